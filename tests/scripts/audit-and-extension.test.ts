import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { formatPracticeFile } from '../../lib/practice/file.ts';
import { importFiles } from '../../lib/readers/ics/import.ts';
import { addDays } from '../../lib/time/day.ts';
import { audit } from '../../scripts/frame/audit.ts';
import { calendarFile } from '../bench/years/calendar-file.ts';
import { endOf } from '../bench/years/evidence.ts';
import { practiceOf } from '../bench/years/measure.ts';
import { practiceYear } from '../bench/years/year.ts';
import { start } from '../core/world.ts';
import { type Printed, put } from './audited.ts';

const NAME = 'work@example.com.ics';

it.each([
  ['declared', 1],
  ['inferred', 3],
] as const)(
  'audit says of a file what the extension says once the file was dropped on it, frames %s',
  async (frames, seed) => {
    const year = practiceYear({ seed, weeks: 30, marked: 0.5 });
    const now = endOf(year);
    const text = calendarFile(year.lives, year.zone, now, 'work@example.com');
    const practice = formatPracticeFile(practiceOf(year, frames));

    const { core } = await start(new IDBFactory(), {}, now);
    await core.savePractice(practice);
    const file = { name: NAME, bytes: new TextEncoder().encode(text), lastModified: now };
    const range = { from: '2000-01-01', to: addDays(year.last, 200) };
    for (const { readings } of importFiles([file], { range, zone: year.zone, now }))
      if (readings.length > 0) expect(await core.importReadings(readings)).toMatchObject({ ok: true });
    const { questions } = await core.overview();

    const args = ['--practice', put(`${frames}.json`, practice), '--now', new Date(now).toISOString(), '--json'];
    const { output } = await audit.run([put(NAME, text), ...args]);
    const { flags } = JSON.parse(output ?? '') as Printed;

    expect(flags.map(({ id, level, message }) => [id, level, message]).sort()).toEqual(
      questions
        .flatMap((question) => [question, ...question.also])
        .map(({ flag, level, words }) => [flag, level, words.question])
        .sort(),
    );
    expect(new Set(flags.map(({ level }) => level))).toEqual(new Set(['note', 'ask']));
  },
);
