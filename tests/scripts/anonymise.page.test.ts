import { expect, test } from 'vitest';
import type { Reading } from '../../lib/calendar/reading.ts';
import { googleReader } from '../../lib/readers/google/index.ts';
import { anonymised } from '../../scripts/anonymise/page.ts';
import { htmlOf, treeOf } from '../../scripts/anonymise/tree.ts';
import { ANCHORS, STAGE_VIEWS } from '../stage/google/stage.ts';
import { GRAMMARS } from '../stage/google/strings.ts';
import { NOW, savedPage, survivorsIn } from './own-page.ts';

const URL = 'https://calendar.google.com/calendar/u/0/r/week';

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
      const html = savedPage({ view, locale, clock, days: 4 });
      const [before, after] = [readingOf(html), readingOf(safe(html))];
      if (view !== 'year') expect(before.events.length).toBeGreaterThan(0);
      expect(outline(after), `${locale} ${clock}`).toEqual(outline(before));
    }
  }
});

test.each([
  ['a day whose calendars stand side by side', { view: 'day', sideBySide: true, date: '2026-03-03' }],
  ['two weeks in place of a month', { view: 'month', weeks: 2, date: '2026-03-02' }],
] as const)('%s reads the same, and nothing of anybody’s own survives', (_, options) => {
  const html = savedPage(options);
  const [before, after] = [readingOf(html), readingOf(safe(html))];
  expect(before).toMatchObject({ faults: [] });
  expect(before.events.length).toBeGreaterThan(2);
  expect(outline(after)).toEqual(outline(before));
  expect(survivorsIn(html).length).toBeGreaterThan(8);
  expect(survivorsIn(safe(html))).toEqual([]);
});

test.each(ANCHORS)('a page without its %s is found faulty in the same way', (anchor) => {
  for (const view of ['week', 'month', 'agenda'] as const) {
    const html = savedPage({ view, broken: [anchor] });
    const [before, after] = [outline(readingOf(html)), outline(readingOf(safe(html)))];
    expect({ ...after, events: after.events.length }, view).toEqual({ ...before, events: before.events.length });
  }
});

test('the same words become the same words, in every case of letters, and ids stay those of one meeting', () => {
  const reading = readingOf(safe(savedPage({})));
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

test('nothing of anybody’s own survives, in any view and language, not in a code either', () => {
  for (const locale of Object.keys(GRAMMARS)) {
    for (const view of locale === 'en' ? STAGE_VIEWS : (['week', 'agenda'] as const)) {
      const html = savedPage({ view, locale }, 'plainidxyz');
      expect(survivorsIn(html).length, `${view} ${locale} has something to hide`).toBeGreaterThan(8);
      expect(survivorsIn(safe(html)), `${view} ${locale}`).toEqual([]);
    }
  }
});

test('nothing survives of a page whose anchors are gone', () => {
  for (const anchor of ANCHORS) {
    for (const view of ['week', 'agenda'] as const) {
      expect(survivorsIn(safe(savedPage({ view, broken: [anchor] }, 'plainidxyz'))), `${view} ${anchor}`).toEqual([]);
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
  const html = savedPage({}).replace('</body>', `${hidden.join('')}<div role="main">${hidden.join('')}</div></body>`);
  const made = safe(html);
  expect(survivorsIn(made)).toEqual([]);
  expect(made).not.toMatch(
    /<(?:script|style|link|iframe|template|noscript|base|framekeeper)|<!--|https?:|url\(|data:|\bon\w+=/i,
  );
  expect(made).toContain('top: 1px;');
});

test('letters are drawn by lot: another run invents other words, and no letter stands where it stood', () => {
  const html = savedPage({});
  const [first, second] = [lots(1), lots(2)].map((random) => htmlOf(anonymised(treeOf(html), random)));
  expect(first).not.toBe(second);
  const before = readingOf(html)
    .events.map(({ title }) => title)
    .sort();
  const after = new Set(readingOf(first ?? '').events.map(({ title }) => title));
  expect(before.filter((title) => title !== '' && after.has(title))).toEqual([]);
});
