import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Uuid } from '../../core/kernel/kernel.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import type { As } from '../http/testkit.ts';
import { instruct, instructionsOfOrder, paymentProof, paymentsOfOrder } from '../payment/payment.ts';
import { testRail, type TestRail } from '../payment/testkit.ts';
import { inflateRawSync } from 'node:zlib';
import { endOverdue, remindMerchants, takeCardNotices, tellDisputes } from './chargeback.ts';

let shop: Shop;
let stripe: TestRail;
let merchant: Merchant;
let operator: Staff;
let count = 0;

beforeAll(async () => {
  stripe = testRail('stripe', () => shop.server.world.now());
  shop = await openShop({ rails: [stripe] });
  merchant = await shop.merchant('m-1');
  operator = await shop.operator('wu');
});
afterAll(() => shop.close());

const FILING = {
  type: 'D-02',
  items: [{ itemId: '1', quantity: 1 }],
  facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes', danger: 'none' },
  narrative: '到货的木料和商品页面上写的不一样',
  evidence: [],
};

interface Scene {
  readonly order: Order;
  readonly story: Story;
  readonly reference: string;
}

/** An order paid by card at Stripe, and a dispute over it. */
async function scene(paidMinor = 20_000): Promise<Scene> {
  count += 1;
  const reference = `pi_${count}`;
  const payments = [{ method: 'card', rail: 'stripe', reference, amountMinor: paidMinor }];
  const order = await shop.order({ externalId: `o-${count}`, merchant: 'm-1', buyer: `buyer-${count}`, paidMinor, payments, releaseAt: '2026-12-01T00:00:00.000Z' });
  const story = await fileStory(shop, order, { ...FILING, wanted: [{ kind: 'refund', amountMinor: paidMinor }] });
  return { order, story, reference };
}

async function agree({ story, order }: Scene): Promise<void> {
  await story.does('accept_offer', merchant.as, { no: 1 });
  await story.does('countersign', order.buyer, { no: 1 });
}

/** The rail tells of a card dispute, and the jobs do what follows. */
async function tells({ reference }: Scene, status: string, amountMinor = 20_000, caseReference = `dp_${reference}`): Promise<void> {
  count += 1;
  const about = { kind: 'card_dispute' as const, paymentReference: reference, caseReference, status, reason: '13.1', amountMinor, currency: 'CNY' as const, evidenceDue: null };
  const { headers, body } = stripe.notice(`evt_${count}`, about);
  const answer = await shop.server.request('/payments/notices/stripe', { method: 'POST', headers, body });
  expect(answer.status).toBe(200);
  await settle();
}

async function settle(): Promise<void> {
  while ((await takeCardNotices(shop.server.world)) > 0);
  await tellDisputes(shop.server.world);
}

async function instructed(order: Order, states: readonly string[]): Promise<void> {
  await vi.waitFor(
    async () => {
      await instruct(shop.server.world);
      expect((await instructionsOfOrder(shop.server.world.database, order.id)).map((one) => one.state)).toEqual(states);
    },
    { timeout: 50_000, interval: 20 },
  );
}

async function get(path: string, as: As): Promise<{ status: number; body: any }> {
  const answer = await shop.server.request(path, {}, as);
  return { status: answer.status, body: await answer.json() };
}

const casesOf = async ({ story }: Scene, as: As): Promise<any[]> => (await get(`/card-cases?disputeId=${story.id}`, as)).body.items;

