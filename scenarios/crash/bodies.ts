import type { ActName } from '../../core/dispute/dispute.ts';
import { DECISION } from '../support/stages.ts';
import type { Chance } from './chance.ts';

/** How often an act is chosen where it is open; 1 where nothing is said. What ends a dispute early is rare. */
const WEIGHTS: Partial<Record<ActName, number>> = {
  open_notice: 0,
  withdraw: 0.03,
  exit: 0.05,
  refer_out: 0.5,
  recuse: 0.1,
  assign_case: 0.3,
  end_negotiation: 0.5,
  post_message: 0.25,
  submit_evidence: 0.15,
  request_evidence: 0.1,
  decline_evidence_request: 0.3,
  object_to_evidence: 0.1,
  answer_evidence_objection: 0.3,
  request_human: 0.1,
  request_extension: 0.3,
  make_offer: 0.5,
  ask_question: 0.3,
  correct_determination: 0.2,
  decline_countersign: 0.3,
  waive_obligation: 0.2,
  return_determination: 0.3,
};

/** One of the acts that are open, by weight; undefined when none is to be done. */
export function chooseAct(open: readonly ActName[], chance: Chance): ActName | undefined {
  const lots = open.flatMap((act) => Array.from({ length: Math.round((WEIGHTS[act] ?? 1) * 100) }, () => act));
  return lots.length === 0 ? undefined : chance.oneOf(lots);
}

const REASONS = DECISION.reasons;
const PART = { ...DECISION, result: 'part', findings: [DECISION.findings[0]], remedies: [{ kind: 'price_reduction', actualValuePer10000: 6500 }] };
const NONE = {
  ...{ result: 'dismissed', reasons: REASONS, remedies: [] },
  findings: DECISION.findings.map((one) => ({ ...one, result: 'not_established' })),
};

type View = any;

const openOffer = (view: View, role: string, mine: boolean, chance: Chance): number => {
  const fits = view.offers.filter((one: any) => one.status === 'open' && (one.by === role) === mine);
  return fits.length === 0 ? 1 : chance.oneOf<any>(fits).no;
};

/** The obligation about which the other side proposed something. */
const change = (view: View, role: string): number => view.changes?.find((one: any) => one.status === 'open' && one.by !== role)?.no ?? 1;

const obligation = (view: View, chance: Chance, fits: (one: any) => boolean): number => {
  const all = view.obligations.filter(fits);
  return all.length === 0 ? 1 : chance.oneOf<any>(all).no;
};

function terms(view: View, chance: Chance): object[] {
  const whole: number = view.claim.disputedMinor;
  const half = Math.max(1, Math.floor(whole / 2));
  return chance.oneOf<object[]>([
    [{ kind: 'refund', amountMinor: whole }],
    [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: whole }],
    [{ kind: 'replace' }, { kind: 'damages', amountMinor: half }],
    [{ kind: 'price_reduction', amountMinor: half, withinDays: 3 }, { kind: 'apology' }],
  ]);
}

const RUNNING = ['due', 'breached', 'open'];

/**
 * A body for an act that is open in what somebody sees of a dispute. It fits in most cases; a refusal is a good answer.
 * @param tag stands in every text, so that two acts never say the same
 */
