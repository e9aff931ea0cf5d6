import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { z } from '@hono/zod-openapi';
import { accepted, refused } from '../../core/kernel/kernel.ts';
import { formatDate, formatTime } from '../../core/words/words.ts';
import { marked, MOST_PAGES, NotDrawn, type Cover } from '../adapters/views/views.ts';
import { route, type Route } from '../http/route.ts';
import { Uuid } from '../http/schemas.ts';
import type { World } from '../world.ts';
import { mayReadBytes, mayReadEvidence, type ReadableFile } from './access.ts';
import { filesOf, viewBytesOf } from './files.ts';
import { EvidenceView, showFile } from './file-view.ts';
import { viewResponse } from './serve.ts';
import { noteRead, readerOf } from './store.ts';
import { storeEvidence } from './upload.ts';
import { viewOf, withDrawn } from './views.ts';

const ViewParams = z.strictObject({ id: Uuid, size: z.enum(['thumb', 'screen']), page: z.string().regex(/^[1-9]\d?$/).transform(Number) });

/** What stands across a view: the reader's role and the time, in both languages, so that whoever finds a copy can read it. */
function markOf({ file, role }: ReadableFile, at: string): string {
  const names: Readonly<Record<string, string>> = { claimant: '申请人 claimant', respondent: '被申请人 respondent', adjudicator: '处理员 adjudicator' };
  return `${names[role] ?? role} · ${formatDate('zh-CN', at)} ${formatTime('zh-CN', at)} · ${file.id.slice(-8)}`;
}

const look = route({
  method: 'get',
  path: '/evidence/{id}/views/{size}/{page}',
  operationId: 'readEvidenceView',
  summary: 'A picture of the file made for viewing, without the original’s metadata; for others than its owner marked with the reader’s role and the time. Every reading of a full view is recorded',
  tag: 'Evidence',
  access: ['person', 'marketplace'],
  params: ViewParams,
  success: { status: 200, description: 'The picture', mediaType: 'image/jpeg' },
  refusals: ['not_found', 'file_being_checked', 'file_infected', 'file_sealed', 'data_erased'],
  async handle({ caller, params, world, at }) {
    if (caller.kind === 'anonymous') return refused('not_found');
    const may = await mayReadEvidence(world.database, caller, params.id);
    if (!may.ok) return may;
    const open = mayReadBytes(may.value);
    if (!open.ok) return open;
    const { file, role } = may.value;
    const view = await viewOf(world.database, file.id, params.size, params.page);
    const bytes = view === undefined ? undefined : await viewBytesOf(world, view);
    if (bytes === undefined) return refused('not_found');
    const plain = await buffer(bytes);
    await noteRead(world.database, {
      ...{ id: world.newId(), evidenceId: file.id, disputeId: file.disputeId, ...readerOf(caller) },
      ...{ range: `${params.size} ${params.page}`, what: 'view' as const, role: role === 'owner' ? null : role, at },
    });
    return viewResponse(role === 'owner' ? plain : await marked(plain, markOf(may.value, at)));
  },
});

const Thousandth = z.int().min(0).max(1000);
const CoverBody = z
  .strictObject({ page: z.int().min(1).max(MOST_PAGES), x: Thousandth, y: Thousandth, width: Thousandth.min(1), height: Thousandth.min(1) })
  .openapi('EvidenceCover', { description: 'A rectangle in thousandths of the page’s width and height.' });

async function coveredCopy(world: World, { file }: ReadableFile, covers: readonly Cover[], withoutPages: readonly number[], key: string): ReturnType<typeof storeEvidence> {
  return withDrawn(world, file, { kind: 'cover', covers, withoutPages }, async ({ copy }) => {
    if (copy === null) throw new NotDrawn('no copy');
    const ending = copy.mediaType === 'application/pdf' ? 'pdf' : 'jpg';
    return storeEvidence(world, filesOf(world), {
      ...{ ownerKind: file.ownerKind, ownerId: file.ownerId, redactionOf: file.id, idempotencyKey: key },
      name: `${file.name.replace(/\.[^.]{1,8}$/, '')}-covered.${ending}`.slice(-200),
      ...{ claimedType: copy.mediaType, claimedBytes: null, source: createReadStream(copy.path) },
    });
  });
}

const cover = route({
  method: 'post',
  path: '/evidence/{id}/redactions',
  operationId: 'redactEvidence',
  summary: 'Make a copy of one’s own file with parts covered: rectangles drawn into the pixels, whole pages left out. Once an act submits the copy (`redactionOf`), the other side reads the copy only',
  tag: 'Evidence',
  access: ['person', 'marketplace'],
  params: z.strictObject({ id: Uuid }),
  body: z
    .strictObject({ covers: z.array(CoverBody).max(200), withoutPages: z.array(z.int().min(1).max(MOST_PAGES)).max(MOST_PAGES).default([]) })
    .openapi('EvidenceRedaction'),
  success: { status: 201, body: EvidenceView, description: 'The copy, as a file of its own' },
  refusals: ['not_found', 'field_missing', 'file_infected', 'file_being_checked', 'file_not_drawn', 'file_too_large', 'file_empty', 'file_type_refused', 'file_type_mismatch', 'idempotency_key_reused', 'busy', 'storage_full'],
  idempotent: true,
  async handle({ caller, params, body, world, idempotencyKey }) {
    if (idempotencyKey === undefined) return refused('not_allowed');
    const may = await mayReadEvidence(world.database, caller, params.id);
    if (!may.ok) return may;
    if (may.value.role !== 'owner') return refused('not_found');
    if (may.value.file.scan === 'waiting') return refused('file_being_checked');
    const open = mayReadBytes(may.value);
    if (!open.ok) return open;
    if (body.covers.length === 0 && body.withoutPages.length === 0) return refused('field_missing', 'covers');
    try {
      const made = await coveredCopy(world, may.value, body.covers, body.withoutPages, idempotencyKey);
      return made.ok ? accepted(showFile(made.value)) : made;
    } catch (error) {
      if (error instanceof NotDrawn) return refused('file_not_drawn');
      throw error;
    }
  },
});

/** Pictures made for viewing, and copies with parts covered. */
export const viewRoutes: readonly Route[] = [look, cover];
