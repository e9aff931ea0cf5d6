import { z } from '@hono/zod-openapi';
import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { isCertainlyUndone } from '../../core/payment/payment.ts';
import { orderById } from '../commerce/commerce.ts';
import { mayReadDispute } from '../dispute/access.ts';
import { noteOperation } from '../operations/journal.ts';
import { decodeCursor, hasRole, pageFrom, pageOf, PageQuery, PAGE_SIZE, route, type Caller, type Route, type RouteContext } from '../http/http.ts';
import { ExternalId, Uuid as UuidText } from '../http/schemas.ts';
import type { World } from '../world.ts';
import {
  deskView, InstructionAtDesk, InstructionsChanged, instructionView, MoneyOnItsWay, PayoutAccountInput, PayoutAccountView, paymentView, RailWord, ReasonInput,
} from './schemas.ts';
import {
  instructionById, instructionsOfOrder, listInstructions, ownerByExternalId, paymentsOfOrder, putPayoutAccount, restartInstructions, stopInstructions, tellAgain,
  type InstructionRow,
} from './store.ts';
import { takeRailNotice } from './take-notice.ts';

const DESK = ['operator', 'auditor'] as const;
const byId = z.strictObject({ instructionId: UuidText });

/** Buyer, merchant, marketplace and the desk see an order's money; a joining link sees that of its dispute's order. */
async function maySee(world: World, caller: Caller, order: { id: Uuid; marketplaceId: Uuid; buyerId: Uuid; merchantId: Uuid }, rows: readonly InstructionRow[]): Promise<boolean> {
  if (caller.kind === 'marketplace') return caller.marketplaceId === order.marketplaceId;
  if (caller.kind !== 'person') return false;
  if (hasRole(caller, DESK)) return true;
  if (caller.onlyDisputeId === undefined && (caller.personId === order.buyerId || caller.merchantIds.includes(order.merchantId))) return true;
  const disputes = [...new Set(rows.map((row) => row.disputeId).filter((id) => id !== null))];
  const open = caller.onlyDisputeId === undefined ? disputes : disputes.filter((id) => id === caller.onlyDisputeId);
  for (const id of open) if (await mayReadDispute(world.database, caller, id)) return true;
  return false;
}

const readPayments = route({
  method: 'get',
  path: '/payments/{orderId}',
  operationId: 'readPayments',
  summary: 'Where the money of an order is: its payments at their institutions, and what they were told',
  tag: 'payment',
  access: ['marketplace', 'person'],
  params: z.strictObject({ orderId: UuidText }),
  success: { status: 200, body: MoneyOnItsWay, description: 'Payments and instructions, oldest first; both empty for an order that named no rail.' },
  refusals: ['not_found'],
  handle: async ({ caller, params, world }) => {
    const order = await orderById(world.database, params.orderId);
    if (order === undefined) return refused('not_found', 'orderId');
    const instructions = await instructionsOfOrder(world.database, order.id);
    if (!(await maySee(world, caller, order, instructions))) return refused('not_found', 'orderId');
    const payments = await paymentsOfOrder(world.database, order.id);
    return accepted({ orderId: order.id, payments: payments.map(paymentView), instructions: instructions.map(instructionView) });
  },
});

