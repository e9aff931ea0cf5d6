import { assignedAdjudicator } from '../determination/acts.ts';
import { stopsSince } from '../determination/stop.ts';
import { refused, type Instant, type Refused } from '../kernel/kernel.ts';
import { deadlineDue, deadlineRule, type DeadlineName, type Entry } from '../rules/rules.ts';
import type { ActBodies } from './acts.ts';
import { maySettle, type ActTable } from './handler.ts';
import { ruleNameOf, type Recorder } from './recorder.ts';
import { begunAt, isFast, isFastOffered, isParty, otherParty, type DisputeState, type RunningDeadline } from './state.ts';

type FastTrackAct = 'join_fast_track' | 'leave_fast_track' | 'end_fast_track';

/**
 * The rule that lets a case take the fast track of small claims, or null: it must be on that track and on no other, for
 * whatever else triage finds (danger, a crime, a child, a business, another country) is not done in a hurry.
 */
export function fastTrackRule(said: Entry): string | null {
  if (said.triage.length !== 1 || said.triage[0] !== 'small_claims') return null;
  return said.steps.find((step) => step.kind === 'triage' && step.answer === true)?.rule ?? null;
}

/** From when a clock counts by the ordinary rules: what the fast track ended early would have run on. */
function ordinaryFrom(rec: Recorder, rule: DeadlineName, clock: RunningDeadline): Instant {
  const { state, ground } = rec;
  if (rule === 'negotiate') return begunAt(state);
  if (rule !== 'choose') return clock.since;
  const shortEnd = deadlineDue(ground.rules, 'negotiate', begunAt(state), { fast: true }).due;
  const ordinaryEnd = ordinaryDue(rec, 'negotiate', begunAt(state));
  return clock.since >= shortEnd && ordinaryEnd > clock.since ? ordinaryEnd : clock.since;
}

function ordinaryDue(rec: Recorder, rule: DeadlineName, from: Instant): Instant {
  const { state, ground } = rec;
  const { agreedDays } = state.extension;
  const longer = rule === 'negotiate' && agreedDays > 0 ? { extensionAmount: agreedDays } : {};
  return deadlineDue(ground.rules, rule, from, { ...longer, stops: stopsSince(state, from, ground.at) }).due;
}

/** Both sides chose the fast track: the clocks that run take their short length, each from its own start. */
export function joinFastTrack(rec: Recorder): Refused | undefined {
  const clock = rec.state.deadlines['join_fast_track'];
  if (!isFastOffered(rec.state) || clock === undefined) return refused('act_not_allowed_now', 'fastTrack');
  if (clock.due <= rec.ground.at) return refused('too_late', 'fastTrack');
  rec.clear('join_fast_track');
  rec.record('fast_track_joined', {});
  const { rules } = rec.ground;
  for (const [name, running] of Object.entries(rec.state.deadlines)) {
    const rule = ruleNameOf(name);
    if (deadlineRule(rules, rule).fast === undefined) continue;
    const since = rule === 'negotiate' ? begunAt(rec.state) : running.since;
    rec.restart(rule, { ...running, since }, deadlineDue(rules, rule, since, { fast: true }).due, true);
  }
  rec.notify('fast_track_joined', 'claimant');
  return undefined;
}

/** What was due sooner by the fast track alone: the respondent may still answer within the ordinary time. */
function answerAgain(rec: Recorder): Instant | null {
  const { state, ground } = rec;
  if (!isFast(state) || state.stage !== 'negotiation' || state.response !== null || !state.replyOverdue) return null;
  const due = deadlineDue(ground.rules, 'respond', begunAt(state)).due;
  return due > ground.at ? due : null;
}

/**
 * Leaves the fast track for good: every clock that runs takes its ordinary length from its own start, so nobody has less
 * time than by the ordinary rules. Nothing changes when it was offered and not joined, for then nothing was short.
 */
export function leaveFastTrack(rec: Recorder, why: 'asked' | 'silence' | 'documents', reason = ''): void {
  const again = answerAgain(rec);
  rec.clear('join_fast_track');
  rec.record('fast_track_left', { why, reason, ...(again === null ? {} : { answerAgain: true }) });
  if (again !== null) rec.restart('respond', { due: again, waitsFor: 'respondent', since: begunAt(rec.state) }, again);
  for (const [name, running] of Object.entries(rec.state.deadlines)) {
    if (running.fast !== true) continue;
    const rule = ruleNameOf(name);
    const since = ordinaryFrom(rec, rule, running);
    rec.restart(rule, { ...running, since }, ordinaryDue(rec, rule, since));
  }
}

/** The talk is over and the fast track was not joined: it is not on offer any more. */
export function lapseFastTrack(rec: Recorder): void {
  if (isFastOffered(rec.state)) leaveFastTrack(rec, 'silence');
}

function leave(rec: Recorder): Refused | undefined {
  leaveFastTrack(rec, 'asked');
  const { role } = rec.actor;
  if (isParty(role)) rec.notify('fast_track_left', otherParty(role));
  if (assignedAdjudicator(rec.state) !== null) rec.notify('fast_track_left', 'adjudicator');
  return undefined;
}

function end(rec: Recorder, body: ActBodies['end_fast_track']): Refused | undefined {
  if (assignedAdjudicator(rec.state) !== rec.actor.personId) return refused('not_yours');
  leaveFastTrack(rec, 'documents', body.reason);
  rec.notify('fast_track_left', 'claimant');
  rec.notify('fast_track_left', 'respondent');
  return undefined;
}

function mayLeave(state: DisputeState): boolean {
  return maySettle(state) && (isFast(state) || isFastOffered(state));
}

/** The acts of the fast track (小额快速处理): joined by word, left at any time before a determination, for good. */
export const fastTrackActs: ActTable<FastTrackAct> = {
  join_fast_track: {
    roles: ['respondent'],
    open: (state) => state.stage === 'negotiation' && isFastOffered(state),
    waits: () => ['join_fast_track'],
    handle: joinFastTrack,
  },
  leave_fast_track: { roles: ['claimant', 'respondent'], open: mayLeave, handle: leave },
  end_fast_track: {
    roles: ['adjudicator'],
    open: (state) => state.stage === 'determination' && isFast(state) && state.adjudicatorId !== null && state.draft === null,
    handle: end,
  },
};
