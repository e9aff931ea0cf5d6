import { accepted, refused, type Instant, type Minor, type RefusalCode, type Result, type Uuid } from '../kernel/kernel.ts';
import { accountId, FLOORED_KINDS, type AccountKind, type AccountName } from './account.ts';
import type { LedgerOperation, Moved } from './operation.ts';

/** An account of the model. */
export interface BookAccount {
  readonly kind: AccountKind;
  readonly marketplaceId: Uuid;
  readonly currency: string;
  readonly debitsPosted: Minor;
  readonly creditsPosted: Minor;
  readonly debitsPending: Minor;
  readonly creditsPending: Minor;
  readonly closed?: boolean;
}

/** How a hold ended: taken, given back by an act, or given back by its time. */
type HoldEnd = 'captured' | 'released' | 'expired';

/** A hold of the model. */
export interface BookHold {
  readonly debit: Uuid;
  readonly credit: Uuid;
  readonly disputeId: Uuid | null;
  readonly remainingMinor: Minor;
  readonly expiresAt: Instant | null;
  readonly state: 'open' | HoldEnd;
}

interface BookTransfer {
  readonly content: string;
  readonly amountMinor: Minor;
}

/** The whole of the books as values: what the database must agree with after the same operations. */
export interface Book {
  readonly accounts: ReadonlyMap<Uuid, BookAccount>;
  readonly holds: ReadonlyMap<Uuid, BookHold>;
  readonly transfers: ReadonlyMap<Uuid, BookTransfer>;
}

/** For whom and when operations are applied. */
export interface BookContext {
  readonly marketplaceId: Uuid;
  readonly disputeId: Uuid | null;
  readonly at: Instant;
}

type Move = Extract<LedgerOperation, { debit: unknown }>;
type Resolve = Extract<LedgerOperation, { holdId: unknown }>;
type Sums = Pick<BookAccount, 'debitsPosted' | 'creditsPosted' | 'debitsPending' | 'creditsPending'>;
interface Step {
  readonly book: Book;
  readonly amountMinor: Minor;
}

/** Greatest amount and greatest sum of an account: the greatest whole number that is counted exactly. */
const MOST_MINOR = Number.MAX_SAFE_INTEGER;

const NOTHING: Sums = { debitsPosted: 0, creditsPosted: 0, debitsPending: 0, creditsPending: 0 };

/** Books without an account. */
export function emptyBook(): Book {
  return { accounts: new Map(), holds: new Map(), transfers: new Map() };
}

/** What an account can still take; undefined when it is append-only. */
function roomMinor(account: BookAccount): Minor | undefined {
  return availableMinor(account) === undefined ? undefined : MOST_MINOR - account.creditsPosted - account.creditsPending;
}

/** What an account can give: posted credits less posted and pending debits; undefined when it has no floor. */
export function availableMinor(account: BookAccount): Minor | undefined {
  if (!(FLOORED_KINDS as readonly AccountKind[]).includes(account.kind)) return undefined;
  return account.creditsPosted - account.debitsPosted - account.debitsPending;
}

function opened(book: Book, name: Uuid | AccountName, context: BookContext): { book: Book; id: Uuid } {
  if (typeof name === 'string') return { book, id: name };
  const id = accountId(name.kind, name.ownerId, name.currency);
  if (book.accounts.has(id)) return { book, id };
  const { kind, currency } = name;
  const account: BookAccount = { kind, currency, marketplaceId: context.marketplaceId, ...NOTHING };
  return { book: { ...book, accounts: new Map(book.accounts).set(id, account) }, id };
}

function moved(book: Book, debit: Uuid, credit: Uuid, posted: Minor, pending: Minor): Book {
  const accounts = new Map(book.accounts);
  const from = accounts.get(debit)!;
  accounts.set(debit, { ...from, debitsPosted: from.debitsPosted + posted, debitsPending: from.debitsPending + pending });
  const to = accounts.get(credit)!;
  accounts.set(credit, { ...to, creditsPosted: to.creditsPosted + posted, creditsPending: to.creditsPending + pending });
  return { ...book, accounts };
}

