import type { SeenEvent } from '../calendar/event.ts';
import { calendarKey } from '../practice/identify.ts';
import { readTitle } from '../practice/title.ts';
import { hintVocabulary, vocabularyOf } from '../practice/vocabulary.ts';
import { HOLD_COMPANIONS } from '../practice/words.ts';
import { workIn } from './name.ts';
import { HOLD_WORDS, type OtherWork } from './work-words.ts';

/** Other work that the calendar shows, and the words and calendars it is known by there. */
export type ProposedWork = {
  readonly kind: OtherWork;
  readonly words: readonly string[];
  readonly calendars: readonly string[];
  readonly entries: number;
};

/** A title that seems to keep time free, and how often it stands there. */
export type ProposedHold = { readonly title: string; readonly entries: number };

/** Entries from which on something is no single occasion. */
const LEAST = 2;
/** How much of a calendar must be of one kind for the calendar to be of that kind, and of how many entries. */
const MOST_OF_CALENDAR = 0.8;
const LEAST_IN_CALENDAR = 5;

type Work = { readonly words: Map<string, string>; readonly calendars: Set<string>; entries: number };

/**
 * Other work among entries that are about no client. A calendar is of a kind when its name says so or nearly all of its
 * entries do, and no client is ever seen on it.
 */
export function workAmong(others: readonly SeenEvent[], clientCalendars: ReadonlySet<string>): readonly ProposedWork[] {
  const found = new Map<OtherWork, Work>();
  const workOf = (kind: OtherWork): Work => {
    const work = found.get(kind) ?? { words: new Map(), calendars: new Set(), entries: 0 };
    found.set(kind, work);
    return work;
  };
  const byCalendar = Map.groupBy(others, ({ calendar }) => calendar);
  for (const [calendar, events] of byCalendar) {
    const told = events.map(({ title }) => workIn(title, 'title'));
    const own = calendar === null ? null : kindOfCalendar(calendar, told, clientCalendars);
    if (calendar !== null && own) {
      const work = workOf(own);
      work.calendars.add(calendar);
      work.entries += events.length;
      continue;
    }
    for (const one of told) {
      if (!one) continue;
      const work = workOf(one.kind);
      const key = one.word.toLowerCase();
      if (!work.words.has(key)) work.words.set(key, one.word);
      work.entries++;
    }
  }
  return [...found]
    .filter(([, { entries }]) => entries >= LEAST)
    .map(([kind, { words, calendars, entries }]) => ({
      kind,
      words: [...words.values()],
      calendars: [...calendars],
      entries,
    }))
    .sort((a, b) => b.entries - a.entries || (a.kind < b.kind ? -1 : 1));
}

function kindOfCalendar(
  calendar: string,
  told: readonly ReturnType<typeof workIn>[],
  clientCalendars: ReadonlySet<string>,
): OtherWork | null {
  if (clientCalendars.has(calendarKey(calendar))) return null;
  const named = calendar.includes('@') ? null : workIn(calendar, 'calendar');
  if (named) return named.kind;
  if (told.length < LEAST_IN_CALENDAR) return null;
  for (const [kind, of] of Map.groupBy(told, (one) => one?.kind))
    if (kind !== undefined && of.length >= told.length * MOST_OF_CALENDAR) return kind;
  return null;
}

/** Titles that say nothing but that time is kept free, at least twice. */
export function holdsAmong(others: readonly SeenEvent[]): readonly ProposedHold[] {
  const titles = Map.groupBy(
    others.filter(({ title }) => isHeld(title)),
    ({ title }) => title.trim(),
  );
  return [...titles]
    .map(([title, events]) => ({ title, entries: events.length }))
    .filter(({ entries }) => entries >= LEAST)
    .sort((a, b) => b.entries - a.entries || (a.title < b.title ? -1 : 1));
}

/** Whether a title says that time is kept free, and nothing else. */
export function isHeld(text: string): boolean {
  const title = readTitle(text);
  const places = holdVocabulary.find(title, () => false);
  if (places.length === 0) return false;
  const urgent = hintVocabulary.find(title, () => false).filter(({ value }) => value.includes('emergency'));
  return title.words.every(
    (word, index) =>
      [...places, ...urgent].some(({ from, to }) => from <= index && index < to) ||
      COMPANIONS.has(word) ||
      /^\p{N}+$/u.test(word),
  );
}

const holdVocabulary = vocabularyOf(HOLD_WORDS.map((phrase) => [phrase, [true]] as const));
const COMPANIONS = new Set([...HOLD_COMPANIONS, 'a', 'the'].flatMap((phrase) => readTitle(phrase).words));
