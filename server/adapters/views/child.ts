import { draw } from './draw.ts';
import type { DrawAnswer, DrawTask } from './task.ts';

/** Draws one file and ends. Whatever a hostile file does to this process, the server's goes on. */
process.once('message', (task: DrawTask) => {
  draw(task)
    .then((drawn): DrawAnswer => ({ ok: true, drawn }))
    .catch((error: unknown): DrawAnswer => ({ ok: false, why: error instanceof Error ? error.message.slice(0, 200) : 'unknown' }))
    .then((answer) => process.send?.(answer, () => process.exit(0)));
});
