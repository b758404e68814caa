import { addDays, type Day } from '../../time/day.ts';
import { ANCHORS } from './anchors.ts';
import type { RawChip, Titled } from './chip.ts';
import { partOf } from './chips.ts';
import { meanings, writtenOf } from './clock.ts';
import { momentsIn, timeBeside } from './dates.ts';
import type { PageContext, Part, Point, When } from './part.ts';
import { endOfField, type Numeral, numeralsIn } from './text.ts';

/** A row of cells, one a day, over which chips lie: the strip of a week, or a week of a month. */
export type StackedRow = { readonly cells: readonly Element[]; readonly days: readonly Day[] };

/** Days of which each chip of a row was found to lie on: by its copies in the cells, and by its own left and width. */
type Extent = { first: number; last: number; chip: Element };

/**
 * The parts of the chips in a row. A chip that lies on several days is repeated in each of them and is one part. In a
 * row of `places` each is where its owner works.
 */
export function stackedParts({ cells, days }: StackedRow, context: PageContext, places = false): readonly Part[] {
  const extents = new Map<string, Extent>();
  cells.forEach((cell, index) => {
    for (const chip of cell.querySelectorAll(ANCHORS.chip)) {
      // Copies of one chip say the same; chips that share an id and do not are two, and found out as such later.
      const name = `${chip.getAttribute('data-eventid')} ${chip.textContent}`;
      const known = extents.get(name);
      const { first, last } = extentOf(chip.getAttribute('style') ?? '', index, days.length);
      if (known) Object.assign(known, { first: Math.min(known.first, first), last: Math.max(known.last, last) });
      else extents.set(name, { first, last, chip });
    }
  });
  const setting = days.join(' ');
  return [...extents.values()].flatMap(({ chip, first, last }) => {
    const struck = chip.matches(ANCHORS.struck) || chip.querySelector(ANCHORS.struck) !== null;
    const arrow = chip.querySelector(ANCHORS.arrow) !== null;
    const part = partOf(chip, chip, struck, {
      context,
      setting: `${setting} ${first} ${last} ${arrow}`,
      stacked: true,
      timing: (raw, title, { kind }) =>
        kind === 'task'
          ? taskTime(raw, title, days[first] as Day, context)
          : whenOf(raw, title, days[first] as Day, days[last] as Day, arrow, context),
    });
    if (!part) return [];
    return places ? [{ ...part, identity: { ...part.identity, kind: 'working-location' } }] : [part];
  });
}

function extentOf(style: string, index: number, count: number): { readonly first: number; readonly last: number } {
  const side = /(?:^|[;\s])(?:left|right):\s*(\d+(?:\.\d+)?)%/.exec(style);
  const width = /(?:^|[;\s])width:\s*(\d+(?:\.\d+)?)%/.exec(style);
  if (!side || !width) return { first: index, last: index };
  const first = Math.round((Number(side[1]) / 100) * count);
  const last = first + Math.max(1, Math.round((Number(width[1]) / 100) * count)) - 1;
  return first <= index && index <= last && last < count ? { first, last } : { first: index, last: index };
}

/** When a stacked chip's event is: whole days, or, where numbers come before the title, two times of the clock. */
export function whenOf(
  raw: RawChip,
  { places }: Titled,
  first: Day,
  last: Day,
  arrow: boolean,
  context: PageContext,
): When | null {
  const end = places[0] ?? endOfField(raw.text);
  const numerals = numeralsIn(raw.text, end);
  if (numerals.length === 0) return { form: 'days', first, last, text: raw.text.slice(end), arrow };
  if (numerals.length === 2) {
    const [from, to] = numerals.map((one) => pointAt(raw.text, first, one, context));
    return from && to ? { form: 'points', start: from, end: to, alone: true } : null;
  }
  const moments = momentsIn(raw.text, numerals, pairsAround(first, last), context.words);
  if (!moments) return null;
  const [start, finish] = moments.map(({ day, numeral }) => pointAt(raw.text, day, numeral, context));
  return start && finish ? { form: 'points', start, end: finish, alone: false } : null;
}

function pointAt(text: string, day: Day, numeral: Numeral, context: PageContext): Point | null {
  const written = meanings(numeral).length > 0 ? writtenOf(text, numeral, context.words) : null;
  return written && { day, minute: null, written };
}

/** When a task of a stacked chip is due: it tells its day and then its time, if it has one, after the title. */
export function taskTime(raw: RawChip, { title, places }: Titled, day: Day, context: PageContext): When {
  const from = places[0] === undefined ? 0 : places[0] + title.length;
  const numerals = numeralsIn(raw.text).filter((one) => one.from >= from);
  const point = numerals.length === 0 ? null : timeBesideDate(raw.text, numerals, day, context);
  return point
    ? { form: 'points', start: point, end: point, alone: false }
    : { form: 'days', first: day, last: day, text: '', arrow: false };
}

function timeBesideDate(text: string, numerals: readonly Numeral[], day: Day, context: PageContext): Point | null {
  const time = timeBeside(text, numerals, day, context.words);
  return time && pointAt(text, day, time, context);
}

const FARTHEST = 31;

/** The two days that a chip from `first` to `last` may tell, those it shows before those it may go on to. */
function pairsAround(first: Day, last: Day): (readonly [Day, Day])[] {
  const pairs: (readonly [Day, Day])[] = [];
  for (let far = 0; far <= FARTHEST; far++) {
    for (let before = 0; before <= far; before++) pairs.push([addDays(first, -before), addDays(last, far - before)]);
  }
  return pairs;
}
