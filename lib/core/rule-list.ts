import { optionWords } from '../i18n/settings/option-words.ts';
import type { RuleInfo } from '../messages/protocol.ts';
import { exampleWeeks } from '../rules/example-week.ts';
import { RULES } from '../rules/index.ts';
import type { Language } from '../rules/rule.ts';

/** Every rule in a language, as the settings show it. */
export const rulesIn = (language: Language): readonly RuleInfo[] =>
  RULES.map((rule) => {
    const { id, level, options, words, sources, graver, examples } = rule;
    const worded = Object.entries(options).map(
      ([name, option]) => [name, { ...option, label: optionWords(id, name, language) }] as const,
    );
    return {
      id,
      level,
      words: words[language],
      options: Object.fromEntries(worded),
      goesFurther: graver !== undefined || examples.some(({ levels }) => levels !== undefined),
      sources,
      examples: exampleWeeks(rule),
    };
  });
