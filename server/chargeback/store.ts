import type { CardCase, CaseEffect } from '../../core/chargeback/chargeback.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import type { RailName } from '../../core/payment/payment.ts';
import type { Queryable } from '../database/database.ts';

/** What of a case is still to be told to its dispute's record; `entry` is the number of the case's own entry it follows from. */
export interface Pending {
  readonly entry: number;
  readonly step: 'opened' | 'credited' | 'reversed' | 'ended';
  readonly amountMinor: number;
  readonly insteadMinor: number;
  readonly end?: string;
}

/** A case as it is kept. */
export interface CaseRow {
  readonly state: CardCase;
  readonly version: number;
  readonly pending: readonly Pending[];
  readonly alarm: string | null;
  readonly openedAt: Instant;
  readonly endedAt: Instant | null;
}

type Row = CaseRow & Record<string, unknown>;

const COLUMNS = 'c.state, c.version, c.pending, c.alarm, c.opened_at as "openedAt", c.ended_at as "endedAt"';

/** One case, locked for the rest of the transaction. */
export async function lockCase(tx: Queryable, id: Uuid): Promise<CaseRow | undefined> {
  const [row] = await tx.query<Row>({ name: 'card_case_lock', text: `select ${COLUMNS} from card_case c where c.id = $1 for no key update`, values: [id] });
  return row;
}

/** One case by the rail's own number, locked for the rest of the transaction. */
export async function lockCaseByReference(tx: Queryable, rail: RailName, reference: string): Promise<CaseRow | undefined> {
  const [row] = await tx.query<Row>({
    name: 'card_case_lock_by_reference',
    text: `select ${COLUMNS} from card_case c where c.rail = $1 and c.reference = $2 for no key update`,
    values: [rail, reference],
  });
  return row;
}

/** One case. */
export async function caseById(db: Queryable, id: Uuid): Promise<CaseRow | undefined> {
  const [row] = await db.query<Row>({ name: 'card_case_by_id', text: `select ${COLUMNS} from card_case c where c.id = $1`, values: [id] });
  return row;
}

/** Which cases are asked for. */
export interface CaseWish {
  readonly merchantIds: readonly Uuid[] | null;
  readonly disputeId?: Uuid;
  readonly open?: boolean;
  readonly after?: readonly [Instant | null, Uuid] | undefined;
  readonly limit: number;
}

/** Cases by their next date, what is over last; of a merchant's, of one dispute's, or all. */
export async function listCases(db: Queryable, wish: CaseWish): Promise<readonly CaseRow[]> {
  return db.query<Row>({
    name: 'card_case_list',
    text: `select ${COLUMNS} from card_case c,
                  lateral (select coalesce(c.our_due, c.network_due, 'infinity'::timestamptz) as next) as n
            where ($1::uuid[] is null or c.merchant_id = any ($1)) and ($2::uuid is null or c.dispute_id = $2)
              and ($3::boolean is null or (c.ended_at is null) = $3)
              and ($4::uuid is null or (n.next, c.id) > (coalesce($5::timestamptz, 'infinity'::timestamptz), $4))
            order by n.next, c.id limit $6`,
    values: [wish.merchantIds, wish.disputeId ?? null, wish.open ?? null, wish.after?.[1] ?? null, wish.after?.[0] ?? null, wish.limit],
  });
}

/** Writes a case after an act, with what is to be told of it. */
export async function writeCase(
  tx: Queryable,
  row: { readonly state: CardCase; readonly version: number; readonly pending: readonly Pending[]; readonly remindAt: Instant | null; readonly alarm: string | null; readonly ended: boolean },
  at: Instant,
): Promise<void> {
  const { state } = row;
  await tx.query({
    name: 'card_case_write',
    text: `insert into card_case (id, marketplace_id, merchant_id, order_id, payment_id, dispute_id, rail, reference, stage, amount_minor, currency, credited_minor,
                                  network_due, our_due, remind_at, opened_at, changed_at, ended_at, version, state, pending, alarm)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, case when $18 then $17::timestamptz end, $19, $20, $21, $22)
           on conflict (id) do update set dispute_id = excluded.dispute_id, stage = excluded.stage, amount_minor = excluded.amount_minor,
             credited_minor = excluded.credited_minor, network_due = excluded.network_due, our_due = excluded.our_due, remind_at = excluded.remind_at,
             changed_at = excluded.changed_at, ended_at = case when $18 then coalesce(card_case.ended_at, $17) end, version = excluded.version,
             state = excluded.state, pending = excluded.pending, alarm = excluded.alarm`,
    values: [
      ...[state.id, state.marketplaceId, state.merchantId, state.orderId, state.paymentId, state.disputeId, state.rail, state.reference, state.stage],
      ...[state.amountMinor, state.currency, state.creditedMinor, state.networkDue, state.ourDue, row.remindAt, state.openedAt, at, row.ended],
      ...[row.version, JSON.stringify(state), JSON.stringify(row.pending), row.alarm],
    ],
  });
}

