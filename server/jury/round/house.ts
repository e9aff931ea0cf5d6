import { ballotQuestions } from '../../../core/jury/ballot.ts';
import { questionsOf } from '../../../core/jury/questions.ts';
import { panelFor } from '../../../core/jury/rules.ts';
import { waitsForRound } from '../../../core/jury/state.ts';
import { panelRules, reasonRules, roundTimes } from '../../../core/jury/terms.ts';
import type { Uuid } from '../../../core/kernel/kernel.ts';
import { conveneJury, returnVerdict } from '../../dispute/act.ts';
import { CLOCK_SCOPE } from '../../dispute/scope.ts';
import { loadGround } from '../../dispute/dispute.ts';
import type { Job } from '../../jobs/jobs.ts';
import { rulesOfDispute } from '../../rules/rules.ts';
import type { World } from '../../world.ts';
import { completeDraw, giveUpDraw, nextSeat, prepareDraw, revealNonce } from '../draw.ts';
import type { Panel, Procedure, RoundPorts } from './ports.ts';
import { settleDue, settleRound } from './settle.ts';
import { openRound, toConvene } from './store.ts';

/** Jurors by the draw of the round. Its seats count from 0, places from 1. */
const panel: Panel = {
  async first(world, drawId, disputeId) {
    if (world.drawPorts === undefined) return undefined;
    const row = await loadGround(world.database, disputeId, CLOCK_SCOPE);
    // numbers that the sides opened by an act of the dispute mix into the draw
    for (const side of ['claimant', 'respondent'] as const) {
      const nonce = row?.state.jury?.nonces[side] ?? null;
      if (nonce !== null) await revealNonce(world.database, drawId, side, Buffer.from(nonce, 'hex'));
    }
    const at = world.now();
    const drawn = await completeDraw(world.database, world.drawPorts, drawId, at);
    if (drawn.state === 'given_up') return 'silent';
    if (drawn.state === 'waiting') {
      if (row === undefined || at < drawn.readyAt) return undefined;
      return (await giveUpDraw(world.database, drawId, at, rulesOfDispute(row.state).jury.randomness.waitMinutes)) ? 'silent' : undefined;
    }
    return { seats: drawn.seats.map(({ seat, jurorId }) => ({ place: seat + 1, juror: jurorId })), randomness: drawn.seed };
  },
  async instead(world, drawId, place) {
    const next = await world.database.transaction((tx) => nextSeat(tx, drawId, place - 1));
    return next && { place: next.seat + 1, juror: next.jurorId };
  },
};

const procedure: Procedure = {
  async waitsFor(world, disputeId, roundId) {
    const row = await loadGround(world.database, disputeId, CLOCK_SCOPE);
    return waitsForRound(row?.state.jury, roundId);
  },
  returnVerdict,
};

/** The draw and the acts of the house. */
export const HOUSE: RoundPorts = { panel, procedure };

/**
 * Convenes the jury of a dispute that both sides joined: its draw is announced in the log, its round opened, and both noted in
 * the record. Done again after a fall it goes on where it stopped. @returns whether the jury was convened by this
 */
export async function convene(world: World, disputeId: Uuid): Promise<boolean> {
  const row = await loadGround(world.database, disputeId, CLOCK_SCOPE);
  const jury = row?.state.jury;
  const { drawPorts } = world;
  if (row === undefined || jury?.status !== 'joined' || drawPorts === undefined) return false;
  const { state } = row;
  const rules = rulesOfDispute(state);
  const at = world.now();
  const size = panelFor(state, rules);
  const drawn = await world.database.transaction((tx) =>
    prepareDraw(tx, drawPorts, { id: world.newId(), disputeId, marketplaceId: state.marketplaceId, round: jury.rounds.length + 1, size: size.size, pack: rules, commitments: jury.commitments, at }),
  );
  // nobody is in the pool yet: the clock of convening tells an operator
  if (drawn === undefined) return false;
  const { drawId, poolRoot, randomness } = drawn;
  const roundId = await openRound(
    world.database,
    { id: world.newId(), disputeId, marketplaceId: state.marketplaceId, drawId, panel: panelRules(size), times: roundTimes(rules), spare: rules.jury.round.mostReplacements, questions: ballotQuestions(questionsOf(state.claim, rules)), reason: reasonRules(rules) },
    at,
  );
  if (roundId === undefined) return false;
  const noted = await conveneJury(world, disputeId, { roundId, drawId, poolRoot, randomness });
  if (noted.ok && noted.value) await settleRound(world, roundId, HOUSE);
  return noted.ok && noted.value;
}

async function conveneWaiting(world: World): Promise<number> {
  if (world.drawPorts === undefined) return 0;
  let done = 0;
  for (const id of await toConvene(world.database, 20)) if (await convene(world, id)) done += 1;
  return done;
}

/** Juries that wait are convened; rounds go on as time passes. */
export const roundJobs: readonly Job[] = [
  { name: 'jury.convene', everyMs: 2000, run: conveneWaiting },
  { name: 'jury.rounds', everyMs: 1000, run: (world) => settleDue(world, HOUSE) },
];
