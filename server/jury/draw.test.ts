import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawSeats, type Drawn } from '../../core/jury/draw.ts';
import { CONFLICT_CLASSES, exclusionTree, type ConflictClass } from '../../core/jury/exclusion.ts';
import { freeze, placed, type PlacedMember, type PoolMember } from '../../core/jury/pool.ts';
import { STRATA } from '../../core/jury/strata.ts';
import type { Uuid } from '../../core/kernel/kernel.ts';
import type { RulePack } from '../../core/rules/rules.ts';
import { openShop, type Order, type Shop } from '../../scenarios/support/shop.ts';
import { fileStory } from '../../scenarios/support/story.ts';
import { canonicalJson } from '../../core/kernel/kernel.ts';
import { sequence } from '../log/sequencer.ts';
import { testPorts } from '../log/testkit.ts';
import { utf8 } from '../../verifier/bytes.ts';
import { verifyDraw } from '../../verifier/draw.ts';
import { QUICKNET } from '../adapters/beacon/settings.ts';
import { roundTime } from './ports.ts';
import { publicStatement } from '../log/say.ts';
import { currentRules } from '../rules/rules.ts';
import { completeWaiting, completeDraw, freezePool, giveUpDraw, nextSeat, prepareDraw, revealNonce, type Commitments, type DrawPorts } from './draw.ts';
import { testDrawPorts } from './testkit.ts';
import { noteProofs } from './transcript.ts';

const NONCE = { claimant: Buffer.alloc(32, 1), respondent: Buffer.alloc(32, 2) };
const commitment = (nonce: Buffer): string => createHash('sha256').update(nonce).digest('hex');
const COMMITMENTS: Commitments = { claimant: commitment(NONCE.claimant), respondent: commitment(NONCE.respondent) };
const NONE: Commitments = { claimant: null, respondent: null };

let shop: Shop;
let pack: RulePack;
let orders = 0;

/** Jurors of the marketplace, as many in each group as asked. */
async function jurors(counts: readonly number[]): Promise<void> {
  await shop.server.owner.query({
    text: `with made as materialized (
             select gen_random_uuid() as id, gen_random_uuid() as person, c.stratum from unnest($2::int[]) with ordinality as c (count, stratum), generate_series(1, c.count)),
           people as (insert into person (id, marketplace_id, name, created_at) select person, $1, 'j', now() from made)
           insert into juror (id, marketplace_id, person_id, joined_at, promise, state, experience, history, rules_version, judged_at)
           select id, $1, person, now(), 'p', 'active', (array['new', 'practised', 'seasoned'])[(stratum - 1) % 3 + 1], (array['buyer', 'seller', 'both'])[(stratum - 1) / 3 + 1], '2026-1', now() from made`,
    values: [shop.marketplaceId, [...counts]],
  });
}

async function dispute(): Promise<{ readonly id: Uuid; readonly order: Order }> {
  orders += 1;
  const order = await shop.order({ externalId: `O-${orders}`, merchant: 'tea', items: [{ itemId: 'shirt', title: '衬衫', quantity: 1, paidMinor: 29_900 }] });
  const story = await fileStory(shop, order, {
    type: 'D-02',
    items: [{ itemId: 'shirt', quantity: 1 }],
    facts: { attribute: 'size_colour', discovered_on: '2026-03-01', personal_use: 'yes' },
    narrative: '订的是蓝色 M 码，收到的是红色 L 码。',
    wanted: [{ kind: 'refund', amountMinor: 29_900 }],
  });
  return { id: story.id, order };
}

async function announce(disputeId: Uuid, more: { readonly round?: number; readonly size?: number; readonly commitments?: Commitments; readonly ports?: DrawPorts } = {}) {
  const { world } = shop.server;
  return world.database.transaction((tx) =>
    prepareDraw(tx, more.ports ?? testDrawPorts(), { id: world.newId(), disputeId, marketplaceId: shop.marketplaceId, round: more.round ?? 1, size: more.size ?? 17, pack, commitments: more.commitments ?? NONE, at: world.now() }),
  );
}

const frozen = () => shop.server.world.database.transaction((tx) => freezePool(tx, shop.marketplaceId, shop.server.world.now(), shop.server.world.random(32)));

