import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERASED } from '../core/privacy/privacy.ts';
import { caseFileJobs } from '../server/casefile/files.ts';
import { canonicalJson } from '../core/kernel/kernel.ts';
import { commitmentOf, keptItems } from '../server/evidence/items.ts';
import type { As } from '../server/http/testkit.ts';
import { createSession } from '../server/people/people.ts';
import { traceJob } from '../server/trace/trace.ts';
import { columnsWith, filesWith } from './support/dump.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from './support/shop.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

/** Planted in everything that tells of somebody: names, addresses, numbers, what they wrote. None is found plain anywhere. */
const CANARIES = {
  name: '王晓岚QZA',
  mail: 'qzb-wang@example.org',
  phone: '13911112222',
  street: '幸福路七十七号QZC',
  tracking: 'SFQZD7712',
  payment: 'CARDQZE6222',
  listing: '送礼刻字QZF',
  narrative: '页面写的是实木，收到的是贴皮QZG',
  file: '照片QZH',
  bytes: '原件QZI',
  office: '东方公证处QZJ',
  document: '沪证字QZK号',
  withdrawn: '编号抄错了QZL',
  message: '请看照片QZM',
} as const;

describe('what lies in the database and in the data folder after a whole story', () => {
  let shop: Shop;
  let dataDir = '';
  let merchant: Merchant;
  let adjudicator: Staff;
  let operators: readonly Staff[];
  let story: Story;
  let second: Story;
  const orders: Order[] = [];
  const ids = { photo: '', deed: '', file: '' };

  async function push(externalId: string): Promise<Order> {
    const { server } = shop;
    const json = {
      ...{ externalId, merchantExternalId: 'tables', buyer: { externalId: 'b-1', name: CANARIES.name, email: CANARIES.mail, locale: 'zh-CN' }, currency: 'CNY', placedAt: server.world.now() },
      ...{ paidMinor: 40_000, escrowMinor: 40_000, payments: [{ method: 'card', amountMinor: 40_000, reference: CANARIES.payment }] },
      items: ['table', 'lamp'].map((itemId) => ({ itemId, title: '家具', quantity: 1, paidMinor: 20_000, unitPriceMinor: 20_000 })),
      shipment: { carrier: '顺丰', tracking: CANARIES.tracking },
      listing: { title: '家具', engraving: CANARIES.listing },
      chat: [{ at: server.world.now(), from: 'buyer', text: `送到${CANARIES.street}，电话${CANARIES.phone}` }],
    };
    const pushed = await answerOf(await server.request('/orders', { json }, shop.marketplace));
    const id = String(pushed.body['orderId']);
    const [row] = await server.owner.query<{ buyer_id: string }>({ text: 'select buyer_id from purchase_order where id = $1', values: [id] });
    const session = await createSession(server.world, server.database, { personId: row!.buyer_id });
    await relogin();
    return { id, externalId, buyerId: row!.buyer_id, buyer: { session: session.token } };
  }
  const relogin = async (): Promise<void> => void (await shop.server.owner.query({ text: `update session set expires_at = '2100-01-01', seen_at = '2100-01-01'` }));
  async function upload(name: string, as: As): Promise<string> {
    const sent = await shop.server.request(`/evidence?name=${encodeURIComponent(name)}`, { method: 'POST', body: `${CANARIES.bytes} ${name}`, headers: { 'content-type': 'text/plain' } }, as);
    return String((await answerOf(sent)).body['id']);
  }
  const filing = (itemId: string, evidence: readonly object[]): object => ({
    ...{ type: 'D-02', items: [{ itemId, quantity: 1 }], facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' } },
    ...{ narrative: CANARIES.narrative, wanted: [{ kind: 'refund', amountMinor: 20_000 }], evidence },
  });
  const orderSeen = async (at: number): Promise<Record<string, any>> => (await answerOf(await shop.server.request(`/orders/${orders[at]!.id}`, {}, merchant.as))).body;
  const made = (): Promise<Response> => shop.server.request(`/disputes/${story.id}/case-files/${ids.file}/content`, {}, orders[0]!.buyer);
  async function erase(kind: 'dispute' | 'person', subjectId: string): Promise<void> {
    const send = (pathname: string, json: object, as: Staff): Promise<Response> => shop.server.request(`/operation/privacy/erasures${pathname}`, { json }, as.as);
    const first = await answerOf(await send('', { kind, subjectId, reason: '保存期限已满' }, operators[0]!));
    expect(first.status, JSON.stringify(first.body)).toBe(201);
    expect((await send(`/${String(first.body['id'])}/signatures`, {}, operators[1]!)).status).toBeLessThan(300);
  }

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'redress-at-rest-'));
    shop = await openShop({ config: { dataDir } });
    merchant = await shop.merchant('tables', { depositMinor: 900_000 });
    adjudicator = await shop.adjudicator('one');
    operators = [await shop.operator('op-one'), await shop.operator('op-two')];
    orders.push(await push('R-1'), await push('R-2'));
    const buyer = orders[0]!.buyer;
    [ids.photo, ids.deed] = [await upload(`${CANARIES.file}.txt`, buyer), await upload('公证书.txt', buyer)];
    story = await fileStory(shop, orders[0]!, filing('table', [{ evidenceId: ids.photo, shows: CANARIES.bytes }, { evidenceId: ids.deed, shows: '公证书' }]));
    second = await fileStory(shop, orders[0]!, filing('lamp', []));
    await story.does('respond', merchant.as, { position: 'contest', text: CANARIES.message });
    await story.does('end_negotiation', buyer);
    const { choiceTextVersion: textVersion } = await story.seenBy(buyer);
    for (const as of [buyer, merchant.as]) await story.does('choose', as, { consents: true, textVersion });
    await story.does('take_case', adjudicator.as);
    const notary = (pathname: string, json: object): Promise<Response> => shop.server.request(`/evidence/${ids.photo}/notarisations${pathname}`, { json }, adjudicator.as);
    for (const number of [CANARIES.document, `${CANARIES.document}二`]) {
      const noted = await answerOf(await notary('', { says: 'file', office: CANARIES.office, number, dated: '2026-02-27', document: ids.deed }));
      expect(noted.status, JSON.stringify(noted.body)).toBe(201);
      const { no } = noted.body.notarisations?.at(-1) ?? (await answerOf(await shop.server.request(`/evidence/${ids.photo}/record`, {}, buyer))).body['notarisations'].at(-1);
      expect((await notary(`/${no}/withdrawal`, { reason: CANARIES.withdrawn })).status).toBe(200);
    }
    await shop.tick();
    while ((await traceJob.run(shop.server.world)) > 0);
    ids.file = String((await answerOf(await shop.server.request(`/disputes/${story.id}/case-files`, { json: { variant: 'full' } }, buyer))).body['id']);
    await caseFileJobs[0]!.run(shop.server.world);
  }, 120_000);
  afterAll(async () => {
    await shop.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('tells of nobody', async () => {
    // that the search finds what is there
    expect(await columnsWith(shop, '家具')).toContain('dispute.state');
    for (const [what, canary] of Object.entries(CANARIES)) {
      expect([what, await columnsWith(shop, canary)]).toEqual([what, []]);
      expect([what, await filesWith(dataDir, Buffer.from(canary, 'utf8'))]).toEqual([what, []]);
    }
    // no ZIP either: its members are packed, and would hide what they hold from the search
    expect(await filesWith(dataDir, Buffer.from([0x50, 0x4b, 0x03, 0x04]))).toEqual([]);
  });

  it('is read by those who may, as it was said', async () => {
    expect(await orderSeen(0)).toMatchObject({ shipment: { tracking: CANARIES.tracking }, payments: [{ reference: CANARIES.payment }], listing: { engraving: CANARIES.listing }, buyer: { name: CANARIES.name } });
    const own = (await answerOf(await shop.server.request('/my/data', {}, orders[0]!.buyer))).body;
    expect(JSON.stringify(own['orders'])).toContain(CANARIES.phone);
    const seen = (await answerOf(await shop.server.request(`/evidence/${ids.photo}/record`, {}, merchant.as))).body;
    expect(seen['notarisations']).toMatchObject([CANARIES.document, `${CANARIES.document}二`].map((number) => ({ office: CANARIES.office, number, withdrawn: { reason: CANARIES.withdrawn } })));
    const { custody } = (await keptItems(shop.server.database, [ids.photo])).get(ids.photo)!;
    expect(custody.map((link) => link.no)).toEqual(custody.map((_, index) => index + 1));
    for (const { salt, content, commitment } of custody) {
      expect(canonicalJson(JSON.parse(content!))).toBe(content);
      expect(commitmentOf(Buffer.from(salt!, 'base64'), content!).toString('hex')).toBe(commitment);
    }
    const file = await made();
    const bytes = Buffer.from(await file.arrayBuffer());
    expect([file.status, bytes.subarray(0, 2).toString(), String(bytes.length)]).toEqual([200, 'PK', file.headers.get('content-length')]);
  });

  it('goes with the last dispute of the order: listing, chat and titles, texts of the custody, the case file', async () => {
    for (const one of [story, second]) await one.does('withdraw', orders[0]!.buyer, { reason: '已和解' });
    shop.server.world.clock.set('2031-01-05T02:00:00.000Z');
    await relogin();
    await erase('dispute', story.id);
    expect((await orderSeen(0))['chat'], 'the other dispute still needs it').toHaveLength(1);
    const { custody } = (await keptItems(shop.server.database, [ids.photo])).get(ids.photo)!;
    expect(custody.filter((link) => link.content === null).map((link) => link.kind)).toEqual(['notarised', 'notarisation_withdrawn', 'notarised', 'notarisation_withdrawn']);
    expect(JSON.stringify(custody)).not.toContain('QZ');
    expect((await made()).status).toBe(409);
    await caseFileJobs[1]!.run(shop.server.world);
    expect(await shop.server.owner.query({ text: `select 1 from data_key k join case_file f on f.key_id = k.id` })).toEqual([]);
    await erase('dispute', second.id);
    expect(await orderSeen(0)).toMatchObject({ items: [{ itemId: 'table', title: ERASED, paidMinor: 20_000 }, { title: ERASED }], listing: null, chat: [], shipment: { tracking: ERASED }, buyer: { name: CANARIES.name } });
    expect(await orderSeen(1), 'another order of the same buyer').toMatchObject({ listing: { engraving: CANARIES.listing }, chat: [{}] });
  });

  it('goes with the buyer: every order', async () => {
    await erase('person', orders[0]!.buyerId);
    expect(await orderSeen(1)).toMatchObject({ items: [{ title: ERASED }, { title: ERASED }], listing: null, chat: [], buyer: { name: ERASED } });
    const [left] = await shop.server.owner.query<{ keys: number }>({ text: 'select count(*) as keys from data_key where subject_id = $1 and wrapped is not null', values: [orders[0]!.buyerId] });
    expect(left).toEqual({ keys: 0 });
  });
});
