import { z } from '@hono/zod-openapi';
import { accepted, isUuid, refused } from '../../core/kernel/kernel.ts';
import { pageOf, PageQuery } from '../http/http.ts';
import { decodeCursor, PAGE_SIZE, pageFrom } from '../http/paging.ts';
import { personOf, route, type Route } from '../http/route.ts';
import { Uuid as UuidSchema } from '../http/schemas.ts';
import * as schema from './desk-schemas.ts';
import { beginReplay, readReplay, replayChanges, replaysOf, setReplay } from './replay.ts';

const OPERATOR = { access: ['person'], staff: ['operator'], tag: 'rules' } as const;
const DraftParams = z.strictObject({ draftId: UuidSchema });
const ReplayParams = z.strictObject({ replayId: UuidSchema });

/** Asking closed disputes again under a draft. */
export const replayRoutes: readonly Route[] = [
  route({
    ...OPERATOR,
    method: 'post',
    path: '/rule-desk/drafts/{draftId}/replays',
    operationId: 'beginRuleReplay',
    summary: 'Ask the newest closed disputes again under the draft, in the background',
    params: DraftParams,
    body: z.strictObject({ count: z.int().min(1).max(1_000_000) }),
    success: { status: 201, body: schema.ReplayBody, description: 'Begun; read it again for how far it is.' },
    refusals: ['not_found', 'rules_faulty'],
    handle: ({ world, at, caller, params, body }) => beginReplay({ world, at, by: personOf(caller).personId }, params.draftId, body.count),
  }),
  route({
    ...OPERATOR,
    method: 'get',
    path: '/rule-desk/drafts/{draftId}/replays',
    operationId: 'listRuleReplays',
    summary: 'The replays of a draft, newest first',
    params: DraftParams,
    success: { status: 200, body: schema.ReplayList, description: 'The last twenty.' },
    refusals: [],
    handle: async ({ world, params }) => accepted({ items: await replaysOf(world.database, params.draftId) }),
  }),
  route({
    ...OPERATOR,
    method: 'get',
    path: '/rule-desk/replays/{replayId}',
    operationId: 'readRuleReplay',
    summary: 'How far a replay is, and what it came to',
    params: ReplayParams,
    success: { status: 200, body: schema.ReplayBody, description: 'The replay.' },
    refusals: ['not_found'],
    handle: ({ world, params }) => readReplay(world.database, params.replayId),
  }),
  route({
    ...OPERATOR,
    method: 'put',
    path: '/rule-desk/replays/{replayId}/state',
    operationId: 'setRuleReplay',
    summary: 'Stop a replay, or let it go on from where it stopped',
    params: ReplayParams,
    body: z.strictObject({ wish: z.enum(['stop', 'resume']) }),
    success: { status: 200, body: schema.ReplayBody, description: 'The replay.' },
    refusals: ['not_found', 'act_not_allowed_now'],
    handle: ({ world, params, body }) => setReplay(world.database, params.replayId, body.wish),
  }),
  route({
    ...OPERATOR,
    method: 'get',
    path: '/rule-desk/replays/{replayId}/changes',
    operationId: 'listRuleReplayChanges',
    summary: 'The disputes that would have come out otherwise, those that lose most first',
    params: ReplayParams,
    query: PageQuery,
    success: { status: 200, body: pageOf(schema.ReplayChangeBody), description: 'One page.' },
    refusals: ['not_found'],
    async handle({ world, params, query }) {
      const cursor = decodeCursor(query.cursor, 2);
      if (!cursor.ok) return cursor;
      const [delta, disputeId] = cursor.value ?? [];
      if (cursor.value !== undefined && (typeof delta !== 'number' || typeof disputeId !== 'string' || !isUuid(disputeId))) return refused('field_invalid', 'cursor');
      const found = await readReplay(world.database, params.replayId);
      if (!found.ok) return found;
      const limit = query.limit ?? PAGE_SIZE;
      const after = typeof delta === 'number' && typeof disputeId === 'string' ? { delta, disputeId } : null;
      return accepted(pageFrom([...(await replayChanges(world.database, params.replayId, after, limit + 1))], limit, (row) => [row.deltaMinor, row.disputeId], (row) => row));
    },
  }),
];
