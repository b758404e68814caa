import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/calendar/reading.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { formatPracticeFile } from '../../lib/practice/file.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { dayAt } from '../../lib/time/day.ts';
import { now, PAGE, reading, rulesAsked, start, startSet, WEEK, type World } from './world.ts';

const DAY = 86_400_000;
const today = dayAt(EXAMPLE_PRACTICE.timeZone, now);
/** The same week and the one after, with another extra session of K7 and another call of M2. */
const later = readSketch(`${WEEK} | +1w tue 10:00-10:50 K7 | +1w thu 15:00-15:50 K7 | +1w fri 09:00-09:20 M2 call`)
  .readings[0] as Reading;

const flagOf = async ({ core }: World, rule: string) =>
  (await core.overview()).questions.find((one) => one.rule === rule)?.flag ?? '';

/** The extra session was answered, and the answer is to hold. */
async function excepted(until: string | null, device = new IDBFactory()): Promise<World & { readonly flag: string }> {
  const world = await startSet(device);
  await world.core.report(PAGE, reading);
  const flag = await flagOf(world, 'extra-session');
  await world.core.answer({ flag, category: 'agreed-extra', reason: '' });
  expect(await world.core.except({ flag, until })).toEqual({ ok: true, value: null });
  return { ...world, flag };
}

const lookAt = (world: World, week: Reading, at = now + 1000) => world.core.report(PAGE, { ...week, at });

describe('an exception', () => {
  it('leaves the next like question unasked and unmarked, and every other one asked', async () => {
    const world = await excepted(null);
    const drawn = await lookAt(world, later);
    expect(drawn.ok && drawn.value.marks.map(({ key }) => key)).toEqual(['sketch/2', 'sketch/5']);
    expect(await rulesAsked(world.core)).toEqual(['out-of-session-contact', 'out-of-session-contact']);
    expect(world.signals.at(-1)).toMatchObject({ open: 2 });
  });

  it('is still there when the background was killed', async () => {
    const device = new IDBFactory();
    await excepted(today, device);
    const again = await start(device);
    expect(await again.core.exceptions()).toMatchObject([
      { rule: 'extra-session', client: 'K7', title: 'A session beyond the plan', until: today, answer: 'Agreed extra' },
    ]);
  });

  it('asks about what comes after its last day', async () => {
    const world = await excepted(today);
    await lookAt(world, later);
    expect(await rulesAsked(world.core)).toContain('extra-session');
  });

  it('that is ended asks about what was left unasked, without a new look', async () => {
    const world = await excepted(null);
    await lookAt(world, later);
    expect(await world.core.endException({ rule: 'extra-session', client: 'K7' })).toMatchObject({ ok: true });
    expect(await rulesAsked(world.core)).toContain('extra-session');
    expect(await world.core.exceptions()).toEqual([]);
    expect(await world.core.endException({ rule: 'extra-session', client: 'K7' })).toEqual({
      ok: false,
      error: 'exception',
    });
  });

  it('is over when its question is answered anew', async () => {
    const world = await excepted(null);
    await world.core.answer({ flag: world.flag, category: 'emergency', reason: '' });
    expect(await world.core.exceptions()).toEqual([]);
  });

  it('is refused where no answer is, where the answer holds for one event only, and for days that are past', async () => {
    const world = await startSet();
    await world.core.report(PAGE, reading);
    const flag = await flagOf(world, 'extra-session');
    const refused = async (until: unknown, at = flag) =>
      (await world.core.except({ flag: at, until } as never)) as { readonly error?: string };
    expect(await refused(null)).toMatchObject({ error: 'flag' });
    await world.core.answer({ flag, category: 'rescheduled', reason: '' });
    expect(await refused(null)).toMatchObject({ error: 'category' });
    await world.core.answer({ flag, category: 'agreed-extra', reason: '' });
    expect(await refused('2020-01-01')).toMatchObject({ error: 'until' });
    expect(await refused('soon')).toMatchObject({ error: 'until' });
    expect(await refused(null, 'extra-session:none')).toMatchObject({ error: 'flag' });
    expect(await world.core.exceptions()).toEqual([]);
  });

  it('can be made from the card of its own event, and of no other', async () => {
    const world = await startSet();
    await world.core.report(PAGE, reading);
    const flag = await flagOf(world, 'extra-session');
    await world.core.openCard(1, 'sketch/1');
    await world.core.answerCard(1, { flag, category: 'agreed-extra', reason: '' });
    expect(await world.core.exceptCard(2, { flag, until: null })).toEqual({ ok: false, error: 'flag' });
    expect(await world.core.exceptCard(1, { flag, until: null })).toMatchObject({ ok: true });
  });

  it('is never made by itself: an answer alone, however often given, silences nothing', async () => {
    const world = await startSet();
    await world.core.report(PAGE, reading);
    await world.core.answer({ flag: await flagOf(world, 'extra-session'), category: 'rescheduled', reason: '' });
    await lookAt(world, later);
    expect(await rulesAsked(world.core)).toContain('extra-session');
  });
});

