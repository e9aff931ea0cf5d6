import { describe, expect, it } from 'vitest';
import { choiceTextVersion } from '../consent/choice.ts';
import type { DeterminationInput } from '../dispute/acts.ts';
import type { Term } from '../dispute/terms.ts';
import { Proceeding, RULES, type Setting } from '../dispute/testkit.ts';
import { burdenRows, disputeType } from '../rules/rules.ts';
import { calculateRemedies } from './calculate.ts';
import type { Finding, RemedyOrder } from './determination.ts';
import { figureQuestions, provedInput } from './figures.ts';

const REASONS = 'The listing and the messages of both sides show what was promised and what came of it.';
const BACK: readonly Term[] = [{ kind: 'refund', amountMinor: 100_000 }];
const EXCUSES = ['claimant_trickery', 'harmless_flaw', 'penalty_too_high', 'force_majeure', 'both_in_breach'];

function inHand(setting: Partial<Setting>): Proceeding {
  const textVersion = choiceTextVersion(RULES);
  return Proceeding.file({ paidMinor: 100_000, escrowMinor: 100_000, depositMinor: 0, wanted: BACK, ...setting })
    .act('respondent', 'respond', { position: 'contest', text: 'That is not so.' })
    .act('claimant', 'end_negotiation', {})
    .act('claimant', 'choose', { consents: true, textVersion })
    .act('respondent', 'choose', { consents: true, textVersion })
    .act('first', 'take_case', {});
}

function found(now: Proceeding, remedies: readonly RemedyOrder[]): DeterminationInput {
  const kinds = [...now.state.claim.wanted, ...remedies].map((one) => one.kind);
  const findings = burdenRows(RULES, now.state.claim.type, kinds).map(({ id }): Finding => {
    return { issue: id, result: EXCUSES.includes(id) ? 'not_established' : 'established', reasons: REASONS, evidence: [] };
  });
  return { result: 'allowed', findings, remedies, reasons: REASONS };
}

function refused(now: Proceeding, remedies: readonly RemedyOrder[]): unknown {
  const done = now.try('first', { act: 'issue_determination', body: found(now, remedies) });
  return done.ok ? 'accepted' : [done.refusal.code, done.refusal.field];
}

const questions = (type: string, remedy: Parameters<typeof figureQuestions>[2]) => figureQuestions(RULES, disputeType(RULES, type)!, remedy).map((one) => one.key);

describe('earnest money on the desk', () => {
  // so far the deposit was paid, and nothing else
  const presale = { type: 'D-08', paidMinor: 30_000, escrowMinor: 30_000, wanted: [{ kind: 'refund', amountMinor: 30_000 }] as const, facts: { presale_problem: 'not_dispatched', deposit_label: 'earnest', deposit_paid_minor: 'unknown', presale_total_minor: 'unknown', personal_use: 'yes' } };
  const figures = { deposit_paid_minor: '30000', presale_total_minor: '100000' };

  it('comes from the pack’s formula, figure by figure, with what the adjudicator found', () => {
    const now = inHand(presale);
    const issued = now.act('first', 'issue_determination', found(now, [{ kind: 'earnest', figures }]));
    expect(issued.state.determination?.terms).toEqual([{ kind: 'earnest', amountMinor: 50_000 }]);
    const steps = issued.state.determination!.computation;
    expect(steps.map((step) => [step.rule ?? step.step, step.resultMinor])).toEqual([
      ['refund_base', 30_000],
      ['earnest.effective', 20_000],
      ['earnest.penalty', 20_000],
      ['earnest.excess', 0],
      ['earnest.balance', 0],
      ['earnest.total', 50_000],
    ]);
    expect(steps[1]).toMatchObject({ source: 'CC 586', inputs: { 'facts.deposit_paid_minor': 30_000, 'facts.presale_total_minor': 100_000, 'param.CN.DEPOSIT.CAP': 2_000 } });
    for (const step of steps) expect(step.label?.['zh-CN'] && step.label.en).toBeTruthy();
  });

  it('loss above it counts as far as it is proved', () => {
    const now = inHand(presale);
    const [one] = calculateRemedies(found(now, [{ kind: 'earnest', figures, provedMinor: 50_000 }]), now.state, RULES);
    expect([one?.amountMinor, one?.missing]).toEqual([80_000, null]);
    expect(provedInput(RULES, disputeType(RULES, 'D-08')!, 'earnest')).toBe('optional');
  });

  it('a figure that is missing is named by its field', () => {
    const now = inHand(presale);
    expect(refused(now, [{ kind: 'earnest', figures: { presale_total_minor: '100000' } }])).toEqual(['field_missing', 'remedies.0.figures.deposit_paid_minor']);
    const [one] = calculateRemedies(found(now, [{ kind: 'earnest' }]), now.state, RULES);
    expect(one?.missing).toEqual({ code: 'field_missing', field: 'figures.deposit_paid_minor' });
    expect(questions('D-08', 'earnest')).toEqual(expect.arrayContaining(['presale_problem', 'deposit_label', 'deposit_paid_minor', 'presale_total_minor', 'unperformed_per_10000']));
  });
});

