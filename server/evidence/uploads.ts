import path from 'node:path';
import { accepted, addMilliseconds, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { diskPartials, type PartialStore, type PieceCheck } from '../adapters/partial-files.ts';
import { mayReadDispute, writesIn } from '../dispute/access.ts';
import type { Queryable } from '../database/database.ts';
import type { Caller } from '../http/route.ts';
import type { World } from '../world.ts';
import { filesOf, keyOf, vaultOf } from './files.ts';
import { fileById, type EvidenceFile } from './store.ts';
import { keepEvidence } from './upload.ts';
import { beginUpload, expiredUploads, forgetUpload, loadOf, noteArrived, noteEnd, uploadOf, type PartialUpload } from './uploads-store.ts';

/** How long an upload may take: a phone that is offline over a weekend still finds its place. */
export const UPLOAD_LIFE_MS = 3 * 86_400_000;
/** Files one owner may have under way at once. */
export const MOST_OPEN = 50;
/** Bytes one owner may have under way at once, in greatest files. */
const MOST_OPEN_FILES_OF_BYTES = 10;
/** Files one owner may have at one dispute, those under way among them. */
export const MOST_AT_DISPUTE = 200;
/** Files one owner may have that no act has named: a person's, and those of a marketplace with its many disputes. */
export const MOST_LOOSE = { person: 300, marketplace: 5_000 } as const;

/** Whose uploads a caller makes: a marketplace its own, everybody else a person's. */
export function ownerOf(caller: Exclude<Caller, { readonly kind: 'anonymous' }>): Pick<EvidenceFile, 'ownerKind' | 'ownerId'> {
  return caller.kind === 'marketplace'
    ? { ownerKind: 'marketplace', ownerId: caller.marketplaceId }
    : { ownerKind: 'person', ownerId: caller.personId };
}

/**
 * Whether a caller may bring a file: a marketplace and a party may. Who only looks on for a merchant may not, at that
 * merchant's dispute nor before any dispute is named, unless it has orders of its own: a buyer files with evidence.
 * @returns refusals: `not_found` (the dispute is not the caller's), `role_reads_only`
 */
export async function mayBringFile(db: Queryable, caller: KnownCaller, disputeId: Uuid | null): Promise<Result<true>> {
  if (disputeId !== null && !(await mayReadDispute(db, caller, disputeId))) return refused('not_found');
  if (caller.kind !== 'person' || !caller.teams.some((team) => team.role === 'viewer')) return accepted(true);
  if (disputeId !== null) return (await writesIn(db, caller, disputeId)) ? accepted(true) : refused('role_reads_only');
  if (caller.staffRoles.length > 0 || caller.teams.some((team) => team.role !== 'viewer')) return accepted(true);
  const [own] = await db.query({ name: 'has_orders', text: 'select 1 from purchase_order where buyer_id = $1 limit 1', values: [caller.personId] });
  return own === undefined ? refused('role_reads_only') : accepted(true);
}

const partials = new WeakMap<World, PartialStore>();

/** Unfinished files of this installation, beside the finished ones. */
export function partialsOf(world: World): PartialStore {
  const known = partials.get(world) ?? diskPartials(path.join(world.config.dataDir, 'files'));
  partials.set(world, known);
  return known;
}

type KnownCaller = Exclude<Caller, { readonly kind: 'anonymous' }>;

/**
 * Whether an owner may bring one more file: neither at the dispute it is meant for nor loose are there too many.
 * @returns what the owner has, or `upload_limit_reached`
 */
export async function hasRoom(db: Queryable, caller: KnownCaller, disputeId: Uuid | null, at: Instant): Promise<Result<Awaited<ReturnType<typeof loadOf>>>> {
  const owner = ownerOf(caller);
  const load = await loadOf(db, owner, disputeId, at);
  const most = owner.ownerKind === 'marketplace' ? MOST_LOOSE.marketplace : MOST_LOOSE.person;
  return load.atDispute >= MOST_AT_DISPUTE || load.loose >= most ? refused('upload_limit_reached') : accepted(load);
}

/**
 * Begins an upload of a known length.
 * @returns refusals in this order: `file_empty`, `file_too_large`, those of `mayBringFile`, `upload_limit_reached`
 */
export async function createUpload(
  world: World,
  caller: KnownCaller,
  wanted: { readonly bytes: number; readonly name: string; readonly claimedType: string | null; readonly disputeId: Uuid | null },
): Promise<Result<PartialUpload>> {
  const limit = world.config.maxFileBytes;
  if (wanted.bytes === 0) return refused('file_empty', 'file');
  if (wanted.bytes > limit) return refused('file_too_large', 'file', { megabytes: Math.floor(limit / 1_048_576) });
  const may = await mayBringFile(world.database, caller, wanted.disputeId);
  if (!may.ok) return may;
  const owner = ownerOf(caller);
  const at = world.now();
  const room = await hasRoom(world.database, caller, wanted.disputeId, at);
  if (!room.ok) return room;
  const load = room.value;
  const full = load.open >= MOST_OPEN || load.openBytes + wanted.bytes > limit * MOST_OPEN_FILES_OF_BYTES;
  if (full) return refused('upload_limit_reached');
  const key = await vaultOf(world).freshFile();
  const upload: PartialUpload = {
    ...{ id: world.newId(), ...owner, ...wanted, received: 0, evidenceId: null, refusal: null, keyId: key.id },
    ...{ createdAt: at, expiresAt: addMilliseconds(at, UPLOAD_LIFE_MS) },
  };
  await beginUpload(world.database, upload, key.text(upload.name), key.fresh);
  return accepted(upload);
}

/** The caller's upload, or `not_found`: another person's is not there, nor one that has expired. */
export async function findUpload(world: World, caller: KnownCaller, id: Uuid): Promise<Result<PartialUpload>> {
  const upload = await uploadOf(world.database, ownerOf(caller), id, world.now());
  // one that began before files were sealed is begun anew
  return upload === undefined || (upload.keyId === null && upload.evidenceId === null) ? refused('not_found') : accepted(upload);
}

/** An upload as it stands, with the file it became. */
export interface UploadState {
  readonly upload: PartialUpload;
  readonly file: EvidenceFile | undefined;
}

/**
 * Takes the next piece in. When the last byte is there the file is looked at and kept exactly as one sent whole; a file
 * that is refused then leaves its reason on the upload.
 * @returns refusals: `upload_offset_wrong` (fact `offset`, where to go on), `upload_checksum_wrong` (nothing of the piece is
 * kept), `file_too_large` for more than was announced, and those of `storeEvidence`
 */
export async function continueUpload(world: World, upload: PartialUpload, piece: { readonly offset: number; readonly source: AsyncIterable<Uint8Array> | null; readonly check?: PieceCheck }): Promise<Result<UploadState>> {
  const { offset, source, check } = piece;
  if (upload.refusal !== null) return refused(upload.refusal, 'file');
  if (offset !== upload.received) return refused('upload_offset_wrong', undefined, { offset: upload.received });
  let { received } = upload;
  const store = partialsOf(world);
  if (upload.evidenceId === null) {
    // After a restore the row may know of bytes that are not there: what is there counts, nothing is written behind a gap.
    const there = Math.min(received, await store.size(upload.id));
    if (there < received) return moved(world, upload, there);
  }
  if (source !== null && received < upload.bytes) {
    const key = await keyOf(world, upload.keyId!);
    const taken = await store.write(upload.id, { object: upload.id, key: key.key }, { at: offset, source, total: upload.bytes, check });
    received = taken.received;
    if (taken.mismatch) return refused('upload_checksum_wrong');
    // bytes behind the place that was asked for: of a piece that was broken off, or torn by a crash
    if (received < offset) return moved(world, upload, received);
    if (!(await noteArrived(world.database, upload.id, offset, received))) return refused('upload_offset_wrong', undefined, { offset });
    if (taken.full) return refused('storage_full', 'file');
    if (taken.over) return refused('file_too_large', 'file', { megabytes: Math.ceil(upload.bytes / 1_048_576) });
  }
  const now = { ...upload, received };
  return received < upload.bytes ? accepted({ upload: now, file: undefined }) : finishUpload(world, now);
}

async function moved(world: World, upload: PartialUpload, offset: number): Promise<Result<never>> {
  await noteArrived(world.database, upload.id, upload.received, offset);
  return refused('upload_offset_wrong', undefined, { offset });
}

/** The file an upload became; undefined while it is under way. */
export async function fileOf(world: World, upload: PartialUpload): Promise<EvidenceFile | undefined> {
  return upload.evidenceId === null ? undefined : fileById(world.database, upload.evidenceId);
}

/** A whole upload becomes a file, under the same id. Doing it twice, after a crash or at once, gives the same file. */
async function finishUpload(world: World, upload: PartialUpload): Promise<Result<UploadState>> {
  const before = (await fileOf(world, upload)) ?? (await fileById(world.database, upload.id));
  if (before !== undefined) return ended(world, upload, before);
  const key = await keyOf(world, upload.keyId!);
  const seal = { object: upload.id, key: key.key };
  const { ownerKind, ownerId, name, claimedType } = upload;
  const stored = await partialsOf(world)
    .end(upload.id, seal, upload.bytes, (whole) => {
      // what arrived stays for when there is room again
      const file = { ...filesOf(world).adopt(whole, seal), discard: () => Promise.resolve() };
      return keepEvidence(world, { ownerKind, ownerId, name, claimedType, idempotencyKey: `upload-${upload.id}` }, { id: upload.id, file, key, fresh: null });
    })
    .catch(async (error: unknown) => {
      // Somebody else finished it in this moment and took the bytes away.
      const made = await fileById(world.database, upload.id);
      if (made === undefined) throw error;
      return accepted(made);
    });
  if (stored === undefined) {
    const made = await fileById(world.database, upload.id);
    return made === undefined ? moved(world, upload, 0) : ended(world, upload, made);
  }
  if (stored.ok) return ended(world, upload, stored.value);
  if (stored.refusal.code === 'busy' || stored.refusal.code === 'storage_full') return stored;
  await noteEnd(world.database, upload.id, { refusal: stored.refusal.code });
  await partialsOf(world).remove(upload.id);
  return stored;
}

async function ended(world: World, upload: PartialUpload, file: EvidenceFile): Promise<Result<UploadState>> {
  if (upload.evidenceId === null) await noteEnd(world.database, upload.id, { evidenceId: file.id });
  await partialsOf(world).remove(upload.id);
  return accepted({ upload: { ...upload, evidenceId: file.id }, file });
}

/** Ends an upload before it is whole; what it became stays. */
export async function dropUpload(world: World, upload: PartialUpload): Promise<void> {
  await partialsOf(world).remove(upload.id);
  await forgetUpload(world.database, upload.id);
}

/** Removes uploads whose time is over, with their bytes. @returns how many */
export async function sweepUploads(world: World, at: Instant = world.now()): Promise<number> {
  const ids = await expiredUploads(world.database, at);
  for (const id of ids) {
    await partialsOf(world).remove(id);
    await forgetUpload(world.database, id);
  }
  return ids.length;
}
