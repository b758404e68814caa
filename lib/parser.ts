import * as v from 'valibot';
import { failure, type Result, success } from './result.ts';

/** A parser from a schema. The error names the field and never its content, or is `whole` for what has no field. */
export const parserOf =
  <T>(schema: v.GenericSchema<unknown, T>, whole: string) =>
  (value: unknown): Result<T, string> => {
    const parsed = v.safeParse(schema, value, { abortEarly: true });
    return parsed.success ? success(parsed.output) : failure(v.getDotPath(parsed.issues[0]) ?? whole);
  };
