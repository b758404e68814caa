import { readFileSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/browser.mjs';

const executablePath = findBrowser();

/** A file of a calendar page's own texts, for a table of how well they are read: `tests/bench/accuracy.page.test.ts`. */
const texts = process.env.FRAMEKEEPER_TEXTS;

/** What properties are drawn from: the same at every check, new at every round of `npm run soak`. */
const seed = Number(process.env.FRAMEKEEPER_SEED ?? 1);

/** Two projects in one run: pure rooms in Node, pages and views in real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          provide: { texts: '', seed },
          setupFiles: 'tests/seed.ts',
          // A machine with much else to do is slow, and not wrong.
          testTimeout: 20_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.page.test.ts', 'tests/e2e/**'],
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'ical.js',
            'idb',
            'jstat',
            'axe-core',
            'fast-check',
            'valibot',
          ],
        },
        test: {
          name: 'page',
          provide: { texts: texts ? readFileSync(texts, 'utf8') : '', seed },
          setupFiles: 'tests/seed.ts',
          include: ['tests/**/*.page.test.ts', 'tests/**/*.page.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath && { executablePath }), args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
