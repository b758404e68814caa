import { describe, expect, it } from 'vitest';
import { HINTS, type Hint } from '../../lib/practice/identity.ts';
import { readTitle } from '../../lib/practice/title.ts';
import { hintVocabulary, isOrdinaryWord } from '../../lib/practice/vocabulary.ts';
import { APPOINTMENT_WORDS, HINT_WORDS, NEUTRAL_PHRASES } from '../../lib/practice/words.ts';

const hintsIn = (title: string): Hint[] => {
  const found = hintVocabulary.find(readTitle(title), () => false).flatMap(({ value }) => value);
  return HINTS.filter((hint) => found.includes(hint));
};

describe('hint words', () => {
  it.each<[string, readonly Hint[]]>([
    ['Notes K7', ['administrative']],
    ['K7 – progress notes', ['administrative']],
    ['Invoice + claim', ['administrative']],
    ['consult re K7', ['administrative']],
    ['prep for K7', ['administrative']],
    ['Call K7', ['contact']],
    ['text K7', ['contact']],
    ['quick check-in', ['contact']],
    ['urgent: K7', ['emergency']],
    ['crisis call', ['contact', 'emergency']],
    ['K7 resched', ['rescheduled']],
    ['make-up session', ['rescheduled']],
    ['instead of Tue', ['rescheduled']],
    ['moved from 5 May', ['rescheduled']],
    ['K7 no-show', ['no-show']],
    ['K7 (no show)', ['no-show']],
    ['CX K7', ['cancelled']],
    ['canceled', ['cancelled']],
    ['Vacation', ['away']],
    ['Annual leave', ['away']],
    ['OOO', ['away']],
    ['coffee with K7', ['contact', 'social']],
    ['Lunch', ['social']],
    ['walk', ['social']],
    ['Court', ['legal']],
    ['deposition prep', ['administrative', 'legal']],

    ['Bericht K7', ['administrative']],
    ['Rechnungen', ['administrative']],
    ['Anruf', ['contact']],
    ['Rückruf K7', ['contact']],
    ['Notfalltermin', ['emergency']],
    ['KRISE', ['emergency']],
    ['verschoben von Di', ['rescheduled']],
    ['statt 5.5.', ['rescheduled']],
    ['nicht erschienen', ['no-show']],
    ['abgesagt', ['cancelled']],
    ['Urlaub', ['away']],
    ['Mittagessen', ['social']],
    ['Gerichtstermin', ['legal']],

    ['compte-rendu', ['administrative']],
    ['Facture', ['administrative']],
    ['appel', ['contact']],
    ['séance en urgence', ['emergency']],
    ['seance reportee', ['rescheduled']],
    ['AU LIEU DE mardi', ['rescheduled']],
    ['absente', ['no-show']],
    ['annulé', ['cancelled']],
    ['congés', ['away']],
    ['Déjeuner', ['social']],
    ['avocate', ['legal']],

    ['informe', ['administrative']],
    ['facturación', ['administrative']],
    ['llamada', ['contact']],
    ['urgente', ['emergency']],
    ['reprogramada', ['rescheduled']],
    ['en lugar de', ['rescheduled']],
    ['no se presentó', ['no-show']],
    ['cancelada', ['cancelled']],
    ['vacaciones', ['away']],
    ['almuerzo', ['social']],
    ['juzgado', ['legal']],

    ['K7 couples session', ['joint']],
    ['Elterngespräch', ['joint']],
    ['médiation', ['joint']],
    ['K7 y pareja', ['joint']],
    ['Skills group', ['group']],
    ['Gruppe', ['group']],
    ['groupe de parole', ['group']],
    ['taller', ['group']],
    ['Therapy K7', ['care']],
    ['Psychotherapie', ['care']],
    ['RDV psy', ['care']],
    ['terapia de pareja', ['joint', 'care']],
    ['K7 suicidal', ['clinical']],
    ['K7 Suizidgedanken', ['clinical']],
    ['tentative de suicide', ['clinical']],
    ['ideación suicida', ['clinical']],
    ['K7 sertraline', ['clinical']],

    ['K7 50 min', []],
    ['recall', []],
    ['callback-free', ['contact']],
    ['Walker', []],
    ['courtyard', []],
    ['notebook', []],
    ['Urlaubsreif', []],
    ['phone session', []],
    ['walk & talk', []],
    ['tennis court', []],
    ['entretien court', []],
    ['moved. From', ['rescheduled']],
    ['call / back', ['contact']],
    ['no / show', []],
    ['', []],
  ])('in %j hint at %j', (title, hints) => {
    expect(hintsIn(title)).toEqual(hints);
  });

  it('are all found as they are written, in every language', () => {
    for (const words of Object.values(HINT_WORDS))
      for (const hint of HINTS) for (const word of words[hint]) expect(hintsIn(word), word).toContain(hint);
  });

  it('hint at nothing where they are part of a phrase that means something else', () => {
    for (const phrase of NEUTRAL_PHRASES) expect(hintsIn(phrase), phrase).toEqual([]);
  });

  it('are passed over where a word is taken', () => {
    const title = readTitle('Call crisis');
    expect(hintVocabulary.find(title, (word) => word === 0).flatMap(({ value }) => value)).toEqual(['emergency']);
    expect(hintVocabulary.find(readTitle('make up'), (word) => word === 1)).toEqual([]);
  });

  it('exist for every hint in every language, once each', () => {
    for (const [language, words] of Object.entries(HINT_WORDS))
      for (const hint of HINTS) {
        expect(words[hint].length, `${language} ${hint}`).toBeGreaterThan(4);
        expect(new Set(words[hint]).size, `${language} ${hint}`).toBe(words[hint].length);
      }
  });

  it('and the words for appointments are no names', () => {
    for (const word of [...APPOINTMENT_WORDS, 'call', 'Notfall'].flatMap((one) => readTitle(one).words))
      expect(isOrdinaryWord(word), word).toBe(true);
    expect(isOrdinaryWord('anna')).toBe(false);
  });
});
