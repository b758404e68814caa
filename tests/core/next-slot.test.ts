import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { parsePracticeFile } from '../../lib/practice/file.ts';
import { PAGE, PRACTICE, reading, start } from './world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const session = reading.events[0]?.start ?? 0;
const [tuesday, wednesday] = reading.seen.slice(1);

/** The practice on the Tuesday of the week at so many hours from its session, when some days of the week were seen. */
async function onTuesday(hours: number, seen = reading.seen, lookedAgo = 0) {
  const at = session + hours * HOUR;
  const world = await start(new IDBFactory(), {}, at);
  const saved = await world.core.savePractice(JSON.stringify({ ...JSON.parse(PRACTICE), cover, crisis }));
  if (!saved.ok) throw new Error(saved.error[0]?.field);
  await world.core.report(PAGE, { ...reading, at: at - lookedAgo, seen });
  return world;
}

const cover = [{ name: 'Colleague Q', phone: '555 0100' }];
const crisis = [{ name: 'Line', phone: '988' }];

describe('the next slot', () => {
  it('is not looked for while one fits today', async () => {
    const { core } = await onTuesday(-1);
    expect((await core.overview()).next).toBeNull();
  });

  it('is tomorrow’s first once nothing fits today, and opens the form like any other', async () => {
    const { core } = await onTuesday(12);
    const { slots, next } = await core.overview();
    expect(slots).toMatchObject({ outcome: 'checked', slots: [] });
    const slot = next?.found?.slot;
    // The session is at ten, the day begins at nine.
    expect(slot?.start).toBe(session - HOUR + DAY);
    expect(next?.unseen).toBeNull();
    const chosen = await core.chooseSlot({ start: slot?.start ?? 0, end: slot?.end ?? 0, client: 'K7' });
    const url = new URL(chosen.ok ? chosen.value : 'about:blank');
    expect(url.searchParams.get('text')).toBe('K7');
    expect(url.searchParams.get('dates')).toContain(new Date(slot?.start ?? 0).toISOString().slice(11, 13));
  });

  it('names tomorrow where it was not seen whole, and goes on to the day after', async () => {
    const { core } = await onTuesday(
      12,
      reading.seen.filter((day) => day !== wednesday),
    );
    const { next } = await core.overview();
    expect(next?.unseen).toBe(wednesday);
    expect(next?.found?.slot.start).toBe(session - HOUR + 2 * DAY);
  });

  it('takes no look of an earlier day for one of today', async () => {
    const { core } = await onTuesday(12, reading.seen, DAY);
    await core.report(PAGE, { ...reading, at: session + 12 * HOUR, seen: [tuesday] });
    expect((await core.overview()).next).toMatchObject({ found: null, unseen: wednesday });
  });

  it('is not looked for when today itself was not seen', async () => {
    const { core } = await onTuesday(12, reading.seen.slice(2));
    const { slots, next } = await core.overview();
    expect(slots?.outcome).toBe('not-checked');
    expect(next).toBeNull();
  });

  it('comes with the therapist’s own plan, which is there whether it is needed or not', async () => {
    const { core } = await onTuesday(-1);
    const told = parsePracticeFile(JSON.stringify({ ...JSON.parse(PRACTICE), cover, crisis }));
    expect(told.ok && (await core.overview()).plan).toEqual({
      cover,
      crisis: told.ok && told.value.crisis,
    });
    const unset = await start(new IDBFactory());
    expect((await unset.core.overview()).plan).toEqual({ cover: [], crisis: [] });
  });
});
