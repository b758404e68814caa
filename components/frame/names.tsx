import type { Band, Chart } from '../../lib/chart/chart.ts';
import { boxOf, type Sheet } from '../../lib/chart/sheet.ts';
import { addDays, type Day } from '../../lib/time/day.ts';
import { HEAD } from './axes.tsx';

/** Pixels across, and from one name down to the next. */
export const NAMES = 40;
const LINE = 10;

type NamesProps = { readonly chart: Chart; readonly sheet: Sheet; readonly last: Day };

/** Whose the standing sessions are that hold at the last day shown, beside their bands; on paper nobody can point. */
export function Names({ chart, sheet, last }: NamesProps) {
  return (
    <svg class="names" width={NAMES} height={HEAD + sheet.height + 4} aria-hidden="true">
      {namesOf(chart.bands, sheet, last).map(({ client, y }) => (
        <text key={`${client} ${y}`} x="6" y={HEAD + y + 4}>
          {client}
        </text>
      ))}
    </svg>
  );
}

/** From top to bottom; a name that would lie on another moves down. */
function namesOf(bands: readonly Band[], sheet: Sheet, last: Day): readonly { client: string; y: number }[] {
  const holding = bands.filter((band) => band.first <= last && addDays(last, -7 * band.everyWeeks) < band.last);
  const named = holding.map(({ client, first, from, to }) => {
    const { y, height } = boxOf(sheet, { day: first, from, to });
    return { client, y: y + height / 2 };
  });
  let free = Number.NEGATIVE_INFINITY;
  return named
    .sort((a, b) => a.y - b.y || (a.client < b.client ? -1 : 1))
    .map(({ client, y }) => {
      const at = Math.max(y, free);
      free = at + LINE;
      return { client, y: at };
    });
}
