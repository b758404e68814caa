import { afterEach, describe, expect, test } from 'vitest';
import { parseReading } from '../../../lib/calendar/parse-reading.ts';
import { createOutlookReader } from '../../../lib/readers/outlook/index.ts';
import { renderStage, type Stage } from '../../stage/outlook/render.ts';
import { ANCHORS, type Anchor, type StageEvent, type StageView } from '../../stage/outlook/stage.ts';
import { CALENDARS, expected, found, NOW, WEEK, ZONE } from './expected.ts';
import { VIEWS as ALL_VIEWS, outcomeOf } from './outcome.ts';

let stage: Stage | null = null;
afterEach(() => stage?.remove());

const reader = createOutlookReader(ZONE);
const VIEWS = ['week', 'month', 'agenda'] as const satisfies readonly StageView[];

function readingOf(view: StageView, broken: readonly Anchor[], monthPixels = 4_000) {
  const monthIds = 'both';
  const options = { events: WEEK, now: NOW, zone: ZONE, calendars: CALENDARS, date: '2026-03-01', listRows: 50 };
  stage = renderStage(document, { ...options, view, monthPixels, monthIds, broken });
  return reader.read(document, 'https://outlook.office.com/calendar/view/week', NOW);
}

/** What the reader cannot do without, with the fault that says so. Everything else it reads another way. */
const NEEDED: Readonly<Record<(typeof VIEWS)[number], Partial<Readonly<Record<Anchor, string>>>>> = {
  week: {
    clock: 'zone',
    clockText: 'zone',
    calitemidSame: 'chip.id',
    chipLabel: 'chip.label',
    chipLabelDate: 'chip.label',
    columnDate: 'column',
    columnDateValue: 'column',
    columnCount: 'column',
  },
  month: {
    calitemidSame: 'chip.id',
    chipLabel: 'chip.label',
    chipLabelDate: 'chip.label',
    headerIdValue: 'month.cell',
    cellCount: 'month.cell',
  },
  agenda: { clock: 'zone', clockText: 'zone', chipLabel: 'chip.label', chipLabelDate: 'chip.label' },
};

describe.each(VIEWS)('in a %s', (view) => {
  test.each(ANCHORS)('without %s the page is read right or said to be broken', (anchor) => {
    const reading = readingOf(view, [anchor]);
    expect(parseReading(reading).ok).toBe(true);
    const fault = NEEDED[view][anchor];
    if (fault === undefined) {
      expect(reading.faults).toEqual([]);
      // Without its language nothing is known of the words that a page puts before a title.
      const named = anchor === 'lang' ? ({ became }: StageEvent) => became === undefined : () => true;
      const titles = new Set(WEEK.filter(named).map(({ title }) => title));
      const events = found(reading.events).filter(({ title = '' }) => titles.has(title));
      expect(events).toEqual(
        expected(WEEK.filter(({ title }) => titles.has(title) && (title !== '' || anchor !== 'lang'))),
      );
      expect([...reading.seen, ...reading.partial].length).toBeGreaterThan(4);
    } else {
      expect(reading.faults.map((one) => one.anchor)).toContain(fault);
      expect(reading.seen).toEqual([]);
      expect(JSON.stringify(reading.faults)).not.toMatch(/K7|Workshop|Hall/);
    }
  });
});

test.each(ANCHORS)('without %s no view is a healthy page with other events or days than before', (anchor) => {
  const outcomes = ALL_VIEWS.map((view) => outcomeOf(view, anchor));
  expect(outcomes.filter((outcome) => outcome.startsWith('WRONG'))).toEqual([]);
});

test.each(['overflowIds', 'overflowButton'] as const)(
  'a month without its %s still knows which days it shows in part',
  (anchor) => {
    const whole = readingOf('month', [], 601);
    stage?.remove();
    expect(whole.partial).toContain('2026-03-06');
    expect(readingOf('month', [anchor], 601).partial).toEqual(whole.partial);
  },
);
