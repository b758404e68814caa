import { describe, expect, it } from 'vitest';
import { judgeRules } from '../../lib/rules/engine.ts';
import { EXAMPLE_PRACTICE, factsIn } from '../../lib/rules/example.ts';
import { lateNightEntry } from '../../lib/rules/late-night-entry.ts';

const outcomeOf = (sketch: string, practice = EXAMPLE_PRACTICE) =>
  judgeRules([lateNightEntry], factsIn({ sketch, practice }))[0]?.outcome;

describe('the night', () => {
  it.each([
    ['21:15-22:05', 'clear'],
    ['21:20-22:10', 'flagged'],
    ['23:30-00:20', 'flagged'],
    ['05:00-05:50', 'flagged'],
    ['05:55-06:45', 'clear'],
    ['06:00-06:50', 'clear'],
  ])('an entry %s is %s', (time, outcome) => {
    expect(outcomeOf(`thu ${time} K7`)).toBe(outcome);
  });

  it('is that of the practice’s clock, wherever the page’s stands', () => {
    // Seven in the evening in New York is midnight in London.
    expect(outcomeOf('thu 19:00-19:50 K7', { ...EXAMPLE_PRACTICE, timeZone: 'Europe/London' })).toBe('flagged');
    expect(outcomeOf('thu 23:00-23:50 K7', { ...EXAMPLE_PRACTICE, timeZone: 'Asia/Tokyo' })).toBe('clear');
  });

  it('is no matter of the standing session that was agreed there', () => {
    const clients = EXAMPLE_PRACTICE.clients.map((client) => ({
      ...client,
      frame: client.frame.map((session) => ({ ...session, start: 22 * 60 })),
    }));
    expect(outcomeOf('tue 22:00-22:50 K7', { ...EXAMPLE_PRACTICE, clients })).toBe('clear');
  });
});
