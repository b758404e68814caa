import type { NoShows } from '../frame/judge.ts';
import type { Instant } from '../time/interval.ts';
import type { Entry } from './ledger.ts';

/**
 * The sessions of which the record says that nobody came. What was said last counts. A session is named by client and
 * start, not by its event: an entry that is moved afterwards is not the session that was waited for in vain.
 */
export function noShowsOf(entries: Iterable<Entry>): NoShows {
  const starts = new Map<string, Set<Instant>>();
  for (const entry of entries) {
    if (entry.type !== 'no-show' && entry.type !== 'no-show-undone') continue;
    const { client, start } = entry;
    const own = starts.get(client) ?? new Set();
    if (entry.type === 'no-show') own.add(start);
    else own.delete(start);
    starts.set(client, own);
  }
  return starts;
}
