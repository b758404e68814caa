// Writes everything that a store's form asks for into store/, checked: `npm run store`, which makes the packages first.
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { LANGUAGES, type Language } from '../lib/rules/rule.ts';
import { launch, launchPlain } from './launch.ts';
import { openSample } from './sample.ts';
import { sizeOfPng, troublesOf } from './store/checks.ts';
import { descriptionIn, PRACTICES, PURPOSE, REASONS } from './store/listing.ts';
import { drawTile, TILES } from './store/tiles.ts';

const OUT = 'store';
const SCREEN = { width: 1280, height: 800 };
const troubles: string[] = [];

rmSync(OUT, { recursive: true, force: true });
mkdirSync(`${OUT}/packages`, { recursive: true });
for (const name of readdirSync('.output/packages').filter((one) => one.endsWith('.zip')))
  copyFileSync(`.output/packages/${name}`, `${OUT}/packages/${name}`);
cpSync('public/icon', `${OUT}/icons`, { recursive: true, filter: (path) => !path.includes('unreadable') });

writeFileSync(`${OUT}/purpose.txt`, `${PURPOSE}\n`);
writeFileSync(`${OUT}/permissions.txt`, inLines(REASONS));
writeFileSync(`${OUT}/privacy-answers.txt`, inLines(PRACTICES));
copyFileSync('docs/privacy.md', `${OUT}/privacy-policy.md`);

const browser = await launchPlain();
for (const language of LANGUAGES) {
  const folder = `${OUT}/${language}`;
  mkdirSync(folder, { recursive: true });
  const { name, summary } = wordsIn(language);
  write(`${folder}/name.txt`, 'name', name);
  write(`${folder}/summary.txt`, 'summary', summary);
  write(`${folder}/description.txt`, 'description', descriptionIn(language));
  for (const tile of TILES) {
    picture(`${folder}/tile-${tile.width}.png`, await drawTile(browser, tile, { name, summary }), tile);
  }
  await takeScreens(language, folder);
}
await browser.close();
process.stdout.write(troubles.length === 0 ? `Everything is in ${OUT}/\n` : `${troubles.join('\n')}\n`);
process.exit(troubles.length === 0 ? 0 : 1);

/** The calendar, its questions, the frame, the rates and the practice, from the running product on the sample. */
async function takeScreens(language: Language, folder: string): Promise<void> {
  const launched = await launch({ headless: true, language: language === 'en' ? 'en-US' : language });
  const clock = language === 'en' ? '12h' : '24h';
  const { page } = await openSample(launched, Date.now(), { locale: language, clock });
  await page.setViewportSize(SCREEN);
  await page.waitForLoadState();
  picture(`${folder}/1-calendar.png`, await page.screenshot(), SCREEN);
  for (const [index, place] of (['questions', 'frame', 'rates', 'settings'] as const).entries()) {
    const view = await launched.openView(`dashboard#${place}`, SCREEN);
    await view.getByRole('heading').first().waitFor();
    picture(`${folder}/${index + 2}-${place}.png`, await view.screenshot(), SCREEN);
    await view.close();
  }
  await launched.context.close();
}

function wordsIn(language: Language): { name: string; summary: string } {
  const { name, description } = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
  return { name: name.message, summary: description.message };
}

function write(file: string, kind: Parameters<typeof troublesOf>[0], text: string): void {
  for (const trouble of troublesOf(kind, text)) troubles.push(`${file} ${trouble}`);
  writeFileSync(file, text);
}

function picture(file: string, bytes: Buffer, { width, height }: { width: number; height: number }): void {
  const size = sizeOfPng(bytes);
  if (size !== `${width}x${height}`) troubles.push(`${file} is ${size}; ${width}x${height} is asked for`);
  writeFileSync(file, bytes);
}

function inLines(told: Readonly<Record<string, string>>): string {
  return Object.entries(told)
    .map(([name, text]) => `${name}: ${text}\n`)
    .join('\n');
}
