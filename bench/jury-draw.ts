import { createHash, randomBytes } from 'node:crypto';
import { ChunkedPool } from '../core/jury/pool.ts';
import { seatPlan, STRATA, stratumNumber } from '../core/jury/strata.ts';
import { SHARES } from '../core/jury/testkit.ts';
import type { Database, Queryable } from '../server/database/database.ts';
import type { Figure } from './figures.ts';
import { percentile } from './load.ts';
import { onProcessor } from './machine.ts';
import { newId } from './place.ts';

const SEATS = 17;
const EXCLUSIONS = 20_000;
const LIMIT_MS = 5;
/** What is rolled back after each draw, so that the same exclusions serve many. */
class Undo extends Error {}

/** A database with pools in it. */
export interface BenchPools {
  readonly database: Database;
  readonly owner: Database;
}

/** How much is measured. */
export interface DrawSize {
  readonly pools: readonly number[];
  readonly draws: number;
  readonly runs: number;
  readonly peers: number;
}

/** A pool of so many members of weight 1, evenly over the groups, laid out as jury_freeze does. */
async function fillPool(owner: Database, members: number): Promise<number> {
  const counts = STRATA.map((_, number) => Math.floor(members / 9) + (number < members % 9 ? 1 : 0));
  const firsts = counts.map((_, number) => counts.slice(0, number).reduce((sum, one) => sum + one, 0));
  const [{ id }] = (await owner.query<{ id: number }>({
    text: `insert into jury_epoch (marketplace_id, number, at, key, root, members, weight, stratum_members, stratum_first, stratum_weight)
           values ($1, 1, now(), $2, $2, $3, $3, $4, $5, $4) returning id`,
    values: [newId(), Buffer.alloc(32, 1), members, counts, firsts],
  })) as [{ id: number }];
  await owner.query({
    text: `insert into jury_pool (epoch, lo, weight, stratum, pseudonym, juror_id)
           select $1, n, 1, (width_bucket(n, $3::bigint[]) - 1)::smallint, substring(sha256(int8send(n)) for 16), gen_random_uuid() from generate_series(0, $2::bigint - 1) n`,
    values: [id, members, firsts],
  });
  return id;
}

/** Announced draws of 17, each with its own list of exclusions: a part of the pool, never more than half, the rest from elsewhere. */
async function announce(owner: Database, epoch: number, members: number, count: number): Promise<string[]> {
  const within = Math.min(EXCLUSIONS, Math.floor(members / 2));
  const ids: string[] = [];
  const seats = seatPlan(SEATS, SHARES).map(stratumNumber);
  for (let one = 0; one < count; one += 1) {
    const id = newId();
    await owner.query({
      text: `insert into jury_draw (id, dispute_id, round, epoch, subject, at, source, ready_at, statement, exclusion_root, seats, size, randomness, seed, drawn_at)
             values ($1::uuid, $1::uuid, 1, $2, $1::uuid::text, now(), 'vrf', now(), $3, '', $4, $5, '{}', $6, now())`,
      values: [id, epoch, JSON.stringify({ exclusions: { count: EXCLUSIONS } }), seats, SEATS, randomBytes(32)],
    });
    await owner.query({
      text: `insert into jury_exclusion (draw_id, pseudonym, class)
             select $1, substring(sha256(int8send(case when n < $2 then (n * $3::bigint / $2 + $4) % $3 else $3 + n end)) for 16), 1 from generate_series(0, $5::bigint - 1) n`,
      values: [id, within, members, one, EXCLUSIONS],
    });
    ids.push(id);
  }
  return ids;
}

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  const begun = performance.now();
  await work();
  times.push(performance.now() - begun);
}

async function seatsDrawn(on: Queryable, id: string): Promise<void> {
  const rows = await on.query({ name: 'bench_seats', text: 'select seat from jury_seats($1, $2)', values: [id, SEATS] });
  if (rows.length !== SEATS) throw new Error(`${rows.length} seats`);
}

/** Milliseconds of draws, of draws with their commit, of statements that do nothing beside them, and of the processor's work for a draw. */
interface Drawing {
  readonly draw: number[];
  readonly kept: number[];
  readonly floor: number[];
  readonly worked: number[];
}

/** Milliseconds of draws, each with another seed, rolled back; and of draws that are kept, commit included. */
async function drawing({ database }: BenchPools, ids: readonly string[], runs: number): Promise<Drawing> {
  const draw: number[] = [];
  const floor: number[] = [];
  const worked: number[] = [];
  for (let run = -20; run < runs; run += 1) {
    const id = ids[(run + 20) % ids.length]!;
    const times: number[] = [];
    await database
      .transaction(async (tx) => {
        await tx.query({ name: 'bench_seed', text: 'update jury_draw set seed = $2 where id = $1', values: [id, randomBytes(32)] });
        const [backend] = await tx.query<{ pid: number }>({ name: 'bench_pid', text: 'select pg_backend_pid() as pid' });
        await timed(run < 0 ? [] : floor, () => tx.query({ name: 'bench_nothing', text: 'select 1' }));
        const before = onProcessor(backend!.pid);
        await timed(times, () => seatsDrawn(tx, id));
        if (run >= 0) worked.push(onProcessor(backend!.pid) - before);
        throw new Undo();
      })
      .catch((error: Error) => {
        if (!(error instanceof Undo)) throw error;
      });
    if (run >= 0) draw.push(...times);
  }
  const kept: number[] = [];
  for (const id of ids) await timed(kept, () => seatsDrawn(database, id));
  return { draw, kept, floor, worked };
}

