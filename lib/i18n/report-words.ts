import type { Report } from '../messages/report.ts';
import type { Language } from '../rules/rule.ts';
import { counted } from './plural.ts';

type ReportWords = {
  readonly heading: string;
  readonly intro: string;
  readonly from: string;
  readonly to: string;
  readonly spans: Readonly<Record<'month' | 'quarter' | 'lastQuarter' | 'year', string>>;
  readonly show: string;
  readonly print: string;
  readonly save: string;
  /** What keeps a report from being made, by the field that is wrong. */
  readonly refused: Readonly<Record<'from' | 'to' | 'practice' | 'failed', string>>;
  readonly title: (days: string) => string;
  readonly made: (when: string, zone: string) => string;
  readonly notSeen: string;
  readonly allSeen: (days: number) => string;
  readonly daysNotSeen: (count: number, days: number) => string;
  readonly notSeenMeans: string;
  readonly undecided: (count: number) => string;
  readonly broken: (titles: string) => string;
  readonly howOften: string;
  readonly rates: Readonly<Record<keyof Report['rates'], string>>;
  /** A count beside so many sessions, how many that is in a hundred, and the limits between which it may well lie. */
  readonly rate: (count: string, of: string, per100: string, low: string, high: string) => string;
  readonly limitsMean: string;
  readonly missedRate: (count: string, of: string) => string;
  readonly noSessions: string;
  readonly questions: string;
  readonly asked: (asked: number, answered: number) => string;
  readonly unanswered: (count: number) => string;
  readonly median: (days: string) => string;
  readonly settings: string;
  readonly preset: (name: string) => string;
  readonly changed: (title: string, level: string) => string;
  readonly exceptions: string;
  readonly rows: string;
  readonly nothing: string;
  readonly columns: Readonly<Record<'when' | 'minutes' | 'client' | 'what' | 'questions' | 'answers', string>>;
  readonly standsFor: (when: string) => string;
  readonly noClient: string;
  readonly open: string;
  readonly answered: (day: string) => string;
  readonly limits: string;
  readonly limitsMeaning: string;
  readonly signatures: readonly [string, string, string];
};

