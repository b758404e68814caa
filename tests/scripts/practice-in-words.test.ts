import { describe, expect, it } from 'vitest';
import { practiceInWords } from '../../scripts/rules/practice-in-words.ts';

const client = { code: 'K7', aliases: ['K7', 'J.D.'], engagement: 'therapy', frame: [], agreements: [] };
const session = { weekday: 'tue', start: 600, minutes: 50, everyWeeks: 1, from: '2026-01-06', to: null } as const;
const work = { id: 'c', kind: 'coaching', words: [], calendars: [], gapMinutes: 0 } as const;

describe('practiceInWords', () => {
  it.each([
    [{ clients: [client] }, 'K7 (J.D.)'],
    [{ clients: [{ ...client, aliases: [], engagement: 'coaching' }] }, 'K7, in coaching'],
    [{ clients: [{ ...client, frame: [session] }] }, 'K7 (J.D.), tue 10:00'],
    [
      { clients: [{ ...client, aliases: [], frame: [{ ...session, minutes: 90, everyWeeks: 2, to: '2026-03-03' }] }] },
      'K7, tue 10:00 for 90 minutes every 2 weeks from 2026-01-06 to 2026-03-03',
    ],
    [{ clients: [] }, 'no clients'],
    [
      { engagements: [{ ...work, words: ['a', 'b'], calendars: ['x'] }] },
      'c, known by the words a, b or the calendar x',
    ],
    [{ engagements: [work] }, 'c'],
    [{ workingHours: [] }, 'no hours told'],
    [{ workingHours: [{ days: ['mon', 'thu'] as const, from: 540, to: 1080 }] }, 'hours mon, thu 09:00–18:00'],
    [{ breaks: [{ days: ['mon'] as const, from: 720, to: 780, name: 'Lunch' }] }, 'breaks mon 12:00–13:00'],
    [{ preset: 'trainee' as const }, 'preset trainee'],
  ])('says %j', (practice, words) => {
    expect(practiceInWords(practice)).toBe(`The practice: ${words}.`);
  });
});
