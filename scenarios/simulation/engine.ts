import { addMilliseconds, type Instant, type Uuid } from '../../core/kernel/kernel.ts';
import {
  afterAnswer, AUTHORISATION_ENDED, authorisationPlan, authorisedMinor, cannotTell, isCertainlyUndone, LEASE_MS, lookAtBefore, newLife, planAfterReturn, splitAmount, stepFor,
  type Direction, type InstructionLife, type NextLife, type OwnCode, type PaymentStanding, type RailAnswer, type RailInstruction, type RailNotice, type RailVerb,
} from '../../core/payment/payment.ts';
import type { Books, Movement } from './books.ts';
import type { SimulatedRail } from './rail.ts';

/** A row of `payment` in the model. */
export interface PaymentRow extends PaymentStanding {
  readonly id: Uuid;
  readonly reference: string;
  readonly rail: SimulatedRail;
  readonly authorisedAt: Instant | null;
  readonly authorisedUntil: Instant | null;
  readonly lookAt: Instant | null;
  readonly instructedMinor: number;
  readonly changing: Uuid | null;
  readonly stopped: string | null;
  readonly alarm: string | null;
}

/** A row of `payment_instruction` in the model. */
export interface InstructionRow extends InstructionLife {
  readonly id: Uuid;
  readonly movement: Movement | null;
  readonly paymentId: Uuid | null;
  readonly rail: SimulatedRail;
  readonly direction: Direction;
  readonly amountMinor: number;
  readonly currency: 'CNY';
  readonly verb: RailVerb | null;
  readonly beneficiary: string | null;
  readonly until: Instant | null;
  readonly replacedBy: Uuid | null;
  readonly again: 'same_way' | 'account' | null;
  readonly waits: 'account' | 'person' | null;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}

const CLAIMED_AT_ONCE = 3;
const HOUR = 3_600_000;

/**
 * What the SQL of payments does, as a model: each method below is one transaction, whole or not at all, so that a crash
 * lies between two of them. The decisions are core's own.
 */
export class Engine {
  readonly books: Books;
  readonly rows = new Map<Uuid, InstructionRow>();
  readonly payments = new Map<Uuid, PaymentRow>();
  readonly takenNotices = new Set<string>();
  readonly institution: SimulatedRail;
  /** how often money was posted for an instruction */
  readonly settledTimes = new Map<Uuid, number>();
  readonly returnedTimes = new Map<Uuid, number>();
  /** instructions that came back, in order */
  readonly returns: Uuid[] = [];
  merchantAccount: string | null = null;
  #read = 0;
  #ids = 0;

  constructor(books: Books, institution: SimulatedRail) {
    this.books = books;
    this.institution = institution;
  }

