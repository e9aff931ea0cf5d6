import { coverageGap, depositTerms, saleCoverage, type Coverage, type Exposure, type SaleCoverage } from '../../core/deposit/deposit.ts';
import { accepted, type Currency, type Instant, type Minor, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { currentRules } from '../rules/rules.ts';

/** What buyers can still claim of a merchant, and what stands for it, at a moment. */
export async function exposureOf(on: Queryable, merchantId: Uuid, currency: Currency, at: Instant): Promise<Exposure> {
  const { coverDays } = depositTerms(currentRules(at));
  const [row] = await on.query<Exposure & Record<string, unknown>>({
    name: 'deposit_exposure',
    text: `select unreleased_minor as "unreleasedMinor", claimable_minor as "claimableMinor", deposit_minor as "depositMinor", escrow_minor as "escrowMinor"
             from deposit_exposure($1, $2, $3, $4)`,
    values: [merchantId, currency, at, coverDays],
  });
  return row!;
}

/** A merchant's cover, with the figures it is made of. */
export async function coverageOf(on: Queryable, merchantId: Uuid, currency: Currency, at: Instant): Promise<Result<Coverage & { readonly of: Exposure }>> {
  const of = await exposureOf(on, merchantId, currency, at);
  const told = coverageGap(of);
  return told.ok ? accepted({ ...told.value, of }) : told;
}

/** What a sale would add to it. Refusals: field_invalid, amount_exceeds_paid. */
export async function saleOf(
  on: Queryable,
  merchantId: Uuid,
  sale: { readonly amountMinor: Minor; readonly escrowMinor: Minor; readonly currency: Currency },
  at: Instant,
): Promise<Result<SaleCoverage & { readonly of: Exposure }>> {
  const of = await exposureOf(on, merchantId, sale.currency, at);
  const told = saleCoverage(of, sale, depositTerms(currentRules(at)).highValueMinor);
  return told.ok ? accepted({ ...told.value, of }) : told;
}

/**
 * What of an order that was paid is covered by nothing now: the part that lies in no escrow, up to the gap of its merchant.
 */
export async function orderGap(
  on: Queryable,
  order: { readonly merchantId: Uuid; readonly currency: Currency; readonly paidMinor: Minor; readonly escrowLeftMinor: Minor },
  at: Instant,
): Promise<Result<{ readonly uncoveredMinor: Minor; readonly gapMinor: Minor; readonly depositMinor: Minor; readonly warn: boolean }>> {
  const told = await coverageOf(on, order.merchantId, order.currency, at);
  if (!told.ok) return told;
  const { gapMinor, of } = told.value;
  const uncoveredMinor = Math.min(gapMinor, Math.max(0, order.paidMinor - order.escrowLeftMinor));
  const highValue = order.paidMinor >= depositTerms(currentRules(at)).highValueMinor;
  return accepted({ uncoveredMinor, gapMinor, depositMinor: of.depositMinor, warn: highValue && uncoveredMinor > 0 });
}
