import { createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Minor } from '../../../core/kernel/kernel.ts';
import type { RailPayment } from '../../../core/payment/rail.ts';
import { loadCapabilities } from '../../payment/capabilities.ts';
import type { NoticeRequest } from '../../payment/rail.ts';
import { alipayRail, type AlipayTrust } from './alipay.ts';
import { chinaTime, outNumber } from './alipay-forms.ts';
import { TEST_TIMEOUT_MS, type Misbehaviour, type RailStage } from './contract.ts';
import { AlipayBooks, AlipayRefusal, type Content } from './testkit-alipay-books.ts';

const APP_ID = '2021000000000001';

const pair = (): { publicKey: string; privateKey: string } => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  // as Alipay's key tool writes them: base64 without the lines of PEM
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
};
const pem = (name: string, base64: string): string => `-----BEGIN ${name}-----\n${base64}\n-----END ${name}-----`;
const APP = pair();
const ALIPAY = pair();
const STRANGER = pair();
/** Keys of the loopback's two sides, for certificates about them. */
export const KEYS = { app: APP, alipay: ALIPAY, stranger: STRANGER } as const;

const sorted = (fields: Record<string, string>, left: readonly string[]): string =>
  Object.keys(fields)
    .filter((name) => !left.includes(name) && fields[name] !== '')
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join('&');

const rsa = (text: string, privateKey: string): string => createSign('RSA-SHA256').update(text, 'utf8').sign(pem('PRIVATE KEY', privateKey), 'base64');

const METHODS: Record<string, (books: AlipayBooks, content: Content, off: Minor) => Record<string, unknown>> = {
  'alipay.trade.pay': (books, content, off) => books.capture(content, off),
  'alipay.trade.query': (books, content) => books.trade(content),
  'alipay.fund.auth.order.unfreeze': (books, content, off) => books.unfreeze(content, off),
  'alipay.fund.auth.operation.detail.query': (books, content) => books.operation(content),
  'alipay.trade.refund': (books, content, off) => books.refund(content, off),
  'alipay.trade.fastpay.refund.query': (books, content) => books.refundQuery(content),
  'alipay.fund.trans.uni.transfer': (books, content, off) => books.transfer(content, off),
  'alipay.fund.trans.common.query': (books, content) => books.transferQuery(content),
  'alipay.data.bill.accountlog.query': (books, content) => books.log(content),
};
const TELLING = ['alipay.trade.pay', 'alipay.fund.auth.order.unfreeze', 'alipay.trade.refund', 'alipay.fund.trans.uni.transfer'];

/** How an Alipay answers otherwise than it should, beside the ways every rail has. */
export type AlipayTrouble = 'signed_by_another' | 'unsigned' | 'for_another';

/**
 * An Alipay of one's own on loopback: checks the RSA2 signature, the application, China's time and our numbers, keeps
 * books, signs its answers and notices, and misbehaves when told to.
 */
