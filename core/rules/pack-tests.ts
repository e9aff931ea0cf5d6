import { plainClause } from './clauses.ts';
import { askTruth, type Context } from './expression.ts';
import { evaluate, type Evaluation, type Said } from './evaluate.ts';
import { contextOf, figuresOn, isInForceOn, materialDay, type CaseInput } from './inputs.ts';
import { day, listOf, mapOf, oneOf, orNull, record, text, whole, yesNo, pointerOf, type Check, type Problem } from './shape.ts';
import type { RuleOutcome } from './trace.ts';
import type { RulePack } from './types.ts';

/** What a case says of a rule: `absent` is a rule that was not asked, because it is not in force or not of the type. */
export type Expected = Said | 'absent';

/** What is expected of one remedy; only what is named is compared. */
interface ExpectedRemedy {
  readonly outcome?: RuleOutcome;
  readonly amountMinor?: number | null;
  readonly decisive?: string;
  readonly asks?: readonly string[];
}

interface ExpectedBurden {
  readonly bearer?: 'claimant' | 'respondent';
  readonly shifted?: boolean | null;
  readonly proposal?: 'not_established' | 'held_against_respondent' | null;
}

/** What a case expects; what is not named is not looked at. */
export interface Expectation {
  readonly triage?: readonly string[];
  readonly classification?: readonly string[];
  readonly admission?: RuleOutcome;
  readonly remedies?: Readonly<Record<string, ExpectedRemedy>>;
  readonly most?: number | null;
  readonly checks?: Readonly<Record<string, Expected>>;
  readonly rights?: Readonly<Record<string, Expected>>;
  readonly routes?: Readonly<Record<string, Expected>>;
  readonly clauses?: Readonly<Record<string, Expected>>;
  /** any rule by its id, whatever its kind */
  readonly rules?: Readonly<Record<string, Expected>>;
  /** the first facts asked for, in this order */
  readonly asks?: readonly string[];
  readonly burden?: Readonly<Record<string, ExpectedBurden>>;
}

/** One case: what is known, and what the pack must answer. */
export interface PackTestCase {
  readonly name: string;
  readonly type: string;
  readonly dates: { readonly contract?: string | null; readonly breach?: string | null; readonly filing: string };
  readonly facts?: Readonly<Record<string, string>>;
  readonly finding?: Readonly<Record<string, string>>;
  readonly evidence?: CaseInput['evidence'];
  /** a clause of the merchant's terms, for rules of kind `clause` */
  readonly clause?: { readonly text: string; readonly conspicuous?: boolean };
  readonly expect: Expectation;
}

/** A finding of the linter that is meant, and why. */
export interface LintException {
  readonly code: string;
  /** the rule, fact or parameter it is about, as the finding names it; `CN.OMR.*` for all that begin so */
  readonly name: string;
  readonly reason: string;
}

/** A file of tests, `tests/<name>.json` beside the rules. */
export interface PackTestFile {
  readonly about: string;
  readonly cases: readonly PackTestCase[];
  readonly exceptions?: readonly LintException[];
}

const OUTCOMES = ['eligible', 'not_eligible', 'need_fact', 'need_evidence', 'human_review'];
const saidMap = mapOf(oneOf(['yes', 'no', 'unknown', 'absent']));
const sides = { claimant: whole(0), respondent: whole(0) };

const expectation: Check = record(
  {},
  {
    triage: listOf(text),
    classification: listOf(text),
    admission: oneOf(OUTCOMES),
    remedies: mapOf(record({}, { outcome: oneOf(OUTCOMES), amountMinor: orNull(whole(0)), decisive: text, asks: listOf(text) })),
    most: orNull(whole(0)),
    checks: saidMap,
    rights: saidMap,
    routes: saidMap,
    clauses: saidMap,
    rules: saidMap,
    asks: listOf(text, 1),
    burden: mapOf(
      record({}, {
        bearer: oneOf(['claimant', 'respondent']),
        shifted: orNull(yesNo),
        proposal: orNull(oneOf(['not_established', 'held_against_respondent'])),
      }),
    ),
  },
);

