import type { Instant, Minor, Uuid } from '../../core/kernel/kernel.ts';
import type { DepositCalculation, TopUpStage } from '../../core/deposit/deposit.ts';
import type { Queryable } from '../database/database.ts';

/** A merchant's deposit as its row has it. */
export interface DepositRow {
  readonly merchantId: Uuid;
  readonly marketplaceId: Uuid;
  readonly merchantName: string;
  readonly merchantStatus: 'open' | 'closed';
  readonly currency: 'CNY';
  readonly requiredMinor: Minor;
  readonly levelId: Uuid | null;
  readonly announcedMinor: Minor | null;
  readonly announcedLevel: Uuid | null;
  readonly effectiveAt: Instant | null;
  readonly recalculateAt: Instant | null;
  readonly recalculatedAt: Instant | null;
  readonly stage: 'met' | TopUpStage;
  readonly noticedAt: Instant | null;
  readonly freezeAt: Instant | null;
  readonly exitAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly balanceMinor: Minor;
  readonly heldMinor: Minor;
  readonly reservedMinor: Minor;
  readonly freeMinor: Minor;
  readonly frozen: boolean;
}

const DEPOSIT = `d.merchant_id as "merchantId", d.marketplace_id as "marketplaceId", m.name as "merchantName", m.status as "merchantStatus", d.currency,
  d.required_minor as "requiredMinor", d.level_id as "levelId", d.announced_minor as "announcedMinor", d.announced_level as "announcedLevel",
  d.effective_at as "effectiveAt", d.recalculate_at as "recalculateAt", d.recalculated_at as "recalculatedAt", d.stage, d.noticed_at as "noticedAt",
  d.freeze_at as "freezeAt", d.exit_at as "exitAt", d.closes_at as "closesAt", f.balance_minor as "balanceMinor", f.held_minor as "heldMinor",
  f.reserved_minor as "reservedMinor", f.free_minor as "freeMinor", f.frozen
  from merchant_deposit d join merchant m on m.id = d.merchant_id, lateral deposit_free(d.merchant_id) f`;

/** A merchant's deposit; undefined when there is no such merchant. */
export async function depositOf(on: Queryable, merchantId: Uuid): Promise<DepositRow | undefined> {
  const [row] = await on.query<DepositRow & Record<string, unknown>>({ name: 'deposit_of', text: `select ${DEPOSIT} where d.merchant_id = $1`, values: [merchantId] });
  return row;
}

/** Deposits with a shortfall, the grave ones first, from after a merchant's id. */
export async function shortDeposits(on: Queryable, after: Uuid | null, limit: number): Promise<readonly DepositRow[]> {
  return on.query<DepositRow & Record<string, unknown>>({
    name: 'deposits_short',
    text: `select ${DEPOSIT} where d.stage <> 'met' and d.merchant_id > coalesce($1, '00000000-0000-0000-0000-000000000000'::uuid) order by d.merchant_id limit $2`,
    values: [after, limit],
  });
}

/** One decision about the amount, with its arithmetic. */
export interface LevelRow {
  readonly id: Uuid;
  readonly kind: 'increase' | 'decrease' | 'withdrawn' | 'decided';
  readonly requiredMinor: Minor;
  readonly beforeMinor: Minor;
  readonly calculation: DepositCalculation | null;
  readonly rulesVersion: string;
  readonly at: Instant;
  readonly effectiveAt: Instant;
  readonly setBy: Uuid | null;
  readonly reason: string | null;
}

const LEVEL = `id, kind, required_minor as "requiredMinor", before_minor as "beforeMinor", calculation, rules_version as "rulesVersion", at,
  effective_at as "effectiveAt", set_by as "setBy", reason`;

/** The decisions about a merchant's amount, the latest first. */
export async function levelsOf(on: Queryable, merchantId: Uuid, limit = 24): Promise<readonly LevelRow[]> {
  return on.query<LevelRow & Record<string, unknown>>({
    name: 'deposit_levels_of',
    text: `select ${LEVEL} from deposit_level where merchant_id = $1 order by recorded desc limit $2`,
    values: [merchantId, limit],
  });
}

/** An appeal against an amount or a freeze. */
export interface AppealRow {
  readonly id: Uuid;
  readonly merchantId: Uuid;
  readonly merchantName: string;
  readonly about: 'amount' | 'freeze';
  readonly levelId: Uuid | null;
  readonly freezeId: Uuid | null;
  readonly reason: string;
  readonly at: Instant;
  readonly decideBy: Instant;
  readonly stayFrom: Instant | null;
  readonly stayTo: Instant | null;
  readonly stayReason: string | null;
  readonly result: 'upheld' | 'changed' | null;
  readonly decidedMinor: Minor | null;
  readonly decisionReason: string | null;
  readonly decidedBy: Uuid | null;
  readonly decidedAt: Instant | null;
}

