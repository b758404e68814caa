import { describe, expect, it } from 'vitest';
import {
  isSigned,
  jsonIn,
  parseBundle,
  parseResponse,
  type ResponseContent,
  signedBy,
} from '../../lib/audit/bundle.ts';
import { sampleBundle } from './sample-bundle.ts';
import { newSigner } from './sample-log.ts';

describe('a bundle', () => {
  it('is read as it was written, signed by its key and by no other', async () => {
    const { bundle, signer } = await sampleBundle();
    const json = jsonIn(JSON.stringify(bundle));
    expect(json.ok && parseBundle(json.value)).toEqual({ ok: true, value: bundle });
    expect(await isSigned(bundle, signer.key)).toBe(true);
    expect(await isSigned(bundle, (await newSigner()).key)).toBe(false);
  });

  it('is signed in every part', async () => {
    const { bundle, signer } = await sampleBundle();
    const others: readonly Partial<typeof bundle>[] = [
      { id: 'other' },
      { period: { from: '2026-01-02', to: '2026-03-31' } },
      { weeks: [{ monday: '2026-01-05', sessions: 1, minutes: 50 }] },
      { log: { ...bundle.log, lines: bundle.log.lines.slice(1) } },
      { settings: { preset: 'dbt', rules: [] } },
    ];
    for (const part of others) expect(await isSigned({ ...bundle, ...part }, signer.key)).toBe(false);
  });

  it('that is none is refused by its field', async () => {
    const { bundle } = await sampleBundle();
    const refused = (value: unknown) => {
      const parsed = parseBundle(value);
      return parsed.ok ? 'taken' : parsed.error;
    };
    expect(refused(null)).toBe('the whole');
    expect(refused({ ...bundle, format: 'framekeeper/bundle@2' })).toBe('format');
    expect(refused({ ...bundle, titles: ['K7'] })).toBe('titles');
    expect(refused({ ...bundle, log: { ...bundle.log, head: { count: -1, hash: '' } } })).toBe('log.head.count');
    expect(refused({ ...bundle, notSeen: [{ from: '2026-02-30', to: '2026-03-01' }] })).toBe('notSeen.0.from');
    expect(jsonIn('{').ok).toBe(false);
  });
});

describe('a response', () => {
  it('is read as it was written, and signed', async () => {
    const { bundle } = await sampleBundle();
    const supervisor = await newSigner();
    const content: ResponseContent = {
      format: 'framekeeper/response@1',
      bundle: bundle.id,
      log: { id: bundle.log.id, head: bundle.log.head },
      at: bundle.at + 1,
      from: '',
      key: supervisor.key,
      answers: [{ flag: 'abc', verdict: 'discuss', comment: 'next week' }],
      actions: ['bring the calendar'],
      note: '',
    };
    const response = await signedBy(content, supervisor);
    expect(parseResponse(JSON.parse(JSON.stringify(response)))).toEqual({ ok: true, value: response });
    expect(await isSigned(response, supervisor.key)).toBe(true);
    expect(await isSigned({ ...response, answers: [] }, supervisor.key)).toBe(false);
    expect(parseResponse({ ...response, answers: [{ flag: 'abc', verdict: 'approved', comment: '' }] })).toEqual({
      ok: false,
      error: 'answers.0.verdict',
    });
  });
});
