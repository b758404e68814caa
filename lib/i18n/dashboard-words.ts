import type { Language } from '../rules/rule.ts';

/** The views of the dashboard, by the name that stands in its address, in the order of its navigation. */
export const PLACES = ['set-up', 'questions', 'frame', 'rates', 'report', 'hand-over', 'settings', 'data'] as const;
export type Place = (typeof PLACES)[number];

type DashboardWords = {
  /** What the navigation is called for those who do not see it. */
  readonly views: string;
  readonly places: Readonly<Record<Place, string>>;
  /** The page for those to whom others hand over. */
  readonly supervision: string;
  readonly loading: string;
  readonly faulty: string;
};

/** What the dashboard says around its views, in every language. */
export const DASHBOARD_WORDS: Readonly<Record<Language, DashboardWords>> = {
  en: {
    views: 'Views',
    places: {
      'set-up': 'Set-up',
      questions: 'Questions',
      frame: 'The frame',
      rates: 'Rates',
      report: 'Report',
      'hand-over': 'Hand over',
      settings: 'Practice',
      data: 'Data',
    },
    supervision: 'Supervision room',
    loading: 'Opening your practice.',
    faulty: 'Your practice could not be opened, and nothing was changed. Would you reload this page?',
  },
  de: {
    views: 'Ansichten',
    places: {
      'set-up': 'Einrichtung',
      questions: 'Fragen',
      frame: 'Der Rahmen',
      rates: 'Häufigkeiten',
      report: 'Bericht',
      'hand-over': 'Übergabe',
      settings: 'Praxis',
      data: 'Daten',
    },
    supervision: 'Supervisionsraum',
    loading: 'Ihre Praxis wird geöffnet.',
    faulty: 'Ihre Praxis konnte nicht geöffnet werden, und nichts wurde geändert. Möchten Sie diese Seite neu laden?',
  },
  fr: {
    views: 'Vues',
    places: {
      'set-up': 'Mise en place',
      questions: 'Questions',
      frame: 'Le cadre',
      rates: 'Fréquences',
      report: 'Rapport',
      'hand-over': 'Remise',
      settings: 'Cabinet',
      data: 'Données',
    },
    supervision: 'Salle de supervision',
    loading: 'Ouverture de votre cabinet.',
    faulty: 'Votre cabinet n’a pas pu être ouvert, et rien n’a été changé. Voulez-vous recharger cette page ?',
  },
  es: {
    views: 'Vistas',
    places: {
      'set-up': 'Preparación',
      questions: 'Preguntas',
      frame: 'El encuadre',
      rates: 'Frecuencias',
      report: 'Informe',
      'hand-over': 'Entrega',
      settings: 'Consulta',
      data: 'Datos',
    },
    supervision: 'Sala de supervisión',
    loading: 'Abriendo su consulta.',
    faulty: 'No se pudo abrir su consulta, y nada ha cambiado. ¿Quiere volver a cargar esta página?',
  },
};