export function bodyOf(act: ActName, view: View, chance: Chance, tag: string, adjudicators: readonly string[]): object {
  const role: string = view.role;
  const undecided = (view.objections ?? []).filter((one: any) => one.decision === null).map((one: any) => ({ no: one.no, upheld: false, reason: REASONS }));
  const determination = (): object => ({ ...chance.oneOf<object>([DECISION, PART, NONE]), ...(undecided.length === 0 ? {} : { objections: undecided }) });
  const makers: Partial<Record<ActName, () => object>> = {
    respond: () => ({ position: chance.oneOf(['admit', 'part', 'contest']), text: tag }),
    post_message: () => ({ text: tag }),
    request_human: () => ({ reason: tag }),
    request_evidence: () => ({ to: role === 'claimant' ? 'respondent' : role === 'respondent' ? 'claimant' : chance.oneOf(['claimant', 'respondent']), text: `${tag} photo` }),
    decline_evidence_request: () => ({ no: (view.evidenceRequests ?? []).find((one: any) => one.to === role && one.status === 'open')?.no ?? 1, reason: `${tag} none` }),
    object_to_evidence: () => ({
      evidenceId: view.evidence.find((one: any) => one.by !== role && !(view.objections ?? []).some((each: any) => each.by === role && each.evidenceId === one.evidenceId))?.evidenceId ?? view.id,
      points: [{ ground: chance.oneOf(['authenticity', 'legality', 'relevance']), reason: `${tag} not so` }],
    }),
    answer_evidence_objection: () => ({ no: (view.objections ?? []).find((one: any) => one.by !== role && one.answer === null && one.decision === null)?.no ?? 1, text: tag }),
    decide_late_evidence: () => ({ no: view.evidence.find((one: any) => one.late?.decision === null)?.late.no ?? 1, admitted: chance.happens(50), reason: REASONS }),
    make_offer: () => ({ terms: terms(view, chance), note: tag, ...(chance.happens(30) ? { counters: openOffer(view, role, false, chance) } : {}) }),
    withdraw_offer: () => ({ no: openOffer(view, role, true, chance) }),
    reject_offer: () => ({ no: openOffer(view, role, false, chance), reason: tag }),
    accept_offer: () => ({ no: openOffer(view, role, false, chance) }),
    countersign: () => ({ no: view.agreement?.offerNo ?? 1 }),
    decline_countersign: () => ({ no: view.agreement?.offerNo ?? 1 }),
    request_extension: () => ({ days: 1 + chance.below(2) }),
    choose: () => ({ consents: chance.happens(75), textVersion: view.choiceTextVersion }),
    withdraw: () => ({ reason: tag }),
    recuse: () => ({ reason: tag }),
    assign_case: () => ({ adjudicatorId: chance.oneOf(adjudicators) }),
    ask_question: () => ({ to: chance.oneOf(['claimant', 'respondent']), text: tag }),
    answer_question: () => {
      const mine = view.questions.filter((one: any) => one.to === role && one.answer === null && !one.lapsed);
      return { no: mine.length === 0 ? 1 : chance.oneOf<any>(mine).no, text: tag };
    },
    issue_determination: determination,
    return_determination: () => ({ reason: tag }),
    correct_determination: () => ({ was: '双方', now: '两方' }),
    appeal: () => ({ grounds: tag }),
    decide_appeal: () =>
      chance.happens(50) ? { result: 'upheld', reasons: REASONS } : { result: 'varied', reasons: REASONS, determination: determination() },
    report_performance: () => ({
      no: obligation(view, chance, (one) => one.obligor === role && RUNNING.includes(one.status)),
      ...{ text: tag, carrier: '顺丰', tracking: tag },
    }),
    confirm_performance: () => ({ no: obligation(view, chance, (one) => one.obligor !== role && [...RUNNING, 'reported', 'contested'].includes(one.status)) }),
    contest_performance: () => ({ no: obligation(view, chance, (one) => one.obligor !== role && one.status === 'reported'), reason: tag }),
    decide_contest: () => ({ no: obligation(view, chance, (one) => one.status === 'contested'), performed: chance.happens(50), reason: REASONS }),
    waive_obligation: () => ({ no: obligation(view, chance, (one) => one.obligor !== role && !['performed', 'waived'].includes(one.status)) }),
    object_to_deduction: () => ({ reason: tag }),
    decide_objection: () => ({ upheld: chance.happens(50), reason: REASONS }),
    propose_change: () => ({
      no: obligation(view, chance, (one) => one.obligor === 'respondent' && RUNNING.includes(one.status)),
      to: { kind: 'substitute', term: { kind: chance.oneOf(['repair', 'replace', 'apology']) } },
      note: tag,
    }),
    accept_change: () => ({ no: change(view, role) }),
    decline_change: () => ({ no: change(view, role), reason: tag }),
    ask_advance: () => ({ no: obligation(view, chance, (one) => one.status === 'open'), reason: tag }),
    decide_advance: () => ({ no: view.actions?.find((one: any) => one.rung === 'E5' && one.status === 'due')?.about[0] ?? 1, pays: chance.happens(50), reason: REASONS }),
    ask_reversal: () => ({ action: view.actions?.find((one: any) => one.status === 'executed')?.no ?? 1, reason: tag }),
    decide_reversal: () => ({ action: view.actions?.find((one: any) => one.reversal !== null && one.reversal.decision === null)?.no ?? 1, wrong: chance.happens(50), reason: REASONS }),
    refer_out: () => ({ measure: view.obligations.flatMap((one: any) => (one.status === 'open' ? one.nextMeasures : []))[0] ?? 'court' }),
  };
  return makers[act]?.() ?? {};
}
