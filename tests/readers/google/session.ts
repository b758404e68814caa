import type { StageEvent } from '../../stage/google/stage.ts';
import { OWN } from './expected.ts';

/** Where a week stands. */
export const WEEK_URL = 'https://calendar.google.com/calendar/u/0/r/week';
/** Who is invited. */
export const CLIENT = 'j.d@example.com';

/** A session of which nothing is told but when it is. */
export const session = (more: Partial<StageEvent> = {}): StageEvent => ({
  id: 'session',
  calendar: OWN,
  title: 'Session',
  start: '2026-03-03T09:00',
  end: '2026-03-03T09:50',
  ...more,
});

/** The same with all that can be told of it. */
export const FULL = session({
  place: 'Room 9, 12 Main St',
  guests: [OWN, CLIENT],
  organiser: OWN,
  description: 'Talked about work.',
});
/** Its key in a reading. */
export const KEY = `google/session/${OWN}`;
