import { afterEach, describe, expect, test } from 'vitest';
import type { Reading } from '../../lib/calendar/reading.ts';
import { googleReader } from '../../lib/readers/google/index.ts';
import { watch } from '../../lib/readers/watch.ts';
import { dayAt, instantAt } from '../../lib/time/day.ts';
import { renderStage, type Stage } from '../stage/google/render.ts';
import { standingClock } from './clock.ts';
import { WEEK } from './google/expected.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const NEW_YORK = 'America/New_York';

let stage: Stage;
let ending: AbortController;
afterEach(() => {
  ending.abort();
  stage.remove();
});

/** A watch over a week, begun at a wall time, with the days by the page's own zone on which its readings were taken. */
async function begun(date: string, hour: number, zone = NEW_YORK) {
  const now = instantAt(zone, date, hour * 60);
  stage = renderStage(document, { events: WEEK, now, zone, date });
  ending = new AbortController();
  const clock = standingClock(now);
  const readings: Reading[] = [];
  const { signal } = ending;
  const ports = { signal, now: clock.now, schedule: clock.schedule };
  watch(googleReader, document, { ...ports, onReading: (reading) => readings.push(reading) });
  await clock.pass(1_000);
  return { clock, readings, days: () => readings.map(({ zone: own, at }) => dayAt(own, at)) };
}

const comeToSight = () => document.dispatchEvent(new Event('visibilitychange'));

describe('a watch that slept', () => {
  test('over midnight with the page in sight looks again within a minute, once', async () => {
    const { clock, readings, days } = await begun('2026-03-04', 22);
    clock.sleep(10 * HOUR);
    const woken = clock.now();
    await clock.pass(MINUTE);
    expect(days()).toEqual(['2026-03-04', '2026-03-05']);
    expect(readings.at(-1)?.at).toBeGreaterThanOrEqual(woken);
    await clock.pass(2 * HOUR);
    expect(readings).toHaveLength(2);
  });

  test('over midnight out of sight looks again as soon as it is seen', async () => {
    const { clock, days } = await begun('2026-03-04', 22);
    clock.sleep(10 * HOUR);
    comeToSight();
    await clock.pass(500);
    expect(days()).toEqual(['2026-03-04', '2026-03-05']);
    await clock.pass(2 * HOUR);
    expect(days()).toHaveLength(2);
  });

  test('within a day says nothing anew', async () => {
    const { clock, readings } = await begun('2026-03-04', 8);
    clock.sleep(10 * HOUR);
    await clock.pass(HOUR);
    expect(readings).toHaveLength(1);
  });

  test('for a week looks once, and then at each midnight again', async () => {
    const { clock, readings, days } = await begun('2026-03-04', 22);
    clock.sleep(7 * 24 * HOUR);
    await clock.pass(MINUTE);
    expect(days()).toEqual(['2026-03-04', '2026-03-11']);
    await clock.pass(3 * HOUR);
    expect(readings.at(-1)?.at).toBe(instantAt(NEW_YORK, '2026-03-12', 0));
  });

  test.each([
    ['forward', '2026-03-07', '2026-03-08', '2026-03-09', 23],
    ['back', '2026-10-31', '2026-11-01', '2026-11-02', 25],
  ])('over the night in which clocks go %s knows when the day after begins', async (_, before, day, after, hours) => {
    const { clock, readings, days } = await begun(before, 22);
    clock.sleep(6 * HOUR);
    await clock.pass(MINUTE);
    expect(days()).toEqual([before, day]);
    await clock.pass(24 * HOUR);
    expect(days()).toEqual([before, day, after]);
    const [start, end] = [day, after].map((one) => instantAt(NEW_YORK, one, 0));
    expect(readings.at(-1)?.at).toBe(end);
    expect((end ?? 0) - (start ?? 0)).toBe(hours * HOUR);
  });

  test('while its owner travelled counts days by the zone that the page then has', async () => {
    const { clock, readings, days } = await begun('2026-03-04', 16);
    clock.sleep(HOUR);
    stage.apply({ do: 'set-zone', zone: 'Europe/Berlin' });
    comeToSight();
    await clock.pass(1_000);
    expect(readings.map(({ zone }) => zone)).toEqual([NEW_YORK, 'Europe/Berlin']);
    await clock.pass(2 * HOUR);
    expect(days()).toEqual(['2026-03-04', '2026-03-04', '2026-03-05']);
    expect(readings.at(-1)?.at).toBe(instantAt('Europe/Berlin', '2026-03-05', 0));
  });

  test('notices what changed meanwhile', async () => {
    const { clock, readings } = await begun('2026-03-04', 22);
    clock.sleep(10 * HOUR);
    stage.apply({ do: 'retitle', id: 'plain', title: 'K7 by phone' });
    await clock.pass(500);
    expect(readings.at(-1)?.events.some(({ title }) => title === 'K7 by phone')).toBe(true);
  });
});
