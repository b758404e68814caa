import type { DaySpan } from '../calendar/event.ts';
import type { Exception } from '../flags/exceptions.ts';
import type { Flag } from '../flags/flag.ts';
import type { Entry } from '../flags/ledger.ts';
import type { FitKind, JudgedEvent } from '../frame/fit.ts';
import type { Judgement } from '../frame/judge.ts';
import type { ClientCode, Practice, Preset } from '../practice/practice.ts';
import type { Count } from '../statistics/rate.ts';
import { type Day, dayAt, dayInterval, minuteAt, mondayOf, quarterStart, WEEKDAYS, weekdayOf } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import { type Asked, askedSince } from './asked.ts';
import { ASKING_RULES, wordOn } from './confirmed.ts';
import { followedUp } from './emergencies.ts';
import { lateEntries } from './late.ts';
import { type Period, periodsOf } from './periods.ts';
import { ruleChanges } from './rule-changes.ts';
import { type Span, spanOf } from './span.ts';
import { stepsOf, type Trend, trendOf } from './trend.ts';

/** What rates are counted from. */
export type Ground = {
  readonly practice: Practice;
  readonly judgement: Judgement;
  /** All flags, and of those not the therapist's alone the ones that wait or were answered. */
  readonly flags: Iterable<Flag>;
  readonly asked: readonly Flag[];
  readonly exceptions: readonly Exception[];
  readonly entries: readonly Entry[];
  /** Whether entries made afterwards are looked for at all, and those of which that could not be told. */
  readonly late: { readonly isOn: boolean; readonly doubted: ReadonlySet<string> };
  readonly now: Instant;
};

/** Of one client: the sessions that took place, and what was outside the frame, week by week of the span. */
export type ClientTally = {
  readonly client: ClientCode;
  readonly sessions: readonly number[];
  readonly outside: readonly number[];
};

/** Everything that rates are told from: counts, and what they are among. Only of days that were seen. */
export type Tally = DaySpan &
  Pick<Span, 'days' | 'notSeen' | 'weeks'> & {
    readonly preset: Preset;
    /** Events outside the frame by the therapist's own word, among the sessions that took place. */
    readonly all: Count;
    readonly byKind: Readonly<Record<'extra' | 'emergency' | 'contact', number>>;
    /**
     * What looks to be outside the frame and of which nothing was said: how many wait for an answer, and how many nobody is
     * asked about, for want of knowledge or by the practice's own settings. They are counted nowhere else.
     */
    readonly open: number;
    readonly unasked: number;
    readonly periods: readonly Period[];
    readonly clients: readonly ClientTally[];
    /** Outside the frame, by weekday, Monday first, and hour of the practice's clock. */
    readonly hours: readonly (readonly number[])[];
    readonly asked: Asked;
    readonly followed: Count;
    /** Entries made after the session, among those of which that can be told; null when they are not looked for. */
    readonly late: Count | null;
    readonly trend: Trend | null;
  };

const HELD: readonly FitKind[] = ['kept', 'moved', 'extra', 'emergency'];

/** Counts the quarters up to yesterday; null while nothing was seen of them. */
export function tally(ground: Ground): Tally | null {
  const { practice, judgement, now, entries, exceptions } = ground;
  const { timeZone: zone } = practice;
  const span = spanOf(judgement.lookout, practice, now);
  if (!span) return null;
  const dayOf = ({ event }: JudgedEvent): Day => dayAt(zone, event.start);
  const from = dayInterval(zone, span.first).start;
  const inSpan = judgement.events.filter(
    (one) => one.who.client !== null && from <= one.event.start && one.event.start < now && span.isSeen(dayOf(one)),
  );
  const held = inSpan.filter(({ fit }) => HELD.includes(fit.kind));
  const wordOf = wordOn(ground.flags, exceptions, inSpan, zone, now);
  const outside = inSpan.filter((one) => wordOf(one) === 'confirmed');
  const ofKind = (kind: FitKind) => outside.filter(({ fit }) => fit.kind === kind);

  const unsaid = inSpan.filter((one) => wordOf(one) === 'open');
  const waiting = new Set(
    ground.asked
      .filter(({ rule, state }) => state === 'open' && ASKING_RULES.includes(rule))
      .flatMap(({ finding }) => finding.events),
  );
  const open = unsaid.filter(({ key }) => waiting.has(key)).length;

  const days = { held: held.map(dayOf), outside: outside.map(dayOf) };
  const changes = ruleChanges(entries, zone);
  const watchedFrom = changes.findLast((day) => day <= span.last);
  const recent = quarterStart(span.last, 1);
  const since = watchedFrom ?? span.first;
  const steps = stepsOf(days.held, days.outside).filter(({ day }) => day >= since);
  return {
    first: span.first,
    last: span.last,
    days: span.days,
    notSeen: span.notSeen,
    weeks: span.weeks,
    preset: practice.preset,
    all: { count: outside.length, of: held.length },
    byKind: {
      extra: ofKind('extra').length,
      emergency: ofKind('emergency').length,
      contact: ofKind('contact').length,
    },
    open,
    unasked: unsaid.length - open,
    periods: periodsOf(span, changes, days),
    clients: clientsOf(span, held, outside, dayOf),
    hours: hoursOf(outside, dayOf, ({ event }) => minuteAt(zone, event.start)),
    asked: askedSince(ground.asked, entries, from),
    followed: followedUp(
      ofKind('emergency'),
      inSpan.filter(({ fit }) => fit.kind === 'kept' || fit.kind === 'moved'),
      { zone, isSeen: span.isSeen, now },
    ),
    late: ground.late.isOn ? lateEntries(held, ground.flags, ground.late.doubted, judgement.lookout) : null,
    trend: trendOf(steps, recent),
  };
}

function clientsOf(
  { weeks }: Span,
  held: readonly JudgedEvent[],
  outside: readonly JudgedEvent[],
  dayOf: (one: JudgedEvent) => Day,
): readonly ClientTally[] {
  const index = new Map(weeks.map(({ monday }, at) => [monday, at]));
  const none = () => weeks.map(() => 0);
  const found = new Map<ClientCode, { sessions: number[]; outside: number[] }>();
  const add = (one: JudgedEvent, what: 'sessions' | 'outside') => {
    const client = one.who.client ?? '';
    const own = found.get(client) ?? { sessions: none(), outside: none() };
    const week = index.get(mondayOf(dayOf(one))) ?? -1;
    own[what][week] = (own[what][week] ?? 0) + 1;
    found.set(client, own);
  };
  for (const one of held) add(one, 'sessions');
  for (const one of outside) add(one, 'outside');
  return [...found]
    .map(([client, own]) => ({ client, ...own }))
    .sort((a, b) => a.client.localeCompare(b.client, 'en', { numeric: true }));
}

function hoursOf(
  events: readonly JudgedEvent[],
  dayOf: (one: JudgedEvent) => Day,
  minuteOf: (one: JudgedEvent) => number,
): Tally['hours'] {
  const table = WEEKDAYS.map(() => Array.from({ length: 24 }, () => 0));
  for (const one of events) {
    const row = table[WEEKDAYS.indexOf(weekdayOf(dayOf(one)))];
    const hour = Math.floor(minuteOf(one) / 60);
    if (row) row[hour] = (row[hour] ?? 0) + 1;
  }
  return table;
}
