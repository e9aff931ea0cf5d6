import type { CardDispute, Entry, Evidence, Instruction, Leg, Line, Notice, Outcome, PaymentOrder } from './types.ts';

/** A payment as the books know it. */
export interface KeptPayment extends Omit<PaymentOrder, 'until'> {
  readonly reference: string;
  until: string | null;
  readonly bookedAt: string;
}

const DAY_MS = 86_400_000;
/** How long an authorisation lasts unless it is extended, and counted from its beginning at most. */
export const AUTHORISATION_DAYS = 30;
export const LONGEST_AUTHORISATION_DAYS = 90;

/** The client's own money, from which payouts are made that belong to no payment. */
export const CLIENT = 'client';
export const FEES = 'fees';
const OUTSIDE = 'outside';
export const escrowOf = (reference: string): string => `escrow:${reference}`;
export const frozenOf = (reference: string): string => `frozen:${reference}`;

/** Statuses in which the cardholder has no money of it: the bank only asks, or the merchant has won. */
const GIVEN_BACK: readonly string[] = ['inquiry', 'won', 'withdrawn'];

type Decision = { readonly legs: readonly Leg[]; readonly kind: Line['kind'] | null; readonly until?: string };
type Decided = Decision | { readonly code: string; readonly lasting: boolean };

/**
 * The institution's books: what its journal says, folded. Every leg takes from one account what it gives to another, so
 * that all balances add up to nothing; only the world outside may be below zero.
 */
export class Books {
  readonly payments = new Map<string, KeptPayment>();
  readonly instructions = new Map<string, { readonly instruction: Instruction; outcome: Outcome; readonly legs: readonly Leg[] }>();
  readonly cardDisputes = new Map<string, CardDispute>();
  readonly evidence = new Map<string, Evidence>();
  readonly underWay = new Map<string, { readonly instruction: Instruction; readonly reference: string; readonly dueAt: number }>();
  readonly notices = new Map<string, Notice>();
  lineCount = 0;
  private readonly days = new Map<string, { lines: Line[]; sorted: boolean }>();
  private readonly byId = new Map<string, string>();
  private readonly fundings = new Set<string>();
  private readonly balances = new Map<string, number>();
  private readonly feePer10000: number;

  constructor(feePer10000: number) {
    this.feePer10000 = feePer10000;
  }

  /** What an account has, in minor units of the currency. */
  balance(account: string, currency: string): number {
    return this.balances.get(`${account} ${currency}`) ?? 0;
  }

  /** Every account with what it has. */
  *all(): Generator<readonly [string, number]> {
    yield* this.balances;
  }

  /** The sum over all accounts of each currency; anything but 0 is a fault of the books. */
  sums(): ReadonlyMap<string, number> {
    const sums = new Map<string, number>();
    for (const [name, minor] of this.balances) {
      const currency = name.slice(-3);
      sums.set(currency, (sums.get(currency) ?? 0) + minor);
    }
    return sums;
  }

  paymentOf(id: string): KeptPayment | undefined {
    return this.payments.get(this.byId.get(id) ?? '');
  }

  isFunded(id: string): boolean {
    return this.fundings.has(id);
  }

