import { cdp } from 'vitest/browser';

/** Whether this is `npm run bench`, which takes its time; any other run measures just enough to see that nothing is amiss. */
export const isBench = import.meta.env.MODE === 'bench';

/** Milliseconds of the main thread, in the middle of all rounds and in the fastest. */
export type Time = { readonly median: number; readonly fastest: number };

/**
 * How long `run` takes, of so many rounds. What takes less than the browser's clock tells, a tenth of a millisecond, is
 * run `often` in each. What comes `before` a round is not counted.
 */
export function timeOf(rounds: number, run: () => void, before = () => {}, often = 1): Time {
  const taken = Array.from({ length: rounds }, () => {
    before();
    const from = performance.now();
    for (let turn = 0; turn < often; turn++) run();
    return (performance.now() - from) / often;
  });
  return { median: median(taken), fastest: Math.min(...taken) };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Properties that make a browser lay the page out before it answers, by what they are properties of. */
const READS: readonly (readonly [object, readonly string[]])[] = [
  [Element.prototype, ['getBoundingClientRect', 'getClientRects', 'scrollIntoView', 'checkVisibility']],
  [Element.prototype, ['clientTop', 'clientLeft', 'clientWidth', 'clientHeight']],
  [Element.prototype, ['scrollTop', 'scrollLeft', 'scrollWidth', 'scrollHeight']],
  [HTMLElement.prototype, ['offsetTop', 'offsetLeft', 'offsetWidth', 'offsetHeight', 'offsetParent', 'innerText']],
  [Range.prototype, ['getBoundingClientRect', 'getClientRects']],
  [Document.prototype, ['elementFromPoint', 'elementsFromPoint']],
  [window, ['getComputedStyle', 'innerWidth', 'innerHeight', 'scrollX', 'scrollY']],
];

/** How often `run` asks the page for its layout. */
export function layoutReads(run: () => void): number {
  let reads = 0;
  const counted = (given: () => unknown) =>
    function (this: unknown, ...args: readonly unknown[]): unknown {
      reads++;
      return Reflect.apply(given, this, args);
    };
  const undo = READS.flatMap(([owner, names]) =>
    names.map((name) => {
      const own = Object.getOwnPropertyDescriptor(owner, name);
      const change = own?.get ? { get: counted(own.get) } : own && { value: counted(own.value) };
      if (!change) throw new Error(`This browser has no ${name}`);
      Object.defineProperty(owner, name, { ...own, ...change });
      return () => Object.defineProperty(owner, name, own as PropertyDescriptor);
    }),
  );
  try {
    run();
  } finally {
    for (const one of undo) one();
  }
  return reads;
}

type Sampled = { readonly selfSize: number; readonly children: readonly Sampled[] };
type Session = { readonly send: (method: string, params?: object) => Promise<{ readonly profile: { head: Sampled } }> };

/**
 * Bytes that `run` allocates, whether or not they are garbage already: the median of so many rounds, sampled by the
 * browser's own heap profiler.
 */
export async function medianGarbage(rounds: number, run: () => void, before = () => {}): Promise<number> {
  const session = cdp() as unknown as Session;
  const sizes: number[] = [];
  for (let round = 0; round < rounds; round++) {
    before();
    await session.send('HeapProfiler.startSampling', {
      samplingInterval: 2048,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    });
    run();
    const { profile } = await session.send('HeapProfiler.stopSampling');
    sizes.push(sizeOf(profile.head));
  }
  return median(sizes);
}

const sizeOf = ({ selfSize, children }: Sampled): number =>
  children.reduce((sum, child) => sum + sizeOf(child), selfSize);

/** A table with a heading, its columns as wide as what is in them; numbers stand at the right, words at the left. */
export function table(
  title: string,
  rows: readonly (readonly string[])[],
  hold: 'numbers' | 'words' = 'numbers',
): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 || hold === 'words' ? cell.padEnd(width) : cell.padStart(width);
    });
  return [title, ...rows.map((row) => line(row).join('  ').trimEnd())].join('\n');
}

export const milliseconds = (time: Time): string => `${time.median.toFixed(2)} ms`;
export const ratio = (time: Time, base: Time): string => `${(time.median / base.median).toFixed(1)}×`;
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
