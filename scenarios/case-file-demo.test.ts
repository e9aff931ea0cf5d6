import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleCase, type CaseSource } from '../core/casefile/casefile.ts';
import { isInChambers, isMove } from '../core/dispute/dispute.ts';
import { canonicalJson } from '../core/kernel/kernel.ts';
import { openPdfSigner, selfSigned } from '../server/adapters/pades.ts';
import { gatherCase } from '../server/casefile/gather.ts';
import { makeCase } from '../server/casefile/make.ts';
import { loadDemo } from '../server/demo/demo.ts';
import { loadHistory } from '../server/demo/history/history.ts';
import { CLOCK_SCOPE } from '../server/dispute/dispute.ts';
import { evidenceBytes } from '../server/evidence/evidence.ts';
import { ROUTES } from '../server/house.ts';
import { testServer, type TestServer } from '../server/http/testkit.ts';
import { drainJobs } from '../server/jobs/jobs.ts';
import { sequence } from '../server/log/sequencer.ts';
import { testPorts } from '../server/log/testkit.ts';
import { traceJob } from '../server/trace/trace.ts';
import { verify } from '../verifier/verify.ts';
import { bagFaults, membersOf } from './support/case-file.ts';

const NOW = '2026-11-21T03:00:00.000Z';
const SHARE = 0.03;
/** Whole files, with their PDFs, of so many closed disputes; of the others the parts. */
const WHOLE = 8;
const dataDir = mkdtempSync(join(tmpdir(), 'redress-case-demo-'));
let server: TestServer;
let disputes: readonly { id: string; stage: string }[];
/** what a file of each dispute is made from, for both sides */
const sources: CaseSource[] = [];
const VIEWS = ['full', 'pseudonymised'] as const;
/** The parts of a file without the rules, which are the same in all and long. */
const partsOf = (source: CaseSource, variant: (typeof VIEWS)[number]) => assembleCase({ ...source, variant, rules: { ...source.rules, body: {} } });

beforeAll(async () => {
  server = await testServer(ROUTES, { now: NOW, config: { dataDir } });
  await loadDemo(server.world);
  await loadHistory(server.world, () => undefined, SHARE);
  Object.assign(server.world, { logPorts: testPorts() });
  await drainJobs(server.world, [traceJob], 400);
  while ((await sequence(server.world, server.world.logPorts!)) > 0);
  disputes = await server.owner.query<{ id: string; stage: string }>({ text: 'select id, stage from dispute order by id' });
  for (const { id } of disputes) {
    for (const reader of ['claimant', 'respondent'] as const) {
      sources.push((await gatherCase(server.world, { disputeId: id, reader, variant: 'full', scope: CLOCK_SCOPE, at: NOW }))!);
    }
  }
}, 240_000);
afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('case files of the demo', () => {
  it('tell no side what those who decide keep to themselves: every dispute, both sides, both variants', () => {
    let sealed = 0;
    for (const source of sources) {
      const kept = source.acts.filter((act) => act.events?.some((event) => isInChambers(event.type)) === true);
      sealed += kept.length;
      for (const variant of VIEWS) {
        const { told, documents } = partsOf(source, variant);
        for (const act of kept) expect(told.acts.find((one) => one.firstSeq === act.firstSeq)).toMatchObject({ events: null, salt: null, leaf: act.leaf });
        expect(documents.every((one) => !/"type":"determination_(proposed|returned)"/.test(String(one.content)))).toBe(true);
      }
    }
    expect(disputes.length).toBeGreaterThan(12);
    expect(sealed).toBeGreaterThan(0);
  });

  it('name no party when they are pseudonymised', () => {
    for (const source of sources) {
      const { documents, told } = partsOf(source, 'pseudonymised');
      const text = [...documents.filter((one) => one.part !== 'rules' && one.part !== 'procedure').map((one) => String(one.content)), canonicalJson(told.head)].join('\n');
      for (const name of Object.values(source.names)) expect(text.includes(name), `${name} in ${told.head.number}`).toBe(false);
    }
  });

  it('have only acts that the procedure as data allows', () => {
    for (const source of sources) {
      const { told } = partsOf(source, 'full');
      expect(told.acts.filter((act) => !isMove(act.act, act.role, act.stageBefore, act.stageAfter)).map((act) => `${act.act} ${act.role} ${act.stageBefore} ${act.stageAfter}`)).toEqual([]);
    }
  });

  it('of closed disputes are bags by a second reader, and pass every check of the verifier', async () => {
    const signer = await openPdfSigner(await selfSigned('redress.test', new Date(NOW)));
    const closed = sources.filter((one, at) => at % 2 === Math.floor(at / 2) % 2 && disputes[Math.floor(at / 2)]!.stage === 'closed');
    expect(closed.length).toBeGreaterThan(5);
    for (const [at, source] of closed.slice(0, WHOLE).entries()) {
      const made = await makeCase({ ...source, variant: at % 3 === 2 ? 'pseudonymised' : 'full' }, { publicUrl: 'http://odr.example', signer, read: ({ id }) => evidenceBytes(server.world, id) });
      const parts: Buffer[] = [];
      for await (const part of made.stream()) parts.push(part as Buffer);
      const file = Buffer.concat(parts);
      expect(bagFaults(await membersOf(file), `redress-${made.number}`)).toEqual([]);
      const report = await verify({ size: file.length, read: async (from, length) => new Uint8Array(file.subarray(from, from + length)) }, { trust: null, now: Date.parse(NOW) });
      const failed = report.steps.filter((step) => step.state === 'fail');
      expect(failed.map((step) => [made.number, step.name, step.remarks.map((remark) => `${remark.code} ${remark.about.join(' ')}`)])).toEqual([]);
      expect(report.steps.find((step) => step.name === 'proofs')?.state).toBe('pass');
    }
  }, 240_000);
});
