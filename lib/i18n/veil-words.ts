import type { Language } from '../rules/rule.ts';

type VeilWords = { readonly title: string; readonly meaning: string; readonly lift: string; readonly draw: string };

/** What views say under the veil, in every language: apart from their own words, since all of them say it. */
export const VEIL_WORDS: Readonly<Record<Language, VeilWords>> = {
  en: {
    title: 'Veiled.',
    meaning: 'Titles in your calendar are blurred, and nothing of Framekeeper is shown.',
    lift: 'Lift the veil',
    draw: 'Veil the calendar',
  },
  de: {
    title: 'Verschleiert.',
    meaning: 'Die Titel in Ihrem Kalender sind unscharf, und von Framekeeper ist nichts zu sehen.',
    lift: 'Schleier lüften',
    draw: 'Kalender verschleiern',
  },
  fr: {
    title: 'Sous le voile.',
    meaning: 'Les titres de votre agenda sont floutés et rien de Framekeeper n’est montré.',
    lift: 'Lever le voile',
    draw: 'Voiler l’agenda',
  },
  es: {
    title: 'Con el velo puesto.',
    meaning: 'Los títulos de su calendario están difuminados y no se muestra nada de Framekeeper.',
    lift: 'Quitar el velo',
    draw: 'Velar el calendario',
  },
};
