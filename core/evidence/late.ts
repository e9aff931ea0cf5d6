import { computeDue } from '../deadline/deadline.ts';
import { refused, type Instant, type Refused } from '../kernel/kernel.ts';
import { assignedAdjudicator } from '../determination/assigned.ts';
import { stopForQuestions } from '../determination/stop.ts';
import type { ActBodies } from '../dispute/acts.ts';
import type { Recorder } from '../dispute/recorder.ts';
import { isFast, otherParty, type DisputeState, type EvidenceItem, type Role } from '../dispute/state.ts';
import { deadlineRule, type RulePack } from '../rules/rules.ts';
import { requestsTo } from './request.ts';

/**
 * Until when evidence needs no reason: the first half of the time to decide, so that the other side and whoever decides
 * still have the second. Null where no such time runs; in an appeal everything new needs a reason.
 */
export function evidenceUntil(state: DisputeState, rules: RulePack): Instant | null {
  const clock = state.stage === 'determination' ? state.deadlines['decide'] : undefined;
  if (clock === undefined) return null;
  const rule = deadlineRule(rules, 'decide');
  const { amount, unit } = isFast(state) && rule.fast !== undefined ? rule.fast : rule;
  return computeDue({ amount: Math.max(1, Math.floor(amount / 2)), unit }, clock.since, rules.calendar).due;
}

/** Whether what a side submits now comes late: after its time, and neither asked for nor together with an answer it owes. */
export function isLateNow(state: DisputeState, role: Role, rules: RulePack, at: Instant): boolean {
  if (requestsTo(state, role).length > 0) return false;
  if (state.questions.some((one) => one.to === role && one.answer === null && !one.lapsed)) return false;
  if (state.stage === 'appeal') return true;
  const until = evidenceUntil(state, rules);
  return state.stage === 'determination' && until !== null && at >= until;
}

/** Late items nobody has decided about. */
export function lateItems(state: DisputeState): readonly EvidenceItem[] {
  return state.evidence.filter((item) => item.late !== undefined && item.late.decision === null);
}

/** Whether an item counts: what came late counts only once it was admitted. */
export function counts(item: EvidenceItem): boolean {
  return item.late === undefined || item.late.decision?.admitted === true;
}

/**
 * Admits late evidence or leaves it aside. When it is admitted the other side is asked about it, with the time of a
 * question, and the time to decide stands still for it. Refusals: not_yours, field_invalid, already_done.
 */
export function decideLate(rec: Recorder, body: ActBodies['decide_late_evidence']): Refused | undefined {
  if (assignedAdjudicator(rec.state) !== rec.actor.personId) return refused('not_yours');
  const item = rec.state.evidence.find((one) => one.late?.no === body.no);
  if (item?.late === undefined) return refused('field_invalid', 'no');
  if (item.late.decision !== null) return refused('already_done', 'no');
  rec.record('late_evidence_decided', body);
  rec.notify('late_evidence_decided', item.by, { no: body.no });
  if (!body.admitted) return undefined;
  const to = otherParty(item.by);
  const no = rec.state.questions.length + 1;
  rec.record('question_asked', { no, to, text: '', late: body.no });
  rec.start('answer_question', to, no);
  stopForQuestions(rec);
  rec.notify('question_asked', to, { no });
  return undefined;
}
