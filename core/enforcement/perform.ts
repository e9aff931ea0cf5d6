import { freeCreditMinor } from '../chargeback/credit.ts';
import { computeDue } from '../deadline/deadline.ts';
import type { Instant, Minor } from '../kernel/kernel.ts';
import { deadlineDue, mostOfRung, type RungCode } from '../rules/rules.ts';
import type { Recorder } from '../dispute/recorder.ts';
import { isMoneyTerm, obligorOf, type Term, type TermKind } from '../dispute/terms.ts';
import { chargeInterest } from './charge.ts';
import { ladderContext, measuresFor, rungsWaiting } from './measures.ts';
import { isBetweenSides, isSettled, remainingMinor, type Instalment, type Obligation, type Part, type Proof } from './obligation.ts';
import { paidInOrder } from './waterfall.ts';

/** The obligation of that number. */
export function obligationOf(rec: Recorder, no: number): Obligation | undefined {
  return rec.state.obligations.find((one) => one.no === no);
}

function unpaid(rec: Recorder): readonly Obligation[] {
  return rec.state.obligations
    .filter((one) => one.amountMinor !== null && !isSettled(one))
    // the consumer before whoever paid in the merchant's place
    .sort((a, b) => Number(isBetweenSides(b)) - Number(isBetweenSides(a)) || paidInOrder(a.term, b.term));
}

/** The money obligations that a deduction can be made for, principal first. */
export function breachedMoney(rec: Recorder): readonly Obligation[] {
  return unpaid(rec).filter((one) => one.status === 'breached');
}

/** What shows that a term was performed, by what it is (S0 §4.3; remedies of the pack name the same). */
export function proofOf(kind: TermKind): Proof {
  switch (kind) {
    case 'return_goods':
    case 'replace':
    case 'make_up_shortage':
      return 'tracking';
    case 'apology':
    case 'correct':
      return 'text';
    case 'cease':
    case 'delete_data':
    case 'cancel':
      return 'statement';
    case 'repair':
    case 'redo':
    case 'provide_service':
      return 'confirmation';
    default:
      return 'ledger';
  }
}

/** One part of a sum that was agreed in instalments, as a term with its own date; the injury is in the first parts. */
function splitTerm({ parts, accelerates, ...term }: Term): readonly { readonly term: Term; readonly part?: Omit<Part, 'of'> }[] {
  if (parts === undefined) return [{ term }];
  let injury = term.injuryMinor ?? 0;
  return parts.map(({ amountMinor, withinDays }, index) => {
    const { injuryMinor: _whole, ...rest } = term;
    const injured = Math.min(injury, amountMinor);
    injury -= injured;
    const one: Term = { ...rest, amountMinor, withinDays, ...(injured === 0 ? {} : { injuryMinor: injured }) };
    return { term: one, part: { index: index + 1, count: parts.length, accelerates: accelerates === true } };
  });
}

function build(terms: readonly Term[], from: Obligation['from']): Obligation[] {
  const ordered = [...terms].sort((a, b) => Number(b.kind === 'return_goods') - Number(a.kind === 'return_goods')).flatMap(splitTerm);
  const goodsBack = ordered.findIndex(({ term }) => term.kind === 'return_goods');
  return ordered.map(({ term, part }, index) => ({
    no: index + 1,
    term,
    obligor: obligorOf(term),
    from,
    amountMinor: isMoneyTerm(term) ? (term.amountMinor ?? 0) : null,
    paidMinor: 0,
    // The goods go back before the price does; other money does not wait for them.
    after: goodsBack >= 0 && term.kind === 'refund' ? goodsBack + 1 : null,
    due: null,
    proof: proofOf(term.kind),
    status: 'waiting',
    report: null,
    contest: null,
    payments: [],
    nextMeasures: [],
    ...(part === undefined ? {} : { part: { ...part, of: index + 2 - part.index } }),
  }));
}

/** Captures so much of the held money for an obligation between the sides, and records the payment. */
export function payFromHeld(rec: Recorder, no: number): void {
  const one = obligationOf(rec, no);
  const { held } = rec.state;
  if (!one || !held || !isBetweenSides(one)) return;
  const amountMinor = Math.min(remainingMinor(one), held.remainingMinor);
  if (amountMinor <= 0) return;
  const transferId = rec.ground.nextId();
  rec.move({ op: 'capture', id: transferId, holdId: held.holdId, amountMinor });
  const blocked = rec.ground.payment?.state === 'authorised' ? Math.min(amountMinor, rec.ground.payment.authorisedMinor) : 0;
  rec.record('obligation_paid', { no, source: 'escrow', amountMinor, transferId });
  if (blocked > 0) endBlock(rec, no, blocked);
}

