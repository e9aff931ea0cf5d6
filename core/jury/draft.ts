import { computeOrders } from '../determination/compute.ts';
import type { DeterminationDraft, Finding } from '../determination/determination.ts';
import type { DisputeState } from '../dispute/state.ts';
import { undecided } from '../evidence/objection.ts';
import { accepted, refused, type Instant, type Result } from '../kernel/kernel.ts';
import type { RulePack } from '../rules/rules.ts';
import { REMEDY, questionsOf, type JuryQuestion } from './questions.ts';
import { votesOf, type Verdict } from './verdict.ts';

/** What the jury found on one row: by the greater number; where both are equal, the side that bears the row has not shown it (CPL-I 90, 108). */
function findingOf(question: JuryQuestion, verdict: Verdict): Finding {
  const established = votesOf(verdict, question.id, 'established');
  const notEstablished = votesOf(verdict, question.id, 'not_established');
  return {
    issue: question.id,
    result: established > notEstablished ? 'established' : 'not_established',
    reasons: '',
    evidence: [],
    votes: { established, notEstablished },
  };
}

/** What those wrote who chose the remedy that won, as the reasons of the draft: in the order of the verdict. */
function reasonsOf(verdict: Verdict): string {
  const groups = verdict.reasons.filter((one) => one.question === REMEDY && one.option === verdict.remedy);
  return groups.flatMap((one) => one.texts.map(({ text }) => text)).join('\n\n');
}

/**
 * A determination as the rules make it of a verdict: findings from the counts, remedies from the option that won, amounts by
 * the formulas. It binds nobody before a person signed it (legal-requirements R-24). An objection that nobody decided yet was
 * before the jurors with its item, and is left at that.
 * Refusals: those by which the rules do not give the remedy on these findings (`computeOrders`).
 */
export function draftOfVerdict(verdict: Verdict, state: DisputeState, rules: RulePack, at: Instant): Result<DeterminationDraft> {
  const questions = questionsOf(state.claim, rules);
  const chosen = questions.find((one) => one.id === REMEDY)?.options.find((one) => one.id === verdict.remedy);
  if (chosen === undefined) return refused('field_invalid', 'remedy');
  const findings = questions.filter((one) => one.id !== REMEDY).map((one) => findingOf(one, verdict));
  const computed = computeOrders({ findings, remedies: chosen.orders }, state, rules);
  if (!computed.ok) return computed;
  const left = undecided(state).map(({ no }) => ({ no, upheld: false, reason: '' }));
  return accepted({
    result: chosen.orders.length === 0 ? 'dismissed' : chosen.id === 'as_claimed' ? 'allowed' : 'part',
    findings,
    reasons: reasonsOf(verdict),
    ...(left.length === 0 ? {} : { objections: left }),
    ...computed.value,
    ...(chosen.orders.length === 0 ? {} : { orders: chosen.orders }),
    by: verdict.roundId,
    at,
    jury: { roundId: verdict.roundId },
  });
}
