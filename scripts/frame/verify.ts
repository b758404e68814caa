import { readFileSync } from 'node:fs';
import { Decrypter } from 'age-encryption';
import { type Bundle, isSigned, jsonIn, parseBundle, parseResponse, type Response } from '../../lib/audit/bundle.ts';
import { headCode, keyCode } from '../../lib/audit/digest.ts';
import { type Examined, examine, type Trouble } from '../../lib/audit/verify.ts';
import { failure, type Result, success } from '../../lib/result.ts';
import { badInput, type Command, type Ending, parseWords, whyUnread } from './command.ts';

const OPTIONS = {
  after: { type: 'string' },
  'passphrase-file': { type: 'string' },
  'identity-file': { type: 'string' },
} as const;

/** A head as it was noted: its code, and after how many lines, where that was noted too. */
type Noted = { readonly code: string; readonly count: number | null };

/** Checks a bundle or a response: whole, signed, and going on from a head that somebody has kept. */
export const verify: Command = {
  usage: 'verify FILE [--after [LINES:]CODE] [--passphrase-file FILE | --identity-file FILE]',
  async run(args) {
    const given = parseWords(args, OPTIONS);
    if (!given.ok) return given.error;
    const { words, options } = given.value;
    const [path, ...more] = words;
    if (path === undefined || more.length > 0) return badInput('file', 'name one');
    const noted = options.after === undefined ? null : notedIn(String(options.after));
    if (noted && !noted.ok) return badInput('after', 'not a code such as 0123-4567-89AB-CDEF, or 412:CODE');
    const text = await textIn(path, options['passphrase-file'], options['identity-file']);
    if (!text.ok) return text.error;
    const json = jsonIn(text.value);
    if (!json.ok) return badInput(path, 'no JSON, and not of the age format');
    if (isResponse(json.value)) {
      const response = parseResponse(json.value);
      return response.ok ? responseEnding(response.value) : badInput(path, `${response.error}: not as expected`);
    }
    const bundle = parseBundle(json.value);
    if (!bundle.ok) return badInput(path, `${bundle.error}: not as expected`);
    return bundleEnding(bundle.value, noted?.value ?? null);
  },
};

const isResponse = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'framekeeper/response@1';

function notedIn(text: string): Result<Noted, 'after'> {
  const found = /^(?:(\d+):)?((?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4})$/.exec(text.toUpperCase());
  if (!found?.[2]) return failure('after');
  return success({ code: found[2], count: found[1] === undefined ? null : Number(found[1]) });
}

const ended = (troubles: readonly string[], told: readonly string[]): Ending => ({
  code: troubles.length === 0 ? 0 : 1,
  output: `${[...troubles, ...told].join('\n')}\n`,
});

async function responseEnding(response: Response): Promise<Ending> {
  const { count, hash } = response.log.head;
  const troubles = (await isSigned(response, response.key)) ? [] : ['not signed by the key that it names'];
  return ended(troubles, [
    `response to bundle ${response.bundle}, ${response.answers.length} answers`,
    `to the record as far as line ${count}, head code ${headCode(hash)}`,
    `key code ${await keyCode(response.key)}`,
  ]);
}

async function bundleEnding(bundle: Bundle, noted: Noted | null): Promise<Ending> {
  const { log } = bundle;
  const examined = await examine({ ...log, log: log.id });
  const key = log.seals.at(-1)?.key ?? '';
  const troubles = examined.troubles.map(worded);
  const { head } = examined;
  if (head.count !== log.head.count || head.hash !== log.head.hash)
    troubles.push(
      `the lines end at ${head.count}, ${headCode(head.hash)}, where line ${log.head.count} is said to be the end`,
    );
  if (!(await isSigned(bundle, key))) troubles.push('the whole is not what the key of the last signature has signed');
  const going = noted && goingOn(bundle, examined, noted);
  if (going && !going.continues) troubles.push(going.said);
  const told = going?.continues ? [going.said] : [];
  return ended(troubles, [
    ...(troubles.length === 0 ? ['whole and signed'] : []),
    ...told,
    `lines ${log.before.count + 1} to ${head.count} of record ${log.id}, ${examined.purged} of them purged`,
    `head code ${headCode(head.hash)}`,
    `begins behind ${headCode(log.before.hash)}`,
    `key code ${key === '' ? 'none' : await keyCode(key)}`,
  ]);
}

