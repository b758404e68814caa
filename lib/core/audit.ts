import type { EventKey } from '../calendar/event.ts';
import type { Flag } from '../flags/flag.ts';
import type { Fit, FitKind, JudgedEvent, Missed } from '../frame/fit.ts';
import type { Client, ClientCode } from '../practice/practice.ts';
import { ruleOf } from '../rules/index.ts';
import type { Instant, Interval } from '../time/interval.ts';
import type { Judged } from './state.ts';

/** One event of the range, or a standing session that was looked for and not there: that one has no key. */
export type AuditedEvent = Interval & {
  readonly key: EventKey | null;
  readonly client: ClientCode | null;
  /** An engagement's `id`, null where nothing tells. */
  readonly engagement: string | null;
  readonly fit: Fit;
};

/** How often something occurred, and among how many. */
export type Rate = { readonly count: number; readonly of: number };

/** What a span of time comes to. */
export type Audit = {
  /** Everything that began in it, and what was missed in it, in order of start. */
  readonly events: readonly AuditedEvent[];
  /** Questions about at least one of these events, by the earliest; none that is the therapist's alone. */
  readonly flags: readonly Flag[];
  /**
   * `missed` among the standing sessions that were looked for; the others among the sessions that took place, which are
   * those kept, moved, extra and for emergencies.
   */
  readonly rates: Readonly<Record<'moved' | 'extra' | 'emergency' | 'contact' | 'missed', Rate>>;
};

/** The audit of a range, half-open: a choice among what was judged, so that it says what the views say. */
export function auditOf({ judgement, flags }: Judged, clients: readonly Client[], range: Interval): Audit {
  const engagements = new Map(clients.map(({ code, engagement }) => [code, engagement]));
  const isInside = (start: Instant) => range.start <= start && start < range.end;
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

  const starts = new Map(events.map(({ key, start }) => [key, start]));
  const firstStart = (flag: Flag) =>
    Math.min(...flag.finding.events.map((key) => starts.get(key) ?? Number.POSITIVE_INFINITY));
  const concerned = [...flags.values()].flatMap((flag) => {
    const start = firstStart(flag);
    return start < Number.POSITIVE_INFINITY && flag.state !== 'withdrawn' && !ruleOf(flag.rule)?.private
      ? [{ flag, start }]
      : [];
  });
  concerned.sort((a, b) => a.start - b.start || (a.flag.id < b.flag.id ? -1 : 1));
  return { events, flags: concerned.map(({ flag }) => flag), rates: ratesOf(events) };
}

function ratesOf(events: readonly AuditedEvent[]): Audit['rates'] {
  const count = (...kinds: readonly FitKind[]) => events.filter(({ fit }) => kinds.includes(fit.kind)).length;
  const held = count('kept', 'moved', 'extra', 'emergency');
  const among = (kind: FitKind, of: number): Rate => ({ count: count(kind), of });
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
