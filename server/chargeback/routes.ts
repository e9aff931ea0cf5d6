import { z } from '@hono/zod-openapi';
import { excessMinor, type CaseAct, type CaseActor } from '../../core/chargeback/chargeback.ts';
import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { CLOCK_SCOPE, loadGround, mayReadDispute } from '../dispute/dispute.ts';
import { decodeCursor, hasRole, PAGE_SIZE, pageFrom, pageOf, PageQuery, route, type Caller, type Route } from '../http/http.ts';
import { Uuid as UuidText } from '../http/schemas.ts';
import type { RailName } from '../../core/payment/payment.ts';
import { paymentsByReference } from '../payment/payment.ts';
import type { World } from '../world.ts';
import { canHandIn, handInPack } from './hand-in.ts';
import { actInCase, takeCaseNews } from './move.ts';
import { makePack } from './pack.ts';
import { ACTS_OF_MERCHANT, CaseActInput, caseDetail, CaseDetail, caseView, CaseView, NewsInput } from './schemas.ts';
import { caseById, keepPack, listCases, lockCaseByReference, packsOf, type CaseRow } from './store.ts';

const TAG = 'chargeback';
const DESK = ['operator', 'auditor'] as const;
const byId = z.strictObject({ caseId: UuidText });

/** As whom somebody looks at a case: its merchant's people, the desk, or nobody. A joining link sees its dispute's page alone. */
function actorIn(caller: Caller, row: CaseRow): CaseActor | 'auditor' | undefined {
  if (caller.kind !== 'person' || caller.onlyDisputeId !== undefined) return undefined;
  if (caller.merchantIds.includes(row.state.merchantId)) return 'merchant';
  if (hasRole(caller, ['operator'])) return 'operator';
  return hasRole(caller, ['auditor']) ? 'auditor' : undefined;
}

async function found(world: World, caller: Caller, id: Uuid): Promise<Result<{ row: CaseRow; by: CaseActor | 'auditor' }>> {
  const row = await caseById(world.database, id);
  const by = row === undefined ? undefined : actorIn(caller, row);
  return row === undefined || by === undefined ? refused('not_found', 'caseId') : accepted({ row, by });
}

/** A viewer of a merchant's team looks on only. */
function mayAct(caller: Caller, merchantId: Uuid): boolean {
  return caller.kind === 'person' && caller.teams.some((team) => team.merchantId === merchantId && team.role !== 'viewer');
}

const DONE_AT = 'infinity';

function cursorOf(cursor: string | undefined): Result<readonly [Instant | null, Uuid] | undefined> {
  const key = decodeCursor(cursor, 2);
  if (!key.ok || key.value === undefined) return key as Result<undefined>;
  const [at, id] = key.value;
  const good = (at === DONE_AT || z.iso.datetime().safeParse(at).success) && UuidText.safeParse(id).success;
  return good ? accepted([at === DONE_AT ? null : (at as Instant), id as Uuid]) : refused('field_invalid', 'cursor');
}

/** Whose cases a caller may list: its merchants', everybody's at the desk, or those of one dispute it may read. */
async function whose(world: World, caller: Caller, disputeId: Uuid | undefined): Promise<Result<readonly Uuid[] | null>> {
  if (caller.kind !== 'person') return refused('not_allowed');
  const desk = hasRole(caller, DESK) && caller.onlyDisputeId === undefined;
  if (disputeId !== undefined) {
    return desk || (await mayReadDispute(world.database, caller, disputeId)) ? accepted(null) : refused('not_found', 'disputeId');
  }
  if (caller.onlyDisputeId !== undefined) return refused('not_allowed');
  if (caller.merchantIds.length > 0) return accepted(caller.merchantIds);
  return desk ? accepted(null) : refused('not_allowed');
}

/** What a dispute's claimant has by card beyond what is owed. */
async function excessOf(world: World, disputeId: Uuid): Promise<number> {
  const row = await loadGround(world.database, disputeId, CLOCK_SCOPE);
  return row === undefined ? 0 : excessMinor(row.state);
}

