import { describe, expect, it } from 'vitest';
import { exists, textOf } from './tree.ts';

/** The rows of the table of threats: their cells. */
const rows = textOf('docs/security.md')
  .split('## Threats')[1]
  ?.split('\n## ')[0]
  ?.split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.split(' | '));

const { scripts } = JSON.parse(textOf('package.json'));

describe('docs/security.md', () => {
  it('names a test that is there for every threat', () => {
    expect(rows?.length).toBeGreaterThan(10);
    const unshown = (rows ?? []).filter((cells) => {
      const tests = [...(cells[2] ?? '').matchAll(/\]\(\.\.\/(tests\/[^)#]+)\)/g)].map(([, file = '']) => file);
      return tests.length === 0 || !tests.every(exists);
    });
    expect(
      unshown.map(([threat]) => threat),
      'Link the test that shows what stands against it: `[name](../tests/…)`.',
    ).toEqual([]);
  });

  it('names commands that there are', () => {
    for (const [, name = ''] of textOf('docs/security.md').matchAll(/`npm run ([\w:-]+)/g))
      expect(Object.keys(scripts)).toContain(name);
  });
});
