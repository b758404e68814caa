import { describe, expect, it } from 'vitest';
import { dayOffSession } from '../../lib/rules/day-off-session.ts';
import { judgeRules } from '../../lib/rules/engine.ts';
import { EXAMPLE_PRACTICE, factsIn } from '../../lib/rules/example.ts';

const asked = (sketch: string, practice = EXAMPLE_PRACTICE): readonly string[] => {
  const facts = factsIn({ sketch, practice });
  const titles = new Map(facts.events.map(({ key, event }) => [key, event.title]));
  const [outcome] = judgeRules([dayOffSession], facts);
  return outcome?.outcome === 'flagged' ? outcome.findings.map(({ subject }) => titles.get(subject) ?? '') : [];
};

describe('a day off', () => {
  it('lasts from its first day to its last, both included', () => {
    const on = (day: string) => asked(`wed all-day Vacation {days 3} | ${day} 15:00-15:50 K7`);
    expect(['tue', 'wed', 'fri', 'sat'].map((day) => on(day).length)).toEqual([0, 1, 1, 0]);
  });

  it('may be one of clock times, when it lasts a working day', () => {
    expect(asked('thu 09:00-18:00 Day off | thu 15:00-15:50 K7')).toEqual(['K7']);
    expect(asked('thu 14:00-18:00 Frei | thu 15:00-15:50 K7')).toEqual([]);
  });

  it('may be shown as out of office, whatever its title', () => {
    expect(asked('thu all-day Berlin {shown out-of-office} | thu 15:00-15:50 K7')).toEqual(['K7']);
  });

  it('may be on a calendar that the therapist called personal', () => {
    const engagements = [{ id: 'me', kind: 'personal' as const, words: [], calendars: ['home'], gapMinutes: 0 }];
    const sketch = 'thu all-day Vacation {on home} | thu 15:00-15:50 K7';
    expect(asked(sketch, { ...EXAMPLE_PRACTICE, engagements })).toEqual(['K7']);
    expect(asked(sketch)).toEqual([]);
  });

  it('is none of the therapist’s when it names a client', () => {
    expect(asked('thu all-day M2 vacation | thu 15:00-15:50 K7')).toEqual([]);
  });

  it('is a matter of sessions, not of work about a client or of calls', () => {
    expect(
      asked('thu all-day Vacation | tue 10:00-10:50 K7 | thu 15:00-15:50 K7 notes | thu 16:00-16:10 K7 call'),
    ).toEqual([]);
  });
});
