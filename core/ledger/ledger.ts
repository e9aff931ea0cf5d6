/** Double-entry bookkeeping as the ledger in the database does it: names of accounts, operations, and a pure model. */
export { ACCOUNT_KINDS, accountId, derivedId, FLOORED_KINDS, HOT_KINDS } from './account.ts';
export type { AccountKind, AccountName } from './account.ts';
export type { LedgerOperation, Moved } from './operation.ts';
export { applyOperations, availableMinor, closeAccount, emptyBook, expireHolds } from './model.ts';
export type { Book, BookAccount, BookContext, BookHold } from './model.ts';
