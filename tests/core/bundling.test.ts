import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bundle, isSigned, parseBundle } from '../../lib/audit/bundle.ts';
import { continuityOf, examine } from '../../lib/audit/verify.ts';
import type { Reading } from '../../lib/calendar/reading.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { formatPracticeFile } from '../../lib/practice/file.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { PAGE, reading, start, startSet, type World } from './world.ts';

const PERIOD = { from: '2026-05-04', to: '2026-05-10' };
const ASKED = { ...PERIOD, name: 'Practice A', reply: null, whole: false };

async function bundled({ core }: Pick<World, 'core'>, part: Partial<typeof ASKED> = {}): Promise<Bundle> {
  const made = await core.bundle({ ...ASKED, ...part });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

const examined = ({ log }: Bundle) => examine({ ...log, log: log.id });

async function handOver(world: World): Promise<Bundle> {
  const bundle = await bundled(world);
  await world.core.submitted({ bundle: bundle.id, ...PERIOD, lines: bundle.log.head.count });
  return bundle;
}

describe('a bundle of a period', () => {
  it('is one as it is to be read, whole, and signed by the key of its last seal', async () => {
    const world = await startSet();
    await world.core.report(PAGE, reading);
    const bundle = await bundled(world);
    expect(parseBundle(JSON.parse(JSON.stringify(bundle)))).toEqual({ ok: true, value: bundle });
    const { head, troubles } = await examined(bundle);
    expect(troubles).toEqual([]);
    expect(head).toEqual(bundle.log.head);
    expect(await isSigned(bundle, bundle.log.seals.at(-1)?.key ?? '')).toBe(true);
    expect(bundle).toMatchObject({ from: 'Practice A', period: PERIOD, zone: 'America/New_York' });
  });

  it('tells what waits and what was answered, what departs, and how often, by codes of its own', async () => {
    const world = await startSet();
    await world.core.report(PAGE, reading);
    const [first] = (await world.core.overview()).questions;
    await world.core.answer({ flag: first?.flag ?? '', category: 'other', reason: 'K7 rang' });
    const { questions, departures, tallies, weeks, notSeen } = await bundled(world);
    expect(questions.map(({ answer }) => answer?.category ?? null).sort()).toEqual([null, 'other'].sort());
    const [answered] = questions.filter(({ answer }) => answer !== null);
    const code = answered?.client ?? '';
    expect(code).toMatch(/^[B-Z]{2}\d\d$/);
    expect(answered?.answer?.reason).toMatch(/^[A-Z]{2}\d\d rang$/);
    expect(departures.map(({ fit }) => fit).sort()).toEqual(['contact', 'extra', 'missed']);
    expect(tallies.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(2);
    expect(weeks).toEqual([{ monday: '2026-05-04', sessions: 2, minutes: 100 }]);
    expect(notSeen).toEqual([]);
    expect(departures.map(({ event }) => event)).toContain(answered?.events[0]?.ref);
  });

  it('has in its questions whatever its lines raise and none takes back', async () => {
    const world = await startSet();
    await world.core.report(PAGE, reading);
    const { log, questions } = await bundled(world, { from: '2026-01-01', to: '2026-01-02' });
    const raised = log.lines.flatMap((line) =>
      'shared' in line && line.shared.type === 'raised' ? [line.shared.flag] : [],
    );
    expect(raised.length).toBeGreaterThan(0);
    expect(questions.map(({ flag }) => flag).sort()).toEqual([...new Set(raised)].sort());
  });

  it('goes on from the last that was handed over, and from the first line where all is wanted', async () => {
    const world = await startSet();
    await world.core.report(PAGE, reading);
    // Made, and lost before it was handed over.
    await bundled(world);
    const first = await handOver(world);
    expect(first.log.before.count).toBe(0);
    const second = await bundled(world);
    expect(second.log.before).toEqual(first.log.head);
    expect(second.log.keys).toHaveLength(1);
    const result = await examined(second);
    expect(result.troubles).toEqual([]);
    expect(continuityOf(second.log.before, result, first.log.head)).toBe('continues');
    const all = await bundled(world, { whole: true });
    expect(all.log.before.count).toBe(0);
    expect((await examined(all)).troubles).toEqual([]);
  });

  it('calls a client the same the next time, also after the background has ended', async () => {
    const device = new IDBFactory();
    const world = await startSet(device);
    await world.core.report(PAGE, reading);
    const first = await bundled(world);
    const second = await bundled(await start(device));
    const clients = ({ tallies }: Bundle) => tallies.map(({ client }) => client);
    expect(clients(first).length).toBeGreaterThan(1);
    expect(clients(second)).toEqual(clients(first));
  });

  it('tells its therapist, and nobody else, whom its codes stand for', async () => {
    const world = await startSet();
    await world.core.report(PAGE, reading);
    const { tallies } = await bundled(world);
    const codes = await world.core.codes();
    const told = tallies.map((tally) => codes.find(({ code }) => code === tally.client)?.client);
    expect(told.sort()).toEqual(['K7', 'M2']);
    expect(codes.map(({ code }) => code)).toEqual(codes.map(({ code }) => code).sort());
  });

  it('is refused by what is wrong, and without a practice', async () => {
    const { core } = await startSet();
    const refused = async (part: object) => {
      const made = await core.bundle({ ...ASKED, ...part });
      return made.ok ? 'made' : made.error;
    };
    expect(await refused({ from: '2026-02-30' })).toBe('from');
    expect(await refused({ to: '2026-05-03' })).toBe('to');
    expect(await refused({ to: '2026-05-11' })).toBe('to');
    expect(await refused({ from: '2016-01-01' })).toBe('to');
    expect(await refused({ reply: 'somebody' })).toBe('reply');
    const bare = await start(new IDBFactory());
    expect(await bare.core.bundle(ASKED)).toEqual({ ok: false, error: 'practice' });
    expect(await core.submitted({ bundle: 'b', ...PERIOD, lines: 99 })).toEqual({ ok: false, error: 'lines' });
  });
});

/** Words that are in no format and in no language of ours. */
const odd = fc
  .string({ unit: fc.constantFrom(...'qxjvwz'), minLength: 6, maxLength: 9 })
  .map((letters) => `zx${letters}`);
const secrets = fc.uniqueArray(odd, { minLength: 9, maxLength: 9 });

describe('the bytes of a bundle', () => {
  it('hold no name, address, title, place, engagement or code of the practice', async () => {
    await fc.assert(
      fc.asyncProperty(secrets, async (words) => {
        const [
          code = '',
          first = '',
          last = '',
          title = '',
          place = '',
          engagement = '',
          word = '',
          mail = '',
          other = '',
        ] = words;
        const [one, ...more] = EXAMPLE_PRACTICE.clients;
        if (!one) throw new Error('no client');
        const practice = {
          ...EXAMPLE_PRACTICE,
          engagements: [{ id: engagement, kind: 'coaching' as const, words: [word], calendars: [], gapMinutes: 15 }],
          clients: [
            { ...one, code: code.toUpperCase(), aliases: [`${first} ${last}`, `${mail}@example.com`] },
            { ...more[0], ...one, code: other.toUpperCase(), aliases: [], frame: [] },
          ],
        };
        const name = `${first} ${last}`;
        const { readings, now } = readSketch(
          `tue 10:00-10:50 ${name} | thu 15:00-15:50 ${name} ${title} {at ${place}} | fri 20:00-21:30 ${name} ${word} {guests ${mail}@example.com} | fri 09:00-09:20 ${other} call`,
        );
        const world = await start(new IDBFactory(), {}, now);
        const saved = await world.core.savePractice(formatPracticeFile(practice));
        if (!saved.ok) throw new Error(saved.error[0]?.field);
        await world.core.report(PAGE, readings[0] as Reading);
        const { questions } = await world.core.overview();
        for (const { flag } of questions.slice(0, 2))
          await world.core.answer({
            flag,
            category: 'other',
            reason: `${first} ${last}, ${mail}@example.com, ${code}`,
          });
        const bundle = await bundled(world, { whole: true });
        expect(bundle.questions.length).toBeGreaterThan(1);
        const bytes = JSON.stringify(bundle).toLowerCase();
        expect(words.filter((secret) => bytes.includes(secret))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
