import { describe, expect, test } from 'vitest';
import { accountOf, destinationOf, pathOf } from './outlook/address.ts';
import { complete } from './outlook/changes.ts';
import { draftOf } from './outlook/form.ts';

const state = complete({ events: [], now: Date.parse('2026-03-04T14:40:00Z'), zone: 'America/New_York' });
const draft = (query: string) => draftOf(new URLSearchParams(query), state);

describe('a link’s draft', () => {
  test.each([
    ['startdt=2026-03-05T15:00:00Z&enddt=2026-03-05T15:50:00Z', '2026-03-05T10:00', '2026-03-05T10:50'],
    ['startdt=2026-03-05T15:00:00.000Z&enddt=2026-03-05T15:50:00.000Z', '2026-03-05T10:00', '2026-03-05T10:50'],
    ['startdt=2026-03-05T16:00:00%2B01:00&enddt=2026-03-05T16:50:00%2B0100', '2026-03-05T10:00', '2026-03-05T10:50'],
    ['startdt=2026-03-05T10:00:00&enddt=2026-03-05T10:50:00', '2026-03-05T10:00', '2026-03-05T10:50'],
    ['startdt=2026-03-05T10:00&enddt=2026-03-05T10:50', '2026-03-05T10:00', '2026-03-05T10:50'],
    ['startdt=2026-03-05&enddt=2026-03-06&allday=true', '2026-03-05', '2026-03-05'],
    ['startdt=2026-03-05&enddt=2026-03-05&allday=true', '2026-03-05', '2026-03-05'],
    ['startdt=2026-03-09T15:00:00Z&enddt=2026-03-09T15:50:00Z', '2026-03-09T11:00', '2026-03-09T11:50'],
    ['startdt=tomorrow&enddt=2026-03-05T15:50:00Z', '2026-03-04T10:00', '2026-03-04T10:30'],
    ['startdt=2026-03-05T15:00:00Z&enddt=2026-03-05T14:00:00Z', '2026-03-04T10:00', '2026-03-04T10:30'],
    ['', '2026-03-04T10:00', '2026-03-04T10:30'],
  ])('%s is from %s to %s', (query, start, end) => {
    expect(draft(query)).toMatchObject({ start, end });
  });

  test('takes over title, place, text and what it is to be shown as', () => {
    expect(draft('subject=M2%20urgent&location=Room%209&body=a%0Ab&freebusy=workingelsewhere')).toMatchObject({
      title: 'M2 urgent',
      place: 'Room 9',
      description: 'a\nb',
      showAs: 'elsewhere',
    });
    expect(draft('freebusy=nodata').showAs).toBe('busy');
  });
});

describe('an address', () => {
  const to = (path: string) => destinationOf(new URL(path, 'https://outlook.office.com'));

  test.each([
    ['/calendar/', null, null],
    ['/calendar/view', null, null],
    ['/calendar/view/week', 'week', null],
    ['/calendar/view/day/2026/3/4', 'day', '2026-03-04'],
    ['/calendar/view/workweek/2026/03/04', 'workweek', '2026-03-04'],
    ['/calendar/0/view/month', 'month', null],
    ['/calendar/practice@example.com/view/agenda', 'agenda', null],
    ['/hosted/calendar/view/week?hostName=teams', 'week', null],
    ['/calendar/view/week/2026/13/40', 'week', null],
  ])('%s leads to %s of %s', (path, view, date) => {
    expect(to(path)).toEqual({ page: 'calendar', view, date, published: false });
  });

  test.each(['/calendar/published/a@example.com/b/calendar.html', '/owa/calendar/a@example.com/b/calendar.html'])(
    '%s leads to a published calendar',
    (path) => {
      expect(to(path)).toMatchObject({ page: 'calendar', published: true });
    },
  );

  test.each(['/calendar/deeplink/compose', '/calendar/0/deeplink/compose', '/calendar/0/action/compose'])(
    '%s leads to the form',
    (path) => {
      const destination = to(`${path}?subject=M2`);
      expect(destination.page === 'form' && destination.fields.get('subject')).toBe('M2');
    },
  );

  test('of the mail leads to the mail, and one of an account names it', () => {
    expect(to('/mail/inbox/id/1')).toEqual({ page: 'mail' });
    expect(accountOf(new URL('https://outlook.live.com/calendar/1/view/week'))).toBe(1);
    expect(accountOf(new URL('https://outlook.office.com/calendar/view/week'))).toBe(0);
    expect(pathOf('/calendar/0', { view: 'month' })).toBe('/calendar/0/view/month');
  });
});
