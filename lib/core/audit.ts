import { stretchesOf } from '../calendar/day-spans.ts';
import type { EventKey } from '../calendar/event.ts';
import type { Flag } from '../flags/flag.ts';
import type { Fit, FitKind, JudgedEvent, Missed } from '../frame/fit.ts';
import type { ClientCode, Practice } from '../practice/practice.ts';
import { ruleOf } from '../rules/index.ts';
import type { Doubt } from '../rules/rule.ts';
import type { Count } from '../statistics/rate.ts';
import { type Day, dayInterval, daysFrom } from '../time/day.ts';
import type { Instant, Interval } from '../time/interval.ts';
import { type Judged, toldOf } from './state.ts';

/** One event of the range, or a standing session that was looked for and not there: that one has no key. */
export type AuditedEvent = Interval & {
  readonly key: EventKey | null;
  readonly client: ClientCode | null;
  /** An engagement's `id`, null where nothing tells. */
  readonly engagement: string | null;
  readonly fit: Fit;
};

/** What one rule could not decide, about which events, and what it would have had to see. */
export type AuditedDoubt = Pick<Doubt, 'events' | 'missing'> & {
  readonly rule: string;
  readonly client: ClientCode | null;
};

/** Days from one to another, both included. */
export type DayRange = { readonly from: Day; readonly to: Day };

/** What a span of time comes to. */
export type Audit = {
  /** Everything that began in it, and what was missed in it, in order of start. */
  readonly events: readonly AuditedEvent[];
  /**
   * Questions about at least one of these events, by the earliest: those that wait, each as far as it goes by now, and
   * those that were answered. None that is the therapist's alone.
   */
  readonly flags: readonly Flag[];
  /** What the rules could not decide about these events. */
  readonly doubts: readonly AuditedDoubt[];
  /** Rules that failed, and so said nothing about anything. */
  readonly broken: readonly string[];
  /** Days of the range that no look saw whole, in stretches: what is not there then may be there all the same. */
  readonly notSeen: readonly DayRange[];
  /**
   * `missed` among the standing sessions that were looked for; the others among the sessions that took place, which are
   * those kept, moved, extra and for emergencies.
   */
  readonly rates: Readonly<Record<'moved' | 'extra' | 'emergency' | 'contact' | 'missed', Count>>;
};

/** The audit of a range of days at an instant: a choice among what was judged, so that it says what the views say then. */
export function auditOf(
  judged: Judged,
  { clients, timeZone: zone }: Pick<Practice, 'clients' | 'timeZone'>,
  range: DayRange,
  now: Instant,
): Audit {
  const { judgement, outcomes } = judged;
  const engagements = new Map(clients.map(({ code, engagement }) => [code, engagement]));
  const span = { start: dayInterval(zone, range.from).start, end: dayInterval(zone, range.to).end };
  const isInside = (start: Instant) => span.start <= start && start < span.end;
  const own = (client: ClientCode | null) => (client === null ? null : (engagements.get(client) ?? null));
  const there = judgement.events
    .filter(({ event }) => isInside(event.start))
    .map((one) => auditedEvent(one, own(one.who.client)));
  // A session whose own event says that it did not take place is named by that event.
  const named = new Set(there.flatMap(({ client, fit }) => (fit.kind === 'missed' ? `${client} ${fit.expected}` : [])));
  const missed = judgement.missed
    .filter(({ client, start }) => isInside(start) && !named.has(`${client} ${start}`))
    .map((one) => auditedMissed(one, own(one.client)));
  const events = [...there, ...missed].sort((a, b) => a.start - b.start || ((a.key ?? '') < (b.key ?? '') ? -1 : 1));

  const byKey = new Map(there.map((one) => [one.key, one]));
  const firstStart = (keys: readonly EventKey[]) =>
    Math.min(...keys.map((key) => byKey.get(key)?.start ?? Number.POSITIVE_INFINITY));
  const isThere = (keys: readonly EventKey[]) => keys.some((key) => byKey.has(key));
  const told = toldOf(judged, now)
    .filter(({ finding }) => isThere(finding.events))
    .map((flag) => ({ flag, start: firstStart(flag.finding.events) }))
    .sort((a, b) => a.start - b.start || (a.flag.id < b.flag.id ? -1 : 1));
  const doubts = outcomes.flatMap((outcome) =>
    'doubts' in outcome ? outcome.doubts.map(({ events, missing }) => ({ rule: outcome.rule, events, missing })) : [],
  );
  return {
    events,
    flags: told.map(({ flag }) => flag),
    doubts: doubts
      .filter(({ rule, events }) => isThere(events) && !ruleOf(rule)?.private)
      .map((doubt) => ({ ...doubt, client: doubt.events.map((key) => byKey.get(key)?.client).find(Boolean) ?? null })),
    broken: outcomes.flatMap(({ rule, outcome }) => (outcome === 'broken' ? [rule] : [])),
    notSeen: stretchesOf(daysFrom(range.from, range.to), (day) => !judgement.lookout.seen(dayInterval(zone, day))).map(
      ({ first, last }) => ({ from: first, to: last }),
    ),
    rates: ratesOf(events),
  };
}

function ratesOf(events: readonly AuditedEvent[]): Audit['rates'] {
  const count = (...kinds: readonly FitKind[]) => events.filter(({ fit }) => kinds.includes(fit.kind)).length;
  const held = count('kept', 'moved', 'extra', 'emergency');
  const among = (kind: FitKind, of: number): Count => ({ count: count(kind), of });
  return {
    moved: among('moved', held),
    extra: among('extra', held),
    emergency: among('emergency', held),
    contact: among('contact', held),
    missed: among('missed', count('kept', 'moved', 'missed')),
  };
}

const auditedEvent = ({ key, event, who, fit }: JudgedEvent, own: string | null): AuditedEvent => ({
  key,
  start: event.start,
  end: event.end,
  client: who.client,
  engagement: who.engagement?.id ?? own,
  fit,
});

const auditedMissed = ({ client, start, end }: Missed, engagement: string | null): AuditedEvent => ({
  key: null,
  client,
  start,
  end,
  engagement,
  fit: { kind: 'missed', confidence: 'certain', reason: 'looked-and-not-there', expected: start },
});
