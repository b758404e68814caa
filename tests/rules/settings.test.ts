import { describe, expect, it } from 'vitest';
import { parsePracticeFile } from '../../lib/practice/file.ts';
import { PRESETS, RULE_LEVELS, type RuleSetting } from '../../lib/practice/practice.ts';
import { RULES } from '../../lib/rules/index.ts';
import { PRESET_LEVELS, RULE_IDS } from '../../lib/rules/presets.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { checkSettings, presetLevel, settingsOf } from '../../lib/rules/settings.ts';

const levelsBy = (rules: readonly Rule[]) => Object.fromEntries(rules.map(({ id, level }) => [id, level]));
const set = (rule: string, more: Partial<RuleSetting> = {}): RuleSetting => ({
  rule,
  level: null,
  options: {},
  ...more,
});

const ruleLike = (id: string): Rule => {
  const [first] = RULES;
  if (!first) throw new Error('there are rules');
  return { ...first, id, level: 'review', options: { days: { default: 7, min: 2, max: 30, unit: 'days' } } };
};

describe('the kinds of practice', () => {
  it('name only rules there are or will be, and levels there are', () => {
    const ids: readonly string[] = RULE_IDS;
    expect(Object.keys(PRESET_LEVELS).sort()).toEqual([...PRESETS].sort());
    for (const levels of Object.values(PRESET_LEVELS)) {
      expect(Object.keys(levels).filter((id) => !ids.includes(id))).toEqual([]);
      expect(Object.values(levels).filter((level) => !RULE_LEVELS.includes(level))).toEqual([]);
    }
    expect(new Set(RULE_IDS).size).toBe(32);
  });

  it('every rule is in the list of ids', () => {
    expect(RULES.map(({ id }) => id).filter((id) => !(RULE_IDS as readonly string[]).includes(id))).toEqual([]);
  });

  it.each([
    ['solo', 'multiple-relationship', 'ask'],
    ['solo', 'supervision-gap', 'off'],
    ['solo', 'repeated-emergencies', 'note'],
    ['trainee', 'supervision-gap', 'ask'],
    ['trainee', 'supervisee-client', 'review'],
    ['trainee', 'legal-entry', 'review'],
    ['trainee', 'late-entry', 'note'],
    ['home-based', 'day-off-session', 'note'],
    ['psychoanalytic', 'drifting-slot', 'ask'],
    ['psychoanalytic', 'frequency-step-up', 'off'],
    ['forensic', 'multiple-relationship', 'review'],
    ['school', 'former-client', 'off'],
    ['solo', 'late-night-entry', 'review'],
  ] as const)('%s has %s at %s', (preset, rule, level) => {
    expect(presetLevel(ruleLike(rule), preset)).toBe(level);
  });
});

describe('the rules of a practice', () => {
  it('go as far as the practice file says, else as its kind of practice says, else as they do by themselves', () => {
    const rules = [ruleLike('legal-entry'), ruleLike('late-night-entry'), ruleLike('day-off-session')];
    const practice = { preset: 'solo', rules: [set('day-off-session', { level: 'review' })] } as const;
    expect(levelsBy(settingsOf(practice, rules).rules)).toEqual({
      'legal-entry': 'ask',
      'late-night-entry': 'review',
      'day-off-session': 'review',
    });
  });

  it('leave out those that are off, by the file or by the kind of practice, and the file can switch one on', () => {
    const rules = [ruleLike('legal-entry'), ruleLike('supervision-gap')];
    const off = { preset: 'solo', rules: [set('legal-entry', { level: 'off' })] } as const;
    expect(settingsOf(off, rules).rules).toEqual([]);
    const on = { preset: 'solo', rules: [set('supervision-gap', { level: 'note' })] } as const;
    expect(levelsBy(settingsOf(on, rules).rules)).toEqual({ 'legal-entry': 'ask', 'supervision-gap': 'note' });
  });

  it('are decided upon where the file sets a level, be it their own, or the kind of practice another', () => {
    const rules = ['late-night-entry', 'legal-entry', 'day-off-session', 'late-entry'].map(ruleLike);
    const file = [
      set('day-off-session', { level: 'review' }),
      set('late-entry', { options: { days: 9 }, level: null }),
    ];
    const practice = { preset: 'school', rules: file } as const;
    const own = { ...ruleLike('long-session'), level: 'note' } as const;
    const decided = settingsOf(practice, [...rules, own]).rules.filter((rule) => rule.decided);
    expect(decided.map(({ id }) => id)).toEqual(['legal-entry', 'day-off-session', 'late-entry']);
  });

  it('have their options as set, the nearest allowed where an update has narrowed them, and none that is gone', () => {
    const optionsOf = (options: Record<string, number>) =>
      settingsOf({ preset: 'solo', rules: [set('legal-entry', { options })] }, [ruleLike('legal-entry')]).options;
    expect(optionsOf({ days: 9 })).toEqual({ 'legal-entry': { days: 9 } });
    expect(optionsOf({ days: 400, weeks: 3 })).toEqual({ 'legal-entry': { days: 30 } });
    expect(optionsOf({ toString: 3 })).toEqual({ 'legal-entry': {} });
  });
});

describe('what is set about rules', () => {
  const rules = [ruleLike('legal-entry')];
  const problems = (settings: readonly Partial<RuleSetting>[]) => {
    const file = { format: 'framekeeper/practice@1', timeZone: 'UTC', clients: [], rules: settings };
    const parsed = parsePracticeFile(JSON.stringify(file), checkSettings(rules));
    return parsed.ok ? parsed.value.rules : parsed.error.map(({ field, code }) => `${field} ${code}`);
  };

  it('is refused with its field where there is no such rule, option or value', () => {
    expect(
      problems([
        { rule: 'legal-entries' },
        { rule: 'legal-entry', options: { weeks: 3, days: 31 } },
        { rule: 'toString', options: {} },
      ]),
    ).toEqual([
      'rules[0].rule unknown-rule',
      'rules[1].options.weeks unknown-option',
      'rules[1].options.days too-big',
      'rules[2].rule unknown-rule',
    ]);
    expect(problems([{ rule: 'legal-entry', options: { days: 1 } }])).toEqual(['rules[0].options.days too-small']);
  });

  it('is taken for a rule that is to come, with options nobody knows yet', () => {
    const ahead = { rule: 'supervision-gap', level: 'ask', options: { weeks: 2 } } as const;
    expect(problems([ahead, { rule: 'legal-entry' }])).toEqual([ahead, set('legal-entry')]);
  });
});
