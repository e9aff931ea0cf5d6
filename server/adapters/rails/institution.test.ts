import { generateKeyPairSync, sign, createHash, createPrivateKey } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { derivedId } from '../../../core/ledger/ledger.ts';
import type { RailInstruction, RailLine, RailNotice } from '../../../core/payment/rail.ts';
import { institutionKey, INSTITUTION_NOTICE_PATH, institutionRail, type InstitutionRail } from './institution.ts';
import { loadCapabilities } from '../../payment/capabilities.ts';
import { startInstitution, type InstitutionProcess } from './institution-process.ts';

const data = mkdtempSync(join(tmpdir(), 'rail-'));
const keyFile = join(data, 'client.key');
const institutionKeyFile = join(data, 'institution.key.pub');
let process_: InstitutionProcess;
let rail: InstitutionRail;
let inbox: Server;
let posted: { headers: Headers; body: Uint8Array; notice: RailNotice | string }[] = [];
/** how many notices are turned away before one is taken */
let turnedAway = 0;
let noticesUrl = '';

const railTo = (url: string, more: object = {}): InstitutionRail => institutionRail({ url, keyFile, institutionKeyFile, capabilities: loadCapabilities().get('institution')!, timeoutMs: 700, ...more });

beforeAll(async () => {
  inbox = createServer((request, response) => {
    const parts: Buffer[] = [];
    const take = async (): Promise<void> => {
      const [headers, body] = [new Headers(request.headers as Record<string, string>), Buffer.concat(parts)];
      const read = await rail.readNotice({ headers, body });
      const taken = turnedAway === 0;
      if (taken) posted.push({ headers, body, notice: read.ok ? read.value : read.refusal.code });
      else turnedAway -= 1;
      response.writeHead(taken ? 204 : 503).end();
    };
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => void take());
  });
  await new Promise<void>((resolve) => inbox.listen(0, '127.0.0.1', resolve));
  noticesUrl = `http://127.0.0.1:${(inbox.address() as { port: number }).port}${INSTITUTION_NOTICE_PATH}`;
  await institutionKey(keyFile);
  process_ = await startInstitution({ data, clientKeyFile: `${keyFile}.pub`, noticesUrl });
  rail = railTo(process_.url);
});
afterEach(() => rail.simulate('misbehave', { faults: [] }));
afterAll(async () => {
  await rail.close();
  await process_.stop();
  inbox.closeAllConnections();
  inbox.close();
  rmSync(data, { recursive: true, force: true });
});

let payments = 0;
async function paid(kind: 'escrow' | 'authorise' = 'escrow', amountMinor = 10_000): Promise<NonNullable<RailInstruction['payment']>> {
  const reference = `TEST-${(payments += 1)}`;
  await rail.simulate('payments', { payments: [{ id: reference, reference, kind, amountMinor, currency: 'CNY', payer: 'buyer', merchant: 'shop' }] });
  return { paymentId: derivedId(reference), rail: 'institution', reference, currency: 'CNY' };
}
let instructions = 0;
function told(payment: RailInstruction['payment'], more: Partial<RailInstruction> = {}): RailInstruction {
  return { id: derivedId('instruction', String((instructions += 1))), verb: 'refund', currency: 'CNY', amountMinor: 1000, payment, beneficiary: null, ...more };
}
async function linesOf(of: RailInstruction): Promise<RailLine[]> {
  const lines: RailLine[] = [];
  for await (const line of rail.statement('2026-01-01T00:00:00.000Z', '2100-01-01T00:00:00.000Z')) if (line.instructionId === of.id) lines.push(line);
  return lines;
}
const fault = (kind: string, more: object = {}) => rail.simulate('misbehave', { faults: [{ kind, ...more }] });

