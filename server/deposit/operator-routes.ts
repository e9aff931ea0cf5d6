import { z } from '@hono/zod-openapi';
import { accepted, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { decodeCursor, pageFrom, pageOf, PageQuery, PAGE_SIZE, route, type Caller, type Route, type RouteContext } from '../http/http.ts';
import { AmountMinor, line, text, Uuid as UuidText } from '../http/schemas.ts';
import { once } from '../people/once.ts';
import { decideAppeal, freeze, givePoints, noteInsolvency, stay, takePointsBack, unfreeze } from './acts.ts';
import { DepositRowView, DepositView, QueuedAppeal } from './schemas.ts';
import { openAppeals, shortDeposits } from './store.ts';
import { appealView, depositView, shortOf } from './view.ts';

const TAG = 'deposit';
const OPERATOR = { tag: TAG, access: ['person'], staff: ['operator'] } as const;
const ofMerchant = z.strictObject({ merchantId: UuidText });
const Reason = z.strictObject({ reason: text(2_000) }).openapi('DepositReason');
const Made = z.strictObject({ id: UuidText }).openapi('DepositStaffActDone');
const WRITE = { ...OPERATOR, method: 'post', idempotent: true, success: { status: 201, body: Made, description: 'Done.' } } as const;

function personOf(caller: Caller): Uuid {
  if (caller.kind !== 'person') throw new TypeError('the access rule let a caller in who is no person');
  return caller.personId;
}

async function staffOnce<P, B>(ctx: RouteContext<P, undefined, B>, operationId: string, work: (tx: Queryable, id: Uuid, by: Uuid) => Promise<Result<true>>): Promise<Result<{ id: Uuid }>> {
  const by = personOf(ctx.caller);
  const done = await once(ctx, operationId, (tx, id) => work(tx, id, by));
  return done.ok ? accepted({ id: done.value.subjectId }) : done;
}

/** What operators do about deposits: read, decide appeals of others' decisions, give points with reasons, freeze in haste. */
export const operatorRoutes: readonly Route[] = [
  route({
    ...OPERATOR,
    method: 'get',
    path: '/deposits',
    operationId: 'listShortDeposits',
    summary: 'Deposits that are short, with the stage of their clock',
    query: PageQuery,
    success: { status: 200, body: pageOf(DepositRowView), description: 'A page of deposits.' },
    refusals: [],
    async handle({ query, world }) {
      const after = decodeCursor(query.cursor, 1);
      if (!after.ok) return after;
      const key = UuidText.safeParse(after.value?.[0]);
      const limit = query.limit ?? PAGE_SIZE;
      const rows = await shortDeposits(world.database, key.success ? key.data : null, limit + 1);
      return accepted(
        pageFrom(rows, limit, (row) => [row.merchantId], (row) => {
          const { merchantId, merchantName, currency, requiredMinor, balanceMinor, stage, freezeAt, exitAt, closesAt } = row;
          return { merchantId, merchantName, currency, requiredMinor, balanceMinor, stage, freezeAt, exitAt, closesAt, shortMinor: shortOf(row) };
        }),
      );
    },
  }),
  route({
    ...OPERATOR,
    method: 'get',
    path: '/deposits/appeals',
    operationId: 'listDepositAppeals',
    summary: 'Appeals nobody has decided, what is due first',
    success: { status: 200, body: z.strictObject({ items: z.array(QueuedAppeal) }), description: 'The queue.' },
    refusals: [],
    async handle({ world }) {
      const rows = await openAppeals(world.database);
      return accepted({ items: rows.map((row) => ({ ...appealView(row), merchantId: row.merchantId, merchantName: row.merchantName })) });
    },
  }),
  route({
    ...OPERATOR,
    method: 'get',
    path: '/deposits/{merchantId}',
    operationId: 'readDeposit',
    summary: 'A merchant’s deposit as the merchant sees it',
    params: ofMerchant,
    success: { status: 200, body: DepositView, description: 'The deposit.' },
    refusals: ['not_found'],
    handle: ({ world, params, at }) => depositView(world.database, params.merchantId, 'staff', at),
  }),
  route({
    ...WRITE,
    path: '/deposits/appeals/{appealId}/stay',
    operationId: 'stayDepositAppeal',
    summary: 'An error is arguable: the clocks stand still until the appeal is decided',
    params: z.strictObject({ appealId: UuidText }),
    body: Reason,
    refusals: ['not_found', 'already_done', 'idempotency_key_reused'],
    handle: (ctx) => staffOnce(ctx, 'stayDepositAppeal', (tx, _, by) => stay(tx, ctx.params.appealId, by, ctx.at, ctx.body.reason)),
  }),
  route({
    ...WRITE,
    path: '/deposits/appeals/{appealId}/decision',
    operationId: 'decideDepositAppeal',
    summary: 'Decide an appeal; not for whoever set what is contested',
    params: z.strictObject({ appealId: UuidText }),
    body: z
      .strictObject({ result: z.enum(['upheld', 'changed']), reason: text(2_000), amountMinor: AmountMinor.optional().openapi({ description: 'What is required instead, when an amount is changed.' }) })
      .openapi('DepositAppealDecision'),
    refusals: ['not_found', 'already_done', 'same_person', 'idempotency_key_reused'],
    handle: (ctx) => staffOnce(ctx, 'decideDepositAppeal', (tx, _, by) => decideAppeal(tx, ctx.world, ctx.params.appealId, by, ctx.at, ctx.body)),
  }),
  route({
    ...WRITE,
    path: '/deposits/{merchantId}/points',
    operationId: 'giveViolationPoints',
    summary: 'Give violation points, with the rule and the reason',
    params: ofMerchant,
    body: z.strictObject({ points: z.int().min(1).max(12), rule: line(200), reason: text(2_000) }).openapi('ViolationPointInput'),
    refusals: ['not_found', 'idempotency_key_reused'],
    handle: (ctx) => staffOnce(ctx, 'giveViolationPoints', (tx, id, by) => givePoints(tx, { id, by, at: ctx.at, merchantId: ctx.params.merchantId }, ctx.body)),
  }),
  route({
    ...WRITE,
    path: '/deposits/points/{pointId}/take-back',
    operationId: 'takeViolationPointsBack',
    summary: 'Take violation points back, with the reason',
    params: z.strictObject({ pointId: UuidText }),
    body: Reason,
    refusals: ['not_found', 'already_done', 'idempotency_key_reused'],
    handle: (ctx) => staffOnce(ctx, 'takeViolationPointsBack', (tx, _, by) => takePointsBack(tx, ctx.params.pointId, by, ctx.at, ctx.body.reason)),
  }),
  route({
    ...WRITE,
    path: '/deposits/{merchantId}/freeze',
    operationId: 'freezeDeposit',
    summary: 'An urgent protective freeze of withdrawals and new listings, with the reason; the merchant may contest it',
    params: ofMerchant,
    body: Reason,
    refusals: ['not_found', 'already_done', 'idempotency_key_reused'],
    handle: (ctx) => staffOnce(ctx, 'freezeDeposit', (tx, id, by) => freeze(tx, ctx.world, { id, by, at: ctx.at, merchantId: ctx.params.merchantId }, ctx.body.reason)),
  }),
  route({
    ...WRITE,
    path: '/deposits/{merchantId}/unfreeze',
    operationId: 'unfreezeDeposit',
    summary: 'Lift an urgent freeze, with the reason',
    params: ofMerchant,
    body: Reason,
    refusals: ['already_done', 'idempotency_key_reused'],
    handle: (ctx) => staffOnce(ctx, 'unfreezeDeposit', (tx, _, by) => unfreeze(tx, { by, at: ctx.at, merchantId: ctx.params.merchantId }, ctx.body.reason)),
  }),
  route({
    ...WRITE,
    path: '/deposits/{merchantId}/insolvency',
    operationId: 'noteInsolvency',
    summary: 'Note signs of insolvency: nothing is shared or paid out any more, whoever administers it decides',
    params: ofMerchant,
    body: Reason,
    refusals: ['not_found', 'already_done', 'idempotency_key_reused'],
    handle: (ctx) => staffOnce(ctx, 'noteInsolvency', (tx, _, by) => noteInsolvency(tx, { by, at: ctx.at, merchantId: ctx.params.merchantId }, ctx.body.reason)),
  }),
];
