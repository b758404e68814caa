import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { itemIdOf } from './outlook/ids.ts';
import { renderStage, type Stage } from './outlook/render.ts';
import { ANCHORS, STAGE_LOCALES, type StageEvent, type StageOptions, type StageView } from './outlook/stage.ts';
import { addDays, daysFrom, wallOf } from './wall.ts';

const NOW = Date.UTC(2026, 2, 4, 14, 40);
const OWN = 'practice@example.com';
const FAMILY = 'family';
const event = (start: string, end: string, more: Partial<StageEvent> = {}): StageEvent => ({
  id: 'k7',
  calendar: OWN,
  title: 'K7',
  start: `2026-03-${start}`,
  end: `2026-03-${end}`,
  ...more,
});
const many = (count: number, day = '10') =>
  Array.from({ length: count }, (_, index) => {
    const minutes = String(index % 60).padStart(2, '0');
    return event(`${day}T09:${minutes}`, `${day}T10:00`, { id: `e${index}`, title: `E${index}` });
  });

let stage: Stage | undefined;
function show(events: readonly StageEvent[], options: Partial<StageOptions> = {}): Stage {
  stage?.remove();
  stage = renderStage(document, {
    now: NOW,
    zone: 'America/New_York',
    events,
    calendars: [
      { id: OWN, name: 'Calendar', colour: 'blue', visible: true },
      { id: FAMILY, name: 'Family, all of us', colour: 'green', visible: true },
    ],
    ...options,
  });
  return stage;
}
afterEach(() => {
  stage?.remove();
  stage = undefined;
});

const MAIN = '[role="main"][data-app-section^="Surface_"]';
const CHIP = '[data-calitemid]:not([data-calitemid^="overflowIndicator_"])';
const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string): HTMLElement => {
  const [found] = all(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
};
const label = (node: Element | null | undefined) => node?.getAttribute('aria-label');
const chips = (within = MAIN) => all(`${within} ${CHIP}`);
const labels = (within = MAIN) => all(`${within} ${CHIP} > [role="button"]`).map(label);
const overflows = () => all(`${MAIN} [data-calitemid^="overflowIndicator_"]`);

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
    expect(all('#header_2026-03-10'.replace('#', '[id="').concat('"]'))).toHaveLength(2);
    const tops = all(`${copy} ${CHIP}`).map((chip) => Number.parseFloat(chip.style.top) - 20);
    expect(tops[0]).toBeCloseTo(2.08062, 4);
    expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeCloseTo(1.69051, 4);
  });
});

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
    show(events, { split: true });
    for (const part of [0, 1]) {
      expect(all(`[data-app-section="calendar-view-header-${part}"] [data-column-date]`)).toHaveLength(7);
      expect(chips(`[data-app-section="calendar-view-${part}"]`)).toHaveLength(1);
    }
    expect(new Set(chips().map((chip) => chip.dataset.calitemid)).size).toBe(2);
    stage?.apply({ do: 'toggle-calendar', calendar: FAMILY, visible: false });
    expect(all('[data-app-section="calendar-view-1"]')).toHaveLength(0);
  });
});

