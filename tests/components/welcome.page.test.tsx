import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/welcome/welcome.css';
import { type Access, Welcome } from '../../components/welcome/welcome.tsx';
import { WELCOME_WORDS } from '../../lib/i18n/welcome-words.ts';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';
import { axeFindings, expectNoSidewaysScroll, show } from './stage.tsx';

const PLACES = { setUp: '/dashboard.html#set-up', data: '/dashboard.html#data' };
const button = () => page.getByRole('button', { name: 'Allow the calendar’s pages' });

const welcome = (access: Access = 'allowed', language: Language = 'en', onAllow = () => {}) => (
  <Welcome words={WELCOME_WORDS[language]} access={access} onAllow={onAllow} places={PLACES} />
);

describe('the page that opens when Framekeeper is installed', () => {
  test.each(LANGUAGES)('fits into 360 pixels in %s and can be used by everybody there', async (language) => {
    const root = await show(welcome('refused', language));
    expectNoSidewaysScroll();
    expect(await axeFindings(root)).toEqual([]);
    expect(page.getByRole('heading', { level: 2 }).elements()).toHaveLength(4);
  });

  test('leads on to the set-up and to what is kept', async () => {
    await show(welcome());
    await expect.element(page.getByRole('link', { name: 'Begin the set-up' })).toHaveAttribute('href', PLACES.setUp);
    await expect.element(page.getByRole('link', { name: 'Open “Data”' })).toHaveAttribute('href', PLACES.data);
    expect(button().elements()).toEqual([]);
    expect(page.getByRole('status').element().textContent).toBe('');
  });

  test('asks for the calendar’s pages where the browser has not let us in, and says what became of it', async () => {
    const onAllow = vi.fn();
    await show(welcome('missing', 'en', onAllow));
    await expect.element(page.getByRole('status').getByText(/does not let Framekeeper read/)).toBeVisible();
    await button().click();
    expect(onAllow).toHaveBeenCalledOnce();
    await show(welcome('refused', 'en', onAllow));
    await expect.element(page.getByRole('status').getByText(/list of extensions/)).toBeVisible();
    await expect.element(button()).toBeVisible();
    await show(welcome('granted'));
    await expect.element(page.getByRole('status').getByText(/reloaded once/)).toBeVisible();
    expect(button().elements()).toEqual([]);
  });
});
