import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { googleCreateLink } from '../../lib/slots/create-link.ts';
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