/** What the report says, in every language. */
export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = {
  en: {
    heading: 'Report',
    intro: 'A span of days to read, print or hand on. It holds codes, times and your answers, and no titles.',
    from: 'From',
    to: 'Through',
    spans: { month: 'This month', quarter: 'This quarter', lastQuarter: 'Last quarter', year: 'This year' },
    show: 'Show',
    print: 'Print',
    save: 'Save as a table (CSV)',
    refused: {
      from: 'From which day? A date such as 2026-01-31.',
      to: 'Through which day? Not before the first, and within ten years of it.',
      practice: 'There is no report before a practice is saved. Would you begin under “Practice”?',
      failed: 'The report could not be made. Would you try again?',
    },
    title: (days) => `Report, ${days}`,
    made: (when, zone) => `Made ${when}. Times are those of ${zone}.`,
    notSeen: 'What was not seen',
    allSeen: (days) => counted('en', days, { one: 'The day was seen whole.', other: 'All # days were seen whole.' }),
    daysNotSeen: (count, days) =>
      counted('en', count, {
        one: `1 of ${days} days was not seen whole:`,
        other: `# of ${days} days were not seen whole:`,
      }),
    notSeenMeans: 'What took place on these days may be missing from everything below.',
    undecided: (count) =>
      counted('en', count, {
        one: 'One question could not be decided, for want of something the calendar did not show.',
        other: '# questions could not be decided, for want of something the calendar did not show.',
      }),
    broken: (titles) => `Not asked at all, because of a fault in the program: ${titles}.`,
    howOften: 'How often',
    rates: {
      moved: 'Sessions moved',
      extra: 'Sessions beyond the plan',
      emergency: 'Emergency sessions',
      contact: 'Short contacts',
      missed: 'Standing sessions not there',
    },
    rate: (count, of, per100, low, high) => `${count} beside ${of} sessions held (${per100} per 100; ${low}–${high})`,
    limitsMean:
      'In brackets: how many that is in a hundred, and the values between which it may well lie (95% limits).',
    missedRate: (count, of) => `${count} of ${of} that were looked for`,
    noSessions: 'no sessions held',
    questions: 'Questions and answers',
    asked: (asked, answered) =>
      counted('en', asked, {
        one: `One question was asked, ${answered} answered.`,
        other: `# questions were asked, ${answered} answered.`,
      }),
    unanswered: (count) => counted('en', count, { one: 'One waits for an answer.', other: '# wait for an answer.' }),
    median: (days) => `Half of the answers came within ${days} days.`,
    settings: 'By which settings',
    preset: (name) => `Kind of practice: ${name}`,
    changed: (title, level) => `${title}: ${level}`,
    exceptions: 'Answers that hold for longer, on the day of this report',
    rows: 'What departs from the frame, and what was asked',
    nothing: 'Nothing departs from the frame in what was seen.',
    columns: {
      when: 'When',
      minutes: 'Minutes planned',
      client: 'Client',
      what: 'How it fits',
      questions: 'Asked',
      answers: 'Answered',
    },
    standsFor: (when) => `for ${when}`,
    noClient: 'unclear',
    open: 'not answered yet',
    answered: (day) => `answered ${day}`,
    limits: 'What a calendar cannot show',
    limitsMeaning:
      'Lengths are those planned; whether a session ran over, what was said, and contact that was never entered are not here. A question is no finding about anybody: it asks.',
    signatures: ['Therapist', 'Supervisor', 'Date'],
  },
  de: {
    heading: 'Bericht',
    intro:
      'Ein Zeitraum zum Lesen, Drucken oder Weitergeben. Er enthält Kürzel, Zeiten und Ihre Antworten, keine Titel.',
    from: 'Von',
    to: 'Bis einschließlich',
    spans: { month: 'Dieser Monat', quarter: 'Dieses Quartal', lastQuarter: 'Letztes Quartal', year: 'Dieses Jahr' },
    show: 'Anzeigen',
    print: 'Drucken',
    save: 'Als Tabelle sichern (CSV)',
    refused: {
      from: 'Von welchem Tag an? Ein Datum wie 2026-01-31.',
      to: 'Bis zu welchem Tag? Nicht vor dem ersten, und höchstens zehn Jahre danach.',
      practice: 'Vor einer gespeicherten Praxis gibt es keinen Bericht. Möchten Sie unter „Praxis“ beginnen?',
      failed: 'Der Bericht ließ sich nicht erstellen. Möchten Sie es noch einmal versuchen?',
    },
    title: (days) => `Bericht, ${days}`,
    made: (when, zone) => `Erstellt ${when}. Die Zeiten sind die von ${zone}.`,
    notSeen: 'Was nicht zu sehen war',
    allSeen: (days) =>
      counted('de', days, { one: 'Der Tag wurde ganz gesehen.', other: 'Alle # Tage wurden ganz gesehen.' }),
    daysNotSeen: (count, days) =>
      counted('de', count, {
        one: `1 von ${days} Tagen wurde nicht ganz gesehen:`,
        other: `# von ${days} Tagen wurden nicht ganz gesehen:`,
      }),
    notSeenMeans: 'Was an diesen Tagen war, kann in allem Folgenden fehlen.',
    undecided: (count) =>
      counted('de', count, {
        one: 'Eine Frage ließ sich nicht entscheiden, weil der Kalender etwas nicht zeigte.',
        other: '# Fragen ließen sich nicht entscheiden, weil der Kalender etwas nicht zeigte.',
      }),
    broken: (titles) => `Wegen eines Fehlers im Programm gar nicht gefragt: ${titles}.`,
    howOften: 'Wie oft',
    rates: {
      moved: 'Verschobene Sitzungen',
      extra: 'Sitzungen über den Plan hinaus',
      emergency: 'Notfallsitzungen',
      contact: 'Kurze Kontakte',
      missed: 'Feste Sitzungen, die fehlen',
    },
    rate: (count, of, per100, low, high) =>
      `${count} neben ${of} gehaltenen Sitzungen (${per100} je 100; ${low}–${high})`,
    limitsMean:
      'In Klammern: wie viele das auf hundert sind, und zwischen welchen Werten es gut liegen kann (95-%-Grenzen).',
    missedRate: (count, of) => `${count} von ${of}, nach denen gesehen wurde`,
    noSessions: 'keine gehaltenen Sitzungen',
    questions: 'Fragen und Antworten',
    asked: (asked, answered) =>
      counted('de', asked, {
        one: `Eine Frage wurde gestellt, ${answered} beantwortet.`,
        other: `# Fragen wurden gestellt, ${answered} beantwortet.`,
      }),
    unanswered: (count) =>
      counted('de', count, { one: 'Eine wartet auf eine Antwort.', other: '# warten auf eine Antwort.' }),
    median: (days) => `Die Hälfte der Antworten kam binnen ${days} Tagen.`,
    settings: 'Nach welchen Einstellungen',
    preset: (name) => `Art der Praxis: ${name}`,
    changed: (title, level) => `${title}: ${level}`,
    exceptions: 'Antworten, die länger gelten, am Tag dieses Berichts',
    rows: 'Was vom Rahmen abweicht, und wonach gefragt wurde',
    nothing: 'In dem, was zu sehen war, weicht nichts vom Rahmen ab.',
    columns: {
      when: 'Wann',
      minutes: 'Minuten geplant',
      client: 'Patient/in',
      what: 'Wie es passt',
      questions: 'Gefragt',
      answers: 'Beantwortet',
    },
    standsFor: (when) => `statt ${when}`,
    noClient: 'unklar',
    open: 'noch nicht beantwortet',
    answered: (day) => `beantwortet ${day}`,
    limits: 'Was ein Kalender nicht zeigen kann',
    limitsMeaning:
      'Die Längen sind die geplanten; ob eine Sitzung länger dauerte, was gesprochen wurde und was nie eingetragen wurde, steht hier nicht. Eine Frage ist kein Befund über jemanden: Sie fragt.',
    signatures: ['Therapeut/in', 'Supervisor/in', 'Datum'],
  },
  fr: {
    heading: 'Rapport',
    intro:
      'Une période à lire, à imprimer ou à transmettre. Elle contient des codes, des heures et vos réponses, sans titres.',
    from: 'Du',
    to: 'Jusqu’au',
    spans: { month: 'Ce mois-ci', quarter: 'Ce trimestre', lastQuarter: 'Le trimestre dernier', year: 'Cette année' },
    show: 'Afficher',
    print: 'Imprimer',
    save: 'Enregistrer en tableau (CSV)',
    refused: {
      from: 'À partir de quel jour ? Une date comme 2026-01-31.',
      to: 'Jusqu’à quel jour ? Pas avant le premier, et dans les dix ans.',
      practice: 'Il n’y a pas de rapport avant qu’un cabinet soit enregistré. Voulez-vous commencer sous « Cabinet » ?',
      failed: 'Le rapport n’a pas pu être fait. Voulez-vous réessayer ?',
    },
    title: (days) => `Rapport, ${days}`,
    made: (when, zone) => `Fait le ${when}. Les heures sont celles de ${zone}.`,
    notSeen: 'Ce qui n’a pas été vu',
    allSeen: (days) =>
      counted('fr', days, { one: 'Le jour a été vu en entier.', other: 'Les # jours ont tous été vus en entier.' }),
    daysNotSeen: (count, days) =>
      counted('fr', count, {
        one: `# jour sur ${days} n’a pas été vu en entier :`,
        other: `# jours sur ${days} n’ont pas été vus en entier :`,
      }),
    notSeenMeans: 'Ce qui a eu lieu ces jours-là peut manquer dans tout ce qui suit.',
    undecided: (count) =>
      counted('fr', count, {
        one: '# question n’a pas pu être tranchée, car l’agenda ne montrait pas tout ce qu’il fallait.',
        other: '# questions n’ont pas pu être tranchées, car l’agenda ne montrait pas tout ce qu’il fallait.',
      }),
    broken: (titles) => `Pas du tout demandé, à cause d’un défaut du programme : ${titles}.`,
    howOften: 'Combien de fois',
    rates: {
      moved: 'Séances déplacées',
      extra: 'Séances au-delà du plan',
      emergency: 'Séances d’urgence',
      contact: 'Contacts brefs',
      missed: 'Séances fixes absentes',
    },
    rate: (count, of, per100, low, high) =>
      `${count} à côté de ${of} séances tenues (${per100} pour 100 ; ${low}–${high})`,
    limitsMean:
      'Entre parenthèses : combien cela fait pour cent, et les valeurs entre lesquelles cela peut bien se situer (limites à 95 %).',
    missedRate: (count, of) => `${count} sur ${of} cherchées`,
    noSessions: 'aucune séance tenue',
    questions: 'Questions et réponses',
    asked: (asked, answered) =>
      counted('fr', asked, {
        one: `# question a été posée, ${answered} avec réponse.`,
        other: `# questions ont été posées, ${answered} avec réponse.`,
      }),
    unanswered: (count) => counted('fr', count, { one: '# attend une réponse.', other: '# attendent une réponse.' }),
    median: (days) => `La moitié des réponses est venue en ${days} jours.`,
    settings: 'Selon quels réglages',
    preset: (name) => `Type de cabinet : ${name}`,
    changed: (title, level) => `${title} : ${level}`,
    exceptions: 'Réponses qui valent plus longtemps, au jour de ce rapport',
    rows: 'Ce qui s’écarte du cadre, et ce qui a été demandé',
    nothing: 'Rien ne s’écarte du cadre dans ce qui a été vu.',
    columns: {
      when: 'Quand',
      minutes: 'Minutes prévues',
      client: 'Patient',
      what: 'Place dans le cadre',
      questions: 'Demandé',
      answers: 'Répondu',
    },
    standsFor: (when) => `pour ${when}`,
    noClient: 'incertain',
    open: 'pas encore de réponse',
    answered: (day) => `réponse le ${day}`,
    limits: 'Ce qu’un agenda ne peut pas montrer',
    limitsMeaning:
      'Les durées sont celles prévues ; qu’une séance ait duré plus longtemps, ce qui s’y est dit, et les contacts jamais notés ne sont pas ici. Une question n’est pas un constat sur quelqu’un : elle demande.',
    signatures: ['Thérapeute', 'Superviseur', 'Date'],
  },
  es: {
    heading: 'Informe',
    intro: 'Un período para leer, imprimir o entregar. Contiene códigos, horas y sus respuestas, sin títulos.',
    from: 'Desde',
    to: 'Hasta',
    spans: { month: 'Este mes', quarter: 'Este trimestre', lastQuarter: 'El trimestre pasado', year: 'Este año' },
    show: 'Mostrar',
    print: 'Imprimir',
    save: 'Guardar como tabla (CSV)',
    refused: {
      from: '¿Desde qué día? Una fecha como 2026-01-31.',
      to: '¿Hasta qué día? No antes del primero, y dentro de diez años.',
      practice: 'No hay informe antes de que se guarde una consulta. ¿Quiere empezar en «Consulta»?',
      failed: 'No se pudo hacer el informe. ¿Quiere intentarlo de nuevo?',
    },
    title: (days) => `Informe, ${days}`,
    made: (when, zone) => `Hecho el ${when}. Las horas son las de ${zone}.`,
    notSeen: 'Lo que no se vio',
    allSeen: (days) => counted('es', days, { one: 'El día se vio entero.', other: 'Los # días se vieron enteros.' }),
    daysNotSeen: (count, days) =>
      counted('es', count, {
        one: `# de ${days} días no se vio entero:`,
        other: `# de ${days} días no se vieron enteros:`,
      }),
    notSeenMeans: 'Lo que hubo en esos días puede faltar en todo lo que sigue.',
    undecided: (count) =>
      counted('es', count, {
        one: 'Una pregunta no se pudo decidir, por falta de algo que el calendario no mostraba.',
        other: '# preguntas no se pudieron decidir, por falta de algo que el calendario no mostraba.',
      }),
    broken: (titles) => `No se preguntó en absoluto, por un fallo del programa: ${titles}.`,
    howOften: 'Con qué frecuencia',
    rates: {
      moved: 'Sesiones movidas',
      extra: 'Sesiones más allá del plan',
      emergency: 'Sesiones de urgencia',
      contact: 'Contactos breves',
      missed: 'Sesiones fijas que no están',
    },
    rate: (count, of, per100, low, high) =>
      `${count} junto a ${of} sesiones celebradas (${per100} por 100; ${low}–${high})`,
    limitsMean:
      'Entre paréntesis: cuántas son por cada cien, y los valores entre los que bien puede estar (límites del 95 %).',
    missedRate: (count, of) => `${count} de ${of} buscadas`,
    noSessions: 'ninguna sesión celebrada',
    questions: 'Preguntas y respuestas',
    asked: (asked, answered) =>
      counted('es', asked, {
        one: `Se hizo una pregunta, ${answered} con respuesta.`,
        other: `Se hicieron # preguntas, ${answered} con respuesta.`,
      }),
    unanswered: (count) => counted('es', count, { one: 'Una espera respuesta.', other: '# esperan respuesta.' }),
    median: (days) => `La mitad de las respuestas llegó en ${days} días.`,
    settings: 'Según qué ajustes',
    preset: (name) => `Tipo de consulta: ${name}`,
    changed: (title, level) => `${title}: ${level}`,
    exceptions: 'Respuestas que valen más tiempo, en el día de este informe',
    rows: 'Lo que se aparta del encuadre, y lo que se preguntó',
    nothing: 'Nada se aparta del encuadre en lo que se vio.',
    columns: {
      when: 'Cuándo',
      minutes: 'Minutos previstos',
      client: 'Paciente',
      what: 'Cómo encaja',
      questions: 'Preguntado',
      answers: 'Respondido',
    },
    standsFor: (when) => `por ${when}`,
    noClient: 'incierto',
    open: 'todavía sin respuesta',
    answered: (day) => `respondido ${day}`,
    limits: 'Lo que un calendario no puede mostrar',
    limitsMeaning:
      'Las duraciones son las previstas; si una sesión duró más, lo que se habló y los contactos que nunca se anotaron no están aquí. Una pregunta no es una conclusión sobre nadie: pregunta.',
    signatures: ['Terapeuta', 'Supervisor/a', 'Fecha'],
  },
};
