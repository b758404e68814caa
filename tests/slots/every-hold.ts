import type { Practice } from '../../lib/practice/practice.ts';
import type { Judged } from '../../lib/slots/busy.ts';
import { dayAt, instantAt, WEEKDAYS, weekdayOf } from '../../lib/time/day.ts';
import { bruteForce } from './brute-force.ts';

const MINUTE = 60_000;

/** Every day told minute by minute, and the most requests that any hold would have let be fitted. */
export function tryEveryHold(settings: Practice, events: readonly Judged[], dates: readonly string[]) {
  const STARTS = Array.from({ length: 7 }, (_, index) => 540 + index * 30);
  const days = dates.map((date) => {
    const own = events.filter(({ event }) => dayAt(settings.timeZone, event.start) === date);
    const failuresAmong = (some: readonly Judged[]) => {
      const { grid, failures } = bruteForce(settings, some, date, Number.NEGATIVE_INFINITY);
      return { grid, failures: (start: number) => failures(start, 30) };
    };
    const { grid, failures } = failuresAmong(own);
    const starts = grid.filter((start) => failures(start).size === 0);
    const at = (minute: number) => instantAt(settings.timeZone, date, minute);
    const alone = new Map<Judged, ReturnType<typeof failuresAmong>['failures']>();
    const isInTheWay = (one: Judged, start: number) => {
      const failures = alone.get(one) ?? failuresAmong([one]).failures;
      alone.set(one, failures);
      return ['taken', 'gap', 'protected-gap'].some((name) => failures(start).has(name as 'gap'));
    };
    const placeAt = (minute: number): 'free' | 'cleared' | null => {
      const failed = failures(at(minute));
      if (failed.size === 0) return 'free';
      if (failed.has('day-limit')) return null;
      const inTheWay = own.filter((one) => isInTheWay(one, at(minute)));
      const stays = inTheWay.some(
        ({ who, fit, event }) =>
          who.engagement?.kind === 'supervision' ||
          fit.kind === 'kept' ||
          (event.series !== null && fit.kind !== 'moved'),
      );
      if (stays || inTheWay.length === 0) return null;
      const left = own.filter((one) => !inTheWay.includes(one));
      return failuresAmong(left).failures(at(minute)).size === 0 ? 'cleared' : null;
    };
    const places = new Map(STARTS.map((minute) => [minute, placeAt(minute)]));
    const fitted = (hold: number | null) =>
      STARTS.filter((minute) => {
        const from = at(minute) + settings.emergency.noticeMinutes * MINUTE;
        const held = hold !== null && places.get(hold) !== null && at(hold) >= from;
        return held || starts.some((start) => start >= from);
      }).length;
    return { weekday: weekdayOf(date), places, fitted };
  });
  const choices = STARTS.flatMap((start) => {
    const free = WEEKDAYS.filter((weekday) => {
      const counted = days.filter((day) => day.weekday === weekday);
      return counted.filter(({ places }) => places.get(start) === 'free').length > counted.length / 2;
    });
    return [...free.map((weekday) => [weekday]), free].map((weekdays) => ({ start, weekdays }));
  });
  const sums = choices.map(({ start, weekdays }) =>
    days.reduce((sum, day) => sum + day.fitted(weekdays.includes(day.weekday) ? start : null), 0),
  );
  return { days, best: Math.max(0, ...sums) };
}
