import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { isDiskFull, type ArrivedFile, type FileStore } from '../adapters/files.ts';
import type { FileKey, NewKey } from '../adapters/vault.ts';
import { detectMediaType } from '../adapters/filetype.ts';
import type { World } from '../world.ts';
import { vaultOf } from './files.ts';
import { judge } from './media.ts';
import { fileByKey, insertFile, type EvidenceFile } from './store.ts';

/** A file somebody sends. */
export interface Upload {
  readonly ownerKind: EvidenceFile['ownerKind'];
  readonly ownerId: Uuid;
  readonly name: string;
  /** The Content-Type header. */
  readonly claimedType: string | null;
  /** The Content-Length header, when there is one. */
  readonly claimedBytes: number | null;
  readonly source: AsyncIterable<Uint8Array>;
  /** the file this is a copy of, with parts covered */
  readonly redactionOf?: Uuid;
  readonly idempotencyKey: string;
}

/**
 * Takes a file in: streams it to disk while hashing, looks at the content, keeps it durably, then writes its row.
 * A crash in between leaves bytes that no row names, never a row without bytes.
 * @returns refusals in this order: `file_too_large`, `file_empty`, `file_type_refused`, `file_type_mismatch`
 * (fact `claimed`), `idempotency_key_reused` when the key came with another file before; `storage_full` at any time, and
 * then nothing was changed
 */
export async function storeEvidence(world: World, files: FileStore, upload: Upload): Promise<Result<EvidenceFile>> {
  const limit = world.config.maxFileBytes;
  if (upload.claimedBytes !== null && upload.claimedBytes > limit) {
    return refused('file_too_large', 'file', { megabytes: Math.floor(limit / 1_048_576) });
  }
  const id = world.newId();
  const key = await vaultOf(world).freshFile();
  const arrived = await files.arrive(id, upload.source, limit, { object: id, key: key.key }).catch(noRoom);
  return arrived.ok ? keepEvidence(world, upload, { id, file: arrived.value, key, fresh: key.fresh }) : arrived;
}

/** A file that is whole, under the id it will have. */
interface WholeEvidence {
  readonly id: Uuid;
  readonly file: ArrivedFile;
  readonly key: FileKey;
  /** null when the key is in the database already */
  readonly fresh: NewKey | null;
}

/**
 * Looks at a file that is whole, keeps it and writes its row. What is not taken is removed.
 * @returns refusals as of `storeEvidence`, from `file_type_refused` on
 */
export async function keepEvidence(world: World, upload: Omit<Upload, 'source' | 'claimedBytes'>, { id, file, key, fresh }: WholeEvidence): Promise<Result<EvidenceFile>> {
  let written: EvidenceFile | undefined;
  try {
    const judged = judge(await detectMediaType(file), upload.claimedType, upload.name);
    if (judged.kind === 'refused') return refused('file_type_refused', 'file');
    if (judged.kind === 'mismatch') return refused('file_type_mismatch', 'file', { claimed: judged.claimed });
    const before = await fileByKey(world.database, upload.ownerId, upload.idempotencyKey);
    if (before !== undefined) return sameAsBefore(before, file.sha256);
    const kept = await file.keep().then(() => accepted(true), noRoom);
    if (!kept.ok) return kept;
    const row: EvidenceFile = {
      ...{ id, ownerKind: upload.ownerKind, ownerId: upload.ownerId, disputeId: null, name: upload.name, mediaType: judged.mediaType },
      ...{ bytes: file.bytes, sha256: file.sha256, sm3: file.sm3, state: 'stored', redactionOf: upload.redactionOf ?? null, sealedAt: null },
      ...{ scan: world.scanner === undefined ? 'none' : 'waiting', keyId: key.id, createdAt: world.now() },
    };
    written = await insertFile(world.database, row, key.text(upload.name), fresh, upload.idempotencyKey);
    if (written !== undefined) return accepted(written);
    // The same request came twice at once and the other one was first.
    const other = await fileByKey(world.database, upload.ownerId, upload.idempotencyKey);
    return other === undefined ? refused('busy') : sameAsBefore(other, file.sha256);
  } finally {
    if (written === undefined) await file.discard();
  }
}

/** A full disk is an answer; anything else is a failure. */
function noRoom(error: unknown): Result<never> {
  if (isDiskFull(error)) return refused('storage_full', 'file');
  throw error;
}

function sameAsBefore(before: EvidenceFile, sha256: Buffer): Result<EvidenceFile> {
  return before.sha256.equals(sha256) ? accepted(before) : refused('idempotency_key_reused', 'file');
}
