import { createHash, hash } from 'node:crypto';

/**
 * The tree of RFC 6962 (§2.1): hashes of leaves and nodes, what a proof consists of, and how one is checked. A proof is
 * first a plan, the ranges of leaves whose hashes it holds, so that whoever keeps hashes can fetch just those.
 */

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

/** The leaves from `from` on, before `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const HASH_BYTES = 32;
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** SHA-256(0x00 ‖ entry). */
export function leafHash(entry: Uint8Array): Hash {
  return createHash('sha256').update(LEAF).update(entry).digest();
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  return hash('sha256', Buffer.concat([NODE, left, right]), 'buffer');
}

/** What is hashed of a pair, written over by each: hashing starts and ends within one call. */
const pairBytes = Buffer.concat([NODE, Buffer.alloc(2 * HASH_BYTES)]);

/** The same of two hashes that lie side by side: half the work where many are hashed. */
export function pairHash(pair: Uint8Array): Hash {
  pairBytes.set(pair, 1);
  return hash('sha256', pairBytes, 'buffer');
}

/** The root of a log without entries. */
export function emptyRoot(): Hash {
  return createHash('sha256').digest();
}

/** The greatest power of two below n, for n of 2 and more. */
function splitOf(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/**
 * What the inclusion proof of a leaf holds, the leaf's sibling first.
 * @throws RangeError for an index that is not in a tree of that size
 */
export function inclusionPlan(index: number, size: number): Span[] {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) throw new RangeError('no such leaf in a tree of this size');
  const plan: Span[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      plan.push({ from: middle, to });
      to = middle;
    } else {
      plan.push({ from, to: middle });
      from = middle;
    }
  }
  return plan.reverse();
}

/**
 * What the proof holds that a tree is the beginning of a larger one; nothing when one of them says nothing: no leaves, or
 * the same number.
 * @throws RangeError when the first is the larger one
 */
export function consistencyPlan(first: number, second: number): Span[] {
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second) || first < 0 || first > second) throw new RangeError('the first tree is not the smaller one');
  if (first === 0 || first === second) return [];
  const plan: Span[] = [];
  let from = 0;
  let to = second;
  let whole = true; // the leaves looked at are a subtree the first tree has by itself
  while (first !== to) {
    const middle = from + splitOf(to - from);
    if (first <= middle) {
      plan.push({ from: middle, to });
      to = middle;
    } else {
      plan.push({ from, to: middle });
      from = middle;
      whole = false;
    }
  }
  if (!whole) plan.push({ from, to });
  return plan.reverse();
}

const half = (n: number): number => Math.floor(n / 2);
const isOdd = (n: number): boolean => n % 2 === 1;

/** Whether every hash has its length; the rest of a check need not look at it again. */
function areHashes(...hashes: readonly Hash[]): boolean {
  return hashes.every((hash) => hash.length === HASH_BYTES);
}

export function sameHash(one: Hash, other: Hash): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Whether the proof shows that the leaf stands at this index of the tree with this root (RFC 9162 §2.1.3.2). */
export function verifyInclusion(given: { readonly leaf: Hash; readonly index: number; readonly size: number; readonly proof: readonly Hash[]; readonly root: Hash }): boolean {
  const { leaf, index, size, proof, root } = given;
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size || !areHashes(leaf, root, ...proof)) return false;
  let at = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(at) && at !== 0) {
        at = half(at);
        last = half(last);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    at = half(at);
    last = half(last);
  }
  return last === 0 && sameHash(hash, root);
}

/** Whether the proof shows that the first tree is the beginning of the second (RFC 9162 §2.1.4.2). */
export function verifyConsistency(given: { readonly first: number; readonly second: number; readonly firstRoot: Hash; readonly secondRoot: Hash; readonly proof: readonly Hash[] }): boolean {
  const { first, second, firstRoot, secondRoot } = given;
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second) || first < 0 || first > second || !areHashes(firstRoot, secondRoot, ...given.proof)) return false;
  if (first === second) return given.proof.length === 0 && sameHash(firstRoot, secondRoot);
  // everything begins with nothing, and the root of nothing is known
  if (first === 0) return given.proof.length === 0 && sameHash(firstRoot, emptyRoot());
  if (given.proof.length === 0) return false;
  const proof = Number.isInteger(Math.log2(first)) ? [firstRoot, ...given.proof] : given.proof;
  let at = first - 1;
  let last = second - 1;
  while (isOdd(at)) {
    at = half(at);
    last = half(last);
  }
  let one = proof[0]!;
  let other = proof[0]!;
  for (const hash of proof.slice(1)) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      one = nodeHash(hash, one);
      other = nodeHash(hash, other);
      while (!isOdd(at) && at !== 0) {
        at = half(at);
        last = half(last);
      }
    } else {
      other = nodeHash(other, hash);
    }
    at = half(at);
    last = half(last);
  }
  return last === 0 && sameHash(one, firstRoot) && sameHash(other, secondRoot);
}
