import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePolicy } from '../core/log/log.ts';
import { QUICKNET } from '../server/adapters/beacon/settings.ts';
import { checkEd25519 } from '../server/adapters/signer.ts';
import { drainJobs } from '../server/jobs/jobs.ts';
import { drawJobs } from '../server/jury/draw-routes.ts';
import { freezePool, nextSeat, prepareDraw } from '../server/jury/draw.ts';
import { roundTime } from '../server/jury/ports.ts';
import { testDrawPorts } from '../server/jury/testkit.ts';
import { sequence } from '../server/log/sequencer.ts';
import { testPorts, testSigner } from '../server/log/testkit.ts';
import { witnessNewest } from '../server/log/witness.ts';
import { currentRules } from '../server/rules/rules.ts';
import { sourceOf } from '../verifier/files.ts';
import { readVkey } from '../verifier/note.ts';
import type { Step } from '../verifier/report.ts';
import { verify } from '../verifier/verify.ts';
import { State } from '../witness/state.ts';
import { Witness, witnessKey } from '../witness/witness.ts';
import { openShop, type Order, type Shop } from './support/shop.ts';
import { fileStory, type Story } from './support/story.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'redress-draw-case-'));
const SIGNATURE = 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39';
const COMES = roundTime(QUICKNET, 1000);
const FILING = { type: 'D-02', items: [{ itemId: 'shirt', quantity: 1 }], facts: { attribute: 'size_colour', discovered_on: '2026-03-01', personal_use: 'yes' }, narrative: '收到的是红色 L 码。', wanted: [{ kind: 'refund', amountMinor: 29_900 }] };

let shop: Shop;
/** what the witness's clock says */
let seenAt = COMES - 25_000;

async function settle(): Promise<void> {
  const { world } = shop.server;
  while ((await sequence(world, world.logPorts!)) > 0);
  await witnessNewest(world, world.logPorts!, checkEd25519);
}

async function disputed(externalId: string): Promise<{ readonly order: Order; readonly story: Story }> {
  const order = await shop.order({ externalId, merchant: 'shirts', items: [{ itemId: 'shirt', title: '衬衫', quantity: 1, paidMinor: 29_900 }] });
  return { order, story: await fileStory(shop, order, FILING) };
}

/** A round drawn by the recorded round of drand, the witness's clock at the announcement as said. */
async function drawn(story: Story, round: number): Promise<void> {
  const { world } = shop.server;
  const now = world.now();
  world.clock.set(new Date(COMES - 31_000).toISOString());
  await world.database.transaction((tx) => freezePool(tx, shop.marketplaceId, world.now(), world.random(32)));
  const wish = { id: world.newId(), disputeId: story.id, marketplaceId: shop.marketplaceId, round, size: 17, pack: currentRules(now), commitments: { claimant: null, respondent: null }, at: world.now() };
  const announced = await world.database.transaction((tx) => prepareDraw(tx, world.drawPorts!, wish));
  await settle();
  world.clock.set(new Date(COMES).toISOString());
  expect(await drainJobs(world, drawJobs, 3)).toBeGreaterThan(0);
  await nextSeat(world.database, announced!.drawId, 3);
  world.clock.set(now);
  await settle();
}

async function draws(order: Order, story: Story): Promise<Step> {
  const answer = await shop.server.request(`/disputes/${story.id}/case-file?variant=full`, {}, order.buyer);
  expect(answer.status).toBe(200);
  const report = await verify(sourceOf(new Uint8Array(await answer.arrayBuffer())), { trust: null, now: Date.parse('2026-11-20T02:00:00.000Z') });
  expect(report.steps.flatMap((step) => step.remarks.filter((one) => one.kind === 'fail').map((one) => `${step.name} ${one.code} ${one.about.join(' ')}`))).toEqual([]);
  return report.steps.find((step) => step.name === 'draws')!;
}

beforeAll(async () => {
  shop = await openShop({ config: { dataDir } });
  const key = await witnessKey(join(dataDir, 'witness.pem'), 'witness.example/w1');
  const signer = testSigner();
  const heads = mkdtempSync(join(dataDir, 'heads-'));
  State.begin(heads, signer.origin);
  const witness = new Witness(key, State.open(heads, [signer.origin]), [(await readVkey(signer.keys[0]!))!], () => seenAt);
  const policy = parsePolicy(`witness w1 ${key.vkey} https://witness.example\nquorum w1\n`);
  const ask = async (_: string, body: string): Promise<{ status: number; type: string; text: string }> => {
    const { status, type, body: text } = await witness.addCheckpoint(Buffer.from(body));
    return { status, type, text };
  };
  const drawPorts = testDrawPorts({ beacon: { chain: QUICKNET, round: async (round) => (round === 1000 ? { round, signature: SIGNATURE } : undefined) } });
  Object.assign(shop.server.world, { logPorts: testPorts({ signer, policy, ask }), drawPorts });
  await shop.merchant('shirts', { depositMinor: 300_000 });
  await shop.server.owner.query({
    text: `with made as materialized (select gen_random_uuid() as id, gen_random_uuid() as person, n from generate_series(1, 180) n),
                people as (insert into person (id, marketplace_id, name, created_at) select person, $1, 'j', now() from made)
           insert into juror (id, marketplace_id, person_id, joined_at, promise, state, experience, history, rules_version, judged_at)
           select id, $1, person, now(), 'p', 'active', (array['new', 'practised', 'seasoned'])[n % 3 + 1], (array['buyer', 'seller', 'both'])[n % 9 / 3 + 1], '2026-1', now() from made`,
    values: [shop.marketplaceId],
  });
}, 120_000);
afterAll(async () => {
  await shop.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('a case file', () => {
  it('holds every draw of the dispute; drawn again, each comes out, announced before its round by a witness’s clock', async () => {
    const { order, story } = await disputed('D-1');
    await drawn(story, 1);
    await drawn(story, 2);
    const step = await draws(order, story);
    expect(step.state).toBe('pass');
    expect(step.remarks.filter((one) => one.code === 'draw_done').map((one) => one.about)).toEqual([['draws/1.json'], ['draws/2.json']]);
    expect(step.remarks.filter((one) => one.code === 'draw_seen').length).toBe(2);
    // seats and lead are compared with the rules of the file
    expect(step.remarks.some((one) => one.code === 'draw_rules_open')).toBe(false);
  });

  it('says when witnesses saw an announcement only after the round had come', async () => {
    const { order, story } = await disputed('D-2');
    seenAt = COMES + 1_000;
    await drawn(story, 1);
    const step = await draws(order, story);
    expect(step.remarks.map((one) => one.code)).toContain('draw_seen_late');
  });

  it('without a jury says that nobody was drawn', async () => {
    const { order, story } = await disputed('D-3');
    await settle();
    expect((await draws(order, story)).remarks.map((one) => one.code)).toEqual(['draw_none']);
  });
});
