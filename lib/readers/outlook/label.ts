import { clean, withoutBidi } from '../google/text.ts';
import { type Tail, tailOf } from './tail.ts';
import { fieldEnd, type Said, type When, type WhenSetting, whenAt } from './when.ts';
import { type Words, wordsOf } from './words.ts';

/** The accessible text of an event, and what the page shows of it: its tooltip, and the words in its chip. */
export type Spoken = { readonly text: string; readonly tooltip: string; readonly shown: readonly string[] };

/** An event as its texts tell it. What they do not tell is null. */
export type Label = Tail & {
  readonly title: string;
  readonly said: Said;
  readonly cancelled: boolean;
  readonly declined: boolean;
  /** Whether the title's end could only be guessed: nothing that is seen confirms it. */
  readonly guessed: boolean;
};

const LONGEST = 8_000;

/**
 * An event's accessible text understood: `TITLE, TIME to TIME, DATE, PLACE, By ORGANISER, SHOW-AS, …`, where nothing is
 * escaped and every part may hold commas, times and dates. The tooltip tells the title and the place exactly, which
 * decides; without it the last words that say when are the ones meant. Null when the text says of no time.
 */
export function labelOf(spoken: Spoken, setting: WhenSetting): Label | null {
  const text = withoutBidi(spoken.text.slice(0, LONGEST));
  const lines = linesOf(withoutBidi(spoken.tooltip.slice(0, LONGEST)));
  const words = wordsOf(setting.locale);
  const known = lines.length > 1 ? afterTitle(text, lines[0] ?? '', setting) : null;
  const found = known ?? shownTitle(text, spoken.shown, setting) ?? lastWhen(text, words, setting);
  if (!found) return null;
  const { title, when } = found;
  const place = known ? placeIn(lines) : null;
  return {
    ...nameOf(title, words),
    said: when.said,
    guessed: found.guessed,
    ...tailOf(text.slice(when.to), place, words),
  };
}

type Titled = { readonly title: string; readonly when: When; readonly guessed: boolean };

const linesOf = (tooltip: string): readonly string[] => (tooltip === '' ? [] : tooltip.split(/\r?\n/));

/** The place in a tooltip: its lines between the title and the time; empty when there is none. */
const placeIn = (lines: readonly string[]): string => lines.slice(1, -1).join('\n');

/** The text from its beginning, or from behind what is said of a picture, if that is the title and when follows. */
function afterTitle(text: string, title: string, setting: WhenSetting): Titled | null {
  for (const from of [0, afterPicture(text, title)]) {
    const when = from === null ? null : whenAfter(text, from, title, setting);
    if (when) return { title, when, guessed: false };
  }
  if (title.trim() !== '') return null;
  // A title of nothing: a word of the page's own stands for it, or not even that.
  const when = whenAt(text, 0, setting) ?? whenAt(text, fieldEnd(text, 0) + 1, setting);
  return when && { title: '', when, guessed: false };
}

function whenAfter(text: string, from: number, title: string, setting: WhenSetting): When | null {
  if (!text.startsWith(title, from)) return null;
  const end = fieldEnd(text, from + title.length);
  return text.slice(from + title.length, end).trim() === '' ? whenAt(text, end + 1, setting) : null;
}

const PICTURE = 40;

/** Where a title begins that stands behind the name of a picture: "Meeting icon, …". */
function afterPicture(text: string, title: string): number | null {
  const end = fieldEnd(text, 0);
  if (end > PICTURE) return null;
  let from = end + 1;
  while (text[from] === ' ' && title[0] !== ' ') from++;
  return from;
}

/** The title by the words to be seen in the chip, which may also be a time or a place. */
function shownTitle(text: string, shown: readonly string[], setting: WhenSetting): Titled | null {
  const titles = shown.map((title) => title.trim()).filter((title) => title !== '');
  for (const title of titles) {
    const when = whenAfter(text, 0, title, setting);
    if (when) return { title, when, guessed: false };
  }
  for (const title of titles) {
    const from = afterPicture(text, title);
    const when = from === null ? null : whenAfter(text, from, title, setting);
    if (when && !when.loose) return { title, when, guessed: false };
  }
  return null;
}

/** The title by nothing but the text: what stands before the last words that say when, of a day in view if any is. */
function lastWhen(text: string, words: Words, setting: WhenSetting): Titled | null {
  const ends: number[] = [];
  for (let end = fieldEnd(text, 0); end < text.length; end = fieldEnd(text, end + 1)) ends.push(end);
  let best: Titled | null = null;
  for (const end of ends.slice(-MOST)) {
    const when = whenAt(text, end + 1, setting);
    if (when === null || (best && !isBetter(when, best.when, setting))) continue;
    best = { title: withoutPicture(text.slice(0, end), words), when, guessed: when.loose };
  }
  return best;
}

const MOST = 60;

/**
 * Whether words that say when, which begin later in the text than others, are the ones meant. Of several that end at the
 * same place, one is whole and the rest are its parts; of others the later ones, and those of a day in view, are.
 */
function isBetter(later: When, earlier: When, { days }: WhenSetting): boolean {
  if (later.to === earlier.to) return rankOf(later) > rankOf(earlier);
  const [now, before] = [days.includes(later.said.first), days.includes(earlier.said.first)];
  return now === before ? !later.loose || earlier.loose : now;
}

const rankOf = ({ said, loose }: When): number => (loose ? 0 : 2) + (said.form === 'times' ? 1 : 0);

function withoutPicture(title: string, { icon }: Words): string {
  const end = fieldEnd(title, 0);
  return icon && end < PICTURE && end < title.length && title.slice(0, end).endsWith(icon)
    ? title.slice(end + 1).replace(/^ /, '')
    : title;
}

function nameOf(title: string, words: Words): Pick<Label, 'title' | 'cancelled' | 'declined'> {
  const trimmed = title.trim();
  const cancelled = words.cancelled.find((prefix) => trimmed.startsWith(prefix));
  const declined = words.declined.find((prefix) => trimmed.startsWith(prefix));
  const name = clean(trimmed.slice((cancelled ?? declined ?? '').length));
  return {
    title: words.untitled.includes(name) ? '' : name,
    cancelled: cancelled !== undefined,
    declined: declined !== undefined,
  };
}
