import type { EventKey } from '../../calendar/event.ts';
import type { EventDetails, Fact, Reading, View } from '../../calendar/reading.ts';
import type { Day } from '../../time/day.ts';
import type { Instant } from '../../time/interval.ts';
import { eventsOf, type Findings, readingBy, type Trouble } from '../findings.ts';
import { detailsOn, isBubbleTouched } from './details.ts';
import { areLogged, eventOf, type Frame } from './events.ts';
import { contextOf, heldBy } from './held.ts';
import { countsUnseen, layoutOf } from './layout.ts';
import { changedSections, forget, type MadeOf, type Memory, memoryOf, remember, sectionParts } from './memory.ts';
import { accountOf, localeOf, type Switch, switchesOf, zoneOf } from './page.ts';
import type { PageContext, Part } from './part.ts';

/** The reader's name, as readings and faults give it. */
export const NAME = 'google';
export const VERSION = 1;

/** Facts that no view shows for certain in every language, and those that cells of a month have no room for. */
const WITHHELD: readonly Fact[] = ['response', 'guests', 'show-as'];
const withheldIn = (view: View): readonly Fact[] =>
  view === 'month' || view === 'weeks' ? ['place', ...WITHHELD] : WITHHELD;

/** A reading of the document. Faster where `touched` names all that changed since the last one of the same document. */
export function look(document: Document, url: string, at: Instant, touched?: ReadonlySet<Node>): Reading {
  const before = memoryOf(document);
  const changed = before && before.url === url && touched ? changedSections(document, before.layout, touched) : null;
  const layout = before && changed ? before.layout : layoutOf(document, url);
  const zone = zoneOf(document);
  const locale = localeOf(document);
  const switches = switchesOf(document);
  const about = {
    view: layout.view,
    locale,
    account: accountOf(document, url),
    zone,
    at,
    calendars: namesOf(switches),
  };
  if (layout.sections.length === 0 || zone === null) {
    // What changes until there are sections again is told to nobody who could compare.
    forget(document);
    const missing: Trouble[] = zone === null && layout.view !== 'other' ? [{ anchor: 'zone', problem: 'missing' }] : [];
    return readingOf({ ...about, details: detailsOn(document, url), troubles: [...layout.troubles, ...missing] });
  }
  const contextNow = () => contextOf(layout, zone, locale, switches, before?.context);
  if (before && touched && changed?.size === 0 && contextNow() === before.context) {
    const details = isBubbleTouched(document, touched) ? detailsIn(document, url, before.made) : before.found.details;
    const found = { ...before.found, details };
    remember(document, { ...before, found });
    return readingOf({ ...about, ...found });
  }
  const isTouched = changed
    ? (section: Element) => changed.has(section)
    : (section: Element) => !touched || [...touched].some((node) => section.contains(node));
  const { context, held, hours } = heldBy(layout, contextNow, (section, within) =>
    sectionParts(section, within, before, isTouched),
  );
  const values = held.map(([, kept]) => kept.value);
  const parts = values.flatMap((value) => value.parts);
  const seen = daysIn(values.flatMap((value) => value.seen));
  const partial = daysIn(values.flatMap((value) => value.partial));
  const shown = daysIn([...seen, ...partial]);
  const frame = frameOf(context, hours, areLogged(parts), shown, before?.frame);
  const troubles = values.flatMap((value) => value.troubles);
  const made = madeOf(parts, frame, before);
  const events = eventsOf(made.values(), troubles);
  if (parts.length === 0 && countsUnseen(layout)) troubles.push({ anchor: 'chip', problem: 'missing' });
  const found = { seen, partial, events, details: detailsIn(document, url, made), troubles };
  remember(document, { layout, url, context, sections: new Map(held), frame, made, found });
  return readingOf({ ...about, ...found });
}

const detailsIn = (document: Document, url: string, made: ReadonlyMap<EventKey, MadeOf>): readonly EventDetails[] =>
  detailsOn(document, url, (key) => made.get(key)?.made.event?.title);

const namesOf = (switches: readonly Switch[] | null): readonly string[] | null =>
  switches?.filter(({ on }) => on).map(({ name }) => name) ?? null;

const daysIn = (days: readonly Day[]): readonly Day[] => [...new Set(days)].sort();

function frameOf(
  context: PageContext,
  hours: 12 | 24 | null,
  logged: boolean,
  shown: readonly Day[],
  before: Frame | null | undefined,
): Frame {
  const [first = '', last = ''] = [shown[0], shown.at(-1)];
  const same =
    before?.context === context &&
    before.hours === hours &&
    before.logged === logged &&
    before.first === first &&
    before.last === last;
  return same ? before : { context, hours, logged, first, last };
}

/**
 * What the parts make, by key. An event of one part that was the same part before, in the same frame, is not made anew:
 * nearly all are.
 */
function madeOf(parts: readonly Part[], frame: Frame, before: Memory | undefined): ReadonlyMap<EventKey, MadeOf> {
  const known = before?.frame === frame ? before.made : undefined;
  const byKey = new Map<EventKey, MadeOf>();
  for (const part of parts) {
    const { key } = part.identity;
    const there = byKey.get(key);
    if (there) {
      const own = [...there.parts, part];
      byKey.set(key, { parts: own, made: eventOf(own, frame) });
      continue;
    }
    const same = known?.get(key);
    byKey.set(
      key,
      same?.parts.length === 1 && same.parts[0] === part ? same : { parts: [part], made: eventOf([part], frame) },
    );
  }
  return byKey;
}

/** The reading of such findings. */
export const readingOf = (findings: Findings): Reading =>
  readingBy({ source: NAME, version: VERSION, withheld: withheldIn(findings.view) }, findings);