async function membersOf(epoch: number): Promise<PlacedMember[]> {
  const rows = await shop.server.owner.query<{ pseudonym: Buffer; weight: number; stratum: number }>({ text: 'select pseudonym, weight, stratum from jury_pool where epoch = $1', values: [epoch] });
  return placed(rows.map((row): PoolMember => ({ pseudonym: row.pseudonym.toString('hex'), weight: row.weight, stratum: STRATA[row.stratum]! })));
}

const lookup = (line: readonly PlacedMember[]) => (position: number): Drawn => {
  const found = line.find((one) => one.lo <= position && position < one.lo + one.weight)!;
  return { pseudonym: found.pseudonym, weight: found.weight, lo: found.lo };
};

async function attemptsOf(drawId: Uuid) {
  return shop.server.owner.query<{ seat: number; stratum: number; attempt: number; position: number; lo: number; result: number; pseudonym: Buffer; juror_id: Uuid }>({ text: 'select seat, stratum, attempt, position, lo, result, pseudonym, juror_id from jury_draw_seat where draw_id = $1 order by n', values: [drawId] });
}

beforeAll(async () => {
  shop = await openShop();
  await shop.merchant('tea');
  pack = currentRules(shop.server.world.now());
  await jurors([30, 30, 30, 30, 30, 30, 15, 15, 15]);
  await shop.server.owner.query({ text: 'update juror set weight = 3 where experience = $1', values: ['seasoned'] });
});
afterAll(() => shop.close());

async function log(): Promise<void> {
  const { world } = shop.server;
  Object.assign(world, { logPorts: world.logPorts ?? testPorts() });
  while ((await sequence(world, world.logPorts!)) > 0);
}

async function checked(drawId: Uuid) {
  const answer = await shop.server.request(`/jury/draws/${drawId}`, {});
  expect(answer.status).toBe(200);
  const report = await verifyDraw(utf8(canonicalJson(await answer.json())), null);
  return { report, codes: (kind: string) => report.steps.flatMap((step) => step.remarks.filter((one) => one.kind === kind).map((one) => one.code)) };
}

describe('a draw', () => {
  test('a frozen pool is what the pure tree says it is, and its root is said in the log', async () => {
    const made = (await frozen())!;
    const line = await membersOf(made.epoch);
    expect(made).toMatchObject({ number: 1, ...freeze(line) });
    expect(made.members).toBe(225);
    const said = await publicStatement(shop.server.world.database, 'pool', `${shop.marketplaceId}/1`);
    expect(JSON.parse(said!.content)).toMatchObject({ format: 'redress-pool/1', root: made.root, weight: made.weight });
  });

  test('the database draws the very seats the pure function draws, conflicts and replacements among them', async () => {
    const { id, order } = await dispute();
    const pool = (await frozen())!;
    // somebody lives with the buyer, somebody bought from the shop, one group has nobody left
    const address = Buffer.alloc(32, 9);
    const some = await shop.server.owner.query<{ person_id: Uuid; experience: string; history: string }>({ text: 'select person_id, experience, history from juror order by id' });
    const seasonedBoth = some.filter((one) => one.experience === 'seasoned' && one.history === 'both').map((one) => one.person_id);
    const near = [...seasonedBoth, ...some.slice(0, 90).map((one) => one.person_id)];
    await shop.server.owner.query({ text: `insert into juror_fact (subject_id, kind, hash, at) select unnest($1::uuid[]), 'address', $2, now() on conflict do nothing`, values: [[...near, order.buyerId], address] });
    const prepared = (await announce(id, { commitments: COMMITMENTS }))!;
    for (const side of ['claimant', 'respondent'] as const) expect(await revealNonce(shop.server.world.database, prepared.drawId, side, NONCE[side])).toBe(true);
    const drawn = await completeDraw(shop.server.world.database, testDrawPorts(), prepared.drawId, shop.server.world.now());
    if (drawn.state !== 'drawn') throw new Error(drawn.state);
    expect(drawn.seats.map((one) => one.seat)).toEqual(Array.from({ length: 17 }, (_, seat) => seat));
    expect(new Set(drawn.seats.map((one) => one.jurorId)).size).toBe(17);
    for (const seat of [4, 16, 4, 17]) await nextSeat(shop.server.world.database, prepared.drawId, seat);

    const [row] = await shop.server.owner.query<{ seed: Buffer; statement: string; seats: number[]; replaces: number[] }>({ text: 'select seed, statement, to_json(seats) as seats, to_json(replaces) as replaces from jury_draw where id = $1', values: [prepared.drawId] });
    expect(row!.replaces).toEqual([4, 16, 17]);
    const exclusions = await shop.server.owner.query<{ pseudonym: Buffer; class: number }>({ text: 'select pseudonym, class from jury_exclusion where draw_id = $1', values: [prepared.drawId] });
    const tree = exclusionTree(exclusions.map((one) => ({ pseudonym: one.pseudonym.toString('hex'), class: CONFLICT_CLASSES[one.class]! })));
    expect((JSON.parse(row!.statement) as { exclusions: { root: string } }).exclusions.root).toBe(tree.root);
    const line = await membersOf(pool.epoch);
    const pure = drawSeats({ seed: row!.seed, strata: pool.strata, seats: row!.seats.map((one) => STRATA[one]!), at: lookup(line), conflictOf: (pseudonym): ConflictClass | null => tree.classOf(pseudonym) });
    const stored = (await attemptsOf(prepared.drawId)).map((one) => [one.seat, one.stratum, one.attempt, one.position, one.lo, one.pseudonym.toString('hex'), one.result === -1 ? 'seated' : one.result === -2 ? 'met_before' : CONFLICT_CLASSES[one.result]]);
    expect(stored).toEqual(pure.attempts.map((one) => [one.seat, STRATA.findIndex((s) => s.experience === one.stratum.experience && s.history === one.stratum.history), one.attempt, one.position, one.lo, one.pseudonym, one.result]));
    expect(stored.some((one) => one[6] === 'shared_address')).toBe(true);
    // the group of whom everybody lives with the buyer fell back on another
    expect(pure.attempts.filter((one) => one.stratum.experience === 'seasoned' && one.stratum.history === 'both' && one.result === 'seated')).toEqual([]);
    expect(pure.empty).toEqual([]);
  });
});

