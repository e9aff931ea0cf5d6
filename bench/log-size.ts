import type { Database } from '../server/database/database.ts';
import { proofOfCommitment } from '../server/log/log.ts';
import type { LogPorts } from '../server/log/ports.ts';
import { BATCH, sequence } from '../server/log/sequencer.ts';
import { testWorld } from '../server/testkit.ts';
import type { Figure } from './figures.ts';
import { percentile } from './load.ts';

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

/** The mean of the fastest quarter of some times. */
function fastestQuarter(times: readonly number[]): number {
  const fastest = [...times].sort((one, other) => one - other).slice(0, Math.ceil(times.length / 4));
  return fastest.reduce((sum, one) => sum + one, 0) / fastest.length;
}

interface LongSize {
  readonly entries: number;
  readonly rounds: number;
  readonly proofs: number;
}

/**
 * Appending to a long log over appending to a short one: in pairs, each the first in turns. The fastest quarter of each is
 * compared: what else runs on the machine only ever adds to a time.
 */
async function appending(short: BenchLog, long: BenchLog, { entries, rounds }: LongSize): Promise<Figure> {
  const times = { short: [] as number[], long: [] as number[] };
  for (let round = -2; round < rounds; round += 1) {
    const one = (): Promise<number> => batch(short, SHORT + (round + 2) * BATCH);
    const other = (): Promise<number> => batch(long, entries + (round + 2) * BATCH);
    const shortFirst = round % 2 === 0;
    const [first, second] = shortFirst ? [await one(), await other()] : [await other(), await one()];
    // the first two fill caches
    if (round < 0) continue;
    times.short.push(shortFirst ? first : second);
    times.long.push(shortFirst ? second : first);
  }
  const took = fastestQuarter(times.long);
  return { name: 'log.append', value: (BATCH * 1000) / took, unit: 'entries/s', ratio: fastestQuarter(times.short) / took, against: `appending after ${SHORT} entries instead of ${entries} (reach 0.9)` };
}

interface Spread {
  readonly p50: number;
  readonly p99: number;
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
}

/** From a commitment to its proof, spread over the whole log, each beside a statement that does nothing: the machine's own part of it. */
async function proving(long: BenchLog, { entries, proofs }: LongSize, shift: number): Promise<{ readonly proof: Spread; readonly floor: Spread }> {
  const wanted = Array.from({ length: proofs }, (_, at) => Math.floor(((at + shift) * entries) / proofs));
  // read by their indexes, which leaves the blocks of the proofs' tiles and of the index over commitments alone
  const commitments = await long.owner.query<{ commitment: Buffer }>({ text: 'select commitment from log_entry where idx = any ($1)', values: [wanted] });
  const inDisorder = commitments.map(({ commitment }) => commitment).sort(Buffer.compare);
  const floor: number[] = [];
  const took: number[] = [];
  for (const commitment of inDisorder) {
    const begun = performance.now();
    await long.database.query({ name: 'bench_nothing', text: 'select 1' });
    const between = performance.now();
    const found = await proofOfCommitment(long.database, commitment);
    took.push(performance.now() - between);
    floor.push(between - begun);
    if (found === undefined || found === 'waiting') throw new Error('a proof is missing');
  }
  return { proof: spreadOf(took), floor: spreadOf(floor) };
}

const told = ({ proof, floor }: { readonly proof: Spread; readonly floor: Spread }): string => `p50 ${proof.p50.toFixed(2)} ms, and p99 of a statement that does nothing ${floor.p99.toFixed(2)} ms`;

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
    { name: 'log.proof.p99', value: warm.proof.p99, unit: 'ms', ratio: warm.proof.p99 / PROOF_MS, against: `5 ms, from a commitment to its proof among ${size.entries} entries, asked before (reach 1); ${told(warm)}` },
    { name: 'log.proof.cold', value: cold.proof.p99, unit: 'ms', ratio: cold.proof.p99 / PROOF_MS, against: `5 ms, the same just after the database was started with nothing of its files in memory; ${told(cold)}` },
  ];
}
