import type { Case } from './case.ts';
import type { Json } from './canonical.ts';
import { isConsistent } from './merkle.ts';
import { checkpointOf, type Checkpoint } from './note.ts';
import { field, hashesOf } from './shape.ts';

// Heads of the log besides the newest one, `log/heads/<size>`, with the proof that one tree is the beginning of the other.

/** Another head in the file, and what is wrong with it; null when it is of the newest head's tree. */
export interface Head {
  readonly path: string;
  readonly checkpoint: Checkpoint | null;
  readonly wrong: 'head_read' | 'head_proof' | null;
}

/** Whether the smaller of two heads is the beginning of the larger one. */
async function areOne(one: Checkpoint, other: Checkpoint, proof: Json | undefined): Promise<boolean> {
  const hashes = hashesOf(proof);
  const [first, second] = one.size <= other.size ? [one, other] : [other, one];
  return hashes !== null && (await isConsistent(first.size, second.size, first.root, second.root, hashes));
}

/** Reads every other head of the file. */
export function readHeads(file: Case, newest: Checkpoint | null): Promise<readonly Head[]> {
  const paths = file.files.names.filter((name) => /^log\/heads\/\d+$/.test(name));
  return Promise.all(
    paths.map(async (path): Promise<Head> => {
      const checkpoint = checkpointOf(await file.files.read(path));
      if (checkpoint === null || newest === null || path !== `log/heads/${checkpoint.size}` || checkpoint.origin !== newest.origin) return { path, checkpoint, wrong: 'head_read' };
      const led = await areOne(checkpoint, newest, field(file.documents.get(`${path}.json`), 'proof'));
      return { path, checkpoint, wrong: led ? null : 'head_proof' };
    }),
  );
}
