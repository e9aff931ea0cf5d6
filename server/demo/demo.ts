/** The demo: invented people of an invented marketplace, their orders, and disputes in every stage, made by real acts. */
import { addMilliseconds, uuidFrom, type Uuid } from '../../core/kernel/kernel.ts';
import { orderByExternalId, pushOrder, putMerchant, releaseDueOrders } from '../commerce/commerce.ts';
import type { Queryable } from '../database/database.ts';
import { applyLedger } from '../ledger/ledger.ts';
import { derivedId } from '../../core/ledger/ledger.ts';
import { addMarketplace, addStaff } from '../people/people.ts';
import type { World } from '../world.ts';
import { DEMO_MERCHANTS, DEMO_ORDERS, orderInput } from './orders.ts';
import { demoEmail, DEMO_PEOPLE, DEMO_SLUG, knownPeople, makeLinks } from './people.ts';
import { STORIES } from './stories.ts';
import { tellerOf } from './teller.ts';

/** One link of the demo, printed at the start. */
export interface DemoLink {
  readonly name: string;
  readonly part: string;
  readonly url: string;
}

/** Any number that no other lock of ours has. */
const DEMO_LOCK = 731_402;

async function marketplaceId(world: World): Promise<Uuid> {
  const id = world.newId();
  await addMarketplace(world.database, { id, slug: DEMO_SLUG, name: '灯市 Lamp Market (demo)', at: world.now() });
  const [row] = await world.database.query<{ id: Uuid }>({ text: 'select id from marketplace where slug = $1', values: [DEMO_SLUG] });
  return row!.id;
}

async function addMerchants(world: World, marketplace: Uuid): Promise<void> {
  for (const { depositMinor, ...merchant } of DEMO_MERCHANTS) {
    const email = demoEmail(merchant.externalId.slice(5));
    const row = await putMerchant(world.database, marketplace, {
      ...{ ...merchant, id: world.newId(), contactEmail: email, secondContactEmail: null, createdAt: world.now() },
    });
    const person = DEMO_PEOPLE.find((one) => one.merchant === merchant.externalId)!;
    const [member] = await world.database.query<{ id: Uuid }>({
      text: `insert into person (id, marketplace_id, external_id, name, email, locale, created_at) values ($1, $2, $3, $4, $5, $6, $7)
             on conflict (marketplace_id, external_id) do update set name = excluded.name returning id`,
      values: [world.newId(), marketplace, `demo-${person.key}-person`, person.name, demoEmail(person.key), person.locale, world.now()],
    });
    await world.database.query({
      text: 'insert into merchant_member (merchant_id, person_id) values ($1, $2) on conflict do nothing',
      values: [row.id, member!.id],
    });
    // The transfer's id follows from the merchant: paid in once, however often this runs.
    await applyLedger(world.database, { marketplaceId: marketplace, disputeId: null, at: world.now() }, [
      {
        ...{ op: 'post', id: derivedId('demo deposit', row.id, 'CNY'), amountMinor: depositMinor, reason: 'deposit_paid_in' } as const,
        debit: { kind: 'rail', ownerId: marketplace, currency: 'CNY' },
        credit: { kind: 'deposit', ownerId: row.id, currency: 'CNY' },
      },
    ]);
  }
}

async function addHouse(world: World): Promise<void> {
  for (const { key, name, locale, part } of DEMO_PEOPLE) {
    if (part !== 'adjudicator' && part !== 'operator') continue;
    await addStaff(world.database, { id: world.newId(), name, email: demoEmail(key), locale, roles: [part], at: world.now() });
  }
}

async function pushOrders(world: World, marketplace: Uuid, orders: typeof DEMO_ORDERS): Promise<void> {
  const now = world.now();
  for (const order of orders) {
    const known = await orderByExternalId(world.database, marketplace, order.externalId);
    if (known !== undefined) continue;
    const placedAt = addMilliseconds(now, -order.placedDays * 86_400_000);
    const then: World = { ...world, now: () => placedAt, newId: () => uuidFrom(placedAt, world.random(10)) };
    const pushed = await pushOrder(
      { world: then, marketplaceId: marketplace, at: placedAt, locale: 'zh-CN', requestId: 'demo' },
      orderInput(order, now),
    );
    if (!pushed.ok) throw new Error(`the demo's order ${order.externalId} was refused: ${pushed.refusal.code} ${pushed.refusal.field ?? ''}`);
  }
}

async function tellStories(world: World, marketplace: Uuid): Promise<void> {
  const people = new Map((await knownPeople(world.database)).map((person) => [person.key, person]));
  for (const story of STORIES) {
    const order = await orderByExternalId(world.database, marketplace, story.order);
    if (order === undefined) throw new Error(`the demo has no order ${story.order}`);
    const teller = tellerOf(world, people);
    await story.tell({
      ...teller,
      files: (who, name, filing, files) => {
        const { orderExternalId: _none, ...rest } = filing;
        return teller.files(who, name, { ...rest, orderId: order.id }, files);
      },
    });
  }
}

async function load(world: World): Promise<void> {
  const last = DEMO_ORDERS.at(-1)!;
  const marketplace = await marketplaceId(world);
  if ((await orderByExternalId(world.database, marketplace, last.externalId)) !== undefined) return;
  await addMerchants(world, marketplace);
  await addHouse(world);
  await pushOrders(world, marketplace, DEMO_ORDERS.slice(0, -1));
  await releaseDueOrders(world);
  await tellStories(world, marketplace);
  // Pushed last: where it stands, everything before it was loaded.
  await pushOrders(world, marketplace, [last]);
  world.log.info('demo_loaded', { orders: DEMO_ORDERS.length, disputes: STORIES.length });
}

/**
 * Loads the demo once, and answers a sign-in link for each of its people. Begun and not ended, it goes on where it
 * stopped; two servers starting at once load it once.
 */
export async function loadDemo(world: World): Promise<readonly DemoLink[]> {
  await world.database.transaction(async (tx: Queryable) => {
    await tx.query({ text: 'select pg_advisory_xact_lock($1)', values: [DEMO_LOCK] });
    await load(world);
  });
  return makeLinks(world, await knownPeople(world.database));
}
