import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seatPlan, stratumNumber } from '../../core/jury/strata.ts';
import { SHARES } from '../../core/jury/testkit.ts';
import { rowsRead, testDatabase, watchPlans, type PlanStep, type PlanWatch, type TestDatabase } from '../database/testkit.ts';

/**
 * A proof by the database itself: a draw asks the pool once for each attempt and its exclusions once, each by an index that
 * ends where it begins, however large the pool is. The figure is bigint everywhere: compared with a numeric, every attempt
 * would read the pool from its beginning.
 */
const MEMBERS = 200_000;
const EXCLUSIONS = 20_000;
const DRAW = '01900000-0000-7000-8000-0000000000d1';

describe(`plans over a pool of ${MEMBERS} with ${EXCLUSIONS} exclusions`, () => {
  let base: TestDatabase;
  let watch: PlanWatch;

  beforeAll(async () => {
    base = await testDatabase();
    const counts = Array.from({ length: 9 }, (_, n) => Math.floor(MEMBERS / 9) + (n < MEMBERS % 9 ? 1 : 0));
    const firsts = counts.map((_, n) => counts.slice(0, n).reduce((a, b) => a + b, 0));
    await base.owner.query({
      text: `insert into jury_epoch (marketplace_id, number, at, key, root, members, weight, stratum_members, stratum_first, stratum_weight) values (gen_random_uuid(), 1, now(), $1, $1, $2, $2, $3, $4, $3)`,
      values: [Buffer.alloc(32), MEMBERS, counts, firsts],
    });
    await base.owner.query({
      text: `insert into jury_pool (epoch, lo, weight, stratum, pseudonym, juror_id)
             select 1, n, 1, width_bucket(n, $2::bigint[]) - 1, substring(sha256(int8send(n)) for 16), gen_random_uuid() from generate_series(0, $1::bigint - 1) n`,
      values: [MEMBERS, firsts],
    });
    await base.owner.query({
      text: `insert into jury_draw (id, dispute_id, round, epoch, subject, at, source, ready_at, statement, exclusion_root, seats, size, randomness, seed, drawn_at)
             values ($1, $1, 1, 1, 's', now(), 'vrf', now(), $2, '', $3, 17, '{}', $4, now())`,
      values: [DRAW, JSON.stringify({ exclusions: { count: EXCLUSIONS } }), seatPlan(17, SHARES).map(stratumNumber), randomBytes(32)],
    });
    await base.owner.query({ text: 'insert into jury_exclusion (draw_id, pseudonym, class) select $1, substring(sha256(int8send(n * 10)) for 16), 1 from generate_series(0, $2::bigint - 1) n', values: [DRAW, EXCLUSIONS] });
    await base.owner.query({ text: 'vacuum (analyze)' });
    watch = await watchPlans(base.url);
  }, 300_000);
  afterAll(async () => {
    await watch.end();
    await base.drop();
  });

  test('a draw of 17 reads one member and at most one exclusion an attempt, by the whole of both keys', async () => {
    // some draws, so that the plans are those that are kept
    for (let round = 0; round < 8; round += 1) {
      await watch.client.query('begin');
      await watch.client.query('update jury_draw set seed = $1', [randomBytes(32)]);
      watch.taken();
      const { rows } = await watch.client.query('select * from jury_seats($1, 17)', [DRAW]);
      expect(rows.length).toBe(17);
      const seen = watch.taken();
      await watch.client.query('rollback');
      const of = (name: string): PlanStep[] => seen.filter((node) => node['Relation Name'] === name);
      const [pool, exclusions] = [of('jury_pool'), of('jury_exclusion')];
      expect(pool.length).toBeGreaterThanOrEqual(17);
      expect(exclusions.length).toBeGreaterThanOrEqual(17);
      for (const node of [...pool, ...exclusions]) {
        expect(node['Node Type']).toMatch(/^Index (Only )?Scan$/);
        expect(rowsRead(node)).toBeLessThanOrEqual(1);
      }
      for (const node of pool) expect(node['Index Cond']).toMatch(/epoch = .*lo <= /);
      expect(seen.filter((node) => node['Node Type'] === 'Seq Scan' && ['jury_pool', 'jury_exclusion'].includes(node['Relation Name'] ?? ''))).toEqual([]);
    }
  });

  test('the trap: the same look-up with a numeric reads a great part of the pool', async () => {
    watch.taken();
    await watch.client.query('select lo from jury_pool where epoch = 1 and lo <= $1::numeric order by lo desc limit 1', ['12345']);
    expect(Math.max(...watch.taken().filter((node) => node['Relation Name'] === 'jury_pool').map(rowsRead))).toBeGreaterThan(1000);
  });
});
