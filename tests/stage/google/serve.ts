import type { BrowserContext, Page, Route } from 'playwright';
import { wholePage } from '../whole-page.ts';
import { accountOf } from './address.ts';
import type { StageAction, StageOptions, StageState } from './stage.ts';

/** The address at which the stage's calendar is found. */
export const STAGE_ORIGIN = 'https://calendar.google.com';

/** The stage that stands at the site's address in a browser context. */
export type StageHost = {
  /** Gives the next page load other options; a page that is open stays as it is. */
  readonly serve: (options: StageOptions | readonly StageOptions[]) => void;
  /** Every address asked for so far, in order, documents and all else. */
  readonly asked: () => readonly string[];
  readonly stop: () => Promise<void>;
};

/** The whole page of an account as HTML, its script within. It draws itself when opened at an address of the site. */
export const stagePage = (options: StageOptions, account = 0): string => wholePage('google', options, { account });

/**
 * Serves the stage at the calendar's real address, without a network: the calendar, its form for new events, its
 * settings. A list of options is one for each account; as on the real site an unknown account is the first.
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
    const emails = accounts.map(({ user }) => user?.email ?? '');
    const account = accountOf(new URL(request.url()), emails);
    const own = accounts[account];
    if (request.resourceType() !== 'document' || !own) await route.fulfill({ status: 404, body: '' });
    else await route.fulfill({ contentType: 'text/html; charset=utf-8', body: stagePage(own, account) });
  };
  await context.route(`${STAGE_ORIGIN}/**`, answer);
  return {
    serve: (next) => {
      accounts = listOf(next);
    },
    asked: () => asked,
    stop: () => context.unroute(`${STAGE_ORIGIN}/**`, answer),
  };
}

const listOf = (options: StageOptions | readonly StageOptions[]): readonly StageOptions[] =>
  'events' in options ? [options] : options;

/** The stage of an open page, from outside. */
export const stageOf = (page: Page) => ({
  /** Does something on the page's stage. */
  apply: (action: StageAction): Promise<void> => page.evaluate((one) => window.stage.apply(one), action),
  /** Ends every transition at once. */
  settle: (): Promise<void> => page.evaluate(() => window.stage.settle()),
  /** What the page's stage now holds. */
  state: (): Promise<StageState> => page.evaluate(() => window.stage.state()),
});
