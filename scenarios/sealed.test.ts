import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../core/kernel/kernel.ts';
import type { As } from '../server/http/testkit.ts';
import { createSession } from '../server/people/people.ts';
import { DECISION } from './support/stages.ts';
import { openShop, type Order, type Shop } from './support/shop.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

const FILING = {
  type: 'D-02',
  items: [{ itemId: 'sofa', quantity: 1 }],
  facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' },
  narrative: '页面写的是实木，收到的是贴皮。',
  wanted: [{ kind: 'refund', amountMinor: 4_190_000 }],
};

interface KeptAct {
  readonly act: string;
  readonly events: unknown;
  readonly salt: string | null;
  readonly leaf: string;
}

describe('what is not for everybody’s eyes', () => {
  let shop: Shop;
  let order: Order;
  let story: Story;

  beforeAll(async () => {
    shop = await openShop();
    const merchant = await shop.merchant('sofas', { depositMinor: 200_000 });
    const adjudicator = await shop.adjudicator('one');
    order = await shop.order({ externalId: 'S-1', merchant: 'sofas', items: [{ itemId: 'sofa', title: '沙发', quantity: 1, paidMinor: 4_190_000 }] });
    story = await fileStory(shop, order, FILING);
    await story.does('respond', merchant.as, { position: 'contest', text: '页面写明是贴皮。' });
    await story.does('end_negotiation', order.buyer);
    const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
    await story.does('choose', order.buyer, { consents: true, textVersion });
    await story.does('choose', merchant.as, { consents: true, textVersion });
    await story.does('take_case', adjudicator.as);
    await story.does('issue_determination', adjudicator.as, { ...DECISION, reasons: '草稿里的理由，尚未经过二次签署，当事人不应看到。' });
  });
  afterAll(() => shop.close());

  it('a draft that waits for its second signature stays out of the parties’ view, history and record', async () => {
    for (const path of ['', '/history', '/record']) {
      const seen = await answerOf(await shop.server.request(`/disputes/${story.id}${path}`, {}, order.buyer));
      expect(seen.status, path).toBe(200);
      expect(JSON.stringify(seen.body), path).not.toContain('草稿里的理由');
    }
  });

  it('no clock of the sides tells that a draft waits: not in the view, not in their lists', async () => {
    const seen = await story.seenBy(order.buyer);
    const clocks = seen['deadlines'].map((clock: { rule: string }) => clock.rule);
    expect(clocks).toContain('decide');
    expect(clocks).not.toContain('second_signature');
    const list = await answerOf(await shop.server.request('/disputes?view=claimant', {}, order.buyer));
    const row = list.body['items'].find((one: { id: string }) => one.id === story.id);
    expect(row.nextDue).toBe(seen['deadlines'][0].due);
  });

  it('an adjudicator is not told of an offer, of its acceptance or of the time to countersign', async () => {
    const merchant = await shop.merchant('lamps', { depositMinor: 200_000 });
    const judge = await shop.adjudicator('two');
    const lamp = await shop.order({ externalId: 'S-3', merchant: 'lamps', buyer: 'lamp-buyer' });
    const other = await fileStory(shop, lamp, { ...FILING, items: [{ itemId: '1', quantity: 1 }], wanted: [{ kind: 'refund', amountMinor: 29_900 }] });
    await other.does('respond', merchant.as, { position: 'contest', text: '页面写明是贴皮。' });
    await other.does('end_negotiation', lamp.buyer);
    const { choiceTextVersion: textVersion } = await other.seenBy(lamp.buyer);
    for (const as of [lamp.buyer, merchant.as]) await other.does('choose', as, { consents: true, textVersion });
    await other.does('take_case', judge.as);
    await other.seenBy(merchant.as);
    const before = await other.seenBy(judge.as);
    await other.does('make_offer', merchant.as, { terms: [{ kind: 'refund', amountMinor: 12_345 }], note: '' });
    const { offers } = await other.seenBy(lamp.buyer);
    await other.does('accept_offer', lamp.buyer, { no: offers.at(-1).no });
    const clocks = (seen: Record<string, any>): string[] => seen['deadlines'].map((clock: { rule: string }) => clock.rule);
    expect(clocks(await other.seenBy(merchant.as))).toContain('countersign');
    expect(await other.seenBy(judge.as)).toEqual(before);
  });

  it('the record keeps the commitment of the draft, and every other act can be checked against its own', async () => {
    const record = await answerOf(await shop.server.request(`/disputes/${story.id}/record`, {}, order.buyer));
    const acts = record.body['acts'] as KeptAct[];
    const sealed = acts.filter((one) => one.events === null);
    expect(sealed.map(({ act, salt, leaf }) => [act, salt, leaf.length])).toEqual([['issue_determination', null, 64]]);
    for (const one of acts.filter((each) => each.events !== null)) {
      const hash = createHash('sha256').update(Buffer.from(one.salt ?? '', 'base64')).update(canonicalJson(one.events as never));
      expect(hash.digest('hex'), one.act).toBe(one.leaf);
    }
  });

  it('a session of one dispute’s link neither reads nor changes what its person writes about other orders', async () => {
    const other = await shop.order({ externalId: 'S-2', merchant: 'sofas', paidMinor: 10_000 });
    const draft = `/my/drafts/${other.id}`;
    const kept = await shop.server.request(draft, { method: 'PUT', json: { body: { narrative: '只给自己看' } } }, order.buyer);
    expect(kept.status).toBe(200);
    const { token } = await createSession(shop.server.world, shop.server.database, { personId: order.buyerId, onlyDisputeId: story.id });
    const joined = { session: token };
    expect((await answerOf(await shop.server.request('/my/drafts', {}, joined))).body).toEqual({ items: [] });
    expect((await shop.server.request(draft, { method: 'PUT', json: { body: { narrative: 'x' } } }, joined)).status).toBe(422);
    expect((await shop.server.request(draft, { method: 'DELETE' }, joined)).status).toBe(204);
    const own = await answerOf(await shop.server.request('/my/drafts', {}, order.buyer));
    expect(own.body['items']).toMatchObject([{ orderId: other.id, body: { narrative: '只给自己看' } }]);
  });

  it('that a draft went back to its writer stands in no side’s proof of service, and in the adjudicators’', async () => {
    const second = await shop.adjudicator('second');
    await story.does('return_determination', second.as, { reason: '第二项没有理由。' });
    const templates = async (as: As): Promise<string[]> => {
      const { body } = await answerOf(await shop.server.request(`/disputes/${story.id}/deliveries`, {}, as));
      return (body['items'] as { template: string }[]).map((one) => one.template);
    };
    expect(await templates(second.as)).toContain('determination_returned');
    expect(await templates(order.buyer)).not.toContain('determination_returned');
    expect((await templates(order.buyer)).length).toBeGreaterThan(5);
  });
});
