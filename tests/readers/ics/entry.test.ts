import { describe, expect, it } from 'vitest';
import { calendarText, eventText } from './export.ts';
import { eventsOf, told } from './read.ts';

const TIMES = ['DTSTART:20260302T150000Z', 'DTEND:20260302T155000Z'];
const single = (...more: readonly string[]) => eventText('one@google.com', ...TIMES, ...more);
const of = (...more: readonly string[]) => eventsOf(single(...more))[0];

describe('an event', () => {
  it('says everything that it knows', () => {
    const event = of(
      'SUMMARY:K7\\, first\\; or not\\nsecond line',
      'LOCATION:Room 2\\, Main',
      'ORGANIZER;CN="A; B: C":mailto:Practice@Example.com',
      'ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=TENTATIVE;CN=me:mailto:practice@example.com',
      'ATTENDEE;PARTSTAT=ACCEPTED;X-NUM-GUESTS=0:mailto:K7@Example.org',
      'ATTENDEE;CUTYPE=RESOURCE:mailto:room@resource.example.com',
      'CREATED:20260101T090000Z',
      'LAST-MODIFIED:20260201T093000Z',
      'CLASS:PRIVATE',
      'CATEGORIES:Coaching,Blue category',
      'CATEGORIES:Coaching',
    );
    expect(event).toEqual({
      key: 'google/one/practice@example.com',
      meeting: 'google/one',
      series: null,
      originalStart: null,
      calendar: 'practice@example.com',
      kind: 'appointment',
      title: 'K7, first; or not second line',
      start: Date.UTC(2026, 2, 2, 15),
      end: Date.UTC(2026, 2, 2, 15, 50),
      allDay: null,
      place: 'Room 2, Main',
      response: 'tentative',
      showAs: 'busy',
      cancelled: false,
      guests: ['k7@example.org'],
      categories: ['Coaching', 'Blue category'],
      organiser: 'practice@example.com',
      created: Date.UTC(2026, 0, 1, 9),
      changed: Date.UTC(2026, 1, 1, 9, 30),
    });
  });

  it('says that there is none of what it does not have', () => {
    expect(of()).toMatchObject({
      title: '',
      place: '',
      response: null,
      guests: [],
      categories: [],
      organiser: '',
      created: null,
    });
  });

  it.each([
    ['TRANSP:TRANSPARENT', 'free'],
    ['TRANSP:OPAQUE', 'busy'],
    ['STATUS:TENTATIVE', 'tentative'],
    ['X-MICROSOFT-CDO-BUSYSTATUS:OOF', 'out-of-office'],
    ['X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE', 'working-elsewhere'],
    ['X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE', 'tentative'],
    ['X-MICROSOFT-CDO-BUSYSTATUS:FREE', 'free'],
  ])('with %s shows as %s', (line, shown) => {
    expect(of(line)?.showAs).toBe(shown);
  });

  it.each([
    ['ACCEPTED', 'accepted'],
    ['DECLINED', 'declined'],
    ['NEEDS-ACTION', 'needs-action'],
  ])('whose owner said %s has that response', (partstat, response) => {
    expect(of(`ATTENDEE;PARTSTAT=${partstat}:MAILTO:Practice@example.com`)?.response).toBe(response);
    expect(of(`ATTENDEE;PARTSTAT=${partstat}:mailto:k7@example.org`)?.response).toBeNull();
  });

  it('ends when its end or its length says, or where it starts', () => {
    const minutes = (...lines: readonly string[]) =>
      eventsOf(eventText('a@google.com', ...lines)).map(({ start, end }) => (end - start) / 60_000);
    expect(minutes('DTSTART:20260302T150000Z', 'DURATION:PT1H30M')).toEqual([90]);
    expect(minutes('DTSTART:20260302T150000Z')).toEqual([0]);
    expect(minutes('DTSTART;TZID=America/New_York:20260307T100000', 'DURATION:P1DT1H')).toEqual([24 * 60]);
    expect(
      minutes('DTSTART;TZID=America/New_York:20260308T003000', 'DTEND;TZID=America/New_York:20260308T033000'),
    ).toEqual([120]);
  });

  it('of whole days ends before the day on which its end is written', () => {
    const days = (...lines: readonly string[]) =>
      eventsOf(eventText('a@google.com', ...lines)).map(({ allDay }) => allDay);
    const start = 'DTSTART;VALUE=DATE:20260302';
    expect(days(start, 'DTEND;VALUE=DATE:20260304')).toEqual([{ first: '2026-03-02', last: '2026-03-03' }]);
    expect(days(start, 'DTEND;VALUE=DATE:20260302')).toEqual([{ first: '2026-03-02', last: '2026-03-02' }]);
    expect(days(start)).toEqual([{ first: '2026-03-02', last: '2026-03-02' }]);
    expect(days(start, 'DURATION:P3D')).toEqual([{ first: '2026-03-02', last: '2026-03-04' }]);
    expect(days('DTSTART:20260302')).toEqual([{ first: '2026-03-02', last: '2026-03-02' }]);
  });

  it('without a zone is by the clock of its calendar, else by the practice’s', () => {
    const floating = eventText('a@google.com', 'DTSTART:20260302T100000');
    const berlin = calendarText(floating).replace('X-WR-TIMEZONE:America/New_York', 'X-WR-TIMEZONE:Europe/Berlin');
    expect(told(berlin).events[0]?.start).toBe(Date.UTC(2026, 2, 2, 9));
    expect(told(berlin).file.zone).toBe('Europe/Berlin');
    const unsaid = calendarText(floating).replace('X-WR-TIMEZONE', 'X-ELSE');
    expect(told(unsaid, { asked: { zone: 'Asia/Kolkata' } }).events[0]?.start).toBe(Date.UTC(2026, 2, 2, 4, 30));
  });

  it('is the same in folded lines, with other line ends, in older letters', () => {
    const plain = calendarText(single('SUMMARY:Müller und Größe'));
    const expected = told(plain).events;
    expect(expected[0]?.title).toBe('Müller und Größe');
    const folded = plain.replace('SUMMARY:Müller', 'SUMM\r\n ARY:Mü\r\n\tller');
    for (const text of [folded, plain.replaceAll('\r\n', '\n'), plain.replaceAll('\r\n', '\r'), `\ufeff${plain}`])
      expect(told(text).events).toEqual(expected);
    expect(told(new TextEncoder().encode(`\ufeff${plain}`)).events).toEqual(expected);
    expect(told(Uint8Array.from(plain, (letter) => letter.charCodeAt(0))).events).toEqual(expected);
  });
});
