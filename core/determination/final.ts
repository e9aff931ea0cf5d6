import type { Recorder } from '../dispute/recorder.ts';
import { enterPerformance, releaseHeld } from '../enforcement/perform.ts';

/** Nothing more can change the determination: what it orders becomes obligations, or the dispute ends. */
export function makeFinal(rec: Recorder): void {
  const { determination } = rec.state;
  if (!determination) throw new Error('no determination to make final');
  rec.clearRules('appeal', 'assign_appeal', 'decide_appeal', 'second_signature', 'check_verdict', 'answer_question', 'give_evidence');
  rec.record('determination_final', {});
  if (determination.terms.length === 0) {
    releaseHeld(rec);
    rec.close('dismissed');
  } else enterPerformance(rec, determination.terms, 'determination');
}