describe('what it can do', () => {
  test('everything its capabilities say, with a line for each movement', async () => {
    const [escrow, frozen] = [await paid(), await paid('authorise')];
    const until = new Date(Date.now() + 40 * 86_400_000).toISOString();
    await rail.simulate('fundings', { fundings: [{ id: 'own', currency: 'CNY', amountMinor: 5000 }] });
    const all = [
      told(escrow), told(escrow, { verb: 'payout', beneficiary: 'shop', amountMinor: 2000 }),
      told(frozen, { verb: 'extend', until, amountMinor: 0 }), told(frozen, { verb: 'capture' }), told(frozen, { verb: 'capture', intoEscrow: true, amountMinor: 2000 }),
      told(frozen, { verb: 'release', amountMinor: 3000 }), told(frozen, { verb: 'refund', amountMinor: 2000 }), told(null, { verb: 'payout', beneficiary: 'buyer' }), told(escrow, { verb: 'payout', amountMinor: 4000 }),
    ];
    for (const one of all) expect(await rail.instruct(one)).toMatchObject({ outcome: 'done', amountMinor: one.amountMinor, currency: 'CNY' });
    const kinds = await Promise.all(all.map(async (one) => (await linesOf(one)).map((line) => line.kind).join()));
    expect(kinds).toEqual(['refunded', 'paid_out', '', 'captured', '', 'released', 'refunded', 'paid_out', 'paid_out']);
    // the last one came from the client's own money: of the payment there is as much as before
    expect(await rail.instruct(told(escrow, { amountMinor: 7000 }))).toMatchObject({ outcome: 'done' });
    expect(rail.capabilities.verbs).toEqual(['extend', 'capture', 'release', 'refund', 'payout']);
  });

  test.each([
    ['more than there is', { amountMinor: 10_001 }, 'amount_exceeds_remaining', true],
    ['another currency', { currency: 'USD' as const }, 'currency_mismatch', true],
    ['an unknown payment', { payment: { paymentId: derivedId('no'), rail: 'institution' as const, reference: 'NO', currency: 'CNY' as const } }, 'payment_unknown', true],
    ['its own money that is not there', { payment: null, verb: 'payout' as const, beneficiary: 'x', amountMinor: 9_999_999 }, 'funds_insufficient', false],
    ['nothing', { amountMinor: 0 }, 'not_understood', true],
  ])('refuses %s', async (_, more, code, lasting) => {
    expect(await rail.instruct(told(await paid(), more))).toEqual({ outcome: 'refused', code, lasting });
  });

  test('the same instruction again is the same; another under its id is refused', async () => {
    const one = told(await paid());
    const first = await rail.instruct(one);
    expect(await rail.instruct(one)).toEqual(first);
    expect(await rail.ask(one)).toEqual(first);
    expect(await rail.instruct({ ...one, amountMinor: 2 })).toEqual({ outcome: 'refused', code: 'id_of_another_instruction', lasting: true });
    expect(await rail.ask(told(null))).toEqual({ outcome: 'never_heard' });
    expect(await linesOf(one)).toHaveLength(1);
  });
});

describe('when it misbehaves', () => {
  test('done and not answered: unknown, and asked it says done', async () => {
    const one = told(await paid());
    await fault('no_answer');
    expect(await rail.instruct(one)).toEqual({ outcome: 'unknown', reason: 'no_answer_in_time' });
    expect(await rail.ask(one)).toMatchObject({ outcome: 'done' });
    expect(await linesOf(one)).toHaveLength(1);
  });

  test('answers late: under way, then done, with a notice', async () => {
    const one = told(await paid());
    await fault('late', { ms: 300 });
    expect(await rail.instruct(one)).toMatchObject({ outcome: 'under_way' });
    expect(await rail.instruct(one)).toMatchObject({ outcome: 'under_way' });
    expect(await linesOf(one)).toEqual([]);
    await vi.waitFor(async () => expect(await rail.ask(one)).toMatchObject({ outcome: 'done' }), { timeout: 10_000 });
    const mine = () => posted.filter(({ notice }) => typeof notice !== 'string' && notice.about.kind === 'instruction' && notice.about.instructionId === one.id);
    await vi.waitFor(() => expect(mine()).toMatchObject([{ notice: { about: { answer: { outcome: 'done', amountMinor: 1000 } } } }]), { timeout: 10_000 });
  });

  test.each(['twice', 'forget_ids'])('%s: its statement shows two lines of one instruction', async (kind) => {
    const one = told(await paid());
    await fault(kind);
    await rail.instruct(one);
    await rail.instruct(one);
    expect(await linesOf(one)).toHaveLength(2);
  });

  test('another amount: said, and on its statement', async () => {
    const one = told(await paid());
    await fault('amount', { deltaMinor: -3 });
    expect(await rail.instruct(one)).toMatchObject({ outcome: 'done', amountMinor: 997 });
    expect(await linesOf(one)).toMatchObject([{ amountMinor: 997 }]);
  });

  test('an answer that is forged is not believed', async () => {
    const one = told(await paid());
    await fault('forged_answer');
    expect(await rail.instruct(one)).toEqual({ outcome: 'unknown', reason: 'answer_signature_invalid' });
    expect(await rail.ask(one)).toMatchObject({ outcome: 'done' });
  });

  test('a refusal for now, and one for ever', async () => {
    const one = told(await paid());
    await fault('refuse', { code: 'closed_today', lasting: false });
    expect(await rail.instruct(one)).toEqual({ outcome: 'refused', code: 'closed_today', lasting: false });
    expect(await rail.instruct(one)).toMatchObject({ outcome: 'done' });
  });

  test('down: unknown, never a refusal; dead after writing: done when it is back', async () => {
    const one = told(await paid());
    await fault('die_after_writing');
    expect(await rail.instruct(one)).toMatchObject({ outcome: 'unknown' });
    expect(await rail.ask(one)).toMatchObject({ outcome: 'unknown' });
    await process_.stop();
    process_ = await startInstitution({ data, clientKeyFile: `${keyFile}.pub`, noticesUrl });
    await rail.close();
    rail = railTo(process_.url);
    expect(await rail.ask(one)).toMatchObject({ outcome: 'done' });
    expect(await rail.instruct(one)).toMatchObject({ outcome: 'done' });
    expect(await linesOf(one)).toHaveLength(1);
  });
});

