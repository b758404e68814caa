import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bundle, signedBy } from '../../lib/audit/bundle.ts';
import { bodyOf, shown } from '../../lib/audit/line.ts';
import { checkBundle, type Known, standingOf } from '../../lib/supervision/check.ts';
import { AT, ENTRIES, logOf, newSigner } from '../audit/sample-log.ts';
import { answering, raising, sinceOf, submitted, wholeOf } from './submitted.ts';

const kindsOf = async (bundle: Bundle, known: Known | null = null) =>
  (await checkBundle(bundle, known)).faults.map(({ kind }) => kind);
const standing = async (bundle: Bundle, known: Known | null = null) => standingOf(await checkBundle(bundle, known));

describe('a bundle', () => {
  it('that is the first of its log waits for its code to be confirmed; the next one continues from it', async () => {
    const { one, two } = await submitted(
      [raising('extra-session')],
      [answering('extra-session'), raising('long-session')],
    );
    const first = await checkBundle(one, null);
    expect(first).toMatchObject({ continuity: 'first', faults: [], lines: { from: 1, to: 2, purged: 0 } });
    expect(first.known.waiting).toHaveLength(1);
    expect(standingOf(first)).toBe('to-confirm');
    const next = await checkBundle(two, first.known);
    expect(next).toMatchObject({ continuity: 'continues', faults: [], hasNewKey: false, lines: { from: 3, to: 5 } });
    expect(standingOf(next)).toBe('whole');
  });

  it('is apart wherever anything in it was changed afterwards', async () => {
    const { one } = await submitted(ENTRIES, []);
    const change = fc.constantFrom<(bundle: Bundle) => Bundle>(
      (bundle) => ({ ...bundle, at: bundle.at + 1 }),
      (bundle) => ({ ...bundle, questions: bundle.questions.slice(1) }),
      (bundle) => ({ ...bundle, notSeen: [{ from: '2026-01-01', to: '2026-01-02' }] }),
      (bundle) => ({ ...bundle, log: { ...bundle.log, lines: bundle.log.lines.slice(0, -1) } }),
      (bundle) => ({ ...bundle, log: { ...bundle.log, head: bundle.log.before } }),
      (bundle) => ({ ...bundle, log: { ...bundle.log, seals: [] } }),
    );
    await fc.assert(fc.asyncProperty(change, async (of) => (await standing(of(one))) === 'apart'));
  });

  it('signed by somebody else, or as a whole by a key that no line names, is apart', async () => {
    const { one } = await submitted([raising('extra-session')], []);
    const { signature: _, ...content } = one;
    const other = await newSigner();
    expect(await kindsOf(await signedBy(content, other))).toEqual(['not-signed']);
    const seals = one.log.seals.map((seal) => ({ ...seal, key: other.key }));
    const passed = await signedBy({ ...content, log: { ...content.log, seals } }, other);
    expect(await kindsOf(passed)).toEqual(['signature', 'not-signed']);
  });

  it('with lines behind which a key is new waits to be confirmed, though it continues', async () => {
    const { one, early } = await submitted([raising('extra-session')], []);
    const { known } = await checkBundle(one, null);
    const stranger = await newSigner();
    const forged = await logOf([[raising('long-session', 'other')]], stranger, early);
    const checked = await checkBundle(await sinceOf(early, forged, stranger), known);
    expect(checked).toMatchObject({ continuity: 'continues', faults: [], hasNewKey: true });
    expect(standingOf(checked)).toBe('to-confirm');
  });

  it('behind a gap waits to be confirmed; an older one, and one made anew, are apart', async () => {
    const { one, two, log, signer } = await submitted([raising('extra-session')], [answering('extra-session')]);
    const first = (await checkBundle(one, null)).known;
    const later = await logOf([[raising('long-session')]], signer, log);
    const gap = await sinceOf(log, later, signer);
    expect(await checkBundle(gap, first)).toMatchObject({ continuity: 'gap', faults: [] });
    expect(await standing(gap, first)).toBe('to-confirm');
    const second = (await checkBundle(two, first)).known;
    expect(await checkBundle(one, second)).toMatchObject({ continuity: 'older' });
    expect(await standing(one, second)).toBe('apart');
    const anew = await logOf([[...'abcdef'].map((event) => raising('day-off-session', event))], signer, {
      ...log,
      lines: [],
      seals: [],
    });
    expect((await checkBundle(await wholeOf(anew, signer), second)).continuity).toBe('other');
  });

  it('of which the period ends before it begins is told by that', async () => {
    const { one, signer } = await submitted([], []);
    const { signature: _, ...content } = one;
    const turned = await signedBy({ ...content, period: { from: '2026-03-31', to: '2026-01-01' } }, signer);
    expect(await kindsOf(turned)).toEqual(['period']);
  });

  it('says how many of its lines were purged', async () => {
    const { one, signer, early } = await submitted([raising('extra-session')], []);
    const { signature: _, ...content } = one;
    const [key, line] = await Promise.all(early.lines.map(shown));
    if (!key || !line) throw new Error('two lines');
    const lines = [key, { body: await bodyOf(line) }];
    const purged = await signedBy({ ...content, at: AT, questions: [], log: { ...content.log, lines } }, signer);
    expect(await checkBundle(purged, null)).toMatchObject({ faults: [], lines: { purged: 1 } });
  });
});
