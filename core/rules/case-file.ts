import type { LocalDate } from '../kernel/kernel.ts';
import { differencesIn, type TraceDifference } from './differences.ts';
import type { Evaluation } from './evaluate.ts';
import { evaluate } from './evaluate.ts';
import { largestAnswer, valueOfAnswer, type CaseInput } from './inputs.ts';
import { day, listOf, mapOf, oneOf, orNull, record, text, whole, type Check, type Problem } from './shape.ts';
import type { RuleStep } from './trace.ts';
import { DISPUTE_CODES, type DisputeType, type FactQuestion, type RulePack } from './types.ts';

/** The format of an evaluation on paper (docs/formats/rule-trace.md). */
const TRACE_FORMAT = 'redress-rule-trace/1';

/** An evaluation with everything that is needed to make it again. */
export interface CaseTrace {
  readonly format: typeof TRACE_FORMAT;
  readonly input: CaseInput;
  /** everything the rules say, but the steps */
  readonly outcome: Omit<Evaluation, 'steps'>;
  /** every rule that was asked, in order */
  readonly trace: readonly RuleStep[];
}

/** What is wrong with a file a person wrote, each with the field it is about. */
export interface FileFault {
  readonly field: string;
  readonly reason: string;
}

type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly FileFault[] };

const answer: Check = (value, path, problems) => {
  const natural = value === null || typeof value === 'boolean' || (typeof value === 'string' && value !== '') || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);
  if (!natural) problems.push({ path, code: 'shape', reason: 'true, false, a whole number, a text or null expected' });
};

const count = whole(0, 10_000);
const side = oneOf(['claimant', 'respondent']);
const found = oneOf(['established', 'not_established', 'undisputed']);
const items = listOf(record({ id: text, by: side, key: text }));

const written = record(
  { type: oneOf(DISPUTE_CODES) },
  {
    dates: record({}, { contract: orNull(day), breach: orNull(day), filing: day }),
    facts: mapOf(answer),
    finding: mapOf(found),
    evidence: record({}, { claimant: count, respondent: count, items }),
  },
);

interface Written {
  readonly type: string;
  readonly dates?: Partial<CaseInput['dates']>;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
  readonly finding?: Readonly<Record<string, string>>;
  readonly evidence?: Partial<CaseInput['evidence']>;
}

function faultsIn(check: Check, raw: unknown): readonly FileFault[] {
  const problems: Problem[] = [];
  check(raw, [], problems);
  return problems.map(({ path, reason }) => ({ field: path.join('.'), reason }));
}

/** The day of filing a case names, before anything else of it is read: it says which version of a pack applies. */
export function filingDayIn(raw: unknown): LocalDate | null {
  const dates = typeof raw === 'object' && raw !== null ? (raw as { dates?: { filing?: unknown } }).dates : undefined;
  return typeof dates?.filing === 'string' ? dates.filing : null;
}

/**
 * Reads a case as a person writes it: `true` and `12300` may stand for `"yes"` and `"12300"`, what is left out is not
 * known, and the day of filing is today unless it is given. Every fault names its field.
 */
export function readCase(pack: RulePack, raw: unknown, today: LocalDate): Reading<CaseInput> {
  const faults = faultsIn(written, raw);
  if (faults.length > 0) return { ok: false, faults };
  const { type: code, dates = {}, facts = {}, finding = {}, evidence = {} } = raw as Written;
  const type = pack.disputeTypes.find((one) => one.code === code);
  if (type === undefined) return { ok: false, faults: [{ field: 'type', reason: `${pack.id}/${pack.version} has no dispute type ${code}` }] };
  const answers = Object.fromEntries(Object.entries(facts).flatMap(([key, value]) => (value === null ? [] : [[key, asKept(value)]])));
  const wrong = [...faultsInFacts(type, answers), ...faultsInFinding(type, finding)];
  if (wrong.length > 0) return { ok: false, faults: wrong };
  const { claimant = 0, respondent = 0, items: named } = evidence;
  return {
    ok: true,
    value: {
      type: code,
      dates: { contract: dates.contract ?? null, breach: dates.breach ?? null, filing: dates.filing ?? today },
      facts: answers,
      finding,
      evidence: named === undefined ? { claimant, respondent } : { claimant, respondent, items: named },
    },
  };
}

