import fc from 'fast-check';
import { MARK, type Parser } from './parser.ts';

/** What a run of one parser came to. */
export type Tried = {
  readonly name: string;
  readonly cases: number;
  readonly seconds: number;
  /** The dearest case, in milliseconds of this thread's own work. */
  readonly slowest: number;
  /** What went wrong, with the input that shows it; null when nothing did. */
  readonly failed: string | null;
};

/** A failure names a field, and no field's name is longer. */
const LONGEST_FAILURE = 1_000;
/** No case takes longer, in milliseconds: a parser that runs away takes for ever, and not a little longer. */
const LONGEST_CASE = 5_000;

/** What the builtin prototypes hold; a parser that is led to write there changes it. */
const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const ownNames = () => PROTOTYPES.map((one) => Reflect.ownKeys(one).length).join();
const UNTOUCHED = ownNames();

/** Milliseconds that this thread has worked: waiting for others does not count. */
const worked = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

const sizeOf = (input: unknown): number => {
  if (typeof input === 'string' || input instanceof Uint8Array) return input.length;
  try {
    return JSON.stringify(input)?.length ?? 0;
  } catch {
    // A value with what JSON has no word for is as large as any.
    return 100_000;
  }
};

/** Runs a parser once and holds it to the laws; throws where it breaks one. Gives what it took, in milliseconds. */
export async function hold(parser: Parser, input: unknown): Promise<number> {
  const before = worked();
  const { failed, size } = await parser.run(input as never);
  const took = worked() - before;
  if (ownNames() !== UNTOUCHED || 'ok' in {}) throw new Error('a builtin prototype was changed');
  for (const said of failed) {
    if (said.includes(MARK)) throw new Error(`a failure tells content: ${said.slice(0, 200)}`);
    if (said.length > LONGEST_FAILURE) throw new Error(`a failure of ${said.length} characters`);
  }
  const most = parser.most(sizeOf(input));
  if (size > most) throw new Error(`gives ${size} characters, more than ${most}`);
  if (took > LONGEST_CASE) throw new Error(`took ${took} ms`);
  return took;
}

/** Tries a parser with so many inputs. */
export async function tried(parser: Parser, numRuns: number, seed: number): Promise<Tried> {
  const begun = performance.now();
  let slowest = 0;
  const run = await fc.check(
    fc.asyncProperty(parser.inputs, async (input) => {
      slowest = Math.max(slowest, await hold(parser, input));
    }),
    { numRuns, seed },
  );
  const seconds = (performance.now() - begun) / 1_000;
  const failed = run.failed ? `${String(run.errorInstance)} with ${fc.stringify(run.counterexample)}` : null;
  return { name: parser.name, cases: run.numRuns, seconds, slowest, failed };
}

/** How much dearer a parser's dearest kind of long input becomes when it is ten times as long. */
export async function growth(parser: Parser, lengths: readonly [number, number]): Promise<number> {
  let worst = 0;
  for (const long of parser.long) {
    const [short, tall] = [await least(parser, long(lengths[0])), await least(parser, long(lengths[1]))];
    // What takes less than a few milliseconds is told by its constant part.
    if (tall > 8) worst = Math.max(worst, tall / Math.max(short, 0.8));
  }
  return worst;
}

async function least(parser: Parser, input: unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) best = Math.min(best, await hold(parser, input));
  return best;
}
