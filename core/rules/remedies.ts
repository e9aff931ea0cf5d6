import { refused, accepted, type LocalDate, type Minor, type Result } from '../kernel/kernel.ts';
import { askAmount, askTruth, type Context } from './expression.ts';
import { contextOf, figuresOn, materialDay, type CaseInput } from './inputs.ts';
import { answerOf, inputsFor, type RuleOutcome, type RuleStep } from './trace.ts';
import type { DisputeType, Formula, RemedyCode, RemedyRule, RuleCondition, RulePack, Text, Verification } from './types.ts';

/** What the rules say of one remedy in one case. */
export interface RemedyAnswer {
  readonly remedy: RemedyCode;
  readonly outcome: RuleOutcome;
  /** null: no money, as much as is proved, or a fact is missing */
  readonly amountMinor: Minor | null;
  /** names that are missing and could change the outcome: `facts.label`, `finding.fraud` */
  readonly asks: readonly string[];
  /** names that are missing for the amount: `facts.paid_minor` */
  readonly amountAsks: readonly string[];
  /** the rule the outcome turns on */
  readonly decisive: string;
  readonly steps: readonly RuleStep[];
}

const STRENGTH: readonly RuleOutcome[] = ['not_eligible', 'need_fact', 'need_evidence', 'human_review', 'eligible'];

/** True for tags that cannot end a claim without a person. */
export function isUnsettled(tag: Verification): boolean {
  return tag === 'U' || tag === 'P';
}

/** The conditions and the formula of a remedy in a type: the type's own before the general ones. */
export function remedyOf(pack: RulePack, type: DisputeType, code: RemedyCode): RemedyTerms | undefined {
  const rule = pack.remedies.find((one) => one.code === code);
  if (rule === undefined || !type.remedies.includes(code)) return undefined;
  const own = type.own?.find((one) => one.remedy === code);
  return { rule, conditions: own?.conditions ?? rule.conditions, formula: own?.formula ?? rule.formula };
}

function conditionStep(condition: RuleCondition, context: Context, day: LocalDate): { step: RuleStep; asks: readonly string[] } {
  const { id: rule, source, verification, expression, reason } = condition;
  const asked = askTruth(expression, context);
  const outcome = asked.known ? (asked.value ? 'eligible' : failed(condition)) : missing(asked.names);
  const step: RuleStep = {
    ...{ kind: 'condition', rule, source, verification, day, expression },
    ...{ inputs: inputsFor(expression, context), answer: answerOf(asked), outcome, reason },
  };
  return { step, asks: asked.known ? [] : asked.names };
}

function failed(condition: RuleCondition): RuleOutcome {
  return condition.otherwise === 'not_eligible' && isUnsettled(condition.verification) ? 'human_review' : condition.otherwise;
}

/** A fact is asked for; where only a finding is missing, a person has to make it. */
function missing(names: readonly string[]): RuleOutcome {
  return names.some((name) => name.startsWith('facts.')) ? 'need_fact' : 'human_review';
}

/** The figures of a formula in order, and its most; the amount is null when a fact is missing. */
function computeAmount(formula: Formula, context: Context, day: LocalDate, reason: Text): { amountMinor: Minor | null; asks: readonly string[]; steps: readonly RuleStep[] } {
  const figures: Record<string, bigint> = {};
  const steps: RuleStep[] = [];
  let last: { id: string; amount: bigint } | undefined;
  for (const one of formula.steps) {
    const seen = { ...context, step: figures };
    const asked = askAmount(one.expression, seen);
    const { source, verification, expression, label } = one;
    steps.push({ kind: 'figure', rule: one.id, source, verification, day, expression, inputs: inputsFor(expression, seen), answer: answerOf(asked), reason: label });
    if (!asked.known) return { amountMinor: null, asks: asked.names, steps };
    figures[one.id] = asked.value;
    last = { id: one.id, amount: asked.value };
  }
  if (last === undefined) return { amountMinor: null, asks: [], steps };
  if (formula.cap === null) return { amountMinor: Number(last.amount), asks: [], steps };
  const seen = { ...context, step: figures };
  const most = askAmount(formula.cap, seen);
  if (!most.known) return { amountMinor: null, asks: most.names, steps };
  const amount = most.value < last.amount ? most.value : last.amount;
  const head = steps.at(-1)!;
  steps.push({ ...head, kind: 'cap', rule: `${last.id}.cap`, expression: formula.cap, inputs: inputsFor(formula.cap, seen), answer: Number(amount), reason });
  return { amountMinor: Number(amount), asks: [], steps };
}

