import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityOf, keyWithoutId } from '../../../lib/readers/outlook/identity.ts';

/** An occurrence's id: what its series' begins with, the ticks of a day, what it ends with. */
function occurrence(day: string, series = 'series one', millisecond = 0): string {
  const ticks = (BigInt(Date.parse(day) + millisecond) + 62_135_596_800_000n) * 10_000n;
  const bytes = Array.from({ length: 8 }, (_, index) =>
    String.fromCharCode(Number((ticks >> BigInt(56 - 8 * index)) & 255n)),
  );
  return btoa(`\0\x10${series.padEnd(40)}\x01\x01\x51\x00\x08${bytes.join('')}\x46\0\0\0\0${series}`.padEnd(120, '\0'));
}

describe('an item’s id', () => {
  it('is its event’s key', () => {
    expect(identityOf('AAMkADsingleBGAAAA=')).toEqual({
      key: 'outlook/AAMkADsingleBGAAAA=',
      series: null,
      originalDay: null,
    });
  });

  it('of an occurrence holds its series and the day of its rule', () => {
    const [one, next] = [identityOf(occurrence('2026-03-02')), identityOf(occurrence('2026-03-09'))];
    expect([one.originalDay, next.originalDay]).toEqual(['2026-03-02', '2026-03-09']);
    expect(one.series).toBe(next.series);
    expect(one.key).not.toBe(next.key);
    expect(identityOf(occurrence('2026-03-02', 'series two')).series).not.toBe(one.series);
  });

  it('that only looks like an occurrence’s is no more than a key', () => {
    expect(identityOf(occurrence('2026-03-02', 'x', 1)).series).toBeNull();
    expect(identityOf(occurrence('2026-03-02').slice(1)).series).toBeNull();
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        const { key, series } = identityOf(id);
        expect(key.isWellFormed()).toBe(true);
        expect(series).toBeNull();
      }),
    );
  });
});

describe('a key of what an event says', () => {
  it('is the same for the same, another for anything else, and does not tell what was said', () => {
    const parts = ['Calendar', 'A very private title', '2026-03-02', 600];
    expect(keyWithoutId(parts, 0)).toBe(keyWithoutId([...parts], 0));
    const others = [
      keyWithoutId(parts, 1),
      keyWithoutId([null, ...parts.slice(1)], 0),
      keyWithoutId(['Calendar', 'A very private titlf', '2026-03-02', 600], 0),
    ];
    expect(new Set([keyWithoutId(parts, 0), ...others]).size).toBe(4);
    expect(keyWithoutId(parts, 0)).not.toContain('private');
  });

  it('is hardly ever shared by two', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) =>
      keyWithoutId([null, `K${index % 200}`, '2026-03-02', Math.floor(index / 200)], 0),
    );
    expect(new Set(keys).size).toBe(20_000);
  });
});
