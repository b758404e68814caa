import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, type Interval, intersection, overlaps } from '../../lib/time/interval.ts';
import { covers, type Spans, spansOf, subtract } from '../../lib/time/spans.ts';

const anyInterval = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }))
  .map(([start, length]): Interval => ({ start, end: start + length }));
const anyIntervals = fc.array(anyInterval, { maxLength: 12 });

/** The same, minute by minute. */
const minutesIn = (intervals: readonly Interval[]) =>
  new Set(intervals.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)));

/** In order, none empty, none touching the next. */
function expectSpans(spans: Spans): void {
  for (const [index, span] of spans.entries()) {
    expect(span.start).toBeLessThan(span.end);
    const next = spans[index + 1];
    if (next) expect(span.end).toBeLessThan(next.start);
  }
}

describe('interval', () => {
  it('overlaps exactly when some minute is in both', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, (a, b) => {
        const both = [...minutesIn([a])].filter((minute) => minutesIn([b]).has(minute));
        expect(overlaps(a, b)).toBe(both.length > 0);
        const shared = intersection(a, b);
        expect(minutesIn(shared ? [shared] : [])).toEqual(new Set(both));
        expect(shared === null).toBe(both.length === 0);
      }),
    );
  });

  it('contains what lies within it and touches its ends', () => {
    expect(contains({ start: 0, end: 10 }, { start: 0, end: 10 })).toBe(true);
    expect(contains({ start: 0, end: 10 }, { start: 9, end: 11 })).toBe(false);
  });
});

describe('spans', () => {
  it('are in order, never empty, never touch, and hold the same minutes', () => {
    fc.assert(
      fc.property(anyIntervals, (intervals) => {
        const spans = spansOf(intervals);
        expect(minutesIn(spans)).toEqual(minutesIn(intervals));
        expectSpans(spans);
      }),
    );
  });

  it('subtract and cover as sets of minutes do', () => {
    fc.assert(
      fc.property(anyIntervals, anyIntervals, anyInterval, (one, other, probe) => {
        const [a, b] = [spansOf(one), spansOf(other)];
        const [inA, inB] = [minutesIn(a), minutesIn(b)];
        expect(minutesIn(subtract(a, b))).toEqual(new Set([...inA].filter((minute) => !inB.has(minute))));
        expectSpans(subtract(a, b));
        fc.pre(probe.start < probe.end);
        expect(covers(a, probe)).toBe([...minutesIn([probe])].every((minute) => inA.has(minute)));
      }),
      { numRuns: 500 },
    );
  });

  it('cover an empty interval within them or at their ends', () => {
    const spans = spansOf([{ start: 10, end: 20 }]);
    const at = [9, 10, 15, 20, 21].map((time) => covers(spans, { start: time, end: time }));
    expect(at).toEqual([false, true, true, true, false]);
  });
});
