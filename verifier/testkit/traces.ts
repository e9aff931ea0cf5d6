import { createHash } from 'node:crypto';
import { canonicalJson } from '../../core/kernel/kernel.ts';
import { readPack, type RulePack } from '../../core/rules/rules.ts';
import type { ReasonTrace } from '../../core/trace/trace.ts';
import { rawPack } from '../../scripts/rule-files.ts';

/** The pack of the repository under its real hash. */
export function tracedPack(hash: string): RulePack {
  const reading = readPack(rawPack(), hash);
  if (!reading.ok) throw new Error(reading.errors.join('; '));
  return reading.pack;
}

/** A trace as docs/formats/reason-trace.md writes it. */
export function writtenTrace(trace: ReasonTrace, dispute: { readonly id: string; readonly number: string }, no: number): object {
  const { kind, at, event, about, pack, layers, evidence, input, steps, result } = trace;
  const hashed = { kind, at, event, about, pack, ...(layers === undefined ? {} : { layers }), evidence, input, steps, result };
  const hash = createHash('sha256').update(canonicalJson(hashed)).digest('hex');
  return { format: 'redress-reason-trace/1', dispute: { id: dispute.id, number: dispute.number }, no, ...hashed, hash };
}
