import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinkAt, googleCreateLink, outlookCreateLink } from '../../lib/slots/create-link.ts';
import { tue } from './build.ts';

const time = { start: tue('15:00'), end: tue('15:50'), zone: 'America/New_York' };

describe('the address of the calendar’s own form', () => {
  it('carries the time in UTC, the practice’s zone and the code', () => {
    expect(googleCreateLink({ ...time, code: 'K7' })).toBe(
      'https://calendar.google.com/calendar/u/0/r/eventedit?text=K7&dates=20260505T190000Z%2F20260505T195000Z&ctz=America%2FNew_York',
    );
  });

  it('carries no title where there is no code', () => {
    expect(googleCreateLink({ ...time, code: null })).not.toContain('text');
  });

  it('opens the account it is told to', () => {
    expect(new URL(googleCreateLink({ ...time, code: 'K7' }, 2)).pathname).toBe('/calendar/u/2/r/eventedit');
    for (const account of [-1, 0.5, Number.NaN])
      expect(() => googleCreateLink({ ...time, code: 'K7' }, account)).toThrow(RangeError);
  });

  it('names an account by its address where that is all that is known of it', () => {
    const url = new URL(googleCreateLink({ ...time, code: 'K7' }, 'me+k7&u=2@example.com'));
    expect(url.pathname).toBe('/calendar/r/eventedit');
    expect([...url.searchParams.keys()]).toEqual(['text', 'dates', 'ctz', 'authuser']);
    expect(url.searchParams.get('authuser')).toBe('me+k7&u=2@example.com');
  });

  it('lets no code, however written, add a field or leave the calendar', () => {
    const codes = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('A&details=x', '#', '../..', 'K 7+', '"><script>', '%26', '\ud800', 'K7\n?text=B'),
    );
    fc.assert(
      fc.property(codes, (code) => {
        const url = new URL(googleCreateLink({ ...time, code }));
        expect(url.origin + url.pathname).toBe('https://calendar.google.com/calendar/u/0/r/eventedit');
        expect([...url.searchParams.keys()]).toEqual(['text', 'dates', 'ctz']);
        expect(url.searchParams.get('text')).toBe(code.replace(/[\ud800-\udfff]/gu, '\ufffd'));
        expect(url.hash).toBe('');
      }),
    );
  });
});

describe('the address of Outlook’s own form', () => {
  const link = outlookCreateLink('https://outlook.office.com');

  it('carries the time in UTC and the code, and no more', () => {
    expect(link({ ...time, code: 'K 7' })).toBe(
      'https://outlook.office.com/calendar/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&startdt=2026-05-05T19%3A00%3A00Z&enddt=2026-05-05T19%3A50%3A00Z&subject=K%207',
    );
    expect(link({ ...time, code: null })).not.toContain('subject');
  });

  it('is of the page’s own host and account', () => {
    const paths = (host: string) =>
      [0, 2].map((account) => new URL(outlookCreateLink(`https://${host}`)({ ...time, code: 'K7' }, account)));
    expect(paths('outlook.live.com').map(({ pathname }) => pathname)).toEqual([
      '/calendar/0/deeplink/compose',
      '/calendar/2/deeplink/compose',
    ]);
    expect(paths('outlook.cloud.microsoft').map(({ host, pathname }) => host + pathname)).toEqual([
      'outlook.cloud.microsoft/calendar/deeplink/compose',
      'outlook.cloud.microsoft/calendar/2/deeplink/compose',
    ]);
    expect(() => link({ ...time, code: 'K7' }, -1)).toThrow(RangeError);
  });

  it('is chosen where the page is Outlook’s, and nowhere else', () => {
    const host = (url: string) => new URL(createLinkAt(url)({ ...time, code: 'K7' })).host;
    for (const name of ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft']) {
      expect(host(`https://${name}`)).toBe(name);
    }
    for (const url of ['', 'https://calendar.google.com', 'https://outlook.example.com', 'http://outlook.live.com'])
      expect(host(url)).toBe('calendar.google.com');
  });

  it('lets no code, however written, add a field or leave the calendar', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (code) => {
        const url = new URL(link({ ...time, code }));
        expect(url.origin).toBe('https://outlook.office.com');
        expect([...url.searchParams.keys()]).toEqual(['path', 'rru', 'startdt', 'enddt', 'subject']);
        expect(url.searchParams.get('subject')).toBe(code.toWellFormed());
      }),
    );
  });
});
