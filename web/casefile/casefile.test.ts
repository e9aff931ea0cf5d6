import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseFileJobs } from '../../server/casefile/files.ts';
import { drainJobs } from '../../server/jobs/jobs.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import type { As } from '../../server/http/testkit.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'redress-case-pages-'));
let shop: Shop;
let web: TestWeb;
let merchant: Merchant;
let operator: Staff;
let order: Order;
let story: Story;

function reader(as: As, locale: 'en' | 'zh-CN' = 'en'): Reader {
  if (as === undefined || !('session' in as)) throw new Error('not a person');
  return { session: as.session, locale };
}

beforeAll(async () => {
  shop = await openShop({ config: { dataDir } });
  web = testWeb(shop.server);
  merchant = await shop.merchant('lamps', { name: '灯具店' });
  operator = await shop.operator('house');
  order = await shop.order({ externalId: 'C-1', merchant: 'lamps', items: [{ itemId: '1', title: '台灯', quantity: 1, paidMinor: 19_900 }] });
  story = await fileStory(shop, order, { type: 'D-02', items: [{ itemId: '1', quantity: 1 }], facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' }, narrative: '页面写的是黄铜，收到的是塑料电镀。', wanted: [{ kind: 'refund', amountMinor: 19_900 }] });
});
afterAll(async () => {
  await shop.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the page of a case file', () => {
  test('says what is inside and how it is checked, in both languages, to both sides and nobody else', async () => {
    const path = `/disputes/${story.id}/case-file`;
    for (const as of [order.buyer, merchant.as]) {
      const page = await web.open(path, reader(as));
      expect(page.status).toBe(200);
      expect(page.text).toContain('Every act, with the proof');
      expect(page.text).toContain(`npx redress-verify redress-${story.number}.zip`);
      expect((await web.open(path, reader(as, 'zh-CN'))).text).toContain('里面有什么');
    }
    expect((await web.open(path, reader(operator.as))).status).toBe(403);
    expect((await web.open(`/disputes/${story.id}`, reader(order.buyer))).html).toContain(`href="${path}"`);
  });

  test('a file is asked for without script, its progress is shown, and then a link that fetches it', async () => {
    const path = `/disputes/${story.id}/case-file`;
    const sent = await web.submit(path, await web.open(path, reader(order.buyer)), { variant: 'pseudonymised' }, reader(order.buyer));
    expect([sent.status, sent.location?.startsWith(path)]).toEqual([303, true]);
    const waiting = await web.open(path, reader(order.buyer));
    expect(waiting.text).toContain('Waiting');
    expect(waiting.html).toContain(`data-case-files="/api/v1/disputes/${story.id}/case-files"`);
    await drainJobs(shop.server.world, caseFileJobs);
    const ready = await web.open(path, reader(order.buyer));
    expect(ready.text).toContain('Pseudonymised');
    expect(ready.html).toMatch(/href="\/api\/v1\/disputes\/[^"]+\/content" download/);
    expect(ready.html).not.toContain('data-case-files');
    expect((await web.open(path, reader(merchant.as))).text).not.toContain('Your files');
  });
});

describe('the page of imports', () => {
  test('staff bring a file; what is none is told at the field; what passed is read and fetched', async () => {
    const page = await web.open('/case-imports', reader(operator.as));
    expect(page.text).toContain('Nothing has been imported yet');
    const fields = (file: Blob) => ({ _key: page.fields['_key'] ?? '', file: new File([file], 'redress.zip', { type: 'application/zip' }) });
    const wrong = await web.post('/case-imports', fields(new Blob(['no archive'])), reader(operator.as));
    expect([wrong.status, wrong.text.includes('This is no case file')]).toEqual([422, true]);
    const made = await shop.server.request(`/disputes/${story.id}/case-file`, {}, order.buyer);
    const done = await web.post('/case-imports', { ...fields(await made.blob()), _key: 'another-key-of-the-form' }, reader(operator.as));
    expect(done.status).toBe(303);
    const shown = await web.open(done.location!.split('?')[0]!, reader(operator.as, 'zh-CN'));
    expect(shown.text).toContain('灯具店');
    expect(shown.text).toContain('行为记录 通过');
    expect((await web.open('/case-imports', reader(order.buyer))).status).toBe(403);
  }, 60_000);
});
