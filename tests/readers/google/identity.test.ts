import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityOf, originalStartOf } from '../../../lib/readers/google/identity.ts';

const code = (text: string): string => Buffer.from(text, 'utf8').toString('base64').replaceAll('=', '');

describe('an event id', () => {
  test('of one event has a key and a meeting, and no series', () => {
    expect(identityOf(code('h0igo0lbe5tgp7cpt4e0vjn0vo ada@m'))).toEqual({
      key: 'google/h0igo0lbe5tgp7cpt4e0vjn0vo/ada@gmail.com',
      meeting: 'google/h0igo0lbe5tgp7cpt4e0vjn0vo',
      series: null,
      original: null,
      calendar: 'ada@gmail.com',
      kind: 'appointment',
    });
  });

  test('of an occurrence tells its series and its original start, in UTC or as a day of the zone', () => {
    const timed = identityOf(code('abc_20190130T000000Z ada@example.com'));
    expect(timed).toMatchObject({ series: 'google/abc', original: Date.UTC(2019, 0, 30) });
    const whole = identityOf(code('abc_20260308 ada@g'));
    expect(whole).toMatchObject({
      series: 'google/abc',
      original: '2026-03-08',
      calendar: 'ada@group.calendar.google.com',
    });
    expect(whole && originalStartOf(whole, 'America/New_York')).toBe(Date.UTC(2026, 2, 8, 5));
  });

  test('keeps the series apart that a change for good began', () => {
    expect(identityOf(code('abc_R20260301T140000_20260308T140000Z a@m'))?.series).toBe('google/abc_R20260301T140000');
  });

  test('with a date that is none is of no series', () => {
    for (const id of ['abc_20260231T100000Z', 'abc_20260228T250000Z', 'abc_99', '_']) {
      expect(identityOf(code(`${id} a@m`))).toMatchObject({ series: null, original: null });
    }
  });

  test('is the same meeting on two calendars', () => {
    const [one, other] = ['a@m', 'family@g'].map((calendar) => identityOf(code(`abc_20260308T140000Z ${calendar}`)));
    expect(one?.meeting).toBe(other?.meeting);
    expect(one?.key).not.toBe(other?.key);
  });

  test.each([
    ['tasks_abc123', 'task', 'google/tasks_abc123'],
    ['tasks.abc', 'task', 'google/tasks.abc'],
    [`ttb_${code('abc a@m')}`, 'task', 'google/abc/a@gmail.com'],
    [`bday_${code('abc_20260305 a@m')}`, 'birthday', 'google/abc_20260305/a@gmail.com'],
    [code('abc en.usa#holiday@v'), 'holiday', 'google/abc/en.usa#holiday@group.v.calendar.google.com'],
    ['?', 'appointment', 'google/?'],
    [code('no-space'), 'appointment', `google/${code('no-space')}`],
  ])('%s is of the kind %s', (id, kind, key) => {
    expect(identityOf(id)).toMatchObject({ kind, key });
  });

  test('of the pending tasks is no event', () => expect(identityOf('tasks_rollover_view')).toBeNull());

  test('of any text gives a key of its own and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), fc.boolean(), (text, encoded) => {
        const id = encoded ? code(text) : text;
        const identity = identityOf(id);
        expect(identity?.key).toMatch(/^google\/./su);
        expect(identityOf(id)).toEqual(identity);
      }),
    );
  });
});