  /** Takes one entry of the journal into the books. */
  apply(entry: Entry): void {
    if (entry.type === 'told') {
      this.notices.delete(entry.noticeId);
      return;
    }
    if (entry.type === 'accepted') {
      this.underWay.set(entry.instruction.id, entry);
      return;
    }
    for (const { from, to, currency, amountMinor } of entry.legs) {
      this.balances.set(`${from} ${currency}`, this.balance(from, currency) - amountMinor);
      this.balances.set(`${to} ${currency}`, this.balance(to, currency) + amountMinor);
    }
    for (const line of entry.lines) this.keep(line);
    if (entry.type === 'payment') {
      this.payments.set(entry.payment.reference, { ...entry.payment, bookedAt: entry.at });
      this.byId.set(entry.payment.id, entry.payment.reference);
    }
    if (entry.type === 'funding') this.fundings.add(entry.id);
    if (entry.type === 'ended') {
      this.payments.get(entry.reference)!.until = null;
      this.tell(entry.at, `E-${entry.reference}`, { kind: 'authorisation_ended', paymentReference: entry.reference });
    }
    if (entry.type === 'instruction') this.carried(entry);
    if (entry.type === 'returned') {
      this.instructions.get(entry.instructionId)!.outcome = entry.outcome;
      this.tell(entry.at, `R-${entry.instructionId}`, { kind: 'instruction', instructionId: entry.instructionId, answer: entry.outcome });
    }
    if (entry.type === 'card_dispute') {
      const { reference: caseReference, payment: paymentReference, ...said } = entry.dispute;
      this.cardDisputes.set(caseReference, entry.dispute);
      this.tell(entry.at, `D-${caseReference}-${said.status}-${this.lineCount}`, { kind: 'card_dispute', caseReference, paymentReference, ...said });
    }
    if (entry.type === 'evidence') this.evidence.set(entry.evidence.id, entry.evidence);
  }

  private carried(entry: Extract<Entry, { type: 'instruction' }>): void {
    const { id, payment } = entry.instruction;
    this.instructions.set(id, { instruction: entry.instruction, outcome: entry.outcome, legs: entry.legs });
    this.underWay.delete(id);
    if (entry.until !== undefined && payment !== null) this.payments.get(payment)!.until = entry.until;
    this.tell(entry.at, `I-${id}`, { kind: 'instruction', instructionId: id, answer: entry.outcome });
  }

  private keep(line: Line): void {
    this.lineCount += 1;
    const day = line.bookedAt.slice(0, 10);
    const kept = this.days.get(day);
    if (kept === undefined) this.days.set(day, { lines: [line], sorted: true });
    else {
      kept.sorted &&= kept.lines.at(-1)!.bookedAt <= line.bookedAt;
      kept.lines.push(line);
    }
  }

  /**
   * Lines booked at or after `from` and before `to`, oldest first.
   * @param after key of the last line of the page before: `bookedAt lineId`
   */
  statement(from: string, to: string, after: string, limit: number): { lines: Line[]; next: string | null } {
    const keyOf = (line: Line): string => `${line.bookedAt} ${line.lineId}`;
    const page: Line[] = [];
    const begin = after === '' ? from : after;
    for (const day of [...this.days.keys()].sort()) {
      if (day < begin.slice(0, 10) || day > to.slice(0, 10)) continue;
      const kept = this.days.get(day)!;
      if (!kept.sorted) kept.lines.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
      kept.sorted = true;
      for (const line of kept.lines) {
        if (line.bookedAt < from || line.bookedAt >= to || keyOf(line) <= after) continue;
        if (page.length === limit) return { lines: page, next: keyOf(page.at(-1)!) };
        page.push(line);
      }
    }
    return { lines: page, next: null };
  }

  private tell(at: string, noticeId: string, about: Notice['about']): void {
    this.notices.set(noticeId, { noticeId, at, about });
  }

  private line(offset: number, line: Omit<Line, 'lineId'>): Line {
    return { lineId: `L${String(this.lineCount + offset + 1).padStart(9, '0')}`, ...line };
  }

  /** The entry that takes a payment in. */
  pay(order: PaymentOrder, now: string): Extract<Entry, { type: 'payment' }> {
    const at = order.at ?? now;
    const reference = order.reference ?? `P${String(this.payments.size + 1).padStart(8, '0')}`;
    const authorised = order.kind === 'authorise';
    const to = authorised ? frozenOf(reference) : escrowOf(reference);
    const until = authorised ? (order.until ?? new Date(Date.parse(at) + AUTHORISATION_DAYS * DAY_MS).toISOString()) : null;
    const { amountMinor, currency } = order;
    const kind = authorised ? 'authorised' : 'paid_in';
    return {
      ...{ type: 'payment', at, payment: { ...order, reference, until } },
      legs: [{ from: OUTSIDE, to, currency, amountMinor }],
      lines: [this.line(0, { bookedAt: at, kind, paymentReference: reference, instructionId: null, currency, amountMinor })],
    };
  }

