import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Books } from './books.ts';
import { Journal } from './journal.ts';
import { Misbehaviour } from './misbehave.ts';
import { sendNotices } from './notices.ts';
import { BadRequest, type CardDispute, type Entry, type Evidence, type Instruction, type Notice, type Outcome, type PaymentOrder } from './types.ts';

/** What makes an institution. */
export interface InstitutionOptions {
  readonly data: string;
  readonly key: KeyObject;
  /** where notices go; without it none are sent, and all are kept */
  readonly noticesUrl: string | undefined;
  readonly feePer10000: number;
}

/** What was answered, and whether it should be. */
export interface Carried {
  readonly outcome: Outcome;
  readonly silent?: boolean;
  readonly forged?: boolean;
  readonly failed?: boolean;
  readonly junk?: boolean;
}

/**
 * The institution: decides by its books, writes to its journal, answers only what is on the disk. Books change in memory
 * in the order of the journal, so that one thing is decided after the other.
 */
export class Institution {
  readonly books: Books;
  readonly misbehaviour = new Misbehaviour();
  private readonly journal: Journal;
  private readonly notices: { wake(): void; stop(): void } | undefined;
  private readonly timer: NodeJS.Timeout;

  constructor(options: InstitutionOptions) {
    this.books = new Books(options.feePer10000);
    this.journal = Journal.open(join(options.data, 'journal.jsonl'), (entry) => this.books.apply(entry as Entry));
    for (const [, of] of this.books.underWay) void this.later(of.instruction, of.dueAt, 0);
    if (options.noticesUrl !== undefined) {
      this.notices = sendNotices({
        ...{ url: options.noticesUrl, key: options.key, misbehaviour: this.misbehaviour },
        waiting: (): readonly Notice[] => [...this.books.notices.values().take(8)],
        taken: (noticeId) => this.write({ type: 'told', noticeId }),
      });
    }
    this.timer = setInterval(() => this.endAuthorisations(), 1000);
    this.timer.unref();
  }

  private write(entry: Entry): Promise<void> {
    this.books.apply(entry);
    const written = this.journal.append(entry);
    if (entry.type !== 'told') void written.then(() => this.notices?.wake());
    return written;
  }

  /** Waits until everything decided so far is on the disk. */
  settled(): Promise<void> {
    return this.journal.flushed();
  }

  /**
   * Takes a payment in, once per id.
   * @throws BadRequest when the id or the number belongs to another payment
   */
  async pay(order: PaymentOrder): Promise<{ reference: string; until: string | null }> {
    const known = this.books.paymentOf(order.id);
    if (known === undefined) {
      if (order.reference !== undefined && this.books.payments.has(order.reference)) throw new BadRequest('reference is taken');
      await this.write(this.books.pay(order, new Date().toISOString()));
    } else if (known.amountMinor !== order.amountMinor || known.currency !== order.currency || known.kind !== order.kind) {
      throw new BadRequest('id belongs to another payment');
    }
    await this.settled();
    const { reference, until } = this.books.paymentOf(order.id)!;
    return { reference, until };
  }

  /** Puts money of the client itself on its account, once per id. */
  async fund(id: string, currency: string, amountMinor: number, at = new Date().toISOString()): Promise<void> {
    if (!this.books.isFunded(id)) await this.write(this.books.fund(id, currency, amountMinor, at));
    await this.settled();
  }

  /** What became of an instruction. */
  async ask(id: string): Promise<Outcome> {
    await this.settled();
    const underWay = this.books.underWay.get(id);
    if (underWay !== undefined) return { outcome: 'under_way', reference: underWay.reference };
    return this.books.instructions.get(id)?.outcome ?? { outcome: 'never_heard' };
  }

  /**
   * Takes back what was carried out, as a bank does that cannot credit an account. Once: again it says the same.
   * @throws BadRequest when it was not carried out, or cannot come back
   */
  async takeBack(id: string, code: string): Promise<Outcome> {
    const entry = this.books.takeBack(id, code, new Date().toISOString());
    if (entry !== undefined) await this.write(entry);
    else if (this.books.instructions.get(id)?.outcome.outcome !== 'returned') throw new BadRequest('there is nothing that could come back');
    return this.ask(id);
  }

  /** A card network says something of a payment. @throws BadRequest for a payment nobody knows */
  async dispute(dispute: CardDispute): Promise<void> {
    if (!this.books.payments.has(dispute.payment)) throw new BadRequest('payment is not known');
    await this.write(this.books.disputed(dispute, new Date().toISOString()));
    await this.settled();
  }

