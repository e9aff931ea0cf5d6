import type { Instant, Uuid } from '../kernel/kernel.ts';
import type { Party, Role } from '../dispute/state.ts';
import type { Verdict } from './verdict.ts';

/** Where the randomness of a draw comes from. */
export const RANDOMNESS = ['drand', 'vrf'] as const;
export type Randomness = (typeof RANDOMNESS)[number];

/** One round of a jury in a dispute: the first, or the larger one of an appeal. */
export interface JuryRound {
  readonly roundId: Uuid;
  readonly drawId: Uuid;
  /** root of the frozen pool it was drawn from, hex, as the log has it */
  readonly poolRoot: string;
  readonly randomness: Randomness;
  /** seats, and votes to win: by the rules at the first, 2n + 1 in an appeal */
  readonly size: number;
  readonly threshold: number;
  readonly instance: 'first' | 'appeal';
  readonly convenedAt: Instant;
  /** not there while it runs */
  readonly verdict?: Verdict;
  /** how it ended: the verdict's outcome, `overdue` when the round's own clock ended without one, `settled` when the sides needed none any more */
  readonly ended: { readonly how: Verdict['outcome'] | 'overdue' | 'settled'; readonly at: Instant } | null;
  /** why the rules make no determination of a verdict that was reached: code of the refusal */
  readonly unfit?: string;
  /** what became of the draft in the hands of a person; null until then */
  readonly check: { readonly followed: boolean; readonly reason: string; readonly at: Instant } | null;
}

/**
 * The jury in a dispute (评审团): proposed by a side in the determination, joined by the other by word, or not. Silence
 * changes nothing; either side may leave until it is convened, which is before the draw.
 *
 * `offered` → `joined` → `convened` → `returned`; or `declined`, `left`, `lapsed`. After an appeal to a larger jury
 * `joined` again. A server convenes a round for each dispute whose jury is `joined` (act `convene_jury`) and hands in what
 * the round came to (act `return_verdict`), both by the role `clock`.
 */
export interface Jury {
  readonly status: 'offered' | 'joined' | 'convened' | 'returned' | 'declined' | 'left' | 'lapsed';
  readonly proposedBy: Party;
  readonly proposedAt: Instant;
  readonly joinedAt: Instant | null;
  /** of a jury that was declined, left or not joined in time */
  readonly left: { readonly by: Role; readonly reason: string; readonly at: Instant } | null;
  /** SHA-256 of each side's own random number, hex, given with its word; null for a side that gave none */
  readonly commitments: Readonly<Record<Party, string | null>>;
  /** the numbers themselves, 64 hex digits, opened after the pool root is in the log */
  readonly nonces: Readonly<Record<Party, string | null>>;
  readonly rounds: readonly JuryRound[];
}

/** The round that runs, or undefined. */
export function runningRound(jury: Jury | undefined): JuryRound | undefined {
  return jury?.rounds.find((one) => one.ended === null);
}

/** Whether a dispute waits for a round. `not_yet`: the round was begun and is about to be noted; `no`: the dispute went another way. */
export function waitsForRound(jury: Jury | undefined, roundId: Uuid): 'yes' | 'not_yet' | 'no' {
  if (runningRound(jury)?.roundId === roundId) return 'yes';
  return jury?.status === 'joined' ? 'not_yet' : 'no';
}
