import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { GiveAnswer, GiveException } from '../../components/questions/questions.tsx';
import { failure, success } from '../../lib/result.ts';
import { Asked, keeping } from './asked.tsx';
import { axeFindings, show } from './stage.tsx';
import { extra, late, roles } from './states.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const kept = (text: string) => page.getByText(text, { exact: true });

test('questions come nearest first, notes under a fold of their own', async () => {
  const root = await show(<Asked questions={[roles, late, extra]} onAnswer={keeping()} />);
  expect([...root.querySelectorAll('.client')].map((client) => client.textContent)).toEqual(['K7', 'M2', 'Q4']);
  expect(root.querySelector('details')?.open).toBe(false);
});

test('each level has its own shape and says its name', async () => {
  await show(<Asked questions={[roles, late, extra]} onAnswer={keeping()} />);
  await expect.element(page.getByRole('img', { name: 'Question', exact: true })).toBeVisible();
  await expect.element(page.getByRole('img', { name: 'Question for supervision' })).toBeVisible();
});

test('one tap answers once, however often it is tapped', async () => {
  let done: () => void = () => {};
  const onAnswer = vi.fn<GiveAnswer>(() => new Promise((resolve) => (done = () => resolve(success(null)))));
  await show(<Asked questions={[extra]} onAnswer={onAnswer} />);
  await button('Emergency').click();
  button('Emergency')
    .element()
    .dispatchEvent(new MouseEvent('click', { bubbles: true }));
  button('Rescheduled')
    .element()
    .dispatchEvent(new MouseEvent('click', { bubbles: true }));
  done();
  await expect.element(kept('Kept: Emergency')).toBeVisible();
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ flag: extra.flag, category: 'emergency', reason: '' });
});

test('what was kept is said, announced, and can be changed', async () => {
  const onAnswer = keeping();
  const root = await show(<Asked questions={[extra]} onAnswer={onAnswer} />);
  await button('Rescheduled').click();
  await expect.element(page.getByRole('status')).toMatchTextContent(/Answer kept: Rescheduled/);
  const change = page.getByRole('button', { name: /^Change the answer about K7/ });
  await expect.element(change).toHaveFocus();
  expect(await axeFindings(root)).toEqual([]);
  await change.click();
  await button('Agreed extra').click();
  await expect.element(kept('Kept: Agreed extra')).toBeVisible();
  expect(onAnswer.mock.calls.map(([{ category }]) => category)).toEqual(['rescheduled', 'agreed-extra']);
});

test('an answered question stays to be changed after the record no longer counts it as open', async () => {
  await show(<Asked questions={[extra]} onAnswer={keeping()} />);
  await button('Emergency').click();
  await expect.element(kept('Kept: Emergency')).toBeVisible();
  await show(<Asked questions={[]} onAnswer={keeping()} />);
  await expect.element(kept('Kept: Emergency')).toBeVisible();
});

test('“other” is kept only with a reason', async () => {
  const onAnswer = keeping();
  const root = await show(<Asked questions={[extra]} onAnswer={onAnswer} />);
  await button('Other…').click();
  const reason = page.getByLabelText('Reason');
  await expect.element(reason).toHaveFocus();
  await expect.element(reason).toHaveAccessibleDescription(/Not a clinical note/);
  await reason.fill('   ');
  await button('Keep answer').click();
  expect(onAnswer).not.toHaveBeenCalled();
  await expect.element(page.getByLabelText('Reason')).toHaveAccessibleDescription(/What is the reason/);
  expect(await axeFindings(root)).toEqual([]);
  await page.getByLabelText('Reason').fill('  room was flooded ');
  await button('Keep answer').click();
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ flag: extra.flag, category: 'other', reason: 'room was flooded' });
  await expect.element(page.getByText('room was flooded', { exact: false })).toBeVisible();
});

test('a reason is a sentence or two: at most 280 characters', async () => {
  const onAnswer = keeping();
  await show(<Asked questions={[extra]} onAnswer={onAnswer} />);
  await button('Other…').click();
  await userEvent.type(page.getByLabelText('Reason'), 'x'.repeat(300));
  await button('Keep answer').click();
  expect(onAnswer.mock.calls[0]?.[0].reason).toHaveLength(280);
});

