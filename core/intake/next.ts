import { accepted, refused, type Result } from '../kernel/kernel.ts';
import {
  disputeType,
  evaluateOver,
  namesOf,
  remedyOf,
  PROBLEM_GROUPS,
  type DisputeCode,
  type DisputeType,
  type Evaluation,
  type LayeredEvaluation,
  type EvidenceOnFile,
  type FactQuestion,
  type MaterialDates,
  type ProblemGroup,
  type RulePack,
  type TriageTrack,
} from '../rules/rules.ts';
import type { Answers } from './answers.ts';

/**
 * What the questions are for: `rights` asks only what changes the outcome, `filing` also what a filing needs,
 * `response` asks the other side what only it knows.
 */
export const PURPOSES = ['rights', 'filing', 'response'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Where somebody stands in the questions; the whole of it, so that nothing has to be kept anywhere. */
export interface Intake {
  /** null before it is known what went wrong */
  readonly type: string | null;
  readonly purpose: Purpose;
  readonly dates: MaterialDates;
  /** answers so far, and what the order's data or the other side have answered */
  readonly facts: Answers;
  readonly evidence: EvidenceOnFile;
  /** other types that were named already and not chosen */
  readonly declined: readonly string[];
  /** hand-overs that were read already */
  readonly read: readonly string[];
}

/** What comes next. */
export type IntakeStep =
  | { readonly kind: 'problem'; readonly groups: readonly { readonly group: ProblemGroup; readonly types: readonly DisputeCode[] }[] }
  /**
   * `atMostLeft` counts this one, and answers can only make it less; `needed` of them cannot be passed over as far as is
   * known now, and `mayStop` when none is
   */
  | { readonly kind: 'question'; readonly question: FactQuestion; readonly atMostLeft: number; readonly needed: number; readonly mayStop: boolean }
  /** the facts fit another type: it is named, and the person chooses */
  | { readonly kind: 'other_type'; readonly code: DisputeCode; readonly rule: string }
  | { readonly kind: 'hand_over'; readonly track: TriageTrack }
  /** `stopped` where nothing may go on here */
  | { readonly kind: 'result'; readonly stopped: boolean };

/** What comes next, and what the rules say so far; the last answer's evaluation is the result. */
export interface IntakeAnswer {
  readonly step: IntakeStep;
  readonly evaluation: Evaluation | LayeredEvaluation | null;
}

/** What a side may be asked: what it knows, and for whoever claims also what the order's data lack. */
function isAskedOf(question: FactQuestion, purpose: Purpose): boolean {
  return purpose === 'response' ? question.askedOf === 'respondent' : question.askedOf !== 'respondent';
}

function missingIn(evaluation: Evaluation, kind: string): ReadonlySet<string> {
  const open = evaluation.steps.filter((step) => step.kind === kind && step.answer === null);
  return new Set(open.flatMap((step) => factsMissing(step.inputs)));
}

function factsMissing(inputs: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(inputs).flatMap(([name, value]) => (name.startsWith('facts.') && value === null ? [name.slice('facts.'.length)] : []));
}

/**
 * The questions to ask now, in order: where it belongs (triage), what a filing cannot do without (`must` counts both),
 * then what keeps the most open. A question that was answered, be it with `unknown`, is not among them.
 */
function questionsNow(type: DisputeType, evaluation: Evaluation, intake: Intake): { readonly now: readonly FactQuestion[]; readonly must: number } {
  const by = new Map(type.facts.map((one) => [one.key, one]));
  const triage = missingIn(evaluation, 'triage');
  const asks = evaluation.asks.filter((key) => {
    const question = by.get(key);
    return question !== undefined && isAskedOf(question, intake.purpose);
  });
  const needed = intake.purpose === 'filing' ? type.facts.filter((one) => one.required && isAskedOf(one, 'filing') && intake.facts[one.key] === undefined).map((one) => one.key) : [];
  const first = new Set([...asks.filter((key) => triage.has(key)), ...needed]);
  return { now: [...new Set([...first, ...asks])].flatMap((key) => by.get(key) ?? []), must: first.size };
}

/**
 * How many questions there can still be: those open now, and those a formula or a condition only comes to later. Never
 * less than are asked in the end.
 */
function mostLeft(pack: RulePack, type: DisputeType, evaluation: Evaluation, intake: Intake, now: readonly FactQuestion[]): number {
  const later = new Set<string>();
  const speaksOf = (expression: string): void => {
    for (const name of namesOf(expression)) if (name.startsWith('facts.')) later.add(name.slice('facts.'.length));
  };
  for (const step of evaluation.steps) {
    if (step.expression !== '' && (step.answer === null || step.expression.includes('has('))) speaksOf(step.expression);
  }
  for (const one of evaluation.remedies) {
    const formula = remedyOf(pack, type, one.remedy)?.formula ?? null;
    if (formula === null || one.outcome === 'not_eligible' || one.amountMinor !== null) continue;
    for (const step of formula.steps) speaksOf(step.expression);
    if (formula.cap !== null) speaksOf(formula.cap);
  }
  const open = type.facts.filter((one) => later.has(one.key) && isAskedOf(one, intake.purpose) && intake.facts[one.key] === undefined);
  return new Set([...now, ...open].map((one) => one.key)).size;
}

/** The kinds of problem a buyer can have, in plain groups: what is asked before anything else. */
export function problemGroups(pack: RulePack): readonly { readonly group: ProblemGroup; readonly types: readonly DisputeCode[] }[] {
  return PROBLEM_GROUPS.map((group) => ({
    group,
    types: pack.disputeTypes.filter((type) => type.group === group && type.filedBy !== 'merchant').map((type) => type.code),
  })).filter((one) => one.types.length > 0);
}

/** True for a track that interrupts: somebody is in danger, or nothing goes on here. */
function interrupts(pack: RulePack, track: TriageTrack): boolean {
  const text = pack.tracks.find((one) => one.track === track);
  return text !== undefined && (text.tellsDuty || !text.propertyGoesOn);
}

function stepAfter(pack: RulePack, type: DisputeType, intake: Intake, evaluation: Evaluation): IntakeStep {
  const unread = evaluation.triage.find((track) => interrupts(pack, track) && !intake.read.includes(track));
  if (unread !== undefined) return { kind: 'hand_over', track: unread };
  const stopped = evaluation.triage.some((track) => pack.tracks.find((one) => one.track === track)?.propertyGoesOn === false);
  if (stopped) return { kind: 'result', stopped };
  const other = evaluation.classification.find(({ code }) => !intake.declined.includes(code));
  // The other side answers to what was claimed; it does not choose the name of it.
  if (other !== undefined && intake.purpose !== 'response') return { kind: 'other_type', ...other };
  const { now, must } = questionsNow(type, evaluation, intake);
  const [question] = now;
  if (question === undefined) return { kind: 'result', stopped: false };
  return { kind: 'question', question, atMostLeft: mostLeft(pack, type, evaluation, intake, now), needed: must, mayStop: must === 0 };
}

/**
 * What comes next in the questions: the kind of problem, one fact, a hand-over, another type that fits better, or the
 * result. Pure, and it keeps nothing: the same answers lead to the same question, in whatever order they were given.
 * Refusals: dispute_type_unknown, field_unknown, field_invalid (see `evaluate`).
 */
export function nextStep(pack: RulePack, intake: Intake): Result<IntakeAnswer> {
  if (intake.type === null) return accepted({ step: { kind: 'problem', groups: problemGroups(pack) }, evaluation: null });
  const type = disputeType(pack, intake.type);
  if (type === undefined) return refused('dispute_type_unknown', 'type');
  const { dates, facts, evidence } = intake;
  const said = evaluateOver(pack, { type: type.code, dates, facts, finding: {}, evidence });
  return said.ok ? accepted({ step: stepAfter(pack, type, intake, said.value), evaluation: said.value }) : said;
}
