import { expect, test } from 'vitest';
import type { World } from '../world.ts';
import { drainJobs, runJobs } from './jobs.ts';

function quietWorld(): { world: World; failures: object[] } {
  const failures: object[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (_event: string, facts?: object) => void failures.push(facts ?? {}) };
  return { world: { log } as unknown as World, failures };
}

test('a job runs on while there is work, waits when there is none, and stops after the portion under way', async () => {
  const { world } = quietWorld();
  let waiting = 3;
  let runs = 0;
  let finished = false;
  let under = false;
  const jobs = runJobs(world, [
    {
      name: 'count',
      everyMs: 5,
      async run() {
        under = true;
        runs += 1;
        await new Promise((resolve) => setTimeout(resolve, 2));
        under = false;
        return waiting > 0 ? (waiting -= 1) + 1 : 0;
      },
      finish: async () => void (finished = true),
    },
  ]);
  await expect.poll(() => waiting).toBe(0);
  await expect.poll(() => runs).toBeGreaterThan(5);
  await jobs.stop();
  expect(under).toBe(false);
  expect(finished).toBe(true);
  const after = runs;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(runs).toBe(after);
});

test('a failing job is logged, waits longer each time, and holds up no other', async () => {
  const { world, failures } = quietWorld();
  let others = 0;
  const broken = { name: 'broken', everyMs: 1, run: () => Promise.reject(Object.assign(new Error('row of 13800000000'), { code: '23505' })) };
  const jobs = runJobs(world, [broken, { name: 'other', everyMs: 1, run: async () => (others += 1) && 0 }]);
  await expect.poll(() => failures.length).toBe(2);
  await expect.poll(() => others).toBeGreaterThan(2);
  await jobs.stop();
  expect(failures[1]).toEqual({ job: 'broken', failures: 2, error: 'Error 23505' });
});

test('stopping does not wait out a long pause', async () => {
  const { world } = quietWorld();
  const jobs = runJobs(world, [{ name: 'idle', everyMs: 3_600_000, run: async () => 0 }]);
  await new Promise((resolve) => setTimeout(resolve, 10));
  await jobs.stop();
});

test('draining ends when no job finds work', async () => {
  const { world } = quietWorld();
  let first = 2;
  let second = 0;
  const jobs = [
    { name: 'first', everyMs: 1, run: async () => (first > 0 ? ((second += 1), (first -= 1), 1) : 0) },
    { name: 'second', everyMs: 1, run: async () => (second > 0 ? ((second -= 1), 1) : 0) },
  ];
  expect(await drainJobs(world, jobs)).toBe(4);
});
