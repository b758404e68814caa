import { describe, expect, it } from 'vitest';
import { readSketch, SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import type { FitKind, JudgedEvent } from '../../lib/frame/fit.ts';
import { judgeFrame } from '../../lib/frame/judge.ts';
import { isSession, offFrame, sittingsByDay } from '../../lib/frame/sittings.ts';
import { defaultPractice } from '../../lib/practice/defaults.ts';
import { identifier } from '../../lib/practice/identify.ts';
import type { Client, Practice } from '../../lib/practice/practice.ts';

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

describe('sittingsByDay', () => {
  it('takes entries beside each other for one sitting, and later ones for more', () => {
    const days = sittingsByDay(
      SKETCH_ZONE,
      judged('tue 10:00-10:50 K7 | tue 10:05-11:10 M2 | tue 10:45-11:30 K7 | wed 09:00-09:50 M2'),
    );
    expect([...days.values()].map((sittings) => sittings.map(({ entries }) => titles(entries)))).toEqual([
      [['K7', 'M2'], ['K7']],
      [['M2']],
    ]);
    const [first] = [...days.values()][0] ?? [];
    expect(first && first.end - first.start).toBe(70 * 60_000);
  });

  it('does not ask in which order the events come', () => {
    const events = judged('tue 10:00-10:50 K7 | tue 12:00-12:50 M2 | tue 14:00-14:50 K7');
    const turned = sittingsByDay(SKETCH_ZONE, [...events].reverse());
    expect([...turned]).toEqual([...sittingsByDay(SKETCH_ZONE, events)]);
  });
});

describe('offFrame', () => {
  it('leaves out standing sessions, other work, and entries of several clients', () => {
    const events = judged(
      'tue 10:00-10:50 K7 | tue 12:00-12:50 M2 | tue 14:00-14:50 Coaching K7 | tue 16:00-16:50 K7 and M2',
    );
    const [sittings = []] = [...sittingsByDay(SKETCH_ZONE, events).values()];
    expect(sittings).toHaveLength(4);
    expect(titles(offFrame(sittings))).toEqual(['M2']);
  });
});