function written(book: Book, id: Uuid, content: string, amountMinor: Minor): Book {
  return { ...book, transfers: new Map(book.transfers).set(id, { content, amountMinor }) };
}

/** The transfer of this id when it is the same one; a refusal when it is another; undefined when there is none. */
function repeated(book: Book, id: Uuid, content: string, wanted: Minor | null, field: string): Result<Step> | undefined {
  const old = book.transfers.get(id);
  if (!old) return undefined;
  const same = old.content === content && (wanted === null || old.amountMinor === wanted);
  return same ? accepted({ book, amountMinor: old.amountMinor }) : refused('transfer_exists_different', `${field}.id`);
}

/** The accounts of a move, when both are there and may be used; refusals of accounts, in their order. */
function accountsOf(
  book: Book,
  [debit, credit]: readonly [Uuid, Uuid],
  { context, field, again }: { context: BookContext; field: string; again: Result<Step> | undefined },
): { readonly from: BookAccount; readonly to: BookAccount } | Result<Step> {
  const [from, to] = [debit, credit].map((id) => {
    const account = book.accounts.get(id);
    return account?.marketplaceId === context.marketplaceId ? account : undefined;
  });
  if (from && to && from.currency !== to.currency) return refused('currency_mismatch', `${field}.credit`);
  if (again) return again;
  if (!from || !to) return refused('account_unknown', `${field}.${from ? 'credit' : 'debit'}`);
  if (from.closed || to.closed) return refused('account_closed', `${field}.${from.closed ? 'debit' : 'credit'}`);
  return debit === credit ? refused('accounts_same', `${field}.credit`) : { from, to };
}

function applyMove(given: Book, op: Move, context: BookContext, field: string): Result<Step> {
  if (!Number.isInteger(op.amountMinor)) return refused('field_invalid', `${field}.amountMinor`);
  const first = opened(given, op.debit, context);
  const { book, id: credit } = opened(first.book, op.credit, context);
  const debit = first.id;
  const upTo = op.op === 'post_up_to';
  const kind = op.op === 'hold' ? 'hold' : 'post';
  const content = [kind, debit, credit, context.disputeId, upTo ? op.amountMinor : ''].join(' ');
  const again = repeated(book, op.id, content, upTo ? null : op.amountMinor, field);
  const accounts = accountsOf(book, [debit, credit], { context, field, again });
  if ('ok' in accounts) return accounts;
  if (op.amountMinor <= 0) return refused('amount_not_positive', `${field}.amountMinor`);
  if (op.amountMinor > MOST_MINOR) return refused('amount_too_large', `${field}.amountMinor`);
  const available = availableMinor(accounts.from) ?? op.amountMinor;
  const amountMinor = upTo ? Math.min(op.amountMinor, available) : op.amountMinor;
  if (amountMinor > available) return refused('funds_insufficient', `${field}.amountMinor`, { availableMinor: available });
  const room = roomMinor(accounts.to) ?? amountMinor;
  if (amountMinor > room) return refused('balance_too_large', `${field}.amountMinor`, { roomMinor: room });
  if (amountMinor === 0) return accepted({ book, amountMinor });
  let next = written(book, op.id, content, amountMinor);
  next = kind === 'hold' ? moved(next, debit, credit, 0, amountMinor) : moved(next, debit, credit, amountMinor, 0);
  if (op.op === 'hold') {
    const expiresAt = op.expiresAt ?? null;
    const hold: BookHold = { debit, credit, disputeId: context.disputeId, remainingMinor: amountMinor, expiresAt, state: 'open' };
    next = { ...next, holds: new Map(next.holds).set(op.id, hold) };
  }
  return accepted({ book: next, amountMinor });
}

