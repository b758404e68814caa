import { addDays, dayOf, isWholeDay, minuteOf } from '../wall.ts';
import type { StageEvent, StageState } from './stage.ts';
import { type Grammar, grammarOf } from './strings.ts';

type Telling = Pick<StageState, 'locale' | 'clock'>;

/** A pattern with its braces filled, each once and without looking into what was put in. */
export const fill = (pattern: string, values: Readonly<Record<string, string | number>>): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (brace, name: string) => String(values[name] ?? brace));

/** A text with its digits as the language writes them. */
export const withDigits = (grammar: Grammar, text: string): string =>
  grammar.digits === undefined ? text : text.replaceAll(/\d/g, (digit) => grammar.digits?.[Number(digit)] ?? digit);

/** A wall time's clock, worded: `9am`, `09:00`, `午前9時`. */
export function wordTime({ locale, clock }: Telling, wall: string): string {
  return wordHalf(grammarOf(locale), clock, wall, true, true);
}

function wordHalf(grammar: Grammar, clock: '12h' | '24h', wall: string, half: boolean, suffix: boolean): string {
  const hour = +wall.slice(11, 13);
  const minutes = wall.slice(14, 16);
  if (clock === '24h') return withDigits(grammar, fill(grammar.twentyFour ?? '{t}', { t: wall.slice(11, 16) }));
  const full = minutes === '00' && !grammar.padded;
  const hours = String(hour % 12 || 12).padStart(grammar.padded ? 2 : 1, '0');
  const pattern = full && suffix ? (grammar.twelveFull ?? grammar.twelve) : grammar.twelve;
  const p = half ? grammar.halves[hour < 12 ? 0 : 1] : '';
  return fill(pattern, { t: withDigits(grammar, full ? hours : `${hours}:${minutes}`), p });
}

/** The times to be seen on a chip: only the start of what is shorter than an hour; a half of the day is said once. */
export function wordVisibleTime(telling: Telling, event: StageEvent): string {
  const { start, end } = event;
  const grammar = grammarOf(telling.locale);
  if (isWholeDay(start)) return grammar.allDay;
  if (minuteOf(end) - minuteOf(start) < 60) return wordTime(telling, start);
  const sameHalf = +start.slice(11, 13) < 12 === +end.slice(11, 13) < 12;
  const once = telling.clock === '12h' && sameHalf && !grammar.bothHalves;
  const halfFirst = grammar.twelve.startsWith('{p}');
  const from = wordHalf(grammar, telling.clock, start, !once || halfFirst, true);
  const to = wordHalf(grammar, telling.clock, end, !once || !halfFirst, true);
  return from + grammar.range + to;
}

/** A day with its year: `June 10, 2024`. */
export function wordDay(locale: string, day: string): string {
  const grammar = grammarOf(locale);
  const names = partsOf(grammar.tag, { day: 'numeric', month: 'long' }, day);
  const numbers = { d: +day.slice(8, 10), m: +day.slice(5, 7), year: +day.slice(0, 4) };
  return fill(withDigits(grammar, fill(grammar.day, numbers)), { month: monthName(grammar, names) });
}

const monthName = (grammar: Grammar, parts: ReadonlyMap<string, string>): string => {
  const month = parts.get('month') ?? '';
  return grammar.tag === 'vi' && /^\d/.test(month) ? `tháng ${month}` : month;
};

/** A day with its weekday: `Monday, September 14, today`. */
export function wordWeekday(locale: string, day: string, today: string): string {
  const grammar = grammarOf(locale);
  const text = format(grammar.tag, { weekday: 'long', month: 'long', day: 'numeric' }, day);
  return day === today ? text + grammar.separator + grammar.today : text;
}

/** One field of a day as the language names it. */
export const wordField = (locale: string, day: string, options: Intl.DateTimeFormatOptions): string =>
  format(grammarOf(locale).tag, options, day);

/** How many events: `No events`, `1 event`, `5 events`. */
export function wordCount(locale: string, count: number): string {
  const grammar = grammarOf(locale);
  const pattern = grammar.events[count === 0 ? 0 : count === 1 ? 1 : 2];
  return fill(pattern, { n: withDigits(grammar, String(count)) });
}

/** Whether an event of less than a day runs past a midnight. One that ends at midnight does not. */
export const crossesMidnight = (event: StageEvent): boolean =>
  !isWholeDay(event.start) && minuteOf(event.end) > minuteOf(addDays(dayOf(event.start), 1));

/** The title as it is spoken and as it is seen. */
export function wordTitle(locale: string, event: StageEvent): { readonly spoken: string; readonly visible: string } {
  const [spoken, visible] = event.title === '' ? grammarOf(locale).noTitle : [event.title, event.title];
  return { spoken, visible };
}

