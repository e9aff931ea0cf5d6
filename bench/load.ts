import { setTimeout as sleep } from 'node:timers/promises';

/** What a run of work came to. */
export interface Run {
  readonly count: number;
  readonly perSecond: number;
  /** Milliseconds from when each piece was due to start until it was done, sorted. */
  readonly latencies: readonly number[];
}

/** The value a share `of` (0 to 1) of the sorted values does not exceed. */
export function percentile(sorted: readonly number[], of: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * of) - 1)] ?? Number.NaN;
}

/** The middle of some values; of an even number the mean of both in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
}

function runOf(latencies: number[], milliseconds: number): Run {
  latencies.sort((a, b) => a - b);
  return { count: latencies.length, perSecond: (latencies.length * 1000) / milliseconds, latencies };
}

/** Closed loop: never more than `width` pieces under way, the next begins when one is done. */
export async function flatOut<T>(items: readonly T[], width: number, work: (item: T) => Promise<unknown>): Promise<Run> {
  const latencies: number[] = [];
  let next = 0;
  const begun = performance.now();
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const item = items[next++]!;
      const from = performance.now();
      await work(item);
      latencies.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return runOf(latencies, performance.now() - begun);
}

/**
 * Open loop: pieces begin on a fixed schedule whether earlier ones are done or not, and a latency counts from the
 * scheduled moment, so that a stall is charged to everything it held up.
 */
export async function paced<T>(items: readonly T[], perSecond: number, work: (item: T) => Promise<unknown>): Promise<Run> {
  const latencies: number[] = [];
  const under: Promise<void>[] = [];
  const begun = performance.now();
  let next = 0;
  while (next < items.length) {
    const due = Math.min(items.length, Math.floor(((performance.now() - begun) * perSecond) / 1000) + 1);
    for (; next < due; next += 1) {
      const scheduled = begun + (next * 1000) / perSecond;
      under.push(work(items[next]!).then(() => void latencies.push(performance.now() - scheduled)));
    }
    await sleep(1);
  }
  await Promise.all(under);
  return runOf(latencies, performance.now() - begun);
}
