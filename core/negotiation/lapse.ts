import type { Recorder } from '../dispute/recorder.ts';

/** The agreement was not countersigned, by word or by silence: nothing is agreed, and the talk goes on. */
export function lapseAgreement(rec: Recorder): void {
  const { agreement } = rec.state;
  if (!agreement) return;
  rec.record('agreement_lapsed', { no: agreement.offerNo });
  rec.clear('countersign');
  rec.notify('agreement_lapsed', agreement.acceptedBy, { no: agreement.offerNo });
}
