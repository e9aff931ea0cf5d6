/**
 * SM3 in a thread of its own: OpenSSL has no fast way for it on most machines, and the thread that takes a file in has the
 * rest to do. Bytes come in slots of shared memory, which are given back once they are hashed.
 */
import { createHash, type Hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

/** What the thread is told. */
export type HashTask =
  | { readonly id: number; readonly op: 'take'; readonly slot: number; readonly length: number }
  | { readonly id: number; readonly op: 'mark' | 'back' | 'digest' | 'drop' };

/** What it says. */
export type HashAnswer = { readonly slot: number } | { readonly id: number; readonly digest: Uint8Array };

const { memory, slotBytes } = workerData as { memory: SharedArrayBuffer; slotBytes: number };
const running = new Map<number, { hash: Hash; marked: Hash }>();

parentPort?.on('message', (task: HashTask) => {
  const state = running.get(task.id) ?? { hash: createHash('sm3'), marked: createHash('sm3') };
  running.set(task.id, state);
  if (task.op === 'take') {
    state.hash.update(new Uint8Array(memory, task.slot * slotBytes, task.length));
    parentPort?.postMessage({ slot: task.slot } satisfies HashAnswer);
  } else if (task.op === 'mark') state.marked = state.hash.copy();
  else if (task.op === 'back') state.hash = state.marked.copy();
  else if (task.op === 'digest') {
    running.delete(task.id);
    parentPort?.postMessage({ id: task.id, digest: state.hash.digest() } satisfies HashAnswer);
  } else running.delete(task.id);
});
