import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { now, PAGE, reading, rulesAsked, start, startSet } from './world.ts';

const told = { ...reading, source: 'ics', account: 'work', view: 'file', at: now - 60_000 };

describe('importing calendar files', () => {
  it('asks about what they hold, and remembers it', async () => {
    const device = new IDBFactory();
    const { core, signals } = await startSet(device);
    expect(await core.importReadings([told])).toEqual({ ok: true, value: null });
    expect(await rulesAsked(core)).toEqual(['extra-session', 'out-of-session-contact']);
    expect(signals.at(-1)).toMatchObject({ open: 2, pages: [] });
    const again = await start(device);
    expect(await rulesAsked(again.core)).toEqual(['extra-session', 'out-of-session-contact']);
  });

  it('changes nothing when done twice, or when the page shows the same', async () => {
    const { core } = await startSet();
    await core.importReadings([told, told]);
    const before = await core.overview();
    await core.importReadings([told]);
    await core.report(PAGE, reading);
    expect((await core.overview()).questions).toEqual(before.questions);
  });

  it.each([
    ['source', [told, { ...told, source: 'google' }]],
    ['events.0.title', [told, { ...told, events: [{ ...told.events[0], title: 7 }] }]],
    ['readings', { not: 'a list' }],
  ])('takes none of them where %s is wrong, and names it', async (field, given) => {
    const { core } = await startSet();
    const refused = await core.importReadings(given as readonly unknown[]);
    expect(refused).toMatchObject({ ok: false, error: expect.stringContaining(field) });
    expect(await rulesAsked(core)).toEqual([]);
  });
});
