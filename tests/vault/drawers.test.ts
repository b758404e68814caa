import { describe, expect, test } from 'vitest';
import { failure, success } from '../../lib/result.ts';
import { generateKey, seal } from '../../lib/vault/crypto.ts';
import { type Drawer, interpret, recordName, unseal } from '../../lib/vault/drawers.ts';

const key = await generateKey();

/** Version 1 held minutes as a text, version 2 as a number, version 3 holds seconds in a record. */
const lengths: Drawer<{ readonly seconds: number }> = {
  name: 'lengths',
  version: 3,
  parse: (value) => {
    const seconds = (value as { seconds?: unknown } | null)?.seconds;
    return typeof seconds === 'number' ? success({ seconds }) : failure('seconds is not a number');
  },
  migrate: { 1: (old) => Number(old), 2: (old) => ({ seconds: (old as number) * 60 }) },
};

describe('reading content', () => {
  test('goes through every step that an earlier version lacks', () => {
    expect(interpret(lengths, 1, '50')).toEqual(success({ seconds: 3000 }));
    expect(interpret(lengths, 2, 50)).toEqual(success({ seconds: 3000 }));
    expect(interpret(lengths, 3, { seconds: 3000 })).toEqual(success({ seconds: 3000 }));
  });

  test('says which step is missing', () => {
    const { migrate: _, ...without } = lengths;
    expect(interpret(without, 2, 50)).toEqual(failure('no step from version 2'));
    expect(interpret(lengths, 0, 50)).toEqual(failure('no step from version 0'));
  });

  test('a step that throws leaves the content unread', () => {
    const fragile: Drawer<unknown> = {
      ...lengths,
      migrate: { 2: (old) => (old as { seconds: { of: number } }).seconds.of },
    };
    expect(interpret(fragile, 2, {})).toMatchObject({ ok: false, error: expect.stringContaining('TypeError') });
  });
});

describe('opening a record', () => {
  test('names the drawer and says what is wrong with it', async () => {
    const kindOf = async (record: unknown) => {
      const opened = await unseal(key, lengths, 'lengths/2026', record);
      return opened.ok ? 'opened' : `${opened.error.drawer} ${opened.error.kind}`;
    };
    const sealed = await seal(key, 'lengths/2026', 3, { seconds: 1 });
    expect(await kindOf(sealed)).toBe('opened');
    expect(await kindOf(await seal(key, 'lengths/2026', 1, '1'))).toBe('opened');
    expect(await kindOf({ seconds: 1 })).toBe('lengths/2026 damaged');
    expect(await kindOf({ ...sealed, data: new ArrayBuffer(40) })).toBe('lengths/2026 damaged');
    expect(await kindOf(await seal(key, 'lengths/2026', 4, {}))).toBe('lengths/2026 newer');
    expect(await kindOf(await seal(key, 'lengths/2026', 3, {}))).toBe('lengths/2026 unreadable');
  });

  test('a version that was only written on it does not make it newer', async () => {
    const sealed = await seal(key, 'lengths', 3, { seconds: 1 });
    const opened = await unseal(key, lengths, 'lengths', { ...sealed, version: 4 });
    expect(opened).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  });
});

test('no two pages of any drawers share a name', () => {
  expect(recordName(lengths)).toBe('lengths');
  expect(recordName(lengths, '')).toBe('lengths/');
  expect(recordName(lengths, 'a/b')).toBe('lengths/a/b');
  expect(() => recordName({ ...lengths, name: 'lengths/a' }, 'b')).toThrow(RangeError);
  expect(() => recordName(lengths, '\uffff')).toThrow(RangeError);
});
