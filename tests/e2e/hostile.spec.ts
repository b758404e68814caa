import type { Frame, Page } from 'playwright';
import { cardOf, pressMark } from './drawn.ts';
import { expect, openPopup, questionsIn, test } from './extension.ts';

const PAGES = ['popup.html', 'dashboard.html', 'card.html'];

/** Puts pages of the extension in frames of a page, and says which of them a frame then shows. */
async function framed(page: Page, addresses: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(async (urls) => {
    const loads = urls.map((src) => {
      const frame = document.body.appendChild(Object.assign(document.createElement('iframe'), { src }));
      return new Promise((done) => frame.addEventListener('load', done, { once: true }));
    });
    await Promise.all(loads);
  }, addresses);
  const shows = async (frame: Frame) =>
    frame.url().startsWith('chrome-extension:') || (await frame.locator('main, [role="dialog"]').count()) > 0;
  const shown: string[] = [];
  for (const frame of page.frames()) if (frame !== page.mainFrame() && (await shows(frame))) shown.push(frame.url());
  return shown;
}

/** Asks for everything, in every way that a page’s own script has. */
const forge = (page: Page, id: string) =>
  page.evaluate(async (extension) => {
    const { runtime } = (globalThis as { chrome?: { runtime?: Runtime } }).chrome ?? {};
    type Runtime = {
      sendMessage: (id: string, message: object) => Promise<unknown>;
      connect: (id: string) => { onDisconnect: { addListener: (listener: () => void) => void } };
    };
    const heard: unknown[] = [];
    addEventListener('message', ({ data }) => data?.forged === undefined && heard.push(data));
    const calls = ['page-calls', 'card-calls', 'view-calls'].flatMap((to) =>
      ['deleteAll', 'backup', 'practice', 'overview', 'card', 'report'].map((name) => ({
        to,
        name,
        args: [],
        forged: 1,
      })),
    );
    for (const call of calls) {
      postMessage(call, '*');
      for (const frame of document.querySelectorAll('iframe')) frame.contentWindow?.postMessage(call, '*');
      // Without a way to the extension there is nothing to be answered by.
      await runtime?.sendMessage?.(extension, call).then(
        (answer) => heard.push(answer),
        () => {},
      );
    }
    for (const notice of ['changed', 'veil', 'next-question']) postMessage({ notice, veiled: false, forged: 1 }, '*');
    const port = runtime?.connect?.(extension);
    if (port) await new Promise<void>((done) => port.onDisconnect.addListener(done));
    return heard.filter((one) => one !== undefined);
  }, id);

test('another site can neither frame our pages nor speak to the extension', async ({ extension, open }) => {
  await open();
  const { context, address } = extension;
  await context.route('https://hostile.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,"><h1>Hostile</h1>' }),
  );
  const page = await context.newPage();
  await page.goto('https://hostile.example/');
  expect(await framed(page, PAGES.map(address))).toEqual([]);
  expect(await forge(page, new URL(address('')).host)).toEqual([]);
  const popup = await openPopup(extension);
  await expect(questionsIn(popup)).toHaveCount(5);
});

test('the calendar’s own scripts can frame no view, and drive neither card nor background', async ({
  extension,
  open,
}) => {
  const { page } = await open();
  const { address } = extension;
  await page.bringToFront();
  await pressMark(page, 'M2 urgent');
  const card = await cardOf(page);
  const asked = await card.getByRole('dialog').innerText();
  // By the address that does not change, not even the card is given to the page.
  expect((await framed(page, PAGES.map(address))).filter((url) => url !== card.url())).toEqual([]);
  expect(await forge(page, new URL(address('')).host)).toEqual([]);
  // Neither what is asked nor how the card stands is to be reached from the page.
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('iframe')].some((one) => one.contentDocument?.querySelector('[role="dialog"]')),
    ),
  ).toBe(false);
  expect(await card.getByRole('dialog').innerText()).toBe(asked);
  const popup = await openPopup(extension);
  await expect(questionsIn(popup)).toHaveCount(5);
});
