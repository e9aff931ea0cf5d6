import { ChunkedPool, type FrozenPool } from '../../core/jury/pool.ts';
import { STRATA } from '../../core/jury/strata.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { stateInLog } from '../log/log.ts';

/** Members read at once while the root is computed. */
const PAGE = 20_000;

/** A pool as it was frozen. */
export interface Epoch extends FrozenPool {
  readonly epoch: number;
  readonly marketplaceId: Uuid;
  /** 1, 2, 3 … of the marketplace */
  readonly number: number;
  readonly at: Instant;
}

/** What is said of a pool in the log; public (docs/formats/draw.md). */
export function poolStatement({ marketplaceId, number, at, root, members, weight, strata }: Epoch): object {
  return { format: 'redress-pool/1', marketplaceId, epoch: number, at, root, members, weight, strata };
}

/** What a pool is called in the log. */
export function poolRef(marketplaceId: Uuid, number: number): string {
  return `${marketplaceId}/${number}`;
}

async function computed(tx: Queryable, epoch: number): Promise<ChunkedPool> {
  const pool = new ChunkedPool();
  let after = -1;
  for (;;) {
    const rows = await tx.query<{ readonly lo: number; readonly weight: number; readonly stratum: number; readonly pseudonym: Buffer }>({
      name: 'jury_pool_page',
      text: 'select lo, weight, stratum, pseudonym from jury_pool where epoch = $1 and lo > $2::bigint order by lo limit $3',
      values: [epoch, after, PAGE],
    });
    for (const { weight, stratum, pseudonym, lo } of rows) {
      pool.add({ pseudonym: pseudonym.toString('hex'), weight, stratum: STRATA[stratum]! });
      after = lo;
    }
    if (rows.length < PAGE) return pool;
  }
}

/**
 * Freezes everybody who is eligible now as the marketplace's next pool and says its root in the log; older pools that no draw
 * was made from are let go. Undefined when nobody is eligible.
 * @param tx a transaction: who draws meanwhile draws from the pool before
 * @param key 32 bytes nobody else knows, for the pseudonyms of this pool
 */
export async function freezePool(tx: Queryable, marketplaceId: Uuid, at: Instant, key: Uint8Array): Promise<Epoch | undefined> {
  const [begun] = await tx.query<{ readonly epoch: number }>({ text: 'select jury_freeze($1, $2, $3) as epoch', values: [marketplaceId, Buffer.from(key), at] });
  const epoch = begun!.epoch;
  const pool = await computed(tx, epoch);
  if (pool.counts.every((one) => one.members === 0)) {
    await tx.query({ text: 'delete from jury_epoch where id = $1', values: [epoch] });
    return undefined;
  }
  const frozen = pool.finish();
  const column = (name: 'members' | 'first' | 'weight'): number[] => frozen.strata.map((one) => one[name]);
  await tx.query({
    text: 'select jury_frozen($1, $2, $3, $4, $5, $6)',
    values: [epoch, Buffer.from(frozen.root, 'hex'), column('members'), column('first'), column('weight'), JSON.stringify(pool.chunks.map(({ lo, hash, sum }) => ({ lo, hash: hash.toString('hex'), sum })))],
  });
  const [{ number }] = (await tx.query<{ readonly number: number }>({ text: 'select number from jury_epoch where id = $1', values: [epoch] })) as [{ readonly number: number }];
  const made: Epoch = { ...frozen, epoch, marketplaceId, number, at };
  await stateInLog(tx, { kind: 'pool', ref: poolRef(marketplaceId, number), content: poolStatement(made), at });
  await letGo(tx, marketplaceId, epoch);
  return made;
}

/** Members of pools before this one that no draw was made from: their root stays in the log, nobody needs their paths. */
async function letGo(tx: Queryable, marketplaceId: Uuid, epoch: number): Promise<void> {
  const old = await tx.query<{ readonly id: number }>({
    text: `select e.id from jury_epoch e where e.marketplace_id = $1 and e.id < $2 and not exists (select from jury_draw d where d.epoch = e.id)
             and exists (select from jury_pool_chunk c where c.epoch = e.id)`,
    values: [marketplaceId, epoch],
  });
  for (const table of ['jury_pool', 'jury_pool_chunk']) await tx.query({ text: `delete from ${table} where epoch = any ($1)`, values: [old.map((one) => one.id)] });
}

/** The newest pool of a marketplace, or undefined while there is none. */
export async function newestPool(db: Queryable, marketplaceId: Uuid): Promise<(Epoch & { readonly key: Buffer }) | undefined> {
  const [row] = await db.query<{ readonly id: number; readonly number: number; readonly at: Instant; readonly root: Buffer; readonly key: Buffer; readonly members: number; readonly weight: number; readonly m: number[]; readonly f: number[]; readonly w: number[] }>({
    name: 'jury_newest_pool',
    text: `select id, number, at, root, key, members, weight, to_json(stratum_members) as m, to_json(stratum_first) as f, to_json(stratum_weight) as w
             from jury_epoch where marketplace_id = $1 and root is not null order by number desc limit 1`,
    values: [marketplaceId],
  });
  if (row === undefined) return undefined;
  const strata = STRATA.map((stratum, at) => ({ ...stratum, members: row.m[at]!, first: row.f[at]!, weight: row.w[at]! }));
  return { epoch: row.id, marketplaceId, number: row.number, at: row.at, root: row.root.toString('hex'), members: row.members, weight: row.weight, strata, key: row.key };
}
