import { test as base, type Page } from '@playwright/test';
import { type Launched, launch } from '../../scripts/launch.ts';
import { openSample, type SamplePage } from '../../scripts/sample.ts';
import type { StageOptions } from '../stage/google/stage.ts';

type Fixtures = {
  readonly language: string;
  readonly dark: boolean;
  /** A browser with the extension, and every address that anything in it asked the network for. */
  readonly extension: Launched & { readonly asked: () => readonly string[] };
  /** Opens the sample calendar with the sample practice set. */
  readonly open: (more?: Partial<StageOptions>) => Promise<SamplePage>;
};

/** End-to-end tests: each with a browser of its own. */
export const test = base.extend<Fixtures>({
  language: ['en-US', { option: true }],
  dark: [false, { option: true }],
  extension: async ({ language, dark }, use) => {
    const launched = await launch({ headless: true, language, dark });
    const asked: string[] = [];
    // Whatever no test stands in for is not let out, and is remembered.
    await launched.context.route(/^(https?|wss?):/, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    const errors: string[] = [];
    launched.context.on('weberror', (error) => errors.push(String(error.error())));
    await use({ ...launched, asked: () => asked });
    await launched.context.close();
    base.expect(errors).toEqual([]);
  },
  open: async ({ extension }, use) => {
    await use((more) => openSample(extension, Date.now(), more));
  },
});

export const { expect } = base;

/** The popup, opened as a page of its own. */
export async function openPopup(extension: Launched): Promise<Page> {
  const popup = await extension.openView('popup');
  await popup.getByRole('heading').first().waitFor();
  return popup;
}
