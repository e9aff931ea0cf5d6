import { accepted, refused, shareProRata, type Minor, type Result } from '../kernel/kernel.ts';
import type { DepositFormula } from '../rules/rules.ts';
import { checkAmounts, WHOLE, type Computed } from './arithmetic.ts';

export interface MerchantDepositInput {
  /** Category of the formula's base table; an unknown one counts as `general`. */
  readonly category: string;
  /** Paid orders of the trailing 90 days. */
  readonly orders: number;
  /** Disputes lost per order, parts of 10,000. */
  readonly lossRate: number;
  /** Outcomes not performed, parts of 10,000. */
  readonly nonPerformanceRate: number;
  readonly violationPoints: number;
}

/**
 * The deposit a merchant has to keep, by the pack's published formula:
 * `clamp(roundUp(base × volume × risk), minimum, maximum)`.
 * Refusals: field_invalid.
 */
export function merchantDeposit(formula: DepositFormula, input: MerchantDepositInput): Result<Computed> {
  const { category, ...amounts } = input;
  const checked = checkAmounts(amounts);
  if (!checked.ok) return checked;
  if (input.lossRate > WHOLE) return refused('field_invalid', 'lossRate');
  if (input.nonPerformanceRate > WHOLE) return refused('field_invalid', 'nonPerformanceRate');
  const baseMinor = formula.baseMinor[category] ?? formula.baseMinor['general'] ?? formula.minimumMinor;
  const band = formula.volume.find((one) => one.belowOrders === null || input.orders < one.belowOrders);
  const volume = band?.factorBasisPoints ?? WHOLE;
  const rawRisk =
    formula.riskConstantBasisPoints +
    formula.lossRateWeight * input.lossRate +
    formula.nonPerformanceWeight * input.nonPerformanceRate +
    formula.violationPointBasisPoints * input.violationPoints;
  const risk = Math.min(Math.max(rawRisk, formula.riskMinimumBasisPoints), formula.riskMaximumBasisPoints);
  const unit = BigInt(formula.roundUpToMinor) * BigInt(WHOLE) * BigInt(WHOLE);
  const units = (BigInt(baseMinor) * BigInt(volume) * BigInt(risk) + unit - 1n) / unit;
  const rounded = Number(units) * formula.roundUpToMinor;
  const amountMinor = Math.min(Math.max(rounded, formula.minimumMinor), formula.maximumMinor);
  const inputs = { category, baseMinor, ...amounts, volume, risk };
  return accepted({
    amountMinor,
    trace: [
      {
        step: 'merchant_deposit',
        formula: 'clamp(ceil(base × volume × risk), minimum, maximum)',
        inputs,
        resultMinor: amountMinor,
        source: formula.source,
      },
    ],
  });
}

/** What one claimant is owed of a fund that does not cover all, by rank. */
export interface ShortfallClaim {
  readonly id: string;
  readonly injuryMinor: Minor;
  readonly principalMinor: Minor;
  readonly punitiveMinor: Minor;
}

export interface ShortfallShare {
  readonly id: string;
  readonly paidMinor: Minor;
  readonly openMinor: Minor;
}

/**
 * Shares a fund that is too small among the claims of one window: injury first, then principal, then punitive sums,
 * pro rata within a rank. All of the fund is used before anything stays open.
 * Refusals: field_invalid.
 */
export function distributeShortfall(availableMinor: Minor, claims: readonly ShortfallClaim[]): Result<ShortfallShare[]> {
  const checked = checkAmounts({ availableMinor });
  if (!checked.ok) return checked;
  const paid = claims.map(() => 0);
  let left = availableMinor;
  for (const rank of ['injuryMinor', 'principalMinor', 'punitiveMinor'] as const) {
    for (const [index, claim] of claims.entries()) {
      const valid = checkAmounts({ [`claims.${index}.${rank}`]: claim[rank] });
      if (!valid.ok) return valid;
    }
    const shares = shareProRata(left, claims.map((claim) => claim[rank]));
    for (const [index, amount] of shares.entries()) {
      paid[index] = (paid[index] ?? 0) + amount;
      left -= amount;
    }
  }
  return accepted(
    claims.map((claim, index) => {
      const paidMinor = paid[index] ?? 0;
      return { id: claim.id, paidMinor, openMinor: claim.injuryMinor + claim.principalMinor + claim.punitiveMinor - paidMinor };
    }),
  );
}
