import type { Instant, Refused } from '../kernel/kernel.ts';
import type { ActBodies, ActName } from './acts.ts';
import type { Recorder } from './recorder.ts';
import { isParty, type DisputeState, type Party, type Role } from './state.ts';

/** Records what an act does, or says why not; a refusal leaves no trace because the recorder is thrown away. */
export type Handler<N extends ActName> = (rec: Recorder, body: ActBodies[N]) => Refused | undefined;

/** One act of the procedure: who may do it, when it is open, which clock waits for it, and what it does. */
export interface ActRule<N extends ActName> {
  readonly roles: readonly Role[];
  /** whether the act is open to this role now; the person is checked by the handler */
  open(state: DisputeState, role: Role): boolean;
  /** names of the running clocks that wait for this act */
  waits?(state: DisputeState, role: Role): readonly string[];
  /** the instant from which it is too late although no clock runs for it */
  lapses?(state: DisputeState, role: Role): Instant | null;
  readonly handle: Handler<N>;
}

/** The acts of one trade word. */
export type ActTable<N extends ActName> = { readonly [K in N]: ActRule<K> };

/** The side that acts. Only called in acts that only parties may do. */
export function actingParty(rec: Recorder): Party {
  if (!isParty(rec.actor.role)) throw new Error(`${rec.actor.role} is not a party`);
  return rec.actor.role;
}

/** Stages in which the parties may still settle: until a determination is issued. */
export function maySettle(state: DisputeState): boolean {
  return state.stage === 'negotiation' || state.stage === 'choice' || state.stage === 'determination';
}
