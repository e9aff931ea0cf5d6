import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Uuid } from '../../../core/kernel/kernel.ts';
import { openShop, type Order, type Shop } from '../../../scenarios/support/shop.ts';
import { answerOf, fileStory, type Answer } from '../../../scenarios/support/story.ts';
import { makeViews } from '../../evidence/views.ts';
import type { As } from '../../http/testkit.ts';
import { usePorts } from './ports.ts';
import { settleRound } from './settle.ts';
import { openRound } from './store.ts';
import { addJurors, portsOf, signedIn } from './testkit.ts';

let dataDir = '';
let shop: Shop;
let order: Order;
let seatId: Uuid;
let juror: As;
let ports: ReturnType<typeof portsOf>;

const ask = async (address: string, as: As): Promise<Answer> => answerOf(await shop.server.request(address, {}, as));

async function photo(colour: string): Promise<string> {
  const body = new Uint8Array(await sharp({ create: { width: 300, height: 200, channels: 3, background: colour } }).jpeg().toBuffer());
  const answer = await answerOf(await shop.server.request('/evidence?name=a.jpg', { method: 'POST', body, headers: { 'content-type': 'image/jpeg' } }, order.buyer));
  expect(answer.status).toBe(201);
  return String(answer.body['id']);
}

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'redress-juror-'));
  shop = await openShop({ config: { dataDir } });
  const { server, marketplaceId } = shop;
  const { world } = server;
  await shop.merchant('tea', { name: '茶马旗舰店' });
  order = await shop.order({ externalId: 'J-1', merchant: 'tea', items: [{ itemId: 'shirt', title: '衬衫', quantity: 1, paidMinor: 29_900 }] });
  const story = await fileStory(shop, order, {
    ...{ type: 'D-02', items: [{ itemId: 'shirt', quantity: 1 }], facts: { attribute: 'size_colour', discovered_on: '2026-03-01', personal_use: 'yes' } },
    ...{ narrative: '订的是蓝色，收到的是红色。', wanted: [{ kind: 'refund', amountMinor: 29_900 }] },
  });
  const [original, plain] = [await photo('#884422'), await photo('#224488')];
  await story.does('submit_evidence', order.buyer, { items: [original, plain].map((evidenceId) => ({ evidenceId, shows: '颜色' })) });
  while ((await makeViews(world)) > 0);
  const made = await answerOf(await server.request(`/evidence/${original}/redactions`, { json: { covers: [{ page: 1, x: 0, y: 0, width: 500, height: 500 }] } }, order.buyer));
  await story.does('submit_evidence', order.buyer, { items: [{ evidenceId: made.body['id'], shows: '颜色，遮住了姓名', redactionOf: original }] });
  while ((await makeViews(world)) > 0);

  const [one] = await addJurors(server, marketplaceId, 1);
  juror = await signedIn(server, one!.personId);
  ports = portsOf([one!.id], 1);
  usePorts(world, ports);
  const id = (await openRound(
    server.database,
    {
      ...{ id: world.newId(), disputeId: story.id as Uuid, marketplaceId, drawId: world.newId(), panel: { size: 1, threshold: 1, quorum: 1 }, spare: 0 },
      ...{ times: { summons: 60, review: 120, round: 300, reveal: 60, replace: 30 }, questions: [{ id: 'remedy', kind: 'remedy', options: ['as_claimed', 'dismissed'] }] },
      reason: { leastLetters: 20, leastWords: 12, most: 2000 },
    },
    world.now(),
  ))!;
  await settleRound(world, id, ports);
  seatId = (await ask('/juror/seats', juror)).body['items'][0].id;
  await server.request(`/juror/seats/${seatId}/acceptance`, { json: { noConflict: true } }, juror);
});
afterAll(async () => {
  await shop.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('a juror looks at the covered copy under its number of the file, and at nothing else', async () => {
  const { status, body } = await ask(`/juror/seats/${seatId}/file`, juror);
  expect(status).toBe(200);
  const items = (body['sides'] as { evidence: { no: number; covered: boolean; shows: string }[] }[]).flatMap((side) => side.evidence);
  // the original is not there: its copy stands for it
  expect(items.map(({ no, covered, shows }) => [no, covered, shows])).toEqual([[1, false, '颜色'], [2, true, '颜色，遮住了姓名']]);
  expect(body['pages']).toEqual({ 2: 1 });
  const page = (no: number): Promise<Response> => shop.server.request(`/juror/seats/${seatId}/evidence/${no}/pages/1`, {}, juror);
  const shown = await page(2);
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  for (const no of [1, 3]) expect((await page(no)).status).toBe(404);
});

test('whether the round goes on is asked of the parts it was given: the file is open while they wait, and closed when they do not', async () => {
  expect((await ask(`/juror/seats/${seatId}/file`, juror)).status).toBe(200);
  ports.waits = 'no';
  expect((await ask(`/juror/seats/${seatId}/file`, juror)).body['code']).toBe('vote_over');
});
