import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Uuid } from '../../../core/kernel/kernel.ts';
import { openShop, type Shop, type Staff } from '../../../scenarios/support/shop.ts';
import { fileStory } from '../../../scenarios/support/story.ts';
import type { As } from '../../http/testkit.ts';
import { sealerFor } from '../../privacy/texts.ts';
import { currentRules } from '../../rules/rules.ts';
import { eraseNow } from '../pool/testkit.ts';
import { acceptSeat, giveVote, openSeat } from '../round/acts.ts';
import { settleRound } from '../round/settle.ts';
import { openRound } from '../round/store.ts';
import { addJurors, portsOf, signedIn, type TestJuror } from '../round/testkit.ts';
import { qualityJobs } from './quality.ts';

const QUESTIONS = [{ id: 'remedy', kind: 'remedy' as const, options: ['as_claimed', 'dismissed'] }];
/** Five reasons that have no words in common. */
const OWN_WORDS = [
  '照片上的颜色与商品页面明显不同，收到当天就告诉了商家，对方没有解释。',
  '尺码表写着胸围一百零四厘米，量出来只有九十六，三次结果都一样。',
  '发货记录完整，签收前没有破损痕迹，聊天里也找不到任何抱怨。',
  '卖家承诺过七天内更换，却一直拖到第十二天才回复买家的消息。',
  '双方提供的视频互相矛盾，无法认定瑕疵在交付之前就已经存在。',
];
const TIMES = { summons: 60, review: 120, round: 300, reveal: 60, replace: 30 };

let shop: Shop;
let pool: TestJuror[];
let one: Staff;
let two: Staff;
let orders = 0;

beforeAll(async () => {
  shop = await openShop();
  await shop.merchant('tea', { name: '茶马旗舰店' });
  pool = await addJurors(shop.server, shop.marketplaceId, 60);
  one = await shop.operator('op-one');
  two = await shop.operator('op-two');
});
afterAll(() => shop.close());

const run = async (name: string): Promise<number> => qualityJobs.find((job) => job.name === name)!.run(shop.server.world) as Promise<number>;

async function ask(path: string, as?: As, method = 'GET', json?: unknown): Promise<{ status: number; body: any }> {
  const answer = await shop.server.request(path, { method, ...(json === undefined ? {} : { json }) }, as);
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
}

/** A round whose jurors vote as told, each after ten minutes; undefined does not vote. @returns its id */
async function round(jurors: readonly TestJuror[], votes: readonly (string | undefined)[], reasons: readonly string[] = []): Promise<Uuid> {
  const { world, owner, database } = shop.server;
  orders += 1;
  const order = await shop.order({ externalId: `Q-${orders}`, merchant: 'tea', items: [{ itemId: 'shirt', title: '衬衫', quantity: 1, paidMinor: 29_900 }] });
  const facts = { attribute: 'size_colour', discovered_on: '2026-03-01', personal_use: 'yes' };
  const story = await fileStory(shop, order, { type: 'D-02', items: [{ itemId: 'shirt', quantity: 1 }], facts, narrative: '订的是蓝色 M 码，收到的是红色 L 码。', wanted: [{ kind: 'refund', amountMinor: 29_900 }] });
  const panel = { size: jurors.length, threshold: Math.floor(jurors.length / 2) + 1, quorum: Math.floor(jurors.length / 2) + 1 };
  const ports = portsOf(jurors.map((juror) => juror.id), jurors.length);
  const id = (await openRound(database, { id: world.newId(), disputeId: story.id, marketplaceId: shop.marketplaceId, drawId: world.newId(), panel, times: TIMES, spare: 0, questions: QUESTIONS, reason: { leastLetters: 20, leastWords: 12, most: 2000 } }, world.now()))!;
  await settleRound(world, id, ports);
  const seats = await owner.query<{ id: Uuid; person_id: Uuid }>({ text: 'select id, person_id from jury_seat where round_id = $1 order by place', values: [id] });
  for (const [at, seat] of seats.entries()) {
    if (votes[at] === undefined) continue;
    expect((await acceptSeat(world, seat.id, seat.person_id)).ok).toBe(true);
    await openSeat(world, seat.id, seat.person_id, 0);
  }
  world.clock.advance({ minutes: 10 });
  for (const [at, seat] of seats.entries()) {
    const remedy = votes[at];
    if (remedy === undefined) continue;
    const given = await giveVote(world, seat.id, seat.person_id, { answers: { remedy }, reason: reasons[at] ?? OWN_WORDS[at % OWN_WORDS.length]! }, `key-${seat.id}`);
    expect(given.ok).toBe(true);
  }
  await settleRound(world, id, ports);
  return id;
}

