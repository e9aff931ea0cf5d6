import { addDays } from '../deadline/deadline.ts';
import { accepted, refused, type LocalDate, type Result } from '../kernel/kernel.ts';
import { NOT_KNOWN, type DisputeType, type FactQuestion, type InForce, type MaterialDate, type RulePack } from './types.ts';
import { NOTHING, type Context, type Value } from './expression.ts';

/** The days that decide which version of a rule applies; a day nobody knows is the day of filing. */
export type MaterialDates = Readonly<Record<MaterialDate, LocalDate | null>> & { readonly filing: LocalDate };

/** What is known of a case when the rules are asked. */
export interface CaseInput {
  readonly type: string;
  readonly dates: MaterialDates;
  /** answers by question, as a filing keeps them: `yes`, `no`, a choice's value, a day, whole numbers in digits, `unknown` */
  readonly facts: Readonly<Record<string, string>>;
  /** results by burden row: `established`, `not_established`, `undisputed` */
  readonly finding: Readonly<Record<string, string>>;
  /** how many items each side has put on file, and which of the type's evidence list they are, when they are named */
  readonly evidence: EvidenceOnFile;
}

/** What each side has put on file. */
export interface EvidenceOnFile {
  readonly claimant: number;
  readonly respondent: number;
  readonly items?: readonly { readonly id: string; readonly by: 'claimant' | 'respondent'; readonly key: string }[];
}

const FINDINGS = ['established', 'not_established', 'undisputed'];

/** True when something is in force on a day; an open end has none. */
export function isInForceOn(span: InForce, day: LocalDate): boolean {
  return (span.effectiveFrom === null || span.effectiveFrom <= day) && (span.effectiveTo === null || day <= span.effectiveTo);
}

/** The day that decides for a kind of material date. */
export function materialDay(dates: MaterialDates, of: MaterialDate): LocalDate {
  return dates[of] ?? dates.filing;
}

/** An answer as an expression sees it; undefined when it is not known, an error's reason when it is no answer. */
export function valueOfAnswer(question: FactQuestion, answer: string | undefined): { readonly value: Value | undefined } | { readonly wrong: true } {
  if (answer === undefined || answer.trim() === '' || answer === NOT_KNOWN) return { value: undefined };
  switch (question.kind) {
    case 'yes_no':
      return answer === 'yes' || answer === 'no' ? { value: answer === 'yes' } : { wrong: true };
    case 'choice':
      return question.options?.some((one) => one.value === answer) === true ? { value: answer } : { wrong: true };
    case 'date':
      return isDay(answer) ? { value: answer } : { wrong: true };
    case 'amount':
    case 'quantity':
      return /^\d{1,15}$/.test(answer) && Number(answer) <= largestAnswer(question) ? { value: BigInt(answer) } : { wrong: true };
    case 'text':
      return { value: answer };
  }
}

/**
 * The greatest amount (CNY 90 million) or count an answer may be, so that a count times an amount stays a whole number
 * that money can be held in; parts of 10,000 are parts of a whole.
 */
export function largestAnswer(question: FactQuestion): number {
  if (question.kind === 'amount') return 9_000_000_000;
  return question.unit === 'basis_points' ? 10_000 : 1_000_000;
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/**
 * The answers of a case as expressions see them.
 * Refusals: field_unknown (nobody asks for it), field_invalid (not an answer to the question).
 */
export function factValues(type: DisputeType, facts: Readonly<Record<string, string>>): Result<Readonly<Record<string, Value>>> {
  const values: Record<string, Value> = {};
  for (const [key, answer] of Object.entries(facts)) {
    const question = type.facts.find((one) => one.key === key);
    if (question === undefined) return refused('field_unknown', `facts.${key}`);
    const read = valueOfAnswer(question, answer);
    if ('wrong' in read) return refused('field_invalid', `facts.${key}`);
    if (read.value !== undefined) values[key] = read.value;
  }
  return accepted(values);
}

/**
 * Everything the expressions of a pack see of a case, but the figures in force, which depend on each rule's own day.
 * Refusals: field_unknown, field_invalid.
 */
export function contextOf(type: DisputeType, input: CaseInput): Result<Context> {
  const facts = factValues(type, input.facts);
  if (!facts.ok) return facts;
  for (const [row, result] of Object.entries(input.finding)) {
    if (!type.burden.some((one) => one.id === row)) return refused('field_unknown', `finding.${row}`);
    if (!FINDINGS.includes(result)) return refused('field_invalid', `finding.${row}`);
  }
  for (const side of ['claimant', 'respondent'] as const) {
    if (!Number.isSafeInteger(input.evidence[side]) || input.evidence[side] < 0) return refused('field_invalid', `evidence.${side}`);
  }
  const evidence = { claimant: BigInt(input.evidence.claimant), respondent: BigInt(input.evidence.respondent) };
  return accepted({ ...NOTHING, facts: facts.value, finding: input.finding, evidence });
}

interface FiguresKept {
  /** the days on which some figure changes: between two of them all stay as they are */
  readonly turns: readonly LocalDate[];
  readonly byTurn: Map<number, Readonly<Record<string, Value>>>;
}

const figures = new WeakMap<RulePack, FiguresKept>();

function turnsOf(pack: RulePack): readonly LocalDate[] {
  const spans = Object.values(pack.params).flatMap((one) => one.earlier ?? []);
  const days = spans.flatMap(({ effectiveFrom, effectiveTo }) => [
    ...(effectiveFrom === null ? [] : [effectiveFrom]),
    ...(effectiveTo === null ? [] : [addDays(effectiveTo, 1)]),
  ]);
  return [...new Set(days)].sort();
}

/** The pack's figures as they were in force on a day. */
export function figuresOn(pack: RulePack, day: LocalDate): Readonly<Record<string, Value>> {
  let kept = figures.get(pack);
  if (kept === undefined) figures.set(pack, (kept = { turns: turnsOf(pack), byTurn: new Map() }));
  let turn = 0;
  for (const one of kept.turns) if (one <= day) turn += 1;
  const found = kept.byTurn.get(turn);
  if (found !== undefined) return found;
  const made: Record<string, Value> = {};
  for (const one of Object.values(pack.params)) {
    made[one.key] = BigInt(one.earlier?.find((span) => isInForceOn(span, day))?.value ?? one.value);
  }
  kept.byTurn.set(turn, made);
  return made;
}