  /** The entry that puts money of the client itself on its account, under a reference of its own. */
  fund(id: string, currency: string, amountMinor: number, at: string): Extract<Entry, { type: 'funding' }> {
    const line = this.line(0, { bookedAt: at, kind: 'paid_in', paymentReference: id, instructionId: null, currency, amountMinor });
    return { type: 'funding', at, id, legs: [{ from: OUTSIDE, to: CLIENT, currency, amountMinor }], lines: [line] };
  }

  private take(from: string, to: string, of: Instruction, kind: Line['kind'] | null): Decided {
    const { currency, amountMinor } = of;
    if (this.balance(from, currency) < amountMinor) {
      return from === CLIENT ? { code: 'funds_insufficient', lasting: false } : { code: 'amount_exceeds_remaining', lasting: true };
    }
    return { legs: [{ from, to, currency, amountMinor }], kind };
  }

  private lengthened(payment: KeptPayment, of: Instruction): Decided {
    if (payment.until === null || this.balance(frozenOf(payment.reference), payment.currency) === 0) return { code: 'authorisation_ended', lasting: true };
    const latest = Date.parse(payment.bookedAt) + LONGEST_AUTHORISATION_DAYS * DAY_MS;
    if (of.until === undefined || Date.parse(of.until) > latest) return { code: 'extension_too_long', lasting: true };
    return { legs: [], kind: null, until: of.until };
  }

  private decide(of: Instruction): Decided {
    const payment = of.payment === null ? undefined : this.payments.get(of.payment);
    if (of.payment !== null && payment === undefined) return { code: 'payment_unknown', lasting: true };
    if (payment !== undefined && payment.currency !== of.currency) return { code: 'currency_mismatch', lasting: true };
    if (payment === undefined) {
      if (of.verb !== 'payout' || of.beneficiary === null) return { code: 'instruction_invalid', lasting: true };
      return this.take(CLIENT, OUTSIDE, of, 'paid_out');
    }
    const [escrow, frozen] = [escrowOf(payment.reference), frozenOf(payment.reference)];
    switch (of.verb) {
      case 'extend':
        return this.lengthened(payment, of);
      case 'capture':
        return of.intoEscrow === true ? this.take(frozen, escrow, of, null) : this.take(frozen, OUTSIDE, of, 'captured');
      case 'release':
        return this.take(frozen, OUTSIDE, of, 'released');
      case 'refund':
        return this.take(escrow, OUTSIDE, of, 'refunded');
      case 'payout':
        // without a beneficiary the payer of this payment is paid from the client's own money
        return this.take(of.beneficiary === null ? CLIENT : escrow, OUTSIDE, of, 'paid_out');
    }
  }

  /**
   * The entry that carries an instruction out or refuses it.
   * @param delta what a faulty institution takes too much or too little
   */
  instruct(given: Instruction, at: string, delta = 0): Extract<Entry, { type: 'instruction' }> {
    const instruction = delta === 0 ? given : { ...given, amountMinor: given.amountMinor + delta };
    const decided = this.decide(instruction);
    if ('code' in decided) {
      return { type: 'instruction', at, instruction: given, outcome: { outcome: 'refused', ...decided }, legs: [], lines: [] };
    }
    const { amountMinor, currency, payment: paymentReference, id: instructionId } = instruction;
    const shared = { bookedAt: at, paymentReference, instructionId, currency };
    const lines = decided.kind === null ? [] : [this.line(0, { ...shared, kind: decided.kind, amountMinor })];
    const feeMinor = decided.kind === 'paid_out' || decided.kind === 'captured' ? Math.floor((amountMinor * this.feePer10000) / 10_000) : 0;
    // a fee comes from the client's own money, never from what is kept for others
    const feeLegs = feeMinor > 0 && this.balance(CLIENT, currency) >= feeMinor ? [{ from: CLIENT, to: FEES, currency, amountMinor: feeMinor }] : [];
    if (feeLegs.length > 0) lines.push(this.line(lines.length, { ...shared, kind: 'fee', amountMinor: feeMinor }));
    const reference = `T${String(this.instructions.size + 1).padStart(8, '0')}`;
    return {
      ...{ type: 'instruction', at, instruction: given, legs: [...decided.legs, ...feeLegs], lines },
      outcome: { outcome: 'done', reference, amountMinor, currency, at },
      ...(decided.until === undefined ? {} : { until: decided.until }),
    };
  }

