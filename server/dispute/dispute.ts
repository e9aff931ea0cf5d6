/** Disputes: file, act, show, list, and the clock that fires deadlines. */
import type { Job } from '../jobs/jobs.ts';
import { fireJob, forgetKeysJob, remindJob } from './clock.ts';
import { forgetPlannedJob, plannedJob } from './planned.ts';

export { mayReadDispute } from './access.ts';
export { conveneJury, fireDeadline, noteCardCase, noteReturnedMoney, performAct, returnVerdict } from './act.ts';
export { fileDispute } from './file.ts';
export { leafOf } from './leaf.ts';
export { CLOCK_SCOPE, rolesIn, scopeOf } from './scope.ts';
export { loadGround, type GroundRow } from './store.ts';
export { routes } from './routes.ts';

/** The jobs of disputes. */
export function disputeJobs(): readonly Job[] {
  return [fireJob, remindJob, forgetKeysJob, plannedJob, forgetPlannedJob];
}
