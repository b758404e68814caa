import type { Client } from '../../lib/practice/practice.ts';

/** Letters and digits that are not mistaken for one another when read aloud or by hand. */
const LETTERS = 'ACDEFGHJKLMNPQRTUVWXYZ';
const DIGITS = '23456789';

/** The codes that clients have and had: what was answered under a former one is still theirs. */
export const codesOf = (clients: readonly Pick<Client, 'code' | 'former'>[]): readonly string[] =>
  clients.flatMap(({ code, former = [] }) => [code, ...former]);

/**
 * A client code that nobody has yet, such as `K7`: a letter and a digit, then more digits when those run out. `random`
 * gives a whole number from 0 up to and without its bound; the code must come from chance alone, never from a name.
 */
export function suggestCode(taken: readonly string[], random: (bound: number) => number): string {
  const known = new Set(taken.map((code) => code.trim().toUpperCase()));
  for (let digits = 1; ; digits++) {
    const free = allCodes(digits).filter((code) => !known.has(code));
    const code = free[random(free.length)];
    if (code !== undefined) return code;
  }
}

function allCodes(digits: number): readonly string[] {
  let codes = [...LETTERS];
  for (let digit = 0; digit < digits; digit++) codes = codes.flatMap((code) => [...DIGITS].map((next) => code + next));
  return codes;
}
