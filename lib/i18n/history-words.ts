import type { Verdict } from '../flags/ledger.ts';
import type { PastQuestion } from '../messages/history.ts';
import type { Language } from '../rules/rule.ts';
import { counted, type Forms } from './plural.ts';

const wordsOf = (language: Language, words: Plain) => ({
  ...words,
  found: (count: number) => counted(language, count, words.found),
  more: (count: number) => counted(language, count, words.more),
  selected: (count: number) => counted(language, count, words.selected),
  give: (count: number) => counted(language, count, words.give),
  keptTogether: (count: number, answer: string) => `${counted(language, count, words.keptTogether)} ${answer}.`,
  refusedTogether: (count: number, which: string) => `${counted(language, count, words.refusedTogether)} ${which}`,
});

type Plain = {
  readonly heading: string;
  readonly intro: string;
  readonly none: string;
  readonly noMatch: string;
  readonly noneOpen: string;
  readonly showAll: string;
  readonly keys: string;
  readonly list: string;
  readonly found: Forms;
  readonly more: Forms;
  readonly filter: {
    readonly heading: string;
    readonly state: string;
    readonly level: string;
    readonly client: string;
    readonly rule: string;
    readonly from: string;
    readonly to: string;
    readonly text: string;
    readonly any: string;
    readonly nobody: string;
    readonly all: string;
    readonly states: Readonly<Record<PastQuestion['state'], string>>;
  };
  readonly meanings: {
    readonly withdrawn: string;
    readonly unasked: string;
    readonly lasts: string;
    readonly lastsUntil: (day: string) => string;
  };
  readonly past: {
    readonly open: string;
    readonly asked: string;
    readonly askedAgain: string;
    readonly withdrawn: string;
    readonly answered: (answer: string) => string;
    readonly always: string;
    readonly until: (day: string) => string;
    readonly ended: string;
    /** What a supervisor said of it. */
    readonly responded: Readonly<Record<Verdict, string>>;
    readonly stood: (when: string) => string;
    readonly gone: string;
  };
  readonly select: (what: string) => string;
  readonly selection: string;
  readonly selected: Forms;
  readonly alike: (rule: string, count: string) => string;
  readonly alikeFor: (rule: string, client: string, count: string) => string;
  readonly answerTogether: string;
  readonly reason: string;
  readonly give: Forms;
  readonly clear: string;
  readonly keptTogether: Forms;
  readonly refusedTogether: Forms;
  readonly undo: string;
  readonly sessions: {
    readonly heading: string;
    readonly hint: string;
    readonly none: string;
    readonly thisWeek: string;
    readonly lastWeek: string;
    readonly missed: string;
    readonly missedOf: (client: string, when: string) => string;
    readonly marked: string;
    readonly undo: string;
    readonly undoOf: (client: string, when: string) => string;
    readonly refused: string;
  };
  readonly change: string;
  readonly changeOf: (what: string) => string;
  readonly changed: (what: string) => string;
  readonly always: string;
};

/** What the questions view says, in one language. */
export type HistoryWords = ReturnType<typeof wordsOf>;

