import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefused, type Uuid } from '../../core/kernel/kernel.ts';
import { accountId } from '../../core/ledger/ledger.ts';
import { openShop, type Order, type Shop } from '../../scenarios/support/shop.ts';
import type { As } from '../http/testkit.ts';
import { ROUTES } from '../house.ts';
import { applyLedger, balancesOf } from '../ledger/ledger.ts';
import { addStaff, createSession } from '../people/people.ts';
import { keepLines, reconcileRail } from './reconcile.ts';
import { testRail } from './testkit.ts';

let shop: Shop;
let wu: As;
let mei: As;
let auditor: As;

async function staff(name: string, roles: readonly ('operator' | 'auditor')[]): Promise<As> {
  const { world, database } = shop.server;
  const id = world.newId();
  const added = await addStaff(database, { id, name, email: `${name}@finance.test`, locale: 'en', roles, at: world.now() });
  if (isRefused(added)) throw new Error(added.refusal.code);
  return { session: (await createSession(world, database, { personId: id })).token };
}

beforeAll(async () => {
  shop = await openShop({ rails: [testRail('institution', () => shop.server.world.now())] });
  await shop.merchant('m-1');
  [wu, mei, auditor] = [await staff('wu', ['operator']), await staff('mei', ['operator']), await staff('au', ['auditor'])];
});
afterAll(() => shop.close());

let orders = 0;
async function order(paidMinor: number): Promise<Order> {
  orders += 1;
  return shop.order({ externalId: `f-${orders}`, merchant: 'm-1', paidMinor, payments: [{ method: 'card', rail: 'institution', reference: `F-${orders}`, amountMinor: paidMinor }], releaseAt: '2026-12-01T00:00:00.000Z' });
}
async function hold(of: Order, amountMinor: number): Promise<void> {
  const { world, database } = shop.server;
  const held = await applyLedger(database, { marketplaceId: shop.marketplaceId, disputeId: world.newId(), at: world.now() }, [
    { op: 'hold', id: world.newId(), debit: { kind: 'escrow', ownerId: of.id, currency: 'CNY' }, credit: { kind: 'consumer_payout', ownerId: shop.marketplaceId, currency: 'CNY' }, amountMinor, reason: 'test' },
  ]);
  expect(held.ok).toBe(true);
}
const call = async (as: As, method: string, path: string, json?: object): Promise<[number, any]> => {
  const answer = await shop.server.request(path, json === undefined ? { method } : { method, json }, as);
  return [answer.status, await answer.json()];
};

