import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUICKNET } from '../server/adapters/beacon/settings.ts';
import { drainJobs } from '../server/jobs/jobs.ts';
import { freezePool } from '../server/jury/draw.ts';
import { drawJobs } from '../server/jury/draw-routes.ts';
import { HOUSE, roundJobs } from '../server/jury/round/house.ts';
import { addJurors } from '../server/jury/round/testkit.ts';
import { settleDue, settleRound } from '../server/jury/round/settle.ts';
import { testDrawPorts } from '../server/jury/testkit.ts';
import { currentRules } from '../server/rules/rules.ts';
import { testWeb } from '../web/testkit.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from './support/shop.ts';
import { fileStory, type Story } from './support/story.ts';

/** A Monday, 10:00 in Shanghai. */
const START = '2026-11-02T02:00:00.000Z';
const { waitMinutes, leadSeconds } = currentRules(START).jury.randomness;

let shop: Shop;
let merchant: Merchant;
let operator: Staff;
let speaks = false;
/** rounds of the beacon that were asked for */
let asked = 0;

/** A public beacon that says nothing until it is told to. */
const beacon = {
  chain: QUICKNET,
  round: async (round: number) => {
    asked += 1;
    return speaks ? { round, signature: 'b4'.repeat(48) } : undefined;
  },
};

beforeAll(async () => {
  shop = await openShop({ now: START });
  const { world } = shop.server;
  Object.assign(world, { drawPorts: testDrawPorts({ beacon }) });
  merchant = await shop.merchant('lamps', { depositMinor: 100_000, name: '灯具店' });
  operator = await shop.operator('吴');
  await addJurors(shop.server, shop.marketplaceId, 60);
  await world.database.transaction((tx) => freezePool(tx, shop.marketplaceId, world.now(), world.random(32)));
});
afterAll(() => shop.close());

let count = 0;

/** A dispute of which both sides want a jury; it is convened, and its draw waits for the beacon. */
async function convened(): Promise<{ readonly story: Story; readonly order: Order; readonly decideBy: number }> {
  const order = await shop.order({ externalId: `B-${(count += 1)}`, merchant: 'lamps', items: [{ itemId: 'lamp', title: '台灯', quantity: 1, paidMinor: 39_900 }] });
  const story = await fileStory(shop, order, {
    ...{ type: 'D-02', items: [{ itemId: 'lamp', quantity: 1 }], wanted: [{ kind: 'refund', amountMinor: 39_900 }] },
    facts: { attribute: 'material', discovered_on: '2026-11-01', personal_use: 'yes', danger: 'none' },
    narrative: '页面写的是黄铜，收到的是喷漆铁皮。',
  });
  await story.does('respond', merchant.as, { position: 'contest', text: '页面写明是铁皮镀铜。' });
  await story.does('end_negotiation', order.buyer);
  const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
  for (const as of [order.buyer, merchant.as]) await story.does('choose', as, { consents: true, textVersion });
  const decideBy = await due(story, order);
  await story.does('propose_jury', order.buyer);
  await story.does('join_jury', merchant.as);
  await works();
  expect((await story.seenBy(order.buyer))['jury'].status).toBe('convened');
  return { story, order, decideBy };
}

/** What runs in the background of a server. */
async function works(): Promise<void> {
  await drainJobs(shop.server.world, [...drawJobs, ...roundJobs]);
}

const passes = (minutes: number): unknown => shop.server.world.clock.advance({ minutes });
const money = async (): Promise<unknown> => [await shop.server.owner.query({ text: 'select * from account order by 1' }), await shop.server.owner.query({ text: 'select * from transfer order by 1' })];
const due = async (story: Story, order: Order): Promise<number> => Date.parse((await story.seenBy(order.buyer))['deadlines'].find((clock: { name: string }) => clock.name === 'decide').due);
const ended = async (story: Story, order: Order): Promise<string[]> => (await story.historyFor(order.buyer)).filter((entry) => entry.type === 'verdict_returned').map((entry) => entry.type);

