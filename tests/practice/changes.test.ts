import { describe, expect, it } from 'vitest';
import { practiceChanges } from '../../lib/practice/changes.ts';
import type { Client, Practice } from '../../lib/practice/practice.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';

const changedBy = (part: Partial<Practice>) => practiceChanges(EXAMPLE_PRACTICE, { ...EXAMPLE_PRACTICE, ...part });
const [k7, m2] = EXAMPLE_PRACTICE.clients as [Client, Client];

describe('what of a practice is told otherwise', () => {
  it('is nothing where it is the same', () => {
    expect(changedBy({})).toEqual([]);
    expect(practiceChanges(EXAMPLE_PRACTICE, structuredClone(EXAMPLE_PRACTICE))).toEqual([]);
  });

  it('is told field by field, with both values', () => {
    expect(changedBy({ gapMinutes: 15, emergency: { ...EXAMPLE_PRACTICE.emergency, noticeMinutes: 45 } })).toEqual([
      { client: null, field: 'gapMinutes', before: '10', after: '15' },
      { client: null, field: 'emergency.noticeMinutes', before: '30', after: '45' },
    ]);
    const rules = [{ rule: 'extra-session', level: 'off', options: {} }] as const;
    expect(changedBy({ rules })).toEqual([
      {
        client: null,
        field: 'rules.extra-session',
        before: null,
        after: '{"level":"off","options":{}}',
      },
    ]);
  });

  it('names nobody: names, words and numbers are only said to have changed', () => {
    const changes = changedBy({
      clients: [{ ...k7, aliases: ['Jane Doe'], agreements: ['coaching by telephone'] }, m2],
      cover: [{ name: 'A colleague', phone: '555 0100' }],
      breaks: [{ days: ['mon'], from: 720, to: 780, name: 'with Jane' }],
      emergency: { ...EXAMPLE_PRACTICE.emergency, holds: ['Jane’s hour'] },
    });
    const text = JSON.stringify(changes);
    for (const said of ['Jane', 'colleague', '555', 'telephone']) expect(text).not.toContain(said);
    expect(changes.map(({ client, field }) => [client, field])).toEqual([
      [null, 'breaks'],
      [null, 'breaks.name'],
      [null, 'emergency.holds'],
      [null, 'cover'],
      ['K7', 'agreements'],
      ['K7', 'aliases.names'],
      ['K7', 'agreements.words'],
    ]);
  });

  it('tells who came, who went, and who has another code', () => {
    const other = { ...m2, code: 'R4', former: ['M2'] };
    const fresh: Client = { ...k7, code: 'T9', aliases: [], frame: [] };
    expect(changedBy({ clients: [other, fresh] })).toEqual([
      { client: 'R4', field: 'code', before: null, after: null },
      { client: 'T9', field: 'client', before: null, after: '{"engagement":"therapy","sessions":0,"aliases":0}' },
      { client: 'K7', field: 'client', before: '{"engagement":"therapy","sessions":1,"aliases":1}', after: null },
    ]);
    expect(practiceChanges(null, EXAMPLE_PRACTICE).map(({ field }) => field)).toContain('client');
  });

  it('tells a frame with both', () => {
    const frame = k7.frame.map((session) => ({ ...session, start: 660 }));
    expect(changedBy({ clients: [{ ...k7, frame }, m2] })).toEqual([
      { client: 'K7', field: 'frame', before: JSON.stringify(k7.frame), after: JSON.stringify(frame) },
    ]);
  });
});
