import { addDays } from '../../lib/time/day.ts';
import { sampleWeek } from '../stage/sample.ts';
import { cardOf, pressMark } from './drawn.ts';
import { badgeOf, expect, openPopup, questionsIn, test } from './extension.ts';

/** The sample's week, and the call of this week again in the week after. */
function withCallNextWeek() {
  const events = sampleWeek(Date.now());
  const aWeekOn = (wall: string) => `${addDays(wall.slice(0, 10), 7)}${wall.slice(10)}`;
  const again = events
    .filter(({ id }) => id === 'k7call')
    .map((call) => ({ ...call, id: 'k7callagain', start: aWeekOn(call.start), end: aWeekOn(call.end) }));
  return { events: [...events, ...again] };
}

test('what is always so for a client is not asked next week, until that is ended in the settings', async ({
  extension,
  open,
}) => {
  const { page } = await open(withCallNextWeek());
  const popup = await openPopup(extension);
  const calls = questionsIn(popup).filter({ hasText: 'K7 has a contact outside the standing sessions' });
  await calls.getByRole('button', { name: 'Administrative' }).click();
  await calls.getByText('Ask again next time?').click();
  await calls.getByRole('button', { name: 'Always so for K7' }).click();
  await expect(calls).toContainText('This is not asked again about K7.');
  // That it is outside the hours was asked with the same question, and is answered with it.
  await expect.poll(() => badgeOf(extension)).toBe('4');

  const health = popup.getByRole('region', { name: 'What was seen' });
  const shown = await health.innerText();
  await page.bringToFront();
  await page.keyboard.press('j');
  await expect.poll(() => health.innerText()).not.toBe(shown);
  await expect(calls).toHaveCount(1);

  const settings = await extension.openView('dashboard#questions');
  const list = settings.getByRole('region', { name: 'Answers that hold for longer' });
  await expect(list.getByRole('listitem')).toHaveText([
    /K7 · Contact outside sessions.*Administrative · always/s,
    /K7 · Outside your office hours.*Administrative · always/s,
  ]);
  for (const left of [1, 0]) {
    await list.getByRole('button', { name: /^End/ }).first().click();
    await expect(list.getByRole('listitem')).toHaveCount(left);
  }
  await expect(list).toContainText('There are none.');
  await expect(calls).toHaveCount(2);
});

test('in the card an answer is made to hold until a day, from the keyboard', async ({ extension, open }) => {
  const { page } = await open();
  await pressMark(page, 'M2 urgent');
  const card = await cardOf(page);
  await card.getByRole('button', { name: 'Emergency' }).press('Enter');
  await card.getByText('Ask again next time?').press('Enter');
  const day = card.getByLabel('Until', { exact: true });
  await day.fill('2020-01-01');
  await card.getByRole('button', { name: 'Keep until then' }).press('Enter');
  await expect(card.getByText('Until which day, from today on?')).toBeVisible();
  await day.fill('2099-01-31');
  await card.getByRole('button', { name: 'Keep until then' }).press('Enter');
  await expect(card.getByRole('dialog')).toContainText('not asked again about M2 through Jan 31, 2099');
  const settings = await extension.openView('dashboard#questions');
  await expect(settings.getByRole('region', { name: 'Answers that hold for longer' })).toContainText('Jan 31, 2099');
});
