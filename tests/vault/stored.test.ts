import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { PAGE, reading, start } from '../core/world.ts';
import { deviceOf, type StoredDevice } from './stored.ts';

const SAMPLES = `${import.meta.dirname}/samples`;
const releases = readdirSync(SAMPLES).map((name) => name.replace('.json', ''));
const storedBy = (release: string): StoredDevice => JSON.parse(readFileSync(`${SAMPLES}/${release}.json`, 'utf8'));

it('what the first release left is among what is tried', () => {
  expect(releases).toContain('0.1.0');
});

describe.each(releases)('what release %s left on a device', (release) => {
  it('is all there, whole and signed', async () => {
    const stored = storedBy(release);
    const { core, signals } = await start(await deviceOf(stored), {}, stored.at);
    expect((await core.practice())?.clients).toEqual(EXAMPLE_PRACTICE.clients);
    const { questions, sealed } = await core.overview();
    expect(sealed).toEqual([]);
    expect(questions.map(({ rule }) => rule)).toContain('out-of-session-contact');
    const asked = (await core.history())?.questions.find(({ rule }) => rule === 'extra-session');
    expect(asked?.state).toBe('answered');
    expect(asked?.steps.at(-1)).toMatchObject({ category: 'emergency', reason: 'asked for by phone' });
    const check = await core.checkRecord();
    expect(check?.troubles).toEqual([]);
    expect(check?.lines).toBeGreaterThanOrEqual(6);
    await core.wake();
    expect(signals.at(-1)?.open).toBe(questions.length);
  });

  it('is gone on with: nothing is asked twice, and the next line is signed after the last', async () => {
    const stored = storedBy(release);
    const { core } = await start(await deviceOf(stored), {}, stored.at);
    const before = await core.overview();
    const lines = (await core.checkRecord())?.lines ?? 0;
    await core.report(PAGE, reading);
    expect((await core.overview()).questions).toEqual(before.questions);
    const [question] = before.questions;
    expect(await core.answer({ flag: question?.flag ?? '', category: 'administrative', reason: '' })).toMatchObject({
      ok: true,
    });
    const check = await core.checkRecord();
    expect(check?.troubles).toEqual([]);
    expect(check?.lines).toBeGreaterThan(lines);
  });
});
