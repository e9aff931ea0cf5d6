/** The pages of the rule desk, without a browser: a draft from its first word to its announcement. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { drainJobs } from '../../server/jobs/jobs.ts';
import { ruleJobs, rules, storePacks } from '../../server/rules/rules.ts';
import { testWeb, type Opened, type TestWeb } from '../testkit.ts';

let shop: Shop;
let web: TestWeb;
let anna: string;
let bo: string;
let draft: string;
const sessionOf = (staff: Staff): string => (staff.as as { session: string }).session;

beforeAll(async () => {
  shop = await openShop({ now: '2026-11-02T02:00:00.000Z' });
  await storePacks(shop.server.database, shop.server.world.now());
  anna = sessionOf(await shop.operator('anna'));
  bo = sessionOf(await shop.operator('bo'));
  web = testWeb(shop.server, { demo: true });
});
afterAll(() => shop.close());

const open = (path: string, session = anna): Promise<Opened> => web.open(path, { session, locale: 'en' });
async function submit(path: string, fields: Record<string, string>, session = anna): Promise<Opened> {
  return web.submit(path, await open(path, session), fields, { session, locale: 'en' });
}

test('begins from the list of versions, with the next number', async () => {
  const list = await open('/operator/rules');
  expect(list.status).toBe(200);
  expect(list.fields['version']).toBe('2026-2');
  expect(list.text).toContain('1 rule is not applied');
  expect((await submit('/operator/rules', { base: 'cn/2026-1', version: '2026-1', title: '同号', title_en: 'Same number' })).status).toBe(422);
  const begun = await submit('/operator/rules', { base: 'cn/2026-1', version: '2026-2', title: '公示更长', title_en: 'A longer notice' });
  expect(begun.status).toBe(303);
  draft = begun.location!;
  expect(draft).toMatch(/^\/operator\/rules\/drafts\/[0-9a-f-]{36}$/);
  expect((await open('/operator/rules')).html).toContain(draft);
});

test('a figure is changed in a form, and the change is said with whom it favours', async () => {
  const path = `${draft}/figure?key=CN.RULES.NOTICE_MAJOR`;
  expect((await open(`${draft}/figure`)).text).toContain('CN.RULES.NOTICE_MAJOR: 15 days');
  expect((await submit(path, { value: 'many', source: 'O116 12' })).status).toBe(422);
  expect((await submit(path, { value: '20', source: 'O116 12' })).location).toBe(draft);
  expect((await open(draft)).text).toContain('CN.RULES.NOTICE_MAJOR: from 15 days to 20 days');
});

test('a file with a fault keeps what was written and says the line; the draft stops there', async () => {
  const path = `${draft}/file?path=exits.json`;
  const before = await open(path);
  const text = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(before.html)![1]!.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  expect((await submit(path, { text: '[{]' })).status).toBe(303);
  expect((await open(path)).text).toMatch(/exits\.json:1/);
  await submit(draft, { do: 'check' });
  expect((await open(draft)).html).not.toContain('value="open_comment"');
  expect((await submit(draft, { do: 'open_comment', days: '7' })).status).toBe(422);
  expect((await submit(path, { text })).status).toBe(303);
  expect((await submit(`${draft}/file?path=rules/Own File.json`, { text: '[]' })).status).toBe(404);
});

test('all files are uploaded as an archive; what is none is told at its field', async () => {
  const shown = await open(draft);
  expect(shown.html).toContain('/files.zip');
  const post = (file: File) => web.post(draft, { _key: `key-${file.size}-of-upload`, do: 'upload', archive: file }, { session: anna, locale: 'en' });
  const wrong = await post(new File(['[]'], 'rules.zip', { type: 'application/zip' }));
  expect(wrong.status).toBe(422);
  const archive = await shop.server.request(`/rule-desk/drafts/${draft.split('/').at(-1)}/files.zip`, {}, { session: anna });
  const right = await post(new File([await archive.arrayBuffer()], 'rules.zip', { type: 'application/zip' }));
  expect([right.status, right.location]).toEqual([303, draft]);
});

test('goes to the public, is announced by a colleague, and tells the way it went', async () => {
  expect((await submit(draft, { do: 'check' })).status).toBe(303);
  expect((await submit(draft, { do: 'open_comment', days: '3' })).status).toBe(422);
  const opened = await submit(draft, { do: 'open_comment', days: '7' });
  expect(opened.status, opened.text).toBe(303);
  const id = draft.split('/').at(-1)!;
  await web.submit(`/rules/proposed/${id}`, await web.open(`/rules/proposed/${id}`), { body: 'Good.', name: '', rule: '' });
  const waiting = await open(draft);
  expect(waiting.text).toContain('waits to be read');
  expect((await submit(draft, { do: 'keep_back' })).status).toBe(422);
  expect((await submit(draft, { do: 'show' })).status).toBe(303);
  expect((await web.open(`/rules/proposed/${id}`)).text).toContain('Good.');
  shop.server.world.clock.advance({ days: 8 });
  await drainJobs(shop.server.world, ruleJobs());
  expect((await open(draft)).text).toContain('A colleague must announce it.');
  expect((await submit(draft, { do: 'announce', effectiveFrom: '2026-11-12' }, bo)).status).toBe(422);
  expect((await submit(draft, { do: 'announce', effectiveFrom: '2026-11-30' }, bo)).status).toBe(303);
  const after = await open(draft);
  expect(after.text).toContain('It takes effect on 30 November 2026 by itself.');
  for (const name of ['anna', 'bo', 'by itself']) expect(after.text).toContain(name);
  expect(rules().find('cn/2026-2')?.effectiveFrom).toBe('2026-11-30');
  expect((await web.open('/rules/cn/2026-2', { locale: 'en' })).text).toContain('This version takes effect on 30 November 2026.');
  expect((await open('/operator/rules')).text).toContain('replaced on 30 November 2026');
  expect((await web.open('/rules/changes?from=cn/2026-1&to=cn/2026-2', { locale: 'en' })).text).toContain('from 15 days to 20 days');
  expect((await web.open('/rules', { locale: 'en' })).text).toContain('Coming');
});

test('is withdrawn with a reason the public reads', async () => {
  expect((await submit(draft, { do: 'withdraw', withdraw_reason: '' })).status).toBe(422);
  expect((await submit(draft, { do: 'withdraw', withdraw_reason: 'The ministry changed the rule.' })).status).toBe(303);
  const id = draft.split('/').at(-1)!;
  expect((await web.open(`/rules/proposed/${id}`, { locale: 'en' })).text).toContain('The ministry changed the rule.');
  expect((await web.open('/rules/cn/2026-2', { locale: 'en' })).text).toContain('This version was withdrawn.');
});

test('is closed to everybody else', async () => {
  const adjudicator = sessionOf(await shop.adjudicator('carl'));
  for (const path of [draft, `${draft}/figure`, `${draft}/file?path=exits.json`]) expect((await open(path, adjudicator)).status, path).toBe(403);
});
