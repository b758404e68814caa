import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complete } from './outlook/changes.ts';
import { SHOW_AS, STAGE_LOCALES, type StageEvent, type StageOptions } from './outlook/stage.ts';
import { grammarOf, wordDay, wordEvent, wordPeekDate, wordTime, wordTooltip } from './outlook/wording.ts';

const NOW = Date.parse('2026-03-04T14:40:00Z');
const event = (more: Partial<StageEvent> = {}): StageEvent => ({
  id: 'k7',
  calendar: 'practice@example.com',
  title: 'K7',
  start: '2026-03-05T10:00',
  end: '2026-03-05T10:50',
  ...more,
});
const told = (more: Partial<StageEvent>, options: Partial<StageOptions> = {}) =>
  wordEvent(complete({ events: [], now: NOW, zone: 'America/New_York', ...options }), event(more));

describe('a label in English', () => {
  test.each<[Partial<StageEvent>, Partial<StageOptions>, string]>([
    [{}, {}, 'K7, 10:00 AM to 10:50 AM, Thursday, March 5, 2026, Busy'],
    [{}, { clock: '24h' }, 'K7, 10:00 to 10:50, Thursday, March 5, 2026, Busy'],
    [{}, { locale: 'en-GB' }, 'K7, 10:00 am to 10:50 am, Thursday, 5 March 2026, Busy'],
    [{}, { paddedDays: true }, 'K7, 10:00 AM to 10:50 AM, Thursday, March 05, 2026, Busy'],
    [
      { place: 'Room 9, 12 Elm St', organiser: 'Org, Alpha', showAs: 'tentative', recurrence: 'occurrence' },
      {},
      'K7, 10:00 AM to 10:50 AM, Thursday, March 5, 2026, Room 9, 12 Elm St, By Org, Alpha, Tentative, Recurring event',
    ],
    [
      { private: true, showAs: 'free', recurrence: 'exception' },
      {},
      'K7, 10:00 AM to 10:50 AM, Thursday, March 5, 2026, Free, Private, Exception to recurring event',
    ],
    [
      { charm: 'Meeting', became: 'canceled', showAs: 'oof' },
      {},
      'Meeting icon, Canceled: K7, 10:00 AM to 10:50 AM, Thursday, March 5, 2026, OOF',
    ],
    [
      { became: 'declined', showAs: 'elsewhere' },
      {},
      'Declined: K7, 10:00 AM to 10:50 AM, Thursday, March 5, 2026, Working elsewhere',
    ],
    [{ start: '2026-03-05', end: '2026-03-05' }, {}, 'K7, all day event, Thursday, March 5, 2026, Busy'],
    [
      { start: '2026-03-05', end: '2026-03-06' },
      {},
      'K7, all day event, Thursday, March 5, 2026 to Friday, March 6, 2026, Busy',
    ],
    [{ title: '' }, {}, '(No subject), 10:00 AM to 10:50 AM, Thursday, March 5, 2026, Busy'],
    [{ title: '  K 7.1\t [a]' }, {}, '  K 7.1\t [a], 10:00 AM to 10:50 AM, Thursday, March 5, 2026, Busy'],
  ])('of %j with %j', (more, options, label) => {
    expect(told(more, options)).toBe(label);
  });

  test.each<[StageOptions['across'], string]>([
    ['dates', 'K7, 11:30 PM to 12:30 AM, Thursday, March 5, 2026 to Friday, March 6, 2026, Busy'],
    ['one-date', 'K7, 11:30 PM to 12:30 AM, Thursday, March 5, 2026, Busy'],
    ['each', 'K7, Thursday, March 5, 2026 11:30 PM to Friday, March 6, 2026 12:30 AM, Busy'],
  ])('over midnight is told by %s', (across, label) => {
    expect(told({ start: '2026-03-05T23:30', end: '2026-03-06T00:30' }, across && { across })).toBe(label);
  });

  test('of several days tells both days however events over midnight are told', () => {
    const long = { start: '2026-03-05T09:00', end: '2026-03-07T12:00' };
    for (const across of ['dates', 'one-date', 'each'] as const)
      expect(told(long, { across })).toContain('March 7, 2026');
  });

  test.each<[Partial<StageEvent>, string]>([
    [{}, 'event from Thursday, March 5, 2026 10:00 AM to 10:50 AM K7 event shown as Busy'],
    [
      { recurrence: 'occurrence' },
      'event from Thursday, March 5, 2026 10:00 AM to 10:50 AM K7  recurring event shown as Busy',
    ],
    [
      { organiser: 'Alpha Org', place: 'Room 9' },
      'event from Thursday, March 5, 2026 10:00 AM to 10:50 AM K7  location Room 9 organizer Alpha Org event shown as Busy',
    ],
    [
      { start: '2026-03-05T23:30', end: '2026-03-06T00:30' },
      'event from Thursday, March 5, 2026 11:30 PM to Friday, March 6, 2026 12:30 AM K7 event shown as Busy',
    ],
    [{ start: '2026-03-05', end: '2026-03-05' }, 'all day event for Thursday, March 5, 2026 K7 event shown as Busy'],
  ])('of 2022 of %j', (more, label) => {
    expect(told(more, { labels: '2022', locale: 'de-DE' })).toBe(label);
  });
});

