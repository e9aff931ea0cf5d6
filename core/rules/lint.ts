import { parseTree, type Node } from 'jsonc-parser';
import { evaluate } from './evaluate.ts';
import { expressionsOf, togetherOf, type PackExpression } from './cross-expressions.ts';
import { lintContent } from './lint-content.ts';
import { canFail, domainsFor, faultsOf, reachOf, type Fault, type Reach } from './lint-search.ts';
import { locator, onceEach, parseFiles, Places, readPackFiles, type Finding, type PackTexts } from './pack-files.ts';
import { clausesOf, inputOf, readTests, runTests, type LintException, type PackTestFile } from './pack-tests.ts';
import { pointerOf, type Path, type Problem } from './shape.ts';
import type { DisputeType, RulePack } from './types.ts';

/** What the linter says of a pack; its tests are run with it. */
export interface Lint {
  /** by file and line */
  readonly findings: readonly Finding[];
  readonly cases: number;
  readonly failed: number;
  /** the pack, when it can be used */
  readonly pack: RulePack | null;
}

/** A finding before its file and line are looked up. */
export interface Remark {
  readonly problem: Problem;
  readonly severity: Finding['severity'];
  readonly name: string;
}

/**
 * Looks at everything a machine can see of a pack: what would refuse it, rules that can never be one way or the other,
 * what nobody reads, words that are missing, figures that fail for some facts, and its tests. Pure; the same texts give
 * the same findings.
 */
export function lintPack(texts: PackTexts): Lint {
  const tests = testsIn(texts);
  const doubles = Object.entries(texts).flatMap(([file, text]) => doubleKeys(file, text));
  const reading = readPackFiles(texts);
  if (!reading.ok) return { findings: sorted([...reading.findings, ...doubles, ...tests.findings]), cases: 0, failed: 0, pack: null };
  const { pack, files } = reading;
  const place = locator(texts, files);
  const run = runAll(pack, texts, tests.files);
  const remarks = [...lintContent(pack), ...lintReach(pack, run.answers)];
  const findings = onceEach(remarks.map(({ problem, severity, name }) => place(problem, severity, name)));
  const exceptions = Object.entries(tests.files).flatMap(([file, one]) => (one.exceptions ?? []).map((exception, index) => ({ file, index, exception })));
  const isMeant = (finding: Finding): boolean => exceptions.some(({ exception }) => excuses(exception, finding));
  const unused = exceptions.filter(({ exception }) => !findings.some((finding) => excuses(exception, finding)));
  return {
    findings: sorted([...findings.filter((one) => !isMeant(one)), ...unused.map((one) => unusedFinding(texts, one)), ...doubles, ...tests.findings, ...run.findings]),
    cases: run.cases,
    failed: new Set(run.findings.map((one) => `${one.file} ${one.pointer}`)).size,
    pack,
  };
}

function sorted(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);
}

/** A name that ends with a star stands for all that begin so: `CN.OMR.*`. */
function excuses(exception: LintException, finding: Finding): boolean {
  const { code, name } = exception;
  return code === finding.code && (name.endsWith('*') ? finding.name?.startsWith(name.slice(0, -1)) === true : finding.name === name);
}

function unusedFinding(texts: PackTexts, { file, index, exception }: { file: string; index: number; exception: LintException }): Finding {
  const path: Path = ['exceptions', index];
  const line = new Places(texts[file] ?? '').lineOf(path);
  const reason = `nothing is found that ${exception.code} ${exception.name} excuses`;
  return { file, line, pointer: pointerOf(path), code: 'unused_exception', severity: 'warning', name: exception.name, reason };
}

/** A key that stands twice in an object: the parser keeps the last, the author may have meant the first. */
function doubleKeys(file: string, text: string): readonly Finding[] {
  const root = parseTree(text);
  const found: Finding[] = [];
  const visit = (node: Node, path: Path): void => {
    const seen = new Set<string>();
    for (const [index, child] of (node.children ?? []).entries()) {
      const [key, value] = child.type === 'property' ? (child.children ?? []) : [];
      if (key === undefined) {
        if (node.type === 'array') visit(child, [...path, index]);
        continue;
      }
      const name = String(key.value);
      if (seen.has(name)) {
        found.push({ file, line: new Places(text).lineAt(key.offset), pointer: pointerOf([...path, name]), code: 'duplicate_id', severity: 'error', reason: `the key ${name} stands twice in one object` });
      }
      seen.add(name);
      if (value !== undefined) visit(value, [...path, name]);
    }
  };
  if (root !== undefined) visit(root, []);
  return found;
}

function testsIn(texts: PackTexts): { readonly files: Readonly<Record<string, PackTestFile>>; readonly findings: readonly Finding[] } {
  const parsed = parseFiles(Object.fromEntries(Object.entries(texts).filter(([path]) => path.startsWith('tests/'))));
  const files: Record<string, PackTestFile> = {};
  const findings = [...parsed.findings];
  for (const [file, raw] of Object.entries(parsed.files)) {
    const reading = readTests(file, raw);
    if (reading.ok) files[file] = reading.tests;
    else for (const one of reading.failures) findings.push(testFinding(texts, one, 'shape'));
  }
  return { files, findings };
}

function testFinding(texts: PackTexts, { file, case: name, pointer, message }: ReturnType<typeof runTests>[number], code: Problem['code']): Finding {
  const path = pointer.split('/').slice(1).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const found: Finding = { file, line: new Places(texts[file] ?? '').lineOf(path), pointer, code, severity: 'error', reason: name === null ? message : `${name}: ${message}` };
  return name === null ? found : { ...found, name };
}

/** Every answer, true or false, that the pack's own tests bring about, by rule. */
type Answers = ReadonlyMap<string, ReadonlySet<boolean>>;

