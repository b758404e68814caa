import { minutesInDay } from '../../time/units.ts';
import { ANCHORS } from './anchors.ts';
import { rawChip, titled } from './chip.ts';
import type { Column } from './columns.ts';
import { numeralsIn } from './text.ts';
import { boxOf } from './timed.ts';

/** Pixels of an hour in columns, or null when nothing tells. Reads layout only where neither style nor chips tell. */
export function hourHeight(columns: readonly Column[]): number | null {
  const [first] = columns;
  const row = first?.element.closest<HTMLElement>(ANCHORS.row);
  if (!first || !row) return null;
  const styled = /(?:^|[;\s])height:\s*(\d+(?:\.\d+)?)px/.exec(row.getAttribute('style') ?? '');
  if (styled) return ofDay(Number(styled[1]));
  return fromChips(columns) ?? ofDay(row.getBoundingClientRect().height);
}

function ofDay(height: number): number | null {
  const hour = height % 24 === 0 ? height / 24 : (height - 1) / 24;
  return hour >= 12 && hour <= 400 ? hour : null;
}

const ASKED = 12;

/** The height of an hour that most of some chips' texts and boxes agree on. Their times of day, modulo twelve hours, tell it. */
function fromChips(columns: readonly Column[]): number | null {
  const votes = new Map<number, number>();
  let asked = 0;
  for (const { element } of columns) {
    for (const chip of element.querySelectorAll(ANCHORS.chip)) {
      if (asked++ >= ASKED) break;
      const height = fromChip(chip);
      if (height !== null) votes.set(height, (votes.get(height) ?? 0) + 1);
    }
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 > Math.min(asked, ASKED) ? best[0] : null;
}

function fromChip(chip: Element): number | null {
  const raw = rawChip(chip, chip, false);
  const box = boxOf(raw.style);
  const end = titled(raw, false, [])?.places[0];
  const [from, to, ...more] = end === undefined ? [] : numeralsIn(raw.text, end);
  if (!box || !from || !to || more.length > 0 || from.digits > 2 || to.digits > 2) return null;
  const half = minutesInDay / 2;
  const start = (from.value % 12) * 60 + (from.minute ?? 0);
  const minutes = ((((to.value % 12) * 60 + (to.minute ?? 0) - start) % half) + half) % half;
  const rough = minutes === 0 ? 0 : ((box.height + 2) / minutes) * 60;
  for (const at of [start, start + half]) {
    const exact = at === 0 ? 0 : Math.round((box.top + 1) / (at / 60));
    if (exact > 11 && Math.abs(exact - rough) * (minutes / 60) <= 2.5) return exact;
  }
  return null;
}
