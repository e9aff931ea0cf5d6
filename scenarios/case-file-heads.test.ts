import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePolicy } from '../core/log/log.ts';
import { checkEd25519 } from '../server/adapters/signer.ts';
import { httpStampAuthority } from '../server/adapters/stamp.ts';
import { gatherCase } from '../server/casefile/gather.ts';
import { CLOCK_SCOPE } from '../server/dispute/dispute.ts';
import { drainJobs } from '../server/jobs/jobs.ts';
import { sequence } from '../server/log/sequencer.ts';
import { testPorts, testSigner } from '../server/log/testkit.ts';
import { witnessNewest } from '../server/log/witness.ts';
import { storePacks } from '../server/rules/rules.ts';
import { stampJobs } from '../server/stamp/stamp.ts';
import { startTestAuthority, type TestAuthority } from '../server/stamp/testkit.ts';
import { traceJob } from '../server/trace/trace.ts';
import { utf8, type Bytes } from '../verifier/bytes.ts';
import { below, filesInMemory, sourceOf } from '../verifier/files.ts';
import { readVkey } from '../verifier/note.ts';
import type { Report, StepName } from '../verifier/report.ts';
import { seal } from '../verifier/testkit/sample.ts';
import { readTrust } from '../verifier/trust.ts';
import { verifyBag } from '../verifier/verify.ts';
import { openZip } from '../verifier/zip.ts';
import { State } from '../witness/state.ts';
import { Witness, witnessKey, type WitnessKey } from '../witness/witness.ts';
import { openShop, type Merchant, type Order, type Shop } from './support/shop.ts';
import { fileStory, upload, type Story } from './support/story.ts';

/**
 * What the log's head in a case file does not say by itself: stamps over heads before it, a head that witnesses signed, and the
 * statements behind the rules.
 */