describe('what is published of a draw', () => {
  test('is checked by the verifier, from the log to the last seat; the list names it and not its dispute', async () => {
    const { id } = await dispute();
    const { drawId } = (await announce(id, { commitments: COMMITMENTS }))!;
    expect((await shop.server.request(`/jury/draws/${drawId}`, {})).status).toBe(404);
    await log();
    expect(await noteProofs(shop.server.world)).toBe(1);
    for (const side of ['claimant', 'respondent'] as const) await revealNonce(shop.server.world.database, drawId, side, NONCE[side]);
    expect(await completeWaiting(shop.server.world)).toBe(1);
    expect(await nextSeat(shop.server.world.database, drawId, 0)).toMatchObject({ seat: 17 });
    const { report, codes } = await checked(drawId);
    expect(codes('fail')).toEqual([]);
    expect(codes('open')).toEqual(['draw_subject_open', 'draw_unwitnessed', 'keys_from_file', 'draw_key_from_file']);
    expect(report.passed).toBe(true);
    const answer = await shop.server.request('/jury/draws', {});
    const text = await answer.text();
    expect(text).toContain(drawId);
    expect(text).not.toContain(id);
  });

  test('by a recorded round of drand, announced before it came', async () => {
    const { world } = shop.server;
    const kept = world.now();
    const signature = 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39';
    const { id } = await dispute();
    world.clock.set(new Date(roundTime(QUICKNET, 1000) - 31_500).toISOString());
    await frozen();
    let silent = true;
    const ports = testDrawPorts({ beacon: { chain: QUICKNET, round: async (round) => (silent || round !== 1000 ? undefined : { round, signature }) } });
    const { drawId, readyAt } = (await announce(id, { ports }))!;
    expect(readyAt).toBe('2023-08-23T15:59:24.000Z');
    const state = async (): Promise<string> => (await completeDraw(world.database, ports, drawId, world.now())).state;
    expect(await state()).toBe('waiting');
    world.clock.set(readyAt);
    expect(await state()).toBe('waiting');
    world.clock.advance({ minutes: 60 });
    // a beacon that is silent is waited for and never replaced by something else
    expect(await giveUpDraw(world.database, drawId, world.now(), 60)).toBe(false);
    expect(await state()).toBe('waiting');
    silent = false;
    expect(await state()).toBe('drawn');
    await log();
    expect((await checked(drawId)).codes('fail')).toEqual([]);
    // what is drawn stays drawn
    expect(await giveUpDraw(world.database, drawId, '2030-01-01T00:00:00.000Z', 60)).toBe(false);
    world.clock.set(kept);
    await frozen();
  });

  test('given up once the beacon was silent for longer than the rules wait, it is never drawn, also when the number comes', async () => {
    const { world } = shop.server;
    const kept = world.now();
    const { id } = await dispute();
    let silent = true;
    const ports = testDrawPorts({ beacon: { chain: QUICKNET, round: async (round) => (silent ? undefined : { round, signature: 'ab'.repeat(48) }) } });
    const { drawId, readyAt } = (await announce(id, { ports }))!;
    world.clock.set(readyAt);
    world.clock.advance({ minutes: 61 });
    const gaveUp = await Promise.all([1, 2, 3].map(() => giveUpDraw(world.database, drawId, world.now(), 60)));
    expect(gaveUp.filter((done) => done)).toHaveLength(1);
    silent = false;
    expect(await completeDraw(world.database, ports, drawId, world.now())).toEqual({ state: 'given_up' });
    Object.assign(world, { drawPorts: ports });
    await completeWaiting(world);
    Object.assign(world, { drawPorts: testDrawPorts() });
    expect(await attemptsOf(drawId)).toEqual([]);
    expect((await shop.server.request(`/jury/draws/${drawId}`, {})).status).toBe(404);
    const { draws } = (await (await shop.server.request('/jury/draws', {})).json()) as { draws: { id: string; drawnAt: string | null; givenUpAt: string | null }[] };
    expect(draws.find((one) => one.id === drawId)).toMatchObject({ drawnAt: null, givenUpAt: world.now() });
    expect(draws.filter((one) => one.givenUpAt !== null)).toHaveLength(1);
    world.clock.set(kept);
    await frozen();
  });
});