function applyResolve(book: Book, op: Resolve, context: BookContext, field: string): Result<Step> {
  const refuse = (code: RefusalCode, name: string): Result<Step> => refused(code, `${field}.${name}`);
  const wanted = op.amountMinor;
  if (wanted !== null && !Number.isInteger(wanted)) return refuse('field_invalid', 'amountMinor');
  const hold = book.holds.get(op.holdId);
  const content = [op.op, op.holdId, context.disputeId].join(' ');
  const again = repeated(book, op.id, content, wanted, field);
  if (again) return again;
  if (wanted !== null && wanted <= 0) return refuse('amount_not_positive', 'amountMinor');
  if (wanted !== null && wanted > MOST_MINOR) return refuse('amount_too_large', 'amountMinor');
  if (!hold || hold.disputeId !== context.disputeId) return refuse('hold_unknown', 'holdId');
  if (hold.state !== 'open') {
    return op.op === 'release' && wanted === null ? accepted({ book, amountMinor: 0 }) : refuse(`hold_${hold.state}`, 'holdId');
  }
  if (op.op === 'capture' && hold.expiresAt !== null && hold.expiresAt <= context.at) return refuse('hold_expired', 'holdId');
  const amountMinor = wanted ?? hold.remainingMinor;
  const remainingMinor = hold.remainingMinor - amountMinor;
  if (remainingMinor < 0) return refused('hold_exceeded', `${field}.amountMinor`, { remainingMinor: hold.remainingMinor });
  const next = moved(book, hold.debit, hold.credit, op.op === 'capture' ? amountMinor : 0, -amountMinor);
  const ended = op.op === 'capture' ? 'captured' : 'released';
  const left: BookHold = { ...hold, remainingMinor, state: remainingMinor > 0 ? 'open' : ended };
  const kept = { ...next, holds: new Map(next.holds).set(op.holdId, left) };
  return accepted({ book: written(kept, op.id, content, amountMinor), amountMinor });
}

/** Closes an account of the model that has nothing and owes nothing; see `ledger_close_account`. */
export function closeAccount(book: Book, id: Uuid, marketplaceId: Uuid): Result<Book> {
  const account = book.accounts.get(id);
  if (account?.marketplaceId !== marketplaceId) return refused('account_unknown', 'account');
  if (availableMinor(account) === undefined) return refused('field_invalid', 'account');
  const empty = account.creditsPosted === account.debitsPosted && account.debitsPending === 0 && account.creditsPending === 0;
  if (!empty) return refused('account_not_empty', 'account');
  return accepted({ ...book, accounts: new Map(book.accounts).set(id, { ...account, closed: true }) });
}

/**
 * Applies operations in their order, all or none: what `ledger_apply` does, as a function of values.
 * Refusals in the order of the catalogue, each with its example in docs/reference/ledger-refusals.md; the first refused
 * operation is answered.
 */
export function applyOperations(
  book: Book,
  operations: readonly LedgerOperation[],
  context: BookContext,
): Result<{ readonly book: Book; readonly moved: readonly Moved[] }> {
  let current = book;
  const done: Moved[] = [];
  for (const [index, op] of operations.entries()) {
    const field = `operations.${index}`;
    const step = 'holdId' in op ? applyResolve(current, op, context, field) : applyMove(current, op, context, field);
    if (!step.ok) return step;
    current = step.value.book;
    done.push({ id: op.id, amountMinor: step.value.amountMinor });
  }
  return accepted({ book: current, moved: done });
}

/** Gives back what remains of every hold whose time has come; of the named ones only, when they are named. */
export function expireHolds(book: Book, at: Instant, only?: readonly Uuid[]): Book {
  let current = book;
  for (const [id, hold] of book.holds) {
    if (only && !only.includes(id)) continue;
    if (hold.remainingMinor === 0 || hold.expiresAt === null || hold.expiresAt > at) continue;
    const next = moved(current, hold.debit, hold.credit, 0, -hold.remainingMinor);
    current = { ...next, holds: new Map(next.holds).set(id, { ...hold, remainingMinor: 0, state: 'expired' }) };
  }
  return current;
}
