import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { As } from '../server/http/testkit.ts';
import { drainJobs } from '../server/jobs/jobs.ts';
import { sequence } from '../server/log/sequencer.ts';
import { testPorts } from '../server/log/testkit.ts';
import { traceJob } from '../server/trace/trace.ts';
import { sourceOf } from '../verifier/files.ts';
import { verify } from '../verifier/verify.ts';
import { testWeb } from '../web/testkit.ts';
import { membersOf } from './support/case-file.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from './support/shop.ts';
import { answerOf, fileStory, upload, type Story } from './support/story.ts';

const FILING = { type: 'D-02', facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' }, narrative: '页面写的是实木，收到的是贴皮。' };
const dataDir = mkdtempSync(join(tmpdir(), 'redress-notary-'));
let shop: Shop;
let merchant: Merchant;
let order: Order;
let story: Story;
let adjudicator: Staff;
const item = { photo: '', document: '', page: '' };
const SAID = { says: 'file', office: '上海市东方公证处', number: '（2026）沪东证字第12号', dated: '2026-02-27' };

const record = async (as: As, id: string, said: object): Promise<{ status: number; body: any }> => answerOf(await shop.server.request(`/evidence/${id}/notarisations`, { json: { ...SAID, document: item.document, ...said } }, as));
const seen = async (as: As, id: string): Promise<any> => (await answerOf(await shop.server.request(`/evidence/${id}/record`, {}, as))).body;

const reader = (as: As): { session: string } => as as { session: string };

beforeAll(async () => {
  shop = await openShop({ config: { dataDir } });
  Object.assign(shop.server.world, { logPorts: testPorts() });
  merchant = await shop.merchant('chairs', { depositMinor: 9_000_000, name: '云上家居旗舰店' });
  adjudicator = await shop.adjudicator('李敏');
  order = await shop.order({ externalId: 'N-1', merchant: 'chairs', items: [{ itemId: 'chair', title: '椅子', quantity: 2, paidMinor: 30_000 }] });
  [item.photo, item.document] = [await upload(shop, order.buyer, '照片.txt'), await upload(shop, order.buyer, '公证书.txt')];
  story = await fileStory(shop, order, { ...FILING, items: [{ itemId: 'chair', quantity: 2 }], wanted: [{ kind: 'refund', amountMinor: 30_000 }], evidence: [{ evidenceId: item.photo, shows: '扶手是密度板' }, { evidenceId: item.document, shows: '公证书' }] });
  await story.does('respond', merchant.as, { position: 'contest', text: '页面写明是贴皮。' });
  item.page = await upload(shop, merchant.as, 'page.txt');
  await story.does('submit_evidence', merchant.as, { items: [{ evidenceId: item.page, shows: '页面存档' }] });
  await story.does('end_negotiation', order.buyer);
  const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
  for (const as of [order.buyer, merchant.as]) await story.does('choose', as, { consents: true, textVersion });
  await story.does('take_case', adjudicator.as);
}, 60_000);
afterAll(async () => {
  await shop.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('a notary’s document about an item', () => {
  it('is recorded by whoever decides, not by a side or a stranger', async () => {
    expect((await record(order.buyer, item.photo, {})).status).toBe(403);
    expect((await record(merchant.as, item.photo, {})).status).toBe(403);
    expect([403, 404]).toContain((await record((await shop.operator('吴桐')).as, item.photo, {})).status);
    expect([403, 404]).toContain((await record((await shop.adjudicator('周宁')).as, item.photo, {})).status);
    expect((await seen(order.buyer, item.photo)).level.level).toBe('L1');
  });

  it('names a document of this dispute, another item, and a day that has come', async () => {
    const loose = await upload(shop, order.buyer, 'loose.txt');
    for (const document of [item.photo, loose, crypto.randomUUID()]) expect((await record(adjudicator.as, item.photo, { document })).body).toMatchObject({ code: 'field_invalid' });
    expect((await record(adjudicator.as, item.photo, { dated: '2031-01-01' })).body).toMatchObject({ code: 'field_invalid' });
    expect((await record(adjudicator.as, item.photo, { office: '' })).status).toBe(422);
  });

  it('of the same content leaves the level; one that names the file makes it L4 from the end of that day on; twice is once', async () => {
    expect((await record(adjudicator.as, item.page, { says: 'content' })).status).toBe(201);
    expect(await seen(merchant.as, item.page)).toMatchObject({ level: { level: 'L1' }, notarisations: [{ says: 'content', office: SAID.office }] });
    expect((await record(adjudicator.as, item.photo, {})).status).toBe(201);
    for (const as of [order.buyer, merchant.as]) {
      expect(await seen(as, item.photo)).toMatchObject({ level: { level: 'L4', unchangedSince: '2026-02-27T15:59:59.999Z', by: SAID.office }, notarisations: [{ number: SAID.number, withdrawn: null }] });
    }
    expect((await record(adjudicator.as, item.photo, {})).body).toMatchObject({ code: 'already_done' });
  });

  it('stands in the report and in the case file, in the chain of custody, and the verifier passes it', async () => {
    const report = (await answerOf(await shop.server.request(`/evidence/${item.photo}/report`, {}, order.buyer))).body as any;
    expect(report.facts.notarised).toEqual({ by: `${SAID.office} ${SAID.number}`, at: '2026-02-27T15:59:59.999Z' });
    expect(report.answers.flatMap((one: any) => one.shown.map((line: any) => line.code))).toContain('notarised');
    const pdf = Buffer.from(await (await shop.server.request(`/evidence/${item.photo}/report.pdf?locale=en`, {}, order.buyer)).arrayBuffer()).toString('latin1');
    expect(pdf).toContain('/SubFilter /ETSI.CAdES.detached');
    await drainJobs(shop.server.world, [traceJob], 50);
    while ((await sequence(shop.server.world, shop.server.world.logPorts!)) > 0);
    const bytes = new Uint8Array(await (await shop.server.request(`/disputes/${story.id}/case-file`, {}, order.buyer)).arrayBuffer());
    const index = JSON.parse([...(await membersOf(Buffer.from(bytes)))].find(([name]) => name.endsWith('evidence/index.json'))![1].toString()) as { items: any[] };
    const told = index.items.find((one) => one.id === item.photo);
    expect([told.level, told.custody.at(-1)]).toMatchObject(['L4', { what: 'notarised', facts: { document: item.document, dated: SAID.dated } }]);
    expect((await verify(sourceOf(bytes), { trust: null, now: Date.parse('2026-11-20T02:00:00.000Z') })).steps.filter((one) => one.state === 'fail')).toEqual([]);
  });

  it('is recorded and taken back on the item’s page; both stay, and the level falls', async () => {
    const web = testWeb(shop.server);
    const path = `/disputes/${story.id}/evidence/${item.photo}`;
    const page = await web.open(path, reader(adjudicator.as));
    expect(page.html).toContain(SAID.number);
    expect((await web.open(`${path}/notary`, reader(adjudicator.as))).status).toBe(200);
    expect((await web.open(`${path}/notary`, reader(order.buyer))).status).toBe(404);
    const no = (await seen(adjudicator.as, item.photo)).notarisations[0].no;
    const gone = await answerOf(await shop.server.request(`/evidence/${item.photo}/notarisations/${no}/withdrawal`, { json: { reason: '公证书是另一个文件的。' } }, adjudicator.as));
    expect(gone.status).toBe(200);
    expect(await seen(order.buyer, item.photo)).toMatchObject({ level: { level: 'L1' }, notarisations: [{ withdrawn: { reason: '公证书是另一个文件的。' } }] });
    expect((await record(adjudicator.as, item.photo, {})).status).toBe(201);
    expect((await seen(order.buyer, item.photo)).level.level).toBe('L4');
  });
});
