import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpStampAuthority } from '../server/adapters/stamp.ts';
import { checkEd25519 } from '../server/adapters/signer.ts';
import { filesOf } from '../server/evidence/files.ts';
import { drainJobs } from '../server/jobs/jobs.ts';
import { logJobs } from '../server/log/log.ts';
import { testPorts } from '../server/log/testkit.ts';
import { stampJobs } from '../server/stamp/stamp.ts';
import { startTestAuthority, type TestAuthority } from '../server/stamp/testkit.ts';
import { testWeb } from '../web/testkit.ts';
import { openShop, type Merchant, type Order, type Shop } from './support/shop.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

const FILING = {
  type: 'D-02',
  items: [{ itemId: 'sofa', quantity: 1 }],
  facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' },
  narrative: '页面写的是实木，收到的是贴皮。',
  wanted: [{ kind: 'refund', amountMinor: 4_190_000 }],
};

describe('电子数据证据报告：逐项回答法院的审查内容', () => {
  let shop: Shop;
  let merchant: Merchant;
  let order: Order;
  let story: Story;
  let authority: TestAuthority;
  let dataDir = '';
  let evidenceId = '';

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'redress-report-'));
    [shop, authority] = await Promise.all([openShop(), startTestAuthority()]);
    Object.assign(shop.server.world.config, { dataDir });
    merchant = await shop.merchant('sofas', { depositMinor: 200_000 });
    order = await shop.order({ externalId: 'S-1', merchant: 'sofas', items: [{ itemId: 'sofa', title: '沙发', quantity: 1, paidMinor: 4_190_000 }] });
    const sent = await shop.server.request('/evidence?name=chat.txt', { method: 'POST', body: '客服：是实木的。', headers: { 'content-type': 'text/plain' } }, order.buyer);
    evidenceId = String((await answerOf(sent)).body['id']);
    story = await fileStory(shop, order, { ...FILING, evidence: [{ evidenceId, shows: '客服说是实木', type: 'chat', source: { capturedBy: 'self', how: 'export' } }] });
  });
  afterAll(async () => {
    await Promise.all([shop.close(), authority.close()]);
    await rm(dataDir, { recursive: true, force: true });
  });

  const report = async (as = order.buyer): Promise<Record<string, any>> => {
    const answer = await answerOf(await shop.server.request(`/evidence/${evidenceId}/report`, {}, as));
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const answerTo = (body: Record<string, any>, question: string): { standing: string; shown: { code: string }[]; open: { code: string }[] } =>
    body['answers'].find((one: { question: string }) => one.question === question);

  it('before the log has it, says that nothing independent vouches for it yet', async () => {
    const verified = answerTo(await report(), 'ICR_11_6');
    expect(verified.shown.map(({ code }) => code)).toEqual(['recomputable']);
    expect(verified.open.map(({ code }) => code)).toEqual(['not_in_log', 'not_stamped', 'not_witnessed']);
  });

  it('in the log and stamped, works both out anew and names what still rests on the owner’s word', async () => {
    const stamps = httpStampAuthority({ url: authority.url, rootsPem: authority.rootsPem });
    const world = { ...shop.server.world, stamps };
    await drainJobs(world, logJobs(testPorts(), checkEd25519), 5);
    await drainJobs(world, stampJobs(world), 2);
    const body = await report();
    expect(body['facts'].checked).toMatchObject({ fileSame: true, proofHolds: true });
    expect(body['facts'].level.level).toBe('L2');
    const record = await answerOf(await shop.server.request(`/evidence/${evidenceId}/record`, {}, order.buyer));
    expect(record.body['level']).toEqual(body['facts'].level);
    expect(answerTo(body, 'ICR_11_6').shown.map(({ code }) => code)).toEqual(['recomputable', 'in_log', 'stamped']);
    expect(answerTo(body, 'ICR_11_2').open.map(({ code }) => code)).toEqual(['owner_says', 'accuracy']);
  });

  it('both sides get the same answers, and a stranger learns nothing', async () => {
    const [one, other] = await Promise.all([report(), report(merchant.as)]);
    expect(other['answers']).toEqual(one['answers']);
    const stranger = await shop.merchant('lamps');
    expect((await shop.server.request(`/evidence/${evidenceId}/report`, {}, stranger.as)).status).toBe(404);
    expect((await shop.server.request(`/evidence/${evidenceId}/report.pdf?locale=en`, {}, stranger.as)).status).toBe(404);
  });

  it('is a page and a PDF in both languages', async () => {
    const web = testWeb(shop.server);
    for (const locale of ['zh-CN', 'en'] as const) {
      const shown = await web.open(`/disputes/${story.id}/evidence/${evidenceId}/report`, { session: (order.buyer as { session: string }).session, locale });
      expect(shown.status).toBe(200);
      const item = await web.open(`/disputes/${story.id}/evidence/${evidenceId}`, { session: (order.buyer as { session: string }).session, locale });
      expect(item.html).toContain(`href="/disputes/${story.id}/evidence/${evidenceId}/report"`);
      expect(shown.html.match(/<h3/g)).toHaveLength(13);
      expect(shown.text).not.toMatch(/undefined|\[object|NaN|[{}]/);
      const pdf = await shop.server.request(`/evidence/${evidenceId}/report.pdf?locale=${locale}`, {}, order.buyer);
      expect(Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('a file that was changed on the disk is named, and integrity is not shown', async () => {
    const { world, owner } = shop.server;
    const [file] = await owner.query<{ sha256: Buffer }>({ text: 'select sha256 from evidence_file where id = $1', values: [evidenceId] });
    const before = await report();
    expect(answerTo(before, 'ICR_11_5').standing).toBe('partly');
    const real = filesOf(world);
    Object.assign(world, { files: { ...real, read: async () => (await import('node:stream')).Readable.from([Buffer.from('另一段文字')]) } });
    const after = await report();
    expect(file?.sha256).toBeDefined();
    expect(after['facts'].checked.fileSame).toBe(false);
    expect(answerTo(after, 'ICR_11_5').standing).toBe('not_shown');
  });
});
