import type { LockFault } from '../messages/lock-calls.ts';
import type { Language } from '../rules/rule.ts';

type LockWords = {
  readonly title: string;
  readonly meaning: string;
  /** How many readings of the calendar wait. */
  readonly waiting: (count: number) => string;
  readonly passphrase: string;
  readonly reveal: string;
  readonly unlock: string;
  readonly trying: string;
  readonly forgotten: string;
  readonly faults: Readonly<Record<LockFault, string>>;
};

/** What views say while what is kept is locked, in every language. */
export const LOCK_WORDS: Readonly<Record<Language, LockWords>> = {
  en: {
    title: 'Locked.',
    meaning: 'What Framekeeper keeps opens with your passphrase. Until then nothing of it is shown.',
    waiting: (count) => `Seen meanwhile and sealed: ${count}. It is taken in when you unlock.`,
    passphrase: 'Passphrase',
    reveal: 'Show what is typed',
    unlock: 'Unlock',
    trying: 'Trying. It takes a moment on purpose, since every guess takes as long.',
    forgotten:
      'Nobody can open it without the passphrase. If it is forgotten: remove the extension from the browser, add it again, and restore a backup in the Data view.',
    faults: {
      passphrase:
        'It did not open with this passphrase. Is every letter as you wrote it down? Nothing is lost by trying.',
      short: 'At least 12 characters, please; four or five unusual words do well.',
      header:
        'What is kept about the passphrase is damaged, or of a later version of Framekeeper. Nothing was changed. Would you update first? Otherwise a backup can be restored after adding the extension again.',
      full: 'There is no room on the disk. Nothing was changed. Would you make some room and try again?',
      locked: 'It was locked meanwhile, and nothing was changed. Would you unlock it first?',
      failed: 'It did not work, and nothing was changed. Would you try again?',
    },
  },
  de: {
    title: 'Gesperrt.',
    meaning: 'Was Framekeeper aufbewahrt, öffnet Ihre Passphrase. Bis dahin ist nichts davon zu sehen.',
    waiting: (count) => `Inzwischen gesehen und versiegelt: ${count}. Beim Entsperren wird es aufgenommen.`,
    passphrase: 'Passphrase',
    reveal: 'Eingabe zeigen',
    unlock: 'Entsperren',
    trying: 'Wird versucht. Das dauert mit Absicht einen Moment, denn jedes Raten dauert ebenso lang.',
    forgotten:
      'Ohne die Passphrase kann es niemand öffnen. Ist sie vergessen: die Erweiterung aus dem Browser entfernen, neu hinzufügen und in der Ansicht Daten eine Sicherung wiederherstellen.',
    faults: {
      passphrase:
        'Mit dieser Passphrase ging es nicht auf. Ist jeder Buchstabe wie notiert? Durch Versuche geht nichts verloren.',
      short: 'Bitte mindestens 12 Zeichen; vier oder fünf ungewöhnliche Wörter sind gut.',
      header:
        'Was zur Passphrase aufbewahrt ist, ist beschädigt oder von einer späteren Version von Framekeeper. Nichts wurde geändert. Möchten Sie zuerst aktualisieren? Sonst lässt sich nach erneutem Hinzufügen der Erweiterung eine Sicherung wiederherstellen.',
      full: 'Auf dem Datenträger ist kein Platz. Nichts wurde geändert. Möchten Sie Platz schaffen und es noch einmal versuchen?',
      locked: 'Inzwischen wurde gesperrt, und nichts wurde geändert. Möchten Sie zuerst entsperren?',
      failed: 'Es hat nicht geklappt, und nichts wurde geändert. Möchten Sie es noch einmal versuchen?',
    },
  },
  fr: {
    title: 'Verrouillé.',
    meaning: 'Ce que Framekeeper conserve s’ouvre avec votre phrase secrète. D’ici là, rien n’en est montré.',
    waiting: (count) => `Vu entre-temps et scellé : ${count}. Ce sera repris au déverrouillage.`,
    passphrase: 'Phrase secrète',
    reveal: 'Montrer la saisie',
    unlock: 'Déverrouiller',
    trying: 'Essai en cours. Cela prend exprès un moment, car chaque tentative en prend autant.',
    forgotten:
      'Sans la phrase secrète, personne ne peut l’ouvrir. Si elle est oubliée : retirez l’extension du navigateur, ajoutez-la de nouveau et restaurez une sauvegarde dans la vue Données.',
    faults: {
      passphrase:
        'Cette phrase secrète ne l’a pas ouvert. Chaque lettre est-elle comme notée ? Essayer ne fait rien perdre.',
      short: 'Au moins 12 caractères, s’il vous plaît ; quatre ou cinq mots peu courants conviennent bien.',
      header:
        'Ce qui est conservé au sujet de la phrase secrète est endommagé, ou d’une version ultérieure de Framekeeper. Rien n’a été changé. Voulez-vous d’abord mettre à jour ? Sinon, une sauvegarde peut être restaurée après avoir ajouté de nouveau l’extension.',
      full: 'Il n’y a plus de place sur le disque. Rien n’a été changé. Voulez-vous en libérer et réessayer ?',
      locked: 'C’est verrouillé entre-temps, et rien n’a été changé. Voulez-vous d’abord déverrouiller ?',
      failed: 'Cela n’a pas fonctionné, et rien n’a été changé. Voulez-vous réessayer ?',
    },
  },
  es: {
    title: 'Bloqueado.',
    meaning: 'Lo que Framekeeper guarda se abre con su frase de contraseña. Hasta entonces no se muestra nada de ello.',
    waiting: (count) => `Visto entretanto y sellado: ${count}. Se incorpora al desbloquear.`,
    passphrase: 'Frase de contraseña',
    reveal: 'Mostrar lo escrito',
    unlock: 'Desbloquear',
    trying: 'Probando. Tarda un momento a propósito, pues cada intento tarda lo mismo.',
    forgotten:
      'Sin la frase de contraseña nadie puede abrirlo. Si se ha olvidado: quite la extensión del navegador, añádala de nuevo y restaure una copia de seguridad en la vista Datos.',
    faults: {
      passphrase: 'No se abrió con esta frase. ¿Está cada letra como la anotó? Por probar no se pierde nada.',
      short: 'Al menos 12 caracteres, por favor; cuatro o cinco palabras poco comunes van bien.',
      header:
        'Lo que se guarda sobre la frase está dañado o es de una versión posterior de Framekeeper. No se cambió nada. ¿Quiere actualizar primero? Si no, puede restaurarse una copia de seguridad tras añadir de nuevo la extensión.',
      full: 'No hay espacio en el disco. No se cambió nada. ¿Quiere liberar espacio e intentarlo de nuevo?',
      locked: 'Entretanto se bloqueó y no se cambió nada. ¿Quiere desbloquear primero?',
      failed: 'No funcionó y no se cambió nada. ¿Quiere intentarlo de nuevo?',
    },
  },
};
