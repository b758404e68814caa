import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Dashboard } from '../../components/dashboard/dashboard.tsx';
import { DASHBOARD_WORDS, PLACES, type Place } from '../../lib/i18n/dashboard-words.ts';
import { LANGUAGES } from '../../lib/rules/rule.ts';
import { axeFindings, expectNoSidewaysScroll, show } from './stage.tsx';

const words = DASHBOARD_WORDS.en;

const dashboard = (current: Place, { places, views } = words) => (
  <Dashboard
    places={PLACES.map((place) => ({
      place,
      name: places[place],
      content: (
        <main>
          <h1>{places[place]}</h1>
          <input aria-label={`A word about ${place}`} />
        </main>
      ),
    }))}
    current={current}
    name={views}
  />
);

test('shows one view, and the way to the others', async () => {
  await show(dashboard('frame'), 900);
  await expect.element(page.getByRole('heading', { name: 'The frame' })).toBeVisible();
  expect(page.getByRole('main').elements()).toHaveLength(1);
  const links = page.getByRole('navigation', { name: 'Views' }).getByRole('link').elements();
  expect(links.map((link) => link.getAttribute('href'))).toEqual(PLACES.map((place) => `#${place}`));
  expect(links.flatMap((link) => (link.getAttribute('aria-current') ? link.textContent : []))).toEqual(['The frame']);
});

test('what was typed in a view that was left is there again', async () => {
  await show(dashboard('frame'), 900);
  await page.getByLabelText('A word about frame').fill('K7');
  await show(dashboard('rates'), 900);
  await expect.element(page.getByLabelText('A word about frame')).not.toBeVisible();
  await show(dashboard('frame'), 900);
  await expect.element(page.getByLabelText('A word about frame')).toHaveValue('K7');
});

test.each(LANGUAGES)('can be used by everybody, and fits a narrow window, in %s', async (language) => {
  const root = await show(dashboard('report', DASHBOARD_WORDS[language]), 320);
  expect(await axeFindings(root)).toEqual([]);
  expectNoSidewaysScroll();
});
