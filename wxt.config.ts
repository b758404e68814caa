import { defineConfig } from 'wxt';

/** The calendars' own origins: the only ones that may frame the card. */
const CALENDARS = [
  'https://calendar.google.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.live.com',
  'https://outlook.cloud.microsoft',
];

/**
 * What Firefox alone is told. Its id is what an update is known by, and must never change. 140 is the first that shows
 * at the installation what is collected: nothing. All that we use, Ed25519 among it, is in it.
 */
const FIREFOX = {
  browser_specific_settings: {
    gecko: {
      id: 'framekeeper@framekeeper',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none' as const] },
    },
  },
};

/**
 * The build: Manifest V3, the least permission the product can live with, and a content security policy under which
 * nothing can leave the extension. `tests/manifest.test.ts` fails when any of it widens.
 */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // The polyfill fetches; no browser that this runs in needs it.
  vite: () => ({ build: { modulePreload: { polyfill: false } } }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    ...(browser === 'firefox' ? FIREFOX : { minimum_chrome_version: '137' }),
    // `idle` tells that nobody has touched the machine for a while, or that its screen is locked, and nothing else: for those
    // who have set a passphrase.
    permissions: ['idle', 'storage'],
    commands: {
      'next-question': { suggested_key: { default: 'Alt+Shift+Q' }, description: '__MSG_next_question__' },
      veil: { suggested_key: { default: 'Alt+Shift+V' }, description: '__MSG_veil__' },
    },
    action: { default_title: '__MSG_name__' },
    // The card alone stands in a frame of the calendar. One policy holds for all our pages, and it has to allow the card
    // its place; the others cannot be framed all the same, since only what is listed here is given to a site at all. The
    // address is another one in each session, so that a site cannot even ask whether the extension is there; Firefox draws
    // one for each installation by itself.
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: CALENDARS.map((origin) => `${origin}/*`),
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'none'; connect-src 'none'; form-action 'none'; frame-ancestors ${CALENDARS.join(' ')}; base-uri 'none'; object-src 'none'`,
    },
  }),
});
