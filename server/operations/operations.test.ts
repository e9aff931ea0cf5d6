/** The operator's API over disputes in every stage: figures, queues, money, the log, staff and dead letters. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../core/deadline/deadline.ts';
import { beijingDay } from '../../core/kernel/kernel.ts';
import { openShop, type Shop } from '../../scenarios/support/shop.ts';
import { stageStories, type Cast } from '../../scenarios/support/stages.ts';
import { drainJobs } from '../jobs/jobs.ts';
import { forgetCallers } from '../people/people.ts';
import { changeRoles } from '../people/staff.ts';
import { believed } from './believed.ts';
import { ofFigures } from './doctor.ts';
import { figuresJob, type Figures } from './figures.ts';

let shop: Shop;
let cast: Cast;

beforeAll(async () => {
  shop = await openShop();
  cast = await stageStories(shop);
});
afterAll(() => shop.close());

async function read<T>(path: string): Promise<T> {
  const answer = await shop.server.request(path, {}, cast.operator);
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as T;
}

/** What the record itself says happened, counted the slow way. */
async function happenedInAll(type: string): Promise<number> {
  const rows = await shop.server.owner.query<{ dispute_id: string }>({
    text: `select distinct dispute_id from act_record r, jsonb_array_elements(r.events) e where e ->> 'type' = $1`,
    values: [type],
  });
  return rows.length;
}

describe('figures over time', () => {
  test('are kept once a day is over, say what the record says, and lead to the disputes behind them', async () => {
    const { world } = shop.server;
    expect((await read<{ items: Figures[] }>('/operation/figures?by=day')).items).toEqual([]);
    await shop.pass({ days: 2 });
    const job = figuresJob();
    expect(await drainJobs(world, [job])).toBeGreaterThan(0);
    expect(await job.run(world)).toBe(0);
    const { items: days } = await read<{ items: Figures[] }>('/operation/figures?by=day&count=30');
    const [week] = (await read<{ items: Figures[] }>('/operation/figures?by=week')).items;
    for (const [name, type] of [['filed', 'dispute_filed'], ['answered', 'response_given'], ['settled', 'agreement_countersigned'], ['determined', 'determination_issued'], ['closed', 'dispute_closed']] as const) {
      const all = days.reduce((sum, day) => sum + day[name], 0);
      expect(all, name).toBe(await happenedInAll(type));
      expect(week![name], name).toBe(all);
      const behind = await read<{ items: { id: string }[] }>(`/operation/happened?what=${name}&from=${days[0]!.from}&to=${days.at(-1)!.to}`);
      expect(behind.items.length, name).toBe(all);
    }
    expect(days.some((day) => day.medianHours !== null)).toBe(true);
    expect(week!.filedAnswered).toBeLessThanOrEqual(week!.filed);
    const page = await read<{ items: object[]; next: string }>(`/operation/happened?what=filed&from=${week!.from}&to=${week!.to}&limit=2`);
    const rest = await read<{ items: object[] }>(`/operation/happened?what=filed&from=${week!.from}&to=${week!.to}&cursor=${page.next}`);
    expect([page.items.length, page.items.length + rest.items.length]).toEqual([2, week!.filed]);
  });

  test('count an answer that comes late to the day of filing', async () => {
    const before = (await read<{ items: Figures[] }>('/operation/figures?by=day')).items[0]!;
    const answered = await shop.server.owner.query<{ count: number }>({
      text: `select count(*) as count from dispute where jsonb_typeof(state -> 'response') = 'object'`,
    });
    expect(before.filedAnswered).toBe(answered[0]!.count);
    await cast.stories.negotiation.does('respond', cast.merchant, { position: 'contest', text: '刚看到。' });
    await shop.pass({ days: 1 });
    await drainJobs(shop.server.world, [figuresJob()]);
    const after = (await read<{ items: Figures[] }>('/operation/figures?by=day')).items[0]!;
    expect([after.from, after.filedAnswered]).toEqual([before.from, before.filedAnswered + 1]);
  });

  test('are compared with the record by the doctor', async () => {
    const { owner } = shop.server;
    expect((await ofFigures(owner)).state).toBe('good');
    await owner.query({ text: 'update daily_figure set closed = closed + 1 where day = (select max(day) from daily_figure)' });
    const told = await ofFigures(owner);
    expect([told.state, told.sentence.includes('delete from daily_figure')]).toEqual(['notice', true]);
    const before = await read<{ items: Figures[] }>('/operation/figures?by=day');
    await owner.query({ text: 'delete from daily_figure' });
    await drainJobs(shop.server.world, [figuresJob()]);
    expect((await ofFigures(owner)).state).toBe('good');
    const after = await read<{ items: Figures[] }>('/operation/figures?by=day');
    expect(after.items.slice(0, -1)).toEqual(before.items.slice(0, -1));
  });

  test('are a file with heads in the reader’s language', async () => {
    const csv = await shop.server.request('/operation/figures.csv?by=day', { headers: { cookie: `${'session' in cast.operator! ? `redress_session=${cast.operator.session}` : ''}; locale=zh-CN` } });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const lines = (await csv.text()).split('\r\n');
    expect(lines[0]).toContain('提起');
    expect(lines[1]).toMatch(/^2026-03-02,2026-03-02,\d+/);
  });

  test.each(['from=2026-03-05&to=2026-03-04', 'from=2026-02-30&to=2026-03-04', 'from=x&to=y', 'from=2026-03-01&to=2026-03-04&cursor=abc'])('refuse %s', async (query) => {
    expect((await shop.server.request(`/operation/happened?what=filed&${query}`, {}, cast.operator)).status).toBe(422);
    expect((await shop.server.request(`/operation/ending?${query}`, {}, cast.operator)).status).toBe(422);
  });
});

