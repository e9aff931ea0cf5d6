import type { RulePack } from '../rules/types.ts';
import type { ReasonRules } from './ballot.ts';
import type { PanelSize } from './rules.ts';
import type { PanelRules, RoundTimes } from './round.ts';

/** How long each part of a round takes, by the rules. */
export function roundTimes({ jury: { round } }: RulePack): RoundTimes {
  return { summons: round.acceptMinutes, review: round.reviewMinutes, round: round.roundMinutes, reveal: round.revealMinutes, replace: round.replaceMinutes };
}

/** What a reason must have, by the rules. */
export function reasonRules({ jury: { round } }: RulePack): ReasonRules {
  return { leastLetters: round.leastReasonLetters, leastWords: round.leastReasonWords, most: round.mostReasonLetters };
}

/** A panel as a round goes by it: with fewer votes than would decide nothing was heard. */
export function panelRules({ size, threshold }: PanelSize): PanelRules {
  return { size, threshold, quorum: threshold };
}

/**
 * The least time between opening a case and voting, in seconds: less than anybody needs to read it, more than nobody reads in.
 * @param letters of everything there is to read
 * @param files that can be looked at
 */
export function readingFloor({ jury: { round } }: RulePack, letters: number, files: number): number {
  const needed = round.readingSeconds + Math.ceil((letters * round.readingPerThousandLetters) / 1000) + files * round.readingPerFile;
  return Math.min(round.mostReadingSeconds, needed);
}
