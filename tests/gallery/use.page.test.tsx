import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { expectNoSidewaysScroll, show, unfold } from '../components/stage.tsx';
import { speaking } from './speaking.ts';
import { VIEWS } from './views.tsx';

/** Pages of that size: a window of 1280 × 720 at 200 %, and a narrow phone's. */
const PAGES = { 'at 200 %': [640, 360], 'at 360 pixels': [360, 640] } as const;

/** What takes the focus. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';

describe.each(Object.entries(VIEWS))('%s', (name, { draw }) => {
  test.each(Object.entries(PAGES))('keeps everything within the page %s', async (_, [width, height]) => {
    const root = await show(draw(speaking('de')), width);
    await page.viewport(width, height);
    unfold(root);
    expectNoSidewaysScroll();
    expect(
      [...root.querySelectorAll('*')]
        .filter((element) => isOutside(element, width))
        .map((element) => element.outerHTML.slice(0, 200)),
    ).toEqual([]);
  });

  test('is gone through by Tab in the order in which it is read, each stop in sight', async () => {
    const walk = await walkThrough(draw(speaking('en')));
    expect(walk.reached.map(nameOf)).toEqual(walk.stops.map(nameOf));
    expect(walk.unseen).toEqual([]);
    // After a card comes its beginning again: the page around has an order of its own.
    expect(walk.cameTo).toBe(name.startsWith('card') ? 'the beginning' : 'the end');
  });
});

describe.each(['light', 'dark'])('in %s colours', (theme) => {
  beforeEach(() => {
    document.documentElement.dataset.theme = theme;
  });
  afterEach(() => {
    delete document.documentElement.dataset.theme;
  });

  test.each(Object.entries(VIEWS))('everything can be told from what it stands on: %s', async (_, { draw }) => {
    const root = await show(draw(speaking('en')), 640);
    unfold(root);
    const { violations } = await axe.run(root, { runOnly: ['color-contrast', 'link-in-text-block'] });
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
    expect(getComputedStyle(document.documentElement).colorScheme).toBe(theme);
  });
});

describe('where less motion is wanted', () => {
  const motion = (value: string) =>
    cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
  beforeEach(() => motion('reduce'));
  afterEach(() => motion(''));

  test.each(Object.entries(VIEWS))('nothing moves: %s', async (_, { draw }) => {
    const root = await show(draw(speaking('en')), 640);
    unfold(root);
    expect([...root.querySelectorAll('*')].filter(isMoving).map(nameOf)).toEqual([]);
  });

  test('elsewhere something may', async () => {
    await motion('no-preference');
    const root = await show(<button type="button" class="button" />, 640);
    expect([...root.querySelectorAll('*')].filter(isMoving)).toHaveLength(1);
  });
});

const nameOf = (element: Element) => element.outerHTML.slice(0, 120);

/** Whether an element takes part in what is seen and a part of it lies beside the page, where no scrolling within brings it. */
function isOutside(element: Element, width: number): boolean {
  if (element.closest('.unseen') || isScrolled(element)) return false;
  return [...element.getClientRects()].some(({ left, right }) => left < -1 || right > width + 1);
}

function isScrolled(element: Element): boolean {
  for (let around = element.parentElement; around && around !== document.body; around = around.parentElement)
    if (getComputedStyle(around).overflowX !== 'visible') return true;
  return false;
}

const isMoving = (element: Element): boolean => {
  const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
  return (
    transitionDuration.split(', ').some((one) => one !== '0s') ||
    animationName !== 'none' ||
    scrollBehavior === 'smooth'
  );
};

/** Goes from a stop before a view to one after it by Tab alone. */
async function walkThrough(view: ComponentChild) {
  const root = await show(
    <>
      <button type="button">before</button>
      <div class="walked">{view}</div>
      <button type="button">after</button>
    </>,
    640,
  );
  unfold(root);
  (root.firstElementChild as HTMLElement).focus();
  const reached: Element[] = [];
  const unseen: string[] = [];
  const walked = (cameTo: string) => ({
    // What stands there at the end: a report comes when it is answered.
    stops: [...root.querySelectorAll<HTMLElement>(`.walked :is(${STOPS})`)].filter(isStop),
    reached,
    unseen,
    cameTo,
  });
  for (let tabs = 0; tabs < 600; tabs++) {
    await userEvent.keyboard('{Tab}');
    const stop = document.activeElement;
    if (!stop || stop === document.body) return walked('nowhere');
    if (stop === root.lastElementChild) return walked('the end');
    // A day or a time is several stops in one.
    if (stop === reached.at(-1) && stop.matches('[type="date"], [type="time"]')) continue;
    if (reached.includes(stop)) return walked(stop === reached[0] ? 'the beginning' : nameOf(stop));
    // A browser makes a stop of what scrolls and holds none.
    if (stop.matches(STOPS)) reached.push(stop);
    if (!isSeen(stop)) unseen.push(nameOf(stop));
  }
  return walked('no end');
}

const isStop = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 &&
  !element.matches(':disabled, [inert] *') &&
  element.getClientRects().length > 0 &&
  getComputedStyle(element).visibility === 'visible';

/** Whether the focus is drawn, within the page, and nothing lies over it. */
function isSeen(stop: Element): boolean {
  const { outlineStyle, outlineWidth } = getComputedStyle(stop);
  if (outlineStyle === 'none' || outlineWidth === '0px') return false;
  const { left, top, width, height } = stop.getClientRects()[0] ?? stop.getBoundingClientRect();
  const upmost = document.elementFromPoint(left + width / 2, top + height / 2);
  return upmost !== null && (stop.contains(upmost) || upmost.contains(stop));
}
