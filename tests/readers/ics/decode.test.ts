import { describe, expect, it } from 'vitest';
import { textOf } from '../../../lib/readers/ics/decode.ts';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const read = (...bytes: readonly number[]) => textOf(Uint8Array.from(bytes));

describe('bytes', () => {
  it('are read as their mark says', () => {
    expect(read(0xef, 0xbb, 0xbf, ...utf8('Größe'))).toBe('Größe');
    expect(read(0xff, 0xfe, 0x47, 0, 0xf6, 0)).toBe('Gö');
    expect(read(0xfe, 0xff, 0, 0x47, 0, 0xf6)).toBe('Gö');
  });

  it('without a mark are UTF-8 if they can be, else Latin-1', () => {
    expect(read(...utf8('Größe 🙂'))).toBe('Größe 🙂');
    expect(read(0x47, 0x72, 0xf6, 0xdf, 0x65)).toBe('Größe');
    expect(read()).toBe('');
  });

  it.each([
    ['\r\n ', 1],
    ['\n\t', 1],
    ['\r\n ', 2],
    ['\r\n ', 3],
  ])('folded within a letter are whole again, on as many lines: %j', (fold, cut) => {
    const letters = utf8('a🙂b');
    expect(read(...letters.slice(0, 1 + cut), ...utf8(fold), ...letters.slice(1 + cut))).toBe(`a🙂${fold}b`);
  });

  it('folded between letters stay as they are', () => {
    expect(read(...utf8('ö\r\n ö'), ...utf8('x'))).toBe('ö\r\n öx');
    expect(read(0xf6, ...utf8('\r\n x'))).toBe('ö\r\n x');
  });
});
