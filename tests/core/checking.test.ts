import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { checkLog } from '../../lib/core/checking.ts';
import { ENTRIES, logOf, newSigner } from '../audit/sample-log.ts';
import { PAGE, reading, start, startSet } from './world.ts';

describe('the record, gone through', () => {
  it('is none before there is a line, and whole after whatever was done', async () => {
    expect(await (await start(new IDBFactory())).core.checkRecord()).toBeNull();
    const { core } = await startSet();
    const first = await core.checkRecord();
    expect(first).toMatchObject({ lines: 3, purged: 0, troubles: [] });
    await core.report(PAGE, reading);
    const second = await core.checkRecord();
    expect(second).toMatchObject({ lines: 5, troubles: [] });
    expect(second?.code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(second?.code).not.toBe(first?.code);
    expect(await core.checkRecord()).toEqual(second);
  });

  it('names the lines that are not what was signed', async () => {
    const log = await logOf([ENTRIES.slice(0, 2), ENTRIES.slice(2)], await newSigner());
    const [, , answered] = log.lines;
    if (!answered || !('entry' in answered)) throw new Error('no answer');
    const other = { ...answered, entry: { ...answered.entry, reason: 'something else' } as typeof answered.entry };
    expect(await checkLog({ ...log, lines: log.lines.with(2, other) })).toMatchObject({
      troubles: [{ kind: 'changed', from: 1, to: 3 }],
    });
  });
});
