import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type HandOverActions, HandOverView } from '../../components/hand-over/hand-over-view.tsx';
import { HAND_OVER_WORDS } from '../../lib/i18n/hand-over-words.ts';
import type { HandedOver, ResponseTaken } from '../../lib/messages/supervision.ts';
import { failure, success } from '../../lib/result.ts';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';
import { sampleBundle, sampleQuestion } from '../audit/sample-bundle.ts';
import { axeFindings, expectNoSidewaysScroll, show } from './stage.tsx';
import { voiceIn } from './states.ts';

const AT = Date.UTC(2026, 2, 31, 12);
const RECIPIENT = `age1${'q'.repeat(58)}`;
const words = HAND_OVER_WORDS.en;
const { bundle } = await sampleBundle({
  notSeen: [{ from: '2026-01-05', to: '2026-01-06' }],
  questions: [sampleQuestion({ flag: 'abc', raisedAt: AT })],
});
const PAST: readonly HandedOver[] = [
  {
    at: AT,
    bundle: 'b',
    from: '2026-01-01',
    to: '2026-03-31',
    responses: [{ at: AT, code: 'ABCD-EFGH-JKMN-PQRS', actions: ['bring the calendar'], note: 'thank you' }],
  },
  { at: AT, bundle: 'a', from: '2025-10-01', to: '2025-12-31', responses: [] },
];
const TAKEN: ResponseTaken = { state: 'compare', from: 'Supervision B', code: 'ABCD-EFGH-JKMN-PQRS', answers: 2 };

const view = (part: Partial<HandOverActions> = {}, past = PAST, language: Language = 'en') => (
  <HandOverView
    today="2026-03-31"
    voice={voiceIn(language)}
    words={HAND_OVER_WORDS[language]}
    past={past}
    codes={[{ code: 'XR47', client: 'K7' }]}
    titleOf={() => 'Extra session'}
    actions={{
      prepare: async () => success({ bundle, code: '0123-4567-89AB-CDEF' }),
      handOver: async () => success({ file: 'file.age', isNoted: true }),
      respond: async () => success(TAKEN),
      ...part,
    }}
  />
);
const press = (name: string) => page.getByRole('button', { name }).click();

