import { createHash } from 'node:crypto';
import type { DisputeEvent } from '../../core/dispute/dispute.ts';
import { addMilliseconds, canonicalJson, type Uuid } from '../../core/kernel/kernel.ts';
import { tracesOfRecord, type ReasonTrace } from '../../core/trace/trace.ts';
import type { Queryable } from '../database/database.ts';
import { CLOCK_SCOPE } from '../dispute/dispute.ts';
import type { Job } from '../jobs/jobs.ts';
import type { Sealer } from '../adapters/vault.ts';
import { sealedTexts, sealerFor } from '../privacy/texts.ts';
import { rulesOfDispute } from '../rules/rules.ts';
import type { World } from '../world.ts';

/** Disputes of one portion: some milliseconds of this process, then requests come first again. */
const BATCH = 4;
const REST_MS = 200;
const PUT_OFF_MS = 600_000;

/** A trace as it is kept: all of it but who may read it, and the hash over that; texts of people are sealed. */
function rowOf(actSeq: number, place: number, trace: ReasonTrace, sealer: Sealer | undefined): object {
  const { readers, ...body } = trace;
  const hash = createHash('sha256').update(canonicalJson(body)).digest('hex');
  return { actSeq, place, kind: trace.kind, at: trace.at, readers, body: sealedTexts(sealer, body), hash };
}

/**
 * Makes the traces of a dispute's acts that have none yet.
 * @param tx a transaction; it reads and writes as the clock from here on
 * @returns how many were kept
 */
export async function makeTraces(tx: Queryable, disputeId: Uuid): Promise<number> {
  const record = await tx.query<{ events: DisputeEvent[] }>({
    name: 'dispute_record',
    text: 'select events from dispute_record($1, $2)',
    values: [disputeId, CLOCK_SCOPE],
  });
  const [filed] = record[0]?.events ?? [];
  if (filed?.type !== 'dispute_filed') return 0;
  const [made] = await tx.query<{ seq: number | null }>({
    name: 'traced_until',
    text: 'select max(act_seq) as seq from reason_trace where dispute_id = $1',
    values: [disputeId],
  });
  const sealer = await sealerFor(tx, 'dispute', disputeId);
  const acts = tracesOfRecord(record.map((row) => row.events), rulesOfDispute(filed.body), made?.seq ?? 0);
  const rows = acts.flatMap(({ actSeq, traces }) => traces.map((trace, place) => rowOf(actSeq, place, trace, sealer)));
  if (rows.length === 0) return 0;
  const [kept] = await tx.query<{ kept: number }>({
    name: 'keep_traces',
    text: 'select keep_traces($1, $2) as kept',
    values: [disputeId, JSON.stringify(rows)],
  });
  return kept?.kept ?? 0;
}

async function makeOne(world: World, tx: Queryable, disputeId: Uuid): Promise<void> {
  try {
    await makeTraces(tx, disputeId);
  } catch (error) {
    // a fault of the database undoes the portion, which is taken again; what cannot be computed is put off, said, and
    // holds up no other
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    world.log.error('trace_failed', { disputeId, error: error.message.slice(0, 200) });
    await tx.query({
      text: 'insert into trace_pending (dispute_id, not_before) values ($1, $2)',
      values: [disputeId, addMilliseconds(world.now(), PUT_OFF_MS)],
    });
  }
}

/**
 * Makes traces in the background, so that no act waits for them. Any number of servers share the work: a record gives
 * the same traces to each, and each is kept once (docs/decisions/0016).
 */
export const traceJob: Job = {
  name: 'traces',
  everyMs: 250,
  restMs: REST_MS,
  run: (world) =>
    world.database.transaction(async (tx) => {
      const claimed = await tx.query<{ id: Uuid }>({
        name: 'claim_traces',
        text: 'select id from claim_traces($1, $2) as id',
        values: [world.now(), BATCH],
      });
      for (const { id } of claimed) await makeOne(world, tx, id);
      return claimed.length;
    }),
};
