import { dueRungs, nextMeasures, type LadderContext, type LadderRung, type RulePack } from '../rules/rules.ts';
import type { Ground } from '../dispute/ground.ts';
import type { DisputeState } from '../dispute/state.ts';
import { isRunning } from './action.ts';
import { obligeeOf, remainingMinor, type Obligation } from './obligation.ts';

/** Codes of the measures open for an unperformed obligation, least intrusive first (the ladder, R-92 to R-107). */
export function measuresFor(obligation: Obligation, merchantOpen: boolean, rules: RulePack): readonly string[] {
  return nextMeasures(rules, {
    kind: obligation.term.kind,
    from: obligation.from,
    remainingMinor: remainingMinor(obligation),
    merchantStatus: merchantOpen ? 'open' : 'closed',
  }).map((measure) => measure.code);
}

function paymentContext({ payment, at }: Pick<Ground, 'payment' | 'at'>): LadderContext['payment'] {
  if (payment === undefined || payment === null) return undefined;
  const { state, method, amountMinor, authorisedMinor, filingUntil } = payment;
  return { state, method, amountMinor, authorisedMinor, filingOpen: filingUntil !== null && filingUntil > at };
}

/** What the ladder is asked about: an obligation, who owes it, and what could pay it. */
export function ladderContext(state: DisputeState, one: Obligation, ground: Pick<Ground, 'funds' | 'merchantOpen' | 'payment' | 'at'>): LadderContext {
  const { funds, merchantOpen } = ground;
  return {
    kind: one.term.kind,
    from: one.from,
    to: obligeeOf(one),
    status: one.status,
    remainingMinor: remainingMinor(one),
    merchantStatus: merchantOpen ? 'open' : 'closed',
    heldMinor: state.held?.remainingMinor ?? 0,
    depositMinor: funds.depositAvailableMinor,
    setOffMinor: (funds.settlements ?? []).reduce((sum, each) => sum + each.amountMinor, 0),
    guaranteeMinor: funds.guaranteeAvailableMinor,
    platformMinor: funds.platformFundsMinor,
    payment: paymentContext(ground),
  };
}

/** Rungs that run by acts and clocks of their own, or are the claimant's to take: they are not recorded as waiting. */
function isRecordedAsDue(rung: LadderRung): boolean {
  return rung.code === 'E5' || rung.code === 'E6' || rung.needs.length > 0;
}

/** Rungs that become due for an obligation that stays open, least intrusive first; none that was due for it before. */
export function rungsWaiting(state: DisputeState, no: number, ground: Ground): readonly LadderRung[] {
  const one = state.obligations.find((each) => each.no === no);
  if (one === undefined) return [];
  const known = (rung: LadderRung): boolean =>
    (state.actions ?? []).some((each) => each.rung === rung.code && each.about.includes(no) && (rung.code !== 'E5' || isRunning(each) || each.decision !== null));
  return dueRungs(ground.rules, ladderContext(state, one, ground)).filter((rung) => isRecordedAsDue(rung) && !known(rung));
}
