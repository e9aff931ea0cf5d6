import { refused, unreachable, type Instant, type Refused } from '../kernel/kernel.ts';
import { closeChoice, enterChoice } from '../consent/choice.ts';
import { makeFinal } from '../determination/final.ts';
import { stopForQuestions } from '../determination/stop.ts';
import { breach, instalmentOver } from '../enforcement/breach.ts';
import { lapseChange } from '../enforcement/change.ts';
import { reportedPart, takeDone } from '../enforcement/part.ts';
import { beginDelay } from '../enforcement/delay.ts';
import { deductDeposit } from '../enforcement/deduction.ts';
import { forfeit, leaveOpen, obligationOf, releaseHeld, settleUp } from '../enforcement/perform.ts';
import { lapseRequest } from '../evidence/request.ts';
import { fireJury } from '../jury/life.ts';
import { lapseAgreement } from '../negotiation/lapse.ts';
import type { DeadlineName } from '../rules/rules.ts';
import { closeRefused } from './admission.ts';
import { leaveFastTrack } from './fast-track.ts';
import { ruleNameOf, type Recorder } from './recorder.ts';

/** Staff missed their own time limit: it is recorded, somebody is told, and the clock runs again; the parties lose nothing. */
function staffOverdue(rec: Recorder, name: string, rule: DeadlineName, suffix: number | undefined, due: Instant, who: 'adjudicator' | 'operator' = 'adjudicator'): void {
  rec.record('staff_overdue', { name });
  beginDelay(rec, name, due);
  rec.start(rule, who, suffix);
  rec.notify('staff_overdue', 'operator', { name, number: rec.state.number });
}

/** The last time to cure is over. Goods that were never sent back end the right to their price; the rest stays open. */
function cureOver(rec: Recorder, no: number): void {
  if (obligationOf(rec, no)?.term.kind === 'return_goods') forfeit(rec, no);
  else leaveOpen(rec, no);
  settleUp(rec);
}

/** Nobody objected to what came back: what was sent counts as intact. */
function inspected(rec: Recorder, no: number): void {
  const one = obligationOf(rec, no);
  if (one !== undefined) takeDone(rec, no, reportedPart(one), 'silence');
}

/** Silence takes a reported act as done, but never a payment as made: that a person checks. */
function confirmationOver(rec: Recorder, no: number): void {
  const one = obligationOf(rec, no);
  if (one?.amountMinor === null) takeDone(rec, no, reportedPart(one), 'silence');
  else {
    rec.record('obligation_contested', { no, reason: '' });
    rec.start('decide_objection', 'adjudicator', no);
  }
  settleUp(rec);
}

/** The fast track was not joined in time. */
function notJoined(rec: Recorder): void {
  leaveFastTrack(rec, 'silence');
  rec.notify('fast_track_left', 'claimant');
}

/** No answer came in time: the second contact is told, and the other side may go on. */
function replyOverdue(rec: Recorder): void {
  rec.record('reply_overdue', {});
  rec.notify('second_contact', 'second_contact');
  rec.notify('reply_overdue', 'claimant');
}

function fire(rec: Recorder, rule: DeadlineName, name: string, no: number, due: Instant): void {
  switch (rule) {
    case 'admit':
    case 'review_admission':
      return staffOverdue(rec, name, rule, undefined, due);
    case 'object_admission':
      return closeRefused(rec);
    case 'respond':
      return replyOverdue(rec);
    case 'join_fast_track':
      return notJoined(rec);
    case 'join_jury':
    case 'convene_jury':
    case 'reveal_nonce':
    case 'jury_round':
      return fireJury(rec, rule);
    case 'negotiate':
      return enterChoice(rec, 'time');
    case 'countersign':
      return lapseAgreement(rec);
    case 'choose':
      return closeChoice(rec);
    case 'answer_question':
      rec.record('question_lapsed', { no });
      return stopForQuestions(rec);
    case 'give_evidence':
      return lapseRequest(rec, no);
    case 'assign':
    case 'decide':
    case 'second_signature':
    case 'check_verdict':
    case 'assign_appeal':
    case 'decide_appeal':
      return staffOverdue(rec, name, rule, undefined, due);
    case 'decide_objection':
      return staffOverdue(rec, name, rule, Number.isNaN(no) ? undefined : no, due);
    case 'appeal':
      return makeFinal(rec);
    case 'perform':
    case 'send_goods_back':
      breach(rec, no);
      return settleUp(rec);
    case 'inspect_goods':
      inspected(rec, no);
      return settleUp(rec);
    case 'confirm':
      return confirmationOver(rec, no);
    case 'cure':
      return cureOver(rec, no);
    case 'deposit_objection':
    case 'share_deposit':
      deductDeposit(rec);
      return settleUp(rec);
    case 'answer_change':
      return lapseChange(rec, no);
    case 'instalment':
      instalmentOver(rec, no);
      return settleUp(rec);
    case 'decide_advance':
    case 'send_again':
      return staffOverdue(rec, name, rule, no, due, 'operator');
    case 'decide_reversal':
      return staffOverdue(rec, name, rule, no, due);
    case 'refer_out':
      releaseHeld(rec);
      return rec.close('unperformed');
    default:
      return unreachable(rule);
  }
}

/**
 * A deadline came. A clock that is early, late for a deadline already cleared, or repeated does nothing but say so.
 * Refusals: already_done (not running), act_not_allowed_now (not due yet).
 */
export function fireDeadline(rec: Recorder, name: string): Refused | undefined {
  const running = rec.state.deadlines[name];
  if (running === undefined) return refused('already_done', 'name');
  if (rec.ground.at < running.due) return refused('act_not_allowed_now', 'name', { due: running.due });
  rec.clear(name);
  fire(rec, ruleNameOf(name), name, Number(name.split(':')[1]), running.due);
  return undefined;
}
