import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { PageHealth } from '../../lib/messages/protocol.ts';
import { success } from '../../lib/result.ts';
import { LANGUAGES } from '../../lib/rules/rule.ts';
import { KEYS, popup, state } from './popup-view.tsx';
import { axeFindings, expectNoSidewaysScroll, show, unfold } from './stage.tsx';
import { offered, overview, POPUP_STATES, readPage, unreadablePage } from './states.ts';

describe.each(Object.entries(POPUP_STATES))('the popup, %s', (_, known) => {
  test('can be used by everybody while folded', async () => {
    const root = await show(popup(known));
    expect(await axeFindings(root)).toEqual([]);
  });

  test.each(LANGUAGES)('fits into 360 pixels in %s and can be used by everybody there', async (language) => {
    const root = await show(popup(known, {}, language));
    unfold(root);
    expectNoSidewaysScroll();
    expect(await axeFindings(root)).toEqual([]);
  });

  test.each(LANGUAGES)('tells in %s of keys that are not there and can be used by everybody', async (language) => {
    const root = await show(popup(known, {}, language, { veil: '', next: '' }));
    expectNoSidewaysScroll();
    expect(await axeFindings(root)).toEqual([]);
    expect(root.querySelectorAll('.keys button')).toHaveLength(known.state === 'loading' ? 0 : 1);
  });
});

test('the health line comes before the questions', async () => {
  const root = await show(popup(state('questions and slots')));
  const headings = [...root.querySelectorAll('h2')].map((heading) => heading.textContent);
  expect(headings).toEqual(['What was seen', 'Questions', 'Emergency slots today']);
  await expect.element(page.getByText('Jan 12 – 18 seen whole', { exact: false })).toBeVisible();
});

test('pages of several accounts are told apart by the account, those of one by what they show', async () => {
  const second = { ...readPage, tab: 2, view: 'day' as const };
  const namesOf = async (pages: readonly PageHealth[]) => {
    const root = await show(popup({ state: 'ready', overview: { ...overview, pages } }));
    return [...root.querySelectorAll('.page-name')].map(({ textContent }) => textContent);
  };
  expect(await namesOf([readPage, second])).toEqual(['Google Calendar, week view', 'Google Calendar, day view']);
  expect(await namesOf([readPage, { ...second, owner: 'second@example.com' }])).toEqual([
    'Google Calendar, week view · practice@example.com',
    'Google Calendar, day view · second@example.com',
  ]);
  expect(await namesOf([readPage, { ...second, owner: null }])).toEqual([
    'Google Calendar, week view · practice@example.com',
    'Google Calendar, day view',
  ]);
});

test('keys are told as the user has them, and where there is none, how to choose one', async () => {
  const chooseKeys = vi.fn();
  const shown = state('questions and slots');
  const root = await show(popup(shown, { chooseKeys }, 'en', { veil: '⌥⇧V', next: 'Ctrl+Shift+9' }));
  expect([...root.querySelectorAll('kbd')].map(({ textContent }) => textContent)).toEqual(['⌥⇧V']);
  await expect.element(page.getByText('In the calendar, Ctrl+Shift+9 opens the next one.')).toBeVisible();
  expect(page.getByRole('button', { name: 'Choose keys' }).elements()).toEqual([]);
  await show(popup(shown, { chooseKeys }, 'en', { ...KEYS, veil: '' }));
  expect(root.querySelectorAll('kbd')).toHaveLength(0);
  expect(root.querySelector('.keys')?.textContent).toBe('There is no key for the veil.Choose keys');
  await show(popup(shown, { chooseKeys }, 'en', { ...KEYS, next: '' }));
  expect(root.querySelector('.keys p')?.textContent).toBe('There is no key for the next question in the calendar.');
  expect(root.textContent).not.toContain('opens the next one');
  await page.getByRole('button', { name: 'Choose keys' }).click();
  expect(chooseKeys).toHaveBeenCalledOnce();
});

test('a page that cannot be read says so, offers no slot, and gives a report that names anchors only', async () => {
  const copy = vi.fn(async () => true);
  await show(popup(state('a page that cannot be read'), { copy }));
  await expect.element(page.getByText('Framekeeper cannot read this page.')).toBeVisible();
  expect(page.getByRole('button', { name: /form/ }).elements()).toEqual([]);
  await page.getByRole('button', { name: 'Copy report' }).click();
  expect(copy).toHaveBeenCalledExactlyOnceWith(
    'framekeeper/fault-report@1 google week\n' +
      'google@1 grid missing (view week, locale en-GB)\n' +
      'google@1 column.datekey unexpected (view week, locale en-GB)',
  );
  await expect.element(page.getByRole('status')).toMatchTextContent(/Report copied/);
});

