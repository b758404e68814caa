import type { Language } from '../rules/rule.ts';
import type { Together } from '../setup/name.ts';
import { counted, type Forms } from './plural.ts';

type SetUpWords = {
  readonly title: string;
  readonly intro: string;
  /** Beside a practice that is saved already. */
  readonly adding: string;
  /** What was looked at. */
  readonly seen: (entries: number, days: string) => string;
  readonly empty: {
    readonly heading: string;
    readonly open: string;
    readonly file: string;
    readonly google: string;
    readonly outlook: string;
    readonly byHand: string;
    readonly settings: string;
  };
  readonly nothingNew: string;
  readonly preset: { readonly heading: string; readonly solo: string; readonly told: (clients: number) => string };
  readonly hours: {
    readonly heading: string;
    readonly zone: string;
    readonly within: (within: string, of: string) => string;
    readonly unknown: string;
    readonly free: (taken: number, of: number) => string;
  };
  readonly clients: {
    readonly heading: string;
    readonly hint: string;
    readonly none: string;
    readonly unsure: string;
    readonly codes: string;
    readonly code: string;
    readonly is: string;
    readonly same: string;
    readonly nobody: string;
    readonly kinds: Readonly<Record<Together, string>>;
    /** Names of the kinds of work that couples and groups are kept under. */
    readonly names: Readonly<Record<Exclude<Together, 'one'>, string>>;
    readonly time: (weekday: string, clock: string, minutes: number, everyWeeks: number) => string;
    readonly kept: (kept: number, places: number, since: string) => string;
    readonly until: (day: string) => string;
    readonly earlier: (times: string) => string;
    readonly irregular: (entries: number, since: string) => string;
  };
  readonly work: {
    readonly heading: string;
    readonly hint: string;
    readonly none: string;
    readonly by: (what: string, entries: number) => string;
    readonly onCalendar: (calendars: string, entries: number) => string;
    readonly hold: (title: string) => string;
    readonly holdMeans: (entries: number) => string;
  };
  readonly save: {
    readonly heading: string;
    readonly hint: string;
    readonly counts: (clients: number, times: number) => string;
    readonly action: string;
    readonly undo: string;
    readonly undone: (what: string) => string;
    readonly nothingToUndo: string;
    readonly failed: string;
    readonly refused: string;
  };
  /** What a step changed, for undoing it. */
  readonly steps: Readonly<
    Record<
      'preset' | 'zone' | 'pace' | 'hours' | 'breaks' | 'ticked' | 'code' | 'is' | 'merged' | 'work' | 'anew',
      string
    >
  >;
  readonly more: string;
  readonly anew: string;
  readonly done: {
    readonly heading: string;
    readonly clients: (clients: number, times: number) => string;
    readonly others: (kinds: string) => string;
    readonly hours: (hours: string) => string;
    readonly next: string;
    readonly again: string;
  };
};

const many = (language: Language) => (count: number, forms: Forms) => counted(language, count, forms);
const [en, de, fr, es] = [many('en'), many('de'), many('fr'), many('es')];

