import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeViews } from '../server/evidence/views.ts';
import type { As } from '../server/http/testkit.ts';
import { ROUTES } from '../server/house.ts';
import { membersOf } from './support/case-file.ts';
import { openShop, type Merchant, type Order, type Shop } from './support/shop.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

/** Stands in the bytes of every original, and nowhere else. */
const MARK = 'QZX-ORIGINAL-BYTES';
/** Stands in the name of what was never submitted. */
const LOOSE = 'QZX-LOOSE-NAME';

/** Reads of the API: every one there is, so that a new one is tried without being told of. */
const READS = ROUTES.filter((route) => route.method === 'get');
/** What gives bytes, pictures, metadata or collections of evidence; that these are among those tried. */
const ABOUT_EVIDENCE = [
  ...['readEvidence', 'readEvidenceRecord', 'readEvidenceView', 'readUpload', 'exportMyData', 'getRecord', '/disputes/{disputeId}'],
  ...['/disputes/{disputeId}/case-file', '/disputes/{disputeId}/case-files', '/disputes/{disputeId}/stream', '/disputes/{disputeId}/log', '/evidence/{id}/report', '/evidence/{id}/report.pdf'],
  ...['/disputes/export.csv', '/my/stream', '/log', '/log/proofs/{commitment}', '/juror/seats/{seatId}/evidence/{no}/pages/{page}', '/card-cases/{caseId}/pack.zip'],
];

