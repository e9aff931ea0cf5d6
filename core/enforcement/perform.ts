import { computeDue } from '../deadline/deadline.ts';
import type { Minor } from '../kernel/kernel.ts';
import { deadlineDue } from '../rules/rules.ts';
import type { Recorder } from '../dispute/recorder.ts';
import { isMoneyTerm, obligorOf, type Term } from '../dispute/terms.ts';
import { measuresFor } from './measures.ts';
import { isSettled, remainingMinor, type Obligation } from './obligation.ts';

/** Principal is paid before punitive damages. */
const ORDER_OF_PAYMENT = ['refund', 'price_reduction', 'earnest', 'damages', 'liquidated_damages', 'punitive_treble', 'punitive_food'];

/** The obligation of that number. */
export function obligationOf(rec: Recorder, no: number): Obligation | undefined {
  return rec.state.obligations.find((one) => one.no === no);
}

function unpaid(rec: Recorder): readonly Obligation[] {
  return rec.state.obligations
    .filter((one) => one.amountMinor !== null && !isSettled(one))
    .sort((a, b) => ORDER_OF_PAYMENT.indexOf(a.term.kind) - ORDER_OF_PAYMENT.indexOf(b.term.kind));
}

/** The money obligations that a deduction can be made for, principal first. */
export function breachedMoney(rec: Recorder): readonly Obligation[] {
  return unpaid(rec).filter((one) => one.status === 'breached');
}

function build(terms: readonly Term[], from: Obligation['from']): Obligation[] {
  const ordered = [...terms].sort((a, b) => Number(b.kind === 'return_goods') - Number(a.kind === 'return_goods'));
  const goodsBack = ordered.findIndex((term) => term.kind === 'return_goods');
  return ordered.map((term, index) => ({
    no: index + 1,
    term,
    obligor: obligorOf(term),
    from,
    amountMinor: isMoneyTerm(term) ? (term.amountMinor ?? 0) : null,
    paidMinor: 0,
    // The goods go back before the price does; other money does not wait for them.
    after: goodsBack >= 0 && term.kind === 'refund' ? goodsBack + 1 : null,
    due: null,
    proof: isMoneyTerm(term) ? 'ledger' : term.kind === 'return_goods' ? 'tracking' : 'confirmation',
    status: 'waiting',
    report: null,
    contest: null,
    payments: [],
    nextMeasures: [],
  }));
}

/** Captures so much of the held money for an obligation, and records the payment. */
function payFromHeld(rec: Recorder, no: number): void {
  const one = obligationOf(rec, no);
  const { held } = rec.state;
  if (!one || !held) return;
  const amountMinor = Math.min(remainingMinor(one), held.remainingMinor);
  if (amountMinor <= 0) return;
  const transferId = rec.ground.nextId();
  rec.move({ op: 'capture', id: transferId, holdId: held.holdId, amountMinor });
  rec.record('obligation_paid', { no, source: 'escrow', amountMinor, transferId });
}

/** Lets go of held money that no obligation needs any more. */
function releaseExcess(rec: Recorder): void {
  const needed = unpaid(rec).reduce((sum, one) => sum + remainingMinor(one), 0);
  releaseFromHeld(rec, (rec.state.held?.remainingMinor ?? 0) - needed);
}

function releaseFromHeld(rec: Recorder, amountMinor: Minor): void {
  const { held } = rec.state;
  if (!held || amountMinor <= 0) return;
  const transferId = rec.ground.nextId();
  rec.move({ op: 'release', id: transferId, holdId: held.holdId, amountMinor });
  rec.record('hold_released', { amountMinor, transferId });
}

/** Lets go of all that is still held for the dispute. */
export function releaseHeld(rec: Recorder): void {
  releaseFromHeld(rec, rec.state.held?.remainingMinor ?? 0);
}

/** An obligation begins to run: its date is set, and held money pays at once. */
function begin(rec: Recorder, no: number): void {
  const one = obligationOf(rec, no);
  if (!one) return;
  const { ground } = rec;
  const rule = one.term.kind === 'return_goods' ? 'send_goods_back' : 'perform';
  const due =
    one.term.withinDays === undefined
      ? deadlineDue(ground.rules, rule, ground.at).due
      : computeDue({ amount: one.term.withinDays, unit: 'calendar_days' }, ground.at, ground.rules.calendar).due;
  rec.record('obligation_due', { no, due });
  payFromHeld(rec, no);
  const now = obligationOf(rec, no);
  if (now?.amountMinor !== null && now && remainingMinor(now) === 0) finish(rec, no, 'paid');
  else {
    rec.start(rule, one.obligor, no, due);
    rec.notify('obligation_due', one.obligor, { no, due, kind: one.term.kind, amountMinor: now ? remainingMinor(now) : 0 });
  }
}

/** An obligation is performed: its clocks end, what waited for it begins, and perhaps the dispute is over. */
export function finish(rec: Recorder, no: number, how: 'paid' | 'confirmed' | 'silence' | 'decided'): void {
  rec.record('obligation_performed', { no, how });
  endClocks(rec, no);
  beginWhatWaited(rec, no);
  rec.notify('obligation_performed', 'claimant', { no });
  rec.notify('obligation_performed', 'respondent', { no });
}

