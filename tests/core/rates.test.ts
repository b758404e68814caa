import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { millisecondsInDay } from '../../lib/time/units.ts';
import { PAGE, PRACTICE, start, startSet } from './world.ts';

describe('rates', () => {
  it('are counted from what was seen and answered', async () => {
    const { readings, now } = readSketch('tue 10:00-10:50 K7 | wed 11:00-11:50 M2 | thu 15:00-15:20 K7 call');
    const { core } = await start(new IDBFactory(), {}, now + millisecondsInDay);
    await core.savePractice(PRACTICE);
    for (const reading of readings) await core.report(PAGE, reading);
    expect(await core.rates()).toMatchObject({ all: { count: 0, of: 2 }, open: 1 });
    const [question] = (await core.overview()).questions.filter(({ rule }) => rule === 'out-of-session-contact');
    await core.answer({ flag: question?.flag ?? '', category: 'other', reason: 'a call' });
    expect(await core.rates()).toMatchObject({ all: { count: 1, of: 2 }, open: 0 });
  });

  it('are none before there is a practice or anything was seen', async () => {
    expect(await (await start(new IDBFactory())).core.rates()).toBeNull();
    expect(await (await startSet()).core.rates()).toBeNull();
  });
});
