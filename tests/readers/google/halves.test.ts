import { describe, expect, test } from 'vitest';
import { bare, type ClockWords, halfBeside } from '../../../lib/readers/google/halves.ts';
import { numeralsIn } from '../../../lib/readers/google/text.ts';
import { wordsOf } from '../../../lib/readers/google/words.ts';

const halves = (text: string, words: ClockWords) => numeralsIn(text).map((numeral) => halfBeside(text, numeral, words));

describe('the half of the day beside a number', () => {
  test.each([
    ['en', '10:15pm to 6 AM', ['pm', 'am']],
    ['iw', '10:15 אח. עד 6 לפ.', ['pm', 'am']],
    ['ar', '10:15 م إلى 6 ص', ['pm', 'am']],
    ['fi', '7:30ip - 8:15ap', ['pm', 'am']],
    ['si', 'ප.ව. 10.30 සිට පෙ.ව. 6.30 දක්වා', ['pm', 'am']],
    ['zh-CN', '下午1点至上午2点', ['pm', 'am']],
    ['my', 'ညနေ ၁:၃၀ – နံနက် ၂', ['pm', 'am']],
    ['bg', '5:00 ч. pm до 7:00 ч. am', ['pm', 'am']],
    ['en', '13:00 to 14:00', [null, null]],
    ['de', '1 bis 2 Uhr am 3. Juni', [null, null, null]],
    ['en', '6 amber lights', [null]],
    ['cy', '9 yb – 1:20 yh', ['am', 'pm']],
    ['fa', '۹ قب تا ۱:۲۰ بع', ['am', 'pm']],
    ['kn', '9 ಪೂರ್ವಾಹ್ನ – 1:20 ಅಪರಾಹ್ನ', ['am', 'pm']],
    ['pa', '9 ਪੂ.ਦੁ. – 1:20 ਬਾ.ਦੁ.', ['am', 'pm']],
    ['am', '9 ጥዋት – 1:20 ከሰዓት', ['am', 'pm']],
    ['lo', '9 ໂມງກ່ອນທ່ຽງ – 1:20 ຫຼັງທ່ຽງ', ['am', 'pm']],
    ['mn', '9 ц ү.ө. – 1:20 ц ү.х.', ['am', 'pm']],
    ['es', '9 a. m. – 1:20 p. m.', ['am', 'pm']],
    ['de', '9 Uhr, im Team 4', [null, null]],
  ])('in %s: %s', (locale, text, expected) => expect(halves(text, wordsOf(locale))).toEqual(expected));

  test('belongs to the number it stands with, not to the one on its other side', () => {
    expect(halves('С 5PM 6 марта', wordsOf('ru'))).toEqual(['pm', null]);
    expect(halves('7日 午後6時', wordsOf('ja'))).toEqual([null, 'pm']);
  });

  test('is none on a clock of twenty-four hours, whatever stands there', () => {
    expect(halves('9 am', { ...wordsOf('en'), hours: 24 })).toEqual([null]);
  });
});

test('a word is compared without dots, spaces, case and marks of direction', () => {
  expect(bare('\u200fP. M.')).toBe('pm');
});
