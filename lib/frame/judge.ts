import {
  type Agenda,
  type AgendaEvent,
  current,
  firstSeen,
  type Lookout,
  lastSeen,
  lookoutOf,
} from '../calendar/agenda.ts';
import { isLive, type SeenEvent } from '../calendar/event.ts';
import type { Hint, Identity } from '../practice/identity.ts';
import type { Client, ClientCode, Practice } from '../practice/practice.ts';
import type { Instant } from '../time/interval.ts';
import type { Candidate, Vacated } from './board.ts';
import { type ChosenSlot, madeOf } from './chosen.ts';
import { copiesAmong } from './copies.ts';
import { standsAt } from './expected.ts';
import type { Fit, FitKind, JudgedEvent, Missed } from './fit.ts';
import { type ClientFrame, framesOf, type Trace } from './frames.ts';
import { matchToFrame } from './match.ts';

/** Starts of the sessions to which, as the therapist said, nobody came, by client. */
export type NoShows = ReadonlyMap<ClientCode, ReadonlySet<Instant>>;

/** What a judgement is made from. Pure: the same in, the same out. */
export type Case = {
  readonly practice: Practice;
  readonly agenda: Agenda;
  readonly identify: (event: SeenEvent) => Identity;
  /** What the therapist said an event is. */
  readonly answered: ReadonlyMap<string, FitKind>;
  readonly chosen: readonly ChosenSlot[];
  readonly noShows?: NoShows;
  readonly now: Instant;
};

/** How everything in the agenda stands to the frame. */
export type Judgement = {
  /** Every event last seen there, dead ones too, in order of start. */
  readonly events: readonly JudgedEvent[];
  readonly missed: readonly Missed[];
  /** Standing sessions still to come whose event was there and no longer is. */
  readonly freed: readonly Missed[];
  /** Chosen slots of which no event has come. */
  readonly awaited: readonly ChosenSlot[];
  readonly frames: ReadonlyMap<ClientCode, ClientFrame>;
  readonly lookout: Lookout;
};

/** Judges the whole agenda anew: fast enough that nothing need be remembered from the last time. */
export function judgeFrame({ practice, agenda, identify, answered, chosen, noShows, now }: Case): Judgement {
  const lookout = lookoutOf(agenda);
  const clients = new Map(practice.clients.map((client) => [client.code, client]));
  const present: Present[] = [];
  const vacated = new Map<ClientCode, Vacated[]>();
  const traces = new Map<ClientCode, Trace[]>();
  const marked = new Set<string>();
  for (const history of agenda.events.values()) {
    const event = current(history, agenda.details.get(history.key));
    const named = withFrame(identify(event), event, clients, practice);
    const isMarked = named.client !== null && noShows?.get(named.client)?.has(event.start) && isTherapy(event, named);
    if (isMarked) marked.add(event.key);
    const who = isMarked ? withNoShow(named) : named;
    const gone = lookout.goneBy(history) !== null;
    if (!gone) present.push({ history, event, who, seenFirst: firstSeen(history) });
    if (who.client === null) continue;
    if (gone || !isLive(event)) push(vacated, who.client, vacatedBy(history, event));
    if (isTherapy(event, who)) push(traces, who.client, { event, history, hints: who.hints });
  }
  present.sort((a, b) => a.event.start - b.event.start || (a.history.key < b.history.key ? -1 : 1));

  // What was seen first stays the original when a copy comes into sight, on another calendar or in another account:
  // else what is asked and answered about it would be asked again about the copy.
  const bySight = [...present].sort((a, b) => a.seenFirst - b.seenFirst);
  const sessions = new Map(bySight.map(({ event, who }) => [event, isPlainSession(event, who) ? who.client : null]));
  const copies = copiesAmong([...sessions.keys()], (event) => sessions.get(event) ?? null);
  const frames = framesOf(practice, traces, lookout, now);
  const entered = (chosen.length === 0 ? [] : present)
    .filter((one) => isMade(one, copies))
    .map(({ event, who, seenFirst }) => ({ event, client: who.client, seenFirst }));
  const made = madeOf(chosen, entered, practice.timeZone, frames);
  const madeKeys = new Set(made.values());
  const fits = new Map<string, Fit>();
  const candidates = new Map<ClientCode, Candidate[]>();
  for (const { history, event, who } of present) {
    const plain = plainFit(event, who, copies);
    if (plain) fits.set(event.key, plain);
    else
      push(candidates, who.client as ClientCode, {
        event,
        history,
        hints: who.hints,
        given: givenFit(event, answered, madeKeys),
        absence: absenceOf(event, who),
      });
  }

  const missed: Missed[] = [];
  const freed: Missed[] = [];
  for (const client of practice.clients) {
    const { code } = client;
    const theirs = candidates.get(code) ?? [];
    const frame = frames.get(code) ?? { sessions: [], by: 'inferred' as const };
    const ground = { client: code, frame, zone: practice.timeZone, lookout, vacated: vacated.get(code) ?? [], now };
    const matched = matchToFrame(ground, theirs);
    theirs.forEach((candidate, index) => {
      const fit = matched.fits[index] as Fit;
      const { key } = candidate.event;
      fits.set(key, fit.kind === 'missed' && marked.has(key) ? { ...fit, reason: 'answered' } : fit);
    });
    missed.push(...matched.missed);
    freed.push(...matched.freed);
  }

  const events = present.map(({ history, event, who, seenFirst }) => ({
    key: event.key,
    event,
    who,
    fit: fits.get(event.key) as Fit,
    history,
    firstSeen: seenFirst,
    lastSeen: lastSeen(history),
  }));
  const awaited = chosen.filter((slot) => !made.has(slot));
  return { events, missed, freed, awaited, frames, lookout };
}

