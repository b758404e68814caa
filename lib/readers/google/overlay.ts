import type { EventKey } from '../../calendar/event.ts';
import type { Day } from '../../time/day.ts';
import type { ChipBox, DayColumn } from '../reader.ts';
import { ANCHORS } from './anchors.ts';
import { keyOfChip } from './chips.ts';
import type { Layout } from './layout.ts';
import { boxOf } from './timed.ts';

/** The day columns of a layout with the boxes of their chips; else cells and lists with their chips, to be measured. */
export function dayColumns({ build, columns, pixelsPerHour, sections }: Layout): readonly DayColumn[] {
  if (pixelsPerHour !== null) {
    return columns.map(({ element, day }) => ({
      element,
      axis: { day: day as Day, pixelsPerHour },
      chips: chipsIn(element),
    }));
  }
  const named = build === 'agenda' ? ANCHORS.named : ANCHORS.chip;
  return sections.flatMap(({ roots }) => {
    // What lies on several days of a week is repeated in each of them.
    const known = new Set<EventKey>();
    return roots.flatMap((root) => {
      if (!(root instanceof HTMLElement)) return [];
      const chips = new Map<EventKey, HTMLElement>();
      for (const chip of root.querySelectorAll<HTMLElement>(named)) {
        const key = keyOfChip(chip);
        if (key === null || known.has(key)) continue;
        known.add(key);
        chips.set(key, chip);
      }
      return [{ element: root, axis: null, chips }];
    });
  });
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
