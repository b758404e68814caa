import type { SeenEvent } from '../../calendar/event.ts';
import { type Fact, LIMITS, type Reading, type View } from '../../calendar/reading.ts';
import type { Day } from '../../time/day.ts';
import type { Instant } from '../../time/interval.ts';
import type { ZoneName } from '../../time/zone.ts';
import type { Trouble } from './part.ts';

/** The reader's name, as readings and faults give it. */
export const NAME = 'outlook';
export const VERSION = 1;

/** What a reading is made of. */
export type Findings = {
  readonly view: View;
  readonly locale: string;
  readonly account: string;
  readonly zone: ZoneName | null;
  readonly at: Instant;
  readonly calendars: readonly string[] | null;
  readonly seen?: readonly Day[];
  readonly partial?: readonly Day[];
  readonly events?: readonly SeenEvent[];
  readonly troubles: readonly Trouble[];
};

/** Facts that no view shows: of answers only that one was declined is ever told. */
const WITHHELD: readonly Fact[] = ['response', 'guests'];

/** The reading of such findings. With any trouble in it, no day counts as seen: what was not read may hide anything. */
export function readingOf({ seen = [], partial = [], events = [], troubles, zone, ...about }: Findings): Reading {
  const distinct = new Map(troubles.map((trouble) => [`${trouble.anchor} ${trouble.problem}`, trouble]));
  const whole = distinct.size === 0 && seen.length + partial.length <= LIMITS.days;
  return {
    format: 'framekeeper/reading@1',
    source: NAME,
    account: about.account,
    view: about.view,
    // A reading must name a zone; without one it has neither events nor days, so that this one means nothing.
    zone: zone ?? 'UTC',
    locale: about.locale,
    at: about.at,
    seen: whole ? seen : [],
    partial: whole ? partial : [],
    withheld: events.some(({ showAs }) => showAs === null) ? [...WITHHELD, 'show-as'] : WITHHELD,
    calendars: about.calendars,
    events,
    // Nothing is read of the peek or of a form.
    details: [],
    faults: [...distinct.values()].slice(0, LIMITS.faults).map(({ anchor, problem }) => ({
      anchor,
      problem,
      view: about.view,
      locale: about.locale,
      reader: `${NAME}@${VERSION}`,
    })),
  };
}
