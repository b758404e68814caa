import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACCUSING } from './exemptions.ts';
import { codeOf, exists, FILES, placesOf, SOURCES, stringsOf, textOf } from './tree.ts';

const worded = SOURCES.filter((file) => /^(lib\/(i18n|rules)|components)\//.test(file));
const catalogues = FILES.filter((file) => /^public\/_locales\/\w+\/messages\.json$/.test(file));

describe('what users read', () => {
  it('accuses nobody', () => {
    expect(
      placesOf(ACCUSING, [...worded, ...catalogues], (file) => (file.endsWith('.json') ? textOf(file) : codeOf(file))),
      'Framekeeper asks. Say what is on the calendar and end in a question; see docs/adding-a-rule.md for how.',
    ).toEqual([]);
  });

  it('raises no voice', () => {
    expect(placesOf(/!/, worded, stringsOf), 'Take the exclamation mark out.').toEqual([]);
  });
});

describe('public/_locales', () => {
  const read = (file: string): Readonly<Record<string, { readonly message: string }>> => JSON.parse(textOf(file));
  const english = Object.keys(read('public/_locales/en/messages.json')).sort();

  it('has what the manifest asks for', () => {
    const asked = [...textOf('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
    expect(asked.length).toBeGreaterThan(0);
    expect(
      asked.filter((key) => !english.includes(key)),
      'Add the message to every public/_locales/*/messages.json.',
    ).toEqual([]);
  });

  it.each(catalogues)('%s has the keys of the English one, and each is one that the browser takes', (file) => {
    const keys = Object.keys(read(file)).sort();
    expect(keys, 'Every language needs every message, or the browser shows English to some.').toEqual(english);
    expect(
      keys.filter((key) => !/^[A-Za-z0-9_]+$/.test(key)),
      'Letters, digits and underscores only: with any other key the browser refuses the whole extension.',
    ).toEqual([]);
  });

  it.each(catalogues)('%s describes the extension in 132 characters at most', (file) => {
    const length = read(file).description?.message.length ?? 0;
    expect(length, 'The description is missing.').toBeGreaterThan(0);
    expect(length, 'Chrome takes no longer description than 132 characters.').toBeLessThanOrEqual(132);
  });
});

describe('documents', () => {
  const documents = FILES.filter((file) => /^[^/]+\.md$|^docs\/.*\.md$/.test(file));

  it.each(documents)('%s leads only where something is', (file) => {
    const links = [...textOf(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    expect(
      links.filter((link) => !exists(posix.join(posix.dirname(file), link))),
      'Mend the link. Pictures are made by `npm run screenshots`.',
    ).toEqual([]);
  });
});
