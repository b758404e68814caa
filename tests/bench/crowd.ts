import type { Instant } from '../../lib/time/interval.ts';
import { renderStage, type Stage } from '../stage/google/render.ts';
import type { StageEvent, StageOptions } from '../stage/google/stage.ts';

/** The instant at which the bench's calendars stand, and the address of their week. */
export const NOW: Instant = Date.UTC(2026, 2, 4, 15, 20);
export const ADDRESS = 'https://calendar.google.com/calendar/u/0/r/week';

/** So many events, spread over the week of `NOW` or so many weeks later. */
export const crowd = (count: number, week = 0): readonly StageEvent[] =>
  Array.from({ length: count }, (_, index) => {
    const start = Date.UTC(2026, 2, 1 + 7 * week + (index % 7), 6, ((index * 5) % 900) + (index % 4) * 15);
    const [from, to] = [start, start + 50 * 60_000].map((time) => new Date(time).toISOString().slice(0, 16));
    const [id, title] = [`week${week}event${index}`, `Client ${index}`];
    return { id, calendar: 'practice@example.com', title, start: from as string, end: to as string };
  });

/** A calendar with these events; by UTC, so that times of the wall clock and instants are the same. */
export const showCrowd = (events: readonly StageEvent[], more: Partial<StageOptions> = {}): Stage =>
  renderStage(document, { events, now: NOW, zone: 'UTC', clock: '12h', ...more });

/** Puts copies in the place of all that is read, so that nothing of it is known to anybody. */
export function renew(): void {
  const main = document.querySelector('[role="main"]');
  main?.replaceWith(main.cloneNode(true));
}
