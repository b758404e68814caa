import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { PAGE, start, startSet } from './world.ts';

const weeks = ['-3w ', '-2w ', '-1w ', ''].map((week) => `${week}tue 11:00-11:50 R4`);
const { readings, now } = readSketch(weeks.join(' | '));

describe('what the calendar proposes', () => {
  it('is nothing before anything was seen, and then the client who comes every week', async () => {
    const { core } = await start(new IDBFactory(), {}, now + 60_000);
    expect(await core.proposal('America/New_York')).toBeNull();
    for (const reading of readings) await core.report(PAGE, reading);
    const proposal = await core.proposal('America/New_York');
    expect(proposal?.clients).toMatchObject([
      { code: 'R4', sure: true, sessions: [{ session: { weekday: 'tue', start: 660, minutes: 50, everyWeeks: 1 } }] },
    ]);
  });

  it('goes by the practice’s own clock once there is one, and by UTC where a view names no zone', async () => {
    const { core } = await startSet();
    for (const reading of readings) await core.report(PAGE, reading);
    expect((await core.proposal('Asia/Tokyo'))?.timeZone).toBe('America/New_York');
    const { core: bare } = await start(new IDBFactory(), {}, now + 60_000);
    for (const reading of readings) await bare.report(PAGE, reading);
    expect((await bare.proposal('no zone'))?.timeZone).toBe('UTC');
  });
});
