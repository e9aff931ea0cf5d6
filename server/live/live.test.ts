import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Merchant, type Order, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { DECISION, FILING as ANY_FILING } from '../../scenarios/support/stages.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import type { As } from '../http/testkit.ts';
import { createSession, hashOf } from '../people/people.ts';
import { hubOf, MOST_STREAMS } from './hub.ts';
import { endStreams } from './live.ts';
import { leaveAll, listen, PACE, quiet, until, type Heard } from './testkit.ts';

const FILING = { ...ANY_FILING, narrative: '页面写的是实木，收到的是贴皮。', wanted: [{ kind: 'refund', amountMinor: 29_900 }] };
const OFFER = { terms: [{ kind: 'refund', amountMinor: 100 }], note: '' };

describe('streams', () => {
  let shop: Shop;
  let merchant: Merchant;
  let judge: Staff;
  let count = 0;
  const file = async (): Promise<{ order: Order; story: Story; path: string }> => {
    const order = await shop.order({ externalId: `L-${(count += 1)}`, merchant: 'shop', buyer: `buyer-${count}` });
    const story = await fileStory(shop, order, FILING);
    return { order, story, path: `/disputes/${story.id}/stream` };
  };
  const toAdjudicator = async (story: Story, buyer: As): Promise<void> => {
    await story.does('respond', merchant.as, { position: 'contest', text: '与页面一致。' });
    await story.does('end_negotiation', buyer);
    const { choiceTextVersion: textVersion } = await story.seenBy(buyer);
    for (const as of [buyer, merchant.as]) await story.does('choose', as, { consents: true, textVersion });
    await story.does('take_case', judge.as);
  };

  beforeAll(async () => {
    shop = await openShop();
    hubOf(shop.server.world, PACE);
    merchant = await shop.merchant('shop', { depositMinor: 100_000 });
    judge = await shop.adjudicator('judge');
  });
  afterEach(async () => {
    await leaveAll();
    expect(hubOf(shop.server.world).size).toBe(0);
  });
  afterAll(() => shop.close());

  it('tells the other side’s act with a number and nothing more, uncompressed and unkept', async () => {
    const { order, story, path } = await file();
    const buyer = await listen(shop.server, path, order.buyer);
    const { headers } = buyer.response;
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect([headers.get('x-accel-buffering'), headers.get('cache-control'), headers.get('content-encoding')]).toEqual(['no', 'no-store, no-transform', null]);
    await story.does('respond', merchant.as, { position: 'part', text: '愿意协商。' });
    await until(() => buyer.events.length > 0);
    await story.does('make_offer', merchant.as, OFFER);
    await until(() => buyer.events.length > 1);
    const from = Number(buyer.events[0]!.split(' ')[0]);
    expect(buyer.events).toEqual([`${from} {"version":${from}}`, `${from + 1} {"version":${from + 1}}`]);
    await until(() => buyer.signs() > 1);
  });

  it('whoever comes to listen just then takes nothing from those who listen already', async () => {
    const { order, story, path } = await file();
    const buyer = await listen(shop.server, path, order.buyer);
    await story.does('post_message', merchant.as, { text: '在吗' });
    const others = await Promise.all([listen(shop.server, path, merchant.as), listen(shop.server, path, order.buyer)]);
    await until(() => buyer.events.length === 1);
    expect(others.map((one) => one.events.length)).toEqual([0, 0]);
  });

  it('whoever comes back after missing acts is told once, at once; whoever missed none is told nothing', async () => {
    const { order, story, path } = await file();
    const first = await listen(shop.server, path, order.buyer);
    const known = first.id();
    await first.leave();
    await story.does('post_message', merchant.as, { text: '一' });
    await story.does('post_message', merchant.as, { text: '二' });
    const back = await listen(shop.server, path, order.buyer, { 'last-event-id': known });
    await until(() => back.events.length > 0);
    await quiet();
    expect(back.events).toEqual([`${Number(known) + 2} {"version":${Number(known) + 2}}`]);
    const { version } = (await (await shop.server.request(`/disputes/${story.id}/history`, {}, order.buyer)).json()) as { version: number };
    const fresh = await listen(shop.server, `${path}?after=${version}`, order.buyer);
    await quiet();
    expect(fresh.events).toEqual([]);
  });

  it('a page made before an act and a stream opened after it: nothing falls in between', async () => {
    const { order, story, path } = await file();
    const { version: until_ } = await story.seenBy(order.buyer);
    await story.does('respond', merchant.as, { position: 'contest', text: '不同意。' });
    const history = await shop.server.request(`/disputes/${story.id}/history?until=${until_}`, {}, order.buyer);
    const { items, version } = (await history.json()) as { items: { type: string }[]; version: number };
    expect(items.map((one) => one.type)).not.toContain('response_given');
    const late = await listen(shop.server, `${path}?after=${version}`, order.buyer);
    await until(() => late.events.length === 1);
  });

  it('what is sealed from a reader is not told to that reader, not even by a gap in the numbers', async () => {
    const { order, story, path } = await file();
    await toAdjudicator(story, order.buyer);
    const [bench, buyer] = [await listen(shop.server, path, judge.as), await listen(shop.server, path, order.buyer)];
    const start = Number(bench.id());
    await story.does('make_offer', order.buyer, OFFER);
    await story.does('post_message', merchant.as, { text: '五十？' });
    await until(() => buyer.events.length > 0 && Number(buyer.id()) > 0);
    await quiet();
    expect(bench.events).toEqual([]);
    await story.does('ask_question', judge.as, { to: 'claimant', text: '何时收到？' });
    await until(() => bench.events.length > 0);
    expect(bench.events).toEqual([`${start + 1} {"version":${start + 1}}`]);
  });

  it('a draft in chambers is not told to the sides', async () => {
    const big = await shop.order({ externalId: 'L-big', merchant: 'shop', buyer: 'buyer-big', items: [{ itemId: '1', title: '沙发', quantity: 1, paidMinor: 4_190_000 }] });
    const story = await fileStory(shop, big, { ...FILING, wanted: [{ kind: 'refund', amountMinor: 4_190_000 }] });
    await toAdjudicator(story, big.buyer);
    const path = `/disputes/${story.id}/stream`;
    const [bench, buyer] = [await listen(shop.server, path, judge.as), await listen(shop.server, path, big.buyer)];
    await story.does('issue_determination', judge.as, DECISION);
    await until(() => bench.events.length > 0);
    await quiet();
    expect(buyer.events).toEqual([]);
  });

  it('nobody is told that the other side reads, or listens', async () => {
    const { order, story, path } = await file();
    const buyer = await listen(shop.server, path, order.buyer);
    const other = await listen(shop.server, path, merchant.as);
    await story.seenBy(merchant.as);
    expect((await story.seenBy(order.buyer))['noticeOpenedAt']).not.toBeNull();
    await other.leave();
    await quiet();
    expect(buyer.events).toEqual([]);
  });

  it('listening and a page that renews itself open no notice', async () => {
    const { order, story, path } = await file();
    const opened = async (): Promise<number> => {
      const [row] = await shop.server.owner.query<{ n: number }>({ text: 'select count(*)::int as n from notice_opened where dispute_id = $1', values: [story.id] });
      return row!.n;
    };
    await listen(shop.server, path, merchant.as);
    await quiet();
    expect((await story.seenBy(order.buyer))['noticeOpenedAt']).toBeNull();
    await story.seenBy(merchant.as);
    const before = await opened();
    await story.does('make_offer', order.buyer, OFFER);
    const refreshed = await shop.server.request(`/disputes/${story.id}`, { headers: { 'redress-refresh': '1' } }, merchant.as);
    expect([refreshed.status, await opened()]).toEqual([200, before]);
    await story.seenBy(merchant.as);
    expect(await opened()).toBeGreaterThan(before);
  });

  it('a page that says it renews itself is still the first look when there was none', async () => {
    const { story } = await file();
    await shop.server.request(`/disputes/${story.id}`, { headers: { 'redress-refresh': '1' } }, merchant.as);
    expect((await story.seenBy(merchant.as))['noticeOpenedAt']).not.toBeNull();
    expect((await story.historyFor(merchant.as)).map((one) => one.type)).toContain('notice_opened');
  });

  it('who has no part is refused; so is a fifth stream of a session, until one of the four is closed', async () => {
    const { order, path } = await file();
    const stranger = await shop.order({ externalId: 'L-other', merchant: 'shop', buyer: 'somebody-else' });
    const refusal = async (as: As): Promise<unknown[]> => {
      const answer = await shop.server.request(path, {}, as);
      return [answer.status, ((await answer.json()) as { code: string }).code];
    };
    expect(await refusal(stranger.buyer)).toEqual([404, 'not_found']);
    expect(await refusal((await shop.operator('op')).as)).toEqual([403, 'not_allowed']);
    expect(await refusal(shop.marketplace)).toEqual([403, 'not_allowed']);
    const four: Heard[] = [];
    for (let n = 0; n < MOST_STREAMS; n += 1) four.push(await listen(shop.server, path, order.buyer));
    expect(await refusal(order.buyer)).toEqual([429, 'too_many_streams']);
    await four[0]!.leave();
    await listen(shop.server, path, order.buyer);
  });

  it('ends with the session, and with the access', async () => {
    const { order, path } = await file();
    const { token } = await createSession(shop.server.world, shop.server.database, { personId: order.buyerId });
    const buyer = await listen(shop.server, path, { session: token });
    const seller = await listen(shop.server, path, merchant.as);
    await shop.server.owner.query({ text: 'delete from session where id_hash = $1', values: [hashOf(token)] });
    await buyer.over;
    await shop.server.owner.query({ text: 'delete from merchant_member where person_id = $1', values: [merchant.personId] });
    await seller.over;
    await shop.server.owner.query({ text: 'insert into merchant_member (merchant_id, person_id) values ($1, $2)', values: [merchant.id, merchant.personId] });
  });

  it('lists: a row that is another one is told to those who have it, with no data; a message is not', async () => {
    const { order, story } = await file();
    const lists = [await listen(shop.server, '/my/stream', order.buyer), await listen(shop.server, '/my/stream', merchant.as), await listen(shop.server, '/my/stream', judge.as)];
    await story.does('respond', merchant.as, { position: 'contest', text: '与页面一致。' });
    await until(() => lists[0]!.events.length > 0 && lists[1]!.events.length > 0);
    expect(lists[0]!.events[0]).toMatch(/^\w+ \{\}$/);
    const known = lists[0]!.id();
    await quiet();
    const told = lists[0]!.events.length;
    await story.does('post_message', merchant.as, { text: '在吗' });
    await quiet();
    expect([lists[0]!.events.length, lists[2]!.events]).toEqual([told, []]);
    await lists[0]!.leave();
    await story.does('end_negotiation', order.buyer);
    const back = await listen(shop.server, '/my/stream', order.buyer, { 'last-event-id': known });
    await until(() => back.events.length > 0);
    const { version } = (await (await shop.server.request('/my/lists-version', {}, order.buyer)).json()) as { version: string };
    expect(back.id()).toBe(version);
    const { token } = await createSession(shop.server.world, shop.server.database, { personId: order.buyerId, onlyDisputeId: story.id });
    expect((await shop.server.request('/my/stream', {}, { session: token })).status).toBe(403);
  });

  it('outlives connections that are cut, and tells then what happened meanwhile', async () => {
    const { order, story, path } = await file();
    const buyer = await listen(shop.server, path, order.buyer);
    const [row] = await shop.server.owner.query<{ name: string }>({ text: 'select current_database() as name' });
    for (let round = 0; round < 3; round += 1) {
      await shop.server.owner.query({
        text: `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()`,
        values: [row!.name],
      });
      await quiet();
    }
    await story.does('post_message', merchant.as, { text: '还在吗' });
    await until(() => buyer.events.length === 1);
  });

  it('ends when the server stops, which then opens no further one', async () => {
    const { order, path } = await file();
    const buyer = await listen(shop.server, path, order.buyer);
    endStreams(shop.server.world);
    await buyer.over;
    expect((await shop.server.request(path, {}, order.buyer)).status).toBe(503);
  });
});
