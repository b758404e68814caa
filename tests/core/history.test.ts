import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/calendar/reading.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { now, PAGE, reading, start, startSet, WEEK } from './world.ts';

const questions = async ({ core }: Awaited<ReturnType<typeof startSet>>) => (await core.history())?.questions ?? [];
const look = (sketch: string, at: number): Reading => ({ ...(readSketch(sketch).readings.at(-1) as Reading), at });

async function seen() {
  const world = await startSet();
  await world.core.report(PAGE, reading);
  return world;
}

describe('the history of all questions', () => {
  it('is null while there is no practice, and empty while nothing was seen', async () => {
    const { core } = await start(new IDBFactory());
    expect(await core.history()).toBeNull();
    expect((await (await startSet()).core.history())?.questions).toEqual([]);
  });

  it('has what is open and what was answered, in the language of the view, the latest event first', async () => {
    const world = await seen();
    const [call, extra] = await questions(world);
    expect([call?.rule, extra?.rule]).toEqual(['out-of-session-contact', 'extra-session']);
    await world.core.answer({ flag: extra?.flag ?? '', category: 'other', reason: 'asked for it' });
    await world.core.answer({ flag: extra?.flag ?? '', category: 'agreed-extra', reason: '' });
    const history = await world.core.history({ language: 'de', locale: 'de' });
    expect(history?.questions.map(({ state }) => state)).toEqual(['open', 'answered']);
    expect(history?.questions[1]?.steps).toMatchObject([
      { step: 'raised' },
      { step: 'answered', category: 'other', reason: 'asked for it' },
      { step: 'answered', category: 'agreed-extra' },
    ]);
    expect(history?.questions[0]?.question).toMatch(/^Mit M2 .*außerhalb der festen Sitzungen/);
    expect(Object.keys(history?.rules ?? {}).sort()).toEqual(['extra-session', 'out-of-session-contact']);
    expect(history?.rules['extra-session']?.title).toBe('Eine Sitzung über den Plan hinaus');
  });

  it('says where the event stood before, and that it is gone', async () => {
    const world = await seen();
    const tuesday = 'tue 10:00-10:50 K7 | ';
    await world.core.report(PAGE, look(`${tuesday}thu 16:00-16:50 K7 | fri 09:00-09:20 M2 call`, now + 1000));
    const [, moved] = await questions(world);
    expect(moved?.stood).toHaveLength(2);
    expect((moved?.stood[1]?.start ?? 0) - (moved?.stood[0]?.start ?? 0)).toBe(3_600_000);
    await world.core.report(PAGE, look(`${tuesday}thu 16:00-16:50 K7`, now + 2000));
    const gone = (await questions(world)).find(({ client }) => client === 'M2');
    expect(gone).toMatchObject({ state: 'withdrawn', goneAt: now + 2000 });
  });

  it('tells an exception at every question that it covers, also one that is not asked for it', async () => {
    const world = await seen();
    const flag = (await questions(world)).find(({ rule }) => rule === 'extra-session')?.flag ?? '';
    await world.core.answer({ flag, category: 'agreed-extra', reason: '' });
    await world.core.except({ flag, until: '2099-12-31' });
    const history = await world.core.history();
    expect(history?.questions.map(({ exception }) => exception)).toEqual([null, { until: '2099-12-31' }]);
    expect(history?.exceptions).toMatchObject([{ flag, rule: 'extra-session', client: 'K7', until: '2099-12-31' }]);
    // Said anew at the same question, it has another last day.
    expect(await world.core.except({ flag, until: '2098-12-31' })).toMatchObject({ ok: true });
    expect((await world.core.history())?.exceptions.map(({ until }) => until)).toEqual(['2098-12-31']);
  });
});

describe('one answer to several questions', () => {
  const both = async () => {
    const world = await startSet();
    await world.core.report(PAGE, look(`${WEEK} | fri 11:00-11:20 M2 call`, now));
    return { world, flags: (await questions(world)).map(({ flag }) => flag) };
  };

  it('is an entry for each of them', async () => {
    const { world, flags } = await both();
    expect(flags).toHaveLength(3);
    const given = { flags, category: 'administrative', reason: 'invoices' } as const;
    expect(await world.core.answerTogether(given)).toEqual({ ok: true, value: { kept: flags, refused: [] } });
    for (const { state, steps } of await questions(world)) {
      expect(state).toBe('answered');
      expect(steps.at(-1)).toMatchObject({ category: 'administrative', reason: 'invoices' });
    }
    expect(world.signals.at(-1)).toMatchObject({ open: 0 });
  });

  it('names those that take no such answer or are none, and keeps the others', async () => {
    const { world, flags } = await both();
    const extra = flags.filter((flag) => flag.startsWith('extra-session'));
    const given = { flags: [...flags, 'extra-session:none'], category: 'rescheduled', reason: '' } as const;
    const told = await world.core.answerTogether(given);
    expect(told.ok && told.value.kept).toEqual(expect.arrayContaining(extra));
    expect(told.ok && told.value.refused).toContain('extra-session:none');
    const answered = (await questions(world)).filter(({ state }) => state === 'answered').map(({ flag }) => flag);
    expect(told.ok && told.value.kept).toEqual(answered);
  });

  it('asks for a reason where it is any other, and for questions', async () => {
    const { world, flags } = await both();
    const refused = async (given: object) =>
      ((await world.core.answerTogether(given as never)) as { readonly error?: string }).error;
    expect(await refused({ flags, category: 'other', reason: ' ' })).toBe('reason');
    expect(await refused({ flags: [], category: 'emergency', reason: '' })).toBe('flags');
    expect(await refused({ flags, category: 'never', reason: '' })).toBe('category');
    expect((await questions(world)).every(({ state }) => state === 'open')).toBe(true);
  });

  it('leaves withdrawn questions as they are', async () => {
    const { world, flags } = await both();
    await world.core.report(PAGE, look('tue 10:00-10:50 K7', now + 1000));
    const told = await world.core.answerTogether({ flags, category: 'administrative', reason: '' });
    expect(told).toEqual({ ok: true, value: { kept: [], refused: flags } });
    expect((await questions(world)).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
  });
});
