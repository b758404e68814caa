import type { EventKey } from '../../calendar/event.ts';
import { type Day, dayOfNumber } from '../../time/day.ts';
import { millisecondsInDay } from '../../time/units.ts';

/** What an item's id says of its event. */
export type Identity = {
  readonly key: EventKey;
  /** Shared by the occurrences of one series; null for a single event, or where the id does not tell. */
  readonly series: string | null;
  /** The day on which the series has this occurrence by its rule. */
  readonly originalDay: Day | null;
};

const LONGEST = 1_000;
const MOST = 20_000;
const known = new Map<string, Identity>();

/** The identity in a `data-calitemid`. Never throws. */
export function identityOf(id: string): Identity {
  let identity = known.get(id);
  if (!identity) {
    identity = identityIn(id);
    if (known.size >= MOST) known.clear();
    known.set(id, identity);
  }
  return identity;
}

function identityIn(id: string): Identity {
  const name = id.slice(0, LONGEST).replace(/\p{Cs}/gu, '\ufffd');
  const occurrence = occurrenceIn(id);
  return {
    key: `outlook/${name}`,
    series: occurrence ? `outlook/${occurrence.series}` : null,
    originalDay: occurrence?.day ?? null,
  };
}

/** Marks the date in an occurrence's id, and what follows it. */
const BEFORE = '\x01\x51\x00\x08';
const AFTER = '\x46\x00';
const TICKS_IN_DAY = BigInt(millisecondsInDay) * 10_000n;
/** Days from the first of January of the year one, from which the ticks count, to 1970. */
const EPOCH = 719_162;

/**
 * An occurrence's id is its series' own with a date between: eight bytes, the ticks (ten millionths of a second since the
 * year one) of the day's midnight. Without the date it is the same for all occurrences. Found in ids of published
 * calendars beside the same events in the service's answers; anything that does not fit is an id and no more.
 */
function occurrenceIn(id: string): { readonly series: string; readonly day: Day } | null {
  if (id.length > LONGEST || id.length % 4 !== 0 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(id)) return null;
  const bytes = atob(id.replaceAll('-', '+').replaceAll('_', '/'));
  const from = bytes.indexOf(BEFORE) + BEFORE.length;
  const to = from + 8;
  if (from < BEFORE.length || !bytes.startsWith(AFTER, to)) return null;
  let ticks = 0n;
  for (const byte of bytes.slice(from, to)) ticks = ticks * 256n + BigInt(byte.charCodeAt(0));
  const number = Number(ticks / TICKS_IN_DAY) - EPOCH;
  if (ticks % TICKS_IN_DAY !== 0n || number < -25_000 || number > 80_000) return null;
  return { series: btoa(bytes.slice(0, from) + bytes.slice(to)), day: dayOfNumber(number) };
}

/**
 * A key for an event without an id, made of what it says; `count` tells twins apart. What it says is not to be read from
 * it, since keys are written down where titles are not.
 */
export function keyWithoutId(parts: readonly (string | number | null)[], count: number): EventKey {
  const text = JSON.stringify(parts);
  let [one, other] = [0x9e3779b9, 0x85ebca6b];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x85ebca77);
    other = Math.imul(other ^ code, 0xc2b2ae3d);
    one ^= one >>> 15;
    other ^= other >>> 13;
  }
  const digits = [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  return `outlook/~${digits}${count === 0 ? '' : `~${count}`}`;
}
