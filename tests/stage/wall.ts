const MINUTE = 60_000;
const DAY = 1_440;

/** Minutes since 1970 that a wall time, or a day's midnight, would be if the wall stood in UTC. */
export const minuteOf = (wall: string): number =>
  Date.UTC(+wall.slice(0, 4), +wall.slice(5, 7) - 1, +wall.slice(8, 10), +wall.slice(11, 13), +wall.slice(14, 16)) /
  MINUTE;

/** The wall time `YYYY-MM-DDTHH:MM` of such a minute. */
export const wallOf = (minute: number): string => new Date(minute * MINUTE).toISOString().slice(0, 16);

/** The day of a wall time, or the day itself. */
export const dayOf = (wall: string): string => wall.slice(0, 10);

/** Whether the text is a day without a clock time. */
export const isWholeDay = (wall: string): boolean => wall.length === 10;

/** The day so many days later. */
export const addDays = (day: string, count: number): string => dayOf(wallOf(minuteOf(day) + count * DAY));

/** Days from one day to another. */
export const daysBetween = (from: string, to: string): number => (minuteOf(to) - minuteOf(from)) / DAY;

/** The day of the week, 0 for Sunday. */
export const weekdayOf = (day: string): number => new Date(minuteOf(day) * MINUTE).getUTCDay();

/** So many days in a row, from one on. */
export const daysFrom = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays(day, index));

/** The first of the day's month. */
export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** The first of the month so many months later. */
export const addMonths = (day: string, count: number): string =>
  new Date(Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1 + count, 1)).toISOString().slice(0, 10);

/** Minutes that the zone's clock is ahead of UTC at the instant. */
export function offsetAt(zone: string, instant: number): number {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  const [year, month, day, hour, minute, second] = (['year', 'month', 'day', 'hour', 'minute', 'second'] as const).map(
    (name) => Number(parts.get(name)),
  );
  const wall = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / MINUTE);
}

/** The wall time in the zone at the instant. */
export const wallAt = (zone: string, instant: number): string =>
  wallOf(Math.floor(instant / MINUTE) + offsetAt(zone, instant));

/** The instant of a wall time in the zone: the first of two in autumn, moved on by the gap in spring. */
export function instantOf(zone: string, wall: string): number {
  const asUtc = minuteOf(wall) * MINUTE;
  const before = offsetAt(zone, asUtc - DAY * MINUTE);
  const after = offsetAt(zone, asUtc + DAY * MINUTE);
  const first = asUtc - before * MINUTE;
  if (offsetAt(zone, first) === before) return first;
  const second = asUtc - after * MINUTE;
  return offsetAt(zone, second) === after ? second : first;
}

/** Whether the name is a zone that this machine knows. */
export function isZone(name: string): boolean {
  try {
    clockOf(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clocks.set(zone, clock);
  }
  return clock;
}
