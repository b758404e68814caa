import type { Language } from '../../lib/rules/rule.ts';

/** What a store says of the extension in one language; its name and summary are those of `_locales`. */
export type Listing = { readonly lead: string; readonly points: readonly string[]; readonly limits: string };

export const LISTINGS: Readonly<Record<Language, Listing>> = {
  en: {
    lead: 'Framekeeper is for psychotherapists who keep their appointments in Google Calendar or Outlook on the web. It compares the page you have open with the sessions agreed with each client, and asks about the rest: a call between sessions, a second hour in a week, an entry late in the evening. One tap answers.',
    points: [
      'Same-day emergency slots that move nothing that stands.',
      'Clients by code; other kinds of work, such as coaching, kept apart.',
      'Every rule with its reasons, sources and a switch.',
      'The frame drawn over weeks or years, rates with their limits, a report to print for supervision.',
      'A signed record that is only added to, and encrypted backups.',
      'English, German, French and Spanish; keyboard and screen readers throughout.',
    ],
    limits:
      'It changes nothing in your calendar and has no server: nothing is sent to anybody. It sees only what your calendar shows, and is no substitute for supervision or for legal advice. What it remembers may be requested by clients, courts or boards.',
  },
  de: {
    lead: 'Framekeeper ist für Psychotherapeutinnen und Psychotherapeuten, die ihre Termine im Google Kalender oder in Outlook im Web führen. Es vergleicht die offene Seite mit den vereinbarten Sitzungen und fragt nach dem Übrigen: einem Telefonat zwischen den Sitzungen, einer zweiten Stunde in der Woche, einem Eintrag spät am Abend. Ein Tippen genügt als Antwort.',
    points: [
      'Notfallzeiten am selben Tag, die nichts verschieben.',
      'Klientinnen und Klienten als Kürzel; andere Arbeit wie Coaching bleibt getrennt.',
      'Jede Regel mit Gründen, Quellen und einem Schalter.',
      'Der Rahmen über Wochen oder Jahre gezeichnet, Häufigkeiten mit ihren Grenzen, ein Bericht zum Drucken für die Supervision.',
      'Eine signierte Aufzeichnung, die nur ergänzt wird, und verschlüsselte Sicherungen.',
      'Deutsch, Englisch, Französisch und Spanisch; durchweg mit Tastatur und Bildschirmleser bedienbar.',
    ],
    limits:
      'Es ändert nichts an Ihrem Kalender und hat keinen Server: Niemandem wird etwas gesendet. Es sieht nur, was Ihr Kalender zeigt, und ersetzt weder Supervision noch Rechtsberatung. Was es sich merkt, können Klientinnen und Klienten, Gerichte oder Kammern anfordern.',
  },
  fr: {
    lead: 'Framekeeper s’adresse aux psychothérapeutes qui tiennent leurs rendez-vous dans Google Agenda ou Outlook sur le web. Il compare la page ouverte aux séances convenues avec chaque patient et pose des questions sur le reste\u00a0: un appel entre deux séances, une deuxième heure dans la semaine, une entrée tard le soir. Un appui suffit pour répondre.',
    points: [
      'Des créneaux d’urgence le jour même, qui ne déplacent rien.',
      'Les patients par code\u00a0; les autres activités, comme le coaching, restent à part.',
      'Chaque règle avec ses raisons, ses sources et un interrupteur.',
      'Le cadre dessiné sur des semaines ou des années, des fréquences avec leurs limites, un rapport à imprimer pour la supervision.',
      'Un registre signé, auquel on ne fait qu’ajouter, et des sauvegardes chiffrées.',
      'Français, anglais, allemand et espagnol\u00a0; clavier et lecteurs d’écran partout.',
    ],
    limits:
      'Il ne change rien dans votre agenda et n’a pas de serveur\u00a0: rien n’est envoyé à personne. Il ne voit que ce que montre votre agenda, et ne remplace ni la supervision ni un conseil juridique. Ce qu’il retient peut être demandé par des patients, des tribunaux ou des ordres professionnels.',
  },
  es: {
    lead: 'Framekeeper es para psicoterapeutas que llevan sus citas en Google Calendar o en Outlook en la web. Compara la página abierta con las sesiones acordadas con cada paciente y pregunta por lo demás: una llamada entre sesiones, una segunda hora en la semana, una entrada a última hora de la noche. Basta un toque para responder.',
    points: [
      'Horas de urgencia el mismo día que no mueven nada.',
      'Pacientes por código; otros trabajos, como el coaching, aparte.',
      'Cada regla con sus razones, sus fuentes y un interruptor.',
      'El encuadre dibujado a lo largo de semanas o años, frecuencias con sus límites, un informe para imprimir y llevar a supervisión.',
      'Un registro firmado al que solo se añade, y copias de seguridad cifradas.',
      'Español, inglés, alemán y francés; teclado y lectores de pantalla en todas partes.',
    ],
    limits:
      'No cambia nada en su calendario y no tiene servidor: no se envía nada a nadie. Solo ve lo que muestra su calendario, y no sustituye ni la supervisión ni el consejo jurídico. Lo que recuerda puede ser solicitado por pacientes, tribunales o colegios profesionales.',
  },
};

/** The description as a store shows it: plain text, paragraphs and a list. */
export const descriptionIn = (language: Language): string => {
  const { lead, points, limits } = LISTINGS[language];
  return `${lead}\n\n${points.map((point) => `• ${point}`).join('\n')}\n\n${limits}\n`;
};

/** The one thing that the extension is for, as the Chrome Web Store asks it. */
export const PURPOSE =
  'To compare the calendar page that a psychotherapist has open with the sessions agreed with each client, and to ask about what differs.';

/** Why each permission of the manifest is there; sites by the origin that the content scripts run in. */
export const REASONS: Readonly<Record<string, string>> = {
  idle: 'If the user has set a passphrase, the extension locks when nobody has touched the computer for the minutes that the user chose, or when its screen locks. It learns that and nothing else, and does not use the permission without a passphrase.',
  storage:
    'To remember, until the browser closes, which tabs show a calendar, what they are asked about, whether names are blurred, and with a passphrase the keys while it is open; and for good, whether the extension’s own pages are light or dark.',
  'https://calendar.google.com': 'To read the calendar that is shown there and to draw marks over it. Nothing is sent.',
  'https://outlook.office.com': 'The same for Outlook’s calendar for work accounts.',
  'https://outlook.office365.com': 'The same for Outlook’s calendar at its other address for work accounts.',
  'https://outlook.live.com': 'The same for Outlook’s calendar for private accounts.',
  'https://outlook.cloud.microsoft': 'The same for Outlook’s calendar at its new address.',
};

/** The answers to the stores’ questions about data. */
export const PRACTICES: Readonly<Record<string, string>> = {
  'Remote code': 'None. Every script is in the package; the policy of its pages allows no other.',
  'Data collected': 'None. What is read stays in the browser profile, encrypted; the makers receive nothing.',
  'Data handled on the device':
    'Entries of the calendar page that is open, which may be health information: their titles, times and places.',
  'Sold or passed to others': 'No.',
  'Used for anything but the single purpose': 'No.',
  'Used for creditworthiness or lending': 'No.',
};
