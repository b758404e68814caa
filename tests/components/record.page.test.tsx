import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failure } from '../../lib/result.ts';
import { LANGUAGES } from '../../lib/rules/rule.ts';
import { Asked, keeping } from './asked.tsx';
import { axeFindings, expectNoSidewaysScroll, show } from './stage.tsx';
import { chosen, chosenIn, extra } from './states.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const kept = (text: string) => page.getByText(text, { exact: true });

describe('the record of an emergency whose slot was chosen', () => {
  const flag = chosen.flag;
  const plain = { flag, category: 'emergency', reason: '' };
  const lines = (rationale: string, benefit = '', consequences = '') => ({ rationale, benefit, consequences });
  const line = (name: string) => page.getByLabelText(name, { exact: true });

  test('is a second step: one tap has kept the answer, and the lines may be left out', async () => {
    const onAnswer = keeping();
    const root = await show(<Asked questions={[chosen]} onAnswer={onAnswer} />);
    expect(root.querySelectorAll('input')).toHaveLength(0);
    await button('Emergency').click();
    await expect.element(kept('Kept: Emergency')).toBeVisible();
    await expect.element(line('Rationale')).toHaveFocus();
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(plain);
    expect(await axeFindings(root)).toEqual([]);
    await button('Without a record').click();
    await expect.element(page.getByRole('button', { name: /^Change the answer about M2/ })).toHaveFocus();
    await button('Add a record').click();
    await button('Keep record').click();
    expect(onAnswer).toHaveBeenCalledOnce();
  });

  test('asks for three lines, says to keep out what identifies, and shows what was kept', async () => {
    const onAnswer = keeping();
    const root = await show(<Asked questions={[chosen]} onAnswer={onAnswer} />);
    await button('Emergency').click();
    const form = page.getByRole('form', { name: 'Its record, if you like' });
    await expect.element(form).toHaveAccessibleDescription(/leave out names, diagnoses and what was said/);
    await line('Rationale').fill('  asked for by phone ');
    await line('Expected consequences').fill('one session more this week');
    await button('Keep record').click();
    expect(onAnswer).toHaveBeenLastCalledWith({
      ...plain,
      record: lines('asked for by phone', '', 'one session more this week'),
    });
    await expect.element(page.getByRole('status')).toMatchTextContent('Record kept');
    expect([...root.querySelectorAll('.record dt')].map(({ textContent }) => textContent)).toEqual([
      'Rationale',
      'Expected consequences',
    ]);
    expect(root.textContent).toContain('one session more this week');
    expect(await axeFindings(root)).toEqual([]);
    await button('Change the record').click();
    await expect.element(line('Rationale')).toHaveValue('asked for by phone');
  });

  test('goes with the answer when that is changed, and stays when it is given again', async () => {
    const onAnswer = keeping();
    const root = await show(<Asked questions={[chosen]} onAnswer={onAnswer} />);
    await button('Emergency').click();
    await line('Rationale').fill('by phone');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: /^Change the answer/ }).click();
    await button('Emergency').click();
    expect(onAnswer).toHaveBeenLastCalledWith({ ...plain, record: lines('by phone') });
    await button('Without a record').click();
    await page.getByRole('button', { name: /^Change the answer/ }).click();
    await button('Rescheduled').click();
    await expect.element(kept('Kept: Rescheduled')).toBeVisible();
    expect(onAnswer).toHaveBeenLastCalledWith({ flag, category: 'rescheduled', reason: '' });
    expect(root.querySelector('.record')).toBeNull();
    expect(page.getByRole('button', { name: 'Add a record' }).elements()).toEqual([]);
  });

  test('leaves for how long the answer holds as it was said', async () => {
    await show(<Asked questions={[chosen]} onAnswer={keeping()} />);
    await button('Emergency').click();
    await button('Without a record').click();
    await page.getByText('Ask again next time?').click();
    await button('Always so for M2').click();
    await button('Add a record').click();
    await line('Expected benefit').fill('bridges the week');
    await button('Keep record').click();
    await expect.element(page.getByText('This is not asked again about M2.').first()).toBeVisible();
    await expect.element(page.getByText('bridges the week')).toBeVisible();
  });

  test('is written, kept and left from the keyboard, each line 280 characters at most', async () => {
    const onAnswer = keeping();
    await show(<Asked questions={[chosen]} onAnswer={onAnswer} />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(line('Rationale')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: /^Change/ })).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('x'.repeat(300));
    await userEvent.tab();
    await userEvent.keyboard('bridges the week{Enter}');
    await expect.element(page.getByRole('button', { name: /^Change the answer/ })).toHaveFocus();
    expect(onAnswer).toHaveBeenLastCalledWith({ ...plain, record: lines('x'.repeat(280), 'bridges the week') });
  });

  test('that could not be kept says so and keeps what was typed', async () => {
    const onAnswer = keeping();
    await show(<Asked questions={[chosen]} onAnswer={onAnswer} />);
    await button('Emergency').click();
    await line('Rationale').fill('by phone');
    onAnswer.mockImplementation(async () => failure('locked'));
    await button('Keep record').click();
    await expect.element(page.getByRole('alert')).toMatchTextContent(/could not be kept/);
    await expect.element(line('Rationale')).toHaveValue('by phone');
  });

  test('is not asked for where no slot was chosen', async () => {
    const root = await show(<Asked questions={[extra]} onAnswer={keeping()} />);
    await button('Emergency').click();
    await expect.element(kept('Kept: Emergency')).toBeVisible();
    expect(root.querySelectorAll('.reason, .record')).toHaveLength(0);
    expect(root.textContent).not.toContain('record');
  });

  test.each(LANGUAGES)('fits into 360 pixels in %s and can be used by everybody there', async (language) => {
    const root = await show(<Asked questions={[chosenIn(language)]} onAnswer={keeping()} language={language} />);
    await page.getByRole('listitem').getByRole('button').first().click();
    await expect.poll(() => root.querySelectorAll('form input').length).toBe(3);
    expectNoSidewaysScroll();
    expect(await axeFindings(root)).toEqual([]);
  });
});
