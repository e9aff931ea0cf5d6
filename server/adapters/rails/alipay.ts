import { Socket } from 'node:net';
import type { AlipaySdk } from 'alipay-sdk';
import { accepted, instantFromMillis, millisOf, refused, type Instant } from '../../../core/kernel/kernel.ts';
import type { RailAnswer, RailCapabilities, RailInstruction } from '../../../core/payment/rail.ts';
import type { PaymentRail } from '../../payment/rail.ts';
import { askFailure, instructFailure, isSuccess, type AlipayFields } from './alipay-answer.ts';
import { chinaTime, fen, instantOfChina, outNumber, privateKeyText, publicKeyText, yuan } from './alipay-forms.ts';
import { noticeFromFields } from './alipay-notice.ts';
import { alipayStatement } from './alipay-statement.ts';

/** By what Alipay and we know each other: Alipay's bare RSA key, or certificates (公钥证书模式), which payouts to accounts ask for. */
export type AlipayTrust =
  | { readonly publicKey: string }
  /** the application's certificate, Alipay's with which it signs, and its roots; each as PEM */
  | { readonly certificates: { readonly app: string; readonly alipay: string; readonly roots: string } };

/** How Alipay is reached, and with what. */
export type AlipaySettings = AlipayTrust & AlipayAccess;

interface AlipayAccess {
  readonly appId: string;
  /** the application's RSA key, PEM or base64 */
  readonly privateKey: string;
  /** `https://openapi.alipay.com` unless said: another address only serves tests and the sandbox */
  readonly host?: string;
  /** where Alipay sends its notices; without it only what the contract says */
  readonly noticeUrl?: string;
  /** what our agreement with Alipay lets it do (`rules/rails/alipay.json`) */
  readonly capabilities: RailCapabilities;
  readonly timeoutMs?: number;
  /** milliseconds since 1970 of the wall clock */
  now(): number;
}

const TIMEOUT_MS = 15_000;
/** Alipay sends a notice again for 25 hours until it is answered; an older one is nobody's honest repetition. */
const NOTICE_PAST_MS = 26 * 3_600_000;
const NOTICE_AHEAD_MS = 600_000;
const GREATEST_NOTICE_BYTES = 65_536;

/** One call of the gateway, signed and its answer's signature checked by the SDK. */
type Call = (method: string, content: AlipayFields, noticeUrl?: string) => Promise<AlipayFields>;

/**
 * The SDK's HTTP client changes every socket of the process: one that is ended with an error writes itself into the error,
 * and throws when another did before. An `undici` agent ends all its sockets with one error, so closing any other rail
 * would never end. The sockets are put back as they were.
 */
const { destroy } = Socket.prototype;

async function open(settings: AlipaySettings): Promise<AlipaySdk> {
  const { AlipaySdk: Library } = await import('alipay-sdk');
  Socket.prototype.destroy = destroy;
  return new Library({
    appId: settings.appId,
    privateKey: privateKeyText(settings.privateKey),
    keyType: 'PKCS8',
    ...('certificates' in settings
      ? { appCertContent: settings.certificates.app, alipayPublicCertContent: settings.certificates.alipay, alipayRootCertContent: settings.certificates.roots }
      : { alipayPublicKey: publicKeyText(settings.publicKey) }),
    signType: 'RSA2',
    gateway: `${settings.host ?? 'https://openapi.alipay.com'}/gateway.do`,
    timeout: settings.timeoutMs ?? TIMEOUT_MS,
    camelcase: false,
  });
}

/** The SDK writes the machine's own time, but Alipay reads China's: the time is given. */
function caller(library: AlipaySdk, settings: AlipaySettings): Call {
  return async (method, bizContent, noticeUrl) =>
    library.exec(method, { timestamp: chinaTime(settings.now()), ...(noticeUrl === undefined ? {} : { notify_url: noticeUrl }), bizContent }, { validateSign: true });
}

