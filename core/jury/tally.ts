import { canonicalJson } from '../kernel/kernel.ts';
import { emptyRoot, leafHash, nodeHash, type Hash } from '../log/merkle.ts';
import type { Ballot, BallotQuestion } from './ballot.ts';
import { REMEDY } from './questions.ts';
import { NO_VOTES, type OptionCount, type VerdictOutcome } from './verdict.ts';

/** Votes by question and answer; every answer stands in it, also those nobody gave. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Counts the answers of ballots. An answer that is none of a question's is not counted; `checkBallot` lets none in. */
export function countsOf(questions: readonly BallotQuestion[], ballots: readonly Pick<Ballot, 'answers'>[]): Counts {
  return Object.fromEntries(
    questions.map(({ id, options }) => [
      id,
      Object.fromEntries(options.map((option) => [option, ballots.filter((ballot) => ballot.answers[id] === option).length])),
    ]),
  );
}

/** What is known of a round's votes when it is asked whether it is over. */
export interface Standing {
  /** votes for each answer to the last question, of the ballots that can be read */
  readonly votes: readonly number[];
  /** votes that can still come: seats that have not voted and may, and sealed ones their jurors keep */
  readonly open: number;
  /** votes an answer needs */
  readonly threshold: number;
  /** votes without which nothing was heard */
  readonly quorum: number;
  /** a vote that was asked for did not come in time, and nobody could be called for it */
  readonly missed: boolean;
}

/**
 * How a round ends, or null while it goes on. The first answer with enough votes ends it, and so does it when none can get
 * there any more; who has not voted learns of either only that it is over.
 */
export function outcomeOf({ votes, open, threshold, quorum, missed }: Standing): VerdictOutcome | null {
  const cast = votes.reduce((sum, count) => sum + count, 0);
  const most = Math.max(0, ...votes);
  if (most >= threshold) return 'decided';
  if (cast + open < quorum) return 'too_few';
  if (most + open >= threshold) return null;
  return missed ? 'timed_out' : 'tie';
}

/** The answer to the last question that has enough votes; null when none has. */
export function chosen(counts: Counts, threshold: number): string | null {
  return Object.entries(counts[REMEDY] ?? {}).find(([, count]) => count >= threshold)?.[0] ?? null;
}

/** The answer most gave to a question; null when two have as many. */
export function majority(counts: Counts, question: string): string | null {
  const [first, second] = Object.entries(counts[question] ?? {}).sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] === 0 || first[1] === second?.[1] ? null : first[0];
}

/** The counts as a verdict has them: each answer of each question in order. */
export function optionCounts(counts: Counts): readonly OptionCount[] {
  return Object.entries(counts).flatMap(([question, options]) => Object.entries(options).map(([option, votes]) => ({ question, option, votes })));
}

/** The written reasons by the answer to the last question; each group by the alphabet, so that the order of seats is not in it. */
export function reasonGroups(ballots: readonly Pick<Ballot, 'answers' | 'reason'>[], questions: readonly BallotQuestion[]): readonly { question: string; option: string; texts: readonly string[] }[] {
  const options = questions.find((one) => one.id === REMEDY)?.options ?? [];
  return options
    .map((option) => ({ question: REMEDY, option, texts: ballots.filter(({ answers }) => answers[REMEDY] === option).map(({ reason }) => reason).sort() }))
    .filter((group) => group.texts.length > 0);
}

/** One commitment of a round, and what it opened to; a vote that was never opened stands with its commitment alone. */
export interface CastVote {
  /** hex */
  readonly commitment: string;
  /** hex */
  readonly salt: string | null;
  readonly ballot: Ballot | null;
}

/**
 * The root over all votes of a round, hex: RFC 6962 over the RFC 8785 forms of `{ballot, commitment, salt}`, by commitment,
 * which tells nothing of seats or times. Whoever holds the votes can make it again.
 */
export function votesRoot(votes: readonly CastVote[]): string {
  if (votes.length === 0) return NO_VOTES;
  const leaves = votes.toSorted((a, b) => (a.commitment < b.commitment ? -1 : 1)).map(({ ballot, commitment, salt }) => leafHash(Buffer.from(canonicalJson({ ballot, commitment, salt }))));
  return Buffer.from(rootOf(leaves)).toString('hex');
}

function rootOf(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return emptyRoot();
  if (leaves.length === 1) return leaves[0]!;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return nodeHash(rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
}
