import { parseArgs } from 'node:util';
import { failure, type Result, success } from '../../lib/result.ts';
import { isDay } from '../../lib/time/day.ts';

/** How a command ended: 0 done, 1 done with findings or not possible, 2 bad input, with `problem` naming the field. */
export type Ending = { readonly code: 0 | 1 | 2; readonly output?: string; readonly problem?: string };

/** One command of the command line. */
export type Command = {
  /** Name and arguments, as the usage shows them. */
  readonly usage: string;
  readonly run: (args: readonly string[]) => Promise<Ending>;
};

/** The ending of bad input: the field, and what is wrong with it. */
export const badInput = (field: string, problem: string): Ending => ({ code: 2, problem: `${field}: ${problem}` });

/** Which options a command knows. */
export type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/** What was given: words in order, and options by name. */
export type Given = {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};

/** The arguments of a command; an option that it does not know, or a missing value, is bad input. */
export function parseWords(args: readonly string[], options: Options): Result<Given, Ending> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return success({ words: positionals, options: values as Given['options'] });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      return failure(badInput('options', error.message.split('. ')[0] ?? error.message));
    }
    throw error;
  }
}

/** An instant of ISO 8601 with its offset, in epoch milliseconds; not a number when it is none. */
export function instantIn(text: string): number {
  const shape = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/.exec(text);
  return shape?.[1] && isDay(shape[1]) ? Date.parse(text) : Number.NaN;
}

/** Why a file could not be read. */
export function whyUnread(path: string, error: unknown): string {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return reason === 'ENOENT' ? `there is no file ${path}` : `${path} cannot be read (${reason})`;
}
