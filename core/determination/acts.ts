import { canonicalJson, refused, type Refused } from '../kernel/kernel.ts';
import { needsSecondSignature, type RulePack } from '../rules/rules.ts';
import { lapseAgreement } from '../negotiation/lapse.ts';
import type { ActBodies, DeterminationInput } from '../dispute/acts.ts';
import { actingParty, type ActTable } from '../dispute/handler.ts';
import type { Recorder } from '../dispute/recorder.ts';
import { isFast, isParty, type DisputeState, type Role } from '../dispute/state.ts';
import { moneyOf, type Term } from '../dispute/terms.ts';
import { lateItems } from '../evidence/late.ts';
import { wrongDecisions } from '../evidence/objection.ts';
import { isWithJury, lapseJury, goOn, isBeingChecked } from '../jury/life.ts';
import { assignedAdjudicator, isUnchecked } from './assigned.ts';
import { wrongProposal } from './burden.ts';
import { computeDetermination } from './compute.ts';
import type { Determination, DeterminationDraft } from './determination.ts';
import { makeFinal } from './final.ts';
import { stopForQuestions } from './stop.ts';

type DeterminationAct =
  | 'take_case'
  | 'recuse'
  | 'assign_case'
  | 'ask_question'
  | 'answer_question'
  | 'issue_determination'
  | 'sign_determination'
  | 'return_determination'
  | 'correct_determination'
  | 'accept_determination'
  | 'appeal'
  | 'decide_appeal';

export { assignedAdjudicator, isUnchecked } from './assigned.ts';

const ADJUDICATOR: readonly Role[] = ['adjudicator'];
const BOTH: readonly Role[] = ['claimant', 'respondent'];

function person(rec: Recorder): string {
  if (rec.actor.personId === null) throw new Error('an adjudicator is a person');
  return rec.actor.personId;
}

/** Refuses whoever may not decide this matter: with ties to a party, recused, or heard in it before. */
function unfit(rec: Recorder, adjudicatorId: string): Refused | undefined {
  const { state, ground } = rec;
  if (ground.conflicted || state.recused.includes(adjudicatorId)) return refused('conflict_of_interest');
  const decided = state.determination;
  if (state.stage === 'appeal' && decided && (decided.by === adjudicatorId || decided.secondBy === adjudicatorId)) {
    return refused('same_person');
  }
  return undefined;
}

function notTheirs(rec: Recorder): Refused | undefined {
  return assignedAdjudicator(rec.state) === person(rec) ? undefined : refused('not_yours');
}

function takeCase(rec: Recorder): Refused | undefined {
  const adjudicatorId = person(rec);
  const bad = unfit(rec, adjudicatorId);
  if (bad) return bad;
  rec.record('case_taken', { adjudicatorId });
  rec.clear(rec.state.stage === 'appeal' ? 'assign_appeal' : 'assign');
  return undefined;
}

function recuse(rec: Recorder, body: ActBodies['recuse']): Refused | undefined {
  const bad = notTheirs(rec);
  if (bad) return bad;
  rec.record('case_recused', { adjudicatorId: person(rec), reason: body.reason });
  rec.start(rec.state.stage === 'appeal' ? 'assign_appeal' : 'assign', 'adjudicator');
  rec.notify('case_recused', 'operator', { number: rec.state.number });
  return undefined;
}

function assignCase(rec: Recorder, body: ActBodies['assign_case']): Refused | undefined {
  if (body.adjudicatorId === assignedAdjudicator(rec.state)) return refused('already_done', 'adjudicatorId');
  const bad = unfit(rec, body.adjudicatorId);
  if (bad) return refused(bad.refusal.code, 'adjudicatorId');
  rec.record('case_assigned', body);
  rec.clear(rec.state.stage === 'appeal' ? 'assign_appeal' : 'assign');
  return undefined;
}

function askQuestion(rec: Recorder, body: ActBodies['ask_question']): Refused | undefined {
  const bad = notTheirs(rec);
  if (bad) return bad;
  const no = rec.state.questions.length + 1;
  rec.record('question_asked', { no, ...body });
  rec.start('answer_question', body.to, no);
  stopForQuestions(rec);
  rec.notify('question_asked', body.to, { no });
  return undefined;
}

