import { describe, expect, it } from 'vitest';
import { shown } from '../../lib/audit/line.ts';
import { sharedSchema } from '../../lib/audit/shapes.ts';
import { namesIn, sharedOf, type Teller } from '../../lib/audit/told.ts';
import type { Entry } from '../../lib/flags/ledger.ts';
import { parserOf } from '../../lib/parser.ts';
import { AT, CLIENTS, ENTRIES, EVENT, FLAG, logOf, newSigner } from './sample-log.ts';

/** Tells of everything how it was told. */
const plain: Teller = {
  code: (client) => `code of ${client}`,
  ref: (name) => `ref of ${name}`,
  hours: () => null,
  mask: (text) => `masked ${text}`,
  isPrivate: (rule) => rule === 'private-event-match',
};

describe('what others are told of a line', () => {
  it('names nobody, nothing and no place, and can be read', async () => {
    const log = await logOf([ENTRIES], await newSigner());
    const text = JSON.stringify(await Promise.all(log.lines.map(shown)));
    const names = CLIENTS.flatMap(({ code, aliases }) => [`"${code}"`, ...aliases]);
    for (const name of [...names, EVENT, 'example.com', 'Café', 'about']) expect(text).not.toContain(name);
    const parse = parserOf(sharedSchema, 'line');
    for (const line of log.lines)
      if ('shared' in line) expect(parse(line.shared)).toEqual({ ok: true, value: line.shared });
  });

  it('keeps hours, numbers, the rule and the answer, under the same names throughout', async () => {
    const log = await logOf([ENTRIES], await newSigner());
    const told = log.lines.flatMap((line) => ('shared' in line ? [line.shared] : []));
    const raised = told.find((one) => one.type === 'raised');
    const flags = told.flatMap((one) => ('flag' in one ? [one.flag] : []));
    expect(raised).toMatchObject({ rule: 'out-of-session-contact', level: 'ask', values: { count: 3 } });
    expect(raised?.type === 'raised' && raised.events).toMatchObject([{ start: ENTRIES[0]?.at }]);
    expect(new Set(flags).size).toBe(1);
    expect(told.find((one) => one.type === 'answered')).toMatchObject({
      category: 'other',
      reason: expect.stringMatching(/rang/),
    });
    const [k7, m2] = [log.codes.get('K7'), log.codes.get('M2')];
    expect(told.filter((one) => 'client' in one).map((one) => 'client' in one && one.client)).toEqual([
      k7,
      k7,
      k7,
      m2,
      m2,
      m2,
      k7,
    ]);
  });

  it('says of what is the therapist’s alone only that it is there', async () => {
    const log = await logOf([ENTRIES], await newSigner());
    const hidden = log.lines.flatMap((line) =>
      'shared' in line && line.shared.type === 'private' ? [line.shared] : [],
    );
    expect(hidden.map((one) => Object.keys(one).sort())).toEqual([
      ['at', 'type'],
      ['at', 'type'],
    ]);
  });

  it('says of the end of an exception that is the therapist’s alone no more than that', () => {
    const ended = (rule: string): Entry => ({ at: AT, type: 'exception-ended', rule, client: 'K7' });
    expect(sharedOf(ended('private-event-match'), plain)).toEqual({ at: AT, type: 'private' });
    expect(sharedOf(ended('extra-session'), plain)).toMatchObject({ rule: 'extra-session', client: 'code of K7' });
  });

  it('asks for exactly the names that it announced', () => {
    for (const entry of ENTRIES) {
      const asked = new Set<string>();
      const isHidden = sharedOf(entry, { ...plain, ref: (name) => asked.add(name) && name }).type === 'private';
      if (isHidden) expect(asked.size).toBe(0);
      else expect(asked).toEqual(new Set(namesIn(entry)));
    }
  });

  it('leaves the hours of an event open that is no longer known', () => {
    const raised = ENTRIES.find((one) => one.type === 'raised') as Entry;
    expect(sharedOf(raised, plain)).toMatchObject({ events: [{ ref: `ref of ${EVENT}`, start: null, end: null }] });
  });

  it('masks every part of a record of an emergency, and makes none where there is none', () => {
    const answered = ENTRIES.filter((one) => one.type === 'answered').map((one) => sharedOf(one, plain));
    expect(answered.map((one) => 'record' in one && one.record)).toEqual([
      false,
      { rationale: 'masked Jane Doe was alone', benefit: 'masked ', consequences: 'masked ' },
    ]);
  });

  it('tells what was taken back or undone under the same names', () => {
    expect(sharedOf({ at: AT, type: 'withdrawn', flag: FLAG }, plain)).toEqual({
      at: AT,
      type: 'withdrawn',
      flag: `ref of ${FLAG}`,
    });
    expect(sharedOf({ at: AT, type: 'no-show-undone', client: 'M2', start: AT }, plain)).toEqual({
      at: AT,
      type: 'no-show-undone',
      client: 'code of M2',
      start: AT,
    });
  });

  it('writes a name of sixteen digits for every flag and event', async () => {
    const log = await logOf([ENTRIES], await newSigner());
    const text = JSON.stringify(await Promise.all(log.lines.map(shown)));
    const names = [...text.matchAll(/"(?:flag|ref|event)":"([^"]*)"/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{16}$/);
  });
});
