import type { Practice } from '../practice/practice.ts';
import { type Instant, type Interval, minutes } from '../time/interval.ts';
import { type Bounds, MIDDAY } from './bounds.ts';
import type { TakenDay } from './busy.ts';
import type { NearMiss, Occupied } from './slot.ts';
import { allowed, type Ban, type Stretch } from './starts.ts';

/** The constraints that a near miss may fail. Overlap, notice and protected work are never given up. */
export type Soft = NearMiss['cost']['kind'];

/** Sessions closer together than this stand in one run, in minutes. */
export const RUN_GAP_MINUTES = 20;

/** One search: where, around what, from when, and for how long. */
export type Search = {
  readonly practice: Practice;
  readonly bounds: Bounds;
  readonly taken: TakenDay;
  /** The first start that leaves the notice asked for. */
  readonly earliest: Instant;
  /** Milliseconds. */
  readonly length: number;
};

/**
 * Every start that meets every hard constraint, or every one but `without`. Each constraint forbids open stretches of
 * starts, so one sorted sweep answers for the day and nothing is tried minute by minute.
 */
export function startsOf(search: Search, without: Soft | null = null): Stretch[] {
  const { practice, bounds, taken, earliest, length } = search;
  const { maxSessionsPerDay, maxConsecutive } = practice.emergency;
  if (taken.count >= maxSessionsPerDay && without !== 'day-limit') return [];
  if (taken.doubtful !== null && without !== 'day-entry') return [];
  const stretches: Stretch[] = [];
  for (const { start, end } of without === 'hours' ? [bounds.soft] : bounds.open) {
    const first = Math.max(start, earliest);
    if (first <= end - length) stretches.push({ first, last: end - length });
  }
  if (stretches.length === 0) return stretches;

  const bans: Ban[] = [];
  for (const one of taken.occupied) {
    const ignoring = without === 'gap' && one.role !== 'protected';
    const { before, after } = ignoring ? { before: 0, after: 0 } : gapsTo(one, practice.gapMinutes);
    bans.push({ from: one.start - before - length, to: one.end + after });
  }
  if (without !== 'break') forbidBreaks(bans, bounds, taken.occupied, length);
  if (without !== 'consecutive-limit') forbidRuns(bans, taken.sessions, length, maxConsecutive);
  return allowed(stretches, bans);
}

/** Every start that meets every hard constraint but this one, and fails this one. */
export const startsFailingOnly = (search: Search, soft: Soft, meetingAll: readonly Stretch[]): Stretch[] =>
  allowed(
    startsOf(search, soft),
    meetingAll.map(({ first, last }) => ({ from: first - 1, to: last + 1 })),
  );

/** Milliseconds that must stay free before and after an event: what it needs or what a session needs, whichever is more. */
export const gapsTo = (one: Occupied, sessionGap: number): { readonly before: number; readonly after: number } => ({
  before: minutes(Math.max(one.gapBefore, sessionGap)),
  after: minutes(Math.max(one.gapAfter, sessionGap)),
});

/** A break may be touched but not entered; time for notes is not counted into it, the break being the longer pause. */
function forbidBreaks(bans: Ban[], bounds: Bounds, occupied: readonly Occupied[], length: number): void {
  for (const { start, end } of bounds.breaks) if (start < end) bans.push({ from: start - length, to: end });
  const pauses = bounds.midday && pausesIn(bounds.midday, occupied);
  if (pauses) bans.push({ from: pauses.last - length, to: pauses.first + minutes(MIDDAY.minutes) });
}

/**
 * Where the half-hour around midday may still lie: the starts of its earliest and its latest place; null when nothing is
 * left of it, for then a slot cannot take it away. A slot leaves one of all places free just when it ends by the latest
 * or starts once the earliest is over.
 */
function pausesIn(midday: Interval, occupied: readonly Occupied[]): Stretch | null {
  const pause = minutes(MIDDAY.minutes);
  const free = allowed(
    [{ first: midday.start, last: midday.end - pause }],
    occupied.map(({ start, end }) => ({ from: start - pause, to: end })),
  );
  const [first, last] = [free[0], free.at(-1)];
  return first && last ? { first: first.first, last: last.last } : null;
}

/** A slot joins every run that is nearer than `RUN_GAP_MINUTES`: one alone, or the two it stands between. */
function forbidRuns(bans: Ban[], sessions: readonly Interval[], length: number, most: number): void {
  const near = minutes(RUN_GAP_MINUTES);
  if (most < 1) bans.push({ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY });
  const runs: { start: number; end: number; count: number }[] = [];
  for (const { start, end } of sessions) {
    const last = runs.at(-1);
    if (!last || start - last.end >= near) runs.push({ start, end, count: 1 });
    else {
      last.end = Math.max(last.end, end);
      last.count++;
    }
  }
  runs.forEach((run, index) => {
    const reach = { from: run.start - near - length, to: run.end + near };
    if (run.count >= most) bans.push(reach);
    const next = runs[index + 1];
    if (next && run.count + next.count >= most) bans.push({ from: next.start - near - length, to: reach.to });
  });
}
