import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Order, type Shop } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import { leafHash, parseCheckpoint, parseNote, parseProof, verifyInclusion } from '../../core/log/log.ts';
import { storePacks } from '../rules/rules.ts';
import { stateInLog } from './say.ts';
import { sequence } from './sequencer.ts';
import { proofOf } from './proof.ts';
import { testPorts } from './testkit.ts';

let shop: Shop;
let order: Order;
let seller: Awaited<ReturnType<Shop['merchant']>>;
let story: Story;

beforeAll(async () => {
  shop = await openShop();
  seller = await shop.merchant('logged', { depositMinor: 300_000 });
  order = await shop.order({ externalId: 'L-1', merchant: 'logged', items: [{ itemId: 'shirt', title: '衬衫', quantity: 1, paidMinor: 29_900 }] });
  story = await fileStory(shop, order, {
    type: 'D-02',
    items: [{ itemId: 'shirt', quantity: 1 }],
    facts: { attribute: 'size_colour', discovered_on: '2026-03-01', personal_use: 'yes' },
    narrative: '订的是蓝色 M 码，收到的是红色 L 码。',
    wanted: [{ kind: 'refund', amountMinor: 29_900 }],
  });
});
afterAll(() => shop.close());

async function get(path: string, as?: Parameters<Shop['server']['request']>[2]): Promise<{ status: number; body: Record<string, any> }> {
  const answer = await shop.server.request(path, {}, as);
  return { status: answer.status, body: (await answer.json()) as Record<string, any> };
}

describe('a receipt in the log', () => {
  test('waits, then has a proof that leads from the act itself to the signed root', async () => {
    const { body: record } = await get(`/disputes/${story.id}/record`, order.buyer);
    const [act] = record['acts'];
    expect((await get(`/log/proofs/${act.leaf}`)).body).toEqual({ state: 'waiting' });
    const { body: before } = await get(`/disputes/${story.id}/log`, order.buyer);
    expect(before['items'][0]).toMatchObject({ firstSeq: act.firstSeq, act: 'file', event: 'dispute_filed', entry: act.firstSeq, commitment: act.leaf, index: null, loggedAt: null });
    await sequence(shop.server.world, testPorts());
    const { body: after } = await get(`/disputes/${story.id}/log`, seller.as);
    expect(after['items'][0]).toMatchObject({ commitment: act.leaf, loggedAt: shop.server.world.now() });
    const { body: proven } = await get(`/log/proofs/${act.leaf}`);
    expect(proven).toMatchObject({ state: 'logged', kind: 'act', index: after['items'][0].index, witnessed: false });
    const proof = parseProof(proven['proof'])!;
    const said = parseCheckpoint(parseNote(proof.checkpoint)!.text)!;
    const entry = Buffer.from(`{"commitment":"${act.leaf}","kind":"act","v":1}`);
    expect(verifyInclusion({ leaf: leafHash(entry), index: proof.index, size: said.size, proof: proof.hashes, root: said.root })).toBe(true);
    expect(await proofOf(shop.server.database, 'act', `${story.id}/${act.firstSeq}`)).toBe(proven['proof']);
  });

  test('is shown to the parties alone; what is not ours is not found', async () => {
    const adjudicator = await shop.adjudicator('Ada');
    expect((await get(`/disputes/${story.id}/log`)).status).toBe(401);
    expect((await get(`/disputes/${story.id}/log`, adjudicator.as)).status).toBeGreaterThanOrEqual(403);
    expect((await get(`/log/proofs/${'ab'.repeat(32)}`)).status).toBe(404);
    expect((await get('/log/proofs/xyz')).status).toBe(422);
  });
});

describe('statements of the house', () => {
  test('a rule version is in the log from the moment it is published, and anybody can compute its commitment', async () => {
    await storePacks(shop.server.database, shop.server.world.now());
    await sequence(shop.server.world, testPorts());
    const [pack] = await shop.server.owner.query<{ id: string; version: string; hash: string; from: string }>({ text: 'select id, version, hash, effective_from::text as from from rule_pack order by id, version limit 1' });
    const { body } = await get(`/log/statements/rules?ref=${encodeURIComponent(`${pack!.id}/${pack!.version}`)}`);
    expect(JSON.parse(body['content'])).toEqual({ effectiveFrom: pack!.from, hash: pack!.hash, pack: pack!.id, version: pack!.version });
    expect(createHash('sha256').update(Buffer.from(body['salt'], 'hex')).update(body['content']).digest('hex')).toBe(body['commitment']);
    expect((await get(`/log/proofs/${body['commitment']}`)).body).toMatchObject({ state: 'logged', kind: 'rules' });
    expect((await get('/log/statements/rules?ref=cn/none')).status).toBe(404);
  });

  test('is said once under one name, and one of a dispute is nobody’s to read', async () => {
    const at = shop.server.world.now();
    for (const root of ['aa', 'bb']) await stateInLog(shop.server.database, { kind: 'pool', ref: 'epoch-1', content: { root }, at });
    expect(JSON.parse((await get('/log/statements/pool?ref=epoch-1')).body['content'])).toEqual({ root: 'aa' });
    await stateInLog(shop.server.database, { kind: 'pool', disputeId: story.id, ref: 'of-a-dispute', content: {}, at });
    expect((await get('/log/statements/pool?ref=of-a-dispute')).status).toBe(404);
    await sequence(shop.server.world, testPorts());
    const rows = await shop.server.owner.query({ text: `select from log_entry where kind = 'pool'` });
    expect(rows).toHaveLength(2);
  });

  test('how the log stands is open to everybody', async () => {
    const { status, body } = await get('/log');
    expect(status).toBe(200);
    expect(body).toMatchObject({ waiting: 0, quorum: null, alarms: [], keys: testPorts().signer.keys });
    expect(parseCheckpoint(parseNote(body['checkpoint'].note)!.text)).toMatchObject({ size: body['size'], origin: 'odr.example/log' });
  });
});
