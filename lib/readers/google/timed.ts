import { addDays, type Day } from '../../time/day.ts';
import { minutesInDay } from '../../time/units.ts';
import { matchTimes, nearest, type Place, writtenOf } from './clock.ts';
import { momentsIn } from './dates.ts';
import type { PageContext, When } from './part.ts';
import { type Numeral, numeralsIn } from './text.ts';

/** A chip's top and height in its column, in pixels. */
export type Box = { readonly top: number; readonly height: number };

/** Pixels by which a chip may be off: they are whole where the page rounds them, and its gap is two. */
const REACH = 2.5;
/** A chip of this many minutes or less may be drawn longer than it is. */
const LEAST = 30;

/** The top and height that a chip's style gives in pixels, or null when it gives none. */
export function boxOf(style: string): Box | null {
  const top = /(?:^|[;\s])top:\s*(-?\d+(?:\.\d+)?)px/.exec(style);
  const height = /(?:^|[;\s])height:\s*(\d+(?:\.\d+)?)px/.exec(style);
  return top && height ? { top: Number(top[1]), height: Number(height[1]) } : null;
}

/** Where a box stands in its day. Google draws chips a pixel higher than they start and two shorter than they last. */
export function placeOf(box: Box, pixelsPerHour: number): Place {
  const minutes = 60 / pixelsPerHour;
  const start = (box.top + 1) * minutes;
  return { start, end: start + (box.height + 2) * minutes, reach: REACH * minutes, least: LEAST };
}

/**
 * When a timed chip is. Its place tells the half of the day and the order, its text the minutes. `ends` are the places
 * in the text where the times may end, the likeliest first. Null when text and place contradict each other.
 */
export function timesOf(
  text: string,
  ends: readonly number[],
  place: Place,
  day: Day,
  context: PageContext,
): When | null {
  const early = place.start <= place.reach;
  const late = place.end >= minutesInDay - place.reach;
  let worded = false;
  for (const end of ends.length > 0 ? [...ends, text.length] : [text.length]) {
    const numerals = numeralsIn(text, end);
    if (numerals.length > 0) worded = true;
    if (numerals.length > 3 && (early || late)) {
      const crossing = crossingOf(text, numerals, place, day, context);
      if (crossing) return crossing;
      // Two years are two dates: the numbers of such a text are not the two times of one day.
      if (numerals.filter((one) => one.digits > 2).length > 1) continue;
    }
    const times = matchTimes(numerals, place);
    if (times) return { form: 'clock', day, ...times };
  }
  return worded ? null : drawn(place, day);
}

/** An event from one day into the next, of which the chip is the first or the second part. */
function crossingOf(
  text: string,
  numerals: readonly Numeral[],
  place: Place,
  day: Day,
  context: PageContext,
): When | null {
  const early = place.start <= place.reach;
  const spans = [
    ...(place.end >= minutesInDay - place.reach ? [[day, addDays(day, 1)] as const] : []),
    ...(early ? [[addDays(day, -1), day] as const] : []),
  ];
  const moments = momentsIn(text, numerals, spans, context.words);
  if (!moments) return null;
  const [start, end] = moments;
  const first = start.day === day;
  const known = first ? start : end;
  const minute = nearest(known.numeral, first ? place.start : place.end, place.reach);
  if (minute === null) return null;
  const at = (moment: typeof start) => ({
    day: moment.day,
    minute: moment === known ? minute : null,
    written: writtenOf(text, moment.numeral, context.words),
  });
  return { form: 'points', start: at(start), end: at(end), alone: false };
}

/** A chip without numbers is as long as it is drawn, if that is a matter of whole five minutes. */
function drawn(place: Place, day: Day): When | null {
  const start = Math.round(place.start / 5) * 5;
  const end = Math.round(place.end / 5) * 5;
  const near = place.reach * 0.4;
  if (Math.abs(start - place.start) > near || Math.abs(end - place.end) > near) return null;
  return start >= 0 && end <= minutesInDay && start < end ? { form: 'clock', day, start, end } : null;
}

/** When a task is drawn: it starts at a time its text tells and lasts as long as its chip. */
export function taskTimes(text: string, place: Place, day: Day): When | null {
  const numerals = numeralsIn(text);
  const near = (minute: number): number | null => {
    for (const numeral of numerals) {
      const meant = nearest(numeral, minute, place.reach);
      if (meant !== null) return meant;
    }
    return null;
  };
  const start = near(place.start);
  if (start === null) return null;
  const end = near(place.end) ?? start + Math.round((place.end - place.start) / 5) * 5;
  return end >= start && end <= minutesInDay ? { form: 'clock', day, start, end } : null;
}
