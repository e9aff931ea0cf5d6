import { createHash } from 'node:crypto';
import type { Bytes } from '../bytes.ts';

// A tree as RFC 6962 §2.1 defines it, word for word and slow: what the verifier's short ways are held against.

const node = (left: Bytes, right: Bytes): Bytes => Uint8Array.from(createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest());

/** The largest power of two below a number. */
function split(count: number): number {
  let k = 1;
  while (k * 2 < count) k *= 2;
  return k;
}

const made = new Map<string, Bytes>();

/** Merkle tree hash of leaf hashes. */
export function rootOf(leaves: readonly Bytes[]): Bytes {
  if (leaves.length === 0) return Uint8Array.from(createHash('sha256').digest());
  if (leaves.length === 1) return leaves[0]!;
  const place = `${leaves.length} ${Buffer.from(leaves[0]!).toString('base64')}${Buffer.from(leaves.at(-1)!).toString('base64')}`;
  const known = made.get(place);
  if (known !== undefined) return known;
  const k = split(leaves.length);
  const root = node(rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
  made.set(place, root);
  return root;
}

/** PATH(m, D[n]). */
export function inclusionProof(leaves: readonly Bytes[], at: number): Bytes[] {
  if (leaves.length <= 1) return [];
  const k = split(leaves.length);
  return at < k ? [...inclusionProof(leaves.slice(0, k), at), rootOf(leaves.slice(k))] : [...inclusionProof(leaves.slice(k), at - k), rootOf(leaves.slice(0, k))];
}

/** SUBPROOF(m, D[n], b). */
function subproof(size: number, leaves: readonly Bytes[], whole: boolean): Bytes[] {
  if (size === leaves.length) return whole ? [] : [rootOf(leaves)];
  const k = split(leaves.length);
  return size <= k ? [...subproof(size, leaves.slice(0, k), whole), rootOf(leaves.slice(k))] : [...subproof(size - k, leaves.slice(k), false), rootOf(leaves.slice(0, k))];
}

/** PROOF(m, D[n]). */
export function consistencyProof(leaves: readonly Bytes[], size: number): Bytes[] {
  return subproof(size, leaves, true);
}