const state = async (id: Uuid): Promise<string> => (await shop.server.owner.query<{ state: string }>({ text: 'select state from jury_round where id = $1', values: [id] }))[0]!.state;

describe('ended rounds are read, running ones are not', () => {
  test('a vote of a round that runs is nowhere in the figures; once it has ended, each seat is kept once', async () => {
    const jurors = pool.slice(0, 5);
    const running = await round(jurors, ['dismissed', 'dismissed', undefined, undefined, undefined]);
    expect(await state(running)).toBe('reviewing');
    expect(await run('jury.quality')).toBe(0);
    expect((await ask('/jurors/me/quality', await signedIn(shop.server, jurors[0]!.personId))).body).toMatchObject({ votes: 0, countedAt: null, advice: ['first_votes'] });

    const ended = await round(pool.slice(5, 10), ['dismissed', 'as_claimed', 'dismissed', 'dismissed', undefined]);
    expect(await state(ended)).toBe('ended');
    expect(await run('jury.quality')).toBe(5);
    expect(await run('jury.quality')).toBe(0);
    const kept = await shop.server.owner.query<{ for_seller: number | null; kept: boolean | null; minutes: number | null }>({
      text: 'select p.for_seller, p.kept, p.minutes from jury_past p join jury_seat s on s.id = p.seat_id where p.round_id = $1 order by s.place', values: [ended],
    });
    // the last was let go when the round ended: that says nothing of being in time
    expect(kept).toEqual([1, 0, 1, 1].map((forSeller) => ({ for_seller: forSeller, kept: true, minutes: 10 })).concat([{ for_seller: null, kept: null, minutes: null } as never]));
    const own = await ask('/jurors/me/quality', await signedIn(shop.server, pool[5]!.personId));
    expect(own.body).toMatchObject({ votes: 1, medianMinutes: 10, agreement: { figure: null, missing: 19 }, lean: { missing: 19 } });
  });

  test('a juror’s figures are the juror’s: nobody else has a way to them, and who is none has none', async () => {
    const order = await shop.order({ externalId: 'Q-none', merchant: 'tea', buyer: 'no-juror' });
    expect((await ask('/jurors/me/quality', order.buyer)).status).toBe(404);
    expect((await ask('/jurors/me/quality')).status).toBe(401);
    expect((await ask('/jurors/me/quality', one.as)).status).toBe(404);
  });
});

describe('points', () => {
  test('no term of the reward reads a vote: rule data has none, and both sides of a round get the same', async () => {
    const { rewards } = currentRules(shop.server.world.now()).jury;
    expect(Object.keys(rewards).toSorted()).toEqual(['forResult', 'perVote', 'points', 'source', 'verification']);
    expect(rewards.forResult).toBe(false);
    const jurors = pool.slice(10, 13);
    await round(jurors, ['dismissed', 'as_claimed', 'dismissed']);
    const points = await Promise.all(jurors.slice(0, 2).map(async (juror) => (await ask('/jurors/me', await signedIn(shop.server, juror.personId))).body.juror.points as number));
    expect(points).toEqual([rewards.points, rewards.points]);
  });
});

