import type { Language } from '../../rules/rule.ts';

type Words = Readonly<Record<Language, string>>;

/** What the settings call rules' options: by the rule's id and the option's name in the practice file. */
const OPTIONS: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'outside-practice-hours': {
    graceMinutes: {
      en: 'Minutes past the hours that still count as within',
      de: 'Minuten darüber hinaus, die noch dazuzählen',
      fr: 'Minutes au-delà des horaires qui en font encore partie',
      es: 'Minutos fuera del horario que aún cuentan dentro',
    },
  },
  'late-night-entry': {
    graceMinutes: {
      en: 'Minutes of the night that are let pass',
      de: 'Minuten der Nacht, die noch durchgehen',
      fr: 'Minutes de la nuit qui passent encore',
      es: 'Minutos de la noche que aún se dejan pasar',
    },
  },
  'long-session': {
    moreMinutes: {
      en: 'Minutes beyond the usual length',
      de: 'Minuten über die übliche Dauer hinaus',
      fr: 'Minutes au-delà de la durée habituelle',
      es: 'Minutos por encima de la duración habitual',
    },
    times: {
      en: 'Longer sessions from which on it is a question',
      de: 'Längere Sitzungen, ab denen es eine Frage ist',
      fr: 'Séances plus longues à partir desquelles c’est une question',
      es: 'Sesiones más largas a partir de las que es una pregunta',
    },
    sessions: {
      en: 'Sessions of a client within which they count',
      de: 'Sitzungen derselben Person, innerhalb derer sie zählen',
      fr: 'Séances d’une même personne dans lesquelles elles comptent',
      es: 'Sesiones de una misma persona dentro de las que cuentan',
    },
  },
  'late-end-change': {
    graceMinutes: {
      en: 'Minutes after the start in which a change is let pass',
      de: 'Minuten nach Beginn, in denen eine Änderung durchgeht',
      fr: 'Minutes après le début où un changement passe encore',
      es: 'Minutos tras el comienzo en que un cambio se deja pasar',
    },
    times: {
      en: 'Changed ends from which on it is a question',
      de: 'Geänderte Enden, ab denen es eine Frage ist',
      fr: 'Fins modifiées à partir desquelles c’est une question',
      es: 'Finales cambiados a partir de los que es una pregunta',
    },
    sessions: {
      en: 'Sessions of a client within which they count',
      de: 'Sitzungen derselben Person, innerhalb derer sie zählen',
      fr: 'Séances d’une même personne dans lesquelles elles comptent',
      es: 'Sesiones de una misma persona dentro de las que cuentan',
    },
  },
  'last-minute-addition': {
    noticeMinutes: {
      en: 'Minutes before the start that are short notice',
      de: 'Minuten vor Beginn, die als kurzfristig gelten',
      fr: 'Minutes avant le début qui comptent comme dernier moment',
      es: 'Minutos antes del comienzo que son poca antelación',
    },
  },
  'distant-replacement': {
    days: {
      en: 'Days between the two, for weekly sessions',
      de: 'Tage dazwischen, bei wöchentlichen Sitzungen',
      fr: 'Jours entre les deux, pour des séances hebdomadaires',
      es: 'Días entre ambas, con sesiones semanales',
    },
    fortnightlyDays: {
      en: 'Days between the two, for sessions every other week',
      de: 'Tage dazwischen, bei Sitzungen alle zwei Wochen',
      fr: 'Jours entre les deux, pour une séance sur deux semaines',
      es: 'Días entre ambas, con sesiones cada dos semanas',
    },
  },
  'repeated-emergencies': {
    inMonth: {
      en: 'Emergency sessions in thirty days',
      de: 'Notfallsitzungen in dreißig Tagen',
      fr: 'Séances d’urgence en trente jours',
      es: 'Sesiones de urgencia en treinta días',
    },
    inWeek: {
      en: 'Emergency sessions in seven days',
      de: 'Notfallsitzungen in sieben Tagen',
      fr: 'Séances d’urgence en sept jours',
      es: 'Sesiones de urgencia en siete días',
    },
  },
  'short-entries': {
    atLeast: {
      en: 'Short entries within the span',
      de: 'Kurze Einträge im Zeitraum',
      fr: 'Entrées courtes dans la période',
      es: 'Entradas cortas en el periodo',
    },
    underMinutes: {
      en: 'Short means under so many minutes',
      de: 'Kurz heißt unter so vielen Minuten',
      fr: 'Courte veut dire moins de tant de minutes',
      es: 'Corta quiere decir menos de estos minutos',
    },
    days: {
      en: 'Length of the span in days',
      de: 'Länge des Zeitraums in Tagen',
      fr: 'Durée de la période en jours',
      es: 'Duración del periodo en días',
    },
  },
  'same-day-contacts': {
    apartMinutes: {
      en: 'Minutes apart before two entries are two contacts',
      de: 'Minuten Abstand, ab denen es zwei Kontakte sind',
      fr: 'Minutes d’écart à partir desquelles il y a deux contacts',
      es: 'Minutos de distancia a partir de los que son dos contactos',
    },
  },
  'end-of-day-cluster': {
    atLeast: {
      en: 'Contacts off the plan from which on it is looked at',
      de: 'Kontakte außerhalb des Plans, ab denen hingesehen wird',
      fr: 'Contacts hors du plan à partir desquels on regarde',
      es: 'Contactos fuera del plan a partir de los que se mira',
    },
    days: {
      en: 'Days looked back over',
      de: 'Tage, auf die zurückgeblickt wird',
      fr: 'Jours passés pris en compte',
      es: 'Días pasados que se tienen en cuenta',
    },
  },
  'drifting-slot': {
    moves: {
      en: 'Moves to a later time',
      de: 'Verlegungen auf eine spätere Zeit',
      fr: 'Déplacements vers une heure plus tardive',
      es: 'Cambios a una hora más tardía',
    },
    days: {
      en: 'Days looked back over for moves',
      de: 'Tage, in denen Verlegungen zählen',
      fr: 'Jours pendant lesquels les déplacements comptent',
      es: 'Días en los que cuentan los cambios',
    },
  },
  'frequency-step-up': {
    intervals: {
      en: 'Intervals in a row with more than agreed',
      de: 'Abstände in Folge mit mehr als vereinbart',
      fr: 'Intervalles de suite avec plus que convenu',
      es: 'Intervalos seguidos con más de lo acordado',
    },
  },
  'unbroken-run': {
    gapMinutes: {
      en: 'Minutes free that count as a pause',
      de: 'Freie Minuten, die als Pause gelten',
      fr: 'Minutes libres qui comptent comme pause',
      es: 'Minutos libres que cuentan como pausa',
    },
  },
  'day-over-capacity': {
    pauseMinutes: {
      en: 'Minutes of a pause around midday',
      de: 'Minuten einer Mittagspause',
      fr: 'Minutes d’une pause vers midi',
      es: 'Minutos de una pausa hacia el mediodía',
    },
  },
  'unusual-place': {
    usualSessions: {
      en: 'Sessions after which a place is a usual one',
      de: 'Sitzungen, nach denen ein Ort üblich ist',
      fr: 'Séances après lesquelles un lieu est habituel',
      es: 'Sesiones tras las que un lugar es habitual',
    },
  },
  'former-client': {
    days: {
      en: 'Days without an entry after which work counts as ended',
      de: 'Tage ohne Eintrag, nach denen die Arbeit als beendet gilt',
      fr: 'Jours sans entrée après lesquels le travail est tenu pour terminé',
      es: 'Días sin entradas tras los que el trabajo cuenta como terminado',
    },
  },
  'uncovered-absence': {
    awayDays: {
      en: 'Working days away',
      de: 'Arbeitstage abwesend',
      fr: 'Jours ouvrés d’absence',
      es: 'Días laborables de ausencia',
    },
    missedSessions: {
      en: 'Agreed sessions in a row that did not take place',
      de: 'Vereinbarte Sitzungen in Folge, die nicht stattfanden',
      fr: 'Séances convenues de suite qui n’ont pas eu lieu',
      es: 'Sesiones acordadas seguidas que no tuvieron lugar',
    },
  },
  'exposed-guests': {
    strangers: {
      en: 'Guests from elsewhere who see each other',
      de: 'Auswärtige Gäste, die einander sehen',
      fr: 'Invités extérieurs qui se voient entre eux',
      es: 'Invitados externos que se ven entre sí',
    },
  },
  'supervision-gap': {
    intervalDays: {
      en: 'Days agreed between supervisions',
      de: 'Vereinbarte Tage zwischen Supervisionen',
      fr: 'Jours convenus entre les supervisions',
      es: 'Días acordados entre supervisiones',
    },
  },
};

/** What an option is called; one that has no words yet by its name in the practice file, taken apart. */
export function optionWords(rule: string, name: string, language: Language): string {
  const options = Object.hasOwn(OPTIONS, rule) ? OPTIONS[rule] : undefined;
  const words = options && Object.hasOwn(options, name) ? options[name] : undefined;
  if (words) return words[language];
  const apart = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return apart.charAt(0).toUpperCase() + apart.slice(1);
}
