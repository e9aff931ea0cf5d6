import { addMilliseconds, type Instant, type Locale } from '../../../core/kernel/kernel.ts';
import type { Term } from '../../../core/dispute/dispute.ts';
import { demoEmail } from '../people.ts';
import { BUYERS, CAST, SHOPS, type Shop } from './cast.ts';
import { COURSES, type CourseName, type Pen, type PictureKind, type Step, type Who } from './courses.ts';
import { COMMON_FAULTS, goodOf, type Fault, type Good } from './goods.ts';
import type { NamedPictures } from '../pictures.ts';
import { PHRASES } from './phrases.ts';
import { QUOTAS, type Quota } from './quotas.ts';

/** A dispute of the history as it is going to happen. */
export interface PlannedDispute {
  readonly course: CourseName;
  readonly order: PlannedOrder;
  readonly claimant: string;
  readonly respondent: string;
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly operator: string;
  readonly filedAt: Instant;
  readonly filing: { readonly type: string; readonly items: readonly { itemId: string; quantity: number }[]; readonly facts: Readonly<Record<string, string>>; readonly narrative: string; readonly wanted: readonly Term[]; readonly track?: 'fast' };
  /** what the buyer submits with the claim */
  readonly photo: Picture | undefined;
  /** what else the two sides have, in the merchant's words */
  readonly pictures: Readonly<Record<PictureKind, Picture>>;
  readonly steps: readonly Step[];
}

/** A picture of the demo by the name of its file, the name somebody gave it, and what it is meant to show. */
export interface Picture {
  readonly file: string;
  readonly name: string;
  readonly shows: string;
}

/** An order of the history, disputed or not. */
export interface PlannedOrder {
  readonly externalId: string;
  readonly placedAt: Instant;
  readonly input: NamedPictures;
}

/** The sixty days, as they are going to happen. */
export interface History {
  readonly orders: readonly PlannedOrder[];
  readonly disputes: readonly PlannedDispute[];
  /** pushed behind everything else: where it stands, the history is whole */
  readonly last: PlannedOrder;
}

/** Days the history goes back. */
export const HISTORY_DAYS = 60;
const DAY = 86_400_000;
const ADJUDICATORS = ['chen', 'chen', 'lin', 'lin', 'song', 'ali', 'gu', 'gu', 'gu', 'tan'];
/** The others read in the product what they are told, as most buyers who never gave an address. */
const WITH_MAIL: ReadonlySet<string> = new Set(['tangyue', 'liangwen', 'suqing', 'sofia', 'priya']);
/** Orders of which nobody complained, so that shares of disputes look like a marketplace's. */
const QUIET_ORDERS = 360;

