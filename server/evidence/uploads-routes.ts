import { z } from '@hono/zod-openapi';
import { accepted, refused, type Refusal, type RefusalCode } from '../../core/kernel/kernel.ts';
import { problemOf, problemResponse } from '../http/problem.ts';
import { route, type Route, type RouteContext } from '../http/route.ts';
import { InstantText, line, Uuid } from '../http/schemas.ts';
import { EvidenceView, showFile } from './file-view.ts';
import { nameOf } from './media.ts';
import { continueUpload, createUpload, dropUpload, fileOf, findUpload } from './uploads.ts';
import type { PieceCheck } from '../adapters/partial-files.ts';
import type { PartialUpload } from './uploads-store.ts';

/** The one version of the protocol there is (https://tus.io/protocols/resumable-upload). */
const TUS = { 'tus-resumable': '1.0.0' } as const;
const PIECE = 'application/offset+octet-stream';

const UploadView = z
  .strictObject({
    id: Uuid,
    name: z.string(),
    bytes: z.int().min(1),
    received: z.int().min(0),
    /** the code of the refusal, when the whole file turned out not to be evidence */
    refusal: z.string().nullable(),
    file: EvidenceView.nullable(),
    expiresAt: InstantText,
  })
  .openapi('Upload');

type Ctx<P> = RouteContext<P, unknown, unknown>;
type Known = Exclude<RouteContext<unknown, unknown, unknown>['caller'], { readonly kind: 'anonymous' }>;

/** A problem with the header the protocol wants on every answer, and where to go on when the place was wrong. */
function problem(ctx: Ctx<unknown>, refusal: Refusal): Response {
  const { world, locale, requestId } = ctx;
  const offset = refusal.facts?.['offset'];
  const headers = { ...TUS, 'tus-version': '1.0.0', ...(offset === undefined ? {} : { 'upload-offset': String(offset) }) };
  return problemResponse(problemOf(refusal, { publicUrl: world.config.publicUrl, locale, requestId }), headers);
}

function headersOf(upload: PartialUpload): Record<string, string> {
  return {
    ...TUS,
    'upload-offset': String(upload.received),
    'upload-length': String(upload.bytes),
    'upload-expires': new Date(upload.expiresAt).toUTCString(),
  };
}

/** Every request but OPTIONS says which version it speaks. */
function speaks(ctx: Ctx<unknown>): boolean {
  return ctx.request.headers.get('tus-resumable') === TUS['tus-resumable'];
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** `filename d29ybGQ=,filetype aW1hZ2UvcG5n`: keys with base64 of UTF-8; what cannot be read is undefined. */
export function readMetadata(header: string | null): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  for (const pair of (header ?? '').split(',').filter((one) => one.trim() !== '')) {
    const [key = '', value = '', ...rest] = pair.trim().split(' ');
    if (rest.length > 0 || !/^[\x21-\x2b\x2d-\x7e]{1,64}$/.test(key) || found.has(key) || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) return undefined;
    found.set(key, Buffer.from(value, 'base64').toString('utf8'));
  }
  return found;
}

const DIGEST_BYTES = { sha256: 32, sha1: 20 } as const;

/** `sha256 <base64>`: what the piece is said to be; undefined for none, null for what is not understood. */
export function readChecksum(header: string | null): PieceCheck | null | undefined {
  if (header === null) return undefined;
  const [, name = '', value = ''] = /^(sha256|sha1) ([A-Za-z0-9+/]{20,64}={0,2})$/.exec(header.trim()) ?? [];
  const algorithm = name as PieceCheck['algorithm'];
  const digest = Buffer.from(value, 'base64');
  return name !== '' && digest.length === DIGEST_BYTES[algorithm] ? { algorithm, digest } : null;
}

const FileName = line(200);

const offer = route({
  method: 'options',
  path: '/uploads',
  operationId: 'describeUploads',
  summary: 'What this server can of tus 1.0: creation, expiration, termination, checksum; the greatest file',
  tag: 'Evidence',
  access: ['anonymous', 'person', 'marketplace'],
  success: { status: 204, description: 'The headers Tus-Version, Tus-Extension, Tus-Max-Size, Tus-Checksum-Algorithm' },
  refusals: [],
  handle: ({ world }) =>
    new Response(null, {
      status: 204,
      headers: { ...TUS, 'tus-version': '1.0.0', 'tus-extension': 'creation,expiration,termination,checksum', 'tus-checksum-algorithm': 'sha256,sha1', 'tus-max-size': String(world.config.maxFileBytes) },
    }),
});

