import { filed, yesterday } from './cases.ts';
import type { Place } from './places.ts';
import type { Stage } from './stage.ts';

/** Rows of a full list. */
const MANY = 200;
const BUYERS = 4;
/** As long as a text may be, in words that nothing breaks. */
const LONG_LATIN = `${'Unbreakable'.repeat(30)} ${'https://shop.example/'.padEnd(280, 'p')}`;
const LONG_CHINESE = '桌面右侧贴皮翘起，擦拭后仍有痕迹，商家不予处理'.repeat(120);
const LONG_NAME = `${'超长名称的家具旗舰店'.repeat(8)}${'Furniture'.repeat(8)}`;

/** A dispute whose every text is as long as it may be. */
async function longTexts(stage: Stage): Promise<Place[]> {
  await stage.merchant('long-shop', LONG_NAME, 100_000);
  const order = await stage.order({
    ...{ buyer: 'long-buyer', buyerName: LONG_NAME.slice(0, 100), merchant: 'long-shop' },
    items: [{ itemId: 'desk', title: LONG_NAME, quantity: 1, paidMinor: 9_999_999_900 }],
  });
  const buyer = await stage.session('long-buyer');
  const merchant = await stage.session('long-clerk', 'long-shop');
  const made = await stage.does('POST', '/disputes', {
    ...{ orderId: order.id, type: 'D-02', items: [{ itemId: 'desk', quantity: 1 }], narrative: LONG_LATIN + LONG_CHINESE },
    facts: { attribute: 'material', discovered_on: await yesterday(stage), personal_use: 'yes' },
    wanted: [{ kind: 'refund', amountMinor: 9_999_999_900 }],
  }, buyer);
  const act = (name: string, body: object, as: typeof buyer): Promise<unknown> => stage.does('POST', `/disputes/${made.disputeId}/acts/${name}`, body, as);
  await act('respond', { position: 'contest', text: LONG_LATIN + LONG_CHINESE }, merchant);
  await act('make-offer', { terms: [{ kind: 'price_reduction', amountMinor: 1 }, { kind: 'apology' }, { kind: 'refund', amountMinor: 9_999_999_898 }], note: LONG_LATIN }, merchant);
  for (let no = 0; no < 40; no += 1) await act('post-message', { text: no % 10 === 0 ? LONG_LATIN : `第 ${no} 次：请回复` }, no % 2 === 0 ? buyer : merchant);
  const room = `/disputes/${made.disputeId}`;
  return [
    { name: 'long-room', path: room, session: buyer.session },
    { name: 'long-accept', path: `${room}/acts/accept-offer?no=2`, session: buyer.session },
    { name: 'long-my', path: '/my', session: buyer.session },
    { name: 'long-merchant', path: '/merchant', session: merchant.session },
  ];
}

/** A merchant's list of so many disputes, and the same list with nothing in it. */
async function manyRows(stage: Stage): Promise<Place[]> {
  await stage.merchant('many-shop', '大店', 1_000_000);
  const first = await filed(stage, 'many-0');
  const facts = { attribute: 'material', discovered_on: await yesterday(stage), personal_use: 'yes' };
  const now = await stage.now();
  // few people, and each below the limit of a session
  const buyers = await Promise.all(Array.from({ length: BUYERS }, (_, no) => stage.session(`many-${no}`)));
  const one = async (no: number): Promise<void> => {
    const order = await stage.order({ now, buyer: `many-${no % BUYERS}`, merchant: 'many-shop', items: [{ itemId: 'a', title: `商品 ${no}`, quantity: 1, paidMinor: 1000 + no }] });
    const body = { orderId: order.id, type: 'D-02', items: [{ itemId: 'a', quantity: 1 }], facts, narrative: '收到的商品与页面描述不符，请求退款。', wanted: [{ kind: 'refund', amountMinor: 1000 }] };
    await stage.does('POST', '/disputes', body, buyers[no % BUYERS]);
  };
  for (let from = 0; from < MANY; from += 10) await Promise.all(Array.from({ length: 10 }, (_, no) => one(from + no)));
  const clerk = await stage.session('many-clerk', 'many-shop');
  return [
    { name: 'rows-full', path: '/merchant?rows=200', session: clerk.session },
    { name: 'rows-none', path: '/merchant?stage=closed&number=none', session: first.merchant.session },
  ];
}

/** Pages in their extremes: texts as long as they may be, lists full and empty. */
export async function extremePlaces(stage: Stage): Promise<Place[]> {
  return [...(await longTexts(stage)), ...(await manyRows(stage))];
}