/** A stream of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Planner {
  private orders = 0;
  private readonly now: Instant;
  private readonly chance: () => number;

  constructor(now: Instant, chance: () => number) {
    this.now = now;
    this.chance = chance;
  }

  between(least: number, most: number): number {
    return least + this.chance() * (most - least);
  }

  oneOf<T>(list: readonly T[]): T {
    return list[Math.floor(this.chance() * list.length)]!;
  }

  /** People are awake from eight to midnight in China; the present is never passed. */
  private awake(at: Instant): Instant {
    const hour = (Number(at.slice(11, 13)) + 8) % 24;
    const moved = hour < 8 ? addMilliseconds(at, (8 - hour) * 3_600_000) : at;
    return moved < this.now ? moved : at;
  }

  ago(days: number): Instant {
    return addMilliseconds(this.now, -Math.round(days * DAY));
  }

  shop(): Shop {
    let left = this.chance() * SHOPS.reduce((sum, shop) => sum + shop.weight, 0);
    return SHOPS.find((shop) => (left -= shop.weight) < 0) ?? SHOPS[0]!;
  }

  /** @param kept whether the price still lies in escrow, today and for long */
  order(spec: { shop: Shop; good: Good; colour: number; buyer: string; placed: number; received: number | null; kept: boolean; cheap: boolean }): PlannedOrder & { readonly paidMinor: number } {
    const { shop, good, colour, placed, received } = spec;
    const person = BUYERS.find((one) => one.key === spec.buyer)!;
    this.orders += 1;
    const externalId = `LM-${String(20_000 + this.orders * 7)}`;
    const placedAt = this.ago(placed);
    const price = spec.cheap ? good.prices[0]! : good.prices.at(-1)!;
    const title = titleOf(shop, good, colour);
    const paidMinor = price - (price > 50_000 ? 2_000 : 0);
    const input = {
      ...{ externalId, merchantExternalId: shop.externalId, currency: 'CNY', placedAt, paidMinor, escrowMinor: paidMinor },
      releaseAt: spec.kept ? addMilliseconds(this.now, 30 * DAY) : this.ago((received ?? placed - 10) - 7),
      buyer: { externalId: `demo-${person.key}`, name: person.name, email: WITH_MAIL.has(person.key) ? demoEmail(person.key) : null, locale: person.locale },
      items: [{ itemId: good.key, title, quantity: 1, unitPriceMinor: price, paidMinor, category: shop.category ?? 'general', picture: `${good.key}-${colour + 1}-small.png` }],
      payments: [{ method: 'demo', amountMinor: paidMinor, paidAt: placedAt }],
      shipment: { carrier: 'DEMO', tracking: `DEMO${externalId.slice(3)}`, shippedAt: this.ago(placed - 0.8), ...(received === null ? {} : { receivedAt: this.ago(received) }) },
      ...(received === null ? {} : { receivedAt: this.ago(received) }),
      listing: { title, ...good.listing },
    };
    return { externalId, placedAt, input, paidMinor };
  }

  dispute(quota: Quota): PlannedDispute {
    const shop = quota.shop === undefined ? this.shop() : SHOPS.find((one) => one.person === quota.shop)!;
    const good = goodOf(quota.good ?? this.oneOf(shop.sells));
    const own = quota.photo === true || this.chance() < 0.72;
    const fault = own ? this.oneOf(good.faults.filter((one) => quota.wants === undefined || one.wants === quota.wants)) ?? good.faults[0]! : this.oneOf(COMMON_FAULTS);
    const wants = quota.wants ?? fault.wants;
    const filed = this.between(quota.from, quota.to);
    const received = fault.type === 'D-01' && fault.facts['delivery_state'] === 'in_transit' ? null : filed + this.between(0.5, 4);
    const colour = Math.floor(this.chance() * good.colours.length);
    const claimant = this.oneOf(BUYERS);
    const kept = quota.kept ?? true;
    const placed = (received ?? filed + 6) + this.between(3, 5) + (kept ? 0 : 8);
    const order = this.order({ shop, good, colour, buyer: claimant.key, placed, received: kept ? received : (received ?? filed) + 8, kept, cheap: quota.costly !== true });
    const filedAt = this.awake(this.ago(filed));
    const day = filedAt.slice(0, 10);
    const facts = Object.fromEntries(Object.entries(fault.facts).map(([key, value]) => [key, value.replace('{day}', day)]));
    const [first, second, third] = this.three();
    const pen = this.pen({ shop, claimant: claimant.locale, first, second, third, paidMinor: order.paidMinor, quick: quota.quick === true });
    const pictures = picturesOf(good, colour, localeOf(shop));
    const bad = fault.shows === undefined ? undefined : { file: `${good.key}-${colour + 1}-bad.png`, name: PHOTO_NAME[claimant.locale], shows: fault.shows[claimant.locale] };
    const photo = bad ?? (fault === COMMON_FAULTS[0] || fault === COMMON_FAULTS[1] ? picturesOf(good, colour, claimant.locale).label : undefined);
    return {
      ...{ course: quota.course, order, claimant: claimant.key, respondent: shop.person, first, second, third, operator: 'wu', filedAt },
      filing: { type: fault.type, items: [{ itemId: good.key, quantity: 1 }], facts: quota.fast === true || quota.jury === true ? { ...facts, danger: 'none' } : quota.looked === true ? { ...facts, danger: 'dangerous' } : facts, ...(quota.fast === true ? { track: 'fast' as const } : {}), narrative: fault.tells[claimant.locale], wanted: wantedOf(wants, order.paidMinor) },
      ...{ photo, pictures },
      steps: COURSES[quota.course](pen),
    };
  }

  private three(): readonly [string, string, string] {
    const first = this.oneOf(ADJUDICATORS);
    const second = this.oneOf(ADJUDICATORS.filter((one) => one !== first));
    return [first, second, this.oneOf(ADJUDICATORS.filter((one) => one !== first && one !== second))];
  }

  private pen(of: { shop: Shop; claimant: Locale; first: string; second: string; third: string; paidMinor: number; quick: boolean }): Pen {
    const tongueOf = (who: Who): Locale => {
      if (who === 'claimant') return of.claimant;
      const key = who === 'respondent' ? of.shop.person : who === 'operator' ? 'wu' : of[who];
      return CAST.find((one) => one.key === key)?.locale ?? (key === 'lin' || key === 'ali' ? 'en' : 'zh-CN');
    };
    return {
      paidMinor: of.paidMinor,
      answersAfter: Math.min(of.quick ? 10 : 66, of.shop.answersAfter * this.between(0.5, 1.5)),
      between: (least, most) => this.between(least, most),
      says: (who, occasion) => this.oneOf(PHRASES[occasion])[tongueOf(who)],
      tells: (who, occasion) => PHRASES[occasion][0][tongueOf(who)],
    };
  }

  last(): PlannedOrder {
    const order = this.order({ shop: SHOPS[0]!, good: goodOf('kettle'), colour: 0, buyer: BUYERS[0]!.key, placed: 0.001, received: null, kept: true, cheap: true });
    return { ...order, placedAt: this.ago(0.001) };
  }

  quiet(): PlannedOrder {
    const shop = this.shop();
    const good = goodOf(this.oneOf(shop.sells));
    const placed = this.between(2, HISTORY_DAYS + 10);
    const buyer = this.oneOf(BUYERS).key;
    return this.order({ shop, good, colour: Math.floor(this.chance() * good.colours.length), buyer, placed, received: placed > 6 ? placed - this.between(2, 4) : null, kept: false, cheap: true });
  }
}

