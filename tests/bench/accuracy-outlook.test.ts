import { readFileSync } from 'node:fs';
import process from 'node:process';
import { expect, test } from 'vitest';
import { wordsOf } from '../../lib/readers/google/words.ts';
import { minuteOf } from '../../lib/readers/outlook/clock.ts';
import { type Label, labelOf } from '../../lib/readers/outlook/label.ts';
import { addDays } from '../../lib/time/day.ts';
import { complete } from '../stage/outlook/changes.ts';
import { STAGE_LOCALES, type StageEvent, type StageLocale, type StageOptions } from '../stage/outlook/stage.ts';
import { wordEvent, wordTooltip } from '../stage/outlook/wording.ts';
import { isWholeDay } from '../stage/wall.ts';

/**
 * How many labels are understood, by language and by what is difficult in them. Columns: `title`, `start`, `end` and
 * `days` are labels of which just that was read right, of all; in `alone` the tooltip was taken away, in the others not.
 * With OUTLOOK_LABELS naming a file of lines `kind<TAB>label`, these are counted too; since nothing says what they mean,
 * only by whether they were understood, and whether with a title that is certain.
 */
const CASES: Readonly<Record<string, readonly Partial<StageEvent>[]>> = {
  plain: [{}, { place: 'Room 9' }, { organiser: 'Org, Alpha' }, { start: '2026-03-04T00:10', end: '2026-03-04T12:00' }],
  commas: [
    { title: 'B3, "final", (maybe)', place: '1 Main St, Floor 2, 10:00' },
    { title: 'a, b, c', organiser: 'By, By' },
  ],
  times: [{ title: 'K7 8:00 to 9:00' }, { title: '10:00 AM to 11:00 AM, M2' }, { title: 'R4, 10:00' }],
  dates: [{ title: 'Trip, Monday, March 2, 2026' }, { title: '2026' }, { title: 'T9, 2.3.2026', place: 'Hall 2027' }],
  'whole days': [
    { start: '2026-03-04', end: '2026-03-04' },
    { start: '2026-03-02', end: '2026-03-06', place: 'the sea' },
  ],
  midnight: [
    { start: '2026-03-04T22:30', end: '2026-03-05T06:30' },
    { start: '2026-03-04T20:00', end: '2026-03-05T00:00' },
  ],
};

const DAYS = Array.from({ length: 35 }, (_, index) => addDays('2026-03-01', index));
const EVENT: StageEvent = { id: 'e', calendar: 'c', title: 'K7', start: '2026-03-04T09:00', end: '2026-03-04T09:50' };

type Tally = { all: number; title: number; start: number; end: number; days: number; alone: number };

function tally(locale: StageLocale, events: readonly Partial<StageEvent>[]): Tally {
  const counts: Tally = { all: 0, title: 0, start: 0, end: 0, days: 0, alone: 0 };
  for (const more of events) {
    for (const clock of ['12h', '24h'] as const) {
      for (const across of ['dates', 'one-date', 'each'] as const) {
        const event = { ...EVENT, ...more };
        const [known, alone] = ['tooltip', ''].map((kind) =>
          readAs({ locale, clock, across, now: 0, events: [] }, event, kind !== ''),
        );
        counts.all++;
        if (known?.title === event.title) counts.title++;
        const [when, bare] = [whenOf(known ?? null), whenOf(alone ?? null)];
        if (when.start === event.start) counts.start++;
        if (when.end === event.end) counts.end++;
        if (isWholeDay(event.start) === (known?.said.form === 'days')) counts.days++;
        if (alone?.title === event.title && bare.start === event.start && bare.end === event.end) counts.alone++;
      }
    }
  }
  return counts;
}

function readAs(options: StageOptions, event: StageEvent, withTooltip: boolean): Label | null {
  const state = complete(options);
  const spoken = { text: wordEvent(state, event), tooltip: withTooltip ? wordTooltip(state, event) : '', shown: [] };
  return labelOf(spoken, { locale: options.locale ?? 'en', days: DAYS, words: wordsOf(options.locale ?? 'en') });
}

function whenOf(label: Label | null): { readonly start: string; readonly end: string } {
  const said = label?.said;
  if (!said) return { start: '', end: '' };
  if (said.form === 'days') return { start: said.first, end: said.last };
  const [from, to] = [said.start, said.end].map((one) => minuteOf(one, said.hours) ?? 0) as [number, number];
  const at = (day: string, minute: number) =>
    `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return { start: at(said.first, from), end: at(said.last ?? (to < from ? addDays(said.first, 1) : said.first), to) };
}

const row = (name: string, { all, title, start, end, days, alone }: Tally): string =>
  [
    name.padEnd(18),
    ...[title, start, end, days, alone].map((count) => `${((100 * count) / all).toFixed(0)} %`.padStart(7)),
  ].join('');

const HEAD = `${''.padEnd(18)}  title  start    end   days  alone`;

test('every label of the stage is understood with its tooltip, in every language', () => {
  const lines = [HEAD];
  for (const locale of STAGE_LOCALES) {
    const counts = tally(locale, Object.values(CASES).flat());
    lines.push(row(locale, counts));
    const { all, title, start, end, days } = counts;
    expect({ locale, title, start, end, days }).toEqual({ locale, title: all, start: all, end: all, days: all });
  }
  for (const [name, events] of Object.entries(CASES)) {
    const counts = STAGE_LOCALES.map((locale) => tally(locale, events));
    const sum = (key: keyof Tally) => counts.reduce((total, one) => total + one[key], 0);
    lines.push(
      row(name, {
        all: sum('all'),
        title: sum('title'),
        start: sum('start'),
        end: sum('end'),
        days: sum('days'),
        alone: sum('alone'),
      }),
    );
  }
  console.log(lines.join('\n'));
});

test.runIf(process.env.OUTLOOK_LABELS)('labels of a file are counted by whether they were understood', () => {
  const kinds = new Map<string, { all: number; understood: number; certain: number }>();
  for (const line of readFileSync(process.env.OUTLOOK_LABELS ?? '', 'utf8')
    .split('\n')
    .slice(1)) {
    const [kind = '', text = ''] = line.split('\t');
    if (text === '') continue;
    const label = labelOf({ text, tooltip: '', shown: [] }, { locale: 'en', days: [], words: wordsOf('en') });
    const counts = kinds.get(kind) ?? { all: 0, understood: 0, certain: 0 };
    kinds.set(kind, {
      all: counts.all + 1,
      understood: counts.understood + (label ? 1 : 0),
      certain: counts.certain + (label && !label.guessed ? 1 : 0),
    });
  }
  const lines = [...kinds].map(
    ([kind, { all, understood, certain }]) =>
      `${kind.padEnd(50)} ${all} labels, ${understood} understood, ${certain} for certain`,
  );
  console.log(lines.join('\n'));
  expect(kinds.size).toBeGreaterThan(0);
});
