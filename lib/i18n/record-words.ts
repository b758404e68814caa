import type { RecordWords } from '../messages/protocol.ts';
import type { Language, RuleWords } from '../rules/rule.ts';

/** How the question about an emergency whose slot was chosen is put, and what its record's form says. */
type EmergencyWords = RecordWords & { readonly question: (client: string) => string };

/** Those words in every language. They go to a view with the question, so that no view carries them in all. */
const RECORD_WORDS: Readonly<Record<Language, EmergencyWords>> = {
  en: {
    question: (client) => `${client} has the session that you opened here as an emergency slot. How shall it be kept?`,
    heading: 'Its record, if you like',
    hint: 'Every line may stay empty. Please leave out names, diagnoses and what was said: this record may be requested.',
    rationale: 'Rationale',
    benefit: 'Expected benefit',
    consequences: 'Expected consequences',
    keep: 'Keep record',
    skip: 'Without a record',
    add: 'Add a record',
    change: 'Change the record',
    kept: 'Record kept',
  },
  de: {
    question: (client) =>
      `${client} hat die Sitzung, die Sie hier als Notfallzeit geöffnet haben. Wie soll sie festgehalten werden?`,
    heading: 'Wenn Sie möchten, ein paar Worte dazu',
    hint: 'Jede Zeile darf leer bleiben. Bitte keine Namen, Diagnosen oder Gesprächsinhalte: Diese Aufzeichnung kann angefordert werden.',
    rationale: 'Begründung',
    benefit: 'Erwarteter Nutzen',
    consequences: 'Erwartete Folgen',
    keep: 'Aufzeichnung festhalten',
    skip: 'Ohne Aufzeichnung',
    add: 'Aufzeichnung hinzufügen',
    change: 'Aufzeichnung ändern',
    kept: 'Aufzeichnung festgehalten',
  },
  fr: {
    question: (client) =>
      `${client} a la séance que vous avez ouverte ici comme créneau d’urgence. Comment faut-il la garder ?`,
    heading: 'Si vous le souhaitez, quelques mots',
    hint: 'Chaque ligne peut rester vide. Merci de n’écrire ni noms, ni diagnostics, ni contenu d’entretien : ce registre peut être demandé.',
    rationale: 'Justification',
    benefit: 'Bénéfice attendu',
    consequences: 'Conséquences attendues',
    keep: 'Conserver ces lignes',
    skip: 'Sans ces lignes',
    add: 'Ajouter des lignes',
    change: 'Modifier ces lignes',
    kept: 'Lignes conservées',
  },
  es: {
    question: (client) =>
      `${client} tiene la sesión que usted abrió aquí como hueco de urgencia. ¿Cómo debe guardarse?`,
    heading: 'Si lo desea, unas palabras',
    hint: 'Cada línea puede quedar vacía. Por favor, sin nombres, diagnósticos ni lo hablado: este registro puede ser solicitado.',
    rationale: 'Justificación',
    benefit: 'Beneficio esperado',
    consequences: 'Consecuencias esperadas',
    keep: 'Guardar estas líneas',
    skip: 'Sin estas líneas',
    add: 'Añadir unas líneas',
    change: 'Cambiar estas líneas',
    kept: 'Líneas guardadas',
  },
};

/** The words of a question about an emergency whose slot was chosen here: what it was is known, its record is asked for. */
export function recordWords(
  words: RuleWords,
  name: string,
  language: Language,
): { readonly words: RuleWords; readonly record: RecordWords } {
  const { question, ...record } = RECORD_WORDS[language];
  return { words: { ...words, question: question(name) }, record };
}
