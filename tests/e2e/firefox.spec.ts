import { expect, test } from '@playwright/test';
import { type Firefox, type FirefoxTab, findFirefox, launchFirefox } from '../../scripts/firefox.ts';
import { STAGE_ORIGIN, stagePage } from '../stage/google/serve.ts';
import { sampleOptions, samplePractice } from '../stage/sample.ts';

/** After how many milliseconds of quiet Firefox ends the background: a moment here, half a minute with people. */
const QUIET = 300;

const executable = findFirefox();

/** The text of the question with these words. */
const questionWith = (words: string) =>
  `[...document.querySelectorAll('li')].find((one) => one.innerText.includes(${JSON.stringify(words)}))`;

const textOf = (tab: FirefoxTab) => tab.evaluate<string>('document.body.innerText');

const press = (tab: FirefoxTab, words: string, button: string) =>
  tab.evaluate(
    `[...${questionWith(words)}.querySelectorAll('button')].find((one) => one.innerText === '${button}').click()`,
  );

/** Tells the practice and opens the calendar at its real address. */
async function openSample(firefox: Firefox, now: number): Promise<FirefoxTab> {
  const settings = await firefox.open(firefox.address('dashboard.html#data'));
  const text = JSON.stringify(JSON.stringify(samplePractice(now)));
  const call = `{ to: 'view-calls', name: 'savePractice', args: [${text}] }`;
  expect(await settings.evaluate(`browser.runtime.sendMessage(${call})`)).toMatchObject({ ok: true });
  await settings.close();
  const calendar = await firefox.open(`${STAGE_ORIGIN}/calendar/u/0/r/week`);
  await expect
    .poll(() => calendar.evaluate(`document.querySelectorAll('framekeeper-layer').length`), { timeout: 15_000 })
    .toBe(7);
  return calendar;
}

test('in Firefox too: the page is read, marks are drawn, a card answers, and answers outlive the background', async () => {
  test.skip(executable === null, 'not run: no Firefox was found');
  test.setTimeout(120_000);
  const now = Date.now();
  const page = stagePage(sampleOptions(now));
  const firefox = await launchFirefox(
    executable ?? '',
    (url) => (url.startsWith(`${STAGE_ORIGIN}/calendar/`) ? page : null),
    { 'extensions.background.idle.timeout': QUIET },
  );
  try {
    const calendar = await openSample(firefox, now);

    // The mark in the corner of an event opens the card in a frame of the page.
    const [x = 0, y = 0] = await calendar.evaluate<number[]>(`(() => {
      const chip = [...document.querySelectorAll('[data-eventchip]')].find((one) => one.innerText.includes('M2 urgent'));
      const { right, top } = chip.getBoundingClientRect();
      return [Math.round(right - 9), Math.round(top + 8)];
    })()`);
    const cardIn = () => calendar.frame('/card.html');
    await expect
      .poll(async () => {
        if (!(await cardIn())) await calendar.click(x, y);
        const card = await cardIn();
        return card ? textOf(card) : '';
      })
      .toContain('M2 has a session that was called urgent');
    const card = await cardIn();
    if (!card) throw new Error('The card was closed by itself.');
    // It takes nothing until it has been in sight for a moment, and asks to try once more.
    await expect
      .poll(async () => {
        const text = await textOf(card);
        if (!text.includes('Kept')) await press(card, 'M2', 'Emergency');
        return text;
      })
      .toContain('Kept');

    const popup = await firefox.open(firefox.address('popup.html'));
    await expect.poll(() => popup.evaluate(`document.querySelectorAll('.question').length`)).toBe(4);
    await press(popup, 'K7 has a contact', 'Administrative');
    await expect.poll(() => textOf(popup)).toContain('Kept');
    expect(await popup.evaluate('browser.action.getBadgeText({})')).toBe('3');

    // Firefox ends the background when nothing has happened for a while; then it has to know everything again.
    await expect.poll(() => popup.evaluate('browser.extension.getBackgroundPage() === null')).toBe(true);
    await popup.close();
    const again = await firefox.open(firefox.address('popup.html'));
    await expect.poll(() => again.evaluate(`document.querySelectorAll('.question').length`)).toBe(3);
    expect(await textOf(again)).not.toContain('K7 has a contact');
    expect(firefox.asked).toEqual([]);
  } finally {
    await firefox.close();
  }
});
