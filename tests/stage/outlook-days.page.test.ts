import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { StageOptions, StageView } from './outlook/stage.ts';
import { all, chips, clear, event, FAMILY, label, labels, MAIN, one, show } from './outlook-scene.ts';
import { daysFrom, wallOf } from './wall.ts';

afterEach(clear);

describe('the columns of days', () => {
  test.each<[StageView, Partial<StageOptions>, string, readonly string[]]>([
    ['week', {}, 'Surface_Week', daysFrom('2026-03-01', 7)],
    ['week', { weekStart: 1 }, 'Surface_Week', daysFrom('2026-03-02', 7)],
    ['workweek', {}, 'Surface_WorkWeek', daysFrom('2026-03-02', 5)],
    ['day', {}, 'Surface_Day', ['2026-03-04']],
    ['day', { days: 3 }, 'Surface_Day', daysFrom('2026-03-04', 3)],
    ['day', { days: 7 }, 'Surface_Day', daysFrom('2026-03-04', 7)],
  ])('%s with %j is a %s of dated headers and as many columns', (view, options, section, days) => {
    show([], { view, ...options });
    expect(one(MAIN).dataset.appSection).toBe(section);
    const headers = all('[data-app-section="calendar-view-header-0"] [data-column-date]');
    expect(headers.map((header) => header.dataset.columnDate)).toEqual(days);
    const columns = all('[data-app-section="calendar-view-0"] .templateColumnContent');
    expect(columns.map((column) => column.style.height)).toEqual(days.map(() => '1920px'));
  });

  test('hold chips by the share of the day that they take', () => {
    const minutes = fc.record({ from: fc.integer({ min: 0, max: 1_380 }), length: fc.integer({ min: 5, max: 600 }) });
    fc.assert(
      fc.property(minutes, fc.constantFrom(60, 80, 160), ({ from, length }, pixelsPerHour) => {
        const midnight = Date.UTC(2026, 2, 4) / 60_000;
        const end = Math.min(from + length, 1_440);
        const [start, until] = [wallOf(midnight + from), wallOf(midnight + end)];
        show([{ ...event('04', '04'), start, end: until }], { pixelsPerHour });
        const [chip] = chips();
        expect(Number.parseFloat(chip?.style.top ?? '')).toBeCloseTo((from / 1_440) * 100, 3);
        expect(Number.parseFloat(chip?.style.height ?? '')).toBeCloseTo(((end - from) / 1_440) * 100, 3);
        expect(all('.templateColumnContent').indexOf(chip?.parentElement as HTMLElement)).toBe(3);
      }),
      { numRuns: 40 },
    );
  });

  test('hold those that overlap side by side', () => {
    show([event('04T10:00', '04T11:00'), event('04T10:30', '04T11:30', { id: 'm2' })]);
    expect(chips().map(({ style }) => [style.left, style.width])).toEqual([
      ['0%', '50%'],
      ['50%', '50%'],
    ]);
  });

  test('run from the right where writing does, and so does a month', () => {
    const events = [
      event('02', '03', { id: 'day' }),
      event('02T10:00', '02T11:00'),
      event('02T10:00', '02T11:00', { id: 'm2' }),
    ];
    show(events, { locale: 'he-IL' });
    expect(chips().map(({ style }) => style.right)).toEqual(['14.2857%', '0%', '50%']);
    show(events, { locale: 'he-IL', view: 'month' });
    const cell = one('[id="header_2026-03-02"]').closest<HTMLElement>('[data-conflict]');
    expect(cell?.style.inset).toBe('0% 14.2857% 80% 71.4286%');
    expect(chips()[0]?.style).toMatchObject({ left: '57.1429%', right: '14.2857%' });
  });

  test('hold an event over midnight twice, with one id and one label', () => {
    show([event('04T22:00', '05T06:00')]);
    const [first, second] = chips();
    expect(first?.dataset.calitemid).toBe(second?.dataset.calitemid);
    expect(new Set(labels()).size).toBe(1);
    expect([first?.style.height, second?.style.top, second?.style.height]).toEqual(['8.33333%', '0%', '25%']);
  });

  test('leave whole days and whatever is as long to the section of the headers', () => {
    show([
      event('03', '05'),
      event('05T10:00', '06T12:00', { id: 'long' }),
      event('04T10:00', '04T11:00', { id: 'm2' }),
    ]);
    const section = '[data-app-section="calendar-view-header-0"]';
    expect(chips(`${section} .allDayHeaderContent`).map(({ style }) => [style.left, style.right])).toEqual([
      ['28.5714%', '28.5714%'],
      ['57.1429%', '14.2857%'],
    ]);
    expect(chips('.templateColumnContent')).toHaveLength(1);
  });

  test('offer what is easily taken for an event and has no item id', () => {
    show([], { slot: '2026-03-06T17:30' });
    const slot = one(`${MAIN} .calendar-SelectionStyles-resizeBoxParent`);
    expect(label(slot.firstElementChild)).toBe('5:30 PM to 6:00 PM, Friday');
    expect(all(`${MAIN} button[aria-label*="work plan"]`)).toHaveLength(7);
    expect(all(`${MAIN} [data-calitemid]`)).toHaveLength(0);
  });

  test('in split view are each calendar’s own, as many as are switched on', () => {
    const events = [event('04T10:00', '04T11:00'), event('04T10:00', '04T11:00', { calendar: FAMILY })];
    const stage = show(events, { split: true });
    for (const part of [0, 1]) {
      expect(all(`[data-app-section="calendar-view-header-${part}"] [data-column-date]`)).toHaveLength(7);
      expect(chips(`[data-app-section="calendar-view-${part}"]`)).toHaveLength(1);
    }
    expect(new Set(chips().map((chip) => chip.dataset.calitemid)).size).toBe(2);
    stage.apply({ do: 'toggle-calendar', calendar: FAMILY, visible: false });
    expect(all('[data-app-section="calendar-view-1"]')).toHaveLength(0);
  });
});
