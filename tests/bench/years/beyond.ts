import type { EventKey } from '../../../lib/calendar/event.ts';
import type { Judged } from '../../../lib/core/state.ts';
import { keyOf } from './evidence.ts';
import type { Life } from './life.ts';
import { askedIn, WORTH_ASKING } from './measure.ts';
import type { Year } from './year.ts';

/** Questions about contact outside the frame: how many, how many of them with reason, and what there was to ask about. */
export type Found = {
  readonly asked: number;
  readonly right: number;
  readonly outside: number;
  readonly extras: number;
  readonly extrasFound: number;
  readonly held: number;
};

export const NOTHING_FOUND: Found = { asked: 0, right: 0, outside: 0, extras: 0, extrasFound: 0, held: 0 };

/** The rules that ask about contact outside the frame. */
export const ABOUT_CONTACT: readonly string[] = ['out-of-session-contact', 'extra-session', 'emergency-session'];

/** What we ask about as contact outside the frame. */
export const askedByUs = (judged: Judged): ReadonlySet<EventKey> =>
  new Set(
    [...askedIn(judged)].flatMap(([key, rules]) => (rules.some((one) => ABOUT_CONTACT.includes(one)) ? [key] : [])),
  );

/** What was found so far, and of one more year, of which these events were asked about. */
export function foundIn(sum: Found, year: Year, { judgement }: Judged, asked: ReadonlySet<EventKey>): Found {
  const there = new Set(judgement.events.map(({ key }) => key));
  const lives = year.lives.filter((life) => there.has(keyOf(life)));
  const isAsked = (life: Life) => asked.has(keyOf(life));
  const outside = lives.filter(({ truth }) => WORTH_ASKING.includes(truth.fit));
  const extras = outside.filter(({ truth }) => truth.fit === 'extra');
  return {
    asked: sum.asked + asked.size,
    right: sum.right + outside.filter(isAsked).length,
    outside: sum.outside + outside.length,
    extras: sum.extras + extras.length,
    extrasFound: sum.extrasFound + extras.filter(isAsked).length,
    held: sum.held + year.held,
  };
}