interface StandingBody {
  open: { stage: string; count: number }[];
  staff: { waiting: number; untaken: number; overdue: number };
  load: { personId: string; open: number }[];
  ending: { day: string; count: number }[];
  money: { currency: string; heldMinor: number; escrowMinor: number; owed: number; owedMinor: number; depositMinor: number }[];
  rules: { name: string; count: number; open: number }[];
}

describe('how the house stands', () => {
  test('is what disputes, clocks and the ledger say', async () => {
    const standing = await read<StandingBody>('/operation/standing');
    const counted = async (text: string): Promise<number> => Number((await shop.server.owner.query<{ n: number }>({ text }))[0]!.n);
    expect(standing.open.reduce((sum, one) => sum + one.count, 0)).toBe(await counted('select count(*) as n from dispute where closed_at is null'));
    expect(standing.staff.waiting).toBe(await counted('select count(*) as n from dispute where staff_due is not null'));
    const until = addDays(beijingDay(shop.server.world.now()), 13);
    expect(standing.ending.length).toBe(14);
    expect(standing.ending.at(-1)!.day).toBe(until);
    const [money] = standing.money;
    expect(money!.currency).toBe('CNY');
    expect(money!.heldMinor).toBe(await counted("select sum(remaining_minor) as n from hold where state = 'open'"));
    expect(money!.depositMinor).toBe(await counted("select sum(credits_posted - debits_posted) as n from account where kind = 'deposit'"));
    expect(money!.owed).toBeGreaterThan(0);
    expect(standing.rules).toEqual([{ name: 'cn/2026-1', count: expect.any(Number), open: expect.any(Number) }]);
    expect(standing.load.reduce((sum, one) => sum + one.open, 0)).toBeGreaterThan(0);
  });

  test('each day ahead leads to its time limits', async () => {
    const { ending } = await read<StandingBody>('/operation/standing');
    const busy = ending.filter((day) => day.count > 0);
    expect(busy.length).toBeGreaterThan(0);
    for (const { day, count } of busy) {
      const behind = await read<{ items: { due: string; number: string }[] }>(`/operation/ending?from=${day}&to=${day}`);
      // what already ended today, before now, is behind the bar of today too
      expect(behind.items.length, day).toBeGreaterThanOrEqual(count);
      for (const one of behind.items) expect(beijingDay(one.due)).toBe(day);
    }
  });

  test('health names each finding', async () => {
    const health = await read<{ findings: { name: string; state: string }[]; database: { milliseconds: number; connections: number } }>('/operation/health');
    expect(health.findings.map((one) => one.name)).toEqual(['data folder', ...(health.findings.some((one) => one.name === 'disk') ? ['disk'] : []), 'mail', 'demo', 'public url', 'postgresql', 'clock', 'outbox', 'deadlines', 'ledger', 'payments', 'log']);
    expect(health.database.connections).toBeGreaterThan(0);
  });

  test('a dear answer is asked once by many, and a failure is not kept', async () => {
    const world = { database: { ...shop.server.database } };
    let asked = 0;
    const find = async (): Promise<number> => {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 30));
      if (asked === 1) throw new Error('not now');
      return asked;
    };
    await expect(believed(world, 'x', find)).rejects.toThrow('not now');
    expect(await Promise.all([believed(world, 'x', find), believed(world, 'x', find)])).toEqual([2, 2]);
    expect(await believed(world, 'x', find)).toBe(2);
  });

});

