import { dayOf, minuteOf, wallOf } from '../wall.ts';
import type { StageState, StageView } from './stage.ts';

/** Where an address leads: to a view, to the form for a new event, or to the mail. */
export type Destination =
  | {
      readonly page: 'calendar';
      readonly view: StageView | null;
      readonly date: string | null;
      readonly published: boolean;
    }
  | { readonly page: 'form'; readonly fields: URLSearchParams }
  | { readonly page: 'mail' };

const VIEWS: Readonly<Record<string, StageView>> = {
  day: 'day',
  workweek: 'workweek',
  week: 'week',
  month: 'month',
  agenda: 'agenda',
  board: 'board',
};

/** The account's number in an address: 1 in `/calendar/1/view/week`, 0 where none or a mailbox is named. */
export const accountOf = (url: URL): number => Number(/^\/calendar\/(\d+)\//.exec(url.pathname)?.[1] ?? 0);

/** Where an address of the site leads. Whatever is not known leads to the calendar as it stands. */
export function destinationOf(url: URL): Destination {
  const { pathname } = url;
  if (/^\/mail(\/|$)/.test(pathname)) return { page: 'mail' };
  if (/^\/calendar\/(\d+\/)?(deeplink|action)\/compose$/.test(pathname))
    return { page: 'form', fields: url.searchParams };
  const published = /^\/(calendar\/published|owa\/calendar)\//.test(pathname);
  const [, route = '', rest = ''] = /^(?:\/hosted)?\/calendar\/(?:[^/]+\/)?view\/(\w+)(.*)$/.exec(pathname) ?? [];
  return { page: 'calendar', view: VIEWS[route] ?? null, date: dateOf(rest), published };
}

function dateOf(rest: string): string | null {
  const [, year, month = '', day = ''] = /^\/(\d{4})\/(\d{1,2})\/(\d{1,2})\/?$/.exec(rest) ?? [];
  if (year === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayOf(wallOf(minuteOf(date))) === date ? date : null;
}

/** The path of what is shown, below what stands before `view` in the page's own: `/calendar/0/view/week`. */
export const pathOf = (before: string, { view }: Pick<StageState, 'view'>): string => `${before}/view/${view}`;
