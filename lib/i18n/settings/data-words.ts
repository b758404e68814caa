import type { TroubleKind } from '../../audit/verify.ts';
import type { Language } from '../../rules/rule.ts';

/** What is said of the record when it is gone through. */
type RecordWords = {
  readonly heading: string;
  readonly hint: string;
  readonly check: string;
  readonly none: string;
  readonly notChecked: string;
  readonly whole: (lines: number, code: string) => string;
  /** What is not as it was signed, from one line to another. */
  readonly troubles: Readonly<Record<TroubleKind, (from: number, to: number) => string>>;
};

type DataWords = {
  readonly title: string;
  readonly heading: string;
  readonly hint: string;
  /** Whether the browser may clear what is remembered by itself. */
  readonly lasting: Readonly<Record<'promised' | 'open' | 'ask' | 'agreed' | 'refused', string>>;
  readonly record: RecordWords;
  readonly backup: string;
  readonly backupHint: string;
  readonly passphrase: string;
  readonly again: string;
  /** How long a passphrase is at least. */
  readonly tooShort: (least: number) => string;
  readonly differs: string;
  readonly make: string;
  readonly making: string;
  readonly made: (file: string) => string;
  readonly notMade: string;
  readonly restore: string;
  readonly restoreHint: string;
  readonly file: string;
  readonly filePassphrase: string;
  readonly choose: string;
  readonly take: string;
  readonly taking: string;
  readonly taken: string;
  readonly faults: Readonly<Record<'not-a-backup' | 'passphrase' | 'newer' | 'failed', string>>;
  /** Where in a backup something is not as it should be. */
  readonly wrongAt: (field: string) => string;
  readonly erase: string;
  readonly eraseHint: string;
  /** What is typed so that everything is deleted. */
  readonly word: string;
  readonly confirm: (word: string) => string;
  readonly notTheWord: (word: string) => string;
  readonly eraseAction: string;
  readonly erased: string;
  readonly notErased: string;
};

