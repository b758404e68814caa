import { afterEach, describe, expect, test } from 'vitest';
import { parseReading } from '../../../lib/calendar/parse-reading.ts';
import { keyOfDay } from '../../../lib/readers/google/days.ts';
import { googleReader } from '../../../lib/readers/google/index.ts';
import { renderStage, type Stage } from '../../stage/google/render.ts';
import { ANCHORS, type Anchor } from '../../stage/google/stage.ts';
import { expected, found, NOW, WEEK, ZONE } from './expected.ts';
import { outcomeOf, readBroken, VIEWS } from './outcome.ts';

let stage: Stage | null = null;
afterEach(() => stage?.remove());

/** What the reader can do without in a week. */
const SPARE: readonly Anchor[] = [
  'userEmail',
  'userLocale',
  'lang',
  'viewkey',
  'heading',
  'dateRange',
  'headers',
  'columnIndex',
  'chipRole',
  'jslog',
  'calendars',
  'agendaLabel',
];

describe.each(ANCHORS)('a page that lost its %s', (anchor) => {
  test('is read as well as before in a week, or says that it cannot be read', () => {
    const { reading } = readBroken('week', [anchor]);
    expect(parseReading(reading)).toMatchObject({ ok: true });
    if (SPARE.includes(anchor)) {
      expect(reading.faults).toEqual([]);
      expect(found(reading.events)).toEqual(expected(WEEK));
    } else {
      expect(reading.faults.length).toBeGreaterThan(0);
      expect([reading.seen, reading.partial]).toEqual([[], []]);
    }
  });

  test('is in no view a healthy page with other events or days than before', () => {
    const outcomes = VIEWS.map((view) => outcomeOf(view, anchor));
    expect(outcomes.filter((outcome) => outcome.startsWith('WRONG'))).toEqual([]);
    // Else nothing was lost, and this would prove nothing.
    expect(outcomes.some((outcome) => outcome !== '–')).toBe(true);
  });
});

test('an empty week that lost its columns is a fault and no empty week', () => {
  stage = renderStage(document, { events: [], now: NOW, zone: ZONE, broken: ['columns'] });
  expect(googleReader.read(document, '', NOW).faults).toHaveLength(1);
});

test('an empty week is empty and seen', () => {
  stage = renderStage(document, { events: [], now: NOW, zone: ZONE });
  expect(googleReader.read(document, '', NOW)).toMatchObject({ faults: [], events: [], seen: { length: 7 } });
});

test('faults name anchors of ours and no word of the page', () => {
  for (const anchor of ANCHORS) {
    const text = JSON.stringify(readBroken('week', [anchor]).reading.faults);
    for (const { title } of WEEK) if (title.length > 2) expect(text).not.toContain(title);
  }
});

test.each(['2026-03-04', '2026-03-20', '2025-03-05'])('a week in which Thursday says to be %s is a fault', (day) => {
  stage = renderStage(document, { events: WEEK, now: NOW, zone: ZONE });
  document.querySelectorAll('[data-column-index]')[4]?.setAttribute('data-datekey', keyOfDay(day));
  expect(googleReader.isReady(document)).toBe(false);
  expect(googleReader.read(document, '', NOW)).toMatchObject({ seen: [], faults: [{ problem: 'contradictory' }] });
});

test('a month’s day with more events than it shows is not seen whole, whether its heading says so or its button', () => {
  const events = [1, 2, 3, 4, 5, 6].map((hour) => ({
    id: `e${hour}`,
    calendar: 'practice@example.com',
    title: `C${hour}`,
    start: `2026-03-10T0${hour}:00`,
    end: `2026-03-10T0${hour}:50`,
  }));
  for (const gone of ['[role="gridcell"] h2', '[role="gridcell"] [role="button"]:not([data-stacked-layout-chip])']) {
    stage = renderStage(document, { events, now: NOW, zone: ZONE, view: 'month', date: '2026-03-01', monthRows: 4 });
    for (const one of document.querySelectorAll(gone)) one.remove();
    expect(googleReader.read(document, '', NOW)).toMatchObject({ faults: [], partial: ['2026-03-10'] });
    stage.remove();
  }
});