function answerQuestion(rec: Recorder, body: ActBodies['answer_question']): Refused | undefined {
  const question = rec.state.questions.find((one) => one.no === body.no);
  if (!question) return refused('field_invalid', 'no');
  if (question.to !== actingParty(rec)) return refused('not_yours', 'no');
  if (question.answer !== null) return refused('already_done', 'no');
  if (question.lapsed) return refused('too_late', 'no');
  rec.record('question_answered', body);
  rec.clear(`answer_question:${body.no}`);
  stopForQuestions(rec);
  rec.notify('question_answered', 'adjudicator', { no: body.no });
  return undefined;
}

function signed(rec: Recorder, draft: DeterminationDraft, secondBy: string | null): Determination {
  const { appealReasons: _reasons, ...said } = draft;
  return { ...said, secondBy, issuedAt: rec.ground.at, corrections: [], finalAt: null };
}

/** Above a value of the rules two people sign, in the first instance and in an appeal that changes the outcome. */
export function isForTwo(state: DisputeState, terms: readonly Term[], rules: RulePack): boolean {
  return needsSecondSignature(rules, Math.max(moneyOf(terms), state.claim.disputedMinor));
}

function propose(rec: Recorder, draft: DeterminationDraft): void {
  rec.record('determination_proposed', { draft });
  rec.start('second_signature', 'adjudicator');
}

/** The appeal is decided: nothing more can change the determination. */
function endAppeal(rec: Recorder, result: 'upheld' | 'varied', reasons: string, determination: Determination): void {
  rec.record('appeal_decided', { result, reasons, determination });
  rec.notify('appeal_decided', 'claimant', { result });
  rec.notify('appeal_decided', 'respondent', { result });
  makeFinal(rec);
}

/** Issues a determination to both sides and opens the time for appeal. */
function issue(rec: Recorder, draft: DeterminationDraft, secondBy: string | null): void {
  const determination = signed(rec, draft, secondBy);
  if (rec.state.agreement?.countersignedAt === null) lapseAgreement(rec);
  lapseJury(rec);
  rec.record('determination_issued', { determination });
  rec.clearRules('assign', 'decide', 'answer_question', 'give_evidence', 'second_signature', 'check_verdict', 'countersign');
  rec.enter('decided');
  rec.start('appeal', 'claimant');
  rec.notify('determination_issued', 'claimant', { result: draft.result, amountMinor: moneyOf(draft.terms) });
  rec.notify('determination_issued', 'respondent', { result: draft.result, amountMinor: moneyOf(draft.terms) });
}

function draftOf(rec: Recorder, input: DeterminationInput): DeterminationDraft | Refused {
  const wrong = wrongProposal(input.findings, rec.state, rec.ground.rules, rec.ground.at);
  if (wrong !== undefined) return wrong;
  const left = wrongDecisions(input.objections ?? [], rec.state);
  if (left !== undefined) return left;
  const computed = computeDetermination(input, rec.state, rec.ground.rules);
  if (!computed.ok) return computed;
  const { terms, computation } = computed.value;
  return {
    result: input.result,
    findings: input.findings,
    reasons: input.reasons,
    ...(input.citations === undefined ? {} : { citations: input.citations }),
    ...(input.objections === undefined || input.objections.length === 0 ? {} : { objections: input.objections }),
    terms,
    computation,
    ...(input.remedies.length === 0 ? {} : { orders: input.remedies }),
    by: person(rec),
    at: rec.ground.at,
  };
}

function issueDetermination(rec: Recorder, body: ActBodies['issue_determination']): Refused | undefined {
  const bad = notTheirs(rec);
  if (bad) return bad;
  const draft = draftOf(rec, body);
  if ('refusal' in draft) return draft;
  if (isForTwo(rec.state, draft.terms, rec.ground.rules)) propose(rec, draft);
  else issue(rec, draft, null);
  return undefined;
}

function secondSigner(rec: Recorder): Refused | undefined {
  const { state } = rec;
  if (state.draft?.by === person(rec)) return refused('same_person');
  return unfit(rec, person(rec));
}

