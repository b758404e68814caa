import { afterEach } from 'vitest';
import type { Reading } from '../../lib/calendar/reading.ts';
import { googleReader } from '../../lib/readers/google/index.ts';
import { watch } from '../../lib/readers/watch.ts';
import { renderStage, type Stage } from '../stage/google/render.ts';
import type { StageOptions } from '../stage/google/stage.ts';
import { type Clock, standingClock } from './clock.ts';
import { CALENDARS, NOW, WEEK, ZONE } from './google/expected.ts';

/** The page that is watched, gone after the test. */
export let stage: Stage;
let ending: AbortController;
afterEach(() => {
  ending.abort();
  stage.remove();
});

/** Shows a page, of a week with its calendars where nothing else is said. */
export function show(options: Partial<StageOptions> = {}): void {
  stage = renderStage(document, { events: WEEK, now: NOW, zone: ZONE, calendars: CALENDARS, ...options });
}

/** Ends the watch. */
export const end = (): void => ending.abort();

type Watched = { readonly clock: Clock; readonly readings: Reading[]; readonly heard: string[] };

/** A watch over a page that is shown, by a clock that stands, with what it reported and said. */
export function watched(options: Partial<StageOptions> = {}, reader = googleReader): Watched {
  show(options);
  ending = new AbortController();
  const clock = standingClock(NOW);
  const readings: Reading[] = [];
  const heard: string[] = [];
  watch(reader, document, {
    signal: ending.signal,
    now: clock.now,
    schedule: clock.schedule,
    onReading: (reading) => readings.push(reading),
    onSettled: () => heard.push('settled'),
    onGone: () => heard.push('gone'),
  });
  return { clock, readings, heard };
}
