import type { Page } from 'playwright';
import { savePractice } from '../../scripts/sample.ts';
import { routeStage, STAGE_HOSTS, type StageHost, stageOf } from '../stage/outlook/serve.ts';
import type { StageOptions } from '../stage/outlook/stage.ts';
import { outlookSample } from '../stage/outlook-sample.ts';
import { samplePractice } from '../stage/sample.ts';
import { cardOf, type Drawn, drawnOn, leaveCard } from './drawn.ts';
import { badgeOf, type Extension, expect, openPopup, pressCommand, questionsIn, test } from './extension.ts';

/** When these tests were begun: the sample's zone depends on it, and must be the machine's, since the page names none. */
const BEGUN = Date.now();
test.use({ zone: outlookSample(BEGUN).zone });

const pathAt = (host: string, view = 'week') =>
  `https://${host}/calendar/${host === 'outlook.live.com' ? '0/' : ''}view/${view}`;

/** Opens the sample calendar at a host of Outlook, with the sample practice set. */
async function open(
  { context, openView }: Extension,
  host: string,
  more: Partial<StageOptions> = {},
): Promise<{ readonly page: Page; readonly stage: StageHost }> {
  const stage = await routeStage(context, { ...outlookSample(BEGUN), now: Date.now(), ...more });
  const settings = await openView('dashboard#data');
  await savePractice(settings, samplePractice(BEGUN));
  await settings.close();
  const page = await context.newPage();
  await page.goto(pathAt(host, more.view));
  return { page, stage };
}

/** A mark that is to be seen without scrolling; waits until there is one. */
async function markInView(page: Page): Promise<Drawn> {
  let found: Drawn | undefined;
  const look = async () => {
    const marks = (await drawnOn(page)).filter((one) => one.look.startsWith('mark'));
    found = marks.find(({ top }) => top > 300 && top < 800);
    return found !== undefined;
  };
  await expect.poll(look).toBe(true);
  return found as Drawn;
}

const layers = (page: Page) => page.locator('framekeeper-layer');

const blurOf = (page: Page) =>
  page.evaluate(() => {
    const chip = document.querySelector('[data-calitemid] > [role="button"]');
    return chip ? getComputedStyle(chip).filter : 'no chip';
  });

for (const host of STAGE_HOSTS) {
  test(`at ${host} a therapist is asked about the week, and answers in the card of a mark`, async ({ extension }) => {
    const { page } = await open(extension, host);
    await layers(page).first().waitFor({ state: 'attached' });
    expect(await layers(page).count()).toBe(7);
    const mark = await markInView(page);
    await page.mouse.click(mark.left + mark.width / 2, mark.top + mark.height / 2);
    const card = await cardOf(page);
    const choice = card.getByRole('button', { name: /^(Emergency|Administrative)/ }).first();
    await choice.click();
    await expect(card.getByRole('dialog')).toContainText('Kept');
    await leaveCard(page);
    await expect.poll(() => badgeOf(extension)).toBe('4');
    const popup = await openPopup(extension);
    await expect(popup.getByRole('region', { name: 'What was seen' })).toContainText('Outlook Calendar');
    await expect(questionsIn(popup)).toHaveCount(4);
  });

  test(`at ${host} a chosen slot opens Outlook’s own form with the time and the code, and what is saved there is that emergency`, async ({
    extension,
  }) => {
    const { page } = await open(extension, host);
    await layers(page).first().waitFor({ state: 'attached' });
    const popup = await openPopup(extension);
    await popup.getByLabel('For which client?').selectOption('B3');
    const opened = extension.context.waitForEvent('page');
    await popup
      .getByRole('button', { name: /open the calendar’s form/i })
      .first()
      .click();
    const form = await opened;
    await expect(form.locator('[id$="_SUBJECT"] input')).toHaveValue('B3');
    const url = new URL(form.url());
    expect(url.host).toBe(host);
    expect([...url.searchParams.keys()].sort()).toEqual(['enddt', 'path', 'rru', 'startdt', 'subject']);
    await expect(form.locator('[id$="_SUBJECT"] input')).toHaveValue('B3');
    await form.locator('[priorityid="3"]').click();
    await layers(form).first().waitFor({ state: 'attached' });
    const again = await openPopup(extension);
    await expect(questionsIn(again).filter({ hasText: 'B3' })).toContainText('opened here as an emergency slot');
  });
}

test('the veil hides what Outlook says of people, and its tooltips, until it is lifted', async ({ extension }) => {
  const { page } = await open(extension, 'outlook.office.com');
  await expect.poll(() => blurOf(page)).toBe('none');
  await page.bringToFront();
  await pressCommand(extension, 'veil');
  await expect.poll(() => blurOf(page)).toBe('blur(6px)');
  const pointer = () =>
    page.evaluate(() => {
      const chip = document.querySelector('[data-calitemid] > [title]');
      return chip && getComputedStyle(chip).pointerEvents;
    });
  expect(await pointer()).toBe('none');
  await pressCommand(extension, 'veil');
  await expect.poll(() => blurOf(page)).toBe('none');
  expect(await pointer()).not.toBe('none');
});

test('moving to other weeks and views and back changes no question, and mail is left alone', async ({ extension }) => {
  const { page } = await open(extension, 'outlook.office.com');
  await layers(page).first().waitFor({ state: 'attached' });
  const popup = await openPopup(extension);
  await expect(questionsIn(popup)).toHaveCount(5);
  await page.bringToFront();
  const { apply, settle } = stageOf(page);
  for (const view of ['month', 'day', 'week'] as const) {
    await apply({ do: 'set-view', view });
    await settle();
    await expect.poll(() => layers(page).count()).toBe({ month: 0, day: 1, week: 7 }[view]);
    await expect(questionsIn(popup)).toHaveCount(5);
  }
  await apply({ do: 'break', anchors: ['columnDate'] });
  await expect(popup.getByText('Framekeeper cannot read this page')).toBeVisible({ timeout: 15_000 });
  await expect.poll(() => badgeOf(extension, page)).toBe('?');
  await apply({ do: 'break', anchors: [] });
  await expect(popup.getByText('Framekeeper cannot read this page')).toHaveCount(0);
});
