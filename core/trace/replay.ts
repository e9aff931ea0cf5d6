import { canonicalJson, refused, type Result } from '../kernel/kernel.ts';
import type { RulePack } from '../rules/rules.ts';
import { answerTrace } from './answer.ts';
import type { ReadReason } from './read.ts';
import type { TraceAnswer } from './types.ts';

/** Where a trace and its replay part. */
export interface TraceDifference {
  /** `pack.hash`, `steps.3.answer`, `result.most.amountMinor` */
  readonly at: string;
  readonly recorded: unknown;
  readonly replayed: unknown;
}

function isList(value: unknown): value is readonly unknown[] | Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function compare(at: string, recorded: unknown, replayed: unknown): readonly TraceDifference[] {
  if (isList(recorded) && isList(replayed)) {
    const keys = new Set([...Object.keys(recorded), ...Object.keys(replayed)]);
    const of = (value: object, key: string): unknown => (value as Readonly<Record<string, unknown>>)[key];
    return [...keys].flatMap((key) => compare(`${at}.${key}`, of(recorded, key), of(replayed, key)));
  }
  return recorded === replayed ? [] : [{ at, recorded, replayed }];
}

/** An input that a changed file makes senseless is a difference, not a fault of the program. */
function asked(trace: ReadReason, pack: RulePack): Result<TraceAnswer> {
  try {
    return answerTrace(pack, trace.kind, trace.input);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return refused('field_invalid', 'input');
    throw error;
  }
}

/**
 * Asks the rules again with what a trace was asked with, and compares every step and figure to the last fen.
 * @returns nothing when all agrees; the hash alone when the pack is another one
 */
export function replayReason(trace: ReadReason, pack: RulePack): readonly TraceDifference[] {
  if (pack.hash !== trace.pack.hash) return [{ at: 'pack.hash', recorded: trace.pack.hash, replayed: pack.hash }];
  const said = asked(trace, pack);
  if (!said.ok) return [{ at: `input.${said.refusal.field ?? ''}`, recorded: trace.input, replayed: said.refusal.code }];
  // as they are written: what is not there in JSON is not there
  const plain = (value: unknown): unknown => JSON.parse(canonicalJson(value as never)) as unknown;
  const { steps, result } = said.value;
  return [...compare('steps', plain(trace.steps), plain(steps)), ...compare('result', plain(trace.result), plain(result))];
}
