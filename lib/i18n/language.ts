import { LANGUAGES, type Language } from '../rules/rule.ts';

/** The first language of the user's list (BCP 47 tags, dearest first) that we have words in; English when there is none. */
export function languageOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    const language = LANGUAGES.find((known) => known === primary(tag));
    if (language) return language;
  }
  return 'en';
}

/**
 * The locale to write numbers and times in: the user's own tag of the language shown, so that `en-GB` keeps its
 * 24 hours and its order of day and month. The language alone when the list has no usable tag of it.
 */
export function localeOf(tags: readonly string[], language: Language): string {
  return tags.find((tag) => primary(tag) === language && isLocale(tag)) ?? language;
}

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