describe('what is sealed or was never submitted', () => {
  let shop: Shop;
  let dataDir = '';
  let order: Order;
  let merchant: Merchant;
  let story: Story;
  let others: Readonly<Record<string, As>> = {};
  const ids = { sealed: '', loose: '', commitment: '' };
  let secrets: readonly Buffer[] = [];

  async function upload(name: string, colour: string): Promise<string> {
    const body = await sharp({ create: { width: 500, height: 400, channels: 3, background: colour } }).withExif({ IFD0: { Artist: MARK } }).jpeg().toBuffer();
    const answer = await shop.server.request(`/evidence?name=${encodeURIComponent(name)}`, { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': 'image/jpeg' } }, order.buyer);
    return String((await answerOf(answer)).body['id']);
  }
  const bytesAt = async (address: string, as: As): Promise<Buffer> => Buffer.from(await (await shop.server.request(address, {}, as)).arrayBuffer());

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'redress-routes-'));
    shop = await openShop({ config: { dataDir } });
    merchant = await shop.merchant('tables', { depositMinor: 100_000 });
    const other = await shop.merchant('others', {});
    order = await shop.order({ externalId: 'T-1', merchant: 'tables', items: [{ itemId: 'table', title: '桌子', quantity: 1, paidMinor: 20_000 }] });
    const stranger = await shop.order({ externalId: 'T-2', merchant: 'others', buyer: 'buyer-x', paidMinor: 100 });
    story = await fileStory(shop, order, {
      ...{ type: 'D-02', items: [{ itemId: 'table', quantity: 1 }], facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' } },
      ...{ narrative: '页面写的是实木，收到的是贴皮。', wanted: [{ kind: 'refund', amountMinor: 20_000 }] },
    });
    ids.sealed = await upload('sealed.jpg', '#aa2233');
    ids.loose = await upload(`${LOOSE}.jpg`, '#2233aa');
    await story.does('submit_evidence', order.buyer, { items: [{ evidenceId: ids.sealed, shows: '桌面' }] });
    while ((await makeViews(shop.server.world)) > 0);
    const copy = await answerOf(await shop.server.request(`/evidence/${ids.sealed}/redactions`, { json: { covers: [{ page: 1, x: 0, y: 0, width: 900, height: 900 }] } }, order.buyer));
    await story.does('submit_evidence', order.buyer, { items: [{ evidenceId: String(copy.body['id']), shows: '', redactionOf: ids.sealed }] });
    ids.commitment = String((await answerOf(await shop.server.request(`/evidence/${ids.sealed}/record`, {}, order.buyer))).body['commitment']);
    const pictures = await Promise.all([ids.sealed, ids.loose].flatMap((id) => ['screen', 'thumb'].map((size) => bytesAt(`/evidence/${id}/views/${size}/1`, order.buyer))));
    // of a picture all in one colour the end says which
    secrets = [Buffer.from(MARK), Buffer.from(LOOSE), ...pictures.map((one) => one.subarray(-200))];
    others = {
      ...{ 'the other side': merchant.as, 'another shop': other.as, 'a stranger': stranger.buyer, 'an adjudicator without the case': (await shop.adjudicator('wang')).as },
      ...{ 'an operator': (await shop.operator('op')).as, 'the marketplace': shop.marketplace },
    };
  });
  afterAll(async () => {
    await shop.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** The body as far as it comes in a moment: streams do not end. Archives are unpacked. */
  async function bodyOf(answer: Response): Promise<Buffer> {
    const parts: Buffer[] = [];
    const reader = answer.body?.getReader();
    const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), answer.headers.get('content-type')?.startsWith('text/event-stream') === true ? 150 : 20_000));
    for (;;) {
      const next = await Promise.race([reader?.read() ?? Promise.resolve({ done: true, value: undefined }), late]);
      if (next === 'late' || next.done === true) break;
      parts.push(Buffer.from(next.value!));
    }
    await reader?.cancel().catch(() => undefined);
    const whole = Buffer.concat(parts);
    return answer.status === 200 && whole.subarray(0, 2).toString() === 'PK' ? Buffer.concat([...(await membersOf(whole)).values()]) : whole;
  }

  it('is what these routes are about, and its owner reads it', async () => {
    const known = new Set(READS.flatMap((route) => [route.operationId, route.path]));
    expect(ABOUT_EVIDENCE.filter((one) => !known.has(one))).toEqual([]);
    for (const id of [ids.sealed, ids.loose]) expect((await bytesAt(`/evidence/${id}`, order.buyer)).includes(MARK)).toBe(true);
    const zip = await shop.server.request(`/disputes/${story.id}/case-file?variant=full`, {}, order.buyer);
    expect((await bodyOf(zip)).includes(MARK)).toBe(true);
  });

  it('reaches nobody else by any route that reads', async () => {
    const fill = (route: string, id: string): string =>
      route.replace(/\{(\w+)\}/g, (_, name: string) => ({ disputeId: story.id, orderId: order.id, commitment: ids.commitment, size: 'screen', page: '1', no: '1', personId: order.buyerId })[name] ?? id);
    const leaks: string[] = [];
    let tried = 0;
    for (const { path: route } of READS) {
      const places = /\{id\}|evidence/.test(route) ? [fill(route, ids.sealed), fill(route, ids.loose)] : [fill(route, ids.sealed)];
      for (const [who, as] of Object.entries(others)) {
        for (const place of route.includes('case-file') ? [...places, `${places[0]}?variant=full`] : places) {
          const answer = await shop.server.request(place, {}, as);
          const body = await bodyOf(answer);
          tried += 1;
          if (secrets.some((secret) => body.includes(secret))) leaks.push(`${who}: ${place} (${answer.status})`);
        }
      }
    }
    expect(leaks).toEqual([]);
    expect(tried).toBeGreaterThan(600);
  }, 300_000);

  it('nor by a part of it, a download, a covered copy of it, or an act that names it', async () => {
    for (const [who, as] of Object.entries(others)) {
      for (const id of [ids.sealed, ids.loose]) {
        const part = await shop.server.request(`/evidence/${id}?download=yes`, { headers: { range: 'bytes=0-400' } }, as);
        expect([401, 403, 404, 409], who).toContain(part.status);
        const cover = await shop.server.request(`/evidence/${id}/redactions`, { json: { covers: [{ page: 1, x: 0, y: 0, width: 1, height: 1 }] } }, as);
        expect([401, 403, 404], who).toContain(cover.status);
        const taken = await story.tries('submit_evidence', as, { items: [{ evidenceId: id, shows: '' }] });
        expect([401, 403, 404, 409, 422], who).toContain(taken.status);
      }
    }
  });
});
