import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../scripts/frame/audit.ts';

const folder = mkdtempSync(join(tmpdir(), 'framekeeper-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const PRACTICE = {
  format: 'framekeeper/practice@1',
  timeZone: 'America/New_York',
  workingHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' }],
  clients: [
    {
      code: 'K7',
      aliases: ['J.D.'],
      frame: [{ weekday: 'tue', start: '10:00', minutes: 50, from: '2026-02-03', to: null }],
    },
    { code: 'M2', aliases: [] },
  ],
};

const event = (uid: string, start: string, end: string, title: string, ...more: string[]) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  'DTSTAMP:20260401T000000Z',
  `DTSTART;TZID=America/New_York:${start}`,
  `DTEND;TZID=America/New_York:${end}`,
  `SUMMARY:${title}`,
  ...more,
  'END:VEVENT',
];
const calendar = (...events: readonly string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'X-WR-CALNAME:work@example.com',
    ...events.flat(),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** Nine Tuesdays: one moved within the series, one taken out and made up for, one to which nobody came, one taken out. */
const CALENDAR = calendar(
  event(
    's1@google.com',
    '20260203T100000',
    '20260203T105000',
    'J.D.',
    'RRULE:FREQ=WEEKLY;COUNT=9',
    'EXDATE;TZID=America/New_York:20260217T100000,20260310T100000',
  ),
  event(
    's1@google.com',
    '20260211T140000',
    '20260211T145000',
    'J.D.',
    'RECURRENCE-ID;TZID=America/New_York:20260210T100000',
  ),
  event(
    's1@google.com',
    '20260303T100000',
    '20260303T105000',
    'J.D. no show',
    'RECURRENCE-ID;TZID=America/New_York:20260303T100000',
  ),
  event('made@google.com', '20260219T150000', '20260219T155000', 'J.D. make-up', 'CREATED:20260216T150000Z'),
  event('call@google.com', '20260225T120000', '20260225T121500', 'Call J.D.'),
  event('urgent@google.com', '20260318T160000', '20260318T165000', 'J.D.', 'CREATED:20260318T130000Z'),
  event('extra@google.com', '20260326T160000', '20260326T165000', 'J.D.', 'CREATED:20260320T130000Z'),
  event('choir@google.com', '20260305T190000', '20260305T210000', 'Choir'),
);

let practice = '';
let file = '';
beforeAll(() => {
  practice = put('practice.json', JSON.stringify(PRACTICE));
  file = put('work@example.com.ics', CALENDAR);
});
const run = (...args: string[]) => audit.run([file, '--practice', practice, '--now', '2026-04-02T12:00:00Z', ...args]);

type Printed = {
  readonly events: readonly {
    readonly uid: string | null;
    readonly start: string;
    readonly fit: string;
    readonly expected: string | null;
    readonly confidence: string;
    readonly why: string;
    readonly client: string | null;
  }[];
  readonly flags: readonly {
    readonly rule: string;
    readonly level: string;
    readonly events: readonly { readonly uid: string }[];
    readonly message: string;
    readonly sources: readonly object[];
  }[];
  readonly rates: Readonly<
    Record<string, { readonly count: number; readonly of: number; readonly per100: number | null }>
  >;
  readonly doubts: readonly { readonly rule: string; readonly missing: string }[];
  readonly notSeen: readonly object[];
  readonly unreadable: readonly object[];
};
const printed = async (...args: string[]) => JSON.parse((await run('--json', ...args)).output ?? '') as Printed;

describe('audit', () => {
  it('tells the fit of every event of the range, and what was missed in it', async () => {
    const { events, unreadable } = await printed('--from', '2026-02-01', '--to', '2026-03-31');
    const told = events.map(({ uid, start, fit, expected }) =>
      [start.slice(5, 10), uid?.replace('@google.com', '') ?? '', fit, expected?.slice(5, 10) ?? ''].join(' ').trim(),
    );
    expect(told).toEqual([
      '02-03 s1 kept 02-03',
      '02-11 s1 moved 02-10',
      '02-19 made moved 02-17',
      '02-24 s1 kept 02-24',
      '02-25 call contact',
      '03-03 s1 missed 03-03',
      '03-06 choir unrelated',
      '03-10 s1 missed 03-10',
      '03-17 s1 kept 03-17',
      '03-18 urgent emergency',
      '03-24 s1 kept 03-24',
      '03-26 extra extra',
      '03-31 s1 kept 03-31',
    ]);
    expect(events.find(({ uid }) => uid === 's1@google.com')?.start).toBe('2026-02-03T15:00:00.000Z');
    expect(unreadable).toEqual([]);
  });

  it('names each question’s events by their UIDs, in words, with what it rests on', async () => {
    const { flags, rates } = await printed('--from', '2026-02-01', '--to', '2026-03-31');
    expect(flags.map(({ rule, events }) => [rule, events.map(({ uid }) => uid)])).toEqual([
      ['out-of-session-contact', ['call@google.com']],
      ['emergency-session', ['urgent@google.com']],
      ['extra-session', ['extra@google.com']],
    ]);
    for (const { message, sources } of flags) {
      expect(message).toMatch(/K7.*\?$/);
      expect(sources.length).toBeGreaterThan(0);
    }
    expect(rates).toMatchObject({ contact: { count: 1, of: 9, per100: 11.1 }, missed: { count: 2, of: 9 } });
  });

  it('audits no more than the range, though it reads around it', async () => {
    const { events } = await printed('--from', '2026-02-19', '--to', '2026-02-19');
    expect(events.map(({ uid, fit }) => [uid, fit])).toEqual([['made@google.com', 'moved']]);
  });

  it('is a report to be read without --json', async () => {
    const { code, output } = await run('--from', '2026-02-01', '--to', '2026-03-31');
    expect(code).toBe(0);
    expect(output).toContain('2026-02-01 to 2026-03-31, America/New_York');
    expect(output?.split('\n\n').map((part) => part.split('\n')[0])).toEqual([
      '2026-02-01 to 2026-03-31, America/New_York',
      'K7: 9 sessions held, 5 as agreed',
      'Without a client: 1 not about a client',
      'Questions and notes',
      'Standards that these questions rest on',
      'How often',
      'Nothing that was seen was left undecided.',
      'Days not seen whole; what is not there may be there all the same',
    ]);
    expect(output).toContain('  Standing, as the practice file says: tue 10:00\n');
    expect(output).toMatch(/\n {2}2026-02-19 15:00–15:50 {2}moved .*for 2026-02-17 10:00, likely: an agreed session/);
    expect(output).toMatch(/\n {2}ask {2}2026-03-26 16:00 {2}.*K7 .*\?\n/);
    expect(output).toContain('  1 extra of 9 sessions held (11.1 per 100)');
    expect(output).toContain('Everything in the files was read.');
    expect(output).not.toMatch(/!|violat|offen[cs]|inappropriate/i);
  });

  it('says why of every event, in words, how sure that is, and which standing session it was matched with', async () => {
    const { events } = await printed('--from', '2026-02-01', '--to', '2026-03-31');
    const about = (day: string) => events.find(({ start }) => start.startsWith(day));
    expect(about('2026-02-11')).toMatchObject({
      fit: 'moved',
      expected: '2026-02-10T15:00:00.000Z',
      confidence: 'certain',
      why: 'it was moved from its place in the series',
      reason: 'recurrence-moved',
    });
    expect(about('2026-02-19')).toMatchObject({
      confidence: 'likely',
      why: 'an agreed session nearby did not take place',
    });
    expect(about('2026-03-18')).toMatchObject({ expected: null, why: 'it was added on the day itself' });
    for (const { why, confidence } of events) {
      expect(why).toMatch(/^[a-z].* /);
      expect(['certain', 'likely', 'unclear']).toContain(confidence);
    }
  });

  it('has a question where what is a note repeats, unless the practice file says how far the rule goes', async () => {
    const long = [17, 24, 31].map((day) =>
      event(`long${day}@google.com`, `202603${day}T100000`, `202603${day}T112000`, 'J.D.'),
    );
    const path = put('long.ics', calendar(...long));
    const levelsBy = async (rules: object[]) => {
      const file = put('rules.json', JSON.stringify({ ...PRACTICE, rules }));
      const { output } = await audit.run([path, '--practice', file, '--now', '2026-04-02T12:00:00Z', '--json']);
      const { flags } = JSON.parse(output ?? '') as Printed;
      return flags.filter(({ rule }) => rule === 'long-session').map(({ level }) => level);
    };
    expect(await levelsBy([])).toEqual(['note', 'note', 'ask']);
    expect(await levelsBy([{ rule: 'long-session', options: { times: 2 } }])).toEqual(['note', 'ask', 'ask']);
    expect(await levelsBy([{ rule: 'long-session', level: 'note' }])).toEqual(['note', 'note', 'note']);
    expect(await levelsBy([{ rule: 'long-session', level: 'review' }])).toEqual(['review', 'review', 'review']);
  });

  it('names the days that no file tells of whole, and what could not be decided', async () => {
    const range = ['--from', '2026-02-01', '--to', '2026-03-31'];
    // A calendar says nothing of the days before its first entry.
    expect((await printed(...range)).notSeen).toEqual([{ from: '2026-02-01', to: '2026-02-02' }]);
    const { output } = await run(...range);
    expect(output).toContain('may be there all the same\n  2026-02-01 to 2026-02-02\n');
    expect((await run('--from', '2026-02-03', '--to', '2026-03-31')).output).toContain('Every day was seen whole.');
    // An entry of which nobody knows when it is may lie on any day, so that no Tuesday is known to be empty.
    const partly = calendar(
      event('kept@google.com', '20260203T100000', '20260203T105000', 'J.D.'),
      event('other@google.com', '20260212T160000', '20260212T165000', 'J.D.'),
      event('broken@google.com', 'yesterday', 'yesterday', 'J.D.'),
    );
    const args = [put('partly.ics', partly), '--practice', practice, '--now', '2026-04-02T12:00:00Z', ...range];
    const { notSeen, doubts, flags } = JSON.parse((await audit.run([...args, '--json'])).output ?? '') as Printed;
    expect(notSeen).toEqual([{ from: '2026-02-01', to: '2026-03-31' }]);
    expect(flags).toEqual([]);
    expect(doubts).toContainEqual({
      rule: 'extra-session',
      client: 'K7',
      missing: 'week',
      events: [{ uid: 'other@google.com', start: '2026-02-12T21:00:00.000Z' }],
    });
    const { output: text } = await audit.run(args);
    expect(text).toContain('No questions.');
    expect(text).toMatch(/\nNot decided\n {2}A session beyond .* {2}1 time +the weeks around were not seen whole\n/);
  });

  it('lists an entry of which it is not clear whose it is, and a client of whom no standing sessions are known', async () => {
    const shared = PRACTICE.clients.map((client) => ({ ...client, aliases: [...client.aliases, 'Alex'] }));
    const file = put('shared.json', JSON.stringify({ ...PRACTICE, clients: shared }));
    const path = put(
      'shared.ics',
      calendar(
        event('alex@google.com', '20260204T150000', '20260204T155000', 'Alex'),
        event('first@google.com', '20260205T150000', '20260205T155000', 'M2'),
      ),
    );
    const { output } = await audit.run([path, '--practice', file, '--now', '2026-02-06T12:00:00Z']);
    expect(output).toContain(
      'Without a client: 1 unclear\n  2026-02-04 15:00–15:50  unclear: it may be about more than one client\n',
    );
    expect(output).toContain('M2: 1 session held\n  No standing sessions are known');
  });

  it('infers the frame of a client without one', async () => {
    const { frame, ...client } = PRACTICE.clients[0] as { frame: object; code: string };
    const bare = put('bare.json', JSON.stringify({ ...PRACTICE, clients: [client] }));
    expect(frame).toBeDefined();
    const { output } = await audit.run([file, '--practice', bare, '--now', '2026-04-02T12:00:00Z', '--json']);
    const { events } = JSON.parse(output ?? '') as Printed;
    expect(
      events
        .filter(({ client }) => client === 'K7')
        .map(({ fit }) => fit)
        .slice(0, 4),
    ).toEqual(['kept', 'moved', 'moved', 'kept']);
  });

  it('reads the rest of a file of which a part is broken, and says which', async () => {
    const broken = CALENDAR.replace('DTSTART;TZID=America/New_York:20260225T120000', 'DTSTART:yesterday');
    const path = put('broken.ics', broken);
    const { output } = await audit.run([path, '--practice', practice, '--now', '2026-04-02T12:00:00Z', '--json']);
    const { unreadable, events } = JSON.parse(output ?? '') as Printed;
    expect(unreadable).toEqual([{ file: 'broken.ics', line: expect.any(Number), reason: 'start' }]);
    expect(events.length).toBeGreaterThan(10);
  });

  it('ends with 1 where it is asked to fail on questions and there are some', async () => {
    expect((await run('--fail-on', 'ask')).code).toBe(1);
    expect((await run('--fail-on', 'review')).code).toBe(0);
  });

  it.each([
    [['--from', 'monday'], '--from: not a day'],
    [['--from', '2026-03-02', '--to', '2026-03-01'], '--to: lies before'],
    [['--now', 'noon'], '--now: not an instant'],
    [['--fail-on', 'all'], '--fail-on: none of'],
    [['--nonsense'], 'options: '],
  ])('refuses %j with the option named', async (args, problem) => {
    const ending = await run(...args);
    expect([ending.code, ending.output]).toEqual([2, undefined]);
    expect(ending.problem).toContain(problem);
  });

  it('refuses files that are none, with the field or the line', async () => {
    const gone = await audit.run([join(folder, 'gone.ics'), '--practice', practice]);
    expect(gone).toMatchObject({ code: 2, problem: expect.stringContaining('there is no file') });
    const text = await audit.run([put('text.ics', 'Dear all\r\n'), '--practice', practice]);
    expect(text).toMatchObject({ code: 2, problem: 'text.ics, line 1: not a calendar file' });
    const wrong = put('wrong.json', JSON.stringify({ ...PRACTICE, timeZone: 'Mars' }));
    expect(await audit.run([file, '--practice', wrong])).toMatchObject({
      code: 2,
      problem: expect.stringMatching(/^timeZone: /),
    });
    expect(await audit.run([file])).toMatchObject({ code: 2, problem: '--practice: missing' });
    expect(await audit.run(['--practice', practice])).toMatchObject({ code: 2, problem: 'CALENDAR.ics: missing' });
  });
});
