import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Core } from '../../lib/core/core.ts';
import { success } from '../../lib/result.ts';
import type { Slot } from '../../lib/slots/slot.ts';
import { PAGE, PRACTICE, reading, rulesAsked, start, type World } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** An hour before the session of the week's Tuesday, so that something is left of the day. */
const BEGIN = (reading.events[0]?.start ?? 0) - HOUR;

type Clocked = World & {
  readonly device: IDBFactory;
  /** Lets the page report so many minutes after the beginning, with these events beside the week's. */
  readonly look: (after: number, ...made: readonly (typeof reading.events)[number][]) => Promise<unknown>;
};

async function onTuesday(): Promise<Clocked> {
  const device = new IDBFactory();
  const world = await start(device, {}, BEGIN);
  await world.core.savePractice(PRACTICE);
  const look: Clocked['look'] = (after, ...made) =>
    world.core.report(PAGE, { ...reading, at: BEGIN + after * MINUTE, events: [...reading.events, ...made] });
  await look(0);
  return { ...world, device, look };
}

const slotsOf = async (core: Core): Promise<readonly Slot[]> => {
  const search = (await core.overview()).slots;
  return search?.outcome === 'checked' ? search.slots : [];
};

/** The first slot, chosen for a client. */
async function chosen(client: string | null = 'M2') {
  const world = await onTuesday();
  const [slot] = await slotsOf(world.core);
  if (!slot) throw new Error('there is no slot');
  const choice = { start: slot.start, end: slot.end, client };
  expect(await world.core.chooseSlot(choice)).toMatchObject({ ok: true });
  const [drawn] = reading.events;
  if (!drawn) throw new Error('the week is empty');
  const made = { ...drawn, key: 'made', title: client ?? 'Session', start: slot.start, end: slot.end };
  return { ...world, choice, made };
}

/** The lines of the record as they are kept. */
const recordDrawer = {
  name: 'record',
  version: 2,
  parse: (value: unknown) => success(value as { readonly lines: readonly { readonly entry: Kept }[] }),
};
type Kept = { readonly type: string; readonly record?: unknown };

const awaited = async (core: Core) => (await core.overview()).awaited;

describe('a chosen slot whose event has not come', () => {
  it('is told of, kept free of further proposals and ghosts, and is still so when the background was killed', async () => {
    const { core, device, choice, signals } = await chosen();
    expect(signals.at(-1)?.marks).toBe(true);
    expect(await awaited(core)).toEqual([choice]);
    const slots = await slotsOf(core);
    expect(slots.length).toBeGreaterThan(0);
    for (const { start, end } of slots) expect(start >= choice.end || end <= choice.start).toBe(true);
    expect(slots[0]?.proof.checked).toBe(1);
    await core.showSlots({ shown: true, client: 'M2' });
    expect((await core.chooseGhost(PAGE, { start: choice.start, end: choice.end })).ok).toBe(false);
    expect(await awaited((await start(device, {}, BEGIN)).core)).toEqual([choice]);
  });

  it('is a session of its day: the next one is told as one more', async () => {
    const { core } = await chosen();
    const number = (slot: Slot | undefined) =>
      slot?.reasons.flatMap((reason) => (reason.kind === 'session-of-day' ? reason.number : []))[0];
    const fresh = await onTuesday();
    const before = number((await slotsOf(fresh.core))[0]);
    expect(before).toBe(2);
    expect(number((await slotsOf(core))[0])).toBe(3);
  });

  it('can be undone, once, and is then proposed again', async () => {
    const { core, choice, signals, look } = await chosen();
    expect(await core.releaseSlot(choice)).toEqual({ ok: true, value: null });
    expect(signals.at(-1)?.marks).toBe(true);
    expect(await awaited(core)).toEqual([]);
    expect((await slotsOf(core))[0]).toMatchObject({ start: choice.start });
    expect(await core.releaseSlot(choice)).toEqual({ ok: false, error: 'slot' });
    await look(30);
    expect(await core.releaseSlot({ ...choice, client: 'K7' })).toEqual({ ok: false, error: 'slot' });
    expect(await core.releaseSlot(null as never)).toEqual({ ok: false, error: 'slot' });
  });

  it('is let go by a look a quarter of an hour later, not by one before, and that is written down once', async () => {
    const { core, look, choice, device } = await chosen();
    await look(14);
    expect(await awaited(core)).toEqual([choice]);
    await look(15);
    expect(await awaited(core)).toEqual([]);
    expect((await slotsOf(core))[0]).toMatchObject({ start: choice.start });
    await look(16);
    const again = await start(device, {}, BEGIN);
    expect((await again.core.overview()).sealed).toEqual([]);
    expect(await awaited(again.core)).toEqual([]);
    const lines = await again.vault.read(recordDrawer, '000000');
    expect(
      lines.ok && lines.value?.lines.map(({ entry }) => entry).filter(({ type }) => type === 'slot-released'),
    ).toEqual([{ type: 'slot-released', ...choice, why: 'not-seen', at: BEGIN }]);
  });

  it('stays when only other days were looked at', async () => {
    const { core, choice } = await chosen();
    const days = reading.seen.filter((day) => day > '2026-05-05');
    await core.report(PAGE, { ...reading, seen: days, events: [], at: BEGIN + HOUR });
    expect(await awaited(core)).toEqual([choice]);
  });
});

