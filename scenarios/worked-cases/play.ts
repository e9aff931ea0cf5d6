import { expect } from 'vitest';
import type { ActName } from '../../core/dispute/dispute.ts';
import { takeCardNotices, tellDisputes } from '../../server/chargeback/chargeback.ts';
import { jobs as depositJobs } from '../../server/deposit/deposit.ts';
import { drainJobs } from '../../server/jobs/jobs.ts';
import { applyLedger } from '../../server/ledger/ledger.ts';
import { execute, instruct, instructionsOfOrder } from '../../server/payment/payment.ts';
import { testRail, type TestRail } from '../../server/payment/testkit.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from '../support/shop.ts';
import { answerOf, fileStory, type Story } from '../support/story.ts';

/** A line of a statement: kind, from, to, amount. */
export type Line = readonly [kind: string, from: string, to: string, amountMinor: number];

/** One step of a case; about the order of number `order`, 0 unless said. */
type Step =
  | { readonly pass: number }
  | { readonly act: ActName; readonly by: 'buyer' | 'merchant' | 'adjudicator' | 'second' | 'operator'; readonly body: object; readonly order?: number }
  | { readonly bothChoose: true; readonly order?: number }
  | { readonly payIn: number }
  | { readonly announceExit: true }
  | { readonly letGo: number; readonly order?: number }
  | { readonly card: string; readonly amountMinor: number; readonly order?: number };

/** A worked case as its file tells it; vectors/worked-cases/README.md says what each member is. */
export interface WorkedCase {
  readonly title: { readonly 'zh-CN': string; readonly en: string };
  readonly workings?: { readonly 'zh-CN': string; readonly en: string };
  readonly source: string;
  readonly depositMinor: number;
  readonly orders: readonly {
    readonly paidMinor: number;
    readonly escrowMinor: number;
    readonly wanted: readonly object[];
    readonly payment?: { readonly rail: 'institution' | 'stripe'; readonly authorisedDays?: number };
  }[];
  readonly story: readonly Step[];
  readonly statements: readonly (readonly Line[])[];
  readonly depositStatement?: readonly Line[];
  readonly institution?: readonly (readonly [verb: string, amountMinor: number])[];
  readonly openMinor: number;
  readonly depositLeftMinor: number;
}

/** An order of a case with its dispute. */
export interface Told {
  readonly order: Order;
  readonly story: Story;
}

/** The marketplace all cases happen on, with its people and the institutions of the tests. */
export interface Stage {
  readonly shop: Shop;
  readonly operator: Staff;
  play(id: string, given: WorkedCase): Promise<{ readonly merchant: Merchant; readonly told: readonly Told[] }>;
  /** What the institutions did for an order once everything that moved was told to them; parts of one day in any order. */
  institution(order: Order): Promise<readonly (readonly [verb: string, amountMinor: number])[]>;
}

/** Every case begins on the same Monday, so that holidays move none of its dates. */
const MONDAY = '2026-03-02T02:00:00.000Z';
const OWN_FUNDS_MINOR = 100_000_000;
const DAY_MS = 86_400_000;

/** Days one by one, as they pass: time limits fire, and the work of the deposit is done. */
async function days(shop: Shop, count: number): Promise<void> {
  for (let day = 0; day < count; day += 1) {
    await shop.pass({ days: 1 });
    await drainJobs(shop.server.world, depositJobs());
  }
}

async function begin(shop: Shop, id: string, merchant: Merchant, given: WorkedCase): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const [index, { paidMinor, escrowMinor, wanted, payment }] of given.orders.entries()) {
    const inDays = (count: number): string => new Date(Date.parse(shop.server.world.now()) + count * DAY_MS).toISOString();
    const { rail, authorisedDays } = payment ?? {};
    const authorised = authorisedDays === undefined ? {} : { state: 'authorised', authorisedUntil: inDays(authorisedDays) };
    const order = await shop.order({
      ...{ externalId: `${id}-${index}`, merchant: merchant.externalId, buyer: `${id}-buyer-${index}`, paidMinor, escrowMinor, releaseAt: inDays(60) },
      ...(rail === undefined ? {} : { payments: [{ method: 'card', rail, reference: `${id}-${index}`, amountMinor: paidMinor, ...authorised }] }),
    });
    const facts = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' };
    const story = await fileStory(shop, order, { type: 'D-02', items: [{ itemId: '1', quantity: 1 }], facts, narrative: '页面写的是实木，收到的是人造板。', wanted });
    told.push({ order, story });
  }
  return told;
}

