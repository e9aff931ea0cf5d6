import { instantFromMillis, type Instant } from '../core/kernel/kernel.ts';
import type { Database } from './database/database.ts';
import type { DemoClock } from './world.ts';

/** Furthest one move goes: 400 days in milliseconds. */
export const LONGEST_MOVE_MS = 400 * 86_400_000;

/** A clock that can be read, and in the demo moved. */
export interface Clock {
  now(): Instant;
  readonly demo?: DemoClock;
  /** Reads the offset again, because another server may have moved it. */
  refresh(): Promise<void>;
}

/**
 * The demo's clock: the real time plus an offset kept in the table `demo_clock`, so that it survives restarts and is
 * the same for every server.
 * @param real milliseconds since 1970 of the wall clock
 */
export async function demoClock(database: Database, real: () => number): Promise<Clock> {
  let offset = 0;
  const read = async (): Promise<void> => {
    const rows = await database.query<{ offset_ms: number }>({ text: 'select offset_ms from demo_clock' });
    // two answers may overtake each other; the later time is the true one
    offset = Math.max(offset, rows[0]?.offset_ms ?? 0);
  };
  await read();
  // an act asks a dozen times within one millisecond, and writing a time out is dear
  let last = { millis: Number.NaN, instant: '' };
  const now = (): Instant => {
    const millis = real() + offset;
    if (millis !== last.millis) last = { millis, instant: instantFromMillis(millis) };
    return last.instant;
  };
  return {
    now,
    refresh: read,
    demo: {
      offsetMs: () => offset,
      async move(ms) {
        if (!Number.isSafeInteger(ms) || ms <= 0 || ms > LONGEST_MOVE_MS) {
          throw new RangeError('the demo clock moves ahead by 1 millisecond to 400 days at once');
        }
        await database.query({ text: 'update demo_clock set offset_ms = offset_ms + $1', values: [ms] });
        await read();
      },
    },
  };
}
