/** What is known of jurors and groups, and signs that jurors act together: counted in the background from ended rounds. */
import type { Job } from '../../jobs/jobs.ts';
import { makeReport } from './bias.ts';
import { keepEnded } from './past.ts';
import { findSignals } from './signals.ts';

export { qualityRoutes } from './routes.ts';

/** Reads ended rounds, makes the report when it is time, looks for signs; any server may, and twice is once. */
export const qualityJobs: readonly Job[] = [
  { name: 'jury.quality', everyMs: 60_000, run: keepEnded },
  { name: 'jury.bias', everyMs: 3_600_000, run: makeReport },
  { name: 'jury.signals', everyMs: 3_600_000, run: findSignals },
];
