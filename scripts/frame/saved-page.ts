import type { Page, Worker } from 'playwright';
import { failure, type Result, success } from '../../lib/result.ts';
import { launch } from '../launch.ts';

/** Milliseconds in which a page must have been read: those for which a page in disorder is given time, and some more. */
const PATIENCE = 15_000;
/** Milliseconds without a newer reading after which the last one holds: longer than a reading that is in doubt waits. */
const QUIET = 1_000;

/** No script, nothing fetched, nothing embedded; a saved page keeps the look of its own style attributes. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * What the content script of the built extension reports of a saved page at an address, unparsed. Nothing but the page
 * itself is there to be fetched, and none of its scripts run. Fails when nothing was reported.
 */
export async function reportOf(html: string, url: URL): Promise<Result<unknown, string>> {
  const { context, worker } = await launch({ headless: true });
  try {
    const page = await context.newPage();
    await serve(page, html, url);
    await listen(worker);
    await page.goto(url.href, { waitUntil: 'commit' });
    return await heard(worker);
  } finally {
    await context.close();
  }
}

async function serve(page: Page, html: string, url: URL): Promise<void> {
  const address = url.href.split('#')[0];
  await page.route(/.*/, async (route) => {
    const request = route.request();
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (isPage && request.url() === address) {
      const headers = { 'content-security-policy': POLICY, 'x-dns-prefetch-control': 'off' };
      await route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html });
      // An answer without content leaves the page where it is, whatever it says of going elsewhere.
    } else if (isPage) await route.fulfill({ status: 204 });
    else await route.abort();
  });
}

/** Begins to hear, in the background, what content scripts report. */
async function listen(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const reports: unknown[] = [];
    Object.assign(globalThis, { reports });
    chrome.runtime.onMessage.addListener((message) => {
      if (message?.to === 'page-calls' && message.name === 'report') reports.push(message.args?.[0]);
    });
  });
}

/** The last report, once no newer one follows. */
async function heard(worker: Worker): Promise<Result<unknown, string>> {
  const last = await worker.evaluate(
    ({ patience, quiet }) =>
      new Promise<{ readonly report: unknown } | null>((done) => {
        const { reports } = globalThis as unknown as { readonly reports: readonly unknown[] };
        const started = Date.now();
        let count = 0;
        let since = started;
        const look = () => {
          const now = Date.now();
          if (reports.length > count) since = now;
          count = reports.length;
          if (count > 0 && now - since >= quiet) done({ report: reports.at(-1) });
          else if (now - started >= patience) done(count > 0 ? { report: reports.at(-1) } : null);
          else setTimeout(look, 50);
        };
        look();
      }),
    { patience: PATIENCE, quiet: QUIET },
  );
  return last ? success(last.report) : failure(`the extension reported nothing within ${PATIENCE / 1000} seconds`);
}

declare const chrome: {
  readonly runtime: {
    readonly onMessage: {
      readonly addListener: (
        listener: (message: { to?: unknown; name?: unknown; args?: readonly unknown[] } | null) => void,
      ) => void;
    };
  };
};
