import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, type ResponseContent, signedBy } from '../../lib/audit/bundle.ts';
import { headCode } from '../../lib/audit/digest.ts';
import { headOf, type Log } from '../../lib/audit/log.ts';
import { type Signer, sealOf } from '../../lib/audit/seal.ts';
import { sealTo } from '../../lib/vault/sealing.ts';
import { verify } from '../../scripts/frame/verify.ts';
import { bundleOf } from '../audit/sample-bundle.ts';
import { ENTRIES, logOf, newSigner } from '../audit/sample-log.ts';
import { put, putBytes } from './audited.ts';

let signer: Signer;
let log: Log;
let bundle: Bundle;
let code: string;

beforeAll(async () => {
  signer = await newSigner();
  log = await logOf([ENTRIES.slice(0, 5), ENTRIES.slice(5)], signer);
  bundle = await bundleOf(log, signer);
  code = headCode((await headOf(log)).hash);
});

const run = (value: unknown, ...more: readonly string[]) =>
  verify.run([put('file.json', JSON.stringify(value)), ...more]);

/** What is said of a bundle with another log in it, which its own key has signed anew as a whole. */
const saidOf = async (part: Partial<Bundle['log']>, ...more: readonly string[]) => {
  const { signature: _, ...content } = bundle;
  const forged = await signedBy({ ...content, log: { ...content.log, ...part } }, signer);
  const { code: ending, output } = await run(forged, ...more);
  return { code: ending, said: output };
};

describe('a bundle', () => {
  it('is said to be whole, with the codes to be compared', async () => {
    const { code: ending, output } = await run(bundle, '--after', code);
    expect(ending).toBe(0);
    expect(output).toContain('whole and signed\n');
    expect(output).toContain(`continues from ${code}, line ${log.lines.length}\n`);
    expect(output).toContain(`head code ${code}\n`);
  });

  it('is named what was done to it', async () => {
    const { lines, seals, head } = bundle.log;
    const [first, second, third] = lines;
    if (!first || !second || !third || !('shared' in third)) throw new Error('too short');
    const other = await newSigner();
    const changed = { ...third, shared: { ...third.shared, at: 1 } };
    const forged = {
      code: 1,
      said: expect.stringContaining('lines 1 to 6: a line was changed, left out, added or moved'),
    };
    expect(await saidOf({ lines: lines.with(2, changed) })).toEqual(forged);
    expect(await saidOf({ lines: lines.toSpliced(2, 1) })).toEqual(forged);
    expect(await saidOf({ lines: lines.toSpliced(2, 0, third) })).toEqual(forged);
    expect(await saidOf({ lines: [first, third, second, ...lines.slice(3)] })).toEqual(forged);
    expect(await saidOf({ lines: lines.slice(0, -1) })).toEqual({
      code: 1,
      said: expect.stringMatching(/^line 15: signed and not there\n/),
    });
    const swapped = seals.map((seal, index) => ({ ...seal, signature: seals[1 - index]?.signature ?? '' }));
    expect((await saidOf({ seals: swapped })).said).toContain(
      'lines 1 to 6: the signature is not that of the key it names',
    );
    const seal = await sealOf(log.id, { ...head, at: 1, zone: 'UTC' }, other);
    expect((await saidOf({ seals: [...seals.slice(0, -1), seal] })).said).toContain(
      'lines 7 to 15: signed by a key that no line before has named',
    );
    expect((await run({ ...bundle, from: 'Practice B' })).output).toContain(
      'the whole is not what the key of the last signature has signed',
    );
  });

  it('that is an earlier one, lacks lines before, or was made anew is told by a code that was noted', async () => {
    const other = await newSigner();
    const again = await bundleOf(await logOf([ENTRIES], other, { ...log, lines: [], seals: [] }), other);
    const early = await bundleOf(await logOf([ENTRIES.slice(0, 2)], signer), signer);
    expect(await run(early, '--after', `${log.lines.length}:${code}`)).toMatchObject({
      code: 1,
      output: expect.stringContaining(`older than ${code}`),
    });
    expect(await run(again, '--after', `${log.lines.length}:${code}`)).toMatchObject({
      code: 1,
      output: expect.stringContaining(`line ${log.lines.length} has another code, so one of the two was made anew`),
    });
    expect(await run(again, '--after', code)).toMatchObject({ code: 1 });
    const before = { count: 6, hash: log.lines[5]?.hash ?? '' };
    const part = { before, lines: bundle.log.lines.slice(6), seals: log.seals.slice(1), keys: [signer.key] };
    expect(await saidOf(part, '--after', headCode(before.hash))).toMatchObject({ code: 0 });
    expect((await saidOf(part, '--after', `3:${code}`)).said).toContain('lines 4 to 6 are between');
  });
});

describe('a response', () => {
  it('is said to be signed, or not', async () => {
    const content: ResponseContent = {
      format: 'framekeeper/response@1',
      bundle: bundle.id,
      log: { id: log.id, head: bundle.log.head },
      at: 1,
      from: '',
      key: signer.key,
      answers: [],
      actions: [],
      note: '',
    };
    const response = await signedBy(content, signer);
    expect(await run(response)).toMatchObject({ code: 0, output: expect.stringContaining(`head code ${code}`) });
    expect(await run({ ...response, note: 'more' })).toMatchObject({ code: 1 });
  });
});

describe('a locked file', () => {
  it('is opened by its passphrase or its key, and says which it wants', async () => {
    const text = JSON.stringify(bundle);
    const identity = await generateX25519Identity();
    const sealed = await sealTo(text, await identityToRecipient(identity));
    if (!sealed.ok) throw new Error(sealed.error);
    const encrypter = new Encrypter();
    encrypter.setPassphrase('four unusual words here');
    // As little work as there can be: how long a guess takes is not looked at here.
    encrypter.setScryptWorkFactor(2);
    const toKey = putBytes('key.age', sealed.value);
    const withWords = putBytes('words.age', await encrypter.encrypt(text));
    const key = put('key.txt', `# a key\n${identity}\n`);
    const wrong = put('wrong.txt', `${await generateX25519Identity()}\n`);
    const words = put('words.txt', 'four unusual words here\n');
    expect(await verify.run([toKey, '--identity-file', key])).toMatchObject({ code: 0 });
    expect(await verify.run([withWords, '--passphrase-file', words])).toMatchObject({ code: 0 });
    const problem = async (...args: readonly string[]) => (await verify.run(args)).problem;
    expect(await problem(toKey)).toContain('locked: name a passphrase or an identity file');
    expect(await problem(toKey, '--identity-file', wrong)).toContain('the key does not open it');
    expect(await problem(toKey, '--passphrase-file', words)).toContain('locked to a key, not with a passphrase');
    expect(await problem(withWords, '--identity-file', key)).toContain('locked with a passphrase, not to a key');
    expect(await problem(withWords, '--passphrase-file', wrong)).toContain('the passphrase does not open it');
  });

  it('that is none is refused by its name, its field or the option', async () => {
    const refused = async (...args: readonly string[]) => {
      const { code: ending, problem } = await verify.run(args);
      return `${ending} ${problem}`;
    };
    expect(await refused()).toBe('2 file: name one');
    expect(await refused('none.json')).toBe('2 file: there is no file none.json');
    expect(await refused(put('text.json', 'a text'))).toContain('no JSON, and not of the age format');
    expect(await refused(put('other.json', '{}'))).toContain('format: not as expected');
    expect(await refused('none.json', '--after', 'ABC')).toContain('2 after:');
  });
});