describe('what has ended', () => {
  const yesterday = { start: '2026-03-03T10:00', end: '2026-03-03T10:50', place: 'Room 9', organiser: 'Org' };
  const state = complete({ events: [], now: NOW, zone: 'America/New_York' });

  test('no longer tells where, but by whom', () => {
    expect(told(yesterday)).toBe('K7, 10:00 AM to 10:50 AM, Tuesday, March 3, 2026, By Org, Busy');
    expect(wordTooltip(state, event(yesterday))).toBe('K7\n10:00 AM to 10:50 AM');
    expect(told(yesterday, { pastPlaces: 'kept' })).toContain(', Room 9, ');
  });

  test('is what lies before the stage’s clock in the stage’s zone', () => {
    const now = { start: '2026-03-04T09:00', end: '2026-03-04T09:41', place: 'Room 9' };
    expect(told(now)).toContain('Room 9');
    expect(told({ ...now, end: '2026-03-04T09:40' })).not.toContain('Room 9');
    expect(told(now, { zone: 'America/Chicago' })).toContain('Room 9');
    expect(told(now, { zone: 'Europe/London' })).not.toContain('Room 9');
    expect(told({ start: '2026-03-04', end: '2026-03-04', place: 'Room 9' })).toContain('Room 9');
    expect(told({ start: '2026-03-03', end: '2026-03-03', place: 'Room 9' })).not.toContain('Room 9');
  });
});

/** The grammar as it was found out from real pages: the last anchor, then what follows it from its end. */
function parsed(label: string) {
  const time = String.raw`\d{1,2}:\d\d [AP]M`;
  const day = String.raw`[A-Z][a-z]+day, [A-Z][a-z]+ \d{1,2}, \d{4}`;
  const anchor = new RegExp(`, (?:${time} to ${time}|all day event), ${day}(?: to ${day})?(?=, |$)`, 'g');
  const last = [...label.matchAll(anchor)].at(-1);
  if (!last) return null;
  const rest = label.slice(last.index + last[0].length);
  const shows = 'Busy|Free|Tentative|OOF|Away|Working elsewhere';
  const tail = new RegExp(`, (${shows})((?:, (?:Private|Recurring event|Exception to recurring event))*)$`).exec(rest);
  if (!tail) return null;
  const before = rest.slice(0, tail.index);
  const by = before.lastIndexOf(', By ');
  const place = by === -1 ? before : before.slice(0, by);
  return { title: label.slice(0, last.index), place: place.slice(2), organiser: by === -1 ? '' : before.slice(by + 5) };
}

