import fc from 'fast-check';
import { addDays } from '../deadline/deadline.ts';
import { expressionsOf } from './cross-expressions.ts';
import type { Value } from './expression.ts';
import type { CaseInput } from './inputs.ts';
import { largestAnswer } from './inputs.ts';
import { domainsFor } from './lint-search.ts';
import { NOT_KNOWN, type DisputeType, type FactQuestion, type RulePack } from './types.ts';

const FINDINGS = ['established', 'not_established', 'undisputed'] as const;

function written(value: Value): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

/** Any answer to a question, whatever the rules ask about it. */
function anyAnswer(question: FactQuestion): fc.Arbitrary<string> {
  switch (question.kind) {
    case 'yes_no':
      return fc.constantFrom('yes', 'no');
    case 'choice':
      return fc.constantFrom(...(question.options ?? []).map((one) => one.value));
    case 'date':
      return fc.integer({ min: -400, max: 400 }).map((days) => addDays('2026-11-01', days));
    case 'text':
      return fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => text.trim() !== '' && text !== NOT_KNOWN);
    case 'amount':
    case 'quantity':
      return fc.oneof(fc.nat(200), fc.nat(Math.min(largestAnswer(question), 2_000_000)), fc.nat(largestAnswer(question))).map(String);
  }
}

/** The answers a type's questions may be given: around every figure its rules speak of, and any other. */
export interface TypeAnswers {
  readonly type: DisputeType;
  readonly edges: ReadonlyMap<string, readonly string[]>;
  readonly answer: (question: FactQuestion) => fc.Arbitrary<string>;
}

/** Reads the edges of a type's questions out of its rules, once. */
export function answersOf(pack: RulePack, type: DisputeType): TypeAnswers {
  const domains = domainsFor(pack, type, expressionsOf(pack, type).map((one) => one.expression));
  const edges = new Map(type.facts.map((one) => [one.key, [...new Set((domains.get(`facts.${one.key}`) ?? []).map(written))].filter((text) => text !== '')] as const));
  const answer = (question: FactQuestion): fc.Arbitrary<string> => {
    const near = edges.get(question.key) ?? [];
    return near.length === 0 ? anyAnswer(question) : fc.oneof(fc.constantFrom(...near), anyAnswer(question));
  };
  return { type, edges, answer };
}

/** A case whose every question may be answered or not, and every row found or not. */
export function caseArbitrary({ type, answer }: TypeAnswers): fc.Arbitrary<CaseInput> {
  const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined, freq: 3 });
  const known = (record: Readonly<Record<string, string | undefined>>): Record<string, string> =>
    Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
  return fc
    .record({
      contract: fc.option(fc.integer({ min: -700, max: 0 }).map((days) => addDays('2026-11-20', days)), { nil: null }),
      facts: fc.record(Object.fromEntries(type.facts.map((one) => [one.key, maybe(answer(one))]))),
      finding: fc.record(Object.fromEntries(type.burden.map((one) => [one.id, maybe(fc.constantFrom(...FINDINGS))]))),
      claimant: fc.nat(3),
      respondent: fc.nat(3),
    })
    .map(({ contract, facts, finding, claimant, respondent }) => ({
      type: type.code,
      dates: { contract, breach: null, filing: '2026-11-20' },
      facts: known(facts),
      finding: known(finding),
      evidence: { claimant, respondent },
    }));
}

/** The case without some of what is known: what `keep` leaves out is not answered and not found. */
export function lessKnown(one: CaseInput, keep: (name: string) => boolean): CaseInput {
  const left = (record: Readonly<Record<string, string>>, group: string): Record<string, string> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => keep(`${group}.${key}`)));
  return { ...one, facts: left(one.facts, 'facts'), finding: left(one.finding, 'finding') };
}
