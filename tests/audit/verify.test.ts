import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, type Head, type ShownLine, shown } from '../../lib/audit/line.ts';
import { headOf, type Log } from '../../lib/audit/log.ts';
import { type Signer, sealOf } from '../../lib/audit/seal.ts';
import { continuityOf, examine, type Stretch } from '../../lib/audit/verify.ts';
import { AT, ENTRIES, logOf, newSigner } from './sample-log.ts';

let signer: Signer;
let log: Log;
let lines: readonly ShownLine[];
/** Where each signature stands: after so many lines. */
let sealed: readonly number[];

beforeAll(async () => {
  signer = await newSigner();
  log = await logOf([ENTRIES.slice(0, 1), ENTRIES.slice(1, 4), ENTRIES.slice(4, 9), ENTRIES.slice(9)], signer);
  lines = await Promise.all(log.lines.map(shown));
  sealed = log.seals.map(({ count }) => count);
});

const start = async (): Promise<Head> => headOf({ ...log, lines: [] });
const whole = async (): Promise<Stretch> => ({ log: log.id, before: await start(), lines, seals: log.seals, keys: [] });
/** The stretch behind a place. */
const stretchAfter = async (count: number): Promise<Stretch> => ({
  log: log.id,
  before: { count, hash: count === 0 ? (await start()).hash : (log.lines[count - 1]?.hash ?? '') },
  lines: lines.slice(count),
  seals: log.seals.filter((seal) => seal.count > count),
  keys: count === 0 ? [] : [signer.key],
});
const place = () => fc.integer({ min: 0, max: lines.length - 1 });
/** The lines from one signature to the next, in which a place counted from 0 lies. */
const between = (index: number) => {
  const to = sealed.find((count) => count > index) ?? lines.length;
  return { from: (sealed.findLast((count) => count <= index) ?? 0) + 1, to };
};
const troublesOf = async (stretch: Partial<Stretch>) => (await examine({ ...(await whole()), ...stretch })).troubles;

