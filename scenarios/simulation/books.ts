import type { LedgerOperation } from '../../core/ledger/ledger.ts';
import { accountId, applyOperations, type Book, type BookContext } from '../../core/ledger/ledger.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';

/** A movement into a payout account, as the ledger's transfers hold it. */
export interface Movement {
  readonly id: Uuid;
  readonly direction: 'to_consumer' | 'to_merchant';
  readonly source: 'escrow' | 'deposit' | 'guarantee' | 'platform_funds';
  readonly amountMinor: number;
}

const OUT = { consumer_payout: 'to_consumer', merchant_payout: 'to_merchant' } as const;
const SOURCES: readonly string[] = ['escrow', 'deposit', 'guarantee', 'platform_funds'];

/** The ledger of the simulation: the pure model of core, and what has moved out of it in order. */
export class Books {
  book: Book;
  readonly movements: Movement[] = [];
  readonly context: Omit<BookContext, 'at'>;
  readonly #out: Readonly<Record<keyof typeof OUT, Uuid>>;
  readonly #rail: Uuid;

  constructor(book: Book, context: Omit<BookContext, 'at'>) {
    this.book = book;
    this.context = context;
    const of = (kind: 'consumer_payout' | 'merchant_payout' | 'rail'): Uuid => accountId(kind, context.marketplaceId, 'CNY');
    this.#out = { consumer_payout: of('consumer_payout'), merchant_payout: of('merchant_payout') };
    this.#rail = of('rail');
  }

  /** Applies operations, all or none. @throws Error when the ledger refuses: core decided what it may not */
  apply(operations: readonly LedgerOperation[], at: Instant, disputeId = this.context.disputeId): void {
    const before = this.book;
    const done = applyOperations(before, operations, { ...this.context, disputeId, at });
    if (!done.ok) throw new Error(`the ledger refused ${JSON.stringify(done.refusal)}`);
    this.book = done.value.book;
    for (const [index, op] of operations.entries()) {
      if (op.op === 'hold' || op.op === 'release' || before.transfers.has(op.id)) continue;
      this.#note(op, done.value.moved[index]!.amountMinor);
    }
  }

  #note(op: LedgerOperation, amountMinor: number): void {
    const hold = 'holdId' in op ? this.book.holds.get(op.holdId) : undefined;
    const idOf = (side: 'debit' | 'credit'): Uuid => {
      if (hold !== undefined) return hold[side];
      const name = (op as Extract<LedgerOperation, { debit: unknown }>)[side];
      return typeof name === 'string' ? name : accountId(name.kind, name.ownerId, name.currency);
    };
    const to = this.book.accounts.get(idOf('credit'))!.kind;
    const source = this.book.accounts.get(idOf('debit'))!.kind;
    if (amountMinor > 0 && (to === 'consumer_payout' || to === 'merchant_payout') && SOURCES.includes(source)) {
      this.movements.push({ id: op.id, direction: OUT[to], source: source as Movement['source'], amountMinor });
    }
  }

  /** Posts what an institution has confirmed, under an id that follows from the instruction's. */
  settle(instructionId: Uuid, direction: Movement['direction'], amountMinor: number, at: Instant): void {
    const from = direction === 'to_consumer' ? this.#out.consumer_payout : this.#out.merchant_payout;
    this.apply([{ op: 'post', id: `settled-${instructionId}`, debit: from, credit: this.#rail, amountMinor, reason: 'rail' }], at, null);
  }

  /** Posts back what an institution took back, under an id that follows from the instruction's. */
  takeBack(instructionId: Uuid, direction: Movement['direction'], amountMinor: number, at: Instant): void {
    const to = direction === 'to_consumer' ? this.#out.consumer_payout : this.#out.merchant_payout;
    this.apply([{ op: 'post', id: `returned-${instructionId}`, debit: this.#rail, credit: to, amountMinor, reason: 'rail' }], at, null);
  }

  /** What has been posted for an instruction. */
  settledMinor(instructionId: Uuid): number {
    return (this.book.transfers.get(`settled-${instructionId}`)?.amountMinor ?? 0) - (this.book.transfers.get(`returned-${instructionId}`)?.amountMinor ?? 0);
  }
}