  #row(id: Uuid, change: Partial<InstructionRow>): void {
    this.rows.set(id, { ...this.rows.get(id)!, ...change });
  }

  #payment(id: Uuid, change: Partial<PaymentRow>): void {
    this.payments.set(id, { ...this.payments.get(id)!, ...change });
  }

  #write(row: Pick<InstructionRow, 'id' | 'movement' | 'paymentId' | 'rail' | 'direction' | 'amountMinor'> & Partial<InstructionRow>, at: Instant): void {
    if (this.rows.has(row.id)) return;
    this.rows.set(row.id, { ...newLife(at), currency: 'CNY', verb: null, beneficiary: null, until: null, replacedBy: null, again: null, waits: null, createdAt: at, changedAt: at, ...row });
  }

  /** `payment_instruct`: one portion of movements. */
  instruct(at: Instant): void {
    for (const movement of this.books.movements.slice(this.#read, this.#read + 2)) {
      this.#read += 1;
      if (movement.source === 'escrow') this.#instructEscrow(movement, at);
      else {
        const paid = [...this.payments.values()].findLast(({ rail }) => rail === this.institution);
        this.#write({ id: `i-${movement.id}`, movement, paymentId: paid?.id ?? null, rail: this.institution, direction: movement.direction, amountMinor: movement.amountMinor }, at);
      }
    }
  }

  #instructEscrow(movement: Movement, at: Instant): void {
    let left = movement.amountMinor;
    for (const payment of this.payments.values()) {
      const part = Math.min(left, payment.amountMinor - payment.instructedMinor);
      if (part <= 0) continue;
      left -= part;
      this.#payment(payment.id, { instructedMinor: payment.instructedMinor + part });
      for (const [n, amountMinor] of splitAmount(part, payment.rail.capabilities.greatestMinor).entries()) {
        const stopped = payment.stopped === null ? {} : ({ state: 'stopped', nextAt: null, code: payment.stopped } as const);
        this.#write({ id: `i-${movement.id}-${payment.id}-${n}`, movement, paymentId: payment.id, rail: payment.rail, direction: movement.direction, amountMinor, ...stopped }, at);
      }
    }
    if (left > 0) throw new Error(`${left} of ${movement.id} lies at no payment`);
  }

  get unread(): number {
    return this.books.movements.length - this.#read;
  }

  /** `payment_claim`. */
  claim(at: Instant): readonly { readonly id: Uuid; readonly was: 'due' | 'sent' }[] {
    const due = [...this.rows.values()].filter((row) => row.nextAt !== null && row.nextAt <= at).sort((a, b) => (a.nextAt! < b.nextAt! ? -1 : 1));
    const claimed: { id: Uuid; was: 'due' | 'sent' }[] = [];
    for (const row of due.slice(0, CLAIMED_AT_ONCE)) {
      const was = row.state as 'due' | 'sent';
      if (was === 'due' && !this.#mayTell(row)) {
        const stopped = row.paymentId === null || row.movement === null ? null : this.payments.get(row.paymentId)!.stopped;
        this.#row(row.id, stopped === null ? { nextAt: addMilliseconds(at, 15_000) } : { state: 'stopped', nextAt: null, code: stopped });
        continue;
      }
      this.#row(row.id, { state: 'sent', nextAt: addMilliseconds(at, LEASE_MS), told: row.told + (was === 'due' ? 1 : 0), asked: row.asked + (was === 'sent' ? 1 : 0) });
      claimed.push({ id: row.id, was });
    }
    return claimed;
  }

  #mayTell(row: InstructionRow): boolean {
    const payment = row.paymentId === null ? undefined : this.payments.get(row.paymentId);
    if (payment === undefined) return true;
    if ((payment.stopped !== null && row.movement !== null) || (payment.changing !== null && payment.changing !== row.id)) return false;
    return payment.state !== 'authorised' || ![...this.rows.values()].some((one) => one.paymentId === payment.id && one.state === 'sent');
  }

  /** `payment_fixed`: false when another process has fixed or ended it. */
  fix(id: Uuid, verb: RailVerb, beneficiary: string | null): boolean {
    const row = this.rows.get(id)!;
    if (row.verb !== null || row.state !== 'sent') return false;
    this.#row(id, { verb, beneficiary });
    return true;
  }

  /** `payment_change`. */
  change(at: Instant, paymentId: Uuid, direction: 'into_escrow' | 'extend', until: Instant | null, besides: Uuid | null): boolean {
    const payment = this.payments.get(paymentId)!;
    const amountMinor = authorisedMinor(payment);
    if (payment.state !== 'authorised' || payment.changing !== null || amountMinor <= 0) return false;
    if ([...this.rows.values()].some((row) => row.paymentId === paymentId && row.state === 'sent' && row.id !== besides)) return false;
    const id = `change-${(this.#ids += 1)}`;
    this.#write({ id, movement: null, paymentId, rail: payment.rail, direction, amountMinor, until }, at);
    this.#payment(paymentId, { changing: id });
    return true;
  }

  /** `payment_capture_refused`. */
  isCaptureRefused(id: Uuid): boolean {
    const { paymentId, createdAt } = this.rows.get(id)!;
    return [...this.rows.values()].some((row) => row.paymentId === paymentId && row.direction === 'into_escrow' && row.state === 'failed' && row.changedAt >= createdAt);
  }

  /** `payment_put_back`. */
  putBack(id: Uuid, nextAt: Instant): void {
    const row = this.rows.get(id)!;
    if (row.state === 'sent' && row.verb === null) this.#row(id, { state: 'due', told: row.told - 1, nextAt });
  }

  /** `payment_settle` with the decision before it, on the row as it is now. */
  record(id: Uuid, outcome: { readonly answer: RailAnswer } | { readonly cannot: OwnCode }, at: Instant): void {
    const row = this.rows.get(id)!;
    const same: NextLife = { ...row, settles: false, takesBack: false };
    const next = 'answer' in outcome ? afterAnswer(row, row, outcome.answer, at) : row.state === 'sent' && row.verb === null ? cannotTell(row, outcome.cannot) : same;
    const { state, told, asked, nextAt, code, reference, alarm } = next;
    this.#row(id, { state, told, asked, nextAt, code, reference, alarm, changedAt: at });
    if (next.settles) this.#settle(this.rows.get(id)!, at);
    if (next.takesBack) this.#takeBack(this.rows.get(id)!, at);
    if (state === 'returned' && row.state !== 'returned' && row.replacedBy === null) this.#afterReturn(row, code, at);
    const payment = row.paymentId === null ? undefined : this.payments.get(row.paymentId);
    if (state === 'failed' && code === AUTHORISATION_ENDED && payment?.state === 'authorised') this.#over(payment);
    if (payment?.changing === id && (state === 'done' || state === 'failed')) {
      this.#payment(payment.id, { changing: null, ...(state === 'failed' ? { lookAt: addMilliseconds(at, HOUR) } : {}) });
    }
  }

  #settle(row: InstructionRow, at: Instant): void {
    this.settledTimes.set(row.id, (this.settledTimes.get(row.id) ?? 0) + 1);
    if (row.movement !== null) this.books.settle(row.id, row.movement.direction, row.amountMinor, at);
    if (row.paymentId === null || (row.movement !== null && row.movement.source !== 'escrow')) return;
    const payment = this.payments.get(row.paymentId)!;
    const add = (verb: RailVerb): number => (row.verb === verb ? row.amountMinor : 0);
    const paidBack = row.verb === 'payout' && row.direction === 'to_consumer' ? row.amountMinor : 0;
    const capturedMinor = payment.capturedMinor + add('capture');
    const releasedMinor = payment.releasedMinor + add('release');
    const whole = capturedMinor + releasedMinor >= payment.amountMinor;
    const intoEscrow = row.direction === 'into_escrow';
    const until = row.direction === 'extend' ? row.until : null;
    this.#payment(payment.id, {
      ...{ capturedMinor, releasedMinor, refundedMinor: payment.refundedMinor + add('refund') + paidBack },
      paidOutMinor: payment.paidOutMinor + (row.direction === 'to_merchant' ? row.amountMinor : 0),
      state: intoEscrow ? 'captured' : payment.state === 'authorised' && whole ? 'ended' : payment.state,
      authorisedUntil: until ?? payment.authorisedUntil,
      lookAt: intoEscrow || whole ? null : until === null ? payment.lookAt : lookAtBefore(until),
    });
  }

  /** What came back is with the institution again, and owed again. */
  #takeBack(row: InstructionRow, at: Instant): void {
    const movement = row.movement!;
    this.returnedTimes.set(row.id, (this.returnedTimes.get(row.id) ?? 0) + 1);
    this.books.takeBack(row.id, movement.direction, row.amountMinor, at);
    this.returns.push(row.id);
    if (row.paymentId === null || movement.source !== 'escrow') return;
    const payment = this.payments.get(row.paymentId)!;
    const consumer = row.direction === 'to_consumer' ? row.amountMinor : 0;
    this.#payment(payment.id, { refundedMinor: payment.refundedMinor - consumer, paidOutMinor: payment.paidOutMinor - (row.amountMinor - consumer) });
  }

  #afterReturn(row: InstructionRow, code: string | null, at: Instant): void {
    const plan = planAfterReturn(code, row.again !== null, row.rail.capabilities);
    if (plan === 'again') this.restart(row.id, at);
    else this.#row(row.id, { waits: plan });
  }

  /** What a dispute's record is still to be told of an instruction that came back: that it did, and that it was paid again. */
  newsOf(id: Uuid): { readonly paid: boolean; readonly row: InstructionRow } {
    const row = this.rows.get(id)!;
    let later = row.replacedBy === null ? undefined : this.rows.get(row.replacedBy);
    while (later !== undefined && !this.settledTimes.has(later.id)) later = later.replacedBy === null ? undefined : this.rows.get(later.replacedBy);
    return { paid: later !== undefined, row };
  }

  /** `payment_stop` of an order. */
  stop(reason: string): void {
    for (const row of this.rows.values()) if (row.state === 'due' && row.movement !== null) this.#row(row.id, { state: 'stopped', nextAt: null, code: reason });
    for (const payment of this.payments.values()) this.#payment(payment.id, { stopped: reason });
  }

  /** `payment_restart` of an order. */
  goOn(at: Instant): void {
    for (const payment of this.payments.values()) this.#payment(payment.id, { stopped: null });
    for (const row of this.rows.values()) if (row.state === 'stopped') this.#row(row.id, { state: 'due', nextAt: at, code: null });
  }

  /** `payment_restart` of one that failed. */
  restart(id: Uuid, at: Instant): void {
    const row = this.rows.get(id)!;
    if ((row.state !== 'failed' && row.state !== 'returned') || row.replacedBy !== null || row.movement === null) return;
    if (row.paymentId !== null && this.payments.get(row.paymentId)!.stopped !== null) return;
    if (!isCertainlyUndone(row)) return this.#row(id, { state: 'sent', nextAt: at, code: null });
    const again = `${id}-again`;
    this.#write({ id: again, movement: row.movement, paymentId: row.paymentId, rail: row.rail, direction: row.direction, amountMinor: row.amountMinor, again: row.state !== 'returned' ? row.again : row.waits === 'account' ? 'account' : (row.again ?? 'same_way') }, at);
    this.#row(id, { replacedBy: again, waits: null });
  }

  /** A notice and what it says, in one transaction; its number is taken once. */
  takeNotice({ noticeId, about }: RailNotice, at: Instant): void {
    if (this.takenNotices.has(noticeId)) return;
    this.takenNotices.add(noticeId);
    if (about.kind === 'instruction') this.record(about.instructionId, { answer: about.answer }, at);
    if (about.kind !== 'authorisation_ended') return;
    for (const payment of this.payments.values()) {
      if (payment.reference === about.paymentReference && payment.state === 'authorised') this.#over(payment);
    }
  }

  #over(payment: PaymentRow): void {
    this.#payment(payment.id, { state: 'ended', lookAt: null, alarm: payment.instructedMinor < payment.amountMinor ? 'authorisation_ended' : payment.alarm });
  }

  /** `payment_authorisations` and what is planned for each. */
  lookAfter(at: Instant, neededUntil: Instant | null): void {
    for (const payment of this.payments.values()) {
      if (payment.lookAt === null || payment.lookAt > at) continue;
      this.#payment(payment.id, { lookAt: addMilliseconds(at, HOUR) });
      if (payment.state !== 'authorised') this.#payment(payment.id, { lookAt: null });
      else if (payment.changing === null) this.#plan(payment, at, neededUntil);
    }
  }

  #plan(payment: PaymentRow, at: Instant, neededUntil: Instant | null): void {
    const extensionRefused = [...this.rows.values()].some((row) => row.paymentId === payment.id && row.direction === 'extend' && row.state === 'failed');
    const { authorisedAt, authorisedUntil } = payment;
    const plan = authorisationPlan({ authorisedAt: authorisedAt!, authorisedUntil: authorisedUntil!, leftMinor: authorisedMinor(payment), neededUntil, extensionRefused, at }, payment.rail.capabilities);
    if (plan.plan === 'wait') this.#payment(payment.id, { lookAt: plan.lookAt });
    if (plan.plan === 'let_end') this.#payment(payment.id, { lookAt: null });
    if (plan.plan === 'call_for_help') this.#payment(payment.id, { alarm: 'authorisation_ending', ...(authorisedUntil! <= at ? { lookAt: null } : {}) });
    if (plan.plan === 'extend') this.change(at, payment.id, 'extend', plan.until, null);
    if (plan.plan === 'capture_into_escrow') this.change(at, payment.id, 'into_escrow', null, null);
  }

  /** The message of an instruction: the same whenever it is told. */
  messageOf(row: InstructionRow, verb: RailVerb, beneficiary: string | null): RailInstruction {
    const payment = row.paymentId === null ? null : this.payments.get(row.paymentId)!;
    const { id, currency, amountMinor, direction, until } = row;
    return {
      ...{ id, verb, currency, amountMinor, beneficiary },
      payment: payment === null ? null : { paymentId: payment.id, rail: payment.rail.capabilities.rail, reference: payment.reference, currency },
      ...(direction === 'into_escrow' ? { intoEscrow: true } : {}),
      ...(until === null ? {} : { until }),
    };
  }

  /** What is told about a row that has not been told yet. */
  stepOf(row: InstructionRow, at: Instant): ReturnType<typeof stepFor> {
    const payment = row.paymentId === null ? null : this.payments.get(row.paymentId)!;
    const ofPayment = row.movement === null || row.movement.source === 'escrow';
    const account = row.direction === 'to_merchant' ? this.merchantAccount : 'consumer';
    return stepFor({ ...row, ofPayment, payment, beneficiary: account, again: row.again, at }, row.rail.capabilities);
  }
}

