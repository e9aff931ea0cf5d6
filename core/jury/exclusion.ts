import { hash } from 'node:crypto';
import { CONFLICT_CLASSES, type ConflictClass } from '../rules/jury-types.ts';

export { CONFLICT_CLASSES } from '../rules/jury-types.ts';
export type { ConflictClass } from '../rules/jury-types.ts';

/**
 * Who of the pool does not sit in a case, frozen before the randomness is known. The list itself stays in the house; its
 * root goes into the log, and of everybody drawn it is shown whether they stand on it. It is a tree by the bits of the
 * pseudonym, so that for one person there is one place to look and one answer, whatever whoever made the list would like.
 */

/** Somebody of the pool who does not sit in a case, and why. */
export interface Exclusion {
  /** the pseudonym of the pool's epoch, 16 bytes in hex */
  readonly pseudonym: string;
  readonly class: ConflictClass;
}

/** What stands at the place of a pseudonym: itself, another, or nobody; and the hashes beside the way there, from the root down. */
export interface ExclusionProof {
  readonly leaf: Exclusion | null;
  readonly beside: readonly string[];
}

/** The list as a tree. */
export interface ExclusionTree {
  readonly count: number;
  readonly root: string;
  classOf(pseudonym: string): ConflictClass | null;
  prove(pseudonym: string): ExclusionProof;
}

const NOBODY = Buffer.alloc(32);

/** SHA-256(0x00 ‖ pseudonym ‖ number of the class). */
function leafOf(one: Exclusion): Buffer {
  return hash('sha256', Buffer.concat([Buffer.of(0), Buffer.from(one.pseudonym, 'hex'), Buffer.of(CONFLICT_CLASSES.indexOf(one.class))]), 'buffer');
}

/** Bit `depth` of a pseudonym, the first is the highest of its first byte. */
function bitOf(pseudonym: string, depth: number): number {
  return (parseInt(pseudonym[depth >> 2]!, 16) >> (3 - (depth & 3))) & 1;
}

interface Node {
  readonly hash: Buffer;
  readonly leaf: Exclusion | null;
  readonly sides: readonly [Node, Node] | null;
}

/** The node over a part of the sorted list whose pseudonyms agree in their first `depth` bits. */
function nodeOf(list: readonly Exclusion[], from: number, to: number, depth: number): Node {
  if (to - from === 0) return { hash: NOBODY, leaf: null, sides: null };
  if (to - from === 1) return { hash: leafOf(list[from]!), leaf: list[from]!, sides: null };
  let middle = from;
  while (middle < to && bitOf(list[middle]!.pseudonym, depth) === 0) middle += 1;
  const [left, right] = [nodeOf(list, from, middle, depth + 1), nodeOf(list, middle, to, depth + 1)];
  return { hash: hash('sha256', Buffer.concat([Buffer.of(1), left.hash, right.hash]), 'buffer'), leaf: null, sides: [left, right] };
}

/** Makes the tree; of two classes for one person the first in the order of classes stands. */
export function exclusionTree(exclusions: readonly Exclusion[]): ExclusionTree {
  const classes = new Map<string, ConflictClass>();
  const rank = (one: ConflictClass): number => CONFLICT_CLASSES.indexOf(one);
  for (const one of exclusions) {
    const known = classes.get(one.pseudonym);
    if (known === undefined || rank(one.class) < rank(known)) classes.set(one.pseudonym, one.class);
  }
  const list = [...classes].map(([pseudonym, conflict]): Exclusion => ({ pseudonym, class: conflict })).sort((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1));
  const root = nodeOf(list, 0, list.length, 0);
  return {
    count: list.length,
    root: root.hash.toString('hex'),
    classOf: (pseudonym) => classes.get(pseudonym) ?? null,
    prove: (pseudonym) => {
      const beside: string[] = [];
      let node = root;
      while (node.sides !== null) {
        const side = bitOf(pseudonym, beside.length);
        beside.push(node.sides[1 - side]!.hash.toString('hex'));
        node = node.sides[side]!;
      }
      return { leaf: node.leaf, beside };
    },
  };
}
