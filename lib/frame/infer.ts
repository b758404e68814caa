import type { StandingSession } from '../practice/practice.ts';
import { type Day, dayNumberAt, dayOfNumber, instantAt, minuteAt, WEEKDAYS } from '../time/day.ts';
import { type Instant, type Interval, minutes, minutesOf } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import { TOLERANCE } from './expected.ts';
import { mostOften } from './most-often.ts';

/** A time at which a client had a session, or would have had it before it was moved or cancelled. */
export type Hit = Interval & { readonly series: string | null };

/** What the standing sessions of one client are inferred from. */
export type Traces = {
  readonly hits: readonly Hit[];
  readonly zone: ZoneName;
  /** Whether a session of that interval would have been seen. */
  readonly seen: (interval: Interval) => boolean;
  /** Whether the practice rested in that week, counted as `weekOf` does: nobody's absence then says anything. */
  readonly rested: (week: number) => boolean;
  readonly now: Instant;
};

/** Sessions that make a plan (B.3.3): so many, and so large a part of those that it would have had. */
const LEAST_HITS = 3;
const LEAST_FILLED = 0.55;
/** A recurring event is itself a plan, once it was seen to recur. */
const LEAST_OF_SERIES = 2;
/** How much better a sparser plan must be filled to be preferred to a denser one. */
const BETTER = 0.15;
/** How much of all hits of one weekday and hour a sparser plan must hold. */
const MOST = 0.8;
/** Empty places in a row after which a plan has ended. */
const ENDED = 4;
/** Weeks between the sessions of a plan, the densest first. */
const STEPS = [1, 2, 4] as const;

/** The number of a week, Monday to Sunday, for days counted as `dayNumber` does. */
export const weekOf = (day: number): number => Math.floor((day + 3) / 7);

/** The hits of one weekday and time of day, by week. */
type Cell = {
  readonly weekday: number;
  readonly minute: number;
  readonly minutes: number;
  readonly weeks: readonly number[];
  readonly recurring: boolean;
  readonly hits: ReadonlySet<Hit>;
};

/** A plan with what it was found in. */
type Plan = { readonly cell: Cell; readonly run: Run };

/** A plan within a cell: every so many weeks, from the first to the last week that holds a session of it. */
type Run = { readonly step: number; readonly first: number; readonly last: number };

/** Whether an empty place in that week says that nobody came. */
type Counts = (week: number) => boolean;

/**
 * The standing sessions that a client's past shows: every week, every second or every fourth, at one time or several,
 * changed for good or still the same. A client whose sessions follow none of these is left alone: nothing is returned.
 */
export function inferFrame({ hits, zone, seen, rested, now }: Traces): readonly StandingSession[] {
  const found = cellsOf(hits, zone).flatMap((cell) => {
    const counts: Counts = (week) => {
      const start = instantAt(zone, dayIn(cell, week), cell.minute);
      return !rested(week) && seen({ start, end: start + minutes(cell.minutes) });
    };
    return runsIn(cell, cell.weeks, counts).map((run) => ({ cell, run, counts }));
  });
  const plans = found.filter(({ run }) => explains(run, found, hits, zone));
  const present = weekOf(dayNumberAt(zone, now));
  const isOver = ({ cell, run, counts }: (typeof plans)[number]) =>
    emptyBetween(run.last, present, run.step, counts) >= ENDED - 1 ||
    plans.some((other) => other.cell !== cell && succeeds(other.run, run));
  return plans
    .map((plan) => ({
      weekday: WEEKDAYS[plan.cell.weekday] as StandingSession['weekday'],
      start: plan.cell.minute,
      minutes: plan.cell.minutes,
      everyWeeks: plan.run.step,
      from: dayIn(plan.cell, plan.run.first),
      to: isOver(plan) ? dayIn(plan.cell, plan.run.last) : null,
    }))
    .sort((a, b) => (a.from === b.from ? a.start - b.start : a.from < b.from ? -1 : 1));
}

/**
 * Whether the plans of that time hold most of what there was: among many irregular sessions some always fall on one
 * weekday and hour.
 */
function explains(run: Run, found: readonly Plan[], hits: readonly Hit[], zone: ZoneName): boolean {
  let within = 0;
  let apart = 0;
  for (const hit of hits) {
    const week = weekOf(dayNumberAt(zone, hit.start));
    if (week < run.first || week > run.last) continue;
    const isPlanned = found.some(
      ({ cell, run: other }) => cell.hits.has(hit) && other.first <= week && week <= other.last,
    );
    if (isPlanned) within++;
    else apart++;
  }
  return apart * 2 <= within;
}

