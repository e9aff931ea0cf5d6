import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERASED } from '../core/privacy/privacy.ts';
import { keptItems } from '../server/evidence/items.ts';
import { makeViews } from '../server/evidence/views.ts';
import type { As } from '../server/http/testkit.ts';
import { columnsWith, filesWith } from './support/dump.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from './support/shop.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

/** Every file of this story holds it, and every name of one. */
const MARK = '绝密QZX';
const BYTES = Buffer.from(MARK, 'utf8');

describe('files of a case', () => {
  let shop: Shop;
  let dataDir = '';
  let order: Order;
  let merchant: Merchant;
  let staff: readonly Staff[];
  let story: Story;
  const ids = { note: '', photo: '', copy: '', waiting: '' };
  let pictures: readonly Buffer[] = [];

  async function upload(name: string, body: Buffer, type: string, as: As): Promise<string> {
    const answer = await shop.server.request(`/evidence?name=${encodeURIComponent(name)}`, { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': type } }, as);
    expect(answer.status, await answer.clone().text()).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  }
  const bytesAt = async (address: string, as: As): Promise<Buffer> => Buffer.from(await (await shop.server.request(address, {}, as)).arrayBuffer());
  const statusOf = async (address: string, as: As): Promise<number> => (await shop.server.request(address, {}, as)).status;

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'redress-sealed-'));
    shop = await openShop({ config: { dataDir } });
    const { server } = shop;
    merchant = await shop.merchant('tables', { depositMinor: 100_000 });
    await server.request('/merchants/tables', { method: 'PUT', json: { name: '桌子店', contactEmail: 'qzx-shop@example.org', secondContactEmail: 'qzx-boss@example.org' } }, shop.marketplace);
    staff = [await shop.operator('op-one'), await shop.operator('op-two')];
    order = await shop.order({ externalId: 'T-1', merchant: 'tables', items: [{ itemId: 'table', title: '桌子', quantity: 1, paidMinor: 20_000 }] });
    story = await fileStory(shop, order, {
      ...{ type: 'D-02', items: [{ itemId: 'table', quantity: 1 }], facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' } },
      ...{ narrative: '页面写的是实木，收到的是贴皮。', wanted: [{ kind: 'refund', amountMinor: 20_000 }] },
    });
    ids.note = await upload(`聊天记录${MARK}.txt`, Buffer.concat([Buffer.alloc(70_000, 'x'), BYTES]), 'text/plain', order.buyer);
    ids.photo = await upload(`照片${MARK}.jpg`, await sharp({ create: { width: 900, height: 600, channels: 3, background: '#884422' } }).withExif({ IFD0: { Artist: MARK } }).jpeg().toBuffer(), 'image/jpeg', order.buyer);
    await story.does('submit_evidence', order.buyer, { items: [{ evidenceId: ids.note, shows: `说明${MARK}` }, { evidenceId: ids.photo, shows: `说明${MARK}` }] });
    while ((await makeViews(server.world)) > 0);
    pictures = [await bytesAt(`/evidence/${ids.photo}/views/screen/1`, order.buyer), await bytesAt(`/evidence/${ids.photo}/views/thumb/1`, order.buyer)];
    const made = await answerOf(await server.request(`/evidence/${ids.photo}/redactions`, { json: { covers: [{ page: 1, x: 0, y: 0, width: 500, height: 500 }] } }, order.buyer));
    ids.copy = String(made.body['id']);
    await story.does('submit_evidence', order.buyer, { items: [{ evidenceId: ids.copy, shows: '', redactionOf: ids.photo }] });
    // one that is still arriving
    const base64 = (text: string): string => Buffer.from(text).toString('base64');
    const tus = { 'tus-resumable': '1.0.0', 'upload-length': '100000', 'upload-metadata': `filename ${base64(`半个${MARK}.txt`)},filetype ${base64('text/plain')}` };
    ids.waiting = (await server.request('/uploads', { method: 'POST', headers: tus }, order.buyer)).headers.get('location')!;
    await server.request(ids.waiting, { method: 'PATCH', headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body: `${MARK} 上半` }, order.buyer);
  });
  afterAll(async () => {
    await shop.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('are nowhere plain: not their bytes, pictures, names, contents, nor what is still arriving', async () => {
    expect((await readdir(path.join(dataDir, 'files'), { recursive: true })).length).toBeGreaterThan(5);
    for (const mark of [BYTES, Buffer.from('Artist'), ...pictures.map((one) => one.subarray(200, 260))]) expect(await filesWith(dataDir, mark)).toEqual([]);
    expect(await columnsWith(shop, '桌子')).toEqual(expect.arrayContaining(['dispute.state']));
    for (const mark of [MARK, 'qzx-shop', 'qzx-boss']) expect(await columnsWith(shop, mark)).toEqual([]);
  });

  it('are read by those who may, as they were sent, whole and in part', async () => {
    expect((await bytesAt(`/evidence/${ids.note}`, merchant.as)).subarray(70_000).toString('utf8')).toBe(MARK);
    const part = await shop.server.request(`/evidence/${ids.note}`, { headers: { range: 'bytes=69998-70008' } }, merchant.as);
    expect([part.status, await part.text()]).toEqual([206, `xx${MARK}`.slice(0, 7)]);
    expect((await answerOf(await shop.server.request(`/evidence/${ids.note}/record`, {}, merchant.as))).body).toMatchObject({ file: { name: `聊天记录${MARK}.txt` } });
    expect((await answerOf(await shop.server.request('/merchants/tables', {}, shop.marketplace))).body).toMatchObject({ contactEmail: 'qzx-shop@example.org' });
    const [kept] = [...(await keptItems(shop.server.database, [ids.note])).values()];
    expect(JSON.parse(kept!.content!)).toMatchObject({ name: `聊天记录${MARK}.txt`, shows: `说明${MARK}` });
    expect(Buffer.from(kept!.salt!, 'base64')).toHaveLength(16);
  });

  it('belong to the case once they are submitted, and with its key nobody reads them any more', async () => {
    const keys = (): Promise<{ subject: string; left: boolean }[]> =>
      shop.server.owner.query({ text: `select k.subject_id as subject, k.wrapped is not null as left from data_key k join evidence_file f on f.key_id = k.id order by f.created_at, f.id` });
    expect(await keys()).toEqual([1, 2, 3].map(() => ({ subject: story.id, left: true })));
    await story.does('withdraw', order.buyer, { reason: '已和解' });
    const asked = await answerOf(await shop.server.request(`/disputes/${story.id}/case-files`, { json: { variant: 'full' } }, order.buyer));
    expect(asked.status).toBeLessThan(300);
    const { caseFileJobs } = await import('../server/casefile/files.ts');
    const kept = async (): Promise<number> => (await readdir(path.join(dataDir, 'files', 'sealed'), { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).length;
    const before = await kept();
    await caseFileJobs[0]!.run(shop.server.world);
    expect(await kept()).toBe(before + 1);
    shop.server.world.clock.set('2031-01-05T02:00:00.000Z');
    await shop.server.owner.query({ text: `update session set expires_at = '2100-01-01', seen_at = '2100-01-01'` });
    await shop.server.owner.query({ text: `update case_file set expires_at = '2100-01-01'` });
    const erasures = (pathname: string, json: object, as: Staff): Promise<Response> => shop.server.request(`/operation/privacy/erasures${pathname}`, { json }, as.as);
    const first = await answerOf(await erasures('', { kind: 'dispute', subjectId: story.id, reason: '保存期限已满' }, staff[0]!));
    expect(first.status, JSON.stringify(first.body)).toBe(201);
    expect((await erasures(`/${String(first.body['id'])}/signatures`, {}, staff[1]!)).status).toBeLessThan(300);
    expect(await keys()).toEqual([1, 2, 3].map(() => ({ subject: story.id, left: false })));
    const again = await shop.server.request(`/disputes/${story.id}/case-files/${String(asked.body['id'])}/content`, {}, order.buyer);
    expect(again.status).toBe(409);
    for (const as of [order.buyer, merchant.as]) {
      expect(await statusOf(`/evidence/${ids.note}`, as)).toBe(410);
      expect([403, 409, 410]).toContain(await statusOf(`/evidence/${ids.photo}/views/screen/1`, as));
      expect(await statusOf(`/evidence/${ids.copy}`, as)).toBe(410);
    }
    expect((await answerOf(await shop.server.request(`/evidence/${ids.note}/record`, {}, order.buyer))).body).toMatchObject({ file: { name: ERASED } });
    const [item] = [...(await keptItems(shop.server.database, [ids.note])).values()];
    expect(item).toMatchObject({ salt: null, content: null, erased: true, commitment: expect.stringMatching(/^[0-9a-f]{64}$/) });
    // the file that was made of the case for a side goes with it
    await caseFileJobs[1]!.run(shop.server.world);
    expect(await kept()).toBe(before);
    expect(await filesWith(dataDir, BYTES)).toEqual([]);
    expect(await columnsWith(shop, MARK)).toEqual([]);
  });
});
