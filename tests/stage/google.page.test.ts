import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { datekeyOf } from './google/datekey.ts';
import { decode } from './google/ids.ts';
import { renderStage, type Stage } from './google/render.ts';
import { ANCHORS, type StageEvent, type StageOptions } from './google/stage.ts';
import { GRAMMARS } from './google/strings.ts';
import { daysFrom, wallOf } from './wall.ts';

const NOW = Date.UTC(2026, 2, 4, 14, 40);
const OWN = 'practice@example.com';
const event = (start: string, end: string, more: Partial<StageEvent> = {}): StageEvent => ({
  id: 'k7one',
  calendar: OWN,
  title: 'K7',
  start,
  end,
  ...more,
});

let stage: Stage | undefined;
function show(events: readonly StageEvent[], options: Partial<StageOptions> = {}): Stage {
  stage?.remove();
  stage = renderStage(document, { now: NOW, zone: 'America/New_York', weekStart: 1, events, ...options });
  return stage;
}
afterEach(() => {
  stage?.remove();
  stage = undefined;
});

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
};
const chips = () => all('[role="main"] [role="gridcell"][data-column-index] [data-eventchip]');

describe('the week', () => {
  test('has seven dated columns below seven headers, and the rest of what a reader holds on to', () => {
    show([event('2026-03-04T09:00', '2026-03-04T09:50')]);
    const days = daysFrom('2026-03-02', 7);
    const columns = all('[role="gridcell"][data-column-index]');
    expect(columns.map((column) => Number(column.dataset.datekey))).toEqual(days.map(datekeyOf));
    expect(all('[role="columnheader"]')).toHaveLength(7);
    expect(all('[role="gridcell"]:not([data-column-index])')).toHaveLength(7);
    expect(one('[role="grid"][data-start-date-key]').dataset.endDateKey).toBe(String(datekeyOf('2026-03-08')));
    expect(one('#xTimezone').textContent).toBe('America/New_York');
    expect(one('#xGmtOffset').textContent).toBe(String(-5 * 3_600_000));
    expect(document.documentElement.lang).toBe('en');
    expect(document.body.dataset.viewkey).toBe('week');
    expect(one('[role="main"] h1').textContent).toBe(' Week of March 2, 2026, 1 event');
    expect(columns[2]?.querySelector('h2')?.textContent).toBe('1 event, Wednesday, March 4, today');
    expect(columns.filter((column) => column.querySelector('.rGFpCd'))).toEqual([columns[2]]);
    expect(one('[role="row"].Tmdkcc').style.height).toBe(`${24 * 48 + 1}px`);
  });

  test('draws chips where their minutes put them, at every hour height', () => {
    const minutes = fc.record({ from: fc.integer({ min: 0, max: 1_380 }), length: fc.integer({ min: 5, max: 600 }) });
    fc.assert(
      fc.property(minutes, fc.constantFrom(40, 48, 60), ({ from, length }, pixelsPerHour) => {
        const midnight = Date.UTC(2026, 2, 4) / 60_000;
        const end = Math.min(from + length, 1_440);
        show([event(wallOf(midnight + from), wallOf(midnight + end))], { pixelsPerHour });
        const [chip] = chips();
        expect(Number.parseFloat(chip?.style.top ?? '')).toBeCloseTo((from / 60) * pixelsPerHour - 1, 2);
        const height = Math.max(0, ((end - from) / 60) * pixelsPerHour - 2);
        expect(Number.parseFloat(chip?.style.height ?? '')).toBeCloseTo(height, 2);
      }),
      { numRuns: 40 },
    );
  });

  test('keeps twenty-four rows on the day that spring shortens', () => {
    show([event('2026-03-08T09:00', '2026-03-08T10:00')], { date: '2026-03-08' });
    expect(all('.R6TFwe .XsRa1c')).toHaveLength(24);
    expect(chips()[0]?.style.top).toBe(`${9 * 48 - 1}px`);
  });

  test('tells a chip’s text first, after a stripe where its colour is its own, and repeats its id on the handle', () => {
    show([
      event('2026-03-03T09:00', '2026-03-03T10:00', { id: 'plain' }),
      event('2026-03-04T09:00', '2026-03-04T10:00', { id: 'coloured', colour: 'graphite' }),
    ]);
    const [plain, coloured] = chips();
    expect(plain?.firstElementChild?.className).toBe('XuJrye');
    expect(coloured?.firstElementChild?.ariaHidden).toBe('true');
    expect(coloured?.children[1]?.className).toBe('XuJrye');
    expect(plain?.querySelector('.I0UMhf')?.textContent).toBe('K7');
    expect(decode(plain?.dataset.eventid ?? '')).toBe(`plain ${OWN}`);
    expect(plain?.lastElementChild?.getAttribute('data-eventid')).toBe(plain?.dataset.eventid);
  });

  test('draws an event across midnight twice, with one id and one text, the first part without a handle', () => {
    show([event('2026-03-03T22:00', '2026-03-04T06:30')]);
    const [first, second] = chips();
    expect(first?.dataset.eventid).toBe(second?.dataset.eventid);
    expect(first?.querySelector('.XuJrye')?.textContent).toBe(second?.querySelector('.XuJrye')?.textContent);
    expect(second?.style.top).toBe('-1px');
    expect(first?.querySelector('[data-dragsource-type]')).toBeNull();
    expect(second?.querySelector('[data-dragsource-type]')).not.toBeNull();
  });

  test('lays days and longer in the strip, once for every day, copies hardly to be seen', () => {
    show([event('2026-03-03', '2026-03-05'), event('2026-03-05T10:00', '2026-03-07T09:00', { id: 'long' })]);
    expect(chips()).toHaveLength(0);
    const strip = all('[data-stacked-layout-chip-container]');
    expect(strip).toHaveLength(6);
    expect(strip.filter((chip) => chip.querySelector('.PU9jSd'))).toHaveLength(4);
    expect(strip[0]?.style.left).toBe('14.29%');
    expect(strip[0]?.style.width).toBe('42.86%');
    expect(strip[0]?.querySelector('[role="button"]')?.lastElementChild?.className).toBe('XuJrye');
  });

  test('shows five columns without weekends, and as many as a view of days has', () => {
    show([], { weekends: false });
    expect(all('[data-column-index]')).toHaveLength(5);
    show([], { view: 'days', days: 3, secondaryZone: 'Europe/Berlin' });
    expect(all('[data-column-index]')).toHaveLength(3);
    expect(all('.sS0sZd').map((zone) => zone.textContent)).toEqual(['GMT+01', 'GMT-05']);
  });
});

