import { describe, expect, it } from 'vitest';
import { brokenLinks } from '../../scripts/rules/links.ts';
import { exists, FILES, textOf } from './tree.ts';

describe('the documents', () => {
  const pages = new Map(FILES.filter((file) => file.endsWith('.md')).map((file) => [file, textOf(file)]));

  it('are there', () => {
    expect(pages.has('README.md')).toBe(true);
    expect(pages.size).toBeGreaterThan(10);
  });

  it('lead only where something is: files, pictures and headings', () => {
    expect(brokenLinks(pages, exists)).toEqual([]);
  });

  it('are each to be found: some other document leads there', () => {
    const linked = new Set(
      [...pages].flatMap(([page, text]) =>
        [...text.matchAll(/\]\(([^)\s#]+)/g)].flatMap(([, link = '']) => {
          const path = new URL(link, `file:///${page}`).pathname.slice(1);
          return path === page ? [] : [path, `${path}README.md`];
        }),
      ),
    );
    // The decisions are led to as a folder, in which each is named by what it decided.
    const alone = [...pages.keys()].filter((page) => !linked.has(page) && !page.startsWith('docs/decisions/'));
    expect(alone).toEqual([]);
  });
});
