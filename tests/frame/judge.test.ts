import { describe, expect, it } from 'vitest';
import { emptyAgenda, merge } from '../../lib/calendar/agenda.ts';
import { readSketch, SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import type { ChosenSlot } from '../../lib/frame/chosen.ts';
import type { FitKind } from '../../lib/frame/fit.ts';
import { judgeFrame } from '../../lib/frame/judge.ts';
import { identifier } from '../../lib/practice/identify.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { instantAt } from '../../lib/time/day.ts';

type Extras = { practice?: Practice; answered?: ReadonlyMap<string, FitKind>; chosen?: readonly ChosenSlot[] };

const judged = (sketch: string, { practice = EXAMPLE_PRACTICE, answered = new Map(), chosen = [] }: Extras = {}) => {
  const { agenda, now } = readSketch(sketch);
  return judgeFrame({ practice, agenda, identify: identifier(practice), answered, chosen, now });
};

const fits = (sketch: string, extras?: Extras) =>
  judged(sketch, extras).events.map(({ fit }) => [fit.kind, fit.confidence, fit.reason].join(' '));

const KEPT = 'kept certain on-frame';

describe('judgeFrame', () => {
  it.each([
    ['a session at its time', 'tue 10:00-10:50 K7', [KEPT]],
    ['a session ten minutes late', 'tue 10:10-11:00 K7', [KEPT]],
    [
      'an occurrence moved within its series',
      'thu 15:00-15:50 K7 {from tue 10:00}',
      ['moved certain recurrence-moved'],
    ],
    ['an event seen at its time before', 'thu 15:00-15:50 K7 {was tue 10:00}', ['moved certain same-event-moved']],
    ['another event in the place of one that is not there', 'thu 15:00-15:50 K7', ['moved likely replaces-vacancy']],
    [
      'a make-up in the week after',
      '+1w tue 10:00-10:50 K7 | +1w fri 09:00-09:50 K7',
      [KEPT, 'moved likely replaces-vacancy'],
    ],
    ['a second session in a week', 'tue 10:00-10:50 K7 | thu 15:00-15:50 K7', [KEPT, 'extra unclear beyond-plan']],
    [
      'a second session, with the weeks around it seen',
      '-1w tue 10:00-10:50 K7 | tue 10:00-10:50 K7 | thu 15:00-15:50 K7 | +1w tue 10:00-10:50 K7',
      [KEPT, KEPT, 'extra likely beyond-plan', KEPT],
    ],
    [
      'three sessions where one is planned and one is missing before',
      '+1w mon 09:00-09:50 K7 | +1w tue 10:00-10:50 K7 | +1w thu 15:00-15:50 K7',
      ['moved likely replaces-vacancy', KEPT, 'extra unclear beyond-plan'],
    ],
    ['a call', 'tue 10:00-10:50 K7 | wed 15:00-15:30 K7 call', [KEPT, 'contact likely words']],
    ['a quarter of an hour', 'tue 10:00-10:50 K7 | wed 15:00-15:15 K7', [KEPT, 'contact likely short-or-call']],
    ['something urgent', 'tue 10:00-10:50 K7 | wed 15:00-15:50 K7 urgent', [KEPT, 'emergency likely words']],
    [
      'something added on its day',
      'looked wed 09:00 | tue 10:00-10:50 K7 | wed 15:00-15:50 K7 {added wed 12:00}',
      [KEPT, 'emergency likely added-same-day'],
    ],
    [
      'something added two days before',
      'looked mon 09:00 | tue 10:00-10:50 K7 | fri 15:00-15:50 K7 {added wed 12:00} | looked wed 13:00',
      [KEPT, 'extra unclear beyond-plan'],
    ],
    [
      'something entered on its day, as its calendar tells',
      'tue 10:00-10:50 K7 | wed 15:00-15:50 K7 {entered wed 12:00}',
      [KEPT, 'emergency likely added-same-day'],
    ],
    [
      'something entered in the night before',
      'tue 10:00-10:50 K7 | wed 09:00-09:50 K7 {entered tue 22:00}',
      [KEPT, 'emergency likely added-same-day'],
    ],
    [
      'something entered the day before',
      'tue 10:00-10:50 K7 | fri 15:00-15:50 K7 {entered thu 10:00}',
      [KEPT, 'extra unclear beyond-plan'],
    ],
    [
      'something entered only after it was over',
      'tue 10:00-10:50 K7 | wed 09:00-09:50 K7 {entered wed 18:00}',
      [KEPT, 'extra unclear beyond-plan'],
    ],
    ['a session that is called an extra one', 'thu 15:00-15:50 K7 extra', ['extra likely words']],
    ['a session to which nobody came', 'tue 10:00-10:50 K7 no show', ['missed certain words']],
    [
      'one to which nobody came, and its replacement',
      'tue 10:00-10:50 K7 no show | thu 15:00-15:50 K7',
      ['missed certain words', 'moved likely replaces-vacancy'],
    ],
    ['a session marked as cancelled', 'tue 10:00-10:50 CX K7', ['missed certain words']],
    [
      'one marked as cancelled, and its replacement',
      'tue 10:00-10:50 CX K7 | thu 15:00-15:50 K7',
      ['unrelated certain not-live', 'moved likely replaces-vacancy'],
    ],
    ['a declined session', 'tue 10:00-10:50 K7 {declined}', ['missed certain not-live']],
    [
      'an extra session that was cancelled',
      'tue 10:00-10:50 K7 | thu 15:00-15:50 K7 cancelled',
      [KEPT, 'unrelated certain not-live'],
    ],
    ['notes about a client', 'tue 10:00-10:50 K7 | wed 15:00-15:50 K7 notes', [KEPT, 'administrative likely words']],
    ['coaching', 'wed 16:00-17:00 Coaching Z', ['other-engagement likely other-work']],
    ['somebody’s own choir', 'thu 20:00-21:00 Choir', ['unrelated likely no-client']],
    ['a day’s label', 'tue all-day K7', ['unrelated certain not-an-appointment']],
    [
      'a declined session and its replacement',
      'tue 10:00-10:50 K7 {declined} | thu 15:00-15:50 K7',
      ['unrelated certain not-live', 'moved likely replaces-vacancy'],
    ],
    ['a week of which only Thursday was seen', 'seen thu | thu 15:00-15:50 K7', ['extra unclear week-not-seen']],
    ['two clients named together', 'fri 15:00-15:50 K7 M2', ['unrelated unclear several-clients']],
  ])('reads %s', (_, sketch, expected) => {
    expect(fits(sketch)).toEqual(expected);
  });

  it('counts a session that was typed twice once', () => {
    expect(fits('tue 10:00-10:50 K7 | tue 10:00-10:50 K7')).toEqual([KEPT, 'unrelated certain copy']);
    expect(fits('tue 10:00-10:50 K7 | tue 10:00-10:50 K7 Zoom')).toEqual([KEPT, 'unrelated certain copy']);
    expect(fits('tue 10:00-10:50 K7 cancelled | tue 10:00-10:50 K7')).toEqual(['unrelated certain not-live', KEPT]);
    expect(fits('tue 10:00-10:50 K7 | tue 10:00-10:50 K7 notes')).toEqual([KEPT, 'administrative likely words']);
  });

  it('counts a session on two calendars once', () => {
    expect(fits('tue 10:00-10:50 K7 {on work} | tue 10:00-10:50 K7 {on private}')).toEqual([
      KEPT,
      'unrelated certain copy',
    ]);
    expect(
      fits('tue 10:00-10:50 K7 {copy of m1} | thu 15:00-15:50 K7 {on private; copy of m1; from tue 10:00}'),
    ).toEqual(['unrelated certain copy', 'moved certain recurrence-moved']);
  });

  it('leaves an event that vanished out, and gives its place to another', () => {
    expect(fits('tue 10:00-10:50 K7 {gone mon 12:00} | wed 11:00-11:50 M2 | fri 09:00-09:50 K7')).toEqual([
      KEPT,
      'moved likely replaces-vacancy',
    ]);
  });

  it('never calls the empty place of a coming week a vacancy, since it may not have been entered yet', () => {
    const sketch = 'tue 10:00-10:50 K7 | thu 15:00-15:50 K7 | looked mon 09:00 | +1w wed 11:00-11:50 M2';
    const { agenda } = readSketch(sketch);
    const now = instantAt(SKETCH_ZONE, '2026-05-08', 12 * 60);
    const { events } = judgeFrame({
      practice: EXAMPLE_PRACTICE,
      agenda,
      identify: identifier(EXAMPLE_PRACTICE),
      answered: new Map(),
      chosen: [],
      now,
    });
    expect(events.filter(({ who }) => who.client === 'K7').map(({ fit }) => fit.kind)).toEqual(['kept', 'extra']);
  });

  it('takes nothing for added on its day because its calendar was switched on that day', () => {
    const sketch = 'looked wed 09:00 | tue 10:00-10:50 K7 | wed 15:00-15:50 K7 {added wed 12:00}';
    const { readings, now } = readSketch(sketch);
    const [first, ...others] = readings.map((one) => ({ ...one, calendars: ['work', 'second'] }));
    if (!first) throw new Error('The sketch has no look');
    const agenda = [{ ...first, calendars: ['work'] }, ...others].reduce(merge, emptyAgenda);
    const identify = identifier(EXAMPLE_PRACTICE);
    const { events } = judgeFrame({
      practice: EXAMPLE_PRACTICE,
      agenda,
      identify,
      answered: new Map(),
      chosen: [],
      now,
    });
    expect(events.map(({ fit }) => fit.kind)).toEqual(['kept', 'extra']);
  });

  it('believes an answer before anything it could find', () => {
    const sketch = 'tue 10:00-10:50 K7 | thu 15:00-15:50 K7';
    expect(fits(sketch, { answered: new Map([['sketch/1', 'emergency']]) })).toEqual([
      KEPT,
      'emergency certain answered',
    ]);
  });

  it('finds what an answered replacement replaces, and so leaves nothing for another', () => {
    const sketch = 'thu 15:00-15:50 K7 | fri 15:00-15:50 K7';
    const { events } = judged(sketch, { answered: new Map([['sketch/1', 'moved']]) });
    expect(events.map(({ fit }) => [fit.kind, fit.expected !== null])).toEqual([
      ['extra', false],
      ['moved', true],
    ]);
  });

  it('tells namesakes apart by whose standing time it is', () => {
    const [k7, m2] = EXAMPLE_PRACTICE.clients;
    const practice = {
      ...EXAMPLE_PRACTICE,
      clients: [k7, m2].flatMap((client) => (client ? [{ ...client, aliases: [...client.aliases, 'J.D.'] }] : [])),
    };
    const { events } = judged('wed 11:00-11:50 J.D. | fri 09:00-09:50 J.D.', { practice });
    expect(events.map(({ who, fit }) => [who.client, fit.kind, fit.confidence])).toEqual([
      ['M2', 'kept', 'certain'],
      [null, 'unrelated', 'unclear'],
    ]);
  });

  it('reports a standing session that was looked for afterwards and not there', () => {
    const { missed } = judged('wed 11:00-11:50 M2');
    expect(missed.map(({ client, start }) => [client, new Date(start).toISOString()])).toEqual([
      ['K7', '2026-05-05T14:00:00.000Z'],
    ]);
    expect(judged('seen wed | wed 11:00-11:50 M2').missed).toEqual([]);
  });

  it('asks nothing about the plan of a client without standing sessions', () => {
    const practice = {
      ...EXAMPLE_PRACTICE,
      clients: EXAMPLE_PRACTICE.clients.map((client) => ({ ...client, frame: [] })),
    };
    expect(fits('tue 10:00-10:50 K7 | thu 15:00-15:50 K7', { practice })).toEqual([
      'kept unclear no-standing-sessions',
      'kept unclear no-standing-sessions',
    ]);
  });

  it('an inferred plan says nothing of the months before it', () => {
    const practice = { ...EXAMPLE_PRACTICE, clients: EXAMPLE_PRACTICE.clients.map((one) => ({ ...one, frame: [] })) };
    const before = '-20w mon 09:00-09:50 K7 | -20w wed 12:00-12:50 K7 | -20w fri 15:00-15:50 K7';
    const plan = [-5, -4, -3, -2, -1].map((week) => `${week}w tue 10:00-10:50 K7`).join(' | ');
    expect(fits(`${before} | ${plan} | tue 10:00-10:50 K7`, { practice }).slice(0, 4)).toEqual([
      ...Array(3).fill('kept unclear no-standing-sessions'),
      'kept likely on-frame',
    ]);
  });
});
