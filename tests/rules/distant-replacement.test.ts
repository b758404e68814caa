import { describe, expect, it } from 'vitest';
import type { Practice, StandingSession } from '../../lib/practice/practice.ts';
import { distantReplacement } from '../../lib/rules/distant-replacement.ts';
import { judgeRules } from '../../lib/rules/engine.ts';
import { EXAMPLE_PRACTICE, factsIn } from '../../lib/rules/example.ts';
import { minutes } from '../../lib/time/interval.ts';

const practiceOf = (everyWeeks: number): Practice => {
  const [client] = EXAMPLE_PRACTICE.clients;
  const standing = client?.frame[0];
  if (!client || !standing) throw new Error('The practice has a standing session');
  const frame: StandingSession[] = [{ ...standing, everyWeeks, from: '2026-05-05' }];
  return { ...EXAMPLE_PRACTICE, clients: [{ ...client, frame }] };
};

/** What is said of a replacement so many days after the session of Tuesday, 5 May, all weeks between having been seen. */
const outcomeAfter = (days: number, everyWeeks: number, seen = true) => {
  const practice = practiceOf(everyWeeks);
  const facts = factsIn({ sketch: 'tue 10:00-10:50 K7 | +4w mon 12:00-13:00 Lunch', practice });
  const [session] = facts.events;
  if (!session) throw new Error('The sketch has a session');
  const start = session.event.start + minutes(days * 24 * 60);
  const moved = {
    ...session,
    event: { ...session.event, start, end: start + minutes(50) },
    fit: { kind: 'moved', confidence: 'likely', reason: 'replaces-vacancy', expected: session.event.start } as const,
  };
  const lookout = { ...facts.lookout, seen: seen ? facts.lookout.seen : () => false };
  return judgeRules([distantReplacement], { ...facts, lookout, events: [moved] })[0]?.outcome;
};

describe('a distant replacement', () => {
  it.each([
    [1, 10, 'clear'],
    [1, 11, 'flagged'],
    [2, 18, 'clear'],
    [2, 19, 'flagged'],
    [4, 32, 'clear'],
  ])('where the plan is every %s weeks: %s days later is %s', (everyWeeks, days, outcome) => {
    expect(outcomeAfter(days, everyWeeks)).toBe(outcome);
  });

  it('may have a reason in a week that was not seen', () => {
    expect(outcomeAfter(11, 1, false)).toBe('unsure');
  });

  it('is as far when it comes before its session', () => {
    expect([outcomeAfter(-10, 1), outcomeAfter(-11, 1, false)]).toEqual(['clear', 'unsure']);
  });
});
