import { firstOfSeries } from '../frame/series.ts';
import { saysPurpose } from '../practice/asides.ts';
import { readTitle } from '../practice/title.ts';
import { hintVocabulary } from '../practice/vocabulary.ts';
import { isHinted } from './hinted.ts';
import type { Rule } from './rule.ts';
import { acaDocumenting, acaExtending, acaGifts, apaMultipleRelationships, naswConflicts } from './sources.ts';

/** Words of being on the way together, which say nothing where the work is done out of doors and at home. */
const OUTINGS: readonly string[] =
  'walk hike ride spaziergang spazieren wanderung promenade balade randonnee paseo excursion'.split(' ');

/** An entry with a client whose title reads as a social occasion or a gift. */
export const socialWording: Rule = {
  id: 'social-wording',
  version: 1,
  level: 'ask',
  words: {
    en: {
      title: 'A social word in the title',
      question:
        'The title of {client}’s entry can be read as a social occasion or a gift. Is it planned as part of the work?',
      why: 'A meal, a walk or a ceremony can be good work. Purpose and expected benefit are best noted beforehand.',
    },
    de: {
      title: 'Ein geselliges Wort im Titel',
      question:
        'Der Titel eines Eintrags zu {client} lässt sich als geselliger Anlass oder als Geschenk lesen. Ist es Teil der geplanten Arbeit?',
      why: 'Ein Essen, ein Spaziergang oder eine Feier kann gute Arbeit sein. Zweck und erwarteter Nutzen stehen am besten vorher fest.',
    },
    fr: {
      title: 'Un mot convivial dans le titre',
      question:
        'Le titre d’un rendez-vous de {client} peut se lire comme une rencontre conviviale ou un cadeau. Cela fait-il partie du travail prévu ?',
      why: 'Un repas, une promenade ou une cérémonie peuvent servir le travail. Le but et le bénéfice attendu se notent de préférence avant.',
    },
    es: {
      title: 'Una palabra social en el título',
      question:
        'El título de una cita de {client} puede leerse como un encuentro social o un regalo. ¿Forma parte del trabajo previsto?',
      why: 'Una comida, un paseo o una ceremonia pueden ser buen trabajo. El propósito y el beneficio esperado conviene anotarlos antes.',
    },
  },
  sources: [acaExtending, acaDocumenting, apaMultipleRelationships, acaGifts, naswConflicts],
  needs: ['title'],
  options: {},
  answers: ['planned', 'not-the-same-person', 'correction', 'supervision', 'other'],
  concerns: isHinted('social'),
  *check({ events, practice }) {
    const unsaid = events.filter(
      ({ event: { title } }) => !saysPurpose(title) && !(practice.preset === 'home-based' && isOuting(title)),
    );
    for (const [subject, { key, event, who }] of firstOfSeries(unsaid))
      yield { subject, client: who.client, events: [key], values: { when: { instant: event.start } } };
  },
  examples: [
    {
      name: 'lunch with a client',
      sketch: 'tue 10:00-10:50 K7 | thu 12:00-13:00 K7 lunch',
      flags: ['K7 lunch'],
      also: ['extra-session'],
    },
    {
      name: 'coffee in the place of a session',
      sketch: 'tue 10:00-10:50 K7 {cancelled} | thu 15:00-15:50 K7 café',
      flags: ['K7 café'],
      also: ['out-of-session-contact'],
    },
    { name: 'lunch with nobody in care', sketch: 'tue 10:00-10:50 K7 | thu 12:00-13:00 Lunch', flags: [] },
    { name: 'a session that is held walking', sketch: 'thu 15:00-15:50 K7 walk and talk', flags: [] },
    { name: 'a meal that is said to be an exposure', sketch: 'thu 12:00-12:50 K7 lunch exposure', flags: [] },
    { name: 'moved for a birthday', sketch: 'thu 15:00-15:50 K7 moved, birthday', flags: [] },
    { name: 'a remark at the standing time', sketch: 'tue 10:00-10:50 K7 (birthday)', flags: [] },
    { name: 'after lunch', sketch: 'thu 13:00-13:50 K7 after lunch', flags: [] },
    {
      name: 'a name that is also a word',
      sketch: 'thu 15:00-15:50 Gift',
      practice: {
        clients: [
          {
            code: 'K7',
            aliases: ['Gift'],
            engagement: 'therapy',
            frame: [{ weekday: 'tue', start: 600, minutes: 50, everyWeeks: 1, from: '2026-01-05', to: null }],
            agreements: [],
          },
        ],
      },
      flags: [],
    },
    {
      name: 'a walk, in a practice that works out of doors',
      sketch: 'thu 15:00-15:50 K7 walk',
      practice: { preset: 'home-based' },
      flags: [],
    },
  ],
};

/** Whether all that reads as social in a title is being on the way. */
function isOuting(title: string): boolean {
  const read = readTitle(title);
  const social = hintVocabulary.find(read, () => false).filter(({ value }) => value.includes('social'));
  return social.every(({ from, to }) => OUTINGS.includes(read.words.slice(from, to).join(' ')));
}
