import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { PAGE, start, startSet } from './world.ts';

const SKETCH = 'tue 10:00-10:50 K7 | wed 11:00-11:50 M2 | wed 16:00-17:00 Coaching K7 | fri 20:00-22:00 Choir';

async function wallAfter(sketch: string) {
  const { core } = await startSet();
  await core.report(PAGE, readSketch(sketch).readings[0]);
  return { core, wall: await core.wall() };
}

describe('the kinds of work side by side', () => {
  it('stand with what the last year holds of each, therapy first, and nothing of what is no work', async () => {
    const { wall } = await wallAfter(SKETCH);
    expect(wall?.sides[0]).toMatchObject({ id: 'therapy', entries: 2, clients: ['K7', 'M2'] });
    const coaching = wall?.sides.find(({ kind }) => kind === 'coaching');
    expect(coaching).toMatchObject({ entries: 1, clients: ['K7'] });
    expect(wall?.sides.reduce((sum, { entries }) => sum + entries, 0)).toBe(3);
  });

  it('say who was found on both, as the rule has found it, until that is answered, and then what', async () => {
    const { core, wall } = await wallAfter(SKETCH);
    expect(wall?.both).toEqual([
      { client: 'K7', side: 'coaching', rule: 'multiple-relationship', entries: 1, answer: null },
    ]);
    const asked = (await core.overview()).questions.find(({ rule }) => rule === 'multiple-relationship');
    if (!asked) throw new Error('nothing was asked');
    await core.answer({ flag: asked.flag, category: 'separate-roles', reason: '' });
    const [found] = (await core.wall())?.both ?? [];
    expect(found?.answer).toBeTruthy();
    const german = (await core.wall({ language: 'de', locale: 'de' }))?.both[0]?.answer;
    expect(german).toBeTruthy();
    expect(german).not.toBe(found?.answer);
  });

  it('have nobody on both sides where nobody was', async () => {
    expect((await wallAfter('tue 10:00-10:50 K7 | wed 16:00-17:00 Coaching R.')).wall?.both).toEqual([]);
  });

  it('are not told while no practice is set', async () => {
    expect(await (await start(new IDBFactory())).core.wall()).toBeNull();
  });
});
