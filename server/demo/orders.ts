import { addMilliseconds, type Instant } from '../../core/kernel/kernel.ts';
import { demoEmail, DEMO_PEOPLE } from './people.ts';

/** A merchant of the demo. */
export interface DemoMerchant {
  readonly externalId: string;
  readonly name: string;
  readonly status: 'open' | 'closed';
  readonly category: string;
  readonly depositMinor: number;
}

export const DEMO_MERCHANTS: readonly DemoMerchant[] = [
  { externalId: 'demo-muhe', name: '木禾家具店（示例，已停业）', status: 'closed', category: 'furniture', depositMinor: 200_000 },
  { externalId: 'demo-qingyun', name: '青云服饰店（示例）', status: 'open', category: 'clothing', depositMinor: 500_000 },
  { externalId: 'demo-shiguang', name: 'Shiguang Digital (demo)', status: 'open', category: 'electronics', depositMinor: 300_000 },
];

interface Line {
  readonly itemId: string;
  readonly title: string;
  readonly quantity: number;
  readonly paidMinor: number;
  /** file of the listing's picture */
  readonly picture: string;
}

interface DemoOrder {
  readonly externalId: string;
  readonly merchant: string;
  readonly buyer: string;
  /** days before now; escrow goes to the merchant `releaseDays` before now (negative: still to come) */
  readonly placedDays: number;
  readonly receivedDays: number | null;
  readonly releaseDays: number;
  readonly items: readonly Line[];
  readonly chat?: readonly { readonly from: 'buyer' | 'merchant'; readonly text: string }[];
  readonly listing?: Readonly<Record<string, unknown>>;
}

function line(itemId: string, title: string, paidMinor: number, quantity = 1, drawn = `${itemId}-1`): Line {
  return { itemId, title, quantity, paidMinor, picture: `${drawn}-small.png` };
}

/** The last one tells that everything was loaded. */
export const DEMO_ORDERS: readonly DemoOrder[] = [
  {
    ...{ externalId: 'DEMO-1001', merchant: 'demo-muhe', buyer: 'zhou', placedDays: 45, receivedDays: 38, releaseDays: 30 },
    items: [line('sofa', '胡桃木转角沙发（示例）', 2_690_000), line('table', '胡桃木餐桌 1.8 米（示例）', 1_500_000)],
    listing: { title: '胡桃木全屋家具', material: '北美黑胡桃实木', warranty: '三年' },
    chat: [
      { from: 'buyer', text: '沙发框架开裂了，桌面不是实木，请退货。' },
      { from: 'merchant', text: '店铺不做了，抱歉。' },
    ],
  },
  {
    ...{ externalId: 'DEMO-1002', merchant: 'demo-qingyun', buyer: 'anna', placedDays: 12, receivedDays: 8, releaseDays: -20 },
    items: [line('shirt', 'Linen shirt, sky blue, size M (demo)', 29_900, 1, 'shirt-2')],
    listing: { title: 'Linen shirt', colour: 'sky blue', material: '100 % linen' },
  },
  {
    ...{ externalId: 'DEMO-1003', merchant: 'demo-shiguang', buyer: 'he', placedDays: 16, receivedDays: null, releaseDays: -20 },
    items: [line('case', '磁吸手机壳（示例）', 8_900)],
  },
  {
    ...{ externalId: 'DEMO-1004', merchant: 'demo-shiguang', buyer: 'anna', placedDays: 6, receivedDays: 2, releaseDays: -20 },
    items: [
      line('earbuds', 'Wireless earbuds (demo)', 45_900),
      line('charger', 'Charger 65 W (demo)', 25_800, 2),
      line('cable', 'USB-C cable 2 m (demo)', 8_700, 3),
    ],
  },
  {
    ...{ externalId: 'DEMO-1005', merchant: 'demo-qingyun', buyer: 'he', placedDays: 20, receivedDays: 15, releaseDays: -20 },
    items: [line('coat', '羊毛大衣 驼色 L（示例）', 128_000)],
    listing: { title: '羊毛大衣', material: '90% 绵羊毛' },
  },
  {
    ...{ externalId: 'DEMO-1006', merchant: 'demo-shiguang', buyer: 'anna', placedDays: 22, receivedDays: 17, releaseDays: -20 },
    items: [line('lamp', 'Desk lamp with wireless charging (demo)', 68_000)],
  },
  {
    ...{ externalId: 'DEMO-1007', merchant: 'demo-shiguang', buyer: 'zhou', placedDays: 25, receivedDays: 19, releaseDays: -20 },
    items: [line('projector', '家用激光投影仪（示例）', 1_299_900)],
    listing: { title: '家用激光投影仪', brightness: '3000 CVIA 流明' },
  },
  {
    ...{ externalId: 'DEMO-1008', merchant: 'demo-qingyun', buyer: 'zhou', placedDays: 30, receivedDays: 24, releaseDays: -20 },
    items: [line('boots', '短靴 38 码（示例）', 39_900)],
  },
  {
    ...{ externalId: 'DEMO-1009', merchant: 'demo-qingyun', buyer: 'he', placedDays: 28, receivedDays: 22, releaseDays: -20 },
    items: [line('dress', '真丝连衣裙 M（示例）', 89_900)],
    listing: { title: '真丝连衣裙', material: '100% 桑蚕丝' },
  },
  {
    ...{ externalId: 'DEMO-1010', merchant: 'demo-shiguang', buyer: 'zhou', placedDays: 3, receivedDays: 1, releaseDays: -20 },
    items: [line('kettle', '恒温水壶（示例）', 19_900)],
  },
];

/** An order as the marketplace pushes it, its pictures named by their files. @param now the demo's present */
export function orderInput(order: DemoOrder, now: Instant): Record<string, unknown> & Pick<DemoOrder, 'items'> {
  const ago = (days: number): Instant => addMilliseconds(now, -Math.round(days * 86_400_000));
  const buyer = DEMO_PEOPLE.find((person) => person.key === order.buyer)!;
  const paidMinor = order.items.reduce((sum, item) => sum + item.paidMinor, 0);
  const placedAt = ago(order.placedDays);
  return {
    ...{ externalId: order.externalId, merchantExternalId: order.merchant, currency: 'CNY', placedAt, paidMinor },
    escrowMinor: paidMinor,
    releaseAt: ago(order.releaseDays),
    buyer: { externalId: `demo-${buyer.key}`, name: buyer.name, email: demoEmail(buyer.key), locale: buyer.locale },
    items: order.items.map((item) => ({ ...item, unitPriceMinor: Math.ceil(item.paidMinor / item.quantity) })),
    payments: [{ method: 'demo', amountMinor: paidMinor, paidAt: placedAt }],
    shipment: {
      ...{ carrier: 'DEMO', tracking: `DEMO${order.externalId.slice(5)}`, shippedAt: ago(order.placedDays - 1) },
      ...(order.receivedDays === null ? {} : { receivedAt: ago(order.receivedDays) }),
    },
    ...(order.receivedDays === null ? {} : { receivedAt: ago(order.receivedDays) }),
    ...(order.listing === undefined ? {} : { listing: order.listing }),
    chat: (order.chat ?? []).map((said, index) => ({ ...said, at: ago(order.placedDays - 2 - index / 24) })),
  };
}
