import { z } from '@hono/zod-openapi';
import type { Delay } from '../../core/enforcement/delay.ts';
import { accepted, addMilliseconds, refused, type Currency, type Instant, type Minor, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { param } from '../../core/rules/rules.ts';
import type { Queryable } from '../database/database.ts';
import { decodeCursor, pageFrom, pageOf, PageQuery, PAGE_SIZE, route, type Route } from '../http/http.ts';
import { AmountMinor, CurrencyCode, InstantText, PositiveMinor, text, Uuid as UuidText } from '../http/schemas.ts';
import { once } from '../people/once.ts';
import { sealerFor } from '../privacy/texts.ts';
import { rulesOfDispute } from '../rules/rules.ts';
import { rolesIn, scopeOf } from './scope.ts';
import { loadGround } from './store.ts';

const TAG = 'dispute';
const DAY = 86_400_000;

const Line = z
  .strictObject({
    id: z.string(),
    disputeId: UuidText,
    number: z.string(),
    currency: CurrencyCode,
    name: z.string().openapi({ description: 'The time limit that was missed.' }),
    side: z.enum(['claimant', 'respondent']),
    since: InstantText,
    endedAt: InstantText.nullable(),
    status: z.enum(['running', 'owed', 'paid']),
    days: z.int(),
    dailyMinor: AmountMinor,
    amountMinor: AmountMinor,
    claimMinor: AmountMinor.nullable().openapi({ description: 'A proven loss the side claims instead; what was paid counts towards it.' }),
    claimReason: z.string().nullable(),
  })
  .openapi('MarketplaceDelay');

interface Row extends Record<string, unknown> {
  readonly disputeId: Uuid;
  readonly number: string;
  readonly currency: Currency;
  readonly delay: Delay;
  readonly toldAt: Instant;
  readonly claimMinor: Minor | null;
  readonly claimReason: string | null;
}

/** Delays of the marketplace's own, those of the latest told first; a page is of so many disputes. */
async function delaysOf(db: Queryable, before: Instant | null): Promise<readonly Row[]> {
  return db.query<Row>({ name: 'delay_list', text: 'select * from delay_list($1, $2)', values: [before, PAGE_SIZE + 1] });
}

function lineOf({ disputeId, number, currency, delay, claimMinor, claimReason }: Row): z.infer<typeof Line> {
  const { name, side, since, endedAt, status, days, dailyMinor, amountMinor, no } = delay;
  return { id: `${disputeId}:${no}`, disputeId, number, currency, name, side, since, endedAt, status, days, dailyMinor, amountMinor, claimMinor, claimReason };
}

/** Writes a claim; one for a delay. Refusals: not_found, act_not_allowed_now (still running), too_late, amount_not_positive, already_done. */
async function claim(tx: Queryable, of: { readonly id: Uuid; readonly disputeId: Uuid; readonly delay: Delay; readonly by: Uuid; readonly at: Instant; readonly days: number }, body: { readonly amountMinor: Minor; readonly reason: string }): Promise<Result<true>> {
  const { delay, at } = of;
  if (delay.endedAt === null) return refused('act_not_allowed_now', 'no');
  if (addMilliseconds(delay.endedAt, of.days * DAY) <= at) return refused('too_late', 'no');
  const sealer = await sealerFor(tx, 'dispute', of.disputeId);
  const made = await tx.query({
    text: `insert into delay_claim (dispute_id, no, id, by_person, amount_minor, reason, at) values ($1, $2, $3, $4, $5, $6, $7)
           on conflict do nothing returning id`,
    values: [of.disputeId, delay.no, of.id, of.by, body.amountMinor, sealer?.text(body.reason) ?? body.reason, at],
  });
  return made.length === 0 ? refused('already_done', 'no') : accepted(true);
}

/** Claims for the marketplace's own delays, and the operator's list of them. */
export const delayRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/disputes/{disputeId}/delay-claims',
    operationId: 'claimDelayLoss',
    summary: 'Claim a proven loss because the marketplace was late; what was paid for the delay counts towards it',
    tag: TAG,
    access: ['person'],
    idempotent: true,
    params: z.strictObject({ disputeId: UuidText }),
    body: z.strictObject({ no: z.int().min(1).max(1_000).openapi({ description: 'The number of the delay.' }), amountMinor: PositiveMinor, reason: text(4_000) }).openapi('DelayClaimInput'),
    success: { status: 201, body: z.strictObject({ id: UuidText }).openapi('DelayClaimDone'), description: 'Recorded. Somebody outside the marketplace decides on it.' },
    refusals: ['not_found', 'act_not_allowed_now', 'too_late', 'already_done', 'idempotency_key_reused'],
    async handle(ctx) {
      const { world, caller, params, body, at } = ctx;
      const row = await loadGround(world.database, params.disputeId, scopeOf(caller));
      const roles = row === undefined ? [] : rolesIn(caller, row.state);
      const delay = row?.state.delays?.find((one) => one.no === body.no && roles.includes(one.side));
      if (row === undefined || delay === undefined || caller.kind !== 'person') return refused('not_found');
      const days = param(rulesOfDispute(row.state), 'REVERSAL.WINDOW');
      const done = await once(ctx, 'claimDelayLoss', (tx, id) => claim(tx, { id, disputeId: params.disputeId, delay, by: caller.personId, at, days }, body));
      return done.ok ? accepted({ id: done.value.subjectId }) : done;
    },
  }),
  route({
    method: 'get',
    path: '/operator/delays',
    operationId: 'listMarketplaceDelays',
    summary: 'Time limits of its own that the marketplace missed, what it owes for them, and who claims a proven loss',
    tag: TAG,
    access: ['person'],
    staff: ['operator', 'auditor'],
    query: PageQuery,
    success: { status: 200, body: pageOf(Line), description: 'A page, the latest first.' },
    refusals: ['field_invalid'],
    async handle({ world, query }) {
      const after = decodeCursor(query.cursor, 1);
      if (!after.ok) return after;
      const rows = await delaysOf(world.database, (after.value?.[0] as Instant | undefined) ?? null);
      const disputes = [...Map.groupBy(rows, (row) => row.disputeId).values()];
      const page = pageFrom(disputes, PAGE_SIZE, (of) => [of[0]!.toldAt], (of) => of.map(lineOf));
      return accepted({ items: page.items.flat(), next: page.next });
    },
  }),
];
