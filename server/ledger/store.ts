import { accountId, type AccountKind, type LedgerOperation, type Moved } from '../../core/ledger/ledger.ts';
import { accepted, type Instant, type Minor, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { asRefused, type Queryable } from '../database/database.ts';

/** What an account has and can give. */
export interface Balance {
  readonly accountId: Uuid;
  readonly kind: AccountKind;
  readonly ownerId: Uuid;
  readonly currency: string;
  /** posted credits less posted debits */
  readonly balanceMinor: Minor;
  /** reserved by holds */
  readonly heldMinor: Minor;
  /** balance less held */
  readonly availableMinor: Minor;
}

/** One transfer as a statement shows it. */
export interface TransferRow {
  readonly seq: number;
  readonly id: Uuid;
  readonly at: Instant;
  readonly kind: 'post' | 'hold' | 'capture' | 'release' | 'expire';
  readonly debitAccount: Uuid;
  readonly debitKind: AccountKind;
  readonly creditAccount: Uuid;
  readonly creditKind: AccountKind;
  readonly amountMinor: Minor;
  readonly currency: string;
  readonly holdId: Uuid | null;
  readonly disputeId: Uuid | null;
  readonly reason: string;
}

/** One check of the proof of the books. */
export interface ProofLine {
  readonly proof: string;
  readonly lookedAt: number;
  readonly wrong: number;
  readonly example: string | null;
}

/** Moves money in the caller's transaction, all or none; see `ledger_apply` in the migration for the refusals. */
export async function applyLedger(
  on: Queryable,
  context: { readonly marketplaceId: Uuid; readonly disputeId: Uuid | null; readonly at: Instant },
  operations: readonly LedgerOperation[],
): Promise<Result<readonly Moved[]>> {
  const done = await asked(
    on.query<{ moved: Moved[] }>({
      name: 'ledger_apply',
      text: 'select ledger_apply($1, $2, $3, $4) as moved',
      values: [context.marketplaceId, context.disputeId, context.at, JSON.stringify(operations)],
    }),
  );
  return done.ok ? accepted(done.value[0]!.moved) : done;
}

/** A call of the ledger with its refusal as a value. */
function asked<T>(work: Promise<T>): Promise<Result<T>> {
  return work.then(accepted<T>, asRefused);
}

/**
 * Closes an account that has nothing and owes nothing: from then on it neither gives nor takes. Answers since when it is
 * closed, also when it was before. Refusals: account_unknown, field_invalid (an append-only account), account_not_empty.
 */
export async function closeAccount(on: Queryable, context: { readonly marketplaceId: Uuid; readonly at: Instant }, account: Uuid): Promise<Result<Instant>> {
  const closed = await asked(
    on.query<{ at: Instant }>({ text: 'select ledger_close_account($1, $2, $3) as at', values: [context.marketplaceId, context.at, account] }),
  );
  return closed.ok ? accepted(closed.value[0]!.at) : closed;
}

/** Opens a closed account again, as when a merchant comes back. Refusals: account_unknown. */
export async function reopenAccount(on: Queryable, marketplaceId: Uuid, account: Uuid): Promise<Result<undefined>> {
  const opened = await asked(on.query({ text: 'select ledger_open_account($1, $2)', values: [marketplaceId, account] }));
  return opened.ok ? accepted(undefined) : opened;
}

/** Balances of accounts that are not hot by id; an account never used is absent. */
export async function balancesOf(on: Queryable, ids: readonly Uuid[]): Promise<readonly Balance[]> {
  return on.query<Balance & Record<string, unknown>>({
    name: 'ledger_balances',
    text: `select id as "accountId", kind, owner_id as "ownerId", currency,
                  credits_posted - debits_posted as "balanceMinor", debits_pending as "heldMinor",
                  credits_posted - debits_posted - debits_pending as "availableMinor"
             from account where id = any ($1) and not hot`,
    values: [ids],
  });
}

const TRANSFER = `select t.recorded_seq as seq, t.id, t.at, t.kind, t.debit_account as "debitAccount", d.kind as "debitKind",
    t.credit_account as "creditAccount", c.kind as "creditKind", t.amount_minor as "amountMinor", t.currency,
    t.hold_id as "holdId", t.dispute_id as "disputeId", t.reason
  from transfer t join account d on d.id = t.debit_account join account c on c.id = t.credit_account`;

/** Every transfer of a dispute, in the order they were recorded. The caller has checked who may see the dispute. */
export async function disputeTransfers(on: Queryable, disputeId: Uuid): Promise<readonly TransferRow[]> {
  return on.query<TransferRow & Record<string, unknown>>({
    name: 'ledger_dispute_transfers',
    text: `${TRANSFER} where t.dispute_id = $1 order by t.recorded_seq`,
    values: [disputeId],
  });
}

/**
 * Transfers of an account that is not hot, by number.
 * @param after number after which to begin
 */
export async function accountTransfers(on: Queryable, account: Uuid, after: number, limit: number): Promise<readonly TransferRow[]> {
  return on.query<TransferRow & Record<string, unknown>>({
    name: 'ledger_account_transfers',
    text: `${TRANSFER} join (
        (select id from transfer where debit_account = $1 and not debit_hot and recorded_seq > $2 order by recorded_seq limit $3)
        union
        (select id from transfer where credit_account = $1 and not credit_hot and recorded_seq > $2 order by recorded_seq limit $3)
      ) as mine on mine.id = t.id
      order by t.recorded_seq limit $3`,
    values: [account, after, limit],
  });
}

/** Every transfer of an order's escrow or a merchant's deposit, in the order they were recorded, at most 1,000. */
export async function ownerTransfers(
  on: Queryable,
  kind: 'escrow' | 'deposit',
  ownerId: Uuid,
  currency: string,
): Promise<readonly TransferRow[]> {
  return accountTransfers(on, accountId(kind, ownerId, currency), 0, 1_000);
}

/** The proof of a marketplace's books: every line must say that nothing is wrong. Reads all transfers: a nightly job. */
export async function proofOf(on: Queryable, marketplaceId: Uuid): Promise<readonly ProofLine[]> {
  return on.query<ProofLine & Record<string, unknown>>({
    text: 'select proof, looked_at as "lookedAt", wrong, example from ledger_proof($1)',
    values: [marketplaceId],
  });
}
