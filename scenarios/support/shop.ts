import { generateKeyPairSync } from 'node:crypto';
import type { Uuid } from '../../core/kernel/kernel.ts';
import { ROUTES } from '../../server/house.ts';
import { fireJob, remindJob } from '../../server/dispute/clock.ts';
import { testServer, type As, type TestServer } from '../../server/http/testkit.ts';
import type { PaymentRail } from '../../server/payment/rail.ts';
import type { Config } from '../../server/world.ts';
import { addApiKey, addMarketplace, addStaff, createSession } from '../../server/people/people.ts';

/** A marketplace with its people, on a server and a database of its own, with a clock the story moves. */
export interface Shop {
  readonly server: TestServer;
  readonly marketplaceId: Uuid;
  /** the marketplace's server, by its key */
  readonly marketplace: As;
  /** signs hand-overs of the marketplace's users */
  readonly handOverKey: ReturnType<typeof generateKeyPairSync>['privateKey'];
  /** A merchant with somebody who works there; the deposit is paid in when given. */
  merchant(externalId: string, options?: { depositMinor?: number; name?: string }): Promise<Merchant>;
  /** A buyer's order, pushed as the marketplace pushes it. */
  order(options: OrderOptions): Promise<Order>;
  adjudicator(name: string): Promise<Staff>;
  operator(name: string): Promise<Staff>;
  /** Moves the clock and lets every deadline fire that has come. */
  pass(step: { days?: number; hours?: number; minutes?: number }): Promise<void>;
  /** Lets due deadlines fire at the present time of the story. */
  tick(): Promise<void>;
  close(): Promise<void>;
}

/** A merchant and a person who works there. */
export interface Merchant {
  readonly id: Uuid;
  readonly externalId: string;
  readonly as: As;
  readonly personId: Uuid;
}

/** A member of staff. */
export interface Staff {
  readonly id: Uuid;
  readonly as: As;
}

/** An order with its buyer. */
export interface Order {
  readonly id: Uuid;
  readonly externalId: string;
  readonly buyer: As;
  readonly buyerId: Uuid;
}

/** What an order is about; one line of one item unless said. */
export interface OrderOptions {
  readonly externalId: string;
  readonly merchant: string;
  readonly buyer?: string;
  readonly items?: readonly { itemId: string; title: string; quantity: number; paidMinor: number; picture?: object; pictureSha256?: string }[];
  readonly paidMinor?: number;
  readonly escrowMinor?: number;
  readonly releaseAt?: string;
  /** how it was paid; one payment outside of every rail unless said */
  readonly payments?: readonly object[];
}

async function ok(response: Response): Promise<Record<string, unknown>> {
  const body = (await response.json()) as Record<string, unknown>;
  if (response.status >= 300) throw new Error(`${response.status} ${JSON.stringify(body)}`);
  return body;
}

async function openSession(server: TestServer, personId: Uuid): Promise<As> {
  const session = await createSession(server.world, server.database, { personId });
  // A story takes weeks; its people would sign in anew each time.
  await server.owner.query({ text: `update session set expires_at = '2100-01-01', seen_at = '2100-01-01'` });
  return { session: session.token };
}

async function addMember(server: TestServer, marketplaceId: Uuid, merchantId: Uuid, name: string): Promise<Uuid> {
  const personId = server.world.newId();
  await server.owner.query({
    text: `insert into person (id, marketplace_id, external_id, name, email, locale, created_at) values ($1, $2, $3, $4, $5, 'zh-CN', $6)`,
    values: [personId, marketplaceId, `member-${personId}`, name, 'shop@example.org', server.world.now()],
  });
  await server.owner.query({
    text: 'insert into merchant_member (merchant_id, person_id) values ($1, $2)',
    values: [merchantId, personId],
  });
  return personId;
}

function orderJson(options: OrderOptions, placedAt: string): object {
  const items = options.items ?? [{ itemId: '1', title: '商品', quantity: 1, paidMinor: options.paidMinor ?? 29_900 }];
  const paidMinor = items.reduce((sum, item) => sum + item.paidMinor, 0);
  return {
    externalId: options.externalId,
    merchantExternalId: options.merchant,
    buyer: { externalId: options.buyer ?? 'buyer-1', name: '张某某', email: 'zhang@example.org', locale: 'zh-CN' },
    currency: 'CNY',
    placedAt,
    paidMinor,
    escrowMinor: options.escrowMinor ?? paidMinor,
    ...(options.releaseAt === undefined ? {} : { releaseAt: options.releaseAt }),
    items: items.map((item) => ({ ...item, unitPriceMinor: Math.floor(item.paidMinor / item.quantity) })),
    payments: options.payments ?? [{ method: 'alipay', amountMinor: paidMinor }],
    listing: { title: items[0]?.title ?? '', material: '实木' },
  };
}

/** Opens a marketplace for a story. Call `close` in `afterAll`. */
export async function openShop(options: { now?: string; slug?: string; rails?: readonly PaymentRail[]; config?: Partial<Config> } = {}): Promise<Shop> {
  const server = await testServer(ROUTES, options);
  const { world, owner } = server;
  const marketplaceId = world.newId();
  const keys = generateKeyPairSync('ed25519');
  const handOverKey = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  await addMarketplace(owner, { id: marketplaceId, slug: options.slug ?? 'lamp', name: '灯市', handOverKey, at: world.now() });
  const token = 'rdk_test_key_of_the_marketplace';
  await addApiKey(owner, { id: world.newId(), marketplaceId, token, label: 'test', at: world.now() });
  const marketplace = { key: token };
  const staff = async (name: string, role: 'adjudicator' | 'operator'): Promise<Staff> => {
    const id = world.newId();
    const added = await addStaff(owner, { id, name, email: `${name}@redress.test`, locale: 'en', roles: [role], at: world.now() });
    if (!added.ok) throw new Error(added.refusal.code);
    return { id, as: await openSession(server, id) };
  };
  const tick = async (): Promise<void> => {
    while ((await fireJob.run(world)) > 0);
    await remindJob.run(world);
  };
  return {
    ...{ server, marketplaceId, marketplace, tick },
    handOverKey: keys.privateKey,
    async merchant(externalId, { depositMinor, name } = {}) {
      const json = { name: name ?? '某家具店', contactEmail: 'shop@example.org', secondContactEmail: 'owner@example.org', category: 'general' };
      const made = await ok(await server.request(`/merchants/${externalId}`, { method: 'PUT', json }, marketplace));
      const id = String(made['id']);
      if (depositMinor !== undefined) {
        const paid = { amountMinor: depositMinor, currency: 'CNY' };
        await ok(await server.request(`/merchants/${externalId}/deposits`, { json: paid }, marketplace));
      }
      const personId = await addMember(server, marketplaceId, id, '店员');
      return { id, externalId, personId, as: await openSession(server, personId) };
    },
    async order(given) {
      const pushed = await ok(await server.request('/orders', { json: orderJson(given, world.now()) }, marketplace));
      const id = String(pushed['orderId']);
      const [row] = await owner.query<{ buyer_id: Uuid }>({ text: 'select buyer_id from purchase_order where id = $1', values: [id] });
      return { id, externalId: given.externalId, buyerId: row!.buyer_id, buyer: await openSession(server, row!.buyer_id) };
    },
    adjudicator: (name) => staff(name, 'adjudicator'),
    operator: (name) => staff(name, 'operator'),
    async pass(step) {
      world.clock.advance(step);
      await tick();
    },
    close: () => server.close(),
  };
}
