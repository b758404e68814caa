import type { Instant, Interval } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';

/** What a prefilled form is given: a time, a zone to show it in, and a code. Nothing else may leave, so nothing else fits in. */
export type NewEvent = Interval & { readonly code: string | null; readonly zone: ZoneName };

/**
 * The address of a calendar's own form for a new event, filled in, for one of the signed-in accounts: counted from 0, or by
 * its own address where that is how the calendar was opened and no number is known.
 */
export type CreateLink = (event: NewEvent, account?: number | string) => string;

/**
 * Google Calendar's form. Instants are given in UTC, to the second, so that no setting of the page can shift them; the
 * zone only says how the form shows them.
 * @throws RangeError when the account is no whole number from 0 on.
 */
export const googleCreateLink: CreateLink = ({ start, end, code, zone }, account = 0) => {
  const isNumber = typeof account === 'number';
  if (isNumber && (!Number.isSafeInteger(account) || account < 0))
    throw new RangeError(`Not an account's number: ${account}`);
  const fields = new URLSearchParams();
  if (code !== null) fields.set('text', code);
  fields.set('dates', `${basic(start)}/${basic(end)}`);
  fields.set('ctz', zone);
  if (!isNumber) fields.set('authuser', account);
  // A plus sign for a space is a form's custom, not every page's; a real plus sign is written out already.
  const path = isNumber ? `u/${account}/r` : 'r';
  return `https://calendar.google.com/calendar/${path}/eventedit?${fields.toString().replaceAll('+', '%20')}`;
};

/** Where Outlook's form is: for work and school accounts. */
const OUTLOOK = ['https://outlook.office.com', 'https://outlook.office365.com', 'https://outlook.cloud.microsoft'];
/** And for private ones. */
const OUTLOOK_PRIVATE = 'https://outlook.live.com';

/**
 * Outlook's form, at the origin of the page: work and private accounts each lose what was filled in at the other's. There
 * is no way to give a zone; the instants are in UTC and the form shows them in the mailbox's own.
 * @throws RangeError when the account is no whole number from 0 on.
 */
export const outlookCreateLink =
  (origin: string): CreateLink =>
  ({ start, end, code }, account = 0) => {
    if (typeof account !== 'number' || !Number.isSafeInteger(account) || account < 0)
      throw new RangeError(`Not an account's number: ${account}`);
    const fields = new URLSearchParams({ path: '/calendar/action/compose', rru: 'addevent' });
    fields.set('startdt', extended(start));
    fields.set('enddt', extended(end));
    if (code !== null) fields.set('subject', code);
    // Private accounts always have their number in the address; others have it only beside another one.
    const number = origin === OUTLOOK_PRIVATE || account > 0 ? `${account}/` : '';
    return `${origin}/calendar/${number}deeplink/compose?${fields.toString().replaceAll('+', '%20')}`;
  };

/** The link of the site whose page has that origin: its own form. Google's where it is nobody's. */
export const createLinkAt = (origin: string): CreateLink =>
  [...OUTLOOK, OUTLOOK_PRIVATE].includes(origin) ? outlookCreateLink(origin) : googleCreateLink;

/** ISO 8601 to the second: `2026-03-02T15:00:00Z`. */
const extended = (instant: Instant): string => new Date(instant).toISOString().replace(/\.\d+/, '');

/** ISO 8601 without punctuation: `20260302T150000Z`. */
const basic = (instant: Instant): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
