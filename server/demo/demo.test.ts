import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMilliseconds, type Instant } from '../../core/kernel/kernel.ts';
import type { Database, Queryable } from '../database/database.ts';
import { drainJobs } from '../jobs/jobs.ts';
import { disputeJobs } from '../dispute/dispute.ts';
import { testServer, type As, type TestServer } from '../http/testkit.ts';
import { ROUTES } from '../house.ts';
import type { World } from '../world.ts';
import { loadDemo, type DemoLink } from './demo.ts';
import { moveClock } from './move.ts';
import { DEMO_ORDERS } from './orders.ts';

// Ids are the same in every run: two files at once must not meet in one folder.
const dataDir = mkdtempSync(join(tmpdir(), 'redress-demo-'));
let server: TestServer;
let links: readonly DemoLink[];
const NOW: Instant = '2026-11-21T03:00:00.000Z';

beforeAll(async () => {
  server = await testServer(ROUTES, { now: NOW, config: { dataDir } });
  links = await loadDemo(server.world);
});
afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function signIn(key: string): Promise<As> {
  const demo = (await (await server.request('/demo')).json()) as { people: { key: string; token: string }[] };
  const token = demo.people.find((person) => person.key === key)!.token;
  const opened = await server.request('/sessions/link', { json: { token } });
  expect(opened.status).toBe(201);
  return { session: /redress_session=([^;]+)/.exec(opened.headers.get('set-cookie') ?? '')![1]! };
}

async function read(path: string, as: As): Promise<any> {
  const answer = await server.request(path, {}, as);
  expect(answer.status).toBe(200);
  return answer.json();
}

