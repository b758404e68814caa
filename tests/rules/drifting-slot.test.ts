import { describe, expect, it } from 'vitest';
import type { Client, StandingSession } from '../../lib/practice/practice.ts';
import { driftingSlot } from '../../lib/rules/drifting-slot.ts';
import { judgeRules } from '../../lib/rules/engine.ts';
import { factsIn } from '../../lib/rules/example.ts';
import { addDays } from '../../lib/time/day.ts';

const client = (...frame: readonly StandingSession[]): { clients: readonly Client[] } => ({
  clients: [{ code: 'R3', aliases: ['R3'], engagement: 'therapy', frame, agreements: [] }],
});

const findings = (sketch: string, practice: { clients: readonly Client[] }) => {
  const [outcome] = judgeRules([driftingSlot], factsIn({ sketch, practice }));
  return outcome?.outcome === 'flagged' ? outcome.findings : [];
};

/** Four sessions at each of these hours, one a week, the last of them in the sketch's own week. */
const weekly = (...hours: readonly number[]) =>
  Array.from({ length: hours.length * 4 }, (_, index) => {
    const week = index - hours.length * 4 + 1;
    const hour = hours[Math.floor(index / 4)];
    return `${week < 0 ? `${week}w ` : ''}tue ${hour}:00-${hour}:50 R3`;
  }).join(' | ');

describe('drifting-slot', () => {
  it('reads the times off the calendar where none were told', () => {
    const [finding, ...others] = findings(weekly(10, 11, 12, 13), client());
    expect(others).toEqual([]);
    expect(finding?.values).toEqual({
      moves: 3,
      first: { instant: Date.parse('2026-01-20T15:00:00Z') },
      last: { instant: Date.parse('2026-04-14T17:00:00Z') },
    });
  });

  it('is silent of times that go earlier, and of such as only moved twice', () => {
    expect(findings(weekly(13, 12, 11, 10), client())).toEqual([]);
    expect(findings(weekly(10, 11, 12), client())).toEqual([]);
  });

  it('is one note for a time that goes on moving', () => {
    expect(findings(weekly(10, 11, 12, 13, 14), client()).map(({ values }) => values.moves)).toEqual([4]);
  });

  it('is silent when the moves lie more than a year apart, or one time did not follow on another', () => {
    const standing = (hour: number, from: string, weeks: number): StandingSession => ({
      weekday: 'tue',
      start: hour * 60,
      minutes: 50,
      everyWeeks: 1,
      from,
      to: addDays(from, weeks * 7 - 1),
    });
    const sketch = '-95w tue 10:00-10:50 R3 | -1w tue 13:00-13:50 R3';
    const slow = (weeks: number) =>
      client(...[10, 11, 12, 13].map((hour, index) => standing(hour, addDays('2024-07-02', index * weeks * 7), weeks)));
    expect(findings(sketch, slow(30))).toEqual([]);
    expect(findings('-95w tue 10:00-10:50 R3 | -20w tue 13:00-13:50 R3', slow(25))).toHaveLength(1);
    const apart = client(
      standing(10, '2025-07-01', 4),
      standing(11, '2025-08-01', 4),
      standing(12, '2025-11-04', 4),
      standing(13, '2025-12-02', 4),
    );
    expect(findings('-44w tue 10:00-10:50 R3 | -20w tue 13:00-13:50 R3', apart)).toEqual([]);
  });

  it('is silent of times at which nothing was seen', () => {
    const frame = [10, 11, 12, 13].map(
      (hour, index): StandingSession => ({
        weekday: 'tue',
        start: hour * 60,
        minutes: 50,
        everyWeeks: 1,
        from: addDays('2026-01-06', index * 28),
        to: index === 3 ? null : addDays('2026-01-06', index * 28 + 27),
      }),
    );
    expect(findings('-16w tue 10:00-10:50 R3 | tue 13:00-13:50 R3', client(...frame))).toHaveLength(1);
    expect(findings('tue 13:00-13:50 R3', client(...frame))).toEqual([]);
  });
});
