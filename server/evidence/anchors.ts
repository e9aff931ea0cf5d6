import { levelOf, type LevelAnswer } from '../../core/evidence/evidence.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import { entryBytes, leafHash, parseCheckpoint, parseNote, parseProof, verifyInclusion } from '../../core/log/log.ts';
import type { Queryable } from '../database/database.ts';
import { proofOf } from '../log/log.ts';
import { anchorsOf, type Anchors } from '../stamp/stamp.ts';
import type { KeptItem } from './items.ts';
import type { EvidenceFile } from './store.ts';

/** Where an item stands in the log, with its proof worked out anew. */
export interface LoggedItem {
  readonly origin: string;
  readonly index: number;
  readonly holds: boolean;
}

/** Works out the proof of an item again, from its own commitment to the signed root. */
async function proven(db: Queryable, item: KeptItem): Promise<LoggedItem | undefined> {
  if (item.commitment === null) return undefined;
  const text = await proofOf(db, 'evidence', item.id);
  const proof = text === undefined ? undefined : parseProof(text);
  const tree = proof === undefined ? undefined : parseCheckpoint(parseNote(proof.checkpoint)?.text ?? '');
  if (proof === undefined || tree === undefined) return undefined;
  const leaf = leafHash(entryBytes({ kind: 'evidence', commitment: item.commitment }));
  return { origin: tree.origin, index: proof.index, holds: verifyInclusion({ leaf, index: proof.index, size: tree.size, proof: proof.hashes, root: tree.root }) };
}

/** What independent others say of an item, and the level that comes to. */
export interface AnchoredItem {
  readonly log: LoggedItem | undefined;
  readonly anchors: Anchors;
  readonly level: LevelAnswer;
}

const NOBODY: Anchors = { stamp: null, quorum: null };

/**
 * The level of an item with what it rests on.
 * A quorum of witnesses anchors it only together with a time stamp: a witness says that the log is one, not when.
 */
export async function anchoredItem(db: Queryable, file: EvidenceFile, item: KeptItem, hashedAt: Instant | null): Promise<AnchoredItem> {
  const log = await proven(db, item);
  const anchors = log?.holds === true ? await anchorsOf(db, log.index) : NOBODY;
  const { stamp, quorum } = anchors;
  const level = levelOf({
    receivedAt: file.createdAt,
    hashedAt,
    stamp: stamp === null ? null : { at: stamp.at, by: stamp.authority, independent: true },
    anchor: quorum === null || stamp === null ? null : { at: stamp.at > quorum.at ? stamp.at : quorum.at, witness: log?.origin ?? '', of: 'third_party' },
    notarised: null,
  });
  return { log, anchors, level };
}
