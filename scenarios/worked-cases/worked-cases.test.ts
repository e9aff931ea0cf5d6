import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActName } from '../../core/dispute/dispute.ts';
import { accountId } from '../../core/ledger/ledger.ts';
import { jobs as depositJobs } from '../../server/deposit/deposit.ts';
import { drainJobs } from '../../server/jobs/jobs.ts';
import { balancesOf, disputeTransfers, proofOf } from '../../server/ledger/ledger.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from '../support/shop.ts';
import { fileStory, type Story } from '../support/story.ts';

const FOLDER = join(import.meta.dirname, '../../vectors/worked-cases');

type Step = { readonly pass: number } | { readonly act: ActName; readonly by: 'buyer' | 'merchant' | 'adjudicator'; readonly body: object; readonly order?: number };
interface WorkedCase {
  readonly title: { readonly 'zh-CN': string; readonly en: string };
  readonly source: string;
  readonly depositMinor: number;
  readonly orders: readonly { readonly paidMinor: number; readonly escrowMinor: number; readonly wanted: readonly object[] }[];
  readonly story: readonly Step[];
  readonly statements: readonly (readonly [kind: string, from: string, to: string, amountMinor: number])[][];
  readonly openMinor: number;
  readonly depositLeftMinor: number;
}

const CASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name.slice(0, -'.json'.length), JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as WorkedCase] as const);

let shop: Shop;
let adjudicator: Staff;

beforeAll(async () => {
  shop = await openShop({ now: '2026-03-02T02:00:00.000Z' });
  adjudicator = await shop.adjudicator('one');
});
afterAll(() => shop.close());

/** Days one by one, as they pass: time limits fire, and the work of the deposit is done. */
async function days(count: number): Promise<void> {
  for (let day = 0; day < count; day += 1) {
    await shop.pass({ days: 1 });
    await drainJobs(shop.server.world, depositJobs());
  }
}

interface Told {
  readonly order: Order;
  readonly story: Story;
}

async function begin(id: string, merchant: Merchant, given: WorkedCase): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const [index, { paidMinor, escrowMinor, wanted }] of given.orders.entries()) {
    const releaseAt = new Date(Date.parse(shop.server.world.now()) + 60 * 86_400_000).toISOString();
    const order = await shop.order({ externalId: `${id}-${index}`, merchant: merchant.externalId, buyer: `${id}-buyer-${index}`, paidMinor, escrowMinor, releaseAt });
    const facts = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' };
    const story = await fileStory(shop, order, { type: 'D-02', items: [{ itemId: '1', quantity: 1 }], facts, narrative: '页面写的是实木，收到的是人造板。', wanted });
    told.push({ order, story });
  }
  return told;
}

describe('worked cases', () => {
  it('there are the case of S0 and twenty more, each with a title in both languages and its source', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(21);
    expect(CASES.map(([id]) => id)).toContain('s0-furniture');
    for (const [, { title, source }] of CASES) for (const text of [title['zh-CN'], title.en, source]) expect(text).not.toBe('');
  });

  it.each(CASES)('%s', async (id, given) => {
    // every case begins on the same Monday, so that holidays move none of its dates
    shop.server.world.clock.set('2026-03-02T02:00:00.000Z');
    const merchant = await shop.merchant(id, given.depositMinor === 0 ? {} : { depositMinor: given.depositMinor });
    const told = await begin(id, merchant, given);
    for (const step of given.story) {
      if ('pass' in step) {
        await days(step.pass);
        continue;
      }
      const { order, story } = told[step.order ?? 0]!;
      await story.does(step.act, step.by === 'buyer' ? order.buyer : step.by === 'merchant' ? merchant.as : adjudicator.as, step.body);
    }
    let open = 0;
    for (const [index, { order, story }] of told.entries()) {
      const lines = await disputeTransfers(shop.server.database, story.id);
      expect(lines.map((line) => [line.kind, line.debitKind, line.creditKind, line.amountMinor])).toEqual(given.statements[index]);
      const seen = await story.seenBy(order.buyer);
      const owed = (seen['obligations'] as { amountMinor: number | null; paidMinor: number; status: string }[]).filter((one) => !['performed', 'waived'].includes(one.status));
      open += owed.reduce((sum, one) => sum + (one.amountMinor ?? 0) - one.paidMinor, 0);
    }
    const [deposit] = await balancesOf(shop.server.database, [accountId('deposit', merchant.id, 'CNY')]);
    expect([open, deposit?.balanceMinor ?? 0]).toEqual([given.openMinor, given.depositLeftMinor]);
    for (const line of await proofOf(shop.server.database, shop.marketplaceId)) expect(line.wrong, line.proof).toBe(0);
  });
});
