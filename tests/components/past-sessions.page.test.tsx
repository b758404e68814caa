import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { HistoryActions } from '../../components/history/history-view.tsx';
import { doing, Looked } from './history-looked.tsx';
import { eachKind, historyOf } from './history-states.ts';
import { show, unfold } from './stage.tsx';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const looked = (questions = eachKind, actions: HistoryActions = doing()) => (
  <Looked first={historyOf(questions)} actions={actions} address="" onAddress={() => {}} />
);

describe('who came', () => {
  test('is said with one tap and taken back with another, the focus staying', async () => {
    const actions = doing();
    const root = await show(looked(eachKind, actions), 900);
    unfold(root);
    await button(/^K7 did not come/).click();
    expect(actions.attend.mock.calls[0]?.[1]).toBe(false);
    const undo = page.getByRole('button', { name: /^Undo: K7 came/ }).first();
    await expect.element(undo).toHaveFocus();
    await undo.click();
    expect(actions.attend.mock.calls[1]?.[1]).toBe(true);
    await expect.element(button(/^K7 did not come/)).toHaveFocus();
  });

  test('that could not be kept says so', async () => {
    const root = await show(looked(eachKind, { ...doing(), attend: async () => false }), 900);
    unfold(root);
    await button(/^K7 did not come/).click();
    await expect.element(page.getByRole('alert')).toMatchTextContent('nothing was changed');
  });
});
