import { accepted, refused, type Minor, type Refused, type Result } from '../kernel/kernel.ts';
import { refundBase, WHOLE, type Computed } from '../remedy/remedy.ts';
import {
  namesOf,
  remedyOf,
  valueOfAnswer,
  type CaseInput,
  type DisputeType,
  type FactQuestion,
  type Formula,
  type RemedyAnswer,
  type RemedyCode,
  type RemedyOver,
  type RulePack,
  type RuleStep,
} from '../rules/rules.ts';
import type { DisputedItem } from '../dispute/state.ts';
import type { ComputationStep, RemedyOrder } from './determination.ts';

/** The rules list a return together with its refund; as terms they are two, because two people perform them. */
export function remedyCodeOf(order: RemedyOrder, all: readonly RemedyOrder[]): RemedyCode {
  if (order.kind === 'return_goods') return 'return_refund';
  const back = order.kind === 'refund' && all.some((one) => one.kind === 'return_goods');
  return back ? 'return_refund' : order.kind;
}

const PAID = 'paid_minor';
const WORTH = 'actual_value_per_10000';
const LOSS = 'proved_loss_minor';
/** Facts an order gives by fields of its own: what a side says of them is no finding. */
const OWN_FIELDS: readonly string[] = [PAID, WORTH, LOSS, 'promised_sum_minor'];

function factsIn(expressions: readonly string[]): readonly string[] {
  const names = expressions.flatMap(namesOf).filter((name) => name.startsWith('facts.'));
  return [...new Set(names)].map((name) => name.slice('facts.'.length));
}

function formulaFacts(formula: Formula | null): readonly string[] {
  if (formula === null) return [];
  return factsIn([...formula.steps.map((step) => step.expression), ...(formula.cap === null ? [] : [formula.cap])]);
}

/** The fact a formula begins with and nothing else. */
function firstFact(formula: Formula | null): string | null {
  return /^facts\.(\w+)$/.exec(formula?.steps[0]?.expression ?? '')?.[1] ?? null;
}

/** The fact that `provedMinor` of an order stands for: the proved loss, or what a formula of damages or a promised sum begins with. */
function provedFact(code: RemedyCode, formula: Formula | null): string | null {
  if (formulaFacts(formula).includes(LOSS)) return LOSS;
  return code === 'damages' || code === 'liquidated_damages' ? firstFact(formula) : null;
}

/**
 * What an adjudicator may have to find besides the fields every order has: the questions the remedy's conditions and its
 * formula speak of, in the order the type asks them. An order answers them in `figures`; what it leaves out stays as the
 * claim and the response say.
 */
export function figureQuestions(pack: RulePack, type: DisputeType, code: RemedyCode): readonly FactQuestion[] {
  const found = remedyOf(pack, type, code);
  if (found === undefined) return [];
  const spoken = new Set([...formulaFacts(found.formula), ...factsIn(found.conditions.map((one) => one.expression))]);
  for (const own of [...OWN_FIELDS, provedFact(code, found.formula)]) if (own !== null) spoken.delete(own);
  return type.facts.filter((one) => spoken.has(one.key));
}

/** What an order's `provedMinor` is for: no money of the kind, a sum that has to be given, or one that may be. */
export function provedInput(pack: RulePack, type: DisputeType, code: RemedyCode): 'none' | 'needed' | 'optional' {
  const found = remedyOf(pack, type, code);
  if (found === undefined || !found.rule.money) return 'none';
  if (found.formula === null) return 'needed';
  const fact = provedFact(code, found.formula);
  if (fact === null) return 'none';
  return fact === firstFact(found.formula) ? 'needed' : 'optional';
}

/** True when a type's price reduction is computed from what the goods are worth as they are. */
export function asksWorthOf(pack: RulePack, type: DisputeType): boolean {
  return formulaFacts(remedyOf(pack, type, 'price_reduction')?.formula ?? null).includes(WORTH);
}

/** What an order is asked in: the disputed lines, the rules, and the name its faults are told under. */
export interface OrderGround {
  readonly items: readonly DisputedItem[];
  readonly pack: RulePack;
  readonly type: DisputeType;
  readonly field: string;
}

