import type { Minor, Uuid } from '../kernel/kernel.ts';
import type { DisputeState } from '../dispute/state.ts';
import type { CaseEnd } from './case.ts';

/** A card dispute as the record of a dispute here knows it. */
export interface KnownCase {
  readonly caseId: Uuid;
  /** number of the last entry of the case that was told: told again, it changes nothing */
  readonly entry: number;
  /** the last step of that entry: one entry may credit and end */
  readonly last: CaseNote['step'];
  readonly status: 'open' | CaseEnd;
  readonly amountMinor: Minor;
  /** what the cardholder has back now */
  readonly creditedMinor: Minor;
  /** the part of it that stands for refunds the case had stopped: those were paid here already and never reach the buyer twice */
  readonly insteadMinor: Minor;
}

/** What a case tells the dispute's record. */
export interface CaseNote {
  readonly caseId: Uuid;
  readonly entry: number;
  readonly step: 'opened' | 'credited' | 'reversed' | 'ended';
  readonly amountMinor: Minor;
  readonly insteadMinor: Minor;
  readonly end?: CaseEnd;
}

/** A case after a note of it. */
export function noted(known: KnownCase | undefined, note: CaseNote): KnownCase {
  const { caseId, entry, amountMinor, insteadMinor } = note;
  const before = known ?? { caseId, entry, last: note.step, status: 'open' as const, amountMinor, creditedMinor: 0, insteadMinor: 0 };
  switch (note.step) {
    case 'opened':
      return { ...before, entry, last: note.step, status: 'open', amountMinor };
    case 'credited':
      return { ...before, entry, last: note.step, creditedMinor: before.creditedMinor + amountMinor, insteadMinor: before.insteadMinor + insteadMinor };
    case 'reversed': {
      const creditedMinor = Math.max(0, before.creditedMinor - amountMinor);
      return { ...before, entry, last: note.step, creditedMinor, insteadMinor: Math.min(before.insteadMinor, creditedMinor) };
    }
    case 'ended':
      return { ...before, entry, last: note.step, status: note.end ?? 'withdrawn' };
  }
}

/** What credits have paid towards obligations so far, less what was taken back. */
export function appliedMinor(state: Pick<DisputeState, 'obligations'>): Minor {
  const payments = state.obligations.flatMap((one) => one.payments.filter((each) => each.source === 'chargeback'));
  return payments.reduce((sum, each) => sum + each.amountMinor, 0);
}

/**
 * What of the credits has paid nothing here: before the outcome it waits for what will be owed; afterwards it is more than
 * was owed and has to be returned. Negative when a reversal has taken back what had paid something.
 */
export function freeCreditMinor(state: Pick<DisputeState, 'obligations' | 'cardCases'>): Minor {
  const credited = (state.cardCases ?? []).reduce((sum, one) => sum + one.creditedMinor - one.insteadMinor, 0);
  return credited - appliedMinor(state);
}

/** What the claimant got by card beyond all that was owed: to be returned; 0 while an outcome may still owe something. */
export function excessMinor(state: Pick<DisputeState, 'obligations' | 'cardCases' | 'stage'>): Minor {
  return state.stage === 'performance' || state.stage === 'closed' ? Math.max(0, freeCreditMinor(state)) : 0;
}
