import { STAGE_ORIGIN, stageOf } from '../stage/google/serve.ts';
import { sampleOptions, sampleWeek } from '../stage/sample.ts';
import { cardOf, drawnOn, leaveCard, pressMark } from './drawn.ts';
import { expect, openPopup, questionsIn, test } from './extension.ts';

test('the page keeps its own nodes: one element of ours in each day column, and nothing else is touched', async ({
  extension,
  open,
}) => {
  const { page } = await open();
  await expect(page.locator('framekeeper-layer')).toHaveCount(7);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
        const nodes = [...addedNodes, ...removedNodes].map((node) => node.nodeName.toLowerCase());
        if (type === 'childList' && nodes.every((name) => name === 'framekeeper-layer')) continue;
        seen.push(`${type} ${target.nodeName} ${attributeName ?? nodes.join(' ')}`);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const popup = await openPopup(extension);
  const question = questionsIn(popup).filter({ hasText: 'R4' });
  await question.getByRole('button', { name: 'Agreed extra' }).click();
  await expect(question).toContainText('Kept');
  await popup.getByRole('button', { name: 'Show in the calendar' }).click();
  await expect.poll(async () => (await drawnOn(page)).some(({ look }) => look === 'ghost')).toBe(true);
  await popup.getByRole('button', { name: 'Veil the calendar' }).click();
  await expect.poll(() => drawnOn(page)).toEqual([]);
  await popup.getByRole('button', { name: 'Lift the veil' }).click();
  await popup.close();

  await page.bringToFront();
  await pressMark(page, 'M2 urgent');
  const card = await cardOf(page);
  await card.getByRole('button', { name: 'Emergency' }).press('Enter');
  await expect(card.getByRole('dialog')).toContainText('Kept');
  await leaveCard(page);
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
  expect(await page.evaluate(() => document.querySelector('framekeeper-layer')?.shadowRoot)).toBeNull();
});

test('nothing of a question is to be found in the page, however its scripts look', async ({ open }) => {
  const { page } = await open();
  const found = await page.evaluate(() => {
    const layer = document.querySelector('framekeeper-layer');
    return {
      text: layer?.textContent,
      html: layer?.outerHTML,
      keys: Object.keys(window).filter((key) => /frame/i.test(key)),
    };
  });
  expect(found.text).toBe('');
  expect(found.html).toBe('<framekeeper-layer></framekeeper-layer>');
});

test('a question is asked soon after the page stands still', async ({ extension, open }) => {
  const { page } = await open();
  const popup = await openPopup(extension);
  await expect(questionsIn(popup)).toHaveCount(5);
  const today = sampleWeek(Date.now())
    .find(({ title }) => title === 'M2 urgent')
    ?.start.slice(0, 10);
  await stageOf(page).apply({
    do: 'add',
    event: {
      id: 'b3crisis',
      calendar: 'practice@example.com',
      title: 'B3 urgent',
      start: `${today}T18:00`,
      end: `${today}T18:50`,
    },
  });
  // Some 0.3 s on an idle machine; what a busy one may take on top is not what is tested.
  await expect(questionsIn(popup).filter({ hasText: 'B3' })).toBeVisible({ timeout: 3_000 });
});

test('titles are shown as text, whatever is in them', async ({ extension, open }) => {
  const now = Date.now();
  const { events } = sampleOptions(now);
  const call = events.find(({ title }) => title === 'K7 call');
  if (!call) throw new Error('the sample has a call');
  const titles = [
    'K7 call <img src=x onerror=alert(1)>',
    `K7 call ${'x'.repeat(100_000)}`,
    'K7 call \u202etxt.exe',
    'K7 call \ud800',
  ];
  const hostile = titles.map((title, index) => ({ ...call, id: `hostile${index}`, title }));
  const { page } = await open({ events: [...events, ...hostile] });
  const alerts: string[] = [];
  page.on('dialog', (dialog) => alerts.push(dialog.message()));
  const popup = await openPopup(extension);
  popup.on('dialog', (dialog) => alerts.push(dialog.message()));
  await expect(questionsIn(popup).filter({ hasText: 'K7 has a contact' })).toHaveCount(5);
  expect(await popup.locator('img[src="x"]').count()).toBe(0);
  expect(alerts).toEqual([]);
});

test('three thousand events are read and leave the page usable', async ({ extension, open }) => {
  const { events } = sampleOptions(Date.now());
  const [first] = events;
  if (!first) throw new Error('the sample has events');
  const busiest = events.find(({ title }) => title === 'M2 urgent') ?? first;
  const many = Array.from({ length: 3_000 }, (_, index) => ({
    ...busiest,
    id: `many${index}`,
    title: `Item ${index}`,
  }));
  await open({ events: [...events, ...many] });
  const popup = await openPopup(extension);
  await expect(popup.getByRole('region', { name: 'What was seen' })).toContainText('seen whole', { timeout: 10_000 });
});

test('calls from other pages and frames are dropped', async ({ extension, open }) => {
  const { page } = await open();
  const popup = await openPopup(extension);
  await expect(questionsIn(popup)).toHaveCount(5);
  // The page's own scripts have no way to call at all.
  expect(await page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime)).toBe(
    'undefined',
  );
  // A view may not call as a page, nor anything by a name that is not a call.
  const answers = await popup.evaluate(() =>
    Promise.all(
      [
        { to: 'page-calls', name: 'report', args: [{}] },
        { to: 'view-calls', name: 'constructor', args: [] },
        { to: 'view-calls', name: '__proto__', args: [] },
        { to: 'elsewhere', name: 'overview', args: [] },
        'overview',
        null,
      ].map((message) =>
        Promise.race([
          chrome.runtime.sendMessage(message).catch(() => undefined),
          new Promise((done) => setTimeout(done, 300)),
        ]),
      ),
    ),
  );
  expect(answers.filter((answer) => answer !== undefined && answer !== null)).toEqual([]);
});

test('the settings and search pages of the calendar are no failure', async ({ extension, open }) => {
  const { page } = await open();
  await page.goto(`${STAGE_ORIGIN}/calendar/u/0/r/settings`);
  const popup = await openPopup(extension);
  await expect(popup.getByRole('region', { name: 'What was seen' })).toContainText('shows no events');
  await expect(questionsIn(popup)).toHaveCount(5);
});

declare const chrome: { readonly runtime: { readonly sendMessage: (message: unknown) => Promise<unknown> } };
