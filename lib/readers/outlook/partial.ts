import type { SeenEvent } from '../../calendar/event.ts';
import { LIMITS } from '../../calendar/reading.ts';
import { type Day, dayAt } from '../../time/day.ts';
import type { ZoneName } from '../../time/zone.ts';
import type { Trouble } from '../findings.ts';
import { ANCHORS } from './anchors.ts';
import { sidesOf } from './box.ts';
import type { Layout } from './layout.ts';
import { daysAt } from './month.ts';

/**
 * The days of which some events are hidden: those of a month that have a button for more, and all days of a list, which
 * holds no more rows than fit. A button whose day cannot be told is a trouble.
 */
export function partialDays(layout: Layout, zone: ZoneName, events: readonly SeenEvent[]): readonly Day[] | Trouble {
  if (layout.build === 'list') {
    const days = new Set(events.map(({ start }) => dayAt(zone, start)));
    return [...days].sort().slice(0, LIMITS.days);
  }
  if (!layout.month || !layout.surface) return [];
  const days = new Set<Day>();
  for (const button of layout.surface.querySelectorAll(`${ANCHORS.overflow}, button`)) {
    if (button.parentElement?.closest(ANCHORS.overflow)) continue;
    const midnight = /^overflowIndicator_(\d{11,14})$/.exec(button.getAttribute('data-calitemid') ?? '')?.[1];
    const day = midnight === undefined ? dayAround(button, layout) : dayAt(zone, Number(midnight));
    if (day === null || !layout.days.includes(day)) return { anchor: 'overflow', problem: 'unexpected' };
    days.add(day);
  }
  return [...days].sort();
}

/** The day of the cell that a button lies over. */
function dayAround(button: Element, { month, surface }: Layout): Day | null {
  for (let node: Element | null = button; node && node !== surface; node = node.parentElement) {
    const days = month && daysAt(month, sidesOf(node.getAttribute('style') ?? ''));
    if (days?.length === 1) return days[0] ?? null;
  }
  return null;
}