function asKept(value: string | number | boolean): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

const EXPECTED: Readonly<Record<FactQuestion['kind'], string>> = {
  yes_no: 'true, false or "unknown"',
  choice: '',
  date: 'a day like "2026-11-20"',
  text: 'a text',
  amount: 'whole minor units (fen) from 0',
  quantity: 'a whole number from 0',
};

function faultsInFacts(type: DisputeType, answers: Readonly<Record<string, string>>): readonly FileFault[] {
  return Object.entries(answers).flatMap(([key, value]) => {
    const question = type.facts.find((one) => one.key === key);
    const field = `facts.${key}`;
    if (question === undefined) return [{ field, reason: `nobody is asked this in ${type.code}; its facts are ${type.facts.map((one) => one.key).join(', ')}` }];
    if (!('wrong' in valueOfAnswer(question, value))) return [];
    const most = question.kind === 'amount' || question.kind === 'quantity' ? ` to ${largestAnswer(question)}` : '';
    const choices = question.options?.map((one) => one.value).join(', ');
    return [{ field, reason: `${choices === undefined ? EXPECTED[question.kind] + most : `one of ${choices}, unknown`} expected, not ${JSON.stringify(value)}` }];
  });
}

function faultsInFinding(type: DisputeType, finding: Readonly<Record<string, string>>): readonly FileFault[] {
  return Object.keys(finding)
    .filter((row) => !type.burden.some((one) => one.id === row))
    .map((row) => ({ field: `finding.${row}`, reason: `${type.code} has no such row; its rows are ${type.burden.map((one) => one.id).join(', ')}` }));
}

/** An evaluation as it is printed and exported. @throws TypeError when an expression of the pack fails */
export function traceOf(pack: RulePack, input: CaseInput): Reading<CaseTrace> {
  const answered = evaluate(pack, input);
  if (!answered.ok) return { ok: false, faults: [{ field: answered.refusal.field ?? '', reason: answered.refusal.code }] };
  const { steps, ...outcome } = answered.value;
  return { ok: true, value: { format: TRACE_FORMAT, input, outcome, trace: steps } };
}

const loose: Check = (value, path, problems) => {
  if (typeof value !== 'object' || value === null) problems.push({ path, code: 'shape', reason: 'missing' });
};

/** Reads a trace; what stands in outcome and steps is compared when it is replayed, not trusted. */
export function readTrace(raw: unknown): Reading<CaseTrace> {
  const dates = record({ contract: orNull(day), breach: orNull(day), filing: day });
  const input = record({ type: text, dates, facts: mapOf(text), finding: mapOf(found), evidence: record({ claimant: count, respondent: count }, { items }) });
  const faults = faultsIn(record({ format: oneOf([TRACE_FORMAT]), input, outcome: loose, trace: listOf(loose, 1) }), raw);
  if (faults.length > 0) return { ok: false, faults };
  const trace = raw as CaseTrace;
  if (typeof (trace.outcome.pack as { hash?: unknown } | undefined)?.hash !== 'string') return { ok: false, faults: [{ field: 'outcome.pack.hash', reason: 'missing' }] };
  return { ok: true, value: trace };
}

/**
 * Asks the pack again with a trace's input and compares every step, amount and answer. An empty list means that they
 * agree to the last fen.
 * @throws TypeError when an expression of the pack fails
 */
export function replay(pack: RulePack, recorded: CaseTrace): readonly TraceDifference[] {
  const again = traceOf(pack, recorded.input);
  if (!again.ok) return again.faults.map(({ field, reason }) => ({ at: `input.${field}`, recorded: 'taken', replayed: reason }));
  return [...differencesIn('outcome', recorded.outcome, again.value.outcome), ...differencesIn('trace', recorded.trace, again.value.trace)];
}
