import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { Caller, RouteContext } from '../http/http.ts';
import { once } from './once.ts';
import { ownPart } from './team.ts';

type TeamRole = 'owner' | 'agent' | 'viewer';

/** The caller's part in the merchant asked about, or in the only one. Refusals: not_allowed, role_reads_only. */
export function partOf(caller: Caller, merchantId: Uuid | undefined, least: TeamRole): Result<{ readonly merchantId: Uuid; readonly personId: Uuid; readonly role: TeamRole }> {
  const own = caller.kind === 'person' ? ownPart(caller, merchantId) : undefined;
  if (own === undefined || caller.kind !== 'person') return refused('not_allowed');
  if (own.role === 'viewer' && least !== 'viewer') return refused('role_reads_only');
  if (own.role === 'agent' && least === 'owner') return refused('not_allowed');
  return accepted({ merchantId: own.merchantId, personId: caller.personId, role: own.role });
}

/** An act outside of disputes, of a merchant or about one: its id, which merchant, who does it, when. */
export interface MerchantAct {
  readonly id: Uuid;
  readonly merchantId: Uuid;
  readonly by: Uuid;
  readonly at: Instant;
}

/** Does one act of a merchant once, in a transaction of its own. Refusals: those of `partOf` and of the work. */
export async function actOnce(
  ctx: RouteContext<undefined, undefined, { readonly merchantId?: Uuid | undefined }>,
  operationId: string,
  least: 'agent' | 'owner',
  work: (tx: Queryable, act: MerchantAct) => Promise<Result<true>>,
): Promise<Result<{ id: Uuid }>> {
  const may = partOf(ctx.caller, ctx.body.merchantId, least);
  if (!may.ok) return may;
  const { merchantId, personId: by } = may.value;
  const done = await once(ctx, operationId, (tx, id) => work(tx, { id, merchantId, by, at: ctx.at }));
  return done.ok ? accepted({ id: done.value.subjectId }) : done;
}
