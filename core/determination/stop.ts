import type { Stop } from '../deadline/deadline.ts';
import type { Instant } from '../kernel/kernel.ts';
import { deadlineDue } from '../rules/rules.ts';
import type { Recorder } from '../dispute/recorder.ts';
import type { DisputeState } from '../dispute/state.ts';

/** The stretches since the start of a clock in which a side was asked something by whoever decides. @param at now, for a question still open */
export function stopsSince(state: DisputeState, since: Instant, at: Instant): readonly Stop[] {
  const questions = state.questions
    .filter((question) => question.at >= since)
    .map((question) => ({ from: question.at, to: question.answer?.at ?? question.lapsedAt ?? state.deadlines[`answer_question:${question.no}`]?.due ?? at }));
  // what a side asks the other for stops nothing: it would be a way to gain time
  const requests = (state.evidenceRequests ?? [])
    .filter((one) => one.by === 'adjudicator' && one.at >= since)
    .map((one) => ({ from: one.at, to: one.endedAt ?? state.deadlines[`give_evidence:${one.no}`]?.due ?? at }));
  return [...questions, ...requests, ...juryStops(state, since, at)];
}

/** While a jury has the matter nobody else decides: from the word of both to its verdict, or to the end of its time. */
function juryStops({ jury, deadlines }: DisputeState, since: Instant, at: Instant): readonly Stop[] {
  if (jury === undefined || jury.joinedAt === null) return [];
  const first = jury.rounds.find((one) => one.instance === 'first');
  const to = first?.ended?.at ?? (first === undefined ? jury.left?.at : undefined) ?? deadlines['jury_round']?.due ?? deadlines['convene_jury']?.due ?? at;
  return to > since ? [{ from: jury.joinedAt, to }] : [];
}

/**
 * While a party is asked something the time to decide stands still: from the question to the answer, or to the
 * end of the time to answer. Called whenever a question begins or ends; the clock is counted anew from its start, and
 * stays a fast one where both sides chose the fast track.
 */
export function stopForQuestions(rec: Recorder): void {
  const { state, ground } = rec;
  const name = state.stage === 'appeal' ? 'decide_appeal' : 'decide';
  const clock = state.deadlines[name];
  if (clock === undefined) return;
  const stops = stopsSince(state, clock.since, ground.at);
  const fast = clock.fast === true;
  rec.restart(name, clock, deadlineDue(ground.rules, name, clock.since, { stops, fast }).due, fast);
}
