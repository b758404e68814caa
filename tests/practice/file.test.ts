import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPractice, formatPracticeFile, parsePracticeFile } from '../../lib/practice/file.ts';
import { complete, frame, type Json, minimal, parse, problems } from './practice-file.ts';
import { anyPractice } from './practices.ts';

describe('parsePracticeFile', () => {
  it('reads a practice back as it was written, whatever practice it is', () => {
    fc.assert(
      fc.property(anyPractice, (practice) => {
        expect(parsePracticeFile(formatPracticeFile(practice))).toEqual({ ok: true, value: practice });
      }),
    );
  });

  it('reads clocks as minutes past midnight and keeps every field', () => {
    const parsed = parse(complete());
    expect(parsed.ok && parsed.value).toEqual({
      ...complete(),
      format: undefined,
      workingHours: [{ days: ['mon', 'tue'], from: 540, to: 1080 }],
      breaks: [{ days: ['mon'], from: 750, to: 780, name: 'Lunch' }],
      emergency: { ...(complete().emergency as Json), latestEnd: 1440 },
      engagements: [
        { id: 'therapy', kind: 'therapy', words: [], calendars: [], gapMinutes: 15 },
        { id: 'coaching', kind: 'coaching', words: ['coaching'], calendars: ['Work'], gapMinutes: 5 },
      ],
      clients: [{ ...(complete().clients as Json[])[0], frame: [{ ...frame, start: 600 }] }],
    });
  });

  it('fills in the default practice for everything but format, zone and clients', () => {
    expect(parse(minimal())).toEqual({ ok: true, value: defaultPractice('Europe/Berlin') });
  });

  it('gives a client without more than a code therapy, no aliases and no frame', () => {
    const parsed = parse({ ...minimal(), clients: [{ code: 'M2' }] });
    expect(parsed.ok && parsed.value.clients).toEqual([
      { code: 'M2', aliases: [], engagement: 'therapy', frame: [], agreements: [] },
    ]);
  });

  it('takes sessions, gaps and emergencies that are left out from the practice’s own, wherever those stand', () => {
    const { minutes: _, ...open } = frame;
    const parsed = parse({
      ...minimal(),
      clients: [{ code: 'M2', frame: [open] }],
      engagements: [{ id: 'teaching', kind: 'teaching' }],
      emergency: { noticeMinutes: 5 },
      sessionMinutes: 25,
      gapMinutes: 3,
    });
    expect(parsed.ok && parsed.value.clients[0]?.frame[0]?.minutes).toBe(25);
    expect(parsed.ok && parsed.value.engagements.map(({ gapMinutes }) => gapMinutes)).toEqual([3, 3]);
    expect(parsed.ok && parsed.value.emergency).toMatchObject({ minutes: 25, shortestMinutes: 25, noticeMinutes: 5 });
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(parse(`\ufeff${JSON.stringify(minimal())}`).ok).toBe(true);
  });

  it('refuses a file that is no object as a whole', () => {
    for (const content of ['[]', 'null', '1', '"text"', 'true'])
      expect(problems(content)).toEqual([['file', 'not-an-object']]);
  });

  it('says where JSON ends that is none', () => {
    const parsed = parsePracticeFile('{\n  "format": "framekeeper/practice@1",\n  "timeZone" "UTC"\n}');
    expect(parsed).toEqual({
      ok: false,
      error: [
        {
          field: 'file',
          code: 'not-json',
          params: { line: 3, column: 14 },
          problem: 'This is not valid JSON; reading stopped at line 3, column 14.',
        },
      ],
    });
  });

  it('refuses a file of more than two million characters without reading it', () => {
    expect(problems(' '.repeat(2_000_001))).toEqual([['file', 'too-large']]);
  });

  it('refuses a field that is given twice', () => {
    const text = JSON.stringify(minimal()).replace('"clients":[]', '"clients":[],"clients":[]');
    expect(problems(text)).toEqual([['clients', 'repeated-key']]);
  });

  it('quotes and cuts names of fields that are no plain words', () => {
    expect(problems({ ...minimal(), 'a b': 1, [`é${'x'.repeat(100)}`]: 1 })).toEqual([
      ['["a b"]', 'unknown-key'],
      [`["é${'x'.repeat(59)}"]`, 'unknown-key'],
    ]);
  });

  it('reports everything that is wrong, in the order of the file, with what is missing at the end of its object', () => {
    expect(
      problems({
        colour: 'blue',
        clients: [
          { code: 'K7', nick: 'x', frame: [{ ...frame, weekday: 'x', strat: 1 }] },
          { aliases: ['', '!'], colour: 1 },
          { code: 'K7', engagement: 'none' },
        ],
        timeZone: 'Nowhere/Land',
        breaks: [{ days: ['sat'], from: '10:00', to: '11:00' }],
        sessionMinutes: 0,
      }),
    ).toEqual([
      ['colour', 'unknown-key'],
      ['clients[0].nick', 'unknown-key'],
      ['clients[0].frame[0].weekday', 'not-one-of'],
      ['clients[0].frame[0].strat', 'unknown-key'],
      ['clients[1].aliases[0]', 'empty'],
      ['clients[1].aliases[1]', 'no-letter'],
      ['clients[1].colour', 'unknown-key'],
      ['clients[1].code', 'missing'],
      ['clients[2].code', 'repeated'],
      ['clients[2].engagement', 'unknown-engagement'],
      ['timeZone', 'unknown-zone'],
      ['breaks[0]', 'outside-hours'],
      ['sessionMinutes', 'too-small'],
      ['format', 'missing'],
    ]);
  });

  it('allows hours that touch, breaks across them, an end at midnight and namesakes', () => {
    const content = {
      ...minimal(),
      workingHours: [
        { days: ['mon'], from: '09:00', to: '12:00' },
        { days: ['mon', 'tue'], from: '12:00', to: '24:00' },
      ],
      breaks: [{ days: ['mon'], from: '11:30', to: '12:30' }],
      clients: [
        { code: 'K7', aliases: ['Anna'], frame: [{ ...frame, start: '23:30', minutes: 90 }] },
        { code: 'M2', aliases: ['anna', 'ANNA'] },
      ],
    };
    expect(problems(content)).toEqual([]);
  });

  it('never throws, and never accepts what it would not accept again, whatever the text', () => {
    const keys = fc.constantFrom(...Object.keys(complete()), '__proto__', 'constructor', 'x');
    const content = fc.dictionary(keys, fc.jsonValue()).map((value) => JSON.stringify({ ...minimal(), ...value }));
    fc.assert(
      fc.property(fc.oneof(content, fc.json(), fc.string()), (text) => {
        const parsed = parsePracticeFile(text);
        if (parsed.ok) expect(parsePracticeFile(formatPracticeFile(parsed.value))).toEqual(parsed);
        else expect(parsed.error.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('stays quick on a file that is wrong throughout', () => {
    const unknown = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 0]));
    const started = performance.now();
    expect(problems({ ...minimal(), ...unknown })).toHaveLength(100_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('formatPracticeFile', () => {
  it('writes the file as people write it: indented, clocks as HH:MM, the format first', () => {
    const text = formatPracticeFile(defaultPractice('UTC'));
    expect(text.startsWith('{\n  "format": "framekeeper/practice@1",\n  "timeZone": "UTC",\n')).toBe(true);
    expect(text).toContain('"from": "09:00"');
    expect(text).toContain('"latestEnd": "20:00"');
    expect(text.endsWith('}\n')).toBe(true);
  });
});
