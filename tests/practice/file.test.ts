import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPractice, formatPracticeFile, parsePracticeFile } from '../../lib/practice/file.ts';
import type { ProblemCode } from '../../lib/practice/problem.ts';
import { anyPractice } from './practices.ts';

type Json = Record<string, unknown>;
const frame = { weekday: 'tue', start: '10:00', minutes: 50, everyWeeks: 1, from: '2026-01-06', to: null };
const complete = (): Json => ({
  format: 'framekeeper/practice@1',
  timeZone: 'America/New_York',
  workingHours: [{ days: ['mon', 'tue'], from: '09:00', to: '18:00' }],
  breaks: [{ days: ['mon'], from: '12:30', to: '13:00', name: 'Lunch' }],
  sessionMinutes: 45,
  gapMinutes: 15,
  emergency: {
    minutes: 40,
    shortestMinutes: 20,
    noticeMinutes: 60,
    latestEnd: '24:00',
    maxSessionsPerDay: 8,
    maxConsecutive: 5,
    holds: ['HOLD'],
  },
  engagements: [{ id: 'coaching', kind: 'coaching', words: ['coaching'], calendars: ['Work'], gapMinutes: 5 }],
  clients: [
    { code: 'K7', aliases: ['J.D.'], engagement: 'coaching', frame: [frame], agreements: ['Calls until nine.'] },
  ],
  preset: 'dbt',
});
const minimal = (): Json => ({ format: 'framekeeper/practice@1', timeZone: 'Europe/Berlin', clients: [] });

const parse = (content: unknown) => parsePracticeFile(typeof content === 'string' ? content : JSON.stringify(content));
const problems = (content: unknown) => {
  const parsed = parse(content);
  return parsed.ok ? [] : parsed.error.map(({ field, code }) => [field, code]);
};
/** The complete file with the value at a path replaced; undefined takes the field away. */
function withValue(path: string, value: unknown): Json {
  const content = complete();
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop() as string;
  const parent = steps.reduce<Json>((node, step) => node[step] as Json, content);
  Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return content;
}

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

  it.each<[string, unknown, ProblemCode, string?]>([
    ['format', undefined, 'missing'],
    ['format', 'framekeeper/practice@2', 'unknown-format'],
    ['format', 1, 'not-text'],
    ['timeZone', undefined, 'missing'],
    ['timeZone', 'Eastern', 'unknown-zone'],
    ['timeZone', '+05:30', 'unknown-zone'],
    ['timeZone', '', 'unknown-zone'],
    ['workingHours', 'nine to five', 'not-a-list'],
    ['workingHours[0]', [], 'not-an-object'],
    ['workingHours[0]', null, 'not-an-object'],
    ['workingHours[0].days', [], 'empty'],
    ['workingHours[0].days[1]', 'tuesday', 'not-one-of'],
    ['workingHours[0].days[1]', 'mon', 'repeated'],
    ['workingHours[0].from', '9:00', 'not-a-clock'],
    ['workingHours[0].from', '24:00', 'not-a-clock'],
    ['workingHours[0].from', 540, 'not-text'],
    ['workingHours[0].to', '24:01', 'not-a-clock'],
    ['workingHours[0].to', '09:00', 'ends-before-start'],
    ['workingHours[0].to', undefined, 'missing'],
    ['workingHours[1]', { days: ['tue'], from: '17:59', to: '19:00' }, 'overlaps'],
    ['breaks[0].to', '12:30', 'ends-before-start'],
    ['breaks[0].to', '18:01', 'outside-hours', 'breaks[0]'],
    ['breaks[0].days', ['mon', 'sun'], 'outside-hours', 'breaks[0]'],
    ['breaks[1]', { days: ['mon'], from: '12:00', to: '12:31' }, 'overlaps'],
    ['breaks[0].name', 'x'.repeat(201), 'too-long'],
    ['sessionMinutes', 0, 'too-small'],
    ['sessionMinutes', 50.5, 'not-whole'],
    ['sessionMinutes', '50', 'not-whole'],
    ['sessionMinutes', null, 'not-whole'],
    ['sessionMinutes', 721, 'too-big'],
    ['gapMinutes', -1, 'too-small'],
    ['emergency', [], 'not-an-object'],
    ['emergency.latestEnd', '00:00', 'not-a-clock'],
    ['emergency.shortestMinutes', 41, 'longer-than-usual'],
    ['emergency.maxConsecutive', 0, 'too-small'],
    ['emergency.holds[0]', '***', 'no-letter'],
    ['emergency.minute', 50, 'unknown-key'],
    ['engagements[0].kind', 'yoga', 'not-one-of'],
    ['engagements[0].id', '', 'empty'],
    ['engagements[0].id', 'supervision', 'unknown-engagement', 'clients[0].engagement'],
    ['engagements[0].words[0]', ' ', 'empty'],
    ['engagements[1]', { id: 'Coaching', kind: 'coaching' }, 'repeated', 'engagements[1].id'],
    ['engagements[1]', { id: 'therapy', kind: 'coaching' }, 'not-therapy', 'engagements[1].kind'],
    ['clients', undefined, 'missing'],
    ['clients', {}, 'not-a-list'],
    ['clients', Array.from({ length: 5001 }, (_, index) => ({ code: `C${index}` })), 'too-many'],
    ['clients[0].code', undefined, 'missing'],
    ['clients[0].code', '-', 'no-letter'],
    ['clients[1]', { code: 'k7' }, 'repeated', 'clients[1].code'],
    ['clients[0].engagement', 'parenting', 'unknown-engagement'],
    ['clients[0].aliases', 'J.D.', 'not-a-list'],
    ['clients[0].aliases[0]', '', 'empty'],
    ['clients[0].aliases[0]', ' \t', 'empty'],
    ['clients[0].aliases[0]', '…?!', 'no-letter'],
    ['clients[0].aliases[0]', 7, 'not-text'],
    ['clients[0].aliases[0]', 'x'.repeat(201), 'too-long'],
    ['clients[0].agreements[0]', 'x'.repeat(2001), 'too-long'],
    ['clients[0].frame[0].strat', '10:00', 'unknown-key'],
    ['clients[0].frame[0].start', '24:00', 'not-a-clock'],
    ['clients[0].frame[0].start', '25:00', 'not-a-clock'],
    ['clients[0].frame[0].minutes', 0, 'too-small'],
    ['clients[0].frame[0]', { ...frame, start: '23:00', minutes: 301 }, 'past-midnight', 'clients[0].frame[0].minutes'],
    ['clients[0].frame[0].everyWeeks', 0, 'too-small'],
    ['clients[0].frame[0].from', '2026-02-30', 'not-a-day'],
    ['clients[0].frame[0].from', undefined, 'missing'],
    ['clients[0].frame[0].to', '2026-01-05', 'last-before-first'],
    ['clients[0].frame[0].weekday', 'Tue', 'not-one-of'],
    ['preset', 'group', 'not-one-of'],
    ['__proto__', { polluted: true }, 'unknown-key'],
    ['constructor', { prototype: {} }, 'unknown-key'],
    ['clients[0].__proto__', { polluted: true }, 'unknown-key'],
    ['clients[0].toString', 'x', 'unknown-key'],
  ])('refuses %s as %j: %s', (path, value, code, field = path) => {
    const parsed = parse(withValue(path, value));
    expect(parsed.ok ? [] : parsed.error).toMatchObject([{ field, code }]);
    expect(parsed.ok ? '' : parsed.error[0]?.problem).toMatch(/^[A-Z][^{}]+\.$/);
    expect(Object.prototype).not.toHaveProperty('polluted');
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
