import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Stage } from './outlook/render.ts';
import type { StageOptions } from './outlook/stage.ts';
import { all, chips, clear, days, FORTNIGHT, show, titles } from './outlook-scene.ts';

let stage: Stage;
const views: string[] = [];
function showFortnight(options: Partial<StageOptions> = {}): Stage {
  views.length = 0;
  stage = show(FORTNIGHT, { monthPixels: 900, weekStart: 1, ...options }, { push: ({ view }) => views.push(view) });
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
const busy = () => surface()?.getAttribute('aria-busy');
const tool = (index: number) => all('[data-app-section="CalendarSurfaceNavigationToolbar"] button')[index];

describe('moving to other days', () => {
  test('shows the new days above the old events while the page is busy, then the new ones', () => {
    showFortnight();
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
    showFortnight({ view: 'month' });
    const before = chips().map((chip) => chip.style.cssText);
    stage.apply({ do: 'navigate', date: '2026-04-01' });
    expect(all('[id^="header_"]')[2]?.id).toBe('header_2026-04-01');
    expect(chips().map((chip) => chip.style.cssText)).toEqual(before);
    stage.settle();
    expect(titles()).toEqual([]);
  });

  test('may bring the events a moment after the page says that it is ready', () => {
    showFortnight({ loading: 'late' }).apply({ do: 'navigate', date: '2026-03-11' });
    vi.advanceTimersByTime(60);
    expect([busy(), titles()]).toEqual([null, []]);
    vi.advanceTimersByTime(100);
    expect(titles()).toEqual(['DAY', 'R4']);
  });

  test('makes the columns anew with their events', () => {
    showFortnight().apply({ do: 'navigate', date: '2026-03-11' });
    const before = all('.templateColumnContent');
    vi.advanceTimersByTime(59);
    expect(all('.templateColumnContent')).toEqual(before);
    vi.advanceTimersByTime(1);
    expect(all('.templateColumnContent').filter((column) => before.includes(column))).toEqual([]);
  });

  test('loads nothing and leaves the address as it is', () => {
    showFortnight();
    tool(1)?.click();
    stage.settle();
    expect(days()[0]).toBe('2026-02-23');
    tool(0)?.click();
    stage.settle();
    expect(titles()).toEqual(['K7', 'M2', 'T9']);
    expect(views).toEqual([]);
  });

  test('within the days that are shown only marks the day', () => {
    showFortnight();
    all('[role="gridcell"] button[aria-label="5, March, 2026"]')[0]?.click();
    expect(stage.moving()).toBe(false);
    expect(titles()).toEqual(['K7', 'M2', 'T9']);
    expect(all('[role="gridcell"][aria-selected="true"]').map((cell) => cell.textContent)).toEqual(['5']);
  });
});

test('a slow page is busy at first, then empty, then whole', () => {
  showFortnight({ loading: 'late' });
  expect([busy(), titles()]).toEqual(['true', []]);
  vi.advanceTimersByTime(60);
  expect([busy(), titles()]).toEqual([null, []]);
  vi.advanceTimersByTime(100);
  expect(titles()).toEqual(['K7', 'M2', 'T9']);
});

test('another view has another main element, busy at first, a moment after its address', () => {
  showFortnight();
  const before = surface();
  all('[data-unique-id="Ribbon-2505"]')[0]?.click();
  expect(views).toEqual(['month']);
  expect(surface()).toBe(before);
  vi.advanceTimersByTime(30);
  expect(surface()).not.toBe(before);
  expect(surface()?.dataset.appSection).toBe('Surface_Month');
  expect([busy(), titles()]).toEqual(['true', []]);
  stage.settle();
  expect(busy()).toBeNull();
  expect(titles()).toEqual(['K7', 'M2', 'T9', 'R4', 'DAY']);
  expect(all('[aria-pressed="true"]').map((button) => button.textContent)).toEqual(['Month']);
});

test('what is changed while the page is on its way is kept', () => {
  showFortnight().apply({ do: 'set-view', view: 'month' });
  stage.apply({ do: 'edit', id: 'm2', with: { title: 'B3' } });
  stage.settle();
  expect(titles()).toContain('B3');
  expect(stage.state().view).toBe('month');
});
