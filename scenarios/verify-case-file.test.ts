import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePolicy } from '../core/log/log.ts';
import { drainJobs } from '../server/jobs/jobs.ts';
import { sequence } from '../server/log/sequencer.ts';
import { witnessNewest } from '../server/log/witness.ts';
import { checkEd25519 } from '../server/adapters/signer.ts';
import { testPorts, testSigner } from '../server/log/testkit.ts';
import { answerLog } from '../server/log/tiles.ts';
import type { As } from '../server/http/testkit.ts';
import { traceJob } from '../server/trace/trace.ts';
import { utf8, type Bytes } from '../verifier/bytes.ts';
import { readVkey } from '../verifier/note.ts';
import { readTrust } from '../verifier/trust.ts';
import { lookAt } from '../verifier/watch.ts';
import { State } from '../witness/state.ts';
import { Witness, witnessKey, type WitnessKey } from '../witness/witness.ts';
import { below, filesInMemory, sourceOf, type Files } from '../verifier/files.ts';
import { verify, verifyBag } from '../verifier/verify.ts';
import { openZip } from '../verifier/zip.ts';
import type { Report } from '../verifier/report.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from './support/shop.ts';
import { DECISION } from './support/stages.ts';
import { fileStory, upload, type Story } from './support/story.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'redress-verify-case-'));
const FILING = { type: 'D-02', facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' }, narrative: '页面写的是实木，收到的是贴皮。' };
const NOW = Date.parse('2026-11-20T02:00:00.000Z');

let shop: Shop;
let merchant: Merchant;
let adjudicator: Staff;
let order: Order;
let story: Story;
let key: WitnessKey;

/** The log of the shop, watched by a witness as an outsider runs it. */
async function watched(): Promise<ReturnType<typeof testPorts>> {
  key = await witnessKey(join(dataDir, 'witness.pem'), 'witness.example/w1');
  const signer = testSigner();
  const heads = mkdtempSync(join(dataDir, 'heads-'));
  State.begin(heads, signer.origin);
  const witness = new Witness(key, State.open(heads, [signer.origin]), [(await readVkey(signer.keys[0]!))!], () => NOW);
  const policy = parsePolicy(`witness w1 ${key.vkey} https://witness.example\nquorum w1\n`);
  return testPorts({ signer, policy, ask: async (_, body) => { const { status, type, body: text } = await witness.addCheckpoint(Buffer.from(body)); return { status, type, text }; } });
}

async function settle(): Promise<void> {
  const { world } = shop.server;
  await drainJobs(world, [traceJob], 50);
  while ((await sequence(world, world.logPorts!)) > 0);
  await witnessNewest(world, world.logPorts!, checkEd25519);
}

async function caseFile(as: As, variant: 'full' | 'pseudonymised'): Promise<Bytes> {
  const answer = await shop.server.request(`/disputes/${story.id}/case-file?variant=${variant}`, {}, as);
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

const failures = (report: Report): string[] => report.steps.flatMap((step) => step.remarks.filter((one) => one.kind === 'fail').map((one) => `${step.name}: ${one.code} ${one.about.join(' ')}`));

/** A paid order whose money is held, disputed, decided in part, accepted and performed. */
beforeAll(async () => {
  shop = await openShop({ config: { dataDir } });
  Object.assign(shop.server.world, { logPorts: await watched() });
  merchant = await shop.merchant('chairs', { depositMinor: 9_000_000, name: '云上家居旗舰店' });
  adjudicator = await shop.adjudicator('李敏');
  order = await shop.order({ externalId: 'V-1', merchant: 'chairs', items: [{ itemId: 'chair', title: '椅子', quantity: 2, paidMinor: 30_000 }], escrowMinor: 30_000 });
  const photo = await upload(shop, order.buyer, '照片（1）.txt', '买家的照片');
  story = await fileStory(shop, order, { ...FILING, items: [{ itemId: 'chair', quantity: 2 }], wanted: [{ kind: 'refund', amountMinor: 30_000 }], evidence: [{ evidenceId: photo, shows: '扶手是密度板' }] });
  await story.does('respond', merchant.as, { position: 'contest', text: '页面写明是贴皮。' });
  await story.does('submit_evidence', merchant.as, { items: [{ evidenceId: await upload(shop, merchant.as, 'page.txt', '商家的页面'), shows: '页面存档' }] });
  await story.does('end_negotiation', order.buyer);
  const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
  for (const as of [order.buyer, merchant.as]) await story.does('choose', as, { consents: true, textVersion });
  await story.does('take_case', adjudicator.as);
  await story.does('issue_determination', adjudicator.as, DECISION);
  for (const as of [order.buyer, merchant.as]) await story.does('accept_determination', as);
  await settle();
}, 120_000);
afterAll(async () => {
  await shop.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('a case file as it is downloaded', () => {
  it.each([['claimant', 'full'], ['respondent', 'full'], ['claimant', 'pseudonymised']] as const)('of the %s, %s, passes every step it has something for', async (side, variant) => {
    const bytes = await caseFile(side === 'claimant' ? order.buyer : merchant.as, variant);
    const report = await verify(sourceOf(bytes), { trust: null, now: NOW });
    expect(failures(report)).toEqual([]);
    const passed = report.steps.filter((step) => step.state === 'pass').map((step) => step.name);
    expect(passed).toEqual(expect.arrayContaining(['package', 'bag', 'forms', 'record', 'procedure', 'evidence', 'rules', 'determinations', 'ledger', 'checkpoint', 'proofs', 'readable']));
  });

  it('is held by keys known from elsewhere, the witness’s among them', async () => {
    const trust = await readTrust(utf8(JSON.stringify({ format: 'redress-trust/1', logs: [testSigner().keys[0]], witnesses: [key.vkey] })));
    const report = await verify(sourceOf(await caseFile(order.buyer, 'full')), { trust, now: NOW });
    expect(failures(report)).toEqual([]);
    expect(report.steps.find((step) => step.name === 'witnesses')?.remarks.map((one) => one.code)).toEqual(['witness_done']);
    const stranger = await readTrust(utf8(JSON.stringify({ format: 'redress-trust/1', logs: [testSigner('other').keys[0]] })));
    expect(failures(await verify(sourceOf(await caseFile(order.buyer, 'full')), { trust: stranger, now: NOW }))[0]).toContain('log_not_trusted');
  });

  it('comes from a log whose tiles lead to its head, and that only grows', async () => {
    const { world } = shop.server;
    const ask = async (path: string): Promise<Bytes> => new Uint8Array(await (await answerLog(world, new Request(`http://localhost/log/${path}`)))!.arrayBuffer());
    const trust = await readTrust(utf8(JSON.stringify({ format: 'redress-trust/1', logs: [testSigner().keys[0]], witnesses: [key.vkey] })));
    const first = await lookAt(ask, null, trust);
    const other = await shop.order({ externalId: 'V-2', merchant: 'chairs', items: [{ itemId: 'chair', title: '椅子', quantity: 1, paidMinor: 20_000 }] });
    await fileStory(shop, other, { ...FILING, items: [{ itemId: 'chair', quantity: 1 }], wanted: [{ kind: 'refund', amountMinor: 20_000 }] });
    await settle();
    const second = await lookAt(ask, first.seen, trust);
    expect([first, second].map((look) => look.steps.flatMap((step) => step.remarks.map((one) => one.code)))).toEqual([['log_done', 'growth_first', 'witness_done'], ['log_done', 'growth_done', 'witness_done']]);
  });

  it('is told from one where a byte of any file is another, at places in each', async () => {
    const opened = await openZip(sourceOf(await caseFile(order.buyer, 'full')));
    const bag: Files = below(opened, opened.names[0]!.slice(0, opened.names[0]!.indexOf('/') + 1));
    const whole = new Map<string, Bytes>();
    for (const name of bag.names) whole.set(name, await bag.read(name));
    const missed: string[] = [];
    for (const [name, bytes] of whole) {
      for (const at of [0, Math.floor(bytes.length / 3), bytes.length - 1].filter((place) => place >= 0)) {
        const other = bytes.slice();
        other[at]! ^= 0x04;
        if ((await verifyBag(filesInMemory(new Map(whole).set(name, other)), { trust: null, now: NOW, firstFault: true })).passed) missed.push(`${name} ${at}`);
      }
    }
    expect(missed).toEqual([]);
    expect((await verifyBag(filesInMemory(new Map(whole).set('data/more.txt', utf8('x'))), { trust: null, now: NOW })).passed).toBe(false);
  });
});