function done(told: RailInstruction, said: { reference: unknown; amount: unknown; at: unknown }, now: number): RailAnswer {
  const amountMinor = fen(said.amount);
  if (amountMinor === undefined || typeof said.reference !== 'string') return { outcome: 'unknown', reason: 'answer_incomplete' };
  return { outcome: 'done', reference: said.reference, amountMinor, currency: told.currency, at: timeOf(said.at, now) };
}

const timeOf = (text: unknown, now: number): Instant => instantOfChina(text) ?? instantFromMillis(now);

/** An answer that speaks of another number than ours was mixed up, or replayed: it says nothing of ours. */
function speaksOf(fields: AlipayFields, name: string, told: RailInstruction): boolean {
  return fields[name] === outNumber(told.id);
}

const MIXED_UP: RailAnswer = { outcome: 'unknown', reason: 'answered_for_another' };

async function askCapture(call: Call, told: RailInstruction, now: number): Promise<RailAnswer> {
  const said = await call('alipay.trade.query', { out_trade_no: outNumber(told.id) });
  if (!isSuccess(said)) return askFailure(said);
  if (!speaksOf(said, 'out_trade_no', told)) return MIXED_UP;
  const paid = said['trade_status'] === 'TRADE_SUCCESS' || said['trade_status'] === 'TRADE_FINISHED';
  // a trade is also closed when all of it was refunded later: then it has a day of payment
  if (paid || (said['trade_status'] === 'TRADE_CLOSED' && said['send_pay_date'] !== undefined)) {
    return done(told, { reference: said['trade_no'], amount: said['total_amount'], at: said['send_pay_date'] }, now);
  }
  if (said['trade_status'] === 'TRADE_CLOSED') return { outcome: 'refused', code: 'TRADE_CLOSED', lasting: true };
  return { outcome: 'under_way', reference: String(said['trade_no'] ?? '') };
}

function unfrozen(said: AlipayFields, told: RailInstruction, now: number): RailAnswer {
  if (!speaksOf(said, 'out_request_no', told)) return MIXED_UP;
  if (said['status'] === 'CLOSED') return { outcome: 'refused', code: 'AUTH_OPERATION_CLOSED', lasting: true };
  if (said['status'] !== 'SUCCESS') return { outcome: 'under_way', reference: String(said['operation_id'] ?? '') };
  return done(told, { reference: said['operation_id'], amount: said['amount'], at: said['gmt_trans'] }, now);
}

async function askRelease(call: Call, told: RailInstruction, now: number): Promise<RailAnswer> {
  const said = await call('alipay.fund.auth.operation.detail.query', {
    ...{ auth_no: told.payment?.reference, out_request_no: outNumber(told.id), operation_type: 'UNFREEZE' },
  });
  return isSuccess(said) ? unfrozen(said, told, now) : askFailure(said);
}

/** A question about a refund that finds nothing is answered with success and no status: then it was never made. */
async function askRefund(call: Call, told: RailInstruction, now: number): Promise<RailAnswer> {
  const said = await call('alipay.trade.fastpay.refund.query', {
    ...{ trade_no: told.payment?.reference, out_request_no: outNumber(told.id), query_options: ['gmt_refund_pay'] },
  });
  if (!isSuccess(said)) return askFailure(said);
  if (said['refund_amount'] === undefined) return { outcome: 'never_heard' };
  if (!speaksOf(said, 'out_request_no', told)) return MIXED_UP;
  if (said['refund_status'] !== 'REFUND_SUCCESS') return { outcome: 'under_way', reference: String(said['trade_no'] ?? '') };
  return done(told, { reference: said['trade_no'], amount: said['refund_amount'], at: said['gmt_refund_pay'] }, now);
}

const DIRECT = { product_code: 'TRANS_ACCOUNT_NO_PWD', biz_scene: 'DIRECT_TRANSFER' };

