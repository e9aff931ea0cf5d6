import { parse, type ParseResult } from '@marcbachmann/cel-js';

/** Values a condition of a pack may speak of, by name. */
export type ConditionContext = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;

// Parsing is the dear part; a pack has some dozens of conditions and they never change.
const parsed = new Map<string, ParseResult>();

function compiled(expression: string): ParseResult {
  const known = parsed.get(expression);
  if (known) return known;
  const fresh = parse(expression);
  parsed.set(expression, fresh);
  return fresh;
}

/** Why an expression is not a condition, or undefined when it is one (syntax only; values are known later). */
export function conditionError(expression: string): string | undefined {
  try {
    compiled(expression);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'not an expression';
  }
}

/**
 * Asks a condition in the Common Expression Language. CEL ends always, reads nothing outside its context and has no
 * effects, so that a pack can be read by anybody without reading our code.
 * @throws TypeError when the answer is not true or false, or a value it speaks of is not there: the pack is wrong
 */
export function holds(expression: string, context: ConditionContext): boolean {
  let answer: unknown;
  try {
    answer = compiled(expression)(context as Record<string, unknown>);
  } catch (error) {
    throw new TypeError(`condition ${expression}: ${error instanceof Error ? error.message : 'failed'}`, { cause: error });
  }
  if (typeof answer !== 'boolean') throw new TypeError(`condition ${expression} is not true or false`);
  return answer;
}
