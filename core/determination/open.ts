import type { Recorder } from '../dispute/recorder.ts';

/** Opens the determination; who decides is not known yet. */
export function enterDetermination(rec: Recorder, reach: 'full' | 'held_funds'): void {
  rec.clear('choose');
  rec.enter('determination');
  rec.record('determination_opened', { reach });
  rec.start('assign', 'adjudicator');
  rec.start('decide', 'adjudicator');
  rec.notify('determination_opened', 'claimant', { reach });
  rec.notify('determination_opened', 'respondent', { reach });
}
