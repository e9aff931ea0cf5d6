import type { CheckSignature } from '../../core/log/log.ts';
import type { Job } from '../jobs/jobs.ts';
import type { World } from '../world.ts';
import { clear, raise } from './alarm.ts';
import { auditing } from './audit.ts';
import { LogFault, type LogPorts } from './ports.ts';
import { checkStart, sequence } from './sequencer.ts';
import { backlog } from './store.ts';
import { witnessNewest } from './witness.ts';

/** An act is in the log within a second: it waits so long at most for the next batch. */
const BATCH_EVERY_MS = 200;
/** Entries that wait longer than this are an alarm. */
const STOPPED_AFTER_S = 60;
const DAY_S = 86_400;

/** Whether what waits is taken; looked at by every server, for one that is stuck cannot tell of itself. */
async function watch(world: World): Promise<number> {
  const { waiting, seconds } = await backlog(world.database);
  if (seconds > STOPPED_AFTER_S) await raise(world, 'stopped', { waiting, seconds });
  else await clear(world, ['stopped']);
  return 0;
}

/** Of the checkpoints of a day and more ago that nothing refers to, keeps the last of each hour. */
async function thin(world: World): Promise<number> {
  const gone = await world.database.query({
    text: `delete from log_checkpoint where size in (
             select c.size from log_checkpoint c
              where not c.keep and c.at < $1::timestamptz - make_interval(secs => $2)
                and exists (select from log_checkpoint later where later.size > c.size and date_trunc('hour', later.at) = date_trunc('hour', c.at))
                and not exists (select from log_cosignature s where s.size = c.size)
              order by c.at, c.size limit 1000)
           returning 1`,
    values: [world.now(), DAY_S],
  });
  return gone.length;
}

/** Appends, unless what is there is not what was published: then it raises the alarm and waits. */
function sequencing(ports: LogPorts): (world: World) => Promise<number> {
  let checked = false;
  return async (world) => {
    if (!checked) {
      try {
        await checkStart(world, ports);
      } catch (error) {
        if (!(error instanceof LogFault)) throw error;
        await raise(world, error.kind, error.facts);
        return 0;
      }
      checked = true;
    }
    return sequence(world, ports);
  };
}

/**
 * Background work of the log; none without ports, where nobody signs and entries wait.
 * @param check whether an Ed25519 signature holds
 */
export function logJobs(ports: LogPorts | undefined, check: CheckSignature): readonly Job[] {
  if (ports === undefined) return [];
  return [
    { name: 'log.sequence', everyMs: BATCH_EVERY_MS, restMs: BATCH_EVERY_MS, run: sequencing(ports) },
    { name: 'log.witness', everyMs: 1000, restMs: 500, run: (world) => witnessNewest(world, ports, check) },
    { name: 'log.audit', everyMs: 600_000, restMs: 1000, run: auditing(check) },
    { name: 'log.thin', everyMs: 3_600_000, run: thin },
    { name: 'log.watch', everyMs: 5000, run: watch },
  ];
}
