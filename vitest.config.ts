import { defineConfig } from 'vitest/config';

// slow machines run these too: a time limit is there to end what hangs, not to judge speed
const generous = { testTimeout: 60_000, hookTimeout: 180_000, teardownTimeout: 60_000 };
const long = { ...generous, testTimeout: 600_000 };
const cluster = { globalSetup: ['scripts/test-cluster.ts'] };
const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };

/** One project per part of `npm test`. Those with a database share one cluster, started only when one of them runs. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    ...generous,
    projects: [
      { test: { name: 'core', include: ['core/**/*.test.ts', 'institution/**/*.test.ts', 'rules/**/*.test.ts', 'verifier/**/*.test.ts', 'witness/**/*.test.ts'], ...generous } },
      { test: { name: 'models', include: ['models/**/*.test.ts'], ...generous } },
      { test: { name: 'tidy', include: ['scripts/**/*.test.ts'], ...generous } },
      {
        test: {
          name: 'database',
          include: ['server/**/*.test.ts', 'web/**/*.test.ts', 'web/**/*.test.tsx'],
          ...cluster,
          ...generous,
        },
        ...jsx,
      },
      {
        test: {
          name: 'scenarios',
          include: ['scenarios/**/*.test.ts'],
          exclude: ['scenarios/crash/**', 'scenarios/browser/**'],
          ...cluster,
          ...generous,
        },
        ...jsx,
      },
      {
        test: {
          name: 'crash',
          include: ['scenarios/crash/**/*.test.ts'],
          globalSetup: ['scripts/test-build.ts'],
          fileParallelism: false,
          ...long,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['scenarios/browser/**/*.test.ts'],
          globalSetup: ['scripts/test-build.ts'],
          fileParallelism: false,
          ...long,
        },
      },
    ],
  },
});
