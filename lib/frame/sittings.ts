import type { EngagementKind } from '../practice/practice.ts';
import { dayAt, dayNumber } from '../time/day.ts';
import { type Interval, minutesOf } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import type { FitKind, JudgedEvent } from './fit.ts';
import { SHORT } from './frames.ts';

/** Time spent with clients at once: one entry, or those of a group or a couple that lie beside each other. */
export type Sitting = Interval & { readonly entries: readonly JudgedEvent[] };

const IN_THERAPY: readonly FitKind[] = ['kept', 'moved', 'extra', 'emergency'];
const ELSEWHERE: readonly EngagementKind[] = ['intake', 'assessment', 'collateral', 'coaching'];

/** Whether a live event is work with a client that takes the time of a session: no call, no paperwork, nothing called off. */
export function isSession({ event, who, fit }: JudgedEvent): boolean {
  if (event.allDay !== null || event.kind !== 'appointment' || who.candidates.length === 0) return false;
  if (who.hints.includes('cancelled') || who.hints.includes('no-show')) return false;
  if (IN_THERAPY.includes(fit.kind)) return true;
  const several = fit.kind === 'unrelated' && fit.reason === 'several-clients';
  const other = fit.kind === 'other-engagement' && who.engagement !== null && ELSEWHERE.includes(who.engagement.kind);
  if (!several && !other) return false;
  return minutesOf(event) > SHORT && !who.hints.includes('administrative') && !who.hints.includes('contact');
}

/**
 * The sittings of each day of the zone that has any, in order of start, by the day's number. An entry that begins before
 * the sitting at hand is half over belongs to it, so that a group entered member by member counts once.
 */
export function sittingsByDay(zone: ZoneName, events: readonly JudgedEvent[]): ReadonlyMap<number, readonly Sitting[]> {
  const sessions = events.filter(isSession);
  sessions.sort((a, b) => a.event.start - b.event.start || (a.key < b.key ? -1 : 1));
  const days = new Map<number, { start: number; end: number; entries: JudgedEvent[] }[]>();
  for (const session of sessions) {
    const { start, end } = session.event;
    const day = dayNumber(dayAt(zone, start));
    const sittings = days.get(day);
    const last = sittings?.at(-1);
    if (last && start < (last.start + last.end) / 2) {
      last.end = Math.max(last.end, end);
      last.entries.push(session);
    } else if (sittings) sittings.push({ start, end, entries: [session] });
    else days.set(day, [{ start, end, entries: [session] }]);
  }
  return days;
}

/** The entries of sittings that are a client's and no standing session at its time: what could lie elsewhere. */
export const offFrame = (sittings: readonly Sitting[]): readonly JudgedEvent[] =>
  sittings.flatMap(({ entries }) =>
    entries.filter(({ who, fit }) => who.client !== null && IN_THERAPY.includes(fit.kind) && fit.reason !== 'on-frame'),
  );
