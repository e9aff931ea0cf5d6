import { Environment, type ASTNode, type ParseResult } from '@marcbachmann/cel-js';

/** A value an expression sees: amounts and quantities are whole numbers, dates `2026-11-21`, choices their value. */
export type Value = string | boolean | bigint;

/** Everything an expression may speak of, by group and name; what is not known is not there. */
export type Context = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/** The groups of names (docs/reference/rule-packs.md): facts, findings by burden row, evidence counts, figures, steps. */
export const GROUPS = ['facts', 'finding', 'evidence', 'param', 'step', 'clause', 'obligation', 'merchant', 'funds', 'payment'] as const;

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
export const NOTHING: Context = Object.fromEntries(GROUPS.map((group) => [group, {}]));

const untyped = GROUPS.reduce((env, group) => env.registerVariable(group, 'map'), environment());

/** A name taken apart once: `facts.label` is `label` of `facts`. */
interface Name {
  readonly name: string;
  readonly group: string;
  readonly key: string;
}

/** An expression read once: how to ask it, and which names it speaks of. */
interface Read {
  readonly ask: ParseResult;
  /** `facts.label`, in the order they stand; those inside `has(…)` are left out: it asks whether they are known */
  readonly names: readonly string[];
  readonly parts: readonly Name[];
  /** how to ask it while names are missing; made when that first happens */
  missing: Askable | undefined;
}

// Reading is the dear part; a pack has some hundreds of expressions and they never change.
const readings = new Map<string, Read>();

function read(expression: string): Read {
  const known = readings.get(expression);
  if (known !== undefined) return known;
  const ask = untyped.parse(expression);
  const names = [...new Set(namesIn(ask.ast))];
  const fresh = { ask, names, parts: names.map(partsOf), missing: undefined };
  readings.set(expression, fresh);
  return fresh;
}

function partsOf(name: string): Name {
  const dot = name.indexOf('.');
  return { name, group: name.slice(0, dot), key: name.slice(dot + 1) };
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

function lookUp({ group, key }: Name, context: Context): Value | undefined {
  return context[group]?.[key];
}

/** What an expression speaks of in a context, by name; undefined is not known. */
export function valuesIn(expression: string, context: Context): readonly (readonly [name: string, value: Value | undefined])[] {
  return read(expression).parts.map((part) => [part.name, lookUp(part, context)]);
}

function complete(context: Context): Context {
  for (const group of GROUPS) if (context[group] === undefined) return { ...NOTHING, ...context };
  return context;
}

function run(ask: ParseResult, expression: string, context: Context): Value {
  let answer: unknown;
  try {
    answer = ask(complete(context));
  } catch (error) {
    throw new TypeError(`${expression}: ${messageOf(error)}`, { cause: error });
  }
  if (typeof answer === 'string' || typeof answer === 'boolean' || typeof answer === 'bigint') return answer;
  throw new TypeError(`${expression}: neither a truth, a whole number nor a text`);
}

/** A part of an expression made ready once for asking while names are missing. */
interface Askable {
  /** the part's answer, or the names it waits for */
  readonly ask: (context: Context) => Asked<Value>;
  /** the names it cannot be computed without */
  readonly missing: (context: Context) => readonly string[];
}

const NONE: readonly string[] = [];

function namesOfUnknown(asked: Asked<Value>): readonly string[] {
  return asked.known ? NONE : asked.names;
}

function askableName(name: string): Askable {
  const part = partsOf(name);
  const unknown = { known: false, names: [name] } as const;
  return {
    ask: (context) => {
      const value = lookUp(part, context);
      return value === undefined ? unknown : { known: true, value };
    },
    missing: (context) => (lookUp(part, context) === undefined ? unknown.names : NONE),
  };
}

/** Kleene's three values: what is missing matters only where it could still change the answer. */
function askableChoice(node: ASTNode & { op: '&&' | '||' }): Askable {
  const [left, right] = node.args.map(askable) as [Askable, Askable];
  const decides = node.op === '||';
  const ask = (context: Context): Asked<Value> => {
    const one = left.ask(context);
    if (one.known && one.value === decides) return one;
    const other = right.ask(context);
    if (other.known && other.value === decides) return other;
    if (one.known && other.known) return { known: true, value: !decides };
    return { known: false, names: [...namesOfUnknown(one), ...namesOfUnknown(other)] };
  };
  return { ask, missing: (context) => namesOfUnknown(ask(context)) };
}

/** A choice needs only the branch that is taken. */
function askableBranch(node: ASTNode & { op: '?:' }): Askable {
  const [test, then, otherwise] = node.args.map(askable) as [Askable, Askable, Askable];
  return {
    ask: (context) => {
      const asked = test.ask(context);
      return asked.known ? (asked.value === true ? then : otherwise).ask(context) : asked;
    },
    missing: (context) => {
      const asked = test.ask(context);
      return asked.known ? (asked.value === true ? then : otherwise).missing(context) : asked.names;
    },
  };
}

/** Brackets of a text that have no partner in it; what stands in quotes does not count. */
function unmatched(text: string): { readonly opening: number; readonly closing: number } {
  let opening = 0;
  let closing = 0;
  for (const [one] of text.matchAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[()]/g)) {
    if (one === '(') opening += 1;
    else if (one === ')' && opening > 0) opening -= 1;
    else if (one === ')') closing += 1;
  }
  return { opening, closing };
}

