import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredFits, countOpen } from '../../lib/flags/answers.ts';
import { type Entry, flagsOf, reconcile } from '../../lib/flags/ledger.ts';
import { RULES } from '../../lib/rules/index.ts';
import type { ANSWERS, Finding, Outcome } from '../../lib/rules/rule.ts';

const RULE = 'extra-session';
const finding = (subject: string, start = 0): Finding => ({
  subject,
  client: 'K7',
  events: [subject],
  values: { when: { instant: start } },
});
const flagged = (...findings: Finding[]): Outcome => ({ rule: RULE, outcome: 'flagged', findings, doubts: [] });
const clear: Outcome = { rule: RULE, outcome: 'clear' };

/** The record after the rules spoke so, one after another. */
function recordAfter(outcomes: readonly Outcome[], entries: readonly Entry[] = []): readonly Entry[] {
  const record = [...entries];
  for (const [at, outcome] of outcomes.entries()) record.push(...reconcile(flagsOf(record), [outcome], RULES, at));
  return record;
}
const statesOf = (entries: readonly Entry[]) => [...flagsOf(entries).values()].map(({ id, state }) => `${id} ${state}`);
const answered = (flag: string, at: number, category: (typeof ANSWERS)[number] = 'emergency'): Entry => ({
  type: 'answered',
  flag,
  category,
  reason: '',
  at,
});

describe('record', () => {
  it('raises a finding once, however often it is found', () => {
    expect(recordAfter([flagged(finding('a')), flagged(finding('a')), flagged(finding('a'))])).toHaveLength(1);
  });

  it('withdraws what is no longer found, and raises it anew under the same id when it is back', () => {
    expect(statesOf(recordAfter([flagged(finding('a')), clear]))).toEqual(['extra-session:a withdrawn']);
    expect(statesOf(recordAfter([flagged(finding('a')), clear, flagged(finding('a'))]))).toEqual([
      'extra-session:a open',
    ]);
  });

  it.each<[string, Outcome]>([
    ['the rule broke', { rule: RULE, outcome: 'broken', error: 'x' }],
    [
      'the rule could not tell',
      { rule: RULE, outcome: 'unsure', doubts: [{ subject: 'a', events: ['a'], missing: 'week' }] },
    ],
    [
      'the rule found another and could not tell',
      { ...flagged(finding('b')), doubts: [{ subject: 'a', events: ['a'], missing: 'week' }] } as Outcome,
    ],
    ['another rule spoke', { rule: 'emergency-session', outcome: 'clear' }],
  ])('takes nothing back when %s', (_, outcome) => {
    expect(statesOf(recordAfter([flagged(finding('a')), outcome]))).toContain('extra-session:a open');
  });

  it('keeps an answer when its finding goes, changes or comes back', () => {
    const entries = [...recordAfter([flagged(finding('a'))]), answered('extra-session:a', 1)];
    for (const outcomes of [[clear], [flagged(finding('a', 5))], [clear, flagged(finding('a'))]])
      expect(statesOf(recordAfter(outcomes, entries))).toEqual(['extra-session:a answered']);
  });

  it('counts the latest answer about an event, and keeps the earlier one in the record', () => {
    const entries = [
      ...recordAfter([flagged(finding('a'))]),
      answered('extra-session:a', 1),
      answered('extra-session:a', 2, 'rescheduled'),
    ];
    expect([...answeredFits(flagsOf(entries).values())]).toEqual([['a', 'moved']]);
    expect(entries.filter(({ type }) => type === 'answered')).toHaveLength(2);
  });

  it('raises an open finding again when its rule now has another level, and an answered one not', () => {
    const [rule] = RULES.filter(({ id }) => id === RULE);
    const quieter = rule ? [{ ...rule, level: 'note' as const }] : [];
    const entries = [...recordAfter([flagged(finding('a'), finding('b'))]), answered('extra-session:b', 1)];
    const flags = flagsOf(entries);
    const again = reconcile(flags, [flagged(finding('a'), finding('b'))], quieter, 2);
    expect(again).toMatchObject([{ type: 'raised', flag: 'extra-session:a', level: 'note' }]);
    expect(reconcile(flagsOf([...entries, ...again]), [flagged(finding('a'))], quieter, 3)).toEqual([]);
  });

  it('raises a finding that now goes further again under its id, and once more when it no longer does', () => {
    const notes = RULES.map((rule) => ({ ...rule, level: 'note' as const }));
    const record: Entry[] = [];
    const levels = [undefined, 'ask', 'ask', undefined] as const;
    for (const [at, level] of levels.entries())
      record.push(...reconcile(flagsOf(record), [flagged({ ...finding('a'), ...(level && { level }) })], notes, at));
    expect(record).toMatchObject(
      (['note', 'ask', 'note'] as const).map((level) => ({ type: 'raised', flag: 'extra-session:a', level })),
    );
    // The line says how far it goes, and its finding not once more.
    expect(record.map((entry) => 'finding' in entry && entry.finding)).toEqual(Array(3).fill(finding('a')));
  });

  it('takes nothing back of a rule that is off, and keeps an id when the rule is updated', () => {
    const entries = recordAfter([flagged(finding('a'))]);
    expect(reconcile(flagsOf(entries), [], [], 5)).toEqual([]);
    const updated = RULES.map((rule) => ({ ...rule, version: rule.version + 1 }));
    expect(reconcile(flagsOf(entries), [flagged(finding('a'))], updated, 5)).toEqual([]);
    const moved = reconcile(flagsOf(entries), [flagged(finding('a', 9))], updated, 5);
    expect(moved).toMatchObject([{ flag: 'extra-session:a', ruleVersion: (RULES[0]?.version ?? 0) + 1 }]);
  });

  it('adds nothing the second time, for any course of things', () => {
    const anyFinding = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(2))
      .map(([subject, start]) => finding(subject, start));
    const anyOutcome = fc.oneof(
      fc.uniqueArray(anyFinding, { selector: ({ subject }) => subject, minLength: 1 }).map((all) => flagged(...all)),
      fc.constant(clear),
      fc.constant<Outcome>({ rule: RULE, outcome: 'broken', error: 'x' }),
    );
    fc.assert(
      fc.property(fc.array(anyOutcome, { minLength: 1, maxLength: 8 }), (outcomes) => {
        const entries = recordAfter(outcomes);
        const last = outcomes.at(-1) ?? clear;
        expect(reconcile(flagsOf(entries), [last], RULES, 99)).toEqual([]);
        const open = [...flagsOf(entries).values()]
          .filter(({ state }) => state === 'open')
          .map(({ finding: { subject } }) => subject);
        if (last.outcome === 'flagged') expect(open.sort()).toEqual(last.findings.map(({ subject }) => subject).sort());
        if (last.outcome === 'clear') expect(open).toEqual([]);
        expect(countOpen(flagsOf(entries).values())).toBe(open.length);
      }),
    );
  });
});
