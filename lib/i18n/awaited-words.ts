import type { Language } from '../rules/rule.ts';

type AwaitedWords = {
  readonly heading: string;
  readonly opened: (time: string) => string;
  readonly meaning: string;
  readonly undo: string;
  readonly undoOf: (what: string) => string;
  readonly undone: (time: string) => string;
  readonly refused: string;
};

/** What views say of a chosen slot whose event has not come, in every language. */
export const AWAITED_WORDS: Readonly<Record<Language, AwaitedWords>> = {
  en: {
    heading: 'Opened slots',
    opened: (time) => `${time} was opened, not seen in the calendar yet.`,
    meaning: 'Kept free until then.',
    undo: 'Undo',
    undoOf: (what) => `Undo the opening of ${what}`,
    undone: (time) => `${time} is kept free no longer.`,
    refused: 'That could not be undone, and nothing was changed. Would you try again?',
  },
  de: {
    heading: 'Geöffnete Zeiten',
    opened: (time) => `${time} wurde geöffnet und ist im Kalender noch nicht zu sehen.`,
    meaning: 'Bis dahin freigehalten.',
    undo: 'Rückgängig',
    undoOf: (what) => `Rückgängig: Öffnen von ${what}`,
    undone: (time) => `${time} wird nicht mehr freigehalten.`,
    refused: 'Das ließ sich nicht rückgängig machen; es wurde nichts geändert. Möchten Sie es noch einmal versuchen?',
  },
  fr: {
    heading: 'Créneaux ouverts',
    opened: (time) => `${time} a été ouvert et n’est pas encore visible dans l’agenda.`,
    meaning: 'Gardé libre jusque-là.',
    undo: 'Annuler',
    undoOf: (what) => `Annuler l’ouverture de ${what}`,
    undone: (time) => `${time} n’est plus gardé libre.`,
    refused: 'Cela n’a pas pu être annulé et rien n’a été modifié. Voulez-vous réessayer ?',
  },
  es: {
    heading: 'Huecos abiertos',
    opened: (time) => `${time} se abrió y todavía no se ve en el calendario.`,
    meaning: 'Reservado hasta entonces.',
    undo: 'Deshacer',
    undoOf: (what) => `Deshacer la apertura de ${what}`,
    undone: (time) => `${time} ya no se reserva.`,
    refused: 'No se pudo deshacer y no se ha cambiado nada. ¿Quiere intentarlo de nuevo?',
  },
};
