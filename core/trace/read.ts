import type { FileFault } from '../rules/rules.ts';
import { TRACE_KINDS, type ReasonTrace, type TraceInput } from './types.ts';

/** The name of the form in which a dispute's traces are exported (docs/formats/reason-trace.md). */
export const REASON_FORMAT = 'redress-reason-trace/1';

const ASKS: readonly TraceInput['ask'][] = ['case', 'deadline', 'default', 'choice', 'measures', 'orders'];

/** An exported trace as far as a replay needs it. */
export type ReadReason = Pick<ReasonTrace, 'kind' | 'pack' | 'layers' | 'input' | 'steps' | 'result'>;

function recordAt(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** True for a file that says it is such a trace. */
export function isReason(raw: unknown): boolean {
  return recordAt(raw)['format'] === REASON_FORMAT;
}

/** Reads an exported trace; what is inside its input the rules refuse by themselves, with the field. */
export function readReason(raw: unknown): { readonly ok: true; readonly value: ReadReason } | { readonly ok: false; readonly faults: readonly FileFault[] } {
  const trace = recordAt(raw);
  const pack = recordAt(trace['pack']);
  const input = recordAt(trace['input']);
  const faults: FileFault[] = [];
  const must = (holds: boolean, field: string, reason: string): void => void (holds || faults.push({ field, reason }));
  must(TRACE_KINDS.some((kind) => kind === trace['kind']), 'kind', `one of ${TRACE_KINDS.join(', ')}`);
  must(typeof pack['name'] === 'string', 'pack.name', 'the name of a pack, cn/2026-1');
  must(typeof pack['hash'] === 'string', 'pack.hash', 'the SHA-256 of the pack, hex');
  const layers = trace['layers'] ?? [];
  must(Array.isArray(layers) && layers.every((one) => typeof recordAt(one)['hash'] === 'string'), 'layers', 'the layers over the pack, each with its name and hash');
  must(ASKS.some((ask) => ask === input['ask']), 'input.ask', `one of ${ASKS.join(', ')}`);
  must(Array.isArray(trace['steps']), 'steps', 'the rules that were asked, in order');
  must(typeof trace['result'] === 'object' && trace['result'] !== null, 'result', 'what came out');
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: trace as unknown as ReadReason };
}
