/** The demo: invented people of an invented marketplace, their orders, and disputes in every stage, made by real acts. */
import { addMilliseconds, uuidFrom, type Uuid } from '../../core/kernel/kernel.ts';
import { orderByExternalId, pushOrder, releaseDueOrders } from '../commerce/commerce.ts';
import type { Database, Queryable } from '../database/database.ts';
import type { World } from '../world.ts';
import { addHouse, addMerchants, marketplaceId } from './base.ts';
import { loadHistory, presentOf } from './history/history.ts';
import { paidAtInstitution, payInDemo } from './institution.ts';
import { addJurors } from './jurors.ts';
import { freezePresent, keepPast, PAST, playPast } from './past.ts';
import { DEMO_MERCHANTS, DEMO_ORDERS, orderInput } from './orders.ts';
import { ACTORS, DEMO_PEOPLE, knownPeople, makeLinks } from './people.ts';
import { withPictures } from './pictures.ts';
import { tellProposal } from './proposal.ts';
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

async function pushOrders(world: World, marketplace: Uuid, orders: typeof DEMO_ORDERS): Promise<void> {
  const now = world.now();
  for (const order of orders) {
    const known = await orderByExternalId(world.database, marketplace, order.externalId);
    if (known !== undefined) continue;
    const placedAt = addMilliseconds(now, -order.placedDays * 86_400_000);
    const then: World = { ...world, now: () => placedAt, newId: () => uuidFrom(placedAt, world.random(10)) };
    const pushed = await pushOrder(
      { world: then, marketplaceId: marketplace, at: placedAt, locale: 'zh-CN', requestId: 'demo' },
      await withPictures(paidAtInstitution(world, orderInput(order, now))),
    );
    if (!pushed.ok) throw new Error(`the demo's order ${order.externalId} was refused: ${pushed.refusal.code} ${pushed.refusal.field ?? ''}`);
  }
}

/**
 * True when the order's story was begun before. The key of its filing is no proof: a story that has ended lets its order
 * be disputed again, and keys are forgotten while the later stories are told.
 */
async function isDisputed(database: Database, orderId: Uuid): Promise<boolean> {
  return database.transaction(async (tx) => {
    await tx.query({ text: 'select enter_scope($1)', values: [JSON.stringify({ kind: 'staff', personId: null, merchantIds: [] })] });
    return (await tx.query({ text: 'select from dispute where order_id = $1 limit 1', values: [orderId] })).length > 0;
  });
}

async function tellStories(world: World, marketplace: Uuid): Promise<void> {
  const people = new Map((await knownPeople(world.database)).map((person) => [person.key, person]));
  for (const story of STORIES) {
    const order = await orderByExternalId(world.database, marketplace, story.order);
    if (order === undefined) throw new Error(`the demo has no order ${story.order}`);
    if (await isDisputed(world.database, order.id)) continue;
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

async function load(world: World, size: 'small' | 'full'): Promise<void> {
  const last = DEMO_ORDERS.at(-1)!;
  const marketplace = await marketplaceId(world);
  if ((await orderByExternalId(world.database, marketplace, last.externalId)) !== undefined) return;
  await addMerchants(world, marketplace, DEMO_MERCHANTS, DEMO_PEOPLE);
  await addHouse(world, DEMO_PEOPLE);
  await addJurors(world, marketplace, DEMO_PEOPLE);
  await playPast(world, marketplace, await presentOf(world), PAST[size]);
  await pushOrders(world, marketplace, DEMO_ORDERS.slice(0, -1));
  await releaseDueOrders(world);
  await tellStories(world, marketplace);
  await tellProposal(world, await knownPeople(world.database));
  // Pushed last: where it stands, everything before it was loaded.
  await pushOrders(world, marketplace, [last]);
  world.log.info('demo_loaded', { orders: DEMO_ORDERS.length, disputes: STORIES.length });
}

/**
 * Loads the demo once, and answers a sign-in link for each of its people. Begun and not ended, it goes on where it
 * stopped; two servers starting at once load it once.
 * @param size `full` plays sixty days of a marketplace behind the people's own stories
 * @param told how far the sixty days are, in parts of 1
 */
export async function loadDemo(world: World, size: 'small' | 'full' = 'small', told: (part: number) => void = () => undefined): Promise<readonly DemoLink[]> {
  await world.database.transaction(async (tx: Queryable) => {
    await tx.query({ text: 'select pg_advisory_xact_lock($1)', values: [DEMO_LOCK] });
    await load(world, size);
  });
  if (size === 'full') await loadHistory(world, told);
  await freezePresent(world, await marketplaceId(world), await presentOf(world));
  await keepPast(world);
  await payInDemo(world, await marketplaceId(world));
  return makeLinks(world, await knownPeople(world.database, ACTORS));
}
