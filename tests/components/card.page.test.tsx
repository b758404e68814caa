import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type CardState, QuestionCard } from '../../components/card/card.tsx';
import { success } from '../../lib/result.ts';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';
import { axeFindings, expectNoSidewaysScroll, show, unfold } from './stage.tsx';
import { chosen, extra, late, NOW, roles, voiceIn } from './states.ts';

const asking = (...questions: (typeof extra)[]): CardState => ({
  state: 'ready',
  card: { now: NOW, zone: 'Europe/Berlin', questions },
});

const STATES: Readonly<Record<string, CardState>> = {
  loading: { state: 'loading' },
  faulty: { state: 'faulty' },
  'one question': asking(extra),
  'several questions and a note': asking(extra, roles, late),
  'a chosen emergency': asking(chosen),
  'nothing asked any more': asking(),
};

const card = (known: CardState, more: { onClose?: () => void; ignored?: number; language?: Language } = {}) => (
  <QuestionCard
    known={known}
    voice={voiceIn(more.language ?? 'en')}
    onAnswer={async () => success(null)}
    onExcept={async () => success(null)}
    onClose={more.onClose ?? (() => {})}
    ignored={more.ignored ?? 0}
  />
);

describe.each(Object.entries(STATES))('the card, %s', (_, known) => {
  test.each(LANGUAGES)('fits into its frame in %s and can be used by everybody there', async (language) => {
    const root = await show(card(known, { language, ignored: 1 }));
    unfold(root);
    expectNoSidewaysScroll();
    expect(await axeFindings(root)).toEqual([]);
  });
});

test('takes the focus, keeps it, and gives it up by Escape or by its button', async () => {
  const onClose = vi.fn();
  await show(card(asking(extra), { onClose }));
  await expect.element(page.getByRole('dialog', { name: 'Question about an event' })).toHaveFocus();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await expect.element(page.getByRole('button', { name: 'Close' })).toHaveFocus();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('button', { name: 'Emergency' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(1);
  await page.getByRole('button', { name: 'Close' }).click();
  expect(onClose).toHaveBeenCalledTimes(2);
});

test('Escape leaves a reason that is being written before it leaves the card', async () => {
  const onClose = vi.fn();
  await show(card(asking(extra), { onClose }));
  await page.getByRole('button', { name: 'Other…' }).click();
  await expect.element(page.getByRole('textbox')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(onClose).not.toHaveBeenCalled();
  await expect.element(page.getByRole('button', { name: 'Emergency' })).toBeVisible();
});

test('Escape leaves a record that is being written before it leaves the card, and Tab stays within', async () => {
  const onClose = vi.fn();
  const root = await show(card(asking(chosen), { onClose }));
  await page.getByRole('button', { name: 'Emergency' }).click();
  await expect.element(page.getByLabelText('Rationale')).toHaveFocus();
  expectNoSidewaysScroll();
  expect(await axeFindings(root)).toEqual([]);
  for (let step = 0; step < 7; step++) await userEvent.keyboard('{Tab}');
  expect(root.querySelector('[role="dialog"]')?.contains(document.activeElement)).toBe(true);
  await page.getByLabelText('Rationale').click();
  await userEvent.keyboard('{Escape}');
  expect(onClose).not.toHaveBeenCalled();
  await expect.element(page.getByRole('button', { name: /^Change the answer/ })).toHaveFocus();
});

test('says what it did not take', async () => {
  const root = await show(card(asking(extra)));
  const said = () => root.querySelector('[role="status"]')?.textContent;
  expect(said()).toBe('');
  await show(card(asking(extra), { ignored: 1 }));
  await expect.poll(said).toContain('in full view');
});
