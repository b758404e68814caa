import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { exceptions } from './setting-states.ts';
import { button, type End, settings, taking } from './settings-view.tsx';
import { show } from './stage.tsx';
import { practice } from './states.ts';

describe('answers that hold for longer', () => {
  test('are listed with their last day, and say so when there are none', async () => {
    await show(settings(taking()), 900);
    const list = page.getByRole('region', { name: 'Answers that hold for longer' });
    await expect
      .element(list)
      .toMatchTextContent(/K7 · A session beyond the plan.*Agreed extra · through Mar 31, 2026/);
    await expect.element(list).toMatchTextContent(/M2 · older-rule.*Other · by phone · always/);
    await show(
      settings(taking(), practice, 'en', async () => true, []),
      900,
    );
    await expect.element(list).toMatchTextContent('There are none.');
  });

  test('are ended one by one, and the focus stays near', async () => {
    const end = vi.fn<End>(async () => true);
    await show(settings(taking(), practice, 'en', end), 900);
    await button('End the answer about K7, A session beyond the plan').click();
    await expect.element(page.getByRole('heading', { name: 'Answers that hold for longer' })).toHaveFocus();
    const said = page.getByRole('status').filter({ hasText: 'Ended: K7, A session beyond the plan' });
    await expect.element(said).toBeInTheDocument();
    expect(end).toHaveBeenCalledExactlyOnceWith(exceptions[0]);
  });

  test('that could not be ended say so', async () => {
    await show(
      settings(taking(), practice, 'en', async () => false),
      900,
    );
    await button('End the answer about M2, older-rule').click();
    await expect.element(page.getByRole('alert')).toMatchTextContent('still holds');
  });
});
