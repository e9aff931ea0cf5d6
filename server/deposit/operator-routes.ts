import { z } from '@hono/zod-openapi';
import type { ZodType } from 'zod';
import { accepted, type RefusalCode, type Result } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { decodeCursor, pageFrom, pageOf, PageQuery, PAGE_SIZE, personOf, route, type Route } from '../http/http.ts';
import { AmountMinor, line, text, Uuid as UuidText } from '../http/schemas.ts';
import { once } from '../people/once.ts';
import type { MerchantAct } from '../people/own-act.ts';
import type { World } from '../world.ts';
import { decideAppeal, freeze, givePoints, stay, takePointsBack, unfreeze } from './acts.ts';
import { DepositRowView, DepositView, QueuedAppeal } from './schemas.ts';
import { openAppeals, shortDeposits } from './store.ts';
import { appealView, depositView, shortOf } from './view.ts';

const TAG = 'deposit';
const OPERATOR = { tag: TAG, access: ['person'], staff: ['operator'] } as const;
const ofMerchant = z.strictObject({ merchantId: UuidText });
const Reason = z.strictObject({ reason: text(2_000) }).openapi('DepositReason');
const Made = z.strictObject({ id: UuidText }).openapi('DepositStaffActDone');

/** Who acts, when, and under which id what is made stands. */
interface StaffAct extends Omit<MerchantAct, 'merchantId'> {
  readonly world: World;
}

/** One act of an operator about deposits: done once per key, in one transaction, answered with the id of what was made. */
function staffAct<P, B>(spec: {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly params: ZodType<P>;
  readonly body: ZodType<B>;
  readonly refusals: readonly RefusalCode[];
  work(tx: Queryable, act: StaffAct, params: P, body: B): Promise<Result<true>>;
}): Route {
  const { work, refusals, ...rest } = spec;
  return route({
    ...OPERATOR,
    ...rest,
    method: 'post',
    idempotent: true,
    success: { status: 201, body: Made, description: 'Done.' },
    refusals: [...refusals, 'idempotency_key_reused'],
    async handle(ctx) {
      const { world, at, params, body } = ctx;
      const by = personOf(ctx.caller).personId;
      const done = await once(ctx, spec.operationId, (tx, id) => work(tx, { id, by, at, world }, params, body));
      return done.ok ? accepted({ id: done.value.subjectId }) : done;
    },
  });
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
  staffAct({
    path: '/deposits/appeals/{appealId}/stay',
    operationId: 'stayDepositAppeal',
    summary: 'An error is arguable: the clocks stand still until the appeal is decided',
    params: z.strictObject({ appealId: UuidText }),
    body: Reason,
    refusals: ['not_found', 'already_done'],
    work: (tx, { by, at }, { appealId }, { reason }) => stay(tx, appealId, by, at, reason),
  }),
  staffAct({
    path: '/deposits/appeals/{appealId}/decision',
    operationId: 'decideDepositAppeal',
    summary: 'Decide an appeal; not for whoever set what is contested',
    params: z.strictObject({ appealId: UuidText }),
    body: z
      .strictObject({ result: z.enum(['upheld', 'changed']), reason: text(2_000), amountMinor: AmountMinor.optional().openapi({ description: 'What is required instead, when an amount is changed.' }) })
      .openapi('DepositAppealDecision'),
    refusals: ['not_found', 'already_done', 'same_person'],
    work: (tx, { by, at, world }, { appealId }, body) => decideAppeal(tx, world, appealId, by, at, body),
  }),
  staffAct({
    path: '/deposits/{merchantId}/points',
    operationId: 'giveViolationPoints',
    summary: 'Give violation points, with the rule and the reason',
    params: ofMerchant,
    body: z.strictObject({ points: z.int().min(1).max(12), rule: line(200), reason: text(2_000) }).openapi('ViolationPointInput'),
    refusals: ['not_found'],
    work: (tx, { id, by, at }, { merchantId }, body) => givePoints(tx, { id, by, at, merchantId }, body),
  }),
  staffAct({
    path: '/deposits/points/{pointId}/take-back',
    operationId: 'takeViolationPointsBack',
    summary: 'Take violation points back, with the reason',
    params: z.strictObject({ pointId: UuidText }),
    body: Reason,
    refusals: ['not_found', 'already_done'],
    work: (tx, { by, at }, { pointId }, { reason }) => takePointsBack(tx, pointId, by, at, reason),
  }),
  staffAct({
    path: '/deposits/{merchantId}/freeze',
    operationId: 'freezeDeposit',
    summary: 'An urgent protective freeze of withdrawals and new listings, with the reason; the merchant may contest it',
    params: ofMerchant,
    body: Reason,
    refusals: ['not_found', 'already_done'],
    work: (tx, { id, by, at, world }, { merchantId }, { reason }) => freeze(tx, world, { id, by, at, merchantId }, reason),
  }),
  staffAct({
    path: '/deposits/{merchantId}/unfreeze',
    operationId: 'unfreezeDeposit',
    summary: 'Lift an urgent freeze, with the reason',
    params: ofMerchant,
    body: Reason,
    refusals: ['already_done'],
    work: (tx, { by, at }, { merchantId }, { reason }) => unfreeze(tx, { by, at, merchantId }, reason),
  }),
];
