/**
 * How well the Google reader reads: a table with a line for every language, clock and kind of view.
 *
 * - `events`: how many events the page shows in that view.
 * - `title`, `start`, `end`, `days`: of how many of them, in percent, the reading has the very title, the instant of the
 *   start, that of the end, and the right days (or rightly none). An event that is missing has none of the four.
 * - `more`: events in the reading that the page does not show.
 * - `faults`: what the reader said it could not read, as `anchor problem`.
 *
 * `week` are the columns of a week, `strip` the row above them, `month` and `agenda` the views without hours beside
 * them. Tasks are counted in columns only, where their length is to be seen.
 *
 * With FRAMEKEEPER_TEXTS naming a file, the table is made over its texts as well: lines of JSON with `locale`, `clock`
 * (`12h` or `24h`), `date`, `summary`, `startHour`, `endHour` (hours of that day, 24 where it goes on), `touchesTop`,
 * `touchesBottom` and `aria`, the accessible text. They are put on the stage's chips, and the hours' labels taken away.
 */
import { afterEach, expect, inject, test } from 'vitest';
import type { Reading } from '../../lib/calendar/reading.ts';
import { googleReader } from '../../lib/readers/google/index.ts';
import { CALENDARS, expected, NOW, WEEK, ZONE } from '../readers/google/expected.ts';
import { instanceId } from '../stage/google/ids.ts';
import { renderStage, type Stage } from '../stage/google/render.ts';
import type { StageEvent, StageOptions } from '../stage/google/stage.ts';
import { GRAMMARS } from '../stage/google/strings.ts';
import { liesInStrip } from '../stage/pieces.ts';
import { eventsOfTexts, showTexts, type Texts, textsOf } from './texts.ts';

type View = 'week' | 'strip' | 'month' | 'agenda';
type Line = Readonly<Record<'locale' | 'clock' | 'view' | 'faults', string>> &
  Readonly<Record<'events' | 'title' | 'start' | 'end' | 'days' | 'more', number>>;

const URL = 'https://calendar.google.com/calendar/u/0/r/week';
const CLOCKS = ['12h', '24h'] as const;
const SHARES = ['title', 'start', 'end', 'days'] as const;

let stage: Stage | null = null;
afterEach(() => stage?.remove());

function show(options: Partial<StageOptions> & Pick<StageOptions, 'events'>): void {
  stage?.remove();
  stage = renderStage(document, { now: NOW, zone: ZONE, calendars: CALENDARS, monthRows: 20, ...options });
}

const isTask = ({ kind = 'appointment' }: StageEvent): boolean => kind.includes('task');

/** The events that a kind of view shows, and those of a reading that are of it. */
const SHOWN: Readonly<Record<View, (event: StageEvent) => boolean>> = {
  week: (event) => !liesInStrip(event),
  strip: (event) => liesInStrip(event),
  month: (event) => !isTask(event),
  agenda: (event) => !isTask(event),
};

/** How well a reading tells the events of one kind of view. */
function lineOf(
  reading: Reading,
  events: readonly StageEvent[],
  about: Pick<Line, 'locale' | 'clock'>,
  view: View,
): Line {
  const there = new Map(reading.events.map((event) => [event.key, event]));
  const shown = events.filter((event) => event.kind !== 'task-summary' && SHOWN[view](event));
  const right = { title: 0, start: 0, end: 0, days: 0 };
  for (const event of shown) {
    const read = there.get(keyOf(event));
    const [wanted] = expected([event]);
    if (!read || !wanted) continue;
    right.title += Number(read.title === wanted.title);
    right.start += Number(read.start === wanted.start);
    right.end += Number(read.end === wanted.end);
    right.days += Number(JSON.stringify(read.allDay) === JSON.stringify(wanted.allDay));
  }
  const percent = (count: number) => Math.round((count / Math.max(1, shown.length)) * 1_000) / 10;
  const known = new Set(events.map(keyOf));
  return {
    ...about,
    view,
    events: shown.length,
    title: percent(right.title),
    start: percent(right.start),
    end: percent(right.end),
    days: percent(right.days),
    more: reading.events.filter(({ key }) => !known.has(key)).length,
    faults: reading.faults.map(({ anchor, problem }) => `${anchor} ${problem}`).join(', '),
  };
}

function keyOf(event: StageEvent): string {
  if (event.kind === 'old-task') return `google/tasks_${event.id}`;
  const id = event.kind === 'birthday' ? `${event.id}_${event.start.replaceAll('-', '')}` : instanceId(event, ZONE);
  return `google/${id}/${event.calendar}`;
}

/** The table as text, one line each, and a line for all of them. */
function tableOf(lines: readonly Line[]): string {
  const names = ['locale', 'clock', 'view', 'events', ...SHARES, 'more', 'faults'] as const;
  const sum = (name: 'events' | 'more') => lines.reduce((total, line) => total + line[name], 0);
  const mean = (name: (typeof SHARES)[number]) =>
    (lines.reduce((total, line) => total + line[name] * line.events, 0) / Math.max(1, sum('events'))).toFixed(1);
  const faults = lines.filter((line) => line.faults !== '').length;
  const rows = [
    names,
    ...lines.map((line) => names.map((name) => String(line[name]))),
    ['all', '', '', String(sum('events')), ...SHARES.map(mean), String(sum('more')), `on ${faults} pages`],
  ];
  const widths = names.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The lines for one language and clock: of each view, and of a week both what its columns and what its strip show. */
function linesOf(events: readonly StageEvent[], options: Partial<StageOptions>, texts?: Texts): readonly Line[] {
  const about = { locale: options.locale ?? 'en', clock: options.clock ?? '24h' };
  return (['week', 'month', 'agenda'] as const).flatMap((view) => {
    show({ ...options, events, view });
    if (texts) showTexts(document, texts);
    const reading = googleReader.read(document, URL, NOW);
    const views: readonly View[] = view === 'week' ? ['week', 'strip'] : [view];
    return views.map((one) => lineOf(reading, events, about, one));
  });
}

const isPerfect = (line: Line): boolean => SHARES.every((name) => line[name] === 100) && line.more === 0;

test('every language, clock and view of the stage is read without a mistake', () => {
  const lines = Object.keys(GRAMMARS).flatMap((locale) =>
    CLOCKS.flatMap((clock) => linesOf(WEEK, { locale, clock, date: '2026-03-01' })),
  );
  console.log(tableOf(lines));
  expect(lines.filter((line) => !isPerfect(line) || line.faults !== '')).toEqual([]);
});

test.runIf(inject('texts') !== '')('the texts of a file', { timeout: 120_000 }, () => {
  const lines = textsOf(inject('texts')).flatMap((texts) => {
    const { locale, clock, rows } = texts;
    const date = rows[0]?.date ?? '2026-03-01';
    return linesOf(eventsOfTexts(rows), { locale, clock, date, weekStart: 1 }, texts).filter((line) => line.events > 0);
  });
  console.log(tableOf(lines));
  expect(lines.length).toBeGreaterThan(0);
});
