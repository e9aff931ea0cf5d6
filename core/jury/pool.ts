import { hash } from 'node:crypto';
import { EXPERIENCES, HISTORIES, type Experience, type History } from '../rules/jury-types.ts';
import { STRATA, stratumNumber } from './strata.ts';

export { EXPERIENCES, HISTORIES } from '../rules/jury-types.ts';
export type { Experience, History } from '../rules/jury-types.ts';

/**
 * The pool of an epoch as a Merkle sum tree: every member takes as much room in a line of whole numbers as it weighs, and
 * a path from a member to the root shows where it stands in that line. Form and order: docs/formats/draw.md.
 */

/** One of the nine groups a pool is parted into. */
export interface Stratum {
  readonly experience: Experience;
  readonly history: History;
}

/** Somebody who can be drawn, as the outside sees it. */
export interface PoolMember {
  /** 16 bytes in hex; another in every epoch, so that nobody is followed from one to the next */
  readonly pseudonym: string;
  /** how often the member stands in the pool; at least 1 */
  readonly weight: number;
  readonly stratum: Stratum;
}

/** A node: the hash, and how much everything below it weighs. */
export interface SumNode {
  readonly hash: Buffer;
  readonly sum: number;
}

/** Where a group stands in the line: from `first` on, `weight` long. */
export interface StratumSpan extends Stratum {
  readonly members: number;
  readonly first: number;
  readonly weight: number;
}

/** A member where it stands: at `lo` and the `weight - 1` numbers after it. */
export interface PlacedMember extends PoolMember {
  /** place in the order of the pool, from 0 */
  readonly index: number;
  readonly lo: number;
}

/** A pool as it is frozen. */
export interface FrozenPool {
  readonly root: string;
  readonly members: number;
  readonly weight: number;
  readonly strata: readonly StratumSpan[];
}

/** A run of 2^8 members is hashed together and its node kept: enough to make every path by 256 hashes. */
export const CHUNK = 256;

const leafBytes = Buffer.alloc(27);
const nodeBytes = Buffer.alloc(81);
nodeBytes[0] = 1;

function setSum(bytes: Buffer, sum: number, at: number): void {
  bytes.writeBigUInt64BE(BigInt(sum), at);
}

/** SHA-256(0x00 ‖ pseudonym ‖ weight in 8 bytes ‖ history ‖ experience). */
export function memberNode({ pseudonym, weight, stratum }: PoolMember): SumNode {
  leafBytes[0] = 0;
  leafBytes.write(pseudonym, 1, 'hex');
  setSum(leafBytes, weight, 17);
  leafBytes[25] = HISTORIES.indexOf(stratum.history);
  leafBytes[26] = EXPERIENCES.indexOf(stratum.experience);
  return { hash: hash('sha256', leafBytes, 'buffer'), sum: weight };
}

/** SHA-256(0x01 ‖ left hash ‖ left sum ‖ right hash ‖ right sum), sums in 8 bytes. */
export function sumNode(left: SumNode, right: SumNode): SumNode {
  left.hash.copy(nodeBytes, 1);
  setSum(nodeBytes, left.sum, 33);
  right.hash.copy(nodeBytes, 41);
  setSum(nodeBytes, right.sum, 73);
  return { hash: hash('sha256', nodeBytes, 'buffer'), sum: left.sum + right.sum };
}

/** The node over nodes in order, split as RFC 6962 splits its trees. @throws RangeError for none */
export function nodeOver(nodes: readonly SumNode[]): SumNode {
  if (nodes.length === 0) throw new RangeError('a pool without members has no root');
  let row = nodes;
  // pairing from the left and carrying the odd one up gives the same tree as RFC 6962's split
  while (row.length > 1) {
    const next: SumNode[] = [];
    for (let at = 0; at < row.length; at += 2) next.push(row[at + 1] === undefined ? row[at]! : sumNode(row[at]!, row[at + 1]!));
    row = next;
  }
  return row[0]!;
}

