import { z } from '@hono/zod-openapi';
import { isParty, readersOf, type DisputeState, type Readers, type Role } from '../../core/dispute/dispute.ts';
import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { ReasonTrace } from '../../core/trace/trace.ts';
import { loadGround, rolesIn, scopeOf } from '../dispute/dispute.ts';
import { route, type Caller, type Route } from '../http/http.ts';
import { Uuid as UuidText } from '../http/schemas.ts';
import type { World } from '../world.ts';
import { TraceBody, TraceList } from './schemas.ts';

const TAG = 'dispute';

/** A trace as it is kept. */
interface KeptTrace {
  readonly no: number;
  readonly body: Omit<ReasonTrace, 'readers'>;
  readonly hash: string;
}

/** The dispute and how the caller reads it. Refusals: not_found, not_allowed (it is not the caller's to read). */
async function readingOf(world: World, caller: Caller, id: Uuid): Promise<Result<{ state: DisputeState; readers: Readers }>> {
  const row = await loadGround(world.database, id, scopeOf(caller));
  const role: Role | undefined = row === undefined ? undefined : rolesIn(caller, row.state)[0];
  if (row === undefined || role === undefined) return refused('not_found');
  const reads = isParty(role) || (role === 'adjudicator' && !row.conflicted);
  return reads ? accepted({ state: row.state, readers: readersOf(role) }) : refused('not_allowed');
}

function tracesOf(world: World, caller: Caller, id: Uuid, readers: Readers, no: number | null): Promise<KeptTrace[]> {
  return world.database.query<KeptTrace & Record<string, unknown>>({
    name: 'dispute_traces',
    text: 'select no, body, hash from dispute_traces($1, $2, $3, $4)',
    values: [id, readers, no, scopeOf(caller)],
  });
}

function headOf({ no, body, hash }: KeptTrace): object {
  const { kind, at, event, about, pack, layers, result } = body;
  return { no, kind, at, event, about, pack, ...(layers === undefined ? {} : { layers }), result, hash };
}

/** Told to the sides; to whoever decides it would tell the moment in which the sides talk of a settlement. */
async function isPending(world: World, id: Uuid): Promise<boolean> {
  const rows = await world.database.query({ name: 'trace_pending', text: 'select 1 from trace_pending where dispute_id = $1 limit 1', values: [id] });
  return rows.length > 0;
}

const listTraces = route({
  method: 'get',
  path: '/disputes/{disputeId}/traces',
  operationId: 'listReasonTraces',
  summary: 'Why: every step of a dispute that rules took by themselves, for both sides and the adjudicator, oldest first',
  tag: TAG,
  access: ['person'],
  params: z.strictObject({ disputeId: UuidText }),
  success: { status: 200, body: TraceList, description: 'What was decided by which version of the rules; each whole under its number.' },
  refusals: ['not_found', 'not_allowed'],
  async handle({ world, caller, params }) {
    const reading = await readingOf(world, caller, params.disputeId);
    if (!reading.ok) return reading;
    const kept = await tracesOf(world, caller, params.disputeId, reading.value.readers, null);
    const pending = reading.value.readers === 'parties' ? await isPending(world, params.disputeId) : kept.length === 0;
    return accepted({ items: kept.map(headOf), pending }) as Result<never>;
  },
});

const getTrace = route({
  method: 'get',
  path: '/disputes/{disputeId}/traces/{no}',
  operationId: 'getReasonTrace',
  summary: 'One reason trace: facts, evidence, every rule asked with its version, inputs of formulas, result; `redress rules replay` asks again',
  tag: TAG,
  access: ['person'],
  params: z.strictObject({ disputeId: UuidText, no: z.coerce.number<string>().int().min(1).max(100_000).openapi({ type: 'integer' }) }),
  success: { status: 200, body: TraceBody, description: 'The trace (docs/formats/reason-trace.md).' },
  refusals: ['not_found', 'not_allowed'],
  async handle({ world, caller, params }) {
    const reading = await readingOf(world, caller, params.disputeId);
    if (!reading.ok) return reading;
    const { state, readers } = reading.value;
    const [kept] = await tracesOf(world, caller, params.disputeId, readers, params.no);
    if (kept === undefined) return refused('not_found', 'no');
    const { evidence, input, steps } = kept.body;
    const dispute = { id: state.id, number: state.number };
    return accepted({ format: 'redress-reason-trace/1', dispute, ...headOf(kept), evidence, input, steps }) as Result<never>;
  },
});

/** Reading why. */
export const routes: readonly Route[] = [listTraces, getTrace];
