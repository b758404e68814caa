import type { Language } from '../rules/rule.ts';

/** A phrase for one and a phrase for any other count; `#` stands for the number. */
export type Forms = { readonly one: string; readonly other: string };

const rules = new Map<Language, Intl.PluralRules>();

/**
 * The phrase for a count, by the language's own rule: French counts 0 as one, English does not. Our four languages
 * need no more than two forms for the small whole numbers that occur.
 */
export function counted(language: Language, count: number, forms: Forms): string {
  let rule = rules.get(language);
  if (!rule) {
    rule = new Intl.PluralRules(language);
    rules.set(language, rule);
  }
  const form = rule.select(count) === 'one' ? forms.one : forms.other;
  return form.replaceAll('#', count.toLocaleString(language));
}
