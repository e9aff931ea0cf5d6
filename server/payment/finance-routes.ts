import { z } from '@hono/zod-openapi';
import { addDays } from '../../core/deadline/deadline.ts';
import { accepted, beijingDay, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { RAILS } from '../../core/payment/payment.ts';
import { DIFFERENCES } from '../../core/payment/reconcile.ts';
import { orderByExternalId } from '../commerce/commerce.ts';
import { decodeCursor, pageFrom, pageOf, PageQuery, PAGE_SIZE, personOf, route, type Route } from '../http/http.ts';
import { CurrencyCode, Day, ExternalId, InstantText, line, PositiveMinor, Uuid as UuidText } from '../http/schemas.ts';
import { believed } from '../operations/believed.ts';
import { noteOperation } from '../operations/journal.ts';
import {
  decideRelease, differences, expiringAuthorisations, financeBalances, financeCounts, heldMoney, manualReleases, moneyByDay, proposeRelease, settleDifference,
} from './finance.ts';
import { latestRuns } from './reconcile.ts';

const TAG = 'finance';
const READ = { access: ['person'], staff: ['operator', 'auditor'], tag: TAG } as const;
const WRITE = { access: ['person'], staff: ['operator'], tag: TAG } as const;
const Signed = z.int();
const Count = z.int().min(0);
const Rail = z.enum(RAILS);
const Note = line(500, 5);

const Run = z
  .strictObject({
    id: UuidText,
    rail: Rail,
    at: InstantText,
    lines: Count,
    matched: Count,
    open: Count,
    sums: z.array(z.strictObject({ currency: z.string(), theirsMinor: Signed, oursMinor: Signed, explainedMinor: Signed, unexplainedMinor: Signed })),
    unexplained: z.boolean().openapi({ description: 'True when a sum is not explained to the minor unit: somebody must look at once.' }),
  })
  .openapi('ReconciliationRun');

const Overview = z
  .strictObject({
    asOf: InstantText,
    counts: z.array(z.strictObject({ name: z.string(), label: z.string(), count: Count, amountMinor: Signed.nullable() })),
    balances: z.array(z.strictObject({ kind: z.string(), currency: CurrencyCode, balanceMinor: Signed, heldMinor: Signed })),
    runs: z.array(Run),
  })
  .openapi('FinanceOverview');

const readFinance = route({
  ...READ,
  method: 'get',
  path: '/finance',
  operationId: 'readFinance',
  summary: 'What waits for the finance desk, money by kind of account, and the last comparison with each institution',
  success: { status: 200, body: Overview, description: 'Counts and sums; some seconds old where counting is dear (`asOf`).' },
  refusals: [],
  handle: async ({ world, at }) =>
    accepted(
      await believed(world, 'finance', async () => {
        const [counts, balances, runs] = await Promise.all([financeCounts(world.database, at), financeBalances(world.database), latestRuns(world.database)]);
        return { asOf: at, counts: [...counts], balances: [...balances], runs: runs.map((run) => ({ ...run, sums: [...run.sums] })) };
      }),
    ),
});

const MoneyDay = z.strictObject({ day: Day, currency: CurrencyCode, escrowMinor: Signed, heldMinor: Signed, goingMinor: Signed, backingMinor: Signed }).openapi('MoneyOfDay');

/** The days of Beijing up to `at`, the last one today. */
function daysUpTo(at: Instant, count: number): string[] {
  const today = beijingDay(at);
  return Array.from({ length: count }, (_, n) => addDays(today, n + 1 - count));
}

const readMoney = route({
  ...READ,
  method: 'get',
  path: '/finance/money',
  operationId: 'readMoneyOverTime',
  summary: 'Money by state at the end of each day: in escrow, held for disputes, on its way out, backing',
  query: z.strictObject({ days: z.coerce.number<string>().int().min(1).max(366).optional() }),
  success: { status: 200, body: z.strictObject({ items: z.array(MoneyDay) }), description: 'Oldest first; `heldMinor` is a part of escrow and backing.' },
  refusals: [],
  handle: async ({ world, at, query }) => {
    const days = daysUpTo(at, query.days ?? 60);
    return accepted({ items: [...(await believed(world, `finance-money-${days.length}`, () => moneyByDay(world.database, days[0]!, days)))] });
  },
});

/** A cursor of a list: a time and an id. */
function cursorOf(cursor: string | undefined): Result<readonly [Instant, Uuid] | undefined> {
  const key = decodeCursor(cursor, 2);
  if (!key.ok || key.value === undefined) return key as Result<undefined>;
  const [at, id] = key.value;
  const good = z.iso.datetime().safeParse(at).success && UuidText.safeParse(id).success;
  return good ? accepted([at as Instant, id as Uuid]) : refused('field_invalid', 'cursor');
}

const Held = z
  .strictObject({
    holdId: UuidText, since: InstantText, disputeId: UuidText.nullable(), number: z.string().nullable(), stage: z.string().nullable(), accountId: UuidText, kind: z.string(),
    currency: CurrencyCode, amountMinor: PositiveMinor, expiresAt: InstantText.nullable(),
  })
  .openapi('HeldMoney');

const listHolds = route({
  ...READ,
  method: 'get',
  path: '/finance/holds',
  operationId: 'listHeldMoney',
  summary: 'Money held for disputes, the oldest first',
  query: PageQuery,
  success: { status: 200, body: pageOf(Held), description: 'A page of holds.' },
  refusals: [],
  handle: async ({ query, world }) => {
    const after = cursorOf(query.cursor);
    if (!after.ok) return after;
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await heldMoney(world.database, after.value, limit + 1);
    return accepted(pageFrom(rows, limit, (row) => [row.since, row.holdId], (row) => row));
  },
});

const Authorisation = z
  .strictObject({
    id: UuidText, rail: Rail, reference: z.string(), currency: CurrencyCode, amountMinor: Count, authorisedUntil: InstantText,
    lookAt: InstantText.nullable().openapi({ description: 'When it is extended or taken into escrow by itself.' }), alarm: z.string().nullable(),
  })
  .openapi('AuthorisedPayment');

const listAuthorisations = route({
  ...READ,
  method: 'get',
  path: '/finance/authorisations',
  operationId: 'listAuthorisations',
  summary: 'Payments that are only authorised, the one that ends first first',
  query: PageQuery,
  success: { status: 200, body: pageOf(Authorisation), description: 'A page of authorised payments.' },
  refusals: [],
  handle: async ({ query, world }) => {
    const after = cursorOf(query.cursor);
    if (!after.ok) return after;
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await expiringAuthorisations(world.database, after.value, limit + 1);
    return accepted(pageFrom(rows, limit, (row) => [row.authorisedUntil, row.id], (row) => row));
  },
});

const STATES = ['open', 'explained', 'settled', 'gone'] as const;
const Difference = z
  .strictObject({
    id: UuidText, rail: Rail, kind: z.enum(DIFFERENCES), lineId: z.string().nullable(), lineKind: z.string().nullable(), bookedAt: InstantText.nullable(),
    reference: z.string().nullable(), expectationId: UuidText.nullable(), currency: z.string(),
    effectMinor: Signed.openapi({ description: 'What it adds to the institution’s side over ours.' }),
    state: z.enum(STATES), foundAt: InstantText, settledAt: InstantText.nullable(), note: z.string().nullable(),
  })
  .openapi('ReconciliationDifference');

const listDifferences = route({
  ...READ,
  method: 'get',
  path: '/finance/differences',
  operationId: 'listDifferences',
  summary: 'Differences between institutions’ statements and our books, the newest first',
  query: PageQuery.extend({ state: z.enum(STATES).optional() }),
  success: { status: 200, body: pageOf(Difference), description: 'A page of differences; `open` ones unless said.' },
  refusals: [],
  handle: async ({ query, world }) => {
    const before = cursorOf(query.cursor);
    if (!before.ok) return before;
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await differences(world.database, query.state ?? 'open', before.value, limit + 1);
    return accepted(pageFrom(rows, limit, (row) => [row.foundAt, row.id], (row) => row));
  },
});

const settle = route({
  ...WRITE,
  method: 'post',
  path: '/finance/differences/{differenceId}/settle',
  operationId: 'settleDifference',
  summary: 'Say what a difference was; it goes on counting and leaves the desk',
  params: z.strictObject({ differenceId: UuidText }),
  body: z.strictObject({ note: Note }),
  success: { status: 200, body: z.strictObject({ settled: z.literal(true) }), description: 'Settled, and in the operators’ log.' },
  refusals: ['already_done'],
  handle: (ctx) =>
    ctx.world.database.transaction(async (tx) => {
      const done = await settleDifference(tx, ctx.params.differenceId, personOf(ctx.caller).personId, ctx.at, ctx.body.note);
      if (!done.ok) return done;
      await noteOperation(tx, ctx, { what: 'difference_settled', subject: ctx.params.differenceId, facts: { reason: ctx.body.note } });
      return accepted({ settled: true as const });
    }),
});

const Release = z
  .strictObject({
    id: UuidText, orderId: UuidText, orderExternalId: ExternalId, direction: z.enum(['to_consumer', 'to_merchant']), currency: CurrencyCode, amountMinor: PositiveMinor,
    reason: z.string(), state: z.enum(['proposed', 'approved', 'declined']), proposedBy: UuidText, proposedAt: InstantText,
    decidedBy: UuidText.nullable(), decidedAt: InstantText.nullable(), decision: z.string().nullable(), transferId: UuidText.nullable(),
  })
  .openapi('ManualRelease');

const listReleases = route({
  ...READ,
  method: 'get',
  path: '/finance/releases',
  operationId: 'listManualReleases',
  summary: 'Money released by hand: proposed, approved, declined, the newest first',
  query: PageQuery,
  success: { status: 200, body: pageOf(Release), description: 'A page of releases.' },
  refusals: [],
  handle: async ({ query, world }) => {
    const key = decodeCursor(query.cursor, 1);
    if (!key.ok) return key;
    const before = key.value?.[0];
    if (before !== undefined && !UuidText.safeParse(before).success) return refused('field_invalid', 'cursor');
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await manualReleases(world.database, before as Uuid | undefined, limit + 1);
    return accepted(pageFrom(rows, limit, (row) => [row.id], (row) => row));
  },
});

const propose = route({
  ...WRITE,
  method: 'post',
  path: '/finance/releases',
  operationId: 'proposeRelease',
  summary: 'Propose that money of an order which no dispute holds is released; somebody else approves it',
  body: z.strictObject({
    marketplaceId: UuidText, orderExternalId: ExternalId, direction: z.enum(['to_consumer', 'to_merchant']), amountMinor: PositiveMinor, reason: Note,
  }),
  success: { status: 201, body: z.strictObject({ id: UuidText }), description: 'Proposed; nothing has moved.' },
  refusals: ['order_unknown', 'funds_insufficient'],
  handle: (ctx) =>
    ctx.world.database.transaction(async (tx) => {
      const { marketplaceId, orderExternalId, ...rest } = ctx.body;
      const order = await orderByExternalId(tx, marketplaceId, orderExternalId);
      if (order === undefined) return refused('order_unknown', 'orderExternalId');
      const id = ctx.world.newId();
      const done = await proposeRelease(ctx.world, tx, { id, orderId: order.id, ...rest, by: personOf(ctx.caller).personId });
      if (!done.ok) return done.refusal.code === 'funds_insufficient' ? refused('funds_insufficient', 'amountMinor') : done;
      await noteOperation(tx, ctx, { what: 'release_proposed', subject: orderExternalId, facts: { releaseId: id, reason: rest.reason, amountMinor: rest.amountMinor } });
      return accepted({ id });
    }),
});

function decideRoute(approve: boolean): Route {
  return route({
    ...WRITE,
    method: 'post',
    path: `/finance/releases/{releaseId}/${approve ? 'approve' : 'decline'}`,
    operationId: approve ? 'approveRelease' : 'declineRelease',
    summary: approve ? 'Approve a release somebody else proposed; the money moves' : 'Decline a release somebody else proposed',
    params: z.strictObject({ releaseId: UuidText }),
    body: z.strictObject({ reason: Note }),
    success: { status: 200, body: z.strictObject({ decided: z.literal(true) }), description: 'Decided, and in the operators’ log.' },
    refusals: ['not_found', 'same_person', 'already_done', ...(approve ? (['funds_insufficient'] as const) : [])],
    handle: (ctx) =>
      ctx.world.database.transaction(async (tx) => {
        const done = await decideRelease(ctx.world, tx, { id: ctx.params.releaseId, approve, decision: ctx.body.reason, by: personOf(ctx.caller).personId });
        if (!done.ok) return done;
        await noteOperation(tx, ctx, { what: approve ? 'release_approved' : 'release_declined', subject: ctx.params.releaseId, facts: { reason: ctx.body.reason } });
        return accepted({ decided: true as const });
      }),
  });
}

/** Operations of the finance desk; an auditor reads all of it and changes nothing. */
export const financeRoutes: readonly Route[] = [
  readFinance, readMoney, listHolds, listAuthorisations, listDifferences, settle, listReleases, propose, decideRoute(true), decideRoute(false),
];