test('any label reads back by the grammar that was found on real pages', () => {
  const words = fc.constantFrom(
    'K7',
    ', ',
    'By Org',
    '"',
    'https://example.com/j/1?p=2,3',
    '\t',
    '  ',
    ' 10:00 AM',
    '5',
    'é',
  );
  const titles = fc.oneof(
    fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
    fc.constant('K7, 9:00 AM to 9:50 AM, Monday, March 2, 2026'),
  );
  const names = fc.constantFrom('', 'Org', 'Org, Alpha', 'Surname, Given (X) Y');
  const lengths = fc.integer({ min: 0, max: 3_000 });
  fc.assert(
    fc.property(
      titles,
      fc.constantFrom('', 'Room 9, 12 Elm St', 'K7'),
      names,
      fc.constantFrom(...SHOW_AS),
      lengths,
      (title, place, organiser, showAs, minutes) => {
        const end = new Date(Date.UTC(2026, 2, 5, 10, minutes)).toISOString().slice(0, 16);
        const label = told({ title, place, showAs, end, ...(organiser && { organiser }), private: minutes % 2 === 0 });
        expect(parsed(label)).toEqual({ title, place, organiser });
      },
    ),
  );
});

describe('a tooltip', () => {
  const state = (options: Partial<StageOptions> = {}) => complete({ events: [], now: NOW, ...options });

  test('has a line each for title, place and times, parted as the stage is told', () => {
    expect(wordTooltip(state(), event({ place: 'Room 9' }))).toBe('K7\nRoom 9\n10:00 AM to 10:50 AM');
    expect(wordTooltip(state({ lineBreak: 'crlf' }), event())).toBe('K7\r\n10:00 AM to 10:50 AM');
  });

  test('of a whole day ends in the day, and has no icon’s name', () => {
    const whole = event({ start: '2026-03-05', end: '2026-03-06', charm: 'Exam' });
    expect(wordTooltip(state(), whole)).toBe('K7\nThursday, March 5, 2026');
  });
});

test('a peek tells its date in short', () => {
  const state = complete({ events: [], now: NOW });
  expect(wordPeekDate(state, event())).toBe('Thu 3/5/2026 10:00 AM - 10:50 AM');
});

describe.each(STAGE_LOCALES)('in %s', (locale) => {
  const state = complete({ events: [], now: NOW, locale, clock: '24h' });

  test('a label is title, times, day, show-as', () => {
    const { separator, times, showAs } = grammarOf(state);
    const between = times.replace('{a}', '10:00').replace('{b}', '10:50');
    const label = ['K7', between, wordDay(state, '2026-03-05'), showAs.busy].join(separator);
    expect(wordEvent(state, event())).toBe(label);
  });

  test('a day names its weekday, its number and its year, every day another', () => {
    const days = ['2026-03-05', '2026-03-06', '2026-04-05', '2027-03-05'].map((day) => wordDay(state, day));
    expect(new Set(days).size).toBe(4);
    const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 2, 5));
    for (const part of ['2026', '5', weekday]) expect(days[0]).toContain(part);
    expect(days.join()).not.toMatch(/[{}]/);
  });

  test('half a day is told in twelve hours', () => {
    const twelve = { ...state, clock: '12h' as const };
    const [morning, evening] = ['2026-03-05T07:05', '2026-03-05T19:05'].map((wall) => wordTime(twelve, wall));
    expect(morning).toContain('7:05');
    expect(evening).toContain('7:05');
    expect(morning).not.toBe(evening);
  });
});

test.each<[(typeof STAGE_LOCALES)[number], string]>([
  ['ja-JP', 'K7、10:00 から 10:50、2026 年 3 月 5 日 (木曜日)、予定あり'],
  ['fr-FR', 'K7, 10:00 à 10:50, jeudi 5 mars 2026, Occupé'],
  ['nb-NO', 'K7, 10:00 til 10:50, torsdag, 5. mars 2026, Opptatt'],
  ['pt-BR', 'K7, 10:00 para 10:50, quinta-feira, 5 de março de 2026, Ocupado'],
])('a label in %s is as others reported it', (locale, label) => {
  expect(told({}, { locale, clock: '24h' })).toBe(label);
});
