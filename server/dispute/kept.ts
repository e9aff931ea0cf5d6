import type { DisputeState, Ground } from '../../core/dispute/dispute.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import { rulesFor } from '../rules/rules.ts';
import type { World } from '../world.ts';

/** States kept for the next act on them: some kilobytes each, so some megabytes in all. */
const MOST = 2_000;

/** As JSON: a state is hundreds of objects, and the collector would walk through those of all states again and again. */
const states = new WeakMap<World, Map<Uuid, string>>();

/**
 * The state this process wrote last, to save the next act a round trip. It may be old by now: what is decided on it is
 * written only if the version still holds, and a refusal on it is never the answer (docs/decisions/0009).
 */
export function keptState(world: World, id: Uuid): DisputeState | undefined {
  const json = states.get(world)?.get(id);
  return json === undefined ? undefined : (JSON.parse(json) as DisputeState);
}

/** Keeps the state an act has just written, and its JSON; those not acted on for longest make room. */
export function keep(world: World, state: DisputeState, json: string): void {
  let kept = states.get(world);
  if (kept === undefined) states.set(world, (kept = new Map()));
  kept.delete(state.id);
  if (state.stage === 'closed') return;
  kept.set(state.id, json);
  if (kept.size > MOST) for (const oldest of kept.keys()) {
    kept.delete(oldest);
    break;
  }
}

/** Forgets a state that turned out to be old. */
export function forget(world: World, id: Uuid): void {
  states.get(world)?.delete(id);
}

/** Thrown when an act needs what only the database knows: funds, ties, whether the shop is open. */
export class NeedsLoading extends Error {}

function needed(): never {
  throw new NeedsLoading('this act is decided on what the database knows');
}

/** The ground of an act decided on a kept state: what was not loaded cannot be looked at. */
export function keptGround(world: World, at: Instant, state: DisputeState): Ground {
  return {
    at,
    rules: rulesFor(state.rulesVersion),
    nextId: () => world.newId(),
    get funds() {
      return needed();
    },
    get conflicted() {
      return needed();
    },
    get merchantOpen() {
      return needed();
    },
  };
}