/** Where a worker stands: between two of these it can die, and another can overtake it. */
export type Boundary = 'claimed' | 'planned' | 'fixed' | 'told' | 'recorded';

/** One portion of `payment.execute`, stopping at every call of a port and every transaction. */
export function* work(engine: Engine, now: () => Instant): Generator<Boundary, void, void> {
  for (const { id, was } of engine.claim(now())) {
    yield 'claimed';
    const row = engine.rows.get(id)!;
    let { verb, beneficiary } = row;
    const ask = was === 'sent' && verb !== null;
    if (verb === null) {
      const step = engine.stepOf(row, now());
      const account = engine.merchantAccount;
      // what it has planned may be of the past when it goes on
      yield 'planned';
      if (step.step === 'capture_first' && engine.isCaptureRefused(id)) {
        engine.record(id, { cannot: 'capture_refused' }, now());
        continue;
      }
      if (step.step === 'capture_first') {
        engine.change(now(), row.paymentId!, 'into_escrow', null, id);
        yield 'claimed';
        engine.putBack(id, addMilliseconds(now(), 5_000));
        continue;
      }
      if (step.step === 'cannot') {
        engine.record(id, { cannot: step.code }, now());
        continue;
      }
      verb = step.step === 'freed' ? 'release' : step.verb;
      beneficiary = verb === 'payout' && row.direction === 'to_merchant' ? account : verb === 'payout' && (row.paymentId === null || row.again === 'account') ? 'consumer' : null;
      // what another process has fixed is that one's to tell
      if (!engine.fix(id, verb, beneficiary)) continue;
      yield 'fixed';
      if (step.step === 'freed') {
        engine.record(id, { answer: { outcome: 'done', reference: 'freed', amountMinor: row.amountMinor, currency: 'CNY', at: now() } }, now());
        continue;
      }
    }
    const message = engine.messageOf(row, verb, beneficiary);
    let answer: RailAnswer;
    try {
      answer = ask ? row.rail.ask(message) : row.rail.instruct(message, now());
    } catch {
      answer = { outcome: 'unknown', reason: 'the line broke' };
    }
    yield 'told';
    engine.record(id, { answer }, now());
    yield 'recorded';
  }
}