/** The text of a node with the brackets at its ends, `(a ? b : c) - d`: the parser begins and ends a node inside them. */
function textOf({ input, start, end }: ASTNode): string {
  const { opening, closing } = unmatched(input.slice(start, end));
  let from = start;
  let to = end;
  for (let missing = closing; missing > 0; missing -= 1) from = input.lastIndexOf('(', from - 1);
  for (let missing = opening; missing > 0; missing -= 1) to = input.indexOf(')', to) + 1;
  return input.slice(from, to);
}

/** Anything else is computed by CEL as soon as all it needs is known. */
function askablePlain(node: ASTNode): Askable {
  const children = childrenOf(node).map(askable);
  const text = textOf(node);
  let parsed: ParseResult | undefined;
  const missing = (context: Context): readonly string[] => {
    const names = children.flatMap((child) => child.missing(context));
    return names.length > 1 ? [...new Set(names)] : names;
  };
  return {
    missing,
    ask: (context) => {
      const names = missing(context);
      if (names.length > 0) return { known: false, names };
      parsed ??= read(text).ask;
      return { known: true, value: run(parsed, text, context) };
    },
  };
}

function askable(node: ASTNode): Askable {
  const own = nameOf(node);
  if (own !== undefined) return askableName(own);
  if (node.op === '&&' || node.op === '||') return askableChoice(node as ASTNode & { op: '&&' | '||' });
  if (node.op === '?:') return askableBranch(node as ASTNode & { op: '?:' });
  const plain = askablePlain(node);
  if (node.op !== '!_') return plain;
  const inner = askable(node.args);
  return {
    missing: plain.missing,
    ask: (context) => {
      const asked = inner.ask(context);
      return asked.known ? { known: true, value: asked.value !== true } : asked;
    },
  };
}

/**
 * Asks an expression of a pack. CEL ends always, reads nothing outside its context and has no effects, so that a pack
 * can be read by anybody without reading our code.
 * @throws TypeError when the expression fails on values that are known (a division by zero, a wrong kind): the pack is
 * wrong, and the linter and the properties over generated facts are there to find it first
 */
export function ask(expression: string, context: Context): Asked<Value> {
  const found = read(expression);
  if (found.parts.every((part) => lookUp(part, context) !== undefined)) return { known: true, value: run(found.ask, expression, context) };
  found.missing ??= askable(found.ask.ast);
  const asked = found.missing.ask(context);
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
