import type { Instant, RefusalCode, Uuid } from '../../core/kernel/kernel.ts';
import type { NewKey } from '../adapters/vault.ts';
import type { Queryable } from '../database/database.ts';
import type { EvidenceFile } from './store.ts';

/** A file that arrives in pieces. */
export interface PartialUpload {
  readonly id: Uuid;
  readonly ownerKind: EvidenceFile['ownerKind'];
  readonly ownerId: Uuid;
  /** the dispute it is meant for, when the sender said so */
  readonly disputeId: Uuid | null;
  readonly name: string;
  readonly claimedType: string | null;
  readonly bytes: number;
  readonly received: number;
  /** the file of evidence it became */
  readonly evidenceId: Uuid | null;
  /** why it did not become one */
  readonly refusal: RefusalCode | null;
  /** the key its bytes are sealed under; null for one that began before files were sealed */
  readonly keyId: Uuid | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

type Owner = Pick<PartialUpload, 'ownerKind' | 'ownerId'>;

const COLUMNS = `id, owner_kind as "ownerKind", owner_id as "ownerId", dispute_id as "disputeId", name,
  claimed_type as "claimedType", bytes, received, evidence_id as "evidenceId", refusal, key_id as "keyId", created_at as "createdAt",
  expires_at as "expiresAt"`;

/** How much an owner has under way, and how many files lie at a dispute from this owner, those under way counted. */
export async function loadOf(tx: Queryable, owner: Owner, disputeId: Uuid | null, at: Instant): Promise<{ open: number; openBytes: number; atDispute: number; loose: number }> {
  const rows = await tx.query<{ open: number; openBytes: number; atDispute: number; loose: number }>({
    name: 'evidence_upload_load',
    text: `select count(*)::int as open, coalesce(sum(bytes), 0)::bigint as "openBytes",
                  (count(*) filter (where dispute_id = $3))::int
                    + (select count(*)::int from evidence_file f where f.dispute_id = $3 and f.owner_kind = $1 and f.owner_id = $2) as "atDispute",
                  (select count(*)::int from evidence_file f where f.owner_id = $2 and f.state = 'stored') as loose
             from evidence_upload
            where owner_kind = $1 and owner_id = $2 and evidence_id is null and refusal is null and expires_at > $4`,
    values: [owner.ownerKind, owner.ownerId, disputeId, at],
  });
  return rows[0] ?? { open: 0, openBytes: 0, atDispute: 0, loose: 0 };
}

/** Writes the row of an upload that begins, with its key. @param sealedName the name as it is stored */
export async function beginUpload(tx: Queryable, upload: PartialUpload, sealedName: string, key: NewKey): Promise<void> {
  await tx.query({
    text: `with u as (insert into evidence_upload (id, owner_kind, owner_id, dispute_id, name, claimed_type, bytes, created_at, expires_at, key_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning key_id, owner_id, created_at)
           insert into data_key (id, kind, subject_id, kek, wrapped, created_at)
           select key_id, 'file', owner_id, $11, decode($12, 'base64'), created_at from u`,
    values: [
      ...[upload.id, upload.ownerKind, upload.ownerId, upload.disputeId, sealedName, upload.claimedType, upload.bytes],
      ...[upload.createdAt, upload.expiresAt, key.id, key.kek, key.wrapped],
    ],
  });
}

/** An owner's upload that has not expired; nobody else's is ever found. */
export async function uploadOf(tx: Queryable, owner: Owner, id: Uuid, at: Instant): Promise<PartialUpload | undefined> {
  const rows = await tx.query<PartialUpload>({
    name: 'evidence_upload_of',
    text: `select ${COLUMNS} from evidence_upload where id = $1 and owner_kind = $2 and owner_id = $3 and expires_at > $4`,
    values: [id, owner.ownerKind, owner.ownerId, at],
  });
  return rows[0];
}

/** Notes what arrived, if nobody noted something else meanwhile. @returns false when somebody did */
export async function noteArrived(tx: Queryable, id: Uuid, from: number, to: number): Promise<boolean> {
  const rows = await tx.query({
    name: 'evidence_upload_arrived',
    text: 'update evidence_upload set received = $3 where id = $1 and received = $2 and evidence_id is null returning id',
    values: [id, from, to],
  });
  return rows.length === 1;
}

/** Notes what became of an upload that is whole. */
export async function noteEnd(tx: Queryable, id: Uuid, end: { readonly evidenceId: Uuid } | { readonly refusal: RefusalCode }): Promise<void> {
  await tx.query({
    name: 'evidence_upload_end',
    text: 'update evidence_upload set evidence_id = $2, refusal = $3 where id = $1 and evidence_id is null',
    values: [id, 'evidenceId' in end ? end.evidenceId : null, 'refusal' in end ? end.refusal : null],
  });
}

/** Forgets an upload. */
export async function forgetUpload(tx: Queryable, id: Uuid): Promise<void> {
  await tx.query({ text: 'delete from evidence_upload where id = $1', values: [id] });
}

/** Uploads whose time is over, at most 200 at once. */
export async function expiredUploads(tx: Queryable, at: Instant): Promise<readonly Uuid[]> {
  const rows = await tx.query<{ id: Uuid }>({ text: 'select id from evidence_upload where expires_at <= $1 order by expires_at limit 200', values: [at] });
  return rows.map((row) => row.id);
}