/** Ends every clock of an obligation. */
export function endClocks(rec: Recorder, no: number): void {
  for (const rule of ['perform', 'send_goods_back', 'inspect_goods', 'confirm', 'cure', 'decide_objection'] as const) {
    rec.clear(`${rule}:${no}`);
  }
}

function beginWhatWaited(rec: Recorder, no: number): void {
  for (const next of rec.state.obligations) if (next.after === no && next.status === 'waiting') begin(rec, next.no);
}

/** The side it is owed to gives an obligation up. What waited for it begins: a return given up does not cost the refund. */
export function waive(rec: Recorder, no: number): void {
  rec.record('obligation_waived', { no });
  endClocks(rec, no);
  beginWhatWaited(rec, no);
}

/** An obligation was never performed by the side that owes it; what waited for it falls away with it. */
export function forfeit(rec: Recorder, no: number): void {
  rec.record('obligation_waived', { no });
  endClocks(rec, no);
  for (const next of rec.state.obligations) if (next.after === no && !isSettled(next)) forfeit(rec, next.no);
}

/** What cannot be had inside the platform stays open, with the measures that come next. */
export function leaveOpen(rec: Recorder, no: number): void {
  const one = obligationOf(rec, no);
  if (!one || isSettled(one)) return;
  endClocks(rec, no);
  const nextMeasures = measuresFor(one, rec.ground.merchantOpen, rec.ground.rules);
  rec.record('obligation_open', { no, remainingMinor: remainingMinor(one), nextMeasures });
  rec.notify('obligation_open', 'claimant', { no, amountMinor: remainingMinor(one) });
  rec.notify('obligation_open', 'respondent', { no, amountMinor: remainingMinor(one) });
}

/** Gives notice that what is breached will be paid from the deposit, with time to object. */
export function giveDepositNotice(rec: Recorder, depositMinor: Minor): void {
  const owedMinor = breachedMoney(rec).reduce((sum, each) => sum + remainingMinor(each), 0);
  const amountMinor = Math.min(owedMinor, depositMinor);
  rec.record('deposit_notice_given', { amountMinor });
  rec.start('deposit_objection', 'respondent');
  rec.notify('deposit_notice', 'respondent', { amountMinor });
  rec.notify('deposit_notice', 'claimant', { amountMinor });
}

/**
 * Pays breached obligations from the merchant's deposit, never more than notice was given of. What a larger deposit
 * could still pay gets a notice of its own; what it cannot pay stays open.
 */
export function deductDeposit(rec: Recorder): void {
  let available = rec.ground.funds.depositAvailableMinor;
  let notified = rec.state.depositNotice?.amountMinor ?? 0;
  for (const one of breachedMoney(rec)) {
    const amountMinor = Math.min(remainingMinor(one), available, notified);
    if (amountMinor > 0) payFromDeposit(rec, one.no, amountMinor);
    available -= amountMinor;
    notified -= amountMinor;
    if (amountMinor === remainingMinor(one)) finish(rec, one.no, 'paid');
    else if (available <= 0) leaveOpen(rec, one.no);
  }
  if (breachedMoney(rec).length > 0) giveDepositNotice(rec, available);
}

function payFromDeposit(rec: Recorder, no: number, amountMinor: Minor): void {
  const { merchantId, marketplaceId, currency } = rec.state;
  const transferId = rec.ground.nextId();
  rec.move({
    op: 'post',
    id: transferId,
    debit: { kind: 'deposit', ownerId: merchantId, currency },
    credit: { kind: 'consumer_payout', ownerId: marketplaceId, currency },
    amountMinor,
    reason: 'deposit_deduction',
  });
  rec.record('obligation_paid', { no, source: 'deposit', amountMinor, transferId });
  rec.notify('deposit_deducted', 'respondent', { no, amountMinor });
}

/** After any change of obligations: releases what is not needed, and closes or points to the next measure. */
export function settleUp(rec: Recorder): void {
  if (rec.state.stage !== 'performance') return;
  releaseExcess(rec);
  const { obligations, deadlines } = rec.state;
  const left = obligations.filter((one) => !isSettled(one));
  if (left.length === 0) rec.close('performed');
  else if (left.every((one) => one.status === 'open')) {
    if (deadlines['refer_out'] === undefined) rec.start('refer_out', 'claimant');
  } else rec.clear('refer_out');
}

/** Turns what was agreed or determined into obligations, and lets the held money pay (legal-requirements §9, B6). */
export function enterPerformance(rec: Recorder, terms: readonly Term[], from: Obligation['from']): void {
  rec.clear(...Object.keys(rec.state.deadlines));
  rec.enter('performance');
  rec.record('obligations_created', { obligations: build(terms, from) });
  for (const one of rec.state.obligations) if (one.after === null) begin(rec, one.no);
  settleUp(rec);
}
