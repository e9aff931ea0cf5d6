import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Uuid } from '../../../core/kernel/kernel.ts';
import { formatDate, formatTime } from '../../../core/words/words.ts';
import { openShop, type Order, type Shop } from '../../../scenarios/support/shop.ts';
import { answerOf, fileStory, type Answer, type Story } from '../../../scenarios/support/story.ts';
import { marked } from '../../adapters/views/views.ts';
import { makeViews } from '../../evidence/views.ts';
import { ROUTES } from '../../house.ts';
import type { As } from '../../http/testkit.ts';
import { usePorts } from './ports.ts';
import { settleRound } from './settle.ts';
import { openRound } from './store.ts';
import { addJurors, portsOf, REASON, signedIn } from './testkit.ts';

interface Seated {
  readonly seatId: Uuid;
  readonly as: As;
}

let dataDir = '';
let shop: Shop;
let order: Order;
let story: Story;
let copy = '';
let roundId: Uuid;
let leaker: Seated;
let voters: readonly Seated[];

const ask = async (address: string, as: As): Promise<Answer> => answerOf(await shop.server.request(address, {}, as));
const post = async (address: string, json: object, as: As): Promise<Answer> => answerOf(await shop.server.request(address, { json }, as));
const picture = (seatId: Uuid, as: As, no = 1): Promise<Response> => shop.server.request(`/juror/seats/${seatId}/evidence/${no}/pages/1`, {}, as);

