import { computeDue } from '../deadline/deadline.ts';
import { refused, type Instant, type Minor, type Refused } from '../kernel/kernel.ts';
import { deadlineDue } from '../rules/rules.ts';
import type { ActBodies } from '../dispute/acts.ts';
import { actingParty } from '../dispute/handler.ts';
import type { Recorder } from '../dispute/recorder.ts';
import { otherParty, type DisputeState, type Party } from '../dispute/state.ts';
import { checkTerms, isMoneyTerm, obligorOf, type Term } from '../dispute/terms.ts';
import { isBetweenSides, remainingMinor, type Instalment, type Obligation, type PaymentPlan } from './obligation.ts';
import { endDeduction } from './deduction.ts';
import { begun, endClocks, obligationOf, payFromHeld, proofOf, settleUp } from './perform.ts';

/** Another performance in place of the one owed, or the same money in parts. */
export type ChangeTo =
  | { readonly kind: 'substitute'; readonly term: Term }
  | {
      readonly kind: 'plan';
      readonly instalments: readonly { readonly amountMinor: Minor; readonly withinDays: number }[];
      /** agreed interest for delay, parts of 10,000 a year */
      readonly interestBasisPoints?: number;
    };

/** One side proposes another way of performing. Nothing changes until the other side agrees; silence leaves it as it was. */
export interface Change {
  /** the obligation it is about */
  readonly no: number;
  readonly by: Party;
  readonly to: ChangeTo;
  readonly note: string;
  readonly at: Instant;
  readonly status: 'open' | 'accepted' | 'declined' | 'lapsed';
}

/** More proposals than this of one side about one obligation would only keep it waiting. */
const MOST_PROPOSALS = 2;
const MOST_INSTALMENTS = 24;
/** Four times the loan prime rate is the most the courts support; agreed interest stays far below any version of it. */
const MOST_INTEREST = 1_200;
const CHANGEABLE: readonly Obligation['status'][] = ['due', 'breached', 'open'];

function proposals(state: DisputeState, no: number): readonly Change[] {
  return (state.changes ?? []).filter((one) => one.no === no);
}

/** The open proposal about an obligation. */
function openChange(state: DisputeState, no: number): Change | undefined {
  return proposals(state, no).find((one) => one.status === 'open');
}

/** Obligations about which a side may propose another performance now. */
export function changeable(state: DisputeState, by: Party): readonly Obligation[] {
  return state.obligations.filter(
    (one) =>
      isBetweenSides(one) &&
      one.obligor === 'respondent' &&
      CHANGEABLE.includes(one.status) &&
      openChange(state, one.no) === undefined &&
      proposals(state, one.no).filter((each) => each.by === by).length < MOST_PROPOSALS,
  );
}

/** Open proposals that wait for a side's answer. */
export function changesAskedOf(state: DisputeState, party: Party): readonly Change[] {
  return (state.changes ?? []).filter((one) => one.status === 'open' && one.by !== party);
}

function wrongPlan(one: Obligation, to: Extract<ChangeTo, { kind: 'plan' }>): Refused | undefined {
  if (one.amountMinor === null) return refused('field_invalid', 'to.kind');
  const { instalments, interestBasisPoints = 0 } = to;
  if (instalments.length < 2 || instalments.length > MOST_INSTALMENTS) return refused('field_invalid', 'to.instalments');
  for (const [index, each] of instalments.entries()) {
    if (!Number.isSafeInteger(each.amountMinor) || each.amountMinor < 1) return refused('amount_not_positive', `to.instalments.${index}.amountMinor`);
    if (!Number.isSafeInteger(each.withinDays) || each.withinDays <= (instalments[index - 1]?.withinDays ?? 0) || each.withinDays > 366) {
      return refused('field_invalid', `to.instalments.${index}.withinDays`);
    }
  }
  // all of what is left, no more and no less: a plan changes when it is paid, not how much
  if (instalments.reduce((sum, each) => sum + each.amountMinor, 0) !== remainingMinor(one)) return refused('field_invalid', 'to.instalments');
  if (!Number.isSafeInteger(interestBasisPoints) || interestBasisPoints < 0 || interestBasisPoints > MOST_INTEREST) return refused('field_invalid', 'to.interestBasisPoints');
  return undefined;
}

