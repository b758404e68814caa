import { expect, test } from 'vitest';
import type { Reading } from '../../lib/calendar/reading.ts';
import { googleReader } from '../../lib/readers/google/index.ts';
import { anonymised } from '../../scripts/anonymise/page.ts';
import { htmlOf, treeOf } from '../../scripts/anonymise/tree.ts';
import { renderStage } from '../stage/google/render.ts';
import { ANCHORS, STAGE_VIEWS, type StageEvent, type StageOptions } from '../stage/google/stage.ts';
import { GRAMMARS } from '../stage/google/strings.ts';

const NOW = Date.UTC(2026, 2, 4, 14, 40);
const URL = 'https://calendar.google.com/calendar/u/0/r/week';
const OWN = 'hildegard.quendelmann@gmail.com';
const GROUP = 'c_zzqx77opaquegroup@group.calendar.google.com';
const HOLIDAYS = 'en.usa#holiday@group.v.calendar.google.com';
const OTHER = 'bruno@quendelpraxis-ostheim.de';

/** Everything in it that is somebody's own. */
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
function saved(options: Partial<StageOptions>, open?: string): string {
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

/** Draws by lot, but the same lots in every run. */
function lots(seed = 1): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return (state >>> 4) % count;
  };
}

const safe = (html: string): string => `<!doctype html>${htmlOf(anonymised(treeOf(html), lots()))}`;

const readingOf = (html: string): Reading =>
  googleReader.read(new DOMParser().parseFromString(html, 'text/html'), URL, NOW);

/** Letters in a text; a picture may be made of several. */
const lengthOf = (text: string | null) => text?.replaceAll(/\p{Extended_Pictographic}/gu, '•').length ?? null;

/** What must be the same in both readings: all but the words, in an order that does not depend on them. */
function outline({ account, events, calendars, ...rest }: Reading) {
  const outlines = events.map(({ key, meeting, series, calendar, title, place, ...event }) => ({
    ...event,
    series: series !== null,
    meeting: meeting !== null,
    calendar: lengthOf(calendar),
    title: lengthOf(title),
    place: lengthOf(place),
    prefix: /^google\/(?:tasks[_.]|ttb_|bday_)?/.exec(key)?.[0],
  }));
  return { ...rest, calendars: calendars?.length, events: outlines.map((event) => JSON.stringify(event)).sort() };
}

test.each(STAGE_VIEWS)('the view %s reads the same in every language and on both clocks', (view) => {
  for (const locale of Object.keys(GRAMMARS)) {
    for (const clock of ['12h', '24h'] as const) {
      const html = saved({ view, locale, clock, days: 4 });
      const [before, after] = [readingOf(html), readingOf(safe(html))];
      if (view !== 'year') expect(before.events.length).toBeGreaterThan(0);
      expect(outline(after), `${locale} ${clock}`).toEqual(outline(before));
    }
  }
});

test.each(ANCHORS)('a page without its %s is found faulty in the same way', (anchor) => {
  for (const view of ['week', 'month', 'agenda'] as const) {
    const html = saved({ view, broken: [anchor] });
    const [before, after] = [outline(readingOf(html)), outline(readingOf(safe(html)))];
    expect({ ...after, events: after.events.length }, view).toEqual({ ...before, events: before.events.length });
  }
});

test('the same words become the same words, in every case of letters, and ids stay those of one meeting', () => {
  const reading = readingOf(safe(saved({})));
  const [one, other, ...more] = reading.events.filter(({ start }) => start === Date.parse('2026-03-03T18:10Z'));
  expect(more).toEqual([]);
  expect(one?.meeting).toBe(other?.meeting);
  expect(one?.title).toBe(other?.title);
  expect(one?.key).not.toBe(other?.key);
  expect(reading.events.find(({ kind }) => kind === 'holiday')?.key).toMatch(
    /#holiday@group\.v\.calendar\.google\.com$/,
  );
  expect(reading.account).toMatch(/^\w+\.\w+@gmail\.com$/);
  expect(reading.calendars).toContain(reading.events.find(({ title }) => /^\p{Lu}\d{3}$/u.test(title))?.calendar);
});

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

