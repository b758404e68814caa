import type { Practice, Preset, RuleLevel, RuleSetting } from '../practice/practice.ts';
import type { Path, Report } from '../practice/problem.ts';
import type { Settings } from './engine.ts';
import { PRESET_LEVELS, RULE_IDS } from './presets.ts';
import type { AskedRule, Option, Rule } from './rule.ts';

/** How far a rule goes in a kind of practice, as long as the therapist has not said otherwise. */
export function presetLevel(rule: Pick<Rule, 'id' | 'level'>, preset: Preset): RuleLevel {
  const levels: Readonly<Record<string, RuleLevel>> = PRESET_LEVELS[preset];
  return (Object.hasOwn(levels, rule.id) && levels[rule.id]) || rule.level;
}

/** The rules that are asked, each at its effective level, and what their options are set to. */
export type Effective = { readonly rules: readonly AskedRule[]; readonly options: Settings };

/** The rules that a practice has on: a rule's own level, over it the preset's, over that what the practice file sets. */
export function settingsOf(practice: Pick<Practice, 'preset' | 'rules'>, rules: readonly Rule[]): Effective {
  const set = new Map(practice.rules.map((one) => [one.rule, one]));
  const on = rules.flatMap((rule): readonly AskedRule[] => {
    const chosen = set.get(rule.id)?.level ?? null;
    const level = chosen ?? presetLevel(rule, practice.preset);
    if (level === 'off') return [];
    const isDecided = chosen !== null || level !== rule.level;
    return [{ ...rule, level, ...(isDecided && { decided: true }) }];
  });
  return { rules: on, options: Object.fromEntries(on.map((rule) => [rule.id, valuesOf(rule, set.get(rule.id))])) };
}

/** A value kept from before an option was narrowed counts as the nearest that is allowed; one of an option that is gone does not. */
function valuesOf({ options }: Rule, setting: RuleSetting | undefined): Readonly<Record<string, number>> {
  const within = ({ min, max }: Option, value: number) => Math.min(max, Math.max(min, value));
  return Object.fromEntries(
    Object.entries(setting?.options ?? {}).flatMap(([name, value]) => {
      const option = Object.hasOwn(options, name) ? options[name] : undefined;
      return option ? [[name, within(option, value)]] : [];
    }),
  );
}

/** Reports what is set about rules that there are none of, options that a rule does not have, and values out of bounds. */
export const checkSettings =
  (rules: readonly Rule[]) =>
  (settings: readonly RuleSetting[], path: Path, report: Report): void => {
    const known: readonly string[] = RULE_IDS;
    settings.forEach(({ rule: id, options }, index) => {
      const rule = rules.find((one) => one.id === id);
      if (!rule && !known.includes(id)) report([...path, index, 'rule'], 'unknown-rule');
      // What options a rule to come will have nobody knows yet.
      if (!rule) return;
      for (const [name, value] of Object.entries(options)) {
        const place = [...path, index, 'options', name];
        const option = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
        if (!option) report(place, 'unknown-option');
        else if (value < option.min) report(place, 'too-small', { least: option.min });
        else if (value > option.max) report(place, 'too-big', { most: option.max });
      }
    });
  };
