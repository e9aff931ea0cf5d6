import { refused, type Result } from '../kernel/kernel.ts';
import { differencesIn, layersOn, type RulePack, type TraceDifference } from '../rules/rules.ts';
import { answerTrace } from './answer.ts';
import type { ReadReason } from './read.ts';
import type { TraceAnswer } from './types.ts';

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
 * @param pack with the layers of the trace laid over it (`layOver`)
 * @returns nothing when all agrees; the hash alone when the pack or a layer is another one
 */
export function replayReason(trace: ReadReason, pack: RulePack): readonly TraceDifference[] {
  if (pack.hash !== trace.pack.hash) return [{ at: 'pack.hash', recorded: trace.pack.hash, replayed: pack.hash }];
  const laid = layersOn(pack).map((one) => one.hash);
  const recorded = (trace.layers ?? []).map((one) => one.hash);
  if (laid.join() !== recorded.join()) return [{ at: 'layers', recorded, replayed: laid }];
  const said = asked(trace, pack);
  if (!said.ok) return [{ at: `input.${said.refusal.field ?? ''}`, recorded: trace.input, replayed: said.refusal.code }];
  const { steps, result } = said.value;
  return [...differencesIn('steps', trace.steps, steps), ...differencesIn('result', trace.result, result)];
}
