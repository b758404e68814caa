import type { Language } from '../../rules/rule.ts';

const en = {
  heading: 'Appearance',
  hint: 'For this browser alone: it is no part of your practice or of a backup.',
  theme: 'Colours',
  themes: { system: 'As the computer has them', light: 'Light', dark: 'Dark' },
  notKept: 'It could not be kept. Nothing has changed; try it again.',
};

/** The settings' words about how Framekeeper's own pages look. */
export const APPEARANCE_WORDS: Readonly<Record<Language, typeof en>> = {
  en,
  de: {
    heading: 'Aussehen',
    hint: 'Nur für diesen Browser: Es gehört weder zu Ihrer Praxis noch zu einer Sicherung.',
    theme: 'Farben',
    themes: { system: 'Wie am Computer eingestellt', light: 'Hell', dark: 'Dunkel' },
    notKept: 'Das ließ sich nicht behalten. Nichts hat sich geändert; versuchen Sie es noch einmal.',
  },
  fr: {
    heading: 'Apparence',
    hint: 'Pour ce navigateur seulement : elle ne fait partie ni de votre cabinet ni d’une sauvegarde.',
    theme: 'Couleurs',
    themes: { system: 'Comme celles de l’ordinateur', light: 'Claires', dark: 'Sombres' },
    notKept: 'Cela n’a pas pu être gardé. Rien n’a changé ; essayez de nouveau.',
  },
  es: {
    heading: 'Apariencia',
    hint: 'Solo para este navegador: no forma parte de su consulta ni de una copia de seguridad.',
    theme: 'Colores',
    themes: { system: 'Como los del ordenador', light: 'Claros', dark: 'Oscuros' },
    notKept: 'No se pudo guardar. Nada ha cambiado; inténtelo de nuevo.',
  },
};