describe('a card dispute', () => {
  test('stops the refund of its payment and says so to both sides; won by the merchant, it goes on', async () => {
    const one = await scene();
    await agree(one);
    await instructed(one.order, ['due']);
    await tells(one, 'needs_response');
    await instructed(one.order, ['stopped']);
    for (const as of [one.order.buyer, merchant.as]) {
      expect(await casesOf(one, as)).toMatchObject([{ stage: 'chargeback', waitsFor: 'merchant', amountMinor: 20_000, creditedMinor: 20_000, excessMinor: 0, network: 'visa', reasonGroup: 'not_received' }]);
    }
    const history = await one.story.historyFor(one.order.buyer);
    expect(history.filter((entry) => entry.type === 'card_case_noted').map((entry) => entry.body['step'])).toEqual(['opened', 'credited']);
    await tells(one, 'won');
    await instructed(one.order, ['due']);
    expect(await casesOf(one, merchant.as)).toMatchObject([{ stage: 'won', creditedMinor: 0 }]);
    expect((await paymentsOfOrder(shop.server.world.database, one.order.id))[0]?.stopped).toBeNull();
  });

  test('whose credit the cardholder keeps stands for the refund: it is never told', async () => {
    const one = await scene();
    await agree(one);
    await instructed(one.order, ['due']);
    await tells(one, 'needs_response');
    await tells(one, 'lost');
    const [refund] = await instructionsOfOrder(shop.server.world.database, one.order.id);
    expect(refund).toMatchObject({ state: 'stopped', code: 'paid_by_card' });
    expect(await casesOf(one, one.order.buyer)).toMatchObject([{ stage: 'lost', creditedMinor: 20_000, excessMinor: 0 }]);
  });

  test('over a part pays that part: the rest of the refund goes on as one of its own', async () => {
    const one = await scene();
    await agree(one);
    await instructed(one.order, ['due']);
    await tells(one, 'needs_response', 8_000);
    await tells(one, 'lost', 8_000);
    const rows = await instructionsOfOrder(shop.server.world.database, one.order.id);
    expect(rows.map(({ state, amountMinor, code }) => [state, amountMinor, code]).sort()).toEqual([['due', 12_000, null], ['stopped', 20_000, 'paid_by_card']]);
    // the network changes its mind: what the card had paid is told after all, and nothing twice
    await tells(one, 'won', 8_000);
    const after = await instructionsOfOrder(shop.server.world.database, one.order.id);
    expect(after.filter((row) => row.state === 'due').map((row) => row.amountMinor).sort()).toEqual([12_000, 8_000].sort());
    const proof = await paymentProof(shop.server.world.database, shop.marketplaceId);
    expect(proof.filter((line) => line.wrong > 0)).toEqual([]);
  });

  test('before the outcome waits for it; what is agreed then is paid by the card, and nothing leaves the escrow', async () => {
    const one = await scene();
    await tells(one, 'needs_response');
    await agree(one);
    const seen = await one.story.seenBy(one.order.buyer);
    expect(seen['obligations'][0]).toMatchObject({ status: 'performed', paidMinor: 20_000, payments: [{ source: 'chargeback', amountMinor: 20_000 }] });
    expect(seen['stage']).toBe('closed');
    await tells(one, 'won');
    const again = await one.story.seenBy(one.order.buyer);
    expect(again['obligations'][0]).toMatchObject({ status: 'due', paidMinor: 0, payments: [] });
    expect(again['stage']).toBe('performance');
  });

  test('told twice, late or out of order changes nothing', async () => {
    const one = await scene();
    await tells(one, 'under_review');
    await tells(one, 'needs_response');
    await tells(one, 'under_review');
    const [known] = await casesOf(one, merchant.as);
    expect(known).toMatchObject({ stage: 'representment' });
    const { body } = await get(`/card-cases/${known.id}`, merchant.as);
    expect(body.entries).toHaveLength(1);
  });

  test('over a payment nobody knows, or over more than was paid, opens nothing', async () => {
    const one = await scene();
    await tells(one, 'needs_response', 20_001);
    await tells({ ...one, reference: 'pi_unknown' }, 'needs_response');
    expect(await casesOf(one, merchant.as)).toEqual([]);
  });

  test('that came before the dispute is told to it when it is filed', async () => {
    count += 1;
    const reference = `pi_${count}`;
    const payments = [{ method: 'card', rail: 'stripe', reference, amountMinor: 20_000 }];
    const order = await shop.order({ externalId: `o-${count}`, merchant: 'm-1', buyer: `buyer-${count}`, paidMinor: 20_000, payments, releaseAt: '2026-12-01T00:00:00.000Z' });
    await tells({ order, reference, story: undefined as never }, 'needs_response');
    const story = await fileStory(shop, order, { ...FILING, wanted: [{ kind: 'refund', amountMinor: 20_000 }] });
    await settle();
    expect(await casesOf({ order, reference, story }, order.buyer)).toMatchObject([{ stage: 'chargeback' }]);
    expect((await story.historyFor(order.buyer)).filter((entry) => entry.type === 'card_case_noted')).toHaveLength(2);
  });
});

