import { refused, accepted, type Currency, type Instant, type Minor, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { DifferenceKind } from '../../core/payment/reconcile.ts';
import type { RailName } from '../../core/payment/payment.ts';
import { asRefused, type Queryable } from '../database/database.ts';
import type { World } from '../world.ts';

/** A count with the money behind it. */
export interface FinanceCount {
  readonly name: string;
  /** a currency, or nothing where no money is meant */
  readonly label: string;
  readonly count: number;
  readonly amountMinor: Minor | null;
}

/** Money of one kind of account now. */
export interface KindBalance {
  readonly kind: string;
  readonly currency: Currency;
  readonly balanceMinor: Minor;
  readonly heldMinor: Minor;
}

/** Money by state at the end of one day of Beijing. */
export interface MoneyDay {
  readonly day: string;
  readonly currency: Currency;
  readonly escrowMinor: Minor;
  readonly heldMinor: Minor;
  readonly goingMinor: Minor;
  readonly backingMinor: Minor;
}

/** Money held for a dispute. */
export interface HeldRow {
  readonly holdId: Uuid;
  readonly since: Instant;
  readonly disputeId: Uuid | null;
  readonly number: string | null;
  readonly stage: string | null;
  readonly accountId: Uuid;
  readonly kind: string;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  readonly expiresAt: Instant | null;
}

/** A difference between a rail's statement and our books. */
export interface DifferenceRow {
  readonly id: Uuid;
  readonly rail: RailName;
  readonly kind: DifferenceKind;
  readonly lineId: string | null;
  readonly lineKind: string | null;
  readonly bookedAt: Instant | null;
  readonly reference: string | null;
  readonly expectationId: Uuid | null;
  readonly currency: Currency;
  readonly effectMinor: Minor;
  readonly state: 'open' | 'explained' | 'settled' | 'gone';
  readonly foundAt: Instant;
  readonly settledAt: Instant | null;
  readonly note: string | null;
}

/** A release of money by hand. */
export interface ReleaseRow {
  readonly id: Uuid;
  readonly orderId: Uuid;
  readonly orderExternalId: string;
  readonly direction: 'to_consumer' | 'to_merchant';
  readonly currency: Currency;
  readonly amountMinor: Minor;
  readonly reason: string;
  readonly state: 'proposed' | 'approved' | 'declined';
  readonly proposedBy: Uuid;
  readonly proposedAt: Instant;
  readonly decidedBy: Uuid | null;
  readonly decidedAt: Instant | null;
  readonly decision: string | null;
  readonly transferId: Uuid | null;
}

type Row<T> = T & Record<string, unknown>;

/** What waits for the finance desk. */
export async function financeCounts(on: Queryable, at: Instant): Promise<readonly FinanceCount[]> {
  return on.query<Row<FinanceCount>>({ name: 'finance_counts', text: 'select name, label, count, amount_minor as "amountMinor" from finance_counts($1)', values: [at] });
}

/** Money by kind of account now. */
export async function financeBalances(on: Queryable): Promise<readonly KindBalance[]> {
  return on.query<Row<KindBalance>>({ name: 'finance_balances', text: 'select kind, currency, balance_minor as "balanceMinor", held_minor as "heldMinor" from finance_balances()' });
}

/** Money by state at the end of each day from `from` to `to`, both of Beijing, of every currency that has any. */
export async function moneyByDay(on: Queryable, from: string, days: readonly string[]): Promise<readonly MoneyDay[]> {
  const moved = await on.query<Row<MoneyDay>>({
    name: 'finance_days',
    text: `select to_char(day, 'YYYY-MM-DD') as day, currency, escrow_minor as "escrowMinor", held_minor as "heldMinor", going_minor as "goingMinor",
                  backing_minor as "backingMinor" from finance_days($1::date)`,
    values: [from],
  });
  const found: MoneyDay[] = [];
  for (const currency of new Set(moved.map((one) => one.currency))) {
    const mine = moved.filter((one) => one.currency === currency);
    let sum = { escrowMinor: 0, heldMinor: 0, goingMinor: 0, backingMinor: 0 };
    const add = (one: MoneyDay): void => {
      sum = { escrowMinor: sum.escrowMinor + one.escrowMinor, heldMinor: sum.heldMinor + one.heldMinor, goingMinor: sum.goingMinor + one.goingMinor, backingMinor: sum.backingMinor + one.backingMinor };
    };
    for (const one of mine) if (one.day < from) add(one);
    for (const day of days) {
      for (const one of mine) if (one.day === day) add(one);
      found.push({ day, currency, ...sum });
    }
  }
  return found;
}

/** Money held for disputes, the oldest first. */
export async function heldMoney(on: Queryable, after: readonly [Instant, Uuid] | undefined, limit: number): Promise<readonly HeldRow[]> {
  return on.query<Row<HeldRow>>({
    name: 'finance_holds',
    text: `select hold_id as "holdId", since, dispute_id as "disputeId", number, stage, account_id as "accountId", kind, currency, amount_minor as "amountMinor", expires_at as "expiresAt"
             from finance_holds($1, $2, $3)`,
    values: [after?.[0] ?? null, after?.[1] ?? null, limit],
  });
}

/** Authorised payments, the one that ends first first. */
export async function expiringAuthorisations(on: Queryable, after: readonly [Instant, Uuid] | undefined, limit: number) {
  return on.query<Row<{ id: Uuid; rail: RailName; reference: string; currency: Currency; amountMinor: Minor; authorisedUntil: Instant; lookAt: Instant | null; alarm: string | null }>>({
    name: `finance_authorisations_${after === undefined ? 'first' : 'after'}`,
    text: `select id, rail, reference, currency, (amount_minor - captured_minor - released_minor)::bigint as "amountMinor", authorised_until as "authorisedUntil",
                  look_at as "lookAt", alarm
             from payment where state = 'authorised' ${after === undefined ? '' : 'and (authorised_until, id) > ($2, $3)'} order by authorised_until, id limit $1`,
    values: [limit, ...(after ?? [])],
  });
}

/** Differences, the newest first. */
export async function differences(on: Queryable, state: DifferenceRow['state'], before: readonly [Instant, Uuid] | undefined, limit: number): Promise<readonly DifferenceRow[]> {
  return on.query<Row<DifferenceRow>>({
    name: `finance_differences_${before === undefined ? 'first' : 'after'}`,
    text: `select d.id, d.rail, d.kind, d.line_id as "lineId", l.kind as "lineKind", l.booked_at as "bookedAt", l.payment_reference as reference,
                  d.expectation_id as "expectationId", d.currency, d.effect_minor as "effectMinor", d.state, d.found_at as "foundAt", d.settled_at as "settledAt", d.note
             from payment_difference d left join rail_line l on l.rail = d.rail and l.line_id = d.line_id
            where d.state = $2 ${before === undefined ? '' : 'and (d.found_at, d.id) < ($3, $4)'} order by d.found_at desc, d.id desc limit $1`,
    values: [limit, state, ...(before ?? [])],
  });
}

/** A person says what a difference was. Refusals: `already_done` when it is not open. */
export async function settleDifference(on: Queryable, id: Uuid, by: Uuid, at: Instant, note: string): Promise<Result<true>> {
  const [row] = await on.query<{ done: boolean }>({ name: 'difference_settle', text: 'select difference_settle($1, $2, $3, $4) as done', values: [id, by, at, note] });
  return row!.done ? accepted(true) : refused('already_done', 'differenceId');
}

/** Releases by hand, the newest first. */
export async function manualReleases(on: Queryable, before: Uuid | undefined, limit: number): Promise<readonly ReleaseRow[]> {
  return on.query<Row<ReleaseRow>>({
    name: 'manual_releases',
    text: `select r.id, r.order_id as "orderId", o.external_id as "orderExternalId", r.direction, r.currency, r.amount_minor as "amountMinor", r.reason, r.state,
                  r.proposed_by as "proposedBy", r.proposed_at as "proposedAt", r.decided_by as "decidedBy", r.decided_at as "decidedAt", r.decision, r.transfer_id as "transferId"
             from manual_release r join purchase_order o on o.id = r.order_id where r.id < $2 order by r.id desc limit $1`,
    values: [limit, before ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  });
}

type Said = 'not_found' | 'funds_insufficient' | 'same_person' | 'already_done';

function said(work: Promise<readonly { code: Said | null }[]>, field: string): Promise<Result<true>> {
  return work.then(([row]) => (row === undefined || row.code === null ? accepted(true as const) : refused(row.code, field)), asRefused);
}

/** Proposes that money of an order which no dispute holds is released. Refusals: not_found, funds_insufficient. */
export async function proposeRelease(
  world: World,
  on: Queryable,
  given: { readonly id: Uuid; readonly orderId: Uuid; readonly direction: ReleaseRow['direction']; readonly amountMinor: Minor; readonly reason: string; readonly by: Uuid },
): Promise<Result<true>> {
  const { id, orderId, direction, amountMinor, reason, by } = given;
  return said(on.query({ name: 'release_propose', text: 'select release_propose($1, $2, $3, $4, $5, $6, $7) as code', values: [id, orderId, direction, amountMinor, reason, by, world.now()] }), 'orderId');
}

/**
 * Approves or declines a proposed release; approved, the money moves in the same transaction.
 * Refusals: not_found, same_person (who proposed it does not decide), already_done, funds_insufficient (a dispute holds it by now).
 */
export async function decideRelease(world: World, on: Queryable, given: { readonly id: Uuid; readonly approve: boolean; readonly decision: string; readonly by: Uuid }): Promise<Result<true>> {
  const { id, approve, decision, by } = given;
  return said(on.query({ name: 'release_decide', text: 'select release_decide($1, $2, $3, $4, $5, $6) as code', values: [id, approve, decision, world.newId(), by, world.now()] }), 'releaseId');
}