describe('the event of a chosen slot', () => {
  it('is asked about for its record, in the view’s language, and is awaited no longer', async () => {
    const { core, look, made } = await chosen();
    await look(2, made);
    expect(await awaited(core)).toEqual([]);
    const about = async (language: 'en' | 'de') =>
      (await core.overview({ language, locale: language })).questions.find(({ rule }) => rule === 'emergency-session');
    expect(await about('en')).toMatchObject({ client: 'M2' });
    expect((await about('en'))?.words.question).toBe(
      'M2 has the session that you opened here as an emergency slot. How shall it be kept?',
    );
    expect((await about('en'))?.record?.rationale).toBe('Rationale');
    expect((await about('de'))?.words.question).toContain('Notfallzeit');
    expect((await about('de'))?.record?.rationale).toBe('Begründung');
    expect((await core.overview()).questions.filter(({ record }) => record !== null)).toHaveLength(1);
  });

  it('is that emergency also when the form was saved late, or for another time of the day', async () => {
    const late = await chosen();
    await late.look(20);
    await late.look(40, late.made);
    expect((await late.core.overview()).questions.some(({ record }) => record !== null)).toBe(true);
    const other = await chosen();
    await other.look(2, { ...other.made, start: other.made.start + 2 * HOUR, end: other.made.end + 2 * HOUR });
    expect((await other.core.overview()).questions.some(({ record }) => record !== null)).toBe(true);
    expect(await awaited(other.core)).toEqual([]);
  });

  it('is asked about no more when it is deleted again, and the slot is then let go', async () => {
    const { core, look, made } = await chosen();
    await look(2, made);
    await look(3);
    expect(await rulesAsked(core)).not.toContain('emergency-session');
    await look(20);
    expect(await awaited(core)).toEqual([]);
    await look(21, made);
    expect(await rulesAsked(core)).toContain('emergency-session');
  });

  it('is not what was chosen when that was undone', async () => {
    const { core, look, made, choice } = await chosen();
    await core.releaseSlot(choice);
    await look(2, made);
    expect((await core.overview()).questions.some(({ record }) => record !== null)).toBe(false);
  });
});

describe('an emergency’s record', () => {
  const LINES = { rationale: 'asked for by phone', benefit: 'bridges the week', consequences: '' };

  async function asked() {
    const world = await chosen();
    await world.look(2, world.made);
    const question = (await world.core.overview()).questions.find(({ record }) => record !== null);
    return { ...world, flag: question?.flag ?? '' };
  }

  it('is kept with the answer, and opened again after the background was killed', async () => {
    const { core, flag, device } = await asked();
    expect(await core.answer({ flag, category: 'emergency', reason: '' })).toEqual({ ok: true, value: null });
    const given = {
      flag,
      category: 'emergency',
      reason: '',
      record: { ...LINES, benefit: ` ${LINES.benefit} ` },
    } as const;
    expect(await core.answer(given)).toEqual({ ok: true, value: null });
    const empty = { rationale: ' ', benefit: '', consequences: '' };
    expect(await core.answer({ ...given, record: empty })).toEqual({ ok: true, value: null });
    const again = await start(device, {}, BEGIN + HOUR);
    const lines = await again.vault.read(recordDrawer, '000000');
    expect(
      lines.ok &&
        lines.value?.lines
          .map(({ entry }) => entry)
          .filter(({ type }) => type === 'answered')
          .map(({ record }) => record),
    ).toEqual([undefined, LINES, undefined]);
    expect((await again.core.overview()).sealed).toEqual([]);
    expect(await rulesAsked(again.core)).not.toContain('emergency-session');
  });

  it('is refused with another answer, too long, or with more than its lines', async () => {
    const { core, flag } = await asked();
    const answer = (category: string, record: unknown) =>
      core.answer({ flag, category, reason: '', record } as unknown as Parameters<Core['answer']>[0]);
    expect(await answer('rescheduled', LINES)).toEqual({ ok: false, error: 'record' });
    expect(await answer('emergency', { ...LINES, rationale: 'x'.repeat(281) })).toEqual({
      ok: false,
      error: 'record.rationale',
    });
    expect(await answer('emergency', { ...LINES, diagnosis: 'x' })).toMatchObject({ ok: false });
    expect(await answer('emergency', { rationale: 'x' })).toMatchObject({ ok: false });
    expect((await core.overview()).questions.some(({ record }) => record !== null)).toBe(true);
  });
});
