import { holds, type ConditionContext } from './condition.ts';
import { isRemedyOffered, remedyRule } from './read.ts';
import type { NextMeasure, RemedyCode, RuleCondition, RulePack, Text, Verification } from './types.ts';

/**
 * What a rule may answer (legal-requirements R-3). Only a human finding makes a contested claim fail: a missing fact
 * is asked for, a missing finding goes to a person, and a rule that is not settled law cannot refuse by itself.
 */
export type RuleOutcome = 'eligible' | 'not_eligible' | 'need_fact' | 'need_evidence' | 'human_review';

/** What is known when a rule is asked. */
export interface RuleInputs {
  /** Answers to the type's questions. */
  readonly facts: Readonly<Record<string, string>>;
  /** Results by id of the burden row: `established`, `not_established` or `undisputed`. */
  readonly finding: Readonly<Record<string, string>>;
  /** How many items each side has put on file. */
  readonly evidence: { readonly claimant: number; readonly respondent: number };
}

/** One step of the reason trace: which rule was asked, with what, and what it said. */
export interface RuleStep {
  readonly rule: string;
  readonly source: string;
  readonly verification: Verification;
  readonly inputs: Readonly<Record<string, string | number>>;
  readonly outcome: RuleOutcome;
  /** The rule in words, in every language. */
  readonly reason: Text;
}

/** A rule's answer with its reason trace; `asks` names the question or burden row that is missing. */
export interface RuleAnswer {
  readonly outcome: RuleOutcome;
  readonly asks: readonly string[];
  readonly steps: readonly RuleStep[];
}

/**
 * Whether a remedy may be ordered in a dispute of that type, with the trace of every rule asked. Parties may agree on
 * more in a negotiation; this is asked when somebody else decides.
 */
export function answerRemedy(pack: RulePack, type: string, remedy: RemedyCode, inputs: RuleInputs): RuleAnswer {
  const rule = remedyRule(pack, remedy);
  if (rule === undefined || !isRemedyOffered(pack, type, remedy)) {
    return { outcome: 'not_eligible', asks: [], steps: [notOffered(pack, type, remedy)] };
  }
  const steps: RuleStep[] = [];
  for (const condition of rule.conditions) {
    const { step, asks } = askCondition(pack, condition, inputs);
    steps.push(step);
    if (step.outcome !== 'eligible') return { outcome: step.outcome, asks, steps };
  }
  steps.push({
    rule: `remedy.${rule.code}`,
    source: rule.source,
    verification: rule.verification,
    inputs: {},
    outcome: 'eligible',
    reason: rule.description,
  });
  return { outcome: 'eligible', asks: [], steps };
}

function askCondition(
  pack: RulePack,
  condition: RuleCondition,
  inputs: RuleInputs,
): { step: RuleStep; asks: readonly string[] } {
  const missing = condition.needs.filter((need) => inputs[need.kind][need.key] === undefined);
  const used: Record<string, string | number> = { ...inputs.evidence };
  for (const need of condition.needs) used[`${need.kind}.${need.key}`] = inputs[need.kind][need.key] ?? '';
  const asked = missing[0];
  const outcome = asked !== undefined ? (asked.kind === 'facts' ? 'need_fact' : 'human_review') : verdict(pack, condition, inputs);
  const step: RuleStep = {
    rule: condition.id,
    source: condition.source,
    verification: condition.verification,
    inputs: used,
    outcome,
    reason: condition.reason,
  };
  return { step, asks: missing.map((need) => `${need.kind}.${need.key}`) };
}

function verdict(pack: RulePack, condition: RuleCondition, inputs: RuleInputs): RuleOutcome {
  const context: ConditionContext = {
    facts: inputs.facts,
    finding: inputs.finding,
    evidence: inputs.evidence,
    param: Object.fromEntries(Object.values(pack.params).map((entry) => [entry.key, entry.value])),
  };
  if (holds(condition.expression, context)) return 'eligible';
  const unsettled = condition.verification === 'U' || condition.verification === 'P';
  return unsettled && condition.otherwise === 'not_eligible' ? 'human_review' : condition.otherwise;
}

function notOffered(pack: RulePack, type: string, remedy: string): RuleStep {
  return {
    rule: `${type}.remedies`,
    source: `${pack.id}/${pack.version}`,
    verification: 'P',
    inputs: { remedy },
    outcome: 'not_eligible',
    reason: {
      'zh-CN': '本版规则未为此类纠纷列出该解决方式。',
      en: 'This version of the rules does not list that remedy for this type of dispute.',
    },
  };
}

/** What is known of an obligation that stays unperformed when its next measures are asked for. */
export interface OpenObligation {
  readonly kind: string;
  readonly from: 'agreement' | 'determination';
  readonly remainingMinor: number;
  readonly merchantStatus: 'open' | 'closed';
}

/** The claimant's next measures for an open obligation, least intrusive first (legal-requirements §9, R-103 to R-107). */
export function nextMeasures(pack: RulePack, obligation: OpenObligation): NextMeasure[] {
  const context: ConditionContext = {
    obligation: { kind: obligation.kind, from: obligation.from, remainingMinor: obligation.remainingMinor },
    merchant: { status: obligation.merchantStatus },
  };
  return pack.nextMeasures
    .filter((measure) => holds(measure.condition, context))
    .sort((a, b) => a.order - b.order);
}
