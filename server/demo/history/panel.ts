import type { ActBodies, DisputeState } from '../../../core/dispute/dispute.ts';
import { panelFor } from '../../../core/jury/rules.ts';
import type { RulePack } from '../../../core/rules/rules.ts';
import { prepareDraw, type DrawPorts } from '../../jury/draw.ts';
import type { World } from '../../world.ts';

/**
 * What convenes a jury of the history: a draw announced as any other, from the demo's frozen pool. Where nobody can be
 * drawn, as in most tests, ids alone.
 */
export async function announcedPanel(world: World, ports: DrawPorts | undefined, state: DisputeState, pack: RulePack): Promise<ActBodies['convene_jury']> {
  const { id: disputeId, marketplaceId, jury } = state;
  const { size } = panelFor(state, pack);
  const none = { drawId: world.newId(), poolRoot: '0'.repeat(64), randomness: 'vrf' } as const;
  if (ports === undefined || jury === undefined) return { roundId: world.newId(), ...none };
  const wish = { id: none.drawId, disputeId, marketplaceId, round: jury.rounds.length + 1, size, pack, commitments: jury.commitments, at: world.now() };
  // a side that gave a number of its own sees what it is for: such a draw goes without a beacon
  const used = Object.values(jury.commitments).every((one) => one === null) ? ports : { key: ports.key };
  const announced = await world.database.transaction((tx) => prepareDraw(tx, used, wish));
  if (announced === undefined) return { roundId: world.newId(), ...none };
  const { drawId, poolRoot, randomness } = announced;
  return { roundId: world.newId(), drawId, poolRoot, randomness };
}
