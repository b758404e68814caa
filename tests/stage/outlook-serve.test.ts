import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchPlain } from '../../scripts/launch.ts';
import { routeStage, STAGE_HOSTS, type StageHost, stageOf } from './outlook/serve.ts';
import { outlookSample } from './outlook-sample.ts';

const NOW = Date.parse('2026-03-04T09:40:00-05:00');
const HOME = 'https://outlook.office.com';

describe('the stage at the site’s addresses', () => {
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
    host = await routeStage(context, outlookSample(NOW));
    page = await context.newPage();
    page.on('pageerror', (error) => failures.push(error.message));
  });
  afterEach(async () => {
    await context.close();
    expect(failures).toEqual([]);
  });

  const labels = (where: Page) =>
    where
      .locator('[role="main"] [data-calitemid] > [role="button"]')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? ''));
  const surface = (where: Page) => where.locator('[role="main"]').getAttribute('data-app-section');

  test.each(STAGE_HOSTS)('is found at %s', async (name) => {
    await page.goto(`https://${name}/calendar/0/view/week`);
    expect(await surface(page)).toBe('Surface_Week');
    expect(await labels(page)).toContain('K7 call, 8:30 AM to 8:45 AM, Wednesday, March 4, 2026, Busy');
    expect(host.asked()).toHaveLength(1);
  });

  test('changes its view and its address without loading again, and goes back', async () => {
    await page.goto(`${HOME}/calendar/0/view/week`);
    await page.locator('[data-unique-id="Ribbon-2505"]').click();
    await stageOf(page).settle();
    expect(page.url()).toBe(`${HOME}/calendar/0/view/month`);
    await page.goBack();
    await stageOf(page).settle();
    expect(await surface(page)).toBe('Surface_Week');
    expect(page.url()).toBe(`${HOME}/calendar/0/view/week`);
    await page.goForward();
    await stageOf(page).settle();
    expect(await surface(page)).toBe('Surface_Month');
    expect(host.asked()).toHaveLength(1);
  });

  test('has other class names after every load, and keeps changes and item ids', async () => {
    await page.goto(`${HOME}/calendar/view/week`);
    const classes = () => page.locator('[role="main"]').getAttribute('class');
    const ids = () =>
      page.locator('[data-calitemid]').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-calitemid')));
    const before = { classes: await classes(), ids: await ids() };
    await stageOf(page).apply({ do: 'edit', id: 'k7call', with: { title: 'K7 text' } });
    await page.reload();
    expect(await classes()).not.toBe(before.classes);
    expect(await ids()).toEqual(before.ids);
    expect((await labels(page)).join()).toContain('K7 text');
    host.serve({ ...outlookSample(NOW), clock: '24h' });
    await page.reload();
    expect((await labels(page)).join()).toContain('K7 call, 08:30 to 08:45');
  });

  test('saves a new event from a link, and the account’s other tabs see it come', async () => {
    await page.goto(`${HOME}/calendar/view/week`);
    const form = await context.newPage();
    const fields = 'subject=B3%20urgent&startdt=2026-03-04T16:00:00Z&enddt=2026-03-04T16:50:00Z';
    await form.goto(`${HOME}/calendar/0/deeplink/compose?path=/calendar/action/compose&rru=addevent&${fields}`);
    await form.locator('button[priorityid="3"]').click();
    await form.locator('[role="main"][data-app-section="Surface_Week"]:not([aria-busy])').waitFor();
    expect(form.url()).toBe(`${HOME}/calendar/0/view/week`);
    const saved = 'B3 urgent, 11:00 AM to 11:50 AM, Wednesday, March 4, 2026, Busy';
    expect(await labels(form)).toContain(saved);
    await page.locator(`[aria-label="${saved}"]`).waitFor();
  });

  test('is a published calendar or the mail at their addresses', async () => {
    await page.goto(`${HOME}/owa/calendar/a@example.com/b/calendar.html`);
    expect(await surface(page)).toBe('Surface_Month');
    expect(await page.title()).toBe('Published Calendar - Sample Practice - Outlook');
    await page.goto(`${HOME}/mail/`);
    expect(await page.locator('[data-app-section^="Surface_"]').count()).toBe(0);
  });

  test('draws an event anew under a real pointer, and then leaves it', async () => {
    await page.goto(`${HOME}/calendar/view/week`);
    const chip = page.locator('.templateColumnContent [data-calitemid]').first();
    const before = await chip.elementHandle();
    await chip.hover();
    const after = await chip.elementHandle();
    expect(await before?.evaluate((node) => node.isConnected)).toBe(false);
    const box = await after?.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 3, (box?.y ?? 0) + 3);
    expect(await after?.evaluate((node) => node.isConnected)).toBe(true);
  });

  test('lets no script write markup into the page', async () => {
    await page.goto(`${HOME}/calendar/view/week`);
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
