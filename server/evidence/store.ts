import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import type { NewKey } from '../adapters/vault.ts';
import { DRAWN_TYPES } from '../adapters/views/task.ts';
import type { Queryable } from '../database/database.ts';
import type { Caller } from '../http/route.ts';

/** What is known about a file of evidence; the bytes lie behind the storage port under `sha256`. */
export interface EvidenceFile {
  readonly id: Uuid;
  readonly ownerKind: 'person' | 'merchant' | 'marketplace';
  readonly ownerId: Uuid;
  readonly disputeId: Uuid | null;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly sm3: Buffer;
  readonly state: 'stored' | 'attached';
  /** the file this is a copy of, with parts covered */
  readonly redactionOf: Uuid | null;
  /** a copy with parts covered stands for it: the other side no longer reads it */
  readonly sealedAt: Instant | null;
  /** `none`: no scanner was set up when it came */
  readonly scan: 'none' | 'waiting' | 'clean' | 'infected';
  /** the key its bytes, its name and its content are sealed under; null for one kept plain by an earlier release */
  readonly keyId: Uuid | null;
  readonly createdAt: Instant;
}

const COLUMNS = `id, owner_kind as "ownerKind", owner_id as "ownerId", dispute_id as "disputeId", name,
  media_type as "mediaType", bytes, sha256, sm3, state, redaction_of as "redactionOf", sealed_at as "sealedAt", scan, key_id as "keyId",
  created_at as "createdAt"`;

/**
 * Writes a file's row; undefined when the owner used this idempotency key before.
 * @param sealedName the name as it is stored
 * @param key the file's key, unless it is in the database already
 */
export async function insertFile(tx: Queryable, file: EvidenceFile, sealedName: string, key: NewKey | null, idempotencyKey: string): Promise<EvidenceFile | undefined> {
  const rows = await tx.query<EvidenceFile>({
    text: `with f as (insert into evidence_file (id, owner_kind, owner_id, name, media_type, bytes, sha256, sm3, created_at, idempotency_key, redaction_of, scan, key_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
           on conflict (owner_id, idempotency_key) do nothing returning *),
           k as (insert into data_key (id, kind, subject_id, kek, wrapped, created_at)
                 select f.key_id, 'file', f.owner_id, $15, decode($16, 'base64'), f.created_at from f where $15::text is not null),
           j as (insert into evidence_view_job (evidence_id, at) select id, created_at from f where media_type = any ($14))
           select ${COLUMNS} from f`,
    values: [
      ...[file.id, file.ownerKind, file.ownerId, sealedName, file.mediaType, file.bytes, file.sha256, file.sm3],
      ...[file.createdAt, idempotencyKey, file.redactionOf, file.scan, file.keyId, DRAWN_TYPES],
      ...[key?.kek ?? null, key?.wrapped ?? null],
    ],
  });
  return rows[0];
}

/** The file an owner uploaded under an idempotency key. */
export async function fileByKey(tx: Queryable, ownerId: Uuid, idempotencyKey: string): Promise<EvidenceFile | undefined> {
  const rows = await tx.query<EvidenceFile>({
    text: `select ${COLUMNS} from evidence_file where owner_id = $1 and idempotency_key = $2`,
    values: [ownerId, idempotencyKey],
  });
  return rows[0];
}

/** One file by its id. */
export async function fileById(tx: Queryable, id: Uuid): Promise<EvidenceFile | undefined> {
  const rows = await tx.query<EvidenceFile>({
    name: 'evidence_by_id',
    text: `select ${COLUMNS} from evidence_file where id = $1`,
    values: [id],
  });
  return rows[0];
}

/** Files by their ids, in the order given; unknown ids are left out. For showing what an event lists. */
export async function evidenceFiles(tx: Queryable, ids: readonly Uuid[]): Promise<EvidenceFile[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<EvidenceFile>({
    name: 'evidence_by_ids',
    text: `select ${COLUMNS} from evidence_file where id = any ($1)`,
    values: [ids],
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Who reads, as a reading is noted. */
export function readerOf(caller: Exclude<Caller, { readonly kind: 'anonymous' }>): Pick<Parameters<typeof noteRead>[1], 'readerKind' | 'readerId' | 'sessionId'> {
  if (caller.kind === 'marketplace') return { readerKind: 'marketplace', readerId: caller.marketplaceId, sessionId: null };
  return { readerKind: 'person', readerId: caller.personId, sessionId: caller.sessionId };
}

/** Notes that somebody read a file, or a part of it. */
export async function noteRead(
  tx: Queryable,
  read: {
    readonly id: Uuid;
    readonly evidenceId: Uuid;
    readonly disputeId: Uuid | null;
    readonly readerKind: 'person' | 'marketplace';
    readonly readerId: Uuid;
    readonly sessionId: string | null;
    readonly range: string | null;
    /** the file shown, the file to keep, or a picture made for viewing */
    readonly what?: 'file' | 'download' | 'view';
    /** the reader's role in the dispute; null before there is one */
    readonly role?: string | null;
    readonly at: Instant;
  },
): Promise<void> {
  await tx.query({
    name: 'evidence_read',
    text: `insert into evidence_read (id, evidence_id, dispute_id, reader_kind, reader_id, session_id, byte_range, at, what, role)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [read.id, read.evidenceId, read.disputeId, read.readerKind, read.readerId, read.sessionId, read.range, read.at, read.what ?? 'file', read.role ?? null],
  });
}

/** One reading of a file. */
export interface Reading {
  readonly readerKind: 'person' | 'marketplace';
  readonly readerId: Uuid;
  readonly what: 'file' | 'download' | 'view';
  readonly role: string | null;
  readonly at: Instant;
}

/** Who read a file, newest first: kind of reader and time, at most 200. */
export function readsOf(tx: Queryable, id: Uuid): Promise<Reading[]> {
  return tx.query({
    text: `select reader_kind as "readerKind", reader_id as "readerId", what, role, at from evidence_read
            where evidence_id = $1 order by at desc, id desc limit 200`,
    values: [id],
  });
}
