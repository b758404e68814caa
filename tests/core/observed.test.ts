import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/calendar/reading.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { PAGE, start, startSet } from './world.ts';

/** What the log says was seen to be otherwise, after each of a sketch's looks. */
async function observed(sketch: string, ...more: readonly Reading[]) {
  const device = new IDBFactory();
  const { core } = await startSet(device);
  for (const reading of [...readSketch(sketch).readings, ...more]) await core.report(PAGE, reading);
  const told = JSON.parse(await core.backup()).log.lines.map(({ entry }: { entry: { type: string } }) => entry);
  return { device, told: told.filter(({ type }: { type: string }) => type === 'observed') };
}

describe('what was seen to be otherwise than before', () => {
  it('is told of a session at other hours, with both', async () => {
    const { told } = await observed('thu 15:00-15:50 K7 {was tue 10:00}');
    const [is] = readSketch('thu 15:00-15:50 K7').readings.flatMap(({ events }) => events);
    const [was] = readSketch('tue 10:00-10:50 K7').readings.flatMap(({ events }) => events);
    expect(told).toMatchObject([
      {
        change: 'moved',
        client: 'K7',
        before: { start: was?.start, end: was?.end },
        after: { start: is?.start, end: is?.end },
      },
    ]);
  });

  it('is told of one that is gone, and of one that is there again', async () => {
    const sketch = 'thu 15:00-15:50 K7 {gone fri 09:00}';
    const [first] = readSketch(sketch).readings;
    const last = readSketch(sketch).readings.at(-1);
    if (!first || !last) throw new Error('no looks');
    const { told } = await observed(sketch, { ...first, at: last.at + 1 });
    expect(told.map(({ change }: { change: string }) => change)).toEqual(['gone', 'back']);
    expect(told[0]).toMatchObject({ after: null });
    expect(told[1]).toMatchObject({ before: null });
  });

  it('is nothing of what is seen for the first time, seen again, or nobody’s', async () => {
    const sketch = 'tue 10:00-10:50 K7 | thu 15:00-15:50 Dentist {was thu 16:00}';
    const { told, device } = await observed(sketch, ...readSketch(sketch).readings);
    expect(told).toEqual([]);
    const again = await start(device);
    for (const reading of readSketch(sketch).readings) await again.core.report(PAGE, reading);
    expect(await again.core.backup()).not.toContain('"observed"');
  });
});
