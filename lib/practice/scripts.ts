import { folded, plainText } from './fold.ts';

/** The kind of what is no word: spaces, signs, halves of characters. */
export const OUTSIDE = 0;
/** The kind of letters and digits of all scripts that put spaces between words. */
const SPACED = 1;
/** Kinds from this one on are scripts that put no spaces between words. */
export const UNSPACED = 2;
/** The kind of a sign that goes on with whatever script it follows. */
export const JOINS = 255;
const SCRIPTS = [
  /\p{Script=Han}/u,
  /\p{Script=Hiragana}/u,
  /\p{Script=Katakana}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Lao}/u,
  /\p{Script=Khmer}/u,
  /\p{Script=Myanmar}/u,
];

/** The kinds of the basic plane's characters, one more than their number so that zero means "not asked yet". */
const kinds = new Uint8Array(0x10000);

/** The kind of a UTF-16 unit of the basic plane. */
export function kindOf(code: number): number {
  const known = kinds[code] as number;
  if (known !== 0) return known - 1;
  const kind = surveyed(code);
  kinds[code] = kind === JOINS ? 0 : kind + 1;
  return kind;
}

/** The kind of any code point, asked anew. */
export function surveyed(point: number): number {
  const sign = String.fromCodePoint(point);
  if (sign === 'ー' || /\p{Script=Inherited}/u.test(sign)) return JOINS;
  if (!/[\p{L}\p{M}\p{N}]/u.test(sign)) return OUTSIDE;
  const script = SCRIPTS.findIndex((one) => one.test(sign));
  return script < 0 ? SPACED : UNSPACED + script;
}

/**
 * What scripts without spaces write onto a name: forms of address, and what the appointment is for. Only these are cut
 * off; any other neighbour may be the rest of a longer name.
 */
const ATTACHED = [
  '様',
  '氏',
  '殿',
  '先生',
  '女士',
  '小姐',
  '太太',
  '同学',
  '同學',
  '老师',
  '老師',
  'さん',
  'さま',
  'くん',
  'ちゃん',
  '面談',
  '面谈',
  '面接',
  '相談',
  '予約',
  '初回',
  '再診',
  '初診',
  '診察',
  '診療',
  '咨询',
  '諮商',
  '諮詢',
  '会谈',
  '會談',
  '治療',
  '治疗',
  '复诊',
  '電話',
  '电话',
  '訪問',
  '来訪',
  'セッション',
  'カウンセリング',
  '님',
  '씨',
  '상담',
  '면담',
  '세션',
  '예약',
  'คุณ',
  'นางสาว',
  'นาง',
  'นาย',
  'นัด',
  'ปรึกษา',
  'บำบัด',
].map((word) => folded(plainText(word)));

/** Takes a run of such a script apart, from `from` to `to`, and hands over each part in order. */
export function splitRun(lower: string, from: number, to: number, push: (start: number, end: number) => void): void {
  let start = from;
  let end = to;
  const tails: number[] = [];
  for (let tail = attachedEnd(lower, start, end); tail; tail = attachedEnd(lower, start, end)) {
    end -= tail;
    tails.push(tail);
  }
  for (let head = attachedStart(lower, start, end); head; head = attachedStart(lower, start, end)) {
    push(start, start + head);
    start += head;
  }
  push(start, end);
  for (const tail of tails.reverse()) {
    push(end, end + tail);
    end += tail;
  }
}

const attachedEnd = (lower: string, start: number, end: number): number =>
  ATTACHED.find((word) => end - start > word.length && lower.endsWith(word, end))?.length ?? 0;

const attachedStart = (lower: string, start: number, end: number): number =>
  ATTACHED.find((word) => end - start > word.length && lower.startsWith(word, start))?.length ?? 0;
