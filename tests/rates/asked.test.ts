import { describe, expect, it } from 'vitest';
import type { Flag } from '../../lib/flags/flag.ts';
import type { Entry } from '../../lib/flags/ledger.ts';
import { askedSince } from '../../lib/rates/asked.ts';
import { millisecondsInDay } from '../../lib/time/units.ts';

const day = (count: number) => count * millisecondsInDay;
const flag = (id: string, raisedAt: number, state: Flag['state'] = 'open', level: Flag['level'] = 'ask'): Flag => ({
  id,
  rule: 'extra-session',
  level,
  finding: { subject: id, client: 'K7', events: [id], values: {} },
  raisedAt: day(raisedAt),
  state,
  answer: null,
});
const answered = (id: string, at: number): Entry => ({
  type: 'answered',
  flag: id,
  category: 'other',
  reason: 'a',
  at: day(at),
});

describe('askedSince', () => {
  it('counts the questions, those answered, and the median of the days until the first answer', () => {
    const flags = [flag('a', 1, 'answered'), flag('b', 1, 'answered'), flag('c', 2, 'answered'), flag('d', 3)];
    const entries = [answered('a', 2), answered('b', 11), answered('a', 30), answered('c', 4)];
    expect(askedSince(flags, entries, 0)).toEqual({ count: 3, of: 4, medianDays: 2 });
    expect(askedSince(flags.slice(0, 2), entries, 0).medianDays).toBe(5.5);
  });

  it('leaves out notes and what was raised before', () => {
    const flags = [flag('a', 1, 'answered', 'note'), flag('b', 1, 'answered'), flag('c', 9)];
    expect(askedSince(flags, [answered('b', 4)], day(5))).toEqual({ count: 0, of: 1, medianDays: null });
  });
});
