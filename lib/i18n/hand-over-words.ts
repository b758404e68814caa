import type { Language } from '../rules/rule.ts';
import { counted, type Forms } from './plural.ts';

type Plain = {
  readonly heading: string;
  readonly intro: string;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly nameHint: string;
  readonly whole: string;
  readonly tier: string;
  readonly tiers: Readonly<Record<'supervision' | 'deidentified', string>>;
  readonly tierHints: Readonly<Record<'supervision' | 'deidentified', string>>;
  readonly preview: string;
  readonly inIt: string;
  readonly notSeen: Forms;
  readonly allSeen: string;
  readonly questions: Forms;
  readonly waiting: Forms;
  readonly departures: Forms;
  readonly lines: Forms;
  readonly head: string;
  readonly lock: string;
  readonly locks: Readonly<Record<'recipient' | 'passphrase' | 'open', string>>;
  readonly recipient: string;
  readonly recipientHint: string;
  readonly passphrase: string;
  readonly again: string;
  readonly openHint: string;
  readonly handOver: string;
  readonly making: string;
  readonly made: (file: string) => string;
  readonly notNoted: (file: string) => string;
  readonly problems: Readonly<
    Record<'from' | 'to' | 'practice' | 'record' | 'failed' | 'recipient' | 'short' | 'differs', string>
  >;
  readonly past: string;
  readonly noPast: string;
  readonly handedOver: (from: string, to: string, at: string) => string;
  readonly noResponse: string;
  readonly responded: (at: string, code: string) => string;
  readonly actions: string;
  readonly codes: string;
  readonly codesHint: string;
  readonly response: string;
  readonly responseHint: string;
  readonly choose: string;
  readonly compare: (from: string, code: string) => string;
  readonly same: string;
  readonly kept: Forms;
  readonly known: string;
  readonly refused: Readonly<Record<'signature' | 'log' | 'bundle' | 'head' | 'format' | 'failed', string>>;
};

const wordsOf = (language: Language, words: Plain) => ({
  ...words,
  notSeen: (count: number) => counted(language, count, words.notSeen),
  questions: (count: number) => counted(language, count, words.questions),
  waiting: (count: number) => counted(language, count, words.waiting),
  departures: (count: number) => counted(language, count, words.departures),
  lines: (count: number) => counted(language, count, words.lines),
  kept: (count: number) => counted(language, count, words.kept),
});

/** What the view of handing over says in one language. */
export type HandOverWords = ReturnType<typeof wordsOf>;