/** Two determinations that order the same: an appeal that comes to it leaves the first as it was. */
function isSame(one: DeterminationDraft, other: Pick<DeterminationDraft, 'result' | 'terms'>): boolean {
  return one.result === other.result && canonicalJson(one.terms as never) === canonicalJson(other.terms as never);
}

/** A person looked at what the rules made of a verdict and stands for it: it is that person's determination now. */
function checkVerdict(rec: Recorder, verdict: DeterminationDraft): Refused | undefined {
  const draft = { ...verdict, by: person(rec) };
  const { determination: before, stage } = rec.state;
  rec.clear('check_verdict');
  if (stage === 'appeal' && before !== null && isSame(before, draft)) endAppeal(rec, 'upheld', draft.appealReasons ?? '', before);
  else if (isForTwo(rec.state, draft.terms, rec.ground.rules)) propose(rec, draft);
  else if (stage === 'appeal') endAppeal(rec, 'varied', draft.appealReasons ?? '', signed(rec, draft, null));
  else issue(rec, draft, null);
  return undefined;
}

function signDetermination(rec: Recorder): Refused | undefined {
  const { draft } = rec.state;
  if (!draft) return refused('act_not_allowed_now');
  const bad = secondSigner(rec);
  if (bad) return bad;
  if (isUnchecked(draft)) return checkVerdict(rec, draft);
  if (rec.state.stage === 'appeal') endAppeal(rec, 'varied', draft.appealReasons ?? '', signed(rec, draft, person(rec)));
  else issue(rec, draft, person(rec));
  return undefined;
}

/** A verdict is not followed without saying why: both sides read the reason, and a person decides. */
function setAside(rec: Recorder, reason: string): undefined {
  rec.record('verdict_not_followed', { reason });
  goOn(rec);
  rec.notify('verdict_not_followed', 'claimant');
  rec.notify('verdict_not_followed', 'respondent');
  return undefined;
}

function returnDetermination(rec: Recorder, body: ActBodies['return_determination']): Refused | undefined {
  const bad = secondSigner(rec);
  if (bad) return bad;
  if (isBeingChecked(rec.state)) return setAside(rec, body.reason);
  rec.record('determination_returned', body);
  rec.clear('second_signature');
  rec.notify('determination_returned', 'adjudicator');
  return undefined;
}

function correctDetermination(rec: Recorder, body: ActBodies['correct_determination']): Refused | undefined {
  const { determination } = rec.state;
  if (determination?.by !== person(rec)) return refused('not_yours');
  // A slip of the pen in the reasons; what is ordered can only be changed by an appeal.
  if (!determination.reasons.includes(body.was)) return refused('field_invalid', 'was');
  rec.record('determination_corrected', body);
  rec.notify('determination_corrected', 'claimant');
  rec.notify('determination_corrected', 'respondent');
  return undefined;
}

function acceptDetermination(rec: Recorder): Refused | undefined {
  rec.record('determination_accepted', {});
  if (rec.state.acceptedBy.length === 2) makeFinal(rec);
  return undefined;
}

/** Whoever appeals from a determination that follows a jury may choose a larger one. */
function mayAppealToJury({ determination }: Pick<DisputeState, 'determination'>): boolean {
  return determination?.jury !== undefined;
}

function appeal(rec: Recorder, body: ActBodies['appeal']): Refused | undefined {
  if (body.to !== undefined && !mayAppealToJury(rec.state)) return refused('act_not_allowed_now', 'to');
  rec.record('appeal_filed', body);
  rec.clear('appeal');
  rec.enter('appeal');
  if (body.to === 'jury') rec.start('convene_jury', 'operator');
  else {
    rec.start('assign_appeal', 'adjudicator');
    rec.start('decide_appeal', 'adjudicator');
  }
  rec.notify('appeal_filed', 'claimant', { by: actingParty(rec) });
  rec.notify('appeal_filed', 'respondent', { by: actingParty(rec) });
  return undefined;
}

