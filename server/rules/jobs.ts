import type { Job } from '../jobs/jobs.ts';
import { tickDrafts } from './desk.ts';
import { replayJob } from './replay.ts';

/** The clock of the rule desk: comments close, versions come into force. */
const deskJob: Job = { name: 'rules.desk', everyMs: 1_000, run: tickDrafts };

/** What the rules do by themselves. */
export const ruleJobs = (): readonly Job[] => [deskJob, replayJob];
