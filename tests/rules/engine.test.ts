import { describe, expect, it } from 'vitest';
import { judgeRules } from '../../lib/rules/engine.ts';
import { factsIn } from '../../lib/rules/example.ts';
import { extraSession } from '../../lib/rules/extra-session.ts';
import { type AskedRule, LEVELS, type Rule } from '../../lib/rules/rule.ts';

const facts = factsIn({ sketch: 'tue 10:00-10:50 K7 | thu 15:00-15:50 K7' });
const about = (more: Partial<Rule>): Rule => ({ ...extraSession, concerns: () => true, ...more });

describe('judgeRules', () => {
  it('is clear when nothing is found and nothing was missing', () => {
    expect(judgeRules([about({ check: () => [] })], facts)).toEqual([{ rule: 'extra-session', outcome: 'clear' }]);
  });

  it('is broken when a rule throws, and asks the others all the same', () => {
    const broken = about({
      id: 'broken-rule',
      check: () => {
        throw new Error('no');
      },
    });
    expect(judgeRules([broken, extraSession], facts).map(({ outcome }) => outcome)).toEqual(['broken', 'flagged']);
  });

  it('is unsure, never clear, when a fact that the rule needs was withheld', () => {
    const seen: string[] = [];
    const rule = about({
      needs: ['guests'],
      check: ({ events }) => {
        seen.push(...events.map(({ key }) => key));
        return [];
      },
    });
    const [outcome] = judgeRules([rule], facts);
    expect(outcome).toMatchObject({ outcome: 'unsure', doubts: [{ missing: 'guests' }, { missing: 'guests' }] });
    expect(seen).toEqual([]);
  });

  it('is unsure of a session whose week was not seen whole', () => {
    const partly = factsIn({ sketch: 'seen thu | thu 15:00-15:50 K7' });
    expect(judgeRules([extraSession], partly)).toMatchObject([{ outcome: 'unsure', doubts: [{ missing: 'week' }] }]);
  });

  it('lets a finding go further than its rule, never less far, and not where somebody has decided how far the rule goes', () => {
    const [event] = facts.events;
    const found = { subject: 'a', client: 'K7', events: [event?.key ?? ''], values: {} };
    const levelsOf = (rule: AskedRule) => {
      const [outcome] = judgeRules([rule], facts);
      return outcome?.outcome === 'flagged' ? outcome.findings.map((finding) => finding.level ?? 'the rule’s') : [];
    };
    const check = () => LEVELS.map((level) => ({ ...found, subject: level, level }));
    expect(levelsOf(about({ level: 'note', check }))).toEqual(['the rule’s', 'ask', 'review']);
    expect(levelsOf(about({ level: 'ask', check }))).toEqual(['the rule’s', 'the rule’s', 'review']);
    expect(levelsOf({ ...about({ level: 'note', check }), decided: true })).toEqual(Array(3).fill('the rule’s'));
  });

  it('lets a finding go further where another rule that it is seen with has found something about the same client', () => {
    const [event] = facts.events;
    const found = (client: string) => ({ subject: client, client, events: [event?.key ?? ''], values: {} });
    const seen = about({
      level: 'note',
      check: () => [found('K7'), found('M2')],
      graver: { with: ['other'], level: 'review' },
    });
    const other = about({ id: 'other', check: () => [found('M2')] });
    const levelsOf = (...rules: readonly AskedRule[]) => {
      const outcome = judgeRules(rules, facts).find(({ rule }) => rule === seen.id);
      return outcome?.outcome === 'flagged' ? outcome.findings.map(({ level }) => level ?? 'the rule’s') : [];
    };
    expect(levelsOf(seen)).toEqual(['the rule’s', 'the rule’s']);
    expect(levelsOf(seen, other)).toEqual(['the rule’s', 'review']);
    expect(levelsOf(other, seen)).toEqual(['the rule’s', 'review']);
    expect(levelsOf({ ...seen, decided: true }, other)).toEqual(['the rule’s', 'the rule’s']);
    expect(levelsOf({ ...seen, level: 'review' }, other)).toEqual(['the rule’s', 'the rule’s']);
  });

  it('hands a rule its options, changed ones and defaults', () => {
    const handed: unknown[] = [];
    const rule = about({
      options: {
        grace: { default: 5, min: 0, max: 60, unit: 'minutes' },
        most: { default: 7, min: 1, max: 20, unit: 'count' },
      },
      check: (_, options) => {
        handed.push(options);
        return [];
      },
    });
    judgeRules([rule], facts, { 'extra-session': { grace: 10 } });
    expect(handed).toEqual([{ grace: 10, most: 7 }]);
  });
});
