import type { Minor } from '../../../core/kernel/kernel.ts';
import type { RailVerb } from '../../../core/payment/rail.ts';

/** What Stripe answers when it does not do a thing. */
export class StripeRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly type: string;
  constructor(status: number, code: string, type = 'invalid_request_error') {
    super(code);
    this.status = status;
    this.code = code;
    this.type = type;
  }
}

type Metadata = Record<string, string>;
type Thing = Record<string, unknown> & { id: string };

interface Intent extends Thing {
  amount: Minor;
  amount_received: Minor;
  amount_capturable: Minor;
  status: 'requires_capture' | 'succeeded' | 'canceled';
  metadata: Metadata;
  currency: string;
}

const seconds = (): number => Math.floor(Date.now() / 1000);

/** The books of a Stripe of one's own: payments, refunds, transfers, and one balance entry for each movement. */
export class StripeBooks {
  readonly account = 'acct_1MerchantShop';
  multipleCaptures = false;
  /** what the platform's balance could pay out; beyond it a transfer is refused */
  balance: Minor = 100_000_000;
  readonly refunds: Thing[] = [];
  readonly transfers: Thing[] = [];
  readonly #intents = new Map<string, Intent>();
  readonly #entries: Thing[] = [];
  readonly #moved = new Map<RailVerb, Minor>();
  #count = 0;

