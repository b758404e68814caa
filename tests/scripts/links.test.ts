import { describe, expect, it } from 'vitest';
import { brokenLinks } from '../../scripts/rules/links.ts';

const broken = (pages: Readonly<Record<string, string>>, files: readonly string[] = []) =>
  brokenLinks(new Map(Object.entries(pages)), (path) => files.includes(path));

describe('brokenLinks', () => {
  it('finds links to files that are not there', () => {
    expect(broken({ 'docs/a.md': '[there](../lib/x.ts) [not](../lib/y.ts)' }, ['lib/x.ts'])).toEqual([
      'docs/a.md → ../lib/y.ts',
    ]);
  });

  it('finds links to headings that the page does not have, its own included', () => {
    const pages = {
      'docs/a.md': '# The first, here\n[own](#the-first-here) [no](#second) [b](b.md#über-uns) [c](b.md#uber)',
      'docs/b.md': '## Über uns\n',
    };
    expect(broken(pages)).toEqual(['docs/a.md → #second', 'docs/a.md → b.md#uber']);
  });

  it('leaves other sites alone, and what only looks like a link', () => {
    expect(broken({ 'a.md': '[x](https://example.com/y) ![z](mailto:a@example.com)\n```\n[n](no.md)\n```\n' })).toEqual(
      [],
    );
  });
});
