import type { Instant } from '../time/interval.ts';
import { millisecondsInDay } from '../time/units.ts';
import { assign } from './assign.ts';
import type { Entry } from './entry.ts';

/** Days that a replacement may lie before or after what it replaces, beyond one period (B.3.6: −9 … +12 for weekly). */
export const EARLIER = 2;
export const LATER = 5;

/** An event that may stand for a session that did not take place. */
export type Seeker = {
  readonly start: Instant;
  /** The day it lies on, counted from any one day. */
  readonly day: number;
  /** Days from one session of the plan to the next about that time. */
  readonly period: number;
  readonly entry: Entry;
  /** Whether it was said to be a replacement. */
  readonly said: boolean;
  readonly sameDay: boolean;
};

/** A standing session that did not take place at its time. */
export type Vacancy = {
  readonly start: Instant;
  readonly day: number;
  /** Whether its event was seen to go or says so itself, and not only that there is none. */
  readonly known: boolean;
  /** The latest instant at which its event still stood; it was not yet to be replaced then. Null when nothing tells. */
  readonly stoodAt: Instant | null;
};

/** Days after a session within which another time for it is arranged; later, each counts one more. */
const ARRANGED = 3;
const WEEK = 7;
/** What is more than this, in days or what counts as such, is no replacement. */
const DEAREST = 14;

/**
 * How ill a vacancy suits a seeker, in days between the two; infinite where it cannot be what was replaced. It counts
 * half when it was said, and more when it was entered long after there was something to replace or before, on its own day, or in place of what may only never have been entered.
 */
export function costOf(seeker: Seeker, vacancy: Vacancy): number {
  const days = seeker.day - vacancy.day;
  const reach = Math.max(seeker.period, WEEK);
  if (days < -(reach + EARLIER) || days > reach + LATER) return Number.POSITIVE_INFINITY;
  if (seeker.said) return Math.abs(days) / 2;
  const since = (seeker.entry.after - vacancy.start) / millisecondsInDay;
  const late = Math.max(0, since - ARRANGED);
  const hasty = seeker.sameDay ? 4 : 0;
  const tooSoon = vacancy.stoodAt !== null && seeker.entry.by < vacancy.stoodAt - millisecondsInDay ? DEAREST / 2 : 0;
  const near = seeker.entry.edited ? Math.abs(days) / 2 : Math.abs(days);
  const cost = near + late + hasty + tooSoon + (vacancy.known ? 0 : 1);
  return cost > Math.max(DEAREST, reach + LATER) ? Number.POSITIVE_INFINITY : cost;
}

/** For each seeker the vacancy it stands for, or null: one for one, as many as can be, at least cost. */
export const replacements = (
  seekers: readonly Seeker[],
  vacancies: readonly Vacancy[],
  mayBe: (seeker: Seeker, vacancy: Vacancy) => boolean,
): readonly (number | null)[] =>
  assign(seekers.length, vacancies.length, (row, column) => {
    const [seeker, vacancy] = [seekers[row], vacancies[column]];
    return seeker && vacancy && mayBe(seeker, vacancy) ? costOf(seeker, vacancy) : Number.POSITIVE_INFINITY;
  });
