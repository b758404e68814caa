import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdForm } from '../../lib/slots/hold-link.ts';
import { WEEKDAYS, weekdayOf } from '../../lib/time/day.ts';
import { tue } from './build.ts';

const hold = { days: ['tue', 'thu'], start: 870, minutes: 30, title: 'HOLD', zone: 'America/New_York' } as const;
const GOOGLE = 'https://calendar.google.com';
const fieldsOf = (address: string) => Object.fromEntries(new URL(address).searchParams);

describe('the form for a hold', () => {
  it('is Google’s own, at the next such half hour by the practice’s clock, repeated every week on its days', () => {
    expect(holdForm(hold, tue('09:00'), GOOGLE)).toEqual({
      address:
        'https://calendar.google.com/calendar/render?action=TEMPLATE&text=HOLD&dates=20260505T143000%2F20260505T150000&ctz=America%2FNew_York&recur=RRULE%3AFREQ%3DWEEKLY%3BBYDAY%3DTU%2CTH&authuser=0',
      repeats: true,
    });
  });

  it('begins on the next of its days once today’s half hour has begun', () => {
    const { dates } = fieldsOf(holdForm(hold, tue('14:30'), GOOGLE).address);
    expect(dates).toBe('20260507T143000/20260507T150000');
    const weekly = fieldsOf(holdForm({ ...hold, days: ['tue'] }, tue('18:00'), GOOGLE).address);
    expect(weekly.dates).toBe('20260512T143000/20260512T150000');
  });

  it('opens in the account of the page, by number or address', () => {
    expect(fieldsOf(holdForm(hold, tue('09:00'), GOOGLE, 2).address).authuser).toBe('2');
    expect(fieldsOf(holdForm(hold, tue('09:00'), GOOGLE, 'me@example.com').address).authuser).toBe('me@example.com');
  });

  it('is Outlook’s at its pages, with the first half hour alone', () => {
    const { address, repeats } = holdForm(hold, tue('09:00'), 'https://outlook.office.com');
    expect(repeats).toBe(false);
    expect(new URL(address).origin).toBe('https://outlook.office.com');
    expect(fieldsOf(address)).toMatchObject({
      startdt: '2026-05-05T18:30:00Z',
      enddt: '2026-05-05T19:00:00Z',
      subject: 'HOLD',
    });
  });

  it('lets no title add a field or leave the calendar, and always starts on one of the hold’s days', () => {
    const days = fc.subarray([...WEEKDAYS], { minLength: 1 });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), days, fc.nat(400 * 24), (title, days, hours) => {
        const { address } = holdForm({ ...hold, title, days }, tue('00:00') + hours * 3_600_000, GOOGLE);
        const url = new URL(address);
        expect(url.origin + url.pathname).toBe('https://calendar.google.com/calendar/render');
        expect([...url.searchParams.keys()]).toEqual(['action', 'text', 'dates', 'ctz', 'recur', 'authuser']);
        expect(url.searchParams.get('text')).toBe(title.toWellFormed());
        const [, year, month, day, clock] = /^(\d{4})(\d\d)(\d\d)T(\d{6})\//.exec(fieldsOf(address).dates ?? '') ?? [];
        expect(days).toContain(weekdayOf(`${year}-${month}-${day}`));
        expect(clock).toBe('143000');
      }),
    );
  });
});
