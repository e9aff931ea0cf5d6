import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packForTests } from '../../scripts/rule-files.ts';
import { addDays } from '../deadline/deadline.ts';
import { evaluate, standTogether, type Evaluation } from './evaluate.ts';
import { isUnsettled } from './remedies.ts';
import type { CaseInput } from './inputs.ts';
import { answersOf, caseArbitrary, lessKnown, type TypeAnswers } from './testkit.ts';
import type { DisputeType, RemedyCode } from './types.ts';

const pack = packForTests();
const TYPES = pack.disputeTypes.map((type): [string, TypeAnswers] => [type.code, answersOf(pack, type)]);
/** Runs of a property for each of the thirty types; a failure prints its seed and its smallest case. */
const RUNS = { numRuns: 150 };

function said(input: CaseInput): Evaluation {
  const answer = evaluate(pack, input);
  if (!answer.ok) throw new Error(`${answer.refusal.code} ${answer.refusal.field ?? ''}`);
  return answer.value;
}

function amountOf(one: Evaluation, code: RemedyCode): number | null {
  return one.remedies.find((remedy) => remedy.remedy === code)?.amountMinor ?? null;
}

describe.each(TYPES)('%s, whatever is answered and found', (_code, answers) => {
  const cases = caseArbitrary(answers);

  it('is decided in whole amounts from nothing to what money can hold, never above a most, the same twice', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const one = said(input);
        for (const step of one.steps) if (step.kind === 'figure' && step.answer !== null) expect(Number.isSafeInteger(step.answer) && (step.answer as number) >= 0).toBe(true);
        for (const { amountMinor, remedy } of one.remedies) {
          if (amountMinor === null) continue;
          expect(Number.isSafeInteger(amountMinor) && amountMinor >= 0, remedy).toBe(true);
          const end = one.steps.findIndex((step) => step.rule === `remedy.${remedy}`);
          const last = one.steps[end - 1]!;
          expect(last.answer).toBe(amountMinor);
          if (last.kind === 'cap') expect(amountMinor).toBeLessThanOrEqual(one.steps[end - 2]!.answer as number);
        }
        expect(said(input)).toEqual(one);
      }),
      RUNS,
    );
  });

  it('nobody is made whole twice: the most is of remedies that stand together, all of them given, and none of them more', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const one = said(input);
        const given = one.remedies.filter((remedy) => remedy.outcome !== 'not_eligible' && (remedy.amountMinor ?? 0) > 0);
        const counted = given.filter((remedy) => pack.remedies.find((rule) => rule.code === remedy.remedy)?.role !== 'none');
        if (one.most === null) {
          expect(counted).toEqual([]);
          return;
        }
        const { remedies, amountMinor } = one.most;
        expect(standTogether(pack, remedies)).toBe(true);
        expect(remedies.every((code) => given.some((remedy) => remedy.remedy === code))).toBe(true);
        expect(amountMinor).toBe(remedies.reduce((sum, code) => sum + (amountOf(one, code) ?? 0), 0));
        for (const remedy of counted) expect(amountMinor).toBeGreaterThanOrEqual(remedy.amountMinor ?? 0);
      }),
      RUNS,
    );
  });

  it('what is not known refuses nobody: only what stays so however the gaps are filled is refused', () => {
    fc.assert(
      fc.property(cases, fc.func(fc.boolean()), (input, keep) => {
        const whole = said(input);
        const part = said(lessKnown(input, keep));
        if (part.admission.outcome === 'not_eligible') expect(whole.admission.outcome).toBe('not_eligible');
        for (const [index, remedy] of part.remedies.entries()) {
          if (remedy.outcome === 'not_eligible') expect(whole.remedies[index]?.outcome, remedy.decisive).toBe('not_eligible');
        }
      }),
      RUNS,
    );
  });

  it('what is no settled law refuses nobody by itself', () => {
    fc.assert(
      fc.property(cases, (input) => {
        for (const step of said(input).steps) {
          if ((step.kind === 'condition' || step.kind === 'admission') && isUnsettled(step.verification)) expect(step.outcome, step.rule).not.toBe('not_eligible');
        }
      }),
      RUNS,
    );
  });

  it('asks only for what nobody answered, and for what an answer to changes something', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (input, pick) => {
        const one = said(input);
        expect(new Set(one.asks).size).toBe(one.asks.length);
        for (const key of one.asks) expect(input.facts[key]).toBeUndefined();
        const key = one.asks[pick % Math.max(1, one.asks.length)];
        if (key === undefined) return;
        expect(isTelling(answers, input, key), `${key} of ${answers.type.code}`).toBe(true);
      }),
      // the same cases at every run: whether an answer tells is looked for among samples
      { numRuns: 15, seed: 20_261_121 },
    );
  });
});

/** What every rule says, and what follows. */
function visible({ triage, admission, routes, most, remedies, asks, steps }: Evaluation): string {
  return JSON.stringify({ triage, admission, routes, most, remedies, asks, steps: steps.map(({ rule, answer }) => [rule, answer]) });
}

/**
 * True when for some filling of the other gaps one answer leads to something else than another: most facts are asked
 * together with others, and one alone decides nothing yet. Sums and counts are filled anew, because that a product with
 * nothing is nothing, or two sums are both under a floor, is seen by computing and not by looking at what is known.
 */
