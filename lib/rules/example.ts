import { readSketch, SKETCH_ZONE } from '../calendar/sketch.ts';
import type { FitKind } from '../frame/fit.ts';
import { judgeFrame } from '../frame/judge.ts';
import { defaultPractice } from '../practice/defaults.ts';
import { identifier } from '../practice/identify.ts';
import type { Practice, StandingSession } from '../practice/practice.ts';
import { factsOf } from './engine.ts';
import type { Example, Facts } from './rule.ts';

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

/** The facts that an example gives the rules; so many weeks later when `later` says so. */
export function factsIn({ sketch, practice: own }: Pick<Example, 'sketch' | 'practice'>, later = 0): Facts {
  const practice = { ...EXAMPLE_PRACTICE, ...own };
  const { agenda, now } = readSketch(sketch, later);
  const identify = identifier(practice);
  const answered = new Map<string, FitKind>();
  return factsOf(practice, judgeFrame({ practice, agenda, identify, answered, chosen: [], now }), now);
}
