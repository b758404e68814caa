import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Locator, type Page } from '@playwright/test';
import { type Launched, launch, launchPlain } from '../../scripts/launch.ts';
import { openSample, type SamplePage } from '../../scripts/sample.ts';
import { routeStage, STAGE_ORIGIN } from '../stage/google/serve.ts';
import type { StageOptions } from '../stage/google/stage.ts';

/** A browser with the extension, and every address that anything in it asked the network for and nobody stands in for. */
export type Extension = Launched & { readonly asked: readonly string[] };

type Fixtures = {
  readonly language: string;
  readonly dark: boolean;
  /** The machine's zone; the real one when undefined. */
  readonly zone: string | undefined;
  readonly profile: string;
  readonly extension: Extension;
  /** Opens the sample calendar with the sample practice set. */
  readonly open: (more?: Partial<StageOptions>) => Promise<SamplePage>;
  /** Opens the calendar in a browser without the extension. */
  readonly plain: (options: StageOptions) => Promise<Page>;
  /** Closes the browser and starts it again with the same profile. */
  readonly reopen: () => Promise<Extension>;
  /** Ends the background at once, as the browser does when it wants the memory. */
  readonly killBackground: () => Promise<void>;
};

/** End-to-end tests: each with a browser and a profile of its own. */
export const test = base.extend<Fixtures>({
  language: ['en-US', { option: true }],
  dark: [false, { option: true }],
  zone: [undefined, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: fixtures are told apart by what they take apart.
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'framekeeper-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  extension: async ({ language, dark, zone, profile }, use) => {
    const extension = await start(profile, language, dark, zone);
    await use(extension);
    await extension.context.close();
    base.expect(extension.asked).toEqual([]);
  },
  open: async ({ extension }, use) => {
    await use((more) => openSample(extension, Date.now(), more));
  },
  // biome-ignore lint/correctness/noEmptyPattern: fixtures are told apart by what they take apart.
  plain: async ({}, use) => {
    const browser = await launchPlain();
    await use(async (options) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await routeStage(context, options);
      const page = await context.newPage();
      await page.goto(`${STAGE_ORIGIN}/calendar/u/0/r/week`);
      await page.locator('[data-eventchip]').first().waitFor();
      return page;
    });
    await browser.close();
  },
  reopen: async ({ extension, profile, language, dark, zone }, use) => {
    let second: Extension | undefined;
    await use(async () => {
      await extension.context.close();
      second = await start(profile, language, dark, zone);
      return second;
    });
    await second?.context.close();
  },
  killBackground: async ({ extension }, use) => {
    await use(async () => {
      const view = await extension.openView('dashboard');
      const session = await extension.context.newCDPSession(view);
      await session.send('ServiceWorker.enable');
      const stopped = new Promise((done) =>
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) done(null);
        }),
      );
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await view.close();
    });
  },
});

export const { expect } = base;

async function start(profile: string, language: string, dark: boolean, zone?: string): Promise<Extension> {
  const launched = await launch({ profile, headless: true, language, dark, ...(zone !== undefined && { zone }) });
  const asked: string[] = [];
  await launched.context.route(/^(https?|wss?):/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  return { ...launched, asked };
}

/** The popup, opened as a page of its own, once it has something to show. */
export async function openPopup(extension: Launched): Promise<Page> {
  const popup = await extension.openView('popup');
  await popup.getByRole('region', { name: 'What was seen' }).waitFor();
  return popup;
}

/**
 * Does what the key of a command does. The browser hears such keys before any page, so no test can press them; the
 * background is told as the browser tells it.
 */
export async function pressCommand({ worker }: Launched, name: string): Promise<void> {
  await worker.evaluate(async (command) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(command, tab);
  }, name);
}

/** The questions in a popup. */
export const questionsIn = (popup: Page): Locator => popup.getByRole('region', { name: 'Questions' }).locator('li');

/** What the toolbar button shows, everywhere or on one page's tab. */
export async function badgeOf({ openView }: Launched, page?: Page): Promise<string> {
  const view = await openView('dashboard');
  const text = await view.evaluate(async (url) => {
    const tabs = url ? await chrome.tabs.query({}) : [];
    const texts = await Promise.all(
      [{}, ...tabs.map(({ id }) => ({ tabId: id }))].map((details) => chrome.action.getBadgeText(details)),
    );
    return texts.find((one) => url === undefined || one === '?') ?? '';
  }, page?.url());
  await view.close();
  return text;
}

declare const chrome: {
  readonly commands: { readonly onCommand: { readonly dispatch: (name: string, tab?: object) => void } };
  readonly tabs: { readonly query: (filter: object) => Promise<{ id: number }[]> };
  readonly action: { readonly getBadgeText: (details: object) => Promise<string> };
};
