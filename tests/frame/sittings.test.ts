import { describe, expect, it } from 'vitest';
import { readSketch, SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import type { FitKind, JudgedEvent } from '../../lib/frame/fit.ts';
import { judgeFrame } from '../../lib/frame/judge.ts';
import { isOffFrame, isSession, sessionsByDay, sittingsOf } from '../../lib/frame/sittings.ts';
import { defaultPractice } from '../../lib/practice/defaults.ts';
import { identifier } from '../../lib/practice/identify.ts';
import type { Client, Practice } from '../../lib/practice/practice.ts';
import { dayNumber } from '../../lib/time/day.ts';
import { minutesOf } from '../../lib/time/interval.ts';

const client = (code: string): Client => ({
  code,
  aliases: [code],
  engagement: 'therapy',
  frame: [{ weekday: 'tue', start: 600, minutes: 50, everyWeeks: 1, from: '2026-01-05', to: null }],
  agreements: [],
});
const practice: Practice = {
  ...defaultPractice(SKETCH_ZONE),
  engagements: [
    { id: 'coaching', kind: 'coaching', words: ['coaching'], calendars: [], gapMinutes: 10 },
    { id: 'class', kind: 'teaching', words: ['class'], calendars: [], gapMinutes: 10 },
  ],
  clients: [client('K7'), client('M2')],
};

const judged = (sketch: string): readonly JudgedEvent[] => {
  const { agenda, now } = readSketch(sketch);
  const answered = new Map<string, FitKind>();
  return judgeFrame({ practice, agenda, identify: identifier(practice), answered, chosen: [], now }).events;
};
const sessions = (sketch: string) => judged(sketch).filter(isSession);
const titles = (events: readonly JudgedEvent[]) => events.map(({ event }) => event.title);

describe('isSession', () => {
  it.each([
    'tue 10:00-10:50 K7',
    'thu 15:00-15:50 K7',
    'thu 15:00-15:50 K7 urgent',
    'thu 15:00-15:50 K7 and M2',
    'thu 15:00-15:50 Coaching K7',
  ])('holds for time with a client: %s', (sketch) => {
    expect(judged(sketch).map(isSession)).toEqual([true]);
  });

  it.each([
    'tue 10:00-10:50 Lunch',
    'tue all-day K7',
    'thu 15:00-15:50 K7 notes',
    'thu 15:00-15:15 K7 call',
    'tue 10:00-10:50 K7 cancelled',
    'tue 10:00-10:50 K7 no show',
    'tue 10:00-10:50 K7 {kind task}',
    'thu 15:00-15:15 K7 and M2 call',
    'thu 15:00-15:50 Coaching',
    'thu 15:00-15:50 class of K7',
  ])('does not hold for %s', (sketch) => {
    expect(judged(sketch).map(isSession)).toEqual([false]);
  });

  it('counts a session on two calendars once', () => {
    expect(
      judged('tue 10:00-10:50 K7 {copy of A} | tue 10:00-10:50 K7 {on home; copy of A}').filter(isSession),
    ).toHaveLength(1);
  });
});

describe('sessionsByDay', () => {
  const sketch = 'tue 10:00-10:50 K7 | tue 12:00-12:50 M2 | wed 09:00-09:50 M2 | tue 14:00-14:50 K7';

  it('puts sessions with their day, in order of start', () => {
    const days = sessionsByDay(SKETCH_ZONE, sessions(sketch));
    expect([...days.keys()]).toEqual([dayNumber('2026-05-05'), dayNumber('2026-05-06')]);
    expect([...days.values()].map(titles)).toEqual([['K7', 'M2', 'K7'], ['M2']]);
  });

  it('does not ask in which order the events come', () => {
    const events = sessions(sketch);
    const turned = sessionsByDay(SKETCH_ZONE, [...events].reverse());
    expect([...turned]).toEqual([...sessionsByDay(SKETCH_ZONE, events)]);
  });

  it('parts days at the zone’s midnight', () => {
    const late = sessions('tue 22:00-22:50 K7 | wed 00:10-01:00 K7');
    expect(sessionsByDay(SKETCH_ZONE, late).size).toBe(2);
    expect(sessionsByDay('Pacific/Honolulu', late).size).toBe(1);
  });
});

describe('sittingsOf', () => {
  it('takes entries beside each other for one sitting, and later ones for more', () => {
    const sittings = sittingsOf(sessions('tue 10:00-10:50 K7 | tue 10:05-11:10 M2 | tue 10:45-11:30 K7'));
    expect(sittings.map(({ entries }) => titles(entries))).toEqual([['K7', 'M2'], ['K7']]);
    expect(sittings.map(minutesOf)).toEqual([70, 45]);
  });
});

describe('isOffFrame', () => {
  it('leaves out standing sessions, other work, and entries of several clients', () => {
    const events = sessions(
      'tue 10:00-10:50 K7 | tue 12:00-12:50 M2 | tue 14:00-14:50 Coaching K7 | tue 16:00-16:50 K7 and M2',
    );
    expect(events).toHaveLength(4);
    expect(titles(events.filter(isOffFrame))).toEqual(['M2']);
  });
});
