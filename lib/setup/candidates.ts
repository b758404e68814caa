import type { SeenEvent } from '../calendar/event.ts';
import { mostOften } from '../frame/most-often.ts';
import { readTitle } from '../practice/title.ts';
import { dayNumberAt } from '../time/day.ts';
import { minutesOf } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import { isApart, type Named, nameIn, workIn } from './name.ts';
import { isHeld } from './other-work.ts';

/** Somebody whom several titles call the same, and how those titles read. */
export type Candidate = Pick<Named, 'key' | 'text' | 'shape' | 'together'> & {
  /** How many entries there are, and how many of them say nothing else, or name a session. */
  readonly entries: number;
  readonly plain: number;
  readonly session: number;
};

/** Days on which somebody was there, from which on it is no coincidence. */
const LEAST_DAYS = 3;
/** What a session may last, minutes. */
const SESSION = { least: 25, most: 240 } as const;

type Group = {
  readonly names: Named[];
  readonly days: Set<number>;
  other: number;
};

/**
 * Those whom at least three entries of a session's length on different days call the same. What mostly tells of other work,
 * or of something that is nobody's session, is left out.
 */
export function candidatesIn(events: readonly SeenEvent[], zone: ZoneName): readonly Candidate[] {
  const read = new Map<string, { readonly named: Named | null; readonly isOther: boolean }>();
  const groups = new Map<string, Group>();
  for (const event of events) {
    const length = minutesOf(event);
    if (length < SESSION.least || length > SESSION.most) continue;
    let known = read.get(event.title);
    if (!known) {
      const named = nameIn(event.title);
      const isElse = named?.shape !== 'code' && (isApart(event.title) || isHeld(event.title));
      const isOther = isElse || workIn(event.title, 'title') !== null;
      known = { named, isOther };
      read.set(event.title, known);
    }
    const { named, isOther } = known;
    if (!named) continue;
    const group = groups.get(named.key) ?? { names: [], days: new Set(), other: 0 };
    groups.set(named.key, group);
    group.names.push(named);
    group.days.add(dayNumberAt(zone, event.start));
    if (isOther) group.other++;
  }
  const found = [...groups].flatMap(([key, { names, days, other }]): Candidate[] => {
    if (days.size < LEAST_DAYS || other * 2 >= names.length) return [];
    const text = mostOften(names.map((one) => one.text));
    const like = names.find((one) => one.text === text);
    const together = mostOften(names.map((one) => one.together));
    if (!like || !together) return [];
    return [
      {
        key,
        text: like.text,
        shape: like.shape,
        together,
        entries: names.length,
        plain: names.filter(({ plain }) => plain).length,
        session: names.filter(({ session }) => session).length,
      },
    ];
  });
  const byWords = new Map(found.map((one) => [readTitle(one.text).words.join(' '), one]));
  return found.filter((one) => !isLongerFor(one, byWords));
}

/** Whether what titles say is somebody's name who is there already, and more besides: `Anna Koch Zoom` is Anna Koch. */
function isLongerFor(one: Candidate, byWords: ReadonlyMap<string, Candidate>): boolean {
  if (one.shape !== 'name' || one.together !== 'one') return false;
  const { words } = readTitle(one.text);
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++) {
      const other = to - from < words.length && byWords.get(words.slice(from, to).join(' '));
      if (other && other.together === 'one' && other.shape !== 'word' && other.entries >= one.entries) return true;
    }
  return false;
}
