import { type Day, dayNumber, WEEKDAYS, type Weekday } from '../time/day.ts';
import type { Instant, Interval } from '../time/interval.ts';
import { millisecondsInDay, millisecondsInHour } from '../time/units.ts';
import type { ZoneName } from '../time/zone.ts';

const DATE = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const SPAN = { day: 'numeric', month: 'short' } as const;

const times = new Map<string, Intl.DateTimeFormatOptions>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** A clock time in the zone, in the locale's own 12 or 24 hours. */
export const formatTime = (instant: Instant, zone: ZoneName, locale: string): string =>
  formatOf(locale, zone, timeIn(locale)).format(instant);

/** An hour of the day by itself, for a scale: `9 AM`, `09 Uhr`. */
export const formatHour = (hour: number, locale: string): string =>
  formatOf(locale, 'UTC', { hour: 'numeric' }).format(hour * millisecondsInHour);

/** Weekday, date and clock time in the zone: `Thu 15 Jan, 15:00`. Without the year: what is asked about is near. */
export const formatWhen = (instant: Instant, zone: ZoneName, locale: string): string =>
  formatOf(locale, zone, { ...DATE, ...timeIn(locale) }).format(instant);

/** A span of clock times in the zone: `14:00–14:50`. Days are named when it passes midnight. */
export const formatRange = (interval: Interval, zone: ZoneName, locale: string): string =>
  formatOf(locale, zone, timeIn(locale)).formatRange(interval.start, interval.end);

/** The day and the span of clock times in the zone: `Thu, 15 Jan, 14:00–14:50`. */
export const formatWhenRange = (interval: Interval, zone: ZoneName, locale: string): string =>
  formatOf(locale, zone, { ...DATE, ...timeIn(locale) }).formatRange(interval.start, interval.end);

/** The same with the year, for what may be long ago. */
export const formatLongRange = (interval: Interval, zone: ZoneName, locale: string): string =>
  formatOf(locale, zone, { ...DATE, year: 'numeric', ...timeIn(locale) }).formatRange(interval.start, interval.end);

/** The days from the first to the last, both included: `12–18 Jan`. */
export const formatDays = (first: Day, last: Day, locale: string): string =>
  formatOf(locale, 'UTC', SPAN).formatRange(noonOf(first), noonOf(last));

/** The same with the year: `12 Jan – 5 Apr 2026`. */
export const formatDayRange = (first: Day, last: Day, locale: string): string =>
  formatOf(locale, 'UTC', { ...SPAN, year: 'numeric' }).formatRange(noonOf(first), noonOf(last));

/** A day of some year: `31 Mar 2027`. */
export const formatDay = (day: Day, locale: string): string =>
  formatOf(locale, 'UTC', { ...SPAN, year: 'numeric' }).format(noonOf(day));

/** From one day to another, each whole, for what is read by itself: `12 Jan 2026 – 5 Apr 2026`; one day by itself. */
export const formatFromTo = (first: Day, last: Day, locale: string): string =>
  first === last ? formatDay(first, locale) : `${formatDay(first, locale)} – ${formatDay(last, locale)}`;

/** The month a day lies in: `March 2027`. */
export const formatWholeMonth = (day: Day, locale: string): string =>
  formatOf(locale, 'UTC', { month: 'long', year: 'numeric' }).format(noonOf(day));

/** A day that is near, by its weekday and without the year: `Fri 16 Jan`. */
export const formatNearDay = (day: Day, locale: string): string => formatOf(locale, 'UTC', DATE).format(noonOf(day));

/** A month by its day: `Jan`, `Jan 2026`, or only its year. */
export const formatMonth = (day: Day, locale: string, as: 'month' | 'month-and-year' | 'year'): string =>
  formatOf(locale, 'UTC', {
    ...(as !== 'year' && { month: 'short' }),
    ...(as !== 'month' && { year: 'numeric' }),
  }).format(noonOf(day));

/** What people call a zone's time: `Eastern Time`. */
export function formatZone(zone: ZoneName, instant: Instant, locale: string): string {
  const parts = formatOf(locale, zone, { timeZoneName: 'longGeneric' }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** A number in the locale's digits and separators. */
export const formatNumber = (value: number, locale: string): string => value.toLocaleString(locale);

/** A number with one decimal. What is not nothing is never told as 0.0. */
export const formatDecimal = (value: number, locale: string): string =>
  value.toLocaleString(
    locale,
    value > 0 && value < 0.05
      ? { maximumSignificantDigits: 1 }
      : { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  );

/**
 * A part of a whole in percent: `51%`. What is not all is never told as 100 and what is not nothing never as 0. The whole
 * must not be nothing.
 */
export function formatShare(part: number, whole: number, locale: string): string {
  const near = Math.round((part / whole) * 100);
  const percent = near === 100 && part < whole ? 99 : near === 0 && part > 0 ? 1 : near;
  return (percent / 100).toLocaleString(locale, { style: 'percent' });
}

/** Things one after another, the last joined by the locale's word for and. */
export const formatList = (things: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(things);

/** A weekday's name in the locale. */
export const formatWeekday = (weekday: Weekday, locale: string, length: 'long' | 'short'): string =>
  // Day number 4 is Monday, 5 January 1970.
  formatOf(locale, 'UTC', { weekday: length }).format((4 + WEEKDAYS.indexOf(weekday) + 0.5) * millisecondsInDay);

const noonOf = (day: Day): Instant => (dayNumber(day) + 0.5) * millisecondsInDay;

/** `9:00 AM` but `09:00`: left to itself, `Intl` writes 24 hours with and without the zero within one sentence. */
function timeIn(locale: string): Intl.DateTimeFormatOptions {
  let options = times.get(locale);
  if (!options) {
    const { hour12 } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
    options = { hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit' };
    times.set(locale, options);
  }
  return options;
}

/** Formats are kept: making one costs more than a hundred uses of it. */
function formatOf(locale: string, timeZone: ZoneName, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${timeZone} ${Object.keys(options).join()} ${options.weekday ?? ''} ${options.month ?? ''}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    formats.set(name, format);
  }
  return format;
}
