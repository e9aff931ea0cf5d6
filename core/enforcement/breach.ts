import type { Recorder } from '../dispute/recorder.ts';
import { isSettled } from './obligation.ts';
import { giveDepositNotice, leaveOpen, obligationOf } from './perform.ts';

/**
 * An obligation was not performed in time. Money: notice of a deduction from the deposit, with time to object;
 * anything else: a last time to cure; then it stays open.
 */
export function breach(rec: Recorder, no: number): void {
  const one = obligationOf(rec, no);
  if (!one || isSettled(one)) return;
  rec.record('obligation_breached', { no });
  rec.notify('obligation_breached', 'claimant', { no });
  rec.notify('obligation_breached', 'respondent', { no });
  if (one.amountMinor === null) {
    rec.start('cure', one.obligor, no);
    return;
  }
  if (rec.ground.funds.depositAvailableMinor <= 0) leaveOpen(rec, no);
  else if (rec.state.deadlines['deposit_objection'] === undefined && rec.state.deadlines['decide_objection'] === undefined) {
    giveDepositNotice(rec, rec.ground.funds.depositAvailableMinor);
  }
}