/** As `answerIn`, for a context already made: many remedies are asked of one case. */
export function answerRemedyIn(pack: RulePack, type: DisputeType, code: RemedyCode, context: Context, day: LocalDate): RemedyAnswer {
  const found = remedyOf(pack, type, code);
  return found === undefined ? notOffered(pack, type.code, code, day) : answerWith(found, context, day);
}

/** A remedy as a pack, a type or a layer of promises has it: its rule, what it depends on, and how much it is. */
export interface RemedyTerms {
  readonly rule: RemedyRule;
  readonly conditions: readonly RuleCondition[];
  readonly formula: Formula | null;
}

/** Asks the conditions and the formula of one remedy over a context already made. */
export function answerWith({ rule, conditions, formula }: RemedyTerms, context: Context, day: LocalDate): RemedyAnswer {
  const { code } = rule;
  const asked = conditions.map((one) => conditionStep(one, context, day));
  const outcome = STRENGTH.find((one) => asked.some(({ step }) => step.outcome === one)) ?? 'eligible';
  const decisive = asked.find(({ step }) => step.outcome === outcome)?.step.rule ?? `remedy.${code}`;
  const computed = outcome === 'not_eligible' || formula === null ? null : computeAmount(formula, context, day, rule.description);
  const { source, verification } = rule;
  const end: RuleStep = {
    ...{ kind: 'remedy', rule: `remedy.${code}`, source, verification, day, expression: '', inputs: {} },
    ...{ answer: computed?.amountMinor ?? null, outcome, reason: rule.description },
  };
  return {
    remedy: code,
    outcome,
    amountMinor: computed?.amountMinor ?? null,
    asks: outcome === 'not_eligible' ? [] : [...new Set(asked.flatMap((one) => one.asks))],
    amountAsks: computed?.asks ?? [],
    decisive,
    steps: [...asked.map((one) => one.step), ...(computed?.steps ?? []), end],
  };
}

/**
 * Whether a remedy may be ordered in a case, how much it comes to, and the trace of every rule asked. Parties may
 * agree on more in a negotiation; this is asked when somebody else decides.
 * Refusals: dispute_type_unknown, field_unknown, field_invalid.
 */
export function answerRemedy(pack: RulePack, remedy: RemedyCode, input: CaseInput): Result<RemedyAnswer> {
  const type = pack.disputeTypes.find((one) => one.code === input.type);
  if (type === undefined) return refused('dispute_type_unknown', 'type');
  const context = contextOf(type, input);
  if (!context.ok) return context;
  const day = materialDay(input.dates, 'contract');
  return accepted(answerRemedyIn(pack, type, remedy, { ...context.value, param: figuresOn(pack, day) }, day));
}

function notOffered(pack: RulePack, type: string, remedy: RemedyCode, day: LocalDate): RemedyAnswer {
  const reason = {
    'zh-CN': '本版规则未为此类纠纷列出该解决方式。',
    en: 'This version of the rules does not list that remedy for this type of dispute.',
  };
  const rule = `${type}.remedies`;
  const step: RuleStep = {
    ...{ kind: 'remedy', rule, source: `${pack.id}/${pack.version}`, verification: 'P', day, expression: '' },
    ...{ inputs: { remedy }, answer: false, outcome: 'not_eligible', reason },
  };
  return { remedy, outcome: 'not_eligible', amountMinor: null, asks: [], amountAsks: [], decisive: rule, steps: [step] };
}
