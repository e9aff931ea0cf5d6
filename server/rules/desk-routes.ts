import { z } from '@hono/zod-openapi';
import { accepted, LOCALES, refused, type Result } from '../../core/kernel/kernel.ts';
import {
  diffPacks,
  earliestStart,
  isClean,
  leastCommentDays,
  noticeDays,
  openDraftActs,
  sayChange,
  type PackDiff,
} from '../../core/rules/rules.ts';
import { personOf, route, type Route, type RouteContext } from '../http/route.ts';
import { Day, line, text as typed, Uuid as UuidSchema } from '../http/schemas.ts';
import { commentsOf, decideComment, takeComment } from './comments.ts';
import {
  actOnDraft,
  announceDraft,
  beginDraft,
  checkDraft,
  draftDiff,
  draftHistory,
  draftTexts,
  findDraft,
  listDrafts,
  lookAtDraft,
  withdrawDraft,
  writeDraftFile,
  type AtDesk,
  type DraftLine,
  type DraftRow,
} from './desk.ts';
import * as schema from './desk-schemas.ts';
import { currentRules, rules } from './store.ts';

const everybody = ['anonymous', 'marketplace', 'person'] as const;
const OPERATOR = { access: ['person'], staff: ['operator'], tag: 'rules' } as const;
const PUBLIC = { access: everybody, tag: 'rules' } as const;
const DraftParams = z.strictObject({ draftId: UuidSchema });
type Any = RouteContext<unknown, unknown, unknown>;

const atDesk = ({ world, at, caller }: Pick<Any, 'world' | 'at' | 'caller'>): AtDesk => ({ world, at, by: personOf(caller).personId });

/** The differences with each as a sentence in every language. */
export function spoken(diff: PackDiff) {
  const said = (change: PackDiff['changes'][number]) => Object.fromEntries(LOCALES.map((locale) => [locale, sayChange(locale, change)])) as { 'zh-CN': string; en: string };
  return { ...diff, changes: diff.changes.map((change) => ({ ...change, types: [...change.types], said: said(change) })) };
}

function headOf(row: DraftRow) {
  const { id, title, state } = row;
  const { base, stage, comment, effectiveFrom, withdrawn } = state;
  return { id, name: `${row.pack}/${row.version}`, title, base, stage, comment, effectiveFrom, withdrawn };
}

const itemOf = (row: DraftRow) => ({ ...headOf(row), begunAt: row.begun_at, due: row.due, checked: row.state.checked, clean: isClean(row.state) });

/** What of an event is told besides its kind; hashes of files are the desk's own. */
function lineOf({ at, by, event }: DraftLine, publicly: boolean) {
  const { type, ...facts } = event;
  const { files: _files, ...rest } = facts as Record<string, unknown>;
  return { at, by: publicly ? null : by, type, facts: rest };
}

async function bodyOf(ctx: Pick<Any, 'world' | 'at' | 'caller'>, row: DraftRow) {
  const { world, at } = ctx;
  const [texts, history] = await Promise.all([draftTexts(world.database, row.id), draftHistory(world.database, row.id)]);
  const now = currentRules(at);
  const major = row.state.checked?.major ?? true;
  return {
    ...itemOf(row),
    files: Object.entries(texts).map(([path, body]) => ({ path, bytes: Buffer.byteLength(body) })),
    filesHash: row.state.files,
    open: openDraftActs(row.state),
    mine: row.state.drafters.includes(personOf(ctx.caller).personId),
    ...{ earliest: earliestStart(now, major, at), noticeDays: noticeDays(now, major), leastCommentDays: leastCommentDays(now) },
    history: history.map((one) => lineOf(one, false)),
  };
}

async function answered(ctx: Any, done: Result<DraftRow>): Promise<Result<Awaited<ReturnType<typeof bodyOf>>>> {
  return done.ok ? accepted(await bodyOf(ctx, done.value)) : done;
}

const WHOLE = { status: 200, body: schema.DraftBody, description: 'The draft as it is now.' } as const;
const ACT_REFUSALS = ['not_found', 'act_not_allowed_now', 'same_person', 'rules_unchecked', 'rules_faulty'] as const;

