import type { SeenEvent } from '../calendar/event.ts';
import { indexAliases } from './aliases.ts';
import { HINTS, type Identity } from './identity.ts';
import type { Found } from './phrases.ts';
import type { ClientCode, Engagement, EngagementKind, Practice } from './practice.ts';
import { readTitle, type Title } from './title.ts';
import { hintVocabulary, kindVocabulary, vocabularyOf } from './vocabulary.ts';
import { HINT_WORDS, HOLD_COMPANIONS } from './words.ts';

/** What is looked at to tell who and what an event is. */
export type Identifiable = Pick<SeenEvent, 'title' | 'guests' | 'calendar' | 'categories'>;

/**
 * Prepares a practice for identifying events; the function it returns is pure, and takes a microsecond or two where an
 * event says something new. Nothing is guessed: namesakes that nothing tells apart stay several.
 */
export function identifier(practice: Practice): (event: Identifiable) => Identity {
  const aliases = indexAliases(practice.clients);
  const engagementOf = engagementFinder(practice);
  const isHold = holdFinder(practice);

  const identify = ({ title: text, guests, calendar, categories }: Identifiable): Identity => {
    const title = readTitle(text);
    const places = aliases.find(title);
    const taken = takenBy(places, title.words.length);
    const named = joined(places);
    for (const guest of guests ?? []) {
      const invited = readTitle(guest).words.flatMap((word) => (word.includes('@') ? aliases.atAddress(word) : []));
      if (invited.length > 0) named.push(invited);
    }
    const { candidates, ambiguous } = resolve(named);
    const hints = hintVocabulary.find(title, taken).flatMap(({ value }) => value);
    return {
      client: candidates.length === 1 ? (candidates[0] as ClientCode) : null,
      candidates,
      ambiguous,
      ...engagementOf(title, taken, calendar, categories, candidates),
      hints: hints.length === 0 ? hints : HINTS.filter((hint) => hints.includes(hint)),
      hold: candidates.length === 0 && isHold(title),
    };
  };

  // Most entries say what others say: the same title, week after week, on the same calendar.
  const known = new Map<string | null, Map<string, Identity>>();
  return (event) => {
    if (event.guests?.length || event.categories?.length) return identify(event);
    const there = known.get(event.calendar) ?? new Map<string, Identity>();
    const found = there.get(event.title);
    if (found) return found;
    const identity = identify(event);
    known.set(event.calendar, there.set(event.title, identity));
    return identity;
  };
}

/** Places that overlap cannot both be meant; together they are one place that names any of their clients. */
function joined(places: readonly Found<readonly ClientCode[]>[]): (readonly ClientCode[])[] {
  const named: (readonly ClientCode[])[] = [];
  places.forEach(({ from, value }, index) => {
    const before = places[index - 1];
    if (before && from < before.to) named.push([...new Set([...(named.pop() ?? []), ...value])]);
    else named.push(value);
  });
  return named;
}

/**
 * Who is meant by the places that name somebody. A place that names several is settled by another that names only one
 * of them, or when all unsettled places have only one client in common: `Anna` and `Koch` are many, `Anna Koch` is one.
 */
function resolve(places: readonly (readonly ClientCode[])[]): Pick<Identity, 'candidates' | 'ambiguous'> {
  const named = [...new Set(places)];
  const [first, second] = named;
  if (!first) return { candidates: [], ambiguous: false };
  if (!second && first.length === 1) return { candidates: first, ambiguous: false };
  const sure = new Set(named.flatMap((clients) => (clients.length === 1 ? clients : [])));
  const open = new Set(named.filter((clients) => clients.length > 1 && !clients.some((client) => sure.has(client))));
  let shared = [...open][0] ?? [];
  for (const clients of open) {
    const here = new Set(clients);
    shared = shared.filter((client) => here.has(client));
  }
  if (shared.length === 1) open.clear();
  const candidates = [...new Set([...sure, ...shared.slice(0, open.size === 0 ? 1 : 0), ...[...open].flat()])];
  return { candidates: candidates.sort(), ambiguous: open.size > 0 };
}

/** Marks the words that are part of a name, so that the surname Call hints at no call. */
function takenBy(places: readonly Found<unknown>[], words: number): (word: number) => boolean {
  if (places.length === 0) return () => false;
  const taken = new Uint8Array(words);
  for (const { from, to } of places) taken.fill(1, from, to);
  return (word) => taken[word] === 1;
}

