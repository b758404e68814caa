import type { PastQuestion } from '../../lib/messages/history.ts';
import { LEVELS, type Level } from '../../lib/rules/rule.ts';
import { type Day, dayAt, isDay } from '../../lib/time/day.ts';
import type { ZoneName } from '../../lib/time/zone.ts';

/** States of a question, in the order in which they are offered. */
export const STATES = ['open', 'answered', 'withdrawn', 'unasked'] as const satisfies readonly PastQuestion['state'][];

/** Which questions are wanted. Null: any. A client of '' is nobody recognised; days are the event's, both included. */
export type Filter = {
  readonly state: PastQuestion['state'] | null;
  readonly level: Level | null;
  readonly client: string | null;
  readonly rule: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly text: string;
};

/** Every question. */
export const EVERYTHING: Filter = {
  state: null,
  level: null,
  client: null,
  rule: null,
  from: null,
  to: null,
  text: '',
};

/** What the view begins with: what waits for an answer. */
export const BEGINNING: Filter = { ...EVERYTHING, state: 'open' };

/** A filter as the address carries it, after the name of the view; empty for the beginning. */
export function textOfFilter(filter: Filter): string {
  const query = new URLSearchParams();
  if (filter.state !== BEGINNING.state) query.set('state', filter.state ?? 'all');
  for (const name of ['level', 'client', 'rule', 'from', 'to'] as const) {
    const value = filter[name];
    if (value !== null) query.set(name, value);
  }
  if (filter.text) query.set('text', filter.text);
  return query.toString();
}

/** The filter in an address; what cannot be read in it counts as not said. */
export function filterOfText(text: string): Filter {
  const query = new URLSearchParams(text);
  const state = query.get('state');
  const day = (name: string) => [query.get(name)].find((value) => value !== null && isDay(value)) ?? null;
  return {
    state: state === 'all' ? null : (STATES.find((one) => one === state) ?? BEGINNING.state),
    level: LEVELS.find((one) => one === query.get('level')) ?? null,
    client: query.get('client'),
    rule: query.get('rule'),
    from: day('from'),
    to: day('to'),
    text: query.get('text') ?? '',
  };
}

/** A question with what it is looked for by. */
export type Sought = { readonly question: PastQuestion; readonly day: Day; readonly text: string };

/** Questions made ready to be filtered, once for all filters. */
export const soughtOf = (
  questions: readonly PastQuestion[],
  titleOf: (rule: string) => string,
  zone: ZoneName,
): readonly Sought[] =>
  questions.map((question) => {
    const { client, title, question: sentence, rule, start, steps } = question;
    const said = steps.flatMap((one) =>
      one.step === 'answered' ? [one.reason, ...Object.values(one.record ?? {})] : [],
    );
    const text = [client ?? '', title, sentence, titleOf(rule), ...said].join('\n').toLowerCase();
    return { question, day: dayAt(zone, start), text };
  });

/** How many questions each choice of a filter would leave, the other choices being as they are. */
export type Counts = Readonly<Record<'state' | 'level' | 'client' | 'rule', ReadonlyMap<string, number>>>;

/** What a filter leaves, in the order given, and the counts beside its choices. One pass. */
export function choose(
  all: readonly Sought[],
  filter: Filter,
): { readonly found: readonly PastQuestion[]; readonly counts: Counts } {
  const counts = { state: new Map(), level: new Map(), client: new Map(), rule: new Map() };
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const found: PastQuestion[] = [];
  for (const { question, day, text } of all) {
    if (filter.from !== null && day < filter.from) continue;
    if (filter.to !== null && day > filter.to) continue;
    if (words.some((word) => !text.includes(word))) continue;
    const { state, level, client, rule } = question;
    const own = { state, level, client: client ?? '', rule };
    const against = FACETS.filter((facet) => filter[facet] !== null && filter[facet] !== own[facet]);
    if (against.length === 0) found.push(question);
    for (const facet of FACETS) {
      if (against.length > 1 || (against.length === 1 && against[0] !== facet)) continue;
      counts[facet].set(own[facet], (counts[facet].get(own[facet]) ?? 0) + 1);
    }
  }
  return { found, counts };
}

const FACETS = ['state', 'level', 'client', 'rule'] as const;
