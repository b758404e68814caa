import { readSketch, SKETCH_ZONE } from '../calendar/sketch.ts';
import type { FitKind } from '../frame/fit.ts';
import { judgeFrame } from '../frame/judge.ts';
import { defaultPractice } from '../practice/defaults.ts';
import { identifier } from '../practice/identify.ts';
import type { Practice, StandingSession } from '../practice/practice.ts';
import { factsOf } from './engine.ts';
import type { Facts } from './rule.ts';

const standing = (weekday: StandingSession['weekday'], start: number): StandingSession => ({
  weekday,
  start,
  minutes: 50,
  everyWeeks: 1,
  from: '2026-01-05',
  to: null,
});

/** The practice in which every rule's examples take place: K7 on Tuesdays at ten, M2 on Wednesdays at eleven. */
export const EXAMPLE_PRACTICE: Practice = {
  ...defaultPractice(SKETCH_ZONE),
  workingHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: 9 * 60, to: 18 * 60 }],
  engagements: [{ id: 'coaching', kind: 'coaching', words: ['coaching'], calendars: [], gapMinutes: 15 }],
  clients: [
    { code: 'K7', aliases: ['K7'], engagement: 'therapy', frame: [standing('tue', 600)], agreements: [] },
    { code: 'M2', aliases: ['M2'], engagement: 'therapy', frame: [standing('wed', 660)], agreements: [] },
  ],
};

/** The facts that a sketch gives the rules, in the example practice unless another is given. */
export function factsIn(sketch: string, practice = EXAMPLE_PRACTICE): Facts {
  const { agenda, now } = readSketch(sketch);
  const identify = identifier(practice);
  const answered = new Map<string, FitKind>();
  return factsOf(practice, judgeFrame({ practice, agenda, identify, answered, chosen: [], now }), now);
}