/** The files of a ZIP archive, as far as our own writing goes. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [packed, name] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    const from = at + 30 + name;
    files.set(bytes.toString('utf8', at + 30, from), inflateRawSync(bytes.subarray(from, from + packed)));
    at = from + packed;
  }
  return files;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('the merchant’s answer', () => {
  async function pack(id: Uuid): Promise<{ hash: string; files: Map<string, Buffer> }> {
    const answer = await shop.server.request(`/card-cases/${id}/pack.zip`, {}, merchant.as);
    expect(answer.status).toBe(200);
    return { hash: answer.headers.get('x-pack-hash') ?? '', files: unzip(Buffer.from(await answer.arrayBuffer())) };
  }

  test('is a pack whose manifest names every file; settlement talk and the other side’s evidence are not in it', async () => {
    const one = await scene();
    await one.story.does('respond', merchant.as, { position: 'contest', text: '页面写明是榉木' });
    await one.story.does('make_offer', merchant.as, { terms: [{ kind: 'refund', amountMinor: 1_234 }], note: '密封的方案' });
    await one.story.does('post_message', merchant.as, { text: '私下商量的话' });
    await tells(one, 'needs_response');
    const [known] = await casesOf(one, merchant.as);
    const { hash, files } = await pack(known.id);
    const manifest = JSON.parse(files.get('manifest.json')!.toString());
    expect(sha256(files.get('manifest.json')!)).toBe(hash);
    expect(manifest.files.map((file: { path: string }) => file.path).sort()).toEqual([...files.keys()].filter((name) => name !== 'manifest.json').sort());
    for (const file of manifest.files) expect(sha256(files.get(file.path)!)).toBe(file.sha256);
    const all = [...files.values()].map((bytes) => bytes.toString('utf8')).join('\n');
    expect(all).toContain('页面写明是榉木');
    for (const sealed of ['密封的方案', '1234', '12.34', '私下商量的话']) expect(all.includes(sealed), sealed).toBe(false);
    expect((await pack(known.id)).hash).toBe(hash);
    expect((await get(`/card-cases/${known.id}`, merchant.as)).body.packs).toMatchObject([{ number: 1, manifestHash: hash }]);
  });

  test('is noted with the hash of a pack that was made, by the merchant alone, and once', async () => {
    const one = await scene();
    await tells(one, 'needs_response');
    const [known] = await casesOf(one, merchant.as);
    const act = (name: string, as: As, json: object): Promise<Response> => shop.server.request(`/card-cases/${known.id}/acts/${name}`, { json }, as);
    expect((await act('represent', merchant.as, { packHash: 'a'.repeat(64) })).status).toBe(422);
    expect((await act('represent', merchant.as, {})).status).toBe(422);
    const { hash } = await pack(known.id);
    expect((await act('represent', one.order.buyer, { packHash: hash })).status).toBe(404);
    expect((await act('represent', operator.as, { packHash: hash })).status).toBe(403);
    expect((await act('represent', merchant.as, { packHash: hash })).status).toBe(200);
    expect((await act('represent', merchant.as, { packHash: hash })).status).toBe(409);
    const { body } = await get(`/card-cases/${known.id}`, merchant.as);
    expect(body).toMatchObject({ stage: 'representment', waitsFor: 'network', acts: [] });
    expect(body.entries.at(-1)).toMatchObject({ by: 'merchant', act: 'represent', packHash: hash });
  });

  test('is handed in over the institution’s own line where it takes any: once, with the hash of the pack, whatever the line does', async () => {
    const one = await scene();
    await one.story.does('respond', merchant.as, { position: 'contest', text: '页面写明是榉木' });
    await tells(one, 'needs_response');
    const [known] = await casesOf(one, merchant.as);
    const handIn = async (as: As): Promise<{ status: number; body: any }> => {
      const answer = await shop.server.request(`/card-cases/${known.id}/hand-in`, { method: 'POST' }, as);
      return { status: answer.status, body: await answer.json() };
    };
    expect((await get(`/card-cases/${known.id}`, merchant.as)).body).toMatchObject({ handsIn: true });
    expect([(await handIn(one.order.buyer)).status, (await handIn(operator.as)).status]).toEqual([404, 403]);
    const before = stripe.evidence.length;
    stripe.fail('refused');
    expect(await handIn(merchant.as)).toMatchObject({ status: 409, body: { code: 'evidence_not_taken' } });
    stripe.fail('done_but_silent');
    expect(await handIn(merchant.as)).toMatchObject({ status: 503, body: { code: 'evidence_uncertain' } });
    expect((await casesOf(one, merchant.as))[0]).toMatchObject({ stage: 'chargeback' });
    expect(await handIn(merchant.as)).toMatchObject({ status: 200, body: { stage: 'representment', waitsFor: 'network' } });
    expect(stripe.evidence.slice(before)).toHaveLength(1);
    const { body } = await get(`/card-cases/${known.id}`, merchant.as);
    const { packHash } = body.entries.at(-1);
    expect(body.packs[0].manifestHash).toBe(packHash);
    expect(stripe.evidence.at(-1)).toMatchObject({ caseReference: `dp_${one.reference}` });
    expect(stripe.evidence.at(-1)!.text).toContain('举证材料 · dp_');
    expect(stripe.evidence.at(-1)!.text).toContain(packHash);
    expect(await handIn(merchant.as)).toMatchObject({ status: 409, body: { code: 'act_not_allowed_now' } });
    expect(body.handsIn).toBe(false);
  });

  test('is reminded of ahead of our own date, and lost when the network’s is over', async () => {
    const one = await scene();
    await tells(one, 'needs_response');
    const [known] = await casesOf(one, merchant.as);
    expect(known.ourDue < known.networkDue).toBe(true);
    shop.server.world.clock.advance({ days: 19 });
    while ((await remindMerchants(shop.server.world)) > 0);
    const mails = await shop.server.owner.query<{ body: { number: string } }>({ text: `select body from outbox where template = 'card_case_due'` });
    expect(mails.some((mail) => mail.body.number === `dp_${one.reference}`)).toBe(true);
    shop.server.world.clock.advance({ days: 12 });
    while ((await endOverdue(shop.server.world)) > 0);
    await settle();
    expect(await casesOf(one, merchant.as)).toMatchObject([{ stage: 'lost', waitsFor: null }]);
  });
});

describe('who may see and tell', () => {
  test('strangers see nothing; the desk sees every case and no pack; it may note what a bank wrote', async () => {
    const one = await scene();
    await tells(one, 'warning_needs_response');
    const [known] = await casesOf(one, one.order.buyer);
    const stranger = await scene();
    expect((await get(`/card-cases/${known.id}`, stranger.order.buyer)).status).toBe(404);
    expect((await get(`/card-cases?disputeId=${one.story.id}`, stranger.order.buyer)).status).toBe(404);
    expect((await get('/card-cases', stranger.order.buyer)).status).toBe(403);
    expect((await get('/card-cases?open=true', operator.as)).body.items.length).toBeGreaterThan(0);
    expect((await shop.server.request(`/card-cases/${known.id}/pack.zip`, {}, operator.as)).status).toBe(403);
    const news = { rail: 'stripe', paymentReference: one.reference, caseReference: `dp_${one.reference}`, status: 'chargeback', reason: '13.1', amountMinor: 20_000, evidenceDue: '2026-12-24T00:00:00Z' };
    expect((await shop.server.request('/card-cases/news', { json: news }, merchant.as)).status).toBe(403);
    const moved = await shop.server.request('/card-cases/news', { json: news }, operator.as);
    expect(moved.status).toBe(200);
    expect(await moved.json()).toMatchObject({ stage: 'chargeback', networkDue: '2026-12-24T00:00:00.000Z' });
    expect((await shop.server.request('/card-cases/news', { json: { ...news, status: 'closed somehow' } }, shop.marketplace)).status).toBe(422);
    expect((await shop.server.request('/card-cases/news', { json: { ...news, status: 'withdrawn', evidenceDue: undefined } }, shop.marketplace)).status).toBe(200);
  });

  test('pages of cases by the next date leave nothing out', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await get(`/card-cases?limit=3${cursor}`, merchant.as);
      seen.push(...body.items.map((one: { id: string }) => one.id));
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    const all = (await get('/card-cases?limit=100', merchant.as)).body.items.map((one: { id: string }) => one.id);
    expect(seen).toEqual(all);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
