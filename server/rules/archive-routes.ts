import { z } from '@hono/zod-openapi';
import { accepted, refused } from '../../core/kernel/kernel.ts';
import { readBytes } from '../http/body.ts';
import { personOf, route, type Route } from '../http/route.ts';
import { Uuid as UuidSchema } from '../http/schemas.ts';
import { draftTexts, findDraft, replaceDraftFiles } from './desk.ts';
import type { PackTexts } from './store.ts';
import { zipOf } from './zip.ts';

const OPERATOR = { access: ['person'], staff: ['operator'], tag: 'rules' } as const;
const everybody = ['anonymous', 'marketplace', 'person'] as const;
const DraftParams = z.strictObject({ draftId: UuidSchema });
/** A folder of rules packs to a tenth of this. */
const MOST_BYTES = 8 * 1024 * 1024;

function archive(name: string, texts: PackTexts, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(zipOf(texts), { headers: { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${name}.zip"`, ...headers } });
}

const ZIP = { status: 200, body: z.string(), mediaType: 'application/zip' } as const;

/** Folders of rules as archives. */
export const archiveRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/rules/{pack}/{version}/files.zip',
    operationId: 'downloadRules',
    summary: 'The files a published version was put together from, with its tests and calendars',
    tag: 'rules',
    access: everybody,
    params: z.strictObject({
      pack: z.string().min(1).max(40).openapi({ example: 'cn' }),
      version: z.string().min(1).max(40).openapi({ example: '2026-1' }),
    }),
    success: { ...ZIP, description: 'A ZIP archive.' },
    refusals: ['not_found'],
    async handle({ world, params }) {
      const [row] = await world.database.query<{ files: PackTexts; hash: string }>({ text: 'select files, hash from rule_pack where id = $1 and version = $2', values: [params.pack, params.version] });
      if (row === undefined) return refused('not_found', 'version');
      return archive(`${params.pack}-${params.version}`, row.files, { etag: `"${row.hash}-files"`, 'cache-control': 'public, max-age=3600' });
    },
  }),
  route({
    ...OPERATOR,
    method: 'get',
    path: '/rule-desk/drafts/{draftId}/files.zip',
    operationId: 'downloadRuleDraft',
    summary: 'All files of a draft',
    params: DraftParams,
    success: { ...ZIP, description: 'A ZIP archive.' },
    refusals: ['not_found'],
    async handle({ world, params }) {
      const row = await findDraft(world.database, params.draftId);
      if (!row.ok) return row;
      return archive(`${row.value.pack}-${row.value.version}`, await draftTexts(world.database, params.draftId), { 'cache-control': 'no-store' });
    },
  }),
  route({
    ...OPERATOR,
    method: 'post',
    path: '/rule-desk/drafts/{draftId}/files.zip',
    operationId: 'uploadRuleDraft',
    summary: 'Put the files of an archive in the place of those a draft has',
    params: DraftParams,
    bodyKind: 'bytes',
    success: { status: 200, body: z.strictObject({ files: z.int() }), description: 'How many files it has now.' },
    refusals: ['not_found', 'act_not_allowed_now'],
    async handle({ world, at, caller, params, request }) {
      const bytes = await readBytes(request, MOST_BYTES);
      if (!bytes.ok) return bytes;
      const done = await replaceDraftFiles({ world, at, by: personOf(caller).personId }, params.draftId, bytes.value);
      return done.ok ? accepted({ files: Object.keys(await draftTexts(world.database, params.draftId)).length }) : done;
    },
  }),
];
