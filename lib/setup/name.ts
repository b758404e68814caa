import { GAPS, gapBefore, readTitle, type Title, textBetween, wordAsWritten } from '../practice/title.ts';
import { hintVocabulary, isOrdinaryWord, kindVocabulary, vocabularyOf } from '../practice/vocabulary.ts';
import { ABBREVIATIONS } from '../practice/words.ts';
import { APART_WORDS, type OtherWork, WORK_WORDS } from './work-words.ts';

/** Who a title seems to be about: one person, a couple or family, a group. */
export type Together = 'one' | 'joint' | 'group';

/** What a title calls somebody. */
export type Named = {
  /** The same for all titles that call somebody the same. */
  readonly key: string;
  /** The name as written, fit to be an alias. */
  readonly text: string;
  /** How it is written; a single word may be a first name, or any word. */
  readonly shape: 'code' | 'initials' | 'name' | 'word';
  readonly together: Together;
  /** Whether nothing else stands in the title that is not ours to know. */
  readonly plain: boolean;
  /** Whether a word beside it says that it is an appointment of the practice. */
  readonly session: boolean;
};

/**
 * The kind of other work that a text tells of, and the word by which it does; null when it tells of none. Family and home
 * in a title are seldom the therapist's own; in a calendar's name they are.
 */
export function workIn(
  text: string,
  where: 'title' | 'calendar',
): { readonly kind: OtherWork; readonly word: string } | null {
  const title = readTitle(text);
  const places = workVocabulary.find(title, () => false);
  const found = places.find(({ value }) => where === 'calendar' || value[0] !== 'personal');
  const kind = found?.value[0];
  if (!found || kind === undefined) return null;
  return { kind, word: title.plain.slice(title.starts[found.from], title.ends[found.to - 1]) };
}

/** Whether a title holds a word that recurs in diaries and is nobody's session. */
export const isApart = (text: string): boolean => apartVocabulary.find(readTitle(text), () => false).length > 0;

/** What a title calls somebody, or null when nothing in it could be a name. Nothing is known of anybody yet. */
export function nameIn(text: string): Named | null {
  const title = readTitle(text);
  const session = title.words.some((word) => SESSION.has(word));
  const hints = hintVocabulary.find(title, () => false);
  const kinds = kindVocabulary.find(title, () => false);
  const slice = (from: number, to: number) => written(text, title, from, to);
  const ours = new Set<number>();
  for (const { from, to } of [...hints, ...kinds]) for (let word = from; word < to; word++) ours.add(word);
  // A group goes by its whole title.
  if (hints.some(({ value }) => value.includes('group')))
    return named(slice(0, title.words.length - 1), 'name', 'group', true, true);

  const left = [...title.words.keys()].filter((index) => {
    const word = title.words[index] as string;
    return !ours.has(index) && !isOrdinaryWord(word) && !word.includes('@');
  });
  const codes = left.filter((index) => CODE.test(wordAsWritten(title, index)));
  const [code, otherCode] = [codes[0], codes.at(-1)];
  if (code !== undefined && otherCode !== undefined)
    return named(slice(code, otherCode), 'code', code === otherCode ? 'one' : 'joint', true, session);

  const letters = left.filter((index) => !/^\p{N}+$/u.test(title.words[index] as string));
  const names = letters.filter((index) => startsName(wordAsWritten(title, index)));
  const [first, last] = [names[0], names.at(-1)];
  if (first !== undefined && last !== undefined) {
    const plain = letters.every((index) => names.includes(index) || SMALL.has(title.words[index] as string));
    const isFamily = kinds.length === 0 && hints.some(({ value }) => value.includes('joint'));
    const together = isFamily || names.some((index, at) => at > 0 && isJoined(title, index)) ? 'joint' : 'one';
    const shape = shapeOf(title, names);
    const dot = shape === 'initials' && title.plain[title.ends[last] as number] === '.' ? '.' : '';
    return named(slice(first, last) + dot, shape, together, plain && isUnbroken(title, names), session || isFamily);
  }
  const loose = letters.filter((index) => !SMALL.has(title.words[index] as string));
  const [from, to] = [loose[0], loose.at(-1)];
  if (from !== undefined && to !== undefined) return named(slice(from, to), 'word', 'one', false, session);
  return numberIn(title, left, slice);
}

