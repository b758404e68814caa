import type { Locator, Page } from '@playwright/test';
import { STAGE_ORIGIN, stageOf } from '../stage/google/serve.ts';
import type { StageEvent, StageOptions } from '../stage/google/stage.ts';
import { sampleOptions, sampleWeek } from '../stage/sample.ts';
import { cardOf, drawnOn, markOn, pressMark } from './drawn.ts';
import { badgeOf, type Extension, expect, openPopup, questionsIn, test } from './extension.ts';

const SECOND = 'second@example.com';

/** The day of the sample's call, so that what is added to it is asked about for its own sake. */
function callOf(now: number): StageEvent {
  const call = sampleWeek(now).find(({ id }) => id === 'k7call');
  if (!call) throw new Error('the sample has a call');
  return call;
}

/** Another account of the same browser, with a calendar of its own. */
const secondAccount = (now: number, events: readonly StageEvent[]): StageOptions => ({
  ...sampleOptions(now),
  user: { name: 'Second', email: SECOND },
  calendars: [{ id: SECOND, name: 'Second', colour: 'rgb(3, 155, 229)', visible: true }],
  events: events.map((event) => ({ ...event, calendar: SECOND })),
});

const healthIn = (popup: Page): Locator => popup.getByRole('region', { name: 'What was seen' });

/** Another tab with the calendar, once the extension has read it. */
async function openTab({ context }: Extension, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${STAGE_ORIGIN}/calendar/${path}`);
  await page.locator('framekeeper-layer').first().waitFor({ state: 'attached' });
  return page;
}

test('two accounts in two tabs are both seen, kept apart, and neither takes the other’s events for gone', async ({
  extension,
  open,
}) => {
  const now = Date.now();
  const { page, host } = await open();
  const day = callOf(now).start.slice(0, 10);
  const text = { ...callOf(now), id: 'r4call', title: 'R4 call', start: `${day}T18:30`, end: `${day}T18:40` };
  host.serve([sampleOptions(now), secondAccount(now, [text])]);
  const other = await openTab(extension, 'u/1/r/week');
  const popup = await openPopup(extension);
  const theirs = questionsIn(popup).filter({ hasText: 'R4 has a contact outside' });
  await expect(theirs).toHaveCount(1);
  const both = await questionsIn(popup).count();
  expect(both).toBeGreaterThan(5);
  await expect(healthIn(popup)).toContainText('week view · practice@example.com');
  await expect(healthIn(popup)).toContainText(`week view · ${SECOND}`);

  // Switched off in one, read again in the other, then signed out: the site shows the first account in its place.
  await stageOf(other).apply({ do: 'toggle-calendar', calendar: SECOND, visible: false });
  await expect(healthIn(popup)).toContainText('0 events');
  await stageOf(page).apply({ do: 'retitle', id: 'dentist', title: 'Dentist, later' });
  await page.reload();
  host.serve(sampleOptions(now));
  await other.goto(`${STAGE_ORIGIN}/calendar/u/1/r/week`);
  await expect(healthIn(popup)).not.toContainText(SECOND);
  await expect(questionsIn(popup)).toHaveCount(both);
  await other.close();
  await expect(healthIn(popup).locator('.page')).toHaveCount(1);
  await expect(questionsIn(popup)).toHaveCount(both);
});

for (const path of ['r/week?authuser=1', `r/week?authuser=${encodeURIComponent(SECOND)}`, 'u/1/r/week']) {
  test(`the form is opened in the account of the calendar at ${path}`, async ({ extension, open }) => {
    const now = Date.now();
    const { page, host } = await open();
    host.serve([sampleOptions(now), secondAccount(now, sampleWeek(now))]);
    await openTab(extension, path);
    await page.close();
    const popup = await openPopup(extension);
    await expect(healthIn(popup).locator('.page')).toHaveCount(1);
    const opened = extension.context.waitForEvent('page');
    await popup
      .getByRole('button', { name: /open the calendar’s form/i })
      .first()
      .click();
    const form = await opened;
    await form.locator('#xTiIn').waitFor();
    expect(await form.locator('#xUserEmail').textContent()).toBe(SECOND);
  });
}

test('a meeting that both accounts share is asked about once, whichever is opened first', async ({
  extension,
  open,
}) => {
  const now = Date.now();
  const { host } = await open();
  const shared = sampleWeek(now).filter(({ id }) => id === 'r4second' || id === 'k7call');
  host.serve([sampleOptions(now), secondAccount(now, shared)]);
  const popup = await openPopup(extension);
  await questionsIn(popup).filter({ hasText: 'R4' }).getByRole('button', { name: 'Agreed extra' }).click();
  await expect.poll(() => badgeOf(extension)).toBe('4');
  await openTab(extension, 'u/1/r/week');
  await expect(healthIn(popup)).toContainText('2 events');
  await popup.reload();
  await expect(questionsIn(popup)).toHaveCount(4);
  await expect(questionsIn(popup).filter({ hasText: 'R4' })).toHaveCount(0);
});

test('two tabs of one account at different weeks are both told of, and an answer in one is in the other at once', async ({
  extension,
  open,
}) => {
  const { page } = await open();
  const later = await openTab(extension, 'u/0/r/week');
  await later.keyboard.press('j');
  const [year, month, date] = callOf(Date.now()).start.slice(0, 10).split('-').map(Number);
  const day = await openTab(extension, `u/0/r/day/${year}/${month}/${date}`);
  const popup = await openPopup(extension);
  await expect(healthIn(popup).locator('.page')).toHaveCount(3);
  await expect.poll(async () => new Set(await healthIn(popup).locator('.page').allInnerTexts()).size).toBe(3);
  await expect(questionsIn(popup)).toHaveCount(5);
  expect((await drawnOn(later)).length).toBe(0);

  await markOn(day, 'M2 urgent');
  const before = (await drawnOn(day)).length;
  await page.bringToFront();
  await pressMark(page, 'M2 urgent');
  const card = await cardOf(page);
  await card.getByRole('button', { name: 'Emergency' }).press('Enter');
  await expect(card.getByRole('dialog')).toContainText('Kept');
  await expect.poll(async () => (await drawnOn(day)).length).toBe(before - 1);
  await expect(questionsIn(popup)).toHaveCount(4);
});
