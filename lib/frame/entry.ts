import type { AgendaEvent, Lookout } from '../calendar/agenda.ts';
import { dayAt } from '../time/day.ts';
import { type Instant, type Interval, minutes } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';

/**
 * When an event was entered in the calendar: after one instant, and by another. Both are the same where the calendar
 * itself tells. `edited`: whether something of it was changed later, which may have been its time.
 */
export type Entry = { readonly after: Instant; readonly by: Instant; readonly edited: boolean };

/** What is changed within so many minutes belongs to entering it. */
const AT_ONCE = 10;

/** When an event was entered, from what a file says of it, or else from the looks: the last that lacked it, the first that had it. */
export function entryOf({ versions }: AgendaEvent, lookout: Lookout): Entry {
  let seen = Number.POSITIVE_INFINITY;
  let created: Instant | null = null;
  let edited = false;
  for (const { event, first } of versions) {
    seen = Math.min(seen, first);
    if (event.created === null) continue;
    created = Math.min(created ?? Number.POSITIVE_INFINITY, event.created);
    edited ||= event.changed !== null && event.changed - event.created > minutes(AT_ONCE);
  }
  if (created !== null) return { after: created, by: created, edited };
  const newest = versions.at(-1)?.event;
  const without = newest ? lookout.lastLookBefore(newest, seen) : null;
  return { after: without?.at ?? Number.NEGATIVE_INFINITY, by: seen, edited };
}

/**
 * When an event was entered, and how sure that is. `sure`: the look that lacked it would have shown its calendar.
 * `hidden`: it would not have, since that calendar was switched off, not shared yet, or another account's. Neither where
 * a page does not tell which calendars are switched on.
 */
export function sureEntryOf(
  history: AgendaEvent,
  lookout: Lookout,
): Entry & { readonly sure: boolean; readonly hidden: boolean } {
  const entry = entryOf(history, lookout);
  if (entry.after === entry.by) return { ...entry, sure: true, hidden: false };
  const newest = history.versions.at(-1)?.event;
  const shown = newest && lookout.lastLookBefore(newest, entry.by)?.calendars;
  const wanted = history.versions.find(({ first }) => first === entry.by)?.calendars;
  if (!wanted || !shown) return { ...entry, sure: false, hidden: false };
  const sure = wanted.every((name) => shown.includes(name));
  return { ...entry, sure, hidden: !sure };
}

/** Hours before its start within which an event counts as added at short notice although the day was another, as at night. */
const OVERNIGHT = 12;

/** Whether an event was certainly entered on its own day, or in the night before, and not after it had begun. */
export function isSameDay(zone: ZoneName, { start }: Interval, { after }: Entry): boolean {
  if (after >= start || after === Number.NEGATIVE_INFINITY) return false;
  return start - after < minutes(OVERNIGHT * 60) || dayAt(zone, after) === dayAt(zone, start);
}
