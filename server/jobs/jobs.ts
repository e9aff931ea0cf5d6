import type { World } from '../world.ts';

/**
 * Background work that is claimed, never owned: every server process runs every job, and the rows it takes are locked
 * or leased by the job's own statement, so that any number of processes share the work and none of them is needed.
 */
export interface Job {
  /** For logs and metrics: `notice.mail`. */
  readonly name: string;
  /** Milliseconds to wait when there was nothing to do. */
  readonly everyMs: number;
  /** Milliseconds to wait after a portion that found something; none unless said. Work that can wait leaves room for requests. */
  readonly restMs?: number;
  /** Does one portion of work and says how many things it did; 0 means that nothing is waiting. */
  run(world: World): Promise<number>;
  /** Waits for what `run` started and left under way; called when the jobs stop. */
  finish?(): Promise<void>;
}

/** Jobs under way. */
export interface RunningJobs {
  /** Starts nothing new and waits for the portions under way. */
  stop(): Promise<void>;
}

const LONGEST_BACKOFF_MS = 60_000;

/**
 * Runs each job in a loop of its own: again at once while there is work, after `everyMs` when there was none, and after
 * a growing wait (doubling, at most a minute) when it failed. A failure is logged and ends nothing.
 */
export function runJobs(world: World, jobs: readonly Job[]): RunningJobs {
  const stopping = new AbortController();
  const loops = jobs.map((job) => loop(world, job, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
      await Promise.all(jobs.map((job) => job.finish?.()));
    },
  };
}

async function loop(world: World, job: Job, stopping: AbortSignal): Promise<void> {
  let failures = 0;
  while (!stopping.aborted) {
    let wait = job.everyMs;
    try {
      const done = await job.run(world);
      failures = 0;
      // A turn of the event loop even under load, so that requests are served between two portions.
      if (done > 0) wait = job.restMs ?? 0;
    } catch (error) {
      failures += 1;
      wait = Math.min(LONGEST_BACKOFF_MS, Math.max(job.everyMs, 100) * 2 ** Math.min(failures - 1, 16));
      world.log.error('job.failed', { job: job.name, failures, error: describe(error) });
    }
    await pause(wait, stopping);
  }
}

/** The message without values: database errors name rows, and rows may hold personal data. */
function describe(error: unknown): string {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  return code === undefined ? `${name ?? 'Error'}: ${message ?? ''}`.slice(0, 300) : `${name ?? 'Error'} ${code}`;
}

/** Waits, but not beyond the stop. */
function pause(milliseconds: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopping.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      stopping.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    stopping.addEventListener('abort', done, { once: true });
  });
}

/**
 * Runs jobs one after another until none of them finds work; for tests and for the demo's clock.
 * @param rounds most rounds, against jobs that make work for each other without end
 * @returns how many things were done
 */
export async function drainJobs(world: World, jobs: readonly Job[], rounds = 1000): Promise<number> {
  let total = 0;
  for (let round = 0; round < rounds; round += 1) {
    let done = 0;
    for (const job of jobs) done += await job.run(world);
    if (done === 0) break;
    total += done;
  }
  return total;
}
