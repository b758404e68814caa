import { describe, expect, it } from 'vitest';
import { talliedAfter } from './tallied.ts';

const late = (sketch: string) => talliedAfter(sketch).late;

describe('lateEntries', () => {
  it('counts sessions entered after they had ended', () => {
    expect(late('tue 10:00-10:50 K7 {entered wed 09:00} | wed 11:00-11:50 M2 {entered mon 09:00}')).toEqual({
      count: 1,
      of: 2,
    });
  });

  it('leaves out those of which nobody knows', () => {
    // One look, on the Sunday after: nothing tells when these were entered.
    expect(late('tue 10:00-10:50 K7 | wed 11:00-11:50 M2')).toEqual({ count: 0, of: 0 });
    expect(late('looked tue 09:00 | tue 10:00-10:50 K7')).toEqual({ count: 0, of: 1 });
  });
});
