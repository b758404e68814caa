import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, chromium, type Frame, type Locator, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { type Launched, launch } from '../../scripts/launch.ts';
import { openSample, type SamplePage } from '../../scripts/sample.ts';
import { routeStage, STAGE_ORIGIN } from '../stage/google/serve.ts';
import type { StageOptions } from '../stage/google/stage.ts';

/** A browser with the extension, and every address that anything in it asked the network for and nobody stands in for. */
export type Extension = Launched & { readonly asked: readonly string[] };

type Fixtures = {
  readonly language: string;
  readonly dark: boolean;
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
  // biome-ignore lint/correctness/noEmptyPattern: fixtures are told apart by what they take apart.
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'framekeeper-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  extension: async ({ language, dark, profile }, use) => {
    const extension = await start(profile, language, dark);
    await use(extension);
    await extension.context.close();
    base.expect(extension.asked).toEqual([]);
  },
  open: async ({ extension }, use) => {
    await use((more) => openSample(extension, Date.now(), more));
  },
  // biome-ignore lint/correctness/noEmptyPattern: fixtures are told apart by what they take apart.
  plain: async ({}, use) => {
    const executablePath = findBrowser();
    const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
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
  reopen: async ({ extension, profile, language, dark }, use) => {
    let second: Extension | undefined;
    await use(async () => {
      await extension.context.close();
      second = await start(profile, language, dark);
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

async function start(profile: string, language: string, dark: boolean): Promise<Extension> {
  const launched = await launch({ profile, headless: true, language, dark });
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

/** Something that we drew, as only the browser itself can see it. */
export type Drawn = {
  readonly look: string;
  readonly name: string;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** All that is drawn over a page. Nothing in the page reaches into closed roots; the browser's own protocol does. */
export async function drawnOn(page: Page): Promise<readonly Drawn[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const buttons: Node[] = [];
  const collect = (node: Node, ours: boolean): void => {
    if (ours && node.nodeName === 'BUTTON') buttons.push(node);
    for (const child of node.children ?? []) collect(child, ours);
    for (const child of node.shadowRoots ?? []) collect(child, node.localName === 'framekeeper-layer');
  };
  collect(root, false);
  const drawn: Drawn[] = [];
  for (const { nodeId, attributes = [], children } of buttons) {
    // Gone since it was found: then it is not drawn.
    const box = await session.send('DOM.getBoxModel', { nodeId }).catch(() => null);
    if (!box) continue;
    const { model } = box;
    const [left = 0, top = 0] = model.border;
    const of = (name: string) => attributes[attributes.indexOf(name) + 1] ?? '';
    const text = children?.[0]?.nodeValue ?? '';
    drawn.push({
      look: of('class'),
      name: of('aria-label'),
      text,
      left,
      top,
      width: model.width,
      height: model.height,
    });
  }
  await session.detach();
  return drawn;
}

type Node = {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly localName: string;
  readonly attributes?: string[];
  readonly children?: Node[];
  readonly shadowRoots?: Node[];
};

/** The middle of the mark on a chip; waits until there is one. */
export async function markOn(page: Page, title: string): Promise<{ readonly x: number; readonly y: number }> {
  const chip = page.locator('[data-eventchip]', { hasText: title }).first();
  let found: Drawn | undefined;
  const look = async () => {
    const box = await chip.boundingBox();
    const marks = (await drawnOn(page)).filter((one) => one.look.startsWith('mark'));
    found = marks.find(
      ({ left, top }) => box && box.x <= left && left < box.x + box.width && Math.abs(top - box.y) < 2,
    );
    return found !== undefined;
  };
  await base.expect.poll(look).toBe(true);
  const { left, top, width, height } = found as Drawn;
  return { x: left + width / 2, y: top + height / 2 };
}

/** Presses the mark of a chip with the pointer. */
export async function pressMark(page: Page, title: string): Promise<void> {
  const { x, y } = await markOn(page, title);
  await page.mouse.click(x, y);
}

/**
 * The card that is open in a page, once it has stood in plain sight for long enough that both it and the browser take what
 * is pressed there. A person takes longer to read it.
 */
export async function cardOf(page: Page): Promise<Frame> {
  const card = () => page.frames().find((frame) => frame.url().endsWith('/card.html'));
  await base.expect.poll(() => card() !== undefined).toBe(true);
  const frame = card() as Frame;
  // Asked at intervals: a frame that is not shown has no animation frames.
  await frame.waitForFunction(steadySight, null, { polling: 50 });
  return frame;
}

/** Whether the frame that it runs in has been in plain sight for a while. */
function steadySight(): boolean {
  const shared = window as unknown as { watched?: boolean; seen?: number | null };
  if (!shared.watched) {
    const look = (sights: readonly IntersectionObserverEntry[]) => {
      for (const sight of sights) shared.seen = (sight as { isVisible?: boolean }).isVisible ? Date.now() : null;
    };
    const careful = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
    new IntersectionObserver(look, careful).observe(document.documentElement);
    shared.watched = true;
  }
  return Boolean(shared.seen) && Date.now() - (shared.seen ?? 0) > 600;
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
