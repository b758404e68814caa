import type { EventKey } from '../calendar/event.ts';
import { byStart, type JudgedEvent } from '../frame/fit.ts';
import type { Finding, Level } from './rule.ts';

/** From when on findings repeat: at least so many of one client, within so many of that client's sessions in a row. */
export type Repetition = { readonly times: number; readonly sessions: number; readonly level: Level };

/**
 * Findings about one session each, those that repeat at a level of their own: the one with which there are so many, and
 * whatever follows while there are. Looks back only, so that a later session changes nothing about an earlier question.
 *
 * @param sessions every session among which to count, also those of which nothing was found, in any order
 */
export function* atLevelWhereRepeated(
  findings: readonly Finding[],
  sessions: readonly JudgedEvent[],
  { times, sessions: within, level }: Repetition,
): Generator<Finding> {
  const byClient = Map.groupBy(findings, ({ client }) => client);
  // Most clients have too few for it to matter where they stand, and cost no more than this.
  const often = new Set([...byClient].flatMap(([client, theirs]) => (theirs.length < times ? [] : [client])));
  const counted = sessions.filter(({ who }) => often.has(who.client)).sort(byStart);
  const sessionsOf = Map.groupBy(counted, ({ who }) => who.client);
  for (const [client, found] of byClient) {
    const places = placesOf(sessionsOf.get(client) ?? []);
    const placed = found
      .map((finding) => ({ finding, place: places.get(finding.subject) ?? Number.NaN }))
      .sort((a, b) => a.place - b.place);
    for (const [index, { finding, place }] of placed.entries()) {
      const first = placed[index - times + 1]?.place ?? Number.NEGATIVE_INFINITY;
      yield place - first < within ? { ...finding, level } : finding;
    }
  }
}

const placesOf = (sessions: readonly JudgedEvent[]): ReadonlyMap<EventKey, number> =>
  new Map(sessions.map(({ key }, index) => [key, index]));
