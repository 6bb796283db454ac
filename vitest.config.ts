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
          testTimeout: 20_000,
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
