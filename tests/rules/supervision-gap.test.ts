import { describe, expect, it } from 'vitest';
import { judgeRules } from '../../lib/rules/engine.ts';
import { factsIn } from '../../lib/rules/example.ts';
import { supervisionGap } from '../../lib/rules/supervision-gap.ts';

const TWICE = '-5w fri 12:00-13:00 Supervision | -4w fri 12:00-13:00 Supervision';
const facts = factsIn({
  sketch: `${TWICE} | -3w tue 10:00-10:50 K7 | tue 10:00-10:50 K7`,
  practice: { preset: 'trainee' },
});

describe('the time since supervision', () => {
  it('is told by its last entry, with whom there were sessions meanwhile', () => {
    const values = { client: 'K7', days: 14 };
    expect(judgeRules([supervisionGap], facts)).toMatchObject([
      { outcome: 'flagged', findings: [{ subject: 'sketch/1', client: null, events: ['sketch/1'], values }] },
    ]);
  });

  it('follows the interval that was agreed on', () => {
    expect(judgeRules([supervisionGap], facts, { 'supervision-gap': { intervalDays: 60 } })).toMatchObject([
      { outcome: 'clear' },
    ]);
  });

  it('is in doubt where a working day since was not looked at', () => {
    const lookout = { ...facts.lookout, seen: () => false };
    expect(judgeRules([supervisionGap], { ...facts, lookout })).toMatchObject([
      { outcome: 'unsure', doubts: [{ subject: 'sketch/1', missing: 'week' }] },
    ]);
  });

  it('knows supervision by the kind of work too', () => {
    const engagements = [
      { id: 'mentor', kind: 'supervision' as const, words: ['mentor'], calendars: [], gapMinutes: 0 },
    ];
    const practice = { preset: 'trainee' as const, engagements };
    const sketch = `${TWICE} | -3w tue 10:00-10:50 K7 | -2w fri 12:00-13:00 mentor | tue 10:00-10:50 K7 | tue 14:00-15:00 mentor`;
    expect(judgeRules([supervisionGap], factsIn({ sketch, practice }))).toMatchObject([{ outcome: 'clear' }]);
  });
});
