import type { StageEvent, StageOptions } from './outlook/stage.ts';
import { sampleOptions } from './sample.ts';

const COLOURS = ['blue', 'purple', 'green'] as const;

/** The sample practice's calendar as Outlook would hold it, as a whole stage, its clock standing at `now`. */
export function outlookSample(now: number): StageOptions {
  const { events, calendars = [], zone, user, weekStart } = sampleOptions(now);
  return {
    now,
    events: events.map(({ id, calendar, title, start, end, place, originalStart }): StageEvent => {
      const recurring = originalStart !== undefined && {
        recurrence: originalStart === start ? ('occurrence' as const) : ('exception' as const),
        originalStart,
      };
      return { id, calendar, title, start, end, ...(place === undefined ? {} : { place }), ...recurring };
    }),
    calendars: calendars.map(({ id, name, visible }, index) => {
      return { id, name, visible, colour: COLOURS[index % COLOURS.length] ?? 'blue' };
    }),
    ...(zone && { zone }),
    ...(user && { user }),
    ...(weekStart !== undefined && { weekStart }),
  };
}