describe('a client with another code', () => {
  const [k7, ...others] = EXAMPLE_PRACTICE.clients;
  const renamed = { ...EXAMPLE_PRACTICE, clients: [{ ...k7, code: 'T4', former: ['K7'] }, ...others] } as Practice;

  it('keeps what was answered and agreed, while titles still have the old one', async () => {
    const world = await excepted(null);
    expect(await world.core.savePractice(formatPracticeFile(renamed))).toMatchObject({ ok: true });
    expect(await rulesAsked(world.core)).toEqual(['out-of-session-contact']);
    expect(await world.core.exceptions()).toMatchObject([{ client: 'T4', rule: 'extra-session' }]);
    await lookAt(world, later);
    expect(await rulesAsked(world.core)).toEqual(['out-of-session-contact', 'out-of-session-contact']);
    expect(await world.core.endException({ rule: 'extra-session', client: 'T4' })).toEqual({ ok: true, value: null });
    expect(await world.core.exceptions()).toEqual([]);
  });

  it('is the same one in the history, and in who came', async () => {
    const world = await excepted(null);
    const before = await world.core.history();
    const [session] = before?.sessions.filter(({ client }) => client === 'K7') ?? [];
    await world.core.attend({ client: 'K7', start: session?.start ?? 0, came: false });
    await world.core.savePractice(formatPracticeFile(renamed));
    const after = await world.core.history();
    const of = (history: typeof after) => history?.questions.find(({ flag }) => flag === world.flag);
    expect(of(after)).toEqual({ ...of(before), client: 'T4', question: of(after)?.question });
    expect(of(after)?.exception).toEqual({ until: null });
    expect(after?.sessions).toContainEqual({ ...session, client: 'T4', came: false });
    expect(await world.core.attend({ client: 'T4', start: session?.start ?? 0, came: true })).toMatchObject({
      ok: true,
    });
    expect((await world.core.history())?.sessions).toContainEqual({ ...session, client: 'T4', came: true });
  });

  it('is the same one in the rates: what an answer covers is confirmed', async () => {
    const device = new IDBFactory();
    await excepted(null, device);
    const at = now + 14 * DAY;
    const { core } = await start(device, {}, at);
    await core.report(PAGE, { ...later, at });
    const before = await core.rates();
    expect(before?.byKind.extra).toBe(2);
    await core.savePractice(formatPracticeFile(renamed));
    const after = await core.rates();
    expect([after?.all, after?.byKind, after?.open]).toEqual([before?.all, before?.byKind, before?.open]);
  });

  it('adds nothing to the record but that it was given', async () => {
    const device = new IDBFactory();
    const world = await excepted(null, device);
    const lines = async () => JSON.parse(await world.core.backup()).log.lines;
    const before = await lines();
    await world.core.savePractice(formatPracticeFile(renamed));
    expect((await lines()).slice(before.length)).toMatchObject([{ entry: { type: 'settings' } }]);
  });
});

