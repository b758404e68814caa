import { describe, expect, it } from 'vitest';
import { type Bundle, type ResponseContent, signedBy } from '../../lib/audit/bundle.ts';
import { keyCode } from '../../lib/audit/digest.ts';
import { newSigner } from '../audit/sample-log.ts';
import { PAGE, reading, startSet } from './world.ts';

const PERIOD = { from: '2026-05-04', to: '2026-05-10' };

async function submitted() {
  const world = await startSet();
  await world.core.report(PAGE, reading);
  const made = await world.core.bundle({ ...PERIOD, name: '', reply: null, whole: false });
  if (!made.ok) throw new Error(made.error);
  const bundle = made.value;
  await world.core.submitted({ bundle: bundle.id, ...PERIOD, lines: bundle.log.head.count });
  return { ...world, bundle, supervisor: await newSigner() };
}

const contentOf = (bundle: Bundle, key: string, part: Partial<ResponseContent> = {}): ResponseContent => ({
  format: 'framekeeper/response@1',
  bundle: bundle.id,
  log: { id: bundle.log.id, head: bundle.log.head },
  at: bundle.at,
  from: 'Supervision B',
  key,
  answers: bundle.questions.map(({ flag }) => ({ flag, verdict: 'discuss', comment: 'next week' })),
  actions: ['bring the calendar'],
  note: '',
  ...part,
});

describe('a response', () => {
  it('is kept once its key was compared, and only once', async () => {
    const { core, bundle, supervisor } = await submitted();
    const text = JSON.stringify(await signedBy(contentOf(bundle, supervisor.key), supervisor));
    const told = { from: 'Supervision B', code: await keyCode(supervisor.key), answers: bundle.questions.length };
    const before = await core.checkRecord();
    expect(await core.respond({ text, confirmed: false })).toEqual({ ok: true, value: { ...told, state: 'compare' } });
    expect(await core.checkRecord()).toEqual(before);
    expect(await core.respond({ text, confirmed: true })).toEqual({ ok: true, value: { ...told, state: 'kept' } });
    const after = await core.checkRecord();
    expect(after).toMatchObject({ lines: (before?.lines ?? 0) + 1, troubles: [] });
    expect(await core.respond({ text, confirmed: true })).toEqual({ ok: true, value: { ...told, state: 'known' } });
    expect(await core.checkRecord()).toEqual(after);
    const more = await signedBy(contentOf(bundle, supervisor.key, { note: 'and more' }), supervisor);
    expect(await core.respond({ text: JSON.stringify(more), confirmed: false })).toMatchObject({
      value: { state: 'kept' },
    });
  });

  it('stands at its question, verdict and comment', async () => {
    const { core, bundle, supervisor } = await submitted();
    const text = JSON.stringify(await signedBy(contentOf(bundle, supervisor.key), supervisor));
    await core.respond({ text, confirmed: true });
    const history = await core.history();
    for (const { steps } of history?.questions ?? [])
      expect(steps.at(-1)).toMatchObject({ step: 'responded', verdict: 'discuss', comment: 'next week' });
    expect(history?.questions).toHaveLength(bundle.questions.length);
  });

  it('stands at what was handed over, with what was agreed to do', async () => {
    const { core, bundle, supervisor } = await submitted();
    expect(await core.handedOver()).toMatchObject([{ bundle: bundle.id, ...PERIOD, responses: [] }]);
    const text = JSON.stringify(await signedBy(contentOf(bundle, supervisor.key, { note: 'thanks' }), supervisor));
    await core.respond({ text, confirmed: true });
    const code = await keyCode(supervisor.key);
    expect(await core.handedOver()).toMatchObject([
      { bundle: bundle.id, responses: [{ code, actions: ['bring the calendar'], note: 'thanks' }] },
    ]);
  });

  it('is refused for what is wrong with it', async () => {
    const { core, bundle, supervisor } = await submitted();
    const other = await newSigner();
    const refused = async (part: Partial<ResponseContent>, signer = supervisor) => {
      const text = JSON.stringify(await signedBy(contentOf(bundle, supervisor.key, part), signer));
      const taken = await core.respond({ text, confirmed: true });
      return taken.ok ? 'taken' : taken.error;
    };
    expect(await refused({}, other)).toBe('signature');
    expect(await refused({ bundle: 'another' })).toBe('bundle');
    expect(await refused({ log: { id: 'another', head: bundle.log.head } })).toBe('log');
    expect(await refused({ log: { id: bundle.log.id, head: { ...bundle.log.head, hash: '0'.repeat(64) } } })).toBe(
      'head',
    );
    expect(await refused({ log: { id: bundle.log.id, head: { ...bundle.log.head, count: 999 } } })).toBe('head');
    expect(await refused({ answers: [{ flag: 'none', verdict: 'seen', comment: '' }] })).toBe('answers.0.flag');
    expect(await core.respond({ text: '{', confirmed: true })).toEqual({ ok: false, error: 'the whole' });
  });
});
