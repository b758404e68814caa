import { describe, expect, it } from 'vitest';
import type { Flag } from '../../lib/flags/flag.ts';
import type { Fit } from '../../lib/frame/fit.ts';
import { wordOn } from '../../lib/rates/confirmed.ts';
import { factsIn } from '../../lib/rules/example.ts';

const { events, practice, now } = factsIn({ sketch: 'thu 15:00-15:20 K7 call' });
const call = events[0];
if (!call) throw new Error('there is a call');

const flag = (state: Flag['state'], rule = 'out-of-session-contact'): Flag => ({
  id: `${rule}:${call.key}`,
  rule,
  level: 'ask',
  finding: { subject: call.key, client: 'K7', events: [call.key], values: {} },
  raisedAt: now,
  state,
  answer: null,
});
const wordFor = (flags: readonly Flag[], fit: Partial<Fit> = {}) =>
  wordOn(flags, [], events, practice.timeZone, now)({ ...call, fit: { ...call.fit, ...fit } });

describe('wordOn', () => {
  it('is confirmed once it is answered, chosen as a slot, or said outright', () => {
    expect(wordFor([flag('answered')])).toBe('confirmed');
    expect(wordFor([], { kind: 'emergency', reason: 'proposed-slot' })).toBe('confirmed');
    expect(wordFor([], { kind: 'extra', reason: 'answered' })).toBe('confirmed');
  });

  it('is open while nobody has answered, and by an answer to another question', () => {
    expect(wordFor([])).toBe('open');
    expect(wordFor([flag('open')])).toBe('open');
    expect(wordFor([flag('withdrawn')])).toBe('open');
    expect(wordFor([flag('answered', 'outside-practice-hours')])).toBe('open');
  });

  it('is no matter of what is not outside the frame', () => {
    expect(wordFor([flag('answered')], { kind: 'moved' })).toBe('other');
  });
});
