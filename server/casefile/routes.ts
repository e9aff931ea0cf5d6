import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import { VARIANTS, type Variant } from '../../core/casefile/casefile.ts';
import { accepted, refused, type Result, type Uuid as UuidText } from '../../core/kernel/kernel.ts';
import { STAGES, OUTCOMES } from '../../core/dispute/dispute.ts';
import { memberText } from '../adapters/unzip.ts';
import { personOf, route, type PersonCaller, type Route } from '../http/route.ts';
import { InstantText, line, Uuid } from '../http/schemas.ts';
import type { World } from '../world.ts';
import { ask, bytesOfMade, makeNow, nameOf, sideFor } from './files.ts';
import { importCase, importsStore } from './import.ts';
import { filesAsked, importById, importsOf, type AskedFile, type ImportedFile } from './store.ts';

const TAG = 'casefile';
const OfDispute = z.strictObject({ disputeId: Uuid });
const OfFile = z.strictObject({ disputeId: Uuid, fileId: Uuid });
const OfImport = z.strictObject({ importId: Uuid });
const VariantText = z.enum(VARIANTS);
const ZIP = 'application/zip';

const CaseFileView = z
  .strictObject({
    id: Uuid,
    variant: VariantText,
    state: z.enum(['waiting', 'making', 'ready', 'failed', 'expired']),
    askedAt: InstantText,
    expiresAt: InstantText.openapi({ description: 'Until then it can be fetched.' }),
    madeAt: InstantText.nullable(),
    version: z.int().nullable().openapi({ description: 'Number of the last event in it.' }),
    doneBytes: z.int().openapi({ description: 'Bytes of evidence that are in it so far.' }),
    totalBytes: z.int().nullable(),
    bytes: z.int().nullable(),
    sha256: z.string().nullable(),
  })
  .openapi('CaseFile');

function viewOf(file: AskedFile): z.infer<typeof CaseFileView> {
  const { id, variant, state, askedAt, expiresAt, madeAt, version, doneBytes, totalBytes, bytes, sha256 } = file;
  return { id, variant, state, askedAt, expiresAt, madeAt, version, doneBytes, totalBytes, bytes, sha256: sha256?.toString('hex') ?? null };
}

function download(name: string, body: Readable, bytes?: number | null): Response {
  return new Response(Readable.toWeb(body) as unknown as ReadableStream, {
    headers: {
      'content-type': ZIP,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      ...(bytes === undefined || bytes === null ? {} : { 'content-length': String(bytes) }),
    },
  });
}

/** A file that this person asked for, of a dispute the person still is a side of. */
async function fileOf(world: World, caller: PersonCaller, params: { disputeId: UuidText; fileId: UuidText }): Promise<Result<AskedFile>> {
  const side = await sideFor(world, caller, params.disputeId);
  if (!side.ok) return side;
  const found = (await filesAsked(world.database, params.disputeId, caller.personId)).find((one) => one.id === params.fileId);
  return found === undefined || found.role !== side.value ? refused('not_found', 'fileId') : accepted(found);
}

const fileRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/disputes/{disputeId}/case-files',
    operationId: 'askCaseFile',
    summary: 'Ask for the case file of a dispute, as this side may see it; it is made in the background and kept for a week',
    tag: TAG,
    access: ['person'],
    params: OfDispute,
    body: z.strictObject({ variant: VariantText }).openapi('CaseFileWish'),
    success: { status: 202, body: CaseFileView, description: 'It is being made.' },
    refusals: ['not_found', 'not_allowed'],
    idempotent: true,
    async handle({ world, caller, params, body, at, idempotencyKey }) {
      const asked = await ask(world, personOf(caller), { disputeId: params.disputeId, variant: body.variant, key: idempotencyKey ?? '', at });
      return asked.ok ? accepted(viewOf(asked.value)) : asked;
    },
  }),
  route({
    method: 'get',
    path: '/disputes/{disputeId}/case-files',
    operationId: 'listCaseFiles',
    summary: 'The case files the caller asked for, the newest first, and how far they are',
    tag: TAG,
    access: ['person'],
    params: OfDispute,
    success: { status: 200, body: z.strictObject({ items: z.array(CaseFileView) }).openapi('CaseFiles'), description: 'At most ten.' },
    refusals: ['not_found', 'not_allowed'],
    async handle({ world, caller, params }) {
      const person = personOf(caller);
      const side = await sideFor(world, person, params.disputeId);
      if (!side.ok) return side;
      return accepted({ items: (await filesAsked(world.database, params.disputeId, person.personId)).filter((one) => one.role === side.value).map(viewOf) });
    },
  }),
  route({
    method: 'get',
    path: '/disputes/{disputeId}/case-files/{fileId}',
    operationId: 'getCaseFile',
    summary: 'How far a case file is',
    tag: TAG,
    access: ['person'],
    params: OfFile,
    success: { status: 200, body: CaseFileView, description: 'The file.' },
    refusals: ['not_found', 'not_allowed'],
    async handle({ world, caller, params }) {
      const found = await fileOf(world, personOf(caller), params);
      return found.ok ? accepted(viewOf(found.value)) : found;
    },
  }),
  route({
    method: 'get',
    path: '/disputes/{disputeId}/case-files/{fileId}/content',
    operationId: 'downloadCaseFile',
    summary: 'The case file itself (docs/formats/case-file.md)',
    tag: TAG,
    access: ['person'],
    params: OfFile,
    success: { status: 200, body: z.string(), mediaType: ZIP, description: 'A ZIP of one BagIt bag.' },
    refusals: ['not_found', 'not_allowed', 'case_file_not_ready'],
    async handle({ world, caller, params, at }) {
      const found = await fileOf(world, personOf(caller), params);
      if (!found.ok) return found;
      const body = found.value.state === 'ready' && found.value.expiresAt > at ? await bytesOfMade(world, found.value) : undefined;
      if (body === undefined) return refused('case_file_not_ready');
      const [row] = await world.database.query<{ number: string }>({ text: `select state ->> 'number' as number from dispute_ground($1, $2)`, values: [params.disputeId, JSON.stringify(found.value.scope)] });
      return download(nameOf(row?.number ?? params.disputeId, found.value.variant), body, found.value.bytes);
    },
  }),
  route({
    method: 'get',
    path: '/disputes/{disputeId}/case-file',
    operationId: 'makeCaseFile',
    summary: 'The case file of a dispute with little evidence, made while it is sent',
    tag: TAG,
    access: ['person'],
    params: OfDispute,
    query: z.strictObject({ variant: VariantText.optional() }),
    success: { status: 200, body: z.string(), mediaType: ZIP, description: 'A ZIP of one BagIt bag.' },
    refusals: ['not_found', 'not_allowed', 'case_file_large'],
    async handle({ world, caller, params, query, at }) {
      const made = await makeNow(world, personOf(caller), { disputeId: params.disputeId, variant: (query.variant ?? 'full') as Variant, at });
      return made.ok ? download(made.value.name, made.value.body) : made;
    },
  }),
];

const Step = z.strictObject({ step: z.string(), state: z.enum(['pass', 'fail', 'not_checked']) });
const ImportView = z
  .strictObject({
    id: Uuid,
    name: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    at: InstantText,
    number: z.string(),
    origin: z.string(),
    variant: VariantText,
    stage: z.enum(STAGES),
    outcome: z.enum(OUTCOMES).nullable(),
    parties: z.array(z.strictObject({ role: z.enum(['claimant', 'respondent']), name: z.string() })),
    filedAt: InstantText,
    closedAt: InstantText.nullable(),
    madeAt: InstantText,
    steps: z.array(Step),
  })
  .openapi('CaseImport');

function importView({ id, name, bytes, sha256, at, head, steps }: ImportedFile): z.infer<typeof ImportView> {
  const { number, origin, variant, stage, outcome, parties, filedAt, closedAt, madeAt } = head as unknown as z.infer<typeof ImportView>;
  return { id, name, bytes, sha256: sha256.toString('hex'), at, number, origin, variant, stage, outcome, parties, filedAt, closedAt, madeAt, steps: steps as z.infer<typeof Step>[] };
}

