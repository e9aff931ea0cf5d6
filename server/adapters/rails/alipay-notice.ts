import { instantFromMillis, type Instant } from '../../../core/kernel/kernel.ts';
import type { RailAnswer, RailNotice } from '../../../core/payment/rail.ts';
import { fen, instantOfChina, instructionOf } from './alipay-forms.ts';

type Fields = Readonly<Record<string, string>>;
type About = RailNotice['about'];

function done(reference: string | undefined, amount: string | undefined, at: Instant): RailAnswer {
  const amountMinor = fen(amount);
  if (amountMinor === undefined || reference === undefined) return { outcome: 'under_way', reference: reference ?? '' };
  return { outcome: 'done', reference, amountMinor, currency: 'CNY', at };
}

/** A notice of a trade: a refund, which says only the trade's total and therefore is to be asked, or a frozen part that was paid. */
function trade(fields: Fields, at: Instant): About | undefined {
  const refund = instructionOf(fields['out_biz_no']);
  if (refund !== undefined) return { kind: 'instruction', instructionId: refund, answer: { outcome: 'under_way', reference: fields['trade_no'] ?? '' } };
  const paid = instructionOf(fields['out_trade_no']);
  if (paid === undefined) return undefined;
  const status = fields['trade_status'];
  if (status !== 'TRADE_SUCCESS' && status !== 'TRADE_FINISHED') return { kind: 'instruction', instructionId: paid, answer: { outcome: 'under_way', reference: fields['trade_no'] ?? '' } };
  return { kind: 'instruction', instructionId: paid, answer: done(fields['trade_no'], fields['total_amount'], instantOfChina(fields['gmt_payment']) ?? at) };
}

/** A notice of an unfreezing: ours, or Alipay's own when the time of the freeze ran out. */
function unfreeze(fields: Fields, at: Instant): About | undefined {
  const ours = instructionOf(fields['out_request_no']);
  if (ours !== undefined && fields['status'] === 'SUCCESS') {
    return { kind: 'instruction', instructionId: ours, answer: done(fields['operation_id'], fields['amount'], instantOfChina(fields['gmt_trans']) ?? at) };
  }
  const ended = ours === undefined && fen(fields['rest_amount']) === 0 && fields['auth_no'] !== undefined;
  return ended ? { kind: 'authorisation_ended', paymentReference: fields['auth_no'] ?? '' } : undefined;
}

/** A transfer that came back: an amount that cannot be read is asked about. */
function returned(content: Fields, at: Instant): RailAnswer {
  const amountMinor = fen(content['trans_amount']);
  return amountMinor === undefined ? { outcome: 'under_way', reference: content['order_id'] ?? '' } : { outcome: 'returned', code: 'payout_returned', amountMinor, at };
}

/** A message about a transfer carries its content as JSON, and its time in milliseconds. */
function transfer(fields: Fields, at: Instant): About | undefined {
  const content = JSON.parse(fields['biz_content'] ?? '{}') as Fields;
  const instructionId = instructionOf(content['out_biz_no']);
  if (instructionId === undefined) return undefined;
  const reference = content['order_id'] ?? '';
  switch (content['status']) {
    case 'FAIL':
    case 'CLOSED':
      return { kind: 'instruction', instructionId, answer: { outcome: 'refused', code: content['error_code'] ?? 'PAYOUT_FAILED', lasting: true } };
    case 'REFUND':
      return { kind: 'instruction', instructionId, answer: returned(content, at) };
    default:
      return { kind: 'instruction', instructionId, answer: { outcome: 'under_way', reference } };
  }
}

function timeOf(fields: Fields): Instant | undefined {
  if (/^\d{13}$/.test(fields['utc_timestamp'] ?? '')) return instantFromMillis(Number(fields['utc_timestamp']));
  return instantOfChina(fields['notify_time']);
}

function aboutOf(fields: Fields, at: Instant): About | undefined {
  if (fields['msg_method'] === 'alipay.fund.trans.order.changed') return transfer(fields, at);
  switch (fields['notify_type']) {
    case 'trade_status_sync':
      return trade(fields, at);
    case 'fund_auth_unfreeze':
      return unfreeze(fields, at);
    default:
      return undefined;
  }
}

/** What a notice of Alipay's says, once its signature holds; undefined when it cannot be read. */
export function noticeFromFields(fields: Fields): RailNotice | undefined {
  const at = timeOf(fields);
  const noticeId = fields['notify_id'];
  if (at === undefined || noticeId === undefined) return undefined;
  try {
    const type = fields['msg_method'] ?? fields['notify_type'] ?? 'unnamed';
    return { rail: 'alipay', noticeId, at, about: aboutOf(fields, at) ?? { kind: 'other', type } };
  } catch {
    return undefined;
  }
}
