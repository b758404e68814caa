import type { EventKind } from '../../calendar/event.ts';
import { LIMITS } from '../../calendar/reading.ts';
import type { Day } from '../../time/day.ts';
import type { Instant } from '../../time/interval.ts';
import type { Named } from './source-calendar.ts';

/** What names an event of a file: the same as the page names it where it is Google's, so that both are one event. */
export type FileIdentity = {
  readonly key: string;
  readonly meeting: string;
  readonly series: string | null;
  readonly kind: EventKind;
};

const OWN = '@google.com';
const LONGEST = 700;

/**
 * The identity of an occurrence; `original` is where it stood by its rule, null for an event that does not recur. Google
 * gives an event the letters before `@google.com` as its id, and to what came from elsewhere the UID in base32hex after
 * a `_`. A series that was divided ("this and following") goes on as `ID_R20260302T150000`; its occurrences drop the
 * `_R…`, and so it stays one series.
 */
export function identityOf(uid: string, original: Instant | Day | null, of: Named, fromGoogle: boolean): FileIdentity {
  const kind = /#holiday@/.test(of.calendar) ? 'holiday' : /#contacts@/.test(of.calendar) ? 'birthday' : 'appointment';
  const id = googleId(uid, fromGoogle);
  if (id === null) {
    const series = `ics/${fitting(uid)}`;
    if (original === null) return { key: series, meeting: series, series: null, kind };
    const key = `${series}/${typeof original === 'string' ? original : new Date(original).toISOString()}`;
    return { key, meeting: key, series, kind };
  }
  const event = original === null ? id : `${id}_${stampOf(original)}`;
  return {
    key: `google/${event}/${of.calendar}`,
    meeting: `google/${event}`,
    series: original === null ? null : `google/${id}`,
    kind,
  };
}

function googleId(uid: string, fromGoogle: boolean): string | null {
  if (uid.endsWith(OWN) && uid.length < LONGEST) {
    const id = uid.slice(0, -OWN.length).replace(/_R\d{8}(?:T\d{6})?$/, '');
    if (id !== '' && !/[\s@/]/.test(id)) return id;
  }
  return fromGoogle ? `_${base32hex(uid.toWellFormed())}` : null;
}

/** `20260302T150000Z`, or `20260302` for a day. */
function stampOf(original: Instant | Day): string {
  const text = typeof original === 'string' ? original : new Date(original).toISOString();
  const day = text.slice(0, 4) + text.slice(5, 7) + text.slice(8, 10);
  return text === original ? day : `${day}T${text.slice(11, 13)}${text.slice(14, 16)}${text.slice(17, 19)}Z`;
}

/** A UID short enough for a key. Two that differ only further on would be one; none are that long. */
const fitting = (uid: string): string => uid.toWellFormed().slice(0, LONGEST);

const DIGITS = '0123456789abcdefghijklmnopqrstuv';

function base32hex(text: string): string {
  let code = '';
  let bits = 0;
  let held = 0;
  for (const byte of new TextEncoder().encode(text).subarray(0, LONGEST)) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) code += DIGITS[(held >> (bits - 5)) & 31];
  }
  return bits > 0 ? code + DIGITS[(held << (5 - bits)) & 31] : code;
}

/** A text of the file as a reading may hold it: blanks joined, cut between two characters, no half characters. */
export function fittingText(text: string): string {
  const plain = text
    .slice(0, 2 * LIMITS.text)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain
    .slice(0, LIMITS.text)
    .replace(/[\ud800-\udbff]$/, '')
    .toWellFormed()
    .trim();
}
