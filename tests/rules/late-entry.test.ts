import { describe, expect, it } from 'vitest';
import { emptyAgenda, merge } from '../../lib/calendar/agenda.ts';
import type { Reading } from '../../lib/calendar/reading.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { judgeFrame } from '../../lib/frame/judge.ts';
import { identifier } from '../../lib/practice/identify.ts';
import { factsOf, judgeRules } from '../../lib/rules/engine.ts';
import { EXAMPLE_PRACTICE, factsIn } from '../../lib/rules/example.ts';
import { lateEntry } from '../../lib/rules/late-entry.ts';
import { addDays } from '../../lib/time/day.ts';

const sketch = readSketch('looked tue 12:00 | tue 10:00-10:50 K7 {added wed 09:00}');

/** What the rule says when the look at noon, which lacked the session, was another. */
const outcomeWhen = (change: (noon: Reading) => Reading) => {
  const agenda = sketch.readings
    .map((reading, index) => (index === 0 ? change(reading) : reading))
    .reduce(merge, emptyAgenda);
  const practice = EXAMPLE_PRACTICE;
  const judged = { practice, agenda, identify: identifier(practice), answered: new Map(), chosen: [], now: sketch.now };
  return judgeRules([lateEntry], factsOf(practice, judgeFrame(judged), sketch.now))[0]?.outcome;
};

describe('a late entry', () => {
  it('is found when the day was seen without it after its end', () => {
    expect(outcomeWhen((noon) => noon)).toBe('flagged');
  });

  it('is none when that look was at another day', () => {
    expect(outcomeWhen((noon) => ({ ...noon, seen: noon.seen.slice(0, 1).map((day) => addDays(day, 2)) }))).toBe(
      'clear',
    );
  });

  it('is not surely one when its calendar was not on show in that look', () => {
    expect(outcomeWhen((noon) => ({ ...noon, calendars: ['home'] }))).toBe('unsure');
    expect(outcomeWhen((noon) => ({ ...noon, calendars: null }))).toBe('unsure');
  });

  it('is not looked for among those of a series made anew, whichever week was opened when', () => {
    const late = ['tue', 'wed', 'thu'].map((day) => `${day} 10:00-10:50 K7 {entered ${day} 18:00}`);
    const facts = factsIn({ sketch: late.join(' | ') });
    const asked = (series: string | null) => {
      const events = facts.events.map((one) => ({ ...one, event: { ...one.event, series } }));
      return judgeRules([lateEntry], { ...facts, events })[0]?.outcome;
    };
    expect([asked(null), asked('weekly')]).toEqual(['flagged', 'clear']);
  });
});
