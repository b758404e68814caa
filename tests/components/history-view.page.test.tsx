import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { HistoryActions } from '../../components/history/history-view.tsx';
import { HISTORY_WORDS } from '../../lib/i18n/history-words.ts';
import { failure, success } from '../../lib/result.ts';
import { LANGUAGES } from '../../lib/rules/rule.ts';
import { doing, Looked } from './history-looked.tsx';
import { eachKind, historyOf, pastQuestion } from './history-states.ts';
import { axeFindings, expectNoSidewaysScroll, show, unfold } from './stage.tsx';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const rows = () => [...document.querySelectorAll<HTMLElement>('.past')];
const names = () => rows().map((row) => row.querySelector('.client')?.textContent);
const focusedRow = () => rows().indexOf(document.activeElement?.closest('.past') as HTMLElement);

const looked = (
  questions = eachKind,
  actions: HistoryActions = doing(),
  address = '',
  onAddress = (_: string) => {},
) => <Looked first={historyOf(questions)} actions={actions} address={address} onAddress={onAddress} />;

describe('which questions are shown', () => {
  test('at first those that wait; by state, with how many there are', async () => {
    await show(looked(), 900);
    expect(rows()).toHaveLength(2);
    await expect.element(button('Open (2)')).toHaveAttribute('aria-pressed', 'true');
    await button('All (6)').click();
    expect(rows()).toHaveLength(6);
    await button('Withdrawn (1)').click();
    await expect.element(page.getByText('Withdrawn: what it saw was seen to be different.')).toBeVisible();
    expect(page.getByRole('checkbox').elements()).toEqual([]);
    await button('Not asked now (2)').click();
    await expect.element(page.getByText('An answer that holds through Mar 31, 2026 covers this.')).toBeVisible();
    await expect.element(page.getByText(/its rule is switched off/)).toBeVisible();
  });

  test('by client, rule, level, days and words, each told to the address', async () => {
    const told = vi.fn<(address: string) => void>();
    await show(looked(eachKind, doing(), '', told), 900);
    await button('All (6)').click();
    expect(told).toHaveBeenLastCalledWith('state=all');
    await page.getByLabelText('Words').fill('TELEPHONE');
    expect(rows()).toHaveLength(1);
    expect(told).toHaveBeenLastCalledWith('state=all&text=TELEPHONE');
    await expect.element(button('Answered (1)')).toBeVisible();
    await page.getByLabelText('Words').fill('');
    await page.getByLabelText('Client').selectOptions('M2 (1)');
    expect(names()).toEqual(['M2']);
    expect(told).toHaveBeenLastCalledWith('state=all&client=M2');
  });

  test('as the address says, also when it says otherwise later', async () => {
    await show(looked(eachKind, doing(), 'state=all&client=M2'), 900);
    expect(names()).toEqual(['M2']);
    await expect.element(page.getByLabelText('Client')).toHaveDisplayValue('M2 (1)');
  });

  test('twenty at a time', async () => {
    await show(looked(Array.from({ length: 45 }, (_, index) => pastQuestion(index))), 900);
    expect(rows()).toHaveLength(20);
    await button('Show 20 more').click();
    await button('Show 5 more').click();
    expect(rows()).toHaveLength(45);
  });

  test('none: it says why and leads to all of them', async () => {
    await show(looked(eachKind.slice(2)), 900);
    await expect.element(page.getByText('No question is open.')).toBeVisible();
    await button('Show all questions').click();
    expect(rows()).toHaveLength(4);
    await page.getByLabelText('Words').fill('nowhere');
    await expect.element(page.getByText('No question fits this choice.')).toBeVisible();
  });

  test('none ever: it says what to do', async () => {
    await show(looked([]), 900);
    await expect.element(page.getByText(/Nothing was asked yet.*Would you open it\?/)).toBeVisible();
    expect(page.getByLabelText('Words').elements()).toEqual([]);
  });
});

describe('what became of a question', () => {
  test('is told step by step, with the record and with where its entry stood', async () => {
    await show(looked(eachKind, doing(), 'state=all'), 900);
    const steps = (row: number) => [...(rows()[row]?.querySelectorAll('.steps > li > div') ?? [])];
    const texts = (row: number) => steps(row).map((step) => step.textContent);
    await page.getByText('What became of it').nth(2).click();
    await expect.poll(() => texts(2)).toHaveLength(3);
    expect(texts(2)[1]).toBe('Answered: Other · by telephone');
    expect(texts(2)[2]).toMatch(/^Answered: Emergency.*RationaleA crisis at home.*One more week$/);
    await page.getByText('What became of it').nth(3).click();
    await expect.poll(() => texts(3)).toHaveLength(5);
    expect(texts(3).map((text) => text?.split(' ')[0])).toEqual(['Stood', 'Stood', 'Asked', 'Withdrawn', 'No']);
  });
});

describe('an answer', () => {
  test('is given in its place, where it stays to be changed, with the focus', async () => {
    const actions = doing();
    await show(looked(eachKind, actions), 900);
    await page.getByRole('button', { name: 'Rescheduled' }).first().click();
    expect(actions.answer).toHaveBeenCalledExactlyOnceWith({ flag: 'flag-0', category: 'rescheduled', reason: '' });
    await expect.element(page.getByText('Kept: Rescheduled')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Change the answer about K7/ })).toHaveFocus();
    expect(rows()).toHaveLength(2);
    await expect.element(button('Open (1)')).toBeVisible();
    // Once something else is chosen, it is where it belongs.
    await button('Answered (2)').click();
    await button('Open (1)').click();
    expect(rows()).toHaveLength(1);
  });

  test('that could not be kept changes nothing and says so', async () => {
    await show(looked(eachKind, { ...doing(), answer: async () => failure('vault') }), 900);
    await page.getByRole('button', { name: 'Rescheduled' }).first().click();
    await expect.element(page.getByRole('alert')).toMatchTextContent('could not be kept');
    await expect.element(button('Open (2)')).toBeVisible();
  });
});

