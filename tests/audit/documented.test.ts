import { createHash, createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { headCode } from '../../lib/audit/digest.ts';
import type { ShownLine } from '../../lib/audit/line.ts';
import type { Seal } from '../../lib/audit/seal.ts';
import { examine } from '../../lib/audit/verify.ts';
import { textOf } from '../house/tree.ts';

type Documented = {
  readonly log: string;
  readonly genesis: string;
  readonly lines: readonly (Extract<ShownLine, { own: string }> & { readonly body: string; readonly hash: string })[];
  readonly seal: Seal;
};

const page = textOf('docs/audit-log.md');
const example: Documented = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '');
const { log, genesis, lines, seal } = example;

/** The page's rules once more, without a line of ours. */
const canonical = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const object = value as Readonly<Record<string, unknown>>;
  const members = Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(object[key])}`);
  return `{${members.join(',')}}`;
};
const digest = (value: unknown) => createHash('sha256').update(canonical(value)).digest('hex');

describe('the example in docs/audit-log.md', () => {
  it('comes to its hashes by the rules of the page', () => {
    expect(digest(['framekeeper/log@1', log])).toBe(genesis);
    let before = genesis;
    for (const [index, { own, shared, body, hash }] of lines.entries()) {
      expect(digest([own, shared])).toBe(body);
      before = digest([index + 1, before, body]);
      expect(before).toBe(hash);
    }
    const [first, second] = lines;
    expect(digest(['c2FsdC1vbmU', first?.shared])).toBe(first?.own);
    const entry = JSON.parse(/`(\{"type":"answered".*?\})`/.exec(page)?.[1] ?? '');
    expect(digest(['c2FsdC10d28', entry])).toBe(second?.own);
  });

  it('is signed as the page says', () => {
    const { count, hash, at, zone, key, signature } = seal;
    const text = canonical(['framekeeper/seal@1', log, count, hash, at, zone, key]);
    const known = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    expect(verify(null, Buffer.from(text), known, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(page).toContain(`\`${headCode(hash)}\``);
  });

  it('is whole to us too', async () => {
    const shown = lines.map(({ shared, own }) => ({ shared, own }));
    const found = await examine({ log, before: { count: 0, hash: genesis }, lines: shown, seals: [seal], keys: [] });
    expect(found.troubles).toEqual([]);
    expect(found.head).toEqual({ count: 2, hash: seal.hash });
  });
});
