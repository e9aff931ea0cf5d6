import { createHash } from 'node:crypto';
import { isFast, isParty, otherParty, type DisputeState, type Party, type Role } from '../dispute/state.ts';
import type { ActBodies } from '../dispute/acts.ts';
import { actingParty, type ActTable } from '../dispute/handler.ts';
import type { Recorder } from '../dispute/recorder.ts';
import { refused, type Refused } from '../kernel/kernel.ts';
import { stopForQuestions } from '../determination/stop.ts';
import { draftOfVerdict } from './draft.ts';
import { goOn, leaveJury } from './life.ts';
import { questionsOf } from './questions.ts';
import { panelFor } from './rules.ts';
import { runningRound } from './state.ts';
import { juryExclusion } from './subject.ts';
import { wrongVerdict } from './verdict.ts';

type JuryAct = 'propose_jury' | 'join_jury' | 'decline_jury' | 'leave_jury' | 'reveal_nonce' | 'convene_jury' | 'return_verdict';

const BOTH: readonly Role[] = ['claimant', 'respondent'];
const HEX = /^[0-9a-f]{64}$/;

function wrongHash(commitment: string | undefined): Refused | undefined {
  return commitment === undefined || HEX.test(commitment) ? undefined : refused('field_invalid', 'commitment');
}

function propose(rec: Recorder, body: ActBodies['propose_jury']): Refused | undefined {
  const rule = juryExclusion(rec.state, rec.ground.rules);
  if (rule !== null) return refused('jury_excluded', undefined, { rule });
  const bad = wrongHash(body.commitment);
  if (bad) return bad;
  const other = otherParty(actingParty(rec));
  rec.record('jury_proposed', { commitment: body.commitment ?? null });
  const until = rec.start('join_jury', other);
  rec.notify('jury_proposed', other, { dueAt: until, consequence: 'join_jury' });
  return undefined;
}

function join(rec: Recorder, body: ActBodies['join_jury']): Refused | undefined {
  const bad = wrongHash(body.commitment);
  if (bad) return bad;
  rec.record('jury_joined', { commitment: body.commitment ?? null });
  rec.clear('join_jury');
  rec.start('convene_jury', 'operator');
  stopForQuestions(rec);
  rec.notify('jury_joined', otherParty(actingParty(rec)));
  return undefined;
}

function decline(rec: Recorder, body: ActBodies['decline_jury']): Refused | undefined {
  leaveJury(rec, 'declined', body.reason);
  rec.notify('jury_left', otherParty(actingParty(rec)), { why: 'declined' });
  return undefined;
}

function leave(rec: Recorder, body: ActBodies['leave_jury']): Refused | undefined {
  leaveJury(rec, 'asked', body.reason);
  rec.notify('jury_left', otherParty(actingParty(rec)), { why: 'asked' });
  return undefined;
}

/** The clock of a side's own number: `reveal_nonce:1` is the claimant's, `:2` the respondent's. */
const NONCE_CLOCK = { claimant: 1, respondent: 2 } as const;

function convene(rec: Recorder, body: ActBodies['convene_jury']): Refused | undefined {
  if (!HEX.test(body.poolRoot)) return refused('field_invalid', 'poolRoot');
  const { roundId, drawId, poolRoot, randomness } = body;
  const { size, threshold } = panelFor(rec.state, rec.ground.rules);
  // a jury joined at the appeal from a person's determination is the first to sit
  const instance = rec.state.stage === 'appeal' && (rec.state.jury?.rounds.length ?? 0) > 0 ? 'appeal' : 'first';
  rec.clear('convene_jury');
  rec.record('jury_convened', { round: { roundId, drawId, poolRoot, randomness, size, threshold, instance } });
  rec.start('jury_round', 'operator');
  const commitments = rec.state.jury?.commitments;
  for (const party of ['claimant', 'respondent'] as const) {
    if (randomness === 'vrf' && (commitments?.[party] ?? null) !== null) rec.start('reveal_nonce', party, NONCE_CLOCK[party]);
    rec.notify('jury_convened', party);
  }
  stopForQuestions(rec);
  return undefined;
}

function revealNonce(rec: Recorder, body: ActBodies['reveal_nonce']): Refused | undefined {
  const party = actingParty(rec);
  if (!HEX.test(body.nonce)) return refused('field_invalid', 'nonce');
  const hash = createHash('sha256').update(Buffer.from(body.nonce, 'hex')).digest('hex');
  if (hash !== rec.state.jury?.commitments[party]) return refused('nonce_not_committed', 'nonce');
  rec.record('nonce_revealed', body);
  rec.clear(`reveal_nonce:${NONCE_CLOCK[party]}`);
  return undefined;
}

