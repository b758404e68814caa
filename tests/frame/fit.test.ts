import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSketch, SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import { byStart } from '../../lib/frame/fit.ts';
import { judgeFrame } from '../../lib/frame/judge.ts';
import { defaultPractice } from '../../lib/practice/defaults.ts';
import { identifier } from '../../lib/practice/identify.ts';

const { agenda, now } = readSketch('tue 10:00-10:50 K7 | tue 10:00-10:50 M2 | mon 09:00-09:50 R4 | tue 10:00-11:00 T9');
const practice = defaultPractice(SKETCH_ZONE);
const { events } = judgeFrame({
  practice,
  agenda,
  identify: identifier(practice),
  answered: new Map(),
  chosen: [],
  now,
});

describe('byStart', () => {
  it('orders by start, and what starts together in one way, whatever order it came in', () => {
    const keys = events.map(({ key }) => key);
    expect(events[0]?.event.title).toBe('R4');
    fc.assert(
      fc.property(fc.shuffledSubarray([...events], { minLength: events.length }), (shuffled) => {
        expect(shuffled.sort(byStart).map(({ key }) => key)).toEqual(keys);
      }),
    );
  });

  it('holds an event equal to itself alone', () => {
    for (const one of events) {
      for (const other of events) expect(byStart(one, other) === 0).toBe(one === other);
    }
  });
});
