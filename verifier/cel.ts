import { Environment } from '@marcbachmann/cel-js';
import type { Json, JsonObject } from './canonical.ts';

// The expressions of rule packs (docs/reference/rule-packs.md): CEL, and seven functions, written here from their description.

/** An answer of a rule; null where something it needs is not known. */
export type Answer = boolean | number | string | null;

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const DAY_MILLIS = 86_400_000;

function dayOf(text: string): readonly [year: number, month: number, day: number] {
  const [, year, month, day] = DAY.exec(text) ?? [];
  const at = Date.parse(`${text}T00:00:00Z`);
  if (day === undefined || Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) throw new TypeError(`${text} is no day`);
  return [Number(year), Number(month), Number(day)];
}

function daysBetween(from: string, to: string): bigint {
  const at = (text: string): number => {
    const [year, month, day] = dayOf(text);
    return Date.UTC(year, month - 1, day);
  };
  return BigInt((at(to) - at(from)) / DAY_MILLIS);
}

/** Whole months; the last counts from the same day of the month on. */
function monthsBetween(from: string, to: string): bigint {
  const [start, end] = [dayOf(from), dayOf(to)];
  const months = (end[0] - start[0]) * 12 + end[1] - start[1];
  return BigInt(end[2] < start[2] ? months - 1 : months);
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n || numerator < 0n) throw new TypeError('half_up is for parts of what there is');
  const [whole, rest] = [numerator / denominator, numerator % denominator];
  return rest * 2n >= denominator ? whole + 1n : whole;
}

const environment = new Environment({ unlistedVariablesAreDyn: true, limits: { maxAstNodes: 2_000, maxDepth: 60, maxListElements: 100, maxMapEntries: 100 } })
  .registerFunction('max(int, int): int', (one: bigint, other: bigint) => (one > other ? one : other))
  .registerFunction('min(int, int): int', (one: bigint, other: bigint) => (one < other ? one : other))
  .registerFunction('half_up(int, int): int', halfUp)
  .registerFunction('share(int, int, int): int', (amount: bigint, part: bigint, of: bigint) => halfUp(amount * part, of))
  .registerFunction('proved(string): bool', (finding: string) => finding === 'established' || finding === 'undisputed')
  .registerFunction('days(string, string): int', daysBetween)
  .registerFunction('months(string, string): int', monthsBetween);

const parsed = new Map<string, (context: Record<string, unknown>) => unknown>();

function parse(expression: string): (context: Record<string, unknown>) => unknown {
  const made = parsed.get(expression) ?? (environment.parse(expression) as unknown as (context: Record<string, unknown>) => unknown);
  parsed.set(expression, made);
  return made;
}

/** Names like `facts.paid_minor` as groups; what is not known is left out, so that CEL itself says what it changes. */
function contextOf(inputs: JsonObject): Record<string, Record<string, unknown>> {
  const groups: Record<string, Record<string, unknown>> = {};
  for (const group of ['facts', 'finding', 'evidence', 'param', 'step', 'clause', 'obligation', 'merchant', 'funds', 'payment']) groups[group] = {};
  for (const [name, value] of Object.entries(inputs)) {
    const dot = name.indexOf('.');
    const [group, key] = [name.slice(0, dot), name.slice(dot + 1)];
    const own = (groups[group] ??= {});
    if (value !== null) own[key] = typeof value === 'number' ? BigInt(value) : value;
  }
  return groups;
}

function plain(value: unknown): Answer {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'boolean' || typeof value === 'string' ? value : null;
}

/** Asks an expression over inputs by name. What is no expression has no answer. */
export function ask(expression: string, inputs: JsonObject): Answer {
  try {
    return plain(parse(expression)(contextOf(inputs)));
  } catch {
    return null;
  }
}

/** Every text in a value, for looking whether a pack has an expression at all. */
export function textsIn(value: Json, into: Set<string> = new Set()): Set<string> {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null) for (const one of Array.isArray(value) ? value : Object.values(value)) textsIn(one as Json, into);
  return into;
}
