import type { Job } from '../jobs/jobs.ts';
import { forgetExpiredSignIns } from './sessions.ts';

/** The jobs of people: sessions, links and used hand-overs that time has ended are removed. */
export function peopleJobs(): readonly Job[] {
  return [{ name: 'people.forget', everyMs: 600_000, run: forgetExpiredSignIns }];
}
