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

/** Lines waiting longer than this are written in one call: a call of the system for each request is dear. */
const GATHER_MS = 20;

/**
 * Gathers lines of ordinary events and writes them together; a warning or an error is written at once, with what waits.
 * @param write takes whole lines
 * @returns `write` for `jsonLog`, and `flush` for the end of the process
 */
export function gatherLines(write: (lines: string) => void): { write(line: string): void; flush(): void } {
  let gathered = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (gathered === '') return;
    const lines = gathered;
    gathered = '';
    write(lines);
  };
  return {
    flush,
    write(line) {
      gathered += line;
      if (!line.includes('"level":"info"')) flush();
      else timer ??= setTimeout(flush, GATHER_MS).unref();
    },
  };
}
