import type { Recorder } from '../dispute/recorder.ts';
import { isSettled } from './obligation.ts';
import { giveDepositNotice, leaveOpen, nextInstalment, obligationOf, securityMinor } from './perform.ts';

/** Clocks of a deduction that is under way: another breach joins it. */
const DEDUCTION = ['deposit_objection', 'share_deposit', 'decide_objection'] as const;

/**
 * An obligation was not performed in time. Money: notice of a deduction from the deposit, with time to object;
 * anything else: a last time to cure; then it stays open.
 */
export function breach(rec: Recorder, no: number): void {
  const one = obligationOf(rec, no);
  if (!one || isSettled(one)) return;
  // a missed instalment makes the rest due
  if (one.plan !== undefined && !one.plan.broken) rec.record('plan_broken', { no });
  rec.record('obligation_breached', { no });
  if (one.to === undefined) rec.notify('obligation_breached', 'claimant', { no });
  rec.notify('obligation_breached', 'respondent', { no });
  if (one.amountMinor === null) {
    rec.start('cure', one.obligor, no);
    return;
  }
  if (securityMinor(rec) <= 0) leaveOpen(rec, no);
  else if (DEDUCTION.every((name) => rec.state.deadlines[name] === undefined)) {
    giveDepositNotice(rec, securityMinor(rec));
  }
}

/** The date of an instalment came: paid so far, the plan goes on to its next date; missed, all that is left is due. */
export function instalmentOver(rec: Recorder, no: number): void {
  const one = obligationOf(rec, no);
  if (!one || isSettled(one)) return;
  const next = nextInstalment(one);
  if (next === undefined || next.due > rec.ground.at) {
    rec.record('obligation_resumed', { no, due: next?.due ?? rec.ground.at });
    rec.start('instalment', one.obligor, no, next?.due ?? rec.ground.at);
  } else breach(rec, no);
}
