import { accepted, refused, type Minor, type Refused, type Result } from '../kernel/kernel.ts';
import { answerRemedyOver, disputeType, type CaseInput, type DisputeType, type RemedyOver, type RulePack, type RuleStep } from '../rules/rules.ts';
import type { DisputedItem } from '../dispute/state.ts';
import type { Term } from '../dispute/terms.ts';
import type { ComputationStep, RemedyOrder } from './determination.ts';
import { inputForOrder, moneyOfOrder, remedyCodeOf, type ComputedMoney, type OrderGround } from './figures.ts';

/** What the orders of a determination were computed from; with the rules it gives every amount again. */
export interface OrdersInput {
  /** the case with the findings of the determination */
  readonly case: CaseInput;
  readonly orders: readonly RemedyOrder[];
  readonly items: readonly DisputedItem[];
}

/** What the rules answer to the orders of a determination. */
export interface AnsweredOrders {
  readonly terms: readonly Term[];
  readonly computation: readonly ComputationStep[];
  /** every rule that was asked, order by order */
  readonly steps: readonly RuleStep[];
}

/** Whether the rules say that this remedy of this type makes good an injury: then it is paid before all else. */
function isForInjury(type: DisputeType, order: RemedyOrder): boolean {
  return order.kind === 'damages' && type.own?.some((one) => one.remedy === 'damages' && one.compensates === 'injury') === true;
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

/** What the rules say of one order, and what it comes to. */
export interface AskedOrder {
  readonly answer: RemedyOver;
  readonly money: Result<ComputedMoney> | undefined;
}

/** Asks the rules for one order, with its inputs as facts. Refusals: those of `inputForOrder` and `answerRemedy`. */
export function askOrder(
  order: RemedyOrder,
  all: readonly RemedyOrder[],
  known: CaseInput,
  ground: OrderGround,
): Result<AskedOrder> {
  const asked = inputForOrder(order, all, known, ground);
  if (!asked.ok) return asked;
  const code = remedyCodeOf(order, all);
  const answer = answerRemedyOver(ground.pack, code, asked.value.input);
  if (!answer.ok) return answer;
  return accepted({ answer: answer.value, money: moneyOfOrder(order, code, answer.value, asked.value, ground) });
}

/** The refusal of a remedy the rules do not give by what is found. */
function notGiven(answer: RemedyOver, field: string): Refused | undefined {
  if (answer.outcome === 'eligible') return undefined;
  if (answer.outcome === 'need_fact') {
    const fact = answer.asks.find((name) => name.startsWith('facts.'))?.slice('facts.'.length);
    return refused('fact_missing', fact === undefined ? `${field}.kind` : `${field}.figures.${fact}`, { asks: answer.asks.join(', ') });
  }
  if (answer.outcome === 'need_evidence') return refused('fact_missing', `${field}.kind`, { asks: answer.asks.join(', ') });
  return refused('remedy_not_offered', `${field}.kind`, { rule: answer.decisive });
}

/**
 * Asks the rules for every order of a determination: whether it may be given by the findings, and what it comes to.
 * Refusals: dispute_type_unknown, item_unknown, field_invalid, field_unknown, field_missing, fact_missing,
 * remedy_not_offered, amount_not_positive, each with the order's place.
 */
export function answerOrders(pack: RulePack, input: OrdersInput): Result<AnsweredOrders> {
  const type = disputeType(pack, input.case.type);
  if (type === undefined) return refused('dispute_type_unknown');
  const terms: Term[] = [];
  const computation: ComputationStep[] = [];
  const steps: RuleStep[] = [];
  for (const [index, order] of input.orders.entries()) {
    const field = `remedies.${index}`;
    const one = askOrder(order, input.orders, input.case, { items: input.items, pack, type, field });
    if (!one.ok) return one;
    const { answer, money } = one.value;
    const refusal: Refused | undefined = notGiven(answer, field);
    if (refusal) return refusal;
    if (money !== undefined && !money.ok) return money;
    const term = termOf(order, money?.value.amountMinor);
    terms.push(isForInjury(type, order) && term.amountMinor !== undefined ? { ...term, injuryMinor: term.amountMinor } : term);
    computation.push(...(money?.value.steps ?? []));
    steps.push(...answer.steps);
  }
  return accepted({ terms, computation, steps });
}
