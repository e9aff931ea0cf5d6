import { z } from '@hono/zod-openapi';
import { CUSTODY_KINDS, EVIDENCE_LEVELS, levelOf, notarisationsOf } from '../../core/evidence/evidence.ts';
import { accepted, refused } from '../../core/kernel/kernel.ts';
import { route, type Route } from '../http/route.ts';
import { InstantText, Uuid, line } from '../http/schemas.ts';
import { mayReadBytes, mayReadEvidence } from './access.ts';
import { anchoredItem } from './anchors.ts';
import { bytesOf, filesOf } from './files.ts';
import { EvidenceView, showFile } from './file-view.ts';
import { nameOf } from './media.ts';
import { fileResponse, parseRange, unsatisfiable } from './serve.ts';
import { keptItems } from './items.ts';
import { noteRead, readerOf, readsOf, type EvidenceFile, type Reading } from './store.ts';
import { NotarisationView } from './notary-routes.ts';
import { viewsOf } from './views.ts';
import { viewRoutes } from './views-routes.ts';
import { storeEvidence } from './upload.ts';
import { hasRoom, mayBringFile, ownerOf } from './uploads.ts';
import { uploadRoutes } from './uploads-routes.ts';

const IdParams = z.strictObject({ id: Uuid });

const upload = route({
  method: 'post',
  path: '/evidence',
  operationId: 'uploadEvidence',
  summary: 'Upload one file of evidence as the body; it is submitted when an act of a dispute names its id',
  tag: 'Evidence',
  access: ['person', 'marketplace'],
  query: z.strictObject({ name: line(200) }),
  bodyKind: 'bytes',
  success: { status: 201, body: EvidenceView, description: 'The file as kept, with its hashes' },
  refusals: ['role_reads_only', 'upload_limit_reached', 'file_empty', 'file_type_refused', 'file_type_mismatch', 'file_too_large', 'idempotency_key_reused', 'storage_full'],
  idempotent: true,
  async handle({ caller, query, request, pieces, world, idempotencyKey }) {
    if (caller.kind === 'anonymous' || idempotencyKey === undefined) return refused('not_allowed');
    const may = await mayBringFile(world.database, caller, null);
    if (!may.ok) return may;
    const room = await hasRoom(world.database, caller, null, world.now());
    if (!room.ok) return room;
    if (pieces === null) return refused('file_empty', 'file');
    const length = request.headers.get('content-length');
    const stored = await storeEvidence(world, filesOf(world), {
      ...ownerOf(caller),
      name: nameOf(query.name),
      claimedType: request.headers.get('content-type'),
      claimedBytes: length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null,
      source: pieces,
      idempotencyKey,
    });
    return stored.ok ? accepted(showFile(stored.value)) : stored;
  },
});

const read = route({
  method: 'get',
  path: '/evidence/{id}',
  operationId: 'readEvidence',
  summary: 'The bytes of a file, whole or a range; every reading is recorded',
  tag: 'Evidence',
  access: ['person', 'marketplace'],
  params: IdParams,
  query: z.strictObject({ download: z.enum(['yes']).optional() }),
  success: { status: 200, description: 'The file', mediaType: 'application/octet-stream' },
  refusals: ['not_found', 'file_being_checked', 'file_infected', 'file_sealed', 'data_erased'],
  async handle({ caller, params, query, request, world, at }) {
    if (caller.kind === 'anonymous') return refused('not_found');
    const may = await mayReadEvidence(world.database, caller, params.id);
    if (!may.ok) return may;
    const { file, role } = may.value;
    const open = mayReadBytes(may.value);
    if (!open.ok) return open;
    const range = parseRange(request.headers.get('range'), file.bytes);
    if (range === 'unsatisfiable') return unsatisfiable(file);
    const body = await bytesOf(world, file, range);
    if (body === undefined) throw new Error(`the bytes of evidence ${file.id} are missing`);
    // Recorded before the first byte leaves: a reading without its record cannot happen.
    await noteRead(world.database, {
      ...{ id: world.newId(), evidenceId: file.id, disputeId: file.disputeId, ...readerOf(caller) },
      range: range === undefined ? null : `${range.start}-${range.end}`,
      what: query.download === 'yes' ? 'download' : 'file',
      role: role === 'owner' ? null : role,
      at,
    });
    return fileResponse(file, body, range, query.download === 'yes');
  },
});

