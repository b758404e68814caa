import { linesOf } from './lines.ts';
import { nameOn, type Property, propertyOn, wordsOf } from './property.ts';
import { ANY_TIME, NO_TIME, type Trouble, type Unread } from './trouble.ts';

/** The properties of a component that are of use here, by name. */
export type Properties = ReadonlyMap<string, readonly Property[]>;

/** An event or a zone as it stands in the file. `unread` is why a property it cannot do without was not read. */
export type Component = {
  readonly line: number;
  readonly properties: Properties;
  /** The components within it: a zone's summer and winter. */
  readonly parts: readonly Properties[];
  readonly unread: Unread | null;
};

/** A calendar file in its components. */
export type Outline = {
  readonly calendar: Properties;
  readonly events: readonly Component[];
  readonly zones: readonly Component[];
  readonly troubles: readonly Trouble[];
  /** Null when the file is a calendar, else the line at which it is none. */
  readonly foreign: number | null;
};

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const WANTED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['vcalendar', words('prodid method x-wr-calname x-wr-timezone')],
  [
    'vevent',
    words(
      'uid dtstart dtend duration rrule exrule rdate exdate recurrence-id summary location categories status transp attendee ' +
        'organizer created last-modified dtstamp sequence x-microsoft-cdo-busystatus',
    ),
  ],
  ['vtimezone', words('tzid x-lic-location')],
  ['observance', words('dtstart rrule rdate tzoffsetfrom tzoffsetto')],
]);

/** Properties without which a component means something else than it says. */
const NEEDED: ReadonlyMap<string, Unread> = new Map([
  ['uid', 'uid'],
  ['dtstart', 'start'],
  ['dtend', 'end'],
  ['duration', 'end'],
  ['rrule', 'rule'],
  ['exrule', 'rule'],
  ['rdate', 'rule'],
  ['exdate', 'rule'],
  ['recurrence-id', 'rule'],
]);

const LINES_A_STEP = 2_000;
const DEEPEST = 20;

type Open = { readonly name: string; readonly line: number; readonly properties: Map<string, Property[]> };
type Building = { -readonly [Key in keyof Component]: Component[Key] } & { parts: Properties[] };

/**
 * The components of a calendar's text. Yields, every few milliseconds, the share that is read. What is broken is passed
 * over and told; what follows it is read.
 */
export function* outlineOf(text: string): Generator<number, Outline> {
  const lines = linesOf(text);
  const calendar = new Map<string, Property[]>();
  const events: Component[] = [];
  const zones: Component[] = [];
  const troubles: Trouble[] = [];
  const stack: Open[] = [];
  let building: Building | null = null;

  const tell = (line: number, reason: Unread, span = ANY_TIME) => troubles.push({ line, reason, span });
  const open = (name: string, line: number) => {
    // An event cannot lie in another: the one before has lost its end.
    if (name === 'vevent' || name === 'vtimezone') close(1, true);
    const observance = stack.at(-1)?.name === 'vtimezone' && (name === 'standard' || name === 'daylight');
    const properties = name === 'vcalendar' ? calendar : new Map<string, Property[]>();
    stack.push({ name: observance ? 'observance' : name, line, properties });
    if (stack.length === 2 && (name === 'vevent' || name === 'vtimezone'))
      building = { line, properties, parts: [], unread: null };
    else if (observance) building?.parts.push(properties);
  };
  const close = (depth: number, broken: boolean) => {
    while (stack.length > depth) {
      const top = stack.pop() as Open;
      if (top.name !== 'vevent' && top.name !== 'vtimezone') continue;
      if (broken || stack.length !== 1) tell(top.line, 'unclosed');
      else if (building) (top.name === 'vevent' ? events : zones).push(building);
      building = null;
    }
  };

  let foreign: number | null = null;
  for (let line = lines.next(), read = 1; line !== null; line = lines.next(), read++) {
    if (read % LINES_A_STEP === 0) yield lines.read() / text.length;
    const name = nameOn(line);
    const at = lines.number();
    if (stack.length === 0 && !/^BEGIN:VCALENDAR\s*$/i.test(line)) {
      if (calendar.size === 0 && events.length === 0) foreign ??= at;
      else tell(at, 'line', NO_TIME);
      if (foreign !== null) break;
    } else if (name === 'begin' && stack.length < DEEPEST) open(line.slice(6).trim().toLowerCase(), at);
    else if (name === 'end') {
      const ended = line.slice(4).trim().toLowerCase();
      const depth = stack.findLastIndex((one) => one.name === ended || (one.name === 'observance' && isSeason(ended)));
      if (depth < 0) tell(at, 'line', NO_TIME);
      else close(depth, depth < stack.length - 1 && ended === 'vcalendar');
    } else if (name === null) {
      if (stack.at(-1)?.name !== 'valarm') tell(at, 'line', NO_TIME);
    } else take(line, name, at);
  }
  if (foreign === null && stack.length > 0) {
    tell(lines.number(), 'unclosed');
    close(0, true);
  }
  return { calendar, events, zones, troubles, foreign: lines.number() === 0 ? 1 : foreign };

  function take(line: string, name: string, at: number): void {
    const top = stack.at(-1) as Open;
    if (!WANTED.get(top.name)?.has(name)) return;
    const property = propertyOn(line, name);
    const list = top.properties.get(name);
    if (property && list) list.push(property);
    else if (property) top.properties.set(name, [property]);
    else if (building && NEEDED.has(name)) building.unread ??= NEEDED.get(name) ?? null;
    else tell(at, 'line', NO_TIME);
  }
}

const isSeason = (name: string): boolean => name === 'standard' || name === 'daylight';

/** The text of a component's first property of that name, or an empty one. */
export const textIn = (properties: Properties, name: string): string => wordsOf(properties.get(name)?.[0]);
