// Makes the pictures of the README from the running product on the sample practice: `npm run screenshots`. With
// `--views`, every view in light, dark, narrow and German instead, into .output/views/, and with `--overlay` what is drawn
// over the calendar in every view and state, into .output/overlay/: both to be looked at before a release. With `--set-up`,
// a first set-up from a year's calendar file, step by step into .output/set-up/, with how often somebody had to press.
import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { PLACES } from '../lib/i18n/dashboard-words.ts';
import { launch } from './launch.ts';
import { takeOverlay } from './overlay-pictures.ts';
import { openSample } from './sample.ts';
import { takeSetUp } from './set-up-pictures.ts';

type Look = { readonly name: string; readonly language: string; readonly dark: boolean; readonly narrow: boolean };

if (process.argv.includes('--overlay')) {
  mkdirSync('.output/overlay', { recursive: true });
  await takeOverlay('.output/overlay');
  process.stdout.write('Pictures are in .output/overlay/\n');
  process.exit();
}

if (process.argv.includes('--set-up')) {
  mkdirSync('.output/set-up', { recursive: true });
  const { pictures, presses, saved, proposedIn } = await takeSetUp('.output/set-up');
  process.stdout.write(`${pictures.join('\n')}\n`);
  process.stdout.write(
    `${saved}\n${presses} presses, dropping the file included; proposed ${proposedIn} ms after it was dropped\n`,
  );
  process.exit();
}

const isReview = process.argv.includes('--views');
const folder = isReview ? '.output/views' : 'docs/images';
const looks: readonly Look[] = isReview
  ? [
      { name: 'light', language: 'en-US', dark: false, narrow: false },
      { name: 'dark', language: 'en-US', dark: true, narrow: false },
      { name: 'narrow', language: 'en-US', dark: false, narrow: true },
      { name: 'german', language: 'de', dark: false, narrow: false },
    ]
  : [{ name: '', language: 'en-US', dark: false, narrow: false }];

mkdirSync(folder, { recursive: true });
for (const { name, language, dark, narrow } of looks) {
  const launched = await launch({ headless: true, language, dark });
  const path = (view: string) => `${folder}/${name === '' ? view : `${view}-${name}`}.png`;
  const { page } = await openSample(launched, Date.now(), {
    theme: dark ? 'dark' : 'light',
    ...(language === 'de' && { locale: 'de' }),
  });
  const popup = await launched.openView('popup', { width: narrow ? 300 : 360, height: 600 });
  await popup.getByRole('listitem').first().waitFor();
  await popup.screenshot({ path: path('popup'), fullPage: isReview });
  for (const place of isReview ? PLACES : (['frame'] as const)) {
    const view = await launched.openView(`dashboard#${place}`, { width: narrow ? 360 : 1000, height: 900 });
    await view.getByRole('heading').first().waitFor();
    await view.screenshot({ path: path(place), fullPage: isReview });
    await view.close();
  }
  await page.bringToFront();
  await page.screenshot({ path: path('calendar') });
  await launched.context.close();
}
process.stdout.write(`Pictures are in ${folder}/\n`);