function decideAppeal(rec: Recorder, body: ActBodies['decide_appeal']): Refused | undefined {
  const bad = notTheirs(rec);
  if (bad) return bad;
  const before = rec.state.determination;
  if (!before) return refused('act_not_allowed_now');
  if (body.result === 'upheld') {
    if (body.determination) return refused('field_unknown', 'determination');
    endAppeal(rec, 'upheld', body.reasons, before);
    return undefined;
  }
  if (!body.determination) return refused('field_missing', 'determination');
  const draft = draftOf(rec, body.determination);
  if ('refusal' in draft) return draft;
  if (isForTwo(rec.state, draft.terms, rec.ground.rules)) propose(rec, { ...draft, appealReasons: body.reasons });
  else endAppeal(rec, 'varied', body.reasons, signed(rec, draft, null));
  return undefined;
}

/** A larger jury has the appeal, and nobody takes it besides. */
function isAppealWithJury(state: DisputeState): boolean {
  return state.stage === 'appeal' && (isWithJury(state) || isBeingChecked(state));
}

function inHand(state: DisputeState): boolean {
  return state.stage === 'determination' || state.stage === 'appeal';
}

/** The acts of a determination (平台处理): always decided by a person, reasoned, open to one appeal. */
export const determinationActs: ActTable<DeterminationAct> = {
  take_case: {
    roles: ADJUDICATOR,
    open: (state) => inHand(state) && assignedAdjudicator(state) === null && !isAppealWithJury(state),
    waits: (state) => (state.stage === 'appeal' ? ['assign_appeal'] : ['assign']),
    handle: takeCase,
  },
  recuse: {
    roles: ADJUDICATOR,
    open: (state) => inHand(state) && assignedAdjudicator(state) !== null && state.draft === null,
    handle: recuse,
  },
  assign_case: { roles: ['operator'], open: (state) => inHand(state) && state.draft === null && !isAppealWithJury(state), handle: assignCase },
  ask_question: {
    roles: ADJUDICATOR,
    // the fast track goes by the documents; who cannot decide by them ends it first
    open: (state) => inHand(state) && assignedAdjudicator(state) !== null && state.draft === null && !isWithJury(state) && !(isFast(state) && state.stage === 'determination'),
    handle: askQuestion,
  },
  answer_question: {
    roles: BOTH,
    open: (state, role) =>
      inHand(state) && state.questions.some((one) => one.to === role && one.answer === null && !one.lapsed),
    waits: (state, role) =>
      state.questions
        .filter((one) => isParty(role) && one.to === role && one.answer === null && !one.lapsed)
        .map((one) => `answer_question:${one.no}`),
    handle: answerQuestion,
  },
  issue_determination: {
    roles: ADJUDICATOR,
    // what came late counts or not before anything is found on it
    open: (state) => state.stage === 'determination' && state.adjudicatorId !== null && state.draft === null && !isWithJury(state) && lateItems(state).length === 0,
    waits: () => ['decide'],
    handle: issueDetermination,
  },
  sign_determination: {
    roles: ADJUDICATOR,
    open: (state) => inHand(state) && state.draft !== null,
    waits: (state) => (isBeingChecked(state) ? ['check_verdict'] : ['second_signature']),
    handle: signDetermination,
  },
  return_determination: {
    roles: ADJUDICATOR,
    open: (state) => inHand(state) && state.draft !== null,
    handle: returnDetermination,
  },
  correct_determination: {
    roles: ADJUDICATOR,
    open: (state) => state.stage === 'decided' && state.determination !== null,
    handle: correctDetermination,
  },
  accept_determination: {
    roles: BOTH,
    open: (state, role) => state.stage === 'decided' && isParty(role) && !state.acceptedBy.includes(role),
    handle: acceptDetermination,
  },
  appeal: {
    roles: BOTH,
    open: (state, role) => state.stage === 'decided' && isParty(role) && !state.acceptedBy.includes(role),
    waits: () => ['appeal'],
    handle: appeal,
  },
  decide_appeal: {
    roles: ADJUDICATOR,
    open: (state) => state.stage === 'appeal' && (state.appeal?.adjudicatorId ?? null) !== null && state.draft === null && !isWithJury(state) && lateItems(state).length === 0,
    waits: () => ['decide_appeal'],
    handle: decideAppeal,
  },
};
