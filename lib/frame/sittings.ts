import type { EngagementKind } from '../practice/practice.ts';
import { dayNumberAt } from '../time/day.ts';
import { type Interval, minutesOf } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import { byStart, type FitKind, type JudgedEvent } from './fit.ts';
import { SHORT } from './frames.ts';

/** Time spent with clients at once: one entry, or those of a group or a couple that lie beside each other. */
export type Sitting = Interval & { readonly entries: readonly JudgedEvent[] };

const IN_THERAPY: readonly FitKind[] = ['kept', 'moved', 'extra', 'emergency'];
const ELSEWHERE: readonly EngagementKind[] = ['intake', 'assessment', 'collateral', 'coaching'];

/** Whether a live event is work with a client that takes the time of a session: no call, no paperwork, nothing called off. */
export function isSession({ event, who, fit }: JudgedEvent): boolean {
  if (event.allDay !== null || event.kind !== 'appointment' || who.candidates.length === 0) return false;
  if (who.hints.length > 0 && (who.hints.includes('cancelled') || who.hints.includes('no-show'))) return false;
  if (IN_THERAPY.includes(fit.kind)) return true;
  const several = fit.kind === 'unrelated' && fit.reason === 'several-clients';
  const other = fit.kind === 'other-engagement' && who.engagement !== null && ELSEWHERE.includes(who.engagement.kind);
  if (!several && !other) return false;
  return minutesOf(event) > SHORT && !who.hints.includes('administrative') && !who.hints.includes('contact');
}

/** Sessions by the number of the zone's day they start on, each day's in order of start. */
export function sessionsByDay(
  zone: ZoneName,
  sessions: readonly JudgedEvent[],
): ReadonlyMap<number, readonly JudgedEvent[]> {
  const isSorted = sessions.every((one, index) => index === 0 || byStart(sessions[index - 1] as JudgedEvent, one) <= 0);
  const days = new Map<number, JudgedEvent[]>();
  for (const session of isSorted ? sessions : [...sessions].sort(byStart)) {
    const day = dayNumberAt(zone, session.event.start);
    const there = days.get(day);
    if (there) there.push(session);
    else days.set(day, [session]);
  }
  return days;
}

/**
 * The sittings that sessions in order of start make. An entry that begins before the sitting at hand is half over belongs
 * to it, so that a group entered member by member counts once.
 */
export function sittingsOf(sessions: readonly JudgedEvent[]): readonly Sitting[] {
  const sittings: { start: number; end: number; entries: JudgedEvent[] }[] = [];
  for (const session of sessions) {
    const { start, end } = session.event;
    const last = sittings.at(-1);
    if (last && start < (last.start + last.end) / 2) {
      last.end = Math.max(last.end, end);
      last.entries.push(session);
    } else sittings.push({ start, end, entries: [session] });
  }
  return sittings;
}

/** Whether a session is one client's and stands at no standing time of theirs: what could lie elsewhere. */
export const isOffFrame = ({ who, fit }: JudgedEvent): boolean =>
  fit.reason !== 'on-frame' && who.client !== null && IN_THERAPY.includes(fit.kind);
