import { describe, expect, it } from 'vitest';
import type { StandingSession } from '../../lib/practice/practice.ts';
import { judgeRules } from '../../lib/rules/engine.ts';
import { EXAMPLE_PRACTICE, factsIn } from '../../lib/rules/example.ts';
import { longSession } from '../../lib/rules/long-session.ts';

const [client] = EXAMPLE_PRACTICE.clients;
const [standing] = client?.frame ?? [];
if (!client || !standing) throw new Error('The practice has a standing session');

const outcomeWith = (sketch: string, frame: readonly StandingSession[], more?: Record<string, number>) => {
  const facts = factsIn({ sketch, practice: { clients: [{ ...client, frame }] } });
  return judgeRules([longSession], facts, more && { 'long-session': more })[0];
};

describe('a long session', () => {
  it('is measured by the length that held on its day', () => {
    const until = { ...standing, minutes: 90, to: '2026-04-28' };
    expect(outcomeWith('tue 10:00-11:30 K7', [until, { ...standing, from: '2026-05-05' }])?.outcome).toBe('flagged');
    expect(outcomeWith('tue 10:00-11:30 K7', [standing, { ...standing, weekday: 'fri', minutes: 90 }])?.outcome).toBe(
      'clear',
    );
  });

  it('has a client of no standing sessions none to be longer than', () => {
    expect(outcomeWith('tue 10:00-11:30 K7', [])?.outcome).toBe('clear');
  });

  it('is measured by inferred sessions as by told ones', () => {
    const weeks = [-4, -3, -2, -1].map((week) => `${week}w tue 10:00-10:50 K7`).join(' | ');
    expect(outcomeWith(`${weeks} | tue 10:00-11:20 K7`, [])).toMatchObject({
      outcome: 'flagged',
      findings: [{ values: { planned: 80, usual: 50 } }],
    });
  });

  it('is a question once it repeats, as often and in as many sessions as the therapist sets', () => {
    const weeks = [0, 1, 2, 3].map((week) => `+${week}w tue 10:00-${week === 1 ? '10:50' : '11:20'} K7`).join(' | ');
    const levelsWith = (more?: Record<string, number>) => {
      const outcome = outcomeWith(weeks, [standing], more);
      return outcome?.outcome === 'flagged' ? outcome.findings.map(({ level }) => level ?? 'note') : [];
    };
    expect(levelsWith()).toEqual(['note', 'note', 'ask']);
    expect(levelsWith({ times: 2 })).toEqual(['note', 'ask', 'ask']);
    expect(levelsWith({ times: 2, sessions: 2 })).toEqual(['note', 'note', 'ask']);
    expect(levelsWith({ sessions: 3 })).toEqual(['note', 'note', 'note']);
  });

  it('begins where the therapist sets it', () => {
    expect(outcomeWith('tue 10:00-11:00 K7', [standing], { moreMinutes: 10 })?.outcome).toBe('flagged');
  });
});
