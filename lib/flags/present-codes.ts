import type { Client, ClientCode } from '../practice/practice.ts';
import type { Entry } from './ledger.ts';

/**
 * The record as it reads by the codes that clients have now: what was found, answered or agreed under a former code is
 * the client's who had it. The record itself stays as it was written. The same entries where nobody has had another code.
 */
export function withPresentCodes(entries: readonly Entry[], clients: readonly Client[]): readonly Entry[] {
  const present = presentCodes(clients);
  return present.size === 0 ? entries : entries.map((entry) => renamed(entry, present));
}

/** The code that a client has now, by each that they had before. */
export const presentCodes = (clients: readonly Client[]): ReadonlyMap<ClientCode, ClientCode> =>
  new Map(clients.flatMap(({ code, former = [] }) => former.map((one) => [one, code] as const)));

function renamed(entry: Entry, present: ReadonlyMap<ClientCode, ClientCode>): Entry {
  const now = <T extends ClientCode | null>(code: T) => (code === null ? code : (present.get(code) ?? code));
  /** Of a subject, as of a flag, what stands before the first stroke may be a code: `K7/…`. */
  const subject = (text: string): string => {
    const stroke = text.indexOf('/');
    const code = stroke < 0 ? undefined : present.get(text.slice(0, stroke));
    return code === undefined ? text : code + text.slice(stroke);
  };
  const flag = (id: string): string => {
    const colon = id.indexOf(':') + 1;
    return id.slice(0, colon) + subject(id.slice(colon));
  };
  switch (entry.type) {
    case 'raised': {
      const { finding } = entry;
      const found = { ...finding, subject: subject(finding.subject), client: now(finding.client) };
      return { ...entry, flag: flag(entry.flag), finding: found };
    }
    case 'withdrawn':
    case 'answered':
      return { ...entry, flag: flag(entry.flag) };
    case 'excepted':
      return { ...entry, flag: flag(entry.flag), client: present.get(entry.client) ?? entry.client };
    case 'exception-ended':
    case 'no-show':
    case 'no-show-undone':
      return { ...entry, client: present.get(entry.client) ?? entry.client };
    case 'observed':
      return { ...entry, client: present.get(entry.client) ?? entry.client };
    case 'slot-chosen':
    case 'slot-released':
      return { ...entry, client: now(entry.client) };
    case 'settings':
      return { ...entry, changes: entry.changes.map((one) => ({ ...one, client: now(one.client) })) };
    case 'responded':
      return { ...entry, answers: entry.answers.map((one) => ({ ...one, flag: flag(one.flag) })) };
    default:
      return entry;
  }
}
