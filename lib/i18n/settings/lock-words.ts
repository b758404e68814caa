import type { Language } from '../../rules/rule.ts';

type LockSettingWords = {
  readonly heading: string;
  /** While the key of the device opens it. */
  readonly open: string;
  /** What a passphrase means, before one is set. */
  readonly warning: string;
  readonly toBackup: string;
  readonly read: string;
  readonly notRead: string;
  readonly next: string;
  readonly again: string;
  readonly differs: string;
  readonly set: string;
  readonly working: string;
  readonly wasSet: string;
  /** Once there is one. */
  readonly closed: string;
  readonly minutes: string;
  readonly amount: (minutes: number) => string;
  readonly lockNow: string;
  readonly current: string;
  readonly change: string;
  readonly wasChanged: string;
  readonly remove: string;
  readonly removeHint: string;
};

/** What the data view says of the passphrase and the lock, in every language. */
export const LOCK_SETTING_WORDS: Readonly<Record<Language, LockSettingWords>> = {
  en: {
    heading: 'Passphrase and lock',
    open: 'No passphrase is set: whoever can use this browser profile sees what Framekeeper shows. With one, it locks when nobody has touched the computer for a while, when its screen locks, and when the browser closes.',
    warning:
      'Nobody can open what is kept without the passphrase, and it cannot be had again or reset. If it is forgotten, only a backup helps, with the backup’s own passphrase. Would you make one first, and write both down?',
    toBackup: 'To the backup',
    read: 'I have read this and written the passphrase down.',
    notRead: 'Would you read the text above and tick this first?',
    next: 'New passphrase',
    again: 'The new passphrase once more',
    differs: 'This is not the same as above.',
    set: 'Set the passphrase',
    working: 'Encrypting. It takes a moment.',
    wasSet: 'The passphrase is set. What is kept opens with nothing else from now on.',
    closed:
      'A passphrase is set. While it is locked, what is seen in the calendar is sealed and taken in when you unlock. What was typed in a view and not saved is lost when it locks.',
    minutes: 'Lock when nobody has touched the computer for',
    amount: (minutes) => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
    lockNow: 'Lock now',
    current: 'Current passphrase',
    change: 'Change the passphrase',
    wasChanged: 'The passphrase was changed.',
    remove: 'Remove the passphrase',
    removeHint: 'From then on what is kept opens in this browser profile without one, and nothing locks.',
  },
  de: {
    heading: 'Passphrase und Sperre',
    open: 'Es ist keine Passphrase gesetzt: wer dieses Browserprofil benutzen kann, sieht, was Framekeeper zeigt. Mit einer sperrt es, wenn eine Weile niemand den Rechner berührt hat, wenn dessen Bildschirm sperrt und wenn der Browser schließt.',
    warning:
      'Ohne die Passphrase kann niemand öffnen, was aufbewahrt ist; sie lässt sich weder wiederbeschaffen noch zurücksetzen. Ist sie vergessen, hilft nur eine Sicherung mit deren eigener Passphrase. Möchten Sie zuerst eine machen und beide aufschreiben?',
    toBackup: 'Zur Sicherung',
    read: 'Ich habe das gelesen und die Passphrase aufgeschrieben.',
    notRead: 'Möchten Sie den Text oben lesen und dies zuerst ankreuzen?',
    next: 'Neue Passphrase',
    again: 'Die neue Passphrase noch einmal',
    differs: 'Das ist nicht dasselbe wie oben.',
    set: 'Passphrase setzen',
    working: 'Wird verschlüsselt. Das dauert einen Moment.',
    wasSet: 'Die Passphrase ist gesetzt. Von nun an öffnet nichts anderes, was aufbewahrt ist.',
    closed:
      'Es ist eine Passphrase gesetzt. Solange gesperrt ist, wird im Kalender Gesehenes versiegelt und beim Entsperren aufgenommen. Was in einer Ansicht getippt und nicht gesichert war, geht beim Sperren verloren.',
    minutes: 'Sperren, wenn niemand den Rechner berührt hat seit',
    amount: (minutes) => `${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}`,
    lockNow: 'Jetzt sperren',
    current: 'Bisherige Passphrase',
    change: 'Passphrase ändern',
    wasChanged: 'Die Passphrase wurde geändert.',
    remove: 'Passphrase entfernen',
    removeHint: 'Danach öffnet sich, was aufbewahrt ist, in diesem Browserprofil ohne sie, und nichts sperrt.',
  },
  fr: {
    heading: 'Phrase secrète et verrou',
    open: 'Aucune phrase secrète n’est définie : qui peut utiliser ce profil du navigateur voit ce que Framekeeper montre. Avec une phrase, tout se verrouille quand personne n’a touché l’ordinateur pendant un moment, quand son écran se verrouille et quand le navigateur se ferme.',
    warning:
      'Sans la phrase secrète, personne ne peut ouvrir ce qui est conservé ; elle ne peut être ni retrouvée ni réinitialisée. Si elle est oubliée, seule une sauvegarde aide, avec sa propre phrase. Voulez-vous d’abord en faire une et noter les deux ?',
    toBackup: 'Vers la sauvegarde',
    read: 'J’ai lu ceci et noté la phrase secrète.',
    notRead: 'Voulez-vous lire le texte ci-dessus et cocher ceci d’abord ?',
    next: 'Nouvelle phrase secrète',
    again: 'La nouvelle phrase secrète encore une fois',
    differs: 'Ce n’est pas la même que ci-dessus.',
    set: 'Définir la phrase secrète',
    working: 'Chiffrement en cours. Cela prend un moment.',
    wasSet: 'La phrase secrète est définie. Désormais, rien d’autre n’ouvre ce qui est conservé.',
    closed:
      'Une phrase secrète est définie. Tant que c’est verrouillé, ce qui est vu dans l’agenda est scellé, puis repris au déverrouillage. Ce qui a été saisi dans une vue sans être enregistré est perdu au verrouillage.',
    minutes: 'Verrouiller quand personne n’a touché l’ordinateur depuis',
    amount: (minutes) => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
    lockNow: 'Verrouiller maintenant',
    current: 'Phrase secrète actuelle',
    change: 'Changer la phrase secrète',
    wasChanged: 'La phrase secrète a été changée.',
    remove: 'Retirer la phrase secrète',
    removeHint:
      'Ensuite, ce qui est conservé s’ouvre sans elle dans ce profil du navigateur, et rien ne se verrouille.',
  },
  es: {
    heading: 'Frase de contraseña y bloqueo',
    open: 'No hay ninguna frase de contraseña: quien puede usar este perfil del navegador ve lo que muestra Framekeeper. Con una, se bloquea cuando nadie ha tocado el ordenador durante un rato, cuando se bloquea su pantalla y cuando se cierra el navegador.',
    warning:
      'Sin la frase nadie puede abrir lo guardado, y no se puede recuperar ni restablecer. Si se olvida, solo ayuda una copia de seguridad, con su propia frase. ¿Quiere hacer una primero y anotar ambas?',
    toBackup: 'A la copia de seguridad',
    read: 'He leído esto y he anotado la frase.',
    notRead: '¿Quiere leer el texto de arriba y marcar esto primero?',
    next: 'Frase nueva',
    again: 'La frase nueva otra vez',
    differs: 'No es la misma que arriba.',
    set: 'Poner la frase',
    working: 'Cifrando. Tarda un momento.',
    wasSet: 'La frase está puesta. Desde ahora nada más abre lo guardado.',
    closed:
      'Hay una frase de contraseña. Mientras está bloqueado, lo que se ve en el calendario se sella y se incorpora al desbloquear. Lo escrito en una vista y no guardado se pierde al bloquear.',
    minutes: 'Bloquear cuando nadie ha tocado el ordenador durante',
    amount: (minutes) => `${minutes} ${minutes === 1 ? 'minuto' : 'minutos'}`,
    lockNow: 'Bloquear ahora',
    current: 'Frase actual',
    change: 'Cambiar la frase',
    wasChanged: 'La frase se cambió.',
    remove: 'Quitar la frase',
    removeHint: 'Desde entonces lo guardado se abre sin ella en este perfil del navegador, y nada se bloquea.',
  },
};
