import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A browser's own interface, as far as a content script uses it. */
const api = (name: string) => ({
  runtime: {
    id: name,
    sendMessage: async () => name,
    getURL: (path: string) => `${name}:/${path}`,
    onMessage: { addListener: () => {}, removeListener: () => {} },
  },
  i18n: { getMessage: (word: string, value?: string) => `${word} ${value ?? ''}`.trim(), getUILanguage: () => 'de' },
});

it.each([
  [{ chrome: api('chrome') }, 'chrome'],
  [{ chrome: api('chrome'), browser: api('browser') }, 'browser'],
])('a content script uses the browser’s own interface', async (globals, expected) => {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  const page = await import('../../lib/messages/page-client.ts');
  expect(await page.backgroundOfPage.isVeiled()).toBe(expected);
  expect(page.urlOf('/card.html')).toBe(`${expected}://card.html`);
  expect([page.word('ghost', '10:00'), page.language()]).toEqual(['ghost 10:00', 'de']);
});