/** What the view of handing over says in every language. */
export const HAND_OVER_WORDS: Readonly<Record<Language, HandOverWords>> = {
  en: wordsOf('en', {
    heading: 'Hand over',
    intro:
      'A period of your record as a file, for your supervisor or for study. Nobody sees anything before you hand it over.',
    from: 'From',
    to: 'Through',
    name: 'What your supervisor shall call you',
    nameHint: 'It stands in the file. It may stay empty.',
    whole: 'With the whole record, for somebody who has none of it yet',
    tier: 'Which copy?',
    tiers: { supervision: 'For supervision', deidentified: 'De-identified' },
    tierHints: {
      supervision:
        'Exact times, rules and your answers, by codes drawn for this. No names, titles or places, unless you wrote them into a reason.',
      deidentified: 'Counts by quarter under new numbers, none below three, no words of yours, no lines of the record.',
    },
    preview: 'Show what will be in it',
    inIt: 'What will be in the file',
    notSeen: {
      one: '# day was not seen whole: what is not there then may be there all the same.',
      other: '# days were not seen whole: what is not there then may be there all the same.',
    },
    allSeen: 'Every day of the period was seen whole.',
    questions: { one: '# question', other: '# questions' },
    waiting: { one: '# question waits for your answer:', other: '# questions wait for your answer:' },
    departures: { one: '# departure from the frame', other: '# departures from the frame' },
    lines: { one: '# line of the record', other: '# lines of the record' },
    head: 'Code of the record’s end, to be compared by voice:',
    lock: 'How shall it be locked?',
    locks: { recipient: 'To a key', passphrase: 'With a passphrase', open: 'Not at all' },
    recipient: 'Your supervisor’s key',
    recipientHint: 'It begins with age1 and stands in their supervision room.',
    passphrase: 'Passphrase',
    again: 'The passphrase again',
    openHint: 'Whoever has the file can read it.',
    handOver: 'Hand over the file',
    making: 'The file is being made.',
    made: (file) => `${file} is in your downloads. Please hand it over by a way that you trust.`,
    notNoted: (file) =>
      `${file} is in your downloads, but that could not be written into the record. Would you hand it over once more?`,
    problems: {
      from: 'Please give a day.',
      to: 'Please give a day that is not before the first and not in the future.',
      practice: 'Please set up your practice first.',
      record: 'There is no record yet. Please open your calendar first.',
      failed: 'The file could not be made, and nothing was changed. Would you try again?',
      recipient: 'This is no such key. Would you copy it again, from age1 to its end?',
      short: 'Please take at least 12 characters.',
      differs: 'The two are not the same. Would you type them again?',
    },
    past: 'What was handed over',
    noPast: 'Nothing was handed over yet.',
    handedOver: (from, to, at) => `${from} – ${to}, handed over on ${at}`,
    noResponse: 'No response yet.',
    responded: (at, code) => `Response taken in on ${at}, key ${code}`,
    actions: 'Until next time:',
    codes: 'Whom the codes stand for',
    codesHint: 'For you alone: this list is in no file that is handed over.',
    response: 'Take in a response',
    responseHint: 'The file that your supervisor has signed. What it says then stands at each question.',
    choose: 'Response file',
    compare: (from, code) =>
      `This key is new here${from && `: ${from}`}. Please compare its code with your supervisor, by voice: ${code}. Is it the same?`,
    same: 'It is the same: take it in',
    kept: { one: 'Kept, with # answer.', other: 'Kept, with # answers.' },
    known: 'This response was taken in before; nothing was changed.',
    refused: {
      signature: 'The signature is not that of the key it names. Please ask your supervisor for the file once more.',
      log: 'This is a response to another record. Please check which file you were given.',
      bundle: 'This answers a file that was not noted as handed over. Please check which file you were given.',
      head: 'This answers another state of the record than the one here. Please compare the code of its end with your supervisor.',
      format: 'This is no response file. Please choose the one that your supervisor has saved.',
      failed: 'The response could not be kept, and nothing was changed. Would you try again?',
    },
  }),
  de: wordsOf('de', {
    heading: 'Übergabe',
    intro:
      'Ein Zeitraum Ihrer Aufzeichnung als Datei, für Ihre Supervision oder zur Forschung. Niemand sieht etwas, bevor Sie es übergeben.',
    from: 'Von',
    to: 'Bis einschließlich',
    name: 'Wie Ihre Supervision Sie nennen soll',
    nameHint: 'Steht in der Datei. Darf leer bleiben.',
    whole: 'Mit der ganzen Aufzeichnung, für jemanden, der noch nichts davon hat',
    tier: 'Welche Kopie?',
    tiers: { supervision: 'Für die Supervision', deidentified: 'Anonymisiert' },
    tierHints: {
      supervision:
        'Genaue Zeiten, Regeln und Ihre Antworten, mit eigens gezogenen Codes. Keine Namen, Titel oder Orte, außer Sie haben sie in eine Begründung geschrieben.',
      deidentified:
        'Anzahlen je Quartal unter neuen Nummern, keine unter drei, keine Worte von Ihnen, keine Zeilen der Aufzeichnung.',
    },
    preview: 'Zeigen, was darin sein wird',
    inIt: 'Was in der Datei sein wird',
    notSeen: {
      one: '# Tag wurde nicht ganz gesehen: Was dann fehlt, kann trotzdem da sein.',
      other: '# Tage wurden nicht ganz gesehen: Was dann fehlt, kann trotzdem da sein.',
    },
    allSeen: 'Jeder Tag des Zeitraums wurde ganz gesehen.',
    questions: { one: '# Frage', other: '# Fragen' },
    waiting: { one: '# Frage wartet auf Ihre Antwort:', other: '# Fragen warten auf Ihre Antwort:' },
    departures: { one: '# Abweichung vom Rahmen', other: '# Abweichungen vom Rahmen' },
    lines: { one: '# Zeile der Aufzeichnung', other: '# Zeilen der Aufzeichnung' },
    head: 'Code des Endes der Aufzeichnung, zum mündlichen Vergleich:',
    lock: 'Wie soll sie verschlossen werden?',
    locks: { recipient: 'Mit einem Schlüssel', passphrase: 'Mit einer Passphrase', open: 'Gar nicht' },
    recipient: 'Schlüssel Ihrer Supervision',
    recipientHint: 'Er beginnt mit age1 und steht in deren Supervisionsraum.',
    passphrase: 'Passphrase',
    again: 'Die Passphrase noch einmal',
    openHint: 'Wer die Datei hat, kann sie lesen.',
    handOver: 'Datei übergeben',
    making: 'Die Datei wird erstellt.',
    made: (file) => `${file} liegt in Ihren Downloads. Bitte übergeben Sie sie auf einem Weg, dem Sie vertrauen.`,
    notNoted: (file) =>
      `${file} liegt in Ihren Downloads, doch das konnte nicht aufgezeichnet werden. Möchten Sie noch einmal übergeben?`,
    problems: {
      from: 'Bitte geben Sie einen Tag an.',
      to: 'Bitte geben Sie einen Tag an, der nicht vor dem ersten und nicht in der Zukunft liegt.',
      practice: 'Bitte richten Sie zuerst Ihre Praxis ein.',
      record: 'Es gibt noch keine Aufzeichnung. Bitte öffnen Sie zuerst Ihren Kalender.',
      failed:
        'Die Datei konnte nicht erstellt werden, und nichts wurde geändert. Möchten Sie es noch einmal versuchen?',
      recipient: 'Das ist kein solcher Schlüssel. Möchten Sie ihn noch einmal kopieren, von age1 bis zum Ende?',
      short: 'Bitte nehmen Sie mindestens 12 Zeichen.',
      differs: 'Die beiden sind nicht gleich. Möchten Sie sie noch einmal eingeben?',
    },
    past: 'Was übergeben wurde',
    noPast: 'Es wurde noch nichts übergeben.',
    handedOver: (from, to, at) => `${from} – ${to}, übergeben am ${at}`,
    noResponse: 'Noch keine Rückmeldung.',
    responded: (at, code) => `Rückmeldung übernommen am ${at}, Schlüssel ${code}`,
    actions: 'Bis zum nächsten Mal:',
    codes: 'Für wen die Codes stehen',
    codesHint: 'Nur für Sie: Diese Liste steht in keiner Datei, die übergeben wird.',
    response: 'Rückmeldung übernehmen',
    responseHint: 'Die Datei, die Ihre Supervision unterschrieben hat. Was sie sagt, steht dann bei jeder Frage.',
    choose: 'Datei mit der Rückmeldung',
    compare: (from, code) =>
      `Dieser Schlüssel ist hier neu${from && `: ${from}`}. Bitte vergleichen Sie seinen Code mündlich mit Ihrer Supervision: ${code}. Ist es derselbe?`,
    same: 'Es ist derselbe: übernehmen',
    kept: { one: 'Festgehalten, mit # Antwort.', other: 'Festgehalten, mit # Antworten.' },
    known: 'Diese Rückmeldung wurde schon übernommen; nichts wurde geändert.',
    refused: {
      signature:
        'Die Unterschrift ist nicht die des genannten Schlüssels. Bitte lassen Sie sich die Datei noch einmal geben.',
      log: 'Das ist die Rückmeldung zu einer anderen Aufzeichnung. Bitte prüfen Sie, welche Datei Sie bekommen haben.',
      bundle:
        'Das antwortet auf eine Datei, die nicht als übergeben festgehalten ist. Bitte prüfen Sie, welche Datei Sie bekommen haben.',
      head: 'Das antwortet auf einen anderen Stand der Aufzeichnung als den hiesigen. Bitte vergleichen Sie den Code ihres Endes mit Ihrer Supervision.',
      format: 'Das ist keine Datei mit einer Rückmeldung. Bitte wählen Sie die, die Ihre Supervision gespeichert hat.',
      failed:
        'Die Rückmeldung konnte nicht festgehalten werden, und nichts wurde geändert. Möchten Sie es noch einmal versuchen?',
    },
  }),
  fr: wordsOf('fr', {
    heading: 'Remise',
    intro:
      'Une période de votre registre en un fichier, pour votre supervision ou pour l’étude. Personne ne voit rien avant que vous ne le remettiez.',
    from: 'Du',
    to: 'Jusqu’au, inclus',
    name: 'Comment votre supervision doit vous appeler',
    nameHint: 'Figure dans le fichier. Peut rester vide.',
    whole: 'Avec tout le registre, pour quelqu’un qui n’en a encore rien',
    tier: 'Quelle copie ?',
    tiers: { supervision: 'Pour la supervision', deidentified: 'Désidentifiée' },
    tierHints: {
      supervision:
        'Heures exactes, règles et vos réponses, sous des codes tirés pour cela. Ni noms, ni titres, ni lieux, sauf si vous les avez écrits dans un motif.',
      deidentified:
        'Des nombres par trimestre sous de nouveaux numéros, aucun au-dessous de trois, aucun mot de vous, aucune ligne du registre.',
    },
    preview: 'Montrer ce qu’il contiendra',
    inIt: 'Ce que le fichier contiendra',
    notSeen: {
      one: '# jour n’a pas été vu en entier : ce qui n’y est pas peut y être malgré tout.',
      other: '# jours n’ont pas été vus en entier : ce qui n’y est pas peut y être malgré tout.',
    },
    allSeen: 'Chaque jour de la période a été vu en entier.',
    questions: { one: '# question', other: '# questions' },
    waiting: { one: '# question attend votre réponse :', other: '# questions attendent votre réponse :' },
    departures: { one: '# écart du cadre', other: '# écarts du cadre' },
    lines: { one: '# ligne du registre', other: '# lignes du registre' },
    head: 'Code de la fin du registre, à comparer de vive voix :',
    lock: 'Comment faut-il le verrouiller ?',
    locks: { recipient: 'Pour une clé', passphrase: 'Par une phrase secrète', open: 'Pas du tout' },
    recipient: 'Clé de votre supervision',
    recipientHint: 'Elle commence par age1 et figure dans sa salle de supervision.',
    passphrase: 'Phrase secrète',
    again: 'La phrase secrète, encore une fois',
    openHint: 'Quiconque a le fichier peut le lire.',
    handOver: 'Remettre le fichier',
    making: 'Le fichier est en préparation.',
    made: (file) => `${file} est dans vos téléchargements. Merci de le remettre par une voie qui a votre confiance.`,
    notNoted: (file) =>
      `${file} est dans vos téléchargements, mais cela n’a pas pu être noté dans le registre. Voulez-vous le remettre encore une fois ?`,
    problems: {
      from: 'Merci d’indiquer un jour.',
      to: 'Merci d’indiquer un jour qui n’est ni avant le premier ni dans l’avenir.',
      practice: 'Merci de mettre d’abord votre cabinet en place.',
      record: 'Il n’y a pas encore de registre. Merci d’ouvrir d’abord votre agenda.',
      failed: 'Le fichier n’a pas pu être préparé, et rien n’a été changé. Voulez-vous réessayer ?',
      recipient: 'Ce n’est pas une telle clé. Voulez-vous la copier encore une fois, de age1 jusqu’à la fin ?',
      short: 'Merci de prendre au moins 12 caractères.',
      differs: 'Les deux ne sont pas identiques. Voulez-vous les saisir à nouveau ?',
    },
    past: 'Ce qui a été remis',
    noPast: 'Rien n’a encore été remis.',
    handedOver: (from, to, at) => `${from} – ${to}, remis le ${at}`,
    noResponse: 'Pas encore de retour.',
    responded: (at, code) => `Retour repris le ${at}, clé ${code}`,
    actions: 'D’ici la prochaine fois :',
    codes: 'Qui les codes désignent',
    codesHint: 'Cette liste reste ici : elle n’est dans aucun fichier remis.',
    response: 'Reprendre un retour',
    responseHint: 'Le fichier que votre supervision a signé. Ce qu’il dit figure ensuite à chaque question.',
    choose: 'Fichier du retour',
    compare: (from, code) =>
      `Cette clé est nouvelle ici${from && ` : ${from}`}. Merci de comparer son code de vive voix avec votre supervision : ${code}. Est-ce le même ?`,
    same: 'C’est le même : reprendre',
    kept: { one: 'Conservé, avec # réponse.', other: 'Conservé, avec # réponses.' },
    known: 'Ce retour a déjà été repris ; rien n’a été changé.',
    refused: {
      signature: 'La signature n’est pas celle de la clé indiquée. Merci de redemander le fichier à votre supervision.',
      log: 'C’est le retour à un autre registre. Merci de vérifier quel fichier vous avez reçu.',
      bundle: 'Cela répond à un fichier qui n’est pas noté comme remis. Merci de vérifier quel fichier vous avez reçu.',
      head: 'Cela répond à un autre état du registre que celui d’ici. Merci de comparer le code de sa fin avec votre supervision.',
      format: 'Ce n’est pas un fichier de retour. Merci de choisir celui que votre supervision a enregistré.',
      failed: 'Le retour n’a pas pu être conservé, et rien n’a été changé. Voulez-vous réessayer ?',
    },
  }),
  es: wordsOf('es', {
    heading: 'Entrega',
    intro:
      'Un período de su registro como archivo, para su supervisión o para estudio. Nadie ve nada antes de que usted lo entregue.',
    from: 'Desde',
    to: 'Hasta, incluido',
    name: 'Cómo debe llamarle su supervisión',
    nameHint: 'Figura en el archivo. Puede quedar vacío.',
    whole: 'Con todo el registro, para alguien que aún no tiene nada de él',
    tier: '¿Qué copia?',
    tiers: { supervision: 'Para la supervisión', deidentified: 'Desidentificada' },
    tierHints: {
      supervision:
        'Horas exactas, reglas y sus respuestas, con códigos sorteados para ello. Sin nombres, títulos ni lugares, salvo que los haya escrito en un motivo.',
      deidentified:
        'Cantidades por trimestre con números nuevos, ninguna menor que tres, sin palabras suyas ni líneas del registro.',
    },
    preview: 'Mostrar qué contendrá',
    inIt: 'Qué contendrá el archivo',
    notSeen: {
      one: '# día no se vio entero: lo que falta ese día puede estar de todos modos.',
      other: '# días no se vieron enteros: lo que falta esos días puede estar de todos modos.',
    },
    allSeen: 'Todos los días del período se vieron enteros.',
    questions: { one: '# pregunta', other: '# preguntas' },
    waiting: { one: '# pregunta espera su respuesta:', other: '# preguntas esperan su respuesta:' },
    departures: { one: '# desvío del encuadre', other: '# desvíos del encuadre' },
    lines: { one: '# línea del registro', other: '# líneas del registro' },
    head: 'Código del final del registro, para comparar de viva voz:',
    lock: '¿Cómo debe cerrarse?',
    locks: { recipient: 'Para una clave', passphrase: 'Con una frase de contraseña', open: 'De ningún modo' },
    recipient: 'Clave de su supervisión',
    recipientHint: 'Empieza por age1 y figura en su sala de supervisión.',
    passphrase: 'Frase de contraseña',
    again: 'La frase de contraseña otra vez',
    openHint: 'Quien tenga el archivo puede leerlo.',
    handOver: 'Entregar el archivo',
    making: 'Se está preparando el archivo.',
    made: (file) => `${file} está en sus descargas. Por favor, entréguelo por una vía en la que confíe.`,
    notNoted: (file) =>
      `${file} está en sus descargas, pero eso no se pudo anotar en el registro. ¿Quiere entregarlo otra vez?`,
    problems: {
      from: 'Por favor, indique un día.',
      to: 'Por favor, indique un día que no sea anterior al primero ni futuro.',
      practice: 'Por favor, prepare primero su consulta.',
      record: 'Aún no hay registro. Por favor, abra primero su calendario.',
      failed: 'No se pudo preparar el archivo, y nada ha cambiado. ¿Quiere intentarlo otra vez?',
      recipient: 'Esto no es una clave de ese tipo. ¿Quiere copiarla otra vez, de age1 hasta el final?',
      short: 'Por favor, use al menos 12 caracteres.',
      differs: 'Las dos no son iguales. ¿Quiere escribirlas otra vez?',
    },
    past: 'Lo entregado',
    noPast: 'Aún no se ha entregado nada.',
    handedOver: (from, to, at) => `${from} – ${to}, entregado el ${at}`,
    noResponse: 'Aún sin respuesta.',
    responded: (at, code) => `Respuesta incorporada el ${at}, clave ${code}`,
    actions: 'Hasta la próxima vez:',
    codes: 'A quién designan los códigos',
    codesHint: 'Solo para usted: esta lista no está en ningún archivo que se entrega.',
    response: 'Incorporar una respuesta',
    responseHint: 'El archivo que su supervisión ha firmado. Lo que dice figura después en cada pregunta.',
    choose: 'Archivo de respuesta',
    compare: (from, code) =>
      `Esta clave es nueva aquí${from && `: ${from}`}. Por favor, compare su código de viva voz con su supervisión: ${code}. ¿Es el mismo?`,
    same: 'Es el mismo: incorporar',
    kept: { one: 'Guardado, con # respuesta.', other: 'Guardado, con # respuestas.' },
    known: 'Esta respuesta ya se incorporó; nada ha cambiado.',
    refused: {
      signature: 'La firma no es de la clave que nombra. Por favor, pida el archivo otra vez a su supervisión.',
      log: 'Esta es la respuesta a otro registro. Por favor, compruebe qué archivo ha recibido.',
      bundle: 'Esto responde a un archivo que no consta como entregado. Por favor, compruebe qué archivo ha recibido.',
      head: 'Esto responde a otro estado del registro que el de aquí. Por favor, compare el código de su final con su supervisión.',
      format: 'Este no es un archivo de respuesta. Por favor, elija el que su supervisión ha guardado.',
      failed: 'No se pudo guardar la respuesta, y nada ha cambiado. ¿Quiere intentarlo otra vez?',
    },
  }),
};
