import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import config from '../wxt.config.ts';

const BUILT = '.output/chrome-mv3';
const GOOGLE = 'https://calendar.google.com';
const OUTLOOK = ['office.com', 'office365.com', 'live.com', 'cloud.microsoft'].map((host) => `https://outlook.${host}`);
const CALENDARS = [GOOGLE, ...OUTLOOK];

type Manifest = Readonly<Record<string, unknown>> & {
  readonly content_security_policy: { readonly extension_pages: string };
};

/** Keys that would open a door: to sites, to pages, to other programs, or to code of another origin. */
const DOORS = [
  'host_permissions',
  'optional_permissions',
  'optional_host_permissions',
  'externally_connectable',
  'sandbox',
  'oauth2',
  'update_url',
  'devtools_page',
  'chrome_url_overrides',
];

/** The one page that the calendar may frame, at an address that is another one in each session. */
const CARD_ALONE = [
  { resources: ['card.html'], matches: CALENDARS.map((origin) => `${origin}/*`), use_dynamic_url: true },
];

const wishedFor = (browser: string): Manifest => {
  if (typeof config.manifest !== 'function') throw new Error('The manifest is made for each browser.');
  return config.manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' }) as Manifest;
};

const wished = wishedFor('chrome');

/** A content security policy by directive. */
const policyOf = ({ content_security_policy }: Manifest): ReadonlyMap<string, string> =>
  new Map(
    content_security_policy.extension_pages.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );

describe('the manifest that wxt.config.ts asks for', () => {
  it('is of the third version', () => {
    expect(config.manifestVersion).toBe(3);
  });

  it('asks to store, to be told when nobody is at the machine, and for nothing else', () => {
    expect(wished.permissions).toEqual(['idle', 'storage']);
    expect(Object.keys(wished).filter((key) => DOORS.includes(key))).toEqual([]);
    expect(wished.web_accessible_resources).toEqual(CARD_ALONE);
  });

  it('lets nothing out of the extension’s pages and nothing in but its own files', () => {
    const policy = policyOf(wished);
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('connect-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('form-action')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    // The calendar may frame what `web_accessible_resources` gives it, and nobody anything else.
    expect(policy.get('frame-ancestors')).toBe(CALENDARS.join(' '));
    const open = [...policy].filter(([, sources]) => sources !== "'none'" && sources !== "'self'");
    expect(
      open.map(([name]) => name),
      'Every other directive is none or self: no other origin, nothing inline, nothing evaluated.',
    ).toEqual(['frame-ancestors']);
  });

  it('names the oldest Chrome that it runs in', () => {
    expect(wished.minimum_chrome_version).toBe('137');
  });

  it('is the same for Firefox but for what Firefox has in other words', () => {
    const { browser_specific_settings, web_accessible_resources, ...rest } = wishedFor('firefox');
    const { minimum_chrome_version, web_accessible_resources: ours, ...same } = wished;
    expect(rest).toEqual(same);
    expect(web_accessible_resources).toEqual(CARD_ALONE.map(({ use_dynamic_url, ...card }) => card));
    expect(browser_specific_settings).toEqual({
      gecko: {
        id: 'framekeeper@framekeeper',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    });
  });
});

describe('the built extension', () => {
  const advice = `There is no ${BUILT}/manifest.json. Run \`npm run build\` first; \`npm run check\` does so by itself.`;
  const isBuilt = existsSync(join(BUILT, 'manifest.json'));
  const textOf = (file: string) => readFileSync(join(BUILT, file), 'utf8');
  const manifest: Manifest = isBuilt ? JSON.parse(textOf('manifest.json')) : {};
  const files = isBuilt ? readdirSync(BUILT, { recursive: true, encoding: 'utf8' }) : [];
  const texts = files.filter((file) => /\.(js|html|css|json)$/.test(file));
  const found = (pattern: RegExp, within: (file: string) => string) =>
    texts.flatMap((file) => [...within(file).matchAll(pattern)].map(([word]) => `${file}: ${word}`));

  it('is there', () => {
    expect(isBuilt, advice).toBe(true);
  });

  it('has the permissions and the policy that were asked for, and opens no other door', () => {
    expect(isBuilt, advice).toBe(true);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions).toEqual(['idle', 'storage']);
    expect(manifest.content_security_policy).toEqual(wished.content_security_policy);
    expect(manifest.minimum_chrome_version).toBe(wished.minimum_chrome_version);
    expect(manifest.web_accessible_resources).toEqual(CARD_ALONE);
    expect(Object.keys(manifest).filter((key) => DOORS.includes(key))).toEqual([]);
  });

  it('runs in the calendar’s pages and nowhere else', () => {
    expect(isBuilt, advice).toBe(true);
    expect(manifest.content_scripts).toEqual([
      { matches: [`${GOOGLE}/calendar/*`], run_at: 'document_idle', js: ['content-scripts/google.js'] },
      {
        matches: OUTLOOK.toSorted().flatMap((origin) =>
          ['calendar', 'hosted/calendar', 'owa'].map((path) => `${origin}/${path}/*`),
        ),
        run_at: 'document_idle',
        js: ['content-scripts/outlook.js'],
      },
    ]);
  });

  it('holds nothing that could send anything or run a text as code', () => {
    expect(isBuilt, advice).toBe(true);
    expect(found(FORBIDDEN, textOf)).toEqual([]);
  });

  it('names no address but the calendar’s own', () => {
    expect(isBuilt, advice).toBe(true);
    // A namespace is a name; nobody goes there.
    const named = found(
      /\b(?:https?|wss?):\/\/(?!www\.w3\.org\/(?:2000\/svg|1999\/xhtml|1998\/Math\/MathML))[\w.-]*/g,
      textOf,
    );
    const elsewhere = named.filter((one) => !CALENDARS.includes(one.slice(one.indexOf('https:'))));
    expect(elsewhere).toEqual([]);
  });

  it.each(['popup', 'dashboard'])('paints the %s first with what fits its budget', (view) => {
    const scripts = [...textOf(`${view}.html`).matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].map(
      ([, file]) => file ?? '',
    );
    const size = scripts.reduce((sum, file) => sum + gzipSync(textOf(file), { level: 9 }).length, 0);
    expect(scripts.length).toBeGreaterThan(0);
    expect(size).toBeLessThan(BUDGETS[view] ?? 0);
  });

  it.each(['google', 'outlook'])('puts no more than 25 kB into a page of %s', (site) => {
    const script = readFileSync(join(BUILT, `content-scripts/${site}.js`));
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(25_000);
  });
});

/** Compressed bytes of all scripts that a view's page names; the dashboard's places are fetched when they are gone to. */
const BUDGETS: Readonly<Record<string, number>> = { popup: 50_000, dashboard: 25_000 };

const FORBIDDEN =
  /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bWebTransport\b|\bEventSource\b|\bRTCPeerConnection\b|\bsendBeacon\b|\bimportScripts\b|\beval\(|\bnew Function\b|\bFunction\(/g;
