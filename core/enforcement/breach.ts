import type { Recorder } from '../dispute/recorder.ts';
import { isSettled } from './obligation.ts';
import { giveDepositNotice, isSecured, securityNow } from './deduction.ts';
import { endClocks, leaveOpen, nextInstalment, obligationOf } from './perform.ts';

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
  const late = [no, ...(one.part?.accelerates === true ? accelerate(rec, one.part.of) : [])];
  if (one.amountMinor === null) {
    rec.start('cure', one.obligor, no);
    return;
  }
  const security = securityNow(rec);
  if (!isSecured(security)) for (const each of late) leaveOpen(rec, each);
  else if (DEDUCTION.every((name) => rec.state.deadlines[name] === undefined)) {
    giveDepositNotice(rec, security);
  }
}

/** Both agreed that a missed part makes the others due: those not due yet are owed now, in default like the first. */
function accelerate(rec: Recorder, of: number): readonly number[] {
  const others = rec.state.obligations.filter((each) => each.part?.of === of && each.status === 'due').map((each) => each.no);
  for (const no of others) {
    endClocks(rec, no);
    rec.record('obligation_due', { no, due: rec.ground.at });
    rec.record('obligation_breached', { no });
  }
  return others;
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
