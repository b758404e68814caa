import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exceptionsOf } from '../../lib/flags/exceptions.ts';
import { type Entry, flagId, flagsOf } from '../../lib/flags/ledger.ts';
import { withPresentCodes } from '../../lib/flags/present-codes.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';

const CODES = ['K7', 'M2', 'R4'];
const [client] = EXAMPLE_PRACTICE.clients;
const named = (code: string, ...former: readonly string[]) =>
  ({ ...client, code, former }) as NonNullable<typeof client>;

const code = fc.constantFrom(...CODES);
const subject = fc.oneof(
  fc.constant('event-1'),
  code.map((one) => `${one}/event-1`),
);
const rule = fc.constantFrom('extra-session', 'drifting-slot');
const id = fc.tuple(rule, subject).map(([one, about]) => flagId(one, about));
const at = fc.nat(1_000);
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ rule, subject, code, at }).map(
    ({ rule, subject, code, at }): Entry => ({
      type: 'raised',
      flag: flagId(rule, subject),
      rule,
      ruleVersion: 1,
      level: 'ask',
      finding: { subject, client: code, events: ['event-1'], values: {} },
      at,
    }),
  ),
  fc.record({ type: fc.constant('withdrawn' as const), flag: id, at }),
  fc.record({
    type: fc.constant('answered' as const),
    flag: id,
    at,
    category: fc.constant('other' as const),
    reason: fc.string(),
  }),
  fc.record({
    type: fc.constant('excepted' as const),
    flag: id,
    rule,
    client: code,
    until: fc.constant(null),
    category: fc.constant('other' as const),
    reason: fc.string(),
    at,
  }),
  fc.record({ type: fc.constant('exception-ended' as const), rule, client: code, at }),
  fc.record({ type: fc.constantFrom('no-show' as const, 'no-show-undone' as const), client: code, start: at, at }),
  fc.record({ type: fc.constant('slot-chosen' as const), start: at, end: at, client: fc.option(code), at }),
);
const record = fc.array(entry, { maxLength: 30 });
/** The same record as if the client had had another code from the first. */
const respelled = (entries: readonly Entry[]): readonly Entry[] =>
  JSON.parse(JSON.stringify(entries).replaceAll('K7', 'T4')) as readonly Entry[];

it('a record reads as if the client had had the present code from the first', () => {
  fc.assert(
    fc.property(record, (entries) => {
      const plain = entries.filter((one) => !('reason' in one) || !one.reason.includes('K7'));
      expect(withPresentCodes(plain, [named('T4', 'K7'), named('M2')])).toEqual(respelled(plain));
    }),
  );
});

it('is itself where nobody has had another code, or nobody of whom it tells', () => {
  fc.assert(
    fc.property(record, (entries) => {
      expect(
        withPresentCodes(
          entries,
          CODES.map((one) => named(one)),
        ),
      ).toBe(entries);
      expect(withPresentCodes(entries, [named('T4', 'X9')])).toEqual(entries);
    }),
  );
});

it('what was answered and agreed under a former code is the client’s', () => {
  const flag = flagId('drifting-slot', 'K7/event-1');
  const entries: readonly Entry[] = [
    {
      type: 'raised',
      flag,
      rule: 'drifting-slot',
      ruleVersion: 1,
      level: 'note',
      finding: { subject: 'K7/event-1', client: 'K7', events: [], values: {} },
      at: 1,
    },
    { type: 'answered', flag, category: 'agreed-change', reason: '', at: 2 },
    {
      type: 'excepted',
      flag,
      rule: 'drifting-slot',
      client: 'K7',
      until: null,
      category: 'agreed-change',
      reason: '',
      at: 3,
    },
  ];
  const read = withPresentCodes(entries, [named('T4', 'K7')]);
  expect(flagsOf(read).get(flagId('drifting-slot', 'T4/event-1'))).toMatchObject({ state: 'answered' });
  expect(exceptionsOf(read)).toMatchObject([{ client: 'T4', endedAt: null }]);
});
