import type { Page } from 'playwright';
import { sampleOptions } from '../stage/sample.ts';
import { cardOf, leaveCard, markOn, pressMark } from './drawn.ts';
import { expect, test } from './extension.ts';

const cardsIn = (page: Page) => page.frames().filter((frame) => frame.url().endsWith('/card.html')).length;
const focusIn = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60));

test('a page cannot tell where the marks are by asking what lies there', async ({ open }) => {
  const { page } = await open();
  const mark = await markOn(page, 'M2 urgent');
  const there = await page.evaluate(({ x, y }) => document.elementsFromPoint(x, y).map((one) => one.localName), mark);
  expect(there).not.toContain('framekeeper-layer');
});

test('a press on a mark is no press on the page, and what is dragged across a mark is let go', async ({ open }) => {
  const { page } = await open();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['pointerdown', 'mousedown', 'mousemove', 'mouseup', 'click', 'dragstart']) {
      document.addEventListener(type, () => heard.at(-1) !== type && heard.push(type), true);
    }
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
  await pressMark(page, 'M2 urgent');
  await cardOf(page);
  expect(await heard()).toEqual(['mousemove']);
  expect(await page.locator('#xDetDlg').count()).toBe(0);
  await leaveCard(page);

  const mark = await markOn(page, 'M2 urgent');
  await heard();
  await page.mouse.move(mark.x - 40, mark.y + 20);
  await page.mouse.down();
  await page.mouse.move(mark.x, mark.y, { steps: 4 });
  await page.mouse.up();
  const through = (await heard()).filter((type) => type !== 'mousemove');
  expect(through).toEqual(['pointerdown', 'mousedown', 'mouseup', 'click']);
  expect(cardsIn(page)).toBe(0);
});

test('Tab goes through the page as it does without us', async ({ open, plain }) => {
  const options = sampleOptions(Date.now());
  const { page } = await open(options);
  await markOn(page, 'M2 urgent');
  const without = await plain(options);
  const stopsOf = async (one: Page) => {
    await one.bringToFront();
    const stops: string[] = [];
    for (let stop = 0; stop < 80; stop++) {
      await one.keyboard.press('Tab');
      stops.push((await focusIn(one)) ?? '');
    }
    return stops;
  };
  const stops = await stopsOf(page);
  expect(new Set(stops).size).toBeGreaterThan(30);
  expect(stops).toEqual(await stopsOf(without));
});
