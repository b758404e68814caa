import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import type { BrowserContext, Page, Route } from 'playwright';
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
export function stagePage(options: StageOptions, account = 0): string {
  const text = JSON.stringify(options);
  const served = `{"stamp":"${createHash('sha256').update(text).digest('hex').slice(0, 16)}","account":${account},"options":${text}}`;
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'">
<link rel="icon" href="data:,">
<script type="importmap">${importMap()}</script>
</head>
<body>
<script type="application/json" id="stage-served">${inScript(served)}</script>
<script type="module">
import { startPage } from 'stage/page';
startPage(window, JSON.parse(document.getElementById('stage-served').textContent));
</script>
</body>
</html>`;
}

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

/** Text that ends no script element, whatever it says. */
const inScript = (json: string): string => json.replaceAll('<', '\\u003c');

let map: string | undefined;

/** The stage's modules by name, each as a data address, so that one file of HTML holds them all. */
function importMap(): string {
  if (map !== undefined) return map;
  const folder = import.meta.dirname;
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'serve.ts');
  const imports = names.map((name) => {
    const script = withoutTypes(readFileSync(join(folder, name), 'utf8'));
    const named = script.replaceAll(/from '\.\/([\w-]+)\.ts'/g, "from 'stage/$1'");
    return [`stage/${name.slice(0, -3)}`, `data:text/javascript;base64,${Buffer.from(named).toString('base64')}`];
  });
  map = JSON.stringify({ imports: Object.fromEntries(imports) });
  return map;
}

/** Node says of its type stripping that it is new; whoever opens the sample calendar need not read it. */
function withoutTypes(source: string): string {
  const emit = process.emitWarning;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emit;
  }
}