/** Money that is only blocked on the buyer's card is freed by the same instruction: the rung is E3, and both are told. */
function endBlock(rec: Recorder, no: number, amountMinor: Minor): void {
  const action = recordDue(rec, 'E3', [no], amountMinor);
  rec.record('action_executed', { no: action, amountMinor, reversibleUntil: null });
  for (const to of ['claimant', 'respondent'] as const) rec.notify('authorisation_used', to, { no, amountMinor });
}

/** Lets what the card issuer gave back pay what the merchant owes, never more than remains of it. */
export function applyCredit(rec: Recorder): void {
  for (const one of unpaid(rec).filter((each) => each.obligor === 'respondent' && isBetweenSides(each))) {
    const amountMinor = Math.min(remainingMinor(one), freeCreditMinor(rec.state));
    if (amountMinor <= 0) continue;
    rec.record('obligation_paid', { no: one.no, source: 'chargeback', amountMinor, transferId: null });
    const asked = rec.state.actions?.find((each) => each.rung === 'E6' && each.status === 'due' && each.about.includes(one.no));
    if (asked !== undefined) rec.record('action_executed', { no: asked.no, amountMinor, reversibleUntil: null });
    if (amountMinor === remainingMinor(one)) finish(rec, one.no, 'paid');
  }
}

/** Lets go of held money that no obligation needs any more. */
function releaseExcess(rec: Recorder): void {
  const needed = unpaid(rec).filter(isBetweenSides).reduce((sum, one) => sum + remainingMinor(one), 0);
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
  begun(rec, no);
}

/** An obligation that runs gets its clock and its obligor a word; one that is paid already is over. */
export function begun(rec: Recorder, no: number): void {
  const one = obligationOf(rec, no);
  if (one === undefined || one.due === null) return;
  if (one.amountMinor !== null && remainingMinor(one) === 0) return finish(rec, no, 'paid');
  startClock(rec, one, one.due);
  const { due, term } = one;
  rec.notify('obligation_due', one.obligor, { no, due, kind: term.kind, amountMinor: remainingMinor(one) });
}

function startClock(rec: Recorder, one: Obligation, due: Instant): void {
  const rule = one.plan !== undefined && !one.plan.broken ? 'instalment' : one.term.kind === 'return_goods' ? 'send_goods_back' : 'perform';
  rec.start(rule, one.obligor, one.no, due);
}

/** The first instalment that what was paid so far does not cover; undefined when all are. */
export function nextInstalment(one: Obligation): Instalment | undefined {
  const interest = (one.interest ?? []).reduce((sum, each) => sum + each.amountMinor, 0);
  const instalments = one.plan?.instalments ?? [];
  // what was paid before the plan is not part of it
  const before = (one.amountMinor ?? 0) - interest - instalments.reduce((sum, each) => sum + each.amountMinor, 0);
  let covered = one.paidMinor - before;
  return instalments.find((each) => {
    covered -= each.amountMinor;
    return covered < 0;
  });
}

/**
 * A part was performed: the rest stays owed. Within its time it goes on; when that is over the next rung follows at once.
 */
export function goOn(rec: Recorder, no: number, breached: (rec: Recorder, no: number) => void): void {
  const before = obligationOf(rec, no);
  if (before === undefined || isSettled(before)) return;
  const due = before.plan !== undefined && !before.plan.broken ? (nextInstalment(before)?.due ?? before.due) : before.due;
  rec.clear(`confirm:${no}`, `inspect_goods:${no}`, `decide_objection:${no}`);
  rec.record('obligation_resumed', { no, due: due ?? rec.ground.at });
  const one = obligationOf(rec, no)!;
  if (due !== null && due > rec.ground.at) startClock(rec, one, due);
  else breached(rec, no);
}

/** An obligation is performed: its clocks end, what waited for it begins, and perhaps the dispute is over. */
export function finish(rec: Recorder, no: number, how: 'paid' | 'confirmed' | 'silence' | 'decided'): void {
  rec.record('obligation_performed', { no, how });
  endClocks(rec, no);
  beginWhatWaited(rec, no);
  rec.notify('obligation_performed', 'claimant', { no });
  rec.notify('obligation_performed', 'respondent', { no });
}

