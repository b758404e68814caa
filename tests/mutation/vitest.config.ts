import { defineConfig } from 'vitest/config';

/** The tests of the pure rooms alone, without a browser and with fewer cases drawn from each law. */
export default defineConfig({
  test: {
    environment: 'node',
    provide: { texts: '', seed: 1 },
    env: { FRAMEKEEPER_RUNS: '25' },
    setupFiles: ['tests/seed.ts', 'tests/mutation/setup.ts'],
    testTimeout: 20_000,
    include: ['tests/{audit,frame,slots,time}/**/*.test.ts'],
    exclude: ['tests/**/*.page.test.ts'],
  },
});
