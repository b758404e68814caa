import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/calendar/reading.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';
import type { Core } from '../../lib/core/core.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { now, PAGE, PRACTICE, reading, rulesAsked, start, startSet } from './world.ts';

describe('core', () => {
  it('asks about what a reading shows, and marks just those events', async () => {
    const { core, signals } = await startSet();
    const marks = await core.report(PAGE, reading);
    expect(marks).toEqual({
      ok: true,
      value: {
        marks: [
          { key: 'sketch/2', level: 'ask' },
          { key: 'sketch/1', level: 'ask' },
        ],
        ghosts: [],
        veiled: false,
      },
    });
    expect(await rulesAsked(core)).toEqual(['extra-session', 'out-of-session-contact']);
    expect(signals.at(-1)).toEqual({ open: 2, pages: [1], unreadable: [], marks: true });
  });

  it('remembers everything when the background is killed, and asks nothing twice', async () => {
    const device = new IDBFactory();
    const first = await startSet(device);
    await first.core.report(PAGE, reading);
    const [question] = (await first.core.overview()).questions;
    expect(await first.core.answer({ flag: question?.flag ?? '', category: 'emergency', reason: '' })).toMatchObject({
      ok: true,
    });
    const before = await first.core.overview();

    const second = await start(device);
    const after = await second.core.overview();
    expect(after.questions).toEqual(before.questions);
    expect((await second.core.practice())?.clients).toEqual(EXAMPLE_PRACTICE.clients);
    const names = await second.vault.names();
    await second.core.report(PAGE, reading);
    expect((await second.core.overview()).questions).toEqual(before.questions);
    expect(await second.vault.names()).toEqual(names);
  });

  it('tells nobody of a page that only asks for its marks again', async () => {
    const { core, signals } = await startSet();
    await core.report(PAGE, reading);
    const told = signals.length;
    await core.report(PAGE, reading);
    expect(signals.length).toBe(told);
  });

  it('keeps an answer out of the questions and lets it be given anew', async () => {
    const { core } = await startSet();
    await core.report(PAGE, reading);
    const [question] = (await core.overview()).questions.filter(({ rule }) => rule === 'extra-session');
    const flag = question?.flag ?? '';
    await core.answer({ flag, category: 'administrative', reason: '' });
    expect(await rulesAsked(core)).toEqual(['out-of-session-contact']);
    expect(await core.answer({ flag, category: 'other', reason: 'exam week' })).toMatchObject({ ok: true });
    expect(await rulesAsked(core)).toEqual(['out-of-session-contact']);
  });

  it.each([
    ['reason', { category: 'other', reason: '  ' }],
    ['reason', { category: 'other', reason: 'x'.repeat(281) }],
    ['category', { category: 'guilty', reason: '' }],
    ['flag', { flag: 'extra-session:nothing', category: 'emergency', reason: '' }],
  ])('refuses an answer with a wrong %s', async (field, wrong) => {
    const { core } = await startSet();
    await core.report(PAGE, reading);
    const [question] = (await core.overview()).questions;
    const given = { flag: question?.flag ?? '', ...wrong } as Parameters<Core['answer']>[0];
    expect(await core.answer(given)).toEqual({ ok: false, error: field });
    expect((await core.overview()).questions.length).toBe(2);
  });

  it('changes no judgement about a week that is not shown', async () => {
    const { core } = await startSet();
    await core.report(PAGE, reading);
    const before = await rulesAsked(core);
    const next = readSketch('+1w tue 10:00-10:50 K7 | seen mon').readings[0] as Reading;
    const later = { ...next, seen: ['2026-05-11', '2026-05-12'], at: now + 60_000 };
    expect(await core.report(PAGE, later)).toMatchObject({ ok: true, value: { marks: [] } });
    expect(await rulesAsked(core)).toEqual(before);
  });

  it('withdraws a question when its event is seen to be gone', async () => {
    const { core } = await startSet();
    await core.report(PAGE, reading);
    await core.report(PAGE, {
      ...reading,
      at: now + 60_000,
      events: reading.events.filter(({ key }) => key !== 'sketch/1'),
    });
    expect(await rulesAsked(core)).toEqual(['out-of-session-contact']);
  });

  it('says that a page cannot be read, and then calls no slot safe', async () => {
    const { core, signals } = await startSet();
    const fault = { anchor: 'grid', problem: 'missing', view: 'week', locale: 'en', reader: 'google@1' };
    await core.report({ ...PAGE, tab: 7 }, { ...reading, seen: [], events: [], faults: [fault] });
    const overview = await core.overview();
    expect(overview.pages).toMatchObject([{ tab: 7, state: 'unreadable', faults: [fault] }]);
    expect(overview.slots).toMatchObject({ outcome: 'not-checked', why: 'faulty' });
    expect(signals.at(-1)).toMatchObject({ unreadable: [7] });
    await core.forgetTab(7);
    expect((await core.overview()).pages).toEqual([]);
  });

  it('calls a page unreadable whose reading is refused, and names the field but not what is in it', async () => {
    const { core } = await startSet();
    await core.report(PAGE, { ...reading, events: [{ ...reading.events[0], title: 7 }] });
    const { pages } = await core.overview();
    expect(pages).toMatchObject([
      { tab: 1, account: 1, state: 'unreadable', faults: [{ anchor: 'reading.events.0.title' }] },
    ]);
  });

  it('keeps the health of pages while the background sleeps', async () => {
    const device = new IDBFactory();
    const session = {};
    await (await start(device, session)).core.report(PAGE, reading);
    expect((await (await start(device, session)).core.overview()).pages).toMatchObject([{ tab: 1, state: 'read' }]);
  });

  it('keeps the old practice when a new one is refused, and names the field', async () => {
    const { core } = await startSet();
    const refused = await core.savePractice(PRACTICE.replace('"timeZone"', '"timeZoom"'));
    expect(refused.ok ? [] : refused.error.map(({ field }) => field)).toEqual(['timeZoom', 'timeZone']);
    expect((await core.practice())?.timeZone).toBe(EXAMPLE_PRACTICE.timeZone);
  });

  it('judges what was seen before there was a practice as soon as there is one', async () => {
    const { core } = await start(new IDBFactory());
    expect(await core.report(PAGE, reading)).toMatchObject({ ok: true, value: { marks: [] } });
    await core.savePractice(PRACTICE);
    expect(await rulesAsked(core)).toEqual(['extra-session', 'out-of-session-contact']);
  });

  it('opens the calendar’s own form for a chosen slot, with the code and nothing else, and writes it down', async () => {
    const device = new IDBFactory();
    const { core } = await startSet(device);
    await core.report(PAGE, reading);
    const begin = (reading.events[1]?.start ?? 0) - 3 * 3_600_000;
    const chosen = await core.chooseSlot({ start: begin, end: begin + 3_000_000, client: 'K7' });
    const url = new URL(chosen.ok ? chosen.value : 'about:blank');
    expect(url.origin).toBe('https://calendar.google.com');
    expect(url.pathname).toContain('/u/1/');
    expect(url.searchParams.get('text')).toBe('K7');
    expect(await core.chooseSlot({ start: begin, end: begin + 3_000_000, client: 'Z9' })).toEqual({
      ok: false,
      error: 'client',
    });
    const [first] = reading.events;
    const made = first && { ...first, key: 'made', start: begin, end: begin + 3_000_000, title: 'K7' };
    await core.report(PAGE, { ...reading, at: now + 60_000, events: [...reading.events, ...(made ? [made] : [])] });
    expect(await rulesAsked(core)).toEqual(['emergency-session', 'extra-session', 'out-of-session-contact']);
  });

  it('refuses whatever is no reading, and is none the worse', async () => {
    const { core } = await startSet();
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (value) => {
        expect((await core.report(PAGE, value)).ok).toBe(false);
      }),
      { numRuns: 100 },
    );
    expect((await core.report(PAGE, reading)).ok).toBe(true);
  });
});
