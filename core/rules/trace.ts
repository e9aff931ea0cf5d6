import type { LocalDate } from '../kernel/kernel.ts';
import { valuesIn, type Asked, type Context, type Value } from './expression.ts';
import type { RuleKind, Text, Verification } from './types.ts';

/**
 * What a rule may answer (legal-requirements R-3). Only a human finding makes a contested claim fail: a missing fact
 * is asked for, a missing finding goes to a person, and a rule that is not settled law cannot refuse by itself.
 */
export type RuleOutcome = 'eligible' | 'not_eligible' | 'need_fact' | 'need_evidence' | 'human_review';

/**
 * One step of a reason trace: which rule was asked, in the version of which day, with what, and what it answered.
 * Everything needed to ask it again stands in it.
 */
export interface RuleStep {
  readonly kind: RuleKind | 'condition' | 'remedy' | 'figure' | 'cap' | 'burden' | 'promise' | 'platform_rule';
  readonly rule: string;
  readonly source: string;
  readonly verification: Verification;
  /** the day whose version was asked */
  readonly day: LocalDate;
  readonly expression: string;
  /** what it speaks of, by name; null is not known */
  readonly inputs: Readonly<Record<string, string | number | boolean | null>>;
  /** its answer: a truth, whole minor units, a text; null when it is not known */
  readonly answer: string | number | boolean | null;
  /** what the answer means for a remedy or an admission */
  readonly outcome?: RuleOutcome;
  /** the rule in words */
  readonly reason: Text;
}

function shown(value: Value | undefined): string | number | boolean | null {
  if (value === undefined) return null;
  return typeof value === 'bigint' ? Number(value) : value;
}

/** What an expression was asked with, for a trace. */
export function inputsFor(expression: string, context: Context): RuleStep['inputs'] {
  const inputs: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of valuesIn(expression, context)) inputs[name] = shown(value);
  return inputs;
}

/** An answer, for a trace. */
export function answerOf(asked: Asked<Value>): RuleStep['answer'] {
  return asked.known ? shown(asked.value) : null;
}
