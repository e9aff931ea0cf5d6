import type { DisputeState } from '../../core/dispute/dispute.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import { ERASED } from '../../core/privacy/privacy.ts';
import type { Queryable } from '../database/database.ts';

/** When and why the texts of a dispute were erased. */
export interface ErasedAt {
  readonly at: Instant;
  readonly why: 'asked' | 'operator' | 'retention';
}

/** When and why the texts of a dispute were erased; undefined, without asking, while they are there. */
export async function erasedOf(db: Queryable, state: DisputeState): Promise<ErasedAt | undefined> {
  if (state.claim.narrative !== ERASED) return undefined;
  const [row] = await db.query<ErasedAt & Record<string, unknown>>({
    name: 'erased_of',
    text: `select done_at as at, why from erasure where subject_id = $1 and state = 'done'`,
    values: [state.id],
  });
  return row;
}
