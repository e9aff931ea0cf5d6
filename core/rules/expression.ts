import { Environment, type ASTNode, type ParseResult } from '@marcbachmann/cel-js';

/** A value an expression sees: amounts and quantities are whole numbers, dates `2026-11-21`, choices their value. */
export type Value = string | boolean | bigint;

/** Everything an expression may speak of, by group and name; what is not known is not there. */
export type Context = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/** The groups of names (docs/reference/rule-packs.md): facts, findings by burden row, evidence counts, figures, steps. */
export const GROUPS = ['facts', 'finding', 'evidence', 'param', 'step', 'clause', 'obligation', 'merchant'] as const;

/** An answer, or the names that are not known and could still change it, as `facts.label`. */
export type Asked<T extends Value> = { readonly known: true; readonly value: T } | { readonly known: false; readonly names: readonly string[] };

const DAY = 86_400_000;

function dayNumber(text: string): bigint {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : NaN;
  if (Number.isNaN(at)) throw new TypeError(`${text} is no day`);
  return BigInt(Math.floor(at / DAY));
}

/** Whole months from one day to another, the last counted when its day of the month is reached. */
function monthsBetween(from: string, to: string): bigint {
  dayNumber(from);
  dayNumber(to);
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  return BigInt((y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0));
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new TypeError('half_up needs a denominator above 0');
  if (numerator < 0n) throw new TypeError('half_up needs a numerator of 0 or more');
  return (2n * numerator + denominator) / (2n * denominator);
}

/** A part of an amount, rounded half up; the product in between may be larger than the whole numbers of CEL. */
function share(amount: bigint, part: bigint, whole: bigint): bigint {
  return halfUp(amount * part, whole);
}

/** CEL as it is, and the few functions a rule of this trade cannot be written without. */
export function environment(): Environment {
  return new Environment({ limits: { maxAstNodes: 500, maxDepth: 40 } })
    .registerFunction('max(int, int): int', (a: bigint, b: bigint) => (a > b ? a : b))
    .registerFunction('min(int, int): int', (a: bigint, b: bigint) => (a < b ? a : b))
    .registerFunction('half_up(int, int): int', halfUp)
    .registerFunction('share(int, int, int): int', share)
    .registerFunction('proved(string): bool', (finding: string) => finding !== 'not_established')
    .registerFunction('days(string, string): int', (from: string, to: string) => dayNumber(to) - dayNumber(from))
    .registerFunction('months(string, string): int', monthsBetween);
}

/** A group nobody filled has no names; `has(…)` may still ask for one. */
const NOTHING = Object.fromEntries(GROUPS.map((group) => [group, {}]));

const untyped = GROUPS.reduce((env, group) => env.registerVariable(group, 'map'), environment());

/** An expression read once: how to ask it, and which names it speaks of. */
interface Read {
  readonly ask: ParseResult;
  /** `facts.label`, in the order they stand; those inside `has(…)` are left out: it asks whether they are known */
  readonly names: readonly string[];
}

// Reading is the dear part; a pack has some hundreds of expressions and they never change.
const readings = new Map<string, Read>();

function read(expression: string): Read {
  const known = readings.get(expression);
  if (known !== undefined) return known;
  const ask = untyped.parse(expression);
  const fresh = { ask, names: [...new Set(namesIn(ask.ast))] };
  readings.set(expression, fresh);
  return fresh;
}

/** The tree of an expression, for those who look at how it is built. @throws ParseError when it is none */
export function treeOf(expression: string): ASTNode {
  return read(expression).ask.ast;
}

/** The name a node stands for, or undefined: `facts.label` and `param['CN.TREBLE.TIMES']` alike. */
export function nameOf(node: ASTNode): string | undefined {
  if (node.op === '.') {
    const [of, key] = node.args;
    return of.op === 'id' ? `${of.args}.${key}` : undefined;
  }
  if (node.op !== '[]') return undefined;
  const [of, key] = node.args;
  return of.op === 'id' && key.op === 'value' && typeof key.args === 'string' ? `${of.args}.${key.args}` : undefined;
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[0] === 'has' ? [] : node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'map':
      return node.args.flat();
    case '!_':
    case '-_':
      return [node.args];
    default:
      return node.args;
  }
}

function namesIn(node: ASTNode): readonly string[] {
  const own = nameOf(node);
  return own !== undefined ? [own] : childrenOf(node).flatMap(namesIn);
}

/** The names an expression speaks of, as `facts.label`, each once. */
export function namesOf(expression: string): readonly string[] {
  return read(expression).names;
}

