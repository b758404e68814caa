import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { SetUpActions } from '../../components/set-up/steps.tsx';
import { failure } from '../../lib/result.ts';
import { LANGUAGES } from '../../lib/rules/rule.ts';
import { proposalOf } from '../../lib/setup/proposal.ts';
import { lastLookOf } from '../bench/years/evidence.ts';
import { agendaOf } from '../bench/years/measure.ts';
import { half, known, sure, whole, year } from './set-up-states.ts';
import { button, code, savedBy, setUp, taking, tick, titled } from './set-up-view.tsx';
import { axeFindings, expectNoSidewaysScroll, show } from './stage.tsx';

describe('what the set-up shows', () => {
  test('says of everything what it goes by', async () => {
    await show(setUp(), 1000);
    const regular = sure.find(({ sessions }) => sessions.at(-1)?.session.to === null);
    const { kept = 0, places = 0 } = regular?.sessions.at(-1) ?? {};
    await expect.element(page.getByText(new RegExp(`^${kept} of ${places} times since`)).first()).toBeVisible();
    await expect.element(page.getByText(/^\d+ of \d+ sessions lie within these hours\.$/)).toBeVisible();
    await expect.element(page.getByText(/^known by Supervision; \d+ entries$/)).toBeVisible();
  });

  test('beside a practice shows only what that lacks, and changes nothing of it', async () => {
    const save = taking(half);
    const shown = { proposal: proposalOf({ ...known, practice: half }), practice: half };
    await show(setUp(save, shown), 1000);
    await expect.element(page.getByText(/^Your practice is saved\. Here stands only/)).toBeVisible();
    await expect.element(page.getByRole('heading', { name: '2 · When you work' })).not.toBeInTheDocument();
    await button('Save').click();
    await expect.element(page.getByRole('heading', { name: 'Your practice is saved' })).toBeVisible();
    const practice = await savedBy(save);
    expect(practice.clients.slice(0, 12)).toEqual(half.clients);
    expect(practice.clients.length).toBeGreaterThan(20);
    expect({ ...practice, clients: [] }).toEqual({ ...half, clients: [] });
  });

  test('says so when a practice has everything already', async () => {
    await show(setUp(taking(whole), { proposal: proposalOf({ ...known, practice: whole }), practice: whole }), 1000);
    await expect.element(page.getByText('The calendar shows nothing that your practice does not have.')).toBeVisible();
  });

  test('says which row keeps it from being saved, and that nothing was saved when nobody answered', async () => {
    await show(setUp(), 1000);
    const other = (code(titled(1)).element() as HTMLInputElement).value;
    await code(titled(0)).fill(other);
    await button('Save').click();
    await expect.element(page.getByRole('alert').getByText(/^Nothing was saved yet\./)).toBeVisible();
    await expect.element(page.getByRole('alert').getByText(/ The same is already given at (?!clients)/)).toBeVisible();
    expect(document.querySelectorAll('.proposed-row .problem').length).toBe(1);
    const nobody = vi.fn<SetUpActions['save']>(async () => null);
    await show(setUp(nobody), 1000);
    await button('Save').click();
    await expect.element(page.getByText(/^It could not be saved/)).toBeVisible();
  });

  test('takes more that was seen as long as nothing was decided, and then asks first', async () => {
    const early = proposalOf({ ...known, agenda: agendaOf(lastLookOf(year).slice(-6)), practice: null });
    await show(setUp(taking(), { proposal: early, practice: null }), 1000);
    const rows = () => document.querySelectorAll('.proposed-row').length;
    const few = rows();
    await show(setUp(), 1000);
    await vi.waitFor(() => expect(rows()).toBeGreaterThan(few));
    const all = rows();
    await tick(titled(0)).click();
    await show(setUp(taking(), { proposal: early, practice: null }), 1000);
    await expect.element(page.getByText('More was seen of your calendar meanwhile.')).toBeVisible();
    expect(rows()).toBe(all);
    await button('Propose anew').click();
    await vi.waitFor(() => expect(rows()).toBe(few));
    await button('Undo').click();
    await expect.element(tick(titled(0))).not.toBeChecked();
  });

  test('tells what to do while nothing was seen', async () => {
    const root = await show(setUp(taking(), { proposal: null, practice: null }), 1000);
    await expect.element(page.getByText(/month view and leaf back/)).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Export from Google Calendar' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Set up the practice by hand' })).toBeVisible();
    expect(await axeFindings(root)).toEqual([]);
  });

  test.each(LANGUAGES)('can be used by everybody and fits 320 pixels, in %s', async (language) => {
    const root = await show(setUp(taking(), undefined, language), 320);
    expectNoSidewaysScroll();
    expect(await axeFindings(root)).toEqual([]);
    document.querySelector<HTMLElement>('.save-bar .main')?.click();
    await vi.waitFor(() => expect(document.querySelector('#set-up-done')).not.toBeNull());
    expectNoSidewaysScroll();
    expect(await axeFindings(root)).toEqual([]);
  });

  test.each(LANGUAGES)('has the empty state in %s within 320 pixels', async (language) => {
    const root = await show(setUp(taking(), { proposal: null, practice: null }, language), 320);
    expectNoSidewaysScroll();
    expect(await axeFindings(root)).toEqual([]);
  });
});

test('a refusal of the whole is shown too', async () => {
  const refuse = vi.fn<SetUpActions['save']>(async () =>
    failure([{ field: 'file', code: 'not-kept', params: {}, problem: 'not kept' }]),
  );
  await show(setUp(refuse), 1000);
  await button('Save').click();
  await expect.element(page.getByRole('alert').getByText(/could not be stored on this computer/)).toBeVisible();
});
