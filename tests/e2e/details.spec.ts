import type { Page } from '@playwright/test';
import { savePractice } from '../../scripts/sample.ts';
import { STAGE_ORIGIN } from '../stage/google/serve.ts';
import { samplePractice, sampleWeek } from '../stage/sample.ts';
import { type Extension, expect, openPopup, questionsIn, test } from './extension.ts';

const OWN = 'practice@example.com';
const ADDRESS = 'b.three@example.com';

/** The sample week with one more hour, whose title names nobody; its guest does. */
function weekWithSession() {
  const now = Date.now();
  const events = sampleWeek(now);
  const day = events.find(({ id }) => id === 'r4second')?.start.slice(0, 10);
  const session = { id: 'session', calendar: OWN, title: 'Session', start: `${day}T15:00`, end: `${day}T15:50` };
  return { now, events: [...events, { ...session, guests: [OWN, ADDRESS], organiser: OWN }] };
}

/** Tells the extension that B3 also goes by the address. */
async function addAddress(extension: Extension, now: number): Promise<void> {
  const practice = samplePractice(now);
  const clients = practice.clients.map((one) => (one.code === 'B3' ? { ...one, aliases: [ADDRESS] } : one));
  const view = await extension.openView('dashboard');
  await savePractice(view, { ...practice, clients });
  await view.close();
}

const chipOf = (page: Page) => page.locator('[data-column-index] [data-eventchip]', { hasText: 'Session' });

test('an event whose title names nobody is a client’s once its bubble was opened, and stays so', async ({
  extension,
  open,
}) => {
  const { now, events } = weekWithSession();
  const { page } = await open({ events, loading: 'late' });
  await addAddress(extension, now);
  const popup = await openPopup(extension);
  await expect(questionsIn(popup)).toHaveCount(5);
  const asked = questionsIn(popup).filter({ hasText: /B3.*a session beyond the standing ones/s });
  await expect(asked).toHaveCount(0);

  await page.bringToFront();
  await chipOf(page).click();
  await expect(asked).toHaveCount(1);
  await expect(questionsIn(popup)).toHaveCount(6);

  await page.locator('#xDetDlgCloseBu').click();
  await expect(page.locator('#xDetDlg')).toBeHidden();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(asked).toHaveCount(1);
  await expect(popup.getByText('Framekeeper cannot read this page')).toHaveCount(0);
});

test('the form of an event tells the same, by its address too, and nothing of what is typed there', async ({
  extension,
  open,
}) => {
  const { now, events } = weekWithSession();
  const { page } = await open({ events });
  await addAddress(extension, now);
  const id = await chipOf(page).getAttribute('data-eventid');
  await page.goto(`${STAGE_ORIGIN}/calendar/u/0/r/eventedit/${id}`);
  const popup = await openPopup(extension);
  const asked = questionsIn(popup).filter({ hasText: /B3.*a session beyond the standing ones/s });
  await expect(asked).toHaveCount(1);

  await page.bringToFront();
  await page.locator('#xTiIn').fill('K7');
  await page.locator('[jsname="yNrILb"] input').fill('14 Elm Street');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.locator('framekeeper-layer').first().waitFor({ state: 'attached' });
  await expect(questionsIn(popup)).toHaveCount(6);
  await expect(asked).toHaveCount(1);
});