/** Whose number the draw still waits for. */
function owesNonce(state: DisputeState, role: Role): role is Party {
  if (!isParty(role) || state.jury === undefined || runningRound(state.jury) === undefined) return false;
  return state.deadlines[`reveal_nonce:${NONCE_CLOCK[role]}`] !== undefined && state.jury.nonces[role] === null;
}

function returnVerdict(rec: Recorder, verdict: ActBodies['return_verdict']): Refused | undefined {
  const { state, ground } = rec;
  const round = runningRound(state.jury);
  if (round === undefined) return refused('act_not_allowed_now');
  if (round.roundId !== verdict.roundId) return refused('field_invalid', 'roundId');
  if (round.drawId !== verdict.drawId) return refused('field_invalid', 'drawId');
  if (round.size !== verdict.size) return refused('field_invalid', 'size');
  if (round.threshold !== verdict.threshold) return refused('field_invalid', 'threshold');
  const wrong = wrongVerdict(verdict, questionsOf(state.claim, ground.rules));
  if (wrong !== undefined) return wrong;
  rec.clear('jury_round', 'reveal_nonce:1', 'reveal_nonce:2');
  if (verdict.outcome === 'decided') recommend(rec, verdict);
  else without(rec, verdict);
  return undefined;
}

/** The verdict becomes a draft by the rules, and a person looks; where the rules do not give it, that person decides with it as advice. */
function recommend(rec: Recorder, verdict: ActBodies['return_verdict']): void {
  const draft = draftOfVerdict(verdict, rec.state, rec.ground.rules, rec.ground.at);
  rec.record('verdict_returned', draft.ok ? { verdict } : { verdict, unfit: draft.refusal.code });
  if (draft.ok) {
    const reasons = rec.state.stage === 'appeal' ? { appealReasons: draft.value.reasons } : {};
    rec.record('verdict_drafted', { draft: { ...draft.value, ...reasons } });
    rec.start('check_verdict', 'adjudicator');
    if (rec.state.stage !== 'appeal') stopForQuestions(rec);
  } else goOn(rec);
  rec.notify('verdict_returned', 'claimant');
  rec.notify('verdict_returned', 'respondent');
  rec.notify('verdict_returned', 'adjudicator');
}

function without(rec: Recorder, verdict: ActBodies['return_verdict']): void {
  const { outcome } = verdict;
  rec.record('verdict_returned', { verdict });
  goOn(rec);
  rec.notify('jury_without_verdict', 'claimant', { outcome });
  rec.notify('jury_without_verdict', 'respondent', { outcome });
  rec.notify('jury_without_verdict', 'adjudicator', { outcome });
  // whoever runs the house sees to the beacon
  if (outcome === 'beacon_silent') rec.notify('jury_without_verdict', 'operator', { outcome });
}

/** A jury may still be asked for: in the determination, where the rules leave the subject to one, before anything is drafted. */
function mayPropose(state: DisputeState): boolean {
  return state.stage === 'determination' && state.juryExcluded === null && state.jury === undefined && state.draft === null && !isFast(state) && state.agreement === null;
}

function isOffered(state: DisputeState): boolean {
  return state.stage === 'determination' && state.jury?.status === 'offered' && state.draft === null;
}

/** The acts of a jury (评审团): joined by both by word, left by either until it is convened, its verdict looked at by a person. */
export const juryActs: ActTable<JuryAct> = {
  propose_jury: { roles: BOTH, open: mayPropose, handle: propose },
  join_jury: {
    roles: BOTH,
    open: (state, role) => isOffered(state) && role !== state.jury?.proposedBy,
    waits: () => ['join_jury'],
    handle: join,
  },
  decline_jury: {
    roles: BOTH,
    open: (state, role) => isOffered(state) && role !== state.jury?.proposedBy,
    waits: () => ['join_jury'],
    handle: decline,
  },
  leave_jury: {
    roles: BOTH,
    open: (state, role) => state.jury?.status === 'joined' || (isOffered(state) && role === state.jury?.proposedBy),
    handle: leave,
  },
  reveal_nonce: {
    roles: BOTH,
    open: owesNonce,
    waits: (_state, role) => (isParty(role) ? [`reveal_nonce:${NONCE_CLOCK[role]}`] : []),
    handle: revealNonce,
  },
  convene_jury: {
    roles: ['clock'],
    open: (state) => state.jury?.status === 'joined' && (state.stage === 'determination' || state.stage === 'appeal'),
    handle: convene,
  },
  return_verdict: { roles: ['clock'], open: (state) => runningRound(state.jury) !== undefined, handle: returnVerdict },
};
