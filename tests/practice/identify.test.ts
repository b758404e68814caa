import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Identifiable, identifier } from '../../lib/practice/identify.ts';
import type { Engagement, Practice } from '../../lib/practice/practice.ts';
import { clientOf, practiceOf } from './practices.ts';

const event = (title: string, rest: Partial<Identifiable> = {}): Identifiable => ({
  title,
  guests: null,
  calendar: null,
  categories: null,
  ...rest,
});
const work = (id: string, rest: Partial<Engagement> = {}): Engagement => ({
  id,
  kind: 'coaching',
  words: [],
  calendars: [],
  gapMinutes: 10,
  ...rest,
});
const therapy = work('therapy', { kind: 'therapy' });

describe('who an event is about', () => {
  const identify = identifier(
    practiceOf([
      clientOf('K7', ['Anna', 'Anna Koch', 'anna.k@example.com', 'Weiss']),
      clientOf('M2', ['Anna', 'Anna Lang', 'M. Weiss']),
      clientOf('P4', ['Koch', 'J.D.']),
      clientOf('Q9', ['Call', 'Lang Tom']),
    ]),
  );
  const who = (title: string, guests: readonly string[] | null = null) => {
    const { client, candidates, ambiguous } = identify(event(title, { guests }));
    return { client, candidates, ambiguous };
  };
  const one = (client: string) => ({ client, candidates: [client], ambiguous: false });

  it('is nobody when no alias is in the title', () => {
    expect(who('Team meeting')).toEqual({ client: null, candidates: [], ambiguous: false });
    expect(who('')).toEqual({ client: null, candidates: [], ambiguous: false });
  });

  it('is the client whose alias or code is there', () => {
    expect(who('J.D. 50 min')).toEqual(one('P4'));
    expect(who('m2')).toEqual(one('M2'));
    expect(who('K7 (K7) Anna Koch')).toEqual(one('K7'));
  });

  it('is any of the namesakes when nothing tells them apart', () => {
    expect(who('Anna 50 min')).toEqual({ client: null, candidates: ['K7', 'M2'], ambiguous: true });
  });

  it('is the one namesake whom another alias in the title or a guest names', () => {
    expect(who('Anna (K7)')).toEqual(one('K7'));
    expect(who('Anna Lang')).toEqual(one('M2'));
    expect(who('Anna', ['someone@example.org', 'Anna.K@Example.com'])).toEqual(one('K7'));
    expect(who('Anna', ['Anna <anna.k@example.com>'])).toEqual(one('K7'));
  });

  it('stays open when the other alias names somebody else', () => {
    expect(who('Anna / J.D.')).toEqual({ client: null, candidates: ['K7', 'M2', 'P4'], ambiguous: true });
  });

  it('is all the clients when several are named together, and that is not ambiguous', () => {
    expect(who('K7 + M2')).toEqual({ client: null, candidates: ['K7', 'M2'], ambiguous: false });
    expect(who('M2 Supervision', ['anna.k@example.com'])).toEqual({
      client: null,
      candidates: ['K7', 'M2'],
      ambiguous: false,
    });
  });

  it('is the only client whom two shared names have in common', () => {
    const shared = identifier(
      practiceOf([clientOf('A1', ['Anna']), clientOf('B2', ['Anna', 'Koch']), clientOf('C3', ['Koch'])]),
    );
    expect(shared(event('Anna Koch'))).toMatchObject(one('B2'));
    expect(shared(event('Koch, Anna'))).toMatchObject(one('B2'));
    expect(shared(event('Anna Koch A1'))).toMatchObject({ candidates: ['A1', 'B2', 'C3'], ambiguous: true });
  });

  it('is open between names that overlap, since both cannot be meant', () => {
    expect(who('Anna Lang Tom')).toEqual({ client: null, candidates: ['M2', 'Q9'], ambiguous: true });
  });

  it('does not depend on the order of the clients', () => {
    const practice = fc.array(
      fc.array(fc.constantFrom('Anna', 'Koch', 'Anna Koch', 'Koch Tom', 'Tom'), { maxLength: 3 }),
      { maxLength: 5 },
    );
    const title = fc.array(fc.constantFrom('Anna', 'Koch', 'Tom', 'C1', '/'), { maxLength: 5 });
    fc.assert(
      fc.property(practice, title, (aliases, parts) => {
        const clients = aliases.map((names, index) => clientOf(`C${index}`, names));
        const seen = event(parts.join(' '));
        const identity = identifier(practiceOf(clients))(seen);
        expect(identifier(practiceOf([...clients].reverse()))(seen)).toEqual(identity);
        expect(identity.client).toBe(identity.candidates.length === 1 ? identity.candidates[0] : null);
        if (identity.ambiguous) expect(identity.candidates.length).toBeGreaterThan(1);
      }),
    );
  });

  it('answers the same however often and in whatever order it is asked', () => {
    const titles = fc.array(fc.constantFrom('Anna', 'Anna Koch', 'K7', 'Call', 'call K7', 'HOLD', 'notes'));
    fc.assert(
      fc.property(titles, (asked) => {
        for (const title of asked)
          expect(identify(event(title))).toEqual(identifier(practiceOf(CLIENTS))(event(title)));
      }),
      { numRuns: 20 },
    );
  });
  const CLIENTS = [
    clientOf('K7', ['Anna', 'Anna Koch', 'anna.k@example.com', 'Weiss']),
    clientOf('M2', ['Anna', 'Anna Lang', 'M. Weiss']),
    clientOf('P4', ['Koch', 'J.D.']),
    clientOf('Q9', ['Call', 'Lang Tom']),
  ];

  it('takes no hint from a word that is part of a name', () => {
    expect(identify(event('Call 50 min'))).toMatchObject({ client: 'Q9', hints: [] });
    expect(identify(event('Call urgent call'))).toMatchObject({ client: 'Q9', hints: ['contact', 'emergency'] });
    expect(identify(event('call K7'))).toMatchObject({ client: 'K7', hints: ['contact'] });
  });
});

