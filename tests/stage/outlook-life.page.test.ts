import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { renderStage, type Stage } from './outlook/render.ts';
import type { StageEvent, StageOptions } from './outlook/stage.ts';

const NOW = Date.UTC(2026, 2, 4, 14, 40);
const OWN = 'practice@example.com';
const OTHER = 'family';
const event = (id: string, start: string, end: string, more: Partial<StageEvent> = {}): StageEvent => ({
  id,
  calendar: OWN,
  title: id.toUpperCase(),
  start: `2026-03-${start}`,
  end: `2026-03-${end}`,
  ...more,
});
const EVENTS = [
  event('k7', '04T09:00', '04T10:00', { recurrence: 'occurrence', place: 'Room 9' }),
  event('m2', '04T11:00', '04T12:00'),
  event('t9', '04T15:00', '04T16:00', { calendar: OTHER, organiser: 'Org, Alpha' }),
  event('r4', '11T09:00', '11T10:00', { calendar: OTHER }),
  event('day', '12', '12'),
];

let stage: Stage;
const views: string[] = [];
function show(options: Partial<StageOptions> = {}): Stage {
  views.length = 0;
  const calendars = [
    { id: OWN, name: 'Calendar', colour: 'blue' as const, visible: true },
    { id: OTHER, name: 'Family', colour: 'green' as const, visible: true },
  ];
  const whole = {
    monthPixels: 900,
    now: NOW,
    zone: 'America/New_York',
    weekStart: 1 as const,
    events: EVENTS,
    calendars,
    ...options,
  };
  stage = renderStage(document, whole, { push: ({ view }) => views.push(view) });
  return stage;
}
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  stage.remove();
  vi.useRealTimers();
});

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const main = () => document.querySelector<HTMLElement>('[role="main"]');
const chips = () => all('[role="main"] [data-calitemid]');
const titles = () =>
  chips().map((chip) => chip.querySelector('[role="button"]')?.getAttribute('title')?.split('\n')[0]);
const ids = () => chips().map((chip) => chip.dataset.calitemid);
const days = () => all('[data-column-date]').map((header) => header.dataset.columnDate);
const busy = () => main()?.getAttribute('aria-busy');
const tool = (index: number) => all('[data-app-section="CalendarSurfaceNavigationToolbar"] button')[index];

describe('moving to other days', () => {
  test('shows the new days above the old events while the page is busy, then the new ones', () => {
    show();
    tool(2)?.click();
    expect(busy()).toBe('true');
    expect(days()[0]).toBe('2026-03-09');
    expect(titles()).toEqual(['K7', 'M2', 'T9']);
    expect(tool(3)?.textContent).toBe('March 9–15, 2026');
    vi.advanceTimersByTime(59);
    expect(titles()).toEqual(['K7', 'M2', 'T9']);
    vi.advanceTimersByTime(1);
    expect(busy()).toBeNull();
    expect(titles()).toEqual(['DAY', 'R4']);
    expect(stage.moving()).toBe(false);
  });

  test('leaves the old chips where they were in a month, over the new cells', () => {
    show({ view: 'month' });
    const before = chips().map((chip) => chip.style.cssText);
    stage.apply({ do: 'navigate', date: '2026-04-01' });
    expect(all('[id^="header_"]')[2]?.id).toBe('header_2026-04-01');
    expect(chips().map((chip) => chip.style.cssText)).toEqual(before);
    stage.settle();
    expect(titles()).toEqual([]);
  });

  test('may bring the events a moment after the page says that it is ready', () => {
    show({ loading: 'late' }).apply({ do: 'navigate', date: '2026-03-11' });
    vi.advanceTimersByTime(60);
    expect([busy(), titles()]).toEqual([null, []]);
    vi.advanceTimersByTime(100);
    expect(titles()).toEqual(['DAY', 'R4']);
  });

  test('loads nothing and leaves the address as it is', () => {
    show();
    tool(1)?.click();
    stage.settle();
    expect(days()[0]).toBe('2026-02-23');
    tool(0)?.click();
    stage.settle();
    expect(titles()).toEqual(['K7', 'M2', 'T9']);
    expect(views).toEqual([]);
  });

  test('within the days that are shown only marks the day', () => {
    show();
    all('[role="gridcell"] button[aria-label="5, March, 2026"]')[0]?.click();
    expect(stage.moving()).toBe(false);
    expect(titles()).toEqual(['K7', 'M2', 'T9']);
    expect(all('[role="gridcell"][aria-selected="true"]').map((cell) => cell.textContent)).toEqual(['5']);
  });
});