/** P of R-47 for the items an order names, or for all disputed items. */
function baseOf(order: RemedyOrder, items: OrderGround['items'], field: string): Result<Computed> {
  const named = order.items ?? items;
  const affected = [];
  for (const [index, item] of named.entries()) {
    const line = items.find((one) => one.itemId === item.itemId);
    if (!line) return refused('item_unknown', `${field}.items.${index}.itemId`);
    affected.push({ itemId: line.itemId, paidMinor: line.paidMinor, quantity: line.quantity, affected: item.quantity });
  }
  return refundBase(affected);
}

/** What is wrong with the inputs of an order, each by the name of its field. */
function wrongInput(order: RemedyOrder, questions: readonly FactQuestion[], field: string): Refused | undefined {
  const { actualValuePer10000: worth, provedMinor: proved } = order;
  if (worth !== undefined && (!Number.isSafeInteger(worth) || worth < 0 || worth >= WHOLE)) return refused('field_invalid', `${field}.actualValuePer10000`);
  if (proved !== undefined && (!Number.isSafeInteger(proved) || proved <= 0)) return refused('amount_not_positive', `${field}.provedMinor`);
  for (const [key, answer] of Object.entries(order.figures ?? {})) {
    const question = questions.find((one) => one.key === key);
    if (question === undefined) return refused('field_unknown', `${field}.figures.${key}`);
    if ('wrong' in valueOfAnswer(question, answer)) return refused('field_invalid', `${field}.figures.${key}`);
  }
  return undefined;
}

/** A case with what was paid from its items, and without what a side says is proved or worth: that is found, not said. */
export function withoutProof(pack: RulePack, type: DisputeType, known: CaseInput, paid: Computed, code: RemedyCode): CaseInput {
  const facts: Record<string, string> = { ...known.facts };
  for (const own of [...OWN_FIELDS, provedFact(code, remedyOf(pack, type, code)?.formula ?? null)]) if (own !== null) delete facts[own];
  if (type.facts.some((one) => one.key === PAID)) facts[PAID] = String(paid.amountMinor);
  return { ...known, facts };
}

/** What the rules are asked with for one order, and how what was paid for its items came about. */
export interface OrderInput {
  readonly input: CaseInput;
  readonly paid: Computed;
  readonly proved: string | null;
}

/**
 * An order's inputs as facts of the case: what was paid from its items, what it is worth and what was proved from its own
 * fields, the rest from its `figures` and else from what the sides said.
 * Refusals: item_unknown, field_invalid, field_unknown, amount_not_positive.
 */
export function inputForOrder(
  order: RemedyOrder,
  all: readonly RemedyOrder[],
  known: CaseInput,
  ground: OrderGround,
): Result<OrderInput> {
  const { items, pack, type, field } = ground;
  const code = remedyCodeOf(order, all);
  const wrong = wrongInput(order, figureQuestions(pack, type, code), field);
  if (wrong) return wrong;
  const paid = baseOf(order, items, field);
  if (!paid.ok) return paid;
  const proved = provedFact(code, remedyOf(pack, type, code)?.formula ?? null);
  const { facts: said } = withoutProof(pack, type, known, paid.value, code);
  const facts: Record<string, string> = { ...said, ...order.figures };
  const asked = (key: string): boolean => type.facts.some((one) => one.key === key);
  if (order.actualValuePer10000 !== undefined && asked(WORTH)) facts[WORTH] = String(order.actualValuePer10000);
  if (order.provedMinor !== undefined && proved !== null) facts[proved] = String(order.provedMinor);
  // Carriage that is the claimant's own is not refunded.
  const carriage = all.find((one) => one.kind === 'return_goods')?.freightBy;
  if (code === 'return_refund' && carriage === 'claimant') delete facts['freight_minor'];
  return accepted({ input: { ...known, facts }, paid: paid.value, proved });
}

/** The field of an order that gives a fact its formula waits for. */
function fieldOf(name: string, proved: string | null, field: string): string {
  const key = name.replace(/^facts\./, '');
  if (key === WORTH) return `${field}.actualValuePer10000`;
  if (key === proved) return `${field}.provedMinor`;
  return key === PAID ? `${field}.items` : `${field}.figures.${key}`;
}