describe('a stretch of a log', () => {
  it('is whole and signed as it was written, from any place on', async () => {
    for (let count = 0; count <= lines.length; count++) {
      const found = await examine(await stretchAfter(count));
      expect(found.troubles).toEqual([]);
      expect(found.head).toEqual(await headOf(log));
      expect(found.keys).toEqual([signer.key]);
    }
  });

  it('names the signatures between which a line was changed, left out, added or put elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(place(), place(), async (at, to) => {
        const line = lines[at] as ShownLine;
        const changed = 'shared' in line ? { ...line, shared: { ...line.shared, at: AT + 999 } } : line;
        expect(await troublesOf({ lines: lines.with(at, changed as ShownLine) })).toEqual([
          { kind: 'changed', ...between(at) },
        ]);
        const [missing] = await troublesOf({ lines: lines.toSpliced(at, 1) });
        expect(missing).toMatchObject(
          at >= (sealed.at(-2) ?? 0) ? { kind: 'beyond' } : { kind: 'changed', ...between(at) },
        );
        const [added] = await troublesOf({ lines: lines.toSpliced(at, 0, line) });
        // The last line once more is as it was, and stands behind itself unsigned.
        expect(added).toMatchObject({ kind: at === lines.length - 1 ? 'unsigned' : 'changed' });
        if (at !== to) {
          const moved = lines.toSpliced(at, 1).toSpliced(to, 0, line);
          const [trouble] = await troublesOf({ lines: moved });
          expect(trouble).toEqual({ kind: 'changed', ...between(Math.min(at, to)) });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says that its end is missing, or that it is not signed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 13 }), async (cut) => {
        const kept = lines.length - cut;
        expect(await troublesOf({ lines: lines.slice(0, kept) })).toContainEqual({
          kind: 'beyond',
          from: kept + 1,
          to: sealed.find((count) => count > kept),
        });
        // Without the later signatures too: what is there is right, and what no signature covers is named.
        const seals = log.seals.filter(({ count }) => count <= kept);
        const last = seals.at(-1)?.count ?? 0;
        expect(await troublesOf({ lines: lines.slice(0, kept), seals })).toEqual(
          last === kept ? [] : [{ kind: 'unsigned', from: last + 1, to: kept }],
        );
      }),
      { numRuns: 13 },
    );
  });

  it('does not take a signature of another key, or of another thing', async () => {
    const stranger = await newSigner();
    const [first, second, ...rest] = log.seals;
    if (!first || !second) throw new Error('no seals');
    const forged = await sealOf(log.id, first, stranger);
    expect(await troublesOf({ seals: [forged, second, ...rest] })).toEqual([
      { kind: 'stranger', from: 1, to: first.count },
    ]);
    const borrowed = { ...second, signature: first.signature };
    expect(await troublesOf({ seals: [first, borrowed, ...rest] })).toEqual([
      { kind: 'signature', from: first.count + 1, to: second.count },
    ]);
    expect(await troublesOf({ seals: [{ ...first, at: AT + 1 }, second, ...rest] })).toMatchObject([
      { kind: 'signature' },
    ]);
    expect(await troublesOf({ seals: [{ ...first, key: 'none' }, second, ...rest] })).toMatchObject([
      { kind: 'signature' },
    ]);
    expect(
      await troublesOf({ log: 'another', before: await headOf({ ...log, id: 'another', lines: [] }) }),
    ).toMatchObject([{ kind: 'changed', from: 1 }]);
    expect(await troublesOf({ log: 'another' })).toContainEqual({ kind: 'beginning', from: 0, to: 0 });
  });

  it('is signed by a key only from the line on that names it', async () => {
    const other = await newSigner();
    const longer = await logOf([ENTRIES.slice(0, 2)], other, log);
    const all = await Promise.all(longer.lines.map(shown));
    const found = await examine({ ...(await whole()), lines: all, seals: longer.seals });
    expect(found.troubles).toEqual([]);
    expect(found.keys).toEqual([signer.key, other.key]);
    const early = await Promise.all(log.seals.map((seal) => sealOf(log.id, seal, other)));
    const seals = [...early, ...longer.seals.slice(log.seals.length)];
    expect((await examine({ ...(await whole()), lines: all, seals })).troubles.map(({ kind }) => kind)).toEqual(
      early.map(() => 'stranger'),
    );
  });

  it('is told the same whatever the order of its signatures, and those before it say nothing', async () => {
    expect(await troublesOf({ seals: log.seals.toReversed() })).toEqual([]);
    for (const count of [0, ...sealed]) {
      const later = { ...(await stretchAfter(count)), seals: log.seals };
      expect((await examine(later)).troubles).toEqual([]);
    }
  });

  it('is signed by a key from the very line on that names it', async () => {
    const short = await logOf([[]], signer);
    const stretch = { log: short.id, before: await headOf({ ...short, lines: [] }), seals: short.seals, keys: [] };
    const found = await examine({ ...stretch, lines: await Promise.all(short.lines.map(shown)) });
    expect([found.head.count, found.troubles]).toEqual([1, []]);
  });

  it('counts what was purged, and holds', async () => {
    const purged = await Promise.all(
      log.lines.map(async (line, index) => (index === 2 ? { body: await bodyOf(line) } : shown(line))),
    );
    const found = await examine({ ...(await whole()), lines: purged });
    expect([found.troubles, found.purged]).toEqual([[], 1]);
  });
});

describe('how a stretch goes on from the head last seen', () => {
  const headAt = (count: number): Head => ({ count, hash: log.lines[count - 1]?.hash ?? '' });

  it('is told for every beginning and every head', async () => {
    for (const [from, last] of [3, 6, 9].flatMap((one) =>
      [2, 3, 8, lines.length].map((other) => [one, other] as const),
    )) {
      const stretch = await stretchAfter(from);
      const found = await examine(stretch);
      expect(continuityOf(stretch.before, found, headAt(last))).toBe(from > last ? 'gap' : 'continues');
      expect(continuityOf(stretch.before, found, null)).toBe('first');
      expect(continuityOf(stretch.before, found, { count: last, hash: headAt(1).hash })).toBe(
        from > last ? 'gap' : 'other',
      );
      expect(continuityOf(stretch.before, found, { count: lines.length + 1, hash: 'x' })).toBe('older');
    }
  });

  it('finds a log that was made anew from the first line on', async () => {
    const again = await logOf([ENTRIES], signer, { ...log, lines: [], seals: [] });
    const stretch: Stretch = {
      ...(await whole()),
      lines: await Promise.all(again.lines.map(shown)),
      seals: again.seals,
    };
    const found = await examine(stretch);
    expect(found.troubles).toEqual([]);
    expect(continuityOf(stretch.before, found, headAt(5))).toBe('other');
  });
});
