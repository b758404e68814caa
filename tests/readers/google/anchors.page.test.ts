import { afterEach, describe, expect, test } from 'vitest';
import { ANCHORS } from '../../../lib/readers/google/anchors.ts';
import { googleReader } from '../../../lib/readers/google/index.ts';
import { renderStage, type Stage } from '../../stage/google/render.ts';
import type { StageView } from '../../stage/google/stage.ts';
import { CALENDARS, NOW, OWN, WEEK, ZONE } from './expected.ts';

let stage: Stage | null = null;
afterEach(() => stage?.remove());

type Counts = readonly [week: number, month: number, agenda: number];

/** How often each anchor is to be found on a whole page of the week of these tests; a range where events decide. */
const EXPECTED = {
  main: [1, 1, 1],
  root: [1, 1, 1],
  zone: [1, 1, 1],
  email: [1, 1, 1],
  locale: [1, 1, 1],
  drawer: [1, 1, 1],
  calendar: [3, 3, 3],
  column: [7, 0, 0],
  cell: [7, 35, 116],
  anyCell: [14, 35, 116],
  group: [0, 0, 7],
  dated: [7, 70, 7],
  struck: [1, 1, 1],
} satisfies Partial<Record<keyof typeof ANCHORS, Counts>>;

describe.each(Object.entries(EXPECTED))('the anchor %s', (name, counts) => {
  test.each([
    ['week', 0],
    ['month', 1],
    ['agenda', 2],
  ] as const)('is found as often as a %s has it', (view: StageView, index) => {
    stage = renderStage(document, {
      events: WEEK,
      now: NOW,
      zone: ZONE,
      calendars: CALENDARS,
      view,
      date: '2026-03-01',
      monthRows: 20,
    });
    expect(document.querySelectorAll(ANCHORS[name as keyof typeof EXPECTED])).toHaveLength(counts[index] ?? -1);
  });
});

const WHOLE = {
  id: 'session',
  calendar: OWN,
  title: 'Session',
  start: '2026-03-03T09:00',
  end: '2026-03-03T09:50',
  place: 'Room 9',
  guests: [OWN, 'j.d@example.com'],
  organiser: OWN,
  description: 'Words',
};

describe('of what shows an event’s details', () => {
  test.each([
    ['bubble', 1],
    ['dialog', 1],
    ['bubbleTitle', 1],
    ['bubblePlace', 1],
    ['bubbleGuests', 1],
    ['guest', 2],
    ['bubbleDescription', 1],
    ['bubbleCalendar', 1],
    ['form', 0],
  ] as const)('the anchor %s is found in a bubble %d times', (name, count) => {
    stage = renderStage(document, { events: [WHOLE], now: NOW, zone: ZONE });
    expect(document.querySelectorAll(ANCHORS[name])).toHaveLength(0);
    stage.apply({ do: 'open', id: 'session' });
    const within = document.querySelector('[role="dialog"]');
    const found = [...document.querySelectorAll(ANCHORS[name])].filter((one) => within?.contains(one));
    expect(found).toHaveLength(count);
  });

  test.each([
    ['form', 1],
    ['formSave', 1],
    ['formPlace', 1],
    ['formDescription', 1],
    ['guest', 2],
    ['proposals', 0],
    ['bubble', 0],
  ] as const)('the anchor %s is found in a form %d times', (name, count) => {
    stage = renderStage(document, { events: [WHOLE], now: NOW, zone: ZONE });
    stage.go({ page: 'edit', id: document.querySelector('[data-eventchip]')?.getAttribute('data-eventid') ?? '' });
    expect(document.querySelectorAll(ANCHORS[name])).toHaveLength(count);
  });
});

describe('the columns for drawing', () => {
  test('are the days of the view with the boxes of their chips', () => {
    stage = renderStage(document, { events: WEEK, now: NOW, zone: ZONE, calendars: CALENDARS, pixelsPerHour: 60 });
    const columns = googleReader.columns(document);
    expect(columns.map(({ axis }) => axis?.day)).toEqual(
      ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-03-${day}`),
    );
    expect(columns[1]?.axis?.pixelsPerHour).toBe(60);
    const reading = googleReader.read(document, '', NOW);
    const key = reading.events.find(({ title }) => title === 'K7')?.key ?? '';
    expect(columns[1]?.chips.get(key)).toEqual({ top: 599, height: 48, left: '0%', width: '100%' });
    expect(columns[1]?.element.isConnected).toBe(true);
  });

  test.each(['month', 'agenda'] as const)('are the parts of a %s with the chips that are to be measured', (view) => {
    stage = renderStage(document, { events: WEEK, now: NOW, zone: ZONE, calendars: CALENDARS, view });
    const reading = googleReader.read(document, '', NOW);
    const columns = googleReader.columns(document);
    expect(columns.every(({ axis }) => axis === null)).toBe(true);
    const keys = columns.flatMap(({ chips }) => [...chips.keys()]);
    expect(new Set(keys)).toEqual(new Set(reading.events.map(({ key }) => key)));
    for (const { element, chips } of columns) {
      for (const chip of chips.values()) expect(chip instanceof HTMLElement && element.contains(chip)).toBe(true);
    }
  });

  test('are none in a view without events, and none on a page that cannot be read', () => {
    stage = renderStage(document, { events: WEEK, now: NOW, zone: ZONE, view: 'year' });
    expect(googleReader.columns(document)).toEqual([]);
    stage.remove();
    stage = renderStage(document, { events: WEEK, now: NOW, zone: ZONE, broken: ['columnCount'] });
    expect(googleReader.columns(document)).toEqual([]);
  });
});

test('the height of an hour is told by the chips where the page’s own style does not', () => {
  stage = renderStage(document, { events: WEEK, now: NOW, zone: ZONE, calendars: CALENDARS, pixelsPerHour: 60 });
  const before = googleReader.read(document, '', NOW);
  document.querySelector('[data-column-index]')?.closest('[role="row"]')?.removeAttribute('style');
  expect(googleReader.read(document, '', NOW)).toEqual(before);
});

test('nothing is written to the page by reading it', () => {
  stage = renderStage(document, { events: WEEK, now: NOW, zone: ZONE, calendars: CALENDARS });
  const before = document.documentElement.outerHTML;
  googleReader.isReady(document);
  googleReader.read(document, '', NOW);
  googleReader.columns(document);
  expect(document.documentElement.outerHTML).toBe(before);
});
