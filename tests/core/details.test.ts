import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { EventDetails, Reading } from '../../lib/calendar/reading.ts';
import { readSketch, SKETCH_MONDAY } from '../../lib/calendar/sketch.ts';
import { formatPracticeFile } from '../../lib/practice/file.ts';
import { success } from '../../lib/result.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { now, PAGE, reading, rulesAsked, start, startSet, type World } from './world.ts';

const ADDRESS = 'j.d@example.com';
const [sketched] = readSketch('tue 10:00-10:50 K7 | thu 15:00-15:50 Session').readings;
const week = sketched as Reading;
const SESSION = week.events.find(({ title }) => title === 'Session')?.key ?? '';
const DETAILS: EventDetails = {
  key: SESSION,
  place: '',
  guests: ['practice@example.com', ADDRESS],
  organiser: 'practice@example.com',
  description: 'some',
};
const opened: Reading = { ...week, at: week.at + 60_000, details: [DETAILS] };

/** The agenda's pages as they are kept. */
const agendaDrawer = { name: 'agenda', version: 1, parse: (value: unknown) => success(value) };

/** A core whose client K7 also goes by an address. */
async function startKnowing(device = new IDBFactory()): Promise<World> {
  const world = await start(device, {}, opened.at);
  const clients = EXAMPLE_PRACTICE.clients.map((one) =>
    one.code === 'K7' ? { ...one, aliases: ['K7', ADDRESS] } : one,
  );
  expect(await world.core.savePractice(formatPracticeFile({ ...EXAMPLE_PRACTICE, clients }))).toMatchObject({
    ok: true,
  });
  return world;
}

const pages = async (vault: World['vault']) => {
  const names = await vault.names();
  return names.ok ? names.value.filter((name) => name.startsWith('agenda/')).sort() : [];
};

describe('core, when an event stood open', () => {
  it('knows whose it is by its guests, although its title names nobody', async () => {
    const { core } = await startKnowing();
    await core.report(PAGE, week);
    expect(await rulesAsked(core)).toEqual([]);
    expect(await core.report(PAGE, opened)).toMatchObject({
      ok: true,
      value: { marks: [{ key: SESSION, level: 'ask' }] },
    });
    expect(await rulesAsked(core)).toEqual(['extra-session']);
  });

  it('knows it also after the bubble was closed, and after the background was killed', async () => {
    const device = new IDBFactory();
    const { core } = await startKnowing(device);
    await core.report(PAGE, opened);
    await core.report(PAGE, { ...week, at: opened.at + 60_000 });
    expect(await rulesAsked(core)).toEqual(['extra-session']);
    const again = await start(device, {}, opened.at);
    expect(await rulesAsked(again.core)).toEqual(['extra-session']);
    expect(await again.vault.read(agendaDrawer, SKETCH_MONDAY.slice(0, 7))).toMatchObject({
      ok: true,
      value: { details: [{ key: SESSION, versions: [{ details: DETAILS, first: opened.at, last: opened.at }] }] },
    });
  });

  it('knows it when the calendar shows the event only later', async () => {
    const { core } = await startKnowing();
    const form: Reading = { ...opened, at: week.at - 60_000, view: 'other', seen: [], events: [] };
    await core.report(PAGE, form);
    expect((await core.overview()).pages).toMatchObject([{ state: 'no-events' }]);
    await core.report(PAGE, week);
    expect(await rulesAsked(core)).toEqual(['extra-session']);
  });

  it('moves what was seen again in another month to the drawer of that month', async () => {
    const device = new IDBFactory();
    const { core, vault } = await startKnowing(device);
    await core.report(PAGE, opened);
    const before = await pages(vault);
    await core.report(PAGE, { ...opened, at: opened.at + 40 * 86_400_000, view: 'other', seen: [], events: [] });
    expect(await pages(vault)).toEqual([...before, 'agenda/2026-06']);
    const again = await start(device, {}, opened.at);
    expect(await rulesAsked(again.core)).toEqual(['extra-session']);
  });

  it('opens what was kept before there were any details', async () => {
    const device = new IDBFactory();
    const first = await startSet(device);
    await first.core.report(PAGE, reading);
    const asked = await rulesAsked(first.core);
    const page = SKETCH_MONDAY.slice(0, 7);
    const kept = await first.vault.read(agendaDrawer, page);
    const { details: _, ...old } = (kept.ok ? kept.value : null) as Record<string, unknown>;
    expect(Object.keys(old)).toEqual(['events', 'looks']);
    await first.vault.write([{ drawer: agendaDrawer, value: old, page }]);
    const { core } = await start(device);
    expect((await core.overview()).sealed).toEqual([]);
    expect(await rulesAsked(core)).toEqual(asked);
    expect(await core.report(PAGE, { ...opened, at: now + 60_000 })).toMatchObject({ ok: true });
  });

  it('takes a reading of a sender that knows nothing of details', async () => {
    const { core } = await startKnowing();
    const { details: _, ...old } = week;
    expect(await core.report(PAGE, old)).toMatchObject({ ok: true });
  });
});
