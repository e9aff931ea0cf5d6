import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../kernel/kernel.ts';
import { commitmentOf, type Ballot, type BallotQuestion } from './ballot.ts';
import { chosen, countsOf, majority, optionCounts, outcomeOf, reasonGroups, votesRoot } from './tally.ts';
import { NO_VOTES, wrongVerdict } from './verdict.ts';

/** Every way in which so many votes can still fall on so many answers. */
function* futures(votes: readonly number[], open: number, from = 0): Generator<readonly number[]> {
  yield votes;
  if (open === 0) return;
  for (let option = from; option < votes.length; option += 1) yield* futures(votes.map((count, at) => (at === option ? count + 1 : count)), open - 1, option);
}

function* standings(size: number, options: number): Generator<{ votes: number[]; open: number }> {
  const step = function* (votes: number[], left: number): Generator<{ votes: number[]; open: number }> {
    if (votes.length === options) {
      for (let open = 0; open <= left; open += 1) yield { votes, open };
      return;
    }
    for (let count = 0; count <= left; count += 1) yield* step([...votes, count], left - count);
  };
  yield* step([], size);
}

describe('how a round ends', () => {
  test.each([
    [3, 2, 2],
    [5, 3, 2],
    [5, 3, 3],
    [7, 4, 2],
    [17, 9, 2],
    [17, 9, 3],
  ])('every standing of a panel of %i, %i to win, %i answers, against every future it can have', (size, threshold, options) => {
    let seen = 0;
    for (const { votes, open } of standings(size, options)) {
      for (const missed of [true, false]) {
        seen += 1;
        const outcome = outcomeOf({ votes, open, threshold, quorum: threshold, missed });
        const most = Math.max(...votes);
        const cast = votes.reduce((sum, count) => sum + count, 0);
        // all futures of 17 votes would be many; the best for an answer is that all of them are for it
        const reachable = size > 7 ? most + open >= threshold : [...futures(votes, open)].some((later) => Math.max(...later) >= threshold);
        if (most >= threshold) expect(outcome).toBe('decided');
        else if (reachable) expect(outcome).toBeNull();
        else if (cast + open < threshold) expect(outcome).toBe('too_few');
        else expect(outcome).toBe(missed ? 'timed_out' : 'tie');
        // nothing goes on when nothing can come
        if (open === 0) expect(outcome).not.toBeNull();
      }
    }
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    expect(seen).toBe(2 * choose(size + options + 1, options + 1));
  });

  test('a full odd panel with two answers never ends in a tie', () => {
    for (const size of [3, 5, 17, 31]) {
      for (let one = 0; one <= size; one += 1) expect(outcomeOf({ votes: [one, size - one], open: 0, threshold: (size + 1) / 2, quorum: (size + 1) / 2, missed: false })).toBe('decided');
    }
  });
});

const QUESTIONS: readonly BallotQuestion[] = [
  { id: 'defect', kind: 'issue', options: ['established', 'not_established'] },
  { id: 'remedy', kind: 'remedy', options: ['as_claimed', 'dismissed'] },
];
const ballot = (seat: string, defect: string, remedy: string, reason: string): Ballot => ({ format: 'redress-ballot/1', round: 'r', seat, answers: { defect, remedy }, reason });
const BALLOTS = [ballot('1', 'established', 'as_claimed', 'b'), ballot('2', 'not_established', 'dismissed', 'c'), ballot('3', 'established', 'as_claimed', 'a')];

describe('the count', () => {
  test('each answer of each question, also those nobody gave; what is no answer counts for nothing', () => {
    const counts = countsOf(QUESTIONS, BALLOTS);
    expect(counts).toEqual({ defect: { established: 2, not_established: 1 }, remedy: { as_claimed: 2, dismissed: 1 } });
    expect(countsOf(QUESTIONS, [])).toEqual({ defect: { established: 0, not_established: 0 }, remedy: { as_claimed: 0, dismissed: 0 } });
    expect(countsOf(QUESTIONS, [ballot('9', 'toString', '__proto__', 'x')])['remedy']).toEqual({ as_claimed: 0, dismissed: 0 });
    expect(chosen(counts, 2)).toBe('as_claimed');
    expect(chosen(counts, 3)).toBeNull();
    expect(majority(counts, 'defect')).toBe('established');
    expect(majority(countsOf(QUESTIONS, BALLOTS.slice(0, 2)), 'defect')).toBeNull();
    expect(majority(counts, 'unknown')).toBeNull();
  });

  test('reasons are grouped by what was chosen, and their order tells nothing of the seats', () => {
    expect(reasonGroups(BALLOTS, QUESTIONS)).toEqual([
      { question: 'remedy', option: 'as_claimed', texts: ['a', 'b'] },
      { question: 'remedy', option: 'dismissed', texts: ['c'] },
    ]);
    expect(reasonGroups(BALLOTS.toReversed(), QUESTIONS)).toEqual(reasonGroups(BALLOTS, QUESTIONS));
  });

  test('the root covers every vote, opened or not, in any order', () => {
    const salt = '00'.repeat(16);
    const votes = BALLOTS.map((one, at) => ({ commitment: commitmentOf(new Uint8Array(16), one), salt: at === 1 ? null : salt, ballot: at === 1 ? null : one }));
    const root = votesRoot(votes);
    expect(votesRoot(votes.toReversed())).toBe(root);
    expect(votesRoot(votes.slice(1))).not.toBe(root);
    expect(votesRoot(votes.map((one, at) => (at === 0 ? { ...one, ballot: BALLOTS[1]! } : one)))).not.toBe(root);
    expect(votesRoot([])).toBe(NO_VOTES);
    // by hand: RFC 6962 with three leaves is node(node(a, b), c)
    const hash = (...parts: readonly (Buffer | number)[]): Buffer => parts.reduce((h, part) => h.update(typeof part === 'number' ? Buffer.of(part) : part), createHash('sha256')).digest();
    const leaves = votes.toSorted((a, b) => (a.commitment < b.commitment ? -1 : 1)).map(({ ballot: said, commitment, salt: kept }) => hash(0, Buffer.from(canonicalJson({ ballot: said, commitment, salt: kept }))));
    expect(hash(1, hash(1, leaves[0]!, leaves[1]!), leaves[2]!).toString('hex')).toBe(root);
  });

  test('what is counted is a verdict that the procedure takes', () => {
    const counts = countsOf(QUESTIONS, BALLOTS);
    const verdict = {
      ...{ roundId: 'r', drawId: 'd', outcome: 'decided' as const, size: 3, threshold: 2, counts: optionCounts(counts), remedy: chosen(counts, 2) },
      reasons: reasonGroups(BALLOTS, QUESTIONS).map((group) => ({ ...group, texts: group.texts.map((text) => ({ text })) })),
      votesRoot: votesRoot([]),
    };
    const asked = QUESTIONS.map((one) => ({ id: one.id, title: null, options: one.options.map((id) => ({ id, orders: [] })) }));
    expect(wrongVerdict(verdict, asked)).toBeUndefined();
    expect(wrongVerdict({ ...verdict, remedy: 'dismissed' }, asked)).toBeDefined();
  });
});
