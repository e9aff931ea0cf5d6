import type { ByRank, MoneySource } from '../waterfall.ts';

/**
 * The arithmetic of the deposit written a second time, from the text of with its own figures, in fractions
 * of whole numbers; nothing of the product uses it. The vectors are held against both.
 */
const BASE: Readonly<Record<string, bigint>> = {
  ...{ general: 1_000n, apparel: 2_000n, appliances: 5_000n, electronics: 5_000n, food: 10_000n, cosmetics: 10_000n, infant: 10_000n },
  ...{ jewellery: 20_000n, luxury: 20_000n, health: 20_000n },
};

/** D in fen: clamp(ceil100(B × V × K), 1,000, 50,000). */
export function peerRequired(of: { category: string; orders: number; lossRate: number; nonPerformanceRate: number; violationPoints: number }): number {
  const b = BASE[of.category] ?? 1_000n;
  const tenthsOfV = of.orders < 300 ? 10n : of.orders < 3_000 ? 15n : of.orders < 30_000 ? 20n : 30n;
  // K in ten-thousandths
  let k = 7_000n + 10n * BigInt(of.lossRate) + 20n * BigInt(of.nonPerformanceRate) + 1_000n * BigInt(of.violationPoints);
  k = k > 30_000n ? 30_000n : k;
  // the whole in ten-thousandths of a tenth of a yuan; a hundred yuan are 10,000,000 of them
  const whole = b * tenthsOfV * k;
  let hundreds = whole / 10_000_000n;
  if (hundreds * 10_000_000n < whole) hundreds += 1n;
  const yuan = hundreds * 100n;
  return Number((yuan < 1_000n ? 1_000n : yuan > 50_000n ? 50_000n : yuan) * 100n);
}

/** What each source pays, by walking through what is owed one rank after the other. */
export function peerWaterfall(owed: ByRank, funds: Readonly<Record<MoneySource, number>>, recourse: boolean): { paid: Partial<Record<MoneySource, number>>; open: ByRank } {
  const order: MoneySource[] = recourse ? ['escrow', 'deposit', 'set_off', 'guarantee'] : ['escrow', 'deposit', 'set_off', 'guarantee', 'platform'];
  const all = owed.injury + owed.principal + owed.punitive;
  const there = order.reduce((sum, source) => sum + funds[source], 0);
  const paid: Partial<Record<MoneySource, number>> = {};
  let before = 0;
  for (const source of order) {
    const end = Math.min(all, before + funds[source]);
    if (end > before) paid[source] = end - before;
    before = end;
  }
  let missing = Math.max(0, all - there);
  const open = { injury: 0, principal: 0, punitive: 0 };
  for (const rank of ['punitive', 'principal', 'injury'] as const) {
    open[rank] = Math.min(owed[rank], missing);
    missing -= open[rank];
  }
  return { paid, open };
}

/** pay_i = D·C_i/ΣC by rank, unit by unit: whoever is furthest below the exact share gets the next unit. */
export function peerShares(available: number, claims: readonly { injuryMinor: number; principalMinor: number; punitiveMinor: number }[]): number[] {
  const paid = claims.map(() => 0);
  let left = available;
  for (const rank of ['injuryMinor', 'principalMinor', 'punitiveMinor'] as const) {
    const sum = claims.reduce((total, one) => total + BigInt(one[rank]), 0n);
    if (sum === 0n) continue;
    const fund = BigInt(left) < sum ? BigInt(left) : sum;
    const floors = claims.map((one) => (fund * BigInt(one[rank])) / sum);
    let rest = fund - floors.reduce((total, one) => total + one, 0n);
    while (rest > 0n) {
      let best = 0;
      for (let at = 1; at < claims.length; at += 1) {
        const behind = (index: number): bigint => fund * BigInt(claims[index]![rank]) - floors[index]! * sum;
        if (behind(at) > behind(best)) best = at;
      }
      floors[best]! += 1n;
      rest -= 1n;
    }
    floors.forEach((amount, index) => (paid[index]! += Number(amount)));
    left -= Number(fund);
  }
  return paid;
}

/** The gap: Σ(unreleased + claimable) − (D + escrow), not below nothing. */
export function peerGap(of: { unreleasedMinor: number; claimableMinor: number; depositMinor: number; escrowMinor: number }): number {
  const gap = of.unreleasedMinor + of.claimableMinor - (of.depositMinor + of.escrowMinor);
  return gap < 0 ? 0 : gap;
}

/** What is owed by rank, fen by fen of what was paid: the injury's own first, then the others of the same sum. */
export function peerRanks(obligations: readonly { kind: string; amountMinor: number; injuryMinor?: number; paidMinor: number }[]): ByRank {
  let injury = 0;
  let principal = 0;
  let punitive = 0;
  for (const { kind, amountMinor, injuryMinor = 0, paidMinor } of obligations) {
    if (kind === 'punitive_treble' || kind === 'punitive_food') {
      punitive += amountMinor - paidMinor;
      continue;
    }
    const injuryPaid = paidMinor < injuryMinor ? paidMinor : injuryMinor;
    injury += injuryMinor - injuryPaid;
    principal += amountMinor - injuryMinor - (paidMinor - injuryPaid);
  }
  return { injury, principal, punitive };
}
