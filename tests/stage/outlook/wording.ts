import { lastDayOf } from '../pieces.ts';
import { addDays, dayOf, isWholeDay, minuteOf, wallAt } from '../wall.ts';
import type { StageEvent, StageState } from './stage.ts';
import { GRAMMARS, type Grammar } from './strings.ts';

/** How the page's language words things. */
export const grammarOf = ({ locale }: Pick<StageState, 'locale'>): Grammar => GRAMMARS[locale];

/** A pattern with its braces filled, each once and without looking into what was put in. */
export const fill = (pattern: string, values: Readonly<Record<string, string | number>>): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (brace, name: string) => String(values[name] ?? brace));

const WHOLE_DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const TWELVE_HOURS = { hour: 'numeric', minute: '2-digit', hour12: true } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Intl` for a language and some parts of a wall time, made once: making one takes longer than all the rest of a chip. */
export function formatOf(state: Pick<StageState, 'locale'>, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${state.locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(grammarOf(state).tag, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/** A day by some of its parts, as `Intl` orders them. */
export const wordField = (state: StageState, day: string, options: Intl.DateTimeFormatOptions): string =>
  formatOf(state, options).format(minuteOf(day) * 60_000);

/** A whole day: `Monday, December 15, 2025`, `Wednesday, 23 September 2026`. */
export function wordDay(state: StageState, day: string): string {
  const { tag, day: pattern } = grammarOf(state);
  const parts = formatOf(state, WHOLE_DAY).formatToParts(minuteOf(day) * 60_000);
  const values = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const padded = state.paddedDays && tag.startsWith('en') ? { day: day.slice(8) } : {};
  return fill(pattern, { ...values, m: +day.slice(5, 7), ...padded });
}

/** A wall time's clock: `8:00 AM`, `7:30 am`, `15:30`. */
export function wordTime(state: StageState, wall: string): string {
  if (state.clock === '24h') return wall.slice(11, 16);
  const twelve = formatOf(state, TWELVE_HOURS).format(minuteOf(wall) * 60_000);
  return twelve.replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** The title as the page shows it, with what became of the event before it. Spaces and tabs stay as they are. */
export function wordTitle(state: StageState, event: StageEvent): string {
  const grammar = grammarOf(state);
  const title = event.title === '' ? grammar.noTitle : event.title;
  return event.became === undefined ? title : fill(grammar[event.became], { s: title });
}

/** Whether an event has ended, by the wall: in the hour that autumn repeats, the first time round already. */
export function isPast(state: StageState, { start, end }: StageEvent): boolean {
  const until = isWholeDay(start) ? `${addDays(end, 1)}T00:00` : end;
  return until <= wallNow(state);
}

const walls = new Map<string, string>();

/** The stage's wall time, found out once for every chip. */
function wallNow({ zone, now }: StageState): string {
  const key = `${zone} ${now}`;
  const wall = walls.get(key) ?? wallAt(zone, now);
  walls.set(key, wall);
  return wall;
}

/** Where an event is, as far as the page tells it: what has ended no longer does. */
export const placeOf = (state: StageState, event: StageEvent): string | undefined =>
  event.place === '' || (state.pastPlaces === 'dropped' && isPast(state, event)) ? undefined : event.place;

/** The times of an event, or that it takes whole days. */
export const wordTimes = (state: StageState, { start, end }: StageEvent): string =>
  isWholeDay(start)
    ? grammarOf(state).allDay
    : fill(grammarOf(state).times, { a: wordTime(state, start), b: wordTime(state, end) });

/** Times and days, as they stand in a label: each after the other, or for what goes over midnight as the stage was told. */
function wordWhen(state: StageState, event: StageEvent): string {
  const grammar = grammarOf(state);
  const [first, last] = [dayOf(event.start), isWholeDay(event.start) ? event.end : dayOf(event.end)];
  const [from, to] = [wordDay(state, first), wordDay(state, last)];
  if (first === last) return wordTimes(state, event) + grammar.separator + from;
  if (!isWholeDay(event.start)) {
    if (state.across === 'each') {
      const half = (day: string, wall: string) => `${day} ${wordTime(state, wall)}`;
      return fill(grammar.times, { a: half(from, event.start), b: half(to, event.end) });
    }
    const short = minuteOf(event.end) - minuteOf(event.start) < 1_440;
    if (short && state.across === 'one-date') return wordTimes(state, event) + grammar.separator + from;
  }
  return wordTimes(state, event) + grammar.separator + fill(grammar.days, { a: from, b: to });
}

/** What a chip says to those who hear the page: all of an event, its parts by commas that nothing escapes. */
export function wordEvent(state: StageState, event: StageEvent): string {
  if (state.labels === '2022') return wordEventOf2022({ ...state, locale: 'en-US' }, event);
  const grammar = grammarOf(state);
  const recurrence = event.recurrence === undefined ? undefined : grammar[event.recurrence];
  return [
    event.charm === undefined ? undefined : fill(grammar.charm, { s: event.charm }),
    wordTitle(state, event),
    wordWhen(state, event),
    placeOf(state, event),
    event.organiser === undefined ? undefined : fill(grammar.by, { s: event.organiser }),
    grammar.showAs[event.showAs ?? 'busy'],
    event.private ? grammar.private : undefined,
    recurrence,
  ]
    .filter((part) => part !== undefined)
    .join(grammar.separator);
}

/** The label as it was from 2022 to August 2023, in English alone. */
function wordEventOf2022(state: StageState, event: StageEvent): string {
  const { start, end, place, organiser, recurrence } = event;
  const [first, last] = [wordDay(state, dayOf(start)), wordDay(state, dayOf(end))];
  const days = first === last ? first : `${first} to ${last}`;
  const until = first === last ? '' : `${last} `;
  const when = isWholeDay(start)
    ? `all day event for ${days}`
    : `event from ${first} ${wordTime(state, start)} to ${until}${wordTime(state, end)}`;
  const more = [place && `location ${place}`, organiser && `organizer ${organiser}`, recurrence && 'recurring'];
  const told = more.filter(Boolean).join(' ');
  const shown = grammarOf(state).showAs[event.showAs ?? 'busy'];
  return `${when} ${wordTitle(state, event)}${told && `  ${told}`} event shown as ${shown}`;
}

/** The tooltip: title, place, times, each on its line. Of whole days it tells the first; modelled. */
export function wordTooltip(state: StageState, event: StageEvent): string {
  const time = isWholeDay(event.start) ? wordDay(state, dayOf(event.start)) : wordTimes(state, event);
  const lines = [wordTitle(state, event), placeOf(state, event), time].filter((line) => line !== undefined);
  return lines.join(state.lineBreak === 'crlf' ? '\r\n' : '\n');
}

/** How long an event takes, as its row in a list says: `2 hrs`, `50 min`. English alone was seen. */
export function wordLength({ start, end }: StageEvent): string {
  if (isWholeDay(start)) return '';
  const minutes = minuteOf(end) - minuteOf(start);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round((minutes / 60) * 10) / 10;
  return `${hours} ${hours === 1 ? 'hr' : 'hrs'}`;
}

/** An event's date in the peek: `Tue 4/14/2026 9:00 AM - 9:30 AM`; modelled for events of several days. */
export function wordPeekDate(state: StageState, event: StageEvent): string {
  const day = (wall: string) =>
    wordField(state, dayOf(wall), { weekday: 'short', year: 'numeric', month: 'numeric', day: 'numeric' }).replace(
      ',',
      '',
    );
  const [first, last] = [day(event.start), day(lastDayOf(event))];
  if (isWholeDay(event.start)) return first === last ? first : `${first} - ${last}`;
  const until = first === last ? '' : `${last} `;
  return `${first} ${wordTime(state, event.start)} - ${until}${wordTime(state, event.end)}`;
}