/** Does with a payment's instructions what a case's effect asks for. */
export async function moveInstructions(tx: Queryable, at: Instant, paymentId: Uuid, effect: CaseEffect, creditedMinor: number): Promise<void> {
  if (effect.effect === 'stop_refunds') await tx.query({ name: 'card_stop', text: 'select card_stop($1, $2)', values: [at, paymentId] });
  if (effect.effect === 'let_refunds_go') await tx.query({ name: 'card_let_go', text: 'select card_let_go($1, $2)', values: [at, paymentId] });
  const kept = effect.effect === 'ended' && (effect.end === 'lost' || effect.end === 'accepted');
  if (kept) await tx.query({ name: 'card_keep', text: 'select card_keep($1, $2, $3)', values: [at, paymentId, creditedMinor] });
}

/** Books what the network took or gave back, once for each entry of a case; the case is written before. */
export async function bookEffect(tx: Queryable, at: Instant, caseId: Uuid, entry: number, effect: CaseEffect): Promise<void> {
  if (effect.effect !== 'credited' && effect.effect !== 'credit_reversed') return;
  const kind = effect.effect === 'credited' ? 'debited' : 'credited';
  await tx.query({ name: 'card_book', text: 'select card_book($1, $2, $3, $4, $5)', values: [at, caseId, entry, kind, effect.amountMinor] });
}

/** Money that came on its way after its card dispute was lost is met by what is left of the credit. Returns of how many payments. */
export async function meetLater(db: Queryable, at: Instant, limit: number): Promise<number> {
  const [row] = await db.query<{ met: number }>({ name: 'card_meet_later', text: 'select card_meet_later($1, $2) as met', values: [at, limit] });
  return row?.met ?? 0;
}

/** What of a payment's refunds a case has stopped. */
export async function stoppedRefunds(tx: Queryable, paymentId: Uuid): Promise<number> {
  const [row] = await tx.query<{ minor: number }>({ name: 'card_stopped_refunds', text: 'select card_stopped_refunds($1) as minor', values: [paymentId] });
  return row?.minor ?? 0;
}

/** The dispute about an order: the open one, or else the last. */
export async function disputeOf(tx: Queryable, orderId: Uuid): Promise<Uuid | null> {
  const [row] = await tx.query<{ id: Uuid | null }>({ name: 'card_dispute_of', text: 'select card_dispute_of($1) as id', values: [orderId] });
  return row?.id ?? null;
}

/** The merchant of an order. */
export async function merchantOf(tx: Queryable, orderId: Uuid): Promise<Uuid | undefined> {
  const [row] = await tx.query<{ id: Uuid }>({ name: 'card_order_of', text: 'select merchant_id as id from card_order_of($1)', values: [orderId] });
  return row?.id;
}

/** Ids of cases that want something: told to a dispute, reminded of, over time, or an open dispute to be tied to. */
export async function casesWanting(db: Queryable, what: 'pending' | 'remind' | 'over' | 'dispute', at: Instant, limit: number): Promise<readonly Uuid[]> {
  const where = {
    pending: "c.pending <> '[]' and c.dispute_id is not null and c.changed_at <= $1",
    remind: 'c.remind_at <= $1',
    over: 'c.network_due <= $1',
    dispute: 'c.ended_at is null and c.dispute_id is null and c.opened_at <= $1 and card_dispute_of(c.order_id) is not null',
  }[what];
  const rows = await db.query<{ id: Uuid }>({ name: `card_case_wanting_${what}`, text: `select c.id from card_case c where ${where} order by c.id limit $2`, values: [at, limit] });
  return rows.map((row) => row.id);
}

/** A pack as it was made. */
export interface PackRow {
  readonly number: number;
  readonly manifestHash: string;
  readonly manifest: string;
  readonly madeAt: Instant;
}

/** Keeps a pack's manifest; the same content again is the same pack. */
export async function keepPack(tx: Queryable, caseId: Uuid, pack: { readonly hash: Uint8Array; readonly manifest: string }, at: Instant, madeBy: Uuid | null): Promise<void> {
  await tx.query({
    name: 'card_pack_keep',
    text: `insert into card_pack (case_id, number, manifest_hash, manifest, made_at, made_by)
           select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 from card_pack where case_id = $1 on conflict do nothing`,
    values: [caseId, pack.hash, pack.manifest, at, madeBy],
  });
}

/** The packs of a case, newest first. */
export async function packsOf(db: Queryable, caseId: Uuid): Promise<readonly PackRow[]> {
  return db.query<PackRow & Record<string, unknown>>({
    name: 'card_packs',
    text: `select number, encode(manifest_hash, 'hex') as "manifestHash", manifest, made_at as "madeAt" from card_pack where case_id = $1 order by number desc`,
    values: [caseId],
  });
}
