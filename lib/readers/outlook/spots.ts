import type { Day } from '../../time/day.ts';
import { minutesInDay } from '../../time/units.ts';
import { extentOf, sidesOf } from './box.ts';
import type { Layout } from './layout.ts';
import { daysAt } from './month.ts';
import type { Spot } from './part.ts';

/** An element that chips lie in: a column, or the heads of the days. */
export type Place = {
  readonly section: string;
  /** Null for the heads, whose chips lie on several days. */
  readonly day: Day | null;
  readonly calendar: string | null;
};

/** The places of a layout's chips. A calendar is known by its heading, or when it is the only one switched on. */
export function placesIn({ groups }: Layout, calendars: readonly string[] | null): ReadonlyMap<Element, Place> {
  const places = new Map<Element, Place>();
  const only = onlyOf(calendars);
  for (const { name, header, heading, columns } of groups) {
    const told = groups.length > 1 ? calendars?.find((calendar) => calendar === heading.trim()) : undefined;
    const calendar = told ?? only;
    places.set(header, { section: name, day: null, calendar });
    for (const { element, day } of columns) places.set(element, { section: `${name} ${day}`, day, calendar });
  }
  return places;
}

const onlyOf = (calendars: readonly string[] | null): string | null =>
  calendars?.length === 1 ? (calendars[0] ?? null) : null;

/** Where a chip lies, by its style and the elements around it. */
export function spotOf(
  element: Element,
  style: string,
  layout: Layout,
  places: ReadonlyMap<Element, Place>,
  calendars: readonly string[] | null,
): Spot {
  if (layout.month) {
    const sides = sidesOf(style);
    const row = element.getAttribute('data-itemindex') ?? String(Math.round(sides.top ?? 0));
    return { section: `week ${row}`, days: daysAt(layout.month, sides), minutes: null, calendar: onlyOf(calendars) };
  }
  let node: Element | null = layout.groups.length > 0 ? element.parentElement : null;
  while (node && node !== layout.surface && !places.has(node)) node = node.parentElement;
  const place = node ? places.get(node) : undefined;
  const { section = '', day = null, calendar = onlyOf(calendars) } = place ?? {};
  if (day === null) return { section, days: null, minutes: null, calendar };
  const extent = extentOf(style);
  const minutes = extent && { start: minuteAt(extent.top), end: minuteAt(extent.top + extent.height) };
  return { section, days: [day], minutes, calendar };
}

const minuteAt = (percent: number): number => (percent / 100) * minutesInDay;
