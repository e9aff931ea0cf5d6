import type { Minor } from '../../../core/kernel/kernel.ts';
import type { RailVerb } from '../../../core/payment/rail.ts';
import { chinaTime, fen, yuan } from './alipay-forms.ts';

/** What Alipay answers when it does not do a thing. */
export class AlipayRefusal extends Error {
  readonly code: string;
  readonly subCode: string;
  constructor(subCode: string, code = '40004') {
    super(subCode);
    this.code = code;
    this.subCode = subCode;
  }
}

export type Content = Readonly<Record<string, unknown>>;
type Answer = Record<string, unknown>;

interface Trade {
  readonly trade_no: string;
  readonly out_trade_no: string;
  readonly total: Minor;
  refunded: Minor;
  readonly at: string;
}

interface Freeze {
  readonly auth_no: string;
  rest: Minor;
}

/** The books of an Alipay of one's own: trades, freezes, refunds, transfers, and a log of the account. */
export class AlipayBooks {
  readonly account = '2088000000000001';
  balance: Minor = 100_000_000;
  readonly #trades = new Map<string, Trade>();
  readonly #freezes = new Map<string, Freeze>();
  /** what was asked under a number of ours, and what became of it */
  readonly #done = new Map<string, { what: string; answer: Answer }>();
  readonly #log: { at: number; entry: Answer }[] = [];
  readonly #moved = new Map<RailVerb, Minor>();
  #count = 0;

