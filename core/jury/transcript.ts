import type { ConflictClass, ExclusionProof } from './exclusion.ts';
import type { Experience, History, PathStep } from './pool.ts';
import type { AttemptResult } from './draw.ts';

/** What was said in the log, with what opens its commitment. */
export interface Said {
  readonly content: unknown;
  /** base64 */
  readonly salt: string;
  readonly commitment: string;
  /** a tlog-proof, or null while it is not in the log */
  readonly proof: string | null;
}

/** One attempt as it is published; somebody met before is shown once. */
export interface TranscriptAttempt {
  readonly seat: number;
  readonly history: History;
  readonly experience: Experience;
  readonly attempt: number;
  readonly position: number;
  readonly pseudonym: string;
  readonly result: AttemptResult;
  readonly weight: number;
  readonly lo: number;
  /** null for `met_before` */
  readonly path: readonly { readonly side: 'left' | 'right'; readonly hash: string; readonly sum: number }[] | null;
  /** null for `met_before` */
  readonly exclusion: ExclusionProof | null;
}

/** A draw as anybody can check it, `redress-draw/1` (docs/formats/draw.md). */
export interface DrawTranscript {
  readonly format: 'redress-draw/1';
  /** which dispute and round it is about, in case files only */
  readonly of: { readonly disputeId: string; readonly round: number } | null;
  readonly pool: Said;
  readonly announcement: Said;
  /** keys of the log and its witnesses, as vkeys */
  readonly keys: { readonly log: readonly string[]; readonly witnesses: readonly string[] };
  readonly randomness: object;
  readonly drawnAt: string;
  /** for each replacement in order the seat it is for */
  readonly replaces: readonly number[];
  readonly attempts: readonly TranscriptAttempt[];
  /** seats for which nobody was left */
  readonly empty: readonly number[];
}

/** A path as it is written. */
export function writtenPath(path: readonly PathStep[]): NonNullable<TranscriptAttempt['path']> {
  return path.map((step) => ({ side: step.left ? 'left' : 'right', hash: step.hash.toString('hex'), sum: step.sum }));
}

/** How often each class of conflict was met in a draw, for those who look at it. */
export function conflictsMet(attempts: readonly Pick<TranscriptAttempt, 'result'>[]): ReadonlyMap<ConflictClass, number> {
  const counts = new Map<ConflictClass, number>();
  for (const { result } of attempts) if (result !== 'seated' && result !== 'met_before') counts.set(result, (counts.get(result) ?? 0) + 1);
  return counts;
}
