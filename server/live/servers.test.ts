import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Merchant, type Order, type Shop } from '../../scenarios/support/shop.ts';
import { FILING as ANY_FILING } from '../../scenarios/support/stages.ts';
import { answerOf, fileStory, type Story } from '../../scenarios/support/story.ts';
import type { As, TestServer } from '../http/testkit.ts';
import { createSession } from '../people/people.ts';
import { hubOf, MOST_STREAMS } from './hub.ts';
import { leaveAll, listen, PACE, quiet, until, type Heard } from './testkit.ts';

const FILING = { ...ANY_FILING, narrative: '页面写的是实木，收到的是贴皮。', wanted: [{ kind: 'refund', amountMinor: 29_900 }] };

/** Two servers of one installation behind a proxy without sticky sessions: whoever is asked by chance knows it all. */
describe('two servers on one database', () => {
  let shop: Shop;
  let here: TestServer;
  let there: TestServer;
  let merchant: Merchant;
  let order: Order;
  let story: Story;
  let path = '';
  let count = 0;

  const act = async (server: TestServer, name: string, as: As, body: object): Promise<{ status: number; body: Record<string, any> }> =>
    answerOf(await server.request(`/disputes/${story.id}/acts/${name}`, { json: body }, as));
  const status = async (server: TestServer, as: As): Promise<number> => (await server.request(path, {}, as)).status;

  beforeAll(async () => {
    shop = await openShop();
    here = shop.server;
    there = here.beside();
    for (const server of [here, there]) hubOf(server.world, PACE);
    merchant = await shop.merchant('shop', { depositMinor: 100_000 });
  });
  afterEach(async () => {
    await leaveAll();
    expect([hubOf(here.world).size, hubOf(there.world).size]).toEqual([0, 0]);
  });
  afterAll(async () => {
    await there.close();
    await shop.close();
  });
  const file = async (): Promise<void> => {
    order = await shop.order({ externalId: `T-${(count += 1)}`, merchant: 'shop', buyer: `buyer-${count}` });
    story = await fileStory(shop, order, FILING);
    path = `/disputes/${story.id}/stream`;
  };

  it('an act done through one reaches the streams of both, with one number', async () => {
    await file();
    const heard = [await listen(here, path, order.buyer), await listen(there, path, order.buyer)];
    await act(there, 'respond', merchant.as, { position: 'part', text: '愿意协商。' });
    await until(() => heard.every((one) => one.events.length === 1));
    await act(here, 'post-message', merchant.as, { text: '在吗' });
    await until(() => heard.every((one) => one.events.length === 2));
    expect(heard[0]!.events).toEqual(heard[1]!.events);
    const { version } = await story.seenBy(order.buyer);
    expect(heard.map((one) => one.id())).toEqual([String(version), String(version)]);
  });

  it('whoever loses one server goes on at the other, and is told at once what came in between', async () => {
    await file();
    const first = await listen(here, path, order.buyer);
    const known = first.id();
    await first.leave();
    await act(here, 'respond', merchant.as, { position: 'part', text: '愿意协商。' });
    const second = await listen(there, path, order.buyer, { 'last-event-id': known });
    await until(() => second.events.length === 1);
    const third = await listen(here, path, order.buyer, { 'last-event-id': second.id() });
    await quiet();
    expect(third.events).toEqual([]);
  });

  it('lists are told of acts done elsewhere, and have one mark on both', async () => {
    await file();
    const list = await listen(here, '/my/stream', order.buyer);
    await act(there, 'respond', merchant.as, { position: 'part', text: '愿意协商。' });
    await until(() => list.events.length > 0);
    await quiet();
    const { body } = await answerOf(await there.request('/my/lists-version', {}, order.buyer));
    expect(list.id()).toBe(body['version']);
  });

  it('nobody is told at one server who reads or listens at the other', async () => {
    await file();
    const buyer = await listen(here, path, order.buyer);
    await listen(there, path, merchant.as);
    await there.request(`/disputes/${story.id}`, {}, merchant.as);
    expect((await story.seenBy(order.buyer))['noticeOpenedAt']).not.toBeNull();
    await quiet();
    expect(buyer.events).toEqual([]);
  });

  it('each takes four streams of a session, and a fifth at neither', async () => {
    await file();
    const opened: Heard[] = [];
    for (const server of [here, there]) for (let n = 0; n < MOST_STREAMS; n += 1) opened.push(await listen(server, path, order.buyer));
    expect([await status(here, order.buyer), await status(there, order.buyer)]).toEqual([429, 429]);
    await opened[0]!.leave();
    expect(await status(there, order.buyer)).toBe(429);
    await listen(here, path, order.buyer);
  });

  it('signing out at one ends the streams of both', async () => {
    await file();
    const { token } = await createSession(here.world, here.database, { personId: order.buyerId });
    const heard = [await listen(here, path, { session: token }), await listen(there, path, { session: token })];
    expect((await there.request('/session', { method: 'DELETE' }, { session: token })).status).toBe(204);
    await Promise.all(heard.map((one) => one.over));
  });

  it('acts that go to one and the other in turn are one record, and what was seen before is refused at both', async () => {
    await file();
    const versions: number[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const sent = await act([here, there][turn % 2]!, 'post-message', turn % 3 === 0 ? order.buyer : merchant.as, { text: `第 ${turn} 句` });
      versions.push(sent.body['version']);
    }
    expect(versions).toEqual(versions.map((_one, index) => versions[0]! + index));
    const stale = { terms: [{ kind: 'refund', amountMinor: 100 }], note: '', ifVersion: versions[4] };
    const answers = [await act(here, 'make-offer', order.buyer, stale), await act(there, 'make-offer', order.buyer, stale)];
    expect(answers.map((one) => one.body['code'])).toEqual(['changed_meanwhile', 'changed_meanwhile']);
    const fresh = { ...stale, ifVersion: versions[5] };
    const both = await Promise.all([act(here, 'make-offer', order.buyer, fresh), act(there, 'make-offer', order.buyer, fresh)]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
  });
});
