import { accepted, isMinor, refused, type Minor, type Result } from '../kernel/kernel.ts';

/** What buyers could still claim of a merchant, and what stands for it. */
export interface Exposure {
  /** paid by buyers and not yet released to the merchant, the part that lies in escrow or not */
  readonly unreleasedMinor: Minor;
  /** released, and claimable within the pack's days to come */
  readonly claimableMinor: Minor;
  readonly depositMinor: Minor;
  readonly escrowMinor: Minor;
}

/** What can be done about a gap, least intrusive first. */
export const COVERAGE_MEASURES = ['extend_settlement', 'guarantee_or_top_up', 'cap_order_value'] as const;
export type CoverageMeasure = (typeof COVERAGE_MEASURES)[number];

/** What is covered and what is not; the gap is never hidden. */
export interface Coverage {
  readonly exposureMinor: Minor;
  readonly coverMinor: Minor;
  readonly gapMinor: Minor;
  /** how much more could be sold outside escrow before there is a gap */
  readonly roomMinor: Minor;
  /** how far each measure goes: what staying in escrow longer would keep, what to pay in, no single order above the deposit */
  readonly measures: readonly { readonly measure: CoverageMeasure; readonly amountMinor: Minor }[];
}

function checked(amounts: Readonly<Record<string, number>>): Result<true> {
  for (const [field, value] of Object.entries(amounts)) {
    if (!isMinor(value) || value < 0 || value > 1_000_000_000_000_000) return refused('field_invalid', field);
  }
  return accepted(true);
}

/**
 * Whether the deposit and what lies in escrow cover what can still be claimed, and which measures there are.
 * Refusals: field_invalid.
 */
export function coverageGap(of: Exposure): Result<Coverage> {
  const good = checked({ ...of });
  if (!good.ok) return good;
  const exposureMinor = of.unreleasedMinor + of.claimableMinor;
  const coverMinor = of.depositMinor + of.escrowMinor;
  const gapMinor = Math.max(0, exposureMinor - coverMinor);
  const roomMinor = Math.max(0, coverMinor - exposureMinor);
  if (gapMinor === 0) return accepted({ exposureMinor, coverMinor, gapMinor, roomMinor, measures: [] });
  const keeps = Math.min(gapMinor, of.escrowMinor);
  return accepted({
    exposureMinor,
    coverMinor,
    gapMinor,
    roomMinor,
    measures: [
      ...(keeps > 0 ? [{ measure: 'extend_settlement' as const, amountMinor: keeps }] : []),
      { measure: 'guarantee_or_top_up', amountMinor: gapMinor },
      { measure: 'cap_order_value', amountMinor: of.depositMinor },
    ],
  });
}

/** What one sale adds, and what of it would be covered by nothing. */
export interface SaleCoverage {
  readonly after: Coverage;
  readonly coveredMinor: Minor;
  readonly uncoveredMinor: Minor;
  readonly highValue: boolean;
  /** the buyer is told before paying: a sale of high value with a gap */
  readonly warn: boolean;
}

/**
 * What a buyer is told before a sale: the sale's own escrow covers it as long as it is kept, the deposit only what
 * other claims leave of it.
 * @param sale what will be paid, and how much of it is kept in escrow
 * @param highValueMinor from which amount a buyer is warned
 * Refusals: field_invalid; amount_exceeds_paid for more escrow than price.
 */
export function saleCoverage(of: Exposure, sale: { readonly amountMinor: Minor; readonly escrowMinor: Minor }, highValueMinor: Minor): Result<SaleCoverage> {
  const good = checked({ amountMinor: sale.amountMinor });
  if (!good.ok) return good;
  const escrow = checked({ escrowMinor: sale.escrowMinor });
  if (!escrow.ok) return escrow;
  if (sale.escrowMinor > sale.amountMinor) return refused('amount_exceeds_paid', 'escrowMinor');
  const after = coverageGap({ ...of, unreleasedMinor: of.unreleasedMinor + sale.amountMinor, escrowMinor: of.escrowMinor + sale.escrowMinor });
  if (!after.ok) return after;
  const uncoveredMinor = Math.min(sale.amountMinor - sale.escrowMinor, after.value.gapMinor);
  const highValue = sale.amountMinor >= highValueMinor;
  return accepted({ after: after.value, coveredMinor: sale.amountMinor - uncoveredMinor, uncoveredMinor, highValue, warn: highValue && uncoveredMinor > 0 });
}