describe('people', () => {
  test('the last operator stays one, even when two step down each other at once', async () => {
    const { owner, world } = shop.server;
    const one = await shop.operator('first');
    const two = await shop.operator('second');
    const others = await owner.query<{ id: string }>({
      text: `update person set staff_roles = '{adjudicator}' where 'operator' = any (staff_roles) and id <> all ($1) returning id`,
      values: [[one.id, two.id]],
    });
    // both were let in before either change was made
    const stepDown = (by: string, of: string) =>
      changeRoles({ world, at: world.now(), caller: { kind: 'person', personId: by }, body: { roles: [] } } as unknown as Parameters<typeof changeRoles>[0], of);
    const answers = await Promise.all([stepDown(one.id, two.id), stepDown(two.id, one.id)]);
    expect(answers.filter((answer) => answer.ok).length).toBe(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'last_operator' } });
    await owner.query({ text: `update person set staff_roles = '{operator}' where id = any ($1)`, values: [others.map(({ id }) => id)] });
    forgetCallers(world);
  });

  test('open cases and sessions of a member are seen; a session is ended; everything is in the log', async () => {
    const { load } = await read<StandingBody>('/operation/standing');
    const busy = load.find((one) => one.open > 0)!;
    const member = await read<{ cases: { number: string }[]; sessions: { id: string; seenAt: string | null }[]; name: string }>(`/staff/${busy.personId}`);
    expect(member.cases.length).toBe(busy.open);
    expect(member.sessions).toMatchObject([{ seenAt: expect.any(String) }]);
    const path = `/staff/${busy.personId}/sessions/${member.sessions[0]!.id}`;
    shop.server.world.clock.advance({ minutes: 1 });
    const ended = await shop.server.request(path, { method: 'DELETE' }, cast.operator);
    expect(await ended.json()).toEqual({ ended: 1 });
    expect((await shop.server.request(path, { method: 'DELETE' }, cast.operator)).status).toBe(404);
    expect((await read<{ sessions: object[] }>(`/staff/${busy.personId}`)).sessions).toEqual([]);
    const log = await read<{ items: { what: string; subject: string; by: string; facts: object }[] }>('/operation/log');
    expect(log.items[0]).toMatchObject({ what: 'sessions_ended', subject: member.name, by: 'op', facts: { count: 1 } });
    expect(log.items.map((line) => line.what)).toContain('staff_deactivated');
    await expect(shop.server.owner.query({ text: 'delete from operator_log' })).rejects.toThrow('never changed');
  });
});

describe('dead letters', () => {
  test('are counted by kind, retried together, and one is put aside with its reason', async () => {
    const { owner } = shop.server;
    await owner.query({ text: `update outbox set state = 'dead', attempts = 3 where id in (select id from outbox where channel = 'email' order by id limit 5)` });
    const { items: groups } = await read<{ items: { template: string; count: number; channel: string; marketplace: string }[] }>('/outbox/dead/groups');
    expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(5);
    expect(groups[0]!.marketplace).toBe('灯市');
    const { items } = await read<{ items: { id: string; template: string; number: string }[] }>('/outbox/dead');
    expect(items[0]!.number).toMatch(/^[A-Z]/);
    const drop = (reason: string) => shop.server.request(`/outbox/${items[0]!.id}/drop`, { json: { reason } }, cast.operator);
    expect((await drop('')).status).toBe(422);
    expect((await drop('已电话告知')).status).toBe(200);
    expect((await drop('已电话告知')).status).toBe(404);
    const dropped = await read<{ items: { state: string; attempts: { outcome: string; detail: string }[] }[] }>('/outbox?state=dropped');
    expect(dropped.items[0]!.attempts.at(-1)).toMatchObject({ outcome: 'dropped', detail: '已电话告知' });
    const template = items[1]!.template;
    const some = await shop.server.request('/outbox/dead/replay', { json: { template } }, cast.operator);
    const meant = items.slice(1).filter((item) => item.template === template).length;
    expect(await some.json()).toEqual({ replayed: meant, left: 0 });
    const rest = await shop.server.request('/outbox/dead/replay', { json: {} }, cast.operator);
    expect(await rest.json()).toEqual({ replayed: 4 - meant, left: 0 });
    expect((await read<{ items: object[] }>('/outbox/dead')).items).toEqual([]);
    const log = await read<{ items: { what: string }[] }>('/operation/log?limit=3');
    expect(log.items.map((line) => line.what)).toContain('notice_dropped');
  });
});
