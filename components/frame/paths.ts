import type { Band, Chart } from '../../lib/chart/chart.ts';
import { type Box, boxOf, type Lane, type Sheet, weekIndex } from '../../lib/chart/sheet.ts';
import type { FitKind } from '../../lib/frame/fit.ts';
import type { Level } from '../../lib/rules/rule.ts';
import { addDays, type Day, WEEKDAYS, weekdayOf } from '../../lib/time/day.ts';

/** What the chart is drawn with: one path for each kind of mark, whatever their number. SVG path data in pixels. */
export type Paths = {
  readonly bands: Readonly<Record<Band['by'], string>>;
  readonly unseen: string;
  readonly ahead: string;
  /** Where what is ahead begins. */
  readonly today: string;
  readonly kinds: Readonly<Record<FitKind, string>>;
  readonly places: string;
  readonly links: string;
  readonly levels: Readonly<Record<Level, string>>;
};

/** All paths of a chart on its sheet. */
export function pathsOf(chart: Chart, sheet: Sheet): Paths {
  const kinds: Record<FitKind, string[]> = {
    kept: [],
    moved: [],
    missed: [],
    extra: [],
    emergency: [],
    contact: [],
    administrative: [],
    'other-engagement': [],
    unrelated: [],
  };
  const levels: Record<Level, string[]> = { note: [], ask: [], review: [] };
  const [places, links]: [string[], string[]] = [[], []];
  for (const mark of chart.marks) {
    const box = boxOf(sheet, mark);
    kinds[mark.kind].push(shapeIn(mark.kind, box));
    if (mark.level) levels[mark.level].push(levelIn(mark.level, box));
    if (!mark.standing) continue;
    const stood = boxOf(sheet, mark.standing);
    places.push(rectangle(stood, 0.5));
    links.push(linkBetween(stood, box));
  }
  const bands = { declared: '', inferred: '' };
  for (const band of chart.bands) bands[band.by] += bandPath(band, sheet);
  return {
    bands,
    unseen: chart.unseen.map(({ first, last }) => daysPath(sheet, first, last)).join(''),
    ahead: daysPath(sheet, addDays(chart.today, 1), chart.last),
    today: todayPath(chart.today, sheet),
    kinds: joined(kinds),
    places: places.join(''),
    links: links.join(''),
    levels: joined(levels),
  };
}

/** A standing session through its weeks: unbroken where it is every week, else week by week. */
export function bandPath({ first, last, from, to, everyWeeks }: Band, sheet: Sheet): string {
  const { weekWidth } = sheet;
  const { y, height } = boxOf(sheet, { day: first, from, to });
  const [begin, end] = [weekIndex(sheet, first), weekIndex(sheet, last)];
  if (everyWeeks === 1) return rectangle({ x: begin * weekWidth, y, width: (end - begin + 1) * weekWidth, height });
  let path = '';
  for (let week = begin; week <= end; week += everyWeeks)
    path += rectangle({ x: week * weekWidth, y, width: weekWidth, height });
  return path;
}

/** Days from the first to the last as cells of their rows. */
function daysPath(sheet: Sheet, first: Day, last: Day): string {
  const cells = ({ weekday, top }: Lane) => {
    const ahead = (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(first)) + 7) % 7;
    const behind = (WEEKDAYS.indexOf(weekdayOf(last)) - WEEKDAYS.indexOf(weekday) + 7) % 7;
    const begin = weekIndex(sheet, addDays(first, ahead));
    const end = weekIndex(sheet, addDays(last, -behind)) + 1;
    if (begin >= end) return '';
    const { weekWidth, laneHeight } = sheet;
    return rectangle({ x: begin * weekWidth, y: top, width: (end - begin) * weekWidth, height: laneHeight });
  };
  return sheet.lanes.map(cells).join('');
}

/** The end of today in each row: a weekday that is still to come this week is ahead by a column. */
function todayPath(today: Day, sheet: Sheet): string {
  const weekday = WEEKDAYS.indexOf(weekdayOf(today));
  const column = ({ weekday: own }: Lane) => weekIndex(sheet, today) + (WEEKDAYS.indexOf(own) > weekday ? 0 : 1);
  const { lanes, weekWidth, laneHeight } = sheet;
  return lanes.map((lane) => `M${n(column(lane) * weekWidth)} ${lane.top}v${laneHeight}`).join('');
}

/** Half the size of a shape that stands for itself and not for its minutes. */
const SIZE = 4.5;

/** The shape of a mark in its box. What is a session is as tall as it is long; the others are told by shape alone. */
export function shapeIn(kind: FitKind, box: Box): string {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const square = (half: number) => rectangle({ x: x - half, y: y - half, width: 2 * half, height: 2 * half });
  switch (kind) {
    case 'kept':
      return rectangle(box, Math.min(1, box.height / 4));
    case 'moved':
      return rectangle(box);
    case 'missed':
      return rectangle(box, 0.5);
    case 'extra':
      return `M${n(x)} ${n(y - SIZE)}l${SIZE} ${SIZE * 1.8}h${-2 * SIZE}z`;
    case 'emergency':
      return (
        rectangle({ x: x - 5, y: y - 1.3, width: 10, height: 2.6 }) +
        rectangle({ x: x - 1.3, y: y - 5, width: 2.6, height: 10 })
      );
    case 'contact':
      return square(2.8);
    case 'administrative':
      return rectangle({ x: x - 4, y: y - 1, width: 8, height: 2 });
    case 'other-engagement':
      return square(3.2);
    case 'unrelated':
      return `M${n(x)} ${n(y + SIZE)}l${-SIZE} ${-SIZE * 1.8}h${2 * SIZE}z`;
  }
}

/** A level about a mark, by the shapes that it has everywhere: a dot, a ring, a diamond. */
export function levelIn(level: Level, box: Box): string {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  if (level === 'review') return `M${n(x)} ${n(y - 11)}l11 11l-11 11l-11 -11z`;
  const [radius, left, top] = level === 'ask' ? [8, x - 8, y] : [2, x + 6, y - 6];
  return `M${n(left)} ${n(top)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

/** From where a session stood to where it is, a little bowed, so that two ways beside each other stay two. */
export function linkBetween(from: Box, to: Box): string {
  const [x1, y1] = [from.x + from.width / 2, from.y + from.height / 2];
  const [x2, y2] = [to.x + to.width / 2, to.y + to.height / 2];
  const bow = Math.min(Math.hypot(x2 - x1, y2 - y1) * 0.2, 16);
  return `M${n(x1)} ${n(y1)}Q${n((x1 + x2) / 2 + bow)} ${n((y1 + y2) / 2)} ${n(x2)} ${n(y2)}`;
}

function rectangle({ x, y, width, height }: Box, inset = 0): string {
  const [across, down] = [n(Math.max(width - 2 * inset, 1)), n(Math.max(height - 2 * inset, 1))];
  return `M${n(x + inset)} ${n(y + inset)}h${across}v${down}h${-across}z`;
}

/** Tenths of a pixel are all that is seen. */
const n = (value: number): number => Math.round(value * 10) / 10;

const joined = <Name extends string>(parts: Record<Name, string[]>): Record<Name, string> =>
  Object.fromEntries(Object.entries<string[]>(parts).map(([name, list]) => [name, list.join('')])) as Record<
    Name,
    string
  >;
