import type { Reading } from '../calendar/reading.ts';
import type { Flag } from '../flags/flag.ts';
import type { Mark, PageHealth } from '../messages/protocol.ts';
import { LEVELS } from '../rules/rule.ts';
import type { Instant } from '../time/interval.ts';

/**
 * Which of the accounts signed in a page's address names, as it names it: by its number or by its own address; the first
 * where it names none. The site lets `authuser` decide before the path.
 */
function accountIn(url: string): PageHealth['account'] {
  const [path = '', query] = url.split(/[?#]/);
  const named = (url.includes('?') && new URLSearchParams(query).get('authuser')) || '';
  if (/^[^\s@]+@[^\s@]+$/.test(named)) return named;
  const number = /^\d{1,3}$/.test(named) ? named : /\/calendar\/(?:u\/)?(\d{1,3})(?:\/|$)/.exec(path)?.[1];
  return Number(number ?? 0);
}

const isGoogle = (url: string): boolean => originOf(url) === 'https://calendar.google.com';

const originOf = (url: string): string => URL.parse(url)?.origin ?? '';

/** The health of a page whose reading was refused, so that it is not taken for one that shows nothing. `field` is where. */
export const refusedHealth = (tab: number, url: string, field: string, at: Instant): PageHealth => ({
  tab,
  account: accountIn(url),
  owner: null,
  source: isGoogle(url) ? 'google' : 'outlook',
  origin: originOf(url),
  state: 'unreadable',
  view: 'other',
  at,
  seen: null,
  events: 0,
  partial: 0,
  faults: [
    {
      anchor: `reading.${field.toLowerCase()}`,
      problem: 'unexpected',
      view: 'other',
      locale: 'und',
      reader: 'arrival',
    },
  ],
});

/** How well a page is being read, from its address and its last reading. */
export function healthOf(tab: number, url: string, reading: Reading): PageHealth {
  const days = [...reading.seen].sort();
  const [first] = days;
  const last = days.at(-1);
  return {
    tab,
    account: accountIn(url),
    owner: reading.account.includes('@') ? reading.account : null,
    source: reading.source,
    origin: originOf(url),
    state: reading.faults.length > 0 ? 'unreadable' : reading.view === 'other' ? 'no-events' : 'read',
    view: reading.view,
    at: reading.at,
    seen: first !== undefined && last !== undefined ? { first, last } : null,
    events: reading.events.length,
    partial: reading.partial.length,
    faults: reading.faults,
  };
}

/** Marks for the events of a reading that open questions are about, each at its highest level. */
export function marksFor(reading: Reading, flags: Iterable<Flag>): readonly Mark[] {
  const there = new Set(reading.events.map((event) => event.key));
  const marks = new Map<string, Mark>();
  for (const flag of flags) {
    if (flag.state !== 'open') continue;
    for (const key of flag.finding.events) {
      const known = marks.get(key);
      if (!there.has(key) || (known && LEVELS.indexOf(known.level) >= LEVELS.indexOf(flag.level))) continue;
      marks.set(key, { key, level: flag.level });
    }
  }
  return [...marks.values()];
}
