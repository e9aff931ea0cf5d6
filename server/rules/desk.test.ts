import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import type { As } from '../http/testkit.ts';
import { drainJobs } from '../jobs/jobs.ts';
import { publicStatement } from '../log/log.ts';
import { loadLayers } from './layers.ts';
import { RulePackBody } from './schemas.ts';
import { loadRules, RULES_FOLDER, rulesName } from './store.ts';
import { currentRules, learnPacks, RulesConflictError, ruleJobs, rules, rulesFor, storeLayers, storePacks } from './rules.ts';

let shop: Shop;
let anna: Staff;
let bo: Staff;
let draftId: string;

beforeAll(async () => {
  shop = await openShop({ now: '2026-11-02T02:00:00.000Z' });
  await storePacks(shop.server.database, shop.server.world.now());
  anna = await shop.operator('anna');
  bo = await shop.operator('bo');
});
afterAll(() => shop.close());

async function call<T = Record<string, any>>(path: string, options: { as?: As; method?: string; json?: unknown; status?: number } = {}): Promise<T> {
  const { as = anna.as, status = 200, ...init } = options;
  const answer = await shop.server.request(path, init, as);
  const body = (await answer.json()) as T;
  expect(answer.status, JSON.stringify(body).slice(0, 400)).toBe(status);
  return body;
}
const title = { 'zh-CN': '欺诈赔四倍', en: 'Four times for fraud' };
const desk = (rest = ''): string => `/rule-desk/drafts/${draftId}${rest}`;
const nobody = { as: undefined } as { as?: As };

