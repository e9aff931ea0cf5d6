import { refused, type Result } from '../kernel/kernel.ts';
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

type Branch = Readonly<Record<string, unknown>>;

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null;
}

/** Walks both at once; what is not there in JSON (undefined) is not there. The place is only written out where they part. */
function walk(place: string[], recorded: unknown, replayed: unknown, found: TraceDifference[]): void {
  if (recorded === replayed) return;
  if (!isBranch(recorded) || !isBranch(replayed)) {
    found.push({ at: place.join('.'), recorded, replayed });
    return;
  }
  for (const key of Object.keys(recorded)) step(place, key, recorded, replayed, found);
  for (const key of Object.keys(replayed)) if (recorded[key] === undefined) step(place, key, recorded, replayed, found);
}

function step(place: string[], key: string, recorded: Branch, replayed: Branch, found: TraceDifference[]): void {
  place.push(key);
  walk(place, recorded[key], replayed[key], found);
  place.pop();
}

function compare(at: string, recorded: unknown, replayed: unknown): readonly TraceDifference[] {
  const found: TraceDifference[] = [];
  walk([at], recorded, replayed, found);
  return found;
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
  const { steps, result } = said.value;
  return [...compare('steps', trace.steps, steps), ...compare('result', trace.result, result)];
}
