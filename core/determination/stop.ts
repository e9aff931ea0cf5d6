import type { Stop } from '../deadline/deadline.ts';
import { deadlineDue } from '../rules/rules.ts';
import type { Recorder } from '../dispute/recorder.ts';

/**
 * While a party is asked something the time to decide stands still: from the question to the answer, or to the
 * end of the time to answer. Called whenever a question begins or ends; the clock is counted anew from its start.
 */
export function stopForQuestions(rec: Recorder): void {
  const { state, ground } = rec;
  const name = state.stage === 'appeal' ? 'decide_appeal' : 'decide';
  const clock = state.deadlines[name];
  if (clock === undefined) return;
  const stops: Stop[] = state.questions
    .filter((question) => question.at >= clock.since)
    .map((question) => ({ from: question.at, to: question.answer?.at ?? question.lapsedAt ?? state.deadlines[`answer_question:${question.no}`]?.due ?? ground.at }));
  rec.restart(name, clock, deadlineDue(ground.rules, name, clock.since, { stops }).due);
}
