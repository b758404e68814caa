import { minuteOf, wallOf } from '../wall.ts';
import type { StageState, StageView } from './stage.ts';

/** Where an address leads: to a view, to the form for a new event or for one that is, or to a page without a calendar. */
export type Destination =
  | { readonly page: 'calendar'; readonly view: StageView | null; readonly date: string | null }
  | { readonly page: 'form'; readonly fields: URLSearchParams }
  | { readonly page: 'edit'; readonly id: string }
  | { readonly page: 'settings' };

const ROUTES: readonly (readonly [string, StageView])[] = [
  ['day', 'day'],
  ['week', 'week'],
  ['customday', 'days'],
  ['month', 'month'],
  ['agenda', 'agenda'],
  ['year', 'year'],
];

/**
 * The account's number among `emails`: 1 in `/calendar/u/1/r/week` and with `authuser=1`, that of an address with
 * `authuser=me@example.com`. One that is not signed in, or none named, is the first, as on the real site.
 */
export function accountOf(url: URL, emails: readonly string[]): number {
  const named = url.searchParams.get('authuser') ?? /^\/calendar\/u\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1] ?? '0';
  const number = named.includes('@') ? emails.indexOf(named) : Number(named);
  return number in emails ? number : 0;
}

/** Where an address of the site leads. Whatever is not known leads to the calendar as it stands. */
export function destinationOf(url: URL): Destination {
  if (/^\/calendar(\/u\/\d+)?\/render$/.test(url.pathname) && url.searchParams.get('action') === 'TEMPLATE') {
    return { page: 'form', fields: url.searchParams };
  }
  const [route, ...rest] = (/^\/calendar(?:\/u\/\d+)?\/r\/(.*)$/.exec(url.pathname)?.[1] ?? '').split('/');
  if (route === 'eventedit' && rest.length === 1 && rest[0]) return { page: 'edit', id: rest[0] };
  if (route === 'eventedit') return { page: 'form', fields: url.searchParams };
  if (route === 'settings' || route === 'search') return { page: 'settings' };
  const view = ROUTES.find(([name]) => name === route)?.[1] ?? null;
  return { page: 'calendar', view, date: dateOf(rest) };
}

function dateOf([year, month, day]: readonly string[]): string | null {
  if (!/^\d{4}$/.test(year ?? '') || !/^\d{1,2}$/.test(month ?? '') || !/^\d{1,2}$/.test(day ?? '')) return null;
  const minute = minuteOf(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
  return Number.isNaN(minute) ? null : wallOf(minute).slice(0, 10);
}

/** The path of what is shown: `/calendar/u/0/r/week/2026/3/2`. */
export function pathOf(account: number, { view, date }: Pick<StageState, 'view' | 'date'>): string {
  const route = ROUTES.find(([, name]) => name === view)?.[0];
  return `/calendar/u/${account}/r/${route}/${date.split('-').map(Number).join('/')}`;
}

/** The path of an event's form, by its `data-eventid`. */
export const formPathOf = (account: number, id: string): string => `/calendar/u/${account}/r/eventedit/${id}`;
