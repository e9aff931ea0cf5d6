import type { Instant, Minor, RefusalCode, Uuid } from '../kernel/kernel.ts';
import { accountId, derivedId, type AccountName } from './account.ts';
import type { LedgerOperation } from './operation.ts';

/** The form of `vectors/ledger.json`. */
export interface LedgerVectors {
  readonly accountIds: readonly (AccountName & { readonly id: Uuid })[];
  readonly cases: readonly LedgerCase[];
}

/** A sequence of steps and what the accounts hold after it. */
export interface LedgerCase {
  readonly name: string;
  readonly steps: readonly LedgerStep[];
  readonly balances: Readonly<Record<string, Readonly<Record<BalanceField, Minor>>>>;
}

export type BalanceField = 'debitsPosted' | 'creditsPosted' | 'debitsPending' | 'creditsPending';

/** Operations with what they move or how they are refused, or the time at which holds are ended. */
export interface LedgerStep {
  readonly operations?: readonly Readonly<Record<string, unknown>>[];
  readonly moved?: readonly Minor[];
  readonly refusal?: RefusalCode;
  readonly field?: string;
  readonly at?: Instant;
  readonly dispute?: string;
  readonly expireAt?: Instant;
}

/** The ids behind the words of one case; `run` keeps two runs over one database apart. */
export function vectorIds(run: string) {
  const marketplaceId = derivedId(run, 'marketplace');
  const other = derivedId(run, 'another marketplace');
  const names: Readonly<Record<string, AccountName>> = {
    rail: { kind: 'rail', ownerId: marketplaceId, currency: 'CNY' },
    escrow: { kind: 'escrow', ownerId: derivedId(run, 'order'), currency: 'CNY' },
    deposit: { kind: 'deposit', ownerId: derivedId(run, 'merchant'), currency: 'CNY' },
    guarantee: { kind: 'guarantee', ownerId: derivedId(run, 'merchant'), currency: 'CNY' },
    platform_funds: { kind: 'platform_funds', ownerId: marketplaceId, currency: 'CNY' },
    consumer_payout: { kind: 'consumer_payout', ownerId: marketplaceId, currency: 'CNY' },
    merchant_payout: { kind: 'merchant_payout', ownerId: marketplaceId, currency: 'CNY' },
    escrow_usd: { kind: 'escrow', ownerId: derivedId(run, 'order'), currency: 'USD' },
  };
  const foreign: AccountName = { kind: 'escrow', ownerId: derivedId(run, 'order of another'), currency: 'CNY' };
  const account = (word: string): Uuid | AccountName =>
    names[word] ?? (word === 'of_another_marketplace' ? accountId(foreign.kind, foreign.ownerId, foreign.currency) : derivedId(run, word));
  const idOf = (word: string): Uuid => {
    const named = account(word);
    return typeof named === 'string' ? named : accountId(named.kind, named.ownerId, named.currency);
  };
  const operation = (given: Readonly<Record<string, unknown>>): LedgerOperation => {
    const named: Record<string, unknown> = { ...given, id: derivedId(run, 'transfer', String(given['id'])) };
    if (given['holdId'] !== undefined) named['holdId'] = derivedId(run, 'transfer', String(given['holdId']));
    for (const side of ['debit', 'credit']) if (given[side] !== undefined) named[side] = account(String(given[side]));
    return named as unknown as LedgerOperation;
  };
  return { marketplaceId, other, foreign, idOf, operation, disputeId: (word = 'dispute') => derivedId(run, word) };
}
