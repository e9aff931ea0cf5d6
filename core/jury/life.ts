import { isUnchecked } from '../determination/assigned.ts';
import { stopForQuestions } from '../determination/stop.ts';
import type { Recorder } from '../dispute/recorder.ts';
import type { DisputeState } from '../dispute/state.ts';

/** True while the matter is a jury's: joined by both, until its verdict is there or it was left. Nobody decides besides. */
export function isWithJury(state: Pick<DisputeState, 'jury'>): boolean {
  return state.jury?.status === 'joined' || state.jury?.status === 'convened';
}

/** True while a person has yet to look at what the rules made of a verdict. */
export function isBeingChecked(state: Pick<DisputeState, 'draft'>): boolean {
  return state.draft !== null && isUnchecked(state.draft);
}

/** The ordinary way goes on where it stood still: in an appeal an adjudicator is looked for, with the whole time to decide. */
export function goOn(rec: Recorder): void {
  rec.clear('convene_jury', 'jury_round', 'reveal_nonce:1', 'reveal_nonce:2', 'check_verdict');
  if (rec.state.stage === 'appeal') {
    if (rec.state.deadlines['decide_appeal'] !== undefined) return;
    rec.start('assign_appeal', 'adjudicator');
    rec.start('decide_appeal', 'adjudicator');
  } else stopForQuestions(rec);
}

/**
 * Ends a jury that was proposed or joined before it was convened; the ordinary way goes on and nobody has less time.
 * @param why `declined` or `asked` by a side, `time` when nobody said or nobody was convened, `determination` when one is written
 */
export function leaveJury(rec: Recorder, why: 'declined' | 'asked' | 'time' | 'determination', reason = ''): void {
  const joined = rec.state.jury?.status === 'joined';
  rec.clear('join_jury', 'convene_jury');
  rec.record('jury_left', { why, reason });
  if (joined) goOn(rec);
}

/** An adjudicator writes a determination while an invitation stands: it is not on offer any more. */
export function lapseJury(rec: Recorder): void {
  if (rec.state.jury?.status === 'offered') leaveJury(rec, 'determination');
}

/** The time to convene is over, and nobody could be: the pool is too small, or there was no randomness. */
function notConvened(rec: Recorder): void {
  leaveJury(rec, 'time');
  rec.notify('jury_left', 'claimant', { why: 'not_convened' });
  rec.notify('jury_left', 'respondent', { why: 'not_convened' });
}

/** The round's own time is over and no verdict came: a person decides. */
function roundOverdue(rec: Recorder): void {
  const roundId = rec.state.jury?.rounds.at(-1)?.roundId;
  if (roundId === undefined) throw new Error('no round to end');
  rec.record('jury_overdue', { roundId });
  goOn(rec);
  rec.notify('jury_without_verdict', 'claimant', { outcome: 'overdue' });
  rec.notify('jury_without_verdict', 'respondent', { outcome: 'overdue' });
  rec.notify('jury_without_verdict', 'operator', { outcome: 'overdue' });
}

/** Nobody said whether to join: nothing was ever short, and the other side is told. */
function invitationOver(rec: Recorder): void {
  const by = rec.state.jury?.proposedBy;
  leaveJury(rec, 'time');
  if (by !== undefined) rec.notify('jury_left', by, { why: 'silence' });
}

/** A clock of the jury came; each leads back to the ordinary way. */
export function fireJury(rec: Recorder, rule: 'join_jury' | 'convene_jury' | 'reveal_nonce' | 'jury_round'): void {
  if (rule === 'join_jury') invitationOver(rec);
  if (rule === 'convene_jury') notConvened(rec);
  if (rule === 'jury_round') roundOverdue(rec);
  // a number that was not opened: its commitment stands in for it, by the rules of the draw
}
