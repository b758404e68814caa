import { describe, expect, it } from 'vitest';
import { calendarText, eventText } from './export.ts';
import { refused, startsOf, told } from './read.ts';

const TIMES = ['DTSTART:20260302T150000Z', 'DTEND:20260302T155000Z'];
const single = (...more: readonly string[]) => eventText('one@google.com', ...TIMES, ...more);

describe('what cannot be read', () => {
  const good = single('SUMMARY:good');
  const lineOf = (text: string, line: string) => text.split('\r\n').indexOf(line) + 1;

  it.each([
    ['start', ['DTSTART:soon']],
    ['start', ['DTSTART:20260230T100000Z']],
    ['start', []],
    ['end', ['DTSTART:20260310T100000Z', 'DTEND:20260310T090000Z']],
    ['end', ['DTSTART:20260310T100000Z', 'DURATION:-PT15M']],
    ['zone', ['DTSTART;TZID=Nowhere/Atall:20260310T100000']],
    ['rule', ['DTSTART:20260310T100000Z', 'RRULE:FREQ=SOMETIMES']],
    ['rule', ['DTSTART:20260310T100000Z', 'RRULE:FREQ=YEARLY;BYWEEKNO=20']],
    ['rule', ['DTSTART:20260310T100000Z', 'EXRULE:FREQ=DAILY']],
    ['rule', ['DTSTART:20260310T100000Z', 'RRULE:FREQ=HOURLY;BYHOUR=9,24']],
    ['rule', ['DTSTART:20260310T100000Z', 'RRULE:FREQ=DAILY;BYHOUR=9;BYMONTH=13']],
    ['rule', ['DTSTART:20260310T100000Z', 'RRULE:FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30']],
  ])('because of its %s is named by line and kind, and the rest is read: %j', (reason, lines) => {
    const text = calendarText([
      ...good,
      ...eventText('bad@google.com', ...lines),
      ...eventText('last@google.com', ...TIMES),
    ]);
    const { events, file } = told(text);
    expect(events.map(({ key }) => key.split('/')[1])).toEqual(['one', 'last']);
    expect(file.unreadable).toEqual([{ line: lineOf(text, 'UID:bad@google.com') - 1, reason }]);
  });

  it('an event without its end, or without a name, is passed over', () => {
    const broken = eventText('bad@google.com', ...TIMES).slice(0, -1);
    const nameless = eventText('', ...TIMES);
    const text = calendarText([...broken, ...nameless, ...good]);
    const { events, file } = told(text);
    expect(events.map(({ title }) => title)).toEqual(['good']);
    expect(file.unreadable).toEqual([
      { line: 8, reason: 'unclosed' },
      { line: 13, reason: 'uid' },
    ]);
  });

  it('a file that breaks off is read as far as it goes', () => {
    const text = calendarText([...good, ...eventText('lost@google.com', ...TIMES)]);
    const { events, file } = told(text.slice(0, text.indexOf('UID:lost')));
    expect(events.map(({ title }) => title)).toEqual(['good']);
    expect(file.unreadable.map(({ reason }) => reason)).toEqual(['unclosed', 'unclosed']);
  });

  it('a stray line costs nothing but itself', () => {
    const text = calendarText(single('SUMMARY:good', 'this is no property'));
    const { events, readings, file } = told(text);
    expect(events[0]?.title).toBe('good');
    expect(file.unreadable).toEqual([{ line: lineOf(text, 'this is no property'), reason: 'line' }]);
    expect(readings[0]?.partial).toEqual([]);
  });

  it('leaves the days on which it may lie unseen: its own, all from its start on, or all', () => {
    const partial = (...lines: readonly string[]) => {
      const { readings } = told(calendarText([...good, ...eventText('bad@google.com', ...lines)]));
      const days = readings.flatMap((reading) => reading.partial);
      expect(readings.flatMap(({ seen }) => seen)).toHaveLength(91 - days.length);
      return [days[0], days.at(-1), days.length];
    };
    expect(partial('DTSTART;TZID=America/New_York:20260310T000000', 'DTEND:20200101T000000Z')).toEqual([
      '2026-03-10',
      '2026-03-10',
      1,
    ]);
    expect(partial('DTSTART:20260310T150000Z', 'RRULE:FREQ=SOMETIMES')).toEqual(['2026-03-10', '2026-05-31', 83]);
    expect(partial('DTSTART:soon')).toEqual(['2026-03-02', '2026-05-31', 91]);
  });

  it('a list of more dates than are taken of one series is too many', () => {
    const dates = Array.from({ length: 20_001 }, (_, minute) => {
      const text = new Date(Date.UTC(2026, 2, 10) + minute * 60_000).toISOString().slice(0, 19);
      return `${text.replaceAll(/[-:]/g, '')}Z`;
    });
    const long = eventText('bad@google.com', 'DTSTART:20260310T100000Z', `RDATE:${dates}`);
    const { events, file } = told(calendarText([...good, ...long]));
    expect(events.map(({ title }) => title)).toEqual(['good']);
    expect(file.unreadable.map(({ reason }) => reason)).toEqual(['too-many']);
  });
});

describe('a file that is none', () => {
  it.each([
    ['', 1],
    ['\r\n\r\n<!doctype html>', 3],
    ['BEGIN:VCARD\nEND:VCARD', 1],
    ['Subject,Start Date\nK7,3/2/2026', 1],
  ])('is refused by line: %j', (text, line) => {
    expect(refused(text)).toEqual({ line, reason: 'not-a-calendar' });
  });

  it('that answers an invitation is not a calendar', () => {
    expect(refused(calendarText(single()).replace('METHOD:PUBLISH', 'METHOD:REPLY'))).toEqual({
      line: 1,
      reason: 'message',
    });
  });

  it('that invites or calls off tells of its events, but not that there are no others', () => {
    const message = (method: string) => told(calendarText(single()).replace('METHOD:PUBLISH', `METHOD:${method}`));
    expect(startsOf(message('REQUEST').events)).toEqual(['2026-03-02 10:00']);
    expect(startsOf(message('CANCEL').events)).toEqual(['(2026-03-02 10:00)']);
    expect(message('REQUEST').readings.flatMap(({ seen }) => seen)).toEqual([]);
    expect(message('REQUEST').readings[0]?.partial[0]).toBe('2026-03-02');
  });
});
