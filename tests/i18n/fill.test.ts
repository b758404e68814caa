import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fill, quoted } from '../../lib/i18n/fill.ts';

const filled = (sentence: string, values: Parameters<typeof fill>[1]) =>
  fill(sentence, values, 'Europe/Berlin', 'en-GB');

describe('a sentence', () => {
  test('is filled with texts, numbers in the locale and instants in the practice’s clock', () => {
    const values = { who: 'K7', count: 1234, when: { instant: Date.UTC(2026, 0, 15, 14) } };
    expect(filled('{who}, {count}, {when}?', values)).toBe('K7, 1,234, Thu 15 Jan, 15:00?');
  });

  test('shows a placeholder that nothing was given for', () => {
    expect(filled('{who} and {toString}?', { who: 'K7' })).toBe('K7 and {toString}?');
  });

  test('does not fill what a value brings with it', () => {
    expect(filled('{title}?', { title: '{who}', who: 'K7' })).toBe('{who}?');
  });
});

describe('a calendar’s own text', () => {
  test('is one line, and short', () => {
    expect(quoted('a\n  b')).toBe('a b');
    expect([...quoted('🙂'.repeat(500))]).toHaveLength(80);
  });

  test('cannot turn the direction of what stands around it', () => {
    expect(quoted('\u202eevil\u202c')).toBe('evil');
    expect(quoted('שלום')).toBe('\u2068שלום\u2069');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => !/[\u202a-\u202e\u2066\u2067]/.test(quoted(text))),
    );
  });
});