describe('an operator', () => {
  test('cannot announce a second draw for the same round: the first is answered', async () => {
    const { id } = await dispute();
    const [one, two] = [await announce(id), await announce(id, { size: 5 })];
    expect(two).toEqual(one);
    expect((await announce(id, { round: 2 }))!.drawId).not.toBe(one!.drawId);
  });

  test('cannot draw again: the seats stay, whoever asks', async () => {
    const { id } = await dispute();
    const { drawId } = (await announce(id))!;
    const at = '2030-01-01T00:00:00.000Z';
    const [one, two] = [await completeDraw(shop.server.world.database, testDrawPorts(), drawId, at), await completeDraw(shop.server.world.database, testDrawPorts(), drawId, at)];
    expect(two).toEqual(one);
    await expect(shop.server.owner.query({ text: 'delete from jury_draw_seat where draw_id = $1', values: [drawId] })).rejects.toThrow();
  });

  test('cannot add to exclusions or to a pool once they are announced', async () => {
    const { id } = await dispute();
    const { drawId } = (await announce(id))!;
    await expect(shop.server.owner.query({ text: `insert into jury_exclusion (draw_id, pseudonym, class) values ($1, '\\x00112233445566778899aabbccddeeff', 0)`, values: [drawId] })).rejects.toThrow('announced');
    await expect(shop.server.world.database.query({ text: `insert into jury_pool (epoch, lo, weight, stratum, pseudonym, juror_id) select epoch, 900000, 1, 0, '\\x00', gen_random_uuid() from jury_draw where id = $1`, values: [drawId] })).rejects.toThrow('permission denied');
    await expect(shop.server.owner.query({ text: 'update jury_pool set weight = weight + 1 where epoch = (select epoch from jury_draw where id = $1)', values: [drawId] })).rejects.toThrow();
  });
});

