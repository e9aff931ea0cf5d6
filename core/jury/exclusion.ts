import { hash } from 'node:crypto';
import { inclusionPlan, type Span } from '../log/merkle.ts';
import { CONFLICT_CLASSES, type ConflictClass } from '../rules/jury-types.ts';

export { CONFLICT_CLASSES } from '../rules/jury-types.ts';
export type { ConflictClass } from '../rules/jury-types.ts';

/**
 * Who of the pool does not sit in a case, frozen before the randomness is known. The list itself stays in the house; its
 * root goes into the log, and of everybody drawn it is shown that they stand on it, or between which two they would stand.
 */

/** Somebody of the pool who does not sit in a case, and why. */
export interface Exclusion {
  /** the pseudonym of the pool's epoch, 16 bytes in hex */
  readonly pseudonym: string;
  readonly class: ConflictClass;
}

/** An exclusion with its place in the list and the hashes that lead from it to the root. */
export interface ProvenExclusion extends Exclusion {
  readonly index: number;
  readonly path: readonly string[];
}

/** That somebody stands on the list (`on`), or the neighbours between which they would: null at an end of the list. */
export type ExclusionProof =
  | { readonly on: ProvenExclusion }
  | { readonly between: readonly [before: ProvenExclusion | null, after: ProvenExclusion | null] };

/** SHA-256(0x00 ‖ pseudonym ‖ number of the class). */
function leafOf(one: Exclusion): Buffer {
  return hash('sha256', Buffer.concat([Buffer.of(0), Buffer.from(one.pseudonym, 'hex'), Buffer.of(CONFLICT_CLASSES.indexOf(one.class))]), 'buffer');
}

/** The list as a tree. */
export interface ExclusionTree {
  readonly count: number;
  readonly root: string;
  classOf(pseudonym: string): ConflictClass | null;
  prove(pseudonym: string): ExclusionProof;
}

/** Every row of the tree, leaves first; an odd one at the end is carried up. */
function rowsOver(leaves: readonly Buffer[]): (readonly Buffer[])[] {
  const rows: (readonly Buffer[])[] = [leaves];
  while (rows.at(-1)!.length > 1) {
    const row = rows.at(-1)!;
    const next: Buffer[] = [];
    for (let at = 0; at < row.length; at += 2) next.push(row[at + 1] === undefined ? row[at]! : hash('sha256', Buffer.concat([Buffer.of(1), row[at]!, row[at + 1]!]), 'buffer'));
    rows.push(next);
  }
  return rows;
}

/**
 * Makes the tree of RFC 6962 over a list in order of pseudonyms; of two classes for one person the first in the order of
 * classes stands.
 */
export function exclusionTree(exclusions: readonly Exclusion[]): ExclusionTree {
  const classes = new Map<string, ConflictClass>();
  const rank = (one: ConflictClass): number => CONFLICT_CLASSES.indexOf(one);
  for (const one of exclusions) {
    const known = classes.get(one.pseudonym);
    if (known === undefined || rank(one.class) < rank(known)) classes.set(one.pseudonym, one.class);
  }
  const list = [...classes].map(([pseudonym, conflict]): Exclusion => ({ pseudonym, class: conflict })).sort((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1));
  const rows = rowsOver(list.map(leafOf));
  const root = list.length === 0 ? hash('sha256', '', 'hex') : rows.at(-1)![0]!.toString('hex');
  // a span of the plan that reaches the end of the list is the last node of its row
  const nodeAt = ({ from, to }: Span): Buffer => {
    const level = Math.ceil(Math.log2(to - from));
    return rows[level]![from >> level]!;
  };
  const proven = (index: number): ProvenExclusion | null =>
    list[index] === undefined ? null : { ...list[index], index, path: inclusionPlan(index, list.length).map((span) => nodeAt(span).toString('hex')) };
  const placeOf = (pseudonym: string): number => {
    let [from, to] = [0, list.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (list[middle]!.pseudonym < pseudonym) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return {
    count: list.length,
    root,
    classOf: (pseudonym) => classes.get(pseudonym) ?? null,
    prove: (pseudonym) => {
      const place = placeOf(pseudonym);
      return list[place]?.pseudonym === pseudonym ? { on: proven(place)! } : { between: [proven(place - 1), proven(place)] };
    },
  };
}