const testCase = record(
  { name: text, type: text, dates: record({ filing: day }, { contract: orNull(day), breach: orNull(day) }), expect: expectation },
  {
    facts: mapOf(text),
    finding: mapOf(text),
    evidence: record(sides, { items: listOf(record({ id: text, by: oneOf(['claimant', 'respondent']), key: text })) }),
    clause: record({ text }, { conspicuous: yesNo }),
  },
);

const testFile = record(
  { about: text, cases: listOf(testCase) },
  { exceptions: listOf(record({ code: text, name: text, reason: text })) },
);

/** One thing that is not as a test file says it should be. */
export interface TestFailure {
  readonly file: string;
  /** the case's name; null when the file itself is wrong */
  readonly case: string | null;
  /** JSON pointer into the file */
  readonly pointer: string;
  /** what differed: `remedies.refund.amountMinor: expected 12300, got 12000` */
  readonly message: string;
}

/** Reads a file of tests; keys nobody knows are errors, so that a misspelt expectation cannot pass. */
export function readTests(file: string, raw: unknown): { readonly ok: true; readonly tests: PackTestFile } | { readonly ok: false; readonly failures: readonly TestFailure[] } {
  const problems: Problem[] = [];
  testFile(raw, [], problems);
  if (problems.length > 0) {
    return { ok: false, failures: problems.map(({ path, reason }) => ({ file, case: null, pointer: pointerOf(path), message: [path.join('.'), reason].filter((part) => part !== '').join(': ') })) };
  }
  const tests = raw as PackTestFile;
  const failures = tests.cases.flatMap((one, index): TestFailure[] => {
    const at = (message: string): TestFailure => ({ file, case: one.name, pointer: `/cases/${index}`, message });
    return [
      ...(tests.cases.findIndex((other) => other.name === one.name) < index ? [at('another case has the same name')] : []),
      ...(Object.keys(one.expect).length === 0 ? [at('nothing is expected: the case cannot fail')] : []),
    ];
  });
  return failures.length > 0 ? { ok: false, failures } : { ok: true, tests };
}

/** The input of a case; what it leaves out is not known, and nothing is on file. */
export function inputOf(one: PackTestCase): CaseInput {
  const { contract = null, breach = null, filing } = one.dates;
  return { type: one.type, dates: { contract, breach, filing }, facts: one.facts ?? {}, finding: one.finding ?? {}, evidence: one.evidence ?? { claimant: 0, respondent: 0 } };
}

/** Runs a file of tests against a pack; an empty list means that all of it holds. */
export function runTests(pack: RulePack, file: string, raw: unknown): readonly TestFailure[] {
  const reading = readTests(file, raw);
  if (!reading.ok) return reading.failures;
  return reading.tests.cases.flatMap((one, index) =>
    differences(pack, one).map((message) => ({ file, case: one.name, pointer: `/cases/${index}`, message })),
  );
}

