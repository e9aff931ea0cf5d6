import type { ASTNode } from '@marcbachmann/cel-js';
import { addDays } from '../deadline/deadline.ts';
import { ask, askAmount, messageOf, nameOf, namesOf, treeOf, type Context, type Value } from './expression.ts';
import type { PackExpression } from './cross-expressions.ts';
import { largestAnswer } from './inputs.ts';
import type { ProblemCode } from './shape.ts';
import type { DisputeType, FactQuestion, RulePack } from './types.ts';

/** The values a linter tries for each name: every choice, both truths, numbers and days around every figure in sight. */
export type Domains = ReadonlyMap<string, readonly Value[]>;

/** How many times one expression is asked before the linter gives up looking. */
const MOST_ASKED = 20_000;
const MOST_SAMPLES = 3_000;
const SOME_DAY = '2026-11-01';

/** Every node of an expression, those inside `has(…)` too. */
export function* nodesOf(node: ASTNode): Generator<ASTNode> {
  yield node;
  const args: unknown[] = Array.isArray(node.args) ? (node.args as unknown[]).flat(2) : [node.args];
  for (const one of args) if (typeof one === 'object' && one !== null && 'op' in one) yield* nodesOf(one as ASTNode);
}

/** Names that are only asked whether they are known. */
export function optionalNames(expression: string): readonly string[] {
  const asked = [...nodesOf(treeOf(expression))].flatMap((node) => (node.op === 'call' && node.args[0] === 'has' ? node.args[1] : []));
  return [...new Set(asked.flatMap((node) => nameOf(node) ?? []))];
}

interface Literals {
  readonly numbers: readonly bigint[];
  readonly texts: readonly string[];
}

function literalsOf(expressions: readonly string[], params: RulePack['params']): Literals {
  const numbers = new Set<bigint>([0n, 1n, 100n, 10_000n]);
  const texts = new Set<string>();
  for (const node of expressions.flatMap((one) => [...nodesOf(treeOf(one))])) {
    const figure = params[nameOf(node)?.replace(/^param\./, '') ?? ''];
    for (const value of figure === undefined ? [] : [figure.value, ...(figure.earlier ?? []).map((one) => one.value)]) numbers.add(BigInt(value));
    if (node.op !== 'value') continue;
    if (typeof node.args === 'bigint') numbers.add(node.args);
    if (typeof node.args === 'string') texts.add(node.args);
  }
  return { numbers: [...numbers], texts: [...texts] };
}

/** Texts a pattern may match, made by taking the first way at each turn; whether they do is asked of the expression. */
function textsFor(pattern: string): readonly string[] {
  const simple = pattern.replaceAll(/\(\?:/g, '(').replaceAll(/\(([^()|]*)\|[^()]*\)/g, '$1');
  return simple.split('|').map((one) =>
    one.replaceAll(/\\d/g, '1').replaceAll(/\[\^[^\]]*\](\{[^}]*\}|[*+?])?|\.(\{[^}]*\}|[*?])/g, '').replaceAll(/\[(.)[^\]]*\]/g, '$1').replaceAll(/.\?|[()^$+*\\]|\{[^}]*\}/g, ''),
  );
}

function daysAround({ numbers, texts }: Literals): readonly string[] {
  const days = new Set<string>([SOME_DAY, addDays(SOME_DAY, -1), addDays(SOME_DAY, 1)]);
  for (const number of numbers) {
    const count = Number(number);
    if (count < 0 || count > 4_000) continue;
    for (const near of [-1, 0, 1]) {
      days.add(addDays(SOME_DAY, count + near));
      if (count <= 240) days.add(addDays(SOME_DAY, Math.round(count * 30.44) + 16 * near));
      if (count <= 20) days.add(addDays(SOME_DAY, count * 365 + 16 * near));
    }
  }
  for (const text of texts) if (/^\d{4}-\d{2}-\d{2}$/.test(text)) for (const near of [-1, 0, 1]) days.add(addDays(text, near));
  return [...days];
}

