import { describe, expect, it } from 'vitest';
import { judgeRules } from '../../lib/rules/engine.ts';
import { factsIn } from '../../lib/rules/example.ts';
import { JANE, MAX, NAMED } from '../../lib/rules/example-people.ts';
import { privateEventMatch } from '../../lib/rules/private-event-match.ts';

const judge = (sketch: string, practice = NAMED) => judgeRules([privateEventMatch], factsIn({ sketch, practice }))[0];

describe('private-event-match', () => {
  it('asks once about what comes every week', () => {
    const facts = factsIn({
      sketch: '-1w thu 20:00-21:00 Choir, Jane Doe {on private} | thu 20:00-21:00 Choir, Jane Doe {on private}',
      practice: NAMED,
    });
    const events = facts.events.map((one) => ({ ...one, event: { ...one.event, series: 'choir' } }));
    expect(judgeRules([privateEventMatch], { ...facts, events })).toMatchObject([
      { outcome: 'flagged', findings: [{ subject: 'K7/choir', client: 'K7', events: ['sketch/0', 'sketch/1'] }] },
    ]);
  });

  it('is unsure of a private entry of which nobody saw the guests, and clear of one without any', () => {
    expect(judge('sat 10:00-12:00 School fair {on private}')).toMatchObject({
      outcome: 'unsure',
      doubts: [{ events: ['sketch/0'], missing: 'guests' }],
    });
    expect(judge('sat 10:00-12:00 School fair {on private; guests tom@example.com}')?.outcome).toBe('clear');
  });

  it('says nothing of an address that two clients share', () => {
    const both = [JANE, MAX].map((client) => ({ ...client, aliases: ['family@example.com'] }));
    const sketch = 'sat 10:00-12:00 School fair {on private; guests family@example.com}';
    expect(judge(sketch, { ...NAMED, clients: both })?.outcome).toBe('clear');
  });
});
