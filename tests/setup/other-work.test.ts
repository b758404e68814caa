import { describe, expect, it } from 'vitest';
import { current } from '../../lib/calendar/agenda.ts';
import type { SeenEvent } from '../../lib/calendar/event.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { holdsAmong, isHeld, workAmong } from '../../lib/setup/other-work.ts';

const drawn = (...titles: readonly string[]): readonly SeenEvent[] =>
  [
    ...readSketch(
      titles.map((title, index) => `tue ${10 + index}:00-${10 + index}:50 ${title}`).join(' | '),
    ).agenda.events.values(),
  ].map((event) => current(event));
const on = (calendar: string, events: readonly SeenEvent[]) => events.map((event) => ({ ...event, calendar }));
const nobody = new Set<string>();

describe('other work among entries', () => {
  it('is known by the words that were used for it, each once', () => {
    const events = drawn('Supervision', 'supervision M.', 'Intervision', 'Lecture: methods', 'Dentist');
    expect(workAmong(events, nobody)).toEqual([
      { kind: 'supervision', words: ['Supervision', 'Intervision'], calendars: [], entries: 3 },
    ]);
  });

  it('is a calendar’s when its name says so, and when nearly all of it is of that kind', () => {
    const family = on('Family', drawn('Anna recital', 'Market'));
    const course = on('c1', drawn('Lecture 1', 'Lecture 2', 'Lecture 3', 'Seminar', 'Seminar'));
    expect(workAmong([...family, ...course], nobody)).toEqual([
      { kind: 'teaching', words: [], calendars: ['c1'], entries: 5 },
      { kind: 'personal', words: [], calendars: ['Family'], entries: 2 },
    ]);
  });

  it('is never a calendar’s on which a client was seen', () => {
    const events = on('Coaching', drawn('Anna recital', 'Coaching A', 'Coaching B'));
    expect(workAmong(events, new Set(['coaching']))).toEqual([
      { kind: 'coaching', words: ['Coaching'], calendars: [], entries: 2 },
    ]);
  });
});

describe('titles that hold time', () => {
  it.each([
    'HOLD',
    'Emergency slot',
    'Notfalltermin',
    'reserved for urgent',
    'Créneau d’urgence',
    'hueco de urgencia 1',
  ])('%s is one', (title) => {
    expect(isHeld(title)).toBe(true);
  });

  it.each(['hold on K7', 'Emergency dentist', 'K7 urgent', 'crisis', '', 'reserved: Anna'])('%s is none', (title) => {
    expect(isHeld(title)).toBe(false);
  });

  it('are proposed when they stand there twice', () => {
    expect(holdsAmong(drawn('HOLD', 'HOLD', 'Emergency slot', 'Anna'))).toEqual([{ title: 'HOLD', entries: 2 }]);
  });
});