describe('the increment for food on the desk', () => {
  const food = { type: 'D-19', facts: { personal_use: 'yes', food_fault: 'expired', elected: 'price', household_quantity: 'yes' } };

  it('is ten times the price, or three times the loss that is found, as elected', () => {
    const now = inHand(food);
    const answers = calculateRemedies(
      found(now, [{ kind: 'punitive_food' }, { kind: 'punitive_food', figures: { elected: 'loss', food_loss_minor: '500000' } }]),
      now.state,
      RULES,
    );
    expect(answers.map((one) => [one.rules.outcome, one.amountMinor])).toEqual([
      ['eligible', 1_000_000],
      ['eligible', 1_500_000],
    ]);
    expect(answers[0]?.steps.map((step) => step.rule ?? step.step)).toEqual(['refund_base', 'punitive_food.increment']);
  });

  it('an answer its conditions wait for is named too, and the adjudicator may give it', () => {
    const now = inHand({ ...food, facts: { ...food.facts, household_quantity: 'unknown' } });
    expect(refused(now, [{ kind: 'punitive_food' }])).toEqual(['fact_missing', 'remedies.0.figures.household_quantity']);
    expect(refused(now, [{ kind: 'punitive_food', figures: { household_quantity: 'yes' } }])).toBe('accepted');
  });
});

describe('what an order is asked with', () => {
  const goods = { type: 'D-02', facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' } };

  it('wrong inputs are refused by the name of their field', () => {
    const now = inHand(goods);
    expect(refused(now, [{ kind: 'price_reduction' }])).toEqual(['field_missing', 'remedies.0.actualValuePer10000']);
    expect(refused(now, [{ kind: 'price_reduction', actualValuePer10000: 10_000 }])).toEqual(['field_invalid', 'remedies.0.actualValuePer10000']);
    expect(refused(now, [{ kind: 'damages' }])).toEqual(['field_missing', 'remedies.0.provedMinor']);
    expect(refused(now, [{ kind: 'damages', provedMinor: 0 }])).toEqual(['amount_not_positive', 'remedies.0.provedMinor']);
    expect(refused(now, [{ kind: 'refund', figures: { shoe_size: '43' } }])).toEqual(['field_unknown', 'remedies.0.figures.shoe_size']);
    expect(refused(now, [{ kind: 'refund', figures: { paid_minor: '1' } }])).toEqual(['field_unknown', 'remedies.0.figures.paid_minor']);
    expect(refused(now, [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', figures: { freight_minor: 'much' } }])).toEqual(['field_invalid', 'remedies.1.figures.freight_minor']);
    expect(refused(now, [{ kind: 'refund', items: [{ itemId: 'lamp', quantity: 1 }] }])).toEqual(['item_unknown', 'remedies.0.items.0.itemId']);
  });

  it('remedies in each other’s place are not ordered together', () => {
    expect(refused(inHand(goods), [{ kind: 'refund' }, { kind: 'price_reduction', actualValuePer10000: 5_000 }])).toEqual(['remedies_exclusive', 'remedies.1.kind']);
  });

  it('what a side says is proved or worth is no finding', () => {
    const now = inHand({ ...goods, facts: { ...goods.facts, proved_loss_minor: '900000', actual_value_per_10000: '1' } });
    expect(refused(now, [{ kind: 'damages' }])).toEqual(['field_missing', 'remedies.0.provedMinor']);
    expect(refused(now, [{ kind: 'price_reduction' }])).toEqual(['field_missing', 'remedies.0.actualValuePer10000']);
  });

  it('carriage is refunded with the price when it is the merchant’s to bear, and not when it is the claimant’s', () => {
    const now = inHand(goods);
    const sum = (freightBy: 'claimant' | 'respondent') =>
      now.act('first', 'issue_determination', found(now, [{ kind: 'return_goods', freightBy }, { kind: 'refund', figures: { freight_minor: '2400' } }])).state.determination?.terms.at(-1)?.amountMinor;
    expect([sum('respondent'), sum('claimant')]).toEqual([102_400, 100_000]);
  });

  it('the price of one piece of two is half of the line, shown as such', () => {
    const now = inHand(goods);
    const [one] = calculateRemedies(found(now, [{ kind: 'refund', items: [{ itemId: 'chair', quantity: 1 }] }]), now.state, RULES);
    expect(one?.amountMinor).toBe(50_000);
    expect(one?.steps).toMatchObject([{ step: 'refund_base', rule: 'refund.price', inputs: { chair: '100000 × 1/2' }, resultMinor: 50_000 }]);
  });
});