describe('the settings of rules', () => {
  const saveWith = (world: World, part: Partial<Practice>) =>
    world.core.savePractice(formatPracticeFile({ ...EXAMPLE_PRACTICE, ...part }));

  it('switch a rule off and on, its question staying in the record in between', async () => {
    const world = await startSet();
    await world.core.report(PAGE, reading);
    const flag = await flagOf(world, 'extra-session');
    await saveWith(world, { rules: [{ rule: 'extra-session', level: 'off', options: {} }] });
    expect(await rulesAsked(world.core)).toEqual(['out-of-session-contact']);
    expect(world.signals.at(-1)).toMatchObject({ open: 1, marks: true });
    await saveWith(world, {});
    expect(await flagOf(world, 'extra-session')).toBe(flag);
  });

  it('change how far a question goes, on the button and in the marks too', async () => {
    const world = await startSet();
    await world.core.report(PAGE, reading);
    await saveWith(world, {
      rules: [
        { rule: 'extra-session', level: 'review', options: {} },
        { rule: 'out-of-session-contact', level: 'note', options: {} },
      ],
    });
    const drawn = await world.core.report(PAGE, reading);
    expect(drawn.ok && drawn.value.marks.map(({ level }) => level).sort()).toEqual(['note', 'review']);
    expect(world.signals.at(-1)).toMatchObject({ open: 1 });
  });

  it('of a rule that there is not are refused with the field', async () => {
    const world = await startSet();
    const refused = await saveWith(world, { rules: [{ rule: 'extra-sessions', level: null, options: {} }] });
    expect(refused.ok ? [] : refused.error.map(({ field, code }) => [field, code])).toEqual([
      ['rules[0].rule', 'unknown-rule'],
    ]);
  });
});

describe('a question that waits', () => {
  it('is one for supervision after a fortnight, in the popup and as a mark, without a line in the record', async () => {
    const device = new IDBFactory();
    const first = await startSet(device);
    await first.core.report(PAGE, reading);
    const names = await first.vault.names();
    const late = await start(device, {}, now + 14 * DAY);
    const { questions } = await late.core.overview();
    expect(questions.map(({ level }) => level)).toEqual(['review', 'review']);
    const drawn = await late.core.report(PAGE, { ...reading, at: now });
    expect(drawn.ok && drawn.value.marks.map(({ level }) => level)).toEqual(['review', 'review']);
    expect(await late.vault.names()).toEqual(names);
  });

  it('speaks the language of the view, and English when that is none', async () => {
    const { core } = await startSet();
    await core.report(PAGE, reading);
    const said = async (tongue?: unknown) => (await core.overview(tongue as never)).questions.map(({ words }) => words);
    expect((await said({ language: 'de', locale: 'de-AT' }))[0]?.question).toMatch(/außerhalb der festen Sitzungen/);
    expect((await said({ language: 'fr', locale: 'not a locale' }))[0]?.title).toBe('Contact en dehors des séances');
    expect(await said({ language: 'tlh', locale: 'x' })).toEqual(await said());
  });
});

describe('what the settings show', () => {
  it('is every rule and every exception in force in their language, those that end soonest first', async () => {
    const world = await excepted(null);
    const flag = await flagOf(world, 'out-of-session-contact');
    await world.core.answer({ flag, category: 'other', reason: 'short calls' });
    await world.core.except({ flag, until: today });
    const spanish = { language: 'es', locale: 'es' } as const;
    expect((await world.core.exceptions(spanish)).map(({ client, title, answer }) => [client, title, answer])).toEqual([
      ['M2', 'Contacto fuera de las sesiones', 'Otro'],
      ['K7', 'Una sesión además del plan', 'Sesión extra acordada'],
    ]);
    const rules = await world.core.rules(spanish);
    expect(rules.find(({ id }) => id === 'extra-session')?.words.title).toBe('Una sesión además del plan');
  });
});
