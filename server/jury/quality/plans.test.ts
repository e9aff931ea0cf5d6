import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsRead, testDatabase, watchPlans, type PlanWatch, type TestDatabase } from '../../database/testkit.ts';

const ROUNDS = 20_000;
/** Rounds end one an hour. */
const A_DAY = 24;
const NOW = '2026-03-01T00:00:00Z';
const YESTERDAY = '2026-02-28T00:00:00Z';

describe(`plans over ${ROUNDS} ended rounds`, () => {
  let base: TestDatabase;
  let watch: PlanWatch;

  beforeAll(async () => {
    base = await testDatabase();
    const { owner } = base;
    await owner.query({ text: `insert into marketplace (id, slug, name, created_at) values (gen_random_uuid(), 'shop', 'Shop', now())` });
    await owner.query({ text: `insert into person (id, name, created_at) values (gen_random_uuid(), 'A', now())` });
    await owner.query({ text: `insert into juror (id, marketplace_id, person_id, joined_at, promise, state, rules_version, judged_at) select gen_random_uuid(), m.id, p.id, now(), '1', 'active', '1', now() from marketplace m, person p` });
    await owner.query({
      text: `insert into jury_round (id, dispute_id, marketplace_id, draw_id, state, size, threshold, quorum, summons_min, review_min, round_min, reveal_min, replace_min, spare, questions, reason, opened_at, ended_at, outcome)
             select id, id, id, id, 'ended', 3, 2, 2, 1, 1, 1, 1, 1, 0, '[]', '{}', at, at, 'stopped'
               from (select gen_random_uuid() as id, $1::timestamptz - n * interval '1 hour' as at from generate_series(1, $2::int) n) r`,
      values: [NOW, ROUNDS],
    });
    await owner.query({ text: `insert into jury_seat (id, round_id, place, juror_id, person_id, state, called_at) select gen_random_uuid(), r.id, 1, j.id, j.person_id, 'missed', r.opened_at from jury_round r, juror j` });
    // the last hour's is not kept yet
    await owner.query({
      text: `insert into jury_past (seat_id, round_id, juror_id, history, experience, ended_at)
             select s.id, r.id, s.juror_id, 'buyer', 0, r.ended_at from jury_seat s join jury_round r on r.id = s.round_id where r.ended_at < $1::timestamptz - interval '1 hour'`,
      values: [NOW],
    });
    await owner.query({ text: 'vacuum (analyze)' });
    watch = await watchPlans(base.url);
  }, 120_000);
  afterAll(async () => {
    await watch.end();
    await base.drop();
  });

  test('the look of every minute reads the rounds of one day by their end, and tells only what is not kept', async () => {
    // some looks, so that the plan is the one that is kept
    for (let look = 0; look < 8; look += 1) {
      watch.taken();
      const { rows } = await watch.client.query('select seat_id from jury_votes_not_kept($1)', [YESTERDAY]);
      expect(rows.length).toBe(1);
      const seen = watch.taken().filter((step) => ['jury_round', 'jury_seat', 'jury_past'].includes(step['Relation Name'] ?? ''));
      expect(seen.map((step) => step['Relation Name']).toSorted()).toEqual(['jury_past', 'jury_round', 'jury_seat']);
      for (const step of seen) {
        expect(step['Node Type']).toMatch(/^(Index|Bitmap Heap) (Only )?Scan$/);
        expect(rowsRead(step)).toBeLessThanOrEqual(A_DAY);
      }
    }
  });
});
