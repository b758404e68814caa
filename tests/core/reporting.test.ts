import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { SKETCH_MONDAY } from '../../lib/calendar/sketch.ts';
import type { Report } from '../../lib/messages/report.ts';
import { addDays } from '../../lib/time/day.ts';
import { now, PAGE, reading, start, startSet } from './world.ts';

const WEEK = { from: SKETCH_MONDAY, to: addDays(SKETCH_MONDAY, 6) };

async function reported(range = WEEK, language: 'en' | 'de' = 'en'): Promise<Report> {
  const { core } = await startSet();
  await core.report(PAGE, reading);
  const [call] = (await core.overview()).questions.filter(({ client }) => client === 'M2');
  await core.answer({ flag: call?.flag ?? '', category: 'other', reason: 'asked for by telephone' });
  const report = await core.periodReport(range, { language, locale: language });
  if (!report.ok) throw new Error(report.error);
  return report.value;
}

describe('a report', () => {
  it('holds what departs from the frame and what was asked, with the latest answer', async () => {
    const { rows, rates, asked, at } = await reported();
    expect(at).toBe(now);
    expect(rows.map(({ client, fit }) => [client, fit])).toEqual([
      ['M2', 'missed'],
      ['K7', 'extra'],
      ['M2', 'contact'],
    ]);
    expect(
      rows.map(({ questions }) => questions.map(({ title, answer }) => [title, answer?.said, answer?.reason])),
    ).toEqual([
      [],
      [['A session beyond the plan', undefined, undefined]],
      [['Contact outside sessions', 'Other', 'asked for by telephone']],
    ]);
    expect(rates).toMatchObject({
      extra: { count: 1, of: 2 },
      contact: { count: 1, of: 2 },
      missed: { count: 1, of: 2 },
    });
    expect(asked).toEqual({ count: 1, of: 2, medianDays: 0 });
  });

  it('says first what was not seen, by stretches of days', async () => {
    const { notSeen, days } = await reported({ from: addDays(WEEK.from, -2), to: addDays(WEEK.to, 1) });
    expect(days).toBe(10);
    expect(notSeen).toEqual([
      { from: addDays(WEEK.from, -2), to: addDays(WEEK.from, -1) },
      { from: addDays(WEEK.to, 1), to: addDays(WEEK.to, 1) },
    ]);
  });

  it('is in the language asked for', async () => {
    const { rows } = await reported(WEEK, 'de');
    expect(rows.at(-1)?.questions[0]?.title).toBe('Kontakt außerhalb der Sitzungen');
  });

  it('holds nothing of other days', async () => {
    expect((await reported({ from: '2020-01-01', to: '2020-03-31' })).rows).toEqual([]);
  });

  it.each([
    ['from', { from: 'soon', to: WEEK.to }],
    ['to', { from: WEEK.from, to: '2026-02-30' }],
    ['to', { from: WEEK.from, to: addDays(WEEK.from, -1) }],
    ['to', { from: WEEK.from, to: addDays(WEEK.from, 4_000) }],
    ['from', { to: WEEK.to }],
  ])('is refused with %s named where it is no span of days', async (field, range) => {
    const { core } = await startSet();
    expect(await core.periodReport(range as typeof WEEK)).toMatchObject({
      ok: false,
      error: expect.stringContaining(field),
    });
  });

  it('is refused while there is no practice', async () => {
    const { core } = await start(new IDBFactory());
    expect(await core.periodReport(WEEK)).toEqual({ ok: false, error: 'practice' });
  });
});
