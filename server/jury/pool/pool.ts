/** The pool of jurors: who volunteered and may sit, what they learn, when they are called, when the pool is frozen. */
import type { Job } from '../../jobs/jobs.ts';
import type { Route } from '../../http/http.ts';
import { freezeJob } from './epoch.ts';
import { houseRoutes } from './house-routes.ts';
import { jurorRoutes } from './routes.ts';
import { settleJob } from './settle.ts';

export { COURSE } from './course.ts';
export { nextFreeze } from './epoch.ts';
export { FACT_KINDS, factHash, setFacts, sharedFacts, type FactKind } from './facts.ts';
export { settleJurors } from './settle.ts';
export { groundsOf, jurorOf, type JurorRow } from './store.ts';

export const poolRoutes: readonly Route[] = [...jurorRoutes, ...houseRoutes];
export const poolJobs: readonly Job[] = [settleJob, freezeJob];