const PHOTO_NAME: Readonly<Record<Locale, string>> = { 'zh-CN': '照片.png', en: 'photo.png' };
const PICTURE_WORDS: Readonly<Record<PictureKind, Readonly<Record<Locale, readonly [string, string]>>>> = {
  whole: { 'zh-CN': ['出库照片.png', '出库时商品的样子'], en: ['packed.png', 'The goods as they were packed'] },
  label: { 'zh-CN': ['面单.png', '快递面单'], en: ['label.png', 'The shipping label'] },
  chat: { 'zh-CN': ['聊天截图.png', '下单前后的聊天'], en: ['chat.png', 'What was said before and after the order'] },
};

function picturesOf(good: Good, colour: number, locale: Locale): Readonly<Record<PictureKind, Picture>> {
  const picture = (kind: PictureKind, file: string): Picture => {
    const [name, shows] = PICTURE_WORDS[kind][locale];
    return { file, name, shows };
  };
  const tongue = locale === 'en' ? 'en' : 'zh';
  return {
    whole: picture('whole', `${good.key}-${colour + 1}.png`),
    label: picture('label', `label-${tongue}.png`),
    chat: picture('chat', `chat-${tongue}.png`),
  };
}

/** The language a shop writes in. */
function localeOf(shop: Shop): Locale {
  return shop.name.includes('demo') ? 'en' : 'zh-CN';
}

function titleOf(shop: Shop, good: Good, colour: number): string {
  const locale = localeOf(shop);
  const shade = good.colours[colour]![locale];
  return locale === 'en' ? `${good.title.en}, ${shade} (demo)` : `${good.title['zh-CN']} ${shade}（示例）`;
}

function wantedOf(wants: Fault['wants'], paidMinor: number): readonly Term[] {
  if (wants === 'return') return [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: paidMinor }];
  if (wants === 'refund') return [{ kind: 'refund', amountMinor: paidMinor }];
  if (wants === 'less') return [{ kind: 'price_reduction', amountMinor: Math.round(paidMinor * 0.005) * 100 }];
  return [{ kind: 'repair' }];
}

/**
 * Plans the history of a marketplace: the same for the same present and seed.
 * @param now the demo's present, at which the history ends
 * @param share so much of it, up to 1: of every course at least one dispute; for tests
 */
export function planHistory(now: Instant, seed: number, share = 1): History {
  const planner = new Planner(now, chanceFrom(seed));
  const disputes = QUOTAS.flatMap((quota) => Array.from({ length: Math.ceil(quota.count * share) }, () => planner.dispute(quota)));
  const quiet = Array.from({ length: Math.ceil(QUIET_ORDERS * share) }, () => planner.quiet());
  return { orders: [...disputes.map((one) => one.order), ...quiet], disputes, last: planner.last() };
}
