import { levelOf, notarisedBy, type LevelAnswer, type Notarisation } from '../../core/evidence/evidence.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import { entryBytes, leafHash, parseCheckpoint, parseNote, parseProof, verifyInclusion } from '../../core/log/log.ts';
import type { Queryable } from '../database/database.ts';
import { proofsOf } from '../log/log.ts';
import { anchorsOf, type Anchors } from '../stamp/stamp.ts';
import type { KeptItem } from './items.ts';

/** Where an item stands in the log, with its proof worked out anew. */
export interface LoggedItem {
  readonly origin: string;
  readonly index: number;
  readonly holds: boolean;
}

/** Works out the proof of an item again, from its own commitment to the signed root. */
function provenBy(text: string, commitment: string): LoggedItem | undefined {
  const proof = parseProof(text);
  const tree = proof === undefined ? undefined : parseCheckpoint(parseNote(proof.checkpoint)?.text ?? '');
  if (proof === undefined || tree === undefined) return undefined;
  const leaf = leafHash(entryBytes({ kind: 'evidence', commitment }));
  return { origin: tree.origin, index: proof.index, holds: verifyInclusion({ leaf, index: proof.index, size: tree.size, proof: proof.hashes, root: tree.root }) };
}

/** What independent others say of an item, and the level that comes to. */
export interface AnchoredItem {
  readonly log: LoggedItem | undefined;
  readonly anchors: Anchors;
  /** what the item's level rests on at a notary; null when nothing does */
  readonly notarised: (Notarisation & { readonly at: Instant }) | null;
  readonly level: LevelAnswer;
}

const NOBODY: Anchors = { stamp: null, quorum: null };

/**
 * The level of an item with what it rests on.
 * A quorum of witnesses anchors it only together with a time stamp: a witness says that the log is one, not when.
 */
function anchored(item: KeptItem, log: LoggedItem | undefined, anchors: Anchors): AnchoredItem {
  const { stamp, quorum } = anchors;
  const notarised = notarisedBy(item.custody);
  const level = levelOf({
    receivedAt: item.receivedAt,
    hashedAt: item.receivedAt,
    stamp: stamp === null ? null : { at: stamp.at, by: stamp.authority, independent: true },
    anchor: quorum === null || stamp === null ? null : { at: stamp.at > quorum.at ? stamp.at : quorum.at, witness: log?.origin ?? '', of: 'third_party' },
    notarised: notarised === null ? null : { at: notarised.at, by: notarised.office },
  });
  return { log, anchors, notarised, level };
}

/** What anchors items, by id: two statements, however many they are. */
export async function anchoredItems(db: Queryable, items: Iterable<KeptItem>): Promise<ReadonlyMap<Uuid, AnchoredItem>> {
  const all = [...items];
  const committed = all.flatMap(({ id, commitment }) => (commitment === null ? [] : [{ id, commitment }]));
  const proofs = await proofsOf(db, committed.map(({ id }) => ({ kind: 'evidence', ref: id })));
  const logged = new Map(committed.flatMap(({ id, commitment }, at) => (proofs[at] === undefined ? [] : [[id, provenBy(proofs[at].text, commitment)] as const])));
  const held = [...logged].flatMap(([id, log]) => (log?.holds === true ? [{ id, index: log.index }] : []));
  const found = await anchorsOf(db, held.map((one) => one.index));
  const anchors = new Map(held.map(({ id }, at) => [id, found[at]!]));
  return new Map(all.map((item) => [item.id, anchored(item, logged.get(item.id), anchors.get(item.id) ?? NOBODY)]));
}

/** The same of one item. */
export async function anchoredItem(db: Queryable, item: KeptItem): Promise<AnchoredItem> {
  return (await anchoredItems(db, [item])).get(item.id)!;
}
