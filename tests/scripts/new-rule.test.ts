import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/rules/rule.ts';
import { checkName, nextSteps, skeletonOf, withRule } from '../../scripts/rules/skeleton.ts';

const index = readFileSync('lib/rules/index.ts', 'utf8');
const importsIn = (text: string) => [...text.matchAll(/^import .* from '(.*)';$/gm)].map(([, path]) => path);
const listIn = (text: string) => /RULES[^[]*\[\] = \[([^\]]*)\]/.exec(text)?.[1]?.match(/\w+/g) ?? [];

describe('a new rule', () => {
  it.each([undefined, '', 'Long', 'long_session', 'long-', 'long session', '../x'])('is not called %j', (name) => {
    expect(checkName(name, []).ok).toBe(false);
  });

  it('has a name that no other has', () => {
    expect(checkName('long-session', ['engine'])).toEqual({ ok: true, value: 'long-session' });
    expect(checkName('engine', ['engine'])).toMatchObject({ ok: false });
  });

  it('is a file that runs, with everything that a rule must have', async () => {
    const code = stripTypeScriptTypes(skeletonOf('long-night-call')).replace(/^import .*$/gm, '');
    const { longNightCall: rule } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    expect(rule).toMatchObject({ id: 'long-night-call', version: 1, level: 'note', needs: ['title'], examples: [] });
    expect(Object.keys(rule.words)).toEqual(LANGUAGES);
    const event = { key: 'a', event: { start: 7 }, who: { client: 'K7' } };
    expect([...rule.check({ events: [event] })]).toMatchObject([{ subject: 'a', client: 'K7', events: ['a'] }]);
  });

  it.each(['aaa', 'long-session', 'rule-of-thumb', 'zzz'])('%s is imported in order and asked last', (name) => {
    const text = withRule(index, name);
    expect(importsIn(text)).toEqual([...importsIn(index), `./${name}.ts`].sort());
    expect(listIn(text).slice(0, -1)).toEqual(listIn(index));
    expect(text).toContain(`import { ${listIn(text).at(-1)} } from './${name}.ts';`);
  });

  it('is put into nothing else than the list of rules', () => {
    expect(() => withRule('export const OTHERS = [];', 'long-session')).toThrow(/no list of rules/);
  });

  it('comes with what is left to do', () => {
    expect(nextSteps('long-session')).toMatch(/lib\/rules\/long-session\.ts[\s\S]*npm run rule-docs/);
  });
});