test('everything can be done from the keyboard', async () => {
  const onAnswer = keeping();
  await show(<Asked questions={[extra]} onAnswer={onAnswer} />);
  await userEvent.tab();
  await expect.element(button('Emergency')).toHaveFocus();
  for (let step = 0; step < 5; step++) await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText('Reason')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(button('Emergency')).toHaveFocus();
  for (let step = 0; step < 5; step++) await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('moved house{Enter}');
  await expect.element(page.getByRole('button', { name: /^Change/ })).toHaveFocus();
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ flag: extra.flag, category: 'other', reason: 'moved house' });
});

test('an answer that could not be kept says so and asks again', async () => {
  const onAnswer = vi.fn<GiveAnswer>(async () => failure('locked'));
  await show(<Asked questions={[extra]} onAnswer={onAnswer} />);
  await button('Emergency').click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/could not be kept/);
  await expect.element(button('Emergency')).toBeVisible();
});

describe('for how long an answer holds', () => {
  const excepting = () => vi.fn<GiveException>(async () => success(null));
  const fold = () => page.getByText('Ask again next time?');

  test('is this once, until it is said otherwise: always for that client', async () => {
    const onExcept = excepting();
    const root = await show(<Asked questions={[extra]} onAnswer={keeping()} onExcept={onExcept} />);
    expect(root.textContent).not.toContain('Ask again');
    await button('Administrative').click();
    await fold().click();
    expect(await axeFindings(root)).toEqual([]);
    await button('Always so for K7').click();
    const said = page.getByText('This is not asked again about K7.').first();
    await expect.element(said).toHaveFocus();
    await expect.element(page.getByRole('status')).toMatchTextContent('This is not asked again about K7.');
    expect(onExcept).toHaveBeenCalledExactlyOnceWith({ flag: extra.flag, until: null });
    expect(await axeFindings(root)).toEqual([]);
  });

  test('may be until a day, which is asked for and refused when it is past', async () => {
    const onExcept = vi.fn<GiveException>(async () => failure('until'));
    await show(<Asked questions={[extra]} onAnswer={keeping()} onExcept={onExcept} />);
    await button('Agreed extra').click();
    await fold().click();
    await button('Keep until then').click();
    expect(onExcept).not.toHaveBeenCalled();
    const day = page.getByLabelText('Until', { exact: true });
    await expect.element(day).toHaveAccessibleDescription('Until which day, from today on?');
    await day.fill('2020-01-01');
    await button('Keep until then').click();
    await expect.element(day).toHaveAccessibleDescription('Until which day, from today on?');
    onExcept.mockImplementation(async () => success(null));
    await day.fill('2026-03-31');
    await button('Keep until then').click();
    await expect.element(page.getByText('about K7 through Mar 31, 2026.', { exact: false }).first()).toBeVisible();
    expect(onExcept).toHaveBeenLastCalledWith({ flag: extra.flag, until: '2026-03-31' });
  });

  test('is this once again after the answer was changed', async () => {
    await show(<Asked questions={[extra]} onAnswer={keeping()} onExcept={excepting()} />);
    await button('Administrative').click();
    await fold().click();
    await button('Always so for K7').click();
    await page.getByRole('button', { name: /^Change the answer/ }).click();
    await button('Emergency').click();
    await expect.element(fold()).toBeVisible();
  });

  test.each([
    ['an answer about one session only', extra, 'Rescheduled'],
    ['a question about nobody known', { ...extra, client: null, lasting: [] }, 'Administrative'],
  ])('is not asked after %s', async (_, question, answer) => {
    const root = await show(<Asked questions={[question]} onAnswer={keeping()} />);
    await button(answer).click();
    await expect.element(kept(`Kept: ${answer}`)).toBeVisible();
    expect(root.textContent).not.toContain('Ask again');
  });

  test('can be said from the keyboard alone', async () => {
    const onExcept = excepting();
    await show(<Asked questions={[extra]} onAnswer={keeping()} onExcept={onExcept} />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: /^Change/ })).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    await expect.element(button('Always so for K7')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(onExcept).toHaveBeenCalledOnce());
  });
});
