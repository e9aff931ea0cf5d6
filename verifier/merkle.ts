import { same, type Bytes } from './bytes.ts';
import { sha256 } from './digest.ts';

// RFC 6962 §2.1 and RFC 9162 §2.1: the hashes of a log's tree, and the two proofs over it.
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** More hashes than a tree of 2^63 leaves can need. */
export const LONGEST_PROOF = 63;

/** Hash of a leaf from the entry it stands for. */
export function leafHash(entry: Uint8Array): Promise<Bytes> {
  return sha256(LEAF, entry);
}

/** Hash of two nodes. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Promise<Bytes> {
  return sha256(NODE, left, right);
}

/** Hash of a tree without a leaf. */
export function emptyRoot(): Promise<Bytes> {
  return sha256();
}

const isSize = (size: number): boolean => Number.isSafeInteger(size) && size >= 0;
const half = (value: number): number => Math.floor(value / 2);
const odd = (value: number): boolean => value % 2 === 1;

/**
 * The root that an inclusion proof leads to (RFC 9162 §2.1.3.2).
 * @param index place of the leaf, from 0
 * @returns null when a proof of that length cannot be one
 */
async function rootOfInclusion(index: number, size: number, leaf: Uint8Array, proof: readonly Uint8Array[]): Promise<Uint8Array | null> {
  if (!isSize(index) || !isSize(size) || index >= size || proof.length > LONGEST_PROOF) return null;
  let [place, last] = [index, size - 1];
  let root = leaf;
  for (const hash of proof) {
    if (last === 0 || hash.length !== 32) return null;
    if (odd(place) || place === last) {
      root = await nodeHash(hash, root);
      while (!odd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      root = await nodeHash(root, hash);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? root : null;
}

/** Whether a leaf stands at that place of the tree with this root. */
export async function isIncluded(index: number, size: number, leaf: Uint8Array, root: Uint8Array, proof: readonly Uint8Array[]): Promise<boolean> {
  const led = leaf.length === 32 ? await rootOfInclusion(index, size, leaf, proof) : null;
  return led !== null && same(led, root);
}

/**
 * Whether the tree of the second size begins with the whole tree of the first (RFC 9162 §2.1.4.2). Between equal sizes
 * nothing but equal roots is asked; from an empty tree there is nothing to prove, so a proof of it is none.
 */
export async function isConsistent(size1: number, size2: number, root1: Uint8Array, root2: Uint8Array, proof: readonly Uint8Array[]): Promise<boolean> {
  if (!isSize(size1) || !isSize(size2) || size1 > size2) return false;
  if (size1 === size2) return proof.length === 0 && same(root1, root2);
  if (size1 === 0 || root1.length !== 32 || root2.length !== 32) return false;
  if (proof.length === 0 || proof.length > LONGEST_PROOF || proof.some((hash) => hash.length !== 32)) return false;
  let [place, last] = [size1 - 1, size2 - 1];
  while (odd(place)) [place, last] = [half(place), half(last)];
  // a first size that is a power of two is a node of the second tree itself
  const [first, ...rest] = place === 0 ? [root1, ...proof] : proof;
  let [old, now] = [first!, first!];
  for (const hash of rest) {
    if (last === 0) return false;
    if (odd(place) || place === last) {
      [old, now] = await Promise.all([nodeHash(hash, old), nodeHash(hash, now)]);
      while (!odd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      now = await nodeHash(now, hash);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && same(old, root1) && same(now, root2);
}
