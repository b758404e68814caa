import { Encrypter } from 'age-encryption';
import { jsonIn, parseBundle, parseResponse } from '../../lib/audit/bundle.ts';
import { shown } from '../../lib/audit/line.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { formatBackup, parseBackup } from '../../lib/core/backup.ts';
import { logDrawer, recordDrawer } from '../../lib/core/log-drawers.ts';
import type { Result } from '../../lib/result.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { openFile } from '../../lib/vault/backup-file.ts';
import { bundleOf } from '../audit/sample-bundle.ts';
import { AT, ENTRIES, logOf, newSigner } from '../audit/sample-log.ts';
import { bytesNear, textsNear, valuesNear } from './draw.ts';
import { OF_CALENDARS } from './of-calendars.ts';
import { OF_VIEWS } from './of-views.ts';
import { fill, linear, longTexts, longValues, MARK, outcome, type Parser } from './parser.ts';

const inJson = (parse: (value: unknown) => Result<unknown, unknown>) => (text: string) => {
  const json = jsonIn(text);
  return outcome(json.ok ? parse(json.value) : json);
};

/** Every parser of what comes from outside. */
export const parsers = async (): Promise<readonly Parser[]> => [...OF_CALENDARS, ...OF_VIEWS, ...(await ofRecords())];

/** Parsers of what was kept or handed over. */
async function ofRecords(): Promise<readonly Parser[]> {
  const signer = await newSigner();
  const log = await logOf([ENTRIES.slice(0, 5), ENTRIES.slice(5)], signer);
  const bundle = await bundleOf(log, signer, { from: MARK });
  const response = {
    format: 'framekeeper/response@1',
    bundle: bundle.id,
    log: { id: log.id, head: bundle.log.head },
    at: AT,
    from: MARK,
    key: signer.key,
    answers: [{ flag: 'abc', verdict: 'discuss', comment: MARK }],
    actions: [MARK],
    note: MARK,
    signature: bundle.signature,
  };
  const agenda = readSketch('tue 10:00-10:50 K7').agenda;
  const state = { practice: EXAMPLE_PRACTICE, agenda, entries: ENTRIES };
  const backup = formatBackup(state, log, AT);
  const page = { lines: log.lines, seals: log.seals };
  const shownLines = await Promise.all(log.lines.map(shown));
  const encrypter = new Encrypter();
  encrypter.setPassphrase('correct');
  encrypter.setScryptWorkFactor(1);
  const sealed = new Uint8Array(await encrypter.encrypt(`${MARK} ${'text '.repeat(20)}`));

  return [
    { name: 'backup', inputs: textsNear([backup]), run: (text) => outcome(parseBackup(text)), ...longTexts },
    {
      name: 'backup, by its fields',
      inputs: valuesNear([JSON.parse(backup)]),
      run: (value) => outcome(parseBackup(jsonOf(value))),
      ...longValues((at) => ({ ...JSON.parse(backup), at })),
    },
    {
      name: 'sealed backup',
      inputs: bytesNear([sealed]),
      run: async (bytes) => outcome(await openFile(bytes, 'correct')),
      long: [(length) => Uint8Array.from([...sealed.subarray(0, 40), ...new TextEncoder().encode(fill('a')(length))])],
      most: linear(20),
      share: 0.02,
    },
    {
      name: 'lines of the record',
      inputs: valuesNear([page]),
      run: (value) => outcome(recordDrawer.parse(value)),
      ...longValues((hash) => ({ lines: [{ ...log.lines[0], hash }], seals: [] })),
    },
    {
      name: 'head of the record',
      inputs: valuesNear([{ id: log.id, secret: log.secret, codes: [...log.codes] }]),
      run: (value) => outcome(logDrawer.parse(value)),
      ...longValues((id) => ({ id, secret: log.secret, codes: [] })),
    },
    {
      name: 'bundle',
      inputs: valuesNear([bundle, { ...bundle, log: { ...bundle.log, lines: shownLines } }]),
      run: (value) => outcome(parseBundle(value)),
      ...longValues((reply) => ({ ...bundle, reply })),
    },
    { name: 'response', inputs: textsNear([JSON.stringify(response)]), run: inJson(parseResponse), ...longTexts },
  ];
}

/** JSON of a value as far as it has one. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one)) ?? 'null';
  } catch {
    // What cannot be written as JSON reaches no parser of JSON.
    return 'null';
  }
}
