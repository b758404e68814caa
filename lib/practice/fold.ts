/** Accents and vowel points that people leave out. Marks that make another letter (Indic vowels, Japanese voicing) are none. */
const ACCENTS =
  /[\u0300-\u036f]+|[\u0483-\u0487]+|[\u1ab0-\u1aff]+|[\u1dc0-\u1dff]+|[\u20d0-\u20ff]+|[\ufe20-\ufe2f]+|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]+|[\u0610-\u061a\u0640\u064b-\u065f\u0670]+/g;
const INVISIBLE = /[\u00ad\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+|[\ufe00-\ufe0f]+/g;
/** More marks on one letter than any writing needs. To put many in order, as normalising does, takes the square of the time. */
const MARKS_BEYOND_REASON = /(\p{M}{8})\p{M}+/gu;
const UNDECOMPOSED = /[ßẞøØłŁđĐæÆœŒıþÞðÐ]/g;
const PLAIN_FORMS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ı: 'i',
  þ: 'th',
  Þ: 'TH',
  ð: 'd',
  Ð: 'D',
};

/** A text without accents and invisible signs and in compatibility form, its capitals kept. Linear in its length. */
export function plainText(text: string): string {
  return text
    .replaceAll(INVISIBLE, '')
    .replaceAll(ACCENTS, '')
    .replaceAll(MARKS_BEYOND_REASON, '$1')
    .normalize('NFKD')
    .replaceAll(ACCENTS, '')
    .normalize('NFC')
    .replaceAll(UNDECOMPOSED, (letter) => PLAIN_FORMS[letter] ?? letter);
}

/** A plain text in lower case, and of the same length, so that places in the one are places in the other. */
export function folded(plain: string): string {
  const lower = plain.toLowerCase().replaceAll('ς', 'σ');
  if (lower.length === plain.length) return lower;
  return Array.from(plain, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('');
}