const deskRoutes: readonly Route[] = [
  route({
    ...OPERATOR,
    method: 'get',
    path: '/rule-desk/drafts',
    operationId: 'listRuleDrafts',
    summary: 'Drafts of the rules, newest first',
    success: { status: 200, body: schema.DraftList, description: 'All of them.' },
    refusals: [],
    handle: async ({ world }) => accepted({ items: (await listDrafts(world.database)).map(itemOf) }),
  }),
  route({
    ...OPERATOR,
    method: 'post',
    path: '/rule-desk/drafts',
    operationId: 'beginRuleDraft',
    summary: 'Begin the next version with the files of a published one',
    body: z.strictObject({ base: schema.PackName, version: schema.VersionText, title: schema.Title }),
    success: { ...WHOLE, status: 201 },
    refusals: ['rule_unknown', 'version_taken'],
    handle: async (ctx) => answered(ctx as Any, await beginDraft(atDesk(ctx), ctx.body)),
  }),
  route({
    ...OPERATOR,
    method: 'get',
    path: '/rule-desk/drafts/{draftId}',
    operationId: 'readRuleDraft',
    summary: 'A draft: where it stands, its files, what can be done, what was done',
    params: DraftParams,
    success: WHOLE,
    refusals: ['not_found'],
    handle: async (ctx) => answered(ctx as Any, await findDraft(ctx.world.database, ctx.params.draftId)),
  }),
  route({
    ...OPERATOR,
    method: 'get',
    path: '/rule-desk/drafts/{draftId}/check',
    operationId: 'lookAtRuleDraft',
    summary: 'What the files come to now: findings at file and line, failing tests, differences in words',
    params: DraftParams,
    success: { status: 200, body: schema.CheckBody, description: 'Nothing is noted; `POST` notes it.' },
    refusals: ['not_found', 'changed_meanwhile'],
    async handle({ world, params }) {
      const looked = await lookAtDraft(world.database, params.draftId);
      if (!looked.ok) return looked;
      const { files, findings, tests, failures, diff } = looked.value;
      return accepted({ files, findings, tests, failures, diff: diff === null ? null : spoken(diff) });
    },
  }),
  route({
    ...OPERATOR,
    method: 'post',
    path: '/rule-desk/drafts/{draftId}/check',
    operationId: 'checkRuleDraft',
    summary: 'Check the files and note the result; without it nothing goes to the public',
    params: DraftParams,
    success: WHOLE,
    refusals: ['not_found', 'act_not_allowed_now', 'changed_meanwhile'],
    handle: async (ctx) => answered(ctx as Any, await checkDraft(atDesk(ctx), ctx.params.draftId)),
  }),
  route({
    ...OPERATOR,
    method: 'get',
    path: '/rule-desk/drafts/{draftId}/file',
    operationId: 'readRuleFile',
    summary: 'The text of one file of a draft',
    params: DraftParams,
    query: z.strictObject({ path: schema.FilePath }),
    success: { status: 200, body: z.strictObject({ path: z.string(), text: z.string(), files: z.string() }), description: 'The file, and the state of all files it was read with.' },
    refusals: ['not_found'],
    async handle({ world, params, query }) {
      const row = await findDraft(world.database, params.draftId);
      if (!row.ok) return row;
      const text = (await draftTexts(world.database, params.draftId))[query.path];
      return text === undefined ? refused('not_found', 'path') : accepted({ path: query.path, text, files: row.value.state.files });
    },
  }),
  route({
    ...OPERATOR,
    method: 'put',
    path: '/rule-desk/drafts/{draftId}/file',
    operationId: 'writeRuleFile',
    summary: 'Write one file of a draft',
    params: DraftParams,
    body: z.strictObject({
      path: schema.FilePath,
      text: schema.FileText,
      files: z.string().max(64).optional().openapi({ description: 'The state it was read with; another state since is refused.' }),
    }),
    success: WHOLE,
    refusals: ['not_found', 'act_not_allowed_now', 'changed_meanwhile'],
    handle: async (ctx) =>
      answered(ctx as Any, await writeDraftFile(atDesk(ctx), ctx.params.draftId, { path: ctx.body.path, body: ctx.body.text, seen: ctx.body.files })),
  }),
  route({
    ...OPERATOR,
    method: 'delete',
    path: '/rule-desk/drafts/{draftId}/file',
    operationId: 'removeRuleFile',
    summary: 'Remove one file of a draft',
    params: DraftParams,
    query: z.strictObject({ path: schema.FilePath }),
    success: WHOLE,
    refusals: ['not_found', 'act_not_allowed_now'],
    handle: async (ctx) => answered(ctx as Any, await writeDraftFile(atDesk(ctx), ctx.params.draftId, { path: ctx.query.path, body: undefined })),
  }),
  route({
    ...OPERATOR,
    method: 'post',
    path: '/rule-desk/drafts/{draftId}/comment-period',
    operationId: 'openRuleComment',
    summary: 'Publish the draft and ask the public for its opinion',
    params: DraftParams,
    body: z.strictObject({ days: z.int().min(1).max(180) }),
    success: WHOLE,
    refusals: [...ACT_REFUSALS, 'nothing_changed', 'comment_too_short'],
    handle: async (ctx) => answered(ctx as Any, await actOnDraft(atDesk(ctx), ctx.params.draftId, { act: 'open_comment', days: ctx.body.days })),
  }),
  route({
    ...OPERATOR,
    method: 'post',
    path: '/rule-desk/drafts/{draftId}/return',
    operationId: 'returnRuleDraft',
    summary: 'Take the draft back to be written again, with the reason',
    params: DraftParams,
    body: z.strictObject({ reason: schema.Reason }),
    success: WHOLE,
    refusals: ['not_found', 'act_not_allowed_now'],
    handle: async (ctx) => answered(ctx as Any, await actOnDraft(atDesk(ctx), ctx.params.draftId, { act: 'return', reason: ctx.body.reason })),
  }),
  route({
    ...OPERATOR,
    method: 'post',
    path: '/rule-desk/drafts/{draftId}/announcement',
    operationId: 'announceRuleDraft',
    summary: 'Announce the version with the day it comes into force; by somebody who wrote none of it',
    params: DraftParams,
    body: z.strictObject({ effectiveFrom: Day }),
    success: WHOLE,
    refusals: [...ACT_REFUSALS, 'notice_too_short', 'version_taken'],
    handle: async (ctx) => answered(ctx as Any, await announceDraft(atDesk(ctx), ctx.params.draftId, ctx.body.effectiveFrom)),
  }),
  route({
    ...OPERATOR,
    method: 'post',
    path: '/rule-desk/drafts/{draftId}/withdrawal',
    operationId: 'withdrawRuleDraft',
    summary: 'Withdraw the draft or the version, with the reason; disputes that began with it keep it',
    params: DraftParams,
    body: z.strictObject({ reason: schema.Reason }),
    success: WHOLE,
    refusals: ['not_found', 'act_not_allowed_now', 'same_person'],
    handle: async (ctx) => answered(ctx as Any, await withdrawDraft(atDesk(ctx), ctx.params.draftId, ctx.body.reason)),
  }),
  route({
    ...OPERATOR,
    method: 'get',
    path: '/rule-desk/drafts/{draftId}/comments',
    operationId: 'listRuleComments',
    summary: 'Every comment on a draft, shown or not',
    params: DraftParams,
    success: { status: 200, body: schema.CommentList, description: 'Oldest first.' },
    refusals: ['not_found'],
    async handle({ world, params }) {
      const row = await findDraft(world.database, params.draftId);
      return row.ok ? accepted({ items: await commentsOf(world.database, params.draftId, true) }) : row;
    },
  }),
  route({
    ...OPERATOR,
    method: 'post',
    path: '/rule-desk/comments/{commentId}',
    operationId: 'decideRuleComment',
    summary: 'Show a comment, or keep it back with a reason',
    params: z.strictObject({ commentId: UuidSchema }),
    body: z.strictObject({ state: z.enum(['shown', 'kept_back']), reason: typed(500).nullable() }),
    success: { status: 200, body: schema.CommentBody, description: 'The comment.' },
    refusals: ['not_found'],
    handle: ({ world, at, caller, params, body }) => decideComment(world.database, at, personOf(caller).personId, params.commentId, body),
  }),
];

