import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CalendarFiles, type ImportCalendars } from '../../components/data/calendar-files.tsx';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import type { Imported } from '../../lib/readers/ics/import.ts';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';
import { axeFindings, expectNoSidewaysScroll, show, unfold } from './stage.tsx';

const OUTCOMES: readonly Imported[] = [
  {
    file: 'work@example.com.ics',
    problem: null,
    calendar: 'work@example.com',
    events: 1_204,
    span: { first: '2025-01-06', last: '2026-03-31' },
    unreadable: [{ line: 2_114, reason: 'rule' }],
  },
  { file: 'letter.ics', problem: 'not-a-calendar', line: 1 },
];

const files = (onImport: ImportCalendars, language: Language = 'en') => (
  <CalendarFiles speech={{ words: settingsWording(language), locale: language }} onImport={onImport} />
);
const file = new File(['BEGIN:VCALENDAR'], 'work@example.com.ics', { type: 'text/calendar' });
const choose = () => userEvent.upload(page.getByLabelText(/\.ics/), file);

describe('calendar files', () => {
  test('are given on, and what came of each is told in words', async () => {
    const onImport = vi.fn<ImportCalendars>(async () => OUTCOMES);
    const root = await show(files(onImport));
    await choose();
    await expect.element(page.getByText('1,204 entries, Jan 6, 2025 – Mar 31, 2026.')).toBeVisible();
    await expect.element(page.getByText('This is not a calendar file.')).toBeVisible();
    await page.getByText('One part could not be read').click();
    await expect.element(page.getByText('Line 2,114: its recurrence cannot be understood')).toBeVisible();
    expect(onImport.mock.calls[0]?.[0].map(({ name }) => name)).toEqual(['work@example.com.ics']);
    expect(await axeFindings(root)).toEqual([]);
  });

  test('show how far reading is, and take no others meanwhile', async () => {
    let finish = (_: readonly Imported[]) => {};
    const onImport = vi.fn<ImportCalendars>((_, onDone) => {
      onDone(0.4);
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    const root = await show(files(onImport));
    await choose();
    const progress = page.getByRole('progressbar', { name: 'Reading the files …' });
    await expect.element(progress).toHaveAttribute('value', '0.4');
    await expect.element(page.getByLabelText(/\.ics/)).toBeDisabled();
    expect(await axeFindings(root)).toEqual([]);
    finish([]);
    await expect.element(progress).not.toBeInTheDocument();
  });

  test('can be dropped, and say so when they could not be kept', async () => {
    const onImport = vi.fn<ImportCalendars>(async () => null);
    const root = await show(files(onImport));
    const data = new DataTransfer();
    data.items.add(file);
    root
      .querySelector('.drop')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    await expect.element(page.getByText(/^The files could not be kept\./)).toBeVisible();
    expect(onImport).toHaveBeenCalledOnce();
  });

  test.each(LANGUAGES)('fit into 360 pixels in %s', async (language) => {
    const root = await show(files(async () => OUTCOMES, language));
    await choose();
    await vi.waitFor(() => expect(root.querySelector('.imported')).not.toBeNull());
    unfold(root);
    expectNoSidewaysScroll();
    expect(await axeFindings(root)).toEqual([]);
  });
});
