import { renderStage } from '../stage/google/render.ts';
import type { StageEvent, StageOptions } from '../stage/google/stage.ts';

/** The stage's clock. */
export const NOW = Date.UTC(2026, 2, 4, 14, 40);
const OWN = 'hildegard.quendelmann@gmail.com';
const GROUP = 'c_zzqx77opaquegroup@group.calendar.google.com';
const HOLIDAYS = 'en.usa#holiday@group.v.calendar.google.com';
const OTHER = 'bruno@quendelpraxis-ostheim.de';

/** Events of which every word is somebody's own. */
const EVENTS: readonly StageEvent[] = [
  {
    id: 'plainidxyz',
    calendar: OWN,
    title: 'Wilhelmine Achterberg',
    start: '2026-03-02T09:00',
    end: '2026-03-02T09:50',
    place: 'Lindenallee 4711, 10437 Ostheim',
  },
  {
    id: 'seriesidxyz',
    calendar: OWN,
    title: 'Zacharias, "Zack" & Söhne',
    start: '2026-03-02T10:00',
    end: '2026-03-02T10:50',
    originalStart: '2026-03-02T11:00',
  },
  {
    id: 'groupidxyz',
    calendar: GROUP,
    title: 'Gruppensitzung 8:00 Ermelinde',
    start: '2026-03-03T13:10',
    end: '2026-03-03T14:40',
    colour: 'tomato',
    response: 'needs-action',
  },
  {
    id: 'groupidxyz',
    calendar: OTHER,
    title: 'Gruppensitzung 8:00 Ermelinde',
    start: '2026-03-03T13:10',
    end: '2026-03-03T14:40',
    response: 'declined',
  },
  {
    id: 'crossidxyz',
    calendar: GROUP,
    title: 'Nachtwache Kunigunde',
    start: '2026-03-03T22:15',
    end: '2026-03-04T06:30',
    colour: 'graphite',
    place: 'Krankenhaus Sonnenhügel, Station 39',
  },
  {
    id: 'tripidxyz',
    calendar: OWN,
    title: 'Reise nach Bad Tölzenburg',
    start: '2026-02-27',
    end: '2026-03-05',
    place: '2024',
  },
  {
    id: 'holidayxyz',
    calendar: HOLIDAYS,
    title: 'Feiertagswort',
    start: '2026-03-06',
    end: '2026-03-06',
    kind: 'holiday',
  },
  {
    id: 'untitledid',
    calendar: OWN,
    title: '',
    start: '2026-03-04T15:00',
    end: '2026-03-04T15:20',
    place: 'Geheimplatz 815',
  },
  { id: 'k7codeidxyz', calendar: OWN, title: 'Q739', start: '2026-03-04T16:00', end: '2026-03-04T16:50' },
  { id: 'numberidxyz', calendar: OWN, title: '58391', start: '2026-03-05T16:00', end: '2026-03-05T16:50' },
  {
    id: 'bidiidxyz',
    calendar: OWN,
    title: 'جلسة مع فاطمة \u202eزينب',
    start: '2026-03-05T08:05',
    end: '2026-03-05T08:55',
    place: 'شارع الزيتون',
  },
  { id: 'hebrewidxyz', calendar: OWN, title: 'פגישה עם רבקה', start: '2026-03-05T09:05', end: '2026-03-05T09:55' },
  {
    id: 'kanjiidxyz',
    calendar: OWN,
    title: '面談「佐藤花子」様',
    start: '2026-03-05T10:05',
    end: '2026-03-05T10:55',
    place: '渋谷区道玄坂',
  },
  { id: 'cyrilidxyz', calendar: OWN, title: 'Разговор с Людмилой', start: '2026-03-05T11:05', end: '2026-03-05T11:55' },
  {
    id: 'markupidxyz',
    calendar: OWN,
    title: '<b onclick="steal()">Fridolina</b> & -->',
    start: '2026-03-06T11:05',
    end: '2026-03-06T11:55',
  },
  {
    id: 'emojiidxyz',
    calendar: OWN,
    title: '🎂 Geburtstagsfest 🧨',
    start: '2026-03-06T12:05',
    end: '2026-03-06T12:20',
  },
  {
    id: 'taskidxyz',
    calendar: OWN,
    title: 'Bericht Krankenkasse',
    start: '2026-03-06T14:00',
    end: '2026-03-06T14:30',
    kind: 'task',
  },
  {
    id: 'oldtaskxyz',
    calendar: OWN,
    title: 'Rechnung Walburga',
    start: '2026-03-06T15:00',
    end: '2026-03-06T15:30',
    kind: 'old-task',
  },
  {
    id: 'birthidxyz',
    calendar: OWN,
    title: 'Theodolinde hat Geburtstag',
    start: '2026-03-07',
    end: '2026-03-07',
    kind: 'birthday',
  },
];
const GUESTS = ['adelgunde.winzer@posteo.example', 'notburga@klinik-sonnenhuegel.example'];
const DESCRIPTION = 'Telefon 0151-5550199, siehe https://ostheim.example/akte?id=4242424';
const USER = { name: 'Hildegard Quendelmann', email: OWN };
const CALENDARS = [
  { id: OWN, name: 'Hildegard Quendelmann', colour: 'rgb(3, 155, 229)', visible: true },
  { id: GROUP, name: 'Gruppen, Ostheim 77', colour: 'rgb(51, 182, 121)', visible: true },
  { id: OTHER, name: 'Bruno privat', colour: 'rgb(97, 97, 97)', visible: true },
  { id: HOLIDAYS, name: 'Feiertagskalender', colour: 'rgb(97, 97, 97)', visible: true },
];