describe('the public report', () => {
  /** 0 to 3, as likely as each other, and the same for the same words. */
  const coin = (words: string): number => createHash('sha256').update(words).digest()[0]! % 4;

  /** Votes put in by the test: in each round four buyers, three sellers; sellers vote for the seller in `share` of four cases, buyers in half. */
  async function votes(rounds: number, share: number, sellers = 20): Promise<void> {
    const { world, owner } = shop.server;
    const rows = Array.from({ length: rounds }, (_, at) => {
      const id = world.newId();
      const cast = (juror: TestJuror, history: string, forSeller: boolean, experienced: boolean): object => ({ seat: world.newId(), round: id, juror: juror.id, history, experience: experienced ? 20 : 0, for_seller: forSeller ? 1 : 0 });
      return [
        ...Array.from({ length: 4 }, (_unused, place) => cast(pool[20 + ((at + place) % 20)]!, 'buyer', coin(`${at}b${place}`) < 2, coin(`${at}be${place}`) < 2)),
        ...Array.from({ length: 3 }, (_unused, place) => cast(pool[40 + ((at + place) % sellers)]!, 'seller', coin(`${at}s${place}`) < share, coin(`${at}se${place}`) < 2)),
      ];
    });
    await owner.query({
      text: `insert into jury_past (seat_id, round_id, juror_id, history, experience, for_seller, kept, minutes, ended_at)
             select seat, round, juror, history, experience, for_seller, true, 10, $2 from jsonb_to_recordset($1) as r (seat uuid, round uuid, juror uuid, history text, experience int, for_seller real)`,
      values: [JSON.stringify(rows.flat()), world.now()],
    });
  }

  test('says nothing while there is little, then groups, the difference with its interval, and no person', async () => {
    expect(await run('jury.bias')).toBe(0);
    expect((await ask('/jury/bias')).body).toEqual({ smallest: { jurors: 10, votes: 100 }, report: null });
    await votes(120, 3);
    expect(await run('jury.bias')).toBe(1);
    const { status, body } = await ask('/jury/bias');
    expect(status).toBe(200);
    const { effect, groups, levels, turned } = body.report;
    // sellers in three of four rounds, buyers in two: a quarter of the votes
    expect(effect.points.value).toBeCloseTo(0.25, 0);
    expect(effect.points.low).toBeGreaterThan(0);
    expect(effect.times.value).toBeGreaterThan(1.2);
    // few are both: with them goes the smaller of the others, or they would follow from the total
    expect(groups.map((group: any) => group.withheld ?? 'shown').toSorted()).toEqual(['shown', 'too_few', 'with_another']);
    expect(groups.find((group: any) => group.name === 'both').withheld).toBe('too_few');
    expect(levels.map((one: any) => [one.level, one.effect === null])).toEqual([['new', false], ['practised', false], ['seasoned', true]]);
    expect(turned.ifSellersLean).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  test('is made anew only when enough votes have come: one vote more changes nothing that can be compared', async () => {
    const before = (await ask('/jury/bias')).body;
    shop.server.world.clock.advance({ minutes: 10 });
    await votes(5, 3);
    expect(await run('jury.bias')).toBe(0);
    expect((await ask('/jury/bias')).body).toEqual(before);
    await votes(40, 3);
    expect(await run('jury.bias')).toBe(1);
    expect((await ask('/jury/bias')).body.report.votes).toBeGreaterThan(before.report.votes);
  });
});

describe('signs that jurors act together', () => {
  test('one text in a round is a question to operators; nothing follows; what was made of it is kept once', async () => {
    const jurors = pool.slice(13, 18);
    const text = '卖家没有拿出发货前的检查记录，照片里的划痕无法解释，应当承担责任。';
    const id = await round(jurors, ['as_claimed', 'as_claimed', 'as_claimed', undefined, undefined], [text, `${text}！`]);
    await run('jury.quality');
    expect(await run('jury.signals')).toBe(1);
    expect(await run('jury.signals')).toBe(0);
    const { body } = await ask('/operation/jury/signals', one.as);
    expect(body.signals).toHaveLength(1);
    const [sign] = body.signals;
    expect(sign).toMatchObject({ kind: 'same_text', jurors: [jurors[0]!.id, jurors[1]!.id].toSorted(), rounds: [id], times: 2, of: 3, chance: null, finding: null });
    expect(JSON.stringify(body)).not.toContain('划痕');
    const states = await shop.server.owner.query<{ state: string }>({ text: 'select state from juror where id = any ($1)', values: [sign.jurors] });
    expect(states).toEqual([{ state: 'active' }, { state: 'active' }]);

    const finding = `/operation/jury/signals/${sign.id}/finding`;
    expect((await ask(finding, one.as, 'POST', { finding: 'explained', note: '' })).status).toBe(422);
    expect((await ask(finding, one.as, 'POST', { finding: 'explained', note: '两人都引用了规则里的同一句话。' })).status).toBe(204);
    expect((await ask(finding, two.as, 'POST', { finding: 'acted', note: '再看一次，仍有疑问。' })).body).toMatchObject({ code: 'already_done' });
    expect((await ask('/operation/jury/signals', two.as)).body.signals[0]).toMatchObject({ finding: 'explained', note: '两人都引用了规则里的同一句话。' });
    expect(await run('jury.signals')).toBe(0);
  });

  test('what was made of one is closed at rest, however long, and one written before that is read as it is', async () => {
    const [row] = await shop.server.owner.query<{ id: Uuid; plain: boolean }>({ text: `select id, note like '%引用%' as plain from jury_signal` });
    expect(row!.plain).toBe(false);
    const open = (): Promise<unknown> => shop.server.owner.query({ text: 'update jury_signal set note = null, finding = null, looked_at = null, looked_by = null' });
    await open();
    const longest = '长'.repeat(2_000);
    expect((await ask(`/operation/jury/signals/${row!.id}/finding`, one.as, 'POST', { finding: 'explained', note: longest })).status).toBe(204);
    expect((await ask('/operation/jury/signals', two.as)).body.signals[0].note).toBe(longest);
    await shop.server.owner.query({ text: 'update jury_signal set note = $1', values: ['以前写的。'] });
    expect((await ask('/operation/jury/signals', two.as)).body.signals[0].note).toBe('以前写的。');
  });

  test('they are for operators alone', async () => {
    const juror = await signedIn(shop.server, pool[13]!.personId);
    expect((await ask('/operation/jury/signals', juror)).status).toBe(403);
    expect((await ask('/operation/jury/signals')).status).toBe(401);
    expect((await ask(`/operation/jury/signals/${shop.server.world.newId()}/finding`, one.as, 'POST', { finding: 'watched', note: '还要看看。' })).status).toBe(404);
  });
});

test('what is kept of a juror’s votes is in their own data, and in nobody else’s', async () => {
  const own = await ask('/my/data?format=json', await signedIn(shop.server, pool[5]!.personId));
  expect(own.body.juror).toMatchObject({ votes: [{ forSeller: 1, kept: true, minutes: 10 }], quality: [{ figures: { votes: 1 } }] });
  const other = await ask('/my/data?format=json', await signedIn(shop.server, pool[19]!.personId));
  expect(other.body.juror).toMatchObject({ votes: [], quality: [] });
});

test('who is erased leaves no row behind in votes, figures or signs', async () => {
  const { owner } = shop.server;
  const juror = pool[13]!;
  const left = async (): Promise<number[]> => {
    const [row] = await owner.query<{ past: number; figures: number; signs: number }>({
      text: `select (select count(*)::int from jury_past where juror_id = $1) as past, (select count(*)::int from juror_quality where juror_id = $1) as figures,
                    (select count(*)::int from jury_signal where jurors @> array[$1::uuid]) as signs`,
      values: [juror.id],
    });
    return [row!.past, row!.figures, row!.signs];
  };
  expect(await left()).toEqual([1, 1, 1]);
  // the jurors of this test were put in without a key of their own
  await sealerFor(shop.server.database, 'person', juror.personId);
  await eraseNow(shop, juror.personId, [one.id, two.id]);
  expect(await left()).toEqual([0, 0, 0]);
});