function wrongTerm(rec: Recorder, one: Obligation, term: Term): Refused | undefined {
  const { items } = rec.state.claim;
  const checked = checkTerms([term], 'to.term', items.reduce((sum, item) => sum + item.paidMinor, 0), items);
  if (!checked.ok) return { ok: false, refusal: { ...checked.refusal, field: checked.refusal.field?.replace('to.term.0', 'to.term') ?? 'to.term' } };
  if (obligorOf(term) !== one.obligor) return refused('field_invalid', 'to.term.kind');
  // what was paid already stays paid: nothing smaller can be put in its place
  if (isMoneyTerm(term) && (term.amountMinor ?? 0) < one.paidMinor) return refused('field_invalid', 'to.term.amountMinor');
  return undefined;
}

/** Proposes another performance or a payment plan. Refusals: act_not_allowed_now, field_invalid, those of a term. */
export function proposeChange(rec: Recorder, body: ActBodies['propose_change']): Refused | undefined {
  const by = actingParty(rec);
  const one = changeable(rec.state, by).find((each) => each.no === body.no);
  if (one === undefined) return refused('act_not_allowed_now', 'no');
  const wrong = body.to.kind === 'plan' ? wrongPlan(one, body.to) : wrongTerm(rec, one, body.to.term);
  if (wrong !== undefined) return wrong;
  rec.record('change_proposed', body);
  rec.start('answer_change', otherParty(by), one.no);
  rec.notify('change_proposed', otherParty(by), { no: one.no });
  return undefined;
}

/** Says no: what was owed stays owed. */
export function declineChange(rec: Recorder, body: ActBodies['decline_change']): Refused | undefined {
  const asked = changesAskedOf(rec.state, actingParty(rec)).find((one) => one.no === body.no);
  if (asked === undefined) return refused('act_not_allowed_now', 'no');
  rec.record('change_declined', body);
  rec.clear(`answer_change:${body.no}`);
  rec.notify('change_declined', asked.by, { no: body.no });
  return undefined;
}

/** Nobody answered: what was owed stays owed. */
export function lapseChange(rec: Recorder, no: number): void {
  rec.record('change_lapsed', { no });
  const change = proposals(rec.state, no).at(-1);
  if (change !== undefined) rec.notify('change_declined', change.by, { no });
}

function planOf(rec: Recorder, to: Extract<ChangeTo, { kind: 'plan' }>): PaymentPlan {
  const { at, rules } = rec.ground;
  const instalments = to.instalments.map(({ amountMinor, withinDays }): Instalment => {
    const { due } = computeDue({ amount: withinDays, unit: 'calendar_days' }, at, rules.calendar);
    return { amountMinor, due };
  });
  return { instalments, interestBasisPoints: to.interestBasisPoints ?? 0, broken: false };
}

/** Agrees: from now on the new performance is owed, with a date of its own. Refusals: act_not_allowed_now. */
export function acceptChange(rec: Recorder, body: ActBodies['accept_change']): Refused | undefined {
  const asked = changesAskedOf(rec.state, actingParty(rec)).find((one) => one.no === body.no);
  const one = obligationOf(rec, body.no);
  if (asked === undefined || one === undefined || !CHANGEABLE.includes(one.status)) return refused('act_not_allowed_now', 'no');
  const { to } = asked;
  // it may have been paid in part since it was proposed
  if (to.kind === 'plan' && wrongPlan(one, to) !== undefined) return refused('changed_meanwhile');
  if (to.kind === 'substitute' && wrongTerm(rec, one, to.term) !== undefined) return refused('changed_meanwhile');
  const { at, rules } = rec.ground;
  endClocks(rec, body.no);
  if (to.kind === 'plan') {
    const plan = planOf(rec, to);
    rec.record('change_accepted', { no: body.no, plan, due: plan.instalments[0]!.due });
  } else {
    const { term } = to;
    const due = term.withinDays === undefined ? deadlineDue(rules, 'perform', at).due : computeDue({ amount: term.withinDays, unit: 'calendar_days' }, at, rules.calendar).due;
    rec.record('change_accepted', { no: body.no, term, amountMinor: isMoneyTerm(term) ? (term.amountMinor ?? 0) : null, proof: proofOf(term.kind), due });
  }
  rec.notify('change_accepted', asked.by, { no: body.no });
  payFromHeld(rec, body.no);
  begun(rec, body.no);
  endDeduction(rec);
  settleUp(rec);
  return undefined;
}
