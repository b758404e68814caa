import { describe, expect, it } from 'vitest';
import { audit } from '../../scripts/frame/audit.ts';
import { CALENDAR, calendar, event, PRACTICE, practice, printed, printedOn, put, run, runOn } from './audited.ts';

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
      const { flags } = await printedOn(path, file);
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
    const path = put('partly.ics', partly);
    const { notSeen, doubts, flags } = await printedOn(path, practice, ...range);
    expect(notSeen).toEqual([{ from: '2026-02-01', to: '2026-03-31' }]);
    expect(flags).toEqual([]);
    expect(doubts).toContainEqual({
      rule: 'extra-session',
      client: 'K7',
      missing: 'week',
      events: [{ uid: 'other@google.com', start: '2026-02-12T21:00:00.000Z' }],
    });
    const { output: text } = await runOn(path, practice, ...range);
    expect(text).toContain('No questions.');
    expect(text).toMatch(/\nNot decided\n {2}A session beyond .* {2}1 time +the weeks around were not seen whole\n/);
  });

  it('infers the frame of a client without one', async () => {
    const { frame, ...client } = PRACTICE.clients[0] as { frame: object; code: string };
    const bare = put('bare.json', JSON.stringify({ ...PRACTICE, clients: [client] }));
    expect(frame).toBeDefined();
    const { events } = await printedOn(put('bare.ics', CALENDAR), bare);
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
    const { unreadable, events } = await printedOn(path, practice);
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
    const gone = await audit.run(['gone.ics', '--practice', practice]);
    expect(gone).toMatchObject({ code: 2, problem: expect.stringContaining('there is no file') });
    const text = await audit.run([put('text.ics', 'Dear all\r\n'), '--practice', practice]);
    expect(text).toMatchObject({ code: 2, problem: 'text.ics, line 1: not a calendar file' });
    const wrong = put('wrong.json', JSON.stringify({ ...PRACTICE, timeZone: 'Mars' }));
    expect(await runOn(put('own.ics', CALENDAR), wrong)).toMatchObject({
      code: 2,
      problem: expect.stringMatching(/^timeZone: /),
    });
    expect(await audit.run(['work.ics'])).toMatchObject({ code: 2, problem: '--practice: missing' });
    expect(await audit.run(['--practice', practice])).toMatchObject({ code: 2, problem: 'CALENDAR.ics: missing' });
  });
});