describe('other views', () => {
  const busy = Array.from({ length: 6 }, (_, hour) =>
    event(`2026-03-04T1${hour}:00`, `2026-03-04T1${hour}:50`, { id: `e${hour}` }),
  );

  test('a month hides what has no room, and says how much', () => {
    show(busy, { view: 'month', monthRows: 3 });
    const cell = all('[role="row"].FLFkR')[1]?.querySelectorAll('[role="gridcell"]')[2];
    expect(cell?.querySelectorAll('[data-eventchip]')).toHaveLength(2);
    expect(cell?.querySelector('.rKFDrc')?.textContent).toBe('4 more');
    expect(all('.sLvTye [data-datekey]')).toHaveLength(42);
    expect(all('[role="main"] [data-column-index]')).toHaveLength(0);
  });

  test('a schedule tells each event in its label, on the button or on the row', () => {
    show(busy, { view: 'agenda' });
    const button = one('[data-datekey] [role="button"][data-eventid]');
    expect(button.getAttribute('aria-label')).toContain('10am to 10:50am, K7, ');
    expect(button.closest('[role="rowgroup"]')?.getAttribute('data-datekey')).toBe(String(datekeyOf('2026-03-04')));
    show(busy, { view: 'agenda', agendaIds: 'row' });
    expect(all('[role="row"] > [data-eventchip][data-eventid]')).toHaveLength(6);
  });

  test('a year shows no events', () => {
    show(busy, { view: 'year' });
    expect(all('[role="main"] [data-eventid]')).toHaveLength(0);
    expect(all('[role="main"] table')).toHaveLength(12);
  });
});

test('any title is shown as it is, however hostile', () => {
  const markup = fc.constantFrom('<script>1</script>', '<img src=x>', '"&quot;', '\u202e', '\u2066', '\ud800', '\0');
  const titles = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), markup, fc.constant('x'.repeat(100_000)));
  fc.assert(
    fc.property(titles, fc.constantFrom('week', 'month', 'agenda' as const), (title, view) => {
      show([event('2026-03-04T09:00', '2026-03-04T10:00', { title, place: title })], { view });
      expect(all('[role="main"] :is(.I0UMhf, .WBi6vc, .vELlJd)').map((node) => node.textContent)).toEqual([title]);
      expect(all('[role="main"] :is(script, img)')).toHaveLength(0);
    }),
    { numRuns: 60 },
  );
});

test.each(Object.entries(GRAMMARS))('%s is written in its direction, every day named', (locale, grammar) => {
  show([event('2026-03-04T09:00', '2026-03-04T10:00')], { locale });
  expect(document.documentElement.dir).toBe(grammar.rtl ? 'rtl' : 'ltr');
  expect(document.documentElement.lang).toBe(locale);
  expect(new Set(all('[role="columnheader"]').map((header) => header.textContent)).size).toBe(7);
});

test.each(ANCHORS)('without its anchor %s the page stands, and differs', (anchor) => {
  const events = [event('2026-03-04T09:00', '2026-03-04T10:00'), event('2026-03-05', '2026-03-05', { id: 'day' })];
  const view = anchor === 'agendaLabel' ? 'agenda' : 'week';
  show(events, { view });
  const whole = document.documentElement.outerHTML;
  show(events, { view, broken: [anchor] });
  expect(document.documentElement.outerHTML).not.toBe(whole);
  expect(all('.mXmivb')).toHaveLength(1);
});
