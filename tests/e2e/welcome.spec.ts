import AxeBuilder from '@axe-core/playwright';
import { launch, welcomeIn } from '../../scripts/launch.ts';
import { expect, test } from './extension.ts';

test('an installation opens a page that leads to the set-up, and an update opens none', async () => {
  const { context, worker } = await launch({ headless: true, keepsWelcome: true });
  const welcome = await welcomeIn(context);
  await expect(welcome.getByRole('heading', { level: 1 })).toHaveText('Framekeeper is installed');
  expect((await new AxeBuilder({ page: welcome }).analyze()).violations).toEqual([]);
  await welcome.getByRole('link', { name: 'Begin the set-up' }).click();
  await welcome.waitForURL('**/dashboard.html#set-up');
  await expect(welcome.getByRole('heading').first()).toBeVisible();

  // The second is heard after the first: had that opened a page, there would be two.
  await worker.evaluate(() => {
    for (const reason of ['update', 'install']) chrome.runtime.onInstalled.dispatch({ reason });
  });
  await expect.poll(() => context.pages().filter((page) => page.url().endsWith('/welcome.html')).length).toBe(1);
  await context.close();
});

declare const chrome: {
  readonly runtime: { readonly onInstalled: { readonly dispatch: (details: { readonly reason: string }) => void } };
};
