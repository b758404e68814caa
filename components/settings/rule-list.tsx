import { formatNumber } from '../../lib/i18n/format.ts';
import type { RuleInfo } from '../../lib/messages/protocol.ts';
import { PRESETS, RULE_LEVELS } from '../../lib/practice/practice.ts';
import type { Option } from '../../lib/rules/rule.ts';
import { presetLevel } from '../../lib/rules/settings.ts';
import { Disclosure } from '../controls/disclosure.tsx';
import { Choice, TextField } from '../controls/field.tsx';
import { type Draft, type RuleDraft, withRule } from './draft.ts';
import { RuleGrounds } from './rule-grounds.tsx';
import type { Speech } from './speech.ts';

type RuleListProps = {
  readonly rules: readonly RuleInfo[];
  readonly draft: Draft;
  readonly speech: Speech;
  readonly onChange: (draft: Draft) => void;
};

/** What is asked, and how far each question goes: by the kind of practice, unless it is set otherwise here. */
export function RuleList({ rules, draft, speech, onChange }: RuleListProps) {
  const words = speech.words.rules;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules" tabIndex={-1}>
        {words.heading}
      </h2>
      <p class="hint">{words.hint}</p>
      <TextField
        id="escalateDays"
        label={words.escalateDays}
        hint={words.escalateHint}
        width="count"
        value={draft.escalateDays}
        onChange={(escalateDays) => onChange({ ...draft, escalateDays })}
      />
      <Disclosure summary={words.summary(rules.length)}>
        <div class="rows">
          {rules.map((rule) => (
            <RuleFields
              key={rule.id}
              rule={rule}
              draft={draft}
              speech={speech}
              onChange={(changed) => onChange({ ...draft, rules: withRule(draft.rules, changed) })}
            />
          ))}
        </div>
      </Disclosure>
    </section>
  );
}

type RuleFieldsProps = {
  readonly rule: RuleInfo;
  readonly draft: Draft;
  readonly speech: Speech;
  readonly onChange: (changed: RuleDraft) => void;
};

function RuleFields({ rule, draft, speech, onChange }: RuleFieldsProps) {
  const words = speech.words.rules;
  const index = draft.rules.findIndex((one) => one.rule === rule.id);
  // Fields are named as problems name them, by the place in the file; one that is in no file yet by the rule.
  const id = index < 0 ? `rule-${rule.id}` : `rules[${index}]`;
  const own = draft.rules[index] ?? { rule: rule.id, level: '', options: {} };
  const options = Object.entries(rule.options);
  const preset = PRESETS.find((known) => known === draft.preset);
  const usual = words.levels[preset ? presetLevel(rule, preset) : rule.level];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a heading leads to each of thirty rules, which a legend would not.
    <div class="row" id={id} role="group" aria-labelledby={`title-${rule.id}`} tabIndex={-1}>
      <h3 id={`title-${rule.id}`}>{rule.words.title}</h3>
      <p class="hint">{rule.words.why}</p>
      <Choice
        id={`${id}.level`}
        label={words.level}
        {...(rule.goesFurther && { hint: words.levelHint })}
        value={own.level}
        options={[
          { value: '', text: words.asUsual(usual) },
          ...RULE_LEVELS.map((level) => ({ value: level, text: words.levels[level] })),
        ]}
        onChange={(level) => onChange({ ...own, level })}
      />
      {options.length > 0 && (
        <div class="line">
          {options.map(([name, option]) => (
            <TextField
              key={name}
              id={`${id}.options.${name}`}
              label={option.label}
              hint={words.usually(sayAmount(option, speech))}
              width="count"
              value={own.options[name] ?? ''}
              onChange={(value) => onChange({ ...own, options: { ...own.options, [name]: value } })}
            />
          ))}
        </div>
      )}
      <RuleGrounds rule={rule} speech={speech} />
    </div>
  );
}

function sayAmount({ default: usual, unit }: Option, { words, locale }: Speech): string {
  const amount = formatNumber(usual, locale);
  return unit === 'count' ? amount : `${amount} ${words.rules.units[unit]}`;
}
