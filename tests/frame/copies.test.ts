import { describe, expect, it } from 'vitest';
import type { SeenEvent } from '../../lib/calendar/event.ts';
import { copiesAmong } from '../../lib/frame/copies.ts';
import { judged } from '../slots/build.ts';

const HOUR = 3_600_000;
const TUESDAY = Date.UTC(2026, 4, 5, 14);

/** An entry of an hour, named by its key, so many hours after a Tuesday's ten o'clock. */
const entry = (key: string, hours: number, more: Partial<SeenEvent> = {}): SeenEvent =>
  judged(TUESDAY + hours * HOUR, TUESDAY + (hours + 1) * HOUR, { event: { key, title: key, ...more } }).event;

const copies = (...events: SeenEvent[]) => [...copiesAmong(events)];

describe('copies of a meeting', () => {
  const meeting = 'm@example.org';

  it('are what another calendar shows of it, and of like ones the first listed is the original', () => {
    const [work, home] = [entry('a', 0, { meeting }), entry('b', 0, { meeting, calendar: 'home' })];
    expect(copies(work, home)).toEqual(['b']);
    expect(copies(home, work)).toEqual(['a']);
    expect(copies(work, entry('b', 0, { meeting: 'other', calendar: 'home' }))).toEqual([]);
    expect(copies(work, entry('b', 0))).toEqual([]);
  });

  it('are not the occurrences that share its name on one calendar', () => {
    const [one, other] = [entry('a', 0, { meeting }), entry('b', 24, { meeting })];
    expect(copies(one, other)).toEqual([]);
    expect(copies(one, entry('c', 0, { meeting, calendar: 'home' }), other)).toEqual(['c']);
    expect(copies(one, entry('c', 0, { meeting, calendar: 'home' }), entry('d', 0, { meeting }))).toEqual(['c']);
  });

  it('are told apart by nothing where a page does not say which calendars they are on', () => {
    const calendar = null;
    expect(copies(entry('a', 0, { meeting, calendar }), entry('b', 0, { meeting, calendar }))).toEqual(['b']);
  });

  it('are the dead beside the live, and the place left beside the moved', () => {
    const dead = entry('dead', 0, { meeting, cancelled: true });
    const live = entry('live', 0, { meeting, calendar: 'home' });
    expect(copies(dead, live)).toEqual(['dead']);
    const left = entry('left', 0, { meeting, originalStart: TUESDAY });
    const moved = entry('moved', 48, { meeting, calendar: 'home', originalStart: TUESDAY });
    expect(copies(left, moved)).toEqual(['left']);
    const plain = entry('plain', 0, { meeting, calendar: 'home' });
    expect(copies(left, plain)).toEqual(['plain']);
  });
});

describe('copies of an entry without a shared name', () => {
  it('have its hours and its title, whatever space stands around it', () => {
    const title = 'Jane';
    expect(copies(entry('a', 0, { title }), entry('b', 0, { title: ' Jane ' }))).toEqual(['b']);
    expect(copies(entry('a', 0, { title }), entry('b', 0, { title: 'June' }))).toEqual([]);
    expect(copies(entry('a', 0, { title }), entry('b', 1, { title }))).toEqual([]);
    const longer = { ...entry('b', 0, { title }), end: TUESDAY + 2 * HOUR };
    expect(copies(entry('a', 0, { title }), longer)).toEqual([]);
  });

  it('are never found by a title that says nothing', () => {
    for (const title of ['', ' '])
      expect(copies(entry('a', 0, { title }), entry('b', 0, { title }), entry('c', 0, { title }))).toEqual([]);
  });

  it('are a second session of one client at the same time', () => {
    const events = [entry('a', 0), entry('b', 0), entry('c', 0), entry('d', 1), entry('e', 0)];
    const clients: Readonly<Record<string, string>> = { a: 'K7', b: 'M2', c: 'K7', d: 'K7' };
    expect([...copiesAmong(events, ({ key }) => clients[key] ?? null)]).toEqual(['c']);
  });

  it('have no copies of their own', () => {
    const meeting = 'm@example.org';
    const moved = entry('moved', 48, { meeting, originalStart: TUESDAY });
    const left = entry('left', 0, { meeting, calendar: 'home', title: 'Jane', originalStart: TUESDAY });
    expect(copies(moved, left, entry('anew', 0, { title: 'Jane' }))).toEqual(['left']);
  });
});
