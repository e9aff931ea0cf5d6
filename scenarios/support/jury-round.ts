import type { Uuid } from '../../core/kernel/kernel.ts';
import { drainJobs } from '../../server/jobs/jobs.ts';
import { freezePool } from '../../server/jury/draw.ts';
import { roundJobs } from '../../server/jury/round/house.ts';
import { addJurors, signedIn } from '../../server/jury/round/testkit.ts';
import type { Merchant, Order, Shop } from './shop.ts';
import { fileStory, type Story } from './story.ts';

/** A juror who was called, signed in. */
export interface CalledJuror {
  readonly seatId: Uuid;
  readonly personId: Uuid;
  readonly as: { readonly session: string };
}

/** A dispute whose jury has been called by the real acts, the real draw and the real jobs. */
export interface CalledJury {
  readonly story: Story;
  readonly order: Order;
  readonly merchant: Merchant;
  /** in the order of the pool, which says nothing of their seats */
  readonly called: readonly CalledJuror[];
  readonly idle: { readonly session: string };
}

/** Brings a dispute of a shop before a jury. @param paidMinor up to 200 yuan the small panel sits */
export async function callJury(shop: Shop, paidMinor = 19_900): Promise<CalledJury> {
  const { server } = shop;
  const merchant = await shop.merchant('tea', { name: '茶马旗舰店' });
  const pool = await addJurors(server, shop.marketplaceId, 60);
  await server.world.database.transaction((tx) => freezePool(tx, shop.marketplaceId, server.world.now(), server.world.random(32)));
  const order = await shop.order({ externalId: 'F-1', merchant: 'tea', items: [{ itemId: 'shirt', title: '衬衫', quantity: 1, paidMinor }] });
  const facts = { attribute: 'size_colour', discovered_on: '2026-03-01', personal_use: 'yes' };
  const story = await fileStory(shop, order, {
    ...{ type: 'D-02', items: [{ itemId: 'shirt', quantity: 1 }], facts, wanted: [{ kind: 'refund', amountMinor: paidMinor }] },
    narrative: '我是张某某，电话 13800138000，在茶马旗舰店订的是蓝色 M 码，收到的是红色 L 码。',
  });
  await story.does('respond', merchant.as, { position: 'contest', text: '茶马旗舰店发的就是页面上的颜色，张某某看错了。' });
  await story.does('end_negotiation', order.buyer);
  const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
  for (const as of [order.buyer, merchant.as]) await story.does('choose', as, { consents: true, textVersion });
  await story.does('propose_jury', order.buyer);
  await story.does('join_jury', merchant.as);
  await drainJobs(server.world, roundJobs);
  const seats = await server.owner.query<{ id: Uuid; person_id: Uuid }>({ text: 'select s.id, s.person_id from jury_seat s join jury_round r on r.id = s.round_id where r.dispute_id = $1', values: [story.id] });
  const called: CalledJuror[] = [];
  for (const seat of seats) called.push({ seatId: seat.id, personId: seat.person_id, as: await signedIn(server, seat.person_id) });
  const free = pool.find((one) => !seats.some((seat) => seat.person_id === one.personId))!;
  return { story, order, merchant, called, idle: await signedIn(server, free.personId) };
}
