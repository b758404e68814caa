import { describe, expect, it } from 'vitest';
import { readSketch, SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import { judgeFrame, type NoShows } from '../../lib/frame/judge.ts';
import { isSession } from '../../lib/frame/sittings.ts';
import { identifier } from '../../lib/practice/identify.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { instantAt } from '../../lib/time/day.ts';

const TUESDAY = instantAt(SKETCH_ZONE, '2026-05-05', 600);
const marked = (client: string, start: number): NoShows => new Map([[client, new Set([start])]]);

function judged(sketch: string, noShows?: NoShows) {
  const { agenda, now } = readSketch(sketch);
  return judgeFrame({
    practice: EXAMPLE_PRACTICE,
    agenda,
    identify: identifier(EXAMPLE_PRACTICE),
    answered: new Map(),
    chosen: [],
    ...(noShows && { noShows }),
    now,
  });
}
const fits = (sketch: string, noShows?: NoShows) =>
  judged(sketch, noShows).events.map(({ fit }) => [fit.kind, fit.confidence, fit.reason].join(' '));

describe('a session to which nobody came, as the therapist said', () => {
  it('is missed, by the word of the therapist', () => {
    const { events, missed } = judged('tue 10:00-10:50 K7', marked('K7', TUESDAY));
    expect(events[0]?.fit).toEqual({
      kind: 'missed',
      confidence: 'certain',
      reason: 'answered',
      expected: TUESDAY,
    });
    expect(missed.filter(({ client }) => client === 'K7')).toMatchObject([{ start: TUESDAY }]);
    expect(events.filter(isSession)).toEqual([]);
  });

  it('leaves an empty place, for which another session then stands', () => {
    const week = 'tue 10:00-10:50 K7 | thu 15:00-15:50 K7';
    expect(fits(week)).toEqual(['kept certain on-frame', 'extra unclear beyond-plan']);
    expect(fits(week, marked('K7', TUESDAY))).toEqual(['missed certain answered', 'moved likely replaces-vacancy']);
  });

  it('is judged as one whose entry says so by its word', () => {
    const byWord = judged('tue 10:00-10:50 K7 no-show | thu 15:00-15:50 K7').events[1]?.fit;
    expect(judged('tue 10:00-10:50 K7 | thu 15:00-15:50 K7', marked('K7', TUESDAY)).events[1]?.fit).toEqual(byWord);
  });

  it.each([
    ['of another client', marked('M2', TUESDAY)],
    ['at another time', marked('K7', TUESDAY + 1)],
  ])('is not one %s', (_, noShows) => {
    expect(fits('tue 10:00-10:50 K7', noShows)).toEqual(['kept certain on-frame']);
  });

  it('is none of the sessions any more when its entry was moved since', () => {
    expect(fits('thu 15:00-15:50 K7 {was tue 10:00}', marked('K7', TUESDAY))).toEqual([
      'moved certain same-event-moved',
    ]);
  });
});
