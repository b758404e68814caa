import { describe, expect, it } from 'vitest';
import { judgeRules } from '../../lib/rules/engine.ts';
import { factsIn } from '../../lib/rules/example.ts';
import { lastMinuteAddition } from '../../lib/rules/last-minute-addition.ts';

const outcomeOf = (sketch: string, more: Record<string, number> = {}) =>
  judgeRules([lastMinuteAddition], factsIn({ sketch }), { 'last-minute-addition': more })[0];

describe('a last-minute addition', () => {
  it('says within how many minutes of its start it was put in', () => {
    expect(outcomeOf('looked wed 13:30 | looked wed 14:40 | wed 15:00-15:50 K7 {added wed 14:30}')).toMatchObject({
      findings: [{ client: 'K7', values: { minutes: 90 } }],
    });
  });

  it.each([
    ['nobody looked between its entry and its start', 'looked wed 13:30 | wed 15:00-15:50 K7 {added wed 14:30}'],
    [
      'the last look without it was long before',
      'looked mon 08:00 | looked wed 14:40 | wed 15:00-15:50 K7 {added tue 09:00}',
    ],
  ])('is not surely one when %s', (_, sketch) => {
    expect(outcomeOf(sketch)?.outcome).toBe('unsure');
  });

  it('leaves what was entered after its start to others', () => {
    expect(outcomeOf('looked wed 15:20 | wed 15:00-15:50 K7 {added wed 15:30}')?.outcome).toBe('clear');
  });

  it.each([
    ['called off', 'wed 11:00-11:50 M2 cancelled'],
    ['taken off the calendar', 'wed 11:00-11:50 M2 {gone wed 10:00}'],
    ['moved', 'fri 11:00-11:50 M2 {from wed 11:00}'],
  ])('may fill the hour of a session that was %s', (_, other) => {
    const sketch = 'looked wed 09:30 | looked wed 10:40 | wed 11:00-11:50 K7 {added wed 10:30}';
    expect(outcomeOf(`${sketch} | wed 11:00-11:50 M2`)?.outcome).toBe('flagged');
    expect(outcomeOf(`${sketch} | ${other}`)?.outcome).toBe('clear');
  });

  it('begins where the therapist sets it', () => {
    const sketch = 'looked wed 13:30 | looked wed 14:40 | wed 15:00-15:50 K7 {added wed 14:30}';
    expect(outcomeOf(sketch, { noticeMinutes: 60 })?.outcome).toBe('unsure');
    expect(outcomeOf(sketch, { noticeMinutes: 15 })?.outcome).toBe('clear');
  });
});