describe('the demo', () => {
  test('makes a link for each person, and the same ones again', async () => {
    expect(links).toHaveLength(15);
    expect(links.every((link) => link.url.startsWith('http://localhost:3000/sign-in?token='))).toBe(true);
    expect(await loadDemo(server.world)).toEqual(links);
    const [count] = await server.owner.query<{ n: number }>({ text: 'select count(*)::int as n from dispute' });
    expect(count!.n).toBe(7);
  });

  test('has a pool of jurors who buy, sell or do both, frozen, and a juror a visitor can be', async () => {
    const pool = await read('/jurors/pool', undefined);
    expect(pool.active).toBeGreaterThanOrEqual(120);
    for (const history of ['buyer', 'seller', 'both']) {
      expect(pool.strata.reduce((sum: number, one: { history: string; jurors: number }) => sum + (one.history === history ? one.jurors : 0), 0)).toBeGreaterThan(20);
    }
    expect(pool.epochs[0]).toMatchObject({ members: pool.active });
    const desk = await read('/jurors/me', await signIn('gao'));
    expect(desk.juror).toMatchObject({ state: 'active', lacks: [], history: 'both' });
    const [votes] = await server.owner.query<{ n: number }>({ text: 'select count(*)::int as n from jury_vote v join jury_seat s on s.id = v.seat_id where s.juror_id = $1', values: [desk.juror.id] });
    expect(desk.juror.record.voted).toBe(votes!.n);
    expect(await server.owner.query({ text: `select 1 from outbox where template like 'juror%'` })).toEqual([]);
  });

  test('has disputes in every stage a visitor wants to see', async () => {
    const staff = await signIn('chen');
    const queue = await read('/disputes?view=queue', staff);
    const stages = queue.items.map((one: { stage: string; adjudicator: string }) => `${one.stage} ${one.adjudicator}`).sort();
    expect(stages).toEqual(['appeal none', 'determination none', 'determination you', 'determination you']);
    const mine = await read('/disputes?view=claimant', await signIn('anna'));
    expect(mine.items.map((one: { stage: string }) => one.stage).sort()).toEqual(['determination', 'negotiation']);
  });

  test('shows the goods: each order with the pictures of its listings, and each dispute with those of its order', async () => {
    const anna = await signIn('anna');
    const orders = await read('/my/orders', anna);
    const hashes = orders.items.flatMap((order: { items: { pictureSha256?: string }[] }) => order.items.map((item) => item.pictureSha256));
    expect(hashes).toHaveLength(5);
    const mine = await read('/disputes?view=claimant', anna);
    for (const row of mine.items) expect(Object.values((await read(`/disputes/${row.id}`, anna)).pictures)).toContain(row.pictureSha256);
    for (const hash of hashes) {
      const picture = await server.request(`/pictures/${hash}`, {}, anna);
      expect([picture.status, picture.headers.get('content-type'), (await picture.arrayBuffer()).byteLength < 3_000]).toEqual([200, 'image/png', true]);
    }
    expect((await read('/disputes?view=merchant', await signIn('qingyun'))).items[0].pictureSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('has paid the agreement of the boots from escrow and released the furniture’s escrow to the closed shop', async () => {
    const zhou = await signIn('zhou');
    const disputes = await read('/disputes?view=claimant', zhou);
    const boots = disputes.items.find((one: { title: string }) => one.title.includes('短靴'));
    expect([boots.stage, boots.outcome]).toEqual(['closed', 'performed']);
    const orders = await read('/my/orders', zhou);
    const sofa = orders.items.find((one: { externalId: string }) => one.externalId === 'DEMO-1001');
    const order = await read(`/orders/${sofa.id}`, zhou);
    expect(JSON.stringify(order)).toContain('4190000');
  });

  test('asks the public about a change of the rules, labelled as an example, with comments read and unread', async () => {
    const { items } = await read('/rule-proposals', undefined);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ name: 'cn/2026-2', stage: 'comment', major: true, changes: 1 });
    expect([items[0].title['zh-CN'], items[0].title.en]).toEqual([expect.stringContaining('示例'), expect.stringContaining('Example')]);
    const shown = await read(`/rule-proposals/${items[0].id}`, undefined);
    expect(shown.comments.map((one: { name: string | null; body: string | null }) => one.name)).toHaveLength(2);
    expect(JSON.stringify(shown)).not.toContain('微信');
    const mei = await signIn('mei');
    const all = await read(`/rule-desk/drafts/${items[0].id}/comments`, mei);
    expect(all.items.map((one: { state: string }) => one.state)).toEqual(['shown', 'shown', 'kept_back', 'waiting']);
    // written by one operator: the other may announce it
    const draft = await read(`/rule-desk/drafts/${items[0].id}`, mei);
    expect([draft.mine, draft.clean]).toEqual([false, true]);
  });

  test('shows letters with links that join', async () => {
    const outbox = await read('/demo/outbox', undefined);
    expect(outbox.items.length).toBeGreaterThan(5);
    expect(outbox.items.some((one: { text: string }) => /http:\/\/localhost:3000\/join/.test(one.text))).toBe(true);
  });

  test('is not there without a demo', async () => {
    const other: World = { ...server.world, config: { ...server.world.config, demo: false } };
    expect(await moveClock(other, 'day')).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  });

  test('the clock moves to the next deadline, which fires, and nobody is signed out', async () => {
    let offset = 0;
    const { world } = server;
    const demo: World = {
      ...world,
      now: () => addMilliseconds(world.now(), offset),
      demoClock: { offsetMs: () => offset, move: async (ms) => void (offset += ms) },
    };
    const before = await server.owner.query<{ n: number }>({ text: 'select count(*)::int as n from session' });
    const moved = await moveClock(demo, 'next_deadline');
    expect(moved).toMatchObject({ ok: true, value: { fired: expect.any(Number) } });
    if (moved.ok) expect(moved.value.fired).toBeGreaterThan(0);
    const days = await moveClock(demo, 'three_working_days');
    expect(days.ok && days.value.movedMs).toBeGreaterThan(3 * 86_400_000 - 86_400_000);
    expect(await drainJobs(demo, disputeJobs())).toBe(0);
    const after = await server.owner.query<{ n: number }>({ text: 'select count(*)::int as n from session where expires_at > $1', values: [demo.now()] });
    expect(after[0]!.n).toBe(before[0]!.n);
  });
});

test('a load that was cut short goes on where it stopped', async () => {
  const other = await testServer(ROUTES, { now: NOW, config: { dataDir: join(dataDir, 'second') } });
  try {
    let left = 12_000;
    const dying: World = {
      ...other.world,
      random(bytes) {
        if ((left -= 1) < 0) throw new Error('killed');
        return other.world.random(bytes);
      },
    };
    await expect(loadDemo(dying)).rejects.toThrow('killed');
    const [half] = await other.owner.query<{ n: number }>({ text: 'select count(*)::int as n from dispute' });
    expect(half!.n).toBeGreaterThan(0);
    expect(half!.n).toBeLessThan(7);
    other.world.clock.advance({ days: 1 });
    expect(await loadDemo(other.world)).toHaveLength(15);
    const [whole] = await other.owner.query<{ n: number }>({ text: 'select count(*)::int as n from dispute' });
    expect(whole!.n).toBe(7);
  } finally {
    await other.close();
  }
});

/** The same database, until it is asked to keep an order. */
function dyingAt(database: Database, order: string): Database {
  const guard = (on: Queryable): Queryable => ({
    query(statement) {
      if (/insert|push/.test(statement.text) && JSON.stringify(statement.values ?? []).includes(order)) throw new Error('killed');
      return on.query(statement);
    },
  });
  return { ...database, ...guard(database), transaction: (work) => database.transaction((tx) => work(guard(tx))) };
}

test('a story that ended is not told again when the keys of its acts are forgotten', async () => {
  const other = await testServer(ROUTES, { now: NOW, config: { dataDir: join(dataDir, 'third') } });
  try {
    const last = DEMO_ORDERS.at(-1)!.externalId;
    await expect(loadDemo({ ...other.world, database: dyingAt(other.world.database, last) })).rejects.toThrow('killed');
    await other.owner.query({ text: 'delete from idempotency' });
    await loadDemo(other.world);
    const [whole] = await other.owner.query<{ n: number; orders: number }>({ text: 'select count(*)::int as n, count(distinct order_id)::int as orders from dispute' });
    expect(whole).toEqual({ n: 7, orders: 7 });
  } finally {
    await other.close();
  }
});