const list = route({
  method: 'get',
  path: '/card-cases',
  operationId: 'listCardCases',
  summary: 'Card disputes by their next date: of the caller’s merchants, of one dispute, or all for the desk',
  tag: TAG,
  access: ['person'],
  query: PageQuery.extend({ disputeId: UuidText.optional(), open: z.enum(['true', 'false']).optional() }),
  success: { status: 200, body: pageOf(CaseView), description: 'One page; what is over comes last.' },
  refusals: ['not_allowed', 'not_found'],
  async handle({ world, caller, query }) {
    const merchantIds = await whose(world, caller, query.disputeId);
    if (!merchantIds.ok) return merchantIds;
    const after = cursorOf(query.cursor);
    if (!after.ok) return after;
    const limit = query.limit ?? PAGE_SIZE;
    const wish = { merchantIds: merchantIds.value, after: after.value, limit: limit + 1 };
    const rows = await listCases(world.database, {
      ...wish,
      ...(query.disputeId === undefined ? {} : { disputeId: query.disputeId }),
      ...(query.open === undefined ? {} : { open: query.open === 'true' }),
    });
    const excess = query.disputeId === undefined ? 0 : await excessOf(world, query.disputeId);
    return accepted(pageFrom(rows, limit, ({ state }) => [state.ourDue ?? state.networkDue ?? DONE_AT, state.id], (row) => caseView(row, excess)));
  },
});

const read = route({
  method: 'get',
  path: '/card-cases/{caseId}',
  operationId: 'readCardCase',
  summary: 'A card dispute with its record, its next date, and what the caller may do',
  tag: TAG,
  access: ['person'],
  params: byId,
  success: { status: 200, body: CaseDetail, description: 'The case.' },
  refusals: ['not_found'],
  async handle({ world, caller, params }) {
    const got = await found(world, caller, params.caseId);
    if (!got.ok) return got;
    const { row, by } = got.value;
    const acts = by === 'auditor' || (by === 'merchant' && !mayAct(caller, row.state.merchantId)) ? null : by;
    const packs = by === 'merchant' ? await packsOf(world.database, params.caseId) : [];
    return accepted(caseDetail(row, acts, packs, acts === 'merchant' && canHandIn(world, row.state)));
  },
});

