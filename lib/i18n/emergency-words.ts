import type { Language } from '../rules/rule.ts';

/** What views say of an emergency's record, and of a chosen slot whose event has not come. */
type EmergencyWords = {
  readonly record: {
    readonly question: (client: string) => string;
    readonly heading: string;
    readonly hint: string;
    readonly rationale: string;
    readonly benefit: string;
    readonly consequences: string;
    readonly keep: string;
    readonly skip: string;
    readonly add: string;
    readonly change: string;
    readonly kept: string;
  };
  readonly awaited: {
    readonly heading: string;
    readonly opened: (time: string) => string;
    readonly meaning: string;
    readonly undo: string;
    readonly undoOf: (what: string) => string;
    readonly undone: (time: string) => string;
    readonly refused: string;
  };
};

/** Those words in every language, apart from the catalogues, since they belong together. */
export const EMERGENCY_WORDS: Readonly<Record<Language, EmergencyWords>> = {
  en: {
    record: {
      question: (client) =>
        `${client} has the session that you opened here as an emergency slot. How shall it be kept?`,
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
    awaited: {
      heading: 'Opened slots',
      opened: (time) => `${time} was opened, not seen in the calendar yet.`,
      meaning: 'Kept free until then.',
      undo: 'Undo',
      undoOf: (what) => `Undo the opening of ${what}`,
      undone: (time) => `${time} is kept free no longer.`,
      refused: 'That could not be undone, and nothing was changed. Would you try again?',
    },
  },
  de: {
    record: {
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
    awaited: {
      heading: 'Geöffnete Zeiten',
      opened: (time) => `${time} wurde geöffnet und ist im Kalender noch nicht zu sehen.`,
      meaning: 'Bis dahin freigehalten.',
      undo: 'Rückgängig',
      undoOf: (what) => `Rückgängig: Öffnen von ${what}`,
      undone: (time) => `${time} wird nicht mehr freigehalten.`,
      refused: 'Das ließ sich nicht rückgängig machen; es wurde nichts geändert. Möchten Sie es noch einmal versuchen?',
    },
  },
  fr: {
    record: {
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
    awaited: {
      heading: 'Créneaux ouverts',
      opened: (time) => `${time} a été ouvert et n’est pas encore visible dans l’agenda.`,
      meaning: 'Gardé libre jusque-là.',
      undo: 'Annuler',
      undoOf: (what) => `Annuler l’ouverture de ${what}`,
      undone: (time) => `${time} n’est plus gardé libre.`,
      refused: 'Cela n’a pas pu être annulé et rien n’a été modifié. Voulez-vous réessayer ?',
    },
  },
  es: {
    record: {
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
    awaited: {
      heading: 'Huecos abiertos',
      opened: (time) => `${time} se abrió y todavía no se ve en el calendario.`,
      meaning: 'Reservado hasta entonces.',
      undo: 'Deshacer',
      undoOf: (what) => `Deshacer la apertura de ${what}`,
      undone: (time) => `${time} ya no se reserva.`,
      refused: 'No se pudo deshacer y no se ha cambiado nada. ¿Quiere intentarlo de nuevo?',
    },
  },
};