function isTelling(answers: TypeAnswers, input: CaseInput, key: string): boolean {
  const { type } = answers;
  const question = type.facts.find((one) => one.key === key)!;
  const near = question.kind === 'date' ? Object.values(input.facts).filter((text) => /^\d{4}-\d\d-\d\d$/.test(text)).flatMap((day) => [-4_000, -1_200, -500, -1, 1, 500, 1_200].map((days) => addDays(day, days))) : [];
  const tried = [...near, ...(answers.edges.get(key) ?? []).slice(0, question.kind === 'date' ? 24 : undefined), ...fc.sample(answers.answer(question), { numRuns: 4, seed: 1 })];
  const others = type.facts.filter((one) => one.key !== key && (input.facts[one.key] === undefined || one.kind === 'amount' || one.kind === 'quantity'));
  const filled = fc.sample(fc.record(Object.fromEntries(others.map((one) => [one.key, answers.answer(one)]))), { numRuns: 30, seed: 1 });
  return [{}, ...filled].some((more) => {
    const seen = tried.map((answer) => visible(said({ ...input, facts: { ...input.facts, ...more, [key]: answer } })));
    return new Set(seen).size > 1;
  });
}

/** Facts that can only raise what is due, and facts that can only lower it; where the law has it otherwise stands below. */
const RAISES = [
  ...['paid_minor', 'freight_minor', 'proved_loss_minor', 'promised_sum_minor', 'food_loss_minor', 'treatment_minor', 'data_loss_minor', 'goods_value_minor', 'own_prize_minor'],
  ...['debited_minor', 'bnpl_debited_minor', 'overdue_fee_minor', 'tax_minor', 'period_minor', 'renewed_periods', 'charged_minor', 'balance_due_minor', 'own_price_minor', 'prepaid_minor', 'days_left'],
];
const LOWERS = ['used_minor', 'actual_value_per_10000', 'shown_minor', 'other_price_minor', 'value_used_minor', 'order_minor'];

/** Where more of a fact means less of a remedy by law: what the claimant gets elsewhere grows by as much or more. */
const OTHERWISE: readonly string[] = [
  // a promised multiple counts only above the treble damages, which grow with the price
  'D-03 liquidated_damages paid_minor',
];

describe('monotone where the law is', () => {
  const moves = TYPES.flatMap(([code, answers]) =>
    [...RAISES.map((key) => [key, 1] as const), ...LOWERS.map((key) => [key, -1] as const)]
      .filter(([key]) => answers.type.facts.some((one) => one.key === key))
      .map(([key, sign]) => ({ code, key, sign, answers })),
  );

  it.each(moves)('$code: more of $key', ({ code, key, sign, answers }) => {
    const question = answers.type.facts.find((one) => one.key === key)!;
    fc.assert(
      fc.property(caseArbitrary(answers), answers.answer(question), answers.answer(question), (input, one, other) => {
        const [less, more] = Number(one) < Number(other) ? [one, other] : [other, one];
        const [before, after] = [less, more].map((answer) => said({ ...input, facts: { ...input.facts, [key]: answer } })) as [Evaluation, Evaluation];
        for (const { remedy } of before.remedies) {
          const [low, high] = [amountOf(before, remedy), amountOf(after, remedy)];
          if (low === null || high === null || OTHERWISE.includes(`${code} ${remedy} ${key}`)) continue;
          expect((high - low) * sign, `${remedy}: ${less} gives ${low}, ${more} gives ${high}`).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 80 },
    );
  });
});

const SIGNED = TYPES.filter(([, { type }]) => type.facts.some((one) => one.key === 'abuse_signal'));

it.each(SIGNED)('%s: a sign of abuse that the other side names takes nothing from anybody, it only calls a person', (_code, answers) => {
  const signs = answers.type.facts.find((one) => one.key === 'abuse_signal')!.options!.map((one) => one.value);
  fc.assert(
    fc.property(caseArbitrary(answers), fc.constantFrom(...signs), (input, sign) => {
      const { abuse_signal: _sign, ...facts } = input.facts;
      const [without, named] = [said({ ...input, facts }), said({ ...input, facts: { ...facts, abuse_signal: sign } })];
      for (const part of ['remedies', 'most', 'admission', 'routes', 'burden', 'rights'] as const) expect(named[part], part).toEqual(without[part]);
      expect(named.triage.includes('abuse')).toBe(sign !== 'none');
    }),
    { numRuns: 60 },
  );
});

/** Rules that say the same always, because they are everybody's right or the only way a type is used. */
function isAlways(expression: string): boolean {
  return expression === 'true';
}

// Clauses are asked with a text of their own (the check of terms), not with a case.
it('every rule and every condition is reached both ways by some case', () => {
  const seen = new Map<string, Set<unknown>>();
  for (const [code, answers] of TYPES) {
    for (const input of fc.sample(caseArbitrary(answers), { numRuns: 1_200, seed: 20_261_121 })) {
      for (const step of said(input).steps) {
        if (step.kind === 'figure' || step.kind === 'cap' || step.kind === 'remedy' || step.kind === 'burden' || step.kind === 'clause' || isAlways(step.expression)) continue;
        const name = step.kind === 'condition' ? `${code} ${step.rule}` : step.rule;
        seen.set(name, (seen.get(name) ?? new Set()).add(step.answer));
      }
    }
  }
  const oneWay = [...seen].filter(([, ways]) => !ways.has(true) || !ways.has(false)).map(([name]) => name);
  expect(oneWay).toEqual([]);
  expect(unasked(seen)).toEqual([]);
});

/** Rules in force now that no case came to at all. */
function unasked(seen: ReadonlyMap<string, unknown>): readonly string[] {
  const now = pack.rules.filter((rule) => rule.effectiveTo === null && !isAlways(rule.expression) && rule.kind !== 'clause');
  return now.filter((rule) => !seen.has(rule.id)).map((rule) => `${rule.id} of ${rule.types.map((type: DisputeType['code']) => type).join(' ')}`);
}