function runAll(pack: RulePack, texts: PackTexts, files: Readonly<Record<string, PackTestFile>>): { readonly findings: readonly Finding[]; readonly cases: number; readonly answers: Answers } {
  const answers = new Map<string, Set<boolean>>();
  const note = (rule: string, answer: boolean): void => void answers.set(rule, (answers.get(rule) ?? new Set()).add(answer));
  const findings: Finding[] = [];
  let cases = 0;
  for (const [file, tests] of Object.entries(files)) {
    findings.push(...runTests(pack, file, tests).map((one) => testFinding(texts, one, 'failing_test')));
    cases += tests.cases.length;
    for (const one of tests.cases) {
      const input = inputOf(one);
      for (const { rule, answer } of stepsOf(pack, input)) if (typeof answer === 'boolean') note(rule, answer);
      for (const { rule, said } of clausesOf(pack, one, input)) if (said !== 'unknown') note(rule, said === 'yes');
    }
  }
  return { findings, cases, answers };
}

function stepsOf(pack: RulePack, input: ReturnType<typeof inputOf>): readonly { readonly rule: string; readonly answer: unknown }[] {
  try {
    const answer = evaluate(pack, input);
    return answer.ok ? answer.value.steps : [];
  } catch {
    return []; // the case itself is a failing test
  }
}

/** The kinds and choices of everything an expression speaks of: types that share them share what trying finds. */
function signatureOf(type: DisputeType, expressions: readonly string[]): string {
  const facts = type.facts.filter((fact) => expressions.some((one) => one.includes(fact.key)));
  return JSON.stringify([expressions, facts.map((one) => [one.key, one.kind, one.options?.map((each) => each.value)])]);
}

/** What trying values found of expressions that are asked together. */
interface Tried {
  readonly faults: readonly Fault[];
  /** null for figures */
  readonly reach: Reach | null;
}

function tryOut(pack: RulePack, type: DisputeType, together: readonly PackExpression[], param: Readonly<Record<string, bigint>>): Tried {
  const [first] = together;
  if (first === undefined) return { faults: [], reach: null };
  const domains = domainsFor(pack, type, together.map((one) => one.expression));
  const isFigure = first.wanted === 'int';
  return {
    faults: isFigure || canFail(first.expression) ? faultsOf(together, domains, param) : [],
    reach: isFigure ? null : reachOf(first.expression, domains, param),
  };
}

/** One condition of the pack, and what it can be in all the types that ask it. */
interface Sum {
  readonly one: PackExpression;
  readonly canBe: Set<boolean>;
  gaveUp: boolean;
}

/** Rules that cannot be true, or not false, and figures that fail for facts that may be given. */
function lintReach(pack: RulePack, answers: Answers): readonly Remark[] {
  const param = Object.fromEntries(Object.values(pack.params).map((one) => [one.key, BigInt(one.value)]));
  const sums = new Map<string, Sum>();
  const known = new Map<string, Tried>();
  for (const type of pack.disputeTypes) {
    for (const together of togetherOf(expressionsOf(pack, type))) {
      const key = signatureOf(type, together.map((one) => one.expression));
      const tried = known.get(key) ?? tryOut(pack, type, together, param);
      known.set(key, tried);
      const [first] = together;
      if (first === undefined || tried.reach === null) continue;
      const at = pointerOf(first.path);
      const sum = sums.get(at) ?? { one: first, canBe: new Set(answers.get(first.name) ?? []), gaveUp: false };
      for (const value of tried.reach.canBe) sum.canBe.add(value);
      sum.gaveUp ||= tried.reach.gaveUp;
      sums.set(at, sum);
    }
  }
  const faults = [...known.values()].flatMap((tried) => tried.faults);
  return [
    ...faults.map(({ one, code, reason }): Remark => ({ problem: { path: one.path, code, reason }, severity: 'error', name: one.name })),
    ...[...sums.values()].filter(({ one }) => !isMeantAlways(pack, one)).flatMap((sum) => [...unreached(sum), ...untested(pack, sum, answers)]),
  ];
}

/** A rule that can be both true and false, and that the tests never show one way. */
function untested(pack: RulePack, { one, canBe }: Sum, answers: Answers): readonly Remark[] {
  const shown = answers.get(one.name) ?? new Set();
  if (canBe.size < 2 || shown.size === 2 || !pack.rules.some((rule) => rule.id === one.name)) return [];
  const lacks = shown.size === 0 ? 'true or false' : shown.has(true) ? 'false' : 'true';
  return [{ problem: { path: one.path, code: 'untested_rule', reason: `${one.name}: no case of the tests makes it ${lacks}` }, severity: 'warning', name: one.name }];
}

/**
 * `true` in so many words is no mistake where the type alone decides (`types` names them) or where a right is
 * everybody's: what would be said otherwise is then never said.
 */
function isMeantAlways(pack: RulePack, { name, expression }: PackExpression): boolean {
  const rule = pack.rules.find((one) => one.id === name && one.expression === expression);
  return expression.trim() === 'true' && rule !== undefined && (rule.types.length > 0 || rule.kind === 'right');
}

function unreached({ one, canBe, gaveUp }: Sum): readonly Remark[] {
  if (canBe.size === 2) return [];
  const never = canBe.has(true) ? 'false' : canBe.has(false) ? 'true' : 'true and never false';
  const looked = gaveUp ? 'none of the ways tried makes it so and no test of the pack does' : 'no answer to what it speaks of makes it so';
  const problem: Problem = { path: one.path, code: 'unreachable_rule', reason: `${one.name}: is never ${never}: ${looked}` };
  return [{ problem, severity: 'error', name: one.name }];
}