describe('one answer for several', () => {
  const many = Array.from({ length: 45 }, (_, index) => pastQuestion(index));

  test('is given to all that are like one, also to those not in view, and told with their number', async () => {
    const actions = doing();
    await show(looked(many, actions), 900);
    await page
      .getByRole('checkbox', { name: /^Select K7/ })
      .first()
      .click();
    const bar = page.getByRole('region', { name: 'One answer for several' });
    await bar.getByRole('button', { name: 'All on “About extra session” for K7 (3)' }).click();
    await expect.element(bar.getByText('3 selected')).toBeVisible();
    await bar.getByRole('button', { name: 'All on “About extra session” (15)' }).click();
    await bar.getByLabelText('One answer for all of them').selectOptions('Agreed extra');
    await bar.getByLabelText('Reason').fill('  agreed in May ');
    await bar.getByRole('button', { name: 'Answer 15 questions' }).click();
    const told = page.getByText('15 answers kept: Agreed extra.');
    await expect.element(told).toBeVisible();
    expect(document.activeElement?.textContent).toContain('answer it anew');
    expect(actions.answerTogether.mock.calls[0]?.[0]).toMatchObject({
      category: 'agreed-extra',
      reason: 'agreed in May',
    });
    expect(actions.answerTogether.mock.calls[0]?.[0].flags).toHaveLength(15);
    await expect.element(button('Open (30)')).toBeVisible();
    expect(bar.elements()).toEqual([]);
  });

  test('names those that do not take it, and keeps them selected', async () => {
    const answerTogether: HistoryActions['answerTogether'] = async ({ flags }) =>
      success({ kept: flags.slice(1), refused: flags.slice(0, 1) });
    await show(looked(many, { ...doing(), answerTogether }), 900);
    await page.getByRole('checkbox').nth(0).click();
    await page.getByRole('checkbox').nth(1).click();
    await page.getByLabelText('Reason').fill('by mistake');
    await button('Answer 2 questions').click();
    await expect
      .element(page.getByText(/^1 question does not take this answer and stays as it was: K7, .*\.$/))
      .toBeVisible();
    await expect.element(page.getByText('1 selected')).toBeVisible();
  });

  test('offers only what all of them take, and asks for the reason that “other” needs', async () => {
    const actions = doing();
    await show(looked(many, actions), 900);
    await page.getByRole('checkbox').nth(0).click();
    await page.getByRole('checkbox').nth(2).click();
    const choices = page.getByLabelText('One answer for all of them').element().querySelectorAll('option');
    expect([...choices].map(({ textContent }) => textContent)).toEqual(['Other']);
    await button('Answer 2 questions').click();
    await expect.element(page.getByText('What is the reason, in a few words?')).toBeVisible();
    expect(actions.answerTogether).not.toHaveBeenCalled();
  });

  test('goes to none that the filter has put out of sight', async () => {
    const actions = doing();
    await show(looked(many, actions), 900);
    await page.getByRole('checkbox').nth(0).click();
    await page.getByRole('checkbox').nth(1).click();
    await page.getByLabelText('Client').selectOptions('M2 (9)');
    await page.getByLabelText('Reason').fill('x');
    await button('Answer 1 question').click();
    expect(actions.answerTogether.mock.calls[0]?.[0].flags).toEqual(['flag-1']);
  });
});

describe('by keyboard', () => {
  const many = Array.from({ length: 5 }, (_, index) => pastQuestion(index));

  test('J and K go from one question to the next, and the arrows once one has the focus', async () => {
    await show(looked(many), 900);
    await userEvent.keyboard('{ArrowDown}');
    expect(focusedRow()).toBe(-1);
    await userEvent.keyboard('jj');
    expect(focusedRow()).toBe(1);
    await userEvent.keyboard('{ArrowDown}k{ArrowUp}');
    expect(focusedRow()).toBe(0);
    await userEvent.keyboard('k');
    expect(focusedRow()).toBe(0);
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('1 selected')).toBeVisible();
    await userEvent.keyboard('j');
    expect(focusedRow()).toBe(1);
  });

  test('what is typed into a field is text', async () => {
    await show(looked(many), 900);
    await page.getByLabelText('Words').click();
    await userEvent.keyboard('jk');
    await expect.element(page.getByLabelText('Words')).toHaveValue('jk');
    await expect.element(page.getByLabelText('Words')).toHaveFocus();
  });

  test('nothing moves while the view is out of sight', async () => {
    const root = await show(<div hidden>{looked(many)}</div>, 900);
    await userEvent.keyboard('j');
    expect(root.contains(document.activeElement)).toBe(false);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([320, 900])('everybody can use it, %i pixels wide', async (width) => {
    const root = await show(
      <Looked first={historyOf(eachKind, language)} actions={doing()} language={language} address="state=all" />,
      width,
    );
    unfold(root);
    await page.getByRole('checkbox').first().click();
    await button(HISTORY_WORDS[language].changeOf('K7, A session beyond the plan')).click();
    expect(await axeFindings(root)).toEqual([]);
    expectNoSidewaysScroll();
  });
});