const write = (path: string, value: unknown, options: { as?: As; status?: number } = {}) =>
  call(desk('/file'), { method: 'PUT', json: { path, text: typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n` }, ...options });

const order = { merchant: 'shop-1', items: [{ itemId: '1', title: '台灯', quantity: 1, paidMinor: 19_900 }] };
async function fileDispute(externalId: string): Promise<{ id: string; rulesVersion: string }> {
  const bought = await shop.order({ externalId, ...order });
  const json = { orderId: bought.id, type: 'D-01', items: [{ itemId: '1', quantity: 1 }], facts: await factsFor('D-01'), narrative: '付款已经两周，一直没有收到商品。', wanted: [{ kind: 'refund', amountMinor: 19_900 }] };
  const filed = await call<any>('/disputes', { as: bought.buyer, json, status: 201 });
  const [row] = await shop.server.owner.query<{ id: string; rules_version: string }>({ text: 'select id, rules_version from dispute where order_id = $1', values: [bought.id] });
  expect(filed).toBeDefined();
  return { id: row!.id, rulesVersion: row!.rules_version };
}

/** An answer for whatever the type asks for as required. */
async function factsFor(code: string): Promise<Record<string, string>> {
  const type = currentRules(shop.server.world.now()).disputeTypes.find((one) => one.code === code)!;
  return Object.fromEntries(type.facts.filter((one) => one.required).map((one) => [one.key, one.kind === 'choice' ? one.options![0]!.value : one.kind === 'date' ? '2026-10-20' : one.kind === 'yes_no' ? 'yes' : one.kind === 'text' ? 'x' : '1']));
}

async function pass(step: { days?: number; hours?: number }): Promise<number> {
  shop.server.world.clock.advance(step);
  return drainJobs(shop.server.world, ruleJobs());
}

describe('versions as rows', () => {
  it('are stored once, with the hash they are known by, and never changed', async () => {
    const { owner, database, world } = shop.server;
    expect(await storePacks(database, world.now())).toBe(0);
    const [row] = await owner.query<{ hash: string; origin: string }>({ text: `select hash, origin from rule_pack where version = '2026-1'` });
    expect(row).toEqual({ hash: rulesFor('cn/2026-1').hash, origin: 'files' });
    await expect(owner.query({ text: `update rule_pack set hash = repeat('0', 64)` })).rejects.toThrow(/never changed/);
    await expect(owner.query({ text: 'delete from rule_pack' })).rejects.toThrow(/never changed/);
  });

  it('another database, as after a demo was begun anew, is not taken for this one', () => {
    const shelf = loadRules(RULES_FOLDER);
    shelf.learn({ ...rulesFor('cn/2026-1'), version: '2026-5', effectiveFrom: '2026-11-01' });
    expect(shelf.inForce(shop.server.world.now())?.version).toBe('2026-5');
    shelf.forget();
    expect([shelf.packs.map(rulesName), shelf.find('cn/2026-5')]).toEqual([['cn/2026-1'], undefined]);
  });

  it('are read with a validator: whoever has a version is told that it has not changed', async () => {
    const first = await shop.server.request('/rules/cn/2026-1');
    expect(RulePackBody.safeParse(await first.json()).error).toBeUndefined();
    const etag = first.headers.get('etag')!;
    expect(etag).toBe(`"${rulesFor('cn/2026-1').hash}"`);
    const again = await shop.server.request('/rules/cn/2026-1', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('an operator’s own rules are in the log too; examples in the demo alone, and a layer never changes under its name', async () => {
    const { database, world } = shop.server;
    const layer = loadLayers(RULES_FOLDER)[0]!;
    await storeLayers(database, world.now(), false, [{ ...layer, example: true }]);
    expect(await publicStatement(database, 'rules', 'platform/2026-1')).toBeUndefined();
    await storeLayers(database, world.now(), true, [layer]);
    await storeLayers(database, world.now(), true, [layer]);
    const { commitment, salt, content } = (await publicStatement(database, 'rules', 'platform/2026-1'))!;
    expect(JSON.parse(content)).toEqual({ pack: 'platform', version: '2026-1', hash: layer.hash, effectiveFrom: layer.effectiveFrom });
    expect(createHash('sha256').update(salt).update(content).digest()).toEqual(commitment);
    const changed = storeLayers(database, world.now(), true, [{ ...layer, hash: '0'.repeat(64) }]);
    await expect(changed).rejects.toThrow(/platform\/2026-1 .* differs/);
  });

  it('a program whose files of a published version differ is refused with a sentence', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'rules-'));
    cpSync(RULES_FOLDER, copy, { recursive: true });
    const path = join(copy, 'cn/2026-1/deposit.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"minimumMinor": (\d+)/, '"minimumMinor": 1$1'));
    const refusal = storePacks(shop.server.database, shop.server.world.now(), copy);
    await expect(refusal).rejects.toThrow(RulesConflictError);
    await expect(refusal).rejects.toThrow(/cn\/2026-1 .* differ.*new version/s);
    rmSync(copy, { recursive: true });
  });
});

describe('the way of a draft', () => {
  it('begins with the files of a version; a number is used once', async () => {
    const begun = await call('/rule-desk/drafts', { json: { base: 'cn/2026-1', version: '2026-2', title }, status: 201 });
    draftId = begun['id'];
    expect(begun).toMatchObject({ name: 'cn/2026-2', stage: 'draft', mine: true, clean: false });
    expect(begun['files'].map((one: { path: string }) => one.path)).toEqual(expect.arrayContaining(['pack.json', 'params.json', 'calendars/cn-2026.json', 'dispute-types/D-01.json']));
    await call('/rule-desk/drafts', { json: { base: 'cn/2026-1', version: '2026-2', title }, status: 409 });
    await call('/rule-desk/drafts', { json: { base: 'cn/2026-1', version: '2026-1', title }, status: 409 });
  });

  it('is nobody’s business but the operators’ until it is published', async () => {
    for (const as of [undefined, (await shop.adjudicator('carl')).as]) {
      const answer = await shop.server.request(desk(), {}, as);
      expect([401, 403]).toContain(answer.status);
    }
    expect((await call<any>('/rule-proposals', nobody)).items).toEqual([]);
    await call(`/rule-proposals/${draftId}`, { ...nobody, status: 404 });
  });

  it('a fault is told with file and line, and stops it', async () => {
    const before = await call<{ text: string }>(desk('/file?path=deadlines.json'));
    await write('deadlines.json', before.text.replace('"amount": 72', '"amount": "72"'));
    const { findings } = await call<any>(desk('/check'));
    expect(findings[0]).toMatchObject({ file: 'deadlines.json', severity: 'error', pointer: '/0/amount' });
    expect(before.text.split('\n')[findings[0].line - 1]).toContain('"amount"');
    await call(desk('/check'), { method: 'POST' });
    expect(await call(desk('/comment-period'), { json: { days: 7 }, status: 422 })).toMatchObject({ code: 'rules_faulty' });
    await write('deadlines.json', '{');
    expect((await call<any>(desk('/check'))).findings[0]).toMatchObject({ file: 'deadlines.json', code: 'json_syntax' });
    await write('deadlines.json', before.text);
  });

  it('a failing test beside the rules stops it', async () => {
    const cases = [{ name: 'wrong on purpose', type: 'D-01', dates: { filing: '2026-11-20' }, expect: { admission: 'not_eligible', triage: ['crime'] } }];
    await write('tests/own.json', { about: 'One that fails', cases });
    await call(desk('/check'), { method: 'POST' });
    expect((await call<any>(desk('/check'))).failures.some((one: { file: string }) => one.file === 'tests/own.json')).toBe(true);
    await call(desk('/comment-period'), { json: { days: 7 }, status: 422 });
    await call(desk('/file?path=tests/own.json'), { method: 'DELETE' });
  });

  it('a file somebody else wrote meanwhile is not written over', async () => {
    const seen = await call<{ text: string; files: string }>(desk('/file?path=params.json'));
    const params = JSON.parse(seen.text);
    params.find((one: { key: string }) => one.key === 'CN.TREBLE.TIMES').value = 4;
    await call(desk('/file'), { method: 'PUT', json: { path: 'params.json', text: JSON.stringify(params, null, 2), files: seen.files } });
    await call(desk('/file'), { method: 'PUT', json: { path: 'params.json', text: '[]', files: seen.files }, status: 409 });
  });

  it('all its files go out as one archive and come back, which changes nothing', async () => {
    const before = await call(desk());
    const archive = await shop.server.request(desk('/files.zip'), {}, anna.as);
    expect(archive.headers.get('content-type')).toBe('application/zip');
    const bytes = await archive.arrayBuffer();
    const back = await shop.server.request(desk('/files.zip'), { method: 'POST', body: bytes, headers: { 'content-type': 'application/zip' } }, anna.as);
    expect(await back.json()).toEqual({ files: before['files'].length });
    expect((await call(desk()))['filesHash']).toBe(before['filesHash']);
    const broken = await shop.server.request(desk('/files.zip'), { method: 'POST', body: bytes.slice(0, 500), headers: { 'content-type': 'application/zip' } }, anna.as);
    expect(await broken.json()).toMatchObject({ code: 'field_invalid', field: 'archive' });
    expect((await shop.server.request('/rules/cn/2026-1/files.zip')).status).toBe(200);
    expect((await shop.server.request('/rules/cn/1999-1/files.zip')).status).toBe(404);
  });

  it('says in words what changes, and that it is major', async () => {
    const { diff } = await call<any>(desk('/check'));
    expect(diff).toMatchObject({ from: 'cn/2026-1', to: 'cn/2026-2', major: true });
    expect(diff.changes).toEqual([expect.objectContaining({ key: 'CN.TREBLE.TIMES', favours: 'claimant', said: { en: 'CN.TREBLE.TIMES: from 3 times to 4 times', 'zh-CN': 'CN.TREBLE.TIMES：由3倍改为4倍' } })]);
  });

  it('goes to the public for its comments, which an operator reads before they are shown', async () => {
    await call(desk('/comment-period'), { json: { days: 7 }, status: 409 });
    // the tests that spoke of the old figure go with it
    const { failures } = await call<{ failures: { file: string }[] }>(desk('/check'));
    for (const path of new Set(failures.map((one) => one.file))) await call(desk(`/file?path=${path}`), { method: 'DELETE' });
    await call(desk('/check'), { method: 'POST' });
    const open = await call(desk('/comment-period'), { json: { days: 7 } });
    expect(open).toMatchObject({ stage: 'comment', comment: { until: '2026-11-09T16:00:00.000Z' } });
    await write('params.json', '[]', { status: 409 });
    const comments = `/rule-proposals/${draftId}/comments`;
    const said = await call<any>(comments, { ...nobody, json: { name: null, rule: 'CN.TREBLE.TIMES', body: 'Four times is fair.' }, status: 201 });
    expect((await call<any>(`/rule-proposals/${draftId}`, nobody)).comments).toEqual([]);
    await call(`/rule-desk/comments/${said.id}`, { json: { state: 'kept_back', reason: null }, status: 422 });
    await call(`/rule-desk/comments/${said.id}`, { json: { state: 'shown', reason: null } });
    const proposal = await call<any>(`/rule-proposals/${draftId}`, nobody);
    expect(proposal.comments).toMatchObject([{ body: 'Four times is fair.', state: 'shown' }]);
    expect(proposal.history.every((one: { by: string | null }) => one.by === null)).toBe(true);
    expect(proposal.diff.changes).toHaveLength(1);
  });

  it('a flood of comments is stopped', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 21; index += 1) {
      statuses.push((await shop.server.request(`/rule-proposals/${draftId}/comments`, { json: { name: null, rule: null, body: `No ${index}` } })).status);
    }
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.filter((one) => one === 201)).toHaveLength(19);
  });

  it('is announced by somebody who wrote none of it, with its notice', async () => {
    expect(await pass({ days: 7, hours: 23 })).toBe(1);
    expect(await drainJobs(shop.server.world, ruleJobs())).toBe(0);
    await call(`/rule-proposals/${draftId}/comments`, { ...nobody, json: { name: null, rule: null, body: 'Late' }, status: 409 });
    const { earliest, noticeDays } = await call<any>(desk());
    expect(noticeDays).toBe(15);
    await call(desk('/announcement'), { json: { effectiveFrom: earliest }, status: 403 });
    expect(await call(desk('/announcement'), { as: bo.as, json: { effectiveFrom: '2026-11-24' }, status: 422 })).toMatchObject({ code: 'notice_too_short' });
    expect(await call(desk('/announcement'), { as: bo.as, json: { effectiveFrom: earliest } })).toMatchObject({ stage: 'notice', effectiveFrom: '2026-11-26' });
    expect(rules().find('cn/2026-2')).toMatchObject({ effectiveFrom: '2026-11-26' });
    expect(await call('/rules', nobody)).toMatchObject({ inForce: 'cn/2026-1' });
  });
});

describe('a version comes into force', () => {
  let open: { id: string; rulesVersion: string };
  const other = loadRules(RULES_FOLDER);

  it('another server on the database learns of it without a restart, before its day', async () => {
    expect(other.find('cn/2026-2')).toBeUndefined();
    expect(await learnPacks(shop.server.database, other)).toEqual(['cn/2026-2']);
    expect(other.find('cn/2026-2')?.hash).toBe(rulesFor('cn/2026-2').hash);
    expect(await learnPacks(shop.server.database, other)).toEqual([]);
  });

  it('at its day, though nobody is there; a dispute that is open keeps the version it began with', async () => {
    await shop.merchant('shop-1', { depositMinor: 500_000 });
    open = await fileDispute('T-1');
    expect(open.rulesVersion).toBe('cn/2026-1');
    const days = 16;
    expect(await pass({ days })).toBe(1);
    expect(await pass({})).toBe(0);
    expect(rulesName(currentRules(shop.server.world.now()))).toBe('cn/2026-2');
    expect(rulesName(other.inForce(shop.server.world.now())!)).toBe('cn/2026-2');
    expect(await call(desk())).toMatchObject({ stage: 'active' });
    const [kept] = await shop.server.owner.query<{ rules_version: string; state: { rulesVersion: string } }>({ text: 'select rules_version, state from dispute where id = $1', values: [open.id] });
    expect([kept!.rules_version, kept!.state.rulesVersion]).toEqual(['cn/2026-1', 'cn/2026-1']);
    expect(rulesFor(kept!.rules_version).params['CN.TREBLE.TIMES']?.value).toBe(3);
    expect((await fileDispute('T-2')).rulesVersion).toBe('cn/2026-2');
  });

  it('taken back by another person, no dispute begins with it any more, and the one that did keeps it', async () => {
    await call(desk('/withdrawal'), { json: { reason: 'A mistake in the figure' }, status: 403 });
    await call(desk('/withdrawal'), { as: bo.as, json: { reason: 'A mistake in the figure' } });
    expect((await fileDispute('T-3')).rulesVersion).toBe('cn/2026-1');
    await learnPacks(shop.server.database, other);
    expect(rulesName(other.inForce(shop.server.world.now())!)).toBe('cn/2026-1');
    expect(rulesFor('cn/2026-2').version).toBe('2026-2');
    expect((await call<any>('/rules', nobody)).packs.map((one: { name: string }) => one.name)).toContain('cn/2026-1');
  });

  it('what was done stands in the record, and cannot be changed', async () => {
    const { history } = await call<any>(desk());
    expect(history.map((one: { type: string }) => one.type)).toEqual(expect.arrayContaining(['draft_begun', 'checked', 'comment_opened', 'comment_closed', 'announced', 'activated', 'withdrawn']));
    expect(history.filter((one: { type: string }) => one.type === 'activated')).toHaveLength(1);
    await expect(shop.server.owner.query({ text: `update rule_draft_event set person_id = null` })).rejects.toThrow(/never changed/);
  });
});

describe('an operator’s own rules', () => {
  it('are public, with those that are ignored and why', async () => {
    const { items } = await call<any>('/rule-layers', nobody);
    expect(items[0]).toMatchObject({ name: 'platform/2026-1', example: true, marketplaces: ['lamp-market-demo'] });
    expect(items[0].entries.map((one: { id: string; cut: string | null }) => [one.id, one.cut])).toEqual(
      expect.arrayContaining([['PLATFORM.GENUINE.TEN', null], ['PLATFORM.FAKE.REPORT', 'further_condition']]),
    );
  });

  it('are asked over the law: a promise raises, a rule that cuts is told and not applied', async () => {
    const json = { type: 'D-03', marketplace: 'lamp-market-demo', facts: { paid_minor: '19900' }, finding: { breach: 'established' } };
    const said = await call<any>('/rules/cn/2026-1/evaluate-layered', { ...nobody, json });
    expect(said.layers).toMatchObject([{ name: 'platform/2026-1' }]);
    expect(said.remedies.find((one: { remedy: string }) => one.remedy === 'punitive_treble')).toMatchObject({ outcome: 'eligible', amountMinor: 199_000 });
    expect(said.law.remedies.find((one: { remedy: string }) => one.remedy === 'punitive_treble').outcome).not.toBe('eligible');
    expect(said.layerSteps).toContainEqual(expect.objectContaining({ entry: 'PLATFORM.FAKE.REPORT', did: 'ignored' }));
    const elsewhere = await call<any>('/rules/cn/2026-1/evaluate-layered', { ...nobody, json: { ...json, marketplace: 'another' } });
    expect([elsewhere.layers, elsewhere.layerSteps]).toEqual([[], []]);
    expect(elsewhere.remedies).toEqual(said.law.remedies);
  });
});