/** Clients that are only numbered: by a number that nothing else has, or as `Client 12`. */
function numberIn(title: Title, left: readonly number[], slice: (from: number, to: number) => string): Named | null {
  const number = left.findLast((index) => /^\p{N}+$/u.test(title.words[index] as string));
  if (number === undefined) return null;
  if (SOMEBODY.has(title.words[number - 1] ?? '')) return named(slice(number - 1, number), 'name', 'one', true, true);
  return NUMBER.test(title.words[number] as string) ? named(slice(number, number), 'code', 'one', true, false) : null;
}

function shapeOf(title: Title, names: readonly number[]): Named['shape'] {
  const [first = 0] = names;
  const isAlone = names.length === 1;
  if (!isAlone && names.every((index) => title.words[index]?.length === 1 && isCased(title, index))) return 'initials';
  const word = wordAsWritten(title, first);
  if (isAlone && /^\p{Lu}{2,3}$/u.test(word) && !ABBREVIATIONS.includes(word.toLowerCase())) return 'initials';
  return isAlone ? 'word' : 'name';
}

function named(
  text: string,
  shape: Named['shape'],
  together: Together,
  plain: boolean,
  session: boolean,
): Named | null {
  const { words } = readTitle(text);
  if (words.length === 0 || text.length > LONGEST) return null;
  return { key: words.join(shape === 'initials' ? '' : ' '), text, shape, together, plain, session };
}

/** Words `from` to `to` as they are written, with their accents where those stand in the same places. */
function written(text: string, { plain, starts, ends }: Title, from: number, to: number): string {
  const composed = text.normalize('NFC');
  return (composed.length === plain.length ? composed : plain).slice(starts[from], ends[to]);
}

/** A name is in one place: nothing of another kind stands between its words. */
const isUnbroken = (title: Title, names: readonly number[]): boolean =>
  names.every((index, at) => {
    const before = names[at - 1];
    if (before === undefined || isJoined(title, index)) return true;
    for (let word = before + 1; word <= index; word++) {
      if (gapBefore(title, word) > GAPS.comma) return false;
      if (word < index && !PARTICLES.has(title.words[word] as string)) return false;
    }
    return true;
  });

/** Whether two people stand side by side: `Anna & Ben`, `Anna und Ben`. */
const isJoined = (title: Title, index: number): boolean =>
  index > 0 && (/^\s*[&+/]\s*$/.test(textBetween(title, index)) || AND.has(title.words[index - 1] as string));

const isCased = (title: Title, index: number): boolean => {
  const word = wordAsWritten(title, index);
  return word.toLowerCase() !== word.toUpperCase();
};

/** Whether a word is written as names are: with a capital, or in a script that has none. */
const startsName = (written: string): boolean => {
  const [first = ''] = written;
  return /\p{L}/u.test(first) && first === first.toUpperCase();
};

/** A code as people give them: a few capitals and some digits, in either order. */
const CODE = /^(?:\p{Lu}{1,3}\p{N}{1,4}|\p{N}{1,4}\p{Lu}{1,2})$/u;
const NUMBER = /^\p{N}{3,6}$/u;
/** No name is longer, characters. */
const LONGEST = 80;

const PARTICLES = new Set('von van de der den del della di da du dos la le el al bin ibn y'.split(' '));
const AND = new Set('and und et y e'.split(' '));
/** Small words that say nothing of their own, within a name or beside it. */
const SMALL = new Set(
  [
    'of about re on at to the an and or mit bei zu zur zum uber wegen von van und oder der den dem die das',
    'avec pour chez de du des et ou la le les di da del con para a el los las y e o sobre al bin ibn dos',
  ].flatMap((line) => line.split(' ')),
);
const SOMEBODY = new Set('client patient pt klient klientin patientin cliente paciente'.split(' '));
const SESSION = new Set(
  [
    'session therapy psychotherapy counseling counselling client patient intake telehealth',
    'sitzung therapie psychotherapie klient klientin patientin probatorik therapiestunde',
    'seance therapie consultation sesion terapia psicoterapia consulta paciente',
  ].flatMap((line) => line.split(' ')),
);

const workVocabulary = vocabularyOf<OtherWork>(
  (Object.keys(WORK_WORDS) as OtherWork[]).flatMap((kind) =>
    WORK_WORDS[kind].map((phrase) => [phrase, [kind]] as const),
  ),
);
const apartVocabulary = vocabularyOf(APART_WORDS.map((phrase) => [phrase, [true]] as const));
