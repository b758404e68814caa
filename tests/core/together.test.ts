import { describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/calendar/reading.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { PAGE, startSet } from './world.ts';

const reading = readSketch('tue 10:00-10:50 K7 | thu 20:30-20:50 K7 call').readings[0] as Reading;
const [CONTACT, HOURS] = ['out-of-session-contact', 'outside-practice-hours'];

/** A call in the evening, which two rules ask about. */
async function evening() {
  const world = await startSet();
  await world.core.report(PAGE, reading);
  const [question] = (await world.core.overview()).questions;
  const past = async () =>
    Object.fromEntries(
      ((await world.core.history())?.questions ?? []).map(({ rule, state, steps }) => [
        rule,
        [state, ...steps.flatMap((step) => (step.step === 'answered' ? [step.category] : []))],
      ]),
    );
  const asked = async () => (await world.core.overview()).questions.map(({ rule }) => rule);
  const lines = async () => JSON.parse(await world.core.backup()).log.lines.length as number;
  return {
    ...world,
    flag: question?.flag ?? '',
    also: question?.also.map(({ flag }) => flag) ?? [],
    past,
    asked,
    lines,
  };
}

describe('what two rules noticed of one entry', () => {
  it('is one question, one mark, and one on the button', async () => {
    const { core, signals } = await evening();
    const { questions } = await core.overview();
    expect(questions.map(({ rule, also }) => [rule, also.map((one) => [one.rule, one.words.title])])).toEqual([
      [CONTACT, [[HOURS, 'Outside your office hours']]],
    ]);
    expect(signals.at(-1)).toMatchObject({ open: 1 });
  });

  it('takes one answer, which the history shows with each of them', async () => {
    const { core, flag, also, past, asked, lines, signals } = await evening();
    const before = await lines();
    expect(await core.answer({ flag, also, category: 'emergency', reason: '' })).toEqual({ ok: true, value: null });
    expect(await lines()).toBe(before + 2);
    expect(await past()).toEqual({ [CONTACT]: ['answered', 'emergency'], [HOURS]: ['answered', 'emergency'] });
    expect(await asked()).toEqual([]);
    expect(signals.at(-1)).toMatchObject({ open: 0 });
  });

  it('goes on being asked as far as a rule does not take that answer', async () => {
    const { core, flag, also, past, asked } = await evening();
    await core.answer({ flag, also, category: 'coaching-call', reason: '' });
    expect(await past()).toMatchObject({ [CONTACT]: ['answered', 'coaching-call'] });
    expect(await asked()).not.toContain(CONTACT);
    expect((await past())[HOURS]).not.toContain('coaching-call');
  });

  it('has its record with the one that asks', async () => {
    const { core, flag, also } = await evening();
    const record = { rationale: 'a crisis', benefit: '', consequences: '' };
    await core.answer({ flag, also, category: 'emergency', reason: '', record });
    const steps = (await core.history())?.questions.map(({ rule, steps: all }) => [rule, all.at(-1)]);
    expect(Object.fromEntries(steps ?? [])).toMatchObject({ [CONTACT]: { record }, [HOURS]: { step: 'answered' } });
    expect(Object.fromEntries(steps ?? [])[HOURS]).not.toHaveProperty('record');
  });

  it('takes an answer that holds for longer, for both', async () => {
    const { core, flag, also } = await evening();
    await core.answer({ flag, also, category: 'administrative', reason: '' });
    expect(await core.except({ flag, also, until: null })).toEqual({ ok: true, value: null });
    expect((await core.exceptions()).map(({ rule }) => rule).sort()).toEqual([CONTACT, HOURS]);
  });

  it('holds for longer only where the same was answered', async () => {
    const { core, flag, also } = await evening();
    const [hours = ''] = also;
    await core.answer({ flag, category: 'administrative', reason: '' });
    await core.answer({ flag: hours, category: 'emergency', reason: '' });
    await core.except({ flag, also, until: null });
    expect((await core.exceptions()).map(({ rule }) => rule)).toEqual([CONTACT]);
  });

  it('is answered from the card of its entry, and nothing else is with it', async () => {
    const { core, flag, also, past } = await evening();
    await core.report(PAGE, { ...reading, at: reading.at + 1 });
    await core.openCard(1, 'sketch/1');
    expect((await core.card(1))?.questions.map((one) => one.also.length)).toEqual([1]);
    await core.answerCard(1, {
      flag,
      also: [...also, 'extra-session:sketch/0', flag],
      category: 'emergency',
      reason: '',
    });
    expect(await past()).toEqual({ [CONTACT]: ['answered', 'emergency'], [HOURS]: ['answered', 'emergency'] });
  });

  it('refuses what is no list of questions', async () => {
    const { core, flag } = await evening();
    for (const also of ['x', [1], Array.from({ length: 101 }, () => flag)]) {
      expect(await core.answer({ flag, also, category: 'emergency', reason: '' } as never)).toMatchObject({
        ok: false,
      });
    }
  });
});
