import type { Browser } from 'playwright';
import { routeStage, STAGE_ORIGIN, stageOf } from './stage/google/serve.ts';
import type { StageOptions } from './stage/google/stage.ts';

/** The address that a page of the stage is saved at and inspected at. */
export const addressOf = ({ view = 'week' }: Pick<StageOptions, 'view'>): string =>
  `${STAGE_ORIGIN}/calendar/u/0/r/${view === 'days' ? 'customday' : view}`;

/** The stage's page as a user saves it from the developer tools, its scripts still in it. */
export async function savedStage(browser: Browser, options: StageOptions): Promise<string> {
  const context = await browser.newContext();
  try {
    await routeStage(context, options);
    const page = await context.newPage();
    await page.goto(addressOf(options));
    await stageOf(page).settle();
    return await page.evaluate(() => `<!DOCTYPE html>${document.documentElement.outerHTML}`);
  } finally {
    await context.close();
  }
}
