import { runJobs } from '../server/jobs/jobs.ts';
import { logJobs } from '../server/log/log.ts';
import type { LogPorts } from '../server/log/ports.ts';
import { sequence } from '../server/log/sequencer.ts';
import { checkEd25519 } from '../server/adapters/signer.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { testWorld } from '../server/testkit.ts';
import { Measurer, type Figure, type Size } from './figures.ts';
import { median } from './load.ts';
import type { Place } from './place.ts';

/** The longest an entry may take to come into the log. */
const MERGE_MS = 1000;

/** The function that writes an act as it is, and the same without the row for the log. */
async function functions(place: Place): Promise<{ readonly on: string; readonly off: string }> {
  const [row] = await place.owner.query<{ text: string }>({ text: `select pg_get_functiondef('record_act'::regproc) as text` });
  const on = row?.text ?? '';
  const off = on.replace(/insert into log_pending[^;]*;/, '');
  if (off === on) throw new Error('record_act writes nothing for the log');
  return { on, off };
}

/**
 * Acts a second over HTTP with the log on, sequenced while they come, over acts a second without a log: no row for it and
 * no sequencer. In turns, over one database.
 */
export async function actsWithLog(place: Place, postmaster: number, size: Size, ports: LogPorts): Promise<Figure[]> {
  const measurer = new Measurer(place, postmaster, size);
  const { on, off } = await functions(place);
  const world = testWorld({ database: place.database });
  const sequencer = logJobs(ports, checkEd25519).filter((job) => job.name === 'log.sequence');
  await measurer.served('file');
  // what warmed the server waited for nobody
  await sequence(world, ports);
  const [before] = await place.owner.query<{ size: number }>({ text: 'select size from log_head' });
  const rates = { on: [] as number[], off: [] as number[] };
  let backlog = 0;
  for (let round = 0; round < size.rounds; round += 1) {
    await place.owner.query({ text: off });
    rates.off.push((await measurer.served('file')).run.perSecond);
    await place.owner.query({ text: on });
    const running = runJobs(world, sequencer);
    rates.on.push((await measurer.served('file')).run.perSecond);
    await sleep(MERGE_MS);
    const [waits] = await place.owner.query<{ count: number }>({ text: 'select count(*) as count from log_pending' });
    backlog = Math.max(backlog, waits?.count ?? 0);
    await running.stop();
  }
  const [delay] = await place.owner.query<{ p99: number; count: number }>({
    text: `select percentile_disc(0.99) within group (order by waited_ms) as p99, count(*) as count from log_entry where kind = 'act' and idx >= $1`,
    values: [before?.size ?? 0],
  });
  const p99 = delay?.p99 ?? Number.NaN;
  const value = median(rates.on);
  return [
    { name: 'log.on', value, unit: 'acts/s', ratio: value / median(rates.off), against: 'the same acts without a row for the log and without a sequencer (reach 0.9)' },
    { name: 'log.backlog', value: backlog, unit: 'entries', ratio: backlog, against: 'entries that wait a second after the last act (reach 0)' },
    { name: 'log.merge.p99', value: p99, unit: 'ms', ratio: p99 / MERGE_MS, against: `a second, from being queued to being sequenced, of ${delay?.count ?? 0} acts (reach 1)` },
  ];
}