async function askPayout(call: Call, told: RailInstruction, now: number): Promise<RailAnswer> {
  const said = await call('alipay.fund.trans.common.query', { ...DIRECT, out_biz_no: outNumber(told.id) });
  if (!isSuccess(said)) return askFailure(said);
  if (!speaksOf(said, 'out_biz_no', told)) return MIXED_UP;
  switch (said['status']) {
    case 'SUCCESS':
      return done(told, { reference: said['order_id'], amount: said['trans_amount'], at: said['pay_date'] }, now);
    case 'FAIL':
    case 'CLOSED':
      return { outcome: 'refused', code: String(said['error_code'] ?? 'PAYOUT_FAILED'), lasting: true };
    case 'REFUND':
      return { outcome: 'returned', code: 'payout_returned', amountMinor: fen(said['trans_amount']) ?? told.amountMinor, at: timeOf(said['pay_date'], now) };
    default:
      return { outcome: 'under_way', reference: String(said['order_id'] ?? '') };
  }
}

async function tellCapture(call: Call, told: RailInstruction, settings: AlipaySettings): Promise<RailAnswer> {
  const seller = told.intoEscrow === true || told.beneficiary === null ? {} : { seller_id: told.beneficiary };
  const said = await call(
    'alipay.trade.pay',
    {
      ...{ out_trade_no: outNumber(told.id), total_amount: yuan(told.amountMinor), auth_no: told.payment?.reference },
      // the rest stays frozen: what is to be unfrozen is an instruction of its own
      ...{ product_code: 'PREAUTH_PAY', auth_confirm_mode: 'NOT_COMPLETE', subject: 'Redress', ...seller },
    },
    settings.noticeUrl,
  );
  if (said['code'] === '10003') return { outcome: 'under_way', reference: String(said['trade_no'] ?? '') };
  if (!isSuccess(said)) return instructFailure(said);
  if (!speaksOf(said, 'out_trade_no', told)) return MIXED_UP;
  return done(told, { reference: said['trade_no'], amount: said['total_amount'], at: said['gmt_payment'] }, settings.now());
}

async function tellRelease(call: Call, told: RailInstruction, settings: AlipaySettings): Promise<RailAnswer> {
  const said = await call(
    'alipay.fund.auth.order.unfreeze',
    { auth_no: told.payment?.reference, out_request_no: outNumber(told.id), amount: yuan(told.amountMinor), remark: 'Redress' },
    settings.noticeUrl,
  );
  return isSuccess(said) ? unfrozen(said, told, settings.now()) : instructFailure(said);
}

/** A refund is answered with the total of the trade's refunds: only when that is ours alone it says how much this one was. */
async function tellRefund(call: Call, told: RailInstruction, settings: AlipaySettings): Promise<RailAnswer> {
  const said = await call('alipay.trade.refund', {
    ...{ trade_no: told.payment?.reference, out_request_no: outNumber(told.id), refund_amount: yuan(told.amountMinor), refund_reason: 'Redress' },
  });
  if (!isSuccess(said)) return instructFailure(said);
  if (said['fund_change'] === 'Y' && fen(said['refund_fee']) === told.amountMinor) {
    return done(told, { reference: said['trade_no'], amount: said['refund_fee'], at: said['gmt_refund_pay'] }, settings.now());
  }
  const found = await askRefund(call, told, settings.now());
  return found.outcome === 'never_heard' ? { outcome: 'under_way', reference: String(said['trade_no'] ?? '') } : found;
}

async function tellPayout(call: Call, told: RailInstruction, now: number): Promise<RailAnswer> {
  const said = await call('alipay.fund.trans.uni.transfer', {
    ...{ ...DIRECT, out_biz_no: outNumber(told.id), trans_amount: yuan(told.amountMinor), order_title: 'Redress' },
    payee_info: { identity: told.beneficiary, identity_type: 'ALIPAY_USER_ID' },
  });
  if (!isSuccess(said)) return instructFailure(said);
  // the answer repeats no amount: what was really moved is asked
  const found = await askPayout(call, told, now);
  return found.outcome === 'never_heard' ? { outcome: 'under_way', reference: String(said['order_id'] ?? '') } : found;
}

function ask(call: Call, told: RailInstruction, now: number): Promise<RailAnswer> {
  switch (told.verb) {
    case 'capture':
      return askCapture(call, told, now);
    case 'release':
      return askRelease(call, told, now);
    case 'refund':
      return askRefund(call, told, now);
    case 'payout':
      return askPayout(call, told, now);
    case 'extend':
      return Promise.resolve({ outcome: 'never_heard' });
  }
}

