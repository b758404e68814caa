import type { AgendaEvent, Lookout } from '../calendar/agenda.ts';
import type { SeenEvent } from '../calendar/event.ts';
import type { Version } from '../calendar/versions.ts';
import type { Hint } from '../practice/identity.ts';
import type { ClientCode, Practice, StandingSession } from '../practice/practice.ts';
import { dayNumberAt } from '../time/day.ts';
import { type Instant, minutesOf } from '../time/interval.ts';
import { type Hit, inferFrame, weekOf } from './infer.ts';

/** A client's standing sessions, and whether the therapist told them or the calendar showed them. */
export type ClientFrame = { readonly sessions: readonly StandingSession[]; readonly by: 'declared' | 'inferred' };

/** An event that a standing session may have left its mark in: still there or gone, kept or cancelled. */
export type Trace = { readonly event: SeenEvent; readonly history: AgendaEvent; readonly hints: readonly Hint[] };

/** A contact no longer than this is not a session, minutes. */
export const SHORT = 20;

/** Words by which an event is none of the standing sessions. */
const APART: readonly Hint[] = ['administrative', 'contact', 'emergency', 'additional'];

/** The frames of all clients: as declared, and where nothing was declared as the calendar shows them. */
export function framesOf(
  practice: Practice,
  traces: ReadonlyMap<ClientCode, readonly Trace[]>,
  lookout: Lookout,
  now: Instant,
): ReadonlyMap<ClientCode, ClientFrame> {
  const zone = practice.timeZone;
  const declared = new Map(
    practice.clients.flatMap(({ code, frame }): [ClientCode, ClientFrame][] =>
      frame.length > 0 ? [[code, { sessions: frame, by: 'declared' }]] : [],
    ),
  );
  if (declared.size === practice.clients.length) return declared;
  const hits = new Map([...traces].map(([code, theirs]) => [code, theirs.flatMap((trace) => hitOf(trace) ?? [])]));
  const working = new Set([...hits.values()].flat().map(({ start }) => weekOf(dayNumberAt(zone, start))));
  const rested = (week: number) => !working.has(week);
  return new Map(
    practice.clients.map(({ code }): [ClientCode, ClientFrame] => {
      const told = declared.get(code);
      if (told) return [code, told];
      const own = hits.get(code) ?? [];
      return [code, { sessions: inferFrame({ hits: own, zone, seen: lookout.seen, rested, now }), by: 'inferred' }];
    }),
  );
}

/** Where an event first stood: by the rule of its series, or where it was seen first. Null for what is no session. */
function hitOf({ event, history, hints }: Trace): Hit | null {
  if (event.allDay !== null || minutesOf(event) <= SHORT || hints.some((hint) => APART.includes(hint))) return null;
  if (event.originalStart === null && hints.includes('rescheduled')) return null;
  const [first] = history.versions.reduce<readonly Version[]>(
    (earliest, version) => (earliest[0] && earliest[0].first <= version.first ? earliest : [version]),
    [],
  );
  const start = event.originalStart ?? first?.event.start ?? event.start;
  return { start, end: start + event.end - event.start, series: event.series };
}
