import { describe, expect, it } from 'vitest';
import { fittingText, identityOf } from '../../../lib/readers/ics/identity.ts';
import { calendarOf } from '../../../lib/readers/ics/source-calendar.ts';
import { calendarText, eventText } from './export.ts';
import { eventsOf, told } from './read.ts';

const HERE = { calendar: 'a@example.com', address: 'a@example.com' };
const MONDAY = Date.UTC(2026, 2, 2, 15);

describe('an event’s key', () => {
  it('in a file of Google’s is the one that the page gives it', () => {
    expect(identityOf('abc@google.com', null, HERE, true)).toEqual({
      key: 'google/abc/a@example.com',
      meeting: 'google/abc',
      series: null,
      kind: 'appointment',
    });
    expect(identityOf('abc@google.com', MONDAY, HERE, true)).toEqual({
      key: 'google/abc_20260302T150000Z/a@example.com',
      meeting: 'google/abc_20260302T150000Z',
      series: 'google/abc',
      kind: 'appointment',
    });
    expect(identityOf('abc@google.com', '2026-03-02', HERE, true).key).toBe('google/abc_20260302/a@example.com');
  });

  it('of what came to Google from elsewhere is its UID in Google’s letters', () => {
    expect(identityOf('040000008200E', null, HERE, true).key).toBe('google/_60q30c1g60o30e1i60o4a/a@example.com');
  });

  it('in another program’s file is its UID, and where it stood', () => {
    expect(identityOf('040000008200E', null, HERE, false)).toMatchObject({ key: 'ics/040000008200E', series: null });
    expect(identityOf('040000008200E', MONDAY, HERE, false)).toEqual({
      key: 'ics/040000008200E/2026-03-02T15:00:00.000Z',
      meeting: 'ics/040000008200E/2026-03-02T15:00:00.000Z',
      series: 'ics/040000008200E',
      kind: 'appointment',
    });
    expect(identityOf('x', '2026-03-02', HERE, false).key).toBe('ics/x/2026-03-02');
  });

  it('of a holiday calendar’s says that it is a holiday', () => {
    const holidays = { ...HERE, calendar: 'en.usa#holiday@group.v.calendar.google.com' };
    expect(identityOf('abc@google.com', null, holidays, true).kind).toBe('holiday');
  });

  it('is short whatever the UID', () => {
    for (const uid of [
      'x'.repeat(9_000),
      '\ud800'.repeat(9_000),
      '🙂'.repeat(9_000),
      `${'a'.repeat(9_000)}@google.com`,
    ])
      for (const google of [true, false]) expect(identityOf(uid, MONDAY, HERE, google).key.length).toBeLessThan(1_500);
  });
});

describe('the calendar of a file', () => {
  const of = (name: string, title = '') =>
    calendarOf(
      name,
      new Map([['x-wr-calname', [{ name: 'x-wr-calname', params: {}, type: 'unknown', values: [title] }]]]),
    );

  it.each([
    ['someone@gmail.com.ics', 'someone@gmail.com'],
    ['jane_doe@example.com.ics', 'jane_doe@example.com'],
    ['folder/Someone@Gmail.com (2).ics', 'someone@gmail.com'],
    ['Family_abc123@group.calendar.google.com.ics', 'abc123@group.calendar.google.com'],
    ['My work_c_188abc@group.calendar.google.com.ics', 'c_188abc@group.calendar.google.com'],
    ['c_188abc@group.calendar.google.com.ics', 'c_188abc@group.calendar.google.com'],
    [
      'Holidays in United States_en.usa#holiday@group.v.calendar.google.com.ics',
      'en.usa#holiday@group.v.calendar.google.com',
    ],
  ])('%s is %s', (name, calendar) => {
    expect(of(name, 'A name')).toEqual({ calendar, address: calendar });
  });

  it('is told by the name in the file when the file’s own name says nothing', () => {
    expect(of('basic.ics', 'someone@gmail.com')).toEqual({
      calendar: 'someone@gmail.com',
      address: 'someone@gmail.com',
    });
    expect(of('basic.ics', 'Practice\\, mornings')).toEqual({ calendar: 'Practice, mornings', address: null });
    expect(of('basic.ics')).toEqual({ calendar: 'basic', address: null });
    expect(of('.ics')).toEqual({ calendar: 'calendar', address: null });
  });

  it('stands in the keys, the events and the readings', () => {
    const text = calendarText(eventText('one@google.com', 'DTSTART:20260302T150000Z'));
    const { events, readings } = told(text, { name: 'Family_abc123@group.calendar.google.com.ics' });
    expect(events[0]).toMatchObject({
      key: 'google/one/abc123@group.calendar.google.com',
      calendar: 'abc123@group.calendar.google.com',
    });
    expect(readings[0]?.account).toBe('abc123@group.calendar.google.com');
    const nameless = told(text.replace('practice@example.com', 'Practice'), { name: 'basic.ics' });
    expect(nameless.events[0]).toMatchObject({ key: 'google/one/Practice', calendar: 'Practice' });
  });

  it('another program’s events have its UIDs', () => {
    const text = calendarText(eventText('0400@x', 'DTSTART:20260302T150000Z')).replace(/PRODID:.*/, 'PRODID:Outlook');
    expect(told(text).events[0]?.key).toBe('ics/0400@x');
    expect(eventsOf(eventText('0400@x', 'DTSTART:20260302T150000Z'))[0]?.key).toMatch(/^google\/_[0-9a-v]+\/practice/);
  });
});

describe('a text', () => {
  it('is cut between two letters and holds no half ones', () => {
    expect(fittingText(` a\n\tb `)).toBe('a b');
    expect(fittingText(`${'x'.repeat(1_999)}🙂`)).toBe('x'.repeat(1_999));
    expect(fittingText('a\ud800b')).toBe('a\ufffdb');
  });
});
