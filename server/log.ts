import type { Instant } from '../core/kernel/kernel.ts';
import type { Log } from './world.ts';

/**
 * A log of one JSON object per line.
 * @param write takes a whole line with its end
 * @param now real time, not the demo's: a log tells when something ran
 */
export function jsonLog(write: (line: string) => void, now: () => Instant): Log {
  const note =
    (level: string) =>
    (event: string, facts: object = {}): void =>
      write(`${JSON.stringify({ at: now(), level, event, ...facts })}\n`);
  return { info: note('info'), warn: note('warn'), error: note('error') };
}
