import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import { ROUTES } from '../house.ts';
import { testServer, type TestServer } from '../http/testkit.ts';
import { findSignals } from '../jury/quality/signals.ts';
import { addHouse, marketplaceId } from './base.ts';
import { addJurors } from './jurors.ts';
import { freezePresent, keepPast, playPast } from './past.ts';
import { DEMO_PEOPLE } from './people.ts';

const NOW: Instant = '2026-11-21T03:00:00.000Z';
const dataDir = mkdtempSync(join(tmpdir(), 'redress-past-'));
let server: TestServer;
let market: Uuid;
/** Fewer weeks than the demo has: enough for levels and for a report. */
const SHORT = { weeks: 10, rounds: 5 };
const ROUNDS = SHORT.weeks * SHORT.rounds;

beforeAll(async () => {
  server = await testServer(ROUTES, { now: NOW, config: { dataDir } });
  const { world } = server;
  market = await marketplaceId(world);
  await addHouse(world, DEMO_PEOPLE);
  await addJurors(world, market, DEMO_PEOPLE);
  // killed on its way, it goes on where it stopped
  let left = 900;
  const random = (bytes: number): Uint8Array => {
    if ((left -= 1) < 0) throw new Error('killed');
    return world.random(bytes);
  };
  await expect(playPast({ ...world, random }, market, NOW, SHORT)).rejects.toThrow('killed');
  await playPast(world, market, NOW, SHORT);
  await freezePresent(world, market, NOW);
  await keepPast(world);
});
afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const one = async (text: string): Promise<any> => (await server.owner.query<Record<string, any>>({ text }))[0];
const read = async (path: string): Promise<any> => (await server.request(path)).json();

test('every round has a draw that was announced, and ended by its votes; none is played twice or left to be handed over', async () => {
  const rounds = await one(`select count(*)::int as n, count(distinct dispute_id)::int as disputes, count(*) filter (where state = 'ended' and delivered_at is not null)::int as ended,
    (select count(*)::int from jury_draw where seed is not null) as drawn, (select count(*)::int from jury_made_up) as noted from jury_round`);
  expect(rounds).toEqual({ n: ROUNDS, disputes: ROUNDS, ended: ROUNDS, drawn: ROUNDS, noted: ROUNDS });
  const rest = await one(`select count(*)::int as n from jury_round r where r.in_hand <> (select count(*) from jury_vote v where v.round_id = r.id)
    or r.outcome = 'decided' and (select max((c ->> 'votes')::int) from jsonb_array_elements(r.verdict -> 'counts') c) <> r.threshold`);
  expect(rest.n).toBe(0);
});

test('what is said of jurors is what the rows say: seats, votes, levels, figures', async () => {
  expect(await one(`select count(*)::int as n from juror_duty d where not exists (select from jury_seat s join jury_draw_seat w on w.juror_id = s.juror_id and w.seat = s.place - 1 where s.id = d.seat_id and w.result = -1)`)).toEqual({ n: 0 });
  expect(await one(`select count(*)::int as n from juror_duty d where (d.ended = 'voted') <> exists (select from jury_vote v where v.seat_id = d.seat_id)`)).toEqual({ n: 0 });
  const wrong = await one(`select count(*)::int as n from juror j join lateral (select count(*) as votes from juror_duty d where d.juror_id = j.id and d.ended = 'voted') v on true
    where j.experience <> case when v.votes >= 50 then 'seasoned' when v.votes >= 10 then 'practised' else 'new' end`);
  expect(wrong.n).toBe(0);
  expect(await one(`select count(*)::int as n from juror_quality q where (q.figures ->> 'votes')::int <> (select count(*) from juror_duty d where d.juror_id = q.juror_id and d.ended = 'voted')`)).toEqual({ n: 0 });
  const pool = await read('/jurors/pool');
  expect(pool.active).toBe(146);
  expect(pool.strata.filter((group: { jurors: number }) => group.jurors > 0).length).toBeGreaterThan(5);
  expect(pool.epochs).toHaveLength(SHORT.weeks + 3);
  expect(pool.epochs[0]).toMatchObject({ members: 146, at: '2026-11-15T19:00:00.000Z' });
});

test('the report on leaning has figures with intervals for every group, and says that its cases are made up', async () => {
  const { report } = await read('/jury/bias');
  expect(report).toMatchObject({ rounds: ROUNDS, madeUpRounds: ROUNDS });
  expect(report.groups.map((group: { withheld: string | null }) => group.withheld)).toEqual([null, null, null]);
  expect(report.effect.points.value).toBeGreaterThan(0);
  expect(report.levels[0]).toMatchObject({ level: 'new', effect: { value: expect.any(Number) } });
});

test('in two of five both sides gave numbers and opened them, so that nobody could foresee the draw', async () => {
  const { draws } = await read('/jury/draws');
  const transcripts = await Promise.all(draws.slice(0, 10).map(async ({ id }: { id: string }) => read(`/jury/draws/${id}`)));
  const opened = transcripts.filter(({ randomness: { nonces } }) => nonces.claimant !== null && nonces.respondent !== null);
  expect(opened).toHaveLength(4);
});

test('anybody draws one of them again, and operators have one sign to look at', async () => {
  const { draws } = await read('/jury/draws');
  const answer = await server.request(`/jury/draws/${draws.at(-1).id}`);
  expect(answer.status).toBe(200);
  expect((await answer.json()).attempts.filter((attempt: { result: string }) => attempt.result === 'seated').length).toBeGreaterThanOrEqual(5);
  await findSignals(server.world);
  const signs = await server.owner.query<{ kind: string; times: number }>({ text: `select kind, times from jury_signal where kind = 'same_text'` });
  expect(signs).toEqual([{ kind: 'same_text', times: 2 }]);
});
