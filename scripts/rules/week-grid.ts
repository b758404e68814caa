import { current, lookoutOf } from '../../lib/calendar/agenda.ts';
import { type EventKey, isLive, type SeenEvent } from '../../lib/calendar/event.ts';
import { readSketch, SKETCH_MONDAY, SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import {
  addDays,
  type Day,
  dayAt,
  daysBetween,
  daysFrom,
  formatClock,
  minuteAt,
  mondayOf,
  weekdayOf,
} from '../../lib/time/day.ts';

/** The widest a day's column gets, characters; longer titles go on in the next line. */
const WIDEST = 18;
/** The most weeks that are drawn whole; of more, the first and last two and those with a mark. */
const MOST_WEEKS = 6;
/** Days that are drawn whether anything lies on them or not. */
const WORKING_DAYS = 5;

type Row = { readonly label: string; readonly order: number; readonly cells: readonly string[][] };

/**
 * A sketch as a week drawn in text, for documents: days across, times down, the entries by their titles, with its mark
 * before each that has one. Several weeks stand below each other; those on which nothing lies are left out, and of many
 * those in the middle. Under them: what braces say of an entry, which days were looked at, and earlier looks. Pure; lines
 * have no trailing space.
 * @throws Error when the sketch cannot be read, naming the part.
 */
export function drawWeeks(sketch: string, marks: ReadonlyMap<EventKey, string>): string {
  const { agenda, readings } = readSketch(sketch);
  const lookout = lookoutOf(agenda);
  const events = [...agenda.events.values()].map((history) => ({
    event: current(history),
    text: titleOf(current(history), lookout.goneBy(history) !== null, markBefore(marks.get(history.key))),
  }));
  const seen = new Set(readings.flatMap((reading) => reading.seen));
  const mondays = [...new Set(events.flatMap(({ event }) => daysOf(event).map(mondayOf)))].sort();
  const marked = new Set(events.flatMap(({ event }) => (marks.has(event.key) ? daysOf(event).map(mondayOf) : [])));
  const weekend = events.some(({ event }) => daysOf(event).some((day) => ['sat', 'sun'].includes(weekdayOf(day))));
  const days = (monday: Day) =>
    Array.from({ length: weekend ? 7 : WORKING_DAYS }, (_, index) => addDays(monday, index));
  const drawn = mondays
    .filter(
      (monday, index) => index < 2 || index >= mondays.length - 2 || marked.has(monday) || mondays.length <= MOST_WEEKS,
    )
    .map((monday) => ({ monday, rows: rowsOf(days(monday), events, seen) }));
  const widths = days(SKETCH_MONDAY).map((_, column) =>
    Math.max(3, ...drawn.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells[column] ?? [])).map(lengthOf)),
  );
  const weeks = drawn.flatMap(({ monday, rows }, index) => [
    ...(index > 0 ? [''] : []),
    ...skipped(mondays, drawn[index - 1]?.monday, monday),
    line(mondays.length > 1 ? weekName(monday) : '', days(monday).map(nameOf), widths),
    ...rows.flatMap(({ label, cells }) => linesOf(label, cells, widths)),
  ]);
  return [...weeks, ...asides(sketch)].join('\n');
}

/** Every time of a week at which something lies, earliest first, whole days before all. */
function rowsOf(
  days: readonly Day[],
  events: readonly { readonly event: SeenEvent; readonly text: string }[],
  seen: ReadonlySet<Day>,
): readonly Row[] {
  const rows = new Map<string, Row>();
  const put = (label: string, order: number, column: number, lines: readonly string[]) => {
    const row = rows.get(label) ?? { label, order, cells: days.map((): string[] => []) };
    rows.set(label, row);
    row.cells[column]?.push(...lines);
  };
  days.forEach((day, column) => {
    if (!seen.has(day)) put('', -2, column, ['(not seen)']);
    for (const { event, text } of events) {
      if (!daysOf(event).includes(day)) continue;
      const from = minuteAt(SKETCH_ZONE, event.start);
      const label = event.allDay ? 'all day' : `${formatClock(from)}–${formatClock(minuteAt(SKETCH_ZONE, event.end))}`;
      put(label, event.allDay ? -1 : from, column, wrapped(text));
    }
  });
  return [...rows.values()].sort((a, b) => a.order - b.order || (a.label < b.label ? -1 : 1));
}

/** The days that an entry is drawn on: all of a whole-day entry, the first of any other. */
function daysOf({ allDay, start }: SeenEvent): readonly Day[] {
  if (!allDay) return [dayAt(SKETCH_ZONE, start)];
  return daysFrom(allDay.first, allDay.last);
}

const markBefore = (mark: string | undefined): string => (mark === undefined ? '' : `${mark} `);

const titleOf = (event: SeenEvent, gone: boolean, mark: string): string =>
  `${mark}${event.title}${gone ? ' (gone)' : isLive(event) ? '' : event.cancelled ? ' (cancelled)' : ' (declined)'}`;

/** What the drawing cannot show, in the sketch's own words. */
function asides(sketch: string): readonly string[] {
  const lines = sketch.split('|').flatMap((part) => {
    const [, entry = '', notes = ''] = /^\s*(.*?)\s*(?:\{([^}]*)\})?\s*$/.exec(part) ?? [];
    const look = /^looked (.*)/.exec(entry)?.[1];
    if (look !== undefined) return [`an earlier look: ${look}`];
    const days = /^seen (.*)/.exec(entry)?.[1];
    if (days !== undefined) return [`looked at: ${days.split(/\s+/).join(', ')}`];
    const told = notes
      .split(';')
      .map((note) => note.trim())
      .filter((note) => !['', 'cancelled', 'declined'].includes(note));
    return told.length > 0 ? [`${entry}: ${told.join('; ')}`] : [];
  });
  return lines.length > 0 ? ['', ...lines] : [];
}

function weekName(monday: Day): string {
  const weeks = daysBetween(SKETCH_MONDAY, monday) / 7;
  return weeks === 0 ? 'week' : `week ${weeks > 0 ? '+' : '−'}${Math.abs(weeks)}`;
}

/** A line in the place of weeks that are left out although something lies on them. */
function skipped(mondays: readonly Day[], before: Day | undefined, monday: Day): readonly string[] {
  const count = before === undefined ? 0 : mondays.indexOf(monday) - mondays.indexOf(before) - 1;
  return count > 0 ? [`… ${count} more such ${count === 1 ? 'week' : 'weeks'}`, ''] : [];
}

const nameOf = (day: Day): string => `${weekdayOf(day).slice(0, 1).toUpperCase()}${weekdayOf(day).slice(1)}`;

/** A text in lines no wider than a column, parted between words. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && lengthOf(`${last} ${word}`) <= WIDEST) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const LABEL = '00:00–00:00'.length;
const GAP = '   ';

function linesOf(label: string, cells: readonly string[][], widths: readonly number[]): readonly string[] {
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, at) =>
    line(
      at === 0 ? label : '',
      cells.map((cell) => cell[at] ?? ''),
      widths,
    ),
  );
}

const line = (label: string, cells: readonly string[], widths: readonly number[]): string =>
  [padded(label, LABEL), ...cells.map((text, column) => padded(text, widths[column] ?? 0))].join(GAP).trimEnd();

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - lengthOf(text)));

const lengthOf = (text: string): number => [...text].length;