describe('a party', () => {
  test('that withholds its number is waited for as the rules say; then its commitment stands in, and its number comes too late', async () => {
    const { world } = shop.server;
    const { id } = await dispute();
    const { drawId, readyAt } = (await announce(id, { commitments: COMMITMENTS }))!;
    expect(await revealNonce(world.database, drawId, 'claimant', NONCE.respondent)).toBe(false);
    expect(await revealNonce(world.database, drawId, 'claimant', NONCE.claimant)).toBe(true);
    expect(await revealNonce(world.database, drawId, 'claimant', NONCE.claimant)).toBe(false);
    expect((await completeDraw(world.database, testDrawPorts(), drawId, world.now())).state).toBe('waiting');
    // a party that is late is no silent beacon
    expect(await giveUpDraw(world.database, drawId, '2030-01-01T00:00:00.000Z', 60)).toBe(false);
    expect((await completeDraw(world.database, testDrawPorts(), drawId, readyAt)).state).toBe('drawn');
    expect(await revealNonce(world.database, drawId, 'respondent', NONCE.respondent)).toBe(false);
    await log();
    const { codes } = await checked(drawId);
    expect(codes('fail')).toEqual([]);
    expect(codes('open')).toContain('draw_withheld_respondent');
  });
});

describe('a conflict', () => {
  const classOf = async (disputeId: Uuid, jurorId: Uuid): Promise<string | null> =>
    (await shop.server.owner.query<{ c: string | null }>({ text: 'select jury_conflict($1, $2, $3, $4) as c', values: [disputeId, jurorId, shop.server.world.now(), JSON.stringify(pack.jury.conflicts.map((one) => ({ class: one.class, days: one.days })))] }))[0]!.c;
  const fact = (subject: Uuid, kind: string, at = shop.server.world.now()): Promise<unknown> =>
    shop.server.owner.query({ text: 'insert into juror_fact (subject_id, kind, hash, at) values ($1, $2, $3, $4)', values: [subject, kind, createHash('sha256').update(kind).update(String(orders)).digest(), at] });

  test.each([
    ['address', 'shared_address'],
    ['device', 'shared_device'],
    ['payment', 'shared_payment'],
    ['employer', 'employer'],
    ['family', 'family'],
    ['dealings', 'past_dealings'],
    ['category', 'competitor'],
  ])('%s in common is %s', async (kind, conflict) => {
    const { id, order } = await dispute();
    const free = await shop.server.owner.query<{ id: Uuid; person_id: Uuid }>({ text: 'select j.id, j.person_id from juror j where not exists (select from juror_fact f where f.subject_id = j.person_id) and not exists (select from jury_draw_seat a where a.juror_id = j.id) order by j.id limit 1' });
    const { id: juror, person_id: person } = free[0]!;
    expect(await classOf(id, juror)).toBeNull();
    await fact(order.buyerId, kind);
    await fact(person, kind);
    expect(await classOf(id, juror)).toBe(conflict);
  });

  test('dealings long ago are none; a suspended juror, one with too many seats and an earlier juror of a party are', async () => {
    const { id, order } = await dispute();
    const free = await shop.server.owner.query<{ id: Uuid; person_id: Uuid }>({ text: 'select j.id, j.person_id from juror j where not exists (select from juror_fact f where f.subject_id = j.person_id) and not exists (select from jury_draw_seat a where a.juror_id = j.id) order by j.id limit 3' });
    const [old, away, busy] = free as [{ id: Uuid; person_id: Uuid }, { id: Uuid; person_id: Uuid }, { id: Uuid; person_id: Uuid }];
    for (const subject of [order.buyerId, old.person_id]) await fact(subject, 'dealings', '2020-01-01T00:00:00.000Z');
    expect(await classOf(id, old.id)).toBeNull();
    await shop.server.owner.query({ text: "update juror set state = 'suspended' where id = $1", values: [away.id] });
    expect(await classOf(id, away.id)).toBe('suspended');
    await shop.server.owner.query({ text: "update juror set state = 'active' where id = $1", values: [away.id] });
    await shop.server.owner.query({ text: 'insert into juror_duty (seat_id, juror_id, called_at) values (gen_random_uuid(), $1, $2)', values: [busy.id, shop.server.world.now()] });
    expect(await classOf(id, busy.id)).toBe('load');
    const { drawId } = (await announce(id))!;
    const drawn = await completeDraw(shop.server.world.database, testDrawPorts(), drawId, '2030-01-01T00:00:00.000Z');
    if (drawn.state !== 'drawn') throw new Error(drawn.state);
    expect(drawn.seats.map((one) => one.jurorId)).not.toContain(busy.id);
    const sat = drawn.seats[0]!.jurorId;
    expect(await classOf(id, sat)).toBe('earlier_juror');
    expect(await classOf((await dispute()).id, sat)).toBe('earlier_juror');
  });
});
