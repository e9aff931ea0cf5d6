import { z } from '@hono/zod-openapi';
import type { Act, ActName, Role } from '../../core/dispute/dispute.ts';
import { PROCEDURE } from '../../core/dispute/dispute.ts';
import type { Jury } from '../../core/jury/state.ts';
import { accepted, addMilliseconds, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { orderById, OrderView, viewOf } from '../commerce/commerce.ts';
import { pageOf, PageQuery, renewsItself, route, type Caller, type Route, type RouteContext } from '../http/http.ts';
import { InstantText, Uuid as UuidText } from '../http/schemas.ts';
import { deliveriesOf, recordSeen } from '../notice/notice.ts';
import type { World } from '../world.ts';
import { erasedOf } from '../privacy/erased.ts';
import { performAct } from './act.ts';
import type { NamedFile } from './attach.ts';
import { draftsOf, dropDraft, keepDraft } from './drafts.ts';
import { figureRoutes } from './figures.ts';
import { fileDispute, type FileRequest } from './file.ts';
import { inboxOnly, InboxFilters, listInbox, type InboxRequest } from './inbox.ts';
import { inboxRoutes } from './inbox-routes.ts';
import { ladderOfDispute, RungView } from './ladder.ts';
import { listDisputes, merchantTotals, type ListRequest } from './list.ts';
import { ACT_BODIES, DisputeRow, DisputeView, FilingBody, HistoryView, PartyName, Receipt } from './schemas.ts';
import { delayRoutes } from './delays.ts';
import { logRoutes } from './log-routes.ts';
import { plannedRoutes } from './planned-routes.ts';
import { RELAYED_ACTS, rolesIn, scopeOf } from './scope.ts';
import { loadPage, type PageRow, type PageWishes } from './store.ts';
import { teamPart } from './team.ts';
import { templateRoutes } from './templates.ts';
import { historyFor, isNoticeShown, recordFor, viewFor, type RecordedAct } from './view.ts';

const TAG = 'dispute';
const DisputeParams = z.strictObject({ disputeId: UuidText });
const THREE_DAYS = 3 * 86_400_000;

type Params = { disputeId: Uuid };

/** The dispute and the caller's role in it, or `not_found` for whoever has none. */
async function pageFor(world: World, caller: Caller, disputeId: Uuid, wishes: Omit<PageWishes, 'at'> = {}): Promise<Result<{ row: PageRow; role: Role }>> {
  const row = await loadPage(world.database, disputeId, scopeOf(caller), { ...wishes, at: world.now() });
  const role = row === undefined ? undefined : rolesIn(caller, row.state)[0];
  return row === undefined || role === undefined ? refused('not_found') : accepted({ row, role });
}

const personOf = (caller: Caller): Uuid | null => (caller.kind === 'person' ? caller.personId : null);

/** Whose drafts a caller keeps: nobody's in a session of one dispute's link, which a letter passed on may have opened. */
const writerOf = (caller: Caller): Uuid | undefined =>
  caller.kind === 'person' && caller.onlyDisputeId === undefined ? caller.personId : undefined;

/** Whether the caller reads what the parties said: not the operator, and not an adjudicator with ties to the merchant. */
function mayReadFile({ row, role }: { readonly row: PageRow; readonly role: Role }): boolean {
  return role !== 'operator' && !(role === 'adjudicator' && row.conflicted);
}

/** Where the jury stands and how many voted for what, without what anybody wrote. */
function juryWithoutReasons(view: object): object {
  const { jury } = view as { jury: Jury | null };
  const rounds = jury?.rounds.map(({ verdict, check, ...round }) => ({
    ...round,
    ...(verdict === undefined ? {} : { verdict: { ...verdict, reasons: [] } }),
    check: check && { ...check, reason: '' },
  }));
  return { jury: jury && { ...jury, left: jury.left && { ...jury.left, reason: '' }, rounds } };
}

/** Whoever does not read the file sees only where the dispute stands. */
function withoutFile(view: object): object {
  const closed = { narrative: '', facts: {} };
  const claim = { ...(view as { claim: object }).claim, ...closed };
  return { ...view, claim, response: null, offers: [], agreement: null, evidence: [], evidenceRequests: [], objections: [], questions: [], determination: null, appeal: null, ...juryWithoutReasons(view) };
}

/** The respondent looks at the dispute for the first time: that is an act, because it is proof of service. */
async function noteOpening(world: World, caller: Caller, disputeId: Uuid, how: 'link' | 'page'): Promise<void> {
  const act: Act = { act: 'open_notice', body: { how } };
  const opened = await performAct(world, { caller, disputeId, act, key: `opened-${disputeId}` });
  if (!opened.ok) world.log.warn('opening_not_recorded', { disputeId, code: opened.refusal.code });
}

type With = { history?: 'true' | undefined };

async function showDispute({ world, caller, params, query, at, request }: RouteContext<Params, With, undefined>): Promise<Result<object>> {
  const readers = caller.kind === 'person' ? [caller.personId, ...caller.merchantIds] : [];
  const wishes: Omit<PageWishes, 'at'> = { readers, record: query.history !== undefined };
  let page = await pageFor(world, caller, params.disputeId, wishes);
  if (!page.ok) return page;
  if (page.value.role === 'respondent' && page.value.row.state.noticeOpenedAt === null && page.value.row.state.stage !== 'closed' && page.value.row.state.stage !== 'admission') {
    const joined = caller.kind === 'person' && caller.onlyDisputeId !== undefined;
    await noteOpening(world, caller, params.disputeId, joined ? 'link' : 'page');
    page = await pageFor(world, caller, params.disputeId, wishes);
    if (!page.ok) return page;
  }
  const { row, role } = page.value;
  // a page that renews itself proves nothing of later notices; the very first look counts whatever is said, or reading
  // unseen would be a matter of a header
  if (row.unopened && caller.kind === 'person' && (role === 'respondent' || role === 'claimant') && !renewsItself(request)) {
    const { personId, merchantIds } = caller;
    await recordSeen(world.database, { disputeId: row.state.id, personId, merchantIds, at });
  }
  const seen = viewFor(row, role, personOf(caller), at, await erasedOf(world.database, row.state));
  // a page offers nothing that would be refused to whoever only looks
  const view = role === 'respondent' && teamPart(caller, row.state.merchantId)?.role === 'viewer' ? { ...seen, allowed: [] } : seen;
  if (!mayReadFile(page.value)) return accepted(withoutFile(view));
  return accepted(row.record === null ? view : { ...view, history: historyFor(row.record, role) });
}

type Until = { until?: number | undefined };

async function showHistory({ world, caller, params, query }: RouteContext<Params, Until, undefined>): Promise<Result<object>> {
  const page = await pageFor(world, caller, params.disputeId, { record: true });
  if (!page.ok) return page;
  if (!mayReadFile(page.value)) return refused('not_allowed');
  return accepted(historyFor(page.value.row.record ?? [], page.value.role, query.until));
}

async function showLadder({ world, caller, params }: RouteContext<Params, undefined, undefined>): Promise<Result<object>> {
  const page = await pageFor(world, caller, params.disputeId);
  return page.ok ? accepted(ladderOfDispute(page.value.row.state, page.value.row, world.now())) : page;
}

/** The record as a file: every act with its salt and its commitment, for a party to keep and check (docs/formats/record.md). */
async function showRecord({ world, caller, params }: RouteContext<Params, undefined, undefined>): Promise<Result<object>> {
  const page = await pageFor(world, caller, params.disputeId);
  if (!page.ok) return page;
  const { role, row } = page.value;
  if (role !== 'claimant' && role !== 'respondent') return refused('not_allowed');
  const acts = await world.database.query<RecordedAct>({
    name: 'dispute_record_whole',
    text: `select first_seq as "firstSeq", last_seq as "lastSeq", act, actor_role as role, at, events, decode(salt, 'base64') as salt, leaf
             from dispute_record($1, $2)`,
    values: [params.disputeId, scopeOf(caller)],
  });
  const { id, number, rulesVersion } = row.state;
  return accepted({ format: 'redress-record/1', disputeId: id, number, rulesVersion, acts: acts.map(recordFor) });
}

const Loose = z.record(z.string(), z.unknown());

/** The path of an act: `make_offer` is posted to `/disputes/{disputeId}/acts/make-offer`. */
function actPath(act: ActName): string {
  return `/disputes/{disputeId}/acts/${act.replaceAll('_', '-')}`;
}

function camel(act: string): string {
  return act.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

/** A body with what any act may carry besides: the version it is meant for, and whom a marketplace's key speaks for. */
function withActOptions(act: keyof typeof ACT_BODIES) {
  const extra = { ifVersion: z.int().min(1).optional() };
  const relayed = RELAYED_ACTS.includes(act) ? { actingFor: PartyName.optional() } : {};
  return (ACT_BODIES[act] as z.ZodObject).extend({ ...extra, ...relayed }).openapi(`${camel(act)}Body`);
}

function actRoute(name: keyof typeof ACT_BODIES): Route {
  const roles = PROCEDURE[name].roles.filter((role) => role !== 'clock');
  return route({
    method: 'post',
    path: actPath(name),
    operationId: camel(name),
    summary: `Act ${name}, open to: ${roles.join(', ')}`,
    tag: 'act',
    access: RELAYED_ACTS.includes(name) ? ['person', 'marketplace'] : ['person'],
    params: DisputeParams,
    body: withActOptions(name),
    success: { status: 200, body: Receipt, description: 'What was recorded.' },
    refusals: ['act_not_allowed_now', 'too_late', 'changed_meanwhile', 'idempotency_key_reused'],
    idempotent: true,
    async handle(ctx) {
      const { ifVersion, actingFor, ...body } = ctx.body as Record<string, unknown> & { ifVersion?: number; actingFor?: Role };
      const { items, ...rest } = body as { items?: NamedFile[] };
      const named = name === 'submit_evidence' ? (items ?? []) : undefined;
      const act = { act: name, body: named === undefined ? body : { ...rest, items: [] } } as unknown as Act;
      return performAct(ctx.world, {
        ...{ caller: ctx.caller, disputeId: (ctx.params as Params).disputeId, act, key: ctx.idempotencyKey ?? '' },
        ...(ifVersion === undefined ? {} : { ifVersion }),
        ...(actingFor === undefined ? {} : { actingFor }),
        ...(named === undefined ? {} : { files: named }),
      });
    },
  });
}

const ListQuery = PageQuery.extend({
  view: z.enum(['claimant', 'merchant', 'queue', 'mine', 'marketplace']),
  merchantId: UuidText.optional(),
  open: z.enum(['true', 'false']).optional(),
  sort: z.enum(['newest', 'due', 'value']).optional().openapi({ description: '`due` and `value` list what is open.' }),
  ...InboxFilters,
});

const DisputeQuery = z.strictObject({
  history: z.enum(['true']).optional().openapi({ description: 'Tells the history with it, both of one moment.' }),
});

const HistoryQuery = z.strictObject({
  until: z.coerce.number<string>().int().min(1).optional().openapi({ type: 'integer', description: 'Nothing after this version of the dispute, as the caller was told it.' }),
});

const fileRoute = route({
  method: 'post',
  path: '/disputes',
  operationId: 'fileDispute',
  summary: 'File a dispute about an order; the disputed part of its escrow is held in the same transaction',
  tag: TAG,
  access: ['person', 'marketplace'],
  body: FilingBody,
  success: { status: 201, body: Receipt, description: 'The number and the receipt.' },
  refusals: ['order_unknown', 'item_unknown', 'item_in_dispute', 'dispute_type_unknown', 'type_handed_over', 'type_of_merchants', 'fact_missing', 'remedy_not_offered', 'fast_track_not_open', 'not_allowed',
    'amount_exceeds_paid', 'idempotency_key_reused'],
  idempotent: true,
  handle: ({ world, caller, body, idempotencyKey }) =>
    fileDispute(world, caller, body as unknown as FileRequest, idempotencyKey ?? ''),
});

const readRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/disputes',
    operationId: 'listDisputes',
    summary: 'Disputes of the caller, newest first or by what is due first; those of a merchant by filters, and by value',
    tag: TAG,
    access: ['person', 'marketplace'],
    query: ListQuery,
    success: { status: 200, body: pageOf(DisputeRow), description: 'One page.' },
    refusals: ['not_allowed'],
    async handle({ world, caller, query, at }) {
      const { open, ...rest } = query;
      const request = { ...rest, ...(open === undefined ? {} : { open: open === 'true' }) };
      const filter = inboxOnly(request);
      // every list of a merchant's is its inbox, which tells more of each row
      const inbox = filter !== undefined || (request.view === 'merchant' && caller.kind === 'person');
      if (!inbox) return (await listDisputes(world.database, caller, request as ListRequest)) as Result<never>;
      if (request.view !== 'merchant') return refused('field_invalid', filter ?? 'view');
      return (await listInbox(world.database, caller, request as InboxRequest, at)) as Result<never>;
    },
  }),
  route({
    method: 'get',
    path: '/my/totals',
    operationId: 'merchantTotals',
    summary: 'What the caller’s merchant has open: how many, how much, how many due within three days',
    tag: TAG,
    access: ['person'],
    success: {
      status: 200,
      body: z.strictObject({ open: z.int(), disputedMinor: z.int(), dueSoon: z.int() }),
      description: 'Totals.',
    },
    refusals: ['not_allowed'],
    handle: async ({ world, caller, at }) =>
      (await merchantTotals(world.database, caller, addMilliseconds(at, THREE_DAYS))) as Result<never>,
  }),
  route({
    method: 'get',
    path: '/disputes/{disputeId}',
    operationId: 'getDispute',
    summary: 'A dispute as the caller sees it, with the acts open to the caller, their due dates and what silence means',
    tag: TAG,
    access: ['person', 'marketplace'],
    params: DisputeParams,
    query: DisputeQuery,
    success: { status: 200, body: DisputeView, description: 'The dispute.' },
    refusals: ['not_found'],
    handle: async (ctx) => (await showDispute(ctx)) as Result<never>,
  }),
  route({
    method: 'get',
    path: '/disputes/{disputeId}/ladder',
    operationId: 'showLadder',
    summary: 'The ladder by which an outcome is performed, and where this dispute stands on it',
    tag: TAG,
    access: ['person', 'marketplace'],
    params: DisputeParams,
    success: { status: 200, body: z.strictObject({ items: z.array(RungView) }).openapi('LadderOfDispute'), description: 'Every rung, least intrusive first.' },
    refusals: ['not_found'],
    handle: async (ctx) => (await showLadder(ctx)) as Result<never>,
  }),
  route({
    method: 'get',
    path: '/disputes/{disputeId}/history',
    operationId: 'getHistory',
    summary: 'What happened, in the order of the record',
    tag: TAG,
    access: ['person', 'marketplace'],
    params: DisputeParams,
    query: HistoryQuery,
    success: {
      status: 200,
      body: HistoryView,
      description: 'The history.',
    },
    refusals: ['not_found', 'not_allowed'],
    handle: async (ctx) => (await showHistory(ctx)) as Result<never>,
  }),
  route({
    method: 'get',
    path: '/disputes/{disputeId}/order',
    operationId: 'getDisputeOrder',
    summary: 'The order a dispute is about, with the listing as it stood at the sale; for both sides and the adjudicator',
    tag: TAG,
    access: ['person'],
    params: DisputeParams,
    success: { status: 200, body: OrderView, description: 'The order.' },
    refusals: ['not_found', 'not_allowed'],
    async handle({ world, caller, params }) {
      const page = await pageFor(world, caller, params.disputeId);
      if (!page.ok) return page;
      if (!mayReadFile(page.value)) return refused('not_allowed');
      const order = await orderById(world.database, page.value.row.state.orderId);
      return order === undefined ? refused('not_found') : accepted(await viewOf(world.database, order));
    },
  }),
  route({
    method: 'get',
    path: '/disputes/{disputeId}/record',
    operationId: 'getRecord',
    summary: 'The whole record with salts and commitments, for a party to keep and check',
    tag: TAG,
    access: ['person'],
    params: DisputeParams,
    success: { status: 200, body: Loose, description: 'The record file.' },
    refusals: ['not_found', 'not_allowed'],
    handle: async (ctx) => (await showRecord(ctx)) as Result<never>,
  }),
  route({
    method: 'get',
    path: '/disputes/{disputeId}/deliveries',
    operationId: 'getDeliveries',
    summary: 'Proof of service: each notice of the dispute, each attempt, and whether it was opened',
    tag: TAG,
    access: ['person', 'marketplace'],
    params: DisputeParams,
    success: { status: 200, body: z.strictObject({ items: z.array(Loose) }), description: 'The deliveries.' },
    refusals: ['not_found'],
    async handle({ world, caller, params }) {
      const page = await pageFor(world, caller, params.disputeId);
      if (!page.ok) return page;
      const { role } = page.value;
      const isShown = (template: string, deadline: string | null): boolean => isNoticeShown(template, deadline, role);
      return accepted({ items: (await deliveriesOf(world.database, params.disputeId, isShown)) as never[] });
    },
  }),
];

