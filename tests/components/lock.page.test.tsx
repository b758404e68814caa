import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type LockActions, LockSection } from '../../components/data/lock-section.tsx';
import { LockScreen } from '../../components/lock/lock-screen.tsx';
import { LOCK_WORDS } from '../../lib/i18n/lock-words.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { failure, success } from '../../lib/result.ts';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';
import { popup, state } from './popup-view.tsx';
import { axeFindings, expectNoSidewaysScroll, show } from './stage.tsx';

const words = LOCK_WORDS.en;
const PASSPHRASE = 'four unusual words';
const field = (label: string) => page.getByLabelText(label, { exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('a view that is locked', () => {
  const screen = (onUnlock: Parameters<typeof LockScreen>[0]['onUnlock'], language: Language = 'en') => (
    <main class="dashboard">
      <LockScreen words={LOCK_WORDS[language]} waiting={3} onUnlock={onUnlock} />
    </main>
  );

  test('takes a passphrase by keys alone, and says calmly when it is not the one', async () => {
    const onUnlock = vi.fn(async (passphrase: string) =>
      passphrase === PASSPHRASE ? success(null) : failure('passphrase' as const),
    );
    await show(screen(onUnlock));
    await expect.element(field(words.passphrase)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onUnlock).not.toHaveBeenCalled();
    await userEvent.keyboard('another one{Enter}');
    await expect.element(page.getByRole('status')).toHaveTextContent(words.faults.passphrase);
    await expect.element(field(words.passphrase)).toHaveFocus();
    // What was typed is selected: typing goes over it.
    await userEvent.keyboard(`${PASSPHRASE}{Enter}`);
    await expect.element(page.getByRole('status')).toHaveTextContent('');
    expect(onUnlock.mock.calls).toEqual([['another one'], [PASSPHRASE]]);
  });

  test('tries one at a time, and says that it does', async () => {
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof success<null>>>();
    const onUnlock = vi.fn(() => promise);
    await show(screen(onUnlock));
    await userEvent.keyboard(`${PASSPHRASE}{Enter}{Enter}`);
    await button(words.unlock).click({ force: true });
    await expect.element(page.getByRole('status')).toHaveTextContent(words.trying);
    expect(onUnlock).toHaveBeenCalledOnce();
    resolve(success(null));
    await expect.element(page.getByRole('status')).toHaveTextContent('');
  });

  test('shows what is typed when it is asked to, and keeps the focus where it was put', async () => {
    await show(screen(async () => success(null)));
    await expect.element(field(words.passphrase)).toHaveAttribute('type', 'password');
    await field(words.reveal).click();
    await expect.element(field(words.passphrase)).toHaveAttribute('type', 'text');
    await expect.element(field(words.reveal)).toHaveFocus();
  });

  test('says what waits and what a forgotten passphrase means', async () => {
    const root = await show(screen(async () => success(null)));
    expect(root.textContent).toContain(words.waiting(3));
    expect(root.textContent).toContain(words.forgotten);
  });

  test.each(LANGUAGES)('fits into 360 pixels in %s and can be used by everybody there', async (language) => {
    const root = await show(
      screen(async () => success(null), language),
      360,
    );
    expectNoSidewaysScroll();
    expect(await axeFindings(root)).toEqual([]);
  });

  test('in the popup, shows nothing else of what is kept', async () => {
    const root = await show(popup(state('locked')));
    expect(root.textContent).not.toContain('K7');
    await expect.element(field(words.passphrase)).toHaveFocus();
    expect(await axeFindings(root)).toEqual([]);
  });
});

describe('the passphrase in the data view', () => {
  const { lock } = settingsWording('en');
  const section = (minutes: number | null, part: Partial<LockActions> = {}, language: Language = 'en') => (
    <main class="dashboard">
      <LockSection
        minutes={minutes}
        words={settingsWording(language)}
        faults={LOCK_WORDS[language].faults}
        actions={{
          setPassphrase: async () => success(null),
          removePassphrase: async () => success(null),
          setLockMinutes: async () => success(null),
          lock: () => {},
          ...part,
        }}
      />
    </main>
  );
  const status = page.getByRole('status');

  test('is set only by who has read what it means and typed it twice', async () => {
    const setPassphrase = vi.fn(async () => success(null));
    await show(section(null, { setPassphrase }), 900);
    await field(lock.next).fill(PASSPHRASE);
    await field(lock.again).fill('five unusual words');
    await button(lock.set).click();
    await expect.element(status).toHaveTextContent(lock.notRead);
    await field(lock.read).click();
    await button(lock.set).click();
    await expect.element(status).toHaveTextContent(lock.differs);
    await field(lock.again).fill(PASSPHRASE);
    expect(setPassphrase).not.toHaveBeenCalled();
    await button(lock.set).click();
    await expect.element(status).toHaveTextContent(lock.wasSet);
    expect(setPassphrase).toHaveBeenCalledExactlyOnceWith({ current: null, next: PASSPHRASE });
    await expect.element(field(lock.next)).toHaveValue('');
  });

  test('is changed and removed with the current one; what went wrong is said and what was typed stays', async () => {
    const setPassphrase = vi.fn(async () => failure('passphrase' as const));
    const removePassphrase = vi.fn(async () => success(null));
    await show(section(15, { setPassphrase, removePassphrase }), 900);
    await field(lock.current).fill('the old passphrase');
    await field(lock.next).fill(PASSPHRASE);
    await field(lock.again).fill(PASSPHRASE);
    await button(lock.change).click();
    await expect.element(status).toHaveTextContent(words.faults.passphrase);
    expect(setPassphrase).toHaveBeenCalledExactlyOnceWith({ current: 'the old passphrase', next: PASSPHRASE });
    await expect.element(field(lock.current)).toHaveValue('the old passphrase');
    await button(lock.remove).click();
    expect(removePassphrase).toHaveBeenCalledExactlyOnceWith('the old passphrase');
  });

  test('locks at once, or after minutes that are chosen; a number chosen elsewhere is shown as it is', async () => {
    const lockNow = vi.fn();
    const setLockMinutes = vi.fn(async () => success(null));
    await show(section(7, { lock: lockNow, setLockMinutes }), 900);
    await button(lock.lockNow).click();
    expect(lockNow).toHaveBeenCalledOnce();
    await expect.element(field(lock.minutes)).toHaveValue('7');
    await field(lock.minutes).selectOptions('5');
    expect(setLockMinutes).toHaveBeenCalledExactlyOnceWith(5);
  });

  test.each(LANGUAGES)('fits into 360 pixels in %s and can be used by everybody there', async (language) => {
    for (const minutes of [null, 15]) {
      const root = await show(section(minutes, {}, language), 360);
      expectNoSidewaysScroll();
      expect(await axeFindings(root)).toEqual([]);
    }
  });
});
