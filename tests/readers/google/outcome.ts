import type { SeenEvent } from '../../../lib/calendar/event.ts';
import type { Reading } from '../../../lib/calendar/reading.ts';
import { googleReader } from '../../../lib/readers/google/index.ts';
import { renderStage } from '../../stage/google/render.ts';
import type { Anchor, StageView } from '../../stage/google/stage.ts';
import { CALENDARS, found, NOW, WEEK, ZONE } from './expected.ts';

/** The views that show events. */
export const VIEWS: readonly StageView[] = ['day', 'week', 'days', 'month', 'agenda'];

type Look = { readonly reading: Reading; readonly page: string };

/** What is read of a page in that view that lost these anchors, and the page itself as HTML. */
export function readBroken(view: StageView, broken: readonly Anchor[]): Look {
  const date = view === 'day' ? '2026-03-05' : '2026-03-02';
  const options = { events: WEEK, now: NOW, zone: ZONE, calendars: CALENDARS, view, date, monthRows: 20, broken };
  const stage = renderStage(document, options);
  try {
    const reading = googleReader.read(document, 'https://calendar.google.com/calendar/u/0/r', NOW);
    return { reading, page: document.documentElement.outerHTML };
  } finally {
    stage.remove();
  }
}

const wholes = new Map<StageView, Look>();

function wholeOf(view: StageView): Look {
  const known = wholes.get(view) ?? readBroken(view, []);
  wholes.set(view, known);
  return known;
}

/**
 * What becomes of a view that lost an anchor, in a few words: `–` where the view has none such, `read` where all is read as
 * before, with what is no longer told or told otherwise, or a fault and its name. Anything that begins with `WRONG`
 * must not be.
 */
export function outcomeOf(view: StageView, anchor: Anchor): string {
  const whole = wholeOf(view);
  const { reading, page } = readBroken(view, [anchor]);
  if (page === whole.page) return '–';
  const { faults, seen, partial, events } = reading;
  if (faults.length > 0) {
    const names = faults.map(({ anchor: name, problem }) => `${name} ${problem}`).join(', ');
    return seen.length + partial.length > 0 ? `WRONG: days seen in spite of ${names}` : `fault ${names}`;
  }
  const before = whole.reading;
  if (JSON.stringify(found(events)) !== JSON.stringify(found(before.events))) {
    return events.length === 0 ? 'WRONG: empty and healthy' : 'WRONG: other events';
  }
  if (`${seen} ${partial}` !== `${before.seen} ${before.partial}`) return 'WRONG: other days';
  const other = [...otherThan(before, reading, ABOUT), ...otherEvents(before.events, events)];
  return other.length === 0 ? 'read' : `read; ${other.join(', ')}`;
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
