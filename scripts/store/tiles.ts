import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';

/** The tiles that a store shows beside others, by width and height. */
export const TILES = [
  { width: 440, height: 280 },
  { width: 1400, height: 560 },
] as const;

/** A tile: the icon, the name and the summary on plain paper. */
export async function drawTile(
  browser: Browser,
  { width, height }: (typeof TILES)[number],
  text: { readonly name: string; readonly summary: string },
): Promise<Buffer> {
  const icon = readFileSync('public/icon/128.png').toString('base64');
  const unit = height / 28;
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<style>
    body { margin: 0; height: 100vh; box-sizing: border-box; padding: 0 ${3 * unit}px; display: grid;
      grid-template-columns: auto 1fr; align-items: center; gap: ${2.4 * unit}px; background: #f6f4ee; color: #24272b;
      font: ${1.5 * unit}px/1.4 system-ui, "Noto Sans", sans-serif }
    h1 { margin: 0 0 ${0.6 * unit}px; font-size: ${3 * unit}px; line-height: 1.2; font-weight: 600 }
    p { margin: 0; color: #585e65; max-width: ${34 * unit}px }
    img { width: ${7 * unit}px }
  </style><img src="data:image/png;base64,${icon}"><div><h1></h1><p></p></div>`);
  await page.locator('h1').evaluate((element, name) => {
    element.textContent = name;
  }, text.name);
  await page.locator('p').evaluate((element, summary) => {
    element.textContent = summary;
  }, text.summary);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}
