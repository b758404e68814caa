import type { Confidence, FitKind } from '../frame/fit.ts';
import type { Language } from '../rules/rule.ts';
import { counted } from './plural.ts';

/** How much time the sheet shows at once. */
export const SPANS = ['quarter', 'year', 'three-years', 'everything'] as const;
export type Span = (typeof SPANS)[number];

/** What the frame chart says in one language. */
export type ChartWords = {
  readonly heading: string;
  readonly intro: string;
  readonly noPractice: string;
  readonly noClients: string;
  readonly nothingSeen: string;
  readonly client: string;
  readonly everybody: string;
  readonly span: string;
  readonly spans: Readonly<Record<Span, string>>;
  /** Where the sheet was zoomed to no such span. */
  readonly weeks: (count: number) => string;
  readonly move: {
    readonly earlier: string;
    readonly later: string;
    readonly closer: string;
    readonly farther: string;
  };
  /** What the chart is called for those who do not see it, and how it is moved through. */
  readonly chart: string;
  readonly keys: string;
  readonly hint: string;
  /** What each mark is, in the legend; `unrelated` being what may be about more than one client. */
  readonly marks: Readonly<Record<FitKind, string>>;
  /** The same of one event, where the general words for a fit do not do. */
  readonly unclear: string;
  readonly legend: string;
  readonly band: string;
  readonly inferred: string;
  readonly unseen: string;
  readonly ahead: string;
  readonly beyond: (from: string, to: string) => string;
  readonly silent: string;
  readonly because: Readonly<Record<Confidence, (reason: string) => string>>;
  readonly stoodAt: (when: string) => string;
  readonly asked: (question: string) => string;
  /** The way to what is asked, or was answered, about a mark. */
  readonly toQuestion: string;
  readonly toAnswer: string;
  readonly answered: (answer: string) => string;
  readonly apart: string;
  readonly apartCount: (count: number) => string;
  readonly apartMore: (count: number) => string;
};