describe('signatures', () => {
  test('a stranger’s key and a clock that is wrong are refused, and may be tried again', async () => {
    const one = told(await paid());
    const stranger = railTo(process_.url, { keyFile: join(data, 'stranger.key') });
    expect(await stranger.instruct(one)).toEqual({ outcome: 'refused', code: 'request_signature_invalid', lasting: false });
    expect(await stranger.ask(one)).toEqual({ outcome: 'unknown', reason: 'request_signature_invalid' });
    for (const ahead of [-400_000, 400_000]) {
      const skewed = railTo(process_.url, { clock: () => Date.now() + ahead });
      // refused by it, and its answer is out of our window too: nothing can be believed
      expect(await skewed.instruct(one)).toEqual({ outcome: 'unknown', reason: 'answer_signature_invalid' });
      await skewed.close();
    }
    await stranger.close();
    expect(await rail.ask(one)).toEqual({ outcome: 'never_heard' });
  });

  test('notices are taken as they were signed: not altered, not old, not from elsewhere, not without form', async () => {
    posted = [];
    turnedAway = 2;
    const one = told(await paid());
    await rail.simulate('misbehave', { faults: [{ kind: 'notices_repeat' }] });
    await rail.instruct(one);
    await vi.waitFor(() => expect(posted.filter(({ notice }) => typeof notice !== 'string' && notice.noticeId === `I-${one.id}`).length).toBeGreaterThan(0), { timeout: 10_000 });
    const { headers, body, notice } = posted.at(-1)!;
    expect(notice).toMatchObject({ rail: 'institution', about: { kind: 'instruction', answer: { outcome: 'done' } } });
    const read = async (h: Headers, b: Uint8Array, reader = rail) => {
      const result = await reader.readNotice({ headers: h, body: b });
      return result.ok ? 'taken' : result.refusal.code;
    };
    expect(await read(headers, body)).toBe('taken');
    expect(await read(headers, Buffer.from(Buffer.from(body).toString().replace('1000', '9000')))).toBe('signature_invalid');
    expect(await read(new Headers(), body)).toBe('signature_invalid');
    const later = railTo(process_.url, { clock: () => Date.now() + 400_000 });
    expect(await read(headers, body, later)).toBe('signature_invalid');
    const elsewhere = railTo(process_.url, { noticePath: '/api/v1/elsewhere' });
    expect(await read(headers, body, elsewhere)).toBe('signature_invalid');
    const signedBy = (key: ReturnType<typeof createPrivateKey>, text: string) => {
      const [bytes, timestamp, nonce] = [Buffer.from(text), String(Date.now()), 'n'];
      const over = ['POST', INSTITUTION_NOTICE_PATH, timestamp, nonce, createHash('sha256').update(bytes).digest('base64')].join('\n');
      return [new Headers({ 'institution-timestamp': timestamp, 'institution-nonce': nonce, 'institution-signature': sign(null, Buffer.from(over), key).toString('base64') }), bytes] as const;
    };
    expect(await read(...signedBy(generateKeyPairSync('ed25519').privateKey, Buffer.from(body).toString()))).toBe('signature_invalid');
    const theirs = createPrivateKey(readFileSync(join(data, 'institution.key')));
    expect(await read(...signedBy(theirs, '{"noticeId":1}'))).toBe('body_malformed');
    expect(await read(...signedBy(theirs, 'no json'))).toBe('body_malformed');
    await Promise.all([later.close(), elsewhere.close()]);
  });
});
