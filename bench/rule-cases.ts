import type { CaseInput, DisputeType, FactQuestion, RulePack } from '../core/rules/rules.ts';

/** Numbers that are the same at every run (a linear congruence), so that two runs measure the same cases. */
export function chanceFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function answerTo(question: FactQuestion, chance: (below: number) => number): string {
  switch (question.kind) {
    case 'yes_no':
      return chance(2) === 0 ? 'yes' : 'no';
    case 'choice':
      return question.options![chance(question.options!.length)]!.value;
    case 'date':
      return `2026-1${chance(2)}-${String(1 + chance(28)).padStart(2, '0')}`;
    case 'amount':
      return String(chance(2_000_000));
    case 'quantity':
      return String(chance(question.unit === 'basis_points' ? 10_001 : 400));
    case 'text':
      return '如页面所写';
  }
}

/** A case of a type with each fact and finding known as often as not. */
export function caseOfType(type: DisputeType, chance: (below: number) => number): CaseInput {
  const known = type.facts.filter(() => chance(3) > 0);
  const found = type.burden.filter(() => chance(3) > 0);
  const results = ['established', 'not_established', 'undisputed'] as const;
  return {
    type: type.code,
    dates: { contract: '2026-11-01', breach: null, filing: '2026-11-20' },
    facts: Object.fromEntries(known.map((one) => [one.key, answerTo(one, chance)])),
    finding: Object.fromEntries(found.map((one) => [one.id, results[chance(3)]!])),
    evidence: { claimant: chance(3), respondent: chance(3) },
  };
}

/** So many cases, the types in turns. */
export function casesOf(pack: RulePack, codes: readonly string[], count: number, seed: number): CaseInput[] {
  const chance = chanceFrom(seed);
  const types = codes.map((code) => pack.disputeTypes.find((one) => one.code === code)!);
  return Array.from({ length: count }, (_, index) => caseOfType(types[index % types.length]!, chance));
}
