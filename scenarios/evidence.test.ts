import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Pdf from 'pdfkit';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../core/kernel/kernel.ts';
import { drawApart } from '../server/adapters/views/views.ts';
import { openShop, type Shop } from './support/shop.ts';
import { fileStory, type Story } from './support/story.ts';
import type { As } from '../server/http/testkit.ts';
import { commitmentOf, keptItems } from '../server/evidence/items.ts';
import { makeViews } from '../server/evidence/views.ts';
import { evidenceBytes } from '../server/evidence/evidence.ts';

let shop: Shop;
let story: Story;
let seller: As;
let buyer: As;
let stranger: As;
let otherSeller: As;
let judge: As;
let operator: As;

const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#cc8844' } })
    .withExif({ IFD0: { Artist: 'A. Buyer' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 0/1' } })
    .jpeg()
    .toBuffer();

function letter(pages: number): Promise<Buffer> {
  return new Promise((resolve) => {
    const document = new Pdf({ size: 'A5' });
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    for (let page = 1; page <= pages; page += 1) {
      if (page > 1) document.addPage();
      document.fontSize(40).text(`SECRET ${page}`);
    }
    document.end();
  });
}

async function upload(name: string, body: Buffer | string, type: string, as: As): Promise<string> {
  const answer = await shop.server.request(`/evidence?name=${encodeURIComponent(name)}`, { method: 'POST', body: body as BodyInit, headers: { 'content-type': type } }, as);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

async function submit(id: string, as: As, more: object = {}): Promise<void> {
  await story.does('submit_evidence', as, { items: [{ evidenceId: id, shows: 'what it is', ...more }] });
}

async function draw(): Promise<void> {
  while ((await makeViews(shop.server.world)) > 0);
}

const get = (address: string, as: As): Promise<Response> => shop.server.request(address, {}, as);
const recordOf = async (id: string, as: As): Promise<any> => (await get(`/evidence/${id}/record`, as)).json();

beforeAll(async () => {
  shop = await openShop();
  seller = (await shop.merchant('desks', { depositMinor: 10_000 })).as;
  otherSeller = (await shop.merchant('others', {})).as;
  judge = (await shop.adjudicator('wang')).as;
  operator = (await shop.operator('op')).as;
  const order = await shop.order({ externalId: 'O-views', merchant: 'desks', paidMinor: 20_000 });
  buyer = order.buyer;
  stranger = (await shop.order({ externalId: 'O-else', merchant: 'others', buyer: 'buyer-x', paidMinor: 100 })).buyer;
  story = await fileStory(shop, order, { type: 'D-02', items: [{ itemId: '1', quantity: 1 }], facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' }, narrative: 'It is not what was listed.', wanted: [{ kind: 'refund', amountMinor: 10_000 }] } as never);
});
afterAll(() => shop.close());

describe('commitments and custody', () => {
  test('what is submitted is committed to with its salt, stands in the record, and goes into the log with its links', async () => {
    const id = await upload('slip.txt', 'Weighed: 18.2 kg', 'text/plain', seller);
    await submit(id, seller, { type: 'logistics', rows: ['breach'], source: { how: 'scan', system: 'SF Express' } });
    const kept = (await keptItems(shop.server.owner, [id])).get(id)!;
    expect(commitmentOf(Buffer.from(kept.salt!, 'base64'), kept.content!).toString('hex')).toBe(kept.commitment);
    expect(canonicalJson(JSON.parse(kept.content!))).toBe(kept.content);
    expect(JSON.parse(kept.content!)).toMatchObject({ format: 'redress-evidence-item/1', id, type: 'logistics', bytes: 16, source: { how: 'scan', system: 'SF Express' } });
    const item = (await story.seenBy(buyer))['evidence'].find((one: { evidenceId: string }) => one.evidenceId === id);
    expect(item.commitment).toBe(kept.commitment);
    expect(kept.custody.map((link) => link.kind)).toEqual(['received', 'submitted']);
    for (const link of kept.custody) {
      expect(canonicalJson(JSON.parse(link.content!)), link.kind).toBe(link.content);
      expect(commitmentOf(Buffer.from(link.salt!, 'base64'), link.content!).toString('hex')).toBe(link.commitment);
      expect(JSON.parse(link.content!)).toMatchObject({ evidenceId: id, no: link.no, kind: link.kind, at: link.at });
    }
    const logged = (await shop.server.owner.query({ text: "select ref, encode(leaf, 'hex') as leaf from log_pending where kind = 'evidence' and dispute_id = $1 and ref like $2", values: [story.id, `${id}%`] })) as { ref: string; leaf: string }[];
    expect(new Map(logged.map((one) => [one.ref, one.leaf]))).toEqual(new Map([[id, kept.commitment!], ...kept.custody.map((link) => [`${id}/${link.no}`, link.commitment] as const)]));
  });

  test('rows, goods and kinds that are none of this dispute are refused', async () => {
    const id = await upload('x.txt', 'x', 'text/plain', buyer);
    for (const more of [{ rows: ['no_such_row'] }, { claimItems: ['77'] }, { evidenceKey: 'no_such' }, { redactionOf: id }, { type: 'physical' }]) {
      expect((await story.tries('submit_evidence', buyer, { items: [{ evidenceId: id, shows: '', ...more }] })).status, JSON.stringify(more)).toBe(422);
    }
  });
});

describe('views', () => {
  test('a photo is drawn without its metadata, its original is kept whole', async () => {
    const bytes = await photo();
    const id = await upload('desk.jpg', bytes, 'image/jpeg', buyer);
    await submit(id, buyer, { type: 'media' });
    expect((await recordOf(id, seller)).views).toEqual({ state: 'waiting', pages: 0, shown: 0 });
    await draw();
    expect((await recordOf(id, seller)).views).toEqual({ state: 'made', pages: 1, shown: 1 });
    const mine = Buffer.from(await (await get(`/evidence/${id}/views/screen/1`, buyer)).arrayBuffer());
    const shown = await sharp(mine).metadata();
    expect([shown.width, shown.height, shown.exif]).toEqual([1600, 1067, undefined]);
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    expect(Buffer.from(await (await get(`/evidence/${id}`, seller)).arrayBuffer())).toEqual(bytes);
    const thumb = await sharp(Buffer.from(await (await get(`/evidence/${id}/views/thumb/1`, buyer)).arrayBuffer())).metadata();
    expect(thumb.width).toBe(320);
  });

  test('others than the owner see it marked; every reading is recorded by role and shown', async () => {
    const id = await upload('marked.jpg', await photo(), 'image/jpeg', buyer);
    await submit(id, buyer);
    await draw();
    const plain = Buffer.from(await (await get(`/evidence/${id}/views/screen/1`, buyer)).arrayBuffer());
    const marked = Buffer.from(await (await get(`/evidence/${id}/views/screen/1`, seller)).arrayBuffer());
    const spread = async (bytes: Buffer): Promise<number> => (await sharp(bytes).stats()).channels[0]!.stdev;
    expect(await spread(plain)).toBeLessThan(2);
    expect(await spread(marked)).toBeGreaterThan(4);
    await get(`/evidence/${id}?download=yes`, seller);
    expect((await recordOf(id, buyer)).reads.map((read: { by: string; what: string }) => `${read.by} ${read.what}`)).toEqual(['respondent download', 'respondent view', 'owner view']);
  });

  test('the first pages of a document are drawn', async () => {
    const id = await upload('letter.pdf', await letter(12), 'application/pdf', buyer);
    await submit(id, buyer);
    await draw();
    expect((await recordOf(id, buyer)).views).toEqual({ state: 'made', pages: 12, shown: 10 });
    const page = await sharp(Buffer.from(await (await get(`/evidence/${id}/views/screen/10`, buyer)).arrayBuffer())).metadata();
    expect(page.height).toBe(1600);
    expect((await get(`/evidence/${id}/views/screen/11`, buyer)).status).toBe(404);
  });

  test('hostile files harm nobody: a bomb, a broken picture, a broken document', async () => {
    const bomb = await sharp({ create: { width: 15_000, height: 15_000, channels: 3, background: '#fff' }, limitInputPixels: false } as never).png({ compressionLevel: 9 }).toBuffer();
    const broken = (await photo()).subarray(0, 900);
    const ids = [await upload('bomb.png', bomb, 'image/png', buyer), await upload('broken.jpg', broken, 'image/jpeg', buyer), await upload('broken.pdf', '%PDF-1.7\nnothing', 'application/pdf', buyer)];
    await draw();
    for (const id of ids) expect((await recordOf(id, buyer)).views.state).toBe('failed');
  });

  test('a process that takes too long is ended', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'redress-slow-'));
    const file = path.join(folder, 'original');
    await sharp({ create: { width: 6000, height: 6000, channels: 3, background: '#123' } }).png().toFile(file);
    await expect(drawApart({ kind: 'views', path: file, mediaType: 'image/png', folder, covers: [], withoutPages: [] }, 5)).rejects.toThrow('took too long');
    expect(await readdir(folder)).toEqual(['original']);
    await rm(folder, { recursive: true });
  });
});

describe('covered copies', () => {
  test('a copy with parts covered stands for the original, which only its owner and the adjudicator can open', async () => {
    const id = await upload('address.jpg', await photo(), 'image/jpeg', buyer);
    await submit(id, buyer);
    await draw();
    const cover = (as: As, body: object): Promise<Response> => shop.server.request(`/evidence/${id}/redactions`, { json: body }, as);
    expect((await cover(seller, { covers: [{ page: 1, x: 0, y: 0, width: 500, height: 500 }] })).status).toBe(404);
    const made = await cover(buyer, { covers: [{ page: 1, x: 0, y: 0, width: 500, height: 1000 }] });
    expect(made.status, await made.clone().text()).toBe(201);
    const copy = (await made.json()) as { id: string; redactionOf: string };
    expect(copy.redactionOf).toBe(id);
    // it cannot be passed off as something else, nor can another file be passed off as it
    expect((await story.tries('submit_evidence', buyer, { items: [{ evidenceId: copy.id, shows: '' }] })).status).toBe(422);
    expect((await get(`/evidence/${id}`, seller)).status).toBe(200);
    await submit(copy.id, buyer, { redactionOf: id });
    expect((await get(`/evidence/${id}`, seller)).status).toBe(403);
    expect((await get(`/evidence/${id}/views/screen/1`, seller)).status).toBe(403);
    expect((await get(`/evidence/${id}`, buyer)).status).toBe(200);
    const { data, info } = await sharp(Buffer.from(await (await get(`/evidence/${copy.id}`, seller)).arrayBuffer())).raw().toBuffer({ resolveWithObject: true });
    const pixel = (x: number): number => data[(Math.floor(info.height / 2) * info.width + x) * info.channels]!;
    expect(pixel(100)).toBeLessThan(10);
    expect(pixel(info.width - 100)).toBeGreaterThan(150);
    expect((await keptItems(shop.server.owner, [id])).get(id)!.custody.map((link) => link.kind)).toEqual(['received', 'submitted', 'view_made', 'redacted']);
  });

  test('a document loses its pages and its text', async () => {
    const id = await upload('contract.pdf', await letter(3), 'application/pdf', buyer);
    await submit(id, buyer);
    await draw();
    const made = await shop.server.request(`/evidence/${id}/redactions`, { json: { covers: [{ page: 1, x: 0, y: 0, width: 1000, height: 300 }], withoutPages: [2] } }, buyer);
    const copy = (await made.json()) as { id: string };
    const bytes = Buffer.from(await (await get(`/evidence/${copy.id}`, buyer)).arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.includes('SECRET')).toBe(false);
    await draw();
    expect((await recordOf(copy.id, buyer)).views.pages).toBe(2);
  });
});

describe('a sealed item', () => {
  test('is opened by nobody but its owner and the adjudicator of the case, by any route', async () => {
    const id = await upload('sealed.pdf', await letter(2), 'application/pdf', buyer);
    const loose = await upload('never-submitted.jpg', await photo(), 'image/jpeg', buyer);
    await submit(id, buyer);
    await draw();
    const made = await shop.server.request(`/evidence/${id}/redactions`, { json: { covers: [{ page: 1, x: 0, y: 0, width: 900, height: 900 }], withoutPages: [] } }, buyer);
    await submit(((await made.json()) as { id: string }).id, buyer, { redactionOf: id });
    const routes = (one: string): readonly (readonly [string, object])[] => [
      [`/evidence/${one}`, {}],
      [`/evidence/${one}?download=yes`, {}],
      [`/evidence/${one}`, { headers: { range: 'bytes=0-99' } }],
      [`/evidence/${one}`, { method: 'HEAD' }],
      [`/evidence/${one}/views/screen/1`, {}],
      [`/evidence/${one}/views/thumb/1`, {}],
      [`/evidence/${one}/views/screen/2`, {}],
      [`/evidence/${one}/redactions`, { json: { covers: [{ page: 1, x: 0, y: 0, width: 1, height: 1 }] } }],
      [`/uploads/${one}`, {}],
    ];
    const others = { seller, otherSeller, stranger, judge, operator, marketplaceKey: shop.marketplace };
    for (const [who, as] of Object.entries(others)) {
      for (const one of [id, loose]) {
        for (const [address, init] of routes(one)) {
          // the case is not before an adjudicator yet: its file is the parties' own
          const answer = await shop.server.request(address, init, as);
          expect([403, 404], `${who} ${address}`).toContain(answer.status);
        }
      }
      // another's file cannot be taken into a dispute as one's own
      const taken = await story.tries('submit_evidence', as, { items: [{ evidenceId: loose, shows: '' }] });
      expect([403, 404, 409, 422], who).toContain(taken.status);
    }
    const bytes = Buffer.from(await (await get(`/evidence/${id}`, buyer)).arrayBuffer());
    expect(await evidenceBytes(shop.server.world, id)).toBeDefined();
    expect(bytes.length).toBeGreaterThan(500);
  });
});