  /** Takes what the client hands in for a card dispute, once per id, while the network still takes any. */
  async takeEvidence(evidence: Evidence): Promise<Outcome> {
    const known = this.books.evidence.get(evidence.id);
    const dispute = this.books.cardDisputes.get(evidence.reference);
    const at = new Date().toISOString();
    if (known === undefined && dispute === undefined) return { outcome: 'refused', code: 'card_dispute_unknown', lasting: true };
    if (known === undefined && dispute!.evidenceDue !== null && dispute!.evidenceDue <= at) return { outcome: 'refused', code: 'evidence_too_late', lasting: true };
    if (known === undefined) await this.write({ type: 'evidence', at, evidence, legs: [], lines: [] });
    await this.settled();
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(evidence)) return { outcome: 'refused', code: 'id_of_other_evidence', lasting: true };
    return { outcome: 'done', reference: `V${evidence.id}`, amountMinor: 0, currency: dispute!.currency, at };
  }

  /** Carries an instruction out, once per id, unless it was told to misbehave. */
  async instruct(given: Instruction): Promise<Carried> {
    const known = this.books.instructions.get(given.id) ?? this.books.underWay.get(given.id);
    if (known !== undefined && this.misbehaviour.next('forget_ids') === undefined) {
      await this.settled();
      if (!sameInstruction(known.instruction, given)) return { outcome: { outcome: 'refused', code: 'id_of_another_instruction', lasting: true } };
      return { outcome: await this.ask(given.id) };
    }
    const nothing: Outcome = { outcome: 'never_heard' };
    if (this.misbehaviour.next('silent') !== undefined) return { outcome: nothing, silent: true };
    if (this.misbehaviour.next('error') !== undefined) return { outcome: nothing, failed: true };
    const refusal = this.misbehaviour.next('refuse');
    if (refusal !== undefined) return { outcome: { outcome: 'refused', code: refusal.code, lasting: refusal.lasting } };
    const late = this.misbehaviour.next('late');
    if (late !== undefined) return this.accept(given, late.ms);
    const delta = this.misbehaviour.next('amount')?.deltaMinor ?? 0;
    return this.carryOut(given, delta);
  }

  private async carryOut(given: Instruction, delta: number): Promise<Carried> {
    const entry = this.books.instruct(given, new Date().toISOString(), delta);
    // what may go another way tomorrow is not kept: the client may ask again under the same id
    if (entry.outcome.outcome === 'refused' && !entry.outcome.lasting) return { outcome: entry.outcome };
    if (this.misbehaviour.next('die_while_writing') !== undefined) {
      await this.journal.tear(entry);
      process.kill(process.pid, 'SIGKILL');
    }
    await this.write(entry);
    if (this.misbehaviour.next('die_after_writing') !== undefined) process.kill(process.pid, 'SIGKILL');
    if (this.misbehaviour.next('twice') !== undefined) await this.write(this.books.instruct(given, new Date().toISOString(), delta));
    const { outcome } = entry;
    if (this.misbehaviour.next('no_answer') !== undefined) return { outcome, silent: true };
    if (this.misbehaviour.next('error_after') !== undefined) return { outcome, failed: true };
    if (this.misbehaviour.next('junk_answer') !== undefined) return { outcome, junk: true };
    return this.misbehaviour.next('forged_answer') === undefined ? { outcome } : { outcome, forged: true };
  }

  private async accept(given: Instruction, ms: number): Promise<Carried> {
    const reference = `A${given.id}`;
    const dueAt = Date.now() + ms;
    const delta = this.misbehaviour.next('amount')?.deltaMinor ?? 0;
    await this.write({ type: 'accepted', at: new Date().toISOString(), instruction: given, reference, dueAt });
    void this.later(given, dueAt, delta);
    return { outcome: { outcome: 'under_way', reference } };
  }

  private async later(given: Instruction, dueAt: number, delta: number): Promise<void> {
    await sleep(Math.max(0, dueAt - Date.now()), undefined, { ref: false });
    if (!this.books.underWay.has(given.id)) return;
    const entry = this.books.instruct(given, new Date().toISOString(), delta);
    await this.write(entry);
  }

  private endAuthorisations(): void {
    const now = Date.now();
    for (const payment of this.books.ended(now)) void this.write(this.books.end(payment, new Date(now).toISOString()));
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    this.notices?.stop();
    await this.journal.close();
  }
}

function sameInstruction(one: Instruction, other: Instruction): boolean {
  const content = ({ verb, amountMinor, currency, payment, beneficiary, intoEscrow, until }: Instruction): string =>
    JSON.stringify([verb, amountMinor, currency, payment, beneficiary, intoEscrow === true, until ?? null]);
  return content(one) === content(other);
}
