import { describe, expect, it } from 'vitest';
import { codeList } from '../../lib/practice/codes.ts';

describe('codeList', () => {
  it('names a few clients and counts the others, each once and in one order', () => {
    expect(codeList([])).toBe('');
    expect(codeList(['M2', 'K7', 'M2'])).toBe('K7, M2');
    expect(codeList(['D4', 'A1', 'C3', 'B2', 'E5'])).toBe('A1, B2, C3 +2');
  });
});