const LevelView = z
  .strictObject({
    level: z.enum(EVIDENCE_LEVELS),
    unchangedSince: InstantText.nullable(),
    by: z.string().nullable(),
    notCounted: z.enum(['interested_witness', 'own_stamp']).nullable(),
    daysOpen: z.int().nullable(),
  })
  .openapi('EvidenceLevel', { description: 'How well it can be shown that the item was not changed since; what was before stays open to contest.' });

/** Who read, by the part in the dispute; people are not named. */
const READERS = ['owner', 'other_person', 'marketplace', 'claimant', 'respondent', 'adjudicator', 'juror'] as const;

function readerName({ readerId, readerKind, role }: Reading, file: EvidenceFile): (typeof READERS)[number] {
  if (readerId === file.ownerId) return 'owner';
  if (readerKind === 'marketplace') return 'marketplace';
  return role === 'claimant' || role === 'respondent' || role === 'adjudicator' || role === 'juror' ? role : 'other_person';
}

const record = route({
  method: 'get',
  path: '/evidence/{id}/record',
  operationId: 'readEvidenceRecord',
  summary: 'What is known about a file: name, type, size, hashes, and when it was read',
  tag: 'Evidence',
  access: ['person', 'marketplace'],
  params: IdParams,
  success: {
    status: 200,
    body: z
      .strictObject({
        file: EvidenceView,
        mine: z.boolean(),
        mayOpen: z.boolean().openapi({ description: 'Whether this caller may read the bytes now.' }),
        level: LevelView,
        commitment: z.string().nullable().openapi({ description: 'SHA-256 of salt and content, in the log once it was submitted; hex.' }),
        notarisations: z.array(NotarisationView),
        custody: z.array(z.strictObject({ no: z.int(), kind: z.enum(CUSTODY_KINDS), at: InstantText })),
        views: z.strictObject({ state: z.enum(['none', 'waiting', 'made', 'failed']), pages: z.int(), shown: z.int() }),
        reads: z.array(z.strictObject({ by: z.enum(READERS), what: z.enum(['file', 'download', 'view']), at: InstantText })),
      })
      .openapi('EvidenceRecord'),
    description: 'The record of the file; the last 200 readings',
  },
  refusals: ['not_found'],
  async handle({ caller, params, world }) {
    const may = await mayReadEvidence(world.database, caller, params.id);
    if (!may.ok) return may;
    const { file } = may.value;
    const [reads, kept, views] = [await readsOf(world.database, file.id), (await keptItems(world.database, [file.id])).get(file.id), await viewsOf(world.database, file.id)];
    return accepted({
      file: showFile(file),
      mine: may.value.role === 'owner',
      mayOpen: mayReadBytes(may.value).ok,
      level: kept === undefined ? levelOf({ receivedAt: file.createdAt, hashedAt: file.createdAt, stamp: null, anchor: null, notarised: null }) : (await anchoredItem(world.database, kept)).level,
      commitment: kept?.commitment ?? null,
      notarisations: [...notarisationsOf(kept?.custody ?? [])],
      custody: (kept?.custody ?? []).map(({ no, kind, at }) => ({ no, kind, at })),
      views,
      reads: reads.map((one) => ({ by: readerName(one, file), what: one.what, at: one.at })),
    });
  },
});

/** Every operation on evidence files. */
export const routes: readonly Route[] = [upload, read, record, ...viewRoutes, ...uploadRoutes];
