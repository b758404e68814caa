import { describe, expect, inject, it } from 'vitest';
import { tried } from './laws.ts';
import { parsers } from './parsers.ts';

/** The same as `npm run fuzz`, with fewer cases. */
const CASES = 500;

const all = await parsers();

describe('a parser of what comes from outside', () => {
  it.each(all.map((parser) => [parser.name, parser] as const))(
    'never throws, runs away, tells content or writes to a prototype: %s',
    async (_, parser) => {
      const { failed, cases } = await tried(parser, Math.ceil(CASES * (parser.share ?? 1)), inject('seed'));
      expect(failed).toBeNull();
      expect(cases).toBe(Math.ceil(CASES * (parser.share ?? 1)));
    },
  );
});