describe('handing over', () => {
  test('says what will be in the file, what was not seen first, each waiting question by its name', async () => {
    const prepare = vi.fn(async () => success({ bundle, code: '0123-4567-89AB-CDEF' }));
    await show(view({ prepare }), 900);
    await press(words.preview);
    const contents = page.getByRole('region', { name: words.inIt });
    await expect.element(contents.getByRole('paragraph').first()).toHaveTextContent(words.notSeen(2));
    await expect.element(contents.getByText(/^XR47 · Extra session · Mar 31, 2026$/)).toBeVisible();
    await expect.element(contents.getByText('0123-4567-89AB-CDEF')).toBeVisible();
    expect(prepare).toHaveBeenCalledWith({ from: '2026-01-01', to: '2026-03-31', name: '', whole: false });
  });

  test('whom the codes stand for is one press away', async () => {
    await show(view(), 900);
    await page.getByText(words.codes).click();
    await expect.element(page.getByText('XR47 · K7')).toBeVisible();
  });

  test('what was prepared is gone once something else is asked for', async () => {
    await show(view(), 900);
    await press(words.preview);
    const contents = page.getByRole('region', { name: words.inIt });
    await expect.element(contents).toBeVisible();
    await page.getByLabelText(words.tier).selectOptions('deidentified');
    await expect.element(contents).not.toBeInTheDocument();
    await expect.element(page.getByLabelText(words.name)).not.toBeInTheDocument();
  });

  test('the file is locked to a key, with a passphrase typed twice, or by choice not at all', async () => {
    const handOver = vi.fn(async () => success({ file: 'file.age', isNoted: true }));
    await show(view({ handOver }), 900);
    await press(words.preview);
    await press(words.handOver);
    await expect.element(page.getByText(words.problems.recipient)).toBeVisible();
    await page.getByLabelText(words.recipient).fill(` ${RECIPIENT} `);
    await press(words.handOver);
    await expect.element(page.getByText(words.made('file.age'))).toBeVisible();
    expect(handOver).toHaveBeenLastCalledWith(bundle, 'supervision', { by: 'recipient', recipient: RECIPIENT });
    await page.getByLabelText(words.lock).selectOptions('passphrase');
    await page.getByLabelText(words.passphrase, { exact: true }).fill('short');
    await press(words.handOver);
    await expect.element(page.getByText(words.problems.short)).toBeVisible();
    await page.getByLabelText(words.passphrase, { exact: true }).fill('a long passphrase');
    await press(words.handOver);
    await expect.element(page.getByText(words.problems.differs)).toBeVisible();
    await page.getByLabelText(words.again).fill('a long passphrase');
    await press(words.handOver);
    await expect.element(page.getByLabelText(words.again)).toHaveValue('');
    await page.getByLabelText(words.lock).selectOptions('open');
    await expect.element(page.getByText(words.openHint)).toBeVisible();
    await press(words.handOver);
    await expect.poll(() => handOver.mock.calls.length).toBe(3);
    expect(handOver).toHaveBeenLastCalledWith(bundle, 'supervision', { by: 'open' });
  });

  test('what went wrong says what to do', async () => {
    await show(view({ prepare: async () => failure('to') }), 900);
    await press(words.preview);
    await expect.element(page.getByText(words.problems.to)).toBeVisible();
    await show(view({ prepare: async () => null }), 900);
    await press(words.preview);
    await expect.element(page.getByRole('alert')).toHaveTextContent(words.problems.failed);
    await show(view({ handOver: async () => success({ file: 'file.age', isNoted: false }) }), 900);
    await press(words.preview);
    await page.getByLabelText(words.recipient).fill(RECIPIENT);
    await press(words.handOver);
    await expect.element(page.getByText(words.notNoted('file.age'))).toBeVisible();
  });
});

describe('a response', () => {
  const file = new File(['{}'], 'response.json', { type: 'application/json' });
  const take = () => userEvent.upload(page.getByLabelText(words.choose), file);

  test('by a key that is new is taken in once its code was compared', async () => {
    const respond = vi.fn(async (_: string, confirmed: boolean) =>
      success<ResponseTaken>({ ...TAKEN, state: confirmed ? 'kept' : 'compare' }),
    );
    await show(view({ respond }), 900);
    await take();
    await expect.element(page.getByText(words.compare(TAKEN.from, TAKEN.code))).toBeVisible();
    await press(words.same);
    await expect.element(page.getByText(words.kept(2))).toBeVisible();
    expect(respond.mock.calls).toEqual([
      ['{}', false],
      ['{}', true],
    ]);
  });

  test('that is refused says what to do', async () => {
    for (const [error, text] of [
      ['signature', words.refused.signature],
      ['head', words.refused.head],
      ['answers.0.flag', words.refused.format],
      ['not kept: full', words.refused.failed],
    ] as const) {
      await show(view({ respond: async () => failure(error) }), 900);
      await take();
      await expect.element(page.getByText(text)).toBeVisible();
    }
  });
});

test.each(LANGUAGES)('in %s it is accessible and fits a narrow window', async (language) => {
  const root = await show(view({}, PAST, language), 360);
  await press(HAND_OVER_WORDS[language].preview);
  await expect.element(page.getByRole('region', { name: HAND_OVER_WORDS[language].inIt })).toBeVisible();
  expect(await axeFindings(root)).toEqual([]);
  expectNoSidewaysScroll();
});

test('nothing handed over yet is said', async () => {
  await show(view({}, []), 900);
  await expect.element(page.getByText(words.noPast)).toBeVisible();
});
