import type { Variant } from '../../core/casefile/casefile.ts';
import type { Party } from '../../core/dispute/dispute.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import type { NewKey } from '../adapters/vault.ts';
import type { Queryable } from '../database/database.ts';

/** A case file that was asked for. */
export interface AskedFile {
  readonly id: Uuid;
  readonly disputeId: Uuid;
  readonly personId: Uuid;
  readonly sessionId: string;
  readonly role: Party;
  readonly variant: Variant;
  readonly scope: object;
  readonly state: 'waiting' | 'making' | 'ready' | 'failed' | 'expired';
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
  readonly version: number | null;
  readonly totalBytes: number | null;
  readonly doneBytes: number;
  readonly bytes: number | null;
  readonly sha256: Buffer | null;
  readonly madeAt: Instant | null;
  /** of the file's own key; null before it is begun, and for what a release before made plain */
  readonly keyId: Uuid | null;
}

const COLUMNS = `id, dispute_id as "disputeId", person_id as "personId", session_id as "sessionId", role, variant, scope, state, asked_at as "askedAt",
  expires_at as "expiresAt", version, total_bytes as "totalBytes", done_bytes as "doneBytes", bytes, sha256, made_at as "madeAt", key_id as "keyId"`;

type Row = AskedFile & Record<string, unknown>;

/** Writes down what somebody asks for; the same request again gets the same row. */
export async function askFile(db: Queryable, file: Pick<AskedFile, 'id' | 'disputeId' | 'personId' | 'sessionId' | 'role' | 'variant' | 'askedAt' | 'expiresAt'> & { readonly scope: string; readonly key: string }): Promise<AskedFile> {
  await db.query({
    text: `insert into case_file (id, dispute_id, person_id, session_id, role, variant, scope, asked_at, expires_at, idempotency_key)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (person_id, idempotency_key) do nothing`,
    values: [file.id, file.disputeId, file.personId, file.sessionId, file.role, file.variant, file.scope, file.askedAt, file.expiresAt, file.key],
  });
  const [row] = await db.query<Row>({ text: `select ${COLUMNS} from case_file where person_id = $1 and idempotency_key = $2`, values: [file.personId, file.key] });
  return row!;
}

/** What a person asked for of a dispute, the newest first. */
export async function filesAsked(db: Queryable, disputeId: Uuid, personId: Uuid): Promise<readonly AskedFile[]> {
  return db.query<Row>({ name: 'case_files_asked', text: `select ${COLUMNS} from case_file where dispute_id = $1 and person_id = $2 order by asked_at desc, id desc limit 10`, values: [disputeId, personId] });
}

/** Takes the oldest file that is to be made: one nobody makes, or whose maker died. */
export async function claimFile(db: Queryable, at: Instant, until: Instant): Promise<AskedFile | undefined> {
  const [row] = await db.query<Row>({
    name: 'case_file_claim',
    text: `update case_file set state = 'making', leased_until = $2, attempts = attempts + 1, done_bytes = 0
            where id = (select id from case_file
                         where state = 'waiting' or (state = 'making' and leased_until < $1)
                         order by asked_at limit 1 for update skip locked)
           returning ${COLUMNS}`,
    values: [at, until],
  });
  return row;
}

/** Writes the key a file is sealed under before anything of the case is read: from then on it goes with the case's. */
export async function keepFileKey(db: Queryable, file: Pick<AskedFile, 'id' | 'disputeId'>, key: NewKey): Promise<void> {
  await db.query({
    text: `with kept as (insert into data_key (id, kind, subject_id, kek, wrapped, created_at) values ($3, 'file', $2, $4, decode($5, 'base64'), now()))
           update case_file set key_id = $3 where id = $1`,
    values: [file.id, file.disputeId, key.id, key.kek, key.wrapped],
  });
}

/** Says how far a file is, and that its maker lives. */
export async function noteProgress(db: Queryable, id: Uuid, done: { readonly version: number; readonly totalBytes: number; readonly doneBytes: number; readonly until: Instant }): Promise<void> {
  await db.query({
    name: 'case_file_progress',
    text: `update case_file set version = $2, total_bytes = $3, done_bytes = $4, leased_until = $5 where id = $1 and state = 'making'`,
    values: [id, done.version, done.totalBytes, done.doneBytes, done.until],
  });
}

/** The file is there. */
export async function fileReady(db: Queryable, id: Uuid, made: { readonly bytes: number; readonly sha256: Buffer; readonly at: Instant; readonly expiresAt: Instant }): Promise<void> {
  await db.query({
    text: `update case_file set state = 'ready', bytes = $2, sha256 = $3, made_at = $4, expires_at = $5, done_bytes = coalesce(total_bytes, 0), leased_until = null where id = $1`,
    values: [id, made.bytes, made.sha256, made.at, made.expiresAt],
  });
}

/** It could not be made: tried again, at most so many times. */
export async function fileFailed(db: Queryable, id: Uuid, most: number): Promise<void> {
  await db.query({ text: `update case_file set state = case when attempts >= $2 then 'failed' else 'waiting' end, leased_until = null where id = $1`, values: [id, most] });
}

/** Files whose time is over; they are marked, and whoever asked removes the bytes. */
export function expireFiles(db: Queryable, at: Instant): Promise<Pick<AskedFile, 'id' | 'keyId'>[]> {
  return db.query({ text: `update case_file set state = 'expired' where state in ('ready', 'failed') and expires_at <= $1 returning id, key_id as "keyId"`, values: [at] });
}

/** A case file of another installation that was checked and taken. */
export interface ImportedFile {
  readonly id: Uuid;
  readonly personId: Uuid;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly head: Readonly<Record<string, unknown>>;
  readonly steps: readonly { readonly step: string; readonly state: string }[];
  readonly at: Instant;
}

const IMPORTED = 'id, person_id as "personId", name, bytes, sha256, head, steps, at';

/** Keeps an import; the same bytes again are the import that is there. */
export async function keepImport(db: Queryable, one: ImportedFile, key: string): Promise<ImportedFile> {
  await db.query({
    text: `insert into case_import (id, person_id, name, bytes, sha256, head, steps, at, idempotency_key) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
           on conflict do nothing`,
    values: [one.id, one.personId, one.name, one.bytes, one.sha256, JSON.stringify(one.head), JSON.stringify(one.steps), one.at, key],
  });
  const [row] = await db.query<ImportedFile & Record<string, unknown>>({ text: `select ${IMPORTED} from case_import where sha256 = $1`, values: [one.sha256] });
  return row!;
}

/** Imports, the newest first. */
export async function importsOf(db: Queryable, limit: number): Promise<readonly ImportedFile[]> {
  return db.query<ImportedFile & Record<string, unknown>>({ text: `select ${IMPORTED} from case_import order by at desc, id limit $1`, values: [limit] });
}

/** One import. */
export async function importById(db: Queryable, id: Uuid): Promise<ImportedFile | undefined> {
  const [row] = await db.query<ImportedFile & Record<string, unknown>>({ text: `select ${IMPORTED} from case_import where id = $1`, values: [id] });
  return row;
}
