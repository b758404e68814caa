import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JudgedEvent } from '../../lib/frame/fit.ts';
import { factsIn } from '../../lib/rules/example.ts';
import { atLevelWhereRepeated } from '../../lib/rules/repeats.ts';
import type { Finding } from '../../lib/rules/rule.ts';

const [shown] = factsIn({ sketch: 'tue 10:00-10:50 K7' }).events;
if (!shown) throw new Error('the sketch has an event');

type Session = { readonly client: string; readonly found: boolean };
const eventOf = ({ client }: Session, index: number): JudgedEvent => ({
  ...shown,
  key: `e${index}`,
  event: { ...shown.event, key: `e${index}`, start: index, end: index + 1 },
  who: { ...shown.who, client },
});
const findingsOf = (sessions: readonly Session[]): readonly Finding[] =>
  sessions.flatMap(({ client, found }, index) =>
    found ? [{ subject: `e${index}`, client, events: [`e${index}`], values: {} }] : [],
  );
const furtherIn = (sessions: readonly Session[], times: number, within: number) =>
  [
    ...atLevelWhereRepeated(findingsOf(sessions), sessions.map(eventOf), { times, sessions: within, level: 'ask' }),
  ].flatMap(({ subject, level }) => (level === 'ask' ? [subject] : []));

const K7 = (marks: string): readonly Session[] => [...marks].map((mark) => ({ client: 'K7', found: mark === 'x' }));
const anySessions = fc.array(fc.record({ client: fc.constantFrom('K7', 'M2'), found: fc.boolean() }), {
  maxLength: 25,
});

describe('findings that repeat', () => {
  it.each([
    ['x.x....x', ['e7']],
    ['x.x.....x', []],
    ['xxxx', ['e2', 'e3']],
    ['xxx........xx', ['e2']],
    ['xx', []],
  ])('go further from the third in eight sessions on: %s', (marks, further) => {
    expect(furtherIn(K7(marks), 3, 8)).toEqual(further);
  });

  it('are counted for each client among that client’s own sessions', () => {
    const mixed = K7('xxx').flatMap((session) => [session, { client: 'M2', found: false }]);
    expect(furtherIn(mixed, 3, 3)).toEqual(['e4']);
    expect(furtherIn([...K7('xx'), { client: 'M2', found: true }], 3, 8)).toEqual([]);
  });

  it('are those of which a look over every stretch of sessions says so, in whatever order they come', () => {
    fc.assert(
      fc.property(
        anySessions,
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 2, max: 9 }),
        (sessions, times, within) => {
          const expected = sessions.flatMap(({ client, found }, index) => {
            const stretch = sessions
              .slice(0, index + 1)
              .filter((one) => one.client === client)
              .slice(-within);
            return found && stretch.filter((one) => one.found).length >= times ? [`e${index}`] : [];
          });
          expect(furtherIn(sessions, times, within).sort()).toEqual(expected.sort());
          const events = sessions.map(eventOf).reverse();
          const backwards = atLevelWhereRepeated([...findingsOf(sessions)].reverse(), events, {
            times,
            sessions: within,
            level: 'ask',
          });
          const further = [...backwards].filter(({ level }) => level === 'ask').map(({ subject }) => subject);
          expect(further.sort()).toEqual(expected.sort());
        },
      ),
    );
  });

  it('say the same of earlier sessions whatever comes later, and lose none', () => {
    fc.assert(
      fc.property(anySessions, anySessions, (earlier, later) => {
        const keys = new Set(findingsOf(earlier).map(({ subject }) => subject));
        const before = furtherIn(earlier, 3, 8).sort();
        expect(
          furtherIn([...earlier, ...later], 3, 8)
            .filter((key) => keys.has(key))
            .sort(),
        ).toEqual(before);
        const all = [
          ...atLevelWhereRepeated(findingsOf(later), later.map(eventOf), { times: 3, sessions: 8, level: 'ask' }),
        ];
        expect(all.map(({ subject }) => subject).sort()).toEqual(
          [...findingsOf(later)].map(({ subject }) => subject).sort(),
        );
      }),
    );
  });
});