  #id(prefix: string): string {
    this.#count += 1;
    return `${prefix}_${String(this.#count).padStart(12, '0')}`;
  }

  /** What was moved by a verb in total. */
  moved(verb: RailVerb): Minor {
    return this.#moved.get(verb) ?? 0;
  }

  #move(verb: RailVerb, amount: Minor): void {
    this.#moved.set(verb, this.moved(verb) + amount);
  }

  #enter(type: string, amount: Minor, source: object, currency: string, fee = 0): void {
    const id = this.#id('txn');
    this.#entries.push({ id, object: 'balance_transaction', type, amount, fee, net: amount - fee, currency, created: seconds(), source });
  }

  /** A payment of a cardholder: taken at once, or only authorised. */
  pay(amount: Minor, currency: string, manual: boolean): Intent {
    const created = seconds();
    const intent: Intent = {
      ...{ id: this.#id('pi'), object: 'payment_intent', amount, currency, created, metadata: {}, canceled_at: null },
      ...{ amount_received: manual ? 0 : amount, amount_capturable: manual ? amount : 0, capture_method: manual ? 'manual' : 'automatic' },
      status: manual ? 'requires_capture' : 'succeeded',
      latest_charge: { id: this.#id('ch'), object: 'charge', payment_method_details: { card: { capture_before: created + 7 * 86_400 } } },
    };
    this.#intents.set(intent.id, intent);
    if (!manual) this.#charge(intent, amount);
    return intent;
  }

  #charge(intent: Intent, amount: Minor): void {
    this.#enter('charge', amount, { id: this.#id('ch'), object: 'charge', payment_intent: intent }, intent.currency, Math.ceil(amount * 0.029));
  }

  intent(id: string): Intent {
    const intent = this.#intents.get(id);
    if (intent === undefined) throw new StripeRefusal(404, 'resource_missing');
    return intent;
  }

  capture(id: string, amount: Minor, final: boolean, metadata: Metadata): Intent {
    const intent = this.intent(id);
    if (intent.status !== 'requires_capture') throw new StripeRefusal(400, 'payment_intent_unexpected_state');
    if (amount > intent.amount_capturable) throw new StripeRefusal(400, 'amount_too_large');
    if (!final && !this.multipleCaptures) throw new StripeRefusal(400, 'parameter_unknown');
    Object.assign(intent.metadata, metadata);
    intent.amount_received += amount;
    intent.amount_capturable = final ? 0 : intent.amount_capturable - amount;
    if (intent.amount_capturable === 0) intent.status = 'succeeded';
    Object.assign(intent['latest_charge'] as object, { balance_transaction: { created: seconds() } });
    this.#move('capture', amount);
    this.#charge(intent, amount);
    return intent;
  }

  cancel(id: string): Intent {
    const intent = this.intent(id);
    if (intent.status !== 'requires_capture') throw new StripeRefusal(400, 'payment_intent_unexpected_state');
    this.#move('release', intent.amount_capturable);
    intent.amount_capturable = 0;
    intent.status = intent.amount_received === 0 ? 'canceled' : 'succeeded';
    intent['canceled_at'] = seconds();
    return intent;
  }

  refundsOf(id: string): readonly Thing[] {
    this.intent(id);
    return this.refunds.filter((one) => one['payment_intent'] === id);
  }

  refund(id: string, amount: Minor, metadata: Metadata): Thing {
    const intent = this.intent(id);
    const refunded = this.refundsOf(id).reduce((sum, one) => sum + (one['amount'] as Minor), 0);
    if (refunded >= intent.amount_received) throw new StripeRefusal(400, 'charge_already_refunded');
    if (refunded + amount > intent.amount_received) throw new StripeRefusal(400, 'amount_too_large');
    const refund = { id: this.#id('re'), object: 'refund', amount, currency: intent.currency, created: seconds(), payment_intent: id, metadata, status: 'succeeded' };
    this.refunds.push(refund);
    this.#move('refund', amount);
    this.#enter('refund', -amount, refund, intent.currency);
    return refund;
  }

  transfer(fields: URLSearchParams, amount: Minor, metadata: Metadata): Thing {
    if (fields.get('destination') !== this.account) throw new StripeRefusal(400, 'account_invalid');
    if (amount > this.balance) throw new StripeRefusal(400, 'balance_insufficient');
    this.balance -= amount;
    const currency = fields.get('currency') ?? '';
    const transfer = {
      ...{ id: this.#id('tr'), object: 'transfer', amount, amount_reversed: 0, reversed: false, currency, created: seconds(), metadata },
      ...{ destination: this.account, transfer_group: fields.get('transfer_group') },
    };
    this.transfers.push(transfer);
    this.#move('payout', amount);
    this.#enter('transfer', -amount, transfer, currency);
    return transfer;
  }

  /** A refund that fails after it was made, or a transfer that is reversed: the money is on the balance again. */
  takeBack(instructionId: string): { readonly type: string; readonly object: Thing } {
    const mine = (one: Thing): boolean => (one['metadata'] as Metadata)['redress_instruction'] === instructionId;
    const refund = this.refunds.find(mine);
    if (refund !== undefined) {
      Object.assign(refund, { status: 'failed', failure_reason: 'expired_or_canceled_card' });
      this.#enter('refund_failure', refund['amount'] as Minor, refund, refund['currency'] as string);
      return { type: 'refund.failed', object: refund };
    }
    const transfer = this.transfers.find(mine)!;
    Object.assign(transfer, { reversed: true, amount_reversed: transfer['amount'] });
    this.balance += transfer['amount'] as Minor;
    const reversal = { id: this.#id('trr'), object: 'transfer_reversal', amount: transfer['amount'], transfer };
    this.#enter('transfer_refund', transfer['amount'] as Minor, reversal, transfer['currency'] as string);
    return { type: 'transfer.reversed', object: transfer };
  }

  /** A cardholder's bank takes a payment back, or gives it back again when the merchant won. */
  dispute(id: string, amount: Minor, status: string): Thing {
    const intent = this.intent(id);
    const dispute = {
      ...{ id: this.#id('dp'), object: 'dispute', amount, currency: intent.currency, created: seconds(), payment_intent: id, charge: 'ch_1' },
      ...{ status, reason: 'product_not_received', network_reason_code: '13.1', evidence_details: { due_by: seconds() + 10 * 86_400, submission_count: 0 }, metadata: {} },
    };
    this.disputes.push(dispute);
    this.#enter('adjustment', status === 'won' ? amount : -amount, dispute, intent.currency);
    return dispute;
  }

  readonly disputes: Thing[] = [];
  readonly files: Thing[] = [];

  /** A file for a dispute, with what was really sent. */
  file(body: string): Thing {
    if (!body.includes('dispute_evidence') || !/filename="[^"]+"/.test(body)) throw new StripeRefusal(400, 'parameter_missing');
    const file = { id: this.#id('file'), object: 'file', purpose: 'dispute_evidence', sent: body };
    this.files.push(file);
    return file;
  }

  disputeOf(id: string): Thing {
    const known = this.disputes.find((one) => one.id === id);
    if (known === undefined) throw new StripeRefusal(404, 'resource_missing');
    return known;
  }

  /** Evidence is taken once, when it is submitted. */
  evidence(id: string, fields: URLSearchParams, metadata: Metadata): Thing {
    const known = this.disputeOf(id);
    const details = known['evidence_details'] as { submission_count: number };
    if (details.submission_count > 0 || fields.get('submit') !== 'true') throw new StripeRefusal(400, 'dispute_already_submitted');
    const named = [...fields].flatMap(([name, value]) => (name.startsWith('evidence[') ? [[name.slice(9, -1), value] as const] : []));
    for (const [name, value] of named) if (name.endsWith('_file') && !this.files.some((one) => one.id === value)) throw new StripeRefusal(400, 'file_unknown');
    Object.assign(known, { evidence: Object.fromEntries(named), metadata, status: 'under_review' });
    details.submission_count += 1;
    return known;
  }

  /** Balance entries, newest first as Stripe lists them. */
  booked(from: number, to: number): readonly Thing[] {
    return this.#entries.filter((one) => (one['created'] as number) >= from && (one['created'] as number) < to).reverse();
  }
}
