import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests that read the built sites; all others run without a build. */
const ofBuiltSites = 'tests/{build,browser,print}/**/*.test.ts';

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: [ofBuiltSites],
          testTimeout: process.env.FUZZ_SEED ? 600_000 : 20_000,
          setupFiles: 'tests/fixed-seed.ts',
          alias: process.env.FUZZ_SEED ? { 'fast-check': resolve('tests/fuzzed.ts') } : {},
        },
      },
      {
        test: {
          name: 'site',
          include: [ofBuiltSites],
          globalSetup: 'tests/build/build-sites.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
