import type { Instant } from '../../time/interval.ts';
import { minutesInDay } from '../../time/units.ts';
import { numeralsIn, withoutBidi } from '../google/text.ts';
import { wordsOf } from '../google/words.ts';
import { ANCHORS } from './anchors.ts';
import type { PageContext } from './chips.ts';
import { minuteOf, timeAt } from './clock.ts';
import type { Layout } from './layout.ts';
import { placesIn } from './spots.ts';
import type { Evidence } from './zone.ts';

/** The context of a page; the very one from before where it says the same, so that what was made by it still holds. */
export function contextOf(
  layout: Layout,
  locale: string,
  calendars: readonly string[] | null,
  before: PageContext | undefined,
): PageContext {
  const same = before && before.setting.locale === locale && before.layout.days.join() === layout.days.join();
  const sameList = before && JSON.stringify(before.calendars) === JSON.stringify(calendars);
  if (same && sameList && isSamePlace(before.layout, layout)) return before;
  return {
    layout,
    setting: same ? before.setting : { locale, days: layout.days, words: wordsOf(locale) },
    calendars,
    places: placesIn(layout, calendars),
    labels: same ? before.labels : new Map(),
  };
}

/** Whether two layouts are of the same elements. */
const isSamePlace = (one: Layout, other: Layout): boolean =>
  one.surface === other.surface &&
  one.build === other.build &&
  one.groups.length === other.groups.length &&
  one.groups.every(({ header, heading, columns }, index) => {
    const beside = other.groups[index];
    return (
      beside?.header === header &&
      beside.heading === heading &&
      beside.columns.length === columns.length &&
      beside.columns.every((column, at) => column.element === columns[at]?.element)
    );
  });

type Clock = { readonly text: string; readonly at: Instant };

/**
 * What the view tells of its zone. The clock is taken by when it was first seen to say what it says, since the page may
 * not keep it going.
 */
export function evidenceOf(
  layout: Layout,
  { setting }: PageContext,
  at: Instant,
  before: Clock | null,
): { readonly evidence: Evidence; readonly clock: Clock | null } {
  const text = layout.surface?.getAttribute('aria-label') ?? '';
  const clock = text === before?.text ? before : { text, at };
  const said = withoutBidi(text.slice(-80));
  const time = numeralsIn(said).findLast((one) => one.minute !== null);
  const written = time && timeAt(said, time, setting.words);
  const minute = written ? minuteOf(written, null) : null;
  const early = written ? (written.hour % 12) * 60 + written.minute : 0;
  const minutes = minute === null ? [early, early + minutesInDay / 2] : [minute];
  const ids = layout.month?.ids ?? [];
  const overflow = layout.month ? (layout.surface?.querySelectorAll(ANCHORS.overflow) ?? []) : [];
  return {
    clock,
    evidence: {
      offsets: ids.map((id) => ({ at: id.at, offset: id.offset })),
      midnights: Array.from(overflow, (one) => Number((one.getAttribute('data-calitemid') ?? '').slice(18))).filter(
        (midnight) => midnight > 0 && midnight < 1e13,
      ),
      windows: ids[0]?.windows ?? null,
      clock: written ? { at: clock.at, minutes } : null,
    },
  };
}
