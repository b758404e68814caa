import { addDays, dayOf, daysBetween, isWholeDay, minuteOf } from './wall.ts';

/** When something is: two wall times, or its first and its last day. */
export type Stretch = { readonly start: string; readonly end: string };

/** The part of an event that one day's column shows, in minutes of that day, and its place among those it overlaps. */
export type Piece<E extends Stretch = Stretch> = {
  readonly event: E;
  readonly from: number;
  readonly to: number;
  /** Whether the event goes on in the next day's column. */
  readonly continues: boolean;
  readonly lane: number;
  readonly lanes: number;
};

/** A chip of the all-day strip or of a month's week: the shown days it lies on, by number, and its row. */
export type Bar<E extends Stretch = Stretch> = {
  readonly event: E;
  readonly first: number;
  readonly last: number;
  readonly row: number;
};

/** Whether an event is drawn in the strip: whole days, and whatever lasts a day or more. */
export const liesInStrip = ({ start, end }: Stretch): boolean =>
  isWholeDay(start) || minuteOf(end) - minuteOf(start) >= 1_440;

/** The last day an event touches. One that ends at midnight does not touch the day that begins there. */
export function lastDayOf({ start, end }: Stretch): string {
  const last = dayOf(end);
  const toMidnight = !isWholeDay(end) && end.endsWith('T00:00') && end > start;
  return toMidnight ? addDays(last, -1) : last;
}

/** Whether an event touches a day. */
export const touches = (event: Stretch, day: string): boolean => dayOf(event.start) <= day && day <= lastDayOf(event);

/** The pieces of one day's column in order of start, those that overlap side by side. */
export function piecesOf<E extends Stretch>(events: readonly E[], day: string): Piece<E>[] {
  const midnight = minuteOf(day);
  const raw = events
    .filter((event) => !liesInStrip(event) && touches(event, day))
    .map((event) => {
      const end = minuteOf(event.end) - midnight;
      return {
        event,
        from: Math.max(0, minuteOf(event.start) - midnight),
        to: Math.min(1_440, end),
        continues: end > 1_440,
      };
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const pieces: Piece<E>[] = [];
  for (let at = 0; at < raw.length; ) {
    let end = at + 1;
    let reach = reachOf(raw[at]);
    while (end < raw.length && (raw[end]?.from ?? 0) < reach) reach = Math.max(reach, reachOf(raw[end++]));
    pieces.push(...sideBySide(raw.slice(at, end)));
    at = end;
  }
  return pieces;
}

/** Until when a piece takes its place; one without length takes a minute. */
const reachOf = (piece: Pick<Piece, 'from' | 'to'> | undefined): number =>
  piece ? Math.max(piece.to, piece.from + 1) : 0;

function sideBySide<E extends Stretch>(group: readonly Omit<Piece<E>, 'lane' | 'lanes'>[]): Piece<E>[] {
  const busyUntil: number[] = [];
  const lanes = group.map((piece) => {
    const free = busyUntil.findIndex((until) => until <= piece.from);
    const lane = free === -1 ? busyUntil.length : free;
    busyUntil[lane] = reachOf(piece);
    return lane;
  });
  return group.map((piece, index) => ({ ...piece, lane: lanes[index] ?? 0, lanes: busyUntil.length }));
}

/** Bars over the shown days, each in the first row that is free on all its days; long ones first, then by start. */
export function barsOf<E extends Stretch>(events: readonly E[], days: readonly string[]): Bar<E>[] {
  const taken: boolean[][] = days.map(() => []);
  const spans = events.flatMap((event) => {
    const first = days.findIndex((day) => touches(event, day));
    const last = days.findLastIndex((day) => touches(event, day));
    return first === -1 ? [] : [{ event, first, last }];
  });
  spans.sort((a, b) => a.first - b.first || lengthOf(b.event) - lengthOf(a.event) || compareStart(a.event, b.event));
  return spans.map((span) => {
    let row = 0;
    while (taken.slice(span.first, span.last + 1).some((rows) => rows[row])) row++;
    for (let day = span.first; day <= span.last; day++) (taken[day] ?? [])[row] = true;
    return { ...span, row };
  });
}

const lengthOf = (event: Stretch): number =>
  daysBetween(dayOf(event.start), lastDayOf(event)) + (liesInStrip(event) ? 1 : 0);

const compareStart = (a: Stretch, b: Stretch): number => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0);