/** Whether an event may be a session of therapy: an appointment, and of no other work. */
const isTherapy = ({ kind }: SeenEvent, { engagement }: Identity): boolean =>
  kind === 'appointment' && (engagement === null || engagement.kind === 'therapy');

/** Words by which an entry at the time of a client's session may be something beside it, or tells what became of it. */
const BESIDE: readonly Hint[] = ['administrative', 'contact', 'cancelled', 'no-show'];

/** Whether an event can only be a session that takes place: a client's second entry for the same time is then the same one. */
const isPlainSession = (event: SeenEvent, who: Identity): boolean =>
  event.allDay === null && isLive(event) && isTherapy(event, who) && !who.hints.some((hint) => BESIDE.includes(hint));

type Present = {
  readonly history: AgendaEvent;
  readonly event: SeenEvent;
  readonly who: Identity;
  readonly seenFirst: Instant;
};

/** The fit of an event that no frame is asked about, or null when it may be a client's session. */
function plainFit(event: SeenEvent, who: Identity, copies: ReadonlySet<string>): Fit | null {
  const unrelated = (reason: Fit['reason'], confidence: Fit['confidence'] = 'certain'): Fit => ({
    kind: 'unrelated',
    confidence,
    reason,
    expected: null,
  });
  if (copies.has(event.key)) return unrelated('copy');
  if (event.kind !== 'appointment' || event.allDay !== null) return unrelated('not-an-appointment');
  if (!isLive(event) && who.client === null) return unrelated('not-live');
  if (!isTherapy(event, who))
    return { kind: 'other-engagement', confidence: 'likely', reason: 'other-work', expected: null };
  if (who.client !== null) return null;
  return who.candidates.length > 0 ? unrelated('several-clients', 'unclear') : unrelated('no-client', 'likely');
}

/** What the therapist said counts as if the entry said it itself: then everything that asks about absences knows. */
const withNoShow = (who: Identity): Identity =>
  who.hints.includes('no-show') ? who : { ...who, hints: [...who.hints, 'no-show'] };

/** Whether an event of a client did not take place, and how that is known. */
function absenceOf(event: SeenEvent, { hints }: Identity): Candidate['absence'] {
  if (hints.includes('no-show')) return 'no-show';
  return !isLive(event) || hints.includes('cancelled') ? 'cancelled' : null;
}

/** The place an event has left, and the last time it was seen there alive. */
function vacatedBy({ versions }: AgendaEvent, event: SeenEvent): Vacated {
  const alive = versions.filter((version) => isLive(version.event) && version.event.start === event.start);
  return { start: event.start, stoodAt: alive.at(-1)?.last ?? null };
}

/** Whether an event may have been made by the form that a chosen slot opens. */
const isMade = ({ event, who }: Present, copies: ReadonlySet<string>): boolean =>
  !copies.has(event.key) && event.kind === 'appointment' && event.allDay === null && absenceOf(event, who) === null;

/** A fit that was said rather than found. */
function givenFit({ key }: SeenEvent, answered: ReadonlyMap<string, FitKind>, made: ReadonlySet<string>): Fit | null {
  const said = answered.get(key);
  if (said) return { kind: said, confidence: 'certain', reason: 'answered', expected: null };
  return made.has(key) ? { kind: 'emergency', confidence: 'certain', reason: 'proposed-slot', expected: null } : null;
}

/** Of namesakes, the one whose standing time this is; without such a one they stay several. */
function withFrame(
  who: Identity,
  event: SeenEvent,
  clients: ReadonlyMap<ClientCode, Client>,
  practice: Practice,
): Identity {
  if (!who.ambiguous) return who;
  const standing = who.candidates.filter((code) => {
    const client = clients.get(code);
    return client && standsAt(client, practice.timeZone, event.start);
  });
  const [client] = standing;
  return standing.length === 1 && client ? { ...who, client, ambiguous: false } : who;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