/** The marketplace pays in money of its own, from which it advances and compensates. */
async function payOwnFunds(shop: Shop): Promise<void> {
  const { world, owner } = shop.server;
  const of = { ownerId: shop.marketplaceId, currency: 'CNY' };
  const done = await applyLedger(owner, { marketplaceId: shop.marketplaceId, disputeId: null, at: world.now() }, [
    { op: 'post', id: world.newId(), debit: { kind: 'rail', ...of }, credit: { kind: 'platform_funds', ...of }, amountMinor: OWN_FUNDS_MINOR, reason: 'paid_in' },
  ]);
  expect(done.ok).toBe(true);
}

/** Opens the stage of all cases. */
export async function openStage(): Promise<Stage> {
  const rails = new Map<string, TestRail>();
  for (const name of ['institution', 'stripe'] as const) rails.set(name, testRail(name, () => shop.server.world.now()));
  const shop: Shop = await openShop({ now: MONDAY, rails: [...rails.values()] });
  const [one, two, operator] = [await shop.adjudicator('one'), await shop.adjudicator('two'), await shop.operator('operator')];
  await payOwnFunds(shop);
  const { world } = shop.server;
  const sent = async (path: string, as: Parameters<Shop['server']['request']>[2], json: object = {}): Promise<void> => {
    const answer = await answerOf(await shop.server.request(path, { json }, as));
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  };
  const cardNews = async ({ order }: Told, status: string, amountMinor: number): Promise<void> => {
    const about = { kind: 'card_dispute' as const, paymentReference: order.externalId, caseReference: `dp-${order.externalId}`, status, reason: '13.1', amountMinor, currency: 'CNY' as const, evidenceDue: null };
    const { headers, body } = rails.get('stripe')!.notice(world.newId(), about);
    expect((await shop.server.request('/payments/notices/stripe', { method: 'POST', headers, body })).status).toBe(200);
    while ((await takeCardNotices(world)) > 0);
    await tellDisputes(world);
  };
  const letGo = async ({ order }: Told, amountMinor: number): Promise<void> => {
    const debit = { kind: 'escrow', ownerId: order.id, currency: 'CNY' } as const;
    const credit = { kind: 'merchant_payout', ownerId: shop.marketplaceId, currency: 'CNY' } as const;
    const done = await applyLedger(world.database, { marketplaceId: shop.marketplaceId, disputeId: null, at: world.now() }, [
      { op: 'post', id: world.newId(), debit, credit, amountMinor, reason: 'order_released' },
    ]);
    expect(done.ok).toBe(true);
  };
  const step = async (merchant: Merchant, told: readonly Told[], given: Step): Promise<void> => {
    if ('pass' in given) return days(shop, given.pass);
    if ('payIn' in given) return sent(`/merchants/${merchant.externalId}/deposits`, shop.marketplace, { amountMinor: given.payIn, currency: 'CNY' });
    if ('announceExit' in given) return sent('/my/deposit/exit', merchant.as);
    const about = told[given.order ?? 0]!;
    if ('card' in given) return cardNews(about, given.card, given.amountMinor);
    if ('letGo' in given) return letGo(about, given.letGo);
    const { order, story } = about;
    if ('bothChoose' in given) {
      const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
      for (const as of [order.buyer, merchant.as]) await story.does('choose', as, { consents: true, textVersion });
      return;
    }
    const people = { buyer: order.buyer, merchant: merchant.as, adjudicator: one.as, second: two.as, operator: operator.as };
    await story.does(given.act, people[given.by], given.body);
  };
  return {
    ...{ shop, operator },
    async play(id, given) {
      shop.server.world.clock.set(MONDAY);
      const merchant = await shop.merchant(id, given.depositMinor === 0 ? {} : { depositMinor: given.depositMinor });
      for (const rail of rails.keys()) await shop.server.request(`/merchants/${id}/payout-accounts/${rail}`, { method: 'PUT', json: { account: `ACC-${id}` } }, shop.marketplace);
      const told = await begin(shop, id, merchant, given);
      for (const one of given.story) await step(merchant, told, one);
      return { merchant, told };
    },
    async institution(order) {
      // what moved is told once transactions of the whole cluster are over, those of other tests too
      await expect.poll(async () => ((await instruct(world)), (await instructionsOfOrder(world.database, order.id)).length), { timeout: 50_000, interval: 20 }).toBeGreaterThan(0);
      for (let hour = 0; hour < 60; hour += 1) {
        while ((await execute(world)) > 0);
        await instruct(world);
        shop.server.world.clock.advance({ hours: 1 });
      }
      const ids = new Set((await instructionsOfOrder(world.database, order.id)).map((row) => row.id));
      return [...rails.values()].flatMap((rail) => rail.deeds.filter((deed) => ids.has(deed.instructionId)).map((deed) => [deed.verb, deed.amountMinor] as const));
    },
  };
}
