import { createHash, createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { derivedId } from '../../../core/ledger/ledger.ts';
import type { RailPayment, RailVerb } from '../../../core/payment/rail.ts';
import { loadCapabilities } from '../../payment/capabilities.ts';
import type { NoticeRequest } from '../../payment/rail.ts';
import { railContract, TEST_TIMEOUT_MS, type Misbehaviour, type RailStage } from './contract.ts';
import { institutionKey, INSTITUTION_NOTICE_PATH, institutionRail, type InstitutionRail } from './institution.ts';
import { startInstitution, type InstitutionProcess } from './institution-process.ts';

const data = mkdtempSync(join(tmpdir(), 'contract-'));
const keyFile = join(data, 'client.key');
const inbox: NoticeRequest[] = [];
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
    inbox.push({ headers: new Headers(request.headers as Record<string, string>), body: Buffer.concat(parts) });
    response.writeHead(204).end();
  });
});
let institution: InstitutionProcess;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await institutionKey(keyFile);
  const noticesUrl = `http://127.0.0.1:${(server.address() as { port: number }).port}${INSTITUTION_NOTICE_PATH}`;
  institution = await startInstitution({ data, clientKeyFile: `${keyFile}.pub`, noticesUrl });
});
afterAll(async () => {
  await institution.stop();
  server.closeAllConnections();
  server.close();
  rmSync(data, { recursive: true, force: true });
});

const FAULT: Readonly<Record<Misbehaviour, string>> = {
  silent_before_doing: 'silent', silent_after_doing: 'no_answer', error_before_doing: 'error', error_after_doing: 'error_after', malformed_answer: 'junk_answer', another_amount: 'amount',
};

/** What the institution's journal says was carried out, oldest first. */
function carriedOut(): { verb: RailVerb; amountMinor: number }[] {
  const lines = readFileSync(join(data, 'journal.jsonl'), 'utf8').split('\n').slice(0, -1);
  return lines.flatMap((line) => {
    const entry = JSON.parse(line.slice(17)) as { type: string; instruction?: { verb: RailVerb }; outcome?: { outcome: string; amountMinor: number } };
    return entry.type === 'instruction' && entry.outcome?.outcome === 'done' ? [{ verb: entry.instruction!.verb, amountMinor: entry.outcome.amountMinor }] : [];
  });
}

function signedBy(key: KeyObject, body: Uint8Array, at: number): NoticeRequest {
  const [timestamp, nonce] = [String(at), 'nonce'];
  const over = ['POST', INSTITUTION_NOTICE_PATH, timestamp, nonce, createHash('sha256').update(body).digest('base64')].join('\n');
  const signature = sign(null, Buffer.from(over), key).toString('base64');
  return { headers: new Headers({ 'institution-timestamp': timestamp, 'institution-nonce': nonce, 'institution-signature': signature }), body };
}

function spoiled(last: NoticeRequest, how: Parameters<RailStage['spoiled']>[0]): NoticeRequest {
  const theirs = createPrivateKey(readFileSync(join(data, 'institution.key')));
  switch (how) {
    case 'altered':
      return { ...last, body: Buffer.from(Buffer.from(last.body).toString().replace('900', '901')) };
    case 'forged':
      return signedBy(generateKeyPairSync('ed25519').privateKey, last.body, Date.now());
    case 'old':
      return signedBy(theirs, last.body, Date.now() - 90_000_000);
    case 'unsigned':
      return { headers: new Headers(), body: last.body };
    case 'junk':
      return signedBy(theirs, Buffer.from([0, 255, 123]), Date.now());
  }
}

let opened = 0;
async function open(): Promise<RailStage> {
  const real = institutionRail({ url: institution.url, keyFile, institutionKeyFile: join(data, 'institution.key.pub'), capabilities: loadCapabilities().get('institution')!, timeoutMs: TEST_TIMEOUT_MS });
  const gone = institutionRail({ url: 'http://127.0.0.1:9', keyFile, institutionKeyFile: join(data, 'institution.key.pub'), capabilities: loadCapabilities().get('institution')!, timeoutMs: TEST_TIMEOUT_MS });
  opened += 1;
  let [current, made]: [InstitutionRail, number] = [real, 0];
  await real.simulate('fundings', { fundings: [{ id: `own-${opened}`, currency: 'CNY', amountMinor: 1_000_000 }] });
  const [before, noticed] = [carriedOut().length, inbox.length];
  let ordered: Promise<unknown> = Promise.resolve();
  const pay = async (kind: 'escrow' | 'authorise', amountMinor: number): Promise<RailPayment> => {
    const reference = `C-${opened}-${(made += 1)}`;
    await real.simulate('payments', { payments: [{ id: reference, reference, kind, amountMinor, currency: 'CNY', payer: 'buyer', merchant: 'shop' }] });
    return { paymentId: derivedId(reference), rail: 'institution', reference, currency: 'CNY' };
  };
  return {
    rail: {
      ...real,
      // a fault that was ordered stands before the next instruction goes out, and a notice is in before it is looked at
      async instruct(told) {
        await ordered;
        const answer = await current.instruct(told);
        if (answer.outcome === 'done') await vi.waitFor(() => inbox.some(({ body }) => Buffer.from(body).includes(told.id)) || Promise.reject(new Error('no notice')), { timeout: 5000 });
        return answer;
      },
      ask: (told) => current.ask(told),
      async handInEvidence(evidence) {
        await ordered;
        return current.handInEvidence(evidence);
      },
    },
    ...{ currency: 'CNY', beneficiary: 'shop' } as const,
    secrets: [readFileSync(keyFile, 'utf8'), readFileSync(join(data, 'institution.key'), 'utf8')].map((pem) => pem.split('\n')[1]!),
    authorised: (amountMinor) => pay('authorise', amountMinor),
    paid: (amountMinor) => pay('escrow', amountMinor),
    async cardDispute(payment, amountMinor) {
      const reference = `D-${payment.reference}`;
      await real.simulate('card-disputes', { reference, payment: payment.reference, status: 'chargeback', reason: '13.1', amountMinor, currency: 'CNY', feeMinor: 15 });
      return reference;
    },
    evidence(caseReference) {
      const entries = readFileSync(join(data, 'journal.jsonl'), 'utf8').split('\n').slice(0, -1).map((one) => JSON.parse(one.slice(17)) as { type: string; evidence?: { reference: string; text: string; files: unknown[] } });
      const kept = entries.filter((one) => one.type === 'evidence' && one.evidence?.reference === caseReference).map((one) => one.evidence!);
      return { text: kept.map((one) => one.text).join(), files: kept.reduce((sum, one) => sum + one.files.length, 0) };
    },
    comesBack: ['refund', 'payout'],
    async takeBack(id) {
      await real.simulate('returns', { id, code: 'account_closed' });
      await vi.waitFor(() => inbox.some(({ body }) => Buffer.from(body).includes('"returned"') && Buffer.from(body).includes(id)) || Promise.reject(new Error('no notice')), { timeout: 5000 });
    },
    misbehave: (how) => void (ordered = real.simulate('misbehave', { faults: [{ kind: FAULT[how] }] })),
    moved: (verb) => carriedOut().slice(before).reduce((sum, one) => sum + (one.verb === verb ? one.amountMinor : 0), 0),
    notices: () => inbox.slice(noticed),
    spoiled: (how) => spoiled(inbox.at(-1) ?? { headers: new Headers(), body: Buffer.from('{}') }, how),
    async close() {
      current = gone;
      await ordered;
    },
  };
}

railContract('the simulated institution', open);
