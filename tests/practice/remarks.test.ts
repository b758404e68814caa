import { describe, expect, it } from 'vitest';
import { explainsLength, isDayOff, isOnCall } from '../../lib/practice/remarks.ts';

describe('isDayOff', () => {
  it.each([
    ...[
      'Vacation',
      'Annual leave',
      'Out of office',
      'OOO',
      'Day off',
      'summer vacation',
      'PTO 3',
      'On leave',
      'Bank holiday',
    ],
    ...['Urlaub', 'Ganztägig frei', 'Brückentag', 'Feiertag', 'Congés', 'Vacances d’été', 'Jour férié', 'Vacaciones'],
    ...['Día libre', 'VACACIONES DE VERANO', '🏖 Urlaub'],
  ])('“%s” is one', (title) => {
    expect(isDayOff(title)).toBe(true);
  });

  it.each([
    ...['Tom on leave', 'Maria – Urlaub', 'School holidays', 'Vacances scolaires', 'Ferien Schule', 'Half day off'],
    ...[
      'Holiday party',
      'Vacation planning',
      'Leave early',
      'Travelling',
      'En déplacement',
      'Hora libre',
      'Office day',
    ],
    ...['Summer', 'on', '', '3', 'Vacation?! Emma'],
  ])('“%s” is none, or not surely one’s own', (title) => {
    expect(isDayOff(title)).toBe(false);
  });
});

describe('isOnCall', () => {
  it.each(['On call', 'on-call (weekend)', 'Bereitschaft', 'Rufbereitschaft Klinik', 'Astreinte', 'Guardia'])(
    '“%s” says so',
    (title) => {
      expect(isOnCall(title)).toBe(true);
    },
  );

  it.each(['Call', 'Call on K7', 'Garde', 'Notfall', ''])('“%s” does not', (title) => {
    expect(isOnCall(title)).toBe(false);
  });
});

describe('explainsLength', () => {
  it.each(['K7 EMDR', 'K7 in-vivo', 'K7 (90 min)', 'K7 Doppelstunde', 'Paar K7', 'K7 évaluation', 'K7 sesión doble'])(
    '“%s” tells why',
    (title) => {
      expect(explainsLength(title)).toBe(true);
    },
  );

  it.each(['K7', 'K7 session', 'K7 urgent', 'Erpel', 'K7 minor change'])('“%s” does not', (title) => {
    expect(explainsLength(title)).toBe(false);
  });
});
