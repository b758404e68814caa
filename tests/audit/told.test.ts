import { describe, expect, it } from 'vitest';
import { shown } from '../../lib/audit/line.ts';
import { sharedSchema } from '../../lib/audit/shapes.ts';
import { parserOf } from '../../lib/parser.ts';
import { CLIENTS, ENTRIES, EVENT, logOf, newSigner } from './sample-log.ts';

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
});