/** Whether one plan takes the place of another: it begins about when the other ends. */
const succeeds = (next: Run, run: Run): boolean =>
  next.first > run.first && next.first >= run.last - run.step && next.first <= run.last + ENDED * run.step;

const dayIn = ({ weekday }: Cell, week: number): Day => dayOfNumber(week * 7 - 3 + weekday);

/** The hits by weekday and time of day; times within the tolerance of the one before are the same. */
function cellsOf(hits: readonly Hit[], zone: ZoneName): readonly Cell[] {
  const placed = hits.map((hit) => {
    const day = dayNumberAt(zone, hit.start);
    return { hit, week: weekOf(day), weekday: (day + 3) % 7, minute: Math.round(minuteAt(zone, hit.start) / 5) * 5 };
  });
  placed.sort((a, b) => a.weekday - b.weekday || a.minute - b.minute);
  const groups: (typeof placed)[] = [];
  for (const one of placed) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last?.weekday === one.weekday && one.minute - last.minute <= TOLERANCE) group.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => ({
    weekday: group[0]?.weekday ?? 0,
    minute: mostOften(group.map(({ minute }) => minute)) ?? 0,
    minutes: mostOften(group.map(({ hit }) => minutesOf(hit))) ?? 0,
    weeks: [...new Set(group.map(({ week }) => week))].sort((a, b) => a - b),
    recurring: group.length > 1 && group.every(({ hit }) => hit.series !== null && hit.series === group[0]?.hit.series),
    hits: new Set(group.map(({ hit }) => hit)),
  }));
}

/** The plans that the hits of these weeks, in order, belong to. */
function runsIn(cell: Cell, weeks: readonly number[], counts: Counts): readonly Run[] {
  const least = cell.recurring ? LEAST_OF_SERIES : LEAST_HITS;
  if (weeks.length < least) return [];
  const run = bestRun(weeks, counts, least);
  if (run) {
    return [
      ...runsIn(
        cell,
        weeks.filter((week) => week < run.first),
        counts,
      ),
      run,
      ...runsIn(
        cell,
        weeks.filter((week) => week > run.last),
        counts,
      ),
    ];
  }
  let split = 1;
  for (let index = 2; index < weeks.length; index++)
    if (gapBefore(weeks, index) > gapBefore(weeks, split)) split = index;
  return [...runsIn(cell, weeks.slice(0, split), counts), ...runsIn(cell, weeks.slice(split), counts)];
}

const gapBefore = (weeks: readonly number[], index: number): number => (weeks[index] ?? 0) - (weeks[index - 1] ?? 0);

/** The plan that the weeks fill best, or null when they fill none well enough. */
function bestRun(weeks: readonly number[], counts: Counts, least: number): Run | null {
  let best: Run | null = null;
  let filled = LEAST_FILLED - BETTER;
  for (const step of STEPS) {
    const own = trimmed(sharing(weeks, step), step, counts);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined || own.length < least) continue;
    const share = own.length / (own.length + emptyIn(own, step, counts));
    if (share < LEAST_FILLED || share < filled + BETTER || own.length < weeks.length * MOST) continue;
    best = { step, first, last };
    filled = share;
  }
  return best;
}

/** Those of the weeks that are a whole number of steps apart, of all such choices the most. */
function sharing(weeks: readonly number[], step: number): readonly number[] {
  const phase = mostOften(weeks.map((week) => week % step)) ?? 0;
  return weeks.filter((week) => week % step === phase);
}

/** The weeks without single ones at either end that nothing connects with the rest. */
function trimmed(weeks: readonly number[], step: number, counts: Counts): readonly number[] {
  let [from, to] = [0, weeks.length];
  const isAlone = (a: number, b: number) => emptyBetween(weeks[a] ?? 0, weeks[b] ?? 0, step, counts) >= ENDED;
  while (to - from > 1 && isAlone(to - 2, to - 1)) to--;
  while (to - from > 1 && isAlone(from, from + 1)) from++;
  return weeks.slice(from, to);
}

/** How many places strictly between two weeks are empty, where all of them are. */
function emptyBetween(before: number, after: number, step: number, counts: Counts): number {
  let empty = 0;
  for (let week = before + step; week < after; week += step) if (counts(week)) empty++;
  return empty;
}

const emptyIn = (weeks: readonly number[], step: number, counts: Counts): number =>
  weeks.reduce(
    (sum, week, index) => (index === 0 ? 0 : sum + emptyBetween(weeks[index - 1] ?? week, week, step, counts)),
    0,
  );
