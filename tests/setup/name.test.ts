import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isApart, nameIn, workIn } from '../../lib/setup/name.ts';

describe('what a title calls somebody', () => {
  it.each([
    ['K7', 'K7'],
    ['✅ K7 session', 'K7'],
    ['[K7] – paid', 'K7'],
    ['#1042', '1042'],
  ])('%s is the code %s', (title, text) => {
    expect(nameIn(title)).toMatchObject({ text, shape: 'code', together: 'one' });
  });

  it.each([
    ['J.D.', 'J.D.'],
    ['J.D. (video)', 'J.D.'],
    ['JD therapy', 'JD'],
    ['S. K. online', 'S. K.'],
  ])('%s holds the initials %s', (title, text) => {
    expect(nameIn(title)).toMatchObject({ text, shape: 'initials', plain: true });
  });

  it('initials are the same with dots and without', () => {
    expect(nameIn('J.D.')?.key).toBe(nameIn('JD session')?.key);
  });

  it.each([
    ['Anna Koch', 'Anna Koch'],
    ['Anna Koch 50 min', 'Anna Koch'],
    ['CX Anna Koch', 'Anna Koch'],
    ['Koch, Anna', 'Koch, Anna'],
    ['Séance Claire Noël', 'Claire Noël'],
    ['María de la Cruz', 'María de la Cruz'],
    ['Anna-Lena Koch – no show', 'Anna-Lena Koch'],
    ['Client 12', 'Client 12'],
    ['דנה כהן', 'דנה כהן'],
  ])('%s holds the name %s, with its accents, and nothing besides', (title, text) => {
    expect(nameIn(title)).toMatchObject({ text, shape: 'name', together: 'one', plain: true });
  });

  it.each(['quick chat Anna K', 'Flight to Boston Logan', 'Anna Koch asks for papers'])(
    '%s says more than a name',
    (title) => {
      expect(nameIn(title)).toMatchObject({ plain: false });
    },
  );

  it.each(['K2 & M2', 'Anna & Ben', 'Anna und Ben Koch', 'Paar Koch', 'Familie Braun', 'Couple session Hale'])(
    '%s is a couple or a family',
    (title) => {
      expect(nameIn(title)?.together).toBe('joint');
    },
  );

  it('a group goes by its whole title, and parents of somebody are nobody’s couple', () => {
    expect(nameIn('Skills group Tuesday')).toMatchObject({ text: 'Skills group Tuesday', together: 'group' });
    expect(nameIn('Parents of Anna Koch')).toMatchObject({ text: 'Anna Koch', together: 'one' });
  });

  it.each(['Supervision', 'Vacation', '', '50', 'zoom', 'Therapy session'])('%s names nobody', (title) => {
    expect(nameIn(title)).toBeNull();
  });

  it('may be anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const named = nameIn(title);
        expect(named === null || (named.key.length > 0 && named.text.length <= 80)).toBe(true);
      }),
    );
  });

  it('is found again in its own text', () => {
    const word = fc.constantFrom(
      'Anna',
      'Koch',
      'K7',
      'J.D.',
      'Lopez',
      'von',
      '&',
      'session',
      '50',
      'min',
      'Zoom',
      'no show',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const named = nameIn(words.join(' '));
        if (named && named.shape !== 'word') expect(nameIn(named.text)?.key).toBe(named.key);
      }),
    );
  });
});

describe('other work', () => {
  it.each([
    ['Coaching R. Hill', 'coaching', 'Coaching'],
    ['Group supervision', 'supervision', 'Group supervision'],
    ['Vorlesung: Methoden', 'teaching', 'Vorlesung'],
    ['Tribunal de Lyon', 'legal', 'Tribunal'],
    ['supervisión', 'supervision', 'supervision'],
  ])('%s is %s', (title, kind, word) => {
    expect(workIn(title, 'title')).toEqual({ kind, word });
  });

  it('is the therapist’s own life where a calendar is named so, and not where a title is', () => {
    expect(workIn('Family', 'calendar')?.kind).toBe('personal');
    expect(workIn('Family Braun', 'title')).toBeNull();
  });

  it('is told from what is nobody’s session', () => {
    expect(['Team meeting', 'Yoga', 'Mittagspause', 'Dentist'].every(isApart)).toBe(true);
    expect(['Anna', 'K7', 'J.D.'].some(isApart)).toBe(false);
  });
});
