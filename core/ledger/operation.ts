import type { Instant, Minor, Uuid } from '../kernel/kernel.ts';
import type { AccountName } from './account.ts';

/** An account by its id, or by what it is. */
type Account = Uuid | AccountName;

/**
 * One movement of money. The debit account gives, the credit account receives; both are of one currency.
 * - `post` moves at once; `post_up_to` moves as much of the amount as the debit account can give, down to nothing.
 * - `hold` reserves: it lowers what the debit account can give, and ends by captures, releases or its time.
 * - `capture` turns a held part into a posted transfer, `release` gives it back; null means all that remains.
 */
export type LedgerOperation =
  | {
      readonly op: 'hold';
      readonly id: Uuid;
      readonly debit: Account;
      readonly credit: Account;
      readonly amountMinor: Minor;
      readonly reason: string;
      readonly expiresAt?: Instant;
    }
  | {
      readonly op: 'post' | 'post_up_to';
      readonly id: Uuid;
      readonly debit: Account;
      readonly credit: Account;
      readonly amountMinor: Minor;
      readonly reason: string;
    }
  | {
      readonly op: 'capture' | 'release';
      readonly id: Uuid;
      readonly holdId: Uuid;
      readonly amountMinor: Minor | null;
      readonly reason?: string;
    };

/** What an operation moved. */
export interface Moved {
  readonly id: Uuid;
  readonly amountMinor: Minor;
}
