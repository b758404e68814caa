import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JudgedEvent } from '../../lib/frame/fit.ts';
import { judgeRules } from '../../lib/rules/engine.ts';
import { EXAMPLE_PRACTICE, factsIn } from '../../lib/rules/example.ts';
import { RULES } from '../../lib/rules/index.ts';
import { type Facts, type Finding, LANGUAGES, LEVELS, type Rule } from '../../lib/rules/rule.ts';

const findings = (rule: Rule, facts: Facts): readonly Finding[] => {
  const [outcome] = judgeRules([rule], facts);
  if (outcome?.outcome === 'broken') throw new Error(`${rule.id}: ${outcome.error}`);
  return outcome?.outcome === 'flagged' ? outcome.findings : [];
};

const titlesOf = (found: readonly Finding[], facts: Facts): string[] => {
  const titles = new Map(facts.events.map(({ key, event }) => [key, event.title]));
  return found.flatMap((finding) => finding.events.map((key) => titles.get(key) ?? key));
};

const EXAMPLES = RULES.flatMap((rule) => rule.examples.map((example) => ({ rule, example })));

describe('the catalogue', () => {
  it('lists every rule file, under the file’s own name', () => {
    const rooms = [
      'binomial',
      'engine',
      'example',
      'example-people',
      'example-week',
      'hinted',
      'index',
      'joined',
      'presets',
      'repeats',
      'rule',
      'settings',
      'sources',
    ];
    const files = readdirSync('lib/rules').map((file) => file.replace(/\.ts$/, ''));
    expect(RULES.map((rule) => rule.id).sort()).toEqual(files.filter((file) => !rooms.includes(file)).sort());
  });

  it.each(RULES)('$id has words in every language, each question one that a person can answer', (rule) => {
    for (const language of LANGUAGES) {
      const { title, question, why } = rule.words[language];
      expect(question.endsWith('?')).toBe(true);
      expect(question).toContain('{client}');
      for (const text of [title, question, why]) {
        expect(text.trim()).toBe(text);
        expect(text).not.toMatch(/!|violat|offen[cs]|inappropriate|Verstoß|Verletzung|infraction|infracción|faute/i);
      }
    }
  });

  it.each(RULES)('$id goes further only beside rules that there are, and only further', ({ id, level, graver }) => {
    if (!graver) return;
    expect(RULES.map((rule) => rule.id).filter((other) => other !== id)).toEqual(
      expect.arrayContaining([...graver.with]),
    );
    expect(LEVELS.indexOf(graver.level)).toBeGreaterThan(LEVELS.indexOf(level));
  });

  it.each(RULES)('$id names its sources and says of each whether it was verified', (rule) => {
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const source of rule.sources) expect(source.number && source.title && source.code).toBeTruthy();
  });

  it.each(RULES)('$id has an example that it asks about and one that it does not', (rule) => {
    expect(rule.examples.some((example) => example.flags.length > 0)).toBe(true);
    expect(rule.examples.some((example) => example.flags.length === 0)).toBe(true);
  });

  it.each(RULES)('$id fills every placeholder of its words', (rule) => {
    const example = rule.examples.find(({ flags }) => flags.length > 0);
    for (const { values } of findings(rule, factsIn(example ?? { sketch: '' }))) {
      for (const language of LANGUAGES) {
        const wanted = [...rule.words[language].question.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(['client', ...Object.keys(values)]).toEqual(expect.arrayContaining(wanted));
      }
    }
  });
});

describe('examples', () => {
  it.each(EXAMPLES.map(({ rule, example }) => [rule.id, example.name, rule, example] as const))(
    '%s: %s',
    (_id, _name, rule, example) => {
      const found = findings(rule, factsIn(example));
      expect(titlesOf(found, factsIn(example))).toEqual(example.flags);
      expect(found.map((finding) => finding.level ?? rule.level)).toEqual(
        example.levels ?? found.map(() => rule.level),
      );
    },
  );

  it.each(EXAMPLES.map(({ rule, example }) => [example.name, rule.id, rule, example] as const))(
    '“%s” of %s is nothing to the other rules',
    (_name, _id, rule, example) => {
      const others = RULES.filter((other) => other !== rule && !example.also?.includes(other.id));
      const spoken = others.filter((other) => findings(other, factsIn(example)).length > 0);
      expect(spoken.map((other) => other.id)).toEqual([]);
    },
  );
});

describe('laws of every rule', () => {
  const said = (rule: Rule, facts: Facts) =>
    findings(rule, facts)
      .map(({ subject, level }) => `${subject} ${level ?? rule.level}`)
      .sort();
  const subjects = (rule: Rule, facts: Facts) =>
    findings(rule, facts)
      .map((finding) => finding.subject)
      .sort();

  it('the order of events does not matter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EXAMPLES), fc.infiniteStream(fc.nat()), ({ example }, numbers) => {
        const facts = factsIn(example);
        const shuffled = [...facts.events]
          .map((event) => ({ event, rank: numbers.next().value }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ event }) => event);
        for (const rule of RULES) expect(said(rule, { ...facts, events: shuffled })).toEqual(said(rule, facts));
      }),
    );
  });

  it.each(EXAMPLES)('next week is like this week ($example.name)', ({ example }) => {
    for (const rule of RULES) expect(said(rule, factsIn(example, 1))).toEqual(said(rule, factsIn(example)));
  });

  it('no finding names an event that it was not shown, and none two the same subject', () => {
    for (const { example } of EXAMPLES) {
      const facts = factsIn(example);
      const keys = new Set(facts.events.map(({ key }) => key));
      for (const rule of RULES) {
        for (const finding of findings(rule, facts)) for (const key of finding.events) expect(keys.has(key)).toBe(true);
        expect(new Set(subjects(rule, facts)).size).toBe(subjects(rule, facts).length);
      }
    }
  });

  it('no rule throws, whatever the titles, times and hours are', () => {
    const known = factsIn({ sketch: 'tue 10:00-10:50 K7' });
    const [shown] = known.events;
    const event = fc.record({
      title: fc.string({ unit: 'binary' }),
      start: fc.integer({ min: 0, max: 4e12 }),
      length: fc.nat(1e9),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 5 }), fc.boolean(), (events, hours) => {
        if (!shown) throw new Error('the sketch has an event');
        const judged = events.map(
          ({ title, start, length }, index): JudgedEvent => ({
            ...shown,
            key: String(index),
            event: { ...shown.event, key: String(index), title, start, end: start + length },
            fit: { kind: 'extra', confidence: 'likely', reason: 'beyond-plan', expected: null },
          }),
        );
        const practice = { ...EXAMPLE_PRACTICE, workingHours: hours ? EXAMPLE_PRACTICE.workingHours : [] };
        const outcomes = judgeRules(RULES, { ...known, practice, now: 0, events: judged, missed: [] });
        expect(outcomes.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
      }),
    );
  });
});
