import type { DemoMerchant } from '../orders.ts';
import { QUEUE_KEEPER, type DemoPerson } from '../people.ts';

/** How a merchant of the history deals with people: hours and shares are what the planner draws from. */
export interface Shop extends DemoMerchant {
  /** key of whoever answers for it */
  readonly person: string;
  /** hours until it answers, on average */
  readonly answersAfter: number;
  /** products it sells, by key of the catalogue */
  readonly sells: readonly string[];
  /** share of the marketplace's orders, in parts of the whole of all shops */
  readonly weight: number;
}

/** The shops of the last sixty days besides the three of the stories; all invented, and named so. */
export const SHOPS: readonly Shop[] = [
  {
    ...{ externalId: 'demo-xinghe', name: '星河数码专营店（示例）', status: 'open', category: 'electronics', depositMinor: 8_000_000 },
    ...{ person: 'xinghe', answersAfter: 50, sells: ['earbuds', 'phone', 'keyboard', 'watch', 'kettle'], weight: 30 },
  },
  {
    ...{ externalId: 'demo-nuanju', name: '暖居家居（示例）', status: 'open', category: 'furniture', depositMinor: 3_000_000 },
    ...{ person: 'nuanju', answersAfter: 3, sells: ['chair', 'lamp', 'quilt'], weight: 14 },
  },
  {
    ...{ externalId: 'demo-chahe', name: '茶和器物（示例）', status: 'open', category: 'home', depositMinor: 600_000 },
    ...{ person: 'chahe', answersAfter: 14, sells: ['teaset', 'pan'], weight: 10 },
  },
  {
    ...{ externalId: 'demo-hangshan', name: '行山户外（示例）', status: 'open', category: 'outdoor', depositMinor: 1_200_000 },
    ...{ person: 'hangshan', answersAfter: 30, sells: ['shoes', 'suitcase', 'bag'], weight: 12 },
  },
  {
    ...{ externalId: 'demo-jinxiu', name: '锦绣美妆（示例，已停业）', status: 'closed', category: 'beauty', depositMinor: 10_000 },
    ...{ person: 'jinxiu', answersAfter: 60, sells: ['cream'], weight: 6 },
  },
  {
    ...{ externalId: 'demo-northlight', name: 'Northlight Audio (demo)', status: 'open', category: 'electronics', depositMinor: 900_000 },
    ...{ person: 'northlight', answersAfter: 6, sells: ['earbuds', 'keyboard', 'lamp'], weight: 9 },
  },
  {
    ...{ externalId: 'demo-tongqu', name: '童趣玩具（示例）', status: 'open', category: 'toys', depositMinor: 300_000 },
    ...{ person: 'tongqu', answersAfter: 20, sells: ['toy'], weight: 7 },
  },
  {
    ...{ externalId: 'demo-yunduan', name: '云端家纺（示例）', status: 'open', category: 'home', depositMinor: 250_000 },
    ...{ person: 'yunduan', answersAfter: 26, sells: ['quilt', 'coat', 'pan'], weight: 12 },
  },
];

const buyer = (key: string, name: string, locale: DemoPerson['locale'] = 'zh-CN'): DemoPerson => ({ key, name, locale, part: 'buyer' });
const worker = (key: string, name: string, locale: DemoPerson['locale'] = 'zh-CN'): DemoPerson => {
  return { key, name, locale, part: 'merchant', merchant: `demo-${key}` };
};

/** Everybody who bought something in those sixty days; all invented, and named so. */
export const BUYERS: readonly DemoPerson[] = [
  buyer('tangyue', '唐悦（示例）'),
  buyer('liangwen', '梁文博（示例）'),
  buyer('jiangnan', '江楠（示例）'),
  buyer('suqing', '苏青（示例）'),
  buyer('fanglei', '方磊（示例）'),
  buyer('mayifan', '马一帆（示例）'),
  buyer('qiuyu', '邱雨（示例）'),
  buyer('dongmei', '董梅（示例）'),
  buyer('guoan', '郭安（示例）'),
  buyer('yanli', '严丽（示例）'),
  buyer('pengfei', '彭飞（示例）'),
  buyer('xuning', '许宁（示例）'),
  buyer('caiyun', '蔡云（示例）'),
  buyer('zengkai', '曾凯（示例）'),
  buyer('luoxi', '罗希（示例）'),
  buyer('hanbing', '韩冰（示例）'),
  buyer('weiting', '魏婷（示例）'),
  buyer('daijun', '戴俊（示例）'),
  buyer('james', 'James Okafor (demo)', 'en'),
  buyer('sofia', 'Sofia Marin (demo)', 'en'),
  buyer('priya', 'Priya Nair (demo)', 'en'),
  buyer('tomas', 'Tomás Herrera (demo)', 'en'),
];

/** Who answers for the shops, and two more adjudicators. */
export const CREW: readonly DemoPerson[] = [
  QUEUE_KEEPER,
  worker('nuanju', '暖居家居·乔姐（示例）'),
  worker('chahe', '茶和器物·老胡（示例）'),
  worker('hangshan', '行山户外·售后小贺（示例）'),
  worker('jinxiu', '锦绣美妆·原店主（示例）'),
  worker('northlight', 'Northlight Audio, Mia (demo)', 'en'),
  worker('tongqu', '童趣玩具·阿宁（示例）'),
  worker('yunduan', '云端家纺·店长老秦（示例）'),
  { key: 'gu', name: '顾言（示例处理员）', locale: 'zh-CN', part: 'adjudicator' },
  { key: 'tan', name: 'Mei Tan (demo adjudicator)', locale: 'en', part: 'adjudicator' },
];

/** The people of the history, in the order they are made. */
export const CAST: readonly DemoPerson[] = [...CREW, ...BUYERS];
