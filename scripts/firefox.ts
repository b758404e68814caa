import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** Where `wxt build -b firefox --mv3` puts the extension. */
export const FIREFOX_EXTENSION = resolve('.output/firefox-mv3');

const NAMES = ['firefox', 'firefox-esr'];
const ID = 'framekeeper@framekeeper';
/** Firefox draws one for each installation; here it is told, so that our own pages can be opened. */
const UUID = '8a1f0d6e-5b0c-4c55-9d0e-0f6a3f1b7c11';

/** The installed Firefox, or null; `FRAMEKEEPER_FIREFOX` names another. */
export function findFirefox(): string | null {
  const named = process.env.FRAMEKEEPER_FIREFOX;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

type Parameters = Readonly<Record<string, unknown>>;
type Answer = Parameters & { readonly id?: number; readonly type?: string; readonly method?: string };

/** A tab of Firefox. */
export type FirefoxTab = {
  readonly goto: (url: string) => Promise<void>;
  /** What an expression is worth in the page, as JSON; a promise is waited for. */
  readonly evaluate: <Value>(expression: string) => Promise<Value>;
  /** A click of the mouse, in pixels of the page. */
  readonly click: (x: number, y: number) => Promise<void>;
  /** The frame in the page whose address ends so, as a tab of its own, or null when there is none. */
  readonly frame: (ending: string) => Promise<FirefoxTab | null>;
  readonly screenshot: () => Promise<Buffer>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Firefox with the extension in it, and no network. */
export type Firefox = {
  /** Opens an address in a tab of its own. */
  readonly open: (url: string) => Promise<FirefoxTab>;
  /** The address of one of the extension's pages: `popup.html`. */
  readonly address: (page: string) => string;
  /** Every address asked for that nobody stands in for. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

/**
 * Starts a Firefox without display with the built extension, by its own protocol for tests, WebDriver BiDi. `pageAt` stands
 * in for the sites: the HTML at an address, or null for what is not there.
 * @throws Error when there is no build, or Firefox does not start or refuses the extension
 */
export async function launchFirefox(
  executable: string,
  pageAt: (url: string) => string | null,
  preferences: Readonly<Record<string, string | number | boolean>> = {},
): Promise<Firefox> {
  if (!existsSync(FIREFOX_EXTENSION)) throw new Error('Run `wxt build -b firefox --mv3` first.');
  const profile = mkdtempSync(join(tmpdir(), 'framekeeper-firefox-'));
  const wanted = { 'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }), ...preferences };
  const lines = Object.entries(wanted).map(([k, v]) => `user_pref(${JSON.stringify(k)}, ${JSON.stringify(v)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  // Without system access no page of an extension can be opened.
  const port = ['--remote-debugging-port', '0', '--remote-allow-system-access'];
  const child = spawn(executable, ['--headless', '--profile', profile, ...port], {
    env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '1440', MOZ_HEADLESS_HEIGHT: '900' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const listening = Promise.withResolvers<string>();
  createInterface({ input: child.stderr }).on('line', (line) => {
    const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
    if (address) listening.resolve(address);
  });
  void ended.then(() => listening.reject(new Error('Firefox ended before it listened.')));

  const asked: string[] = [];
  const { send, closed } = await connect(await listening.promise, (event) => void intercepted(event));

  async function intercepted({ method, params }: Answer): Promise<void> {
    const { request, isBlocked } = (params ?? {}) as {
      request?: { request: string; url: string };
      isBlocked?: boolean;
    };
    if (method !== 'network.beforeRequestSent' || !request || !isBlocked) return;
    const { request: id, url } = request;
    const page = pageAt(url);
    if (page === null) asked.push(url);
    await send('network.provideResponse', {
      request: id,
      statusCode: page === null ? 404 : 200,
      headers: [{ name: 'Content-Type', value: { type: 'string', value: 'text/html; charset=utf-8' } }],
      body: { type: 'string', value: page ?? '' },
    }).catch(() => null);
  }

  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['network.beforeRequestSent'] });
  await send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: ['https', 'http'].map((protocol) => ({ type: 'pattern', protocol })),
  });
  await send('webExtension.install', { extensionData: { type: 'path', path: FIREFOX_EXTENSION } });

  return {
    asked,
    address: (page) => `moz-extension://${UUID}/${page}`,
    async open(url) {
      const { context } = await send('browsingContext.create', { type: 'tab' });
      const tab = tabOf(send, context);
      await tab.goto(url);
      return tab;
    },
    async close() {
      await send('browser.close', {}).catch(() => null);
      closed();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

type Send = (method: string, params: Parameters) => Promise<Parameters>;

/** Asks and hears by the protocol. A refusal rejects with the browser's own words. */
async function connect(address: string, onEvent: (event: Answer) => void) {
  const socket = new WebSocket(`${address}/session`);
  await new Promise((done, failed) => {
    socket.addEventListener('open', done, { once: true });
    socket.addEventListener('error', () => failed(new Error('Firefox does not let itself be driven.')), { once: true });
  });
  const waiting = new Map<number, PromiseWithResolvers<Parameters>>();
  socket.addEventListener('message', ({ data }) => {
    const answer: Answer = JSON.parse(String(data));
    const asker = waiting.get(answer.id ?? -1);
    if (!asker) return onEvent(answer);
    waiting.delete(answer.id ?? -1);
    if (answer.type === 'success') asker.resolve(answer.result as Parameters);
    else asker.reject(new Error(`${answer.error}: ${answer.message}`));
  });
  let last = 0;
  const send: Send = (method, params) => {
    const id = ++last;
    const asker = Promise.withResolvers<Parameters>();
    waiting.set(id, asker);
    socket.send(JSON.stringify({ id, method, params }));
    return asker.promise;
  };
  return { send, closed: () => socket.close() };
}

const tabOf = (send: Send, context: unknown): FirefoxTab => ({
  goto: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
  async evaluate<Value>(expression: string) {
    const answer = await send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`,
      target: { context },
      awaitPromise: true,
    });
    const { type, result, exceptionDetails } = answer as {
      type: string;
      result?: { value: string };
      exceptionDetails?: { text: string };
    };
    if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'It failed in the page.');
    return JSON.parse(result?.value ?? 'null') as Value;
  },
  click: async (x, y) => {
    const actions = [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
  },
  frame: async (ending) => {
    const { contexts } = (await send('browsingContext.getTree', { root: context })) as {
      contexts: readonly { children: readonly { context: string; url: string }[] }[];
    };
    const found = contexts.flatMap(({ children }) => children).find(({ url }) => url.endsWith(ending));
    return found ? tabOf(send, found.context) : null;
  },
  screenshot: async () =>
    Buffer.from(String((await send('browsingContext.captureScreenshot', { context })).data), 'base64'),
  resize: async (width, height) =>
    void (await send('browsingContext.setViewport', { context, viewport: { width, height } })),
  close: async () => void (await send('browsingContext.close', { context })),
});
