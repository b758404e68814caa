import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseReading } from '../../../lib/calendar/parse-reading.ts';
import { type Dropped, importFiles } from '../../../lib/readers/ics/import.ts';

const NOW = Date.UTC(2026, 3, 2, 12);
const ASKED = { range: { from: '2000-01-01', to: '2026-12-31' }, zone: 'America/New_York', now: NOW };

const event = (uid: string, day: string, ...more: string[]) =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}@google.com`,
    'DTSTAMP:20260401T000000Z',
    `DTSTART:${day}T150000Z`,
    `DTEND:${day}T155000Z`,
    'SUMMARY:K7',
    ...more,
    'END:VEVENT',
  ].join('\r\n');
const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
const dropped = (name: string, text: string | Uint8Array): Dropped => ({
  name,
  bytes: typeof text === 'string' ? strToU8(text) : text,
  lastModified: NOW,
});

function run(files: readonly Dropped[]) {
  const steps = importFiles(files, ASKED);
  const shares: number[] = [];
  const batches: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    shares.push(step.value.done);
    if (step.value.readings.length > 0)
      batches.push(step.value.readings.reduce((sum, one) => sum + one.events.length, 0));
    for (const reading of step.value.readings) expect(parseReading(reading)).toMatchObject({ ok: true });
  }
  return { imported: step.value, shares, batches };
}

describe('importFiles', () => {
  it('reads several files and archives, each by its own name, and says what came of each', () => {
    const zip = zipSync({
      'Practice_work@example.com.ics': strToU8(calendar(event('a', '20260303'), event('b', '20260310'))),
      'notes.txt': strToU8('no calendar'),
      'other@example.com.ics': strToU8(calendar(event('c', '20260304'))),
    });
    const { imported, shares } = run([
      dropped('export.zip', zip),
      dropped('mine.ics', calendar(event('d', '20260305'), event('e', '2026'))),
      dropped('letter.ics', 'Dear all'),
      dropped('empty.zip', zipSync({ 'a.txt': strToU8('a') })),
    ]);
    expect(imported).toMatchObject([
      { file: 'Practice_work@example.com.ics', problem: null, events: 2, unreadable: [] },
      { file: 'other@example.com.ics', problem: null, calendar: 'other@example.com', events: 1 },
      { file: 'mine.ics', problem: null, events: 1, unreadable: [{ reason: 'start' }] },
      { file: 'letter.ics', problem: 'not-a-calendar', line: 1 },
      { file: 'empty.zip', problem: 'empty-zip' },
    ]);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });

  it('counts what takes place, and names the days of it', () => {
    const text = calendar(event('a', '20260303', 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE:20260310T150000Z'));
    expect(run([dropped('a.ics', text)]).imported).toMatchObject([{ events: 3, span: { first: '2026-03-03' } }]);
    expect(run([dropped('a.ics', calendar())]).imported).toMatchObject([{ events: 0, span: null, problem: null }]);
  });

  it('hands on what it read in parts that are judged in one go', () => {
    const days = Array.from({ length: 28 }, (_, index) => `202601${String(index + 1).padStart(2, '0')}`);
    const events = Array.from({ length: 6_000 }, (_, index) => event(`e${index}`, days[index % 28] ?? ''));
    const { batches, imported } = run([dropped('many.ics', calendar(...events))]);
    expect(batches.length).toBeGreaterThan(1);
    expect(batches.reduce((sum, count) => sum + count, 0)).toBe(6_000);
    expect(imported).toMatchObject([{ events: 6_000 }]);
  });

  it('refuses an archive that is damaged, and goes on with the next file', () => {
    const zip = zipSync({ 'a.ics': strToU8(calendar(event('a', '20260303').repeat(200))) });
    const { imported } = run([
      dropped('half.zip', zip.slice(0, zip.length >> 1)),
      dropped('a.ics', calendar(event('a', '20260303'))),
    ]);
    expect(imported).toMatchObject([
      { file: 'half.zip', problem: 'damaged' },
      { file: 'a.ics', problem: null },
    ]);
  });
});
