// Draws the toolbar icons from two small drawings, in every size that browsers ask for. Run by hand when one changes.
import { mkdir, writeFile } from 'node:fs/promises';
import { launchPlain } from './launch.ts';

const SIZES = [16, 32, 48, 96, 128];
const PAPER = '#f6f4ee';
const INK = '#2f5d62';

/** A page with a standing band and, beside it, a small open ring: the frame, and what is asked about. */
const reading = `
  <rect x="2" y="2" width="28" height="28" rx="7" fill="${INK}"/>
  <rect x="8" y="8" width="7" height="16" rx="1.6" fill="${PAPER}"/>
  <circle cx="21.5" cy="16" r="3.6" fill="none" stroke="${PAPER}" stroke-width="2.2"/>`;

/** The same as an outline that holds nothing. */
const unreadable = `
  <rect x="3.2" y="3.2" width="25.6" height="25.6" rx="6.4" fill="${PAPER}" stroke="#7b7a74" stroke-width="2.4" stroke-dasharray="4.2 3"/>
  <path d="M10 16 H22" stroke="#7b7a74" stroke-width="2.6" stroke-linecap="round"/>`;

const browser = await launchPlain();
await mkdir('public/icon', { recursive: true });
for (const [name, drawing] of Object.entries({ '': reading, 'unreadable-': unreadable })) {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block}</style>` +
        `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${drawing}</svg>`,
    );
    await writeFile(`public/icon/${name}${size}.png`, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();
