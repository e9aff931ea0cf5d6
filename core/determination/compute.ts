import { accepted, refused, type Minor, type Result } from '../kernel/kernel.ts';
import {
  formulaParams,
  liquidatedDamages,
  priceReduction,
  refundBase,
  trebleIncrement,
  WHOLE,
  type Computed,
} from '../remedy/remedy.ts';
import { answerRemedy, burdenRows, citableArticles, type CaseInput, type RemedyCode, type RulePack } from '../rules/rules.ts';
import { localDateOf } from '../deadline/deadline.ts';
import type { DeterminationInput } from '../dispute/acts.ts';
import type { DisputeState } from '../dispute/state.ts';
import { checkTerms, type Term } from '../dispute/terms.ts';
import type { ComputationStep, RemedyOrder } from './determination.ts';

/** What a determination comes to in terms and money, and how each figure came about. */
export interface ComputedDetermination {
  readonly terms: readonly Term[];
  readonly computation: readonly ComputationStep[];
}

/** Fewer characters than this are not reasons. */
const SHORTEST_REASONS = 20;

/** The rules list a return together with its refund; as terms they are two, because two people perform them. */
export function remedyCodeOf(order: RemedyOrder, all: readonly RemedyOrder[]): RemedyCode {
  if (order.kind === 'return_goods') return 'return_refund';
  const back = order.kind === 'refund' && all.some((one) => one.kind === 'return_goods');
  return back ? 'return_refund' : order.kind;
}

/** P of R-47 for the items an order names, or for all disputed items. */
function baseOf(order: RemedyOrder, state: DisputeState, field: string): Result<Computed> {
  const named = order.items ?? state.claim.items;
  const affected = [];
  for (const [index, item] of named.entries()) {
    const line = state.claim.items.find((one) => one.itemId === item.itemId);
    if (!line) return refused('item_unknown', `${field}.items.${index}.itemId`);
    affected.push({ itemId: line.itemId, paidMinor: line.paidMinor, quantity: line.quantity, affected: item.quantity });
  }
  return refundBase(affected);
}

function proved(order: RemedyOrder, field: string): Result<Minor> {
  if (order.provedMinor === undefined) return refused('field_missing', `${field}.provedMinor`);
  if (!Number.isSafeInteger(order.provedMinor) || order.provedMinor <= 0) {
    return refused('amount_not_positive', `${field}.provedMinor`);
  }
  return accepted(order.provedMinor);
}

/** The amount of one ordered remedy by the rules' formula; undefined for what is not money. */
export function amountOf(
  order: RemedyOrder,
  state: DisputeState,
  rules: RulePack,
  field: string,
): Result<Computed> | undefined {
  const figures = formulaParams(rules);
  switch (order.kind) {
    case 'refund':
      return baseOf(order, state, field);
    case 'price_reduction': {
      const base = baseOf(order, state, field);
      if (!base.ok) return base;
      const actual = order.actualValuePer10000;
      if (actual === undefined) return refused('field_missing', `${field}.actualValuePer10000`);
      if (!Number.isSafeInteger(actual) || actual < 0 || actual >= WHOLE) {
        return refused('field_invalid', `${field}.actualValuePer10000`);
      }
      return priceReduction(base.value.amountMinor, actual, WHOLE);
    }
    case 'punitive_treble': {
      const base = baseOf(order, state, field);
      return base.ok ? trebleIncrement(base.value.amountMinor, figures.treble) : base;
    }
    case 'earnest':
    case 'punitive_food':
    case 'damages': {
      const loss = proved(order, field);
      if (!loss.ok) return loss;
      const trace = [
        { step: 'proved_loss', formula: 'proved', inputs: { provedMinor: loss.value }, resultMinor: loss.value, source: 'CC 584' },
      ];
      return accepted({ amountMinor: loss.value, trace });
    }
    case 'liquidated_damages': {
      const agreed = proved(order, field);
      if (!agreed.ok) return agreed;
      const asked = { agreedMinor: agreed.value, lossMinor: null, requestedBy: null, badFaith: false } as const;
      return liquidatedDamages({ ...asked, excessiveAbove: figures.excessiveAbove });
    }
    case 'return_goods':
    case 'replace':
    case 'repair':
    case 'redo':
    case 'make_up_shortage':
    case 'provide_service':
    case 'cease':
    case 'correct':
    case 'delete_data':
    case 'apology':
    case 'cancel':
      return undefined;
  }
}

/** What the rules are asked with: the claim's facts, the findings so far, how much each side put on file. */
export function inputsOf(input: Pick<DeterminationInput, 'findings'>, state: DisputeState, rules: RulePack): CaseInput {
  const count = (by: 'claimant' | 'respondent'): number => state.evidence.filter((item) => item.by === by).length;
  return {
    type: state.claim.type,
    dates: { contract: null, breach: null, filing: localDateOf(state.filedAt, rules.calendar) },
    facts: state.claim.facts,
    finding: Object.fromEntries(input.findings.map((finding) => [finding.issue, finding.result])),
    evidence: { claimant: count('claimant'), respondent: count('respondent') },
  };
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

/** The term an order becomes. */
export function termOf(order: RemedyOrder, amountMinor: Minor | undefined): Term {
  const { kind, items, freightBy, withinDays } = order;
  return {
    kind,
    ...(amountMinor === undefined ? {} : { amountMinor }),
    ...(items === undefined ? {} : { items }),
    ...(freightBy === undefined ? {} : { freightBy }),
    ...(withinDays === undefined ? {} : { withinDays }),
  };
}

/**
 * Checks findings and reasons, asks the rules whether each remedy may be ordered, and computes its amount.
 * Refusals: field_missing, field_invalid, findings_incomplete, item_unknown, remedy_not_offered, fact_missing,
 * amount_not_positive, amount_exceeds_paid.
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
  const terms: Term[] = [];
  const computation: ComputationStep[] = [];
  const inputs = inputsOf(input, state, rules);
  for (const [index, order] of input.remedies.entries()) {
    const field = `remedies.${index}`;
    const asked = answerRemedy(rules, remedyCodeOf(order, input.remedies), inputs);
    if (!asked.ok) return asked;
    const answer = asked.value;
    if (answer.outcome === 'need_fact' || answer.outcome === 'need_evidence') {
      return refused('fact_missing', `${field}.kind`, { asks: answer.asks.join(', ') });
    }
    if (answer.outcome !== 'eligible') {
      return refused('remedy_not_offered', `${field}.kind`, { rule: answer.decisive });
    }
    const computed = amountOf(order, state, rules, field);
    if (computed && !computed.ok) return computed;
    if (computed) {
      for (const { step, source, inputs: used, resultMinor } of computed.value.trace) {
        computation.push({ step, source, inputs: used, resultMinor });
      }
    }
    terms.push(termOf(order, computed?.value.amountMinor));
  }
  if (terms.length > 0) {
    const paid = state.claim.items.reduce((sum, item) => sum + item.paidMinor, 0);
    const possible = checkTerms(terms, 'remedies', paid, state.claim.items);
    if (!possible.ok) return possible;
  }
  return accepted({ terms, computation });
}
