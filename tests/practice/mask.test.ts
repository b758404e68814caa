import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameMask } from '../../lib/practice/mask.ts';

const CLIENTS = [
  { code: 'K7', aliases: ['Anna Berg', 'J.D.', 'jane@example.com'], former: ['K1'] },
  { code: 'M2', aliases: ['Anna', 'Müller'] },
];
const mask = nameMask(CLIENTS, (client) => `<${client}>`);

describe('a text without names', () => {
  it.each([
    ['rang before Anna Berg came', 'rang before <K7> came'],
    ['Anna; then J. D.; then JD', '<M2>; then <K7>.; then <K7>'],
    ['K1 is K7 now', '<K7> is <K7> now'],
    ['to jane@example.com and other@example.org', 'to <K7> and …'],
    ['Frau Muller', 'Frau <M2>'],
    ['Frau MÜLLER, Anna', 'Frau <M2>, <M2>'],
    ['Annapolis by train', 'Annapolis by train'],
    ['é stays where nobody is named', 'é stays where nobody is named'],
    ['', ''],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it('has no name left, whatever stands around it', () => {
    const around = fc.string({ maxLength: 12, unit: fc.constantFrom('a', ' ', '.', ',', '7', '(', ')') });
    const name = fc.constantFrom('Anna Berg', 'jane@example.com', 'Müller');
    fc.assert(
      fc.property(around, name, around, (before, one, after) => {
        expect(mask(`${before} ${one} ${after}`)).not.toContain(one);
      }),
    );
  });
});
