import { accepted, refused, type Minor, type Result } from '../kernel/kernel.ts';
import { burdenRows, citableArticles, standTogether, type CaseInput, type RulePack } from '../rules/rules.ts';
import type { DeterminationInput } from '../dispute/acts.ts';
import { caseOf } from '../dispute/case.ts';
import type { DisputeState } from '../dispute/state.ts';
import { checkTerms, type Term } from '../dispute/terms.ts';
import type { ComputationStep, RemedyOrder } from './determination.ts';
import { remedyCodeOf } from './figures.ts';
import { answerOrders } from './orders.ts';

/** What a determination comes to in terms and money, and how each figure came about. */
export interface ComputedDetermination {
  readonly terms: readonly Term[];
  readonly computation: readonly ComputationStep[];
}

/** Fewer characters than this are not reasons. */
const SHORTEST_REASONS = 20;

/** What the rules are asked with, by the findings so far. */
export function inputsOf(input: Pick<DeterminationInput, 'findings'>, state: DisputeState, rules: RulePack): CaseInput {
  return caseOf(state, Object.fromEntries(input.findings.map((finding) => [finding.issue, finding.result])), rules);
}

/** A citation stands in the text and names an article of the rules the dispute is decided by. */
function checkCitations(input: DeterminationInput, rules: RulePack): Result<true> {
  for (const [index, { label, ref }] of (input.citations ?? []).entries()) {
    if (!citableArticles(rules).some((one) => one.ref === ref)) return refused('field_invalid', `citations.${index}.ref`);
    if (!input.reasons.includes(`[${label}]`)) return refused('field_invalid', `citations.${index}.label`);
  }
  return accepted(true);
}

function checkFindings(input: DeterminationInput, state: DisputeState, rules: RulePack): Result<true> {
  if (input.reasons.trim().length < SHORTEST_REASONS) return refused('field_invalid', 'reasons');
  const known = new Set(state.evidence.map((item) => item.evidenceId));
  for (const [index, finding] of input.findings.entries()) {
    const strange = finding.evidence.findIndex((id) => !known.has(id));
    if (strange >= 0) return refused('field_invalid', `findings.${index}.evidence.${strange}`);
    if (finding.reasons.trim() === '') return refused('field_missing', `findings.${index}.reasons`);
  }
  const cited = checkCitations(input, rules);
  if (!cited.ok) return cited;
  // Every row that matters for what is claimed and ordered is answered: none is passed over in silence.
  const kinds = [...state.claim.wanted, ...input.remedies].map((one) => one.kind);
  for (const row of burdenRows(rules, state.claim.type, kinds)) {
    if (!input.findings.some((finding) => finding.issue === row.id)) {
      return refused('findings_incomplete', 'findings', { row: row.id });
    }
  }
  return accepted(true);
}

/**
 * Checks findings and reasons, asks the rules whether each remedy may be ordered, and computes its amount.
 * Refusals: field_missing, field_invalid, findings_incomplete, item_unknown, remedy_not_offered, fact_missing,
 * amount_not_positive, remedies_exclusive.
 * @see legal-requirements
 */
export function computeDetermination(
  input: DeterminationInput,
  state: DisputeState,
  rules: RulePack,
): Result<ComputedDetermination> {
  const checked = checkFindings(input, state, rules);
  if (!checked.ok) return checked;
  if ((input.result === 'dismissed') !== (input.remedies.length === 0)) return refused('field_invalid', 'remedies');
  return computeOrders(input, state, rules);
}

/**
 * The part of it that rules alone answer: whether each remedy may be ordered on the findings, and what it comes to.
 * Refusals: item_unknown, remedy_not_offered, fact_missing, amount_not_positive, remedies_exclusive.
 */
export function computeOrders(
  input: Pick<DeterminationInput, 'findings' | 'remedies'>,
  state: DisputeState,
  rules: RulePack,
): Result<ComputedDetermination> {
  const answered = answerOrders(rules, { case: inputsOf(input, state, rules), orders: input.remedies, items: state.claim.items });
  if (!answered.ok) return answered;
  const together = checkTogether(input.remedies, rules);
  if (!together.ok) return together;
  const { terms, computation } = answered.value;
  if (terms.length > 0) {
    const possible = checkTerms(terms, 'remedies', mostPaidBack(terms, state), state.claim.items);
    if (!possible.ok) return possible;
  }
  return accepted({ terms, computation });
}

/** Remedies that stand in each other's place are not ordered together: nobody is made whole twice. */
function checkTogether(orders: readonly RemedyOrder[], pack: RulePack): Result<true> {
  const codes = [...new Set(orders.map((order) => remedyCodeOf(order, orders)))];
  const clash = codes.findIndex((code, index) => !standTogether(pack, codes.slice(0, index + 1)) && index > 0);
  if (clash < 0) return accepted(true);
  return refused('remedies_exclusive', `remedies.${orders.findIndex((order) => remedyCodeOf(order, orders) === codes[clash])}.kind`);
}

/** What may be paid back: what was paid for the items, or more where a formula of the rules says so (carriage, renewals). */
function mostPaidBack(terms: readonly Term[], state: DisputeState): Minor {
  const byRule = terms.filter((term) => term.kind === 'refund' || term.kind === 'price_reduction');
  return Math.max(state.claim.disputedMinor, ...byRule.map((term) => term.amountMinor ?? 0));
}
