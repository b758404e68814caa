import { LIMITS } from '../../calendar/reading.ts';
import { clean } from '../google/text.ts';
import { ANCHORS } from './anchors.ts';

/** Where the site is: for work and school twice, for private accounts, and their new home. */
const ORIGINS = [
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.live.com',
  'https://outlook.cloud.microsoft',
];

/** Match patterns of the pages that may show a calendar: signed in, published, and within another program. */
export const OUTLOOK_MATCHES: readonly string[] = ORIGINS.flatMap((origin) =>
  ['calendar', 'owa', 'hosted/calendar'].map((path) => `${origin}/${path}/*`),
);

/** Pages of the calendar that show none: forms, one event, the settings. */
const FORM = /^\/calendar\/(?:[^/]+\/)?(?:deeplink|action|options|item|addcalendar|addfrom\w+|sharing)\b/i;

const pathOf = (url: string): string => /^https?:\/\/[^/]+(\/[^?#]*)/.exec(url)?.[1] ?? '';

/** Whether the address is that of a page without a calendar: mail, people, a form. */
export function isElsewhere(url: string): boolean {
  const path = pathOf(url);
  return FORM.test(path) || !/^\/(?:calendar|owa|hosted\/calendar)(?:\/|$)/.test(path);
}

/** Whether a page at the address must show a calendar. One of `/owa/` may be anything. */
export const isCalendar = (url: string): boolean =>
  /^\/(?:calendar|owa\/calendar|hosted\/calendar)\//.test(pathOf(url));

/** The page's language, `und` when it says none. */
export function localeOf(document: Document): string {
  const name = document.documentElement.lang.trim();
  return /^[A-Za-z][A-Za-z0-9-]{0,34}$/.test(name) ? name : 'und';
}

/**
 * Whose calendar it is: the kind of account, its number in this browser, and its name where the page tells one; of a
 * published calendar the address that was published.
 */
export function accountOf(document: Document, url: string): string {
  const path = pathOf(url);
  const published = /^\/(?:calendar\/published|owa\/calendar)\/([^/]+)/.exec(path)?.[1];
  if (published !== undefined) return clean(`published/${published.slice(0, 200)}`);
  const kind = /^https?:\/\/outlook\.live\.com\//.test(url) ? 'live' : 'office';
  const number = /^\/calendar\/(\d{1,3})(?:\/|$)/.exec(path)?.[1] ?? '0';
  const name = clean((document.querySelector(ANCHORS.account)?.getAttribute('aria-label') ?? '').slice(0, 300));
  return name === '' ? `${kind}/${number}` : `${kind}/${number}/${name}`;
}

/** Names of the calendars that are switched on in the left pane, or null when it is not there. */
export function calendarsOf(document: Document): readonly string[] | null {
  const all = [...document.querySelectorAll(ANCHORS.calendar)].slice(0, LIMITS.guests);
  if (all.length === 0) return null;
  const on = all.filter((one) => one.getAttribute('aria-selected') === 'true');
  return on.map((one) => clean(one.getAttribute('title') ?? ''));
}
