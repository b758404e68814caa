import type { WallTime } from '../../time/zone.ts';
import type { Effort } from './effort.ts';
import { rareTimes } from './rare-rule.ts';
import type { Rule } from './rule.ts';
import { usualTimes } from './usual-rule.ts';

/** A series' rule and the moment with which it begins. */
export type Beginning = { readonly rule: Rule; readonly start: WallTime; readonly day: boolean };

/** The wall times, from `from` to before `to`, at which a rule has occurrences; null when they are too many or not understood. */
export const timesOf = (
  { rule, start, day }: Beginning,
  from: WallTime,
  to: WallTime,
  effort: Effort,
): readonly WallTime[] | null =>
  rule.usual ? usualTimes(rule, start, from, to, effort) : rareTimes(rule, start, day, from, to, effort);
