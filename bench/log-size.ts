import type { Database } from '../server/database/database.ts';
import { proofOfCommitment } from '../server/log/log.ts';
import type { LogPorts } from '../server/log/ports.ts';
import { BATCH, sequence } from '../server/log/sequencer.ts';
import { testWorld } from '../server/testkit.ts';
import type { Figure } from './figures.ts';
import { flatOut, median, percentile } from './load.ts';

/** A log and what signs it. */
export interface BenchLog {
  readonly database: Database;
  readonly owner: Database;
  readonly ports: LogPorts;
}

const PROOF_MS = 5;
/** Queued at once, off the clock. */
const QUEUED = BATCH * 20;
/** Entries of the log that the long one is compared with. */
export const SHORT = 50_000;

/** Queues so many entries as acts queue them; the commitments follow from their numbers. */
async function queueMany(owner: Database, from: number, count: number): Promise<void> {
  await owner.query({
    text: `insert into log_pending (dispute_id, first_seq, leaf)
           select ('01900000-0000-7000-8000-' || lpad(to_hex(n / 4), 12, '0'))::uuid, n % 4, sha256(int8send(n))
             from generate_series($1::bigint, $1::bigint + $2::bigint - 1) n`,
    values: [from, count],
  });
}

/** Builds a log through the sequencer, whole batches. */
export async function fill(log: BenchLog, entries: number): Promise<void> {
  const world = testWorld({ database: log.database });
  for (let from = 0; from < entries; from += QUEUED) {
    const count = Math.min(QUEUED, entries - from);
    await queueMany(log.owner, from, count);
    if ((await sequence(world, log.ports)) !== count) throw new Error('the sequencer left something');
  }
  for (const text of ['vacuum (analyze)', 'checkpoint']) await log.owner.query({ text });
}

/** Milliseconds one whole batch takes. */
async function batch(log: BenchLog, from: number): Promise<number> {
  await queueMany(log.owner, from, BATCH);
  const world = testWorld({ database: log.database });
  const begun = performance.now();
  await sequence(world, log.ports);
  return performance.now() - begun;
}

/** Appending to a long log over appending to a short one, in turns; and proofs from the long one. */
export async function longLog(short: BenchLog, long: BenchLog, size: { readonly entries: number; readonly rounds: number; readonly proofs: number }): Promise<Figure[]> {
  await fill(short, SHORT);
  await fill(long, size.entries);
  const times = { short: [] as number[], long: [] as number[] };
  for (let round = -2; round < size.rounds; round += 1) {
    const [one, other] = [await batch(short, SHORT + (round + 2) * BATCH), await batch(long, size.entries + (round + 2) * BATCH)];
    // the first two fill caches
    if (round >= 0) times.short.push(one);
    if (round >= 0) times.long.push(other);
  }
  const took = median(times.long);
  const wanted = Array.from({ length: size.proofs }, (_, at) => Math.floor((at * size.entries) / size.proofs));
  const commitments = await long.owner.query<{ commitment: Buffer }>({ text: 'select commitment from log_entry where idx = any ($1)', values: [wanted] });
  const run = await flatOut(commitments, 1, async ({ commitment }) => {
    const found = await proofOfCommitment(long.database, commitment);
    if (found === undefined || found === 'waiting') throw new Error('a proof is missing');
  });
  const p99 = percentile(run.latencies, 0.99);
  return [
    { name: 'log.append', value: (BATCH * 1000) / took, unit: 'entries/s', ratio: median(times.short) / took, against: `appending after ${SHORT} entries instead of ${size.entries} (reach 0.9)` },
    { name: 'log.proof.p99', value: p99, unit: 'ms', ratio: p99 / PROOF_MS, against: `5 ms, from a commitment to its proof among ${size.entries} entries (reach 1)` },
  ];
}