/** Whoever was asked to pay first need not decide any more, and nobody needs to ask the card issuer. */
export function endAdvance(rec: Recorder, no: number): void {
  for (const rung of ['E5', 'E6'] as const) {
    const asked = rec.state.actions?.find((one) => one.rung === rung && one.status === 'due' && one.about.includes(no));
    if (asked !== undefined) rec.record('action_ended', { no: asked.no });
  }
}

/** Ends every clock of an obligation, and the question whether somebody pays first. */
export function endClocks(rec: Recorder, no: number): void {
  for (const rule of ['perform', 'send_goods_back', 'inspect_goods', 'confirm', 'cure', 'decide_objection', 'instalment', 'answer_change', 'decide_advance'] as const) {
    rec.clear(`${rule}:${no}`);
  }
  endAdvance(rec, no);
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

/** What cannot be had by force here stays open, with the measures that come next; rungs that are due are recorded as such. */
export function leaveOpen(rec: Recorder, no: number): void {
  chargeInterest(rec, no);
  const one = obligationOf(rec, no);
  if (!one || isSettled(one)) return;
  endClocks(rec, no);
  const between = isBetweenSides(one);
  const nextMeasures = between ? measuresFor(one, rec.ground.merchantOpen, rec.ground.rules) : [];
  rec.record('obligation_open', { no, remainingMinor: remainingMinor(one), nextMeasures });
  if (!between) return;
  rec.notify('obligation_open', 'claimant', { no, amountMinor: remainingMinor(one) });
  rec.notify('obligation_open', 'respondent', { no, amountMinor: remainingMinor(one) });
  for (const rung of rungsWaiting(rec.state, no, rec.ground)) {
    recordDue(rec, rung.code, [no], rung.code === 'E5' || rung.code === 'E6' ? (mostOfRung(rec.ground.rules, rung, ladderContext(rec.state, one, rec.ground)) ?? 0) : null);
    const until = rec.ground.payment?.filingUntil;
    if (rung.code === 'E6' && until) rec.notify('card_dispute_possible', 'claimant', { no, amountMinor: remainingMinor(one), until });
    if (rung.code !== 'E5') continue;
    rec.start('decide_advance', 'operator', no);
    rec.notify('advance_asked', 'operator', { number: rec.state.number, no });
  }
}

/** Records that a rung of the ladder is due, and answers its number. */
export function recordDue(rec: Recorder, rung: RungCode, about: readonly number[], amountMinor: Minor | null, reason?: string): number {
  const no = (rec.state.actions?.length ?? 0) + 1;
  const { rules } = rec.ground;
  const entry = rules.ladder.find((one) => one.code === rung);
  const first = obligationOf(rec, about[0] ?? 0);
  const instrument = first?.to === 'marketplace' ? 'recourse' : (first?.from ?? 'agreement');
  const needs = entry?.needs.map((one) => one.machinery) ?? [];
  const action = { no, rung, about, instrument, amountMinor, reversible: entry?.reversal.possible ?? false, needs } as const;
  rec.record('action_due', { action, ...(reason === undefined ? {} : { reason }) });
  return no;
}

/** True while somebody looks at whether an execution was wrong: until then a dispute stays as it is. */
function isUnderReview(rec: Recorder): boolean {
  return (rec.state.actions ?? []).some((one) => one.reversal !== null && one.reversal.decision === null);
}

/** After any change of obligations: releases what is not needed, and closes or points to the next measure. */
export function settleUp(rec: Recorder): void {
  if (rec.state.stage !== 'performance' || isUnderReview(rec)) return;
  const { obligations, deadlines, reopened } = rec.state;
  if (reopened !== undefined) return rec.close(reopened.outcome);
  releaseExcess(rec);
  const left = obligations.filter((one) => !isSettled(one));
  const between = left.filter(isBetweenSides);
  // what the marketplace could not recover from the deposit is no matter of the two sides any more
  if (between.length === 0 && left.every((one) => one.status === 'open')) rec.close('performed');
  else if (between.every((one) => one.status === 'open') && between.length > 0) {
    if (deadlines['refer_out'] === undefined) rec.start('refer_out', 'claimant');
  } else rec.clear('refer_out');
}

/** Turns what was agreed or determined into obligations, and lets the held money pay (legal-requirements §9, B6). */
export function enterPerformance(rec: Recorder, terms: readonly Term[], from: Obligation['from']): void {
  rec.clear(...Object.keys(rec.state.deadlines));
  rec.enter('performance');
  rec.record('obligations_created', { obligations: build(terms, from) });
  applyCredit(rec);
  for (const one of rec.state.obligations) if (one.after === null && !isSettled(one)) begin(rec, one.no);
  settleUp(rec);
}
