import { defineConfig } from '@playwright/test';

/** End to end: the built extension in the system's Chromium, at the calendar's real address, with no network behind it. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.output/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: '.output/reports/e2e.json' }]],
});
