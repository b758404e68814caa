import * as v from 'valibot';
import { failure, type Result, success } from './result.ts';

/** The longest way to a field that is told whole. */
const LONGEST = 200;

/**
 * The field that an issue is about, as `events.0.start`; null for what has no field. A name that no field of ours could
 * have is told as an ellipsis: whoever wrote the value may have written anything there.
 */
export function fieldOf(issue: v.BaseIssue<unknown>): string | null {
  if (!issue.path) return null;
  const steps = issue.path.map(({ key }) => {
    const step = typeof key === 'symbol' ? '' : String(key);
    return /^[\w-]{1,60}$/.test(step) ? step : '…';
  });
  return steps.join('.').slice(0, LONGEST);
}

/** A parser from a schema. The error names the field and never its content, or is `whole` for what has no field. */
export const parserOf =
  <T>(schema: v.GenericSchema<unknown, T>, whole: string) =>
  (value: unknown): Result<T, string> => {
    const parsed = v.safeParse(schema, value, { abortEarly: true });
    return parsed.success ? success(parsed.output) : failure(fieldOf(parsed.issues[0]) ?? whole);
  };
