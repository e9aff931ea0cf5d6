import { afterAll, expect, test, vi } from 'vitest';
import { accountId } from '../../core/ledger/ledger.ts';
import type { Uuid } from '../../core/kernel/kernel.ts';
import { chanceOf, type Chance } from '../../scenarios/crash/chance.ts';
import { openShop, type Order, type Shop } from '../../scenarios/support/shop.ts';
import { applyLedger, balancesOf, proofOf } from '../ledger/ledger.ts';
import type { World } from '../world.ts';
import { execute, instruct, instructionsOfOrder, keepAuthorisations, paymentProof, restartInstructions, stopInstructions } from './payment.ts';
import { testRail, type Fault, type TestRail } from './testkit.ts';

/** Everything that can go wrong while institutions keep their word. */
const FAULTS: readonly Fault[] = ['lost', 'done_but_silent', 'late', 'refused', 'busy', 'throws'];
const STEPS = 120;
const shops: Shop[] = [];
afterAll(async () => {
  for (const shop of shops) await shop.close();
});

/** What the simulation does with models (scenarios/simulation), here with the database: five orders under real processes. */
class Play {
  readonly shop: Shop;
  readonly rails: readonly TestRail[];
  readonly orders: Order[] = [];
  readonly moved = new Map<Uuid, number>();
  readonly tookBack: [TestRail, Uuid][] = [];
  readonly #chance: Chance;
  #notices = 0;

  constructor(shop: Shop, rails: readonly TestRail[], chance: Chance) {
    this.shop = shop;
    this.rails = rails;
    this.#chance = chance;
  }

  get world(): World {
    return this.shop.server.world;
  }

