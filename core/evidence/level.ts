import { instantFromMillis, millisOf, type Instant } from '../kernel/kernel.ts';

/**
 * How well it can be shown that an item was not changed since: L0 uploaded, L1 hashed with the server's time, L2
 * with an independent time stamp, L3 anchored independently in a log that others witness, L4 notarised.
 */
export const EVIDENCE_LEVELS = ['L0', 'L1', 'L2', 'L3', 'L4'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** What is known of an item when its level is told; stamps, witnesses and notaries arrive as facts. */
export interface LevelFacts {
  /** when the file arrived here */
  readonly receivedAt: Instant;
  /** when it was hashed here; null for what has no file */
  readonly hashedAt: Instant | null;
  /** the earliest time stamp over it, by whom, and whether that authority is independent of both sides and of us */
  readonly stamp: { readonly at: Instant; readonly by: string; readonly independent: boolean } | null;
  /** the earliest anchoring in a log, by whom it is witnessed, and whether the witness has an interest in the case (OLR 17(2)) */
  readonly anchor: { readonly at: Instant; readonly witness: string; readonly of: 'third_party' | 'marketplace' | 'operator' } | null;
  readonly notarised: { readonly at: Instant; readonly by: string } | null;
}

/** The level with what it rests on; `unchangedSince` divides what can be shown from what can still be contested. */
export interface LevelAnswer {
  readonly level: EvidenceLevel;
  /** since when it can be shown to be unchanged; null when nothing shows it */
  readonly unchangedSince: Instant | null;
  readonly by: string | null;
  /** a witness that is the marketplace of the case, or the operator of this house, raises no level */
  readonly notCounted: 'interested_witness' | 'own_stamp' | null;
  /** whole days between the upload and that moment; what was before stays open to contest (OLR 18) */
  readonly daysOpen: number | null;
}

const DAY = 86_400_000;

function since(level: EvidenceLevel, facts: LevelFacts, at: Instant, by: string | null, notCounted: LevelAnswer['notCounted']): LevelAnswer {
  const open = Math.max(0, millisOf(at) - millisOf(facts.receivedAt));
  return { level, unchangedSince: instantFromMillis(millisOf(at)), by, notCounted, daysOpen: Math.floor(open / DAY) };
}

/** The level of an item: the highest that its facts carry. A higher one never hides what kept another from counting. */
export function levelOf(facts: LevelFacts): LevelAnswer {
  const { hashedAt, stamp, anchor, notarised } = facts;
  const interested = anchor !== null && anchor.of !== 'third_party';
  const notCounted = interested ? 'interested_witness' : stamp !== null && !stamp.independent ? 'own_stamp' : null;
  if (notarised !== null) return since('L4', facts, notarised.at, notarised.by, notCounted);
  if (hashedAt === null) return { level: 'L0', unchangedSince: null, by: null, notCounted, daysOpen: null };
  if (anchor !== null && !interested) return since('L3', facts, anchor.at, anchor.witness, notCounted);
  if (stamp !== null && stamp.independent) return since('L2', facts, stamp.at, stamp.by, notCounted);
  return since('L1', facts, hashedAt, null, notCounted);
}
