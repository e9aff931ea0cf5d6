import type { Instant, Uuid } from '../../../core/kernel/kernel.ts';
import type { Queryable } from '../../database/database.ts';
import { tellJurors } from '../pool/tell.ts';
import type { World } from '../../world.ts';

/** Writes the letter of each new seat to its juror, in the transaction that makes the seat; no dispute is named in it. */
export async function summon(tx: Queryable, world: World, seats: readonly Uuid[], at: Instant): Promise<void> {
  if (seats.length === 0) return;
  const rows = await tx.query<{ id: Uuid; personId: Uuid; marketplaceId: Uuid; dueAt: Instant }>({
    name: 'jury_summoned',
    text: 'select * from jury_summoned($1)',
    values: [seats],
  });
  await tellJurors(tx, world, rows.map(({ id, personId, marketplaceId, dueAt }) => ({ template: 'juror_summons', marketplaceId, personId, facts: { seat: id, dueAt } })), at);
}