function tell(call: Call, told: RailInstruction, settings: AlipaySettings): Promise<RailAnswer> {
  switch (told.verb) {
    case 'capture':
      return tellCapture(call, told, settings);
    case 'release':
      return tellRelease(call, told, settings);
    case 'refund':
      return tellRefund(call, told, settings);
    case 'payout':
      return tellPayout(call, told, settings.now());
    case 'extend':
      return Promise.resolve({ outcome: 'refused', code: 'extension_not_offered', lasting: true });
  }
}

/** What is refused before Alipay is asked: it lacks what the verb needs. */
function incomplete(told: RailInstruction): RailAnswer | undefined {
  const lasting = (code: string): RailAnswer => ({ outcome: 'refused', code, lasting: true });
  if (told.currency !== 'CNY') return lasting('currency_not_offered');
  if (told.verb === 'payout') return told.beneficiary === null ? lasting('beneficiary_missing') : undefined;
  return told.payment === null ? lasting('payment_missing') : undefined;
}

/** The fields of a notice; undefined when it is no form, or a name comes twice and nobody knows which was signed. */
function fieldsOf(body: Uint8Array): Record<string, string> | undefined {
  if (body.length === 0 || body.length > GREATEST_NOTICE_BYTES) return undefined;
  const entries = [...new URLSearchParams(Buffer.from(body).toString('utf8'))];
  const fields = Object.fromEntries(entries);
  return Object.keys(fields).length === entries.length && fields['notify_id'] !== undefined ? fields : undefined;
}

function isGenuine(library: AlipaySdk, fields: Record<string, string>, appId: string): boolean {
  // the SDK would also take the old RSA with SHA-1 if the notice says so
  if (fields['sign_type'] !== 'RSA2' || fields['app_id'] !== appId) return false;
  try {
    return library.checkNotifySignV2(fields);
  } catch {
    return false;
  }
}

/**
 * Alipay by its own SDK: freezing (预授权) paid and unfrozen in parts, refunds, transfers. Requests are signed and
 * answers checked with RSA2; every number we give is the instruction's id, so that Alipay knows a repetition.
 */
export function alipayRail(settings: AlipaySettings): PaymentRail {
  let opened: Promise<AlipaySdk> | undefined;
  const library = (): Promise<AlipaySdk> => (opened ??= open(settings));
  const guarded = async (told: RailInstruction, run: (call: Call) => Promise<RailAnswer>): Promise<RailAnswer> => {
    const missing = incomplete(told);
    if (missing !== undefined) return missing;
    try {
      return await run(caller(await library(), settings));
    } catch {
      // a line that broke, an answer that cannot be read, a signature that is not Alipay's: it may have been done
      return { outcome: 'unknown', reason: 'no_sure_answer' };
    }
  };
  return {
    capabilities: settings.capabilities,
    instruct: (told) => guarded(told, (call) => tell(call, told, settings)),
    ask: (told) => guarded(told, (call) => ask(call, told, settings.now())),
    // card disputes over Alipay's payments are answered in its merchant portal
    handInEvidence: () => Promise.resolve({ outcome: 'refused', code: 'evidence_not_offered', lasting: true }),
    async readNotice({ body }) {
      const fields = fieldsOf(body);
      if (fields === undefined) return refused('body_malformed');
      if (!isGenuine(await library(), fields, settings.appId)) return refused('signature_invalid');
      const notice = noticeFromFields(fields);
      if (notice === undefined) return refused('body_malformed');
      const age = settings.now() - millisOf(notice.at);
      return age > NOTICE_PAST_MS || age < -NOTICE_AHEAD_MS ? refused('signature_invalid') : accepted(notice);
    },
    noticeAnswer: 'success',
    statement: (from, to) => alipayStatement(async (content) => caller(await library(), settings)('alipay.data.bill.accountlog.query', content), from, to),
  };
}