export class AlipayHouse {
  readonly books = new AlipayBooks();
  readonly notices: NoticeRequest[] = [];
  readonly seen: string[] = [];
  host = '';
  trouble: AlipayTrouble | null = null;
  /** numbers of the certificates a request must name, where the application is in certificate mode */
  certificates: { readonly app: string; readonly roots: string } | null = null;
  /** how often a request named them rightly */
  certified = 0;
  #next: Misbehaviour | null = null;
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  async open(): Promise<this> {
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready));
    this.host = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((ended) => this.#server.close(() => ended()));
  }

  misbehave(how: Misbehaviour): void {
    this.#next = how;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '/', this.host);
    const fields = Object.fromEntries([...url.searchParams, ...new URLSearchParams(Buffer.concat(chunks).toString('utf8'))]);
    const method = fields['method'] ?? '';
    const how = TELLING.includes(method) ? this.#next : null;
    if (how !== null) this.#next = null;
    if (how === 'silent_before_doing') return;
    if (how === 'error_before_doing') return void response.writeHead(502).end('trouble');
    const answer = this.#answer(url.pathname, fields, how === 'another_amount' ? 1 : 0);
    if (how === 'silent_after_doing') return;
    if (how === 'error_after_doing') return void response.writeHead(500).end('trouble');
    if (how === 'malformed_answer') return void response.writeHead(200).end('{"alipay_trade_');
    response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' }).end(this.#signed(method, answer));
  }

  #signed(method: string, answer: object): string {
    const text = JSON.stringify(answer);
    const name = `${method.replaceAll('.', '_')}_response`;
    if (this.trouble === 'unsigned') return `{"${name}":${text}}`;
    const sign = rsa(text, this.trouble === 'signed_by_another' ? STRANGER.privateKey : ALIPAY.privateKey);
    return `{"${name}":${text},"sign":"${sign}"}`;
  }

  #check(path: string, fields: Record<string, string>): void {
    const genuine = createVerify('RSA-SHA256').update(sorted(fields, ['sign']), 'utf8').verify(pem('PUBLIC KEY', APP.publicKey), fields['sign'] ?? '', 'base64');
    if (path !== '/gateway.do' || !genuine || fields['sign_type'] !== 'RSA2') throw new AlipayRefusal('isv.invalid-signature', '40002');
    if (fields['app_id'] !== APP_ID) throw new AlipayRefusal('isv.invalid-app-id', '40002');
    if (this.certificates !== null) {
      if (fields['app_cert_sn'] !== this.certificates.app) throw new AlipayRefusal('isv.app-cert-sn-invalid', '40002');
      if (fields['alipay_root_cert_sn'] !== this.certificates.roots) throw new AlipayRefusal('isv.root-cert-sn-invalid', '40002');
      this.certified += 1;
    }
    const now = Date.now();
    const timely = (fields['timestamp'] ?? '') >= chinaTime(now - 600_000) && (fields['timestamp'] ?? '') <= chinaTime(now + 600_000);
    if (!timely || fields['charset'] !== 'utf-8' || fields['version'] !== '1.0') throw new AlipayRefusal('isv.invalid-timestamp', '40002');
  }

  #answer(path: string, fields: Record<string, string>, off: Minor): Record<string, unknown> {
    const method = fields['method'] ?? '';
    this.seen.push(method);
    try {
      this.#check(path, fields);
      const run = METHODS[method];
      if (run === undefined) throw new AlipayRefusal('isv.invalid-method', '40002');
      const { kind: _kind, repeated: _repeated, ...said } = run(this.books, JSON.parse(fields['biz_content'] ?? '{}') as Content, off);
      const answer = { code: '10000', msg: 'Success', ...said };
      if (TELLING.includes(method)) this.#tellLater(method, JSON.parse(fields['biz_content'] ?? '{}') as Content, answer);
      return this.trouble === 'for_another' ? { ...answer, out_request_no: 'another', out_trade_no: 'another', out_biz_no: 'another' } : answer;
    } catch (error) {
      if (!(error instanceof AlipayRefusal)) throw error;
      return { code: error.code, msg: 'Business Failed', sub_code: error.subCode, sub_msg: 'refused' };
    }
  }

  #tellLater(method: string, content: Content, answer: Record<string, unknown>): void {
    const texts = Object.fromEntries(Object.entries(answer).filter((one): one is [string, string] => typeof one[1] === 'string'));
    if (method === 'alipay.trade.refund') this.say({ ...texts, notify_type: 'trade_status_sync', trade_status: 'TRADE_SUCCESS', out_biz_no: String(content['out_request_no']) });
    if (method === 'alipay.trade.pay') this.say({ ...texts, notify_type: 'trade_status_sync', trade_status: 'TRADE_SUCCESS' });
    if (method === 'alipay.fund.auth.order.unfreeze') this.say({ ...texts, notify_type: 'fund_auth_unfreeze' });
    if (method === 'alipay.fund.trans.uni.transfer') this.say({ msg_method: 'alipay.fund.trans.order.changed', utc_timestamp: String(Date.now()), biz_content: JSON.stringify(texts) });
  }

  /** Sends a signed notice. @param how to sign otherwise than Alipay would */
  say(fields: Record<string, string>, how: { key?: string; at?: number; appId?: string; signType?: string } = {}): NoticeRequest {
    const number = `${String(this.notices.length + 1).padStart(32, '2')}`;
    const common = { notify_id: number, notify_time: chinaTime(how.at ?? Date.now()), app_id: how.appId ?? APP_ID, charset: 'utf-8', version: '1.0' };
    const notice = signedForm({ ...common, ...fields }, how.key ?? ALIPAY.privateKey, how.signType ?? 'RSA2');
    this.notices.push(notice);
    return notice;
  }
}

