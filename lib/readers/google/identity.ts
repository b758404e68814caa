import type { EventKey, EventKind } from '../../calendar/event.ts';
import { type Day, instantAt, isDay } from '../../time/day.ts';
import type { Instant } from '../../time/interval.ts';
import type { ZoneName } from '../../time/zone.ts';

/** What a `data-eventid` says of an event without looking at anything else. */
export type Identity = {
  readonly key: EventKey;
  readonly meeting: string | null;
  readonly series: string | null;
  /** Where the occurrence stood by its rule: an instant, or a day for an all-day series. */
  readonly original: Instant | Day | null;
  readonly calendar: string | null;
  readonly kind: EventKind;
};

/** Endings that Google shortens in event ids. */
const HOSTS: Readonly<Record<string, string>> = {
  m: 'gmail.com',
  g: 'group.calendar.google.com',
  v: 'group.v.calendar.google.com',
  i: 'import.calendar.google.com',
};

const LONGEST = 1_000;
const utf8 = new TextDecoder();

const MOST = 20_000;
const known = new Map<string, Identity | null>();

/** The identity in a `data-eventid`, or null for the chip that only counts pending tasks. Never throws. */
export function identityOf(id: string): Identity | null {
  let identity = known.get(id);
  if (identity === undefined) {
    identity = identityIn(id);
    if (known.size >= MOST) known.clear();
    known.set(id, identity);
  }
  return identity;
}

function identityIn(id: string): Identity | null {
  if (id === 'tasks_rollover_view') return null;
  const prefix = /^(tasks[_.]|ttb_|bday_)?/.exec(id)?.[0] ?? '';
  const kind = prefix === '' ? 'appointment' : prefix === 'bday_' ? 'birthday' : 'task';
  const decoded = prefix.startsWith('tasks') ? null : decode(id.slice(prefix.length));
  const space = decoded?.indexOf(' ') ?? -1;
  if (!decoded || space < 1 || space === decoded.length - 1 || decoded.includes(' ', space + 1)) {
    const key = `google/${id.slice(0, LONGEST).replace(/\p{Cs}/gu, '\ufffd')}`;
    return { key, meeting: null, series: null, original: null, calendar: null, kind };
  }
  const event = decoded.slice(0, space);
  const calendar = addressOf(decoded.slice(space + 1));
  const occurrence = event.includes('_') && /^(.+)_(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?$/.exec(event);
  const original = occurrence ? originalOf(occurrence) : null;
  return {
    key: `google/${event}/${calendar}`,
    // An occurrence's id already is its series' id and its original start, the same on every guest's calendar.
    meeting: `google/${event}`,
    series: occurrence && original !== null ? `google/${occurrence[1]}` : null,
    original,
    calendar,
    kind: kind === 'appointment' && /#holiday@/.test(calendar) ? 'holiday' : kind,
  };
}

/** The instant an identity's occurrence was to start by its rule, or null. */
export const originalStartOf = (identity: Identity, zone: ZoneName): Instant | null =>
  typeof identity.original === 'string' ? instantAt(zone, identity.original, 0) : identity.original;

function addressOf(text: string): string {
  const at = text.lastIndexOf('@');
  const host = at < 0 ? undefined : HOSTS[text.slice(at + 1)];
  return host ? `${text.slice(0, at + 1)}${host}` : text;
}

function originalOf(match: RegExpExecArray): Instant | Day | null {
  const [, , year, month, date, hour, minute, second] = match;
  const day = `${year}-${month}-${date}`;
  if (!isDay(day)) return null;
  if (hour === undefined) return day;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute), Number(second));
}

/** Unpadded base64, of either alphabet, as text; null when it is none. */
function decode(text: string): string | null {
  if (text.length > LONGEST || text.length % 4 === 1 || !/^[A-Za-z0-9+/_-]+$/.test(text)) return null;
  const bytes = atob(/[_-]/.test(text) ? text.replaceAll('-', '+').replaceAll('_', '/') : text);
  if (/^[\x20-\x7e]*$/.test(bytes)) return bytes;
  const decoded = utf8.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  return /[\ufffd\p{Cc}]/u.test(decoded) ? null : decoded;
}