describe('money released by hand', () => {
  const propose = (as: As, of: Order, amountMinor: number, direction = 'to_merchant') =>
    call(as, 'POST', '/finance/releases', { marketplaceId: shop.marketplaceId, orderExternalId: of.externalId, direction, amountMinor, reason: 'the shop closed and the order was cancelled' });
  const decide = (as: As, id: Uuid, how: 'approve' | 'decline' = 'approve') => call(as, 'POST', `/finance/releases/${id}/${how}`, { reason: 'looked at it' });
  const left = async (of: Order): Promise<number> => (await balancesOf(shop.server.database, [accountId('escrow', of.id, 'CNY')]))[0]!.availableMinor;

  test('needs two different people, moves once, and both stand in the log', async () => {
    const one = await order(10_000);
    const [status, { id }] = await propose(wu, one, 4000);
    expect(status).toBe(201);
    expect(await left(one)).toBe(10_000);
    expect(await decide(wu, id)).toMatchObject([403, { code: 'same_person' }]);
    expect(await decide(wu, id, 'decline')).toMatchObject([403, { code: 'same_person' }]);
    expect(await decide(mei, id)).toMatchObject([200, { decided: true }]);
    expect(await left(one)).toBe(6000);
    expect(await decide(mei, id)).toMatchObject([409, { code: 'already_done' }]);
    expect(await left(one)).toBe(6000);
    const [, log] = await call(wu, 'GET', '/operation/log');
    const mine = log.items.filter((entry: any) => entry.facts.releaseId === id || entry.subject === id);
    expect(mine.map((entry: any) => [entry.what, entry.by])).toEqual([['release_approved', 'mei'], ['release_proposed', 'wu']]);
  });

  test('two people who decide at once: one of them does', async () => {
    const one = await order(10_000);
    const ali = await staff('ali', ['operator']);
    const [, { id }] = await propose(wu, one, 4000, 'to_consumer');
    const answers = await Promise.all([decide(mei, id), decide(ali, id, 'decline'), decide(ali, id), decide(mei, id, 'decline')]);
    expect(answers.map(([status]) => status).sort()).toEqual([200, 409, 409, 409]);
    expect([6000, 10_000]).toContain(await left(one));
  });

  test('never what a dispute holds, not even when it came to hold it after the proposal', async () => {
    const one = await order(10_000);
    await hold(one, 7000);
    expect(await propose(wu, one, 3001)).toMatchObject([409, { code: 'funds_insufficient' }]);
    const [, { id }] = await propose(wu, one, 3000);
    await hold(one, 1);
    expect(await decide(mei, id)).toMatchObject([409, { code: 'funds_insufficient' }]);
    expect(await decide(mei, id, 'decline')).toMatchObject([200, {}]);
    const [, list] = await call(auditor, 'GET', '/finance/releases');
    expect(list.items.find((row: any) => row.id === id)).toMatchObject({ state: 'declined', orderExternalId: one.externalId, transferId: null, decision: 'looked at it' });
  });

  test('the database itself refuses that one person does both', async () => {
    const { database, owner } = shop.server as unknown as { database: any; owner?: any };
    const [, { id }] = await propose(wu, await order(100), 1);
    await expect((owner ?? database).query({ text: `update manual_release set state = 'declined', decided_by = proposed_by where id = $1`, values: [id] })).rejects.toThrow();
  });

  test.each([
    ['an order nobody knows', { orderExternalId: 'none' }, 'order_unknown'],
    ['without a reason', { reason: '' }, 'field_invalid'],
    ['nothing', { amountMinor: 0 }, 'field_invalid'],
    ['more than a number holds', { amountMinor: 2 ** 60 }, 'field_invalid'],
    ['somewhere else', { direction: 'to_me' }, 'field_invalid'],
  ])('%s is refused', async (_, change, code) => {
    const one = await order(100);
    const body = { marketplaceId: shop.marketplaceId, orderExternalId: one.externalId, direction: 'to_merchant', amountMinor: 1, reason: 'because of this', ...change };
    expect((await call(wu, 'POST', '/finance/releases', body))[1]).toMatchObject({ code });
  });
});

describe('what the desk shows', () => {
  test('holds by their age, money by state on each day, differences with their life', async () => {
    const { world, database } = shop.server;
    const one = await order(50_000);
    await hold(one, 20_000);
    world.clock.advance({ days: 10 });
    const [, overview] = await call(auditor, 'GET', '/finance');
    const held = overview.counts.filter((row: any) => row.name.startsWith('held/'));
    expect(held.reduce((sum: number, row: any) => sum + row.amountMinor, 0)).toBe(20_000 + 7001);
    expect(held.map((row: any) => row.name)).toEqual(['held/30']);
    const [, money] = await call(auditor, 'GET', '/finance/money?days=20');
    const last = money.items.at(-1);
    const balance = (kind: string) => overview.balances.find((row: any) => row.kind === kind)?.balanceMinor ?? 0;
    expect(last).toMatchObject({ escrowMinor: balance('escrow'), heldMinor: 27_001, goingMinor: balance('consumer_payout') + balance('merchant_payout') });
    expect(money.items).toHaveLength(20);
    expect(money.items[0].escrowMinor).toBe(0);
    const [, page] = await call(auditor, 'GET', '/finance/holds?limit=1');
    const [, rest] = await call(auditor, 'GET', `/finance/holds?limit=5&cursor=${page.next}`);
    const all = [...page.items, ...rest.items];
    expect(all.map((row: any) => row.amountMinor).sort((a: number, b: number) => a - b)).toEqual([1, 7000, 20_000]);
    expect(all.find((row: any) => row.amountMinor === 20_000)).toMatchObject({ kind: 'escrow', number: null });

    await keepLines(database, 'institution', world.now(), [{ rail: 'institution', lineId: 'L1', bookedAt: world.now(), kind: 'paid_out', paymentReference: null, instructionId: null, currency: 'CNY', amountMinor: 7 }]);
    await reconcileRail(world, 'institution');
    const [, open] = await call(auditor, 'GET', '/finance/differences');
    const [difference] = open.items.filter((row: any) => row.kind === 'unexpected');
    expect(difference).toMatchObject({ lineId: 'L1', lineKind: 'paid_out', effectMinor: -7, state: 'open' });
    expect(await call(auditor, 'POST', `/finance/differences/${difference.id}/settle`, { note: 'a bank charge' })).toMatchObject([403, {}]);
    expect(await call(wu, 'POST', `/finance/differences/${difference.id}/settle`, { note: 'a bank charge' })).toMatchObject([200, { settled: true }]);
    expect(await call(mei, 'POST', `/finance/differences/${difference.id}/settle`, { note: 'a bank charge' })).toMatchObject([409, { code: 'already_done' }]);
    const [, settled] = await call(auditor, 'GET', '/finance/differences?state=settled');
    expect(settled.items).toMatchObject([{ id: difference.id, note: 'a bank charge' }]);
  });
});