function signedForm(fields: Record<string, string>, key: string, signType: string): NoticeRequest {
  const hash = signType === 'RSA' ? 'RSA-SHA1' : 'RSA-SHA256';
  const sign = createSign(hash).update(sorted(fields, ['sign', 'sign_type']), 'utf8').sign(pem('PRIVATE KEY', key), 'base64');
  const body = new URLSearchParams({ ...fields, sign_type: signType, sign }).toString();
  return { headers: new Headers({ 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }), body: Buffer.from(body) };
}

function spoil(house: AlipayHouse, how: Parameters<RailStage['spoiled']>[0]): NoticeRequest {
  const last = house.notices.at(-1);
  const fields = Object.fromEntries(new URLSearchParams(Buffer.from(last?.body ?? '').toString('utf8')));
  const { sign: _sign, sign_type: _type, ...said } = fields;
  const headers = last?.headers ?? new Headers();
  switch (how) {
    case 'altered':
      return { headers, body: Buffer.from(new URLSearchParams({ ...fields, trade_no: '1' }).toString()) };
    case 'forged':
      return signedForm(said, STRANGER.privateKey, 'RSA2');
    case 'old':
      return signedForm({ ...said, notify_time: chinaTime(Date.now() - 30 * 3_600_000) }, ALIPAY.privateKey, 'RSA2');
    case 'unsigned':
      return { headers, body: Buffer.from(new URLSearchParams(said).toString()) };
    case 'junk':
      return { headers, body: Buffer.from('\u0000\u0001 not a form %%%') };
  }
}

/** Alipay on loopback with the rail that speaks to it. @param trust certificates instead of Alipay's bare key */
export async function alipayStage(trust: AlipayTrust = { publicKey: ALIPAY.publicKey }): Promise<RailStage & { house: AlipayHouse }> {
  const house = await new AlipayHouse().open();
  const rail = alipayRail({
    ...{ appId: APP_ID, privateKey: APP.privateKey, ...trust, host: house.host, capabilities: loadCapabilities().get('alipay')! },
    ...{ noticeUrl: 'https://odr.example/api/v1/rails/alipay/notices', timeoutMs: TEST_TIMEOUT_MS, now: () => Date.now() },
  });
  const payment = (reference: string): RailPayment => ({ paymentId: `00000000-0000-7000-8000-${reference.slice(-12)}`, rail: 'alipay', reference, currency: 'CNY' });
  return {
    ...{ house, rail, currency: 'CNY', beneficiary: house.books.account },
    secrets: [APP.privateKey, APP.privateKey.slice(100, 164)],
    authorised: (amountMinor) => Promise.resolve(payment(house.books.freeze(amountMinor))),
    paid: (amountMinor) => Promise.resolve(payment(house.books.pay(amountMinor))),
    cardDispute: () => Promise.reject(new Error('Alipay tells of none')),
    evidence: () => ({ text: '', files: 0 }),
    // a refund of Alipay's goes where it was paid from, and does not come back
    comesBack: ['payout'],
    takeBack: (instructionId) => {
      const { kind: _kind, ...said } = house.books.takeBack(outNumber(instructionId));
      house.say({ msg_method: 'alipay.fund.trans.order.changed', utc_timestamp: String(Date.now()), biz_content: JSON.stringify(said) });
      return Promise.resolve();
    },
    misbehave: (how) => house.misbehave(how),
    moved: (verb) => house.books.moved(verb),
    notices: () => house.notices,
    spoiled: (how) => spoil(house, how),
    close: () => house.close(),
  };
}