/** Whose calendar an event is on: the user's name for the primary one. */
export function wordOwner(state: StageState, event: StageEvent): string {
  const calendar = state.calendars.find((one) => one.id === event.calendar);
  if (event.calendar === state.user.email) return state.user.name;
  return fill(grammarOf(state.locale).calendar, { s: calendar?.name ?? event.calendar });
}

/** A guest as the page names one: the user by name, others by address. */
const guestName = ({ user }: StageState, email: string): string => (email === user.email ? user.name : email);

/** What is said aloud of a guest: name, answer, and of one alone that it is who invited. */
export function wordGuest(state: StageState, email: string, isOrganiser: boolean): string {
  const { responses, separator, words } = grammarOf(state.locale);
  const answer = isOrganiser ? responses.accepted : responses['needs-action'];
  return [guestName(state, email), answer, ...(isOrganiser ? [words.organiser] : [])].join(separator);
}

/** The line that names who invited: `Organizer: Sample Practice`. */
export function wordOrganiser(state: StageState, email: string): string {
  const { calendar, words } = grammarOf(state.locale);
  const colon = /\s*[:：]\s*(?=\{s\})/.exec(calendar)?.[0] ?? ': ';
  return words.organiser + colon + guestName(state, email);
}

/** The full accessible text of an event: when, title, owner, answer, place, colour, day, as its language orders them. */
export function wordEvent(state: StageState, event: StageEvent): string {
  const grammar = grammarOf(state.locale);
  const { spoken } = wordTitle(state.locale, event);
  if (event.kind === 'task-summary') return spoken;
  if (event.kind === 'task' || event.kind === 'old-task') return wordTask(state, event, spoken);
  const across = crossesMidnight(event);
  const [open, close] = grammar.quotes ?? ['', ''];
  const response = event.response ?? (grammar.strayAnswer && across && event.colour ? 'accepted' : undefined);
  const rest = [
    wordOwner(state, event),
    response && grammar.responses[response],
    wordPlace(grammar, event),
    event.colour && fill(grammar.colour, { s: grammar.colours[event.colour] }),
    across ? '' : wordDays(state.locale, event),
  ].filter((part) => part !== undefined);
  const title = open + spoken + close;
  const joint = across ? (grammar.separatorAcross ?? grammar.separator) : grammar.separator;
  return wordWhen(state, event) + grammar.separator + title + joint + rest.join(grammar.separator);
}

function wordWhen(telling: Telling, { start, end }: StageEvent): string {
  const grammar = grammarOf(telling.locale);
  if (isWholeDay(start)) return grammar.allDay;
  const across = minuteOf(end) > minuteOf(addDays(dayOf(start), 1));
  return fill(across ? grammar.across : grammar.sameDay, {
    a: wordTime(telling, start),
    b: wordTime(telling, end),
    x: wordDay(telling.locale, dayOf(start)),
    y: wordDay(telling.locale, dayOf(end)),
  });
}

function wordPlace(grammar: Grammar, event: StageEvent): string | undefined {
  if (event.kind === 'holiday' || event.kind === 'birthday') return undefined;
  return event.place ? fill(grammar.place, { s: event.place }) : grammar.noPlace;
}

/** The days an event lies on, at the end of its text: one, or a range. */
function wordDays(locale: string, event: StageEvent): string {
  const { start, end } = event;
  if (!isWholeDay(start) || start === end) return wordDay(locale, dayOf(start));
  const formatter = formatterOf(grammarOf(locale).tag, { dateStyle: 'long' });
  return formatter.formatRange(minuteOf(start) * 60_000, minuteOf(end) * 60_000).replaceAll('\u2009', ' ');
}

function wordTask(state: StageState, event: StageEvent, title: string): string {
  const grammar = grammarOf(state.locale);
  const [task, open] = grammar.task;
  const day = wordDay(state.locale, dayOf(event.start));
  const time = isWholeDay(event.start) ? [] : [wordTime(state, event.start)];
  return [fill(task, { s: title }), open, day, ...time].join(grammar.separator);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = tag + JSON.stringify(options);
  let formatter = formatters.get(name);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
    formatters.set(name, formatter);
  }
  return formatter;
}

const format = (tag: string, options: Intl.DateTimeFormatOptions, day: string): string =>
  formatterOf(tag, options).format(minuteOf(day) * 60_000);

const partsOf = (tag: string, options: Intl.DateTimeFormatOptions, day: string): ReadonlyMap<string, string> =>
  new Map(
    formatterOf(tag, options)
      .formatToParts(minuteOf(day) * 60_000)
      .map((part) => [part.type, part.value]),
  );
