import { contains, type Instant, type Interval, minutes, minutesOf } from '../time/interval.ts';
import { covers } from '../time/spans.ts';
import { type Search, startsOf } from './constraints.ts';
import { withReserved } from './reserved.ts';
import type { Slot, SlotReason } from './slot.ts';
import { FINE, QUARTERS, type Stretch } from './starts.ts';

/** The most slots that are proposed at once. */
export const MOST_PROPOSALS = 3;

/** Minutes on either side that leave room for notes and a breath. */
const ROOMY_MINUTES = 20;

type Candidate = Interval & {
  /** Smaller is better: the parts of the ranking in order, before what needs a search of its own. */
  readonly rank: number;
  readonly hold: Interval | undefined;
  readonly freed: Interval | undefined;
  readonly regular: boolean;
  /** Ends and starts of the events of the day next to it, or null. */
  readonly before: Instant | null;
  readonly after: Instant | null;
  readonly last: boolean;
};

/**
 * Up to three slots among the allowed starts, best first: one that uses a hold or a cancelled session; in regular hours
 * before emergency hours; with twenty minutes free on both sides; keeping the day open for a second emergency; earlier,
 * which also puts the day's last session behind every other. No two of them overlap or lie closer than a session's gap, so they are real alternatives.
 * Starts are told by the quarter of an hour, or by a hold's own start, and finer only where nothing else fits.
 */
export function propose(search: Search, starts: readonly Stretch[], shorter: boolean): Slot[] {
  const candidates = starts
    .flatMap((stretch) => candidatesIn(stretch, search))
    .sort((a, b) => a.rank - b.rank || a.start - b.start);
  const apart = search.length + minutes(search.practice.gapMinutes);
  const chosen: { readonly candidate: Candidate; readonly keeps: boolean }[] = [];
  while (chosen.length < MOST_PROPOSALS) {
    const left = candidates.filter(({ start }) =>
      chosen.every(({ candidate }) => Math.abs(start - candidate.start) >= apart),
    );
    const [first] = left;
    if (!first) break;
    const keeping = left.find((one) => one.rank === first.rank && keepsAnother(search, one));
    chosen.push({ candidate: keeping ?? first, keeps: keeping !== undefined });
  }
  return chosen.map(({ candidate, keeps }) => ({
    start: candidate.start,
    end: candidate.end,
    reasons: reasonsFor(candidate, keeps, search, shorter),
    proof: { eventsMoved: 0, breaksKept: true, gapsKept: true, checked: search.taken.checked },
  }));
}

function candidatesIn(stretch: Stretch, search: Search): Candidate[] {
  const { taken, bounds, length } = search;
  const starts = new Set(QUARTERS.within(stretch));
  for (const opening of [...taken.holds, ...taken.freed]) {
    const start = FINE.next(Math.max(stretch.first, opening.start));
    if (start <= stretch.last && fits(opening, { start, end: start + length })) starts.add(start);
  }
  if (starts.size === 0) {
    const start = FINE.next(stretch.first);
    if (start > stretch.last) return [];
    starts.add(start);
  }

  // No allowed start jumps over an event, so a whole stretch has the same neighbours.
  let before: Instant | null = null;
  let after: Instant | null = null;
  for (const { start, end } of taken.occupied) {
    if (end <= stretch.first && end > bounds.day.start) before = Math.max(before ?? end, end);
    if (start >= stretch.first + length && start < bounds.day.end) after = Math.min(after ?? start, start);
  }
  const lastSession = taken.sessions.findLast(({ start }) => start < bounds.day.end)?.start ?? bounds.day.end;
  const room = minutes(ROOMY_MINUTES);

  return [...starts].map((start) => {
    const slot = { start, end: start + length };
    const hold = openingFor(taken.holds, slot);
    const freed = openingFor(taken.freed, slot);
    const use = !hold && !freed ? 2 : hold?.start === start || freed?.start === start ? 0 : 1;
    const regular = covers(bounds.regular, slot);
    const tight = (before !== null && start - before < room) || (after !== null && after - slot.end < room);
    const last = taken.count > 0 && start > lastSession;
    const rank = use * 4 + Number(!regular) * 2 + Number(tight);
    return { ...slot, rank, hold, freed, regular, before, after, last };
  });
}

/** Of the openings that a slot makes use of, the one it starts with, else any. */
const openingFor = (openings: readonly Interval[], slot: Interval): Interval | undefined =>
  openings.find((one) => one.start === slot.start && fits(one, slot)) ?? openings.find((one) => fits(one, slot));

/** A slot makes use of an opening when one lies within the other; a slot across its edge spoils it instead. */
const fits = (opening: Interval, slot: Interval): boolean => contains(opening, slot) || contains(slot, opening);

/** Whether another session of this length would still meet every constraint with this slot taken. */
function keepsAnother(search: Search, slot: Interval): boolean {
  const { taken, practice, bounds } = search;
  const withSlot = withReserved(taken, [slot], bounds.day, practice.gapMinutes);
  return startsOf({ ...search, taken: withSlot }).some(({ first, last }) => FINE.next(first) <= last);
}

function reasonsFor(slot: Candidate, keeps: boolean, search: Search, shorter: boolean): SlotReason[] {
  const { taken, practice } = search;
  const reasons: SlotReason[] = [];
  if (slot.hold) reasons.push({ kind: 'uses-hold', start: slot.hold.start });
  if (slot.freed) reasons.push({ kind: 'uses-cancellation', start: slot.freed.start });
  if (shorter) reasons.push({ kind: 'shorter', minutes: minutesOf(slot) });
  reasons.push({ kind: slot.regular ? 'regular-hours' : 'emergency-hours' });
  if (slot.before !== null)
    reasons.push({ kind: 'free-before', minutes: minutesOf({ start: slot.before, end: slot.start }) });
  if (slot.after !== null)
    reasons.push({ kind: 'free-after', minutes: minutesOf({ start: slot.end, end: slot.after }) });
  if (keeps) reasons.push({ kind: 'keeps-another-gap' });
  reasons.push({ kind: 'session-of-day', number: taken.count + 1, most: practice.emergency.maxSessionsPerDay });
  if (slot.last) reasons.push({ kind: 'last-of-day' });
  return reasons;
}