/** What the questions view says beside the questions themselves, in every language. */
export const HISTORY_WORDS: Readonly<Record<Language, HistoryWords>> = {
  en: wordsOf('en', {
    heading: 'Questions',
    intro:
      'Everything that was asked, and what you answered. To take an answer back, answer anew: the latest one counts, and the earlier ones stay in the record.',
    none: 'Nothing was asked yet. What is worth asking will stand here once Framekeeper has seen your calendar. Would you open it?',
    noMatch: 'No question fits this choice.',
    noneOpen: 'No question is open.',
    showAll: 'Show all questions',
    keys: 'J and K go to the next question and back.',
    list: 'Questions that fit',
    found: { one: '# question', other: '# questions' },
    more: { one: 'Show # more', other: 'Show # more' },
    filter: {
      heading: 'Which questions?',
      state: 'State',
      level: 'Level',
      client: 'Client',
      rule: 'About',
      from: 'From',
      to: 'To',
      text: 'Words',
      any: 'Any',
      nobody: 'Nobody recognised',
      all: 'All',
      states: { open: 'Open', answered: 'Answered', withdrawn: 'Withdrawn', unasked: 'Not asked now' },
    },
    meanings: {
      withdrawn: 'Withdrawn: what it saw was seen to be different.',
      unasked: 'Not asked for now: its rule is switched off, or an answer that holds for longer covers it.',
      lasts: 'An answer that always holds covers this.',
      lastsUntil: (day) => `An answer that holds through ${day} covers this.`,
    },
    past: {
      open: 'What became of it',
      asked: 'Asked',
      askedAgain: 'Asked again',
      withdrawn: 'Withdrawn',
      answered: (answer) => `Answered: ${answer}`,
      always: 'The answer always holds from here on',
      until: (day) => `The answer holds through ${day}`,
      ended: 'The answer no longer holds for others',
      responded: {
        seen: 'Supervision: seen',
        discuss: 'Supervision: to be discussed',
        'agreed-plan': 'Supervision: agreed on a plan',
        'more-information': 'Supervision: asks for more information',
      },
      stood: (when) => `Stood at ${when}`,
      gone: 'No longer in the calendar',
    },
    select: (what) => `Select ${what}`,
    selection: 'One answer for several',
    selected: { one: '# selected', other: '# selected' },
    alike: (rule, count) => `All on “${rule}” (${count})`,
    alikeFor: (rule, client, count) => `All on “${rule}” for ${client} (${count})`,
    answerTogether: 'One answer for all of them',
    reason: 'Reason',
    give: { one: 'Answer # question', other: 'Answer # questions' },
    clear: 'Select none',
    keptTogether: { one: '# answer kept:', other: '# answers kept:' },
    refusedTogether: {
      one: '# question does not take this answer and stays as it was:',
      other: '# questions do not take this answer and stay as they were:',
    },
    undo: 'To change one of them, answer it anew.',
    sessions: {
      heading: 'Who came?',
      hint: 'Your standing sessions of this week and the last. Where nobody came, the place counts as empty, and another session may stand for it.',
      none: 'No standing session has passed in these two weeks, as far as they were seen.',
      thisWeek: 'This week',
      lastWeek: 'Last week',
      missed: 'Did not come',
      missedOf: (client, when) => `${client} did not come, ${when}`,
      marked: 'did not come',
      undo: 'Undo',
      undoOf: (client, when) => `Undo: ${client} came, ${when}`,
      refused: 'This could not be kept, and nothing was changed. Would you try again?',
    },
    change: 'Change the end',
    changeOf: (what) => `Change the end of the answer about ${what}`,
    changed: (what) => `Changed: ${what}`,
    always: 'Always',
  }),
  de: wordsOf('de', {
    heading: 'Fragen',
    intro:
      'Alles, was gefragt wurde, und was Sie geantwortet haben. Um eine Antwort zurückzunehmen, antworten Sie neu: Die letzte zählt, die früheren bleiben in der Aufzeichnung.',
    none: 'Noch wurde nichts gefragt. Was eine Frage wert ist, steht hier, sobald Framekeeper Ihren Kalender gesehen hat. Möchten Sie ihn öffnen?',
    noMatch: 'Keine Frage passt zu dieser Auswahl.',
    noneOpen: 'Keine Frage ist offen.',
    showAll: 'Alle Fragen zeigen',
    keys: 'J und K führen zur nächsten Frage und zurück.',
    list: 'Passende Fragen',
    found: { one: '# Frage', other: '# Fragen' },
    more: { one: '# weitere zeigen', other: '# weitere zeigen' },
    filter: {
      heading: 'Welche Fragen?',
      state: 'Stand',
      level: 'Stufe',
      client: 'Klient:in',
      rule: 'Worüber',
      from: 'Von',
      to: 'Bis',
      text: 'Wörter',
      any: 'Alle',
      nobody: 'Niemand erkannt',
      all: 'Alle',
      states: { open: 'Offen', answered: 'Beantwortet', withdrawn: 'Zurückgezogen', unasked: 'Zurzeit nicht gefragt' },
    },
    meanings: {
      withdrawn: 'Zurückgezogen: Was sie sah, ist inzwischen anders.',
      unasked: 'Zurzeit nicht gefragt: Die Regel ist ausgeschaltet, oder eine länger geltende Antwort deckt sie ab.',
      lasts: 'Eine Antwort, die immer gilt, deckt dies ab.',
      lastsUntil: (day) => `Eine Antwort, die bis einschließlich ${day} gilt, deckt dies ab.`,
    },
    past: {
      open: 'Was daraus wurde',
      asked: 'Gefragt',
      askedAgain: 'Erneut gefragt',
      withdrawn: 'Zurückgezogen',
      answered: (answer) => `Beantwortet: ${answer}`,
      always: 'Die Antwort gilt von hier an immer',
      until: (day) => `Die Antwort gilt bis einschließlich ${day}`,
      ended: 'Die Antwort gilt für andere nicht mehr',
      responded: {
        seen: 'Supervision: gesehen',
        discuss: 'Supervision: soll besprochen werden',
        'agreed-plan': 'Supervision: Vorgehen vereinbart',
        'more-information': 'Supervision: bittet um mehr Angaben',
      },
      stood: (when) => `Stand am ${when}`,
      gone: 'Nicht mehr im Kalender',
    },
    select: (what) => `${what} auswählen`,
    selection: 'Eine Antwort für mehrere',
    selected: { one: '# ausgewählt', other: '# ausgewählt' },
    alike: (rule, count) => `Alle zu „${rule}“ (${count})`,
    alikeFor: (rule, client, count) => `Alle zu „${rule}“ bei ${client} (${count})`,
    answerTogether: 'Eine Antwort für alle',
    reason: 'Grund',
    give: { one: '# Frage beantworten', other: '# Fragen beantworten' },
    clear: 'Keine auswählen',
    keptTogether: { one: '# Antwort festgehalten:', other: '# Antworten festgehalten:' },
    refusedTogether: {
      one: '# Frage nimmt diese Antwort nicht an und bleibt, wie sie war:',
      other: '# Fragen nehmen diese Antwort nicht an und bleiben, wie sie waren:',
    },
    undo: 'Um eine davon zu ändern, beantworten Sie sie neu.',
    sessions: {
      heading: 'Wer ist gekommen?',
      hint: 'Ihre festen Sitzungen dieser und der letzten Woche. Wo niemand kam, gilt der Platz als leer, und eine andere Sitzung kann für ihn stehen.',
      none: 'In diesen zwei Wochen ist keine feste Sitzung vergangen, soweit sie zu sehen waren.',
      thisWeek: 'Diese Woche',
      lastWeek: 'Letzte Woche',
      missed: 'Nicht gekommen',
      missedOf: (client, when) => `${client} ist nicht gekommen, ${when}`,
      marked: 'nicht gekommen',
      undo: 'Rückgängig',
      undoOf: (client, when) => `Rückgängig: ${client} ist gekommen, ${when}`,
      refused: 'Das ließ sich nicht festhalten, und nichts wurde geändert. Möchten Sie es noch einmal versuchen?',
    },
    change: 'Ende ändern',
    changeOf: (what) => `Ende ändern: die Antwort zu ${what}`,
    changed: (what) => `Geändert: ${what}`,
    always: 'Immer',
  }),
  fr: wordsOf('fr', {
    heading: 'Questions',
    intro:
      'Tout ce qui a été demandé, et ce que vous avez répondu. Pour reprendre une réponse, répondez à nouveau : la dernière compte, les précédentes restent au registre.',
    none: 'Rien n’a encore été demandé. Ce qui mérite une question figurera ici dès que Framekeeper aura vu votre agenda. Voulez-vous l’ouvrir ?',
    noMatch: 'Aucune question ne correspond à ce choix.',
    noneOpen: 'Aucune question n’est ouverte.',
    showAll: 'Montrer toutes les questions',
    keys: 'J et K mènent à la question suivante et à la précédente.',
    list: 'Questions qui correspondent',
    found: { one: '# question', other: '# questions' },
    more: { one: 'En montrer # de plus', other: 'En montrer # de plus' },
    filter: {
      heading: 'Quelles questions ?',
      state: 'État',
      level: 'Niveau',
      client: 'Client',
      rule: 'Sujet',
      from: 'Du',
      to: 'Au',
      text: 'Mots',
      any: 'Peu importe',
      nobody: 'Personne de reconnu',
      all: 'Toutes',
      states: { open: 'Ouvertes', answered: 'Répondues', withdrawn: 'Retirées', unasked: 'Non posées à présent' },
    },
    meanings: {
      withdrawn: 'Retirée : ce qu’elle avait vu a été vu autrement.',
      unasked: 'Non posée à présent : sa règle est désactivée, ou une réponse qui vaut plus longtemps la couvre.',
      lasts: 'Une réponse qui vaut toujours couvre ceci.',
      lastsUntil: (day) => `Une réponse qui vaut jusqu’au ${day} inclus couvre ceci.`,
    },
    past: {
      open: 'Ce qu’il en est advenu',
      asked: 'Posée',
      askedAgain: 'Posée à nouveau',
      withdrawn: 'Retirée',
      answered: (answer) => `Réponse : ${answer}`,
      always: 'La réponse vaut désormais toujours',
      until: (day) => `La réponse vaut jusqu’au ${day} inclus`,
      ended: 'La réponse ne vaut plus pour d’autres',
      responded: {
        seen: 'Supervision : vu',
        discuss: 'Supervision : à discuter',
        'agreed-plan': 'Supervision : suite convenue',
        'more-information': 'Supervision : demande plus de précisions',
      },
      stood: (when) => `Se tenait ${when}`,
      gone: 'N’est plus dans l’agenda',
    },
    select: (what) => `Sélectionner ${what}`,
    selection: 'Une réponse pour plusieurs',
    selected: { one: '# sélectionnée', other: '# sélectionnées' },
    alike: (rule, count) => `Toutes sur « ${rule} » (${count})`,
    alikeFor: (rule, client, count) => `Toutes sur « ${rule} » pour ${client} (${count})`,
    answerTogether: 'Une réponse pour toutes',
    reason: 'Raison',
    give: { one: 'Répondre à # question', other: 'Répondre à # questions' },
    clear: 'Ne rien sélectionner',
    keptTogether: { one: '# réponse conservée :', other: '# réponses conservées :' },
    refusedTogether: {
      one: '# question n’admet pas cette réponse et reste telle quelle :',
      other: '# questions n’admettent pas cette réponse et restent telles quelles :',
    },
    undo: 'Pour en changer une, répondez-y à nouveau.',
    sessions: {
      heading: 'Qui est venu ?',
      hint: 'Vos séances fixes de cette semaine et de la dernière. Là où personne n’est venu, la place compte comme vide, et une autre séance peut en tenir lieu.',
      none: 'Aucune séance fixe n’est passée durant ces deux semaines, pour ce qui en a été vu.',
      thisWeek: 'Cette semaine',
      lastWeek: 'La semaine dernière',
      missed: 'N’est pas venu',
      missedOf: (client, when) => `${client} n’est pas venu, ${when}`,
      marked: 'n’est pas venu',
      undo: 'Annuler',
      undoOf: (client, when) => `Annuler : ${client} est venu, ${when}`,
      refused: 'Ceci n’a pas pu être conservé, et rien n’a changé. Voulez-vous réessayer ?',
    },
    change: 'Changer la fin',
    changeOf: (what) => `Changer la fin de la réponse sur ${what}`,
    changed: (what) => `Changée : ${what}`,
    always: 'Toujours',
  }),
  es: wordsOf('es', {
    heading: 'Preguntas',
    intro:
      'Todo lo que se preguntó y lo que usted respondió. Para retirar una respuesta, responda de nuevo: cuenta la última, y las anteriores quedan en el registro.',
    none: 'Aún no se ha preguntado nada. Lo que merezca una pregunta estará aquí cuando Framekeeper haya visto su calendario. ¿Quiere abrirlo?',
    noMatch: 'Ninguna pregunta corresponde a esta elección.',
    noneOpen: 'Ninguna pregunta está abierta.',
    showAll: 'Mostrar todas las preguntas',
    keys: 'J y K llevan a la pregunta siguiente y a la anterior.',
    list: 'Preguntas que corresponden',
    found: { one: '# pregunta', other: '# preguntas' },
    more: { one: 'Mostrar # más', other: 'Mostrar # más' },
    filter: {
      heading: '¿Qué preguntas?',
      state: 'Estado',
      level: 'Nivel',
      client: 'Cliente',
      rule: 'Tema',
      from: 'Desde',
      to: 'Hasta',
      text: 'Palabras',
      any: 'Cualquiera',
      nobody: 'Nadie reconocido',
      all: 'Todas',
      states: { open: 'Abiertas', answered: 'Respondidas', withdrawn: 'Retiradas', unasked: 'No se preguntan ahora' },
    },
    meanings: {
      withdrawn: 'Retirada: lo que había visto se vio después de otro modo.',
      unasked: 'No se pregunta ahora: su regla está desactivada, o la abarca una respuesta que vale por más tiempo.',
      lasts: 'Una respuesta que vale siempre abarca esto.',
      lastsUntil: (day) => `Una respuesta que vale hasta el ${day} incluido abarca esto.`,
    },
    past: {
      open: 'Qué fue de ella',
      asked: 'Preguntada',
      askedAgain: 'Preguntada de nuevo',
      withdrawn: 'Retirada',
      answered: (answer) => `Respuesta: ${answer}`,
      always: 'La respuesta vale siempre desde aquí',
      until: (day) => `La respuesta vale hasta el ${day} incluido`,
      ended: 'La respuesta ya no vale para otras',
      responded: {
        seen: 'Supervisión: visto',
        discuss: 'Supervisión: para comentar',
        'agreed-plan': 'Supervisión: plan acordado',
        'more-information': 'Supervisión: pide más información',
      },
      stood: (when) => `Estaba el ${when}`,
      gone: 'Ya no está en el calendario',
    },
    select: (what) => `Seleccionar ${what}`,
    selection: 'Una respuesta para varias',
    selected: { one: '# seleccionada', other: '# seleccionadas' },
    alike: (rule, count) => `Todas sobre «${rule}» (${count})`,
    alikeFor: (rule, client, count) => `Todas sobre «${rule}» de ${client} (${count})`,
    answerTogether: 'Una respuesta para todas',
    reason: 'Motivo',
    give: { one: 'Responder # pregunta', other: 'Responder # preguntas' },
    clear: 'No seleccionar ninguna',
    keptTogether: { one: '# respuesta guardada:', other: '# respuestas guardadas:' },
    refusedTogether: {
      one: '# pregunta no admite esta respuesta y queda como estaba:',
      other: '# preguntas no admiten esta respuesta y quedan como estaban:',
    },
    undo: 'Para cambiar alguna, respóndala de nuevo.',
    sessions: {
      heading: '¿Quién vino?',
      hint: 'Sus sesiones fijas de esta semana y de la pasada. Donde no vino nadie, el lugar cuenta como vacío, y otra sesión puede ocuparlo.',
      none: 'Ninguna sesión fija ha pasado en estas dos semanas, hasta donde se vieron.',
      thisWeek: 'Esta semana',
      lastWeek: 'La semana pasada',
      missed: 'No vino',
      missedOf: (client, when) => `${client} no vino, ${when}`,
      marked: 'no vino',
      undo: 'Deshacer',
      undoOf: (client, when) => `Deshacer: ${client} vino, ${when}`,
      refused: 'No se pudo guardar, y nada ha cambiado. ¿Quiere intentarlo otra vez?',
    },
    change: 'Cambiar el final',
    changeOf: (what) => `Cambiar el final de la respuesta sobre ${what}`,
    changed: (what) => `Cambiada: ${what}`,
    always: 'Siempre',
  }),
};
