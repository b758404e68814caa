import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slots } from '../../scripts/frame/slots.ts';

const folder = mkdtempSync(join(tmpdir(), 'framekeeper-slots-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const PRACTICE = {
  format: 'framekeeper/practice@1',
  timeZone: 'America/New_York',
  workingHours: [{ days: ['wed'], from: '09:00', to: '17:00' }],
  breaks: [{ days: ['wed'], from: '12:00', to: '13:00', name: 'Lunch' }],
  emergency: {
    minutes: 50,
    shortestMinutes: 30,
    noticeMinutes: 30,
    latestEnd: '18:00',
    maxSessionsPerDay: 7,
    maxConsecutive: 4,
  },
  clients: [
    { code: 'K7', aliases: [] },
    { code: 'M2', aliases: [] },
  ],
};
const event = (uid: string, from: string, to: string, title: string) =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260301T000000Z',
    `DTSTART;TZID=America/New_York:20260304T${from}00`,
    `DTEND;TZID=America/New_York:20260304T${to}00`,
    `SUMMARY:${title}`,
    'END:VEVENT',
  ].join('\r\n');
const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Work', ...events, 'END:VCALENDAR', ''].join('\r\n');

let practice = '';
let file = '';
beforeAll(() => {
  practice = put('practice.json', JSON.stringify(PRACTICE));
  file = put(
    'work.ics',
    calendar(
      event('a', '0900', '0950', 'K7'),
      event('b', '1000', '1050', 'M2'),
      event('c', '1400', '1450', 'HOLD'),
      event('d', '1500', '1550', 'K7'),
    ),
  );
});

/** Wednesday, 4 March 2026, in New York: five hours behind. */
const AT = ['--at', '2026-03-04T15:20:00Z'];
type Printed = {
  readonly slots: readonly {
    readonly start: string;
    readonly reasons: readonly { readonly kind: string; readonly start?: string }[];
    readonly proof: object;
  }[];
  readonly nearMisses: readonly { readonly start: string; readonly cost: { readonly kind: string } }[];
  readonly starts?: readonly string[];
  readonly checked: object;
};
const printed = async (...args: string[]) =>
  JSON.parse((await slots.run([file, '--practice', practice, ...AT, '--json', ...args])).output ?? '') as Printed;

describe('slots', () => {
  it('are those that move nothing, with their reasons and their proof', async () => {
    const found = await printed();
    expect(found.slots[0]).toMatchObject({
      start: '2026-03-04T19:00:00.000Z',
      proof: { eventsMoved: 0, breaksKept: true, gapsKept: true, checked: 4 },
    });
    expect(found.slots[0]?.reasons[0]).toEqual({ kind: 'uses-hold', start: '2026-03-04T19:00:00.000Z' });
    expect(found.checked).toMatchObject({ day: '2026-03-04', whole: true, calendars: ['Work'] });
    expect(found.nearMisses.map(({ cost }) => cost.kind)).toContain('break');
  });

  it('list every start on a grid of five minutes when asked to', async () => {
    const { starts = [] } = await printed('--all');
    const times = starts.map((start) => start.slice(11, 16));
    // After the session that ends at 10:50, and before lunch; after lunch around the hold, before the one at 15:00; in the evening.
    expect(times.filter((time) => time < '17:00')).toEqual(['16:00', '16:05', '16:10']);
    expect(times.filter((time) => '18:00' <= time && time < '20:00')).toEqual([
      '18:00',
      '18:05',
      '18:10',
      '18:15',
      '18:20',
      '18:25',
      '18:30',
      '18:35',
      '18:40',
      '18:45',
      '18:50',
      '18:55',
      '19:00',
    ]);
    expect(times.filter((time) => time >= '20:00')).toEqual([
      '21:00',
      '21:05',
      '21:10',
      '21:15',
      '21:20',
      '21:25',
      '21:30',
      '21:35',
      '21:40',
      '21:45',
      '21:50',
      '21:55',
      '22:00',
      '22:05',
      '22:10',
    ]);
    expect(await printed('--all', '--minutes', '300')).toMatchObject({ starts: [], slots: [] });
  });

  it('are none on a day of which a part could not be read', async () => {
    const broken = put('broken.ics', calendar(event('a', '0900', '0950', 'K7'), event('x', '1100', '9950', 'M2')));
    const { output } = await slots.run([broken, '--practice', practice, ...AT, '--json', '--all']);
    expect(JSON.parse(output ?? '')).toMatchObject({ slots: [], checked: { whole: false, why: 'partial' } });
    expect(JSON.parse(output ?? '')).not.toHaveProperty('starts');
  });

  it('that are none today lead to the first of a later day', async () => {
    const full = put('full.ics', calendar(event('a', '0900', '1700', 'K7'), event('b', '1700', '1800', 'M2')));
    const command = [full, '--practice', practice, ...AT];
    const { output } = await slots.run([...command, '--json']);
    expect(JSON.parse(output ?? '')).toMatchObject({
      slots: [],
      next: { slot: { start: '2026-03-11T13:00:00.000Z' }, notSeen: null, until: '2026-03-11' },
    });
    expect((await slots.run(command)).output).toMatch(/Next: Wed, Mar 11, 9:00\s–\s9:50\sAM/);
    expect(await printed()).not.toHaveProperty('next');
  });

  it('are told in words without --json', async () => {
    const { output } = await slots.run([file, '--practice', practice, ...AT]);
    expect(output).toMatch(/2:00\s–\s2:50\sPM {2}uses your 2:00\sPM hold .* 0 events moved/);
    expect(output).toContain('takes your break (Lunch)');
    expect(output).toContain('Checked: Work');
  });

  it.each([
    [['--at', 'soon'], '--at: not an instant'],
    [[], '--at: missing'],
    [[...AT, '--minutes', '0'], '--minutes: not a whole number'],
  ])('refuses %j with the option named', async (args, problem) => {
    expect(await slots.run([file, '--practice', practice, ...args])).toMatchObject({
      code: 2,
      problem: expect.stringContaining(problem),
    });
  });
});