function valuesFor(fact: FactQuestion, literals: Literals): readonly Value[] {
  switch (fact.kind) {
    case 'yes_no':
      return [true, false];
    case 'choice':
      return (fact.options ?? []).map((one) => one.value);
    case 'date':
      return daysAround(literals);
    case 'text':
      return [...literals.texts.flatMap((one) => [one, ...textsFor(one)]), '-'];
    case 'amount':
    case 'quantity': {
      const most = BigInt(largestAnswer(fact));
      return [...new Set(literals.numbers.flatMap((one) => [one - 1n, one, one + 1n]).filter((one) => one >= 0n && one < most)), most];
    }
  }
}

/** The values to try for every name that expressions of a type speak of, themselves or inside `has(…)`. */
export function domainsFor(read: RulePack, type: DisputeType, expressions: readonly string[]): Domains {
  const literals = literalsOf(expressions, read.params);
  const names = new Set(expressions.flatMap((one) => [...namesOf(one), ...optionalNames(one)]));
  const domains = new Map<string, readonly Value[]>();
  for (const name of names) {
    const [group, key = ''] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)];
    const fact = group === 'facts' ? type.facts.find((one) => one.key === key) : undefined;
    if (fact !== undefined) domains.set(name, valuesFor(fact, literals));
    else if (group === 'finding') domains.set(name, ['established', 'not_established', 'undisputed']);
    else if (group === 'evidence') domains.set(name, [0n, 1n, 2n]);
    else if (name === 'clause.text') domains.set(name, [...literals.texts.flatMap((one) => [one, ...textsFor(one)]), '-']);
    else if (name === 'clause.conspicuous') domains.set(name, [true, false]);
  }
  return domains;
}

type Mutable = Record<string, Record<string, Value>>;

function put(context: Mutable, name: string, value: Value | undefined): void {
  const [group, key] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)];
  const names = (context[group] ??= {});
  if (value === undefined) delete names[key];
  else names[key] = value;
}

/** An assignment in words, for a finding. */
function assignmentOf(context: Context, names: Iterable<string>): string {
  const said = [...names].flatMap((name) => {
    const value = context[name.slice(0, name.indexOf('.'))]?.[name.slice(name.indexOf('.') + 1)];
    return value === undefined ? [] : [`${name} = ${typeof value === 'string' ? `'${value}'` : String(value)}`];
  });
  return said.length === 0 ? 'always' : `when ${said.join(', ')}`;
}

/** What trying found: whether the expression can be true and false, and whether looking ended before every way was tried. */
export interface Reach {
  readonly canBe: ReadonlySet<boolean>;
  readonly gaveUp: boolean;
}

/**
 * Looks for an assignment that makes an expression true and one that makes it false. Names are given values one after
 * the other, the one that could still change the answer first, so that most ways are cut off early.
 */
export function reachOf(expression: string, domains: Domains, param: Readonly<Record<string, Value>>): Reach {
  const canBe = new Set<boolean>();
  const context: Mutable = { param: { ...param } };
  let asked = 0;
  const enough = (): boolean => canBe.size === 2 || asked >= MOST_ASKED;
  const tryAll = (): void => {
    if (enough()) return;
    asked += 1;
    let answer;
    try {
      answer = ask(expression, context);
    } catch {
      return; // what fails is told by `faultsOf`
    }
    if (answer.known) {
      if (typeof answer.value === 'boolean') canBe.add(answer.value);
      return;
    }
    const name = answer.names.find((one) => domains.has(one));
    if (name === undefined) return;
    for (const value of domains.get(name) ?? []) {
      put(context, name, value);
      tryAll();
    }
    put(context, name, undefined);
  };
  // names inside has(…) are never asked for: each is tried as unknown and with every value
  const optional = optionalNames(expression).filter((name) => domains.has(name));
  const given = (at: number): void => {
    const name = optional[at];
    if (name === undefined) return tryAll();
    for (const value of [undefined, ...(domains.get(name) ?? [])]) {
      if (enough()) return;
      put(context, name, value);
      given(at + 1);
    }
    put(context, name, undefined);
  };
  given(0);
  return { canBe, gaveUp: asked >= MOST_ASKED };
}

