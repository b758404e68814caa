import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../lib/readers/google/words.ts';
import { type Label, labelOf } from '../../../lib/readers/outlook/label.ts';

const read = (text: string, tooltip = '', locale = 'en', days: readonly string[] = []): Label | null =>
  labelOf({ text, tooltip, shown: [] }, { locale, days, words: wordsOf(locale) });

const clock = (hour: number, minute: number, half: 'am' | 'pm' | null) =>
  expect.objectContaining({ hour, minute, half });

describe('a label in English', () => {
  it('is a title, two times, a date, a place, who invited, how it shows, and of which series it is', () => {
    expect(
      read('K7, 9:00 AM to 9:50 AM, Tuesday, April 14, 2026, Room 3, By Org, Given, Tentative, Recurring event'),
    ).toEqual({
      title: 'K7',
      said: {
        form: 'times',
        first: '2026-04-14',
        last: null,
        start: clock(9, 0, 'am'),
        end: clock(9, 50, 'am'),
        hours: 12,
      },
      place: 'Room 3',
      organiser: 'Org, Given',
      showAs: 'tentative',
      recurrence: 'series',
      cancelled: false,
      declined: false,
      guessed: false,
    });
  });

  it.each([
    ['Leave, all day event, Monday, April 13, 2026, OOF', 'Leave', '2026-04-13', '2026-04-13'],
    ['PTO, all day event, Thursday, April 16, 2026 to Friday, April 17, 2026, OOF', 'PTO', '2026-04-16', '2026-04-17'],
    [
      'Away, all day event, Monday, June 01, 2026 to Friday, June 05, 2026, the sea, By A N…, Free',
      'Away',
      '2026-06-01',
      '2026-06-05',
    ],
    [
      'A, all day event, b, all day event, Monday, April 13, 2026, Free',
      'A, all day event, b',
      '2026-04-13',
      '2026-04-13',
    ],
  ])('of whole days has its last day in it: %s', (text, title, first, last) => {
    expect(read(text)).toMatchObject({ title, said: { form: 'days', first, last }, guessed: false });
  });

  it.each([
    [
      'B3, 12:20pm, Mon 14 Sep, 12:20 PM to 3:25 PM, Monday, September 14, 2026, Busy, Private',
      'B3, 12:20pm, Mon 14 Sep',
    ],
    [
      '9:00 AM to 10:00 AM, Tuesday, 1:00 PM to 2:00 PM, Monday, September 14, 2026, Busy',
      '9:00 AM to 10:00 AM, Tuesday',
    ],
    ['[C [69]]: ..., 10:00 to 11:00, Monday, September 14, 2026, Busy', '[C [69]]: ...'],
    ['Canceled: K7, 10:00 to 11:00, Monday, September 14, 2026, Free', 'K7'],
    ['Exam icon, K7, 10:00 to 11:00, Monday, September 14, 2026, Busy', 'K7'],
    ['  K7  x , 10:00 to 11:00, Monday, 14 September 2026, Busy', 'K7  x'],
  ])('may hold in its title what the rest is made of: %s', (text, title) => {
    expect(read(text)).toMatchObject({ title, said: { first: '2026-09-14' }, guessed: false });
  });

  it('is understood by its tooltip where title and place look like the rest', () => {
    const title = 'X, 9:00 AM to 9:30 AM, Monday, March 2, 2026';
    const place = 'Y, 1:00 PM to 2:00 PM, Tuesday, March 3, 2026, By Z, Busy';
    const text = `${title}, 3:00 PM to 4:00 PM, Friday, March 6, 2026, ${place}, By Q, Free`;
    expect(read(text, `${title}\n${place}\n3:00 PM to 4:00 PM`)).toMatchObject({
      title,
      place,
      organiser: 'Q',
      showAs: 'free',
      said: { first: '2026-03-06', start: clock(3, 0, 'pm') },
    });
  });

  it.each([
    '10:00 PM to 1:00 AM, Sunday, June 12, 2022 to Monday, June 13, 2022',
    'Sunday, June 12, 2022 10:00 PM to Monday, June 13, 2022 1:00 AM',
  ])('may go over midnight: %s', (when) => {
    expect(read(`On call, ${when}, Busy`)).toMatchObject({
      title: 'On call',
      said: {
        form: 'times',
        first: '2022-06-12',
        last: '2022-06-13',
        start: clock(10, 0, 'pm'),
        end: clock(1, 0, 'am'),
      },
    });
  });

  it('is none without a date of its own, or in the wording of years ago', () => {
    expect(read('5:30 PM to 6:00 PM, Monday')).toBeNull();
    expect(read('My work plan, Monday, March 2')).toBeNull();
    expect(
      read('event from Monday, June 13, 2022 9:30 AM to 10:00 AM K7  organizer A recurring event shown as Busy'),
    ).toBeNull();
    expect(read('')).toBeNull();
  });

  it('withholds what stands behind words that it does not know', () => {
    const tail = 'Room 3, By Q, Elsewhere altogether';
    expect(read(`K7, 10:00 to 11:00, Monday, September 14, 2026, ${tail}`)).toMatchObject({
      title: 'K7',
      place: null,
      organiser: null,
      showAs: null,
    });
  });
});

