import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { GiveException } from '../../components/questions/questions.tsx';
import { success } from '../../lib/result.ts';
import { Asked, keeping } from './asked.tsx';
import { evening } from './noticed-twice.ts';
import { axeFindings, show } from './stage.tsx';
import { chosen } from './states.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const kept = (text: string) => page.getByText(text, { exact: true });
const change = () => page.getByRole('button', { name: /^Change the answer/ });
const [hours] = evening.also;
const noticed = () => page.getByText('Also noticed: Outside your office hours');

test('what else was noticed is said once, and one tap answers it too', async () => {
  const onAnswer = keeping();
  const root = await show(<Asked questions={[evening]} onAnswer={onAnswer} />);
  expect(root.querySelectorAll('.question')).toHaveLength(1);
  await expect.element(noticed()).toBeVisible();
  await expect.element(page.getByRole('group')).toHaveAccessibleDescription('Also noticed: Outside your office hours');
  expect(await axeFindings(root)).toEqual([]);
  await button('Emergency').click();
  await expect.element(kept('Kept: Emergency')).toBeVisible();
  await expect.element(noticed()).toBeVisible();
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({
    flag: evening.flag,
    also: [hours?.flag],
    category: 'emergency',
    reason: '',
  });
});

test('an answer that it does not take is given without it', async () => {
  const onAnswer = keeping();
  const root = await show(<Asked questions={[evening]} onAnswer={onAnswer} />);
  await button('Coaching call').click();
  await expect.element(kept('Kept: Coaching call')).toBeVisible();
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ flag: evening.flag, category: 'coaching-call', reason: '' });
  await show(<Asked questions={[]} onAnswer={onAnswer} />);
  expect(root.textContent).not.toContain('Also noticed');
});

test('an answer that is changed to one it does not take leaves it with the first, to be changed by itself', async () => {
  const onAnswer = keeping();
  const root = await show(<Asked questions={[evening]} onAnswer={onAnswer} />);
  await button('Emergency').click();
  await change().click();
  await button('Coaching call').click();
  await expect.element(kept('Kept: Coaching call')).toBeVisible();
  await expect.element(kept('Kept: Emergency')).toBeVisible();
  expect(root.querySelectorAll('.question')).toHaveLength(2);
  expect(root.textContent).not.toContain('Also noticed');
  const [, second] = change().elements();
  (second as HTMLElement).click();
  await button('Keep this once').click();
  expect(onAnswer.mock.lastCall?.[0]).toEqual({ flag: hours?.flag, category: 'keep-once', reason: '' });
});

test('an answer that holds for longer does for both', async () => {
  const onExcept = vi.fn<GiveException>(async () => success(null));
  await show(<Asked questions={[evening]} onAnswer={keeping()} onExcept={onExcept} />);
  await button('Administrative').click();
  await page.getByText('Ask again next time?').click();
  await button('Always so for K7').click();
  expect(onExcept).toHaveBeenCalledExactlyOnceWith({ flag: evening.flag, also: [hours?.flag], until: null });
});

test('the record of an emergency is added to the question alone', async () => {
  const onAnswer = keeping();
  await show(<Asked questions={[{ ...chosen, also: evening.also }]} onAnswer={onAnswer} />);
  await button('Emergency').click();
  await page.getByLabelText('Rationale').fill('a crisis');
  await button('Keep record').click();
  const record = { rationale: 'a crisis', benefit: '', consequences: '' };
  expect(onAnswer.mock.calls.map(([given]) => given)).toEqual([
    { flag: chosen.flag, also: [hours?.flag], category: 'emergency', reason: '' },
    { flag: chosen.flag, category: 'emergency', reason: '', record },
  ]);
});
