import type { BrowserContext, Page, Route } from 'playwright';
import { wholePage } from '../whole-page.ts';
import { accountOf } from './address.ts';
import type { StageAction, StageOptions, StageState } from './stage.ts';

/** The hosts at which the stage's calendar is found: for work and school twice, for private accounts, and their new home. */
export const STAGE_HOSTS = [
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.live.com',
  'outlook.cloud.microsoft',
] as const;

/** The stage that stands at the site's addresses in a browser context. */
export type StageHost = {
  /** Gives the next page load other options; a page that is open stays as it is. */
  readonly serve: (options: StageOptions | readonly StageOptions[]) => void;
  /** Every address asked for so far, in order, documents and all else. */
  readonly asked: () => readonly string[];
  readonly stop: () => Promise<void>;
};

/**
 * Serves the stage at the site's real addresses, without a network: the calendar, signed in and published, its form for
 * new events, the mail. A list of options is one for each account; an unknown account is the first.
 */
export async function routeStage(
  context: BrowserContext,
  options: StageOptions | readonly StageOptions[],
): Promise<StageHost> {
  let accounts = listOf(options);
  const asked: string[] = [];
  const answer = async (route: Route) => {
    const request = route.request();
    asked.push(request.url());
    const own = accounts[accountOf(new URL(request.url()))] ?? accounts[0];
    if (request.resourceType() !== 'document' || !own) await route.fulfill({ status: 404, body: '' });
    else await route.fulfill({ contentType: 'text/html; charset=utf-8', body: wholePage('outlook', own) });
  };
  const isOurs = (url: URL) => STAGE_HOSTS.some((host) => url.hostname === host);
  await context.route(isOurs, answer);
  return {
    serve: (next) => {
      accounts = listOf(next);
    },
    asked: () => asked,
    stop: () => context.unroute(isOurs, answer),
  };
}

const listOf = (options: StageOptions | readonly StageOptions[]): readonly StageOptions[] =>
  'events' in options ? [options] : options;

/** The stage of an open page, from outside. */
export const stageOf = (page: Page) => ({
  /** Does something on the page's stage. */
  apply: (action: StageAction): Promise<void> => page.evaluate((one) => window.outlookStage.apply(one), action),
  /** Ends every transition at once. */
  settle: (): Promise<void> => page.evaluate(() => window.outlookStage.settle()),
  /** What the page's stage now holds. */
  state: (): Promise<StageState> => page.evaluate(() => window.outlookStage.state()),
});
