import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountId } from '../core/ledger/ledger.ts';
import { at, faultsOf, readXml, textAt } from '../server/ledger/camt-testkit.ts';
import type { As } from '../server/http/testkit.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from './support/shop.ts';
import { fileStory, WRONG_SHIRT, type Story } from './support/story.ts';

let shop: Shop;
let merchant: Merchant;
let operator: Staff;
let order: Order;
let story: Story;

beforeAll(async () => {
  shop = await openShop();
  merchant = await shop.merchant('shirts', { depositMinor: 300_000 });
  operator = await shop.operator('Ou');
  order = await shop.order({ externalId: 'T-1', merchant: 'shirts', items: [{ itemId: 'shirt', title: '衬衫', quantity: 1, paidMinor: 29_900 }] });
  story = await fileStory(shop, order, WRONG_SHIRT);
});
afterAll(() => shop.close());

const read = (path: string, as: As): Promise<Response> => shop.server.request(path, {}, as);
const deposit = (): string => `/ledger/accounts/${accountId('deposit', merchant.id, 'CNY')}/statement`;

test('the deposit of a merchant: to operators and its marketplace, as both forms', async () => {
  for (const as of [operator.as, shop.marketplace]) {
    const xml = await read(`${deposit()}.xml`, as);
    expect([xml.status, xml.headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8']);
    const document = readXml(await xml.text());
    expect(faultsOf(document)).toEqual([]);
    expect(at(document, 'BkToCstmrStmt/Stmt/Bal').map((one) => textAt(one, 'Amt'))).toEqual(['0.00', '3000.00', '3000.00']);
    const csv = await read(`${deposit()}.csv`, as);
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(2);
  }
  for (const as of [merchant.as, order.buyer]) expect((await read(`${deposit()}.xml`, as)).status).toBe(403);
});

test('a period that ends before it begins, and an account that has no statements', async () => {
  const turned = await read(`${deposit()}.xml?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z`, operator.as);
  expect([turned.status, ((await turned.json()) as { code: string }).code]).toEqual([422, 'field_invalid']);
  const rail = accountId('rail', shop.marketplaceId, 'CNY');
  for (const id of [rail, order.id]) expect((await read(`/ledger/accounts/${id}/statement.xml`, operator.as)).status).toBe(404);
});

test('a dispute’s money: to its parties, its marketplace and operators, to nobody else', async () => {
  for (const as of [order.buyer, merchant.as, shop.marketplace, operator.as]) {
    const xml = await read(`/disputes/${story.id}/statement.xml`, as);
    expect(xml.status).toBe(200);
    const document = readXml(await xml.text());
    expect(faultsOf(document)).toEqual([]);
    expect(at(document, 'BkToCstmrStmt/Stmt/Ntry').map((one) => `${textAt(one, 'Sts/Cd')} ${textAt(one, 'Amt')}`)).toEqual(['PDNG 299.00']);
    const csv = await read(`/disputes/${story.id}/statement.csv`, as);
    expect(await csv.text()).toContain(',escrow,consumer_payout,299.00,CNY\r\n');
  }
  const stranger = await shop.order({ externalId: 'T-2', merchant: 'shirts', buyer: 'buyer-2' });
  for (const form of ['xml', 'csv']) expect((await read(`/disputes/${story.id}/statement.${form}`, stranger.buyer)).status).toBe(404);
  expect((await read(`/disputes/${order.id}/statement.xml`, operator.as)).status).toBe(404);
});
