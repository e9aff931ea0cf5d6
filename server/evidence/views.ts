import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { addMilliseconds, type Instant, type Uuid } from '../../core/kernel/kernel.ts';
import { drawApart, NotDrawn, type Cover, type Drawn, type ViewSize } from '../adapters/views/views.ts';
import type { Queryable } from '../database/database.ts';
import type { World } from '../world.ts';
import { bytesOf, filesOf, keyOf, vaultOf } from './files.ts';
import { noteCustody } from './items.ts';
import { fileById, type EvidenceFile } from './store.ts';

/** So often a file is tried that brings the process down or takes too long. */
const MOST_TRIES = 3;
/** How long a server has for one file before another may take it over, in milliseconds. */
const LEASE_MS = 180_000;
/** A view is a JPEG of bounded size; nothing larger is one. */
const MOST_VIEW_BYTES = 20_000_000;
/** Files larger than this are not drawn: a document is read whole into memory. */
const MOST_DRAWN_BYTES = 200_000_000;

/** A picture made for viewing. */
export interface EvidenceViewRow {
  readonly size: ViewSize;
  readonly page: number;
  readonly sha256: Buffer;
  readonly bytes: number;
  /** what it is called in the store; null: kept plain, under its hash */
  readonly object: Uuid | null;
  readonly keyId: Uuid | null;
  readonly width: number;
  readonly height: number;
}

/** How far the views of a file are. */
export interface ViewsState {
  readonly state: 'none' | 'waiting' | 'made' | 'failed';
  /** of the whole document */
  readonly pages: number;
  /** pages that can be seen */
  readonly shown: number;
}

/** How far the views of a file are; `none` for what is not drawn. */
export async function viewsOf(tx: Queryable, id: Uuid): Promise<ViewsState> {
  const [row] = await tx.query<ViewsState>({
    name: 'evidence_views_of',
    text: `select j.state, j.pages, (select count(*)::int from evidence_view v where v.evidence_id = j.evidence_id and v.size = 'screen') as shown
             from evidence_view_job j where j.evidence_id = $1`,
    values: [id],
  });
  return row ?? { state: 'none', pages: 0, shown: 0 };
}

/** One view; undefined when it was not made. */
export async function viewOf(tx: Queryable, id: Uuid, size: ViewSize, page: number): Promise<EvidenceViewRow | undefined> {
  const [row] = await tx.query<EvidenceViewRow>({
    name: 'evidence_view_one',
    text: 'select size, page, sha256, bytes, object, key_id as "keyId", width, height from evidence_view where evidence_id = $1 and size = $2 and page = $3',
    values: [id, size, page],
  });
  return row;
}

async function claim(world: World, at: Instant): Promise<{ id: Uuid; tries: number } | undefined> {
  const [row] = await world.database.query<{ id: Uuid; tries: number }>({
    name: 'evidence_view_claim',
    text: `update evidence_view_job set tries = tries + 1, at = $2
            where evidence_id = (select j.evidence_id from evidence_view_job j join evidence_file f on f.id = j.evidence_id
                                  where j.state = 'waiting' and j.at <= $1 and f.scan in ('none', 'clean')
                                  order by j.at limit 1 for update of j skip locked)
           returning evidence_id as id, tries`,
    values: [at, addMilliseconds(at, LEASE_MS)],
  });
  return row;
}

async function ended(world: World, id: Uuid, state: 'made' | 'failed', pages: number, why: string | null): Promise<void> {
  await world.database.query({
    name: 'evidence_view_ended',
    text: 'update evidence_view_job set state = $2, pages = $3, why = $4, at = $5 where evidence_id = $1',
    values: [id, state, pages, why, world.now()],
  });
}

/** A picture of our own making in the store. */
interface MadeView {
  readonly sha256: Buffer;
  readonly bytes: number;
  readonly object: Uuid;
}

/** Puts a picture of our own making into the store, under the key of the file it was made from. */
async function keepMade(world: World, keyId: Uuid, path: string): Promise<MadeView> {
  const object = world.newId();
  const arrived = await filesOf(world).arrive(object, createReadStream(path), MOST_VIEW_BYTES, { object, key: (await keyOf(world, keyId)).key });
  if (!arrived.ok) throw new NotDrawn(arrived.refusal.code);
  await arrived.value.keep();
  return { object, sha256: arrived.value.sha256, bytes: arrived.value.bytes };
}

/**
 * Draws a stored file in a process of its own, from a copy in a folder of its own that is removed afterwards.
 * @throws NotDrawn when it cannot be drawn
 */
export async function withDrawn<T>(
  world: World,
  file: EvidenceFile,
  task: { readonly kind: 'views' | 'cover'; readonly covers?: readonly Cover[]; readonly withoutPages?: readonly number[] },
  use: (drawn: Drawn) => Promise<T>,
): Promise<T> {
  if (file.bytes > MOST_DRAWN_BYTES) throw new NotDrawn('larger than what is drawn');
  const folder = await mkdtemp(join(tmpdir(), 'redress-view-'));
  try {
    const path = join(folder, 'original');
    const bytes = await bytesOf(world, file);
    if (bytes === undefined) throw new Error(`the bytes of evidence ${file.id} are missing`);
    await pipeline(bytes, createWriteStream(path));
    const drawn = await drawApart({ kind: task.kind, path, mediaType: file.mediaType, folder, covers: task.covers ?? [], withoutPages: task.withoutPages ?? [] });
    return await use(drawn);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file that an earlier release kept plain: its pictures get a key all the same. */
async function keyForPlain(world: World, file: EvidenceFile): Promise<Uuid> {
  const { fresh } = await vaultOf(world).freshFile();
  await world.database.query({
    name: 'evidence_view_key',
    text: `insert into data_key (id, kind, subject_id, kek, wrapped, created_at) values ($1, 'file', $2, $3, decode($4, 'base64'), $5)`,
    values: [fresh.id, file.disputeId ?? file.ownerId, fresh.kek, fresh.wrapped, world.now()],
  });
  return fresh.id;
}

async function keepViews(world: World, file: EvidenceFile, drawn: Drawn): Promise<void> {
  const keyId = file.keyId ?? (await keyForPlain(world, file));
  for (const view of drawn.views) {
    const { sha256, bytes, object } = await keepMade(world, keyId, view.path);
    await world.database.query({
      name: 'evidence_view_keep',
      text: `insert into evidence_view (evidence_id, size, page, sha256, bytes, width, height, at, object, key_id)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      values: [file.id, view.size, view.page, sha256, bytes, view.width, view.height, world.now(), object, keyId],
    });
  }
}

/**
 * Makes the views of one file that waits for them. One that cannot be drawn is marked so; one that takes too long or
 * brings its process down is tried again later, and then no more.
 * @returns how many files were looked at: 0 or 1
 */
export async function makeViews(world: World): Promise<number> {
  const next = await claim(world, world.now());
  if (next === undefined) return 0;
  const file = await fileById(world.database, next.id);
  if (file === undefined) return 1;
  try {
    await withDrawn(world, file, { kind: 'views' }, async (drawn) => {
      await keepViews(world, file, drawn);
      await noteCustody(world.database, world, file.id, 'view_made', world.now(), { pages: drawn.pages });
      await ended(world, file.id, 'made', drawn.pages, null);
    });
  } catch (error) {
    if (!(error instanceof NotDrawn)) throw error;
    world.log.warn('evidence_not_drawn', { evidenceId: file.id, tries: next.tries });
    const final = next.tries >= MOST_TRIES || !/^(took too long|ended )/.test(error.message);
    if (final) await ended(world, file.id, 'failed', 0, error.message);
  }
  return 1;
}