/** What the settings say of backups and of deleting everything, in every language. */
export const DATA_WORDS: Readonly<Record<Language, DataWords>> = {
  en: {
    title: 'Data',
    heading: 'Everything Framekeeper remembers',
    hint: 'The practice, what was seen in the calendar, questions and answers lie encrypted in this browser and nowhere else. When the browser’s data is cleared, they are gone.',
    lasting: {
      promised: 'The browser keeps this until you delete it, also when the disk is nearly full.',
      open: 'When the disk is nearly full, the browser may clear this without asking. A backup guards against that.',
      ask: 'Ask the browser to keep it',
      agreed: 'The browser has agreed to keep it.',
      refused: 'The browser has not agreed. Backups guard against the loss.',
    },
    record: {
      heading: 'The record',
      hint: 'Every question, answer and change is a line that is bound to those before it and signed by this browser. The head code stands for all of them: noted elsewhere, it shows later whether the record still goes on from there.',
      check: 'Check the record',
      none: 'Nothing is recorded yet.',
      notChecked: 'The record could not be checked. Would you try again?',
      whole: (lines, code) => `${lines} ${lines === 1 ? 'line' : 'lines'}, whole and signed. Head code: ${code}`,
      troubles: {
        beginning: () => 'The record does not begin as it was begun.',
        changed: (from, to) => `What lines ${from} to ${to} say is not what was signed.`,
        signature: (from, to) => `The signature under lines ${from} to ${to} is not that of the key it names.`,
        stranger: (from, to) => `Lines ${from} to ${to} are signed by a key that the record does not name.`,
        unsigned: (from, to) => `Lines ${from} to ${to} are not signed.`,
        beyond: (from, to) => `Lines ${from} to ${to} are missing: signatures under them are there.`,
      },
    },
    backup: 'Backup',
    backupHint:
      'One file with everything, encrypted with a passphrase in the age format, which other programs open too. Nobody can open it without the passphrase, and it cannot be had again: would you write it down first?',
    passphrase: 'Passphrase',
    again: 'The passphrase once more',
    tooShort: (least) => `At least ${least} characters, please; four or five unusual words do well.`,
    differs: 'This is not the same as above.',
    make: 'Make a backup',
    making: 'Encrypting. It takes a moment on purpose, since every guess at the passphrase takes as long.',
    made: (file) => `${file} is among your downloads.`,
    notMade: 'No backup was made. Would you try again?',
    restore: 'Restore',
    restoreHint: 'What the backup holds replaces everything that Framekeeper remembers here.',
    file: 'Backup (.age)',
    filePassphrase: 'Passphrase of the backup',
    choose: 'Which file? None is chosen yet.',
    take: 'Restore from the backup',
    taking: 'Opening the backup.',
    taken: 'Everything is as the backup has it.',
    faults: {
      'not-a-backup': 'This is not a backup of Framekeeper. Nothing was changed.',
      passphrase:
        'This passphrase does not open the file, or the file is damaged. Nothing was changed. Is every letter as you wrote it down?',
      newer: 'This backup was made by a later version of Framekeeper. Nothing was changed. Would you update first?',
      failed: 'The backup could not be restored. Nothing was changed. Would you try again?',
    },
    wrongAt: (field) => `The backup is not as it should be at ${field}. Nothing was changed.`,
    erase: 'Delete everything',
    eraseHint:
      'Deletes the practice, everything seen, and all questions and answers in this browser. Without a backup they cannot be had again. Your calendar is not touched; pages of it that are opened later are read anew.',
    word: 'DELETE',
    confirm: (word) => `To go on, type ${word}`,
    notTheWord: (word) => `Nothing was deleted: it says something other than ${word}.`,
    eraseAction: 'Delete everything',
    erased: 'Everything was deleted.',
    notErased: 'It could not be deleted, and is still there. Would you try again?',
  },
  de: {
    title: 'Daten',
    heading: 'Alles, was Framekeeper sich merkt',
    hint: 'Die Praxis, was im Kalender zu sehen war, Fragen und Antworten liegen verschlüsselt in diesem Browser und sonst nirgends. Werden die Daten des Browsers gelöscht, sind sie fort.',
    lasting: {
      promised: 'Der Browser behält das, bis Sie es löschen, auch wenn die Festplatte fast voll ist.',
      open: 'Ist die Festplatte fast voll, kann der Browser das ungefragt löschen. Davor schützt eine Sicherung.',
      ask: 'Den Browser bitten, es zu behalten',
      agreed: 'Der Browser hat zugesagt, es zu behalten.',
      refused: 'Der Browser hat nicht zugesagt. Vor dem Verlust schützen Sicherungen.',
    },
    record: {
      heading: 'Das Protokoll',
      hint: 'Jede Frage, jede Antwort und jede Änderung ist eine Zeile, die an die vorigen gebunden und von diesem Browser unterschrieben ist. Der Kopfcode steht für alle: anderswo notiert, zeigt er später, ob das Protokoll von dort aus weitergeht.',
      check: 'Protokoll prüfen',
      none: 'Noch ist nichts festgehalten.',
      notChecked: 'Das Protokoll ließ sich nicht prüfen. Möchten Sie es noch einmal versuchen?',
      whole: (lines, code) =>
        `${lines} ${lines === 1 ? 'Zeile' : 'Zeilen'}, vollständig und unterschrieben. Kopfcode: ${code}`,
      troubles: {
        beginning: () => 'Das Protokoll beginnt nicht so, wie es begonnen wurde.',
        changed: (from, to) => `Was in den Zeilen ${from} bis ${to} steht, ist nicht das, was unterschrieben wurde.`,
        signature: (from, to) =>
          `Die Unterschrift unter den Zeilen ${from} bis ${to} ist nicht die des genannten Schlüssels.`,
        stranger: (from, to) =>
          `Die Zeilen ${from} bis ${to} sind mit einem Schlüssel unterschrieben, den das Protokoll nicht nennt.`,
        unsigned: (from, to) => `Die Zeilen ${from} bis ${to} sind nicht unterschrieben.`,
        beyond: (from, to) => `Die Zeilen ${from} bis ${to} fehlen: Unterschriften darunter sind da.`,
      },
    },
    backup: 'Sicherung',
    backupHint:
      'Eine Datei mit allem, mit einer Passphrase verschlüsselt im Format age, das auch andere Programme öffnen. Ohne die Passphrase kann niemand sie öffnen, und wiederherstellen lässt sie sich nicht: Möchten Sie sie zuerst aufschreiben?',
    passphrase: 'Passphrase',
    again: 'Die Passphrase noch einmal',
    tooShort: (least) => `Bitte mindestens ${least} Zeichen; vier oder fünf ungewöhnliche Wörter eignen sich gut.`,
    differs: 'Das ist nicht dasselbe wie oben.',
    make: 'Sicherung anlegen',
    making: 'Wird verschlüsselt. Das dauert mit Absicht einen Moment, denn so lange dauert auch jedes Raten.',
    made: (file) => `${file} liegt bei Ihren Downloads.`,
    notMade: 'Es wurde keine Sicherung angelegt. Möchten Sie es noch einmal versuchen?',
    restore: 'Wiederherstellen',
    restoreHint: 'Was die Sicherung enthält, ersetzt alles, was Framekeeper sich hier merkt.',
    file: 'Sicherung (.age)',
    filePassphrase: 'Passphrase der Sicherung',
    choose: 'Welche Datei? Es ist noch keine gewählt.',
    take: 'Aus der Sicherung wiederherstellen',
    taking: 'Die Sicherung wird geöffnet.',
    taken: 'Alles ist so, wie die Sicherung es enthält.',
    faults: {
      'not-a-backup': 'Das ist keine Sicherung von Framekeeper. Es wurde nichts geändert.',
      passphrase:
        'Diese Passphrase öffnet die Datei nicht, oder die Datei ist beschädigt. Es wurde nichts geändert. Stimmt jeder Buchstabe?',
      newer:
        'Diese Sicherung stammt von einer späteren Version von Framekeeper. Es wurde nichts geändert. Möchten Sie zuerst aktualisieren?',
      failed:
        'Die Sicherung ließ sich nicht wiederherstellen. Es wurde nichts geändert. Möchten Sie es noch einmal versuchen?',
    },
    wrongAt: (field) => `Die Sicherung ist bei ${field} nicht so, wie sie sein sollte. Es wurde nichts geändert.`,
    erase: 'Alles löschen',
    eraseHint:
      'Löscht in diesem Browser die Praxis, alles Gesehene und alle Fragen und Antworten. Ohne Sicherung lässt sich nichts davon wiederherstellen. Ihr Kalender bleibt unberührt; Seiten, die Sie später öffnen, werden neu gelesen.',
    word: 'LÖSCHEN',
    confirm: (word) => `Zum Fortfahren ${word} eingeben`,
    notTheWord: (word) => `Es wurde nichts gelöscht: Dort steht etwas anderes als ${word}.`,
    eraseAction: 'Alles löschen',
    erased: 'Alles wurde gelöscht.',
    notErased: 'Es ließ sich nicht löschen und ist noch da. Möchten Sie es noch einmal versuchen?',
  },
  fr: {
    title: 'Données',
    heading: 'Tout ce que Framekeeper retient',
    hint: 'Le cabinet, ce qui a été vu dans l’agenda, les questions et les réponses sont chiffrés dans ce navigateur et nulle part ailleurs. Si les données du navigateur sont effacées, ils disparaissent.',
    lasting: {
      promised: 'Le navigateur garde cela jusqu’à ce que vous l’effaciez, même quand le disque est presque plein.',
      open: 'Quand le disque est presque plein, le navigateur peut l’effacer sans demander. Une sauvegarde en protège.',
      ask: 'Demander au navigateur de le garder',
      agreed: 'Le navigateur a accepté de le garder.',
      refused: 'Le navigateur n’a pas accepté. Des sauvegardes protègent de la perte.',
    },
    record: {
      heading: 'Le registre',
      hint: 'Chaque question, chaque réponse et chaque changement est une ligne liée aux précédentes et signée par ce navigateur. Le code de tête les représente toutes : noté ailleurs, il montre plus tard si le registre continue à partir de là.',
      check: 'Vérifier le registre',
      none: 'Rien n’est encore enregistré.',
      notChecked: 'Le registre n’a pas pu être vérifié. Voulez-vous réessayer ?',
      whole: (lines, code) =>
        `${lines} ${lines < 2 ? 'ligne, entière et signée' : 'lignes, entières et signées'}. Code de tête : ${code}`,
      troubles: {
        beginning: () => 'Le registre ne commence pas comme il a été commencé.',
        changed: (from, to) => `Ce que disent les lignes ${from} à ${to} n’est pas ce qui a été signé.`,
        signature: (from, to) => `La signature sous les lignes ${from} à ${to} n’est pas celle de la clé nommée.`,
        stranger: (from, to) => `Les lignes ${from} à ${to} sont signées par une clé que le registre ne nomme pas.`,
        unsigned: (from, to) => `Les lignes ${from} à ${to} ne sont pas signées.`,
        beyond: (from, to) => `Les lignes ${from} à ${to} manquent : des signatures les couvrent.`,
      },
    },
    backup: 'Sauvegarde',
    backupHint:
      'Un seul fichier avec tout, chiffré par une phrase secrète au format age, que d’autres programmes ouvrent aussi. Personne ne peut l’ouvrir sans elle, et elle ne peut être retrouvée : voulez-vous d’abord la noter ?',
    passphrase: 'Phrase secrète',
    again: 'La phrase secrète encore une fois',
    tooShort: (least) =>
      `Au moins ${least} caractères, s’il vous plaît ; quatre ou cinq mots inhabituels conviennent bien.`,
    differs: 'Ce n’est pas la même que plus haut.',
    make: 'Faire une sauvegarde',
    making: 'Chiffrement en cours. Il prend exprès un moment : chaque essai pour deviner en prend autant.',
    made: (file) => `${file} se trouve parmi vos téléchargements.`,
    notMade: 'Aucune sauvegarde n’a été faite. Voulez-vous réessayer ?',
    restore: 'Restaurer',
    restoreHint: 'Le contenu de la sauvegarde remplace tout ce que Framekeeper retient ici.',
    file: 'Sauvegarde (.age)',
    filePassphrase: 'Phrase secrète de la sauvegarde',
    choose: 'Quel fichier ? Aucun n’est encore choisi.',
    take: 'Restaurer la sauvegarde',
    taking: 'Ouverture de la sauvegarde.',
    taken: 'Tout est comme dans la sauvegarde.',
    faults: {
      'not-a-backup': 'Ce n’est pas une sauvegarde de Framekeeper. Rien n’a été modifié.',
      passphrase:
        'Cette phrase secrète n’ouvre pas le fichier, ou le fichier est abîmé. Rien n’a été modifié. Chaque lettre est-elle comme vous l’aviez notée ?',
      newer:
        'Cette sauvegarde vient d’une version plus récente de Framekeeper. Rien n’a été modifié. Voulez-vous d’abord mettre à jour ?',
      failed: 'La sauvegarde n’a pas pu être restaurée. Rien n’a été modifié. Voulez-vous réessayer ?',
    },
    wrongAt: (field) => `La sauvegarde n’est pas comme elle devrait à ${field}. Rien n’a été modifié.`,
    erase: 'Tout supprimer',
    eraseHint:
      'Supprime de ce navigateur le cabinet, tout ce qui a été vu, et toutes les questions et réponses. Sans sauvegarde, rien ne peut être retrouvé. Votre agenda n’est pas touché ; ses pages ouvertes plus tard sont lues à nouveau.',
    word: 'SUPPRIMER',
    confirm: (word) => `Pour continuer, saisissez ${word}`,
    notTheWord: (word) => `Rien n’a été supprimé : il est écrit autre chose que ${word}.`,
    eraseAction: 'Tout supprimer',
    erased: 'Tout a été supprimé.',
    notErased: 'La suppression n’a pas pu se faire, et tout est encore là. Voulez-vous réessayer ?',
  },
  es: {
    title: 'Datos',
    heading: 'Todo lo que Framekeeper recuerda',
    hint: 'La consulta, lo visto en el calendario, las preguntas y las respuestas están cifradas en este navegador y en ningún otro lugar. Si se borran los datos del navegador, desaparecen.',
    lasting: {
      promised: 'El navegador lo guarda hasta que usted lo borre, también cuando el disco está casi lleno.',
      open: 'Cuando el disco está casi lleno, el navegador puede borrarlo sin preguntar. Una copia protege de eso.',
      ask: 'Pedir al navegador que lo guarde',
      agreed: 'El navegador ha aceptado guardarlo.',
      refused: 'El navegador no ha aceptado. Las copias protegen de la pérdida.',
    },
    record: {
      heading: 'El registro',
      hint: 'Cada pregunta, cada respuesta y cada cambio es una línea unida a las anteriores y firmada por este navegador. El código de cabecera las representa a todas: anotado en otro lugar, muestra más tarde si el registro continúa desde ahí.',
      check: 'Comprobar el registro',
      none: 'Todavía no hay nada registrado.',
      notChecked: 'No se pudo comprobar el registro. ¿Quiere intentarlo de nuevo?',
      whole: (lines, code) =>
        `${lines} ${lines === 1 ? 'línea, entera y firmada' : 'líneas, enteras y firmadas'}. Código de cabecera: ${code}`,
      troubles: {
        beginning: () => 'El registro no empieza como se empezó.',
        changed: (from, to) => `Lo que dicen las líneas ${from} a ${to} no es lo que se firmó.`,
        signature: (from, to) => `La firma bajo las líneas ${from} a ${to} no es la de la clave que nombra.`,
        stranger: (from, to) => `Las líneas ${from} a ${to} están firmadas con una clave que el registro no nombra.`,
        unsigned: (from, to) => `Las líneas ${from} a ${to} no están firmadas.`,
        beyond: (from, to) => `Faltan las líneas ${from} a ${to}: hay firmas que las cubren.`,
      },
    },
    backup: 'Copia de seguridad',
    backupHint:
      'Un solo archivo con todo, cifrado con una frase de contraseña en el formato age, que otros programas también abren. Nadie puede abrirlo sin ella, y no se puede recuperar: ¿quiere anotarla antes?',
    passphrase: 'Frase de contraseña',
    again: 'La frase de contraseña otra vez',
    tooShort: (least) => `Al menos ${least} caracteres, por favor; cuatro o cinco palabras poco comunes van bien.`,
    differs: 'No es la misma que arriba.',
    make: 'Hacer una copia de seguridad',
    making: 'Cifrando. Tarda un momento a propósito, pues cada intento de adivinarla tarda lo mismo.',
    made: (file) => `${file} está entre sus descargas.`,
    notMade: 'No se hizo ninguna copia. ¿Quiere intentarlo de nuevo?',
    restore: 'Restaurar',
    restoreHint: 'Lo que contiene la copia reemplaza todo lo que Framekeeper recuerda aquí.',
    file: 'Copia de seguridad (.age)',
    filePassphrase: 'Frase de contraseña de la copia',
    choose: '¿Qué archivo? Todavía no hay ninguno elegido.',
    take: 'Restaurar la copia',
    taking: 'Abriendo la copia.',
    taken: 'Todo está como en la copia.',
    faults: {
      'not-a-backup': 'Esto no es una copia de seguridad de Framekeeper. No se ha cambiado nada.',
      passphrase:
        'Esta frase no abre el archivo, o el archivo está dañado. No se ha cambiado nada. ¿Está cada letra como la anotó?',
      newer:
        'Esta copia se hizo con una versión posterior de Framekeeper. No se ha cambiado nada. ¿Quiere actualizar antes?',
      failed: 'No se pudo restaurar la copia. No se ha cambiado nada. ¿Quiere intentarlo de nuevo?',
    },
    wrongAt: (field) => `La copia no está como debería en ${field}. No se ha cambiado nada.`,
    erase: 'Borrar todo',
    eraseHint:
      'Borra de este navegador la consulta, todo lo visto y todas las preguntas y respuestas. Sin una copia no se pueden recuperar. Su calendario no se toca; sus páginas que se abran después se leen de nuevo.',
    word: 'BORRAR',
    confirm: (word) => `Para seguir, escriba ${word}`,
    notTheWord: (word) => `No se ha borrado nada: dice algo distinto de ${word}.`,
    eraseAction: 'Borrar todo',
    erased: 'Todo se ha borrado.',
    notErased: 'No se pudo borrar y sigue ahí. ¿Quiere intentarlo de nuevo?',
  },
};
