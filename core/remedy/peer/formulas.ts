import type { Minor, Result } from '../../kernel/kernel.ts';
import type { RulePack } from '../../rules/rules.ts';
import { WHOLE, type Computed } from '../arithmetic.ts';
import { foodIncrement, trebleIncrement } from './damages.ts';
import { earnestMoney, type EarnestMoneyInput } from './earnest.ts';
import { priceReduction } from './goods.ts';
import { formulaParams, type FormulaParams } from './params.ts';
import { interest, prepaidRefund } from './prepaid.ts';

/** The answers and findings of a case, with amounts and counts as numbers; what was not answered throws when it is needed. */
export class PeerFacts {
  readonly #facts: Readonly<Record<string, string>>;

  readonly #finding: Readonly<Record<string, string>>;

  constructor(facts: Readonly<Record<string, string>>, finding: Readonly<Record<string, string>>) {
    this.#facts = facts;
    this.#finding = finding;
  }

  /** True when a row was found for whoever bears it; what nobody found is not. */
  found(row: string): boolean {
    const result = this.#finding[row];
    return result !== undefined && result !== 'not_established';
  }

  /** A whole number. @throws RangeError when it was not answered */
  number(key: string): number {
    const found = this.#facts[key];
    if (found === undefined) throw new RangeError(`${key} is not known`);
    return Number(found);
  }

  /** A whole number, or another in its place when it was not answered. */
  numberOr(key: string, otherwise: number): number {
    return this.#facts[key] === undefined ? otherwise : this.number(key);
  }

  /** True when the answer is yes. */
  is(key: string): boolean {
    return this.#facts[key] === 'yes';
  }

  /** A choice, a day or `yes` and `no`. @throws RangeError when it was not answered */
  text(key: string): string {
    const found = this.#facts[key];
    if (found === undefined) throw new RangeError(`${key} is not known`);
    return found;
  }
}

function done(result: Result<Computed>): Minor {
  if (!result.ok) throw new RangeError(`${result.refusal.code} ${result.refusal.field ?? ''}`);
  return result.value.amountMinor;
}

function presale(facts: PeerFacts, figures: FormulaParams): Pick<EarnestMoneyInput, 'totalMinor' | 'paidMinor' | 'cap'> {
  return { totalMinor: facts.number('presale_total_minor'), paidMinor: facts.number('deposit_paid_minor'), cap: figures.earnestCap };
}

/** Earnest money of a merchant in breach, with what was paid besides it. */
function earnest(facts: PeerFacts, figures: FormulaParams): Minor {
  const asked = presale(facts, figures);
  const unperformed = facts.found('purpose_defeated') ? WHOLE : facts.numberOr('unperformed_per_10000', WHOLE);
  const lossMinor = facts.found('loss') ? facts.numberOr('proved_loss_minor', 0) : 0;
  const balance = Math.max(facts.numberOr('paid_minor', 0) - asked.paidMinor, 0);
  return balance + done(earnestMoney({ ...asked, breachBy: 'merchant', unperformed, lossMinor }));
}

function prepaid(facts: PeerFacts): Minor {
  const paidMinor = facts.number('prepaid_minor');
  if (facts.text('prepaid_kind') === 'time') {
    const totalDays = facts.number('days_total');
    // The part used up is what is rounded: what goes back is the rest of what was paid.
    const usedDays = totalDays - Math.min(facts.number('days_left'), totalDays);
    return paidMinor - done(prepaidRefund({ basis: 'remaining_time', paidMinor, remainingDays: usedDays, totalDays }));
  }
  const used = facts.number('used_minor');
  if (facts.text('prepaid_cause') === 'consumer') return done(prepaidRefund({ basis: 'consumer_cause', paidMinor, usedUndiscountedMinor: used }));
  const giftMinor = facts.number('gift_minor');
  const rest = paidMinor + giftMinor - Math.min(used, paidMinor + giftMinor);
  // As above: rest and used change places, so that the used part is rounded.
  return paidMinor - done(prepaidRefund({ basis: 'operator_cause', paidMinor, giftMinor, usedNominalMinor: rest }));
}

function payLater(facts: PeerFacts): Minor {
  const debited = facts.number('bnpl_debited_minor');
  const refunded = facts.numberOr('bnpl_refunded_minor', 0);
  const fees = facts.numberOr('overdue_fee_minor', 0);
  if (['enabled', 'mistap'].includes(facts.text('bnpl_problem'))) return Math.max(debited - refunded, 0) + fees;
  const owed = Math.max(facts.number('order_minor') - refunded, 0);
  return Math.max(debited - owed, 0) + fees;
}

/**
 * The formulas by where they stand in the pack, `remedies/refund` and `dispute-types/D-08/own/earnest`.
 * @throws RangeError when a fact they need is missing
 */
