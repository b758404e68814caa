import type { Continuity } from '../audit/verify.ts';
import type { Verdict } from '../flags/ledger.ts';
import type { Language } from '../rules/rule.ts';
import type { Part } from '../supervision/agenda.ts';
import type { Fault, Standing } from '../supervision/check.ts';
import { counted, type Forms } from './plural.ts';

/** What is said of a question, in the order of its buttons. */
export const VERDICT_ORDER: readonly Verdict[] = ['seen', 'discuss', 'agreed-plan', 'more-information'];

type Plain = {
  readonly title: string;
  readonly lead: string;
  readonly loading: string;
  readonly faulty: string;
  readonly back: string;
  readonly take: string;
  readonly file: string;
  readonly fileHint: string;
  readonly passphrase: string;
  readonly passphraseHint: string;
  readonly open: string;
  readonly opening: string;
  readonly choose: string;
  readonly refused: Readonly<
    Record<'large' | 'passphrase' | 'wrong-passphrase' | 'key' | 'no-bundle' | 'failed', string>
  >;
  readonly supervisees: string;
  readonly none: string;
  readonly unknown: string;
  readonly waiting: Forms;
  readonly responses: Readonly<Record<'none' | 'signed' | 'received', string>>;
  readonly remove: (name: string) => string;
  readonly removeConfirm: (name: string) => string;
  readonly removeAction: string;
  readonly notTheName: string;
  readonly notKept: string;
  readonly keys: string;
  readonly keysHint: string;
  readonly recipient: string;
  readonly code: string;
  readonly calls: (name: string) => string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly continuity: Readonly<Record<Continuity, (from: number) => string>>;
  readonly faults: Readonly<Record<Fault['kind'], (from: number, to: number) => string>>;
  readonly newKey: string;
  readonly purged: Forms;
  readonly dropped: Forms;
  readonly notSeen: string;
  readonly allSeen: string;
  readonly compare: string;
  readonly name: string;
  readonly nameNeeded: string;
  readonly same: string;
  readonly agenda: string;
  readonly nothing: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly until: (day: string) => string;
  readonly always: string;
  readonly signedOff: (when: string) => string;
  readonly answer: (answer: string, when: string) => string;
  readonly unanswered: string;
  readonly past: (verdict: string, comment: string) => string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly comment: string;
  readonly alike: Forms;
  readonly closing: string;
  readonly actions: string;
  readonly actionsHint: string;
  readonly note: string;
  readonly signHint: string;
  readonly sign: string;
  readonly signed: string;
  readonly save: string;
};

const wordsOf = (language: Language, words: Plain) => ({
  ...words,
  waiting: (count: number) => counted(language, count, words.waiting),
  purged: (count: number) => counted(language, count, words.purged),
  dropped: (count: number) => counted(language, count, words.dropped),
  alike: (count: number) => counted(language, count, words.alike),
});

export type SupervisionWords = ReturnType<typeof wordsOf>;

