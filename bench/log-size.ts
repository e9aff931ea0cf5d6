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

interface LongSize {
  readonly entries: number;
  readonly rounds: number;
  readonly proofs: number;
}

/**
 * Appending to a long log over appending to a short one: in pairs, each the first in turns, and the middle of their ratios,
 * because a machine that slows down for a while slows down both of a pair.
 */
async function appending(short: BenchLog, long: BenchLog, { entries, rounds }: LongSize): Promise<Figure> {
  const [ratios, times]: [number[], number[]] = [[], []];
  for (let round = -2; round < rounds; round += 1) {
    const one = (): Promise<number> => batch(short, SHORT + (round + 2) * BATCH);
    const other = (): Promise<number> => batch(long, entries + (round + 2) * BATCH);
    const shortFirst = round % 2 === 0;
    const [first, second] = shortFirst ? [await one(), await other()] : [await other(), await one()];
    // the first two fill caches
    if (round < 0) continue;
    ratios.push(shortFirst ? first / second : second / first);
    times.push(shortFirst ? second : first);
  }
  return { name: 'log.append', value: (BATCH * 1000) / median(times), unit: 'entries/s', ratio: median(ratios), against: `appending after ${SHORT} entries instead of ${entries} (reach 0.9)` };
}

/** From a commitment to its proof, spread over the whole log. */
async function proving(long: BenchLog, { entries, proofs }: LongSize, shift: number): Promise<number> {
  const wanted = Array.from({ length: proofs }, (_, at) => Math.floor(((at + shift) * entries) / proofs));
  // read by their indexes, which leaves the blocks of the proofs' tiles and of the index over commitments alone
  const commitments = await long.owner.query<{ commitment: Buffer }>({ text: 'select commitment from log_entry where idx = any ($1)', values: [wanted] });
  const inDisorder = commitments.map(({ commitment }) => commitment).sort(Buffer.compare);
  const run = await flatOut(inDisorder, 1, async (commitment) => {
    const found = await proofOfCommitment(long.database, commitment);
    if (found === undefined || found === 'waiting') throw new Error('a proof is missing');
  });
  return percentile(run.latencies, 0.99);
}

/**
 * Appending to a long log and to a short one, and proofs from the long one: with warm caches, and after `forget`.
 * @param forget starts the database again with nothing of its files in memory
 */
export async function longLog(short: BenchLog, long: BenchLog, size: LongSize, forget: () => Promise<void>): Promise<Figure[]> {
  await fill(short, SHORT);
  await fill(long, size.entries);
  const append = await appending(short, long, size);
  await proving(long, size, 0);
  const warm = await proving(long, size, 0);
  await forget();
  const cold = await proving(long, size, 0.5);
  return [
    append,
    { name: 'log.proof.p99', value: warm, unit: 'ms', ratio: warm / PROOF_MS, against: `5 ms, from a commitment to its proof among ${size.entries} entries, asked before (reach 1)` },
    { name: 'log.proof.cold', value: cold, unit: 'ms', ratio: cold / PROOF_MS, against: '5 ms, the same p99 just after the database was started with nothing of its files in memory' },
  ];
}
