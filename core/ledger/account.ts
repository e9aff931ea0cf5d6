import { createHash } from 'node:crypto';
import type { Uuid } from '../kernel/kernel.ts';

/**
 * `rail` the world outside (a payment institution) · `escrow` what a buyer paid for one order · `deposit` a merchant's ·
 * `guarantee` what an insurer or guarantor has put up for a merchant · `platform_funds` a marketplace's own money for
 * advances and compensation · `consumer_payout`, `merchant_payout` what is on its way out to consumers or merchants of a
 * marketplace · `card_disputes` what card networks have taken back of a marketplace's payments, until it is given back or
 * met: below zero, somebody still has to bear it.
 */
export const ACCOUNT_KINDS = [
  'rail',
  'escrow',
  'deposit',
  'guarantee',
  'platform_funds',
  'consumer_payout',
  'merchant_payout',
  'card_disputes',
] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Accounts every dispute of a marketplace touches: append-only, their rows are brought up to date by roll-up. */
export const HOT_KINDS: readonly AccountKind[] = ['rail', 'consumer_payout', 'merchant_payout', 'card_disputes'];

/** Accounts that can never give more than they have. */
export const FLOORED_KINDS = ['escrow', 'deposit', 'guarantee', 'platform_funds'] as const satisfies readonly AccountKind[];

/**
 * An account by what it is; opened on first use. The owner is an order (escrow), a merchant (deposit, guarantee) or a
 * marketplace (the others).
 */
export interface AccountName {
  readonly kind: AccountKind;
  readonly ownerId: Uuid;
  readonly currency: string;
}

/**
 * The id of the only account of a kind, owner and currency: a version 8 UUID (RFC 9562 §5.8) of SHA-256, so that an
 * account can be named without asking the database. Same as `ledger_account_id` in SQL.
 */
export function accountId(kind: AccountKind, ownerId: Uuid, currency: string): Uuid {
  const hex = createHash('sha256').update(`account:${kind}:${ownerId}:${currency}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * An id that follows from a name: repeating what made it gives the same transfer, which the ledger knows as done.
 * A version 8 UUID of SHA-256.
 */
export function derivedId(...name: readonly string[]): Uuid {
  const hex = createHash('sha256').update(JSON.stringify(name)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