describe('the engagement of an event', () => {
  const coaching = work('coaching', { words: ['coaching', 'coaching call'], calendars: ['Work'] });
  const court = work('court', { kind: 'legal', words: ['IME', 'expert witness'], calendars: ['Court'] });
  const teaching = work('teaching', { kind: 'teaching', words: ['seminar', 'lecture'], calendars: ['Court', 'Uni'] });
  const identify = identifier(
    practiceOf([clientOf('K7'), clientOf('M2'), clientOf('P4', [], 'court'), clientOf('Q9', ['Seminar'], 'teaching')], {
      engagements: [therapy, coaching, court, teaching],
    }),
  );
  const what = (title: string, calendar: string | null = null) => {
    const { engagement, by } = identify(event(title, { calendar }));
    return [engagement?.id ?? null, by];
  };

  it.each([
    ['K7', null, 'therapy', 'client'],
    ['P4', null, 'court', 'client'],
    ['nobody', null, null, null],
    ['coaching K7', null, 'coaching', 'words'],
    ['Expert-witness P4', null, 'court', 'words'],
    ['COACHING', 'Private', 'coaching', 'words'],
    ['K7', 'Work', 'coaching', 'calendar'],
    ['K7', ' work ', 'coaching', 'calendar'],
    ['lecture', 'Work', 'coaching', 'calendar'],
    ['lecture', 'Court', 'teaching', 'words'],
    ['coaching K7', 'Court', 'therapy', 'client'],
    ['P4', 'Court', 'court', 'client'],
    ['coaching lecture', null, 'coaching', 'words'],
    ['lecture P4 expert witness', null, 'court', 'words'],
    ['K7 + M2', null, 'therapy', 'client'],
    ['K7 + P4', null, null, null],
    ['Seminar 50', null, 'teaching', 'client'],
    ['coachings', null, null, null],
  ] as const)('of %j on calendar %j is %s, known by %s', (title, calendar, id, by) => {
    expect(what(title, calendar)).toEqual([id, by]);
  });
});

describe('the kind of work of a client’s entry', () => {
  const kindOf = (title: string, rest: Partial<Practice> = {}) =>
    identifier(practiceOf([clientOf('K7', ['Anna'])], rest))(event(title)).engagement;

  it.each([
    ['K7 parents', 'collateral'],
    ['call with Anna’s school', 'collateral'],
    ['Elterngespräch K7', 'collateral'],
    ['Intake Anna', 'intake'],
    ['K7 – première séance', 'intake'],
    ['K7 testing', 'assessment'],
    ['K7 coaching call', 'coaching-call'],
    ['K7 call', 'therapy'],
    ['K7 session', 'therapy'],
  ])('of %j is %s without the practice saying so', (title, kind) => {
    expect(kindOf(title)?.kind).toBe(kind);
  });

  it('is said only of entries about a client', () => {
    expect(kindOf('school play')).toBeNull();
  });

  it('is the practice’s own engagement where it has one of that kind, and what its own words say comes first', () => {
    const own = { id: 'family', kind: 'collateral', words: ['eltern'], calendars: [], gapMinutes: 20 } as const;
    expect(kindOf('K7 parents', { engagements: [own] })).toEqual(own);
    const other = { ...own, id: 'lessons', kind: 'teaching', words: ['school'] } as const;
    expect(kindOf('K7 school', { engagements: [other] })?.id).toBe('lessons');
  });

  it('is said by the longer phrase, ours or the practice’s', () => {
    const coaching = { id: 'coaching', kind: 'coaching', words: ['coaching'], calendars: [], gapMinutes: 10 } as const;
    expect(kindOf('K7 coaching', { engagements: [coaching] })?.kind).toBe('coaching');
    expect(kindOf('K7 coaching call', { engagements: [coaching] })?.kind).toBe('coaching-call');
  });
});

describe('holds', () => {
  const hold = (title: string, rest: Partial<Practice> = {}) =>
    identifier(practiceOf([clientOf('K7', ['Anna'])], rest))(event(title)).hold;

  it.each([
    'HOLD',
    'hold',
    'Hold:',
    '🔒 HOLD',
    'HOLD 2',
    'crisis slot',
    'Crisis Slot (emergency)',
    'HOLD – emergencies only',
    'HOLD for crisis',
    'Hold slot',
  ])('%j keeps time free', (title) => {
    expect(hold(title)).toBe(true);
  });

  it.each([
    'HOLD K7',
    'Hold for Anna',
    'hold Anna K.',
    'Household',
    'on hold with insurance',
    'HOLD team meeting',
    'HOLD intake',
    'crisis',
    'slot',
    '',
  ])('%j does not', (title) => {
    expect(hold(title)).toBe(false);
  });

  it('are named by the practice', () => {
    const emergency = { ...practiceOf([]).emergency, holds: ['Puffer'] };
    expect(hold('Puffer', { emergency })).toBe(true);
    expect(hold('HOLD', { emergency })).toBe(false);
  });

  it('are not held any more when a guest is a client', () => {
    const identify = identifier(practiceOf([clientOf('K7', ['anna@example.com'])]));
    expect(identify(event('HOLD', { guests: ['anna@example.com'] })).hold).toBe(false);
  });
});
