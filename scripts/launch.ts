import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { type Browser, type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import type { Place } from '../lib/i18n/dashboard-words.ts';
import { findBrowser } from './browser.mjs';

/** Where `wxt build` puts the extension for Chromium. */
export const EXTENSION = resolve('.output/chrome-mv3');

/** What keeps a browser off the network, hints in a page to connect beforehand included, which no route sees. */
const OFFLINE = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Chromium will not start as root with its sandbox. */
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

function installedBrowser(): string {
  const path = findBrowser();
  if (!path) throw new Error('No browser found: run `node scripts/setup.mjs` first.');
  return path;
}

/**
 * Starts the system's Chromium without display, profile and extension.
 * @throws Error when there is none, saying which command installs one
 */
export const launchPlain = (...args: readonly string[]): Promise<Browser> =>
  chromium.launch({ executablePath: installedBrowser(), args: [...SANDBOX, ...args] });

/** How a browser with the extension is started. */
export type LaunchOptions = {
  /** The profile's folder; an empty text for one that is thrown away. */
  readonly profile?: string;
  readonly headless: boolean;
  /** The browser's own language, such as `de`. */
  readonly language?: string;
  readonly dark?: boolean;
  /** The machine's zone as pages see it; the real one when left out. */
  readonly zone?: string;
  /** Leaves the page open that an installation opens. */
  readonly keepsWelcome?: boolean;
  /** Whether pages may reach the network. Only the user's own calendar needs it. */
  readonly online?: boolean;
};

/** A browser with the built extension in it. */
export type Launched = {
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** The address of one of the extension's pages: `popup.html`. */
  readonly address: (page: string) => string;
  /** A view by its name, and of the dashboard the one that stands in its address. */
  readonly openView: (
    page: 'popup' | 'dashboard' | 'supervision' | `dashboard#${Place}`,
    size?: { width: number; height: number },
  ) => Promise<Page>;
};

/**
 * Starts the system's Chromium with the built extension and nothing else.
 * @throws Error when there is no build or no browser, saying which command makes one
 */
export async function launch({
  profile = '',
  headless,
  language = 'en-US',
  dark,
  zone,
  keepsWelcome,
  online,
}: LaunchOptions): Promise<Launched> {
  const executablePath = installedBrowser();
  if (!existsSync(EXTENSION)) throw new Error('The extension is not built: run `npm run build` first.');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    locale: language,
    colorScheme: dark ? 'dark' : 'light',
    ...(zone !== undefined && { timezoneId: zone }),
    viewport: headless ? { width: 1440, height: 900 } : null,
    // As people have it: with the extension, and with pages kept for the way back.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    env: { ...process.env, LANGUAGE: language },
    args: [
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
      `--lang=${language}`,
      '--no-first-run',
      ...SANDBOX,
      ...(online ? [] : OFFLINE),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // What is loaded from a folder counts as installed anew at each start.
  if (!keepsWelcome) await (await welcomeIn(context)).close();
  const address = (page: string) => new URL(`/${page}`, worker.url()).href;
  return {
    context,
    worker,
    address,
    async openView(name, size = name === 'popup' ? { width: 360, height: 600 } : { width: 1100, height: 900 }) {
      const page = await context.newPage();
      await page.setViewportSize(size);
      const [file, place = ''] = name.split('#');
      await page.goto(address(`${file}.html#${place}`));
      return page;
    },
  };
}

/** The page that opens when the extension is installed. */
export async function welcomeIn(context: BrowserContext): Promise<Page> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const page = context.pages().find(isWelcome) ?? (await context.waitForEvent('page'));
  await page.waitForURL('**/welcome.html');
  return page;
}
