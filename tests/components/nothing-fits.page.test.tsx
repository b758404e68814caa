import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { failure, success } from '../../lib/result.ts';
import type { Language } from '../../lib/rules/rule.ts';
import { next, plan } from './nothing-fits.ts';
import { popup, state } from './popup-view.tsx';
import { axeFindings, expectNoSidewaysScroll, show } from './stage.tsx';
import { offered, overview } from './states.ts';

const nothing = { ...overview, slots: { ...offered, slots: [] }, next, plan };
const danger = (root: HTMLElement) => {
  const fold = [...root.querySelectorAll('details')].find(({ textContent }) => textContent?.includes('in danger now'));
  if (!fold) throw new Error('What to do in danger is not there.');
  return fold;
};

describe('when nothing fits today', () => {
  test('the next day’s session stands there with its reasons and its proof, and opens the form with a code', async () => {
    const chooseSlot = vi.fn(async () => success(null));
    await show(popup(state('no slot fits'), { chooseSlot }));
    await expect.element(page.getByText('No slot today keeps your regular schedule whole.')).toBeVisible();
    await expect.element(page.getByText('Checked against 6 events of that day', { exact: false })).toBeVisible();
    expect(page.getByRole('button', { name: 'Show in the calendar' }).elements()).toEqual([]);
    await page.getByLabelText('For which client?').selectOptions('K7');
    await page.getByRole('button', { name: /^Open the calendar’s form for Fri, Jan 16, 9:00/ }).click();
    const { start, end } = next.found?.slot ?? {};
    expect(chooseSlot).toHaveBeenCalledExactlyOnceWith({ start, end, client: 'K7' });
    await expect.element(page.getByRole('status')).toMatchTextContent(/Fri, Jan 16.*written down/);
  });

  test('a form that could not be opened is told', async () => {
    await show(popup(state('no slot fits'), { chooseSlot: async () => failure('practice') }));
    await page.getByRole('button', { name: /^Open the calendar’s form for/ }).click();
    await expect.element(page.getByRole('status')).toMatchTextContent('The form could not be opened.');
  });

  test('a day that was not seen is called that, also beside a session found after it', async () => {
    await show(popup(state('no slot fits, and a day that was not seen')));
    const unseen = page.getByText('Not checked: Fri, Jan 16 has not been seen whole.', { exact: false });
    await expect.element(unseen).toBeVisible();
    expect(page.getByRole('button', { name: /form/ }).elements()).toEqual([]);
    await show(popup({ state: 'ready', overview: { ...nothing, next: { ...next, unseen: '2026-01-16' } } }));
    await expect.element(unseen).toBeVisible();
    expect(page.getByRole('button', { name: /form/ }).elements()).toHaveLength(1);
  });

  test('a week without room is told as far as it was searched', async () => {
    await show(popup(state('no slot fits for a week')));
    await expect.element(page.getByText('None until Thu, Jan 22 does either.')).toBeVisible();
  });

  test('the plan is open, the therapist’s own lines before those built in, a checked day only where one was said', async () => {
    const root = await show(popup(state('no slot fits')));
    const fold = danger(root);
    expect(fold.open).toBe(true);
    const lines = [...fold.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(lines.slice(0, 4)).toEqual([
      'Colleague on call: 555 0100, until 22:00',
      'Clinic, night desk: 555 0142',
      'Line of the city: 555 0188 · checked on Jan 6, 2026',
      'Line by text: 555 0199',
    ]);
    expect(lines.slice(4).every((line) => line?.includes('crisis line') && !line.includes('checked on'))).toBe(true);
    expect(fold.textContent).toContain('This tool does not assess risk.');
    expect(fold.textContent).toContain('Would you verify them before you rely on them?');
  });

  test('the plan opens when nothing fits any more, and stays as the reader leaves it', async () => {
    const root = await show(popup({ state: 'ready', overview }));
    expect(danger(root).open).toBe(false);
    await show(popup({ state: 'ready', overview: nothing }));
    expect(danger(root).open).toBe(true);
    await page.getByText('in danger now', { exact: false }).click();
    await show(popup({ state: 'ready', overview: { ...nothing, now: overview.now + 60_000 } }));
    expect(danger(root).open).toBe(false);
  });

  test('the plan stays folded while slots fit or were not checked, one click away', async () => {
    const root = await show(popup(state('nothing seen yet')));
    expect(danger(root).open).toBe(false);
    await page.getByText('in danger now', { exact: false }).click();
    await expect.element(page.getByText('This tool does not assess risk.')).toBeVisible();
  });
});

describe('a message to a client', () => {
  const copyFirst = () =>
    page
      .getByRole('button', { name: /^Copy a message for/ })
      .first()
      .click();

  test('offers the time and says nothing else, and that it was copied', async () => {
    const copy = vi.fn(async (_: string) => true);
    await show(popup(state('questions and slots'), { copy }));
    await page.getByLabelText('For which client?').selectOptions('K7');
    await copyFirst();
    const [text = ''] = copy.mock.calls[0] ?? [];
    expect(text.replaceAll(/\s/gu, ' ')).toBe('I can offer today 2:00 – 2:50 PM. Does that suit?');
    await expect.element(page.getByRole('status')).toMatchTextContent(/^Copied: I can offer today/);
  });

  test('names the zone where the clock beside it shows another time, and only then', async () => {
    const copy = vi.fn(async (_: string) => true);
    for (const [zone, named] of [
      ['Europe/Vienna', false],
      ['America/New_York', true],
    ] as const) {
      copy.mockClear();
      await show(popup(state('questions and slots'), { copy }, 'en', undefined, zone));
      await copyFirst();
      expect(copy.mock.calls[0]?.[0].includes('(Central European Time)')).toBe(named);
    }
  });

  test('names the day where it is not today', async () => {
    const copy = vi.fn(async (_: string) => true);
    await show(popup(state('no slot fits'), { copy }));
    await copyFirst();
    expect(copy.mock.calls[0]?.[0]).toMatch(/^I can offer Fri, Jan 16, 9:00/);
  });

  test('that could not be copied is said, and can be selected', async () => {
    await show(popup(state('questions and slots'), { copy: async () => false }));
    await copyFirst();
    await expect.element(page.getByRole('status')).toMatchTextContent('The message could not be copied.');
    await expect.element(page.getByText(/^I can offer today/)).toBeVisible();
  });

  test.each<[Language, RegExp]>([
    ['en', /^I can offer .+ \(Central European Time\)\. Does that suit\?$/],
    ['de', /^Ich kann Ihnen .+ \(Mitteleuropäische Zeit\) anbieten\. Passt das\?$/],
    ['fr', /^Je peux vous proposer .+ \(heure d’Europe centrale\)\. Cela vous convient-il\s\?$/],
    ['es', /^Puedo ofrecerle .+ \(hora de Europa central\)\. ¿Le viene bien\?$/],
  ])('is in the view’s language, and fits in %s', async (language, wanted) => {
    const copy = vi.fn(async (_: string) => false);
    const root = await show(popup(state('no slot fits'), { copy }, language, undefined, 'America/New_York'));
    root.querySelector<HTMLElement>('.slot > .button')?.click();
    await vi.waitFor(() => expect(root.querySelector('.message')).not.toBeNull());
    expect(copy.mock.calls[0]?.[0]).toMatch(wanted);
    expectNoSidewaysScroll();
    expect(await axeFindings(root)).toEqual([]);
  });
});
