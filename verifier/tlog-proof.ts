import { fromBase64, textOf, type Bytes } from './bytes.ts';
import { canonicalBytes } from './canonical.ts';
import { isIncluded, leafHash, LONGEST_PROOF } from './merkle.ts';
import { readCheckpoint, type Checkpoint } from './note.ts';

/** A C2SP tlog-proof: where an entry stands in which tree, and the hashes that show it. */
export interface TlogProof {
  readonly index: number;
  readonly hashes: readonly Bytes[];
  readonly checkpoint: Checkpoint;
}

/** Reads a tlog-proof; null when it is none. Extra data is left alone: nobody signs it. */
export function readProof(bytes: Uint8Array): TlogProof | null {
  const text = textOf(bytes);
  const split = text?.indexOf('\n\n') ?? -1;
  if (text === null || split < 0) return null;
  const [format, ...lines] = text.slice(0, split).split('\n');
  if (lines[0]?.startsWith('extra ') === true && fromBase64(lines[0].slice(6)) !== null) lines.shift();
  const [, index] = /^index (0|[1-9][0-9]{0,15})$/.exec(lines.shift() ?? '') ?? [];
  const hashes = lines.map(fromBase64);
  const checkpoint = readCheckpoint(text.slice(split + 2));
  if (format !== 'c2sp.org/tlog-proof@v1' || index === undefined || checkpoint === null) return null;
  if (hashes.length > LONGEST_PROOF || hashes.some((hash) => hash?.length !== 32)) return null;
  return { index: Number(index), hashes: hashes as Bytes[], checkpoint };
}

/** The entry of the log that says a commitment was made, as docs/formats/log.md has it. */
export function entryOf(kind: string, commitment: string): Bytes {
  return canonicalBytes({ commitment, kind, v: 1 });
}

/** Whether the proof leads from the entry to the root of its checkpoint; who signed that is another question. */
export async function provesEntry(proof: TlogProof, entry: Uint8Array): Promise<boolean> {
  return isIncluded(proof.index, proof.checkpoint.size, await leafHash(entry), proof.checkpoint.root, proof.hashes);
}
