import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flag } from '../../lib/flags/flag.ts';
import { askedTogether } from '../../lib/flags/together.ts';
import { RULES } from '../../lib/rules/index.ts';
import { LEVELS } from '../../lib/rules/rule.ts';

const flag = (rule: string, more: Partial<Flag> = {}, finding: Partial<Flag['finding']> = {}): Flag => ({
  id: `${rule}:a`,
  rule,
  level: 'ask',
  finding: { subject: 'a', client: 'K7', events: ['a'], values: {}, ...finding },
  raisedAt: 0,
  state: 'open',
  answer: null,
  ...more,
});
const [contact, hours, night] = ['out-of-session-contact', 'outside-practice-hours', 'late-night-entry'];
const asked = (...flags: readonly Flag[]) =>
  askedTogether(flags, RULES).map(({ rule, also }) => [rule, ...also.map((one) => one.rule)]);

describe('what several rules noticed of one thing', () => {
  it('is one question, asked by the first rule of the list', () => {
    expect(asked(flag(night), flag(hours), flag(contact))).toEqual([[contact, hours, night]]);
  });

  it('goes as far as the one that goes furthest, and each keeps its own level', () => {
    const [one] = askedTogether([flag(contact), flag(hours, { level: 'review' })], RULES);
    expect([one?.level, one?.also[0]?.level]).toEqual(['review', 'review']);
    const [other] = askedTogether([flag(contact, { level: 'review' }), flag(hours)], RULES);
    expect([other?.level, other?.also[0]?.level]).toEqual(['review', 'ask']);
  });

  it.each([
    ['another event', flag(hours, {}, { events: ['b'] })],
    ['an event more', flag(hours, {}, { events: ['a', 'b'] })],
    ['another client', flag(hours, {}, { client: 'M2' })],
    ['a note', flag(hours, { level: 'note' })],
    ['a rule that takes none of its answers', flag('exposed-guests')],
    ['a rule that is no more', flag('older-rule')],
  ])('stays apart from what is asked of %s', (_, other) => {
    expect(asked(flag(contact), other)).toHaveLength(2);
  });

  it('stays apart where it is the therapist’s alone, and where it is about no event', () => {
    expect(asked(flag('private-event-match'), flag('late-night-entry'))).toHaveLength(2);
    const without = { events: [] };
    expect(asked(flag('supervision-gap', {}, without), flag('day-over-capacity', {}, without))).toHaveLength(2);
  });

  it('is the same whatever order the events are named in', () => {
    expect(asked(flag(contact, {}, { events: ['a', 'b'] }), flag(hours, {}, { events: ['b', 'a'] }))).toHaveLength(1);
  });
});

it('every flag is asked about once, in one question or another, in whatever order they come', () => {
  const anyFlag = fc
    .record({
      rule: fc.constantFrom(...RULES.map(({ id }) => id)),
      level: fc.constantFrom(...LEVELS),
      client: fc.constantFrom('K7', null),
      events: fc.subarray(['a', 'b']),
    })
    .map(({ rule, level, client, events }) =>
      flag(rule, { level, id: `${rule}:${client}${events}` }, { client, events }),
    );
  const ids = (flags: readonly Flag[]) => flags.map(({ id }) => id).sort();
  fc.assert(
    fc.property(
      fc.uniqueArray(anyFlag, { selector: ({ id }) => id, maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      (flags, dice) => {
        const together = askedTogether(flags, RULES);
        expect(ids(together.flatMap((one) => [one, ...one.also]))).toEqual(ids(flags));
        const mixed = flags.map((one) => [dice.next().value, one] as const).sort(([a], [b]) => a - b);
        const again = askedTogether(
          mixed.map(([, one]) => one),
          RULES,
        );
        const said = (some: typeof together) => some.map((one) => [one.id, ids(one.also)]).sort();
        expect(said(again)).toEqual(said(together));
      },
    ),
  );
});
