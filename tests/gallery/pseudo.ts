import { type Speaking, speaking } from './speaking.ts';

const OPEN = '⟦';
const CLOSE = '⟧';

/** Runs of letters in a text that nobody said in the pseudo language. */
export const forgottenIn = (text: string): readonly string[] =>
  text.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ').match(/\p{Script=Latin}{3,}/gu) ?? [];

function bracketed<T>(words: T): T {
  const inside = (value: unknown): unknown => {
    if (typeof value === 'string') return `${OPEN}${value}${CLOSE}`;
    if (typeof value === 'function')
      return (...given: readonly unknown[]) =>
        inside(value(...given.map((one) => (typeof one === 'string' ? plain(one) : one))));
    if (Array.isArray(value)) return value.map(inside);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inside(one)]));
    return value;
  };
  return inside(words) as T;
}

/** A word within another is in one pair of brackets. */
const plain = (text: string): string => text.replaceAll(/[⟦⟧]/g, '');

const { voice, ...words } = speaking('en', 'ja');

/**
 * A language in which every word of the product is in brackets and the locale writes no Latin letters, so that what
 * stands outside of brackets in them was forgotten, or is somebody's own.
 */
export const pseudo: Speaking = { ...bracketed(words), voice: { ...voice, words: bracketed(voice.words) } };
