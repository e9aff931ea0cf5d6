import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import type { DrawAnswer, Drawn, DrawTask } from './task.ts';

export { DRAWN_TYPES, MOST_PAGES, SIZES, type Cover, type Drawn, type DrawTask, type ViewSize } from './task.ts';
export { marked } from './mark.ts';

/** A file that could not be drawn, in a few words for the record. */
export class NotDrawn extends Error {}

/** How long one file may take, in milliseconds. */
const PATIENCE_MS = 60_000;
/** Memory of JavaScript in the process, in megabytes; pixels are bounded by `MOST_PIXELS`. */
const MEMORY_MB = 512;

/**
 * Draws a file in a process of its own that may write into the task's folder alone, start nothing, and is killed when it
 * takes too long. It knows no secret: its environment is empty.
 * @throws NotDrawn when the file cannot be drawn, or brought the process down
 */
export function drawApart(task: DrawTask, patienceMs: number = PATIENCE_MS): Promise<Drawn> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'child.ts'), [], {
      execArgv: [`--max-old-space-size=${MEMORY_MB}`, '--permission', '--allow-addons', '--allow-fs-read=*', `--allow-fs-write=${task.folder}`],
      env: { VIPS_CONCURRENCY: '1' },
      stdio: 'ignore',
      serialization: 'json',
    });
    // whoever waits for a page comes first
    if (child.pid !== undefined) setPriority(child.pid, 10);
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new NotDrawn('took too long'));
    }, patienceMs);
    child.on('message', (answer: DrawAnswer) => {
      if (answer.ok) resolve(answer.drawn);
      else reject(new NotDrawn(answer.why));
    });
    child.on('error', (error) => reject(error));
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      reject(new NotDrawn(signal === null ? `ended with ${code}` : `ended by ${signal}`));
    });
    child.send(task);
  });
}