/** What the frame chart says, in every language. */
export const CHART_WORDS: Readonly<Record<Language, ChartWords>> = {
  en: {
    heading: 'The frame',
    intro: 'Weeks run from left to right, one row for each weekday, the time of day downwards.',
    noPractice:
      'Nothing is known of your practice yet. Would you set it up under Practice? Its clients’ standing sessions are drawn here then.',
    noClients: 'Your practice has no clients yet. Would you add them under Practice?',
    nothingSeen:
      'Nothing of your calendar was seen yet. Would you open it, week by week, or drop a calendar file under Practice?',
    client: 'Client',
    everybody: 'Whole practice',
    span: 'Time shown',
    spans: { quarter: '3 months', year: '1 year', 'three-years': '3 years', everything: 'Everything' },
    weeks: (count) => counted('en', count, { one: '# week', other: '# weeks' }),
    move: { earlier: 'Earlier', later: 'Later', closer: 'Closer', farther: 'Farther' },
    chart: 'Frame chart',
    keys: 'Left and right arrows go from one mark to the next, up and down through kept sessions as well. Shift with an arrow moves the sheet, plus and minus zoom. Enter goes to what is asked about a mark.',
    hint: 'Point at a mark, touch it or use the arrow keys: what it is and why is said here.',
    marks: {
      kept: 'Session as agreed',
      moved: 'Moved, with a line to where it stood',
      missed: 'Standing session, looked for and not there',
      extra: 'Session beyond the plan',
      emergency: 'Emergency',
      contact: 'Short contact',
      administrative: 'Administrative, about a client',
      'other-engagement': 'Other work with a client',
      unrelated: 'About more than one client, perhaps',
    },
    unclear: 'about more than one client, perhaps',
    legend: 'What the shapes are',
    band: 'Standing session, for as long as it held',
    inferred: 'taken from the calendar, not told by you',
    unseen: 'Not seen: nobody looked, so nothing is missing there',
    ahead: 'Still to come',
    beyond: (from, to) => `Times before ${from} and after ${to} are drawn closer together.`,
    silent:
      'A calendar shows what was entered. It does not show sessions that ran over, calls and messages that nobody entered, or anything that was said.',
    because: {
      certain: (reason) => `Why: ${reason}.`,
      likely: (reason) => `Why, most likely: ${reason}.`,
      unclear: (reason) => `Why, as far as can be told: ${reason}.`,
    },
    stoodAt: (when) => `It stood at ${when}.`,
    asked: (question) => `Open question: ${question}`,
    toQuestion: 'Go to the question',
    toAnswer: 'Go to the answer',
    answered: (answer) => `Your answer: ${answer}.`,
    apart: 'In words: what is not a session as agreed',
    apartCount: (count) =>
      counted('en', count, { one: '# entry in the time shown', other: '# entries in the time shown' }),
    apartMore: (count) =>
      counted('en', count, {
        one: '# earlier one is not listed. Would you choose a shorter time?',
        other: '# earlier ones are not listed. Would you choose a shorter time?',
      }),
  },
  de: {
    heading: 'Der Rahmen',
    intro: 'Die Wochen laufen von links nach rechts, eine Zeile für jeden Wochentag, die Tageszeit nach unten.',
    noPractice:
      'Von Ihrer Praxis ist noch nichts bekannt. Möchten Sie sie unter Praxis einrichten? Dann werden hier die festen Sitzungen gezeichnet.',
    noClients: 'Ihre Praxis hat noch keine Klientinnen und Klienten. Möchten Sie sie unter Praxis hinzufügen?',
    nothingSeen:
      'Von Ihrem Kalender wurde noch nichts gesehen. Möchten Sie ihn Woche für Woche öffnen oder unter Praxis eine Kalenderdatei ablegen?',
    client: 'Klient/in',
    everybody: 'Ganze Praxis',
    span: 'Gezeigte Zeit',
    spans: { quarter: '3 Monate', year: '1 Jahr', 'three-years': '3 Jahre', everything: 'Alles' },
    weeks: (count) => counted('de', count, { one: '# Woche', other: '# Wochen' }),
    move: { earlier: 'Früher', later: 'Später', closer: 'Näher', farther: 'Weiter weg' },
    chart: 'Bild des Rahmens',
    keys: 'Pfeile nach links und rechts führen von einem Zeichen zum nächsten, nach oben und unten auch durch eingehaltene Sitzungen. Umschalttaste und Pfeil verschieben das Blatt, Plus und Minus vergrößern und verkleinern. Die Eingabetaste führt zu dem, was zu einem Zeichen gefragt ist.',
    hint: 'Zeigen Sie auf ein Zeichen, berühren Sie es oder nehmen Sie die Pfeiltasten: Hier steht dann, was es ist und warum.',
    marks: {
      kept: 'Sitzung wie vereinbart',
      moved: 'Verlegt, mit einer Linie zum alten Platz',
      missed: 'Feste Sitzung, gesucht und nicht da',
      extra: 'Sitzung über den Plan hinaus',
      emergency: 'Notfall',
      contact: 'Kurzer Kontakt',
      administrative: 'Verwaltung, über jemanden',
      'other-engagement': 'Andere Arbeit mit jemandem',
      unrelated: 'Vielleicht über mehrere',
    },
    unclear: 'vielleicht über mehrere',
    legend: 'Was die Zeichen bedeuten',
    band: 'Feste Sitzung, solange sie galt',
    inferred: 'aus dem Kalender geschlossen, nicht von Ihnen angegeben',
    unseen: 'Nicht gesehen: Es wurde nicht hingeschaut, also fehlt dort nichts',
    ahead: 'Steht noch bevor',
    beyond: (from, to) => `Zeiten vor ${from} und nach ${to} sind enger gezeichnet.`,
    silent:
      'Ein Kalender zeigt, was eingetragen wurde. Er zeigt nicht, welche Sitzungen länger dauerten, welche Anrufe und Nachrichten niemand eintrug, und nichts von dem, was gesprochen wurde.',
    because: {
      certain: (reason) => `Grund: ${reason}.`,
      likely: (reason) => `Wahrscheinlicher Grund: ${reason}.`,
      unclear: (reason) => `Grund, soweit erkennbar: ${reason}.`,
    },
    stoodAt: (when) => `Der alte Platz war ${when}.`,
    asked: (question) => `Offene Frage: ${question}`,
    toQuestion: 'Zur Frage',
    toAnswer: 'Zur Antwort',
    answered: (answer) => `Ihre Antwort: ${answer}.`,
    apart: 'In Worten: was keine Sitzung wie vereinbart ist',
    apartCount: (count) =>
      counted('de', count, { one: '# Eintrag in der gezeigten Zeit', other: '# Einträge in der gezeigten Zeit' }),
    apartMore: (count) =>
      counted('de', count, {
        one: '# früherer ist nicht aufgeführt. Möchten Sie eine kürzere Zeit wählen?',
        other: '# frühere sind nicht aufgeführt. Möchten Sie eine kürzere Zeit wählen?',
      }),
  },
  fr: {
    heading: 'Le cadre',
    intro: 'Les semaines vont de gauche à droite, une ligne par jour de la semaine, l’heure du jour vers le bas.',
    noPractice:
      'Rien n’est encore connu de votre cabinet. Voulez-vous le décrire sous Cabinet ? Les séances fixes seront alors dessinées ici.',
    noClients: 'Votre cabinet n’a encore aucun client. Voulez-vous en ajouter sous Cabinet ?',
    nothingSeen:
      'Rien de votre agenda n’a encore été vu. Voulez-vous l’ouvrir, semaine par semaine, ou déposer un fichier d’agenda sous Cabinet ?',
    client: 'Client',
    everybody: 'Tout le cabinet',
    span: 'Période montrée',
    spans: { quarter: '3 mois', year: '1 an', 'three-years': '3 ans', everything: 'Tout' },
    weeks: (count) => counted('fr', count, { one: '# semaine', other: '# semaines' }),
    move: { earlier: 'Plus tôt', later: 'Plus tard', closer: 'Plus près', farther: 'Plus loin' },
    chart: 'Image du cadre',
    keys: 'Les flèches gauche et droite vont d’un signe à l’autre, haut et bas passent aussi par les séances tenues. Majuscule et flèche déplacent la feuille, plus et moins changent l’échelle. Entrée mène à ce qui est demandé d’un signe.',
    hint: 'Pointez un signe, touchez-le ou utilisez les flèches : ce qu’il est et pourquoi est dit ici.',
    marks: {
      kept: 'Séance comme convenu',
      moved: 'Déplacée, avec un trait vers sa place d’avant',
      missed: 'Séance fixe, cherchée et absente',
      extra: 'Séance au-delà du plan',
      emergency: 'Urgence',
      contact: 'Contact bref',
      administrative: 'Administratif, à propos d’un client',
      'other-engagement': 'Autre travail avec un client',
      unrelated: 'Peut-être à propos de plusieurs clients',
    },
    unclear: 'peut-être à propos de plusieurs clients',
    legend: 'Ce que sont les signes',
    band: 'Séance fixe, tant qu’elle valait',
    inferred: 'déduite de l’agenda, non indiquée par vous',
    unseen: 'Non vu : personne n’a regardé, rien n’y manque donc',
    ahead: 'Encore à venir',
    beyond: (from, to) => `Les heures avant ${from} et après ${to} sont dessinées plus serrées.`,
    silent:
      'Un agenda montre ce qui a été inscrit. Il ne montre ni les séances qui ont duré plus longtemps, ni les appels et messages que personne n’a inscrits, ni ce qui a été dit.',
    because: {
      certain: (reason) => `Raison : ${reason}.`,
      likely: (reason) => `Raison la plus probable : ${reason}.`,
      unclear: (reason) => `Raison, autant qu’on puisse en juger : ${reason}.`,
    },
    stoodAt: (when) => `Sa place d’avant : ${when}.`,
    asked: (question) => `Question ouverte : ${question}`,
    toQuestion: 'Aller à la question',
    toAnswer: 'Aller à la réponse',
    answered: (answer) => `Votre réponse : ${answer}.`,
    apart: 'En mots : ce qui n’est pas une séance comme convenu',
    apartCount: (count) =>
      counted('fr', count, { one: '# entrée dans la période montrée', other: '# entrées dans la période montrée' }),
    apartMore: (count) =>
      counted('fr', count, {
        one: '# plus ancienne n’est pas dans la liste. Voulez-vous choisir une période plus courte ?',
        other: '# plus anciennes ne sont pas dans la liste. Voulez-vous choisir une période plus courte ?',
      }),
  },
  es: {
    heading: 'El encuadre',
    intro: 'Las semanas van de izquierda a derecha, una fila por día de la semana, la hora del día hacia abajo.',
    noPractice:
      'Todavía no se sabe nada de su consulta. ¿Quiere configurarla en Consulta? Entonces se dibujarán aquí las sesiones fijas.',
    noClients: 'Su consulta todavía no tiene pacientes. ¿Quiere añadirlos en Consulta?',
    nothingSeen:
      'Todavía no se ha visto nada de su calendario. ¿Quiere abrirlo, semana a semana, o soltar un archivo de calendario en Consulta?',
    client: 'Paciente',
    everybody: 'Toda la consulta',
    span: 'Tiempo mostrado',
    spans: { quarter: '3 meses', year: '1 año', 'three-years': '3 años', everything: 'Todo' },
    weeks: (count) => counted('es', count, { one: '# semana', other: '# semanas' }),
    move: { earlier: 'Antes', later: 'Después', closer: 'Más cerca', farther: 'Más lejos' },
    chart: 'Imagen del encuadre',
    keys: 'Las flechas izquierda y derecha van de una marca a la siguiente, arriba y abajo pasan también por las sesiones mantenidas. Mayúsculas y flecha mueven la hoja, más y menos cambian la escala. Intro lleva a lo que se pregunta de una marca.',
    hint: 'Señale una marca, tóquela o use las flechas: aquí se dice qué es y por qué.',
    marks: {
      kept: 'Sesión según lo acordado',
      moved: 'Cambiada, con una línea a su lugar anterior',
      missed: 'Sesión fija, buscada y no encontrada',
      extra: 'Sesión fuera del plan',
      emergency: 'Urgencia',
      contact: 'Contacto breve',
      administrative: 'Administrativo, sobre un paciente',
      'other-engagement': 'Otro trabajo con un paciente',
      unrelated: 'Quizá sobre varios pacientes',
    },
    unclear: 'quizá sobre varios pacientes',
    legend: 'Qué son las formas',
    band: 'Sesión fija, mientras estuvo vigente',
    inferred: 'deducida del calendario, no indicada por usted',
    unseen: 'No visto: nadie miró, así que allí no falta nada',
    ahead: 'Por venir',
    beyond: (from, to) => `Las horas antes de ${from} y después de ${to} se dibujan más juntas.`,
    silent:
      'Un calendario muestra lo que se anotó. No muestra las sesiones que se alargaron, las llamadas y mensajes que nadie anotó, ni nada de lo que se dijo.',
    because: {
      certain: (reason) => `Motivo: ${reason}.`,
      likely: (reason) => `Motivo más probable: ${reason}.`,
      unclear: (reason) => `Motivo, hasta donde se puede saber: ${reason}.`,
    },
    stoodAt: (when) => `Su lugar anterior: ${when}.`,
    asked: (question) => `Pregunta abierta: ${question}`,
    toQuestion: 'Ir a la pregunta',
    toAnswer: 'Ir a la respuesta',
    answered: (answer) => `Su respuesta: ${answer}.`,
    apart: 'En palabras: lo que no es una sesión según lo acordado',
    apartCount: (count) =>
      counted('es', count, { one: '# entrada en el tiempo mostrado', other: '# entradas en el tiempo mostrado' }),
    apartMore: (count) =>
      counted('es', count, {
        one: '# anterior no figura en la lista. ¿Quiere elegir un tiempo más corto?',
        other: '# anteriores no figuran en la lista. ¿Quiere elegir un tiempo más corto?',
      }),
  },
};