describe('lists', () => {
  test('tell events by label and tooltip alone, without ids and buttons', () => {
    show(many(3), { view: 'agenda' });
    const rows = all(`${MAIN} [role="listitem"]`);
    expect(rows).toHaveLength(3);
    expect(all(`${MAIN} :is([data-calitemid], [role="button"])`)).toHaveLength(0);
    expect(rows.map((row) => label(row.querySelector('[data-is-focusable]')))).toEqual([
      'E0, 9:00 AM to 10:00 AM, Tuesday, March 10, 2026, Busy',
      'E1, 9:01 AM to 10:00 AM, Tuesday, March 10, 2026, Busy',
      'E2, 9:02 AM to 10:00 AM, Tuesday, March 10, 2026, Busy',
    ]);
    expect(rows.map((row) => row.firstElementChild?.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
  });

  test('hold a part of their rows, and another part further on', () => {
    show(many(45), { view: 'agenda', listRows: 20 });
    const indexes = () => all('[role="listitem"]').map((row) => Number(row.dataset.listIndex));
    expect(indexes()).toEqual(Array.from({ length: 20 }, (_, index) => index));
    stage?.apply({ do: 'more-rows' });
    expect(indexes()).toEqual(Array.from({ length: 20 }, (_, index) => 10 + index));
    expect(all('.ms-List-page').map((page) => page.style.height)).toEqual(['480px', '', '', '720px']);
  });

  test('of nothing are no lists by their role', () => {
    show([], { view: 'agenda' });
    expect(all(`${MAIN} .ms-List`)).toHaveLength(1);
    expect(all('[role="list"]')).toHaveLength(0);
  });

  test('stand on a board, a card for each day', () => {
    show(many(3), { view: 'board', date: '2026-03-09' });
    expect(all(`${MAIN}[data-app-section="Surface_Board"] [role="group"]`)).toHaveLength(8);
    expect(all(`${MAIN} [role="listitem"]`)).toHaveLength(3);
  });

  test('of a published month’s day stand beside it', () => {
    show([event('04T15:00', '04T16:00')], { published: true });
    expect(one('[title="Wed, Mar 4"]').nextElementSibling?.querySelectorAll('[role="listitem"]')).toHaveLength(1);
    expect(document.title).toBe('Published Calendar - Sample Practice - Outlook');
    expect(document.documentElement.lang).toBe('en');
    expect(document.querySelector('#mectrl_main_trigger')).toBeNull();
    expect(chips()[0]?.querySelector('time')).toBeNull();
  });
});

describe('around the calendar', () => {
  test('stands what tells account, zone, range and calendars', () => {
    show([], { view: 'month' });
    expect(label(one(MAIN))).toBe('calendar view, current time: Wed 9:40 AM');
    expect(one(MAIN).id).toBe('Jump to calendar view-region');
    expect(label(one('#mectrl_main_trigger'))).toBe('Account manager for Sample Practice');
    expect(document.title).toBe('Calendar - Sample Practice - Outlook');
    const buttons = all('[data-app-section="CalendarSurfaceNavigationToolbar"][role="toolbar"] > button');
    expect(buttons.slice(0, 3).map(label)).toEqual([
      'Go to today \nMarch 4, 2026',
      'Go to previous month \nFebruary 2026',
      'Go to next month \nApril 2026',
    ]);
    expect(buttons[3]?.title).toBe('March 2026, Jump to a specific date or date range.');
    expect(label(buttons[3])).toBeNull();
    const options = all('button[role="option"][aria-selected="true"]');
    expect(options.map((option) => option.title)).toEqual(['Calendar', 'Family, all of us']);
  });

  test('stands a small month, the only grid by its role, and a dialog without height', () => {
    show([]);
    const [grid, ...others] = all('[role="grid"]');
    expect(others).toEqual([]);
    expect(one(MAIN).contains(grid ?? null)).toBe(false);
    expect(label(one('[role="gridcell"][aria-selected="true"] button'))).toBe('4, March, 2026');
    expect(one('[role="dialog"]').offsetHeight).toBe(0);
    expect(document.body.lastElementChild?.id).toBe('fluent-default-layer-host');
  });

  test('tells its clock by the zone that it displays', () => {
    show([], { zone: 'Asia/Kolkata', clock: '24h' });
    expect(label(one(MAIN))).toBe('calendar view, current time: Wed 20:10');
  });

  test('the mail shows events and is no calendar', () => {
    show([event('04T15:00', '04T16:00')]).go({ page: 'mail' });
    expect(all('[data-app-section^="Surface_"]')).toHaveLength(0);
    expect(all(CHIP)).toHaveLength(1);
    expect(all('[role="listitem"]')).toHaveLength(1);
  });

  test.each(['light', 'dark'] as const)('the page is %s', (theme) => {
    show([], { theme });
    const channels = getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
    expect(channels.every((channel) => (theme === 'dark' ? channel < 64 : channel > 192))).toBe(true);
  });
});

test('class names are another build’s with another seed, and nothing else is', () => {
  const events = [event('04T09:00', '04T10:00')];
  const drawn = (seed: number) => {
    show(events, { seed });
    return document.body.outerHTML;
  };
  const [first, second] = [drawn(1), drawn(2)];
  const bare = (html: string) => html.replaceAll(/<style>.*?<\/style>/gs, '').replaceAll(/ class="[^"]*"/g, '');
  expect(second).not.toBe(first);
  expect(bare(second)).toBe(bare(first));
  expect(first).not.toContain('~');
  expect(drawn(1)).toBe(first);
});

test('any title is shown as it is, however hostile', () => {
  const markup = fc.constantFrom('<script>1</script>', '<img src=x>', '"&quot;', '\u202e', '\ud800', '\0', '~row');
  const titles = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), markup, fc.constant('x'.repeat(100_000)));
  fc.assert(
    fc.property(titles, fc.constantFrom('week', 'month', 'agenda' as const), (title, view) => {
      show([event('05T09:00', '05T10:00', { title, place: title })], { view });
      const told = all(`${MAIN} [title][aria-label][data-is-focusable], ${MAIN} ${CHIP} > [role="button"]`);
      expect(told.map((node) => node.title)).toEqual([`${title}\n${title}\n9:00 AM to 10:00 AM`]);
      expect(label(told[0])).toBe(`${title}, 9:00 AM to 10:00 AM, Thursday, March 5, 2026, ${title}, Busy`);
      expect(all(`${MAIN} :is(script, img)`)).toHaveLength(0);
    }),
    { numRuns: 60 },
  );
});

test.each(STAGE_LOCALES)('%s is written in its direction, every day named', (locale) => {
  show([event('04T09:00', '04T10:00')], { locale });
  expect(document.documentElement.dir).toBe(['he-IL', 'ar-SA'].includes(locale) ? 'rtl' : 'ltr');
  expect(document.documentElement.lang).toBe(locale);
  expect(new Set(all('[data-column-date]').map((header) => header.textContent)).size).toBe(7);
});

const VIEW_OF: Partial<Record<(typeof ANCHORS)[number], StageView>> = {
  headerIds: 'month',
  headerIdValue: 'month',
  monthCellIds: 'month',
  cellCount: 'month',
  overflowIds: 'month',
  overflowButton: 'month',
  listitem: 'agenda',
  listPage: 'agenda',
};

test.each(ANCHORS)('without its anchor %s the page stands, and differs', (anchor) => {
  const events = [...many(9), event('04T09:00', '04T10:00'), event('05', '05', { id: 'day' })];
  const options = { view: VIEW_OF[anchor] ?? 'week', monthIds: 'both' as const };
  show(events, options);
  const whole = document.documentElement.outerHTML;
  show(events, { ...options, broken: [anchor] });
  expect(document.documentElement.outerHTML).not.toBe(whole);
  expect(all('[id="Jump to calendar view-region"]')).toHaveLength(1);
});