const create = route({
  method: 'post',
  path: '/uploads',
  operationId: 'createUpload',
  summary: 'Begin a file that arrives in pieces (tus 1.0 creation): headers Upload-Length and Upload-Metadata with filename, filetype and, when known, disputeId',
  tag: 'Evidence',
  access: ['person', 'marketplace'],
  success: { status: 201, description: 'The header Location says where the pieces go' },
  refusals: ['upload_version_unsupported', 'file_empty', 'file_too_large', 'not_found', 'role_reads_only', 'upload_limit_reached'],
  async handle(ctx) {
    if (!speaks(ctx)) return problem(ctx, { code: 'upload_version_unsupported' });
    const { headers } = ctx.request;
    const bytes = wholeNumber(headers.get('upload-length'));
    if (bytes === undefined) return problem(ctx, { code: headers.get('upload-length') === null ? 'field_missing' : 'field_invalid', field: 'Upload-Length' });
    const said = readMetadata(headers.get('upload-metadata'));
    const name = FileName.safeParse(nameOf(said?.get('filename')));
    const dispute = Uuid.optional().safeParse(said?.get('disputeId'));
    if (said === undefined || !name.success || !dispute.success) return problem(ctx, { code: 'field_invalid', field: 'Upload-Metadata' });
    const claimedType = said.get('filetype')?.slice(0, 200) || null;
    const made = await createUpload(ctx.world, ctx.caller as Known, { bytes, name: name.data, claimedType, disputeId: dispute.data ?? null });
    if (!made.ok) return problem(ctx, made.refusal);
    return new Response(null, { status: 201, headers: { ...headersOf(made.value), location: `/api/v1/uploads/${made.value.id}` } });
  },
});

const IdParams = z.strictObject({ id: Uuid });

const look = route({
  method: 'get',
  path: '/uploads/{id}',
  operationId: 'readUpload',
  summary: 'How much of an upload has arrived and what became of it; HEAD gives the headers Upload-Offset, Upload-Length, Upload-Expires alone',
  tag: 'Evidence',
  access: ['person', 'marketplace'],
  params: IdParams,
  success: { status: 200, body: UploadView, description: 'The upload' },
  refusals: ['not_found'],
  async handle(ctx) {
    const found = await findUpload(ctx.world, ctx.caller as Known, ctx.params.id);
    if (!found.ok) return problem(ctx, found.refusal);
    const upload = found.value;
    const file = await fileOf(ctx.world, upload);
    const { id, name, bytes, received, refusal, expiresAt } = upload;
    const body = { id, name, bytes, received, refusal, file: file === undefined ? null : showFile(file), expiresAt };
    return Response.json(UploadView.parse(body), { headers: { ...headersOf(upload), 'cache-control': 'no-store' } });
  },
});

const REFUSED_AT_THE_END = ['file_type_refused', 'file_type_mismatch', 'file_too_large', 'idempotency_key_reused', 'storage_full'] as const satisfies readonly RefusalCode[];

const piece = route({
  method: 'patch',
  path: '/uploads/{id}',
  operationId: 'continueUpload',
  summary: 'The next piece of a file, from the byte the header Upload-Offset names; with the header Upload-Checksum it is taken whole or not at all; with the last one the file is looked at and kept',
  tag: 'Evidence',
  access: ['person', 'marketplace'],
  params: IdParams,
  bodyKind: 'bytes',
  success: { status: 204, description: 'Upload-Offset says what arrived; when the file is whole Redress-Evidence-Id names it' },
  refusals: ['upload_version_unsupported', 'content_type_unsupported', 'not_found', 'upload_offset_wrong', 'upload_checksum_unknown', 'upload_checksum_wrong', ...REFUSED_AT_THE_END],
  async handle(ctx) {
    const { request, world } = ctx;
    if (!speaks(ctx)) return problem(ctx, { code: 'upload_version_unsupported' });
    if (request.headers.get('content-type') !== PIECE) return problem(ctx, { code: 'content_type_unsupported' });
    const offset = wholeNumber(request.headers.get('upload-offset'));
    if (offset === undefined) return problem(ctx, { code: 'field_invalid', field: 'Upload-Offset' });
    const check = readChecksum(request.headers.get('upload-checksum'));
    if (check === null) return problem(ctx, { code: 'upload_checksum_unknown' });
    const found = await findUpload(world, ctx.caller as Known, ctx.params.id);
    if (!found.ok) return problem(ctx, found.refusal);
    const taken = await continueUpload(world, found.value, { offset, source: ctx.pieces, ...(check === undefined ? {} : { check }) });
    if (!taken.ok) return problem(ctx, taken.refusal);
    const { upload, file } = taken.value;
    const headers = { ...headersOf(upload), ...(file === undefined ? {} : { 'redress-evidence-id': file.id }) };
    return new Response(null, { status: 204, headers });
  },
});

const drop = route({
  method: 'delete',
  path: '/uploads/{id}',
  operationId: 'dropUpload',
  summary: 'End an upload; a file it became already stays',
  tag: 'Evidence',
  access: ['person', 'marketplace'],
  params: IdParams,
  success: { status: 204, description: 'It is forgotten' },
  refusals: ['not_found'],
  async handle({ world, caller, params }) {
    const found = await findUpload(world, caller as Known, params.id);
    if (!found.ok) return refused('not_found');
    await dropUpload(world, found.value);
    return accepted(null);
  },
});

/** Files that arrive in pieces. */
export const uploadRoutes: readonly Route[] = [offer, create, look, piece, drop];