/** A buyer's photo, and a copy of it with a corner covered, which is what jurors look at. */
async function coveredPhoto(): Promise<string> {
  const body = new Uint8Array(await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#885533' } }).jpeg().toBuffer());
  const sent = await answerOf(await shop.server.request('/evidence?name=a.jpg', { method: 'POST', body, headers: { 'content-type': 'image/jpeg' } }, order.buyer));
  const original = String(sent.body['id']);
  while ((await makeViews(shop.server.world)) > 0);
  const made = await post(`/evidence/${original}/redactions`, { covers: [{ page: 1, x: 0, y: 0, width: 200, height: 200 }] }, order.buyer);
  await story.does('submit_evidence', order.buyer, { items: [{ evidenceId: original, shows: '颜色' }] });
  await story.does('submit_evidence', order.buyer, { items: [{ evidenceId: made.body['id'], shows: '颜色', redactionOf: original }] });
  while ((await makeViews(shop.server.world)) > 0);
  return String(made.body['id']);
}

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'redress-leak-'));
  shop = await openShop({ config: { dataDir } });
  const { server, marketplaceId } = shop;
  const { world } = server;
  await shop.merchant('tea', { name: '茶马旗舰店' });
  order = await shop.order({ externalId: 'J-1', merchant: 'tea', items: [{ itemId: 'shirt', title: '衬衫', quantity: 1, paidMinor: 29_900 }] });
  story = await fileStory(shop, order, {
    ...{ type: 'D-02', items: [{ itemId: 'shirt', quantity: 1 }], facts: { attribute: 'size_colour', discovered_on: '2026-03-01', personal_use: 'yes' } },
    ...{ narrative: '订的是蓝色，收到的是红色。', wanted: [{ kind: 'refund', amountMinor: 29_900 }] },
  });
  copy = await coveredPhoto();
  const jurors = await addJurors(server, marketplaceId, 3);
  const ports = portsOf(jurors.map((one) => one.id), 3);
  usePorts(world, ports);
  roundId = (await openRound(
    server.database,
    {
      ...{ id: world.newId(), disputeId: story.id as Uuid, marketplaceId, drawId: world.newId(), panel: { size: 3, threshold: 2, quorum: 2 }, spare: 0 },
      ...{ times: { summons: 60, review: 120, round: 300, reveal: 60, replace: 30 }, questions: [{ id: 'remedy', kind: 'remedy', options: ['as_claimed', 'dismissed'] }] },
      reason: { leastLetters: 20, leastWords: 12, most: 2000 },
    },
    world.now(),
  ))!;
  await settleRound(world, roundId, ports);
  const seats: Seated[] = [];
  for (const one of jurors) {
    const as = await signedIn(server, one.personId);
    seats.push({ as, seatId: (await ask('/juror/seats', as)).body['items'][0].id });
  }
  for (const one of seats) {
    expect((await post(`/juror/seats/${one.seatId}/acceptance`, { noConflict: true }, one.as)).status).toBe(200);
    expect((await ask(`/juror/seats/${one.seatId}/file`, one.as)).status).toBe(200);
  }
  [leaker, ...voters] = seats as [Seated, ...Seated[]];
  world.clock.advance({ minutes: 5 });
});
afterAll(async () => {
  await shop.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** What every address of the API that reads answers to the juror about this case: the status, and the words of a success. */
async function everythingSeen(as: As): Promise<Record<string, string>> {
  const own = [leaker.seatId, voters[0]!.seatId].flatMap((seatId) => [`/juror/seats/${seatId}`, `/juror/seats/${seatId}/file`]);
  const named: Readonly<Record<string, string>> = { disputeId: story.id, id: copy, evidenceId: copy, seatId: voters[0]!.seatId, orderId: order.id, roundId, no: '1', page: '1', size: 'screen' };
  const others = ROUTES.filter((one) => one.method === 'get' && one.success.mediaType === undefined && one.path.includes('{')).flatMap(({ path: to }) => {
    const filled = to.replace(/\{(\w+)\}/g, (whole, name: string) => named[name] ?? whole);
    return filled.includes('{') ? [] : [filled];
  });
  expect(others.length).toBeGreaterThan(20);
  const seen: Record<string, string> = {};
  for (const address of new Set([...own, '/juror/seats', ...others])) {
    const { status, body } = await ask(address, as);
    seen[address] = status === 200 ? `200 ${JSON.stringify(body)}` : `${status} ${body['code']}`;
  }
  return seen;
}

const opened = (seen: Readonly<Record<string, string>>): string[] => Object.keys(seen).filter((address) => seen[address]!.startsWith('200')).sort();

describe('a juror who leaks', () => {
  test('what he copies names his seat, also when it is shrunk and pressed again', async () => {
    const { world } = shop.server;
    const plain = Buffer.from(await (await shop.server.request(`/evidence/${copy}/views/screen/1`, {}, order.buyer)).arrayBuffer());
    const at = world.now();
    // the item that has pictures, by the number his file gives it
    const file = await ask(`/juror/seats/${leaker.seatId}/file`, leaker.as);
    const [no] = Object.keys(file.body['pages']).map(Number);
    const seats = [leaker, ...voters];
    const pixels = (bytes: Buffer): Promise<Buffer> => sharp(bytes).resize({ width: 700 }).greyscale().raw().toBuffer();
    const marks: Buffer[] = [];
    for (const { seatId } of seats) marks.push(await pixels(await marked(plain, `评审 juror · ${formatDate('zh-CN', at)} ${formatTime('zh-CN', at)} · ${seatId.slice(-8)}`)));
    // where the marks of the seats differ; all else is the same picture
    const telling = [...marks[0]!.keys()].filter((index) => Math.max(...marks.map((one) => one[index]!)) - Math.min(...marks.map((one) => one[index]!)) > 20);
    expect(telling.length).toBeGreaterThan(100);
    for (const [thief, { seatId, as }] of seats.entries()) {
      const shown = Buffer.from(await (await picture(seatId, as, no)).arrayBuffer());
      const found = await pixels(await sharp(shown).resize({ width: 700 }).jpeg({ quality: 55 }).toBuffer());
      const far = marks.map((mark) => telling.reduce((sum, index) => sum + Math.abs(found[index]! - mark[index]!), 0) / telling.length);
      const others = far.filter((_, index) => index !== thief);
      expect(Math.min(...others)).toBeGreaterThan(far[thief]! * 3);
    }
  });

  test('each look is recorded, and the owner reads that it was a juror; who it was is not said', async () => {
    const { body } = await ask(`/evidence/${copy}/record`, order.buyer);
    expect((body['reads'] as { by: string; what: string }[]).map(({ by, what }) => `${by} ${what}`).sort()).toEqual(['juror view', 'juror view', 'juror view', 'owner view']);
    for (const { seatId } of [leaker, ...voters]) expect(JSON.stringify(body)).not.toContain(seatId);
  });

  test('nothing tells him how others voted or how many, before the end or after; what was shut then stays shut', async () => {
    const before = await everythingSeen(leaker.as);
    expect(opened(before).filter((address) => address.includes(story.id) || address.includes(voters[0]!.seatId) || address.includes(copy))).toEqual([]);
    const secrets: string[] = [];
    for (const [index, voter] of voters.entries()) {
      const reason = `${REASON}（别人的第 ${index + 1} 票）`;
      const given = await post(`/juror/seats/${voter.seatId}/vote`, { answers: { remedy: 'as_claimed' }, reason }, voter.as);
      expect(given.status).toBe(201);
      secrets.push(`别人的第 ${index + 1} 票`, String(given.body['salt']), String(given.body['commitment']), voter.seatId, '"counts"', '"given"', '"votesRoot"');
      // with one vote given, every answer to him is word for word what it was
      if (index === 0) expect(await everythingSeen(leaker.as)).toEqual(before);
    }
    await vi.waitFor(async () => expect((await ask(`/juror/seats/${leaker.seatId}`, leaker.as)).body).toMatchObject({ round: 'ended' }));
    const after = await everythingSeen(leaker.as);
    expect(opened(after).filter((address) => !opened(before).includes(address))).toEqual([]);
    for (const [address, text] of Object.entries(after)) for (const secret of secrets) expect(`${address} ${text.includes(secret)} ${secret}`).toBe(`${address} false ${secret}`);
    // the case itself is shut as well
    expect(after[`/juror/seats/${leaker.seatId}/file`]).toBe('409 vote_over');
    expect((await picture(leaker.seatId, leaker.as, 1)).status).toBe(404);
    expect((await picture(leaker.seatId, leaker.as, 2)).status).toBe(404);
  });
});
