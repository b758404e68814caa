import type { Page } from 'playwright';
import { routeStage, STAGE_ORIGIN, type StageHost } from '../tests/stage/google/serve.ts';
import type { StageOptions } from '../tests/stage/google/stage.ts';
import { sampleOptions, samplePractice } from '../tests/stage/sample.ts';
import type { Launched } from './launch.ts';

/** A calendar page on the stage, and the host that serves it. */
export type SamplePage = { readonly page: Page; readonly host: StageHost };

/**
 * Tells the extension about the sample practice, as importing its file does, and opens the sample calendar at the real
 * calendar's address. Resolves when the extension has read the page.
 */
export async function openSample(
  { context, openView }: Launched,
  now: number,
  more: Partial<StageOptions> = {},
): Promise<SamplePage> {
  const host = await routeStage(context, { ...sampleOptions(now), ...more });
  const settings = await openView('dashboard#data');
  await savePractice(settings, samplePractice(now));
  await settings.close();
  const page = await context.newPage();
  await page.goto(`${STAGE_ORIGIN}/calendar/u/0/r/${more.view ?? 'week'}`);
  await page.locator('framekeeper-layer').first().waitFor({ state: 'attached' });
  return { page, host };
}

/** Gives the background a practice file, from one of the extension's own pages. */
export async function savePractice(view: Page, practice: unknown): Promise<void> {
  const answer = await view.evaluate(
    (text) => chrome.runtime.sendMessage({ to: 'view-calls', name: 'savePractice', args: [text] }),
    JSON.stringify(practice),
  );
  if (!answer?.ok) throw new Error(`The practice was refused: ${JSON.stringify(answer)}`);
}

declare const chrome: { readonly runtime: { readonly sendMessage: (message: unknown) => Promise<{ ok: boolean }> } };