function shownInputs(step: RuleStep): Record<string, number | string> {
  const known = Object.entries(step.inputs).flatMap(([name, value]) => {
    if (value === null) return [];
    return [[name, typeof value === 'boolean' ? (value ? 'yes' : 'no') : value] as const];
  });
  return Object.fromEntries(known);
}

/** What was paid for the items, line by line, under the name the pack gives that figure. */
function paidStep(pack: RulePack, paid: Computed, own: RuleStep | undefined): ComputationStep {
  const [line] = paid.trace;
  const named = pack.remedies.flatMap((one) => one.formula?.steps ?? []).find((one) => one.expression === `facts.${PAID}`);
  const label = own?.reason ?? named?.label;
  return {
    step: 'refund_base',
    source: own?.source ?? named?.source ?? line?.source ?? '',
    inputs: line?.inputs ?? {},
    resultMinor: paid.amountMinor,
    ...(label === undefined ? {} : { label }),
    ...(own === undefined ? {} : { rule: own.rule }),
  };
}

/** The figures of a remedy's answer as a determination keeps them; a most that changed nothing is left out. */
export function computationOf(code: RemedyCode, answer: RemedyAnswer, pack: RulePack, paid: Computed | null): readonly ComputationStep[] {
  const steps: ComputationStep[] = [];
  const figures = answer.steps.filter((step) => step.kind === 'figure' || step.kind === 'cap');
  const speaksOfPaid = figures.some((step) => `facts.${PAID}` in step.inputs && step.kind === 'figure');
  const plain = figures.find((step) => step.expression === `facts.${PAID}` && step.kind === 'figure');
  if (paid !== null && speaksOfPaid) steps.push({ ...paidStep(pack, paid, plain), ...(plain === undefined ? {} : { rule: `${code}.${plain.rule}` }) });
  for (const step of figures) {
    const { rule, source, expression, reason: label, answer: result } = step;
    if (typeof result !== 'number' || (step === plain && paid !== null)) continue;
    if (step.kind === 'cap' && steps.at(-1)?.resultMinor === result) continue;
    steps.push({ step: rule, rule: `${code}.${rule}`, label, source, expression, inputs: shownInputs(step), resultMinor: result });
  }
  return steps;
}

/** An amount with the figures it came from. */
export interface ComputedMoney {
  readonly amountMinor: Minor;
  readonly steps: readonly ComputationStep[];
}

/**
 * The amount of an order by the pack's formula; undefined for what is not money.
 * Refusals: field_missing (the field of the order that gives what the formula waits for).
 */
export function moneyOfOrder(order: RemedyOrder, code: RemedyCode, answer: RemedyOver, asked: OrderInput, ground: OrderGround): Result<ComputedMoney> | undefined {
  const { pack, type, field } = ground;
  const found = remedyOf(pack, type, code);
  if (order.kind === 'return_goods') return undefined;
  // a promise that gives more than the law has a formula of its own
  if (answer.by !== null && answer.amountMinor !== null) return accepted({ amountMinor: answer.amountMinor, steps: computationOf(code, answer, pack, asked.paid) });
  if (found === undefined || !found.rule.money) return undefined;
  if (found.formula === null) {
    if (order.provedMinor === undefined) return refused('field_missing', `${field}.provedMinor`);
    const { source, description: label } = found.rule;
    const step = { step: 'proved_loss', rule: `remedy.${code}`, label, source, inputs: { provedMinor: order.provedMinor }, resultMinor: order.provedMinor };
    return accepted({ amountMinor: order.provedMinor, steps: [step] });
  }
  const [missing] = answer.amountAsks;
  if (missing !== undefined) return refused('field_missing', fieldOf(missing, asked.proved, field));
  if (answer.amountMinor === null) return refused('remedy_not_offered', `${field}.kind`, { rule: answer.decisive });
  return accepted({ amountMinor: answer.amountMinor, steps: computationOf(code, answer, pack, asked.paid) });
}
