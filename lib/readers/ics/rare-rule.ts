import ICAL from 'ical.js';
import { millisecondsInDay } from '../../time/units.ts';
import type { WallTime } from '../../time/zone.ts';
import type { Effort } from './effort.ts';
import { MOST_OF_ONE } from './effort.ts';
import type { Rule } from './rule.ts';

const MOST_STEPS = 6_000;

/** Thrown through the library, which has no other way out of its loops. */
class OutOfSteps extends Error {}

/**
 * The same as `usualTimes` for every other rule, by the library's iterator. It cannot jump and, given a rule that names
 * no day that exists, may search for centuries; so each of its steps is counted, and null means that they did not do or
 * that the library calls the rule invalid.
 */
export function rareTimes(
  rule: Rule,
  start: WallTime,
  day: boolean,
  from: WallTime,
  to: WallTime,
  effort: Effort,
): readonly WallTime[] | null {
  let left = Math.min(MOST_STEPS, effort.dearSteps);
  const budget = left;
  const step = (price = 1) => {
    left -= price;
    if (left < 0) throw new OutOfSteps();
  };
  class Counted extends ICAL.RecurIterator {
    override check_contracting_rules() {
      step();
      return super.check_contracting_rules();
    }
    override is_day_in_byday(time: InstanceType<typeof ICAL.Time>) {
      step(0.3);
      return super.is_day_in_byday(time);
    }
    override increment_monthday(days: number) {
      step(days / 10);
      super.increment_monthday(days);
    }
    override increment_month() {
      step();
      super.increment_month();
    }
    override increment_year(years: number) {
      step();
      super.increment_year(years);
    }
  }
  try {
    const { until: _, ...parts } = rule.parts;
    const iterator = new Counted({ rule: ICAL.Recur.fromData(parts), dtstart: timeOf(start, day) });
    const last = Math.min(rule.until, to - 1);
    const times: WallTime[] = [];
    for (let next = iterator.next(); next; next = iterator.next()) {
      const wall = Date.UTC(next.year, next.month - 1, next.day, next.hour, next.minute, next.second);
      if (wall > last) break;
      if (wall >= from && times.push(wall) > MOST_OF_ONE) return null;
    }
    return times;
  } catch {
    // Out of steps, or a combination that the library refuses: either way the rule is not understood, and is told.
    return null;
  } finally {
    effort.dearSteps -= budget - Math.max(0, left);
  }
}

function timeOf(wall: WallTime, day: boolean): InstanceType<typeof ICAL.Time> {
  const [date = '', time = ''] = new Date(wall).toISOString().split('T');
  const [year, month, monthDay] = date.split('-').map(Number);
  const seconds = Math.floor((wall - Math.floor(wall / millisecondsInDay) * millisecondsInDay) / 1000);
  const clock = { hour: Number(time.slice(0, 2)), minute: Number(time.slice(3, 5)), second: seconds % 60 };
  return ICAL.Time.fromData({ year, month, day: monthDay, isDate: day, ...(day ? {} : clock) });
}