test('a report that could not be copied can still be read and selected', async () => {
  const pages = [unreadablePage];
  const root = await show(popup({ state: 'ready', overview: { ...overview, pages } }, { copy: async () => false }));
  await page.getByRole('button', { name: 'Copy report' }).click();
  await expect.element(page.getByRole('status')).toMatchTextContent(/could not be copied/);
  unfold(root);
  await expect.element(page.getByText('google@1 grid missing', { exact: false })).toBeVisible();
});

test('without a practice the way to the settings is the one thing to do', async () => {
  const openSettings = vi.fn();
  await show(popup(state('no practice set'), { openSettings }));
  await page.getByRole('button', { name: 'Set up your practice' }).click();
  expect(openSettings).toHaveBeenCalledOnce();
  expect(page.getByRole('heading', { name: 'Questions' }).elements()).toEqual([]);
});

test('a record that cannot be opened never looks like a quiet one, and can be tried again', async () => {
  const reload = vi.fn();
  await show(popup({ state: 'faulty' }, { reload }));
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Your record could not be opened\./);
  expect(page.getByText('No open questions.').elements()).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(reload).toHaveBeenCalledOnce();
});

test('“no questions” is not said of a calendar that was never seen', async () => {
  await show(popup(state('nothing seen yet')));
  await expect.element(page.getByText('nothing has been seen yet', { exact: false })).toBeVisible();
  expect(page.getByText('No open questions.').elements()).toEqual([]);
});

test('what to do in danger is there in every state once something is known', async () => {
  for (const [name, known] of Object.entries(POPUP_STATES)) {
    if (known.state === 'loading') continue;
    await show(popup(known));
    expect(page.getByText('If the person may be in danger now').elements(), name).toHaveLength(1);
  }
});

test('a slot is chosen with the client’s code and says what it is in words', async () => {
  const chooseSlot = vi.fn(async () => success(null));
  await show(popup(state('questions and slots'), { chooseSlot }));
  await expect
    .element(page.getByText('in your regular hours · 15 min to the next · session 6 of 7 · 0 events moved'))
    .toBeVisible();
  await page.getByLabelText('For which client?').selectOptions('M2');
  await page.getByRole('button', { name: /^Open the calendar’s form for 5:00/ }).click();
  const [, slot] = offered.outcome === 'checked' ? offered.slots : [];
  expect(chooseSlot).toHaveBeenCalledExactlyOnceWith({ start: slot?.start, end: slot?.end, client: 'M2' });
  await expect.element(page.getByRole('status')).toMatchTextContent(/written down/);
});

test('a slot chosen without a code says that there is none', async () => {
  const chooseSlot = vi.fn(async () => success(null));
  await show(popup(state('questions and slots'), { chooseSlot }));
  await page.getByRole('button', { name: /^Open the calendar’s form for 2:00/ }).click();
  expect(chooseSlot).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ client: null }));
});

test('near misses are told with their cost and cannot be chosen', async () => {
  const root = await show(popup(state('no slot fits, and a day that was not seen')));
  unfold(root);
  await expect.element(page.getByText('takes your break (Lunch)')).toBeVisible();
  expect(page.getByRole('button', { name: /form/ }).elements()).toEqual([]);
});

test('the veil is drawn and lifted by a button that tells the user’s own key, and shows nothing meanwhile', async () => {
  const setVeil = vi.fn();
  const root = await show(popup(state('questions and slots'), { setVeil }));
  await expect.element(page.getByText('Alt+Shift+V')).toBeVisible();
  await page.getByRole('button', { name: 'Veil the calendar' }).click();
  await show(popup(state('veiled'), { setVeil }));
  expect(root.textContent).not.toContain('K7');
  await page.getByRole('button', { name: 'Lift the veil' }).click();
  expect(setVeil.mock.calls).toEqual([[true], [false]]);
});

test('slots are shown in the calendar and taken away by one button, for the client that is chosen', async () => {
  const showSlots = vi.fn();
  await show(popup(state('questions and slots'), { showSlots }));
  const button = page.getByRole('button', { name: 'Show in the calendar' });
  await expect.element(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await show(popup({ state: 'ready', overview: { ...overview, ghosts: { client: null } } }, { showSlots }));
  await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  await page.getByLabelText('For which client?').selectOptions('M2');
  await button.click();
  expect(showSlots.mock.calls.map(([showing]) => showing)).toEqual([
    { shown: true, client: null },
    { shown: true, client: 'M2' },
    { shown: false, client: 'M2' },
  ]);
});
