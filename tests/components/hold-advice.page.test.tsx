import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { HoldAdvice } from '../../components/settings/hold-advice.tsx';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import type { HoldOffer } from '../../lib/messages/protocol.ts';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';
import { holds } from './setting-states.ts';
import { button } from './settings-view.tsx';
import { axeFindings, expectNoSidewaysScroll, show } from './stage.tsx';

const advice = (offer: HoldOffer | null, language: Language = 'en', onOpen: (address: string) => void = () => {}) => (
  <main class="dashboard">
    <HoldAdvice offer={offer} speech={{ words: settingsWording(language), locale: language }} onOpen={onOpen} />
  </main>
);
const form = { address: 'https://outlook.office.com/calendar/deeplink/compose', repeats: false };
const STATES: readonly (HoldOffer | null)[] = [
  holds,
  { ...holds, form },
  { ...holds, form: null },
  { ...holds, withHold: null, form: null },
  { ...holds, fitted: holds.requests, withHold: null, form: null },
  null,
];

describe('advice on time held for emergencies', () => {
  test('tells what was counted and what the hold would have changed, and no number besides', async () => {
    await show(advice(holds), 900);
    const section = page.getByRole('region', { name: 'Time held for emergencies' });
    await expect.element(section).toMatchTextContent('In the last 8 weeks (34 days seen whole)');
    await expect.element(section).toMatchTextContent('fitted for 61% of the times asked');
    await expect
      .element(section)
      .toMatchTextContent(/With 3:00.{1,3}3:30 PM held every Monday, Tuesday, and Thursday: 77%\./);
    await expect.element(section).toMatchTextContent('373 of 612. With the hold: 471; on 7 of the days');
  });

  test('opens the calendar’s own form, and says where it must be set to repeat', async () => {
    const open = vi.fn<(address: string) => void>();
    await show(advice({ ...holds, form }, 'en', open), 900);
    await button('Open a hold in the calendar').click();
    expect(open).toHaveBeenCalledExactlyOnceWith(form.address);
    await expect.element(page.getByText('Would you set it to repeat there?', { exact: false })).toBeVisible();
    await show(advice(holds), 900);
    await expect.element(page.getByText('set it to repeat', { exact: false })).not.toBeInTheDocument();
  });

  test('asks for a title where none makes a hold, and opens nothing', async () => {
    await show(advice({ ...holds, form: null }), 900);
    await expect.element(page.getByText('Would you name one above', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('button')).not.toBeInTheDocument();
  });

  test('names no hold where none would have changed anything, and nothing at all where too little was seen', async () => {
    await show(advice({ ...holds, withHold: null, form: null }), 900);
    await expect.element(page.getByText('No half hour held besides', { exact: false })).toBeVisible();
    await show(advice({ ...holds, fitted: holds.requests, withHold: null, form: null }), 900);
    await expect.element(page.getByText('for 100% of', { exact: false })).toBeVisible();
    await expect.element(page.getByText('No half hour held besides', { exact: false })).not.toBeInTheDocument();
    await show(advice(null), 900);
    await expect.element(page.getByRole('region')).toMatchTextContent('Too few of your working days');
    await expect.element(page.getByRole('region')).not.toMatchTextContent(/\d/);
  });

  test('can be used by everybody, in every language and on a narrow page', async () => {
    for (const language of LANGUAGES) {
      for (const state of STATES) {
        const root = await show(advice(state, language), 320);
        expect(await axeFindings(root)).toEqual([]);
        expectNoSidewaysScroll();
      }
    }
  });
});