/** Every way to give the names values, or as many of them as can be tried, the same ones every time. */
function* samples(domains: Domains): Generator<Mutable> {
  const names = [...domains.keys()];
  const sizes = names.map((name) => domains.get(name)?.length ?? 1);
  const all = sizes.reduce((product, size) => product * Math.max(1, size), 1);
  let chance = 1;
  for (let count = 0; count < Math.min(all, MOST_SAMPLES); count += 1) {
    const context: Mutable = {};
    let rest = count;
    for (const [index, name] of names.entries()) {
      const size = Math.max(1, sizes[index] ?? 1);
      chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0;
      const pick = all <= MOST_SAMPLES ? rest % size : Math.floor((chance / 2 ** 32) * size);
      rest = Math.floor(rest / size);
      put(context, name, domains.get(name)?.[pick]);
    }
    yield context;
  }
}

/** A failure of an expression for values it may be given. */
export interface Fault {
  readonly one: PackExpression;
  readonly code: ProblemCode;
  readonly reason: string;
}

const BY_ZERO = /division by zero|modulo by zero|half_up needs a denominator/;

function faultFor(one: PackExpression, error: unknown, context: Context, domains: Domains): Fault {
  const said = messageOf(error);
  const at = assignmentOf(context, domains.keys());
  if (BY_ZERO.test(said)) return { one, code: 'division_by_zero', reason: `${one.name}: divides by zero or less ${at}` };
  const amount = /(-?\d+) is no amount$/.exec(said)?.[1];
  if (amount !== undefined) return { one, code: 'not_amount', reason: `${one.name}: is ${amount}, which is no amount of money, ${at}` };
  return { one, code: 'expression_fails', reason: `${one.name}: fails ${at}: ${said.slice(said.lastIndexOf(': ') + 2)}` };
}

/** True when an expression divides by something that is not plainly above zero. */
export function dividesByUnknown(expression: string, params: RulePack['params']): boolean {
  const plain = (node: ASTNode | undefined): boolean => {
    if (node === undefined) return false;
    if (node.op === 'value') return typeof node.args === 'bigint' && node.args > 0n;
    const figure = params[nameOf(node)?.replace(/^param\./, '') ?? ''];
    return figure !== undefined && figure.value > 0 && (figure.earlier ?? []).every((one) => one.value > 0);
  };
  return [...nodesOf(treeOf(expression))].some((node) => {
    if (node.op === '/' || node.op === '%') return !plain(node.args[1]);
    return node.op === 'call' && ['half_up', 'share'].includes(node.args[0]) && !plain(node.args[1].at(-1));
  });
}

/** True for an expression that can fail on values of the right kind. */
export function canFail(expression: string): boolean {
  const failing = ['days', 'months', 'half_up', 'share', 'int', 'timestamp', 'duration'];
  return [...nodesOf(treeOf(expression))].some((node) => node.op === '/' || node.op === '%' || (node.op === 'call' && failing.includes(node.args[0])));
}

/**
 * Asks expressions in order with many values and tells the first failure of each: a truth by itself, the figures of a
 * formula with those before them.
 */
export function faultsOf(together: readonly PackExpression[], domains: Domains, param: Readonly<Record<string, Value>>): readonly Fault[] {
  const faults = new Map<PackExpression, Fault>();
  for (const context of samples(domains)) {
    const figures: Record<string, bigint> = {};
    for (const [index, one] of together.entries()) {
      const seen: Context = { ...context, param, step: figures };
      try {
        if (one.wanted === 'bool') {
          ask(one.expression, seen);
          continue;
        }
        const answer = askAmount(one.expression, seen);
        if (!answer.known) break;
        const id = one.formula[index];
        if (id !== undefined) figures[id] = answer.value;
      } catch (error) {
        if (!faults.has(one)) faults.set(one, faultFor(one, error, context, domains));
        break;
      }
    }
  }
  return [...faults.values()];
}