const readPack = route({
  method: 'get',
  path: '/card-cases/{caseId}/pack.zip',
  operationId: 'downloadCardCasePack',
  summary: 'The evidence pack of a card dispute: a letter, data, the merchant’s files, and a manifest with SHA-256; its hash is kept',
  tag: TAG,
  access: ['person'],
  params: byId,
  success: { status: 200, body: z.string(), mediaType: 'application/zip', description: 'A ZIP archive. Header `x-pack-hash`: SHA-256 of its manifest.' },
  refusals: ['not_found', 'not_allowed'],
  async handle({ world, caller, params, locale, at }) {
    const got = await found(world, caller, params.caseId);
    if (!got.ok) return got;
    // the file of a dispute is its sides'; the desk keeps the clocks
    if (got.value.by !== 'merchant' || caller.kind !== 'person') return refused('not_allowed');
    const pack = await makePack(world, got.value.row.state, locale);
    await keepPack(world.database, params.caseId, pack, at, caller.personId);
    const name = got.value.row.state.reference.replaceAll(/[^\w.-]/g, '_');
    const hash = pack.hash.toString('hex');
    return new Response(pack.zip, {
      headers: { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${name}.zip"`, 'x-pack-hash': hash, 'cache-control': 'no-store' },
    });
  },
});

function actOf(name: (typeof ACTS_OF_MERCHANT)[number], packHash: string | undefined): Result<CaseAct> {
  if (name === 'accept') return accepted({ act: 'accept' });
  return packHash === undefined ? refused('field_missing', 'packHash') : accepted({ act: name, packHash });
}

const actRoutes: readonly Route[] = ACTS_OF_MERCHANT.map((name) =>
  route({
    method: 'post',
    path: `/card-cases/{caseId}/acts/${name.replaceAll('_', '-')}`,
    operationId: `cardCase${name.replaceAll(/(^|_)([a-z])/g, (_all, _bar, letter: string) => letter.toUpperCase())}`,
    summary: name === 'accept' ? 'Accept a chargeback: the cardholder keeps the money' : 'Note that a pack was handed in at the acquirer',
    tag: TAG,
    access: ['person'],
    params: byId,
    body: CaseActInput,
    success: { status: 200, body: CaseView, description: 'The case after it.' },
    refusals: ['not_found', 'not_allowed', 'role_reads_only', 'act_not_allowed_now', 'field_missing', 'field_invalid'],
    async handle({ world, caller, params, body }) {
      const got = await found(world, caller, params.caseId);
      if (!got.ok) return got;
      const { row, by } = got.value;
      if (by !== 'merchant') return refused('not_allowed');
      if (!mayAct(caller, row.state.merchantId)) return refused('role_reads_only');
      const act = actOf(name, body.packHash);
      if (!act.ok) return act;
      const packs = await packsOf(world.database, params.caseId);
      if (name !== 'accept' && !packs.some((pack) => pack.manifestHash === body.packHash)) return refused('field_invalid', 'packHash');
      const moved = await actInCase(world, params.caseId, act.value, 'merchant');
      if (!moved.ok) return moved;
      const after = await caseById(world.database, params.caseId);
      return after === undefined ? refused('not_found', 'caseId') : accepted(caseView(after));
    },
  }),
);

const handIn = route({
  method: 'post',
  path: '/card-cases/{caseId}/hand-in',
  operationId: 'handInCardCasePack',
  summary: 'Make the evidence pack and hand it in over the payment institution’s own line; noted with its hash, and never handed in twice',
  tag: TAG,
  access: ['person'],
  params: byId,
  success: { status: 200, body: CaseView, description: 'The case after it.' },
  refusals: ['not_found', 'not_allowed', 'role_reads_only', 'act_not_allowed_now', 'evidence_by_hand', 'evidence_not_taken', 'evidence_uncertain'],
  async handle({ world, caller, params, locale }) {
    const got = await found(world, caller, params.caseId);
    if (!got.ok) return got;
    const { row, by } = got.value;
    if (by !== 'merchant' || caller.kind !== 'person') return refused('not_allowed');
    if (!mayAct(caller, row.state.merchantId)) return refused('role_reads_only');
    const done = await handInPack(world, params.caseId, locale, caller.personId);
    if (!done.ok) return done;
    const after = await caseById(world.database, params.caseId);
    return after === undefined ? refused('not_found', 'caseId') : accepted(caseView(after));
  },
});

/** An operator speaks of any case; a marketplace of its own payments and cases only. */
async function maySpeakOf(world: World, caller: Caller, news: { rail: RailName; paymentReference?: string | undefined; caseReference: string }): Promise<boolean> {
  if (caller.kind === 'person') return hasRole(caller, ['operator']) && caller.onlyDisputeId === undefined;
  if (caller.kind !== 'marketplace') return false;
  const known = await world.database.transaction((tx) => lockCaseByReference(tx, news.rail, news.caseReference));
  if (known !== undefined) return known.state.marketplaceId === caller.marketplaceId;
  const payments = news.paymentReference === undefined ? [] : await paymentsByReference(world.database, news.rail, news.paymentReference);
  return payments.every((one) => one.marketplaceId === caller.marketplaceId);
}

const takeNews = route({
  method: 'post',
  path: '/card-cases/news',
  operationId: 'tellCardDisputeNews',
  summary: 'Tell what an acquirer, a bank or a network said of a card dispute; the first news opens the case',
  tag: TAG,
  access: ['person', 'marketplace'],
  body: NewsInput,
  success: { status: 200, body: CaseView, description: 'The case after it.' },
  refusals: ['not_allowed', 'not_found', 'field_invalid', 'amount_exceeds_paid', 'already_done', 'nothing_changed'],
  async handle({ world, caller, body }) {
    if (!(await maySpeakOf(world, caller, body))) return refused('not_allowed');
    const news = { ...body, paymentReference: body.paymentReference ?? '', evidenceDue: body.evidenceDue ?? null };
    const moved = await world.database.transaction((tx) => takeCaseNews(world, tx, news, 'operator'));
    if (!moved.ok) return moved;
    const after = await caseById(world.database, moved.value.id);
    return after === undefined ? refused('not_found') : accepted(caseView(after));
  },
});

/** Card disputes: followed by both sides of a dispute, answered by the merchant, written down by the desk. */
export const routes: readonly Route[] = [list, takeNews, read, readPack, handIn, ...actRoutes];
