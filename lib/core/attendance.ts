import { noShowsOf } from '../flags/no-shows.ts';
import type { JudgedEvent } from '../frame/fit.ts';
import type { NoShows } from '../frame/judge.ts';
import type { PastSession } from '../messages/history.ts';
import { failure, type Result } from '../result.ts';
import { addDays, dayAt, dayInterval, mondayOf } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import { parseAttendance } from './given.ts';
import type { Keeper } from './keeper.ts';

/** The standing sessions of this and the last week that have passed, in order of start, and whether somebody came. */
export function pastSessions(
  { state, judged }: Pick<Keeper, 'state' | 'judged'>,
  now: Instant,
): readonly PastSession[] {
  const zone = state.practice?.timeZone;
  if (!zone || !judged) return [];
  const { start } = dayInterval(zone, addDays(mondayOf(dayAt(zone, now)), -7));
  const noShows = noShowsOf(judged.record);
  return judged.judgement.events.flatMap((one) => (one.event.start < start ? [] : passed(one, noShows, now)));
}

/** Writes down that nobody came to a session that has passed, or that this was a slip. Refused with `session` when there is no such. */
export async function keepAttendance(keeper: Keeper, given: unknown): Promise<Result<null, string>> {
  const parsed = parseAttendance(given);
  if (!parsed.ok) return parsed;
  const { client, start, came } = parsed.value;
  const { judged } = keeper;
  const now = keeper.now();
  const noShows = noShowsOf(judged?.record ?? []);
  const isThere = judged?.judgement.events.some(
    (one) => one.event.start === start && passed(one, noShows, now).some((session) => session.client === client),
  );
  const isMarked = noShows.get(client)?.has(start) ?? false;
  // A mark whose entry has moved or vanished since can be taken back all the same.
  if (!isThere && !(came && isMarked)) return failure('session');
  const kept = await keeper.record({ type: came ? 'no-show-undone' : 'no-show', client, start, at: now });
  if (kept.ok) keeper.signal(true);
  return kept;
}

/** An event as a session that has passed: one that keeps its standing time, or to which it was said that nobody came. */
function passed({ event: { start, end }, who: { client }, fit }: JudgedEvent, noShows: NoShows, now: Instant) {
  if (client === null || end > now || fit.reason === 'copy') return [];
  const isMarked = noShows.get(client)?.has(start) ?? false;
  const isOnFrame = fit.kind === 'kept' && fit.reason === 'on-frame';
  return isMarked || isOnFrame ? [{ client, start, end, came: !isMarked }] : [];
}