const takeNotice = route({
  method: 'post',
  path: '/payments/notices/{rail}',
  operationId: 'takeRailNotice',
  summary: 'News a payment institution sends by itself, signed by it; the same one again changes nothing',
  tag: 'payment',
  access: ['anonymous', 'marketplace', 'person'],
  params: z.strictObject({ rail: RailWord }),
  bodyKind: 'bytes',
  signed: true,
  success: { status: 200, body: z.string(), mediaType: 'text/plain', description: 'The word the institution wants to be answered.' },
  refusals: ['not_found', 'signature_invalid', 'body_malformed', 'body_too_large'],
  handle: async ({ params, world, request, countFor }) => {
    const rail = world.rails.get(params.rail);
    if (rail === undefined) {
      const counted = countFor!(null);
      return counted.ok ? refused('not_found', 'rail') : counted;
    }
    const taken = await takeRailNotice(world, rail, request, countFor!);
    if (!taken.ok) return taken;
    return new Response(rail.noticeAnswer, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
  },
});

const InstructionPage = pageOf(InstructionAtDesk);

/** A cursor of a list: a time, or null, and an id. */
function cursorOf(cursor: string | undefined): Result<readonly [Instant | null, Uuid] | undefined> {
  const key = decodeCursor(cursor, 2);
  if (!key.ok || key.value === undefined) return key as Result<undefined>;
  const [at, id] = key.value;
  const good = (at === null || z.iso.datetime().safeParse(at).success) && UuidText.safeParse(id).success;
  return good ? accepted([at as Instant | null, id as Uuid]) : refused('field_invalid', 'cursor');
}

const listAll = route({
  method: 'get',
  path: '/payments/instructions',
  operationId: 'listPaymentInstructions',
  summary: 'Instructions to payment institutions that need a person (`desk`), or wait (`waiting`)',
  tag: 'payment',
  access: ['person'],
  staff: DESK,
  query: PageQuery.extend({ view: z.enum(['desk', 'waiting']).optional() }),
  success: { status: 200, body: InstructionPage, description: 'A page of instructions.' },
  refusals: [],
  handle: async ({ query, world }) => {
    const after = cursorOf(query.cursor);
    if (!after.ok) return after;
    const view = query.view ?? 'desk';
    if (view === 'waiting' && after.value?.[0] === null) return refused('field_invalid', 'cursor');
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await listInstructions(world.database, view, after.value, limit + 1);
    return accepted(pageFrom(rows, limit, (row) => [view === 'desk' ? null : row.nextAt, row.id], deskView));
  },
});

const stop = route({
  method: 'post',
  path: '/payments/instructions/{instructionId}/stop',
  operationId: 'stopPaymentInstruction',
  summary: 'Stop an instruction that has not been told to the institution',
  tag: 'payment',
  access: ['person'],
  staff: ['operator'],
  params: byId,
  body: ReasonInput,
  success: { status: 200, body: InstructionsChanged, description: 'The instruction is stopped.' },
  refusals: ['not_found', 'act_not_allowed_now'],
  handle: async ({ params, body, world, at }) => {
    if ((await instructionById(world.database, params.instructionId)) === undefined) return refused('not_found', 'instructionId');
    const changed = await stopInstructions(world.database, at, { ids: [params.instructionId] }, body.reason);
    return changed.length === 0 ? refused('act_not_allowed_now', 'instructionId') : accepted({ changed });
  },
});

/** Money that came back leaves by hand only when two people want it; each word of theirs is in the operators' log. */
function tellReturnedAgain(ctx: RouteContext<{ readonly instructionId: Uuid }, unknown, { readonly reason: string }>): Promise<Result<{ changed: Uuid[]; proposed?: boolean }>> {
  const { instructionId: id } = ctx.params;
  return ctx.world.database.transaction(async (tx) => {
    const said = await tellAgain(tx, ctx.at, id, ctx.caller.kind === 'person' ? ctx.caller.personId : '');
    if (said === 'same_person') return refused('same_person', 'instructionId');
    if (said === 'not_returned') return refused('act_not_allowed_now', 'instructionId');
    await noteOperation(tx, ctx, { what: said === 'proposed' ? 'payment_again_proposed' : 'payment_again_approved', subject: id, facts: { reason: ctx.body.reason } });
    const anew = (await instructionById(tx, id))?.replacedBy ?? null;
    return accepted(said === 'proposed' ? { changed: [], proposed: true } : { changed: anew === null ? [] : [anew] });
  });
}

const restart = route({
  method: 'post',
  path: '/payments/instructions/{instructionId}/restart',
  operationId: 'restartPaymentInstruction',
  summary: 'Let a stopped, failed or returned instruction go on; money that came back needs two people',
  tag: 'payment',
  access: ['person'],
  staff: ['operator'],
  params: byId,
  body: ReasonInput,
  success: { status: 200, body: InstructionsChanged, description: 'What waits now: a failed one under a new id, unless the institution is asked about it again.' },
  refusals: ['not_found', 'act_not_allowed_now', 'same_person'],
  handle: async (ctx) => {
    const { params, world, at } = ctx;
    const row = await instructionById(world.database, params.instructionId);
    if (row === undefined) return refused('not_found', 'instructionId');
    if (row.state === 'returned') return tellReturnedAgain(ctx);
    if (row.state !== 'stopped' && row.state !== 'failed' && isCertainlyUndone(row)) return refused('act_not_allowed_now', 'instructionId');
    const changed = await restartInstructions(world.database, at, { ids: [params.instructionId] });
    return changed.length === 0 ? refused('act_not_allowed_now', 'instructionId') : accepted({ changed });
  },
});

function setAccount(kind: 'merchant' | 'buyer'): Route {
  const plural = kind === 'merchant' ? 'merchants' : 'buyers';
  return route({
    method: 'put',
    path: `/${plural}/{externalId}/payout-accounts/{rail}`,
    operationId: kind === 'merchant' ? 'putMerchantPayoutAccount' : 'putBuyerPayoutAccount',
    summary: `Say where a ${kind} is paid at a payment institution; what waited for it goes on`,
    tag: 'payment',
    access: ['marketplace'],
    params: z.strictObject({ externalId: ExternalId, rail: RailWord }),
    body: PayoutAccountInput,
    success: { status: 200, body: PayoutAccountView, description: 'The account as it is known now.' },
    refusals: ['not_found'],
    handle: async ({ caller, params, body, world, at }) => {
      if (caller.kind !== 'marketplace') return refused('not_allowed');
      const { marketplaceId } = caller;
      const ownerId = await ownerByExternalId(world.database, kind, marketplaceId, params.externalId);
      if (ownerId === undefined) return refused('not_found', 'externalId');
      const goesOn = await putPayoutAccount(world.database, { ownerId, rail: params.rail, marketplaceId, account: body.account, at });
      return accepted({ ownerId, rail: params.rail, account: body.account, changedAt: at, goesOn });
    },
  });
}

/** Operations on payments at their rails; money is never moved by one of them. */
export const routes: readonly Route[] = [readPayments, takeNotice, listAll, stop, restart, setAccount('merchant'), setAccount('buyer')];
