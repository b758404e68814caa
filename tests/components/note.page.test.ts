import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createOverlay, LAYER_NAME } from '../../components/overlay/layer.ts';
import { createNote } from '../../components/overlay/note.ts';
import { LAYER_STYLE } from '../../components/overlay/style.ts';

const SAID = 'Nothing is asked about what is shown here.';
const ports = { onMark: vi.fn(), onGhost: vi.fn(), word: (name: string) => name, locale: 'de' };

let column: HTMLElement;
let root: ShadowRoot;
beforeEach(async () => {
  await page.viewport(1000, 700);
  vi.useFakeTimers();
  column = document.body.appendChild(document.createElement('div'));
  column.style.cssText = 'position: relative; width: 100px; height: 600px; margin-left: 600px; overflow: hidden';
  root = column.appendChild(document.createElement(LAYER_NAME)).attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LAYER_STYLE);
  root.adoptedStyleSheets = [sheet];
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const line = () => root.querySelector('p');

it('is a region that is there before its text, and goes by itself', async () => {
  createNote(document, 'de').say(root, SAID);
  expect(line()?.role).toBe('status');
  expect(line()?.lang).toBe('de');
  expect(line()?.textContent).toBe('');
  await vi.advanceTimersByTimeAsync(200);
  expect(line()?.textContent).toBe(SAID);
  await vi.advanceTimersByTimeAsync(3_700);
  expect(line()?.textContent).toBe(SAID);
  await vi.advanceTimersByTimeAsync(200);
  expect(line()).toBeNull();
});

it('stands still in the middle of the window, wherever its layer is, and takes neither pointer nor focus', async () => {
  createNote(document, 'en').say(root, SAID);
  await vi.advanceTimersByTimeAsync(200);
  const { left, right, top, bottom } = (line() as Element).getBoundingClientRect();
  expect(Math.abs(left - (1000 - right))).toBeLessThan(2);
  expect([top, bottom < 100]).toEqual([64, true]);
  expect(document.elementsFromPoint(500, top + 5).map(({ localName }) => localName)).not.toContain(LAYER_NAME);
  expect(document.activeElement).toBe(document.body);
  expect((line() as Element).getAnimations()).toEqual([]);
});

it('fits into a narrow window', async () => {
  await page.viewport(320, 600);
  createNote(document, 'en').say(root, `${SAID} ${SAID}`);
  await vi.advanceTimersByTimeAsync(200);
  const { left, right } = (line() as Element).getBoundingClientRect();
  expect([left >= 0, right <= 320]).toEqual([true, true]);
});

it('is said anew each time, in place of what was being said', async () => {
  const note = createNote(document, 'en');
  note.say(root, 'first');
  await vi.advanceTimersByTimeAsync(3_950);
  note.say(root, SAID);
  await vi.advanceTimersByTimeAsync(3_000);
  expect([...root.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([SAID]);
  note.remove();
  expect(line()).toBeNull();
  expect(vi.getTimerCount()).toBe(0);
});

it('stands in a column’s own layer, and beside all columns only where a view has none, as long as it is said', async () => {
  const overlay = createOverlay(document, ports);
  const hosts = () => [...document.querySelectorAll(LAYER_NAME)].map(({ parentElement }) => parentElement);
  document.body.replaceChildren(column);
  column.replaceChildren();
  overlay.say(SAID);
  expect(hosts()).toEqual([document.body]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(hosts()).toEqual([]);
  overlay.draw([{ element: column, axis: { day: '2026-05-05', pixelsPerHour: 60 }, chips: new Map() }], {
    marks: [],
    ghosts: [],
    zone: 'UTC',
  });
  overlay.say(SAID);
  expect(hosts()).toEqual([column]);
  overlay.remove();
  expect(hosts()).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
