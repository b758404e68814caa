import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { formatPracticeFile } from '../../lib/practice/file.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { PAGE, start, startSet } from './world.ts';

/** From nine to half past ten, the first hour always taken; at ten it was free but for one Wednesday of three. */
const practice = {
  ...EXAMPLE_PRACTICE,
  workingHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, from: 540, to: 630 }],
  breaks: [],
  gapMinutes: 0,
  clients: [],
  emergency: { ...EXAMPLE_PRACTICE.emergency, noticeMinutes: 30, latestEnd: 630, holds: ['crisis slot', 'HOLD'] },
};
const mornings = ['-2w ', '-1w ', ''].flatMap((week) =>
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => `${week}${day} 09:00-10:00 Ward round`),
);
const { readings, now } = readSketch([...mornings, '-1w wed 10:00-10:30 Dentist'].join(' | '));

async function startSeen(url: string, holds = practice.emergency.holds) {
  const { core } = await start(new IDBFactory(), {}, now + 60_000);
  const kept = { ...practice, emergency: { ...practice.emergency, holds } };
  const saved = await core.savePractice(formatPracticeFile(kept as typeof EXAMPLE_PRACTICE));
  expect(saved.ok).toBe(true);
  for (const reading of readings) await core.report({ ...PAGE, url }, reading);
  return core;
}

describe('time held for emergencies', () => {
  it('is advised from the days that were seen, with the form of the page’s own calendar and account', async () => {
    const core = await startSeen(PAGE.url);
    const offer = await core.holds();
    expect(offer).toMatchObject({
      weeks: 8,
      days: 15,
      requests: 45,
      fitted: 28,
      withHold: { days: ['wed'], start: 600, fitted: 30, displaced: 1 },
      form: { repeats: true },
    });
    const fields = new URL(offer?.form?.address ?? 'about:blank').searchParams;
    expect(fields.get('text')).toBe('crisis slot');
    expect(fields.get('dates')).toBe('20260513T100000/20260513T103000');
    expect(fields.get('authuser')).toBe('1');
  });

  it('has no form where no title makes a hold', async () => {
    const core = await startSeen(PAGE.url, []);
    expect(await core.holds()).toMatchObject({ withHold: { start: 600 }, form: null });
  });

  it('is not spoken of before there is a practice and enough was seen', async () => {
    const bare = await start(new IDBFactory());
    expect(await bare.core.holds()).toBeNull();
    const { core } = await startSet();
    expect(await core.holds()).toBeNull();
  });
});
