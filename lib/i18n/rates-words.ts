import type { Language } from '../rules/rule.ts';
import type { Standing } from '../statistics/funnel.ts';
import type { Forms } from './plural.ts';

/** What the view of rates says. Numbers, days and rates come as text, written in the locale. */
export type RatesWords = {
  readonly title: string;
  readonly lead: string;
  readonly nothing: string;
  readonly setUp: string;
  readonly seen: (days: string, seen: string, of: string) => string;
  readonly notSeen: string;
  readonly counted: string;
  readonly open: Forms;
  readonly unasked: Forms;
  readonly practice: (kind: string) => string;
  readonly noSessions: string;
  readonly noneOutside: string;
  readonly sessions: Forms;
  readonly outside: Forms;
  readonly rate: (count: string, among: string, per100: string, low: string, high: string) => string;
  readonly limits: string;
  readonly table: string;
  readonly columns: Readonly<
    Record<
      'quarter' | 'rate' | 'limits' | 'client' | 'sessions' | 'outside' | 'per100' | 'standing' | 'weeks' | 'hour',
      string
    >
  >;
  readonly all: string;
  readonly kinds: Readonly<Record<'extra' | 'emergency' | 'contact', string>>;
  readonly quarters: {
    readonly heading: string;
    readonly hint: string;
    readonly name: (number: string, year: string) => string;
    readonly changed: string;
    readonly beyond: (quarter: string, later: string, before: string, chance: string) => string;
    readonly within: (quarter: string, later: string, before: string, chance: string) => string;
    readonly notYet: string;
    readonly signal: (day: string, base: string) => string;
    readonly quiet: (day: string, base: string) => string;
  };
  readonly hours: { readonly heading: string; readonly hint: string };
  readonly funnel: {
    readonly heading: string;
    readonly hint: string;
    readonly beyond: (beyond: string, spoken: string, byChance: string) => string;
    readonly lines: Readonly<Record<'base' | 'inner' | 'outer', string>>;
    readonly standing: Readonly<Record<Standing, string>>;
    readonly notYet: string;
  };
  readonly likely: {
    readonly heading: string;
    readonly hint: string;
    readonly one: (rate: string, chance: string) => string;
    readonly none: string;
  };
  readonly strips: {
    readonly heading: string;
    readonly hint: string;
    readonly counts: (sessions: string, outside: string) => string;
  };
  readonly more: {
    readonly heading: string;
    readonly questions: string;
    readonly answered: (count: string, of: string, share: string) => string;
    readonly median: Forms;
    readonly sameDay: string;
    readonly noQuestions: string;
    readonly followed: (count: string, of: string) => string;
    readonly late: string;
    readonly lateOff: string;
    readonly lateUnknown: string;
  };
};