/** The stage's page as it is saved. */
export function savedPage(options: Partial<StageOptions>, open?: string): string {
  const events = EVENTS.map((event) =>
    event.id === open ? { ...event, guests: GUESTS, description: DESCRIPTION } : event,
  );
  const stage = renderStage(document, {
    now: NOW,
    zone: 'America/New_York',
    weekStart: 1,
    user: USER,
    calendars: CALENDARS,
    events,
    ...options,
  });
  if (open) stage.apply({ do: 'open', id: open });
  const root = document.documentElement.cloneNode(true) as HTMLElement;
  stage.remove();
  for (const script of root.querySelectorAll('script, link, style')) script.remove();
  return `<!doctype html>${root.outerHTML}`;
}

/** Words of somebody's own, by their parts of three letters or four digits and more. */
const OWN_TEXTS = [
  ...EVENTS.flatMap(({ title, place = '', id, calendar }) => [title, place, id, calendar]),
  ...CALENDARS.map(({ name }) => name),
  ...GUESTS,
  DESCRIPTION,
  USER.name,
].filter((text) => text !== '');
const OWN_WORDS = new Set(
  OWN_TEXTS.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}]{3,}|[\p{L}\p{Nd}]{4,}/gu) ?? []),
);
/** What of them the calendar itself says: endings of addresses, and words of its language. */
const COMMON = new Set(['com', 'gmail', 'group', 'calendar', 'google', 'holiday']);

/** All that can be found in a page by anybody who looks: as written, and with entities, base64 and percent signs undone. */
function foundIn(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const values = [...page.querySelectorAll('*')].flatMap((one) => Array.from(one.attributes, ({ value }) => value));
  const codes = html.match(/[A-Za-z0-9+/_-]{8,}/g) ?? [];
  const decoded = codes.flatMap((code) =>
    [0, 1, 2, 3].map((skip) => {
      const text = code.slice(skip).replaceAll('-', '+').replaceAll('_', '/');
      const bytes = atob(text.slice(0, text.length - (text.length % 4)));
      return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
    }),
  );
  const undone = html.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
    const bytes = run
      .split('%')
      .slice(1)
      .map((byte) => Number.parseInt(byte, 16));
    return new TextDecoder().decode(Uint8Array.from(bytes));
  });
  return [html, undone, page.documentElement.textContent, ...values, ...decoded].join('\n').toLowerCase();
}

/** What is somebody's own and can still be found in a page: whole texts, and their words. */
export function survivorsIn(html: string): readonly string[] {
  const found = foundIn(html);
  const words = new Set(found.match(/[\p{L}\p{M}]+|[\p{L}\p{Nd}]+/gu) ?? []);
  return [
    ...OWN_TEXTS.filter((text) => text.length > 5 && found.includes(text.toLowerCase())),
    ...[...OWN_WORDS].filter(
      (word) => !COMMON.has(word) && (words.has(word) || (word.length > 5 && found.includes(word))),
    ),
  ];
}
