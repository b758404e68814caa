import { describe, expect, it } from 'vitest';
import { judgeRules } from '../../lib/rules/engine.ts';
import { factsIn } from '../../lib/rules/example.ts';
import { NAMED } from '../../lib/rules/example-people.ts';
import { exposedGuests } from '../../lib/rules/exposed-guests.ts';

const FACTS = factsIn({
  sketch: 'tue 10:00-10:50 Appointment {guests jane@example.com a@example.com b@example.com c@example.com}',
  practice: NAMED,
});

describe('exposed-guests', () => {
  it('is unsure while the guests were not seen', () => {
    const facts = factsIn({ sketch: 'tue 10:00-10:50 K7 therapy', practice: NAMED });
    expect(judgeRules([exposedGuests], facts)).toMatchObject([{ outcome: 'unsure', doubts: [{ missing: 'guests' }] }]);
  });

  it('counts whoever invited, and whose account it is, among nobody’s strangers', () => {
    expect(judgeRules([exposedGuests], FACTS)[0]?.outcome).toBe('flagged');
    const invitedBy = FACTS.events.map((one) => ({ ...one, event: { ...one.event, organiser: 'A@example.com' } }));
    expect(judgeRules([exposedGuests], { ...FACTS, events: invitedBy })[0]?.outcome).toBe('clear');
    const ownAccount = FACTS.events.map((one) => ({
      ...one,
      history: {
        ...one.history,
        versions: one.history.versions.map((version) => ({ ...version, account: 'google:b@example.com' })),
      },
    }));
    expect(judgeRules([exposedGuests], { ...FACTS, events: ownAccount })[0]?.outcome).toBe('clear');
  });

  it('asks of as many strangers as it is set to', () => {
    expect(judgeRules([exposedGuests], FACTS, { 'exposed-guests': { strangers: 4 } })[0]?.outcome).toBe('clear');
  });
});