/** What of a case is not as it expects, each with what was expected and what came out. */
export function differences(pack: RulePack, one: PackTestCase): readonly string[] {
  const input = inputOf(one);
  let answer: ReturnType<typeof evaluate>;
  try {
    answer = evaluate(pack, input);
  } catch (error) {
    return [`an expression failed: ${(error as Error).message}`];
  }
  if (!answer.ok) {
    const { code, field } = answer.refusal;
    return [code === 'dispute_type_unknown' ? `the pack has no dispute type ${one.type}` : `refused: ${code} ${field ?? ''}`.trimEnd()];
  }
  const found: string[] = [];
  compare(pack, one, input, answer.value, found);
  return found;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function same(path: string, expected: unknown, got: unknown, found: string[]): void {
  if (JSON.stringify(expected) !== JSON.stringify(got)) found.push(`${path}: expected ${shown(expected)}, got ${shown(got)}`);
}

/** Compares only the fields that are expected. */
function part(path: string, expected: object, got: object | undefined, found: string[]): void {
  if (got === undefined) {
    found.push(`${path}: the type has none`);
    return;
  }
  for (const [name, value] of Object.entries(expected)) same(`${path}.${name}`, value, (got as Record<string, unknown>)[name], found);
}

function compare(pack: RulePack, one: PackTestCase, input: CaseInput, got: Evaluation, found: string[]): void {
  const { expect } = one;
  const sorted = (list: readonly string[]): readonly string[] => [...list].sort();
  if (expect.triage !== undefined) same('triage', sorted(expect.triage), sorted(got.triage), found);
  if (expect.classification !== undefined) same('classification', sorted(expect.classification), sorted([...new Set(got.classification.map((each) => each.code))]), found);
  if (expect.admission !== undefined && expect.admission !== got.admission.outcome) {
    found.push(`admission: expected ${shown(expect.admission)}, got ${shown(got.admission.outcome)} by ${got.admission.decisive ?? 'no rule'}`);
  }
  for (const [code, want] of Object.entries(expect.remedies ?? {})) part(`remedies.${code}`, want, got.remedies.find((each) => each.remedy === code), found);
  if (expect.most !== undefined) same('most', expect.most, got.most?.amountMinor ?? null, found);
  const said = (name: string, list: readonly { readonly rule: string; readonly said: Said }[]): void => {
    compareSaid(pack, name, expect[name as 'checks'], list, found);
  };
  said('checks', got.checks);
  said('rights', got.rights);
  said('rules', got.steps.filter((step) => pack.rules.some((rule) => rule.id === step.rule)).map((step) => ({ rule: step.rule, said: saidOf(step.answer) })));
  said('clauses', expect.clauses === undefined ? [] : clausesOf(pack, one, input));
  for (const [route, want] of Object.entries(expect.routes ?? {})) same(`routes.${route}`, want, got.routes.find((each) => each.route === route)?.said ?? 'absent', found);
  if (expect.asks !== undefined) same('asks', expect.asks, got.asks.slice(0, expect.asks.length), found);
  for (const [row, want] of Object.entries(expect.burden ?? {})) part(`burden.${row}`, want, got.burden.find((each) => each.row === row), found);
}

function saidOf(answer: string | number | boolean | null): Said {
  return answer === null ? 'unknown' : answer === true ? 'yes' : 'no';
}

function compareSaid(pack: RulePack, name: string, expected: Readonly<Record<string, Expected>> | undefined, got: readonly { readonly rule: string; readonly said: Said }[], found: string[]): void {
  for (const [rule, want] of Object.entries(expected ?? {})) {
    if (!pack.rules.some((one) => one.id === rule)) found.push(`${name}.${rule}: the pack has no such rule`);
    else same(`${name}.${rule}`, want, got.find((one) => one.rule === rule)?.said ?? 'absent', found);
  }
}

/** What the rules about clauses say of the case's clause. */
export function clausesOf(pack: RulePack, one: PackTestCase, input: CaseInput): readonly { readonly rule: string; readonly said: Said }[] {
  const type = pack.disputeTypes.find((each) => each.code === one.type);
  const context = type === undefined ? undefined : contextOf(type, input);
  if (type === undefined || context === undefined || !context.ok) return [];
  return pack.rules.flatMap((rule) => {
    const on = materialDay(input.dates, rule.materialDate);
    const concerns = rule.kind === 'clause' && (rule.types.length === 0 || rule.types.includes(type.code)) && isInForceOn(rule, on);
    if (!concerns) return [];
    const clause = one.clause === undefined ? {} : { clause: { text: plainClause(one.clause.text), conspicuous: one.clause.conspicuous ?? false } };
    const seen: Context = { ...context.value, ...clause, param: figuresOn(pack, on) };
    const asked = askTruth(rule.expression, seen);
    return [{ rule: rule.id, said: asked.known ? (asked.value ? 'yes' : 'no') : 'unknown' }];
  });
}
