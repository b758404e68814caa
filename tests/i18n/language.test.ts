import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageOf, localeOf } from '../../lib/i18n/language.ts';
import { LANGUAGES } from '../../lib/rules/rule.ts';

describe('the language', () => {
  test.each([
    [['de-AT', 'en'], 'de'],
    [['it', 'fr-CA', 'en'], 'fr'],
    [['ES'], 'es'],
    [['pt-BR'], 'en'],
    [[], 'en'],
  ])('of %j is %s', (tags, language) => {
    expect(languageOf(tags)).toBe(language);
  });

  test('is one we have words in, whatever the list', () => {
    fc.assert(fc.property(fc.array(fc.string()), (tags) => LANGUAGES.includes(languageOf(tags))));
  });
});

describe('the locale', () => {
  test('is the user’s own tag of the language shown', () => {
    expect(localeOf(['it', 'en-GB', 'en-US'], 'en')).toBe('en-GB');
  });

  test('is the language itself when the list has no usable tag of it', () => {
    expect(localeOf(['it', 'de_AT'], 'de')).toBe('de');
  });

  test('can always be written in', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.constantFrom(...LANGUAGES), (tags, language) => {
        expect(() => new Intl.DateTimeFormat(localeOf(tags, language))).not.toThrow();
      }),
    );
  });
});