describe('the auditor', () => {
  /** How many rows each table has, and a digest of those that could be changed. */
  async function everything(): Promise<unknown> {
    const tables = await shop.server.database.query<{ name: string }>({
      text: `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'
              and has_table_privilege(c.oid, 'select') and c.relname not in ('session', 'list_mark') order by 1`,
    });
    const found: unknown[] = [];
    for (const { name } of tables) found.push([name, await shop.server.database.query({ text: `select count(*) as count, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as sum from ${name} t` })]);
    return found;
  }
  const id = '019aa5f2-0b1c-7d3e-8f4a-5b6c7d8e9f00';
  const bodies = [undefined, {}, { note: 'a note of an auditor', reason: 'a reason of an auditor', roles: ['operator'], name: 'x', email: 'x@example.org', locale: 'en' }];

  test('changes nothing by any route there is, whatever is sent', async () => {
    const of = await order(1000);
    const before = await everything();
    const let_in: string[] = [];
    for (const route of ROUTES.filter((one) => one.method !== 'get' && !one.access.includes('anonymous'))) {
      for (const json of bodies) {
        const path = route.path.replace('{orderId}', of.id).replace(/\{\w+\}/g, id);
        const answer = await shop.server.request(path, { method: route.method, headers: { 'idempotency-key': 'auditor-key-1' }, ...(json === undefined ? {} : { json }) }, auditor);
        if (route.operationId !== 'signOut' && route.operationId !== 'chooseLocale' && ![403].includes(answer.status)) let_in.push(`${route.operationId} ${answer.status}`);
        if (route.operationId === 'signOut') auditor = await staff(`au-${world()}`, ['auditor']);
      }
    }
    expect(let_in).toEqual([]);
    const rows = (all: unknown) => (all as [string, unknown][]).filter(([name]) => name !== 'person' && name !== 'data_key');
    expect(rows(await everything())).toEqual(rows(before));
  });
  let made = 0;
  const world = (): number => (made += 1);

  test('sees money, statements and differences, and of people no name', async () => {
    const of = await order(1000);
    const reads = ['/finance', '/finance/money', '/finance/holds', '/finance/authorisations', '/finance/differences', '/finance/releases', '/payments/instructions',
      `/ledger/proof?marketplaceId=${shop.marketplaceId}`, `/ledger/accounts/${accountId('escrow', of.id, 'CNY')}`, `/ledger/accounts/${accountId('escrow', of.id, 'CNY')}/statement.csv`];
    for (const path of reads) {
      const answer = await shop.server.request(path, {}, auditor);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(await answer.text()).not.toMatch(/@|buyer-name|Buyer|example\.org/);
    }
    for (const path of ['/operation/log', '/staff', '/operation/standing', '/queue', '/disputes?view=queue', '/orders']) {
      const answer = await shop.server.request(path, {}, auditor);
      const items = answer.status === 200 ? ((await answer.json()) as { items?: unknown[] }).items : [];
      expect([path, items]).toEqual([path, []]);
    }
  });
});
