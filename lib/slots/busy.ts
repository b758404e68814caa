import { type EventKey, isLive } from '../calendar/event.ts';
import type { JudgedEvent } from '../frame/fit.ts';
import type { EngagementKind, Practice } from '../practice/practice.ts';
import type { Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { millisecondsInDay } from '../time/units.ts';
import type { Occupied } from './slot.ts';

/** What the search needs of an event: itself, who and what it is, and how it fits. */
export type Judged = Pick<JudgedEvent, 'key' | 'event' | 'who' | 'fit'>;

/**
 * What an event means for a day's time. `busy` takes it; `hold` keeps it for an emergency; `freed` is a session that is
 * off; `doubtful` lies on the whole day and may take it or not; `ignored` takes none.
 */
export type Standing = 'busy' | 'hold' | 'freed' | 'doubtful' | 'ignored';

const PLACEHOLDERS: readonly string[] = ['task', 'birthday', 'working-location'];
const SESSIONS: readonly EngagementKind[] = ['therapy', 'intake', 'assessment', 'collateral', 'coaching'];
const PROTECTED: readonly EngagementKind[] = ['legal', 'supervision', 'teaching'];

/**
 * What an event means for a day's time; time of which nothing is known is taken.
 *
 * - Tasks, birthdays and places of work: ignored, they only describe time. So are entries of no length. A bookable
 *   window is taken: a page tells it from an event by little, and somebody may book it meanwhile.
 * - Cancelled, declined, or a client's entry whose words call it off: freed if it was a session, else ignored. "Instead
 *   of the cancelled one" is not off.
 * - A hold that names nobody: hold; one that names a client is taken. A hold of whole days is ignored.
 * - With clock times: busy, even when it shows as free, since other tools put real work down as free.
 * - Whole days: busy when they show as busy, tentative or out of office; ignored when they show as free or are a
 *   holiday, unless their words speak of being away; doubtful when nothing tells.
 */
export function standingOf(judged: Judged): Standing {
  const { event, who } = judged;
  if (PLACEHOLDERS.includes(event.kind) || event.start >= event.end) return 'ignored';
  const named = who.candidates.length > 0;
  const off = named && who.hints.includes('cancelled') && !who.hints.includes('rescheduled');
  if (!isLive(event) || off) return roleOf(judged) === 'session' ? 'freed' : 'ignored';
  const hold = who.hold && !named;
  if (!event.allDay) return hold ? 'hold' : 'busy';
  if (hold) return 'ignored';
  if (event.kind === 'out-of-office') return 'busy';
  switch (event.showAs) {
    case 'busy':
    case 'tentative':
    case 'out-of-office':
      return 'busy';
    case 'free':
      return who.hints.includes('away') ? 'doubtful' : 'ignored';
    default:
      return event.kind === 'holiday' && !who.hints.includes('away') ? 'ignored' : 'doubtful';
  }
}

/**
 * What a busy event is to the search. Client work counts as a session, short contacts, calls and paperwork do not; what
 * nobody named is unknown, and takes its time all the same.
 */
export function roleOf({ event, who, fit }: Judged): Occupied['role'] {
  if (event.kind !== 'appointment' || event.allDay) return 'other';
  const kind = who.engagement?.kind ?? null;
  if (kind !== null && PROTECTED.includes(kind)) return 'protected';
  if (fit.kind === 'administrative' || fit.kind === 'contact') return 'other';
  if (kind === null) return who.candidates.length > 0 ? 'session' : 'unknown';
  return SESSIONS.includes(kind) ? 'session' : 'other';
}

/** What a day holds, as the search sees it. Lists are in order of start and reach a day to either side. */
export type TakenDay = {
  readonly occupied: readonly Occupied[];
  /** Sessions, each meeting once however many calendars show it. */
  readonly sessions: readonly Interval[];
  /** Sessions that start on the day itself. */
  readonly count: number;
  readonly holds: readonly Interval[];
  readonly freed: readonly Interval[];
  /** An all-day entry that may take the day, or null. */
  readonly doubtful: EventKey | null;
  /** Events of the day that were taken account of, copies once. */
  readonly checked: number;
};

/**
 * What the events take of a day that lies at `within`. The gap an event needs is its engagement's; one without an
 * engagement, such as a private or unread entry, needs what a session needs, because it may be one.
 */
export function takenOn(practice: Practice, day: Day, within: Interval, events: readonly Judged[]): TakenDay {
  const occupied: Occupied[] = [];
  const sessions: Interval[] = [];
  const holds: Interval[] = [];
  const freed: Interval[] = [];
  const doubts: EventKey[] = [];
  // A recurring meeting's occurrences share its name, so the times belong to it.
  const meetings = new Set<string>();
  const counted = new Set<string>();
  const from = within.start - millisecondsInDay;
  const to = within.end + millisecondsInDay;
  let count = 0;
  for (const judged of events) {
    const { key, event, who, fit } = judged;
    if (event.start >= to || event.end < from) continue;
    const { allDay } = event;
    if (allDay && (day < allDay.first || day > allDay.last)) continue;
    const { start, end } = allDay ? within : event;
    const standing = standingOf(judged);
    const copy = fit.reason === 'copy';
    const meeting = event.meeting === null ? key : `${start} ${end} ${event.meeting}`;
    if (!copy && start < within.end && end > within.start) meetings.add(meeting);
    if (standing === 'hold') holds.push({ start, end });
    else if (standing === 'freed') freed.push({ start, end });
    else if (standing === 'doubtful') doubts.push(key);
    if (standing !== 'busy') continue;
    const role = roleOf(judged);
    const gap = who.engagement?.gapMinutes ?? practice.gapMinutes;
    occupied.push({ key, start, end, gapBefore: gap, gapAfter: gap, role });
    if (role !== 'session' || copy || counted.has(meeting)) continue;
    counted.add(meeting);
    sessions.push({ start, end });
    if (start >= within.start && start < within.end) count++;
  }
  return {
    occupied: occupied.sort(byStart),
    sessions: sessions.sort(byStart),
    count,
    holds: holds.sort(byStart),
    freed: freed.sort(byStart),
    doubtful: doubts.sort()[0] ?? null,
    checked: meetings.size,
  };
}

const byStart = (a: Interval, b: Interval): number => a.start - b.start || a.end - b.end;
