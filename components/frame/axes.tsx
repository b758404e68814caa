import type { Chart } from '../../lib/chart/chart.ts';
import { drop, type Sheet } from '../../lib/chart/sheet.ts';
import { formatHour, formatMonth, formatWeekday } from '../../lib/i18n/format.ts';
import { addDays, type Day } from '../../lib/time/day.ts';

/** Pixels above the rows for the names of months, and beside them for weekdays and hours. */
export const HEAD = 24;
export const SIDE = 80;

/** Pixels that a label needs. */
const LABEL = 56;
const LINE = 14;

/** The weekdays and hours beside the rows; they stay where they are when the sheet is moved. */
export function Side({ sheet, locale }: { readonly sheet: Sheet; readonly locale: string }) {
  const step = hourStep(sheet);
  return (
    <svg class="side" width={SIDE} height={HEAD + sheet.height + 4} aria-hidden="true">
      {sheet.lanes.map(({ weekday, top }) => (
        <g key={weekday} transform={`translate(0 ${HEAD + top})`}>
          <text class="weekday" x="0" y="11">
            {formatWeekday(weekday, locale, 'short')}
          </text>
          {hoursOf(sheet, step).map((hour) => (
            <text key={hour} class="hour" x={SIDE - 6} y={drop(sheet, hour * 60) + 4} text-anchor="end">
              {formatHour(hour, locale)}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Hairlines at the hours and at the months, and the months' names. */
export function Ground({
  chart,
  sheet,
  locale,
}: {
  readonly chart: Chart;
  readonly sheet: Sheet;
  readonly locale: string;
}) {
  const { lanes, laneHeight, width, height, weekWidth } = sheet;
  const hours = hoursOf(sheet, hourStep(sheet));
  const months = monthsOf(chart, sheet);
  const across = lanes.flatMap(({ top }) => hours.map((hour) => `M0 ${line(top + drop(sheet, hour * 60))}H${width}`));
  const down = months.flatMap(({ week }) => lanes.map(({ top }) => `M${line(week * weekWidth)} ${top}v${laneHeight}`));
  const edges = lanes.map(({ top }) => `M0 ${top - 0.5}H${width}M0 ${top + laneHeight + 0.5}H${width}`);
  return (
    <>
      <path class="hours" d={across.join('')} />
      <path class="months" d={down.join('')} />
      <path class="edges" d={edges.join('')} />
      {height > 0 &&
        months.map(({ week, day, as }) =>
          as ? (
            <text key={week} class="month" x={week * weekWidth + 3} y="-9">
              {formatMonth(day, locale, as)}
            </text>
          ) : null,
        )}
    </>
  );
}

const line = (at: number): number => Math.round(at) + 0.5;

/** Every hour, or as many between as leave room for a line of text. */
function hourStep({ hours, laneHeight, before, after }: Sheet): number {
  const hour = ((laneHeight - before - after) / (hours.to - hours.from)) * 60;
  return [1, 2, 3, 4, 6].find((step) => step * hour >= LINE) ?? 12;
}

/** The whole hours that are named; not the first, where the weekday stands. */
function hoursOf({ hours }: Sheet, step: number): readonly number[] {
  const first = hours.from / 60;
  const count = Math.floor((hours.to / 60 - first) / step);
  return Array.from({ length: count + 1 }, (_, index) => first + index * step).filter((hour) => hour < 24);
}

type Month = { readonly week: number; readonly day: Day; readonly as: 'month' | 'month-and-year' | 'year' | null };

/** The weeks in which months begin; those of them named for which there is room, the years first. */
function monthsOf({ first }: Chart, { weeks, weekWidth }: Sheet): readonly Month[] {
  const step = [1, 3, 6].find((count) => count * 4.3 * weekWidth >= LABEL);
  const found: Month[] = [];
  for (let week = 0; week < weeks; week++) {
    const day = addDays(first, week * 7 + 6);
    const before = addDays(day, -7);
    if (day.slice(0, 7) === before.slice(0, 7) && week > 0) continue;
    const month = Number(day.slice(5, 7)) - 1;
    if (step === undefined) {
      if (month === 0) found.push({ week, day, as: 'year' });
    } else {
      const isNamed = month % step === 0;
      found.push({ week, day, as: isNamed ? (month === 0 ? 'month-and-year' : 'month') : null });
    }
  }
  return found;
}
