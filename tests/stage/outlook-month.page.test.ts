import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { itemIdOf } from './outlook/ids.ts';
import {
  all,
  CHIP,
  chips,
  clear,
  event,
  label,
  labels,
  MAIN,
  many,
  OWN,
  one,
  overflows,
  show,
} from './outlook-scene.ts';
import { addDays, daysFrom } from './wall.ts';

afterEach(clear);

describe('a month', () => {
  test('has a cell for every day of its weeks, each with its id, and then the chips beside them', () => {
    show([event('04T09:00', '04T10:00')], { view: 'month' });
    const heads = all('[id^="header_"]');
    expect(heads.map((head) => head.id)).toEqual(daysFrom('2026-03-01', 35).map((day) => `header_${day}`));
    expect(heads.map((head) => head.textContent).slice(0, 3)).toEqual(['Mar 1', '2', '3']);
    expect(heads[31]?.textContent).toBe('Apr 1');
    const children = [...one('.calendarGridEntry').children];
    expect(children.slice(0, 35).every((cell) => cell.firstElementChild?.classList.contains('monthDayCell'))).toBe(
      true,
    );
    expect(children.slice(35)).toEqual(chips());
    expect(one(MAIN).dataset.appSection).toBe('Surface_Month');
    expect(document.querySelector('[id^="monthDayCell_"]')).toBeNull();
  });

  test('of six weeks has six rows', () => {
    show([], { view: 'month', date: '2026-08-12' });
    const cells = all('.calendarGridEntry > *');
    expect(cells).toHaveLength(42);
    expect(cells[41]?.style.inset).toBe('83.3333% 0% 0% 85.7143%');
  });

  test('lays cells and chips where the real page lays them', () => {
    show(many(6, '02'), { view: 'month' });
    const cell = one('#header_2026-03-02').closest<HTMLElement>('[data-conflict]');
    expect(cell?.style.inset).toBe('0% 71.4286% 80% 14.2857%');
    const [first, second, ...rest] = chips();
    expect(rest).toEqual([]);
    for (const chip of [first, second]) {
      expect(chip?.style).toMatchObject({ left: '14.2857%', right: '71.4286%', height: '24px' });
      expect(chip?.dataset.itemindex).toBe('0');
      expect(chip?.dataset.tabid).toBe(`${chip?.dataset.calitemid}_0`);
    }
    expect([first?.style.top, second?.style.top]).toEqual(['5.32446%', '9.65058%']);
    const [more] = overflows();
    expect(more?.parentElement?.style.top).toBe('13.9767%');
    expect(more?.dataset.calitemid).toBe(`overflowIndicator_${Date.parse('2026-03-02T05:00Z')}`);
    expect(label(more?.querySelector('button'))).toBe('4 more events from Monday, March 2, 2026 in agenda view');
    expect(more?.querySelector('.ms-Button-label')?.textContent).toBe('+4');
  });

  test('of five rows and of whatever height loses no event: each is shown, or counted by its day’s button', () => {
    const starts = fc.array(
      fc.record({ day: fc.integer({ min: -8, max: 40 }), days: fc.integer({ min: 0, max: 9 }) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(starts, fc.integer({ min: 300, max: 1_400 }), (spans, monthPixels) => {
        const events = spans.map(({ day, days }, index) => {
          const start = addDays('2026-03-01', day);
          return { id: `e${index}`, calendar: OWN, title: `E${index}`, start, end: addDays(start, days) };
        });
        const { state } = show(events, { view: 'month', monthPixels });
        const shown = new Map(chips().map((chip) => [`${chip.dataset.calitemid} ${chip.dataset.itemindex}`, chip]));
        for (const chip of shown.values()) {
          const bottom = (Number.parseFloat(chip.style.top) * monthPixels) / 100 + 24;
          expect(bottom).toBeLessThanOrEqual(((Number(chip.dataset.itemindex) + 1) / 5) * monthPixels);
        }
        const counts = new Map(overflows().map((more) => [more.dataset.calitemid, Number(more.textContent)]));
        for (const [index, day] of daysFrom('2026-03-01', 35).entries()) {
          const here = events.filter(({ start, end }) => start <= day && day <= end);
          const row = Math.floor(index / 7);
          const visible = here.filter((one) => shown.has(`${itemIdOf(state(), one)} ${row}`)).length;
          const midnight = new Date(`${day}T${day < '2026-03-09' ? '05' : '04'}:00Z`).getTime();
          expect(visible + (counts.get(`overflowIndicator_${midnight}`) ?? 0)).toBe(here.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('tells what goes over a week’s end in a chip for each week, with one id', () => {
    show([event('06', '09')], { view: 'month' });
    const [first, second] = chips();
    expect(first?.dataset.calitemid).toBe(second?.dataset.calitemid);
    expect([first?.dataset.itemindex, second?.dataset.itemindex]).toEqual(['0', '1']);
    expect(first?.style).toMatchObject({ left: '71.4286%', right: '0%' });
    expect(second?.style).toMatchObject({ left: '0%', right: '71.4286%' });
    expect(new Set(labels()).size).toBe(1);
  });

  test('may name its days by midnight, zone and calendar, alone or as well', () => {
    show([], { view: 'month', monthIds: 'both' });
    expect(all('[id^="monthDayCell_"]')).toHaveLength(35);
    expect(one('[id^="monthDayCell_2026-03-08T00:00:00.000-05:00_Eastern Standard Time_"]').textContent).toBe('8');
    expect(one('[id^="monthDayCell_2026-03-09T00:00:00.000-04:00_"]').textContent).toBe('9');
    expect(all('[id^="header_"]')).toHaveLength(35);
    show([], { view: 'month', monthIds: 'cell' });
    expect(all('[id^="header_"]')).toHaveLength(0);
  });

  test('in print stands twice, ids and all, the copy without buttons for more and nothing in it to focus', () => {
    show(many(28), { view: 'month', printing: true });
    const copy = '#fluent-default-layer-host .ms-CalendarPrintDialog [role="main"]';
    expect(all(`${copy} ${CHIP}`)).toHaveLength(9);
    expect(all(`${copy} [role="button"][tabindex]`)).toHaveLength(0);
    expect(all(`${copy} [data-calitemid^="overflowIndicator_"]`)).toHaveLength(0);
    expect(all('[id="header_2026-03-10"]')).toHaveLength(2);
    const tops = all(`${copy} ${CHIP}`).map((chip) => Number.parseFloat(chip.style.top) - 20);
    expect(tops[0]).toBeCloseTo(2.08062, 4);
    expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeCloseTo(1.69051, 4);
  });
});