const DraftBody = z.strictObject({ body: Loose }).openapi('DraftInput');
const DraftView = z.strictObject({ orderId: UuidText, body: Loose, updatedAt: InstantText }).openapi('Draft');
const OrderParams = z.strictObject({ orderId: UuidText });

const draftRoutes: readonly Route[] = [
  route({
    method: 'put',
    path: '/my/drafts/{orderId}',
    operationId: 'keepDraft',
    summary: 'Keep what was written so far about an order',
    tag: TAG,
    access: ['person'],
    params: OrderParams,
    body: DraftBody,
    success: { status: 200, body: DraftView, description: 'Kept.' },
    refusals: ['order_unknown', 'body_too_large'],
    async handle({ world, caller, params, body, at }) {
      const writer = writerOf(caller);
      if (writer === undefined) return refused('order_unknown', 'orderId');
      return keepDraft(world.database, writer, { orderId: params.orderId, body: body.body, updatedAt: at });
    },
  }),
  route({
    method: 'get',
    path: '/my/drafts',
    operationId: 'listDrafts',
    summary: 'The caller’s drafts, the last written first',
    tag: TAG,
    access: ['person'],
    success: { status: 200, body: z.strictObject({ items: z.array(DraftView) }), description: 'The drafts.' },
    refusals: [],
    async handle({ world, caller }) {
      const writer = writerOf(caller);
      return accepted({ items: writer === undefined ? [] : await draftsOf(world.database, writer) });
    },
  }),
  route({
    method: 'delete',
    path: '/my/drafts/{orderId}',
    operationId: 'dropDraft',
    summary: 'Throw a draft away',
    tag: TAG,
    access: ['person'],
    params: OrderParams,
    success: { status: 204, description: 'Gone.' },
    refusals: [],
    async handle({ world, caller, params }) {
      const writer = writerOf(caller);
      if (writer !== undefined) await dropDraft(world.database, writer, params.orderId);
      return accepted(undefined);
    },
  }),
];

/** Every operation on disputes. */
export const routes: readonly Route[] = [
  fileRoute,
  ...readRoutes,
  ...inboxRoutes,
  ...templateRoutes,
  ...plannedRoutes,
  ...logRoutes,
  ...delayRoutes,
  ...figureRoutes,
  ...draftRoutes,
  ...(Object.keys(ACT_BODIES) as (keyof typeof ACT_BODIES)[]).map(actRoute),
];
