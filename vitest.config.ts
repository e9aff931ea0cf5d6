import { defineConfig } from 'vitest/config';

const generous = { testTimeout: 60_000, hookTimeout: 120_000, teardownTimeout: 60_000 };

/** Tests of these folders need no database; the others share one cluster, started only when one of them runs. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    ...generous,
    projects: [
      { test: { name: 'core', include: ['core/**/*.test.ts', 'scripts/**/*.test.ts'], ...generous } },
      {
        test: {
          name: 'database',
          include: ['server/**/*.test.ts', 'web/**/*.test.ts', 'web/**/*.test.tsx'],
          globalSetup: ['scripts/test-cluster.ts'],
          ...generous,
        },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      },
      {
        test: {
          name: 'scenarios',
          include: ['scenarios/**/*.test.ts'],
          globalSetup: ['scripts/test-cluster.ts'],
          ...generous,
        },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      },
    ],
  },
});
