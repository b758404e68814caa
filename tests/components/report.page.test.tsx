import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ReportView } from '../../components/report/report.tsx';
import { REPORT_WORDS } from '../../lib/i18n/report-words.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import type { Report } from '../../lib/messages/report.ts';
import { failure, type Result, success } from '../../lib/result.ts';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';
import { rateOf } from '../../lib/statistics/rate.ts';
import { report } from './report-state.ts';
import { axeFindings, expectNoSidewaysScroll, show } from './stage.tsx';
import { voiceIn } from './states.ts';

const words = REPORT_WORDS.en;

const view = (
  onReport: (span: { from: string; to: string }) => Promise<Result<Report, string> | null> = async () =>
    success(report),
  language: Language = 'en',
  more: { onSave?: (saved: Report) => void; onPrint?: () => void } = {},
) => (
  <ReportView
    today="2026-01-15"
    voice={voiceIn(language)}
    words={{ report: REPORT_WORDS[language], settings: settingsWording(language) }}
    limitsOf={rateOf}
    onReport={onReport}
    onPrint={more.onPrint ?? (() => {})}
    onSave={more.onSave ?? (() => {})}
  />
);

describe('a report', () => {
  test('says first what was not seen, then how often beside how many sessions', async () => {
    await show(view(), 900);
    const headings = page.getByRole('heading', { level: 3 });
    await expect.element(headings.first()).toHaveTextContent(words.notSeen);
    await expect
      .element(page.getByText(/^2 of 15 days were not seen whole: Jan 10, 2026 – Jan 11, 2026\./))
      .toBeVisible();
    const rate = (name: keyof Report['rates']) =>
      page.getByText(words.rates[name], { exact: true }).element().parentElement;
    expect(rate('extra')?.textContent).toBe(
      'Sessions beyond the plan3 beside 118 sessions held (2.5 per 100; 0.5–7.4)',
    );
    expect(rate('emergency')?.textContent).toBe('Emergency sessions0 beside 118 sessions held (0.0 per 100; 0.0–3.1)');
    expect(rate('missed')?.textContent).toBe('Standing sessions not there4 of 120 that were looked for');
    await expect
      .element(page.getByText(/5 questions were asked, 3 answered\..*2 wait for an answer\..*within 2 days/))
      .toBeVisible();
  });

  test('has a row for each item, with what was asked and answered', async () => {
    await show(view(), 900);
    const textOf = async (name: RegExp) => {
      await expect.element(page.getByRole('row', { name })).toBeVisible();
      return page.getByRole('row', { name }).element().textContent;
    };
    expect(await textOf(/Thu, Jan 15/)).toMatch(/50K7beyond the plan.*A session beyond the plan.*Other: by telephone/);
    expect(await textOf(/Fri, Jan 16/)).toMatch(/M2.*moved for Jan 14, 2026/);
    expect(await textOf(/Sat, Jan 17/)).toMatch(/unclear.*not answered yet/);
  });

  test('is of the quarter at first, and of any days that are chosen', async () => {
    const onReport = vi.fn(async () => success(report));
    await show(view(onReport), 900);
    await expect.poll(() => onReport.mock.lastCall).toEqual([{ from: '2026-01-01', to: '2026-01-15' }]);
    await page.getByRole('button', { name: 'Last quarter' }).click();
    expect(onReport).toHaveBeenLastCalledWith({ from: '2025-10-01', to: '2025-12-31' });
    await expect.element(page.getByRole('button', { name: 'Last quarter' })).toHaveAttribute('aria-pressed', 'true');
    await page.getByLabelText('From').fill('2025-11-03');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(onReport).toHaveBeenLastCalledWith({ from: '2025-11-03', to: '2025-12-31' });
  });

  test('that was asked for last is the one that is shown, whichever comes last', async () => {
    const first = Promise.withResolvers<Result<Report, string>>();
    const empty = { ...report, rows: [] };
    const onReport = vi.fn(({ from }: { from: string }) =>
      from === '2026-01-01' ? first.promise : Promise.resolve(success(empty)),
    );
    await show(view(onReport), 900);
    await page.getByRole('button', { name: 'Last quarter' }).click();
    await expect.element(page.getByText(words.nothing)).toBeVisible();
    first.resolve(success(report));
    await first.promise;
    await expect.element(page.getByText(words.nothing)).toBeVisible();
  });

  test.each([
    ['to', 'Through', words.refused.to],
    ['from', 'From', words.refused.from],
  ])('that is refused for %s says so at its field', async (field, label, said) => {
    await show(
      view(async () => failure(field)),
      900,
    );
    await expect.element(page.getByLabelText(label)).toHaveAccessibleDescription(said);
  });

  test('before there is a practice, or when nobody answers, says what to do', async () => {
    await show(
      view(async () => failure('practice')),
      900,
    );
    await expect.element(page.getByRole('alert')).toHaveTextContent(words.refused.practice);
    await page.getByRole('button', { name: 'Show' }).click();
    expect(page.getByRole('button', { name: 'Print' }).elements()).toEqual([]);
  });

  test('is printed, and saved as a table', async () => {
    const onSave = vi.fn();
    const onPrint = vi.fn();
    await show(view(undefined, 'en', { onSave, onPrint }), 900);
    await page.getByRole('button', { name: 'Print' }).click();
    await page.getByRole('button', { name: words.save }).click();
    expect(onPrint).toHaveBeenCalledOnce();
    expect(onSave).toHaveBeenCalledExactlyOnceWith(report);
  });

  test.each(LANGUAGES)('can be used by everybody, and fits a narrow window, in %s', async (language) => {
    const root = await show(view(undefined, language), 320);
    await expect.element(page.getByRole('table')).toBeVisible();
    expect(await axeFindings(root)).toEqual([]);
    expectNoSidewaysScroll();
  });
});
