import type { SeenEvent } from '../../lib/calendar/event.ts';
import type { Reading } from '../../lib/calendar/reading.ts';

/** What is read of a page, and the page itself as HTML. */
export type Look = { readonly reading: Reading; readonly page: string };

/** What of its events must be the same, in an order that does not depend on the page. */
type Told = (events: readonly SeenEvent[]) => readonly Partial<SeenEvent>[];

/**
 * What became of a page that lost an anchor, in a few words: `–` where it had none such, `read` where all is read as
 * before, with what is no longer told or told otherwise, or a fault and its name. Anything that begins with `WRONG`
 * must not be.
 */
export function outcomeBetween(whole: Look, broken: Look, told: Told): string {
  if (broken.page === whole.page) return '–';
  const { faults, seen, partial, events } = broken.reading;
  if (faults.length > 0) {
    const names = faults.map(({ anchor, problem }) => `${anchor} ${problem}`).join(', ');
    return seen.length + partial.length > 0 ? `WRONG: days seen in spite of ${names}` : `fault ${names}`;
  }
  const before = whole.reading;
  const titles = otherTitles(told(before.events), told(events));
  if (titles === null) return events.length === 0 ? 'WRONG: empty and healthy' : 'WRONG: other events';
  if (`${seen} ${partial}` !== `${before.seen} ${before.partial}`) return 'WRONG: other days';
  const other = [...titles, ...otherThan(before, broken.reading, ABOUT), ...otherEvents(before.events, events)];
  return other.length === 0 ? 'read' : `read; ${other.join(', ')}`;
}

/**
 * What differs of events that are the same: nothing, or that words of the page's own now stand before titles, as where it
 * does not say in which language they are. Null where other events, or other titles, were read.
 */
function otherTitles(before: readonly Partial<SeenEvent>[], now: readonly Partial<SeenEvent>[]): string[] | null {
  if (JSON.stringify(before) === JSON.stringify(now)) return [];
  const untitled = (events: typeof before) => events.map((event) => JSON.stringify({ ...event, title: '' })).sort();
  if (String(untitled(before)) !== String(untitled(now))) return null;
  const left = before.map(({ title = '' }) => title);
  const isKnown = ({ title = '' }: Partial<SeenEvent>) => {
    const same = left.indexOf(title);
    const at = same < 0 ? left.findIndex((one) => title.endsWith(one)) : same;
    return at >= 0 && left.splice(at, 1).length === 1;
  };
  return [...now]
    .sort((a, b) => Number(left.includes(b.title ?? '')) - Number(left.includes(a.title ?? '')))
    .every(isKnown)
    ? ['words before titles']
    : null;
}

/** What becomes of a site's views that lost an anchor, by how it is read then; each whole view is read once. */
export function outcomesOf<View, Anchor>(
  readBroken: (view: View, broken: readonly Anchor[]) => Look,
  told: Told,
): (view: View, anchor: Anchor) => string {
  const wholes = new Map<View, Look>();
  return (view, anchor) => {
    const whole = wholes.get(view) ?? readBroken(view, []);
    wholes.set(view, whole);
    return outcomeBetween(whole, readBroken(view, [anchor]), told);
  };
}

const ABOUT = ['source', 'account', 'view', 'zone', 'locale', 'withheld', 'calendars'] as const;
const FACTS = ['key', 'meeting', 'series', 'originalStart', 'calendar', 'place', 'response'] as const;

/** Which facts differ, and whether they are merely untold now. */
const otherThan = <Whole extends object>(
  before: Whole,
  now: Whole,
  names: readonly (keyof Whole & string)[],
): string[] =>
  names
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]))
    .map((name) => `${now[name] === null ? 'no' : 'other'} ${name}`);

const otherEvents = (before: readonly SeenEvent[], now: readonly SeenEvent[]): readonly string[] => [
  ...new Set(before.flatMap((event, index) => otherThan(event, now[index] ?? event, FACTS))),
];