export function peerFormulas(pack: RulePack): Readonly<Record<string, (facts: PeerFacts) => Minor>> {
  const figures: FormulaParams = formulaParams(pack);
  const paid = (facts: PeerFacts): Minor => facts.number('paid_minor');
  const increment = (facts: PeerFacts, elected: string, loss: string, rules: Parameters<typeof foodIncrement>[2]): Minor => {
    const by = facts.text(elected) === 'loss' ? 'loss' : 'price';
    return done(foodIncrement(by, by === 'loss' ? { baseMinor: 0, lossMinor: facts.number(loss) } : { baseMinor: paid(facts), lossMinor: 0 }, rules));
  };
  return {
    'remedies/refund': paid,
    'remedies/return_refund': (facts) => paid(facts) + facts.numberOr('freight_minor', 0),
    'remedies/price_reduction': (facts) => done(priceReduction(paid(facts), facts.number('actual_value_per_10000'), WHOLE)),
    'remedies/damages': (facts) => facts.number('proved_loss_minor'),
    'remedies/punitive_treble': (facts) => done(trebleIncrement(paid(facts), figures.treble)),
    'dispute-types/D-03/own/liquidated_damages': (facts) => {
      const treble = facts.found('fraud') ? done(trebleIncrement(paid(facts), figures.treble)) : 0;
      return Math.max(facts.number('promised_sum_minor') - treble, 0);
    },
    'dispute-types/D-06/own/return_refund': (facts) => paid(facts) + (facts.text('return_freight_promised') === 'yes' ? facts.numberOr('freight_minor', 0) : 0),
    'dispute-types/D-07/own/refund': (facts) => Math.min(facts.numberOr('agreed_minor', paid(facts)), paid(facts)),
    'dispute-types/D-08/own/earnest': (facts) => earnest(facts, figures),
    'dispute-types/D-08/own/refund': (facts) => {
      const deposit = facts.number('deposit_paid_minor');
      const whole = Math.max(facts.numberOr('paid_minor', deposit), deposit);
      if (facts.text('deposit_label') !== 'earnest' || facts.text('presale_problem') !== 'want_cancel') return whole;
      return whole - deposit + done(earnestMoney({ ...presale(facts, figures), breachBy: 'buyer', unperformed: WHOLE, lossMinor: 0 }));
    },
    'dispute-types/D-08/own/return_refund': (facts) => paid(facts) + (facts.text('presale_problem') === 'return_after' ? 0 : facts.numberOr('freight_minor', 0)),
    'dispute-types/D-08/own/price_reduction': (facts) => {
      const due = Math.max(facts.number('presale_total_minor') - facts.number('deposit_paid_minor') - facts.numberOr('promised_discount_minor', 0), 0);
      return Math.max(facts.number('balance_due_minor') - due, 0);
    },
    'dispute-types/D-10/own/damages': (facts) => facts.number('own_prize_minor'),
    'dispute-types/D-12/own/refund': payLater,
    'dispute-types/D-14/own/price_reduction': (facts) => Math.min(Math.max(facts.number('charged_minor') - facts.number('shown_minor'), 0), paid(facts)),
    'dispute-types/D-15/own/price_reduction': (facts) => Math.min(Math.max(facts.number('own_price_minor') - facts.number('other_price_minor'), 0), paid(facts)),
    'dispute-types/D-16/own/refund': (facts) => facts.number('renewed_periods') * facts.number('period_minor'),
    'dispute-types/D-17/own/damages': (facts) => facts.number('data_loss_minor'),
    'dispute-types/D-18/own/refund': (facts) => {
      const left = prepaid(facts);
      const rate = pack.params[['operator', 'closed'].includes(facts.text('prepaid_cause')) ? 'CN.DEFAULT.LPR' : 'CN.DEFAULT.SAVINGS']?.value ?? 0;
      return left + done(interest(left, facts.numberOr('interest_days', 0), { millionths: rate, rateDays: 365 }, 'SPC-PP 16'));
    },
    'dispute-types/D-19/own/punitive_food': (facts) => increment(facts, 'elected', 'food_loss_minor', { byPrice: figures.foodByPrice, byLoss: figures.foodByLoss }),
    'dispute-types/D-19/own/damages': (facts) => facts.number('food_loss_minor'),
    'dispute-types/D-20/own/punitive_food': (facts) => increment(facts, 'drug_elected', 'treatment_minor', { byPrice: figures.drugByPrice, byLoss: figures.drugByLoss }),
    'dispute-types/D-20/own/damages': (facts) => facts.number('treatment_minor'),
    'dispute-types/D-21/own/price_reduction': (facts) => facts.number('tax_minor'),
    'dispute-types/D-23/own/refund': (facts) => facts.number('debited_minor'),
    'dispute-types/D-25/own/damages': (facts) => facts.number('goods_value_minor'),
    'dispute-types/D-26/own/damages': (facts) => facts.numberOr('wrong_minor', 0) + facts.numberOr('proved_loss_minor', 0),
    'dispute-types/D-28/own/refund': (facts) => (facts.is('banned_for_minors') ? paid(facts) : Math.max(paid(facts) - facts.numberOr('value_used_minor', 0), 0)),
  };
}
