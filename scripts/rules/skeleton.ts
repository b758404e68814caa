import { failure, type Result, success } from '../../lib/result.ts';

/** Whether a name can be a rule's: small words with hyphens. If not, why. */
export function checkName(name: string | undefined, taken: readonly string[]): Result<string, string> {
  if (name === undefined) return failure('name: missing');
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) return failure(`name: “${name}” is not in small words with hyphens`);
  if (taken.includes(name)) return failure(`name: there is lib/rules/${name}.ts already`);
  return success(name);
}

/** A rule's file to be filled in. It compiles and says nothing; its tests fail until sources and examples stand. */
export function skeletonOf(name: string): string {
  const blank = "{ title: '', question: '{client} … ?', why: '' }";
  return `import type { Rule } from './rule.ts';

/** What it finds, in a sentence; then what a calendar cannot show of it. */
export const ${exportOf(name)}: Rule = {
  id: '${name}',
  version: 1,
  level: 'note',
  words: {
    en: ${blank},
    de: ${blank},
    fr: ${blank},
    es: ${blank},
  },
  sources: [],
  needs: ['title'],
  options: {},
  answers: ['other'],
  concerns: () => false,
  *check({ events }) {
    for (const { key, event, who } of events) {
      yield { subject: key, client: who.client, events: [key], values: { when: { instant: event.start } } };
    }
  },
  examples: [],
};
`;
}

/**
 * The list of rules with one more: imported in alphabetical order, asked last.
 * @throws Error when the text is not such a list.
 */
export function withRule(index: string, name: string): string {
  const own = `import { ${exportOf(name)} } from './${name}.ts';`;
  const lines = index.split('\n');
  const imports = lines.filter((line) => line.startsWith('import '));
  const pathOf = (line: string) => /'([^']+)'/.exec(line)?.[1] ?? '';
  const next = imports.find((line) => pathOf(line) > pathOf(own));
  const last = imports.at(-1);
  const list = /(export const RULES: readonly Rule\[\] = \[)([\s\S]*?)(\n?\];)/;
  if (last === undefined || !list.test(index)) throw new Error('lib/rules/index.ts has no list of rules');
  const at = next === undefined ? lines.indexOf(last) + 1 : lines.indexOf(next);
  return lines
    .toSpliced(at, 0, own)
    .join('\n')
    .replace(list, `$1$2\n  ${exportOf(name)},$3`);
}

/** What is left to do, in the order in which it is best done. */
export const nextSteps = (
  name: string,
): string => `lib/rules/${name}.ts is there, and in lib/rules/index.ts as the last of the list.

1. Read docs/adding-a-rule.md, 1: can a calendar show it at all?
2. Write the examples: one that it asks about, one that looks alike and is none of its business, one for each reason to
   stay silent.
3. Write concerns, which is false so far, needs and check until the examples hold.
4. Write the words in four languages, each by itself. The question names {client} and ends in a question mark.
5. Give its sources, in lib/rules/sources.ts, and the answers that may be true of it.
6. Put it in lib/rules/index.ts where its question should stand among those about one entry.
7. npm run rule-docs
8. npx vitest run --project node tests/rules tests/house
`;

const exportOf = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