  /**
   * The entry that takes back what was carried out: it comes back to where it was taken from, and what was frozen into escrow.
   * A fee stays. Undefined when there is nothing that can come back.
   */
  takeBack(id: string, code: string, at: string): Extract<Entry, { type: 'returned' }> | undefined {
    const known = this.instructions.get(id);
    const [leg] = known?.legs ?? [];
    if (known?.outcome.outcome !== 'done' || leg === undefined || leg.to !== OUTSIDE || known.instruction.verb === 'release') return undefined;
    const { payment: paymentReference, currency } = known.instruction;
    const { amountMinor } = leg;
    const to = leg.from.startsWith('frozen:') ? escrowOf(leg.from.slice('frozen:'.length)) : leg.from;
    return {
      ...{ type: 'returned', at, instructionId: id, outcome: { outcome: 'returned', code, amountMinor, at } },
      legs: [{ from: OUTSIDE, to, currency, amountMinor }],
      lines: [this.line(0, { bookedAt: at, kind: 'returned', paymentReference, instructionId: id, currency, amountMinor })],
    };
  }

  /**
   * The entry of what a card network says of a payment. While the cardholder has the money, its amount is taken from our
   * client's own account; it comes back when the merchant wins. The network's fee is a line of its own, and stays.
   */
  disputed(dispute: CardDispute, at: string): Extract<Entry, { type: 'card_dispute' }> {
    const { reference, payment: paymentReference, currency } = dispute;
    const known = this.cardDisputes.get(reference);
    const taken = (one: CardDispute | undefined): number => (one === undefined || GIVEN_BACK.includes(one.status) ? 0 : one.amountMinor);
    const more = taken(dispute) - taken(known);
    const fee = known === undefined ? dispute.feeMinor : 0;
    const line = (offset: number, kind: Line['kind'], amountMinor: number): Line => this.line(offset, { bookedAt: at, kind, paymentReference, instructionId: null, currency, amountMinor });
    const lines = more === 0 ? [] : [line(0, more > 0 ? 'card_dispute' : 'card_dispute_reversed', Math.abs(more))];
    const legs: Leg[] = more === 0 ? [] : [more > 0 ? { from: CLIENT, to: OUTSIDE, currency, amountMinor: more } : { from: OUTSIDE, to: CLIENT, currency, amountMinor: -more }];
    if (fee > 0) {
      lines.push(line(lines.length, 'fee', fee));
      legs.push({ from: CLIENT, to: FEES, currency, amountMinor: fee });
    }
    return { type: 'card_dispute', at, dispute, legs, lines };
  }

  /** Payments whose authorisation has ended by now. */
  ended(now: number): KeptPayment[] {
    return [...this.payments.values()].filter((one) => one.until !== null && Date.parse(one.until) <= now && this.balance(frozenOf(one.reference), one.currency) > 0);
  }

  /** The entry that gives what is still frozen back to the payer. */
  end(payment: KeptPayment, at: string): Extract<Entry, { type: 'ended' }> {
    const { reference, currency } = payment;
    const amountMinor = this.balance(frozenOf(reference), currency);
    const legs = amountMinor === 0 ? [] : [{ from: frozenOf(reference), to: OUTSIDE, currency, amountMinor }];
    const lines = amountMinor === 0 ? [] : [this.line(0, { bookedAt: at, kind: 'released', paymentReference: reference, instructionId: null, currency, amountMinor })];
    return { type: 'ended', at, reference, legs, lines };
  }
}