/** What the supervision room says in every language. */
export const SUPERVISION_WORDS: Readonly<Record<Language, SupervisionWords>> = {
  en: wordsOf('en', {
    title: 'Supervision room',
    lead: 'Here you go through what therapists hand over to you. It is kept in this browser, apart from any practice of your own.',
    loading: 'Opening the room.',
    faulty: 'The room could not be opened, and nothing was changed. Would you reload this page?',
    back: 'Back to all supervisees',
    take: 'Open a bundle',
    file: 'Bundle (.age or .json)',
    fileHint: 'The file that a therapist handed over to you.',
    passphrase: 'Passphrase',
    passphraseHint: 'Only for a file that was locked with one.',
    open: 'Open and check',
    opening: 'The file is being opened and checked.',
    choose: 'Which file should be opened? Please choose one.',
    refused: {
      large: 'The file is larger than 32 MB, more than is read here. Could a shorter period be handed over?',
      passphrase: 'The file is locked with a passphrase. Would you type it, and open the file again?',
      'wrong-passphrase':
        'The file does not open: the passphrase is another one, or the file was changed on its way. Would you try again, or ask for the file once more?',
      key: 'The file does not open with the key of this room: it is sealed to another key, or was changed on its way. Would you hand over the key below, and ask for the file once more?',
      'no-bundle': 'This is no bundle that can be read here. Would you ask for the file once more?',
      failed: 'The bundle could not be kept, and nothing was changed. Would you try again?',
    },
    supervisees: 'Supervisees',
    none: 'Nobody has handed anything over yet.',
    unknown: 'Not confirmed yet',
    waiting: { one: '# question without an answer', other: '# questions without an answer' },
    responses: { none: 'not responded to', signed: 'response signed', received: 'response received' },
    remove: (name) => `Delete everything of ${name}`,
    removeConfirm: (name) => `This cannot be undone. To confirm, type: ${name}`,
    removeAction: 'Delete',
    notTheName: 'This is not the name above. Would you type it as it stands there?',
    notKept: 'This could not be kept, and nothing was changed. Would you try again?',
    keys: 'Your keys',
    keysHint:
      'Therapists seal bundles to your recipient, and compare your code when your first response arrives. Hand both over in person or by phone.',
    recipient: 'Recipient',
    code: 'Code of your signing key',
    calls: (name) =>
      name === '' ? 'The therapist gave no name.' : `The therapist’s own name for the practice: ${name}`,
    standing: {
      whole: 'Checked and taken.',
      'to-confirm': 'To be confirmed.',
      apart: 'Kept apart: it can be read, and nothing is built on it.',
    },
    continuity: {
      first: (from) => `Nothing of this record was seen before; it begins here at line ${from}.`,
      continues: (from) => `It continues from what was seen before, at line ${from}.`,
      gap: (from) => `Lines before ${from} were not handed over.`,
      older: () => 'It does not go as far as what was seen before.',
      other: () => 'It says something else than what was seen before. Would you ask which of the two is the record?',
    },
    faults: {
      beginning: () => 'The record does not begin as it was begun.',
      changed: (from, to) => `What lines ${from} to ${to} say is not what was signed.`,
      signature: (from, to) => `The signature under lines ${from} to ${to} is not that of the key it names.`,
      stranger: (from, to) => `Lines ${from} to ${to} are signed by a key that the record does not name.`,
      unsigned: (from, to) => `Lines ${from} to ${to} are not signed.`,
      beyond: (from, to) => `Lines ${from} to ${to} are missing: signatures under them are there.`,
      'left-out': (from) => `A question that line ${from} has is left out.`,
      'told-otherwise': (from) => `A question is told otherwise than line ${from} has it.`,
      'not-signed': () => 'The bundle as a whole is not what was signed.',
      end: (from, to) => `The lines lead to line ${from}; the bundle says that they lead to another end, line ${to}.`,
      period: () => 'The period ends before it begins.',
    },
    newKey: 'A key signs that was not known before. That is usual after a new computer; the code tells.',
    purged: {
      one: '# line was purged when it had been kept long enough; the chain holds without its words.',
      other: '# lines were purged when they had been kept long enough; the chain holds without their words.',
    },
    dropped: {
      one: '# question that waited before is neither answered nor told. Is it covered by an exception?',
      other: '# questions that waited before are neither answered nor told. Are they covered by an exception?',
    },
    notSeen: 'Not observed',
    allSeen: 'Every day of the period was seen.',
    compare:
      'Before it is taken: would you ask the therapist, in person or by phone, for the head code of this hand-over, and compare it with this one?',
    name: 'What would you like to call this supervisee?',
    nameNeeded: 'A name is needed, so that later bundles can be told apart.',
    same: 'The codes are the same',
    agenda: 'Agenda',
    nothing: 'No questions in this period.',
    parts: {
      review: 'New for supervision',
      waiting: 'Without an answer',
      emergencies: 'Emergencies and what followed',
      exceptions: 'Exceptions in force',
      patterns: 'Patterns',
      engagements: 'Kinds of work',
      workload: 'Workload',
      answered: 'Answered',
      'last-time': 'Left open last time',
    },
    until: (day) => `Until ${day}.`,
    always: 'Without an end.',
    signedOff: (when) => `Handed over ${when}.`,
    answer: (answer, when) => `Answer: ${answer} (${when}).`,
    unanswered: 'Not answered yet.',
    past: (verdict, comment) => (comment === '' ? `${verdict}.` : `${verdict}: ${comment}`),
    verdicts: {
      seen: 'Seen',
      discuss: 'Discuss',
      'agreed-plan': 'Agreed plan',
      'more-information': 'Needs more information',
    },
    comment: 'Comment',
    alike: { one: 'Say so of this one', other: 'Say the same of all # alike' },
    closing: 'Until next time',
    actions: 'Actions agreed, a line each',
    actionsHint: 'They come up again with the next bundle.',
    note: 'Note',
    signHint: 'Once signed, the response stays as it is.',
    sign: 'Sign the response',
    signed: 'The response is signed. Would you save it, and hand it back?',
    save: 'Save the response',
  }),
  de: wordsOf('de', {
    title: 'Supervisionsraum',
    lead: 'Hier gehen Sie durch, was Therapeuten Ihnen übergeben. Es bleibt in diesem Browser, getrennt von einer eigenen Praxis.',
    loading: 'Der Raum wird geöffnet.',
    faulty: 'Der Raum konnte nicht geöffnet werden, und nichts wurde geändert. Möchten Sie diese Seite neu laden?',
    back: 'Zurück zu allen Supervisanden',
    take: 'Übergabe öffnen',
    file: 'Übergabe (.age oder .json)',
    fileHint: 'Die Datei, die Ihnen übergeben wurde.',
    passphrase: 'Passphrase',
    passphraseHint: 'Nur für eine Datei, die damit verschlossen wurde.',
    open: 'Öffnen und prüfen',
    opening: 'Die Datei wird geöffnet und geprüft.',
    choose: 'Welche Datei soll geöffnet werden? Bitte wählen Sie eine aus.',
    refused: {
      large:
        'Die Datei ist größer als 32 MB, mehr als hier gelesen wird. Könnte ein kürzerer Zeitraum übergeben werden?',
      passphrase:
        'Die Datei ist mit einer Passphrase verschlossen. Möchten Sie sie eingeben und die Datei noch einmal öffnen?',
      'wrong-passphrase':
        'Die Datei lässt sich nicht öffnen: Die Passphrase ist eine andere, oder die Datei wurde unterwegs verändert. Möchten Sie es noch einmal versuchen oder die Datei neu erbitten?',
      key: 'Die Datei lässt sich mit dem Schlüssel dieses Raums nicht öffnen: Sie ist für einen anderen Schlüssel verschlossen oder wurde unterwegs verändert. Möchten Sie den Schlüssel unten weitergeben und die Datei neu erbitten?',
      'no-bundle': 'Das ist keine Übergabe, die hier gelesen werden kann. Möchten Sie die Datei neu erbitten?',
      failed:
        'Die Übergabe konnte nicht festgehalten werden, und nichts wurde geändert. Möchten Sie es noch einmal versuchen?',
    },
    supervisees: 'Supervisanden',
    none: 'Noch hat niemand etwas übergeben.',
    unknown: 'Noch nicht bestätigt',
    waiting: { one: '# Frage ohne Antwort', other: '# Fragen ohne Antwort' },
    responses: {
      none: 'noch ohne Rückmeldung',
      signed: 'Rückmeldung unterschrieben',
      received: 'Rückmeldung angekommen',
    },
    remove: (name) => `Alles von ${name} löschen`,
    removeConfirm: (name) => `Das lässt sich nicht rückgängig machen. Zum Bestätigen eingeben: ${name}`,
    removeAction: 'Löschen',
    notTheName: 'Das ist nicht der Name von oben. Möchten Sie ihn so eingeben, wie er dort steht?',
    notKept: 'Das konnte nicht festgehalten werden, und nichts wurde geändert. Möchten Sie es noch einmal versuchen?',
    keys: 'Ihre Schlüssel',
    keysHint:
      'Übergaben werden für Ihren Empfänger verschlossen; Ihr Code wird verglichen, wenn Ihre erste Rückmeldung ankommt. Geben Sie beides persönlich oder am Telefon weiter.',
    recipient: 'Empfänger',
    code: 'Code Ihres Unterschriftsschlüssels',
    calls: (name) => (name === '' ? 'Es wurde kein Name angegeben.' : `Eigener Name der Praxis: ${name}`),
    standing: {
      whole: 'Geprüft und übernommen.',
      'to-confirm': 'Noch zu bestätigen.',
      apart: 'Beiseitegelegt: Es kann gelesen werden, und nichts baut darauf auf.',
    },
    continuity: {
      first: (from) => `Von diesem Protokoll wurde noch nichts gesehen; es beginnt hier mit Zeile ${from}.`,
      continues: (from) => `Es setzt mit Zeile ${from} fort, was zuvor gesehen wurde.`,
      gap: (from) => `Zeilen vor ${from} wurden nicht übergeben.`,
      older: () => 'Es reicht nicht so weit wie das, was zuvor gesehen wurde.',
      other: () =>
        'Es sagt etwas anderes als das, was zuvor gesehen wurde. Möchten Sie fragen, welches von beiden das Protokoll ist?',
    },
    faults: {
      beginning: () => 'Das Protokoll beginnt nicht so, wie es begonnen wurde.',
      changed: (from, to) => `Was in den Zeilen ${from} bis ${to} steht, ist nicht das, was unterschrieben wurde.`,
      signature: (from, to) =>
        `Die Unterschrift unter den Zeilen ${from} bis ${to} ist nicht die des genannten Schlüssels.`,
      stranger: (from, to) =>
        `Die Zeilen ${from} bis ${to} sind mit einem Schlüssel unterschrieben, den das Protokoll nicht nennt.`,
      unsigned: (from, to) => `Die Zeilen ${from} bis ${to} sind nicht unterschrieben.`,
      beyond: (from, to) => `Die Zeilen ${from} bis ${to} fehlen: Unterschriften darunter sind da.`,
      'left-out': (from) => `Eine Frage, die in Zeile ${from} steht, fehlt.`,
      'told-otherwise': (from) => `Eine Frage steht anders da als in Zeile ${from}.`,
      'not-signed': () => 'Die Übergabe als Ganzes ist nicht das, was unterschrieben wurde.',
      end: (from, to) => `Die Zeilen führen bis Zeile ${from}; die Übergabe nennt ein anderes Ende, Zeile ${to}.`,
      period: () => 'Der Zeitraum endet, bevor er beginnt.',
    },
    newKey:
      'Es unterschreibt ein Schlüssel, der noch nicht bekannt war. Das ist nach einem neuen Rechner üblich; der Code zeigt es.',
    purged: {
      one: '# Zeile wurde nach ihrer Aufbewahrungszeit gelöscht; die Kette hält ohne ihre Worte.',
      other: '# Zeilen wurden nach ihrer Aufbewahrungszeit gelöscht; die Kette hält ohne ihre Worte.',
    },
    dropped: {
      one: '# Frage, die zuvor wartete, ist weder beantwortet noch genannt. Gilt für sie eine Ausnahme?',
      other: '# Fragen, die zuvor warteten, sind weder beantwortet noch genannt. Gilt für sie eine Ausnahme?',
    },
    notSeen: 'Nicht beobachtet',
    allSeen: 'Jeder Tag des Zeitraums wurde gesehen.',
    compare:
      'Bevor sie übernommen wird: Möchten Sie persönlich oder am Telefon nach dem Kopfcode dieser Übergabe fragen und ihn mit diesem vergleichen?',
    name: 'Wie möchten Sie diese Supervisandin oder diesen Supervisanden nennen?',
    nameNeeded: 'Ein Name wird gebraucht, damit spätere Übergaben zuzuordnen sind.',
    same: 'Die Codes sind gleich',
    agenda: 'Tagesordnung',
    nothing: 'Keine Fragen in diesem Zeitraum.',
    parts: {
      review: 'Neu für die Supervision',
      waiting: 'Ohne Antwort',
      emergencies: 'Notfälle und was folgte',
      exceptions: 'Geltende Ausnahmen',
      patterns: 'Muster',
      engagements: 'Arten der Arbeit',
      workload: 'Arbeitslast',
      answered: 'Beantwortet',
      'last-time': 'Vom letzten Mal offen',
    },
    until: (day) => `Bis ${day}.`,
    always: 'Ohne Ende.',
    signedOff: (when) => `Übergeben ${when}.`,
    answer: (answer, when) => `Antwort: ${answer} (${when}).`,
    unanswered: 'Noch nicht beantwortet.',
    past: (verdict, comment) => (comment === '' ? `${verdict}.` : `${verdict}: ${comment}`),
    verdicts: {
      seen: 'Gesehen',
      discuss: 'Besprechen',
      'agreed-plan': 'Vereinbarter Plan',
      'more-information': 'Mehr Information nötig',
    },
    comment: 'Kommentar',
    alike: { one: 'Für diese sagen', other: 'Für alle # gleichen sagen' },
    closing: 'Bis zum nächsten Mal',
    actions: 'Was vereinbart wurde, je eine Zeile',
    actionsHint: 'Es erscheint mit der nächsten Übergabe wieder.',
    note: 'Notiz',
    signHint: 'Einmal unterschrieben, bleibt die Rückmeldung, wie sie ist.',
    sign: 'Rückmeldung unterschreiben',
    signed: 'Die Rückmeldung ist unterschrieben. Möchten Sie sie speichern und zurückgeben?',
    save: 'Rückmeldung speichern',
  }),
  fr: wordsOf('fr', {
    title: 'Salle de supervision',
    lead: 'Vous parcourez ici ce que des thérapeutes vous remettent. Tout reste dans ce navigateur, à part de votre propre cabinet.',
    loading: 'Ouverture de la salle.',
    faulty: 'La salle n’a pas pu être ouverte, et rien n’a été changé. Voulez-vous recharger cette page ?',
    back: 'Retour à toutes les personnes supervisées',
    take: 'Ouvrir une remise',
    file: 'Remise (.age ou .json)',
    fileHint: 'Le fichier qui vous a été remis.',
    passphrase: 'Phrase de passe',
    passphraseHint: 'Seulement pour un fichier fermé ainsi.',
    open: 'Ouvrir et vérifier',
    opening: 'Le fichier est ouvert et vérifié.',
    choose: 'Quel fichier faut-il ouvrir ? Merci d’en choisir un.',
    refused: {
      large:
        'Le fichier dépasse 32 Mo, plus que ce qui est lu ici. Une période plus courte pourrait-elle être remise ?',
      passphrase: 'Le fichier est fermé par une phrase de passe. Voulez-vous la saisir et rouvrir le fichier ?',
      'wrong-passphrase':
        'Le fichier ne s’ouvre pas : la phrase de passe est une autre, ou le fichier a changé en route. Voulez-vous réessayer, ou redemander le fichier ?',
      key: 'Le fichier ne s’ouvre pas avec la clé de cette salle : il est fermé pour une autre clé, ou a changé en route. Voulez-vous transmettre la clé ci-dessous et redemander le fichier ?',
      'no-bundle': 'Ce n’est pas une remise lisible ici. Voulez-vous redemander le fichier ?',
      failed: 'La remise n’a pas pu être conservée, et rien n’a été changé. Voulez-vous réessayer ?',
    },
    supervisees: 'Personnes supervisées',
    none: 'Personne n’a encore rien remis.',
    unknown: 'Pas encore confirmé',
    waiting: { one: '# question sans réponse', other: '# questions sans réponse' },
    responses: { none: 'sans retour', signed: 'retour signé', received: 'retour reçu' },
    remove: (name) => `Supprimer tout ce qui concerne ${name}`,
    removeConfirm: (name) => `Cela ne peut pas être annulé. Pour confirmer, saisissez : ${name}`,
    removeAction: 'Supprimer',
    notTheName: 'Ce n’est pas le nom ci-dessus. Voulez-vous le saisir tel qu’il est écrit ?',
    notKept: 'Cela n’a pas pu être conservé, et rien n’a été changé. Voulez-vous réessayer ?',
    keys: 'Vos clés',
    keysHint:
      'Les remises sont fermées pour votre destinataire, et votre code est comparé à l’arrivée de votre premier retour. Transmettez les deux de vive voix ou par téléphone.',
    recipient: 'Destinataire',
    code: 'Code de votre clé de signature',
    calls: (name) => (name === '' ? 'Aucun nom n’a été donné.' : `Nom que le cabinet se donne : ${name}`),
    standing: {
      whole: 'Vérifié et repris.',
      'to-confirm': 'À confirmer.',
      apart: 'Mis à part : cela peut être lu, et rien ne s’appuie dessus.',
    },
    continuity: {
      first: (from) => `Rien de ce registre n’a été vu auparavant ; il commence ici à la ligne ${from}.`,
      continues: (from) => `Il continue à la ligne ${from} ce qui a été vu auparavant.`,
      gap: (from) => `Les lignes avant ${from} n’ont pas été remises.`,
      older: () => 'Il ne va pas aussi loin que ce qui a été vu auparavant.',
      other: () =>
        'Il dit autre chose que ce qui a été vu auparavant. Voulez-vous demander lequel des deux est le registre ?',
    },
    faults: {
      beginning: () => 'Le registre ne commence pas comme il a été commencé.',
      changed: (from, to) => `Ce que disent les lignes ${from} à ${to} n’est pas ce qui a été signé.`,
      signature: (from, to) => `La signature sous les lignes ${from} à ${to} n’est pas celle de la clé nommée.`,
      stranger: (from, to) => `Les lignes ${from} à ${to} sont signées par une clé que le registre ne nomme pas.`,
      unsigned: (from, to) => `Les lignes ${from} à ${to} ne sont pas signées.`,
      beyond: (from, to) => `Les lignes ${from} à ${to} manquent : des signatures les couvrent.`,
      'left-out': (from) => `Une question qui est à la ligne ${from} est absente.`,
      'told-otherwise': (from) => `Une question est dite autrement qu’à la ligne ${from}.`,
      'not-signed': () => 'La remise dans son ensemble n’est pas ce qui a été signé.',
      end: (from, to) => `Les lignes mènent à la ligne ${from} ; la remise nomme une autre fin, la ligne ${to}.`,
      period: () => 'La période finit avant de commencer.',
    },
    newKey:
      'Une clé signe qui n’était pas encore connue. C’est habituel après un nouvel ordinateur ; le code le montre.',
    purged: {
      one: '# ligne a été effacée après son temps de conservation ; la chaîne tient sans ses mots.',
      other: '# lignes ont été effacées après leur temps de conservation ; la chaîne tient sans leurs mots.',
    },
    dropped: {
      one: '# question qui attendait n’a ni réponse ni mention. Une exception la couvre-t-elle ?',
      other: '# questions qui attendaient n’ont ni réponse ni mention. Une exception les couvre-t-elle ?',
    },
    notSeen: 'Non observé',
    allSeen: 'Chaque jour de la période a été vu.',
    compare:
      'Avant de la reprendre : voulez-vous demander, de vive voix ou par téléphone, le code de tête de cette remise et le comparer à celui-ci ?',
    name: 'Comment voulez-vous nommer cette personne ?',
    nameNeeded: 'Un nom est nécessaire pour reconnaître les remises suivantes.',
    same: 'Les codes sont les mêmes',
    agenda: 'Ordre du jour',
    nothing: 'Aucune question dans cette période.',
    parts: {
      review: 'Nouveau pour la supervision',
      waiting: 'Sans réponse',
      emergencies: 'Urgences et ce qui a suivi',
      exceptions: 'Exceptions en vigueur',
      patterns: 'Régularités',
      engagements: 'Genres de travail',
      workload: 'Charge de travail',
      answered: 'Avec réponse',
      'last-time': 'Resté ouvert la dernière fois',
    },
    until: (day) => `Jusqu’au ${day}.`,
    always: 'Sans fin.',
    signedOff: (when) => `Remis ${when}.`,
    answer: (answer, when) => `Réponse : ${answer} (${when}).`,
    unanswered: 'Pas encore de réponse.',
    past: (verdict, comment) => (comment === '' ? `${verdict}.` : `${verdict} : ${comment}`),
    verdicts: {
      seen: 'Vu',
      discuss: 'À discuter',
      'agreed-plan': 'Plan convenu',
      'more-information': 'Demande des précisions',
    },
    comment: 'Commentaire',
    alike: { one: 'Le dire de celle-ci', other: 'Dire de même des # semblables' },
    closing: 'D’ici la prochaine fois',
    actions: 'Ce qui est convenu, une ligne chacun',
    actionsHint: 'Cela revient avec la remise suivante.',
    note: 'Note',
    signHint: 'Une fois signé, le retour reste tel quel.',
    sign: 'Signer le retour',
    signed: 'Le retour est signé. Voulez-vous l’enregistrer et le rendre ?',
    save: 'Enregistrer le retour',
  }),
  es: wordsOf('es', {
    title: 'Sala de supervisión',
    lead: 'Aquí repasa lo que le entregan los terapeutas. Se queda en este navegador, aparte de una consulta propia.',
    loading: 'Abriendo la sala.',
    faulty: 'No se pudo abrir la sala, y nada ha cambiado. ¿Quiere volver a cargar esta página?',
    back: 'Volver a todas las personas supervisadas',
    take: 'Abrir una entrega',
    file: 'Entrega (.age o .json)',
    fileHint: 'El archivo que le entregaron.',
    passphrase: 'Frase de contraseña',
    passphraseHint: 'Solo para un archivo cerrado con una.',
    open: 'Abrir y comprobar',
    opening: 'El archivo se abre y se comprueba.',
    choose: '¿Qué archivo debe abrirse? Elija uno, por favor.',
    refused: {
      large: 'El archivo pasa de 32 MB, más de lo que se lee aquí. ¿Se podría entregar un período más corto?',
      passphrase: 'El archivo está cerrado con una frase de contraseña. ¿Quiere escribirla y abrirlo de nuevo?',
      'wrong-passphrase':
        'El archivo no se abre: la frase es otra, o el archivo cambió por el camino. ¿Quiere intentarlo de nuevo o volver a pedirlo?',
      key: 'El archivo no se abre con la clave de esta sala: está cerrado para otra clave, o cambió por el camino. ¿Quiere dar la clave de abajo y volver a pedirlo?',
      'no-bundle': 'Esto no es una entrega que se pueda leer aquí. ¿Quiere volver a pedir el archivo?',
      failed: 'No se pudo guardar la entrega, y nada ha cambiado. ¿Quiere intentarlo de nuevo?',
    },
    supervisees: 'Personas supervisadas',
    none: 'Nadie ha entregado nada todavía.',
    unknown: 'Sin confirmar todavía',
    waiting: { one: '# pregunta sin respuesta', other: '# preguntas sin respuesta' },
    responses: { none: 'sin devolución', signed: 'devolución firmada', received: 'devolución recibida' },
    remove: (name) => `Borrar todo lo de ${name}`,
    removeConfirm: (name) => `No se puede deshacer. Para confirmar, escriba: ${name}`,
    removeAction: 'Borrar',
    notTheName: 'No es el nombre de arriba. ¿Quiere escribirlo como está allí?',
    notKept: 'No se pudo guardar, y nada ha cambiado. ¿Quiere intentarlo de nuevo?',
    keys: 'Sus claves',
    keysHint:
      'Las entregas se cierran para su destinatario, y su código se compara cuando llega su primera devolución. Dé ambos en persona o por teléfono.',
    recipient: 'Destinatario',
    code: 'Código de su clave de firma',
    calls: (name) => (name === '' ? 'No se dio ningún nombre.' : `Nombre que la consulta se da: ${name}`),
    standing: {
      whole: 'Comprobado y aceptado.',
      'to-confirm': 'Por confirmar.',
      apart: 'Puesto aparte: se puede leer, y nada se apoya en ello.',
    },
    continuity: {
      first: (from) => `Nada de este registro se había visto; empieza aquí en la línea ${from}.`,
      continues: (from) => `Continúa en la línea ${from} lo visto antes.`,
      gap: (from) => `No se entregaron líneas anteriores a la ${from}.`,
      older: () => 'No llega tan lejos como lo visto antes.',
      other: () => 'Dice otra cosa que lo visto antes. ¿Quiere preguntar cuál de los dos es el registro?',
    },
    faults: {
      beginning: () => 'El registro no empieza como se empezó.',
      changed: (from, to) => `Lo que dicen las líneas ${from} a ${to} no es lo que se firmó.`,
      signature: (from, to) => `La firma bajo las líneas ${from} a ${to} no es la de la clave que nombra.`,
      stranger: (from, to) => `Las líneas ${from} a ${to} están firmadas con una clave que el registro no nombra.`,
      unsigned: (from, to) => `Las líneas ${from} a ${to} no están firmadas.`,
      beyond: (from, to) => `Faltan las líneas ${from} a ${to}: hay firmas que las cubren.`,
      'left-out': (from) => `Falta una pregunta que está en la línea ${from}.`,
      'told-otherwise': (from) => `Una pregunta se cuenta de otro modo que en la línea ${from}.`,
      'not-signed': () => 'La entrega en su conjunto no es lo que se firmó.',
      end: (from, to) => `Las líneas llevan a la línea ${from}; la entrega nombra otro final, la línea ${to}.`,
      period: () => 'El período termina antes de empezar.',
    },
    newKey: 'Firma una clave que no se conocía. Es habitual tras un ordenador nuevo; el código lo muestra.',
    purged: {
      one: '# línea se borró al cumplir su plazo; la cadena se mantiene sin sus palabras.',
      other: '# líneas se borraron al cumplir su plazo; la cadena se mantiene sin sus palabras.',
    },
    dropped: {
      one: '# pregunta que esperaba no tiene respuesta ni se cuenta. ¿La cubre una excepción?',
      other: '# preguntas que esperaban no tienen respuesta ni se cuentan. ¿Las cubre una excepción?',
    },
    notSeen: 'Sin observar',
    allSeen: 'Se vieron todos los días del período.',
    compare:
      'Antes de aceptarla: ¿quiere pedir, en persona o por teléfono, el código de cabecera de esta entrega y compararlo con este?',
    name: '¿Cómo quiere llamar a esta persona?',
    nameNeeded: 'Hace falta un nombre para reconocer las entregas siguientes.',
    same: 'Los códigos son iguales',
    agenda: 'Orden del día',
    nothing: 'Ninguna pregunta en este período.',
    parts: {
      review: 'Nuevo para la supervisión',
      waiting: 'Sin respuesta',
      emergencies: 'Urgencias y lo que siguió',
      exceptions: 'Excepciones vigentes',
      patterns: 'Regularidades',
      engagements: 'Tipos de trabajo',
      workload: 'Carga de trabajo',
      answered: 'Con respuesta',
      'last-time': 'Quedó abierto la última vez',
    },
    until: (day) => `Hasta el ${day}.`,
    always: 'Sin final.',
    signedOff: (when) => `Entregado ${when}.`,
    answer: (answer, when) => `Respuesta: ${answer} (${when}).`,
    unanswered: 'Sin respuesta todavía.',
    past: (verdict, comment) => (comment === '' ? `${verdict}.` : `${verdict}: ${comment}`),
    verdicts: {
      seen: 'Visto',
      discuss: 'Por hablar',
      'agreed-plan': 'Plan acordado',
      'more-information': 'Falta información',
    },
    comment: 'Comentario',
    alike: { one: 'Decirlo de esta', other: 'Decir lo mismo de las # parecidas' },
    closing: 'Hasta la próxima vez',
    actions: 'Lo acordado, una línea cada cosa',
    actionsHint: 'Vuelve con la entrega siguiente.',
    note: 'Nota',
    signHint: 'Una vez firmada, la devolución queda como está.',
    sign: 'Firmar la devolución',
    signed: 'La devolución está firmada. ¿Quiere guardarla y devolverla?',
    save: 'Guardar la devolución',
  }),
};
