import type { EventKey } from '../../calendar/event.ts';
import type { Day } from '../../time/day.ts';
import type { ChipBox, DayColumn } from '../reader.ts';
import { ANCHORS } from './anchors.ts';
import { keyOfChip } from './chips.ts';
import type { Layout } from './layout.ts';
import { boxOf } from './timed.ts';

/** The day columns of a layout with the boxes of their chips, for drawing over them. */
export function dayColumns({ columns, pixelsPerHour }: Layout): readonly DayColumn[] {
  if (pixelsPerHour === null) return [];
  return columns.map(({ element, day }) => ({
    element,
    day: day as Day,
    pixelsPerHour,
    chips: chipsIn(element),
  }));
}

function chipsIn(column: Element): ReadonlyMap<EventKey, ChipBox> {
  const chips = new Map<EventKey, ChipBox>();
  for (const chip of column.querySelectorAll(ANCHORS.chip)) {
    const style = chip.getAttribute('style') ?? '';
    const key = keyOfChip(chip);
    const box = boxOf(style);
    if (key === null || !box) continue;
    const side = (name: string): string => new RegExp(`(?:^|[;\\s])${name}:\\s*([^;]+)`).exec(style)?.[1]?.trim() ?? '';
    chips.set(key, { ...box, left: side('left') || '0%', width: side('width') || '100%' });
  }
  return chips;
}