/** Why a text is no expression, or undefined when it is one (syntax only; a linter knows the vocabulary). */
export function expressionError(expression: string): string | undefined {
  try {
    read(expression);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** What CEL says of a fault, in one line. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? 'failed') : 'failed';
}

function isKnown(name: string, context: Context): boolean {
  const dot = name.indexOf('.');
  return context[name.slice(0, dot)]?.[name.slice(dot + 1)] !== undefined;
}

/** The value of a name, or undefined when it is not known. */
export function valueOf(name: string, context: Context): Value | undefined {
  const dot = name.indexOf('.');
  return context[name.slice(0, dot)]?.[name.slice(dot + 1)];
}

function run(expression: string, context: Context): Value {
  let answer: unknown;
  try {
    answer = read(expression).ask({ ...NOTHING, ...context });
  } catch (error) {
    throw new TypeError(`${expression}: ${messageOf(error)}`, { cause: error });
  }
  if (typeof answer === 'string' || typeof answer === 'boolean' || typeof answer === 'bigint') return answer;
  throw new TypeError(`${expression}: neither a truth, a whole number nor a text`);
}

/** The names a node cannot be computed without: a choice inside it needs only the branch that is taken. */
function missingIn(node: ASTNode, context: Context): readonly string[] {
  const own = nameOf(node);
  if (own !== undefined) return isKnown(own, context) ? [] : [own];
  if (node.op === '?:') {
    const [test, then, otherwise] = node.args;
    const asked = askNode(test, context);
    return asked.known ? missingIn(asked.value === true ? then : otherwise, context) : asked.names;
  }
  if (node.op === '&&' || node.op === '||') {
    const asked = askNode(node, context);
    return asked.known ? [] : asked.names;
  }
  return childrenOf(node).flatMap((child) => missingIn(child, context));
}

/** Kleene's three values: what is missing matters only where it could still change the answer. */
function askNode(node: ASTNode, context: Context): Asked<Value> {
  if (node.op === '&&' || node.op === '||') {
    const [left, right] = node.args.map((one) => askNode(one, context)) as [Asked<Value>, Asked<Value>];
    const decides = node.op === '||';
    if ((left.known && left.value === decides) || (right.known && right.value === decides)) return { known: true, value: decides };
    if (left.known && right.known) return { known: true, value: !decides };
    return { known: false, names: [...(left.known ? [] : left.names), ...(right.known ? [] : right.names)] };
  }
  if (node.op === '!_') {
    const inner = askNode(node.args, context);
    return inner.known ? { known: true, value: inner.value !== true } : inner;
  }
  if (node.op === '?:') {
    const [test, then, otherwise] = node.args;
    const asked = askNode(test, context);
    if (!asked.known) return asked;
    return askNode(asked.value === true ? then : otherwise, context);
  }
  const names = [...new Set(missingIn(node, context))];
  return names.length > 0 ? { known: false, names } : { known: true, value: run(node.input.slice(node.start, node.end), context) };
}

/**
 * Asks an expression of a pack. CEL ends always, reads nothing outside its context and has no effects, so that a pack
 * can be read by anybody without reading our code.
 * @throws TypeError when the expression fails on values that are known (a division by zero, a wrong kind): the pack is
 * wrong, and the linter and the properties over generated facts are there to find it first
 */
export function ask(expression: string, context: Context): Asked<Value> {
  const { ask: whole, names } = read(expression);
  if (names.every((name) => isKnown(name, context))) return { known: true, value: run(expression, context) };
  const asked = askNode(whole.ast, context);
  return asked.known ? asked : { known: false, names: [...new Set(asked.names)] };
}

/**
 * Asks for a truth.
 * @throws TypeError as `ask`, and when the answer is none
 */
export function askTruth(expression: string, context: Context): Asked<boolean> {
  const asked = ask(expression, context);
  if (!asked.known) return asked;
  if (typeof asked.value !== 'boolean') throw new TypeError(`${expression}: not true or false`);
  return { known: true, value: asked.value };
}

/**
 * Asks for an amount in minor units.
 * @throws TypeError as `ask`, and when the answer is no whole number of 0 or more that money can be held in
 */
export function askAmount(expression: string, context: Context): Asked<bigint> {
  const asked = ask(expression, context);
  if (!asked.known) return asked;
  if (typeof asked.value !== 'bigint' || asked.value < 0n || asked.value > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new TypeError(`${expression}: ${String(asked.value)} is no amount`);
  }
  return { known: true, value: asked.value };
}
