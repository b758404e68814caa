import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchPlain } from '../../scripts/launch.ts';
import { routeStage, STAGE_ORIGIN, type StageHost, stageOf, stagePage } from './google/serve.ts';
import type { StageOptions } from './google/stage.ts';
import { sampleOptions } from './sample.ts';

const NOW = Date.parse('2026-03-04T09:40:00-05:00');
const week = `${STAGE_ORIGIN}/calendar/u/0/r/week/2026/3/2`;

test('the page holds everything it needs, and no title ends its script', () => {
  const title = '</script><script>alert(1)</script>\u2028\ud800';
  const page = stagePage({
    now: NOW,
    events: [{ id: 'x', calendar: 'c', title, start: '2026-03-04', end: '2026-03-04' }],
  });
  expect(page).not.toContain('alert(1)</script>');
  expect(page).not.toMatch(/(src|href)="(?!data:)/);
  expect(stagePage(sampleOptions(NOW)).length).toBeLessThan(300_000);
});

describe('the stage at the calendar’s address', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let host: StageHost;
  const failures: string[] = [];

  beforeAll(async () => {
    browser = await launchPlain();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    failures.length = 0;
    context = await browser.newContext();
    host = await routeStage(context, sampleOptions(NOW));
    page = await context.newPage();
    page.on('pageerror', (error) => failures.push(error.message));
  });
  afterEach(async () => {
    await context.close();
    expect(failures).toEqual([]);
  });

  const titles = (where: Page) => where.locator('[data-column-index] [data-eventchip] .I0UMhf').allTextContents();

  test('goes through the weeks without loading again, and back', async () => {
    await page.goto(week);
    await page.keyboard.press('j');
    await stageOf(page).settle();
    expect(page.url()).toBe(`${STAGE_ORIGIN}/calendar/u/0/r/week/2026/3/9`);
    expect(await titles(page)).not.toContain('K7 call');
    await page.goBack();
    await stageOf(page).settle();
    expect(page.url()).toBe(week);
    expect(await titles(page)).toContain('K7 call');
    expect(host.asked()).toEqual([week]);
  });

  test('keeps changes over a reload, until other options are served', async () => {
    await page.goto(week);
    await stageOf(page).apply({ do: 'retitle', id: 'k7call', title: 'K7 text' });
    await page.reload();
    expect(await titles(page)).toContain('K7 text');
    host.serve({ ...sampleOptions(NOW), clock: '24h' });
    await page.reload();
    expect(await titles(page)).toContain('K7 call');
  });

  test('saves a new event from a link, and the account’s other tabs see it come', async () => {
    await page.goto(week);
    const form = await context.newPage();
    await form.goto(
      `${STAGE_ORIGIN}/calendar/render?action=TEMPLATE&text=B3+urgent&dates=20260304T160000Z%2F20260304T165000Z`,
    );
    expect(form.url()).toContain('/calendar/u/0/r/eventedit?');
    await form.locator('#xSaveBu').click();
    await form.locator('[role="main"]').waitFor();
    expect(await titles(form)).toContain('B3 urgent');
    await page.locator('[data-eventchip]', { hasText: 'B3 urgent' }).waitFor();
    const saved = await form.evaluate(() => JSON.stringify(localStorage));
    await stageOf(page).apply({ do: 'noise' });
    expect(await form.evaluate(() => JSON.stringify(localStorage))).toBe(saved);
  });

  test('gives each account its own calendar, and an unknown one the first', async () => {
    const second: StageOptions = { ...sampleOptions(NOW), user: { name: 'Second', email: 'second@example.com' } };
    host.serve([sampleOptions(NOW), second]);
    const emailAt = async (path: string) => {
      await page.goto(`${STAGE_ORIGIN}/calendar/${path}`);
      return page.locator('#xUserEmail').textContent();
    };
    expect(await emailAt('u/1/r')).toBe('second@example.com');
    expect(await emailAt('r/week?authuser=second%40example.com')).toBe('second@example.com');
    expect(await emailAt('u/7/r')).toBe('practice@example.com');
  });

  test('lets no script write markup into the page', async () => {
    await page.goto(week);
    const refused = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>x</b>';
        return '';
      } catch (error) {
        return String(error);
      }
    });
    expect(refused).toContain('TrustedHTML');
  });
});