describe('a label in another language', () => {
  it.each([
    ['ja', 'K7、相談、10:00 から 11:00、2026 年 3 月 2 日 (月曜日)、会議室、予定あり', 'K7、相談'],
    ['nb', 'K7, 10:00 til 11:00, mandag, 2. mars 2026, Opptatt', 'K7'],
    ['fr', 'K7, 10:00 à 11:00, lundi 2 mars 2026, Occupé', 'K7'],
    ['pt-BR', 'K7, 10:00 para 11:00, segunda-feira, 2 de março de 2026, Ocupado', 'K7'],
    ['hu', 'K7, 10:00 - 11:00, 2026. március 2., hétfő, Foglalt', 'K7'],
    ['ko', 'K7, 2026년 3월 2일 월요일 10:00 ~ 11:00, 바쁨', 'K7'],
    ['he', 'K7, 10:00 עד 11:00, יום שני, 2 במרץ 2026, עסוק', 'K7'],
    ['ar', 'K7، ١٠:٠٠ إلى ١١:٠٠، الاثنين، ٢ مارس ٢٠٢٦، مشغول', 'K7'],
    ['th', 'K7, 10:00 ถึง 11:00, วันจันทร์ที่ 2 มีนาคม 2569, ไม่ว่าง', 'K7'],
    ['xx', 'K7, 10:00 foo 11:00, bar, 2 baz 2026, qux', 'K7'],
  ])('%s: tells title, times and day', (locale, text, title) => {
    expect(read(text, '', locale, ['2026-03-01', '2026-03-02', '2026-03-03'])).toMatchObject({
      title,
      said: { form: 'times', first: '2026-03-02', start: clock(10, 0, null), end: clock(11, 0, null), hours: 24 },
      guessed: false,
    });
  });

  it.each([
    ['ko', 'K7, 오후 2:00 ~ 오후 3:00, 2026년 3월 2일 월요일, 바쁨'],
    ['zh-CN', 'K7, 下午2:00 至 下午3:00, 2026年3月2日星期一, 忙碌'],
    ['es', 'K7, 2:00 p. m. a 3:00 p. m., lunes, 2 de marzo de 2026, Ocupado'],
    ['ja', 'K7、午後2:00 から 午後3:00、2026 年 3 月 2 日 (月曜日)、予定あり'],
  ])('%s: tells the half of the day', (locale, text) => {
    expect(read(text, '', locale)).toMatchObject({
      title: 'K7',
      said: { start: clock(2, 0, 'pm'), end: clock(3, 0, 'pm'), hours: 12 },
    });
  });

  it('tells whole days where its weekdays are known, and says that it guesses where they are not', () => {
    expect(read('Fri , heldagsarrangement , mandag, 2. mars 2026, Opptatt', '', 'nb')).toMatchObject({
      title: 'Fri',
      said: { form: 'days', first: '2026-03-02', last: '2026-03-02' },
      guessed: false,
    });
    expect(read('Fri, foo, bar, 2 baz 2026, qux', '', 'xx', ['2026-03-02'])).toMatchObject({ guessed: true });
    const known = read('Fri, foo, bar, 2 baz 2026, qux', 'Fri\n2 baz 2026', 'xx', ['2026-03-02']);
    expect(known).toMatchObject({ title: 'Fri', guessed: false, showAs: null });
  });
});