test('another view has another main element, busy at first, a moment after its address', () => {
  show();
  const before = main();
  all('[data-unique-id="Ribbon-2505"]')[0]?.click();
  expect(views).toEqual(['month']);
  expect(main()).toBe(before);
  vi.advanceTimersByTime(30);
  expect(main()).not.toBe(before);
  expect(main()?.dataset.appSection).toBe('Surface_Month');
  expect([busy(), titles()]).toEqual(['true', []]);
  stage.settle();
  expect(busy()).toBeNull();
  expect(titles()).toEqual(['K7', 'M2', 'T9', 'R4', 'DAY']);
  expect(all('[aria-pressed="true"]').map((button) => button.textContent)).toEqual(['Month']);
});

test('what is changed while the page is on its way is kept', () => {
  show().apply({ do: 'set-view', view: 'month' });
  stage.apply({ do: 'edit', id: 'm2', with: { title: 'B3' } });
  stage.settle();
  expect(titles()).toContain('B3');
  expect(stage.state().view).toBe('month');
});

describe('nodes', () => {
  test('are replaced whenever the page is drawn again, and their ids are not', () => {
    show();
    const [before, named] = [chips(), ids()];
    stage.apply({ do: 'redraw' });
    expect(chips().filter((chip) => before.includes(chip))).toEqual([]);
    expect(ids()).toEqual(named);
    stage.apply({ do: 'edit', id: 'm2', with: { start: '2026-03-04T13:00', end: '2026-03-04T14:00' } });
    expect(new Set(ids())).toEqual(new Set(named));
  });

  test('are replaced under the pointer, once for each event that it comes to', () => {
    show();
    const [k7, m2, t9] = chips();
    k7?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    const [again] = chips();
    expect(again).not.toBe(k7);
    expect(chips().slice(1)).toEqual([m2, t9]);
    again?.querySelector('[role="button"]')?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    expect(chips()[0]).toBe(again);
    stage.apply({ do: 'hover', id: 'm2' });
    expect(chips()[0]).not.toBe(again);
    expect(chips()[1]).not.toBe(m2);
    expect(chips()[2]).toBe(t9);
  });

  test('stay while the clock goes on, although what they say changes', () => {
    show();
    const before = chips();
    expect(before[0]?.querySelector('[role="button"]')?.getAttribute('aria-label')).toContain('Room 9');
    stage.apply({ do: 'tick', now: Date.UTC(2026, 2, 4, 15, 0) });
    expect(chips()).toEqual(before);
    expect(before[0]?.querySelector('[role="button"]')?.getAttribute('aria-label')).not.toContain('Room 9');
    expect(main()?.getAttribute('aria-label')).toContain('10:00 AM');
  });

  test('of others in a column stay there through all drawings', () => {
    show();
    const column = all('.templateColumnContent')[2];
    const layer = document.createElement('framekeeper-layer');
    column?.append(layer);
    stage.apply({ do: 'add', event: event('b3', '04T17:00', '04T18:00') });
    stage.apply({ do: 'remove', id: 'k7' });
    expect(layer.parentElement).toBe(column);
    expect(titles()).toEqual(['M2', 'T9', 'B3']);
  });

  test('far away from the calendar change without it', () => {
    show();
    const [near, anywhere] = [new MutationObserver(() => undefined), new MutationObserver(() => undefined)];
    near.observe(main() as Element, { subtree: true, childList: true, characterData: true, attributes: true });
    anywhere.observe(document.body, { subtree: true, childList: true });
    stage.apply({ do: 'noise', count: 5 });
    expect(anywhere.takeRecords().length).toBeGreaterThan(0);
    expect(near.takeRecords()).toEqual([]);
    for (const observer of [near, anywhere]) observer.disconnect();
  });
});