/**
 * The engagement of an event. Its calendar says most, then words, then what its client comes for. A calendar that several
 * engagements share leaves the choice between them; of several that words name, the client's own is meant, or else the
 * one listed first.
 */
function engagementFinder(practice: Practice) {
  const byId = new Map(practice.engagements.map((engagement) => [engagement.id, engagement]));
  const own = new Map(practice.clients.map(({ code, engagement }) => [code, byId.get(engagement) ?? null]));
  /** What all the clients come for, when that is one thing. */
  const sharedBy = ([first, ...others]: readonly ClientCode[]): Engagement | null => {
    const engagement = first === undefined ? null : (own.get(first) ?? null);
    return others.every((client) => own.get(client) === engagement) ? engagement : null;
  };
  /** The practice's own engagement of that kind, or one like it where it has named none. */
  const ofKind = (kind: EngagementKind): Engagement =>
    practice.engagements.find((one) => one.kind === kind) ?? {
      id: kind,
      kind,
      words: [],
      calendars: [],
      gapMinutes: practice.gapMinutes,
    };
  const byCalendar = new Map<string, Engagement[]>();
  for (const engagement of practice.engagements)
    for (const calendar of engagement.calendars)
      byCalendar.set(calendarKey(calendar), [...(byCalendar.get(calendarKey(calendar)) ?? []), engagement]);
  /** The only work that its categories are of, among those of its calendar where that has several. */
  const filedUnder = (categories: readonly string[], there: readonly Engagement[] | undefined): Engagement | null => {
    const named = new Set(categories.flatMap((category) => byCalendar.get(calendarKey(category)) ?? []));
    const [only, ...others] = [...named].filter((one) => !there || there.includes(one));
    return only && others.length === 0 ? only : null;
  };
  const words = vocabularyOf(
    practice.engagements.flatMap((engagement) => engagement.words.map((phrase) => [phrase, [engagement]] as const)),
  );

  return (
    title: Title,
    taken: (word: number) => boolean,
    calendar: string | null,
    categories: readonly string[] | null,
    candidates: readonly ClientCode[],
  ): Pick<Identity, 'engagement' | 'by'> => {
    const there = calendar === null || byCalendar.size === 0 ? undefined : byCalendar.get(calendarKey(calendar));
    if (there?.length === 1) return { engagement: there[0] as Engagement, by: 'calendar' };
    const filed = filedUnder(categories ?? [], there);
    if (filed) return { engagement: filed, by: 'category' };
    const shared = sharedBy(candidates);
    const [kind] = candidates.length === 0 ? [] : kindVocabulary.find(title, taken);
    const covers = ({ from, to }: { readonly from: number; readonly to: number }) =>
      kind !== undefined && kind.from <= from && to <= kind.to && to - from < kind.to - kind.from;
    // A longer phrase of ours says more than one of its words does: a coaching call is no coaching.
    const places = words.find(title, taken).filter((place) => !covers(place));
    if (places.length > 0) {
      const said = new Set(places.flatMap(({ value }) => value));
      const choice = practice.engagements.filter((one) => said.has(one) && (!there || there.includes(one)));
      const meant = choice.find((one) => one === shared) ?? choice[0];
      if (meant) return { engagement: meant, by: 'words' };
    }
    const [own] = kind?.value ?? [];
    if (own !== undefined && own !== shared?.kind) return { engagement: ofKind(own), by: 'words' };
    return { engagement: shared, by: shared && 'client' };
  };
}

/** A calendar's name or address as it is compared. */
export const calendarKey = (calendar: string): string => calendar.normalize('NFKC').trim().toLowerCase();

/**
 * Whether a title is a hold's: its words and at most a few that go with them. Anything else in the title may be what the
 * time is really for, and time wrongly called free would be given away twice.
 */
function holdFinder(practice: Practice): (title: Title) => boolean {
  const holds = vocabularyOf(practice.emergency.holds.map((phrase) => [phrase, [true]] as const));
  const companions = new Set(
    [...HOLD_COMPANIONS, ...Object.values(HINT_WORDS).flatMap((words) => words.emergency)].flatMap(
      (phrase) => readTitle(phrase).words,
    ),
  );
  return (title) => {
    const places = holds.find(title, () => false);
    if (places.length === 0) return false;
    const ours = takenBy(places, title.words.length);
    return title.words.every((word, index) => ours(index) || companions.has(word) || /^\p{N}+$/u.test(word));
  };
}
