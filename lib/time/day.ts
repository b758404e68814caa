import { millisecondsInDay, millisecondsInMinute, minutesInDay } from 'date-fns/constants';
import type { Instant, Interval } from './interval.ts';
import { instantOf, type WallTime, wallOf, type ZoneName } from './zone.ts';

/** A calendar day, ISO 8601: `2026-03-02`. Days compare as strings. */
export type Day = string;

/** Days of the week as the practice file writes them, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Days since 1970-01-01; the arithmetic form of a day. The day must be one `isDay` accepts. */
export function dayNumber(day: Day): number {
  return Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / millisecondsInDay;
}

const named = new Map<number, Day>();

/** The day with that number. The same few thousand are asked for again and again. */
export function dayOfNumber(number: number): Day {
  let day = named.get(number);
  if (day === undefined) {
    day = new Date(number * millisecondsInDay).toISOString().slice(0, 10);
    if (named.size > 50_000) named.clear();
    named.set(number, day);
  }
  return day;
}

/** Whether the text is a day of the calendar: `2026-02-29` is not. Years 1900 to 2199. */
export const isDay = (text: string): boolean =>
  /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && dayOfNumber(dayNumber(text)) === text;

/** The day so many days later, or earlier when negative. */
export const addDays = (day: Day, count: number): Day => dayOfNumber(dayNumber(day) + count);

/** Days from `from` to `to`, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** The days from one to another, both included, in order; none when the other is earlier. */
export const daysFrom = (first: Day, last: Day): readonly Day[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index));

/** The first day of the quarter that a day lies in, or of the one so many quarters earlier. */
export function quarterStart(day: Day, earlier = 0): Day {
  const quarter = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3) - earlier;
  return `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`;
}

/** The weekday of a day. */
export const weekdayOf = (day: Day): Weekday => WEEKDAYS[(((dayNumber(day) + 3) % 7) + 7) % 7] as Weekday;

/** The Monday of the day's week. */
export const mondayOf = (day: Day): Day => addDays(day, -WEEKDAYS.indexOf(weekdayOf(day)));

/** The number of the day it is in the zone at the instant. */
export const dayNumberAt = (zone: ZoneName, instant: Instant): number =>
  Math.floor(wallOf(zone, instant) / millisecondsInDay);

/** The day it is in the zone at the instant. */
export const dayAt = (zone: ZoneName, instant: Instant): Day => dayOfNumber(dayNumberAt(zone, instant));

/** Minutes past midnight on the wall at the instant, 0 to 1439, broken where seconds are. */
export function minuteAt(zone: ZoneName, instant: Instant): number {
  const wall = wallOf(zone, instant);
  return (wall - Math.floor(wall / millisecondsInDay) * millisecondsInDay) / millisecondsInMinute;
}

/** The wall time at so many minutes past midnight of a day. Minutes may pass 1440 and then mean the days after. */
export const wallAt = (day: Day, minute: number): WallTime =>
  dayNumber(day) * millisecondsInDay + minute * millisecondsInMinute;

/**
 * The instant at so many wall-clock minutes past midnight of a day in the zone. Never "midnight plus minutes", which is
 * an hour wrong on two days of the year.
 */
export const instantAt = (zone: ZoneName, day: Day, minute: number): Instant => instantOf(zone, wallAt(day, minute));

/** A day of the zone from its midnight to the next: 23, 24 or 25 hours. */
export const dayInterval = (zone: ZoneName, day: Day): Interval => ({
  start: instantAt(zone, day, 0),
  end: instantAt(zone, day, minutesInDay),
});

/** The days an interval touches in the zone, in order. An empty interval touches the day it lies in. */
export function daysTouched(zone: ZoneName, interval: Interval): Day[] {
  const first = dayNumberAt(zone, interval.start);
  const last = dayNumberAt(zone, Math.max(interval.start, interval.end - 1));
  return Array.from({ length: last - first + 1 }, (_, index) => dayOfNumber(first + index));
}

/** A clock time `HH:MM` as minutes past midnight, `24:00` included; null when the text is none. */
export function parseClock(text: string): number | null {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text);
  if (!match) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return minute <= minutesInDay ? minute : null;
}

/** Minutes past midnight as `HH:MM`. */
export const formatClock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(Math.floor(minute % 60)).padStart(2, '0')}`;
