import type { Interval } from '../../time/interval.ts';
import { millisecondsInDay } from '../../time/units.ts';
import { type About, aboutOf, instantOfStamp, isInReach } from './about.ts';
import { instantIn, type Moment } from './clock.ts';
import { type Component, textIn } from './components.ts';
import { type Clocks, type Length, lengthIn, momentIn, type Written } from './moment.ts';
import type { Property } from './property.ts';
import { type Rule, ruleIn } from './rule.ts';
import { ANY_TIME, type Trouble, type Unread } from './trouble.ts';

/** An addition to a series; `length` where it has its own. */
export type Addition = { readonly start: Moment; readonly length: Length | null };

/** One `VEVENT`: a single event, a series, or an exception to one. */
export type Entry = {
  readonly uid: string;
  readonly line: number;
  readonly start: Moment;
  readonly length: Length;
  readonly rules: readonly Rule[];
  readonly additions: readonly Addition[];
  readonly removed: readonly Moment[];
  /** Which occurrence of its series this one replaces. */
  readonly replaces: Moment | null;
  /** Whether it replaces all later ones too. */
  readonly following: boolean;
  readonly about: About;
  /** Of two that say they are the same, the one with the greater numbers counts, from the first on. */
  readonly rank: readonly [sequence: number, changed: number, stamped: number];
};

/** The entry that a component is, or why it is none and where in time it may lie. */
export function entryOf(component: Component, clocks: Clocks, owner: string | null): Entry | Trouble {
  const { line, properties } = component;
  const uid = textIn(properties, 'uid').trim();
  const recurs = ['rrule', 'rdate', 'exrule', 'recurrence-id'].some((name) => properties.has(name));
  const start = momentOf(properties.get('dtstart')?.[0], clocks);
  const trouble = (reason: Unread): Trouble => ({
    line,
    reason,
    span: spanOf(start, recurs || component.unread === 'rule'),
  });
  if (component.unread !== null) return trouble(component.unread);
  if (start === 'zone') return trouble('zone');
  if (start === null || (!recurs && !isInReach(instantIn(start)))) return trouble('start');
  if (uid === '') return trouble('uid');

  const length = lengthOf(component, start, clocks);
  if (typeof length === 'string') return trouble(length);
  const until = (end: Written) => lastWall(end, start);
  const rules = (properties.get('rrule') ?? []).map((one) => ruleIn(one.values[0], until));
  const additions = (properties.get('rdate') ?? []).flatMap((one) =>
    one.values.map((value) => additionIn(one, value, clocks)),
  );
  const removed = (properties.get('exdate') ?? []).flatMap((one) =>
    one.values.map((value) => momentIn(one, value, clocks)),
  );
  const recurrence = properties.get('recurrence-id')?.[0];
  const replaces = recurrence ? momentOf(recurrence, clocks) : null;
  if ([...additions, ...removed, replaces].includes('zone')) return trouble('zone');
  const good = {
    rules: rules.flatMap((one) => one ?? []),
    additions: additions.flatMap((one) => (one === null || one === 'zone' ? [] : one)),
    removed: removed.flatMap((one) => (one === null || one === 'zone' ? [] : one)),
  };
  const whole =
    good.rules.length === rules.length &&
    good.additions.length === additions.length &&
    good.removed.length === removed.length &&
    !(recurrence && replaces === null);
  if (!whole || properties.has('exrule')) return trouble('rule');
  const about = aboutOf(properties, owner);
  return {
    ...good,
    uid,
    line,
    start,
    length,
    replaces: replaces === 'zone' ? null : replaces,
    following: recurrence?.params.range === 'THISANDFUTURE',
    about,
    rank: [
      Number(properties.get('sequence')?.[0]?.values[0] ?? 0) || 0,
      about.changed ?? 0,
      instantOfStamp(properties, 'dtstamp') ?? 0,
    ],
  };
}

const momentOf = (property: Property | undefined, clocks: Clocks): Moment | 'zone' | null =>
  property ? momentIn(property, property.values[0], clocks) : null;

/** Where something lies that begins then and could not be read: on that day, or from then on. */
function spanOf(start: Moment | 'zone' | null, recurs: boolean): Interval {
  if (start === null || start === 'zone') return ANY_TIME;
  const from = instantIn(start);
  return { start: from, end: recurs ? ANY_TIME.end : from + millisecondsInDay };
}

function lengthOf({ properties }: Component, start: Moment, clocks: Clocks): Length | 'end' | 'zone' {
  const [written] = properties.get('dtend') ?? [];
  const [duration] = properties.get('duration') ?? [];
  if (!written) {
    if (duration) return lengthIn(duration.values[0]) ?? 'end';
    return { days: start.day ? 1 : 0, milliseconds: 0 };
  }
  const end = momentOf(written, clocks);
  if (end === 'zone') return end;
  if (end === null || end.day !== start.day) return 'end';
  // An all-day event that ends on its first day is how some programs write a single one.
  if (start.day) return end.wall < start.wall ? 'end' : { days: Math.max(1, daysFrom(start, end)), milliseconds: 0 };
  const milliseconds = instantIn(end) - instantIn(start);
  return milliseconds < 0 ? 'end' : { days: 0, milliseconds };
}

const daysFrom = (start: Moment, end: Moment): number => Math.round((end.wall - start.wall) / millisecondsInDay);

/** The last wall time at which an occurrence may begin: a day's end where only a day is told. */
function lastWall(until: Written, start: Moment): number {
  if (until.day) return until.wall + millisecondsInDay - 1;
  return until.utc && !start.day ? start.clock.wallOf(until.wall) : until.wall;
}

function additionIn(property: Property, value: unknown, clocks: Clocks): Addition | 'zone' | null {
  const [from, to] = Array.isArray(value) ? value : [value, null];
  const start = momentIn(property, from, clocks);
  if (start === null || start === 'zone' || to === null)
    return start && (start === 'zone' ? start : { start, length: null });
  const length = lengthIn(to);
  if (length) return { start, length };
  const end = momentIn(property, to, clocks);
  if (end === null || end === 'zone' || instantIn(end) < instantIn(start)) return end === 'zone' ? end : null;
  return { start, length: { days: 0, milliseconds: instantIn(end) - instantIn(start) } };
}
