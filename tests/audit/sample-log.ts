import { extended, type Log, newLog, type Telling } from '../../lib/audit/log.ts';
import type { Signer } from '../../lib/audit/seal.ts';
import type { Entry } from '../../lib/flags/ledger.ts';
import { nameMask } from '../../lib/practice/mask.ts';
import { generateSigningKeys, signerOf } from '../../lib/vault/signing.ts';

export const AT = Date.UTC(2026, 2, 3, 15);
export const CLIENTS = [
  { code: 'K7', aliases: ['Jane Doe', 'jane@example.com'] },
  { code: 'M2', aliases: ['R.Q.'] },
];
export const EVENT = 'google:someone@example.com/abc';
export const FLAG = `out-of-session-contact:${EVENT}`;

export const newSigner = async (): Promise<Signer> => signerOf(await generateSigningKeys());

export const telling: Telling = {
  formerOf: () => [],
  isFree: (code) => !CLIENTS.some((one) => one.code === code),
  hours: (key) => (key === EVENT ? { start: AT, end: AT + 60_000 } : null),
  maskBy: (nameOf) => nameMask(CLIENTS, nameOf),
  isPrivate: (rule) => rule === 'private-event-match',
};

/** One entry of each kind that says something of somebody. */
export const ENTRIES: readonly Entry[] = [
  {
    at: AT,
    type: 'raised',
    flag: FLAG,
    rule: 'out-of-session-contact',
    ruleVersion: 1,
    level: 'ask',
    finding: {
      subject: EVENT,
      client: 'K7',
      events: [EVENT],
      values: { when: { instant: AT }, count: 3, place: 'Café Central' },
    },
  },
  { at: AT + 1, type: 'answered', flag: FLAG, category: 'other', reason: 'Jane Doe rang, jane@example.com, with R.Q.' },
  {
    at: AT + 2,
    type: 'answered',
    flag: FLAG,
    category: 'emergency',
    reason: '',
    record: { rationale: 'Jane Doe was alone', benefit: '', consequences: '' },
  },
  {
    at: AT + 3,
    type: 'excepted',
    flag: FLAG,
    rule: 'out-of-session-contact',
    client: 'K7',
    until: '2026-06-30',
    category: 'planned',
    reason: 'agreed with Jane Doe',
  },
  { at: AT + 4, type: 'exception-ended', rule: 'out-of-session-contact', client: 'K7' },
  { at: AT + 5, type: 'slot-chosen', start: AT, end: AT + 1, client: 'M2' },
  { at: AT + 6, type: 'slot-released', start: AT, end: AT + 1, client: 'M2', why: 'undone' },
  { at: AT + 7, type: 'no-show', client: 'M2', start: AT },
  {
    at: AT + 8,
    type: 'observed',
    event: EVENT,
    client: 'K7',
    change: 'gone',
    before: { start: AT, end: AT + 1 },
    after: null,
  },
  { at: AT + 9, type: 'settings', changes: [{ client: 'K7', field: 'aliases', before: '1', after: '2' }] },
  {
    at: AT + 10,
    type: 'raised',
    flag: `private-event-match:K7/${EVENT}`,
    rule: 'private-event-match',
    ruleVersion: 1,
    level: 'note',
    finding: { subject: `K7/${EVENT}`, client: 'K7', events: [EVENT], values: {} },
  },
  { at: AT + 11, type: 'withdrawn', flag: `private-event-match:K7/${EVENT}` },
  {
    at: AT + 12,
    type: 'responded',
    bundle: 'b',
    supervisor: 'k',
    answers: [{ flag: FLAG, verdict: 'discuss', comment: 'about Jane Doe' }],
    actions: ['ring Jane Doe'],
    note: 'Jane Doe',
  },
  { at: AT + 13, type: 'hold', on: true, reason: 'asked for by Jane Doe' },
];

/** A log of these batches, signed after each, whose first line names the key. */
export async function logOf(batches: readonly (readonly Entry[])[], signer: Signer, log: Log = newLog()): Promise<Log> {
  const key: Entry = { at: AT, type: 'key', key: signer.key, adopted: 0 };
  let grown = log;
  for (const [index, entries] of batches.entries()) {
    const added = index === 0 ? [key, ...entries] : entries;
    grown = await extended(grown, added, telling, { signer, zone: 'Europe/Berlin', at: AT + index });
  }
  return grown;
}
