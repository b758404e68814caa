import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { googleReader } from '../../lib/readers/google/index.ts';
import { OUTLOOK_MATCHES } from '../../lib/readers/outlook/page.ts';
import { LANGUAGES } from '../../lib/rules/rule.ts';
import { MOST, sizeOfPng, troublesOf } from '../../scripts/store/checks.ts';
import { descriptionIn, PRACTICES, PURPOSE, REASONS } from '../../scripts/store/listing.ts';
import config from '../../wxt.config.ts';

const manifest =
  typeof config.manifest === 'function'
    ? await config.manifest({ browser: 'chrome', manifestVersion: 3, mode: 'production', command: 'build' })
    : {};

describe('what the stores are told', () => {
  it.each(LANGUAGES)('keeps to their rules in %s', (language) => {
    const { name, description } = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
    expect(troublesOf('name', name.message)).toEqual([]);
    expect(troublesOf('summary', description.message)).toEqual([]);
    expect(troublesOf('description', descriptionIn(language))).toEqual([]);
  });

  it('gives a reason for each permission and each site, and for nothing else', () => {
    const sites = [...googleReader.matches, ...OUTLOOK_MATCHES].map((pattern) => new URL(pattern).origin);
    const asked = new Set([...(manifest.permissions ?? []), ...sites]);
    expect(Object.keys(REASONS).toSorted()).toEqual([...asked].toSorted());
    for (const text of [...Object.values(REASONS), ...Object.values(PRACTICES), PURPOSE])
      expect(troublesOf('reason', text)).toEqual([]);
  });
});

describe('the check of a text', () => {
  it.each([
    ['summary', 'The best calendar', 'best'],
    ['summary', 'x'.repeat(MOST.summary + 1), 'characters'],
    ['description', 'See https://example.com', 'address'],
    ['name', ' ', 'empty'],
  ] as const)('finds what a %s may not say: %s', (kind, text, trouble) => {
    expect(troublesOf(kind, text).join()).toContain(trouble);
  });

  it('knows the size of a picture, and what is none', () => {
    expect(sizeOfPng(readFileSync('public/icon/128.png'))).toBe('128x128');
    expect(() => sizeOfPng(Buffer.from('GIF89a'))).toThrow('Not a PNG');
  });
});
