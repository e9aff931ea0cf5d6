import { refused, type Refused } from '../kernel/kernel.ts';
import type { ActBodies } from '../dispute/acts.ts';
import type { ActTable } from '../dispute/handler.ts';
import type { Recorder } from '../dispute/recorder.ts';
import { deadlineDue } from '../rules/rules.ts';
import type { Obligation } from '../enforcement/obligation.ts';
import { endDeduction } from '../enforcement/deduction.ts';
import { applyCredit, begun, settleUp } from '../enforcement/perform.ts';
import { paidInOrder } from '../enforcement/waterfall.ts';
import { freeCreditMinor } from './credit.ts';

/** What a credit had paid of an obligation. */
function paidByCard(one: Obligation): number {
  return one.payments.reduce((sum, each) => sum + (each.source === 'chargeback' ? each.amountMinor : 0), 0);
}

/** An obligation that was performed by the card alone is owed again, with its full time. */
function owedAgain(rec: Recorder, no: number): void {
  rec.record('obligation_due', { no, due: deadlineDue(rec.ground.rules, 'perform', rec.ground.at).due });
  begun(rec, no);
}

/** Takes back what a reversed credit had paid, the last paid first; a dispute that was closed on it opens again. */
function takeBack(rec: Recorder): void {
  const paid = rec.state.obligations.filter((one) => paidByCard(one) > 0).sort((a, b) => paidInOrder(b.term, a.term));
  for (const one of paid) {
    const amountMinor = Math.min(paidByCard(one), -freeCreditMinor(rec.state));
    if (amountMinor <= 0) continue;
    rec.record('obligation_unpaid', { no: one.no, amountMinor });
    rec.notify('card_credit_reversed', 'claimant', { no: one.no, amountMinor });
    rec.notify('card_credit_reversed', 'respondent', { no: one.no, amountMinor });
    if (one.status === 'performed') owedAgain(rec, one.no);
  }
}

/** Tells both sides the same of a case. */
function tell(rec: Recorder, body: ActBodies['record_card_case']): void {
  const template = body.step === 'opened' ? 'card_case_opened' : body.step === 'ended' ? 'card_case_ended' : body.step === 'credited' ? 'card_credited' : undefined;
  if (template === undefined) return;
  for (const to of ['claimant', 'respondent'] as const) rec.notify(template, to, { amountMinor: body.amountMinor });
}

/** Notes what became of a card dispute over this order's payment; the same entry again changes nothing. */
function record(rec: Recorder, body: ActBodies['record_card_case']): Refused | undefined {
  const known = rec.state.cardCases?.find((one) => one.caseId === body.caseId);
  const order = ['opened', 'credited', 'reversed', 'ended'];
  const seen = known !== undefined && (known.entry > body.entry || (known.entry === body.entry && order.indexOf(known.last) >= order.indexOf(body.step)));
  if (seen) return refused('already_done', 'entry');
  rec.record('card_case_noted', body);
  tell(rec, body);
  if (rec.state.stage === 'performance') applyCredit(rec);
  if (freeCreditMinor(rec.state) < 0) takeBack(rec);
  if (rec.state.stage !== 'performance') return undefined;
  endDeduction(rec);
  settleUp(rec);
  return undefined;
}

/** The one act of card disputes in a dispute's record: the house's own, like that of a time limit. */
export const chargebackActs: ActTable<'record_card_case'> = {
  record_card_case: { roles: ['clock'], open: () => true, handle: record },
};
