import { askTruth, type Context } from './expression.ts';
import type { NextMeasure, RulePack } from './types.ts';

/** What is known of an obligation that stays unperformed when its next measures are asked for. */
export interface OpenObligation {
  readonly kind: string;
  readonly from: 'agreement' | 'determination';
  readonly remainingMinor: number;
  readonly merchantStatus: 'open' | 'closed';
}

/** An open obligation as the conditions of measures see it. */
export function measureContext(obligation: OpenObligation): Context {
  return {
    obligation: { kind: obligation.kind, from: obligation.from, remainingMinor: BigInt(obligation.remainingMinor) },
    merchant: { status: obligation.merchantStatus },
  };
}

/** The claimant's next measures for an open obligation, least intrusive first (legal-requirements §9, R-103 to R-107). */
export function nextMeasures(pack: RulePack, obligation: OpenObligation): NextMeasure[] {
  const context = measureContext(obligation);
  return pack.nextMeasures
    .filter((measure) => {
      const asked = askTruth(measure.condition, context);
      return asked.known && asked.value;
    })
    .sort((a, b) => a.order - b.order);
}
