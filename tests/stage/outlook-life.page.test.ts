import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Stage } from './outlook/render.ts';
import type { StageOptions } from './outlook/stage.ts';
import { all, chips, clear, days, FORTNIGHT, named, OWN, show, titles } from './outlook-scene.ts';

let stage: Stage;
function showFortnight(options: Partial<StageOptions> = {}): Stage {
  stage = show(FORTNIGHT, { weekStart: 1, ...options });
  return stage;
}
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  clear();
  vi.useRealTimers();
});

const surface = () => document.querySelector<HTMLElement>('[role="main"]');
const ids = () => chips().map((chip) => chip.dataset.calitemid);

describe('nodes', () => {
  test('are replaced whenever the page is drawn again, and their ids are not', () => {
    showFortnight();
    const [before, names] = [chips(), ids()];
    stage.apply({ do: 'redraw' });
    expect(chips().filter((chip) => before.includes(chip))).toEqual([]);
    expect(ids()).toEqual(names);
    stage.apply({ do: 'edit', id: 'm2', with: { start: '2026-03-04T13:00', end: '2026-03-04T14:00' } });
    expect(new Set(ids())).toEqual(new Set(names));
  });

  test('are replaced under the pointer, once for each event that it comes to', () => {
    showFortnight();
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
    showFortnight();
    const before = chips();
    expect(before[0]?.querySelector('[role="button"]')?.getAttribute('aria-label')).toContain('Room 9');
    stage.apply({ do: 'tick', now: Date.UTC(2026, 2, 4, 15, 0) });
    expect(chips()).toEqual(before);
    expect(before[0]?.querySelector('[role="button"]')?.getAttribute('aria-label')).not.toContain('Room 9');
    expect(surface()?.getAttribute('aria-label')).toContain('10:00 AM');
  });

  test('of others in a column stay there through all drawings', () => {
    showFortnight();
    const column = all('.templateColumnContent')[2];
    const layer = document.createElement('framekeeper-layer');
    column?.append(layer);
    stage.apply({ do: 'add', event: named('b3', '04T17:00', '04T18:00') });
    stage.apply({ do: 'remove', id: 'k7' });
    expect(layer.parentElement).toBe(column);
    expect(titles()).toEqual(['M2', 'T9', 'B3']);
  });

  test('far away from the calendar change without it', () => {
    showFortnight();
    const [near, anywhere] = [new MutationObserver(() => undefined), new MutationObserver(() => undefined)];
    near.observe(surface() as Element, { subtree: true, childList: true, characterData: true, attributes: true });
    anywhere.observe(document.body, { subtree: true, childList: true });
    stage.apply({ do: 'noise', count: 5 });
    expect(anywhere.takeRecords().length).toBeGreaterThan(0);
    expect(near.takeRecords()).toEqual([]);
    for (const observer of [near, anywhere]) observer.disconnect();
  });
});

describe('a change', () => {
  test('of an event is told by its id, its calendar, its start; and of nothing is a mistake', () => {
    showFortnight().apply({ do: 'edit', id: 'k7', start: '2026-03-04T09:00', with: { title: 'L5' } });
    expect(titles()).toEqual(['L5', 'M2', 'T9']);
    expect(() => stage.apply({ do: 'remove', id: 'k7', start: '2026-03-05T09:00' })).toThrow('No event k7');
  });

  test('of the zone moves every chip and no id', () => {
    showFortnight();
    const before = ids();
    stage.apply({ do: 'set-zone', zone: 'America/Los_Angeles' });
    expect(ids()).toEqual(before);
    expect(chips()[0]?.style.top).toBe('25%');
    expect(surface()?.getAttribute('aria-label')).toBe('calendar view, current time: Wed 6:40 AM');
  });

  test('of the clock rewords every chip', () => {
    showFortnight().apply({ do: 'set-clock', clock: '24h' });
    expect(chips()[0]?.querySelector('[role="button"]')?.getAttribute('aria-label')).toMatch(/^K7, 09:00 to 10:00, /);
  });

  test('of a calendar’s switch hides its events', () => {
    showFortnight();
    const [own, other] = all('button[role="option"]');
    other?.click();
    expect(other?.getAttribute('aria-selected')).toBe('false');
    expect(titles()).toEqual(['K7', 'M2']);
    other?.click();
    own?.click();
    expect(titles()).toEqual(['T9']);
  });

  test('of what other tabs made of the calendar shows without going anywhere', () => {
    showFortnight().apply({ do: 'navigate', date: '2026-03-11' });
    stage.settle();
    stage.apply({ do: 'sync', events: [named('b3', '11T17:00', '11T18:00')], calendars: stage.state().calendars });
    expect(titles()).toEqual(['B3']);
    expect(days()[0]).toBe('2026-03-09');
  });
});

test('a click on a chip opens its peek over the page, which can remove the event, and Escape closes it', () => {
  showFortnight();
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
  stage = show(
    Array.from({ length: 200 }, (_, index) => named(`e${index}`, '05T09:00', '05T10:00')),
    { view: 'agenda' },
  );
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
  showFortnight().go({ page: 'form', fields });
  expect(surface()).toBeNull();
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
  showFortnight({ locale: 'ar-SA', theme: 'dark' }).remove();
  expect(document.documentElement.outerHTML).toBe(before);
});
