import { type Instant, intersection, minutesOf, overlaps } from '../time/interval.ts';
import { millisecondsInMinute } from '../time/units.ts';
import { gapsTo, type Search, type Soft, startsFailingOnly } from './constraints.ts';
import type { NearMiss, Slot } from './slot.ts';
import { FINE, QUARTERS, type Stretch } from './starts.ts';

/** The most near misses that are named. */
export const MOST_NEAR_MISSES = 3;

/** What is asked for first: the constraint that costs others and oneself the least. */
const MILDEST_FIRST: readonly Soft[] = ['gap', 'hours', 'consecutive-limit', 'break', 'day-limit', 'day-entry'];

/**
 * Times that fail exactly one constraint, in order of start: one for each constraint while there are such, the one that
 * costs least of its kind. None overlaps one of the slots, which are of the same length, or another near miss. Time that is taken, too short a notice
 * and the gap to protected work are never up for choice.
 */
export function nearMissesOf(search: Search, meetingAll: readonly Stretch[], slots: readonly Slot[]): NearMiss[] {
  const queues = MILDEST_FIRST.map((soft) =>
    startsFailingOnly(search, soft, meetingAll)
      .flatMap((stretch) => startsIn(stretch, soft))
      .map((start) => weigh(search, soft, start))
      .sort((a, b) => a.weight - b.weight || a.start - b.start),
  );
  const chosen: NearMiss[] = [];
  for (let found = true; found && chosen.length < MOST_NEAR_MISSES; ) {
    found = false;
    for (const queue of queues) {
      const next = queue.find((one) => ![...slots, ...chosen].some((other) => overlaps(one, other)));
      if (!next || chosen.length === MOST_NEAR_MISSES) continue;
      chosen.push({ start: next.start, end: next.end, cost: next.cost });
      found = true;
    }
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** Starts by the quarter of an hour, and the two ends where a gap or a break suffers least or no quarter lies between. */
function startsIn(stretch: Stretch, soft: Soft): Instant[] {
  const starts = QUARTERS.within(stretch);
  if (starts.length > 0 && soft !== 'gap' && soft !== 'break') return starts;
  const ends = [FINE.next(stretch.first), FINE.previous(stretch.last)];
  return [...new Set([...starts, ...ends])].filter((start) => start >= stretch.first && start <= stretch.last);
}

/** A near miss with what it costs; the weight compares costs of one kind. */
function weigh(search: Search, soft: Soft, start: Instant): NearMiss & { readonly weight: number } {
  const { bounds, taken, practice } = search;
  const slot = { start, end: start + search.length };
  switch (soft) {
    case 'gap': {
      let missing = 0;
      for (const one of taken.occupied) {
        const needed = gapsTo(one, practice.gapMinutes);
        const short = one.end <= start ? needed.after - (start - one.end) : needed.before - (one.start - slot.end);
        missing = Math.max(missing, short);
      }
      const minutes = Math.ceil(missing / millisecondsInMinute);
      return { ...slot, cost: { kind: soft, minutes }, weight: minutes };
    }
    case 'break': {
      const taking = bounds.breaks.find((pause) => overlaps(pause, slot));
      const lost = taking && intersection(taking, slot);
      return { ...slot, cost: { kind: soft, name: taking?.name ?? '' }, weight: lost ? minutesOf(lost) : 0 };
    }
    case 'day-entry':
      return { ...slot, cost: { kind: soft, key: taken.doubtful ?? '' }, weight: 0 };
    default:
      return { ...slot, cost: { kind: soft }, weight: 0 };
  }
}
