import { describe, expect, test } from 'vitest';
import { accountOf, destinationOf, formPathOf, pathOf } from './google/address.ts';
import { complete } from './google/changes.ts';
import { draftOf } from './google/form.ts';
import { STAGE_VIEWS } from './google/stage.ts';

const state = complete({ now: Date.UTC(2026, 2, 4, 14, 40), events: [], zone: 'America/New_York' });
const at = (path: string) => new URL(path, 'https://calendar.google.com');
const draft = (query: string) => draftOf(new URLSearchParams(query), state);

describe('addresses', () => {
  test.each(STAGE_VIEWS)('of the view %s lead back to it', (view) => {
    const url = at(pathOf(1, { view, date: '2026-03-02' }));
    expect(destinationOf(url)).toEqual({ page: 'calendar', view, date: '2026-03-02' });
    expect(accountOf(url, ['one@example.com', 'two@example.com'])).toBe(1);
  });

  test.each([
    ['/calendar/r/week', 0],
    ['/calendar/u/1', 1],
    ['/calendar/r?authuser=1', 1],
    ['/calendar/r/eventedit?text=K7&authuser=two%40example.com', 1],
    ['/calendar/u/7/r', 0],
    ['/calendar/r?authuser=nobody@example.com', 0],
  ])('%s is that of account %i of two', (path, account) => {
    expect(accountOf(at(path), ['one@example.com', 'two@example.com'])).toBe(account);
  });

  test('are written without leading noughts', () => {
    expect(pathOf(0, { view: 'week', date: '2026-03-02' })).toBe('/calendar/u/0/r/week/2026/3/2');
  });

  test('of an event’s form lead to it, of a copy’s to the form for a new event', () => {
    expect(destinationOf(at(formPathOf(1, 'azcgYUBt')))).toEqual({ page: 'edit', id: 'azcgYUBt' });
    expect(destinationOf(at('/calendar/u/0/r/eventedit/duplicate/azcgYUBt')).page).toBe('form');
  });

  test('of new events lead to the form, bare ones to the calendar as it stands', () => {
    expect(destinationOf(at('/calendar/render?action=TEMPLATE&text=K7')).page).toBe('form');
    expect(destinationOf(at('/calendar/u/0/r/eventedit?text=K7')).page).toBe('form');
    expect(destinationOf(at('/calendar/u/0/r'))).toEqual({ page: 'calendar', view: null, date: null });
    expect(destinationOf(at('/calendar/u/0/r/settings')).page).toBe('settings');
  });
});

describe('a link for a new event', () => {
  test('in UTC fills the form by the wall of the stage', () => {
    expect(draft('text=M2&dates=20260304T160000Z/20260304T165000Z&details=x')).toEqual({
      title: 'M2',
      start: '2026-03-04T11:00',
      end: '2026-03-04T11:50',
      place: '',
      description: 'x',
    });
  });

  test('without a zone means the stage’s own, and otherwise the one it names', () => {
    expect(draft('dates=20260304T110000/20260304T115000').start).toBe('2026-03-04T11:00');
    expect(draft('dates=20260304T170000/20260304T175000&ctz=Europe/Berlin').start).toBe('2026-03-04T11:00');
  });

  test('of whole days ends the day before its end', () => {
    expect(draft('dates=20260304/20260306')).toMatchObject({ start: '2026-03-04', end: '2026-03-05' });
  });

  test('that cannot be read means the next full hour', () => {
    for (const query of ['', 'dates=soon', 'dates=20260304T110000', 'dates=20260304/20260304T110000&ctz=Nowhere']) {
      expect(draft(query)).toMatchObject({ start: '2026-03-04T10:00', end: '2026-03-04T11:00' });
    }
  });
});
