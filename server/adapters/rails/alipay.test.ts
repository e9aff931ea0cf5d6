import { generateKeyPairSync } from 'node:crypto';
import { Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Uuid } from '../../../core/kernel/kernel.ts';
import type { RailInstruction } from '../../../core/payment/rail.ts';
import { chinaTime, fen, instantOfChina, instructionOf, outNumber, privateKeyText, yuan } from './alipay-forms.ts';
import { railContract } from './contract.ts';
import { alipayStage } from './testkit-alipay.ts';

railContract('Alipay', alipayStage);

let count = 0;
const nextId = (): Uuid => `01900000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;

describe('Alipay', () => {
  type Stage = Awaited<ReturnType<typeof alipayStage>>;
  let stage: Stage | undefined;
  const open = async (): Promise<Stage> => (stage = await alipayStage());
  afterEach(async () => {
    await stage?.close();
    stage = undefined;
  });
  const refund = async (of: Stage, amountMinor = 900): Promise<RailInstruction> =>
    ({ id: nextId(), verb: 'refund', currency: 'CNY', amountMinor, payment: await of.paid(2000), beneficiary: null });

  it.each(['signed_by_another', 'unsigned'] as const)('does not believe an answer that is %s', async (trouble) => {
    const on = await open();
    const told = await refund(on);
    on.house.trouble = trouble;
    expect((await on.rail.instruct(told)).outcome).toBe('unknown');
    expect((await on.rail.ask(told)).outcome).toBe('unknown');
    on.house.trouble = null;
    expect(await on.rail.ask(told)).toMatchObject({ outcome: 'done', amountMinor: 900 });
  });

  it('does not take the answer to another question for its own', async () => {
    const on = await open();
    on.house.trouble = 'for_another';
    for (const verb of ['release', 'capture'] as const) {
      const told: RailInstruction = { id: nextId(), verb, currency: 'CNY', amountMinor: 900, payment: await on.authorised(2000), beneficiary: null };
      expect(await on.rail.instruct(told)).toEqual({ outcome: 'unknown', reason: 'answered_for_another' });
      expect(await on.rail.ask(told)).toEqual({ outcome: 'unknown', reason: 'answered_for_another' });
    }
  });

  it('refuses another currency, and waits when the account has too little', async () => {
    const on = await open();
    expect(await on.rail.instruct({ ...(await refund(on)), currency: 'USD' })).toEqual({ outcome: 'refused', code: 'currency_not_offered', lasting: true });
    on.house.books.balance = 5;
    const payout: RailInstruction = { id: nextId(), verb: 'payout', currency: 'CNY', amountMinor: 500, payment: null, beneficiary: on.beneficiary };
    expect(await on.rail.instruct(payout)).toEqual({ outcome: 'refused', code: 'PAYER_BALANCE_NOT_ENOUGH', lasting: false });
  });

  it('takes no notice signed the old way, or meant for another application', async () => {
    const on = await open();
    const said = { notify_type: 'trade_status_sync', out_trade_no: outNumber(nextId()), trade_status: 'TRADE_SUCCESS' };
    expect(await on.rail.readNotice(on.house.say(said))).toMatchObject({ ok: true });
    expect(await on.rail.readNotice(on.house.say(said, { signType: 'RSA' }))).toMatchObject({ refusal: { code: 'signature_invalid' } });
    expect(await on.rail.readNotice(on.house.say(said, { appId: '2021000000000002' }))).toMatchObject({ refusal: { code: 'signature_invalid' } });
    expect(await on.rail.readNotice(on.house.say(said, { at: Date.now() + 3_600_000 }))).toMatchObject({ refusal: { code: 'signature_invalid' } });
    const twice = Buffer.concat([Buffer.from(on.house.say(said).body), Buffer.from('&trade_status=TRADE_CLOSED')]);
    expect(await on.rail.readNotice({ headers: new Headers(), body: twice })).toMatchObject({ refusal: { code: 'body_malformed' } });
    expect(on.rail.noticeAnswer).toBe('success');
  });

  it('tells of a freeze that ran out, and of a payout that came back', async () => {
    const on = await open();
    const { reference } = await on.authorised(1000);
    const ended = await on.rail.readNotice(on.house.say({ notify_type: 'fund_auth_unfreeze', auth_no: reference, out_request_no: 'ALIPAY1', rest_amount: '0.00', status: 'SUCCESS' }));
    expect(ended).toMatchObject({ ok: true, value: { about: { kind: 'authorisation_ended', paymentReference: reference } } });
    const id = nextId();
    const back = { msg_method: 'alipay.fund.trans.order.changed', biz_content: JSON.stringify({ out_biz_no: outNumber(id), status: 'REFUND', trans_amount: '12.34' }) };
    expect(await on.rail.readNotice(on.house.say(back))).toMatchObject({ ok: true, value: { about: { instructionId: id, answer: { outcome: 'returned', code: 'payout_returned', amountMinor: 1234 } } } });
    // without an amount nothing is booked back: it is asked
    const vague = { ...back, biz_content: JSON.stringify({ out_biz_no: outNumber(id), status: 'REFUND' }) };
    expect(await on.rail.readNotice(on.house.say(vague))).toMatchObject({ ok: true, value: { about: { answer: { outcome: 'under_way' } } } });
  });

  it('leaves the sockets of others as they were: several may end with one error', async () => {
    await open();
    const gone = new Error('gone');
    const ended = await Promise.all([new Socket(), new Socket()].map((socket) => new Promise((done) => socket.once('error', done).destroy(gone))));
    expect(ended).toEqual([gone, gone]);
  });

  it('says nothing to the terminal, whatever goes wrong', async () => {
    const said = ['log', 'warn', 'error', 'info', 'debug'].map((name) => vi.spyOn(console, name as 'log').mockImplementation(() => undefined));
    const on = await open();
    for (const how of ['malformed_answer', 'error_after_doing', 'silent_after_doing'] as const) {
      on.house.misbehave(how);
      await on.rail.instruct(await refund(on));
    }
    for (const spy of said) expect(spy.mock.calls).toEqual([]);
    vi.restoreAllMocks();
  });
});

describe('forms of Alipay', () => {
  it.each([[1, '0.01'], [10, '0.10'], [100, '1.00'], [12_345, '123.45'], [9_007_199_254_740_991, '90071992547409.91']])('writes %i fen as %s yuan', (amount, text) => {
    expect(yuan(amount)).toBe(text);
  });

  it.each([['0.01', 1], ['123.4', 12_340], ['7', 700], [12.33, 1233], ['0', 0], ['-1.00', undefined], ['1.005', undefined], ['1e3', undefined], ['', undefined], ['99999999999999', undefined]])('reads %s', (text, amount) => {
    expect(fen(text)).toBe(amount);
  });

  it('keeps China’s time, and gives it back', () => {
    const at = '2026-11-21T16:30:05.000Z';
    expect(chinaTime(Date.parse(at))).toBe('2026-11-22 00:30:05');
    expect(instantOfChina('2026-11-22 00:30:05')).toBe(at);
    expect(instantOfChina('soon')).toBeUndefined();
  });

  it('gives an id as a number of Alipay’s and back', () => {
    const id = nextId();
    expect(outNumber(id)).toMatch(/^\w{32}$/);
    expect(instructionOf(outNumber(id))).toBe(id);
    expect(instructionOf('ORDER000000000001')).toBeUndefined();
  });

  it('takes keys in every form Alipay’s tools write, and none that is too weak', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const expected = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString().trim();
    for (const type of ['pkcs1', 'pkcs8'] as const) {
      expect(privateKeyText(privateKey.export({ format: 'pem', type }).toString())).toBe(expected);
      expect(privateKeyText(privateKey.export({ format: 'der', type }).toString('base64'))).toBe(expected);
    }
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    expect(() => privateKeyText(weak)).toThrow('2048');
    expect(() => privateKeyText('not a key')).toThrow('no RSA key');
  });
});
