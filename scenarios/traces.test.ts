import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../core/kernel/kernel.ts';
import { createHash } from 'node:crypto';
import { replayReason, type ReasonTrace } from '../core/trace/trace.ts';
import { rulesFor } from '../server/rules/rules.ts';
import type { As } from '../server/http/testkit.ts';
import { traceJob } from '../server/trace/trace.ts';
import { drainJobs } from '../server/jobs/jobs.ts';
import { DECISION } from './support/stages.ts';
import { openShop, type Order, type Shop } from './support/shop.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

const FILING = {
  type: 'D-02',
  items: [{ itemId: 'sofa', quantity: 1 }],
  facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' },
  narrative: '页面写的是实木，收到的是贴皮。',
  wanted: [{ kind: 'refund', amountMinor: 90_000 }],
};

type Exported = ReasonTrace & { readonly no: number; readonly hash: string; readonly format: string };

describe('why: reason traces of a dispute', () => {
  let shop: Shop;
  let order: Order;
  let story: Story;
  let merchant: As;
  let adjudicator: As;

  async function list(as: As): Promise<{ status: number; items: Exported[]; pending: boolean }> {
    const { status, body } = await answerOf(await shop.server.request(`/disputes/${story.id}/traces`, {}, as));
    return { status, items: body['items'] ?? [], pending: body['pending'] };
  }

  async function exported(as: As): Promise<Exported[]> {
    const { items } = await list(as);
    const all: Exported[] = [];
    for (const { no } of items) all.push((await answerOf(await shop.server.request(`/disputes/${story.id}/traces/${no}`, {}, as))).body as never);
    return all;
  }

  beforeAll(async () => {
    shop = await openShop();
    merchant = (await shop.merchant('sofas', { depositMinor: 200_000 })).as;
    adjudicator = (await shop.adjudicator('one')).as;
    order = await shop.order({ externalId: 'T-1', merchant: 'sofas', items: [{ itemId: 'sofa', title: '沙发', quantity: 1, paidMinor: 90_000 }] });
    story = await fileStory(shop, order, FILING);
    await story.does('respond', merchant, { position: 'contest', text: '页面写明是贴皮。' });
    await story.does('make_offer', merchant, { terms: [{ kind: 'price_reduction', amountMinor: 12_345 }], note: '一点心意' });
    await story.does('accept_offer', order.buyer, { no: 2 });
    await story.does('decline_countersign', merchant, { no: 2 });
    await story.does('end_negotiation', order.buyer);
    const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
    await story.does('choose', order.buyer, { consents: true, textVersion });
    await story.does('choose', merchant, { consents: true, textVersion });
    await story.does('take_case', adjudicator);
    await story.does('issue_determination', adjudicator, DECISION);
  });
  afterAll(() => shop.close());

  it('are made in the background, once, whoever works at the same time', async () => {
    const before = await list(order.buyer);
    expect([before.items.length, before.pending]).toEqual([0, true]);
    await Promise.all([drainJobs(shop.server.world, [traceJob]), drainJobs(shop.server.world, [traceJob])]);
    const after = await list(order.buyer);
    expect(after.pending).toBe(false);
    expect(after.items.map((one) => one.no)).toEqual(after.items.map((_one, index) => index + 1));
    await drainJobs(shop.server.world, [traceJob]);
    expect((await list(order.buyer)).items).toEqual(after.items);
  });

  it('the traces of a whole story, exported, replay to the last fen, each as its hash says', async () => {
    const all = await exported(order.buyer);
    const kinds = new Set(all.map((one) => one.kind));
    expect([...kinds].sort()).toEqual(['admission', 'amount', 'burden', 'classification', 'deadline', 'determination', 'route']);
    for (const one of all) {
      expect(one.format).toBe('redress-reason-trace/1');
      expect(replayReason(one, rulesFor(one.pack.name)), `${one.no} ${one.kind}`).toEqual([]);
      const { kind, at, event, about, pack, evidence, input, steps, result } = one;
      expect(createHash('sha256').update(canonicalJson({ kind, at, event, about, pack, evidence, input, steps, result })).digest('hex')).toBe(one.hash);
    }
    const filed = all.find((one) => one.kind === 'amount');
    expect(filed?.result).toMatchObject({ remedies: expect.arrayContaining([expect.objectContaining({ amountMinor: 90_000 })]) });
    const wrong = { ...filed!, result: JSON.parse(JSON.stringify(filed!.result).replaceAll('90000', '90001')) as ReasonTrace['result'] };
    expect(replayReason(wrong, rulesFor(wrong.pack.name)).length).toBeGreaterThan(0);
  });

  it('an adjudicator reads nothing of the talks, without a gap that would tell of them', async () => {
    const sides = await exported(order.buyer);
    expect(sides.some((one) => one.about === 'countersign')).toBe(true);
    // nor is it told when the sides do something: their latest act waits for its traces
    await story.does('accept_determination', order.buyer);
    expect([(await list(order.buyer)).pending, (await list(adjudicator)).pending]).toEqual([true, false]);
    const seen = await exported(adjudicator);
    expect(seen.some((one) => one.about === 'countersign')).toBe(false);
    expect(JSON.stringify(seen)).not.toContain('12345');
    expect(seen.map((one) => one.no)).toEqual(seen.map((_one, index) => index + 1));
    expect(await exported(merchant)).toEqual(sides);
  });

  it('nobody else reads them', async () => {
    const operator = await shop.operator('house');
    expect((await list(operator.as)).status).toBe(403);
    const stranger = await shop.order({ externalId: 'T-2', buyer: 'bystander', merchant: 'sofas', items: [{ itemId: 'sofa', title: '沙发', quantity: 1, paidMinor: 90_000 }] });
    expect((await list(stranger.buyer)).status).toBe(404);
    expect((await list(shop.marketplace)).status).toBe(403);
  });

  it('the database lets nobody change or remove one, and shows none outside a scope', async () => {
    for (const text of [`update reason_trace set kind = 'amount'`, 'delete from reason_trace']) {
      await expect(shop.server.owner.query({ text })).rejects.toMatchObject({ code: 'RD101' });
    }
    expect(await shop.server.world.database.query({ text: 'select 1 from reason_trace' })).toEqual([]);
  });
});