const span = ({ from, to }: Trouble) => (from === to ? `line ${from}` : `lines ${from} to ${to}`);

function worded(trouble: Trouble): string {
  const WORDS: Readonly<Record<Trouble['kind'], string>> = {
    beginning: 'what stands before the first line is not the beginning of this record',
    changed: `${span(trouble)}: a line was changed, left out, added or moved`,
    signature: `${span(trouble)}: the signature is not that of the key it names`,
    stranger: `${span(trouble)}: signed by a key that no line before has named`,
    unsigned: `${span(trouble)}: no signature covers them`,
    beyond: `${span(trouble)}: signed and not there`,
  };
  return WORDS[trouble.kind];
}

/** How a bundle stands to a head that was noted. */
function goingOn(
  { log }: Bundle,
  { head, hashes }: Examined,
  { code, count }: Noted,
): { readonly continues: boolean; readonly said: string } {
  const codes = [log.before.hash, ...hashes].map(headCode);
  const found = codes.indexOf(code);
  const line = log.before.count + found;
  if (found >= 0 && (count === null || count === line))
    return { continues: true, said: `continues from ${code}, line ${line}` };
  const said =
    count === null
      ? `does not continue from ${code}: no line of it has this code`
      : count > head.count
        ? `older than ${code}: it ends at line ${head.count}, before line ${count}`
        : count < log.before.count
          ? `lines ${count + 1} to ${log.before.count} are between ${code} and its first line`
          : `does not continue from ${code}: line ${count} has another code, so one of the two was made anew`;
  return { continues: false, said };
}

async function textIn(
  path: string,
  passphrase: string | boolean | undefined,
  identity: string | boolean | undefined,
): Promise<Result<string, Ending>> {
  const bytes = bytesIn(path);
  if (!bytes.ok) return bytes;
  if (!bytes.value.subarray(0, 22).toString('latin1').startsWith('age-encryption.org/v1'))
    return success(bytes.value.toString('utf8'));
  const keyFile = identity ?? passphrase;
  if (typeof keyFile !== 'string') return failure(badInput(path, 'locked: name a passphrase or an identity file'));
  const key = bytesIn(keyFile);
  if (!key.ok) return key;
  const isForPassphrase = /^-> scrypt /m.test(bytes.value.subarray(0, 400).toString('latin1'));
  if (isForPassphrase !== (identity === undefined))
    return failure(
      badInput(
        path,
        `locked ${isForPassphrase ? 'with a passphrase, not to a key' : 'to a key, not with a passphrase'}`,
      ),
    );
  const decrypter = new Decrypter();
  try {
    const text = key.value.toString('utf8');
    if (isForPassphrase) decrypter.addPassphrase(text.replace(/\r?\n$/, ''));
    else
      for (const line of text.split(/\r?\n/).filter((one) => one.startsWith('AGE-SECRET-KEY-')))
        decrypter.addIdentity(line);
    return success(await decrypter.decrypt(bytes.value, 'text'));
  } catch {
    // The library throws the same for another key and for bytes that were changed.
    return failure(
      badInput(path, `${isForPassphrase ? 'the passphrase' : 'the key'} does not open it, or it is damaged`),
    );
  }
}

function bytesIn(path: string): Result<Buffer, Ending> {
  try {
    return success(readFileSync(path));
  } catch (error) {
    return failure(badInput('file', whyUnread(path, error)));
  }
}
