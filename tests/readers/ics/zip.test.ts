import { Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { calendarsInZip } from '../../../lib/readers/ics/zip.ts';
import { calendarText, eventText } from './export.ts';
import { NOW, told } from './read.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const calendar = calendarText(eventText('one@google.com', 'DTSTART:20260302T150000Z'));

describe('an archive', () => {
  it('gives the calendars in it, with their own names', () => {
    const archive = zipSync({
      'someone@gmail.com.ics': bytes(calendar),
      'folder/Family_abc@group.calendar.google.com.ics': [bytes(calendar), { level: 0 }],
      'readme.txt': bytes('not a calendar'),
    });
    const unpacked = calendarsInZip(archive, NOW);
    if (!unpacked.ok) throw new Error(unpacked.error);
    expect(unpacked.value.map(({ name }) => name)).toEqual([
      'someone@gmail.com.ics',
      'Family_abc@group.calendar.google.com.ics',
    ]);
    for (const { content, name } of unpacked.value) expect(told(content, { name }).events).toHaveLength(1);
  });

  it('written piece by piece, with the sizes only after each file, is read too', () => {
    const pieces: Uint8Array[] = [];
    const zip = new Zip((error, piece) => {
      if (error) throw error;
      pieces.push(piece);
    });
    for (const name of ['a@example.com.ics', 'b@example.com.ics']) {
      const file = new ZipDeflate(name);
      zip.add(file);
      file.push(bytes(calendar), true);
    }
    zip.end();
    const unpacked = calendarsInZip(Uint8Array.from(pieces.flatMap((piece) => [...piece])), NOW);
    if (!unpacked.ok) throw new Error(unpacked.error);
    expect(unpacked.value.map(({ name }) => name)).toEqual(['a@example.com.ics', 'b@example.com.ics']);
    for (const { content, name } of unpacked.value) expect(told(content, { name }).events).toHaveLength(1);
  });

  it('without a calendar gives none', () => {
    expect(calendarsInZip(zipSync({ 'a.txt': bytes('x') }), NOW)).toEqual({ ok: true, value: [] });
  });

  it('made to burst is too large, by one file, by all together, or by their number', () => {
    const archive = zipSync({
      'a.ics': new Uint8Array(600_000),
      'b.ics': new Uint8Array(600_000),
      'c.txt': bytes('x'),
    });
    const limits = { files: 3, calendars: 2, bytesOfOne: 600_000, bytes: 1_200_000 };
    const tried = (more: Partial<typeof limits>) => calendarsInZip(archive, NOW, { ...limits, ...more });
    expect(tried({})).toMatchObject({ ok: true });
    for (const more of [{ files: 2 }, { calendars: 1 }, { bytesOfOne: 599_999 }, { bytes: 1_199_999 }])
      expect(tried(more)).toEqual({ ok: false, error: 'too-large' });
  });

  it('that is none, or is damaged, is refused', () => {
    expect(calendarsInZip(bytes(calendar), NOW)).toEqual({ ok: false, error: 'not-a-zip' });
    const archive = zipSync({ 'a.ics': bytes(calendar.repeat(50)) });
    expect(calendarsInZip(archive.subarray(0, 200), NOW)).toEqual({ ok: false, error: 'damaged' });
    const wrong = archive.slice();
    wrong.fill(0xff, 60, 120);
    expect(calendarsInZip(wrong, NOW)).toEqual({ ok: false, error: 'damaged' });
  });
});
