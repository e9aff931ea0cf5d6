import type { Instant, Minor, Uuid } from '../kernel/kernel.ts';

/** Whose account it is, said by its part in the dispute. */
export type AccountOwner = 'claimant' | 'respondent' | 'order' | 'marketplace' | 'other';

/** An account that a transfer or hold of the dispute names. */
export interface CaseAccount {
  readonly id: Uuid;
  readonly kind: string;
  readonly owner: AccountOwner;
  readonly currency: string;
}

/** One transfer of the dispute. */
export interface CaseTransfer {
  readonly seq: number;
  readonly id: Uuid;
  readonly at: Instant;
  readonly kind: 'post' | 'hold' | 'capture' | 'release' | 'expire';
  readonly debitAccount: Uuid;
  readonly creditAccount: Uuid;
  readonly amountMinor: Minor;
  readonly currency: string;
  readonly holdId: Uuid | null;
  readonly reason: string;
}

/** A hold and what remains of it. */
export interface CaseHold {
  readonly id: Uuid;
  readonly debitAccount: Uuid;
  readonly creditAccount: Uuid;
  readonly currency: string;
  readonly amountMinor: Minor;
  readonly remainingMinor: Minor;
  readonly state: 'open' | 'closed';
  readonly expiresAt: Instant | null;
}

/** What the transfers of the dispute did to one account. */
export interface CaseSum {
  readonly account: Uuid;
  readonly debitsPostedMinor: Minor;
  readonly creditsPostedMinor: Minor;
  readonly debitsPendingMinor: Minor;
  readonly creditsPendingMinor: Minor;
}

const NOTHING = { debitsPostedMinor: 0, creditsPostedMinor: 0, debitsPendingMinor: 0, creditsPendingMinor: 0 };

/** What a transfer adds to the posted and to the pending sums of its two accounts, minor units. */
function effectOf({ kind, amountMinor }: CaseTransfer): { readonly posted: Minor; readonly pending: Minor } {
  if (kind === 'post') return { posted: amountMinor, pending: 0 };
  if (kind === 'hold') return { posted: 0, pending: amountMinor };
  return { posted: kind === 'capture' ? amountMinor : 0, pending: -amountMinor };
}

/** The sums over the transfers of one dispute, by account, in order of account. */
export function sumsOf(transfers: readonly CaseTransfer[]): readonly CaseSum[] {
  const sums = new Map<Uuid, CaseSum>();
  const add = (account: Uuid, change: (sum: CaseSum) => CaseSum): void => void sums.set(account, change(sums.get(account) ?? { account, ...NOTHING }));
  for (const transfer of transfers) {
    const { posted, pending } = effectOf(transfer);
    add(transfer.debitAccount, (sum) => ({ ...sum, debitsPostedMinor: sum.debitsPostedMinor + posted, debitsPendingMinor: sum.debitsPendingMinor + pending }));
    add(transfer.creditAccount, (sum) => ({ ...sum, creditsPostedMinor: sum.creditsPostedMinor + posted, creditsPendingMinor: sum.creditsPendingMinor + pending }));
  }
  return [...sums.values()].sort((a, b) => (a.account < b.account ? -1 : 1));
}
