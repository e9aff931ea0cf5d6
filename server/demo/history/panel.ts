import type { ActBodies, DisputeState } from '../../../core/dispute/dispute.ts';
import { ballotQuestions } from '../../../core/jury/ballot.ts';
import { questionsOf, REMEDY } from '../../../core/jury/questions.ts';
import { panelFor } from '../../../core/jury/rules.ts';
import type { Verdict } from '../../../core/jury/verdict.ts';
import { addMilliseconds } from '../../../core/kernel/kernel.ts';
import type { RulePack } from '../../../core/rules/rules.ts';
import { prepareDraw, type DrawPorts } from '../../jury/draw.ts';
import { delivered } from '../../jury/round/store.ts';
import type { World } from '../../world.ts';
import { openDemoRound, playRound, type Course, type DemoRound } from '../juries.ts';
import { reasonOf } from '../reasons.ts';
import { chanceFrom } from './plan.ts';

const HOUR_MS = 3_600_000;

/**
 * What convenes a jury of the history: a draw announced as any other, from the demo's frozen pool. Where nobody can be
 * drawn, as in most tests, ids alone.
 */
export async function announcedPanel(world: World, ports: DrawPorts | undefined, state: DisputeState, pack: RulePack): Promise<ActBodies['convene_jury']> {
  const { id: disputeId, marketplaceId, jury } = state;
  const { size } = panelFor(state, pack);
  const none = { drawId: world.newId(), poolRoot: '0'.repeat(64), randomness: 'vrf' } as const;
  if (ports === undefined || jury === undefined) return { roundId: world.newId(), ...none };
  const wish = { id: none.drawId, disputeId, marketplaceId, round: jury.rounds.length + 1, size, pack, commitments: jury.commitments, at: world.now() };
  // a side that gave a number of its own sees what it is for: such a draw goes without a beacon
  const used = Object.values(jury.commitments).every((one) => one === null) ? ports : { key: ports.key };
  const announced = await world.database.transaction((tx) => prepareDraw(tx, used, wish));
  if (announced === undefined) return { roundId: world.newId(), ...none };
  const { drawId, poolRoot, randomness } = announced;
  return { roundId: world.newId(), drawId, poolRoot, randomness };
}

/** The newest round of a dispute whose draw was announced from a pool; undefined where ids stand alone. */
function announced(state: DisputeState, pack: RulePack): DemoRound | undefined {
  const round = state.jury?.rounds.at(-1);
  if (round === undefined || /^0+$/.test(round.poolRoot)) return undefined;
  const { roundId, drawId, size, threshold, convenedAt } = round;
  const questions = ballotQuestions(questionsOf(state.claim, pack));
  return { roundId, drawId, size, threshold, questions, pack, disputeId: state.id, marketplaceId: state.marketplaceId, at: addMilliseconds(convenedAt, 6 * HOUR_MS) };
}

/** Opens the round of a jury that was convened: one that is not played calls its jurors when the server runs. */
export async function openPanel(world: World, state: DisputeState, pack: RulePack): Promise<void> {
  const round = announced(state, pack);
  if (round !== undefined) await openDemoRound(world.database, round);
}

/** Jurors who vote as a verdict of the plan counts; of those who chose what it says, one votes last. */
function votingAs({ counts, outcome, remedy }: Verdict): Course {
  const answersOf = (question: string): string[] => counts.filter((one) => one.question === question).toReversed().flatMap(({ option, votes }) => Array.from({ length: votes }, () => option));
  const byQuestion = new Map([...new Set(counts.map((one) => one.question))].map((question) => [question, answersOf(question)]));
  const remedies = byQuestion.get(REMEDY) ?? [];
  const chance = chanceFrom(remedies.length * 31 + (remedy === null ? 7 : 1));
  return {
    aside: [],
    outcome: () => outcome,
    votes: (sitting) =>
      remedies.slice(0, sitting.length).map((option, index) => {
        const one = sitting[index]!;
        const answers = Object.fromEntries([...byQuestion].flatMap(([question, list]) => (list[index] === undefined ? [] : [[question, list[index]!]])));
        return { place: one.place, after: 60 + index * 28, minutes: Math.round(3 + chance() * 6), answers, reason: reasonOf(one, option === 'dismissed', index, chance) };
      }),
  };
}

/**
 * The seats, votes and end of a round of the history, so that its verdict is that of votes that were given. The plan's own
 * verdict where nobody could be drawn, and for one that nobody voted in.
 */
export async function votedOn(world: World, ports: DrawPorts | undefined, state: DisputeState, pack: RulePack, planned: Verdict): Promise<Verdict> {
  const round = announced(state, pack);
  if (ports === undefined || round === undefined || planned.counts.length === 0) return planned;
  return (await playRound({ ...world, drawPorts: { key: ports.key } }, round, votingAs(planned), false)) ?? planned;
}

/** A verdict was taken into the record. */
export function handedOver(world: World, { roundId }: Verdict): Promise<void> {
  return delivered(world.database, roundId, true, world.now());
}
