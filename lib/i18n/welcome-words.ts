import type { Language } from '../rules/rule.ts';

/** A heading and what stands under it, a paragraph each. */
export type WelcomePart = { readonly title: string; readonly text: readonly string[] };

type WelcomeWords = {
  readonly title: string;
  readonly parts: readonly WelcomePart[];
  readonly begin: string;
  readonly data: string;
  /** Where the browser has not let us into the calendar's pages, as Firefox may not have. */
  readonly access: {
    readonly missing: string;
    readonly allow: string;
    readonly refused: string;
    readonly granted: string;
  };
};

/** What the page says that opens when Framekeeper is installed, in every language. */
export const WELCOME_WORDS: Readonly<Record<Language, WelcomeWords>> = {
  en: {
    title: 'Framekeeper is installed',
    parts: [
      {
        title: 'What it does',
        text: [
          'It reads the calendar page you have open, compares it with the sessions agreed with each client, and asks about the rest. Each question takes one tap.',
          'When a client needs a session today, it proposes times that move nothing. It changes nothing in your calendar: it opens the calendar’s own form, and you save it or not.',
        ],
      },
      {
        title: 'What it cannot see',
        text: [
          'It sees what your calendar shows on this computer: no day that you never open, no hidden calendar, no call, no message, no notes, no other site. It does not know what was said in a session.',
          'It has no server. Nothing is sent to its makers, not even that you installed it.',
        ],
      },
      {
        title: 'It may be requested',
        text: [
          'What it remembers are ordinary records. A client may ask to see them; a court or a licensing board may order them produced. Write answers as you would write them in the file: short and factual.',
          'While a request, a complaint or a lawsuit is pending or can be expected, ask for advice before you delete anything or remove the extension.',
        ],
      },
      {
        title: 'Deleting',
        text: [
          'Under “Data” you can make an encrypted backup, and delete everything that Framekeeper remembers. Removing it from your browser deletes it too. Neither can be undone without a backup.',
        ],
      },
    ],
    begin: 'Begin the set-up',
    data: 'Open “Data”',
    access: {
      missing: 'Your browser does not let Framekeeper read the calendar’s pages yet. Without that it can see nothing.',
      allow: 'Allow the calendar’s pages',
      refused:
        'It is still not allowed. In your browser’s list of extensions, open Framekeeper’s permissions and allow Google Calendar or Outlook there.',
      granted: 'Framekeeper may read the calendar’s pages. Pages that are open have to be reloaded once.',
    },
  },
  de: {
    title: 'Framekeeper ist installiert',
    parts: [
      {
        title: 'Was es tut',
        text: [
          'Es liest die Kalenderseite, die Sie offen haben, vergleicht sie mit den Sitzungen, die Sie mit jeder Klientin und jedem Klienten vereinbart haben, und fragt nach dem Übrigen. Jede Frage ist mit einem Tippen beantwortet.',
          'Braucht jemand heute noch eine Sitzung, schlägt es Zeiten vor, die nichts verschieben. An Ihrem Kalender ändert es nichts: Es öffnet das Formular des Kalenders, und Sie speichern oder nicht.',
        ],
      },
      {
        title: 'Was es nicht sehen kann',
        text: [
          'Es sieht, was Ihr Kalender auf diesem Rechner zeigt: keinen Tag, den Sie nie öffnen, keinen ausgeblendeten Kalender, kein Telefonat, keine Nachricht, keine Notizen, keine andere Website. Was in einer Sitzung gesagt wurde, weiß es nicht.',
          'Es hat keinen Server. Die Hersteller erfahren nichts, nicht einmal, dass Sie es installiert haben.',
        ],
      },
      {
        title: 'Es kann angefordert werden',
        text: [
          'Was es sich merkt, sind gewöhnliche Aufzeichnungen. Klientinnen und Klienten können Einsicht verlangen; ein Gericht oder eine Kammer kann die Herausgabe anordnen. Schreiben Sie Antworten so, wie Sie sie in die Akte schreiben würden: kurz und sachlich.',
          'Solange eine Anfrage, eine Beschwerde oder ein Verfahren läuft oder zu erwarten ist, lassen Sie sich bitte beraten, bevor Sie etwas löschen oder die Erweiterung entfernen.',
        ],
      },
      {
        title: 'Löschen',
        text: [
          'Unter „Daten“ können Sie eine verschlüsselte Sicherung anlegen und alles löschen, was Framekeeper sich gemerkt hat. Wird es aus dem Browser entfernt, ist ebenfalls alles gelöscht. Beides lässt sich ohne Sicherung nicht rückgängig machen.',
        ],
      },
    ],
    begin: 'Einrichtung beginnen',
    data: '„Daten“ öffnen',
    access: {
      missing: 'Ihr Browser lässt Framekeeper die Kalenderseiten noch nicht lesen. Ohne das kann es nichts sehen.',
      allow: 'Kalenderseiten erlauben',
      refused:
        'Es ist noch nicht erlaubt. Öffnen Sie in der Liste der Erweiterungen Ihres Browsers die Berechtigungen von Framekeeper und erlauben Sie dort Google Kalender oder Outlook.',
      granted: 'Framekeeper darf die Kalenderseiten lesen. Offene Seiten müssen einmal neu geladen werden.',
    },
  },
  fr: {
    title: 'Framekeeper est installé',
    parts: [
      {
        title: 'Ce qu’il fait',
        text: [
          'Il lit la page d’agenda que vous avez ouverte, la compare aux séances convenues avec chaque patient et pose des questions sur le reste. Chaque question se règle d’un appui.',
          'Quand un patient a besoin d’une séance le jour même, il propose des heures qui ne déplacent rien. Il ne change rien dans votre agenda : il ouvre le formulaire de l’agenda, et vous enregistrez ou non.',
        ],
      },
      {
        title: 'Ce qu’il ne peut pas voir',
        text: [
          'Il voit ce que votre agenda montre sur cet ordinateur : aucun jour que vous n’ouvrez jamais, aucun agenda masqué, aucun appel, aucun message, aucune note, aucun autre site. Il ne sait pas ce qui s’est dit en séance.',
          'Il n’a pas de serveur. Rien n’est envoyé à ses auteurs, pas même que vous l’avez installé.',
        ],
      },
      {
        title: 'On peut demander à le voir',
        text: [
          'Ce qu’il retient est un dossier ordinaire. Un patient peut demander à le voir ; un tribunal ou un ordre professionnel peut en exiger la production. Rédigez vos réponses comme dans le dossier : brèves et factuelles.',
          'Tant qu’une demande, une plainte ou une procédure est en cours ou prévisible, prenez conseil avant de supprimer quoi que ce soit ou de retirer l’extension.',
        ],
      },
      {
        title: 'Supprimer',
        text: [
          'Sous « Données », vous pouvez faire une sauvegarde chiffrée et supprimer tout ce que Framekeeper retient. Le retirer du navigateur supprime tout également. Sans sauvegarde, on ne peut revenir sur aucun des deux.',
        ],
      },
    ],
    begin: 'Commencer la mise en place',
    data: 'Ouvrir « Données »',
    access: {
      missing:
        'Votre navigateur ne laisse pas encore Framekeeper lire les pages de l’agenda. Sans cela, il ne peut rien voir.',
      allow: 'Autoriser les pages de l’agenda',
      refused:
        'Ce n’est pas encore autorisé. Dans la liste des extensions de votre navigateur, ouvrez les autorisations de Framekeeper et autorisez-y Google Agenda ou Outlook.',
      granted: 'Framekeeper peut lire les pages de l’agenda. Les pages ouvertes doivent être rechargées une fois.',
    },
  },
  es: {
    title: 'Framekeeper está instalado',
    parts: [
      {
        title: 'Qué hace',
        text: [
          'Lee la página del calendario que tiene abierta, la compara con las sesiones acordadas con cada paciente y pregunta por lo demás. Cada pregunta se responde con un toque.',
          'Cuando un paciente necesita una sesión hoy mismo, propone horas que no mueven nada. No cambia nada en su calendario: abre el formulario del propio calendario, y usted guarda o no.',
        ],
      },
      {
        title: 'Qué no puede ver',
        text: [
          'Ve lo que su calendario muestra en este ordenador: ningún día que usted no abra, ningún calendario oculto, ninguna llamada, ningún mensaje, ninguna nota, ningún otro sitio. No sabe qué se dijo en una sesión.',
          'No tiene servidor. No se envía nada a sus autores, ni siquiera que lo ha instalado.',
        ],
      },
      {
        title: 'Puede ser solicitado',
        text: [
          'Lo que recuerda son registros corrientes. Un paciente puede pedir verlos; un tribunal o un colegio profesional puede ordenar su entrega. Escriba las respuestas como las escribiría en el expediente: breves y objetivas.',
          'Mientras haya o quepa esperar una solicitud, una queja o un proceso, pida consejo antes de borrar algo o de quitar la extensión.',
        ],
      },
      {
        title: 'Borrar',
        text: [
          'En «Datos» puede hacer una copia de seguridad cifrada y borrar todo lo que Framekeeper recuerda. Quitarlo del navegador también lo borra todo. Sin una copia de seguridad, ninguna de las dos cosas se puede deshacer.',
        ],
      },
    ],
    begin: 'Empezar la configuración',
    data: 'Abrir «Datos»',
    access: {
      missing:
        'Su navegador todavía no deja que Framekeeper lea las páginas del calendario. Sin eso no puede ver nada.',
      allow: 'Permitir las páginas del calendario',
      refused:
        'Todavía no está permitido. En la lista de extensiones de su navegador, abra los permisos de Framekeeper y permita allí Google Calendar u Outlook.',
      granted: 'Framekeeper puede leer las páginas del calendario. Las páginas abiertas deben recargarse una vez.',
    },
  },
};
