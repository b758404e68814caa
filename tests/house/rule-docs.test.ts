import { describe, expect, it } from 'vitest';
import { RULES } from '../../lib/rules/index.ts';
import { brokenLinks } from '../../scripts/rules/links.ts';
import { FOLDER, rulePages } from '../../scripts/rules/pages.ts';
import { exists, FILES, textOf } from './tree.ts';

describe('docs/rules', () => {
  const pages = rulePages(RULES);

  it('has the pages of the rules as they are, and no others', () => {
    const told = FILES.filter((file) => file.startsWith(`${FOLDER}/`));
    const stale = [...pages].filter(([path, text]) => !told.includes(path) || textOf(path) !== text);
    expect(
      [...stale.map(([path]) => path), ...told.filter((path) => !pages.has(path))],
      'Run `npm run rule-docs`.',
    ).toEqual([]);
  });

  it('leads only where something is', () => {
    expect(brokenLinks(pages, exists)).toEqual([]);
  });
});
