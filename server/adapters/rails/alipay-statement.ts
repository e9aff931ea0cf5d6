import type { Instant } from '../../../core/kernel/kernel.ts';
import type { RailLine } from '../../../core/payment/rail.ts';
import { isSuccess, type AlipayFields } from './alipay-answer.ts';
import { chinaTime, fen, instantOfChina, instructionOf, wholeSecond } from './alipay-forms.ts';

const DAY_MS = 86_400_000;
const PAGE = 2000;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What a line of the account's log is, by its kind and direction in Alipay's words. */
function partOf(entry: AlipayFields): Pick<RailLine, 'kind' | 'paymentReference' | 'instructionId'> {
  const paymentReference = textOf(entry['alipay_order_no']);
  const order = instructionOf(entry['merchant_order_no']) ?? null;
  const type = String(entry['type'] ?? '');
  const outgoing = entry['direction'] === '支出';
  if (textOf(entry['merchant_out_refund_no']) !== null || type.includes('退款')) {
    return { kind: 'refunded', paymentReference, instructionId: instructionOf(entry['merchant_out_refund_no']) ?? null };
  }
  if (type.includes('收费') || type.includes('手续费')) return { kind: 'fee', paymentReference, instructionId: null };
  if (type.includes('转账') && !outgoing && order !== null) return { kind: 'returned', paymentReference: null, instructionId: order };
  if (type.includes('转账') && outgoing) return { kind: 'paid_out', paymentReference: null, instructionId: order };
  if (type.includes('交易') && !outgoing) return { kind: order === null ? 'paid_in' : 'captured', paymentReference, instructionId: order };
  return { kind: 'other', paymentReference, instructionId: order };
}

function lineOf(entry: AlipayFields): RailLine {
  const bookedAt = instantOfChina(entry['trans_dt']);
  const amountMinor = fen(String(entry['trans_amount'] ?? '').replace(/^-/, ''));
  const lineId = textOf(entry['account_log_id']);
  if (bookedAt === undefined || amountMinor === undefined || lineId === null) throw new Error('a line of the statement cannot be read');
  return { rail: 'alipay', lineId, bookedAt, ...partOf(entry), currency: 'CNY', amountMinor };
}

async function pageOf(ask: (content: AlipayFields) => Promise<AlipayFields>, from: number, to: number, page: number): Promise<readonly AlipayFields[]> {
  const said = await ask({ start_time: chinaTime(from), end_time: chinaTime(to), page_no: String(page), page_size: String(PAGE) });
  if (!isSuccess(said)) throw new Error('the statement was not given');
  return (said['detail_list'] ?? []) as readonly AlipayFields[];
}

/**
 * Alipay's log of our account, day by day, oldest first.
 * @throws Error when a day cannot be read: a statement with a hole would explain differences that are not there
 */
export async function* alipayStatement(ask: (content: AlipayFields) => Promise<AlipayFields>, from: Instant, to: Instant): AsyncGenerator<RailLine> {
  const end = wholeSecond(to);
  for (let start = wholeSecond(from); start < end; start += DAY_MS) {
    const lines: RailLine[] = [];
    for (let page = 1, full = true; full; page += 1) {
      const entries = await pageOf(ask, start, Math.min(start + DAY_MS, end), page);
      lines.push(...entries.map(lineOf));
      full = entries.length === PAGE;
    }
    yield* lines.sort((a, b) => a.bookedAt.localeCompare(b.bookedAt) || a.lineId.localeCompare(b.lineId));
  }
}
