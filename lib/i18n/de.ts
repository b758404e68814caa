import type { Messages } from './en.ts';
import { counted, type Forms } from './plural.ts';
import { VEIL_WORDS } from './veil-words.ts';

const many = (count: number, forms: Forms) => counted('de', count, forms);

/** German, with “Sie”. */
export const de: Messages = {
  name: 'Framekeeper',
  settings: 'Einstellungen',
  loading: 'Ihre Aufzeichnung wird geöffnet.',
  faulty: {
    title: 'Ihre Aufzeichnung ließ sich nicht öffnen.',
    meaning: 'Es wurde nichts geändert. Was Ihr Kalender zeigt, wird im Augenblick nicht geprüft.',
    again: 'Erneut versuchen',
  },
  sealed: (names) =>
    `Ein Teil Ihrer Aufzeichnung ließ sich nicht öffnen (${names}). Er bleibt, wie er ist, und wird nicht überschrieben.`,
  card: {
    name: 'Frage zu einem Termin',
    close: 'Schließen',
    faulty: 'Die Frage ließ sich nicht öffnen. Sie steht auch hinter der Schaltfläche von Framekeeper.',
    ignored:
      'Antworten sind möglich, sobald dies einen Augenblick lang ganz zu sehen war. Möchten Sie es noch einmal versuchen?',
  },
  veil: VEIL_WORDS.de,
  keys: {
    veil: 'Für den Schleier gibt es keine Taste.',
    next: 'Für die nächste Frage im Kalender gibt es keine Taste.',
    choose: 'Tasten wählen',
  },
  levels: {
    note: 'Notiz für Ihre eigene Übersicht',
    ask: 'Frage',
    review: 'Frage für die Supervision',
  },
  sources: { google: 'Google Kalender', outlook: 'Outlook-Kalender', ics: 'Kalenderdatei' },
  views: {
    day: 'Tagesansicht',
    days: 'Mehrtagesansicht',
    week: 'Wochenansicht',
    weeks: 'Mehrwochenansicht',
    month: 'Monatsansicht',
    agenda: 'Terminliste',
    file: 'Datei',
    other: 'andere Ansicht',
  },
  health: {
    heading: 'Was gesehen wurde',
    seen: (days, time) => `${days} ganz gesehen, ${time}`,
    nothingWhole: (time) => `kein Tag ganz gesehen, ${time}`,
    events: (count) => many(count, { one: '# Termin', other: '# Termine' }),
    partial: (count) =>
      many(count, {
        one: '# Tag zeigt nur einen Teil seiner Termine. Möchten Sie ihn öffnen?',
        other: '# Tage zeigen nur einen Teil ihrer Termine. Möchten Sie sie öffnen?',
      }),
    states: {
      read: 'Gelesen',
      unreadable: 'Framekeeper kann diese Seite nicht lesen.',
      'no-events': 'Diese Ansicht zeigt keine Termine. Möchten Sie einen Tag, eine Woche oder einen Monat öffnen?',
    },
    unreadableMeaning:
      'Solange das so ist, wird aus ihr nichts geschlossen und keine Zeit als sicher bezeichnet. Früher Gesehenes bleibt erhalten. Hilft es, die Seite neu zu laden?',
    report: 'Bericht kopieren',
    reportCopied: 'Bericht kopiert',
    reportRefused: 'Der Bericht ließ sich nicht kopieren. Möchten Sie ihn unten markieren und kopieren?',
    reportContents: 'Was im Bericht steht',
    reportNote:
      'Er nennt Teile der Seite, die nicht gefunden wurden, und Versionen. Aus Ihrem Kalender enthält er nichts.',
    none: 'Es ist keine Kalenderseite geöffnet. Das Folgende wurde früher gesehen. Möchten Sie Ihren Kalender öffnen?',
    problems: {
      missing: 'nicht gefunden',
      unexpected: 'nicht wie erwartet',
      contradictory: 'widersprüchlich',
    },
  },
  setUp: {
    title: 'Ihre Praxis ist noch nicht eingerichtet.',
    meaning:
      'Mit Ihren Zeiten und den Kürzeln Ihrer Patientinnen und Patienten lassen sich vereinbarte Sitzungen vom Übrigen unterscheiden.',
    action: 'Praxis einrichten',
  },
  questions: {
    heading: 'Fragen',
    none: 'Keine offenen Fragen.',
    noneSeen: 'Keine Fragen, denn es wurde noch nichts gesehen.',
    notes: (count) =>
      many(count, { one: '# Notiz für Ihre eigene Übersicht', other: '# Notizen für Ihre eigene Übersicht' }),
    unknownRule: (when) => `Zu ${when} gibt es eine Frage. Was davon trifft zu?`,
    untitled: 'Ein Eintrag ohne Titel',
    answers: 'Ihre Antwort',
    reason: 'Grund',
    reasonHint:
      'Ein paar Worte für Ihre Unterlagen. Keine klinische Notiz: Diese Aufzeichnung kann angefordert werden.',
    reasonNeeded: 'Was ist der Grund, in ein paar Worten?',
    keep: 'Antwort festhalten',
    back: 'Zurück',
    next: (key) => `Im Kalender öffnet ${key} die nächste.`,
    change: 'Ändern',
    changeOf: (what) => `Antwort zu ${what} ändern`,
    kept: (answer) => `Festgehalten: ${answer}`,
    announced: (answer) => `Antwort festgehalten: ${answer}`,
    refused: 'Die Antwort ließ sich nicht festhalten; es wurde nichts geändert. Möchten Sie es noch einmal versuchen?',
  },
  answers: {
    emergency: 'Notfall',
    rescheduled: 'Verlegt',
    administrative: 'Organisatorisch',
    'coaching-call': 'Coaching-Anruf',
    'agreed-extra': 'Vereinbarte Zusatzsitzung',
    collateral: 'Kontakt mit Dritten',
    'keep-once': 'Dieses Mal so',
    'separate-roles': 'Getrennte Rollen',
    'not-the-same-person': 'Nicht dieselbe Person',
    other: 'Anderes',
  },
  slots: {
    heading: 'Notfallzeiten heute',
    forWhom: 'Für welches Kürzel?',
    withoutCode: 'Ohne Kürzel',
    open: 'Kalenderformular öffnen',
    openFor: (time) => `Kalenderformular öffnen für ${time}`,
    show: 'Im Kalender zeigen',
    opened: (time) => `${time} ist vermerkt; das Formular des Kalenders wird geöffnet`,
    refused: 'Das Formular ließ sich nicht öffnen. Möchten Sie es noch einmal versuchen?',
    moved: (count) => many(count, { one: '# Termin verschoben', other: '# Termine verschoben' }),
    checked: (count, time) =>
      many(count, {
        one: `Mit # Termin von heute abgeglichen, Stand ${time}.`,
        other: `Mit # Terminen von heute abgeglichen, Stand ${time}.`,
      }),
    seen: (time) => `Heute zuletzt gesehen: ${time}.`,
    nothing: 'Heute lässt keine Zeit Ihren regelmäßigen Plan ganz.',
    notChecked: {
      'not-seen': 'Nicht geprüft: Der heutige Tag wurde nicht ganz gesehen. Möchten Sie ihn im Kalender öffnen?',
      partial: 'Nicht geprüft: Einige Termine von heute sind verdeckt. Möchten Sie den Tag einzeln öffnen?',
      faulty:
        'Nicht geprüft: Die Seite lässt sich nicht sicher lesen, deshalb gilt keine Zeit als sicher. Hilft es, sie neu zu laden?',
    },
    nearMisses: (count) =>
      many(count, { one: '# Zeit, die etwas kosten würde', other: '# Zeiten, die etwas kosten würden' }),
    reasons: {
      'uses-hold': (time) => `nutzt Ihre freigehaltene Zeit um ${time}`,
      'uses-cancellation': (time) => `nutzt die abgesagte Sitzung um ${time}`,
      'regular-hours': 'in Ihren regulären Zeiten',
      'emergency-hours': 'in Ihren Notfallzeiten',
      'free-before': (minutes) => `${minutes} Min. nach dem vorigen Termin`,
      'free-after': (minutes) => `${minutes} Min. bis zum nächsten`,
      'last-of-day': 'als Letztes am Tag',
      'keeps-another-gap': 'lässt eine weitere Lücke frei',
      shorter: (minutes) => `kürzer: ${minutes} Min.`,
      'session-of-day': (number, most) => `Sitzung ${number} von ${most}`,
    },
    costs: {
      break: (name) => (name ? `nimmt Ihre Pause (${name})` : 'nimmt Ihre Pause'),
      gap: (minutes) => `lässt ${minutes} Min. zu wenig Abstand`,
      hours: 'liegt außerhalb Ihrer Zeiten',
      'day-limit': 'sind mehr Sitzungen, als Sie für einen Tag vorgesehen haben',
      'consecutive-limit': 'sind mehr Sitzungen hintereinander, als Sie vorgesehen haben',
      'day-entry': 'geht nur, wenn ein ganztägiger Eintrag den Tag frei lässt',
    },
  },
  crisis: {
    heading: 'Falls die Person jetzt in Gefahr sein könnte',
    plan: 'Zuerst gilt Ihr eigener Plan: die Vertretung, das örtliche Krisentelefon, der Notruf.',
    limit: 'Framekeeper schätzt kein Risiko ein.',
    lines: (emergency, line) => `Notruf ${emergency}, Krisentelefon ${line}`,
    check: 'Gelten diese Nummern bei Ihnen noch?',
  },
  fits: {
    kept: 'wie vereinbart',
    moved: 'verlegt',
    missed: 'nicht vorhanden',
    extra: 'über den Plan hinaus',
    emergency: 'Notfall',
    contact: 'kurzer Kontakt',
    administrative: 'organisatorisch',
    'other-engagement': 'andere Arbeit',
    unrelated: 'ohne Bezug zu Patientinnen oder Patienten',
  },
  reasons: {
    answered: 'Sie haben es so angegeben',
    'proposed-slot': 'die Zeit wurde hier als Notfallzeit vorgeschlagen',
    'on-frame': 'er liegt, wo es vereinbart ist',
    'same-event-moved': 'derselbe Termin wurde zu anderer Zeit gesehen',
    'recurrence-moved': 'er wurde aus seiner Serie heraus verlegt',
    'replaces-vacancy': 'eine vereinbarte Sitzung in der Nähe fand nicht statt',
    words: 'der Titel sagt es',
    'short-or-call': 'er ist kurz oder ein Anruf',
    'added-same-day': 'er wurde am selben Tag eingetragen',
    'beyond-plan': 'um diese Zeit liegen mehr Sitzungen als vereinbart',
    'within-plan': 'um diese Zeit gibt es nicht mehr Sitzungen als üblich',
    'week-not-seen': 'die Wochen darum wurden nicht ganz gesehen',
    'no-standing-sessions': 'für dieses Kürzel sind keine festen Sitzungen bekannt',
    'several-clients': 'er kann mehr als ein Kürzel betreffen',
    'not-an-appointment': 'es ist kein Termin mit jemandem',
    'not-live': 'er wurde abgesagt oder abgelehnt',
    copy: 'er ist die Kopie eines anderen Eintrags',
    'no-client': 'darin wurde kein Kürzel erkannt',
    'other-work': 'er gehört zu anderer Arbeit',
    'looked-and-not-there': 'der Tag wurde gesehen, und die Sitzung war nicht da',
  },
};
