import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Curtain } from '../../components/dashboard/curtain.tsx';
import { VEIL_WORDS } from '../../lib/i18n/veil-words.ts';
import { success } from '../../lib/result.ts';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';
import { openPart, settings } from './settings-view.tsx';
import { axeFindings, expectNoSidewaysScroll, show, unfold } from './stage.tsx';
import { practice } from './states.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the dashboard under the veil', () => {
  const behind = (drawn: boolean, onLift = () => {}, language: Language = 'en') => (
    <Curtain drawn={drawn} words={VEIL_WORDS[language]} onLift={onLift}>
      {settings(async () => success(practice), practice, language, 'clients')}
    </Curtain>
  );

  test('nothing is to be seen or reached, and what was typed, the focus and the place are there again', async () => {
    const root = await show(behind(false), 900);
    unfold(root);
    const aliases = page.getByLabelText('What your calendar calls this client').first();
    await aliases.fill('T.S.');
    aliases.element().scrollIntoView({ block: 'center' });
    const scrolled = scrollY;
    expect(scrolled).toBeGreaterThan(100);
    await show(behind(true), 900);
    expect(page.getByRole('textbox').elements()).toEqual([]);
    expect(page.getByRole('main').elements()).toHaveLength(1);
    await expect.element(aliases).not.toBeVisible();
    await userEvent.tab();
    await expect.element(button('Lift the veil')).toHaveFocus();
    await userEvent.tab();
    expect(document.activeElement?.closest('.behind')).toBeNull();
    await show(behind(false), 900);
    await expect.element(aliases).toHaveValue('T.S.');
    await expect.element(aliases).toHaveFocus();
    await expect.element(page.getByText('There are changes that are not saved.')).toBeVisible();
    expect(scrollY).toBe(scrolled);
  });

  test('goes on typing what was being typed without lifting it', async () => {
    const onLift = vi.fn();
    await show(behind(false, onLift), 900);
    await openPart('General');
    await page.getByLabelText('Minutes of a session').fill('45');
    await show(behind(true, onLift), 900);
    await userEvent.keyboard('a b{Enter}');
    expect(onLift).not.toHaveBeenCalled();
    await button('Lift the veil').click();
    expect(onLift).toHaveBeenCalledOnce();
    await show(behind(false, onLift), 900);
    await expect.element(page.getByLabelText('Minutes of a session')).toHaveValue('45');
  });

  test.each(LANGUAGES)('fits into 360 pixels in %s and can be used by everybody there', async (language) => {
    const root = await show(behind(true, () => {}, language));
    expectNoSidewaysScroll();
    expect(await axeFindings(root)).toEqual([]);
    await expect.element(button(VEIL_WORDS[language].lift)).toBeInViewport();
  });
});