const APPEAL = `p.id, p.merchant_id as "merchantId", m.name as "merchantName", p.about, p.level_id as "levelId", p.freeze_id as "freezeId", p.reason, p.at,
  p.decide_by as "decideBy", p.stay_from as "stayFrom", p.stay_to as "stayTo", p.stay_reason as "stayReason", p.result, p.decided_minor as "decidedMinor",
  p.decision_reason as "decisionReason", p.decided_by as "decidedBy", p.decided_at as "decidedAt"
  from deposit_appeal p join merchant m on m.id = p.merchant_id`;

/** A merchant's appeals, the latest first. */
export async function appealsOf(on: Queryable, merchantId: Uuid): Promise<readonly AppealRow[]> {
  return on.query<AppealRow & Record<string, unknown>>({
    name: 'deposit_appeals_of',
    text: `select ${APPEAL} where p.merchant_id = $1 order by p.id desc limit 50`,
    values: [merchantId],
  });
}

/** Appeals nobody has decided, what is due first. */
export async function openAppeals(on: Queryable, limit = 200): Promise<readonly AppealRow[]> {
  return on.query<AppealRow & Record<string, unknown>>({
    name: 'deposit_appeals_open',
    text: `select ${APPEAL} where p.decided_at is null order by p.decide_by, p.id limit $1`,
    values: [limit],
  });
}

/** An appeal by its id, locked for whoever decides it. */
export async function appealById(tx: Queryable, id: Uuid): Promise<AppealRow | undefined> {
  const [row] = await tx.query<AppealRow & Record<string, unknown>>({ name: 'deposit_appeal_by_id', text: `select ${APPEAL} where p.id = $1 for no key update of p`, values: [id] });
  return row;
}

/** A freeze of withdrawals and new listings. */
export interface FreezeRow {
  readonly id: Uuid;
  readonly kind: 'top_up' | 'urgent';
  readonly reason: string;
  readonly byPerson: Uuid | null;
  readonly at: Instant;
  readonly liftedAt: Instant | null;
  readonly liftReason: string | null;
}

/** A merchant's freezes, the latest first. */
export async function freezesOf(on: Queryable, merchantId: Uuid): Promise<readonly FreezeRow[]> {
  return on.query<FreezeRow & Record<string, unknown>>({
    name: 'deposit_freezes_of',
    text: `select id, kind, reason, by_person as "byPerson", at, lifted_at as "liftedAt", lift_reason as "liftReason"
             from deposit_freeze where merchant_id = $1 order by id desc limit 50`,
    values: [merchantId],
  });
}

/** A violation point with its reason. */
export interface PointRow {
  readonly id: Uuid;
  readonly points: number;
  readonly rule: string;
  readonly reason: string;
  readonly byPerson: Uuid;
  readonly at: Instant;
  readonly expiresAt: Instant;
  readonly takenBackAt: Instant | null;
  readonly takenBackReason: string | null;
}

/** A merchant's violation points, the latest first, those that ended too. */
export async function pointsOf(on: Queryable, merchantId: Uuid): Promise<readonly PointRow[]> {
  return on.query<PointRow & Record<string, unknown>>({
    name: 'violation_points_of',
    text: `select id, points, rule, reason, by_person as "byPerson", at, expires_at as "expiresAt", taken_back_at as "takenBackAt",
                  taken_back_reason as "takenBackReason" from violation_point where merchant_id = $1 order by at desc, id desc limit 100`,
    values: [merchantId],
  });
}

/** What a merchant said it paid in. */
export interface TopUpRow {
  readonly id: Uuid;
  readonly amountMinor: Minor;
  readonly reference: string;
  readonly at: Instant;
  readonly arrivedAt: Instant | null;
}

/** Payments a merchant has told of, the latest first. */
export async function topUpsOf(on: Queryable, merchantId: Uuid): Promise<readonly TopUpRow[]> {
  return on.query<TopUpRow & Record<string, unknown>>({
    name: 'deposit_top_ups_of',
    text: `select id, amount_minor as "amountMinor", reference, at, arrived_at as "arrivedAt" from deposit_top_up where merchant_id = $1 order by id desc limit 20`,
    values: [merchantId],
  });
}

/** A shop's exit. */
export interface ExitRow {
  readonly id: Uuid;
  readonly began: 'merchant' | 'clock';
  readonly at: Instant;
  readonly closesAt: Instant;
  readonly state: 'notice' | 'tail' | 'returned' | 'taken_back';
  readonly returnedMinor: Minor | null;
  readonly endedAt: Instant | null;
}

/** The latest exit of a merchant, whatever became of it. */
export async function exitOf(on: Queryable, merchantId: Uuid): Promise<ExitRow | undefined> {
  const [row] = await on.query<ExitRow & Record<string, unknown>>({
    name: 'deposit_exit_of',
    text: `select id, began, at, closes_at as "closesAt", state, returned_minor as "returnedMinor", ended_at as "endedAt"
             from deposit_exit where merchant_id = $1 order by ended_at desc nulls first limit 1`,
    values: [merchantId],
  });
  return row;
}