/** A step of a path: the node beside, and whether it stands to the left. */
export interface PathStep extends SumNode {
  readonly left: boolean;
}

/** Paths from nodes to the root of the nodes they stand among, the sibling first; the tree is made once. */
export function pathsOver(nodes: readonly SumNode[]): (index: number) => readonly PathStep[] {
  const rows: (readonly SumNode[])[] = [nodes];
  while (rows.at(-1)!.length > 1) {
    const row = rows.at(-1)!;
    rows.push(Array.from({ length: Math.ceil(row.length / 2) }, (_, at) => (row[2 * at + 1] === undefined ? row[2 * at]! : sumNode(row[2 * at]!, row[2 * at + 1]!))));
  }
  return (index) =>
    rows.flatMap((row, level) => {
      const at = index >> level;
      const beside = row[at ^ 1];
      return beside === undefined ? [] : [{ ...beside, left: (at & 1) === 1 }];
    });
}

/** The order of a pool: by group, then by pseudonym. */
export function inOrder(members: readonly PoolMember[]): PoolMember[] {
  return [...members].sort((a, b) => stratumNumber(a.stratum) - stratumNumber(b.stratum) || (a.pseudonym < b.pseudonym ? -1 : 1));
}

/** Members put in order, each where it stands in the line. @throws RangeError for two of one pseudonym or a weight below 1 */
export function placed(members: readonly PoolMember[]): PlacedMember[] {
  let lo = 0;
  const known = new Set<string>();
  return inOrder(members).map((member, index) => {
    if (known.has(member.pseudonym)) throw new RangeError('two members have one pseudonym');
    if (!Number.isSafeInteger(member.weight) || member.weight < 1) throw new RangeError('a weight is a whole number from 1');
    known.add(member.pseudonym);
    const one = { ...member, index, lo };
    lo += member.weight;
    return one;
  });
}

/** Counts the groups of a pool in order. */
export function spansOf(counts: readonly { readonly members: number; readonly weight: number }[]): StratumSpan[] {
  let first = 0;
  return STRATA.map((stratum, number) => {
    const { members, weight } = counts[number] ?? { members: 0, weight: 0 };
    const span = { ...stratum, members, first, weight };
    first += weight;
    return span;
  });
}

/** Freezes members: the root, and where each group stands. @throws RangeError for none */
export function freeze(members: readonly PoolMember[]): FrozenPool {
  const line = placed(members);
  const counts = STRATA.map(() => ({ members: 0, weight: 0 }));
  for (const { stratum, weight } of line) {
    const count = counts[stratumNumber(stratum)]!;
    count.members += 1;
    count.weight += weight;
  }
  const { hash: root, sum } = nodeOver(line.map(memberNode));
  return { root: root.toString('hex'), members: line.length, weight: sum, strata: spansOf(counts) };
}

/** Takes members in order, one after the other, and keeps only the nodes over runs of them: for pools of any size. */
export class ChunkedPool {
  readonly chunks: (SumNode & { readonly lo: number })[] = [];
  readonly counts = STRATA.map(() => ({ members: 0, weight: 0 }));
  private run: SumNode[] = [];
  private lo = 0;
  private from = 0;

  add(member: PoolMember): void {
    const count = this.counts[stratumNumber(member.stratum)]!;
    count.members += 1;
    count.weight += member.weight;
    this.run.push(memberNode(member));
    this.lo += member.weight;
    if (this.run.length === CHUNK) this.close();
  }

  private close(): void {
    if (this.run.length === 0) return;
    this.chunks.push({ ...nodeOver(this.run), lo: this.from });
    this.run = [];
    this.from = this.lo;
  }

  /** @throws RangeError when nobody was added */
  finish(): FrozenPool {
    this.close();
    const { hash: root, sum } = nodeOver(this.chunks);
    return { root: root.toString('hex'), members: this.counts.reduce((all, one) => all + one.members, 0), weight: sum, strata: spansOf(this.counts) };
  }
}