function survivorsIn(html: string): readonly string[] {
  const found = foundIn(html);
  const words = new Set(found.match(/[\p{L}\p{M}]+|[\p{L}\p{Nd}]+/gu) ?? []);
  return [
    ...OWN_TEXTS.filter((text) => text.length > 5 && found.includes(text.toLowerCase())),
    ...[...OWN_WORDS].filter(
      (word) => !COMMON.has(word) && (words.has(word) || (word.length > 5 && found.includes(word))),
    ),
  ];
}

test('nothing of anybody’s own survives, in any view and language, not in a code either', () => {
  for (const locale of Object.keys(GRAMMARS)) {
    for (const view of locale === 'en' ? STAGE_VIEWS : (['week', 'agenda'] as const)) {
      const html = saved({ view, locale }, 'plainidxyz');
      expect(survivorsIn(html).length, `${view} ${locale} has something to hide`).toBeGreaterThan(8);
      expect(survivorsIn(safe(html)), `${view} ${locale}`).toEqual([]);
    }
  }
});

test('nothing survives of a page whose anchors are gone', () => {
  for (const anchor of ANCHORS) {
    for (const view of ['week', 'agenda'] as const) {
      expect(survivorsIn(safe(saved({ view, broken: [anchor] }, 'plainidxyz'))), `${view} ${anchor}`).toEqual([]);
    }
  }
});

test('nothing survives of what a page holds beside its texts', () => {
  const secret = 'Wilhelmine Achterberg';
  const code = btoa(secret);
  const percent = 'Wilhelmine%20%41%63%68%74%65%72%62%65%72%67';
  const hidden = [
    `<!-- ${secret} -->`,
    `<script>const a = "${secret}";</script><script type="application/json">{"a":"${code}"}</script>`,
    `<style>.a { background: url("/${percent}.png") }</style><link href="/${percent}" rel="icon">`,
    `<img src="/${percent}.png" alt="${secret}" title="${secret}" srcset="/${code} 2x">`,
    `<a href="mailto:${percent}" ping="/${code}" onclick="open('${secret}')">Wilhelmine</a>`,
    `<svg><title>${secret}</title><text>${secret}</text><image href="data:image/png;base64,${code}"/></svg>`,
    `<template><p>${secret}</p></template><noscript>${secret}</noscript><iframe srcdoc="${secret}">${secret}</iframe>`,
    `<input value="${secret}" placeholder="${secret}" name="${code}"><textarea>${secret}</textarea>`,
    `<wilhelmine-achterberg achterberg="1" data-wilhelmine="${code}" class="Wilhelmine achterberg-row" id="${code}">a</wilhelmine-achterberg>`,
    `<div role="Wilhelmine" lang="Achterberg-DE" data-viewkey="Wilhelmine" style="--name: Wilhelmine; top: 1px; color: Achterberg"></div>`,
    `<div data-eventid="${secret}" jslog="1; 2:[&quot;${secret}&quot;, Achterberg];"></div><div jslog="Wilhelmine"></div>`,
    `<framekeeper-layer>${secret}</framekeeper-layer><h2>Wilhelmine 1</h2>`,
    `<meta name="author" content="${secret}"><base href="https://achterberg.example/"><title>${secret}</title>`,
    `<p>&#87;ilhelmine Achter&shy;berg &#x1D416;ilhelmine W&#769;ilhelmine</p>`,
  ];
  const html = saved({}).replace('</body>', `${hidden.join('')}<div role="main">${hidden.join('')}</div></body>`);
  const made = safe(html);
  expect(survivorsIn(made)).toEqual([]);
  expect(made).not.toMatch(
    /<(?:script|style|link|iframe|template|noscript|base|framekeeper)|<!--|https?:|url\(|data:|\bon\w+=/i,
  );
  expect(made).toContain('top: 1px;');
});

test('letters are drawn by lot: another run invents other words, and no letter stands where it stood', () => {
  const html = saved({});
  const [first, second] = [lots(1), lots(2)].map((random) => htmlOf(anonymised(treeOf(html), random)));
  expect(first).not.toBe(second);
  const before = readingOf(html)
    .events.map(({ title }) => title)
    .sort();
  const after = new Set(readingOf(first ?? '').events.map(({ title }) => title));
  expect(before.filter((title) => title !== '' && after.has(title))).toEqual([]);
});
