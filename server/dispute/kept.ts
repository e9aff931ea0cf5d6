import type { DisputeState, Ground } from '../../core/dispute/dispute.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import { rulesOfDispute } from '../rules/rules.ts';
import type { World } from '../world.ts';

/** Room for the states kept, in bytes: some kilobytes each, so some thousands of them. */
const ROOM = 16 * 1024 * 1024;

interface Place {
  /** Bytes written before it since the beginning. */
  readonly from: number;
  readonly length: number;
}

/**
 * The last states in one piece of memory that is written round and round: as objects, or as strings of their own, they
 * would outlive the young generation, and the collector would stop everybody every two seconds to find them dead.
 */
class States {
  readonly #bytes = Buffer.allocUnsafe(ROOM);
  readonly #places = new Map<Uuid, Place>();
  #written = 0;

  get(id: Uuid): DisputeState | undefined {
    const place = this.#places.get(id);
    if (place === undefined || place.from < this.#written - ROOM) return undefined;
    const from = place.from % ROOM;
    return JSON.parse(this.#bytes.toString('utf8', from, from + place.length)) as DisputeState;
  }

  set(id: Uuid, json: string): void {
    const length = Buffer.byteLength(json);
    this.#places.delete(id);
    if (length > ROOM / 100) return;
    const left = ROOM - (this.#written % ROOM);
    // never over the end: the rest of the round is left empty
    if (left < length) this.#written += left;
    this.#bytes.write(json, this.#written % ROOM, 'utf8');
    this.#places.set(id, { from: this.#written, length });
    this.#written += length;
    for (const [oldest, place] of this.#places) {
      if (place.from >= this.#written - ROOM) break;
      this.#places.delete(oldest);
    }
  }

  delete(id: Uuid): void {
    this.#places.delete(id);
  }
}

const states = new WeakMap<World, States>();

/**
 * The state this process wrote last, to save the next act a round trip. It may be old by now: what is decided on it is
 * written only if the version still holds, and a refusal on it is never the answer (docs/decisions/0009).
 */
export function keptState(world: World, id: Uuid): DisputeState | undefined {
  return states.get(world)?.get(id);
}

/** Keeps the state an act has just written, and its JSON; those not acted on for longest make room. */
export function keep(world: World, state: DisputeState, json: string): void {
  let kept = states.get(world);
  if (kept === undefined) states.set(world, (kept = new States()));
  if (state.stage === 'closed') kept.delete(state.id);
  else kept.set(state.id, json);
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
    rules: rulesOfDispute(state),
    nextId: () => world.newId(),
    get funds() {
      return needed();
    },
    get conflicted() {
      return needed();
    },
    get payment() {
      return needed();
    },
    get merchantOpen() {
      return needed();
    },
  };
}
