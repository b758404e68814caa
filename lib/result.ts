/** An expected failure as a value: either `ok` with what was asked for, or not, with the error. Bugs still throw. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** What was asked for. */
export const success = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Why it could not be had. */
export const failure = <E>(error: E): Result<never, E> => ({ ok: false, error });
