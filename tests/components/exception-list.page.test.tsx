import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { HistoryActions } from '../../components/history/history-view.tsx';
import { failure } from '../../lib/result.ts';
import { doing, Looked } from './history-looked.tsx';
import { eachKind, historyOf } from './history-states.ts';
import { exceptions } from './setting-states.ts';
import { show } from './stage.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const list = page.getByRole('region', { name: 'Answers that hold for longer' });
const looked = (actions: HistoryActions = doing(), standing = exceptions) => (
  <Looked first={{ ...historyOf(eachKind), exceptions: standing }} actions={actions} />
);

describe('answers that hold for longer', () => {
  test('are listed with their last day', async () => {
    await show(looked(), 900);
    await expect
      .element(list)
      .toMatchTextContent(/K7 · A session beyond the plan.*Agreed extra · through Mar 31, 2026/);
    await expect.element(list).toMatchTextContent(/M2 · older-rule.*Other · by phone · always/);
  });

  test('say so when there are none', async () => {
    await show(looked(doing(), []), 900);
    await expect.element(list).toMatchTextContent('There are none.');
  });

  test('are ended one by one, and the focus stays near', async () => {
    const actions = doing();
    await show(looked(actions), 900);
    await button('End the answer about K7, A session beyond the plan').click();
    await expect.element(page.getByRole('heading', { name: 'Answers that hold for longer' })).toHaveFocus();
    const said = page.getByRole('status').filter({ hasText: 'Ended: K7, A session beyond the plan' });
    await expect.element(said).toBeInTheDocument();
    expect(actions.endException).toHaveBeenCalledExactlyOnceWith(exceptions[0]);
  });

  test('that could not be ended say so', async () => {
    await show(looked({ ...doing(), endException: async () => false }), 900);
    await button('End the answer about M2, older-rule').click();
    await expect.element(page.getByRole('alert')).toMatchTextContent('still holds');
  });

  test('are given another last day, or none', async () => {
    const actions = doing();
    await show(looked(actions), 900);
    const change = button('Change the end of the answer about K7, A session beyond the plan');
    await change.click();
    const day = list.getByLabelText('Until', { exact: true });
    await expect.element(day).toHaveValue('2026-03-31');
    await expect.element(day).toHaveFocus();
    await day.fill('2026-06-30');
    await list.getByRole('button', { name: 'Keep until then' }).click();
    await expect.element(page.getByRole('heading', { name: 'Answers that hold for longer' })).toHaveFocus();
    expect(actions.except).toHaveBeenLastCalledWith({ flag: exceptions[0]?.flag, until: '2026-06-30' });
    await change.click();
    await list.getByRole('button', { name: 'Always' }).click();
    expect(actions.except).toHaveBeenLastCalledWith({ flag: exceptions[0]?.flag, until: null });
  });

  test('are given no day that is past: it asks for another one', async () => {
    await show(looked({ ...doing(), except: async () => failure('until') }), 900);
    await button('Change the end of the answer about M2, older-rule').click();
    await list.getByRole('button', { name: 'Keep until then' }).click();
    await expect.element(list.getByText('Until which day, from today on?')).toBeVisible();
    await list.getByLabelText('Until', { exact: true }).fill('2020-01-01');
    await list.getByRole('button', { name: 'Keep until then' }).click();
    await expect.element(list.getByText('Until which day, from today on?')).toBeVisible();
  });
});
