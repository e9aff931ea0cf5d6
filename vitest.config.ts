import { defineConfig } from 'vitest/config';

// slow machines run these too, and others work on them: a time limit is there to end what hangs, not to judge speed
const MINUTE = process.env['REDRESS_SIZE'] === 'night' ? 60 * 60_000 : 60_000;
const generous = { testTimeout: 6 * MINUTE, hookTimeout: 10 * MINUTE, teardownTimeout: 60_000, expect: { poll: { timeout: MINUTE } } };
const long = { ...generous, testTimeout: 15 * MINUTE };
const cluster = { globalSetup: ['scripts/test-cluster.ts'] };
// files run one after the other in a process that has loaded everything once: half of the time was loading. What a
// process remembers of a database is forgotten before each file.
const pure = { setupFiles: ['scripts/test-chance.ts'], isolate: false };
const served = { setupFiles: ['scripts/test-chance.ts', 'scripts/test-forget.ts'], isolate: false };
const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };

/** One project per part of `npm test`. Those with a database share one cluster, started only when one of them runs. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    ...generous,
    projects: [
      { test: { name: 'core', include: ['core/**/*.test.ts', 'institution/**/*.test.ts', 'rules/**/*.test.ts', 'verifier/**/*.test.ts', 'witness/**/*.test.ts'], ...pure, ...generous } },
      { test: { name: 'models', include: ['models/**/*.test.ts'], ...generous } },
      { test: { name: 'tidy', include: ['scripts/**/*.test.ts'], ...generous } },
      {
        test: {
          name: 'database',
          include: ['server/**/*.test.ts', 'web/**/*.test.ts', 'web/**/*.test.tsx'],
          ...cluster,
          ...served,
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
          ...served,
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
          ...long,
        },
      },
    ],
  },
});
