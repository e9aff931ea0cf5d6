import { figuresOn } from './inputs.ts';
import { askAmount, askTruth, type Context } from './expression.ts';
import type { LadderRung, NextMeasure, RulePack } from './types.ts';

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

/** Every way on of the ladder, in the order of its rungs. */
export function waysOf(pack: Pick<RulePack, 'ladder'>): readonly NextMeasure[] {
  return pack.ladder.flatMap((rung) => rung.ways);
}

/** The claimant's next measures for an open obligation, least intrusive first (legal-requirements §9, R-103 to R-107). */
export function nextMeasures(pack: RulePack, obligation: OpenObligation): NextMeasure[] {
  const context = measureContext(obligation);
  return waysOf(pack)
    .filter((measure) => {
      const asked = askTruth(measure.condition, context);
      return asked.known && asked.value;
    })
    .sort((a, b) => a.order - b.order);
}

/** An obligation with what could pay it, as the triggers of the ladder see it. */
export interface LadderContext extends OpenObligation {
  /** `claimant`, `respondent` or `marketplace` */
  readonly to: string;
  readonly status: string;
  readonly heldMinor: number;
  readonly depositMinor: number;
  /** other orders' money the merchant agreed to have set off */
  readonly setOffMinor: number;
  readonly guaranteeMinor: number;
  readonly platformMinor: number;
  /** the order's payment; not there when no rail says how it was made, and then nothing that asks for it is due */
  readonly payment?: { readonly state: string; readonly method: string; readonly amountMinor: number; readonly authorisedMinor: number; readonly filingOpen: boolean } | undefined;
}

function ladderNames(pack: RulePack, of: LadderContext): Context {
  const { kind, from, to, status, merchantStatus, payment } = of;
  return {
    obligation: { kind, from, to, status, remainingMinor: BigInt(of.remainingMinor) },
    merchant: { status: merchantStatus },
    funds: { heldMinor: BigInt(of.heldMinor), depositMinor: BigInt(of.depositMinor), setOffMinor: BigInt(of.setOffMinor), guaranteeMinor: BigInt(of.guaranteeMinor), platformMinor: BigInt(of.platformMinor) },
    ...(payment === undefined ? {} : { payment: { ...payment, amountMinor: BigInt(payment.amountMinor), authorisedMinor: BigInt(payment.authorisedMinor) } }),
    param: figuresOn(pack, pack.effectiveFrom),
  };
}

/** The rungs of the ladder, least intrusive first. */
export function ladderOf(pack: Pick<RulePack, 'ladder'>): readonly LadderRung[] {
  return [...pack.ladder].sort((a, b) => a.order - b.order);
}

/** Rungs whose trigger holds; what is not known here (how a payment was made, other disputes) makes none of them due. */
export function dueRungs(pack: RulePack, of: LadderContext): readonly LadderRung[] {
  const context = ladderNames(pack, of);
  return ladderOf(pack).filter((rung) => {
    const asked = askTruth(rung.trigger, context);
    return asked.known && asked.value;
  });
}

/** The most a rung may take now, by its own rule of proportion; null where it takes no money or that is not known. */
export function mostOfRung(pack: RulePack, rung: LadderRung, of: LadderContext): number | null {
  if (rung.most.expression === null) return null;
  const asked = askAmount(rung.most.expression, ladderNames(pack, of));
  return asked.known ? Number(asked.value) : null;
}
