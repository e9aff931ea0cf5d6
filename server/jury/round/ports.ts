import type { Verdict } from '../../../core/jury/verdict.ts';
import type { Result, Uuid } from '../../../core/kernel/kernel.ts';
import type { World } from '../../world.ts';

/** Somebody drawn for a place, from 1 in the order of the draw. */
export interface Drawn {
  readonly place: number;
  readonly juror: Uuid;
}

/** Where a round's jurors come from. */
export interface Panel {
  /**
   * Who was drawn first, and the randomness of it; fewer than the panel has: nobody is left. Undefined while the draw is not
   * complete; `silent` when it never will be, because the beacon was silent for longer than the rules wait.
   */
  first(world: World, drawId: Uuid, disputeId: Uuid): Promise<{ readonly seats: readonly Drawn[]; readonly randomness: Uint8Array } | 'silent' | undefined>;
  /** Who is next in the same order for a place that fell empty; the same answer for the same place. Undefined when nobody is left. */
  instead(world: World, drawId: Uuid, place: number): Promise<Drawn | undefined>;
}

/** Where a round's result goes, and whether it is still waited for. */
export interface Procedure {
  /** `yes`: the dispute has this round and waits for it; `not_yet`: it is about to; `no`: it went another way. */
  waitsFor(world: World, disputeId: Uuid, roundId: Uuid): Promise<'yes' | 'not_yet' | 'no'>;
  /** Performs the act that takes a verdict into a dispute's record. Accepted, false: it was taken before, or nobody waits for it any more. */
  returnVerdict(world: World, disputeId: Uuid, verdict: Verdict): Promise<Result<boolean>>;
}

/** What a round needs of the parts around it. */
export interface RoundPorts {
  readonly panel: Panel;
  readonly procedure: Procedure;
}

const given = new WeakMap<World, RoundPorts>();

/** Lets a world of a test or a bench have other parts around its rounds than the house's. */
export function usePorts(world: World, ports: RoundPorts): void {
  given.set(world, ports);
}

/** The parts around the rounds of a world, where it was given others than the house's. */
export function givenPorts(world: World): RoundPorts | undefined {
  return given.get(world);
}