/** The peer: what is written without a second thought, neither weighted nor checkable by anybody. */
async function byOrder({ database }: BenchPools, epoch: number, id: string, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await timed(times, () =>
      database.query({
        name: 'bench_random',
        text: 'select p.juror_id from jury_pool p where p.epoch = $1 and not exists (select from jury_exclusion x where x.draw_id = $2 and x.pseudonym = p.pseudonym) order by random() limit $3',
        values: [epoch, id, SEATS],
      }),
    );
  }
  return percentile([...times].sort((a, b) => a - b), 0.5);
}

/**
 * The other peer: a sortition sum tree in memory as Kleros has it (`SortitionTrees.sol`), by an own hand: a binary tree of
 * stakes, gone down by what is left of a number. Drawing again for whoever was drawn before; nothing is stored.
 */
function sumTree(members: number): () => void {
  const width = 2 ** Math.ceil(Math.log2(members));
  const tree = new Float64Array(2 * width);
  tree.fill(1, width, width + members);
  for (let at = width - 1; at > 0; at -= 1) tree[at] = tree[2 * at]! + tree[2 * at + 1]!;
  let nonce = 0;
  return () => {
    const drawn = new Set<number>();
    while (drawn.size < SEATS) {
      nonce += 1;
      let rest = createHash('sha256').update(String(nonce)).digest().readUIntBE(0, 6) % tree[1]!;
      let at = 1;
      while (at < width) {
        at *= 2;
        if (rest >= tree[at]!) {
          rest -= tree[at]!;
          at += 1;
        }
      }
      drawn.add(at - width);
    }
  };
}

function inMemory(members: number): number {
  const draw = sumTree(members);
  const times: number[] = [];
  for (let run = 0; run < 2000; run += 1) {
    const begun = performance.now();
    draw();
    times.push(performance.now() - begun);
  }
  return percentile(times.sort((a, b) => a - b), 0.99);
}

/** Seconds to compute the root of a pool from its members in order. */
function rooting(members: number): Figure {
  const pool = new ChunkedPool();
  const names = Array.from({ length: 4096 }, (_, n) => createHash('sha256').update(String(n)).digest('hex').slice(0, 32));
  const begun = performance.now();
  for (let n = 0; n < members; n += 1) pool.add({ pseudonym: names[n & 4095]!, weight: 1, stratum: STRATA[0]! });
  pool.finish();
  const rate = (members * 1000) / (performance.now() - begun);
  let [data, hashed] = [Buffer.alloc(81), 0];
  const from = performance.now();
  for (; hashed < 400_000; hashed += 1) data = Buffer.concat([createHash('sha256').update(data).digest(), data.subarray(32)]);
  const plain = (hashed * 1000) / (performance.now() - from);
  return { name: 'jury.root', value: rate, unit: 'members/s', ratio: (2 * rate) / plain, against: 'plain SHA-256 of 81 bytes; a member costs two' };
}

/** Draws of 17 with 20,000 exclusions from pools of several sizes. */
export async function juryDraws(pools: BenchPools, size: DrawSize): Promise<Figure[]> {
  const figures: Figure[] = [];
  const p99s: number[] = [];
  for (const members of size.pools) {
    const epoch = await fillPool(pools.owner, members);
    const ids = await announce(pools.owner, epoch, members, size.draws);
    for (const text of ['vacuum (analyze) jury_pool', 'analyze jury_exclusion', 'checkpoint']) await pools.owner.query({ text });
    const found = await drawing(pools, ids, size.runs);
    const [sorted, whole, nothing, worked] = [found.draw, found.kept, found.floor, found.worked].map((times) => times.sort((a, b) => a - b)) as [number[], number[], number[], number[]];
    const [p99, work] = [percentile(sorted, 0.99), percentile(worked, 0.99)];
    p99s.push(work);
    const random = await byOrder(pools, epoch, ids[0]!, size.peers);
    const tree = inMemory(members);
    const name = `jury.draw.1e${Math.log10(members)}`;
    figures.push(
      { name: `${name}.p99`, value: p99, unit: 'ms', ratio: p99 / LIMIT_MS, against: `${LIMIT_MS} ms (reach 1); p50 ${percentile(sorted, 0.5).toFixed(2)} ms, with its commit p50 ${percentile(whole, 0.5).toFixed(2)} ms; p99 of a statement that does nothing ${percentile(nothing, 0.99).toFixed(2)} ms` },
{ name: `${name}.work.p99`, value: work, unit: 'ms', ratio: work / LIMIT_MS, against: `${LIMIT_MS} ms (reach 1): the processor’s work for a draw, whatever else the machine does; p50 ${percentile(worked, 0.5).toFixed(2)} ms` },
      { name: `${name}.peer`, value: random, unit: 'ms', ratio: percentile(sorted, 0.5) / random, against: 'ORDER BY random() LIMIT 17 over the same pool and exclusions, the middle of several' },
      { name: `${name}.memory`, value: tree, unit: 'ms', ratio: p99 / tree, against: 'p99 of a sortition sum tree as Kleros has it, in memory, nothing stored, no exclusions' },
    );
  }
  figures.push({ name: 'jury.draw.growth', value: p99s.at(-1)!, unit: 'ms', ratio: p99s.at(-1)! / p99s[0]!, against: `work.p99 at ${size.pools[0]} members; this is that at ${size.pools.at(-1)} (reach 2)` });
  return [...figures, rooting(1_000_000)];
}
