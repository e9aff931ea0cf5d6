import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Notice } from '../../core/notice/notice.ts';
import type { Queryable } from '../database/database.ts';
import { enqueueNotices } from '../notice/notice.ts';
import type { World } from '../world.ts';
import { depositOf } from './store.ts';
import { tellMerchants } from './tell.ts';

/** Where a sign of insolvency comes from. */
export const INSOLVENCY_SOURCES = ['court', 'gazette', 'administrator', 'merchant', 'other'] as const;

/** Signs that a merchant cannot pay its debts, or that this is over, with the source and its date. */
export interface InsolvencyNote {
  readonly kind: 'signs' | 'over';
  readonly source: (typeof INSOLVENCY_SOURCES)[number];
  /** what the source calls it: the number of a court's case, a page of a gazette */
  readonly reference: string;
  /** the day of the source */
  readonly dated: string;
  readonly reason: string;
}

/** A note with who proposed it and what another person made of it. */
export interface InsolvencyRow extends InsolvencyNote {
  readonly id: Uuid;
  readonly merchantId: Uuid;
  readonly merchantName: string;
  readonly state: 'proposed' | 'confirmed' | 'declined';
  readonly proposedBy: Uuid;
  readonly proposedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly decision: string | null;
  /** how many creditors were written to */
  readonly told: number | null;
}

async function isNoted(tx: Queryable, merchantId: Uuid): Promise<boolean> {
  const rows = await tx.query({ text: 'select 1 from merchant_deposit where merchant_id = $1 and insolvent_at is not null for no key update', values: [merchantId] });
  return rows.length > 0;
}

/**
 * One person proposes to note signs of insolvency, or that they are over; nothing changes before another confirms it.
 * Refusals: not_found; already_done (it is so already, or a proposal waits); field_invalid (a day to come).
 */
export async function proposeInsolvency(tx: Queryable, act: { readonly id: Uuid; readonly merchantId: Uuid; readonly by: Uuid; readonly at: Instant }, note: InsolvencyNote): Promise<Result<true>> {
  if ((await depositOf(tx, act.merchantId)) === undefined) return refused('not_found');
  if (note.dated > act.at.slice(0, 10)) return refused('field_invalid', 'dated');
  if ((await isNoted(tx, act.merchantId)) === (note.kind === 'signs')) return refused('already_done');
  const made = await tx.query({
    text: `insert into merchant_insolvency (id, merchant_id, kind, source, reference, dated, reason, proposed_by, proposed_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning 1`,
    values: [act.id, act.merchantId, note.kind, note.source, note.reference, note.dated, note.reason, act.by, act.at],
  });
  return made.length === 0 ? refused('already_done') : accepted(true);
}

/** Writes to everybody the merchant owes something, or may come to: what stops, and where to turn. */
async function tellCreditors(tx: Queryable, world: World, row: InsolvencyRow): Promise<number> {
  const creditors = await tx.query<{ disputeId: Uuid; number: string; claimantId: Uuid; marketplaceId: Uuid }>({
    name: 'merchant_creditors',
    text: 'select dispute_id as "disputeId", number, claimant_id as "claimantId", marketplace_id as "marketplaceId" from merchant_creditors($1)',
    values: [row.merchantId],
  });
  const template = row.kind === 'signs' ? 'merchant_insolvent' : 'merchant_solvent';
  for (const { disputeId, number, claimantId, marketplaceId } of creditors) {
    const body = { number, summary: row.reference, dated: row.dated, source: row.source };
    const notices: Notice[] = [
      { id: world.newId(), channel: 'email', recipient: { kind: 'person', id: claimantId }, template, body },
      { id: world.newId(), channel: 'webhook', recipient: { kind: 'marketplace', id: marketplaceId }, template, body },
    ];
    await enqueueNotices(tx, { disputeId, marketplaceId, at: world.now(), notices });
  }
  return creditors.length;
}

/**
 * Another person confirms or declines. Confirmed signs stop shares, deductions and withdrawals from the deposit at once, and
 * creditors are told; a confirmed end lets them go on. Money of orders in escrow is the buyers' and is paid as before.
 * Refusals: not_found; same_person; already_done.
 */
export async function decideInsolvency(tx: Queryable, world: World, given: { readonly id: Uuid; readonly by: Uuid; readonly confirm: boolean; readonly reason: string }): Promise<Result<InsolvencyRow>> {
  const { id, by, confirm, reason } = given;
  const at = world.now();
  const [row] = await notes(tx, 'where i.id = $1', [id], 1, 'for update of i');
  if (row === undefined) return refused('not_found');
  if (row.state !== 'proposed') return refused('already_done');
  if (row.proposedBy === by) return refused('same_person');
  let told: number | null = null;
  if (confirm) {
    const signs = row.kind === 'signs';
    await tx.query({
      text: 'update merchant_deposit set insolvent_at = $2, insolvent_by = $3, insolvent_reason = $4 where merchant_id = $1',
      values: [row.merchantId, signs ? at : null, signs ? by : null, signs ? row.reason : null],
    });
    told = await tellCreditors(tx, world, row);
    const deposit = await depositOf(tx, row.merchantId);
    const template = signs ? 'deposit_insolvency' : 'deposit_insolvency_over';
    if (deposit !== undefined) await tellMerchants(tx, world, [{ template, merchantId: row.merchantId, marketplaceId: deposit.marketplaceId, facts: { summary: row.reference } }]);
  }
  await tx.query({
    text: 'update merchant_insolvency set state = $2, decided_by = $3, decided_at = $4, decision = $5, told = $6 where id = $1',
    values: [id, confirm ? 'confirmed' : 'declined', by, at, reason, told],
  });
  return accepted(row);
}

async function notes(on: Queryable, where: string, values: readonly unknown[], limit: number, lock = ''): Promise<readonly InsolvencyRow[]> {
  return on.query<InsolvencyRow & Record<string, unknown>>({
    text: `select i.id, i.merchant_id as "merchantId", m.name as "merchantName", i.kind, i.source, i.reference, i.dated::text as dated, i.reason, i.state,
                  i.proposed_by as "proposedBy", i.proposed_at as "proposedAt", i.decided_at as "decidedAt", i.decision, i.told
             from merchant_insolvency i join merchant m on m.id = i.merchant_id ${where} order by i.id desc limit ${limit} ${lock}`,
    values,
  });
}

/** Notes of insolvency, the newest first; those of one merchant when it is named. */
export function insolvencies(on: Queryable, of: { readonly merchantId?: Uuid | undefined; readonly before?: Uuid | undefined }, limit: number): Promise<readonly InsolvencyRow[]> {
  return notes(on, 'where ($1::uuid is null or i.merchant_id = $1) and ($2::uuid is null or i.id < $2)', [of.merchantId ?? null, of.before ?? null], limit);
}
