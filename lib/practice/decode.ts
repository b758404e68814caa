import { isDay, parseClock } from '../time/day.ts';
import { minutesInDay } from '../time/units.ts';
import type { Path, ProblemCode, ProblemParams, Report } from './problem.ts';

/**
 * Takes an untrusted value for what it should be. Reports every problem it finds and returns undefined when there is no
 * value to go on with. Valibot's objects name only the first unknown key; a file edited by hand deserves to hear of all.
 */
export type Decoder<T> = (value: unknown, path: Path, report: Report) => T | undefined;

/** A field of an object: how to read it, and what stands for it when it is not there. */
export type Field<T> = { readonly decode: Decoder<T>; readonly fallback: { readonly value: T | undefined } | null };

/** The fields of an object, by name. */
export type Fields<T> = { readonly [Key in keyof T]: Field<T[Key]> };

/** A field that has to be there. */
export const required = <T>(decode: Decoder<T>): Field<T> => ({ decode, fallback: null });

/** A field that may be left out. */
export const optional = <T>(decode: Decoder<T>, value: T): Field<T> => ({ decode, fallback: { value } });

/** A field that may be left out and then is not there either. Only for `partial` objects. */
export const omissible = <T>(decode: Decoder<T>): Field<T> => ({ decode, fallback: { value: undefined } });

/** As many of an object's fields as could be read; undefined when the value is no object. Unknown keys are refused by name. */
export const partial =
  <T extends object>(fields: Fields<T>): Decoder<Partial<T>> =>
  (value, path, report) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      report(path, 'not-an-object');
      return undefined;
    }
    for (const key of Object.keys(value)) if (!Object.hasOwn(fields, key)) report([...path, key], 'unknown-key');
    const result: Partial<T> = {};
    for (const key of Object.keys(fields) as (string & keyof T)[]) {
      const { decode, fallback } = fields[key];
      const given = Object.hasOwn(value, key);
      if (!given && !fallback) report([...path, key], 'missing');
      const read = given ? decode((value as Record<string, unknown>)[key], [...path, key], report) : fallback?.value;
      if (read !== undefined) result[key] = read;
    }
    return result;
  };

/** An object with all its fields; undefined when any of them could not be read. */
export const record =
  <T extends object>(fields: Fields<T>): Decoder<T> =>
  (value, path, report) => {
    const read = partial(fields)(value, path, report);
    return read && Object.keys(fields).every((key) => Object.hasOwn(read, key)) ? (read as T) : undefined;
  };

/** A list of at most so many; undefined when any entry could not be read. A longer list is not read at all. */
export const list =
  <T>(decode: Decoder<T>, most: number): Decoder<readonly T[]> =>
  (value, path, report) => {
    if (!Array.isArray(value)) {
      report(path, 'not-a-list');
      return undefined;
    }
    if (value.length > most) {
      report(path, 'too-many', { most });
      return undefined;
    }
    const read = value.map((entry, index) => decode(entry, [...path, index], report));
    return read.includes(undefined) ? undefined : (read as T[]);
  };

/** Values of one kind by names that are free, at most so many; undefined when any could not be read. */
export const named =
  <T>(decode: Decoder<T>, most: number): Decoder<Readonly<Record<string, T>>> =>
  (value, path, report) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      report(path, 'not-an-object');
      return undefined;
    }
    const given = Object.entries(value);
    if (given.length > most) {
      report(path, 'too-many', { most });
      return undefined;
    }
    const read = given.map(([name, one]) => [name, decode(one, [...path, name], report)] as const);
    return read.some(([, one]) => one === undefined) ? undefined : (Object.fromEntries(read) as Record<string, T>);
  };

/** A value that has to stand up to one more look, which reports for itself; one that does not is not gone on with. */
export const checked =
  <T>(decode: Decoder<T>, check: (value: T, path: Path, report: Report) => void): Decoder<T> =>
  (value, path, report) => {
    const read = decode(value, path, report);
    if (read === undefined) return undefined;
    let sound = true;
    check(read, path, (...problem) => {
      sound = false;
      report(...problem);
    });
    return sound ? read : undefined;
  };

/** A value that may be `null`. */
export const nullable =
  <T>(decode: Decoder<T>): Decoder<T | null> =>
  (value, path, report) =>
    value === null ? null : decode(value, path, report);

/** Any text of at most so many characters, the empty one too. */
export const text =
  (most: number): Decoder<string> =>
  (value, path, report) => {
    if (typeof value !== 'string') report(path, 'not-text');
    else if (value.length > most) report(path, 'too-long', { most });
    else return value;
    return undefined;
  };

/** A whole number within bounds, both included. */
export const whole =
  (least: number, most: number): Decoder<number> =>
  (value, path, report) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) report(path, 'not-whole');
    else if (value < least) report(path, 'too-small', { least });
    else if (value > most) report(path, 'too-big', { most });
    else return value;
    return undefined;
  };

/** One of some words. */
export const oneOf =
  <T extends string>(choices: readonly T[]): Decoder<T> =>
  (value, path, report) => {
    const choice = choices.find((one) => one === value);
    if (choice === undefined) report(path, 'not-one-of', { choices: choices.join(', ') });
    return choice;
  };

/** A text that the test accepts; for any other the problem with that code. */
export const written =
  (accepts: (value: string) => boolean, code: ProblemCode, params?: ProblemParams): Decoder<string> =>
  (value, path, report) => {
    if (typeof value === 'string' && accepts(value)) return value;
    if (typeof value === 'string') report(path, code, params);
    else report(path, 'not-text');
    return undefined;
  };

/** A day of the calendar. */
export const day: Decoder<string> = written(isDay, 'not-a-day');

const clockWithin =
  (least: number, most: number): Decoder<number> =>
  (value, path, report) => {
    const minute = typeof value === 'string' ? parseClock(value) : null;
    if (minute !== null && least <= minute && minute <= most) return minute;
    report(path, typeof value === 'string' ? 'not-a-clock' : 'not-text');
    return undefined;
  };

/** A clock time `00:00` to `23:59` as minutes past midnight. */
export const startClock: Decoder<number> = clockWithin(0, minutesInDay - 1);

/** A clock time `00:01` to `24:00` as minutes past midnight. */
export const endClock: Decoder<number> = clockWithin(1, minutesInDay);
