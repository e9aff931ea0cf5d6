import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipStream } from '../server/adapters/zip.ts';
import { caseFileJobs } from '../server/casefile/files.ts';
import { ROUTES } from '../server/house.ts';
import type { As } from '../server/http/testkit.ts';
import { testServer } from '../server/http/testkit.ts';
import { drainJobs } from '../server/jobs/jobs.ts';
import { sequence } from '../server/log/sequencer.ts';
import { testPorts } from '../server/log/testkit.ts';
import { addStaff, createSession } from '../server/people/people.ts';
import { traceJob } from '../server/trace/trace.ts';
import { Readable } from 'node:stream';
import { bagFaults, membersOf } from './support/case-file.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from './support/shop.ts';
import { DECISION } from './support/stages.ts';
import { answerOf, fileStory, upload, type Story } from './support/story.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'redress-case-file-'));
const elsewhereDir = mkdtempSync(join(tmpdir(), 'redress-case-import-'));
const FILING = { type: 'D-02', facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' }, narrative: '页面写的是实木，收到的是贴皮。我的电话是13800138000。' };
/** Members that hold times, or what has grown since. */
const CHANGING = /\/(bag-info\.txt|manifest-sha256\.txt|tagmanifest-sha256\.txt|data\/case\.json|data\/(proofs|log|stamps|readable)\/.+)$/;
const DRAFT = '草稿里的理由，尚未经过二次签署，当事人不应看到这些文字。';

let shop: Shop;
let merchant: Merchant;
let adjudicator: Staff;
let order: Order;
let story: Story;
const evidence = { buyer: '', seller: '', loose: '' };

/** Lets the log take up what waits, and reasons be traced. */
async function settle(): Promise<void> {
  const { world } = shop.server;
  await drainJobs(world, [traceJob], 50);
  while ((await sequence(world, world.logPorts!)) > 0);
}

async function fetchNow(as: As, id: string, variant: 'full' | 'pseudonymised' = 'full'): Promise<Buffer> {
  const answer = await shop.server.request(`/disputes/${id}/case-file?variant=${variant}`, {}, as);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

const rootOf = (number: string): string => `redress-${number}`;
const jsonOf = (members: ReadonlyMap<string, Buffer>, path: string): any => JSON.parse([...members].find(([name]) => name.endsWith(`/data/${path}`))![1].toString('utf8'));
const textOf = (members: ReadonlyMap<string, Buffer>): string => [...members].filter(([name]) => !name.endsWith('.pdf')).map(([, bytes]) => bytes.toString('utf8')).join('\n');

beforeAll(async () => {
  shop = await openShop({ config: { dataDir } });
  Object.assign(shop.server.world, { logPorts: testPorts() });
  merchant = await shop.merchant('sofas', { depositMinor: 9_000_000, name: '云上家居旗舰店' });
  adjudicator = await shop.adjudicator('李敏');
  order = await shop.order({ externalId: 'S-1', merchant: 'sofas', items: [{ itemId: 'sofa', title: '沙发', quantity: 1, paidMinor: 4_190_000 }] });
  evidence.buyer = await upload(shop, order.buyer, '破损 照片（1）.txt', '买家的照片');
  evidence.loose = await upload(shop, order.buyer, 'not-submitted.txt', '没有提交的文件');
  story = await fileStory(shop, order, { ...FILING, items: [{ itemId: 'sofa', quantity: 1 }], wanted: [{ kind: 'refund', amountMinor: 4_190_000 }], evidence: [{ evidenceId: evidence.buyer, shows: '扶手是密度板' }] });
  await story.does('respond', merchant.as, { position: 'contest', text: '页面写明是贴皮。' });
  evidence.seller = await upload(shop, merchant.as, 'page.txt', '商家遮盖前的原件');
  await story.does('submit_evidence', merchant.as, { items: [{ evidenceId: evidence.seller, shows: '页面存档' }] });
  await story.does('make_offer', merchant.as, { terms: [{ kind: 'refund', amountMinor: 12_345 }], note: '' });
  await story.does('end_negotiation', order.buyer);
  const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
  for (const as of [order.buyer, merchant.as]) await story.does('choose', as, { consents: true, textVersion });
  await story.does('take_case', adjudicator.as);
  await story.does('issue_determination', adjudicator.as, { ...DECISION, reasons: DRAFT });
  await settle();
}, 60_000);
afterAll(async () => {
  await shop.close();
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(elsewhereDir, { recursive: true, force: true });
});

describe('a case file that is asked for', () => {
  it('is made in the background, told of, fetched by whoever asked and nobody else, and gone after a week', async () => {
    const path = `/disputes/${story.id}/case-files`;
    const asked = await answerOf(await shop.server.request(path, { json: { variant: 'full' } }, order.buyer));
    expect([asked.status, asked.body['state']]).toEqual([202, 'waiting']);
    const own = `${path}/${asked.body['id']}`;
    expect((await shop.server.request(`${own}/content`, {}, order.buyer)).status).toBe(409);
    await drainJobs(shop.server.world, caseFileJobs);
    const ready = await answerOf(await shop.server.request(own, {}, order.buyer));
    expect(ready.body).toMatchObject({ state: 'ready', doneBytes: ready.body['totalBytes'] });
    const answer = await shop.server.request(`${own}/content`, {}, order.buyer);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="redress-${story.number}.zip"`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.length).toBe(ready.body['bytes']);
    expect(bagFaults(await membersOf(bytes), rootOf(story.number))).toEqual([]);
    for (const as of [merchant.as, adjudicator.as]) expect((await shop.server.request(`${own}/content`, {}, as)).status).toBeGreaterThanOrEqual(403);
    shop.server.world.clock.advance({ days: 8 });
    await drainJobs(shop.server.world, caseFileJobs);
    expect((await shop.server.request(`${own}/content`, {}, order.buyer)).status).toBe(409);
    shop.server.world.clock.advance({ days: -8 });
  });

  it('is a reading of every item in it, shown to its owner', async () => {
    const before = await shop.server.owner.query({ text: 'select 1 from evidence_read where evidence_id = $1', values: [evidence.buyer] });
    await fetchNow(merchant.as, story.id);
    const after = await shop.server.owner.query({ text: 'select 1 from evidence_read where evidence_id = $1', values: [evidence.buyer] });
    expect(after.length).toBe(before.length + 1);
  });

  it('is nobody’s but the sides’', async () => {
    const operator = await shop.operator('house');
    const other = await shop.order({ externalId: 'S-9', merchant: 'sofas', buyer: 'stranger', paidMinor: 1_000 });
    for (const [as, status] of [[adjudicator.as, 403], [operator.as, 404], [other.buyer, 404], [undefined, 401]] as const) {
      expect((await shop.server.request(`/disputes/${story.id}/case-file`, {}, as)).status).toBe(status);
    }
  });
});

describe('what is in it', () => {
  it('twice made of the same version it is the same, but for times and what grows', async () => {
    const first = await membersOf(await fetchNow(order.buyer, story.id));
    shop.server.world.clock.advance({ minutes: 5 });
    const second = await membersOf(await fetchNow(order.buyer, story.id));
    shop.server.world.clock.advance({ minutes: -5 });
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect([...first].filter(([name, bytes]) => !CHANGING.test(name) && !bytes.equals(second.get(name)!)).map(([name]) => name)).toEqual([]);
    expect(first.size).toBeGreaterThan(30);
  });

  it('tells neither side of a draft, nor of files that were never submitted, in any variant', async () => {
    for (const as of [order.buyer, merchant.as]) {
      for (const variant of ['full', 'pseudonymised'] as const) {
        const members = await membersOf(await fetchNow(as, story.id, variant));
        const text = textOf(members);
        expect(text).not.toContain(DRAFT);
        expect(text).not.toContain('没有提交的文件');
        expect([...members.keys()].some((name) => name.includes(evidence.loose))).toBe(false);
        const acts = jsonOf(members, 'record.json').acts as { act: string; events: unknown; salt: unknown; leaf: string }[];
        expect(acts.filter((one) => one.events === null).map((one) => [one.act, one.salt, one.leaf.length])).toEqual([['issue_determination', null, 64]]);
      }
    }
  });

  it('gives a sealed original to its owner alone, and nobody what a scanner found something in', async () => {
    const set = (column: string, value: unknown) => shop.server.owner.query({ text: `update evidence_file set ${column} = $2 where id = $1`, values: [evidence.seller, value] });
    const has = async (as: As): Promise<string | null> => {
      const members = await membersOf(await fetchNow(as, story.id));
      const item = (jsonOf(members, 'evidence/index.json').items as { id: string; reason: string | null; salt: unknown }[]).find((one) => one.id === evidence.seller)!;
      expect(textOf(members).includes('商家遮盖前的原件')).toBe(item.reason === null);
      return item.reason;
    };
    await set('sealed_at', shop.server.world.now());
    expect(await has(order.buyer)).toBe('sealed');
    expect(await has(merchant.as)).toBe(null);
    await set('sealed_at', null);
    await set('scan', 'infected');
    expect([await has(order.buyer), await has(merchant.as)]).toEqual(['quarantined', 'quarantined']);
    await set('scan', 'clean');
  });

  it('names nobody when it is pseudonymised, and holds no file of evidence', async () => {
    const members = await membersOf(await fetchNow(order.buyer, story.id, 'pseudonymised'));
    const text = textOf(members);
    for (const told of ['张某某', '云上家居旗舰店', '13800138000', '买家的照片', order.buyerId, merchant.id]) expect(text.includes(told), told).toBe(false);
    expect(text).toContain('当事人甲');
    expect([...members.keys()].filter((name) => /\/evidence\/.+\//.test(name))).toEqual([]);
    expect(jsonOf(members, 'record.json').acts.every((one: { salt: unknown }) => one.salt === null)).toBe(true);
  });

  it('leaves settlement talk out of what people read, and keeps it in the record', async () => {
    const members = await membersOf(await fetchNow(order.buyer, story.id));
    const html = [...members].find(([name]) => name.endsWith('case.en.html'))![1].toString('utf8');
    expect(html).not.toContain('123.45');
    expect(html).toContain('Filed the dispute');
    expect(JSON.stringify(jsonOf(members, 'record.json'))).toContain('12345');
  });
});

describe('taken to another Redress', () => {
  it('is checked there first, kept, read by staff; a changed one is refused by the step that failed, others as no case file', async () => {
    const elsewhere = await testServer(ROUTES, { config: { dataDir: elsewhereDir } });
    try {
      const { world, owner, database } = elsewhere;
      const id = world.newId();
      await addStaff(owner, { id, name: 'desk', email: 'desk@elsewhere.test', locale: 'en', roles: ['operator'], at: world.now() });
      const staff = { session: (await createSession(world, database, { personId: id })).token };
      const take = async (bytes: Buffer) => answerOf(await elsewhere.request('/case-imports?name=file.zip', { method: 'POST', body: bytes as never, headers: { 'content-type': 'application/zip' } }, staff));
      const file = await fetchNow(order.buyer, story.id);
      const taken = await take(file);
      expect([taken.status, taken.body['number'], taken.body['steps'].some((one: { state: string }) => one.state === 'fail')]).toEqual([201, story.number, false]);
      const read = await elsewhere.request(`/case-imports/${taken.body['id']}/readable?locale=en`, {}, staff);
      expect(await read.text()).toContain(story.number);
      expect(read.headers.get('content-security-policy')).toContain('sandbox');
      expect((await take(file)).body['id']).toBe(taken.body['id']);
      expect((await elsewhere.request('/case-imports', {}, order.buyer)).status).toBe(401);

      const members = await membersOf(file);
      const repacked = async (change: (entries: Map<string, Buffer>) => void): Promise<Buffer> => {
        const entries = new Map(members);
        change(entries);
        const stream = zipStream([...entries].map(([path, bytes]) => ({ path, open: () => Readable.from([bytes], { objectMode: false }) })));
        const parts: Buffer[] = [];
        for await (const part of stream) parts.push(part as Buffer);
        return Buffer.concat(parts);
      };
      const refusal = async (bytes: Buffer): Promise<string> => {
        const { status, body } = await take(bytes);
        return `${status} ${String(body['type']).split(/[/#]/).at(-1)} ${body['facts']?.['step'] ?? ''}`.trim();
      };
      const record = `${rootOf(story.number)}/data/record.json`;
      expect(await refusal(await repacked((entries) => void entries.set(record, Buffer.from(entries.get(record)!.toString('utf8').replace('贴皮', '实木')))))).toBe('422 case_file_faulty bag');
      expect(await refusal(await repacked((entries) => void entries.set(`${rootOf(story.number)}/data/bomb.bin`, Buffer.alloc(64 * 1024 * 1024))))).toBe('422 case_file_faulty package');
      const many = new Map(Array.from({ length: 10_000 }, (_, at) => [`${rootOf(story.number)}/data/draws/${at}.json`, Buffer.from('{}')] as const));
      expect(await refusal(await repacked((entries) => many.forEach((bytes, name) => void entries.set(name, bytes))))).toBe('422 case_file_faulty package');
      const hostile = Buffer.from(file);
      for (let at = hostile.indexOf('data/record.json'); at >= 0; at = hostile.indexOf('data/record.json', at + 1)) hostile.write('../../../etc/pwd', at);
      expect(await refusal(hostile)).toMatch(/^422 case_file_(faulty package|unreadable)$/);
      expect(await refusal(file.subarray(0, file.length - 1_000))).toMatch(/^422 case_file_(faulty package|unreadable)$/);
      expect(await refusal(Buffer.from('no archive'))).toBe('422 case_file_unreadable');
      const kept = await owner.query({ text: 'select 1 from case_import' });
      expect(kept.length).toBe(1);
    } finally {
      await elsewhere.close();
    }
  }, 60_000);
});