  async order(number: number): Promise<void> {
    const payments = Array.from({ length: 1 + this.#chance.below(2) }, (_, position) => ({
      ...{ method: 'card', rail: this.#chance.oneOf(this.rails).capabilities.rail, reference: `ref-${number}-${position}`, amountMinor: 900 + 100 * this.#chance.below(9) },
      ...(this.#chance.below(2) === 0 ? { state: 'authorised', authorisedUntil: new Date(Date.parse(this.world.now()) + (2 + this.#chance.below(20)) * 86_400_000).toISOString() } : {}),
    }));
    const paidMinor = payments.reduce((sum, one) => sum + one.amountMinor, 0);
    this.orders.push(await this.shop.order({ externalId: `o-${number}`, merchant: 'm', paidMinor, payments, releaseAt: '2030-01-01T00:00:00.000Z' }));
  }

  async move(order: Order, all: boolean): Promise<void> {
    const [escrow] = await balancesOf(this.world.database, [accountId('escrow', order.id, 'CNY')]);
    const available = escrow?.availableMinor ?? 0;
    if (available === 0) return;
    const amountMinor = all ? available : 1 + this.#chance.below(available);
    const id = this.world.newId();
    const credit = { kind: this.#chance.oneOf(['consumer_payout', 'merchant_payout'] as const), ownerId: this.shop.marketplaceId, currency: 'CNY' } as const;
    const done = await applyLedger(this.world.database, { marketplaceId: this.shop.marketplaceId, disputeId: null, at: this.world.now() }, [
      { op: 'post', id, debit: { kind: 'escrow', ownerId: order.id, currency: 'CNY' }, credit, amountMinor, reason: 'outcome' },
    ]);
    expect(done.ok).toBe(true);
    this.moved.set(id, amountMinor);
  }

  /** Two processes at once; now and then one dies before it has written what it heard. */
  async work(): Promise<void> {
    for (const rail of this.rails) if (this.#chance.happens(50)) rail.fail(this.#chance.oneOf(FAULTS));
    const dies = this.#chance.happens(30);
    const { database } = this.world;
    const dying: World = { ...this.world, database: { ...database, transaction: () => Promise.reject(new Error('killed')) } };
    const [, second] = await Promise.allSettled([execute(this.world), execute(dies ? dying : this.world)]);
    if (second.status === 'rejected') expect((second.reason as Error).message).toBe('killed');
  }

  async notice(): Promise<void> {
    const rail = this.#chance.oneOf(this.rails);
    if (rail.heard.length === 0) return;
    const { id } = this.#chance.oneOf(rail.heard);
    const notice = rail.notice(`n-${(this.#notices += this.#chance.below(2))}`, { kind: 'instruction', instructionId: id, answer: rail.answerTo(id) });
    expect((await this.shop.server.request(`/payments/notices/${rail.capabilities.rail}`, { method: 'POST', ...notice })).status).toBe(200);
  }

  /** Something that was done comes back; mostly the rail says so, else it is asked. */
  async takeBack(): Promise<void> {
    const rail = this.#chance.oneOf(this.rails);
    const deed = rail.deeds.length === 0 ? undefined : this.#chance.oneOf(rail.deeds);
    if (deed === undefined || !rail.takeBack(deed.instructionId, this.#chance.oneOf(['unknown_reason', 'bank_unavailable', 'payout_reversed']))) return;
    this.tookBack.push([rail, deed.instructionId]);
    if (this.#chance.happens(70)) await this.say(rail, deed.instructionId);
  }

  async say(rail: TestRail, id: Uuid): Promise<void> {
    const notice = rail.notice(`back-${(this.#notices += 1)}`, { kind: 'instruction', instructionId: id, answer: rail.answerTo(id) });
    expect((await this.shop.server.request(`/payments/notices/${rail.capabilities.rail}`, { method: 'POST', ...notice })).status).toBe(200);
  }

  async step(): Promise<void> {
    const at = this.world.now();
    const order = this.#chance.oneOf(this.orders);
    const turn = this.#chance.below(100);
    if (turn < 12) return this.move(order, false);
    if (turn < 30) return void (await instruct(this.world));
    if (turn < 65) return this.work();
    if (turn < 80) return this.shop.server.world.clock.advance({ minutes: this.#chance.oneOf([1, 3, 60, 600]) });
    if (turn < 83) return void this.#chance.oneOf(this.rails).finish();
    if (turn < 86) return this.takeBack();
    if (turn < 90) return this.notice();
    if (turn < 92) return void (await stopInstructions(this.world.database, at, { orderId: order.id }, 'chargeback'));
    if (turn < 95) return void (await restartInstructions(this.world.database, at, { orderId: order.id }));
    if (turn < 98) return void (await keepAuthorisations(this.world));
    const rows = await instructionsOfOrder(this.world.database, order.id);
    await restartInstructions(this.world.database, at, { ids: rows.map((row) => row.id) });
  }

  /** Everybody does their part until nothing waits. */
  async finish(): Promise<void> {
    for (const order of this.orders) await this.move(order, true);
    const told = async (): Promise<number> => {
      await instruct(this.world);
      const rows = await Promise.all(this.orders.map((order) => instructionsOfOrder(this.world.database, order.id)));
      return rows.flat().reduce((sum, row) => sum + (row.transferId !== null && row.replaces === null ? row.amountMinor : 0), 0);
    };
    const all = [...this.moved.values()].reduce((sum, one) => sum + one, 0);
    await vi.waitFor(async () => expect(await told()).toBe(all), { timeout: 50_000, interval: 20 });
    for (let round = 0; round < 60; round += 1) {
      for (const rail of this.rails) rail.finish();
      for (const [rail, id] of this.tookBack) await this.say(rail, id);
      let waits = 0;
      for (const order of this.orders) {
        const rows = await instructionsOfOrder(this.world.database, order.id);
        waits += rows.filter((row) => row.transferId !== null && row.state !== 'done' && row.replacedBy === null).length;
        await restartInstructions(this.world.database, this.world.now(), { ids: rows.map((row) => row.id) });
        await restartInstructions(this.world.database, this.world.now(), { orderId: order.id });
      }
      // chance may have taken nothing back while there was something to take
      if (waits === 0 && this.tookBack.length > 0) return;
      if (waits === 0) await this.takeBack();
      while ((await execute(this.world)) > 0);
      this.shop.server.world.clock.advance({ hours: 2 });
    }
  }
}

test.each([1, 2])('five orders under faults, deaths, stops and two processes at once, seed %i: paid once, every fen', async (seed) => {
  const rails: TestRail[] = [];
  const now = (): string => shop.server.world.now();
  rails.push(...(['institution', 'stripe', 'alipay'] as const).map((name) => testRail(name, now)));
  const shop = await openShop({ rails });
  shops.push(shop);
  await shop.merchant('m');
  for (const rail of ['institution', 'stripe', 'alipay']) {
    await shop.server.request(`/merchants/m/payout-accounts/${rail}`, { method: 'PUT', json: { account: 'ACC-1' } }, shop.marketplace);
  }
  const play = new Play(shop, rails, chanceOf(`payments ${seed}`));
  for (let number = 0; number < 5; number += 1) await play.order(number);
  for (let step = 0; step < STEPS; step += 1) await play.step();
  await play.finish();

  const rows = (await Promise.all(play.orders.map((order) => instructionsOfOrder(play.world.database, order.id)))).flat();
  const left = rows.filter((row) => row.replacedBy === null && row.transferId !== null && row.state !== 'done');
  expect(left.map((row) => [row.state, row.direction, row.code])).toEqual([]);
  const deeds = rails.flatMap((rail) => rail.deeds);
  expect(play.tookBack.length).toBeGreaterThan(0);
  expect(rows.filter((row) => row.state === 'returned').length).toBeGreaterThan(0);
  expect(new Set(deeds.map((deed) => deed.instructionId)).size).toBe(deeds.filter((deed) => deed.amountMinor > 0).length);
  for (const [id, amountMinor] of play.moved) {
    const mine = rows.filter((row) => row.transferId === id).map((row) => row.id);
    const paid = deeds.filter((deed) => mine.includes(deed.instructionId)).reduce((sum, deed) => sum + deed.amountMinor, 0);
    expect(paid).toBe(amountMinor);
  }
  for (const line of await proofOf(shop.server.owner, shop.marketplaceId)) expect(line).toMatchObject({ wrong: 0 });
  for (const line of await paymentProof(shop.server.owner, shop.marketplaceId)) expect(line).toMatchObject({ wrong: 0 });
});
