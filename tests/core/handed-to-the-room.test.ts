import { describe, expect, it } from 'vitest';
import { type Bundle, parseBundle, signedBy } from '../../lib/audit/bundle.ts';
import type { Reading } from '../../lib/calendar/reading.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { formatPracticeFile } from '../../lib/practice/file.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { checkBundle, type Known, standingOf } from '../../lib/supervision/check.ts';
import { answered, newDraft, receivedIn, responseTo } from '../../lib/supervision/respond.ts';
import { newSigner } from '../audit/sample-log.ts';
import { PAGE, reading, startSet, type World } from './world.ts';

const PERIOD = { from: '2026-05-04', to: '2026-05-10' };

/** K7 by another code. */
const RENAMED = EXAMPLE_PRACTICE.clients.map((client) =>
  client.code === 'K7' ? { ...client, code: 'Q91', former: ['K7'] } : client,
);

/** A bundle as it arrives: through its text. */
async function handedOver({ core }: World): Promise<Bundle> {
  const made = await core.bundle({ ...PERIOD, name: '', reply: null, whole: false });
  if (!made.ok) throw new Error(made.error);
  await core.submitted({ bundle: made.value.id, ...PERIOD, lines: made.value.log.head.count });
  const parsed = parseBundle(JSON.parse(JSON.stringify(made.value)));
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

/** What the supervision room makes of it; nothing may be wrong with what was handed over as it is. */
async function taken(bundle: Bundle, known: Known | null) {
  const checked = await checkBundle(bundle, known);
  expect(checked.faults).toEqual([]);
  return { standing: standingOf(checked), ...checked };
}

async function startSeen(): Promise<World> {
  const world = await startSet();
  await world.core.report(PAGE, reading);
  return world;
}

describe('what a practice hands over, in the supervision room', () => {
  it('is whole: the first to be confirmed by its code, the next as it continues', async () => {
    const world = await startSeen();
    const first = await taken(await handedOver(world), null);
    expect(first).toMatchObject({ standing: 'to-confirm', continuity: 'first' });
    const [question] = (await world.core.overview()).questions;
    await world.core.answer({ flag: question?.flag ?? '', category: 'other', reason: 'by phone' });
    const second = await taken(await handedOver(world), first.known);
    expect(second).toMatchObject({ standing: 'whole', continuity: 'continues', dropped: 0 });
  });

  it('is answered, and what comes next says that the answer has arrived', async () => {
    const world = await startSeen();
    const bundle = await handedOver(world);
    const supervisor = await newSigner();
    const flags = bundle.questions.map(({ flag }) => flag);
    const draft = answered(newDraft([]), flags, 'discuss', 'next time');
    const response = await signedBy(
      responseTo(bundle, draft, { from: '', key: supervisor.key, at: bundle.at }),
      supervisor,
    );
    const told = await world.core.respond({ text: JSON.stringify(response), confirmed: true });
    expect(told).toMatchObject({ ok: true, value: { state: 'kept', answers: flags.length } });
    const { known } = await taken(bundle, null);
    const next = await handedOver(world);
    expect((await taken(next, known)).standing).toBe('whole');
    expect(receivedIn(next, supervisor.key)).toEqual([bundle.id]);
  });

  it('is whole too where a client has had another code since', async () => {
    const world = await startSeen();
    const first = await handedOver(world);
    const { known } = await taken(first, null);
    await world.core.savePractice(formatPracticeFile({ ...EXAMPLE_PRACTICE, clients: RENAMED }));
    const [question] = (await world.core.overview()).questions.filter(({ client }) => client === 'Q91');
    await world.core.answer({ flag: question?.flag ?? '', category: 'other', reason: 'by phone' });
    const second = await handedOver(world);
    expect((await taken(second, known)).dropped).toBe(0);
    expect(second.questions.map(({ flag }) => flag)).toEqual(
      expect.arrayContaining(first.questions.map(({ flag }) => flag)),
    );
  });

  it('is whole where what was asked under an earlier code was taken back under the present one', async () => {
    const world = await startSeen();
    const first = await handedOver(world);
    const { known } = await taken(first, null);
    await world.core.savePractice(formatPracticeFile({ ...EXAMPLE_PRACTICE, clients: RENAMED }));
    const later = readSketch('tue 10:00-10:50 K7 | fri 09:00-09:20 M2 call').readings[0] as Reading;
    await world.core.report(PAGE, { ...later, at: reading.at + 1_000 });
    const second = await handedOver(world);
    const withdrawn = second.log.lines.filter((line) => 'shared' in line && line.shared.type === 'withdrawn');
    expect(withdrawn.length).toBeGreaterThan(0);
    const { waiting } = (await taken(second, known)).known;
    expect(second.questions.flatMap(({ flag, answer }) => (answer ? [] : [flag])).sort()).toEqual([...waiting].sort());
  });
});