describe('a change', () => {
  test('of an event is told by its id, its calendar, its start; and of nothing is a mistake', () => {
    show().apply({ do: 'edit', id: 'k7', start: '2026-03-04T09:00', with: { title: 'L5' } });
    expect(titles()).toEqual(['L5', 'M2', 'T9']);
    expect(() => stage.apply({ do: 'remove', id: 'k7', start: '2026-03-05T09:00' })).toThrow('No event k7');
  });

  test('of the zone moves every chip and no id', () => {
    show();
    const before = ids();
    stage.apply({ do: 'set-zone', zone: 'America/Los_Angeles' });
    expect(ids()).toEqual(before);
    expect(chips()[0]?.style.top).toBe('25%');
    expect(main()?.getAttribute('aria-label')).toBe('calendar view, current time: Wed 6:40 AM');
  });

  test('of the clock rewords every chip', () => {
    show().apply({ do: 'set-clock', clock: '24h' });
    expect(chips()[0]?.querySelector('[role="button"]')?.getAttribute('aria-label')).toMatch(/^K7, 09:00 to 10:00, /);
  });

  test('of a calendar’s switch hides its events', () => {
    show();
    const [own, other] = all('button[role="option"]');
    other?.click();
    expect(other?.getAttribute('aria-selected')).toBe('false');
    expect(titles()).toEqual(['K7', 'M2']);
    other?.click();
    own?.click();
    expect(titles()).toEqual(['T9']);
  });

  test('of what other tabs made of the calendar shows without going anywhere', () => {
    show().apply({ do: 'navigate', date: '2026-03-11' });
    stage.settle();
    stage.apply({ do: 'sync', events: [event('b3', '11T17:00', '11T18:00')], calendars: stage.state().calendars });
    expect(titles()).toEqual(['B3']);
    expect(days()[0]).toBe('2026-03-09');
  });
});

test('a click on a chip opens its peek over the page, which can remove the event, and Escape closes it', () => {
  show();
  const peek = () => document.querySelector('#fluent-default-layer-host [data-app-section="CalendarItemPeek"]');
  chips()[2]?.querySelector<HTMLElement>('[role="button"]')?.click();
  expect(peek()?.textContent).toContain('Wed 3/4/2026 3:00 PM - 4:00 PM');
  expect(peek()?.querySelector('[aria-label="Opens card for Org, Alpha"]')).not.toBeNull();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(peek()).toBeNull();
  stage.apply({ do: 'open', id: 'm2' });
  peek()?.querySelector<HTMLElement>('[data-stage-do="delete"]')?.click();
  expect(titles()).toEqual(['K7', 'T9']);
});

test('scrolling an agenda brings other rows, and the first ones back', () => {
  const events = Array.from({ length: 200 }, (_, index) => event(`e${index}`, '05T09:00', '05T10:00'));
  show({ view: 'agenda', events });
  const list = all('[data-stage-list]')[0];
  const scrollTo = (top: number) => {
    if (list) list.scrollTop = top;
    list?.dispatchEvent(new Event('scroll'));
    return all('[role="listitem"]')[0]?.dataset.listIndex;
  };
  expect(scrollTo(48 * 100 + 20)).toBe('100');
  expect(all('[role="listitem"]')).toHaveLength(20);
  expect(scrollTo(0)).toBe('0');
});

test('the form for a new event saves what it then says, on the week of its day', () => {
  const fields = new URLSearchParams('subject=M2&startdt=2026-03-11T16:00:00Z&enddt=2026-03-11T16:50:00Z&body=urgent');
  show().go({ page: 'form', fields });
  expect(main()).toBeNull();
  expect(all('[id$="_DATETIME"] [role="button"]')[0]?.textContent).toBe('Wed 2026-03-11 12:00 PM - 12:50 PM');
  const subject = document.querySelector<HTMLInputElement>('[id^="EVENT_CalendarCompose"] [id$="_SUBJECT"] input');
  expect(subject?.value).toBe('M2');
  if (subject) subject.value = 'M2 urgent';
  document.querySelector<HTMLElement>('button[priorityid="3"][overfloworderid="-3"]')?.click();
  stage.settle();
  expect(titles()).toEqual(['DAY', 'R4', 'M2 urgent']);
  expect(stage.state().events.at(-1)).toMatchObject({
    calendar: OWN,
    start: '2026-03-11T12:00',
    end: '2026-03-11T12:50',
    description: 'urgent',
  });
});

test('taken out of the document it leaves nothing behind', () => {
  const before = document.documentElement.outerHTML;
  show({ locale: 'ar-SA', theme: 'dark' }).remove();
  expect(document.documentElement.outerHTML).toBe(before);
});
