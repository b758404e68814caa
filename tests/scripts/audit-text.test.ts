import { describe, expect, it } from 'vitest';
import { calendar, event, PRACTICE, put, run, runOn } from './audited.ts';

describe('the audit to be read', () => {
  it('is a report to be read without --json', async () => {
    const { code, output } = await run('--from', '2026-02-01', '--to', '2026-03-31');
    expect(code).toBe(0);
    expect(output).toContain('2026-02-01 to 2026-03-31, America/New_York');
    expect(output?.split('\n\n').map((part) => part.split('\n')[0])).toEqual([
      '2026-02-01 to 2026-03-31, America/New_York',
      'K7: 9 sessions held, 5 as agreed',
      'Without a client: 1 not about a client',
      'Questions and notes',
      'Standards that these questions rest on',
      'How often',
      'Nothing that was seen was left undecided.',
      'Days not seen whole; what is not there may be there all the same',
    ]);
    expect(output).toContain('  Standing, as the practice file says: tue 10:00\n');
    expect(output).toMatch(/\n {2}2026-02-19 15:00–15:50 {2}moved .*for 2026-02-17 10:00, likely: an agreed session/);
    expect(output).toMatch(/\n {2}ask {2}2026-03-26 16:00 {2}.*K7 .*\?\n/);
    expect(output).toContain('  1 extra of 9 sessions held (11.1 per 100)');
    expect(output).toContain('Everything in the files was read.');
    expect(output).not.toMatch(/!|violat|offen[cs]|inappropriate/i);
  });

  it('lists an entry of which it is not clear whose it is, and a client of whom no standing sessions are known', async () => {
    const shared = PRACTICE.clients.map((client) => ({ ...client, aliases: [...client.aliases, 'Alex'] }));
    const file = put('shared.json', JSON.stringify({ ...PRACTICE, clients: shared }));
    const path = put(
      'shared.ics',
      calendar(
        event('alex@google.com', '20260204T150000', '20260204T155000', 'Alex'),
        event('first@google.com', '20260205T150000', '20260205T155000', 'M2'),
      ),
    );
    const { output } = await runOn(path, file);
    expect(output).toContain(
      'Without a client: 1 unclear\n  2026-02-04 15:00–15:50  unclear: it may be about more than one client\n',
    );
    expect(output).toContain('M2: 1 session held\n  No standing sessions are known');
  });
});
