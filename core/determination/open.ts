import type { Recorder } from '../dispute/recorder.ts';
import { juryExclusion } from '../jury/subject.ts';

/** Opens the determination; who decides is not known yet. */
export function enterDetermination(rec: Recorder, reach: 'full' | 'held_funds'): void {
  rec.clear('choose');
  rec.enter('determination');
  rec.record('determination_opened', { reach, juryExcluded: juryExclusion(rec.state, rec.ground.rules) });
  rec.start('assign', 'adjudicator');
  rec.start('decide', 'adjudicator');
  rec.notify('determination_opened', 'claimant', { reach });
  rec.notify('determination_opened', 'respondent', { reach });
}
