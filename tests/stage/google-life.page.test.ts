import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { datekeyOf } from './google/datekey.ts';
import { decode } from './google/ids.ts';
import { all, chips, EVENTS, event, main, OTHER, OWN, press, showPractice, titles } from './google/practice.ts';
import type { Stage } from './google/render.ts';
import type { StageOptions } from './google/stage.ts';

const WEEKS = [...EVENTS, event('r4', '11T09:00', '11T10:00', { calendar: OTHER })];

let stage: Stage;
const paths: string[] = [];
const show = (options: Partial<StageOptions> = {}): Stage => {
  stage = showPractice({ events: WEEKS, ...options }, paths);
  return stage;
};
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  stage.remove();
  vi.useRealTimers();
});

describe('moving to other days', () => {
  test('shows both weeks for a moment, then the new one, whose nodes stay', () => {
    show();
    press('j');
    expect(all('[data-column-index]')).toHaveLength(14);
    expect(titles()).toEqual(['K7', 'M2', 'T9', 'R4']);
    expect(paths).toEqual(['/calendar/u/0/r/week/2026/3/11']);
    const newer = all('[data-column-index]').slice(7);
    vi.advanceTimersByTime(149);
    expect(all('[data-column-index]')).toHaveLength(14);
    vi.advanceTimersByTime(1);
    expect(all('[data-column-index]')).toEqual(newer);
    expect(newer[0]?.dataset.datekey).toBe(String(datekeyOf('2026-03-09')));
  });

  test('settles at once when asked to', () => {
    show().apply({ do: 'navigate', date: '2026-03-11' });
    expect(stage.moving()).toBe(true);
    stage.settle();
    expect(stage.moving()).toBe(false);
    expect(titles()).toEqual(['R4']);
    press('t');
    stage.settle();
    expect(titles()).toEqual(['K7', 'M2', 'T9']);
  });

  test('may bring the columns first and the events later', () => {
    show({ loading: 'late' }).apply({ do: 'navigate', date: '2026-03-11' });
    vi.advanceTimersByTime(99);
    expect(titles()).toEqual(['K7', 'M2', 'T9']);
    expect(all('h1')[0]?.textContent).toContain('No events');
    vi.advanceTimersByTime(1);
    expect(titles()).toEqual(['K7', 'M2', 'T9', 'R4']);
  });

  test('keeps what was changed meanwhile', () => {
    show().apply({ do: 'set-view', view: 'month' });
    stage.apply({ do: 'retitle', id: 'm2', title: 'B3' });
    stage.settle();
    expect(stage.state()).toMatchObject({ view: 'month' });
    expect(stage.state().events.map(({ title }) => title)).toContain('B3');
  });
});

test('another view has another main element in the same place, its key a moment after its address', () => {
  show();
  const [before, place] = [main(), main()?.parentElement];
  press('m');
  expect(paths).toEqual(['/calendar/u/0/r/month/2026/3/4']);
  expect(document.body.dataset.viewkey).toBe('week');
  vi.advanceTimersByTime(30);
  expect(document.body.dataset.viewkey).toBe('month');
  expect(main()).not.toBe(before);
  expect(main()?.parentElement).toBe(place);
});

describe('a change', () => {
  test('reuses the chips in place: text, id and style change, no chip comes or goes', () => {
    show();
    const before = chips();
    const observer = new MutationObserver(() => undefined);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    stage.apply({ do: 'move', id: 'k7', start: '2026-03-04T13:00', end: '2026-03-04T14:00' });
    const kinds = new Set(observer.takeRecords().map((record) => record.attributeName ?? record.type));
    expect(kinds).toEqual(new Set(['data-eventid', 'jslog', 'style', 'characterData']));
    expect(chips()).toEqual(before);
    expect(titles()).toEqual(['M2', 'K7', 'T9']);
    expect(decode(before[0]?.dataset.eventid ?? '')).toBe(`m2 ${OWN}`);
    observer.disconnect();
  });

  test('leaves alone what others have put into a column', () => {
    show();
    const column = all('[data-column-index]')[2];
    const layer = document.createElement('framekeeper-layer');
    column?.append(layer);
    stage.apply({ do: 'add', event: event('b3', '04T17:00', '04T18:00') });
    stage.apply({ do: 'remove', id: 'k7' });
    expect(layer.parentElement).toBe(column);
    expect(titles()).toEqual(['M2', 'T9', 'B3']);
  });

  test('of an instance may be told by its own id, and of nothing is a mistake', () => {
    show().apply({ do: 'retitle', id: 'k7_20260304T140000Z', title: 'L5' });
    expect(titles()).toEqual(['L5', 'M2', 'T9']);
    expect(() => stage.apply({ do: 'remove', id: 'nobody' })).toThrow('No event nobody');
  });

  test('of the zone moves every chip and no id', () => {
    show();
    const ids = chips().map((chip) => chip.dataset.eventid);
    stage.apply({ do: 'set-zone', zone: 'America/Los_Angeles' });
    expect(chips().map((chip) => chip.dataset.eventid)).toEqual(ids);
    expect(chips()[0]?.style.top).toBe(`${6 * 48 - 1}px`);
    expect(document.querySelector('#xTimezone')?.textContent).toBe('America/Los_Angeles');
  });

  test('of a calendar’s switch hides its events, by the stage or by a click', () => {
    show().apply({ do: 'toggle-calendar', calendar: OTHER, visible: false });
    expect(titles()).toEqual(['K7', 'M2']);
    const [practice, personal] = all('[role="complementary"] input[type="checkbox"]') as HTMLInputElement[];
    expect(personal?.checked).toBe(false);
    personal?.click();
    practice?.click();
    expect(titles()).toEqual(['T9']);
  });

  test('far away from the calendar touches nothing in it', () => {
    show();
    const far = vi.fn();
    const near = new MutationObserver(() => undefined);
    const anywhere = new MutationObserver(far);
    near.observe(main() as Element, { subtree: true, childList: true, characterData: true, attributes: true });
    anywhere.observe(document.body, { subtree: true, childList: true });
    stage.apply({ do: 'noise', count: 5 });
    expect(anywhere.takeRecords().length).toBeGreaterThan(0);
    expect(near.takeRecords()).toEqual([]);
    for (const observer of [near, anywhere]) observer.disconnect();
  });

  test('of theme and clock repaints the same page', () => {
    show();
    const before = main();
    stage.apply({ do: 'set-theme', theme: 'dark' });
    stage.apply({ do: 'set-clock', clock: '24h' });
    expect(document.body.className).toContain('stage-dark');
    expect(chips()[0]?.firstElementChild?.textContent).toMatch(/^09:00 to 10:00, K7, /);
    expect(main()).toBe(before);
  });
});

test('taken out of the document it leaves nothing behind', () => {
  const before = document.documentElement.outerHTML;
  show({ locale: 'ar' }).remove();
  expect(document.documentElement.outerHTML).toBe(before);
});