  #number(prefix: string): string {
    this.#count += 1;
    return `${prefix}${String(this.#count).padStart(12, '0')}`;
  }

  moved(verb: RailVerb): Minor {
    return this.#moved.get(verb) ?? 0;
  }

  #enter(verb: RailVerb | null, amount: Minor, entry: Answer): void {
    if (verb !== null) this.#moved.set(verb, this.moved(verb) + amount);
    const at = Math.floor(Date.now() / 1000) * 1000;
    this.#log.push({ at, entry: { account_log_id: this.#number('33'), trans_dt: chinaTime(at), trans_amount: yuan(amount), balance: yuan(this.balance), ...entry } });
  }

  /** A buyer pays an order of the marketplace. */
  pay(total: Minor): string {
    const trade = { trade_no: this.#number('2026112122001'), out_trade_no: this.#number('ORDER'), total, refunded: 0, at: chinaTime(Date.now()) };
    this.#trades.set(trade.trade_no, trade);
    this.#enter(null, total, { type: '交易', direction: '收入', alipay_order_no: trade.trade_no, merchant_order_no: trade.out_trade_no });
    return trade.trade_no;
  }

  /** A buyer has an amount frozen. */
  freeze(amount: Minor): string {
    const freeze = { auth_no: this.#number('2026112110002'), rest: amount };
    this.#freezes.set(freeze.auth_no, freeze);
    return freeze.auth_no;
  }

  /** The same number again with the same content is the same thing; with another it is refused. */
  #once(number: unknown, content: Content, act: () => Answer): Answer {
    if (typeof number !== 'string' || !/^\w{1,64}$/.test(number)) throw new AlipayRefusal('isv.invalid-parameter', '40002');
    const what = JSON.stringify(content);
    const known = this.#done.get(number);
    if (known !== undefined && known.what !== what) throw new AlipayRefusal('ACQ.CONTEXT_INCONSISTENT');
    if (known !== undefined) return { ...known.answer, repeated: true };
    const answer = act();
    this.#done.set(number, { what, answer });
    return answer;
  }

  /** What became of a number of ours. */
  #found(number: unknown, kind: string, absent: string): Answer {
    const known = this.#done.get(String(number));
    if (known?.answer['kind'] !== kind) throw new AlipayRefusal(absent);
    return known.answer;
  }

  #amount(text: unknown, off: Minor): Minor {
    const amount = fen(text);
    if (amount === undefined || amount <= 0 || typeof text !== 'string') throw new AlipayRefusal('isv.invalid-parameter', '40002');
    return amount - off;
  }

  capture(content: Content, off: Minor): Answer {
    return this.#once(content['out_trade_no'], content, () => {
      const freeze = this.#freezes.get(String(content['auth_no']));
      const amount = this.#amount(content['total_amount'], off);
      if (freeze === undefined) throw new AlipayRefusal('ACQ.FUND_AUTH_NOT_EXIST');
      if (content['auth_confirm_mode'] !== 'NOT_COMPLETE') throw new AlipayRefusal('isv.invalid-parameter', '40002');
      if (amount > freeze.rest) throw new AlipayRefusal('ACQ.FREEZE_AMOUNT_NOT_ENOUGH');
      freeze.rest -= amount;
      const out_trade_no = String(content['out_trade_no']);
      const trade = { trade_no: this.#number('2026112122001'), out_trade_no, total: amount, refunded: 0, at: chinaTime(Date.now()) };
      this.#trades.set(trade.trade_no, trade);
      this.#enter('capture', amount, { type: '交易', direction: '收入', alipay_order_no: trade.trade_no, merchant_order_no: out_trade_no });
      return { kind: 'trade', trade_no: trade.trade_no, out_trade_no, total_amount: yuan(amount), gmt_payment: trade.at, send_pay_date: trade.at, trade_status: 'TRADE_SUCCESS' };
    });
  }

  trade(content: Content): Answer {
    return this.#found(content['out_trade_no'], 'trade', 'ACQ.TRADE_NOT_EXIST');
  }

  unfreeze(content: Content, off: Minor): Answer {
    return this.#once(content['out_request_no'], content, () => {
      const freeze = this.#freezes.get(String(content['auth_no']));
      const amount = this.#amount(content['amount'], off);
      if (freeze === undefined) throw new AlipayRefusal('AUTH_ORDER_NOT_EXIST');
      if (amount > freeze.rest) throw new AlipayRefusal('UNFREEZE_AMOUNT_EXCEEDS_REST');
      freeze.rest -= amount;
      this.#moved.set('release', this.moved('release') + amount);
      return {
        ...{ kind: 'unfreeze', auth_no: freeze.auth_no, out_request_no: content['out_request_no'], operation_id: this.#number('20261121'), status: 'SUCCESS' },
        ...{ amount: yuan(amount), rest_amount: yuan(freeze.rest), gmt_trans: chinaTime(Date.now()) },
      };
    });
  }

  operation(content: Content): Answer {
    if (!this.#freezes.has(String(content['auth_no']))) throw new AlipayRefusal('AUTH_ORDER_NOT_EXIST');
    return this.#found(content['out_request_no'], 'unfreeze', 'AUTH_OPERATION_NOT_EXIST');
  }

  refund(content: Content, off: Minor): Answer {
    const answer = this.#once(content['out_request_no'], content, () => {
      const trade = this.#trades.get(String(content['trade_no']));
      const amount = this.#amount(content['refund_amount'], off);
      if (trade === undefined) throw new AlipayRefusal('ACQ.TRADE_NOT_EXIST');
      if (trade.refunded + amount > trade.total) throw new AlipayRefusal('ACQ.REASON_TRADE_REFUND_FEE_ERR');
      trade.refunded += amount;
      const { trade_no, out_trade_no } = trade;
      this.#enter('refund', amount, { type: '交易退款', direction: '支出', alipay_order_no: trade_no, merchant_order_no: out_trade_no, merchant_out_refund_no: content['out_request_no'] });
      const at = chinaTime(Date.now());
      return { kind: 'refund', trade_no, out_trade_no, out_request_no: content['out_request_no'], refund_amount: yuan(amount), refund_status: 'REFUND_SUCCESS', gmt_refund_pay: at };
    });
    const total = this.#trades.get(String(content['trade_no']))?.refunded ?? 0;
    return { trade_no: answer['trade_no'], out_trade_no: answer['out_trade_no'], refund_fee: yuan(total), fund_change: answer['repeated'] === true ? 'N' : 'Y', gmt_refund_pay: answer['gmt_refund_pay'] };
  }

  refundQuery(content: Content): Answer {
    if (!this.#trades.has(String(content['trade_no']))) throw new AlipayRefusal('ACQ.TRADE_NOT_EXIST');
    const known = this.#done.get(String(content['out_request_no']));
    return known?.answer['kind'] === 'refund' ? known.answer : {};
  }

  transfer(content: Content, off: Minor): Answer {
    return this.#once(content['out_biz_no'], content, () => {
      const amount = this.#amount(content['trans_amount'], off);
      const payee = content['payee_info'] as Content;
      if (payee['identity'] !== this.account) throw new AlipayRefusal('PAYEE_NOT_EXIST');
      if (amount > this.balance) throw new AlipayRefusal('PAYER_BALANCE_NOT_ENOUGH');
      this.balance -= amount;
      this.#enter('payout', amount, { type: '转账', direction: '支出', alipay_order_no: this.#number('20261121'), merchant_order_no: content['out_biz_no'] });
      const at = chinaTime(Date.now());
      return { kind: 'transfer', out_biz_no: content['out_biz_no'], order_id: this.#number('20261121'), status: 'SUCCESS', trans_amount: yuan(amount), pay_date: at, trans_date: at };
    });
  }

  /** A transfer comes back from the account it went to; what the query says of it from then on. */
  takeBack(number: string): Answer {
    const known = this.#done.get(number)!;
    Object.assign(known.answer, { status: 'REFUND', error_code: 'PAYEE_ACC_ERROR' });
    const amount = fen(known.answer['trans_amount'])!;
    this.balance += amount;
    this.#enter(null, amount, { type: '转账退回', direction: '收入', alipay_order_no: this.#number('20261121'), merchant_order_no: number });
    return known.answer;
  }

  transferQuery(content: Content): Answer {
    return this.#found(content['out_biz_no'], 'transfer', 'ORDER_NOT_EXIST');
  }

  /** The log between two of Alipay's times, the second one left out. */
  log(content: Content): Answer {
    const within = this.#log.filter(({ at }) => chinaTime(at) >= String(content['start_time']) && chinaTime(at) < String(content['end_time']));
    return { page_no: content['page_no'], page_size: content['page_size'], detail_list: content['page_no'] === '1' ? within.map(({ entry }) => entry) : [] };
  }
}
