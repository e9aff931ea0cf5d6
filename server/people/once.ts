import { createHash } from 'node:crypto';
import { accepted, canonicalJson, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { Caller, RouteContext } from '../http/route.ts';

/** The id a caller's idempotency keys belong to. */
export function callerId(caller: Caller): Uuid {
  if (caller.kind === 'marketplace') return caller.marketplaceId;
  if (caller.kind === 'person') return caller.personId;
  throw new TypeError('nobody has no idempotency keys');
}

/**
 * Runs a write once per caller and idempotency key, in one transaction with the note that it ran.
 * A repetition finds the first one's subject instead of working again.
 * @param work does the write for a new subject id; a refusal rolls everything back
 * @returns the subject's id, and whether this call made it; `idempotency_key_reused` when the request differs
 */
export async function once(
  ctx: Pick<RouteContext<unknown, unknown, unknown>, 'world' | 'caller' | 'idempotencyKey' | 'body' | 'params' | 'at'>,
  operationId: string,
  work: (tx: Queryable, subjectId: Uuid) => Promise<Result<true>>,
): Promise<Result<{ readonly subjectId: Uuid; readonly first: boolean }>> {
  const asked = canonicalJson([operationId, ctx.params ?? null, ctx.body ?? null]);
  const requestHash = createHash('sha256').update(asked).digest();
  const subjectId = ctx.world.newId();
  let outcome: Result<{ subjectId: Uuid; first: boolean }> = accepted({ subjectId, first: true });
  const undo = new Error('refused');
  try {
    await ctx.world.database.transaction(async (tx) => {
      const values = [callerId(ctx.caller), ctx.idempotencyKey, requestHash, subjectId, ctx.at];
      const made = await tx.query({
        text: `insert into people_request (caller_id, idempotency_key, request_hash, subject_id, created_at)
               values ($1, $2, $3, $4, $5) on conflict do nothing returning subject_id`,
        values,
      });
      if (made.length === 0) {
        const [before] = await tx.query<{ hash: Buffer; subjectId: Uuid }>({
          text: `select request_hash as hash, subject_id as "subjectId" from people_request
                  where caller_id = $1 and idempotency_key = $2`,
          values: values.slice(0, 2),
        });
        outcome = before!.hash.equals(requestHash)
          ? accepted({ subjectId: before!.subjectId, first: false })
          : refused('idempotency_key_reused', 'Idempotency-Key');
        return;
      }
      const done = await work(tx, subjectId);
      if (!done.ok) {
        outcome = done;
        throw undo;
      }
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
  return outcome;
}
