import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOf, fileTextOf, type RuleDraft, withRule } from '../../components/settings/draft.ts';
import { parsePracticeFile } from '../../lib/practice/file.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { success } from '../../lib/result.ts';
import { practice } from './states.ts';

const parsed = (text: string): Practice => {
  const result = parsePracticeFile(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('the form of a practice', () => {
  test('stands for the practice it shows', () => {
    const saved = parsed(fileTextOf(draftOf(practice)));
    expect(saved).toMatchObject({ ...practice, engagements: expect.arrayContaining([...practice.engagements]) });
    expect(parsePracticeFile(fileTextOf(draftOf(saved)))).toEqual(success(saved));
  });

  test('stands for any practice a file can describe', () => {
    const text = fc.stringMatching(/^[A-Za-z][A-Za-z0-9.@ -]{0,12}[a-z]$/);
    const minute = fc.integer({ min: 0, max: 1380 });
    const client = fc.record({
      aliases: fc.uniqueArray(text, { maxLength: 3, selector: (alias) => alias.toLowerCase() }),
      weekday: fc.constantFrom('mon', 'wed', 'sun'),
      start: minute,
      everyWeeks: fc.integer({ min: 1, max: 4 }),
      to: fc.constantFrom(null, '2027-01-04'),
    });
    const some = fc.record({
      clients: fc.array(client, { maxLength: 4 }),
      sessionMinutes: fc.integer({ min: 30, max: 60 }),
    });
    fc.assert(
      fc.property(some, ({ clients, sessionMinutes }) => {
        const any = parsed(
          fileTextOf(
            draftOf({
              ...practice,
              sessionMinutes,
              clients: clients.map(({ aliases, to, ...session }, index) => ({
                code: `C${index}`,
                aliases: aliases.map((alias) => `${alias}${index}`),
                engagement: 'therapy',
                frame: [
                  { ...session, minutes: 50, from: '2026-01-05', to } as Practice['clients'][number]['frame'][number],
                ],
                agreements: [],
              })),
            }),
          ),
        );
        expect(any.clients).toHaveLength(clients.length);
        expect(parsed(fileTextOf(draftOf(any)))).toEqual(any);
      }),
    );
  });

  test('remembers the code under which a client was saved, once there is another', () => {
    const draft = draftOf(practice);
    const [first, ...others] = draft.clients;
    const renamed = { ...draft, clients: [{ ...first, code: 'T4' } as typeof first & object, ...others] };
    const saved = parsed(fileTextOf(renamed));
    expect(saved.clients[0]).toMatchObject({ code: 'T4', former: ['K7'] });
    const again = draftOf(saved);
    const back = { ...again, clients: again.clients.map((one) => (one.code === 'T4' ? { ...one, code: 'K7' } : one)) };
    expect(parsed(fileTextOf(back)).clients[0]).toMatchObject({ code: 'K7', former: ['T4'] });
    expect(parsed(fileTextOf(draft)).clients[0]).not.toHaveProperty('former');
  });

  test('leaves a wrong number to the file’s own judge, which names the field', () => {
    const refused = parsePracticeFile(fileTextOf({ ...draftOf(practice), sessionMinutes: 'fifty' }));
    expect(refused.ok ? [] : refused.error.map(({ field }) => field)).toEqual(['sessionMinutes']);
  });

  test('keeps what is set about rules, also about those it does not show', () => {
    const rules = [
      { rule: 'legal-entry', level: 'review', options: {} },
      { rule: 'supervision-gap', level: null, options: { weeks: 2 } },
    ] as const;
    const saved = parsed(fileTextOf(draftOf({ ...practice, rules, escalateDays: 21 })));
    expect(saved).toMatchObject({ rules, escalateDays: 21 });
  });

  test('holds of rules only what is set, each once and in its place', () => {
    const any = fc.record({
      rule: fc.constantFrom('a', 'b', 'c'),
      level: fc.constantFrom('', 'off', 'note'),
      options: fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom('', ' ', '3')),
    });
    fc.assert(
      fc.property(fc.array(any), (changes) => {
        const drafts = changes.reduce<readonly RuleDraft[]>((before, change) => {
          const after = withRule(before, change);
          const others = (list: readonly RuleDraft[]) => list.filter(({ rule }) => rule !== change.rule);
          expect(others(after)).toEqual(others(before));
          return after;
        }, []);
        expect(new Set(drafts.map(({ rule }) => rule)).size).toBe(drafts.length);
        for (const { level, options } of drafts) expect(level || Object.values(options).join('').trim()).toBeTruthy();
      }),
    );
  });

  test('does not write out the therapy that every practice has', () => {
    const draft = draftOf(parsed(fileTextOf(draftOf(practice))));
    expect(draft.engagements.map(({ id }) => id)).toEqual(['coaching']);
  });
});