const STAFF = { access: ['person'], staff: ['operator', 'adjudicator'], tag: TAG } as const;

const importRoutes: readonly Route[] = [
  route({
    ...STAFF,
    method: 'post',
    path: '/case-imports',
    operationId: 'importCaseFile',
    summary: 'Take a case file of another installation; the independent verifier looks at it first',
    query: z.strictObject({ name: line(200).optional() }),
    bodyKind: 'bytes',
    success: { status: 201, body: ImportView, description: 'Checked and kept.' },
    refusals: ['file_empty', 'file_too_large', 'case_file_unreadable', 'case_file_faulty'],
    idempotent: true,
    async handle({ world, caller, query, request, at, idempotencyKey }) {
      if (request.body === null) return refused('file_empty', 'file');
      const name = query.name?.split(/[/\\]/).at(-1) || 'case-file.zip';
      const source = request.body as unknown as AsyncIterable<Uint8Array>;
      const taken = await importCase(world, { personId: personOf(caller).personId, name, key: idempotencyKey ?? '', at, source });
      return taken.ok ? accepted(importView(taken.value)) : taken;
    },
  }),
  route({
    ...STAFF,
    method: 'get',
    path: '/case-imports',
    operationId: 'listCaseImports',
    summary: 'Case files of other installations, the newest first',
    success: { status: 200, body: z.strictObject({ items: z.array(ImportView) }).openapi('CaseImports'), description: 'At most a hundred.' },
    refusals: [],
    handle: async ({ world }) => accepted({ items: (await importsOf(world.database, 100)).map(importView) }),
  }),
  route({
    ...STAFF,
    method: 'get',
    path: '/case-imports/{importId}',
    operationId: 'getCaseImport',
    summary: 'One imported case file: what it is of, and how it was checked',
    params: OfImport,
    success: { status: 200, body: ImportView, description: 'The import.' },
    refusals: ['not_found'],
    async handle({ world, params }) {
      const found = await importById(world.database, params.importId);
      return found === undefined ? refused('not_found') : accepted(importView(found));
    },
  }),
  route({
    ...STAFF,
    method: 'get',
    path: '/case-imports/{importId}/readable',
    operationId: 'readCaseImport',
    summary: 'The readable part of an imported case file, as a page that can do nothing',
    params: OfImport,
    query: z.strictObject({ locale: z.enum(['zh-CN', 'en']).optional() }),
    success: { status: 200, body: z.string(), mediaType: 'text/html', description: 'HTML.' },
    refusals: ['not_found'],
    async handle({ world, params, query }) {
      const found = await importById(world.database, params.importId);
      const html = found === undefined ? undefined : await memberText(importsStore(world).pathOf(found.id), new RegExp(`^[^/]+/data/readable/case\\.${query.locale ?? 'zh-CN'}\\.html$`));
      if (html === undefined) return refused('not_found');
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        // somebody else made it: it may look like anything, and must not be able to do anything
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      };
      return new Response(html, { headers });
    },
  }),
  route({
    ...STAFF,
    method: 'get',
    path: '/case-imports/{importId}/content',
    operationId: 'downloadCaseImport',
    summary: 'An imported case file as it came',
    params: OfImport,
    success: { status: 200, body: z.string(), mediaType: ZIP, description: 'A ZIP of one BagIt bag.' },
    refusals: ['not_found'],
    async handle({ world, params }) {
      const found = await importById(world.database, params.importId);
      const body = found === undefined ? undefined : await importsStore(world).read(found.id);
      return found === undefined || body === undefined ? refused('not_found') : download(`import-${found.id}.zip`, body, found.bytes);
    },
  }),
];

/** Case files: made, fetched, and taken from elsewhere. */
export const routes: readonly Route[] = [...fileRoutes, ...importRoutes];
