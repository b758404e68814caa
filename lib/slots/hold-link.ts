import { addDays, dayAt, instantAt, type Weekday, weekdayOf } from '../time/day.ts';
import { type Instant, type Interval, minutes } from '../time/interval.ts';
import { wallOf, type ZoneName } from '../time/zone.ts';
import { createLinkAt, googleCreateLink } from './create-link.ts';
import type { Hold } from './hold-advice.ts';

/** What the form is given: the time by the practice's clock, the days, and the title that makes the entry a hold. */
type NewHold = Hold & { readonly minutes: number; readonly title: string; readonly zone: ZoneName };

/** The address of a calendar's own form for a hold, and whether it is already set to repeat there. */
export type HoldForm = { readonly address: string; readonly repeats: boolean };

const BY_DAY: Readonly<Record<Weekday, string>> = {
  mon: 'MO',
  tue: 'TU',
  wed: 'WE',
  thu: 'TH',
  fri: 'FR',
  sat: 'SA',
  sun: 'SU',
};

/**
 * The form of the site whose page has that origin, Google's where it is nobody's, filled in with the first half hour from
 * now on. The hold must have a day.
 *
 * Google's is told to repeat it every week, by `recur`. Google documents nothing of these addresses; that `recur` is
 * honoured is what others report who make them (InteractionDesignFoundation/add-event-to-calendar-docs, services/google.md;
 * github.com/jshor/datebook/issues/46), of this very path, and was not tried here against the calendar itself. Should it be
 * passed over, the form shows a single entry, before anything is saved. Times are given by the wall and not in UTC, as for
 * a slot: what repeats must stay at its clock time when the clocks change. Outlook's form can be told no repetition.
 */
export function holdForm(hold: NewHold, now: Instant, origin: string, account: number | string = 0): HoldForm {
  const { days, title, zone } = hold;
  const first = firstOf(hold, now);
  const link = createLinkAt(origin);
  if (link !== googleCreateLink) return { address: link({ ...first, code: title, zone }, account), repeats: false };
  const fields = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${wallStamp(zone, first.start)}/${wallStamp(zone, first.end)}`,
    ctz: zone,
    recur: `RRULE:FREQ=WEEKLY;BYDAY=${days.map((day) => BY_DAY[day]).join(',')}`,
    authuser: String(account),
  });
  const query = fields.toString().replaceAll('+', '%20');
  return { address: `https://calendar.google.com/calendar/render?${query}`, repeats: true };
}

function firstOf({ days, start, minutes: length, zone }: NewHold, now: Instant): Interval {
  let day = dayAt(zone, now);
  while (!days.includes(weekdayOf(day)) || instantAt(zone, day, start) <= now) day = addDays(day, 1);
  const at = instantAt(zone, day, start);
  return { start: at, end: at + minutes(length) };
}

/** ISO 8601 without punctuation and zone, as a clock on the wall has it: `20260302T100000`. */
const wallStamp = (zone: ZoneName, instant: Instant): string =>
  new Date(wallOf(zone, instant)).toISOString().replace(/[-:]|\.\d+Z/g, '');
