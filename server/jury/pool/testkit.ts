import type { Uuid } from '../../../core/kernel/kernel.ts';
import type { Shop } from '../../../scenarios/support/shop.ts';
import { proposeErasure, signErasure } from '../../privacy/erasure.ts';

export { COURSE } from './course.ts';
export { freezeJob, nextFreeze } from './epoch.ts';
export { sharedFacts } from './facts.ts';
export { settleJob } from './settle.ts';

/** Erases a person by two signatures, as though the law kept nothing of them any more. For tests. */
export async function eraseNow(shop: Shop, personId: Uuid, [first, second]: readonly [Uuid, Uuid]): Promise<void> {
  const { world, database } = shop.server;
  world.clock.advance({ days: 1200 });
  const proposed = await proposeErasure(database, { id: world.newId(), kind: 'person', subjectId: personId, reason: 'for a test', by: first, at: world.now() });
  if (!proposed.ok) throw new Error(proposed.refusal.code);
  const signed = await signErasure(world, proposed.value.id, second, world.now());
  if (!signed.ok) throw new Error(signed.refusal.code);
}