/** Those words in every language. */
export const RATES_WORDS: Readonly<Record<Language, RatesWords>> = {
  en: {
    title: 'Rates',
    lead: 'How often something was outside the standing sessions, and what chance alone may make of it. It holds you against your own earlier time, and against nobody else.',
    nothing:
      'There is nothing to count yet: rates stand here once your practice is set up and days of your calendar were seen.',
    setUp: 'Would you set up your practice, or read in a calendar file?',
    seen: (days, seen, of) => `${days}: ${seen} of ${of} working days were seen.`,
    notSeen: 'Days that were not seen',
    counted:
      'Only days that were seen on that day or later are counted: the sessions that took place, and what your answers have confirmed to be outside the frame.',
    open: {
      one: '# entry looks to be outside the frame and waits for your answer. It is not counted.',
      other: '# entries look to be outside the frame and wait for your answer. They are not counted.',
    },
    unasked: {
      one: '# more entry may be outside the frame and is not asked about: too little is known of it, or its question is switched off. It is not counted.',
      other:
        '# more entries may be outside the frame and are not asked about: too little is known of them, or their question is switched off. They are not counted.',
    },
    practice: (kind) =>
      `Kind of practice: ${kind}. Rates of other kinds of practice are not to be compared with these.`,
    noSessions: 'No session was seen on these days.',
    noneOutside: 'Nothing outside the frame was confirmed on these days.',
    sessions: { one: '# session', other: '# sessions' },
    outside: { one: '# outside', other: '# outside' },
    rate: (count, among, per100, low, high) => `${count} of ${among} (${per100} per 100; ${low}–${high})`,
    limits: 'In brackets: the rate per 100, and the values between which it may well lie (95% limits).',
    table: 'As a table',
    columns: {
      quarter: 'Quarter',
      rate: 'Outside the frame',
      limits: 'Per 100, with limits',
      client: 'Client',
      sessions: 'Sessions',
      outside: 'Outside',
      per100: 'Per 100 sessions',
      standing: 'To the lines',
      weeks: 'Week by week',
      hour: 'Hour',
    },
    all: 'Outside the frame',
    kinds: { extra: 'Extra sessions', emergency: 'Emergency sessions', contact: 'Contacts' },
    quarters: {
      heading: 'By quarter',
      hint: 'By quarter, not by month: a month holds too little to tell a change from chance.',
      name: (number, year) => `Q${number} ${year}`,
      changed: 'From here on a rule asked in another way: not to be compared with what came before.',
      beyond: (quarter, later, before, chance) =>
        `${quarter} was above the three quarters before it: ${later}, before ${before}. By chance alone, so much or more would come in ${chance} of such quarters. What was different?`,
      within: (quarter, later, before, chance) =>
        `${quarter} was no further above the three quarters before it than chance may bring: ${later}, before ${before}. So much or more would come in ${chance} of such quarters.`,
      notYet:
        'Once four whole quarters in a row were seen and asked about alike, the last is held against the three before it.',
      signal: (day, base) =>
        `Session by session, the count has risen clearly above your earlier rate, ${base}; that could be told on ${day}. Do you know of a reason?`,
      quiet: (day, base) =>
        `Session by session since ${day}, the count has not risen clearly above your earlier rate, ${base}.`,
    },
    hours: {
      heading: 'By weekday and hour',
      hint: 'When what was outside the frame began, by the clock of your practice.',
    },
    funnel: {
      heading: 'By client',
      hint: 'Clients differ, and the lines allow for it: beyond the inner line come at most 25 in 1,000 by chance, beyond the outer at most 1. Hollow: fewer than 8 sessions or 3 events, too few to say.',
      beyond: (beyond, spoken, byChance) =>
        `Beyond the inner line: ${beyond} of ${spoken}. By chance alone it would be about ${byChance} of ${spoken}.`,
      lines: { base: 'your rate', inner: 'inner line', outer: 'outer line' },
      standing: { 'too-few': 'too few to say', within: 'within', inner: 'beyond the inner', outer: 'beyond the outer' },
      notYet: 'Too few sessions to say anything of single clients.',
    },
    likely: {
      heading: 'What you might look at first',
      hint: 'Clients whose rate is at least 80% likely to be more than twice that of your practice, few sessions counting for little. An agreed way of working is often the reason.',
      one: (rate, chance) => `${rate}: ${chance} likely`,
      none: 'There is no client of whom that is so.',
    },
    strips: {
      heading: 'Client by client',
      hint: 'One bar per week: above the line the sessions that took place, below it what was outside the frame. The line is dotted where not every working day was seen.',
      counts: (sessions, outside) => `${sessions}, ${outside}`,
    },
    more: {
      heading: 'Answers, emergencies, entries',
      questions: 'Questions answered',
      answered: (count, of, share) => `${count} of ${of} (${share})`,
      median: { one: 'half of them within # day', other: 'half of them within # days' },
      sameDay: 'half of them within a day',
      noQuestions: 'No question was put to you on these days.',
      followed: (count, of) =>
        `Followed by a regular session within 7 days: ${count} of ${of} of which that can be told.`,
      late: 'Sessions entered afterwards',
      lateOff: 'Not looked for: this note is switched off.',
      lateUnknown: 'It is not known when these sessions were entered.',
    },
  },
  de: {
    title: 'Häufigkeiten',
    lead: 'Wie oft etwas außerhalb der festen Sitzungen lag und was schon der Zufall daraus machen kann. Verglichen werden Sie nur mit Ihrer eigenen früheren Zeit und mit niemandem sonst.',
    nothing:
      'Es gibt noch nichts zu zählen: Häufigkeiten stehen hier, sobald Ihre Praxis eingerichtet ist und Tage Ihres Kalenders gesehen wurden.',
    setUp: 'Möchten Sie Ihre Praxis einrichten oder eine Kalenderdatei einlesen?',
    seen: (days, seen, of) => `${days}: ${seen} von ${of} Arbeitstagen wurden gesehen.`,
    notSeen: 'Tage, die nicht gesehen wurden',
    counted:
      'Gezählt werden nur Tage, die am Tag selbst oder später gesehen wurden: die Sitzungen, die stattfanden, und was Ihre Antworten als außerhalb des Rahmens bestätigt haben.',
    open: {
      one: '# Eintrag liegt anscheinend außerhalb des Rahmens und wartet auf Ihre Antwort. Er wird nicht gezählt.',
      other:
        '# Einträge liegen anscheinend außerhalb des Rahmens und warten auf Ihre Antwort. Sie werden nicht gezählt.',
    },
    unasked: {
      one: '# weiterer Eintrag liegt vielleicht außerhalb des Rahmens, ohne dass danach gefragt wird: Es ist zu wenig bekannt, oder die Frage ist ausgeschaltet. Er wird nicht gezählt.',
      other:
        '# weitere Einträge liegen vielleicht außerhalb des Rahmens, ohne dass danach gefragt wird: Es ist zu wenig bekannt, oder die Frage ist ausgeschaltet. Sie werden nicht gezählt.',
    },
    practice: (kind) =>
      `Art der Praxis: ${kind}. Häufigkeiten anderer Arten von Praxis sind damit nicht zu vergleichen.`,
    noSessions: 'An diesen Tagen wurde keine Sitzung gesehen.',
    noneOutside: 'An diesen Tagen wurde nichts außerhalb des Rahmens bestätigt.',
    sessions: { one: '# Sitzung', other: '# Sitzungen' },
    outside: { one: '# außerhalb', other: '# außerhalb' },
    rate: (count, among, per100, low, high) => `${count} auf ${among} (${per100} je 100; ${low}–${high})`,
    limits: 'In Klammern: die Häufigkeit je 100 und die Werte, zwischen denen sie gut liegen kann (95-%-Grenzen).',
    table: 'Als Tabelle',
    columns: {
      quarter: 'Quartal',
      rate: 'Außerhalb des Rahmens',
      limits: 'Je 100, mit Grenzen',
      client: 'Kürzel',
      sessions: 'Sitzungen',
      outside: 'Außerhalb',
      per100: 'Je 100 Sitzungen',
      standing: 'Zu den Linien',
      weeks: 'Woche für Woche',
      hour: 'Stunde',
    },
    all: 'Außerhalb des Rahmens',
    kinds: { extra: 'Zusätzliche Sitzungen', emergency: 'Notfallsitzungen', contact: 'Kontakte' },
    quarters: {
      heading: 'Nach Quartalen',
      hint: 'Nach Quartalen und nicht nach Monaten: Ein Monat enthält zu wenig, um eine Änderung vom Zufall zu unterscheiden.',
      name: (number, year) => `${number}. Quartal ${year}`,
      changed: 'Ab hier fragte eine Regel anders: mit dem Früheren nicht zu vergleichen.',
      beyond: (quarter, later, before, chance) =>
        `${quarter}: mehr als in den drei Quartalen davor, nämlich ${later}, davor ${before}. Durch Zufall allein käme so viel oder mehr in ${chance} solcher Quartale vor. Was war anders?`,
      within: (quarter, later, before, chance) =>
        `${quarter}: nicht weiter über den drei Quartalen davor, als es der Zufall mit sich bringen kann: ${later}, davor ${before}. So viel oder mehr käme in ${chance} solcher Quartale vor.`,
      notYet:
        'Sobald vier ganze Quartale hintereinander gesehen und gleich befragt wurden, wird das letzte mit den drei davor verglichen.',
      signal: (day, base) =>
        `Sitzung für Sitzung gezählt liegt es deutlich über Ihrer früheren Häufigkeit, ${base}; zu erkennen war das am ${day}. Kennen Sie einen Grund?`,
      quiet: (day, base) =>
        `Sitzung für Sitzung seit dem ${day} gezählt liegt es nicht deutlich über Ihrer früheren Häufigkeit, ${base}.`,
    },
    hours: {
      heading: 'Nach Wochentag und Stunde',
      hint: 'Wann begann, was außerhalb des Rahmens lag, nach der Uhr Ihrer Praxis.',
    },
    funnel: {
      heading: 'Nach Patientinnen und Patienten',
      hint: 'Menschen sind verschieden, und die Linien lassen dafür Raum: Jenseits der inneren liegen durch Zufall höchstens 25 von 1.000, jenseits der äußeren höchstens 1. Hohl: weniger als 8 Sitzungen oder 3 Ereignisse, zu wenig, um etwas zu sagen.',
      beyond: (beyond, spoken, byChance) =>
        `Jenseits der inneren Linie: ${beyond} von ${spoken}. Durch Zufall allein wären es etwa ${byChance} von ${spoken}.`,
      lines: { base: 'Ihre Häufigkeit', inner: 'innere Linie', outer: 'äußere Linie' },
      standing: {
        'too-few': 'zu wenig, um etwas zu sagen',
        within: 'innerhalb',
        inner: 'jenseits der inneren',
        outer: 'jenseits der äußeren',
      },
      notYet: 'Zu wenige Sitzungen, um von Einzelnen etwas zu sagen.',
    },
    likely: {
      heading: 'Was Sie zuerst ansehen könnten',
      hint: 'Patientinnen und Patienten, deren Häufigkeit mit mindestens 80 % Wahrscheinlichkeit mehr als doppelt so hoch ist wie die Ihrer Praxis; wenige Sitzungen zählen dabei wenig. Oft ist eine vereinbarte Arbeitsweise der Grund.',
      one: (rate, chance) => `${rate}: zu ${chance} wahrscheinlich`,
      none: 'Das lässt sich von niemandem sagen.',
    },
    strips: {
      heading: 'Eine Zeile für jedes Kürzel',
      hint: 'Ein Balken je Woche: über der Linie die Sitzungen, die stattfanden, darunter, was außerhalb des Rahmens lag. Gepunktet ist die Linie, wo nicht jeder Arbeitstag gesehen wurde.',
      counts: (sessions, outside) => `${sessions}, ${outside}`,
    },
    more: {
      heading: 'Antworten, Notfälle, Einträge',
      questions: 'Beantwortete Fragen',
      answered: (count, of, share) => `${count} von ${of} (${share})`,
      median: { one: 'die Hälfte davon binnen # Tages', other: 'die Hälfte davon binnen # Tagen' },
      sameDay: 'die Hälfte davon binnen eines Tages',
      noQuestions: 'An diesen Tagen wurde Ihnen keine Frage gestellt.',
      followed: (count, of) =>
        `Mit einer regulären Sitzung binnen 7 Tagen danach: ${count} von ${of}, von denen sich das sagen lässt.`,
      late: 'Nachgetragene Sitzungen',
      lateOff: 'Wird nicht gesucht: Dieser Hinweis ist ausgeschaltet.',
      lateUnknown: 'Es ist nicht bekannt, wann diese Sitzungen eingetragen wurden.',
    },
  },
  fr: {
    title: 'Fréquences',
    lead: 'Combien de fois quelque chose a eu lieu en dehors des séances fixes, et ce que le seul hasard peut y faire. Vous n’êtes comparé qu’à votre propre passé, et à personne d’autre.',
    nothing:
      'Il n’y a encore rien à compter : les fréquences apparaîtront ici quand votre cabinet sera configuré et que des jours de votre agenda auront été vus.',
    setUp: 'Voulez-vous configurer votre cabinet ou lire un fichier d’agenda ?',
    seen: (days, seen, of) => `${days} : ${seen} jours ouvrés sur ${of} ont été vus.`,
    notSeen: 'Jours qui n’ont pas été vus',
    counted:
      'Seuls comptent les jours vus le jour même ou plus tard : les séances qui ont eu lieu, et ce que vos réponses ont confirmé être en dehors du cadre.',
    open: {
      one: '# entrée semble être en dehors du cadre et attend votre réponse. Elle n’est pas comptée.',
      other: '# entrées semblent être en dehors du cadre et attendent votre réponse. Elles ne sont pas comptées.',
    },
    unasked: {
      one: '# autre entrée est peut-être en dehors du cadre sans qu’une question soit posée : on en sait trop peu, ou la question est désactivée. Elle n’est pas comptée.',
      other:
        '# autres entrées sont peut-être en dehors du cadre sans qu’une question soit posée : on en sait trop peu, ou la question est désactivée. Elles ne sont pas comptées.',
    },
    practice: (kind) =>
      `Type de cabinet : ${kind}. Les fréquences d’autres types de cabinet ne peuvent être comparées à celles-ci.`,
    noSessions: 'Aucune séance n’a été vue ces jours-là.',
    noneOutside: 'Rien n’a été confirmé en dehors du cadre ces jours-là.',
    sessions: { one: '# séance', other: '# séances' },
    outside: { one: '# en dehors', other: '# en dehors' },
    rate: (count, among, per100, low, high) => `${count} pour ${among} (${per100} pour 100 ; ${low}–${high})`,
    limits:
      'Entre parenthèses : la fréquence pour 100, et les valeurs entre lesquelles elle peut bien se trouver (limites à 95 %).',
    table: 'En tableau',
    columns: {
      quarter: 'Trimestre',
      rate: 'En dehors du cadre',
      limits: 'Pour 100, avec limites',
      client: 'Code',
      sessions: 'Séances',
      outside: 'En dehors',
      per100: 'Pour 100 séances',
      standing: 'Par rapport aux lignes',
      weeks: 'Semaine par semaine',
      hour: 'Heure',
    },
    all: 'En dehors du cadre',
    kinds: { extra: 'Séances supplémentaires', emergency: 'Séances d’urgence', contact: 'Contacts' },
    quarters: {
      heading: 'Par trimestre',
      hint: 'Par trimestre et non par mois : un mois contient trop peu pour distinguer un changement du hasard.',
      name: (number, year) => `T${number} ${year}`,
      changed: 'À partir d’ici, une règle a demandé autrement : à ne pas comparer avec ce qui précède.',
      beyond: (quarter, later, before, chance) =>
        `${quarter} dépasse les trois trimestres précédents : ${later}, auparavant ${before}. Par le seul hasard, il y en aurait autant ou plus dans ${chance} de tels trimestres. Qu’est-ce qui était différent ?`,
      within: (quarter, later, before, chance) =>
        `${quarter} ne dépasse pas les trois trimestres précédents plus que le hasard ne peut le faire : ${later}, auparavant ${before}. Il y en aurait autant ou plus dans ${chance} de tels trimestres.`,
      notYet:
        'Dès que quatre trimestres entiers de suite auront été vus et questionnés de même, le dernier sera comparé aux trois précédents.',
      signal: (day, base) =>
        `Séance après séance, le compte dépasse nettement votre fréquence antérieure, ${base} ; on pouvait le dire le ${day}. En connaissez-vous une raison ?`,
      quiet: (day, base) =>
        `Séance après séance depuis le ${day}, le compte ne dépasse pas nettement votre fréquence antérieure, ${base}.`,
    },
    hours: {
      heading: 'Par jour et par heure',
      hint: 'Quand a commencé ce qui était en dehors du cadre, à l’heure de votre cabinet.',
    },
    funnel: {
      heading: 'Par patient',
      hint: 'Les patients diffèrent, et les lignes en tiennent compte : au-delà de la ligne intérieure, il y en a au plus 25 sur 1 000 par hasard, au-delà de l’extérieure au plus 1. Point creux : moins de 8 séances ou de 3 événements, trop peu pour en dire quelque chose.',
      beyond: (beyond, spoken, byChance) =>
        `Au-delà de la ligne intérieure : ${beyond} sur ${spoken}. Par le seul hasard, ce serait environ ${byChance} sur ${spoken}.`,
      lines: { base: 'votre fréquence', inner: 'ligne intérieure', outer: 'ligne extérieure' },
      standing: {
        'too-few': 'trop peu pour le dire',
        within: 'en deçà',
        inner: 'au-delà de l’intérieure',
        outer: 'au-delà de l’extérieure',
      },
      notYet: 'Trop peu de séances pour dire quelque chose de chaque patient.',
    },
    likely: {
      heading: 'Ce que vous pourriez regarder d’abord',
      hint: 'Les patients dont la fréquence a au moins 80 % de chances de dépasser le double de celle de votre cabinet ; peu de séances comptent peu. Une façon de travailler convenue en est souvent la raison.',
      one: (rate, chance) => `${rate} : probable à ${chance}`,
      none: 'On ne peut le dire d’aucun patient.',
    },
    strips: {
      heading: 'Patient par patient',
      hint: 'Une barre par semaine : au-dessus de la ligne les séances qui ont eu lieu, au-dessous ce qui était en dehors du cadre. La ligne est en pointillé là où tous les jours ouvrés n’ont pas été vus.',
      counts: (sessions, outside) => `${sessions}, ${outside}`,
    },
    more: {
      heading: 'Réponses, urgences, entrées',
      questions: 'Questions avec réponse',
      answered: (count, of, share) => `${count} sur ${of} (${share})`,
      median: { one: 'la moitié en # jour', other: 'la moitié en # jours' },
      sameDay: 'la moitié en moins d’un jour',
      noQuestions: 'Aucune question ne vous a été posée ces jours-là.',
      followed: (count, of) =>
        `Suivies d’une séance habituelle dans les 7 jours : ${count} sur ${of} dont on peut le dire.`,
      late: 'Séances notées après coup',
      lateOff: 'Non recherché : cette note est désactivée.',
      lateUnknown: 'On ne sait pas quand ces séances ont été notées.',
    },
  },
  es: {
    title: 'Frecuencias',
    lead: 'Con qué frecuencia hubo algo fuera de las sesiones fijas, y lo que el azar por sí solo puede hacer de ello. Se le compara solo con su propio tiempo anterior, y con nadie más.',
    nothing:
      'Todavía no hay nada que contar: las frecuencias estarán aquí cuando su consulta esté configurada y se hayan visto días de su calendario.',
    setUp: '¿Quiere configurar su consulta o leer un archivo de calendario?',
    seen: (days, seen, of) => `${days}: se vieron ${seen} de ${of} días laborables.`,
    notSeen: 'Días que no se vieron',
    counted:
      'Solo cuentan los días que se vieron ese mismo día o después: las sesiones que tuvieron lugar, y lo que sus respuestas han confirmado fuera del encuadre.',
    open: {
      one: '# entrada parece estar fuera del encuadre y espera su respuesta. No se cuenta.',
      other: '# entradas parecen estar fuera del encuadre y esperan su respuesta. No se cuentan.',
    },
    unasked: {
      one: '# entrada más puede estar fuera del encuadre sin que se pregunte por ella: se sabe demasiado poco, o la pregunta está desactivada. No se cuenta.',
      other:
        '# entradas más pueden estar fuera del encuadre sin que se pregunte por ellas: se sabe demasiado poco, o la pregunta está desactivada. No se cuentan.',
    },
    practice: (kind) =>
      `Tipo de consulta: ${kind}. Las frecuencias de otros tipos de consulta no se pueden comparar con estas.`,
    noSessions: 'En estos días no se vio ninguna sesión.',
    noneOutside: 'En estos días no se confirmó nada fuera del encuadre.',
    sessions: { one: '# sesión', other: '# sesiones' },
    outside: { one: '# fuera', other: '# fuera' },
    rate: (count, among, per100, low, high) => `${count} en ${among} (${per100} por 100; ${low}–${high})`,
    limits: 'Entre paréntesis: la frecuencia por 100, y los valores entre los que bien puede estar (límites del 95 %).',
    table: 'En una tabla',
    columns: {
      quarter: 'Trimestre',
      rate: 'Fuera del encuadre',
      limits: 'Por 100, con límites',
      client: 'Código',
      sessions: 'Sesiones',
      outside: 'Fuera',
      per100: 'Por 100 sesiones',
      standing: 'Respecto a las líneas',
      weeks: 'Semana a semana',
      hour: 'Hora',
    },
    all: 'Fuera del encuadre',
    kinds: { extra: 'Sesiones adicionales', emergency: 'Sesiones de urgencia', contact: 'Contactos' },
    quarters: {
      heading: 'Por trimestre',
      hint: 'Por trimestre y no por mes: en un mes hay demasiado poco para distinguir un cambio del azar.',
      name: (number, year) => `T${number} de ${year}`,
      changed: 'Desde aquí una regla preguntó de otro modo: no se puede comparar con lo anterior.',
      beyond: (quarter, later, before, chance) =>
        `${quarter} estuvo por encima de los tres trimestres anteriores: ${later}, antes ${before}. Solo por azar habría tanto o más en ${chance} de tales trimestres. ¿Qué fue distinto?`,
      within: (quarter, later, before, chance) =>
        `${quarter} no estuvo por encima de los tres trimestres anteriores más de lo que puede traer el azar: ${later}, antes ${before}. Habría tanto o más en ${chance} de tales trimestres.`,
      notYet:
        'Cuando se hayan visto y preguntado de igual modo cuatro trimestres enteros seguidos, el último se comparará con los tres anteriores.',
      signal: (day, base) =>
        `Sesión a sesión, la cuenta está claramente por encima de su frecuencia anterior, ${base}; se pudo saber el ${day}. ¿Conoce usted una razón?`,
      quiet: (day, base) =>
        `Sesión a sesión desde el ${day}, la cuenta no está claramente por encima de su frecuencia anterior, ${base}.`,
    },
    hours: {
      heading: 'Por día de la semana y hora',
      hint: 'Cuándo empezó lo que estuvo fuera del encuadre, según el reloj de su consulta.',
    },
    funnel: {
      heading: 'Por paciente',
      hint: 'Los pacientes son distintos, y las líneas lo tienen en cuenta: más allá de la interior quedan por azar como mucho 25 de 1000, más allá de la exterior como mucho 1. Hueco: menos de 8 sesiones o de 3 hechos, demasiado poco para decir algo.',
      beyond: (beyond, spoken, byChance) =>
        `Más allá de la línea interior: ${beyond} de ${spoken}. Solo por azar serían unos ${byChance} de ${spoken}.`,
      lines: { base: 'su frecuencia', inner: 'línea interior', outer: 'línea exterior' },
      standing: {
        'too-few': 'demasiado poco para decirlo',
        within: 'dentro',
        inner: 'más allá de la interior',
        outer: 'más allá de la exterior',
      },
      notYet: 'Demasiado pocas sesiones para decir algo de cada paciente.',
    },
    likely: {
      heading: 'Lo que podría mirar primero',
      hint: 'Pacientes cuya frecuencia es, con una probabilidad de al menos el 80 %, más del doble de la de su consulta; pocas sesiones cuentan poco. A menudo la razón es un modo de trabajo acordado.',
      one: (rate, chance) => `${rate}: probable al ${chance}`,
      none: 'De ningún paciente se puede decir.',
    },
    strips: {
      heading: 'Paciente a paciente',
      hint: 'Una barra por semana: sobre la línea las sesiones que tuvieron lugar, debajo lo que estuvo fuera del encuadre. La línea es de puntos donde no se vieron todos los días laborables.',
      counts: (sessions, outside) => `${sessions}, ${outside}`,
    },
    more: {
      heading: 'Respuestas, urgencias, entradas',
      questions: 'Preguntas respondidas',
      answered: (count, of, share) => `${count} de ${of} (${share})`,
      median: { one: 'la mitad en # día', other: 'la mitad en # días' },
      sameDay: 'la mitad en menos de un día',
      noQuestions: 'En estos días no se le hizo ninguna pregunta.',
      followed: (count, of) =>
        `Seguidas de una sesión habitual en los 7 días siguientes: ${count} de ${of} de las que se puede decir.`,
      late: 'Sesiones anotadas después',
      lateOff: 'No se busca: esta nota está desactivada.',
      lateUnknown: 'No se sabe cuándo se anotaron estas sesiones.',
    },
  },
};
