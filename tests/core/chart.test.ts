import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { PAGE, reading, start, startSet } from './world.ts';

describe('the chart of the frame', () => {
  it('tells what is asked about an event, in the language of the view', async () => {
    const { core } = await startSet();
    await core.report(PAGE, reading);
    const call = async (language: 'en' | 'de') => {
      const chart = (await core.chart({ language, locale: language })).chart;
      return chart?.marks.find(({ clients, kind }) => clients.includes('M2') && kind === 'contact');
    };
    const english = await call('en');
    expect(english).toMatchObject({ day: '2026-05-08', from: 540, to: 560, level: 'ask', answers: [] });
    const { questions } = await core.overview();
    expect(english?.questions).toContain(questions.find(({ client }) => client === 'M2')?.words.question);
    expect((await call('de'))?.questions).not.toEqual(english?.questions);
  });

  it('tells all that was noticed of an event that one question is asked about', async () => {
    const { core } = await startSet();
    await core.report(PAGE, readSketch('tue 10:00-10:50 K7 | thu 20:30-20:50 K7 call').readings[0]);
    const chart = (await core.chart()).chart;
    const call = chart?.marks.find(({ kind }) => kind === 'contact');
    expect(call?.questions).toEqual([
      'K7 has a contact outside the standing sessions. What was it for?',
      'K7 has an entry outside your office hours. Is this agreed, urgent or a one-off?',
    ]);
  });

  it('tells what was answered, and then asks no more', async () => {
    const { core } = await startSet();
    await core.report(PAGE, reading);
    const { questions } = await core.overview();
    for (const { flag, client } of questions) {
      if (client === 'M2') await core.answer({ flag, category: 'administrative', reason: '' });
    }
    const chart = (await core.chart()).chart;
    const call = chart?.marks.find(({ clients, day }) => clients.includes('M2') && day === '2026-05-08');
    expect(call).toMatchObject({ kind: 'administrative', level: null, questions: [], answers: ['Administrative'] });
  });

  it('holds no title and no key of the calendar', async () => {
    const { core } = await startSet();
    await core.report(PAGE, {
      ...reading,
      events: reading.events.map((one) => ({ ...one, title: `${one.title} Xyz` })),
    });
    const chart = (await core.chart()).chart;
    expect(chart?.marks.length).toBeGreaterThan(0);
    const text = JSON.stringify(chart);
    expect(text).not.toContain('Xyz');
    for (const { key } of reading.events) expect(text).not.toContain(key);
  });

  it('is there only once there is a practice', async () => {
    const { core } = await start(new IDBFactory());
    expect((await core.chart()).chart).toBeNull();
  });

  it('is sent again only where it became another', async () => {
    const { core } = await startSet();
    await core.report(PAGE, reading);
    const first = await core.chart();
    expect(first.chart?.marks.length).toBeGreaterThan(0);
    expect(await core.chart(undefined, first.version)).toEqual({ version: first.version });
    await core.report(PAGE, reading);
    expect(await core.chart(undefined, first.version)).toEqual({ version: first.version });
    const german = await core.chart({ language: 'de', locale: 'de' }, first.version);
    expect(german.chart?.marks).toHaveLength(first.chart?.marks.length ?? 0);

    const [question] = (await core.overview()).questions;
    await core.answer({ flag: question?.flag ?? '', category: 'administrative', reason: '' });
    const answered = await core.chart(undefined, first.version);
    expect(answered.version).not.toBe(first.version);
    expect(answered.chart?.marks.some(({ answers }) => answers.length > 0)).toBe(true);
  });

  it('knows no version of a kind it never gave', async () => {
    const { core } = await startSet();
    const { version } = await core.chart();
    for (const known of [null, 7, { version }, [version], '']) {
      expect(await core.chart(undefined, known as string)).toHaveProperty('chart');
    }
  });
});
