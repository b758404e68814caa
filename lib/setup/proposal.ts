import { type Agenda, current } from '../calendar/agenda.ts';
import { isLive, type SeenEvent } from '../calendar/event.ts';
import type { JudgedEvent } from '../frame/fit.ts';
import { type Judgement, judgeFrame } from '../frame/judge.ts';
import { isSession } from '../frame/sittings.ts';
import { defaultPractice } from '../practice/defaults.ts';
import { calendarKey, identifier } from '../practice/identify.ts';
import type { Client, Engagement, Practice, Preset } from '../practice/practice.ts';
import { type Day, dayAt } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import { type Candidate, candidatesIn } from './candidates.ts';
import { clientsOf, type ProposedClient, RECENT } from './clients.ts';
import { breaksIn, hoursIn, type ProposedBreak, type ProposedHours, type ProposedPace, paceIn } from './hours.ts';
import { holdsAmong, type ProposedHold, type ProposedWork, workAmong } from './other-work.ts';
import { type OtherWork, WORK_WORDS } from './work-words.ts';

/** What the calendar would propose for a practice: plain data, each part with what it is inferred from. */
export type Proposal = {
  readonly seen: { readonly first: Day; readonly last: Day; readonly entries: number };
  readonly timeZone: ZoneName;
  readonly preset: { readonly preset: Preset; readonly clients: number };
  /** Null where too few sessions were seen to tell. */
  readonly hours: ProposedHours | null;
  readonly breaks: readonly ProposedBreak[];
  readonly pace: ProposedPace | null;
  /** Those who are sure first, in the order of the week. */
  readonly clients: readonly ProposedClient[];
  readonly work: readonly ProposedWork[];
  readonly holds: readonly ProposedHold[];
};

/** What a proposal is made from. With a practice, only what it does not have is proposed. */
export type Known = {
  readonly agenda: Agenda;
  readonly practice: Practice | null;
  /** The zone by whose clock sessions stand. */
  readonly zone: ZoneName;
  readonly now: Instant;
};

/**
 * What the calendar would propose; null while no appointment was seen. Standing times are inferred as they are for clients
 * of whom none was told: every candidate is taken for a client, and the frame judged as ever.
 */
export function proposalOf({ agenda, practice, zone, now }: Known): Proposal | null {
  const seen = [...agenda.events.values()]
    .map((history) => current(history, agenda.details.get(history.key)))
    .filter(({ kind, allDay }) => kind === 'appointment' && allDay === null);
  if (seen.length === 0) return null;
  const isNew = newTo(practice);
  const candidates = candidatesIn(seen.filter(isNew), zone);
  const judgement = judgeCandidates(candidates, practice, { agenda, zone, now });
  const own = Map.groupBy(judgement.events.filter(isSession), ({ who }) => who.client);
  const clients = clientsOf(candidates, own, judgement, zone, now);
  const sure = new Set(clients.filter((one) => one.sure).map(({ title }) => title));
  const sessions = [...own].flatMap(([code, events]) =>
    code !== null && sure.has(code) ? events.flatMap(({ event }) => (event.start > now - RECENT ? event : [])) : [],
  );
  const others = judgement.events
    .filter(({ event, who }) => isLive(event) && event.allDay === null && who.candidates.length === 0)
    .map(({ event }) => event);
  const unknown = others.filter((event) => event.kind === 'appointment' && isNew(event));
  const withClients = new Set(
    [...own.values()]
      .flat()
      .flatMap(({ event }) => event.calendar ?? [])
      .map(calendarKey),
  );
  const hours = hoursIn(sessions, zone);
  const starts = seen.map(({ start }) => start);
  return {
    seen: { first: dayAt(zone, least(starts)), last: dayAt(zone, most(starts)), entries: seen.length },
    timeZone: zone,
    preset: presetOf(
      clients.filter((one) => one.sure),
      judgement.events,
    ),
    hours,
    breaks: breaksIn(sessions, others, hours?.hours ?? [], zone),
    pace: paceIn(sessions, zone),
    clients,
    work: workAmong(unknown, withClients),
    holds: holdsAmong(unknown),
  };
}

/** Whether an event is none that the practice already knows whose or what it is. */
function newTo(practice: Practice | null): (event: SeenEvent) => boolean {
  if (!practice) return () => true;
  const identify = identifier(practice);
  return (event) => {
    const { candidates, engagement, hold } = identify(event);
    return candidates.length === 0 && engagement === null && !hold;
  };
}

/** Judges the agenda as if each candidate were a client by the name that titles have for them. */
function judgeCandidates(
  candidates: readonly Candidate[],
  practice: Practice | null,
  { agenda, zone, now }: Omit<Known, 'practice'>,
): Judgement {
  const usual = practice ?? defaultPractice(zone);
  const client = ({ text }: Candidate): Client => ({
    code: text,
    aliases: [],
    engagement: 'therapy',
    frame: [],
    agreements: [],
  });
  const has = (kind: string) => usual.engagements.some((one) => one.kind === kind);
  const more = (Object.keys(WORK_WORDS) as OtherWork[])
    .filter((kind) => kind !== 'personal' && !has(kind))
    .map((kind): Engagement => ({ id: `new ${kind}`, kind, words: WORK_WORDS[kind], calendars: [], gapMinutes: 0 }));
  const supposed: Practice = {
    ...usual,
    timeZone: zone,
    clients: [...usual.clients, ...candidates.map(client)],
    engagements: [...usual.engagements, ...more],
  };
  return judgeFrame({
    practice: supposed,
    agenda,
    identify: identifier(supposed),
    answered: new Map(),
    chosen: [],
    now,
  });
}

/** Coaching calls from which on a client has them. */
const LEAST_CALLS = 3;

/** The kind of practice by what clients come for, and how many of them do. */
function presetOf(clients: readonly ProposedClient[], events: readonly JudgedEvent[]): Proposal['preset'] {
  const joint = clients.filter(({ together }) => together === 'joint').length;
  if (joint * 3 >= clients.length && joint > 1) return { preset: 'couples', clients: joint };
  const calls = Map.groupBy(
    events.filter(({ who }) => who.engagement?.kind === 'coaching-call' && who.client !== null),
    ({ who }) => who.client,
  );
  const called = [...calls.values()].filter((theirs) => theirs.length >= LEAST_CALLS).length;
  if (called * 4 >= clients.length && called > 1) return { preset: 'dbt', clients: called };
  return { preset: 'solo', clients: 0 };
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
