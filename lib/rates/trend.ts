import { cusumFor, firstSignal } from '../statistics/cusum.ts';
import type { Count } from '../statistics/rate.ts';
import type { Day } from '../time/day.ts';

/** A session that took place, and how many events outside the frame came with it or since the one before. */
export type Step = { readonly day: Day; readonly events: number };

/** Sessions below which a practice's earlier rate is no base to hold the later ones against. */
const LEAST_BASE = 200;

/** The practice's sessions since a day, held against its own rate before it; `signal`: where they leave it, null if nowhere. */
export type Trend = {
  readonly base: Count;
  readonly watched: Count & { readonly from: Day };
  readonly signal: Day | null;
};

/** The trend of sessions in order; null where too little came before to tell, or for a rate no chart was tried out for. */
export function trendOf(steps: readonly Step[], from: Day): Trend | null {
  const before = steps.filter(({ day }) => day < from);
  const watched = steps.filter(({ day }) => day >= from);
  if (before.length < LEAST_BASE || watched.length === 0) return null;
  const base = countOf(before);
  const chart = cusumFor(base.count / base.of);
  if (!chart) return null;
  const events = watched.map((step) => step.events);
  const index = firstSignal(events, chart);
  return { base, watched: { ...countOf(watched), from }, signal: watched[index ?? -1]?.day ?? null };
}

const countOf = (steps: readonly Step[]): Count => ({
  count: steps.reduce((sum, { events }) => sum + events, 0),
  of: steps.length,
});

/** The sessions in order, each with the events outside the frame up to its end that no earlier one came with. */
export function stepsOf(sessions: readonly Day[], outside: readonly Day[]): readonly Step[] {
  const events = [...outside].sort();
  let next = 0;
  return [...sessions].sort().map((day, index, all) => {
    const isLastOfDay = all[index + 1] !== day;
    const from = next;
    // What came on a day comes with that day's last session.
    while (isLastOfDay && next < events.length && (events[next] as Day) <= day) next++;
    return { day, events: next - from };
  });
}