/** What the set-up says. Only the dashboard carries it. */
export const SET_UP_WORDS: Readonly<Record<Language, SetUpWords>> = {
  en: {
    title: 'Set-up',
    intro:
      'This is what your calendar shows. Take what fits, leave the rest; nothing is asked of you before you can begin.',
    adding:
      'Your practice is saved. Here stands only what it does not have yet; what is saved stays as it is when you add to it.',
    seen: (entries, days) => `From ${en(entries, { one: 'one entry', other: '# entries' })}, ${days}.`,
    empty: {
      heading: 'Nothing was seen of your calendar yet',
      open: 'Would you open your calendar in month view and leaf back a few months? What is shown there is enough to propose from.',
      file: 'Or drop an export of it below: it tells the past at once.',
      google: 'Export from Google Calendar',
      outlook: 'Outlook on the desktop: File, then Save Calendar.',
      byHand: 'You can also begin by hand.',
      settings: 'Set up the practice by hand',
    },
    nothingNew: 'The calendar shows nothing that your practice does not have.',
    preset: {
      heading: '1 · Kind of practice',
      solo: 'Nothing in the calendar speaks for another kind.',
      told: (clients) =>
        en(clients, { one: 'One of the clients below speaks for it.', other: '# of the clients below speak for it.' }),
    },
    hours: {
      heading: '2 · When you work',
      zone: 'As this computer has it. Does it fit where you practise?',
      within: (within, of) => `${within} of ${of} sessions lie within these hours.`,
      unknown: 'Too few sessions were seen to tell your hours. Do these fit?',
      free: (taken, of) =>
        taken === 0
          ? `The break proposed was free on all ${of} days.`
          : `In the break proposed something lay on ${taken} of ${of} days.`,
    },
    clients: {
      heading: '3 · Clients',
      hint: 'Those who are likely clients are ticked. Is anybody missing, or somebody not a client?',
      none: 'Nobody who comes again was seen yet.',
      unsure: 'These came again too, or were last seen long ago. Are they clients?',
      codes: 'Where a title is no code, a random one is proposed; the title only stays as what your calendar says.',
      code: 'Code',
      is: 'This is',
      same: 'Same as',
      nobody: 'nobody',
      kinds: { one: 'one person', joint: 'a couple or family', group: 'a group' },
      names: { joint: 'Couples and families', group: 'Groups' },
      time: (weekday, clock, minutes, everyWeeks) =>
        `${weekday} ${clock}, ${minutes} minutes${everyWeeks === 1 ? '' : `, every ${everyWeeks} weeks`}`,
      kept: (kept, places, since) => `${kept} of ${places} times since ${since}`,
      until: (day) => `until ${day}`,
      earlier: (times) => `Before: ${times}`,
      irregular: (entries, since) =>
        `No standing time; ${en(entries, { one: 'one entry', other: '# entries' })} since ${since}`,
    },
    work: {
      heading: '4 · Other work',
      hint: 'Kept apart from therapy, each with rules of its own.',
      none: 'Nothing in the calendar reads as other work.',
      by: (what, entries) => `known by ${what}; ${en(entries, { one: 'one entry', other: '# entries' })}`,
      onCalendar: (calendars, entries) =>
        `all of ${calendars}; ${en(entries, { one: 'one entry', other: '# entries' })}`,
      hold: (title) => `${title} keeps time free`,
      holdMeans: (entries) =>
        `An emergency session may use it; ${en(entries, { one: 'one entry', other: '# entries' })}`,
    },
    save: {
      heading: '5 · Save',
      hint: 'Everything can be changed later, under Practice.',
      counts: (clients, times) =>
        `${en(clients, { one: 'One client', other: '# clients' })}, ${en(times, { one: 'one standing time', other: '# standing times' })}`,
      action: 'Save',
      undo: 'Undo',
      undone: (what) => `Undone: ${what}`,
      nothingToUndo: 'There is nothing to undo.',
      failed: 'It could not be saved, and nothing was changed. Would you try again?',
      refused: 'Nothing was saved yet. Would you look at this again?',
    },
    steps: {
      preset: 'kind of practice',
      zone: 'time zone',
      pace: 'length of sessions',
      hours: 'working hours',
      breaks: 'breaks',
      ticked: 'who is a client',
      code: 'code',
      is: 'what somebody is',
      merged: 'who is the same',
      work: 'other work',
      anew: 'proposed anew',
    },
    more: 'More was seen of your calendar meanwhile.',
    anew: 'Propose anew',
    done: {
      heading: 'Your practice is saved',
      clients: (clients, times) =>
        `${en(clients, { one: 'One client', other: '# clients' })}, with ${en(times, { one: 'one standing time', other: '# standing times' })}.`,
      others: (kinds) => `Other work: ${kinds}.`,
      hours: (hours) => `Working hours: ${hours}.`,
      next: 'Where would you like to go on?',
      again: 'See what else the calendar shows',
    },
  },
  de: {
    title: 'Einrichtung',
    intro:
      'Das zeigt Ihr Kalender. Übernehmen Sie, was passt, und lassen Sie den Rest; zum Beginnen ist nichts davon nötig.',
    adding:
      'Ihre Praxis ist gespeichert. Hier steht nur, was sie noch nicht hat; was gespeichert ist, bleibt beim Hinzufügen, wie es ist.',
    seen: (entries, days) => `Aus ${de(entries, { one: 'einem Eintrag', other: '# Einträgen' })}, ${days}.`,
    empty: {
      heading: 'Von Ihrem Kalender wurde noch nichts gesehen',
      open: 'Möchten Sie Ihren Kalender in der Monatsansicht öffnen und einige Monate zurückblättern? Was dort steht, genügt für Vorschläge.',
      file: 'Oder legen Sie unten einen Export ab: Er erzählt die Vergangenheit auf einmal.',
      google: 'Aus Google Kalender exportieren',
      outlook: 'Outlook als Programm: Datei, dann Kalender speichern.',
      byHand: 'Sie können auch von Hand beginnen.',
      settings: 'Die Praxis von Hand einrichten',
    },
    nothingNew: 'Der Kalender zeigt nichts, was Ihre Praxis nicht schon hat.',
    preset: {
      heading: '1 · Art der Praxis',
      solo: 'Nichts im Kalender spricht für eine andere.',
      told: (clients) =>
        de(clients, {
          one: 'Ein Eintrag der Liste unten spricht dafür.',
          other: '# der Personen und Paare unten sprechen dafür.',
        }),
    },
    hours: {
      heading: '2 · Wann Sie arbeiten',
      zone: 'Wie auf diesem Computer. Passt das zum Ort Ihrer Praxis?',
      within: (within, of) => `${within} von ${of} Sitzungen liegen in diesen Zeiten.`,
      unknown: 'Es wurden zu wenige Sitzungen gesehen, um Ihre Zeiten zu erkennen. Passen diese?',
      free: (taken, of) =>
        taken === 0
          ? `Die vorgeschlagene Pause war an allen ${of} Tagen frei.`
          : `In der vorgeschlagenen Pause lag an ${taken} von ${of} Tagen etwas.`,
    },
    clients: {
      heading: '3 · Klientinnen und Klienten',
      hint: 'Wer wahrscheinlich dazugehört, ist angekreuzt. Fehlt jemand, oder gehört jemand nicht dazu?',
      none: 'Es wurde noch niemand gesehen, der wiederkommt.',
      unsure: 'Auch diese kamen wieder oder wurden zuletzt vor Langem gesehen. Gehören sie dazu?',
      codes:
        'Wo ein Titel kein Code ist, wird ein zufälliger vorgeschlagen; der Titel bleibt nur als das, was Ihr Kalender sagt.',
      code: 'Code',
      is: 'Das ist',
      same: 'Gleich mit',
      nobody: 'niemandem',
      kinds: { one: 'eine Person', joint: 'ein Paar, eine Familie', group: 'eine Gruppe' },
      names: { joint: 'Paare und Familien', group: 'Gruppen' },
      time: (weekday, clock, minutes, everyWeeks) =>
        `${weekday} ${clock}, ${minutes} Minuten${everyWeeks === 1 ? '' : `, alle ${everyWeeks} Wochen`}`,
      kept: (kept, places, since) => `${kept} von ${places} Mal seit ${since}`,
      until: (day) => `bis ${day}`,
      earlier: (times) => `Davor: ${times}`,
      irregular: (entries, since) =>
        `Keine feste Zeit; ${de(entries, { one: 'ein Eintrag', other: '# Einträge' })} seit ${since}`,
    },
    work: {
      heading: '4 · Andere Arbeit',
      hint: 'Von der Therapie getrennt, mit jeweils eigenen Regeln.',
      none: 'Nichts im Kalender liest sich als andere Arbeit.',
      by: (what, entries) => `erkannt an ${what}; ${de(entries, { one: 'ein Eintrag', other: '# Einträge' })}`,
      onCalendar: (calendars, entries) =>
        `alles in ${calendars}; ${de(entries, { one: 'ein Eintrag', other: '# Einträge' })}`,
      hold: (title) => `${title} hält Zeit frei`,
      holdMeans: (entries) =>
        `Eine Notfallsitzung darf sie nutzen; ${de(entries, { one: 'ein Eintrag', other: '# Einträge' })}`,
    },
    save: {
      heading: '5 · Speichern',
      hint: 'Alles lässt sich später unter „Praxis“ ändern.',
      counts: (clients, times) =>
        `${de(clients, { one: 'Ein Code', other: '# Codes' })}, ${de(times, { one: 'eine feste Zeit', other: '# feste Zeiten' })}`,
      action: 'Speichern',
      undo: 'Rückgängig',
      undone: (what) => `Rückgängig gemacht: ${what}`,
      nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
      failed: 'Es ließ sich nicht speichern, und nichts wurde geändert. Möchten Sie es noch einmal versuchen?',
      refused: 'Es wurde noch nichts gespeichert. Möchten Sie sich dies noch einmal ansehen?',
    },
    steps: {
      preset: 'Art der Praxis',
      zone: 'Zeitzone',
      pace: 'Dauer der Sitzungen',
      hours: 'Arbeitszeiten',
      breaks: 'Pausen',
      ticked: 'wer dazugehört',
      code: 'Code',
      is: 'was jemand ist',
      merged: 'wer gleich ist',
      work: 'andere Arbeit',
      anew: 'neu vorgeschlagen',
    },
    more: 'Inzwischen wurde mehr von Ihrem Kalender gesehen.',
    anew: 'Neu vorschlagen',
    done: {
      heading: 'Ihre Praxis ist gespeichert',
      clients: (clients, times) =>
        `${de(clients, { one: 'Ein Code', other: '# Codes' })} mit ${de(times, { one: 'einer festen Zeit', other: '# festen Zeiten' })}.`,
      others: (kinds) => `Andere Arbeit: ${kinds}.`,
      hours: (hours) => `Arbeitszeiten: ${hours}.`,
      next: 'Wo möchten Sie weitermachen?',
      again: 'Sehen, was der Kalender noch zeigt',
    },
  },
  fr: {
    title: 'Mise en place',
    intro:
      'Voici ce que montre votre agenda. Prenez ce qui convient, laissez le reste ; rien de cela n’est nécessaire pour commencer.',
    adding:
      'Votre cabinet est enregistré. Vous ne voyez ici que ce qu’il n’a pas encore ; ce qui est enregistré reste tel quel.',
    seen: (entries, days) => `D’après ${fr(entries, { one: 'une entrée', other: '# entrées' })}, ${days}.`,
    empty: {
      heading: 'Rien n’a encore été vu de votre agenda',
      open: 'Voulez-vous ouvrir votre agenda dans la vue du mois et revenir quelques mois en arrière ? Ce qui s’y trouve suffit pour proposer.',
      file: 'Ou déposez un export ci-dessous : il raconte le passé d’un coup.',
      google: 'Exporter depuis Google Agenda',
      outlook: 'Outlook sur l’ordinateur : Fichier, puis Enregistrer le calendrier.',
      byHand: 'Vous pouvez aussi commencer à la main.',
      settings: 'Mettre en place à la main',
    },
    nothingNew: 'L’agenda ne montre rien que votre cabinet n’ait déjà.',
    preset: {
      heading: '1 · Type de cabinet',
      solo: 'Rien dans l’agenda n’en suggère un autre.',
      told: (clients) =>
        fr(clients, { one: 'Une ligne ci-dessous le suggère.', other: '# lignes ci-dessous le suggèrent.' }),
    },
    hours: {
      heading: '2 · Quand vous travaillez',
      zone: 'Comme sur cet ordinateur. Est-ce bien le lieu de votre cabinet ?',
      within: (within, of) => `${within} séances sur ${of} tiennent dans ces heures.`,
      unknown: 'Trop peu de séances ont été vues pour connaître vos heures. Celles-ci conviennent-elles ?',
      free: (taken, of) =>
        taken === 0
          ? `La pause proposée était libre durant ces ${of} jours.`
          : `La pause proposée était occupée ${taken} jours sur ${of}.`,
    },
    clients: {
      heading: '3 · Clients',
      hint: 'Ceux qui le sont probablement sont cochés. Manque-t-il quelqu’un, ou quelqu’un n’en est-il pas un ?',
      none: 'Personne qui revienne n’a encore été vu.',
      unsure: 'Ceux-ci sont aussi revenus, ou n’ont pas été vus depuis longtemps. Sont-ils des clients ?',
      codes:
        'Quand un titre n’est pas un code, un code au hasard est proposé ; le titre reste seulement ce que dit votre agenda.',
      code: 'Code',
      is: 'C’est',
      same: 'Le même que',
      nobody: 'personne',
      kinds: { one: 'une personne', joint: 'un couple, une famille', group: 'un groupe' },
      names: { joint: 'Couples et familles', group: 'Groupes' },
      time: (weekday, clock, minutes, everyWeeks) =>
        `${weekday} ${clock}, ${minutes} minutes${everyWeeks === 1 ? '' : `, toutes les ${everyWeeks} semaines`}`,
      kept: (kept, places, since) => `${kept} fois sur ${places} depuis le ${since}`,
      until: (day) => `jusqu’au ${day}`,
      earlier: (times) => `Avant : ${times}`,
      irregular: (entries, since) =>
        `Sans horaire fixe ; ${fr(entries, { one: 'une entrée', other: '# entrées' })} depuis le ${since}`,
    },
    work: {
      heading: '4 · Autres activités',
      hint: 'Tenues à part de la thérapie, chacune avec ses propres règles.',
      none: 'Rien dans l’agenda ne se lit comme une autre activité.',
      by: (what, entries) => `reconnu à ${what} ; ${fr(entries, { one: 'une entrée', other: '# entrées' })}`,
      onCalendar: (calendars, entries) =>
        `tout ${calendars} ; ${fr(entries, { one: 'une entrée', other: '# entrées' })}`,
      hold: (title) => `${title} garde du temps libre`,
      holdMeans: (entries) =>
        `Une séance d’urgence peut l’utiliser ; ${fr(entries, { one: 'une entrée', other: '# entrées' })}`,
    },
    save: {
      heading: '5 · Enregistrer',
      hint: 'Tout peut être changé plus tard, sous « Cabinet ».',
      counts: (clients, times) =>
        `${fr(clients, { one: '# client', other: '# clients' })}, ${fr(times, { one: '# horaire fixe', other: '# horaires fixes' })}`,
      action: 'Enregistrer',
      undo: 'Annuler',
      undone: (what) => `Annulé : ${what}`,
      nothingToUndo: 'Il n’y a rien à annuler.',
      failed: 'Cela n’a pas pu être enregistré et rien n’a été changé. Voulez-vous réessayer ?',
      refused: 'Rien n’est encore enregistré. Voulez-vous revoir ceci ?',
    },
    steps: {
      preset: 'type de cabinet',
      zone: 'fuseau horaire',
      pace: 'durée des séances',
      hours: 'heures de travail',
      breaks: 'pauses',
      ticked: 'qui est client',
      code: 'code',
      is: 'ce qu’est quelqu’un',
      merged: 'qui est le même',
      work: 'autres activités',
      anew: 'nouvelle proposition',
    },
    more: 'Davantage de votre agenda a été vu entre-temps.',
    anew: 'Proposer à nouveau',
    done: {
      heading: 'Votre cabinet est enregistré',
      clients: (clients, times) =>
        `${fr(clients, { one: '# client', other: '# clients' })}, avec ${fr(times, { one: '# horaire fixe', other: '# horaires fixes' })}.`,
      others: (kinds) => `Autres activités : ${kinds}.`,
      hours: (hours) => `Heures de travail : ${hours}.`,
      next: 'Où voulez-vous continuer ?',
      again: 'Voir ce que l’agenda montre encore',
    },
  },
  es: {
    title: 'Preparación',
    intro:
      'Esto es lo que muestra su calendario. Tome lo que encaje y deje el resto; nada de ello hace falta para empezar.',
    adding:
      'Su consulta está guardada. Aquí solo está lo que aún no tiene; lo guardado queda como está cuando se le añade algo.',
    seen: (entries, days) => `De ${es(entries, { one: 'una entrada', other: '# entradas' })}, ${days}.`,
    empty: {
      heading: 'Todavía no se ha visto nada de su calendario',
      open: '¿Quiere abrir su calendario en la vista de mes y retroceder algunos meses? Lo que allí se ve basta para proponer.',
      file: 'O suelte abajo una exportación: cuenta el pasado de una vez.',
      google: 'Exportar desde Google Calendar',
      outlook: 'Outlook en el ordenador: Archivo y después Guardar calendario.',
      byHand: 'También puede empezar a mano.',
      settings: 'Preparar la consulta a mano',
    },
    nothingNew: 'El calendario no muestra nada que su consulta no tenga ya.',
    preset: {
      heading: '1 · Tipo de consulta',
      solo: 'Nada en el calendario indica otro.',
      told: (clients) => es(clients, { one: 'Una línea de abajo lo indica.', other: '# líneas de abajo lo indican.' }),
    },
    hours: {
      heading: '2 · Cuándo trabaja',
      zone: 'Como en este ordenador. ¿Corresponde al lugar de su consulta?',
      within: (within, of) => `${within} de ${of} sesiones están dentro de estas horas.`,
      unknown: 'Se han visto muy pocas sesiones para conocer su horario. ¿Encaja este?',
      free: (taken, of) =>
        taken === 0
          ? `La pausa propuesta estuvo libre los ${of} días.`
          : `La pausa propuesta estuvo ocupada ${taken} de ${of} días.`,
    },
    clients: {
      heading: '3 · Clientes',
      hint: 'Quienes probablemente lo son están marcados. ¿Falta alguien, o hay alguien que no lo es?',
      none: 'Aún no se ha visto a nadie que vuelva.',
      unsure: 'Estos también volvieron, o no se ven desde hace tiempo. ¿Son clientes?',
      codes:
        'Donde un título no es un código, se propone uno al azar; el título solo queda como lo que dice su calendario.',
      code: 'Código',
      is: 'Es',
      same: 'Igual que',
      nobody: 'nadie',
      kinds: { one: 'una persona', joint: 'una pareja, una familia', group: 'un grupo' },
      names: { joint: 'Parejas y familias', group: 'Grupos' },
      time: (weekday, clock, minutes, everyWeeks) =>
        `${weekday} ${clock}, ${minutes} minutos${everyWeeks === 1 ? '' : `, cada ${everyWeeks} semanas`}`,
      kept: (kept, places, since) => `${kept} de ${places} veces desde el ${since}`,
      until: (day) => `hasta el ${day}`,
      earlier: (times) => `Antes: ${times}`,
      irregular: (entries, since) =>
        `Sin hora fija; ${es(entries, { one: 'una entrada', other: '# entradas' })} desde el ${since}`,
    },
    work: {
      heading: '4 · Otro trabajo',
      hint: 'Aparte de la terapia, cada uno con sus propias reglas.',
      none: 'Nada en el calendario parece otro trabajo.',
      by: (what, entries) => `se reconoce por ${what}; ${es(entries, { one: 'una entrada', other: '# entradas' })}`,
      onCalendar: (calendars, entries) =>
        `todo ${calendars}; ${es(entries, { one: 'una entrada', other: '# entradas' })}`,
      hold: (title) => `${title} reserva tiempo`,
      holdMeans: (entries) =>
        `Una sesión de urgencia puede usarlo; ${es(entries, { one: 'una entrada', other: '# entradas' })}`,
    },
    save: {
      heading: '5 · Guardar',
      hint: 'Todo se puede cambiar después, en «Consulta».',
      counts: (clients, times) =>
        `${es(clients, { one: '# cliente', other: '# clientes' })}, ${es(times, { one: '# hora fija', other: '# horas fijas' })}`,
      action: 'Guardar',
      undo: 'Deshacer',
      undone: (what) => `Deshecho: ${what}`,
      nothingToUndo: 'No hay nada que deshacer.',
      failed: 'No se pudo guardar y nada ha cambiado. ¿Quiere intentarlo de nuevo?',
      refused: 'Todavía no se ha guardado nada. ¿Quiere revisar esto?',
    },
    steps: {
      preset: 'tipo de consulta',
      zone: 'zona horaria',
      pace: 'duración de las sesiones',
      hours: 'horario de trabajo',
      breaks: 'pausas',
      ticked: 'quién es cliente',
      code: 'código',
      is: 'qué es alguien',
      merged: 'quién es igual',
      work: 'otro trabajo',
      anew: 'nueva propuesta',
    },
    more: 'Entretanto se ha visto más de su calendario.',
    anew: 'Proponer de nuevo',
    done: {
      heading: 'Su consulta está guardada',
      clients: (clients, times) =>
        `${es(clients, { one: '# cliente', other: '# clientes' })}, con ${es(times, { one: '# hora fija', other: '# horas fijas' })}.`,
      others: (kinds) => `Otro trabajo: ${kinds}.`,
      hours: (hours) => `Horario de trabajo: ${hours}.`,
      next: '¿Dónde quiere continuar?',
      again: 'Ver qué más muestra el calendario',
    },
  },
};

export type { SetUpWords };