describe('a beacon that is silent', () => {
  test('is waited for as long as the rules say; then the round goes to an adjudicator, by its name, once, and nobody has less', async () => {
    const { story, order, decideBy } = await convened();
    const { world } = shop.server;
    const before = await money();
    passes(leadSeconds / 60 + waitMinutes - 1);
    await works();
    expect([asked > 0, (await story.seenBy(order.buyer))['jury'].status]).toEqual([true, 'convened']);
    passes(2);

    // a server gives the draw up and falls; one that came back ends the round and falls before it is handed on
    const [round] = (await story.seenBy(order.buyer))['jury'].rounds;
    expect(await HOUSE.panel.first(world, round.drawId, story.id)).toBe('silent');
    const falls = { ...HOUSE, procedure: { ...HOUSE.procedure, returnVerdict: () => Promise.reject(new Error('fell')) } };
    await expect(settleRound(world, round.roundId, falls)).rejects.toThrow('fell');
    expect((await story.seenBy(order.buyer))['jury'].status).toBe('convened');
    // two servers at once, and the beacon speaks after all: too late
    speaks = true;
    passes(2);
    await Promise.all([settleDue(world, HOUSE), settleDue(world, HOUSE)]);
    await works();
    speaks = false;

    const seen = await story.seenBy(order.buyer);
    expect(seen).toMatchObject({ stage: 'determination', draft: null, jury: { status: 'returned', rounds: [{ ended: { how: 'beacon_silent' }, verdict: { outcome: 'beacon_silent', counts: [], remedy: null } }] } });
    expect(await ended(story, order)).toEqual(['verdict_returned']);
    expect(await money()).toEqual(before);
    // the time with the jury is added to the adjudicator's
    expect(await due(story, order)).toBeGreaterThanOrEqual(decideBy);
    const notices = await shop.server.owner.query<{ recipient: string; facts: object }>({ text: `select body ->> 'to' as recipient, body as facts from outbox where dispute_id = $1 and template = 'jury_without_verdict'`, values: [story.id] });
    expect(notices.length).toBeGreaterThanOrEqual(3);
    for (const { facts } of notices) expect(JSON.stringify(facts)).toContain('beacon_silent');
    expect(await shop.server.owner.query({ text: 'select 1 from jury_draw_seat where draw_id = $1', values: [round.drawId] })).toEqual([]);
    expect((await story.seenBy(operator.as))['jury'].rounds[0].ended.how).toBe('beacon_silent');
  });

  test('is told on the page of both sides, in the list of draws, and an adjudicator goes on', async () => {
    const { story, order } = await convened();
    const web = testWeb(shop.server);
    passes(leadSeconds / 60 + waitMinutes + 1);
    await works();
    const session = (as: unknown): string => (as as { session: string }).session;
    expect((await web.open(`/disputes/${story.id}`, { session: session(order.buyer), locale: 'zh-CN' })).text).toContain('公开随机数没有按时到达，没有抽选评审员。由处理员处理。');
    expect((await web.open(`/disputes/${story.id}`, { session: session(merchant.as), locale: 'en' })).text).toContain('No random number came from the public beacon in time');
    expect((await web.open('/jury/draws', { locale: 'en' })).text).toContain('Nobody was drawn: no random number came');
    const [round] = (await story.seenBy(order.buyer))['jury'].rounds;
    const draw = await web.open(`/jury/draws/${round.drawId}`, { locale: 'en' });
    expect([draw.status, draw.text.includes('Nobody is drawn from this announcement')]).toEqual([200, true]);
    const adjudicator = await shop.adjudicator('林');
    await story.does('take_case', adjudicator.as);
    expect(((await story.seenBy(adjudicator.as))['allowed'] as { act: string }[]).map((one) => one.act)).toContain('issue_determination');
  });

  test('that speaks in time is drawn from, and nothing of this happens', async () => {
    const { story, order } = await convened();
    passes(leadSeconds / 60 + waitMinutes - 1);
    speaks = true;
    await works();
    speaks = false;
    passes(waitMinutes);
    await works();
    const { jury } = await story.seenBy(order.buyer);
    expect([jury.status, jury.rounds[0].ended]).toEqual(['convened', null]);
    expect(await shop.server.owner.query({ text: 'select 1 from jury_seat s join jury_round r on r.id = s.round_id where r.dispute_id = $1', values: [story.id] })).toHaveLength(17);
  });
});
