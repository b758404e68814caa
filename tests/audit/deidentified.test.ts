import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BundleContent } from '../../lib/audit/bundle.ts';
import { deidentified } from '../../lib/audit/deidentified.ts';
import { dayAt } from '../../lib/time/day.ts';
import { sampleBundle, sampleQuestion } from './sample-bundle.ts';
import { AT } from './sample-log.ts';

const KINDS = ['moved', 'extra', 'emergency', 'contact', 'missed'] as const;
const dayOf = (at: number) => dayAt('Europe/Berlin', at);
const reversed = <T>(list: readonly T[]): readonly T[] => [...list].reverse();

const departures: fc.Arbitrary<BundleContent['departures']> = fc
  .array(
    fc.record({
      event: fc.constantFrom('0123456789abcdef', null),
      client: fc.constantFrom('XR47', 'BD02', 'ZZ99'),
      start: fc.integer({ min: 0, max: 200 }).map((days) => AT + days * 86_400_000),
      fit: fc.constantFrom(...KINDS),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map((one) => ({ ...one, end: one.start + 60_000, confidence: 'certain' as const, expected: null })),
  );

const talliesOf = (list: BundleContent['departures']): BundleContent['tallies'] =>
  ['XR47', 'BD02', 'ZZ99'].map((client) => {
    const count = (kind: (typeof KINDS)[number]) =>
      list.filter((one) => one.client === client && one.fit === kind).length;
    return {
      client,
      sessions: 12,
      moved: count('moved'),
      extra: count('extra'),
      emergency: count('emergency'),
      contact: count('contact'),
      missed: count('missed'),
    };
  });

const question = (rule: string, isAnswered: boolean) =>
  sampleQuestion({
    flag: 'fedcba9876543210',
    rule,
    answer: isAnswered ? { category: 'other', reason: 'something private', record: null, at: AT } : null,
  });

describe('a de-identified copy', () => {
  it('holds no code, name of an event, text, line, or day, and no count below three', async () => {
    const { bundle } = await sampleBundle();
    fc.assert(
      fc.property(departures, fc.nat(6), fc.nat(6), (list, answered, waiting) => {
        const questions = [
          ...Array.from({ length: answered }, () => question('extra-session', true)),
          ...Array.from({ length: waiting }, () => question('extra-session', false)),
        ];
        const made = deidentified(
          { ...bundle, departures: list, tallies: talliesOf(list), questions },
          dayOf,
          reversed,
        );
        const bytes = JSON.stringify(made);
        for (const secret of ['XR47', 'BD02', 'ZZ99', '0123456789abcdef', 'fedcba9876543210', 'private', bundle.log.id])
          expect(bytes).not.toContain(secret);
        expect(bytes).not.toMatch(/\d{4}-\d\d-\d\d|\d{10}/);
        const cells = [
          ...made.clients.flatMap(({ client: _, ...counts }) => Object.values(counts)),
          ...made.quarters.flatMap(({ quarter: _, ...counts }) => Object.values(counts)),
          ...made.questions.flatMap(({ asked, answered: given }) => [asked, given]),
        ];
        expect(cells.filter((one) => one !== null && one < 3)).toEqual([]);
        for (const { asked, answered: given } of made.questions)
          if (asked !== null && given !== null) expect([1, 2]).not.toContain(asked - given);
      }),
    );
  });

  it('says by quarter no more than by client, so that nothing follows from the difference', async () => {
    const { bundle } = await sampleBundle();
    fc.assert(
      fc.property(departures, (list) => {
        const made = deidentified({ ...bundle, departures: list, tallies: talliesOf(list) }, dayOf, reversed);
        const sum = (counts: readonly (number | null)[]) => counts.reduce<number>((all, one) => all + (one ?? 0), 0);
        for (const kind of KINDS)
          expect(sum(made.quarters.map((one) => one[kind]))).toBeLessThanOrEqual(
            sum(made.clients.map((one) => one[kind])),
          );
      }),
    );
  });

  it('counts what was not seen, and names quarters', async () => {
    const { bundle } = await sampleBundle({ notSeen: [{ from: '2026-01-01', to: '2026-01-03' }] });
    expect(deidentified(bundle, dayOf, reversed)).toMatchObject({
      daysNotSeen: 3,
      period: { from: '2026-Q1', to: '2026-Q1' },
      preset: 'solo',
    });
  });
});
