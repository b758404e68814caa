import { type Day, dayNumber, dayOfNumber, WEEKDAYS, type Weekday, weekdayOf } from '../time/day.ts';
import { minutesInDay } from '../time/units.ts';
import type { Chart, Mark } from './chart.ts';
import { indexFrom } from './choose.ts';
import type { Place } from './place.ts';

/** A row of the sheet: one weekday through all weeks, with the hours of the day down. */
export type Lane = { readonly weekday: Weekday; readonly top: number };

/**
 * How a chart is laid on a sheet, in pixels: weeks across, and one row for each weekday on which anything stands, in which
 * the time of day runs down. Why rows and not columns within a week: docs/decisions/0016-frame-chart.md.
 */
export type Sheet = {
  readonly first: Day;
  readonly weeks: number;
  readonly weekWidth: number;
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  readonly laneHeight: number;
  /** The hours drawn to scale, minutes past midnight; what lies before and after is drawn closer together. */
  readonly hours: { readonly from: number; readonly to: number };
  /** Pixels at the top and the foot of each row for the time before and after those hours; 0 where nothing lies there. */
  readonly before: number;
  readonly after: number;
};

/** A rectangle in pixels. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Pixels: between rows, of a row, of the time beyond the hours, and of the lowest box. */
const GAP = 18;
const ROW = { least: 48, most: 200 };
const BEYOND = 12;
const LEAST = 3;

/** Lays out a chart with weeks of that width, and rows that are about so tall together. */
export function sheetOf(chart: Chart, weekWidth: number, tall = 640): Sheet {
  const places = [...chart.marks, ...chart.marks.flatMap(({ standing }) => standing ?? [])];
  const used = new Set([
    ...places.map(({ day }) => weekdayOf(day)),
    ...chart.bands.map(({ first }) => weekdayOf(first)),
  ]);
  const weekdays = WEEKDAYS.filter((weekday) => used.has(weekday));
  const weeks = Math.round((dayNumber(chart.last) - dayNumber(chart.first) + 1) / 7);
  const hours = hoursOf(chart);
  const before = places.some(({ from }) => from < hours.from) ? BEYOND : 0;
  const after = places.some(({ to }) => to > hours.to) ? BEYOND : 0;
  const laneHeight = Math.round(Math.min(Math.max(tall / Math.max(weekdays.length, 1), ROW.least), ROW.most));
  const lanes = weekdays.map((weekday, index) => ({ weekday, top: index * (laneHeight + GAP) }));
  const height = Math.max(lanes.length * (laneHeight + GAP) - GAP, 0);
  const width = weeks * weekWidth;
  return { first: chart.first, weeks, weekWidth, width, height, lanes, laneHeight, hours, before, after };
}

/** From the earliest to the latest whole hour of the frame and what was kept of it; where there is none, of whatever there is. */
function hoursOf({ bands, marks }: Chart): Sheet['hours'] {
  const standing = [...bands, ...marks.filter(({ kind }) => kind === 'kept')];
  let from = minutesInDay;
  let to = 0;
  for (const one of standing.length > 0 ? standing : marks) {
    from = Math.min(from, one.from);
    to = Math.max(to, one.to);
  }
  if (from >= to) return { from: 8 * 60, to: 18 * 60 };
  return { from: Math.floor(from / 60) * 60, to: Math.min(Math.ceil(to / 60) * 60, minutesInDay) };
}

/** Weeks from the first to that of a day. */
export const weekIndex = ({ first }: Pick<Sheet, 'first'>, day: Day): number =>
  Math.floor((dayNumber(day) - dayNumber(first)) / 7);

/** Pixels from the top of a row to a minute of the day. What passes midnight ends at the foot. */
export function drop({ hours, before, after, laneHeight }: Sheet, minute: number): number {
  const scale = laneHeight - before - after;
  if (minute < hours.from) return (Math.max(minute, 0) / hours.from) * before;
  if (minute <= hours.to) return before + ((minute - hours.from) / (hours.to - hours.from)) * scale;
  return laneHeight - after + ((Math.min(minute, minutesInDay) - hours.to) / (minutesInDay - hours.to)) * after;
}

/** Where something stands on the sheet: as wide as its week, with a little air where there is room for it. */
export function boxOf(sheet: Sheet, { day, from, to }: Place): Box {
  const top = topOf(sheet, day);
  const air = Math.min(sheet.weekWidth * 0.12, 3);
  const start = drop(sheet, from);
  return {
    x: weekIndex(sheet, day) * sheet.weekWidth + air,
    y: top + start,
    width: sheet.weekWidth - 2 * air,
    height: Math.max(drop(sheet, to) - start, LEAST),
  };
}

/** Pixels from the top of the sheet to the row of a day. */
export function topOf({ lanes }: Sheet, day: Day): number {
  const weekday = weekdayOf(day);
  return lanes.find((lane) => lane.weekday === weekday)?.top ?? 0;
}

/** The mark at a point, or the nearest within so many pixels; what lies apart comes before what was kept. Marks in order of time. */
export function markNear(
  sheet: Sheet,
  marks: readonly Mark[],
  point: { readonly x: number; readonly y: number },
  reach: number,
): Mark | null {
  const { weekWidth } = sheet;
  let nearest: Mark | null = null;
  let least = reach;
  const from = dayNumber(sheet.first) + 7 * Math.floor((point.x - reach) / weekWidth);
  const to = dayNumber(sheet.first) + 7 * Math.floor((point.x + reach) / weekWidth) + 7;
  for (let index = firstAt(marks, from); index < marks.length; index++) {
    const mark = marks[index] as Mark;
    if (dayNumber(mark.day) >= to) break;
    const { x, y, width, height } = boxOf(sheet, mark);
    const away = Math.hypot(
      Math.max(x - point.x, point.x - x - width, 0),
      Math.max(y - point.y, point.y - y - height, 0),
    );
    // Shapes are drawn over bars, so that a bar must be touched to be meant.
    const distance = mark.kind === 'kept' ? away * 3 + 1 : away;
    if (distance < least || (distance === least && nearest === null)) {
      nearest = mark;
      least = distance;
    }
  }
  return nearest;
}

const firstAt = (marks: readonly Mark[], number: number): number => indexFrom(marks, dayOfNumber(number));
