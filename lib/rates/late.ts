import type { Lookout } from '../calendar/agenda.ts';
import type { Flag } from '../flags/flag.ts';
import { entryOf } from '../frame/entry.ts';
import type { JudgedEvent } from '../frame/fit.ts';
import type { Count } from '../statistics/rate.ts';

/** The rule that looks for entries made afterwards. */
export const LATE_RULE = 'late-entry';

/** How many sessions were entered after they had ended, among those of which it is known. */
export function lateEntries(
  held: readonly JudgedEvent[],
  flags: Iterable<Flag>,
  doubted: ReadonlySet<string>,
  lookout: Lookout,
): Count {
  const late = new Set(
    [...flags]
      .filter(({ rule, state }) => rule === LATE_RULE && state !== 'withdrawn')
      .flatMap(({ finding }) => finding.events),
  );
  const known = held.filter(
    ({ key, event, firstSeen, history }) =>
      late.has(key) ||
      (!doubted.has(key) && (firstSeen <= event.end || entryOf(history, lookout).after !== Number.NEGATIVE_INFINITY)),
  );
  return { count: known.filter(({ key }) => late.has(key)).length, of: known.length };
}
