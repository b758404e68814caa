import type { EventKey } from '../../calendar/event.ts';
import type { ChipBox, DayColumn } from '../reader.ts';
import { ANCHORS } from './anchors.ts';
import { sidesOf } from './box.ts';
import type { Column } from './columns.ts';
import type { Layout } from './layout.ts';
import type { Memory } from './memory.ts';

/**
 * The day columns of a layout with the boxes of their chips; of a month and a list the one element that all chips lie in, where
 * they are to be measured. Keys are those of the last look.
 */
export function dayColumns({ groups, build }: Layout, memory: Memory): readonly DayColumn[] {
  if (build !== 'columns') return holders(memory);
  const chips = new Map<Element, Map<EventKey, ChipBox>>();
  const columns = new Map<Element, Column>(
    groups.flatMap((group) => group.columns.map((one) => [one.element, one] as const)),
  );
  for (const [chip, key] of keysOf(memory)) {
    let column = chip.parentElement;
    while (column && !columns.has(column)) column = column.parentElement;
    const box = column && boxOf(chip.getAttribute('style') ?? '', columns.get(column)?.pixels ?? 0);
    if (!column || !box) continue;
    const there = chips.get(column) ?? new Map<EventKey, ChipBox>();
    chips.set(column, there.set(key, box));
  }
  return [...columns.values()].map(({ element, day, pixels }) => ({
    element,
    axis: { day, pixelsPerHour: pixels / 24 },
    chips: chips.get(element) ?? new Map(),
  }));
}

/** What the chips of a month or a list lie in, each event at its first chip: what scrolls, scrolls with them. */
function holders(memory: Memory): readonly DayColumn[] {
  const byHolder = new Map<HTMLElement, Map<EventKey, HTMLElement>>();
  for (const [chip, key] of keysOf(memory)) {
    const holder = chip.closest(ANCHORS.list) ?? chip.parentElement;
    if (!(holder instanceof HTMLElement) || !(chip instanceof HTMLElement)) continue;
    const there = byHolder.get(holder) ?? new Map<EventKey, HTMLElement>();
    if (!there.has(key)) there.set(key, chip);
    byHolder.set(holder, there);
  }
  return [...byHolder].map(([element, chips]) => ({ element, axis: null, chips }));
}

function* keysOf(memory: Memory): Generator<readonly [Element, EventKey]> {
  const keys = new Map([...memory.made].flatMap(([key, { parts }]) => parts.map((part) => [part, key] as const)));
  for (const [element, { part }] of memory.chips) {
    const key = part && keys.get(part);
    if (key) yield [element, key];
  }
}

function boxOf(style: string, pixels: number): ChipBox | null {
  const { left, right, top, height } = sidesOf(style);
  if (top === null || height === null) return null;
  const [from, to] = [left ?? 0, right ?? 0];
  return {
    top: (top / 100) * pixels,
    height: (height / 100) * pixels,
    left: `${from}%`,
    width: `${Math.max(0, 100 - from - to)}%`,
  };
}
