import { z } from '@hono/zod-openapi';
import { accepted } from '../../core/kernel/kernel.ts';
import { say } from '../../core/words/words.ts';
import { csvAmount, csvText } from '../http/csv.ts';
import { route, type Route } from '../http/http.ts';
import { line, PositiveMinor, text, Uuid as UuidText } from '../http/schemas.ts';
import { actOnce, partOf } from '../people/own-act.ts';
import { appeal, beginExit, takeExitBack, tellTopUp, withdraw } from './acts.ts';
import { DepositView, StatementLine } from './schemas.ts';
import { depositView, statementOf } from './view.ts';

const TAG = 'deposit';
const Which = z.strictObject({ merchantId: UuidText.optional() });
const Made = z.strictObject({ id: UuidText }).openapi('DepositActDone');

const WRITE = { method: 'post', tag: TAG, access: ['person'], idempotent: true, success: { status: 201, body: Made, description: 'Done.' } } as const;
const COMMON = ['not_allowed', 'role_reads_only', 'idempotency_key_reused'] as const;

/** What a merchant does about its deposit. */
export const merchantRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/my/deposit',
    operationId: 'readMyDeposit',
    summary: 'The deposit of the caller’s merchant: what is required and how it is computed, what is there, which clock runs',
    tag: TAG,
    access: ['person'],
    query: Which,
    success: { status: 200, body: DepositView, description: 'The deposit.' },
    refusals: ['not_allowed', 'not_found'],
    async handle({ world, caller, query, at }) {
      const may = partOf(caller, query.merchantId, 'viewer');
      return may.ok ? depositView(world.database, may.value.merchantId, may.value.role, at) : may;
    },
  }),
  route({
    method: 'get',
    path: '/my/deposit/statement',
    operationId: 'readMyDepositStatement',
    summary: 'Every movement of the deposit with the balance after it, oldest first',
    tag: TAG,
    access: ['person'],
    query: Which,
    success: { status: 200, body: z.strictObject({ items: z.array(StatementLine) }), description: 'At most 1,000 lines.' },
    refusals: ['not_allowed'],
    async handle({ world, caller, query }) {
      const may = partOf(caller, query.merchantId, 'viewer');
      return may.ok ? accepted({ items: [...(await statementOf(world.database, may.value.merchantId, 'CNY'))] }) : may;
    },
  }),
  route({
    method: 'get',
    path: '/my/deposit/statement.csv',
    operationId: 'exportMyDepositStatement',
    summary: 'The deposit’s statement as CSV',
    tag: TAG,
    access: ['person'],
    query: Which,
    success: { status: 200, body: z.string(), mediaType: 'text/csv', description: 'UTF-8 with a byte order mark.' },
    refusals: ['not_allowed'],
    async handle({ world, caller, query, locale }) {
      const may = partOf(caller, query.merchantId, 'viewer');
      if (!may.ok) return may;
      const lines = await statementOf(world.database, may.value.merchantId, 'CNY');
      const head = ['at', 'reason', 'change', 'balance', 'dispute', 'transfer'] as const;
      const rows = lines.map((one) => [one.at, csvText(one.reason), csvAmount(one.changeMinor, 'CNY'), csvAmount(one.balanceMinor, 'CNY'), one.disputeId ?? '', one.id].join(','));
      const names = head.map((name) => csvText(say(locale, `deposit.csv.${name}`))).join(',');
      return new Response(`\uFEFF${[names, ...rows].join('\r\n')}\r\n`, {
        headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="deposit.csv"' },
      });
    },
  }),
  route({
    ...WRITE,
    path: '/my/deposit/appeals',
    operationId: 'appealDeposit',
    summary: 'Contest the amount that is required or announced, or a freeze; another person than who set it decides',
    body: z.strictObject({ merchantId: UuidText.optional(), about: z.enum(['amount', 'freeze']), reason: text(2_000) }).openapi('DepositAppealInput'),
    refusals: [...COMMON, 'not_found', 'act_not_allowed_now', 'already_done'],
    handle: (ctx) => actOnce(ctx, 'appealDeposit', 'agent', (tx, act) => appeal(tx, act, ctx.body)),
  }),
  route({
    ...WRITE,
    path: '/my/deposit/top-ups',
    operationId: 'tellDepositTopUp',
    summary: 'Tell what was paid in and under which reference; it counts when the marketplace tells of its arrival',
    body: z.strictObject({ merchantId: UuidText.optional(), amountMinor: PositiveMinor, reference: line(128) }).openapi('DepositTopUpInput'),
    refusals: [...COMMON, 'already_done'],
    handle: (ctx) => actOnce(ctx, 'tellDepositTopUp', 'agent', (tx, act) => tellTopUp(tx, act, ctx.body)),
  }),
  route({
    ...WRITE,
    path: '/my/deposit/withdrawals',
    operationId: 'withdrawDeposit',
    summary: 'Take out what is above the required amount and not kept for a claim',
    body: z.strictObject({ merchantId: UuidText.optional(), amountMinor: PositiveMinor }).openapi('DepositWithdrawalInput'),
    refusals: [...COMMON, 'deposit_frozen', 'deposit_too_low', 'act_not_allowed_now'],
    handle: (ctx) => actOnce(ctx, 'withdrawDeposit', 'owner', (tx, act) => withdraw(tx, act, ctx.body.amountMinor)),
  }),
  route({
    ...WRITE,
    path: '/my/deposit/exit',
    operationId: 'beginDepositExit',
    summary: 'Announce that the shop leaves: after the notice and the tail the deposit goes back with its statement',
    body: z.strictObject({ merchantId: UuidText.optional() }).openapi('DepositExitInput'),
    refusals: [...COMMON, 'already_done'],
    handle: (ctx) => actOnce(ctx, 'beginDepositExit', 'owner', beginExit),
  }),
  route({
    ...WRITE,
    path: '/my/deposit/exit/take-back',
    operationId: 'takeDepositExitBack',
    summary: 'Take an announced exit back while its notice runs',
    body: z.strictObject({ merchantId: UuidText.optional() }).openapi('DepositExitBack'),
    refusals: [...COMMON, 'act_not_allowed_now'],
    handle: (ctx) => actOnce(ctx, 'takeDepositExitBack', 'owner', takeExitBack),
  }),
];