const PROPOSED = ['comment', 'decision', 'notice', 'active', 'archived', 'withdrawn'];
/** What was never shown to the public stays the desk's own, withdrawn or not. */
const isPublic = (row: DraftRow): boolean => PROPOSED.includes(row.state.stage) && row.state.comment !== null;
const isPublished = (row: DraftRow): boolean => rules().find(`${row.pack}/${row.version}`) !== undefined;

async function proposalOf(ctx: Pick<Any, 'world'>, row: DraftRow) {
  const { database } = ctx.world;
  const [diff, comments, history] = await Promise.all([draftDiff(database, row.id), commentsOf(database, row.id, false), draftHistory(database, row.id)]);
  const open = history.findIndex((one) => one.event.type === 'comment_opened');
  const told = history.slice(open).filter((one) => !['file_written', 'file_removed', 'checked'].includes(one.event.type));
  return {
    ...headOf(row),
    ...{ major: row.state.checked?.major ?? true, published: isPublished(row) },
    diff: diff.ok && diff.value !== null ? spoken(diff.value) : null,
    comments,
    history: told.map((one) => lineOf(one, true)),
  };
}

const publicRoutes: readonly Route[] = [
  route({
    ...PUBLIC,
    method: 'get',
    path: '/rule-proposals',
    operationId: 'listRuleProposals',
    summary: 'Versions of the rules that were proposed: open for comments, announced, in force, withdrawn',
    success: { status: 200, body: schema.ProposalList, description: 'Newest first.' },
    refusals: [],
    handle: async ({ world }) =>
      accepted({
        items: (await listDrafts(world.database)).filter(isPublic).map((row) => ({
          ...headOf(row),
          ...{ major: row.state.checked?.major ?? true, changes: row.state.checked?.changes ?? 0, published: isPublished(row) },
        })),
      }),
  }),
  route({
    ...PUBLIC,
    method: 'get',
    path: '/rule-proposals/{draftId}',
    operationId: 'readRuleProposal',
    summary: 'A proposed version: what changes, in words, until when comments are taken, and those that were made',
    params: DraftParams,
    success: { status: 200, body: schema.ProposalBody, description: 'The proposal.' },
    refusals: ['not_found'],
    async handle({ world, params }) {
      const row = await findDraft(world.database, params.draftId);
      if (!row.ok || !isPublic(row.value)) return refused('not_found');
      return accepted(await proposalOf({ world }, row.value));
    },
  }),
  route({
    ...PUBLIC,
    method: 'post',
    path: '/rule-proposals/{draftId}/comments',
    operationId: 'commentOnRules',
    summary: 'Say what you think of a proposed version; an operator reads it before it is shown',
    params: DraftParams,
    body: z.strictObject({ name: line(60).nullable(), rule: z.string().max(100).regex(/^[A-Za-z0-9_.-]+$/).nullable(), body: typed(4_000, 2) }),
    success: { status: 201, body: schema.CommentBody, description: 'Taken; it waits to be read.' },
    refusals: ['not_found', 'too_late'],
    handle: ({ world, at, params, body }) => takeComment(world, at, params.draftId, body),
  }),
  route({
    ...PUBLIC,
    method: 'get',
    path: '/rule-changes',
    operationId: 'compareRules',
    summary: 'What differs between two published versions, in words',
    query: z.strictObject({ from: schema.PackName, to: schema.PackName }),
    success: { status: 200, body: schema.DiffBody, description: 'The differences.' },
    refusals: ['not_found'],
    handle({ query }) {
      const [from, to] = [rules().find(query.from), rules().find(query.to)];
      if (from === undefined) return refused('not_found', 'from');
      return to === undefined ? refused('not_found', 'to') : accepted(spoken(diffPacks(from, to)));
    },
  }),
];

/** The desk on which rules are made, and what the public sees of it. */
export const deskRouteList: readonly Route[] = [...deskRoutes, ...publicRoutes];
