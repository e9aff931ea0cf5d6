import { fromBase64, type Bytes } from './bytes.ts';
import type { Json } from './canonical.ts';
import { isConsistent, isIncluded } from './merkle.ts';
import { field, hashesOf } from './shape.ts';

// Proofs as single JSON objects, for anybody's vectors.

const hash = (value: Json | undefined): Bytes | null => (typeof value === 'string' ? fromBase64(value) : null);

/** Hashes of a proof; none at all may be told by null. */
const hashes = (value: Json | undefined): readonly Bytes[] | null => (value === null ? [] : hashesOf(value));

const size = (value: Json | undefined): number => (typeof value === 'number' ? value : Number.NaN);

/** Whether `{leafIdx, treeSize, leafHash, root, proof[]}` holds; what is not of that form does not. */
export async function inclusionOf(value: Json): Promise<boolean> {
  const [leaf, root, proof] = [hash(field(value, 'leafHash')), hash(field(value, 'root')), hashes(field(value, 'proof'))];
  return leaf !== null && root !== null && proof !== null && isIncluded(size(field(value, 'leafIdx')), size(field(value, 'treeSize')), leaf, root, proof);
}

/** Whether `{size1, size2, root1, root2, proof[]}` holds; what is not of that form does not. */
export async function consistencyOf(value: Json): Promise<boolean> {
  const [root1, root2, proof] = [hash(field(value, 'root1')), hash(field(value, 'root2')), hashes(field(value, 'proof'))];
  return root1 !== null && root2 !== null && proof !== null && isConsistent(size(field(value, 'size1')), size(field(value, 'size2')), root1, root2, proof);
}
