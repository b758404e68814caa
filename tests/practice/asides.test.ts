import { describe, expect, it } from 'vitest';
import { isOwnAbsence, saysCover, saysEnding, saysPurpose } from '../../lib/practice/asides.ts';

describe('asides in titles', () => {
  it.each([
    'K7 lunch exposure',
    'K7 In-vivo',
    'K7 meal support',
    'K7 Hausbesuch',
    'K7 repas thérapeutique',
    'K7 EXPOSICION',
  ])('a purpose: %s', (title) => expect(saysPurpose(title)).toBe(true));

  it.each(['Cover: Dr Q', 'Urlaub (Vertretung Q.)', 'remplaçante Mme Q', 'vacaciones, suplente Q'])(
    'somebody who stands in: %s',
    (title) => expect(saysCover(title)).toBe(true),
  );

  it.each(['K7 last session', 'K7 Abschlusssitzung', 'K7 dernière séance', 'K7 alta'])('an ending: %s', (title) =>
    expect(saysEnding(title)).toBe(true),
  );

  it.each(['K7', 'K7 lunch', 'Vacation', 'Recovery group', 'Finale'])('none of it: %s', (title) => {
    expect([saysPurpose, saysCover, saysEnding].some((says) => says(title))).toBe(false);
  });
});

describe('isOwnAbsence', () => {
  it.each(['Vacation', 'Annual leave', 'My summer holiday 2026', 'Urlaub', 'Vacances de Noël', 'de vacaciones', 'OOO'])(
    'holds for %s',
    (title) => expect(isOwnAbsence(title)).toBe(true),
  );

  it.each(['School holidays', 'Tom on leave', 'Urlaub Anna', 'Summer school', 'My week', ''])(
    'does not hold for “%s”, which may be another’s or nobody’s',
    (title) => expect(isOwnAbsence(title)).toBe(false),
  );
});
