import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Rates } from '../../components/rates/rates.tsx';
import { ratesSpeech } from '../../components/rates/speech.ts';
import { type Figures, figuresOf } from '../../lib/rates/figures.ts';
import type { Tally } from '../../lib/rates/tally.ts';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';
import { clients, full, nobodyCame, nothingConfirmed, RATE_STATES } from './rate-states.ts';
import { axeFindings, expectNoSidewaysScroll, show, unfold } from './stage.tsx';

const rates = (tally: Tally | null, language: Language = 'en', more: Partial<Figures> = {}) => (
  <Rates
    told={tally && { tally, figures: { ...figuresOf(tally), ...more } }}
    speech={ratesSpeech({ language, locale: language })}
  />
);
const region = (name: string) => page.getByRole('region', { name });

describe('rates', () => {
  test('say first what was seen and what was not, and what is not counted', async () => {
    const root = await show(rates(full), 900);
    const text = root.textContent ?? '';
    const [seen, first] = [text.indexOf('250 of 262 working days were seen'), text.indexOf('per 100')];
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(first);
    await expect.element(page.getByText('2 entries look to be outside the frame', { exact: false })).toBeVisible();
    await expect.element(page.getByText('3 more entries may be outside the frame', { exact: false })).toBeVisible();
    await expect.element(page.getByText('DBT, with coaching calls', { exact: false })).toBeVisible();
    await page.getByText('Days that were not seen').click();
    await expect.element(page.getByText('Dec 22, 2025 – Jan 5, 2026')).toBeVisible();
    await expect.element(page.getByText('Mar 4, 2026', { exact: true })).toBeVisible();
  });

  test('always have their count, what it is among, and limits', async () => {
    await show(rates(full), 900);
    const quarters = region('By quarter');
    await expect.element(quarters.getByText('3 of 118 sessions (2.5 per 100; 0.5–7.4)')).toBeVisible();
    await expect.element(quarters.getByText('0 of 16 sessions (0.0 per 100; 0.0–23.1)')).toBeVisible();
    await expect.element(quarters.getByText('Q4 2026 (Oct 1', { exact: false })).toBeVisible();
    await expect.element(quarters.getByText('a rule asked in another way', { exact: false })).toBeVisible();
    await expect.element(quarters).toMatchTextContent('Q3 2026 was above the three quarters before it: 7 of 110');
    await expect.element(quarters).toMatchTextContent('that could be told on Sep 2, 2026');
  });

  test('hold no quarter against others where they are not alike, and no trend where too little came before', async () => {
    await show(rates({ ...full, periods: full.periods.slice(2), trend: null }), 900);
    await expect.element(region('By quarter')).toMatchTextContent('Once four whole quarters in a row');
    await expect.element(region('By quarter')).not.toMatchTextContent('Session by session');
  });

  test('show each hour with its number, and no hour before the first or after the last', async () => {
    await show(rates(full), 900);
    const table = page.getByRole('table', { name: 'By weekday and hour' });
    expect(table.getByRole('row').elements()).toHaveLength(4);
    const row = table.getByRole('row', { name: /^5:00.PM/ });
    expect(
      row
        .getByRole('cell')
        .elements()
        .map((cell) => cell.textContent),
    ).toEqual(['0', '12', '0', '0', '0', '0', '0']);
  });

  test('have a table with everything that the funnel draws, opened from the keyboard', async () => {
    const root = await show(rates(full), 900);
    const funnel = region('By client');
    await expect
      .element(funnel)
      .toMatchTextContent(/Beyond the inner line: 1 of 13\. By chance alone it would be about 0\.\d/);
    const summary = funnel.getByText('As a table').element().closest('summary');
    summary?.focus();
    await userEvent.keyboard('{Enter}');
    const rows = funnel.getByRole('table').getByRole('row');
    expect(rows.elements()).toHaveLength(clients.length + 1);
    await expect.element(funnel.getByRole('row', { name: /^K7/ })).toMatchTextContent(/K7.*54.*12.*22\.2.*beyond/);
    await expect.element(funnel.getByRole('row', { name: /^M2/ })).toMatchTextContent('too few to say');
    expect(root.querySelectorAll('.funnel .dot')).toHaveLength(clients.length);
    expect([...root.querySelectorAll('.funnel .code')].map((one) => one.textContent)).toEqual(['K7']);
    expect(root.querySelectorAll('.funnel .dot.too-few')).toHaveLength(clients.length - 1);
  });

  test('draw the points and the lines on one scale: who is beyond the line stands above it', async () => {
    const root = await show(rates(full), 900);
    const dot = root.querySelector('.funnel .dot.inner, .funnel .dot.outer')?.getBoundingClientRect();
    const lines = [...(root.querySelector('polyline.inner') as SVGPolylineElement).points];
    const plot = root.querySelector('.funnel .plot')?.getBoundingClientRect();
    if (!dot || !plot) throw new Error('there is a point beyond the line');
    const at = lines.at(-1);
    const y = plot.top + ((at?.y ?? 0) / 100) * plot.height;
    const x = plot.left + ((at?.x ?? 0) / 100) * plot.width;
    expect(Math.abs(x - (dot.left + dot.width / 2))).toBeLessThan(3);
    expect(dot.top + dot.height / 2).toBeLessThan(y);
  });

  test('name only those whose rate is probably far above, and nobody else in an order', async () => {
    await show(rates(full), 900);
    const named = region('What you might look at first');
    expect(
      named
        .getByRole('listitem')
        .elements()
        .map((one) => one.textContent),
    ).toEqual([expect.stringMatching(/^K7 12 of 54 sessions \(22\.2 per 100; 11\.5–38\.8\): 9\d% likely$/)]);
    await show(rates(full, 'en', { likely: [] }), 900);
    await expect.element(named).toMatchTextContent('There is no client of whom that is so.');
  });

  test('draw one strip per client on one scale, and dots where not all was seen', async () => {
    const root = await show(rates(full), 900);
    const strips = [...root.querySelectorAll('.strip')];
    expect(strips).toHaveLength(clients.length);
    expect(new Set(strips.map((one) => one.getAttribute('viewBox'))).size).toBe(1);
    const k7 = strips.at(-2);
    expect(k7?.querySelectorAll('.kept')).toHaveLength(54);
    expect(k7?.querySelectorAll('.outside')).toHaveLength(11);
    const narrow = [...(k7?.querySelectorAll('.line') ?? [])].filter((one) => one.getAttribute('width') === '1');
    expect(narrow).toHaveLength(full.weeks.filter(({ whole }) => !whole).length);
    await expect
      .element(region('Client by client').getByRole('row', { name: /^K7/ }))
      .toMatchTextContent('54 sessions, 12 outside');
  });

  test('tell of answers, of what followed emergencies, and of late entries', async () => {
    await show(rates(full), 900);
    const more = region('Answers, emergencies, entries');
    await expect.element(more).toMatchTextContent('14 of 16 (88%); half of them within 4 days');
    await expect.element(more).toMatchTextContent('within 7 days: 2 of 3');
    await expect.element(more).toMatchTextContent('3 of 400 sessions');
    await show(rates(nothingConfirmed), 900);
    await expect.element(more).toMatchTextContent('No question was put to you');
    await expect.element(more).not.toMatchTextContent('Followed by');
    await expect.element(more).toMatchTextContent('Not looked for');
    await show(rates({ ...full, late: { count: 0, of: 0 } }), 900);
    await expect.element(more).toMatchTextContent('It is not known when');
  });

  test('say what to do when there is nothing to count, and show no number then', async () => {
    const root = await show(rates(null), 900);
    await expect.element(page.getByRole('link')).toHaveAttribute('href', '#settings');
    expect(root.textContent).not.toMatch(/\d/);
    await show(rates(nobodyCame), 900);
    await expect.element(page.getByText('No session was seen on these days.')).toBeVisible();
    expect(page.getByRole('table').elements()).toEqual([]);
    await show(rates(nothingConfirmed), 900);
    await expect.element(region('By client')).toMatchTextContent('Nothing outside the frame was confirmed');
    await expect.element(region('What you might look at first')).not.toBeInTheDocument();
  });

  test('turn the drawings with the direction of writing', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const root = await show(rates(full), 900);
      const strip = root.querySelector('.strip');
      const kept = [...(strip?.querySelectorAll('.kept') ?? [])].map((one) => one.getBoundingClientRect().left);
      expect(kept[0]).toBeGreaterThan(kept.at(-1) ?? 0);
      const dots = [...root.querySelectorAll<HTMLElement>('.funnel .dot')];
      const plot = root.querySelector('.funnel .plot')?.getBoundingClientRect();
      for (const dot of dots) expect(dot.getBoundingClientRect().right).toBeLessThanOrEqual((plot?.right ?? 0) + 6);
    } finally {
      document.documentElement.dir = '';
    }
  });

  test.each(LANGUAGES)('can be used by everybody, in every state and on a narrow page, in %s', async (language) => {
    for (const state of Object.values(RATE_STATES)) {
      const root = await show(rates(state, language), 320);
      unfold(root);
      expect(await axeFindings(root)).toEqual([]);
      expectNoSidewaysScroll();
    }
  });
});