const FILING = { type: 'D-02', facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' }, narrative: '页面写的是实木，收到的是贴皮。' };
const NOW = Date.parse('2026-11-20T02:00:00.000Z');
const dataDir = mkdtempSync(join(tmpdir(), 'redress-case-heads-'));

let shop: Shop;
let merchant: Merchant;
let order: Order;
let story: Story;
let authority: TestAuthority;
let key: WitnessKey;
let witnessIsUp = true;
/** sizes of the log when it was stamped, and when the witness signed last */
const sizes = { first: 0, second: 0, witnessed: 0 };

async function openLog(): Promise<void> {
  key = await witnessKey(join(dataDir, 'witness.pem'), 'witness.example/w1');
  const signer = testSigner();
  const heads = mkdtempSync(join(dataDir, 'heads-'));
  State.begin(heads, signer.origin);
  const witness = new Witness(key, State.open(heads, [signer.origin]), [(await readVkey(signer.keys[0]!))!], () => NOW);
  const ask = async (_: string, body: string): Promise<{ status: number; type: string; text: string }> => {
    if (!witnessIsUp) throw new Error('it is down');
    const { status, type, body: text } = await witness.addCheckpoint(Buffer.from(body));
    return { status, type, text };
  };
  const policy = parsePolicy(`witness w1 ${key.vkey} https://witness.example\nquorum w1\n`);
  Object.assign(shop.server.world, { logPorts: testPorts({ signer, policy, ask }), stamps: httpStampAuthority({ url: authority.url, rootsPem: authority.rootsPem }) });
}

/** @returns the size of the log */
async function settle(stamped: boolean): Promise<number> {
  const { world, owner } = shop.server;
  await drainJobs(world, [traceJob], 50);
  while ((await sequence(world, world.logPorts!)) > 0);
  await witnessNewest(world, world.logPorts!, checkEd25519);
  await owner.query({ text: `update log_stamp_turn set asked_at = asked_at - interval '2 minutes'` });
  if (stamped) expect(await stampJobs(world)[0]!.run(world)).toBe(1);
  const [row] = await owner.query<{ size: number }>({ text: 'select size from log_head' });
  return row!.size;
}

async function bagOf(): Promise<Map<string, Bytes>> {
  const answer = await shop.server.request(`/disputes/${story.id}/case-file`, {}, order.buyer);
  expect(answer.status).toBe(200);
  const opened = await openZip(sourceOf(new Uint8Array(await answer.arrayBuffer())));
  const bag = below(opened, opened.names[0]!.slice(0, opened.names[0]!.indexOf('/') + 1));
  const files = new Map<string, Bytes>();
  for (const name of bag.names) files.set(name, await bag.read(name));
  return files;
}

const check = async (files: Map<string, Bytes>, trust: object | null = null): Promise<Report> =>
  verifyBag(filesInMemory(files), { trust: trust === null ? null : await readTrust(utf8(JSON.stringify({ format: 'redress-trust/1', logs: [testSigner().keys[0]], witnesses: [key.vkey], ...trust }))), now: NOW });
const step = (report: Report, name: StepName): { state: string; said: string[] } => {
  const { state, remarks } = report.steps.find((one) => one.name === name)!;
  return { state, said: remarks.map((one) => [one.code, ...one.about.filter((about) => !about.includes(':'))].join(' ')) };
};
const jsonOf = (bytes: Bytes | undefined): any => JSON.parse(new TextDecoder().decode(bytes));

beforeAll(async () => {
  authority = await startTestAuthority();
  shop = await openShop({ config: { dataDir } });
  await openLog();
  await storePacks(shop.server.owner, shop.server.world.now());
  merchant = await shop.merchant('chairs', { depositMinor: 9_000_000, name: '云上家居旗舰店' });
  order = await shop.order({ externalId: 'H-1', merchant: 'chairs', items: [{ itemId: 'chair', title: '椅子', quantity: 2, paidMinor: 30_000 }] });
  const photo = await upload(shop, order.buyer, 'photo.txt');
  story = await fileStory(shop, order, { ...FILING, items: [{ itemId: 'chair', quantity: 2 }], wanted: [{ kind: 'refund', amountMinor: 30_000 }], evidence: [{ evidenceId: photo, shows: '扶手是密度板' }] });
  sizes.first = await settle(true);
  await story.does('respond', merchant.as, { position: 'contest', text: '页面写明是贴皮。' });
  await story.does('submit_evidence', merchant.as, { items: [{ evidenceId: await upload(shop, merchant.as, 'page.txt'), shows: '页面存档' }] });
  sizes.second = await settle(true);
  await story.does('post_message', order.buyer, { text: '请看照片。' });
  sizes.witnessed = await settle(false);
  witnessIsUp = false;
  await story.does('post_message', merchant.as, { text: '看过了。' });
  await settle(false);
}, 120_000);
afterAll(async () => {
  await Promise.all([shop.close(), authority.close()]);
  rmSync(dataDir, { recursive: true, force: true });
});

describe('a case file whose head is newer than its stamps and than what witnesses signed', () => {
  it('has those heads, shown to be of the same log, and the verifier counts what they cover', async () => {
    const files = await bagOf();
    expect([...files.keys()].filter((name) => /data\/(stamps|log\/heads)\//.test(name)).sort()).toEqual(
      [...[sizes.first, sizes.second, sizes.witnessed].flatMap((size) => [`data/log/heads/${size}`, `data/log/heads/${size}.json`]), `data/stamps/${sizes.first}.tsr`, `data/stamps/${sizes.second}.tsr`, 'data/stamps/chain.pem'].sort(),
    );
    const report = await check(files);
    expect(report.passed).toBe(true);
    const acts = (size: number): number => [...files].filter(([name, bytes]) => /proofs\/(act|evidence)-/.test(name) && Number(/index (\d+)/.exec(new TextDecoder().decode(bytes))![1]) < size).length;
    expect(acts(sizes.first)).toBeLessThan(acts(sizes.second));
    expect(step(report, 'stamps').said.sort()).toEqual([
      `stamp_done ${sizes.first} Redress test signer ${acts(sizes.first)}`,
      `stamp_done ${sizes.second} Redress test signer ${acts(sizes.second)}`,
      'stamp_from_file',
    ].sort());
    expect(step(report, 'witnesses')).toEqual({ state: 'pass', said: [`witness_done witness.example/w1 ${sizes.witnessed}`, 'keys_from_file'] });
    const trusted = await check(files, { stampRoots: [authority.rootsPem], quorum: 1 });
    expect([trusted.passed, step(trusted, 'stamps').state, step(trusted, 'witnesses').state]).toEqual([true, 'pass', 'pass']);
  });

  it('shows what the log says of its rules', async () => {
    const files = await bagOf();
    const { statements } = jsonOf(files.get('data/log/statements.json'));
    expect(statements).toMatchObject([{ proof: 'rules-cn-2026-1', kind: 'rules', ref: 'cn/2026-1', content: { pack: 'cn', version: '2026-1' } }]);
    expect(step(await check(files), 'proofs')).toEqual({ state: 'pass', said: [`proof_done ${[...files.keys()].filter((name) => name.startsWith('data/proofs/')).length}`] });
  });

  it.each<[string, (files: Map<string, Bytes>) => void, StepName, () => string]>([
    ['a proof between heads that leads nowhere', (files) => edit(files, `log/heads/${sizes.first}.json`, (one) => (one.proof[0] = Buffer.alloc(32, 7).toString('base64'))), 'checkpoint', () => `head_proof log/heads/${sizes.first}`],
    ['a head without its proof', (files) => void files.delete(`data/log/heads/${sizes.second}.json`), 'checkpoint', () => `head_proof log/heads/${sizes.second}`],
    ['a head under another size', (files) => files.set('data/log/heads/3', files.get(`data/log/heads/${sizes.first}`)!), 'checkpoint', () => 'head_read log/heads/3'],
    ['a head the log did not sign', (files) => files.set(`data/log/heads/${sizes.first}`, utf8(new TextDecoder().decode(files.get(`data/log/heads/${sizes.first}`)).replace(/(?<=\n— odr\.example\/log )\S+/, (line) => `${line.slice(0, 20)}AAAA${line.slice(24)}`))), 'checkpoint', () => `head_signature log/heads/${sizes.first}`],
    ['a stamp of a head that is not there', (files) => [`log/heads/${sizes.first}`, `log/heads/${sizes.first}.json`].forEach((path) => files.delete(`data/${path}`)), 'stamps', () => `stamp_checkpoint stamps/${sizes.first}.tsr`],
    ['a statement that was changed', (files) => edit(files, 'log/statements.json', (one) => (one.statements[0].content.effectiveFrom = '2020-01-01')), 'proofs', () => 'statement_commitment rules-cn-2026-1'],
    ['a statement of other rules under this name', (files) => edit(files, 'log/statements.json', (one) => (one.statements[0].proof = 'rules-cn-2026-2')), 'proofs', () => 'statement_rules rules-cn-2026-2'],
  ])('%s fails its step', async (_, change, name, said) => {
    const files = await bagOf();
    change(files);
    const found = step(await check(seal(files)), name);
    expect(found.state).toBe('fail');
    expect(found.said).toContain(said());
  });

  it('says of rules without a statement that nothing shows them in the log, and nothing of those that have one', async () => {
    expect(step(await check(await bagOf()), 'proofs').said.filter((one) => one.startsWith('rules_unlogged cn'))).toEqual([]);
    const files = await bagOf();
    files.delete('data/log/statements.json');
    const found = step(await check(seal(files)), 'proofs');
    expect([found.state, found.said.filter((one) => one.startsWith('rules_unlogged cn'))]).toEqual(['pass', ['rules_unlogged cn-2026-1']]);
  });

  it('is put together in as many statements for one item as for many', async () => {
    const { world } = shop.server;
    const count = async (): Promise<number> => {
      let statements = 0;
      const database = { ...world.database, transaction: <T>(work: (tx: typeof world.database) => Promise<T>) => world.database.transaction((tx) => work({ ...tx, query: (statement: never) => ((statements += 1), tx.query(statement)) } as never)) };
      await gatherCase({ ...world, database } as never, { disputeId: story.id, reader: 'claimant', variant: 'full', scope: CLOCK_SCOPE, at: world.now() });
      return statements;
    };
    const before = await count();
    const items = [];
    for (const name of ['a', 'b', 'c', 'd']) items.push({ evidenceId: await upload(shop, order.buyer, `${name}.txt`), shows: '照片' });
    await story.does('submit_evidence', order.buyer, { items });
    await settle(false);
    expect(await count()).toBe(before);
  });
});

function edit(files: Map<string, Bytes>, path: string, change: (value: any) => unknown): void {
  const value = jsonOf(files.get(`data/${path}`));
  change(value);
  files.set(`data/${path}`, utf8(JSON.stringify(value)));
}
