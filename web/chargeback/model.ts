import type { CaseStage } from '../../core/chargeback/chargeback.ts';
import type { Currency, Instant, Locale, Minor } from '../../core/kernel/kernel.ts';
import { isMessageKey, say as sayIn } from '../../core/words/words.ts';
import type { PageContext } from '../page.tsx';

/** A card dispute as the API shows it (`GET /card-cases`). */
export interface CaseRow {
  readonly id: string;
  readonly disputeId: string | null;
  readonly rail: 'institution' | 'stripe' | 'alipay';
  readonly reference: string;
  readonly network: 'visa' | 'mastercard' | 'unionpay' | null;
  readonly reason: string;
  readonly reasonGroup: string;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  readonly creditedMinor: Minor;
  readonly excessMinor: Minor;
  /** what the network takes for the dispute itself, beside the amount */
  readonly feeMinor: Minor;
  readonly stage: CaseStage;
  readonly answered: boolean;
  readonly waitsFor: 'merchant' | 'network' | null;
  readonly openedAt: Instant;
  readonly ourDue: Instant | null;
  readonly networkDue: Instant | null;
  readonly endedAt: Instant | null;
}

/** A card dispute with its record and what the reader may do (`GET /card-cases/{caseId}`). */
export interface CaseFile extends CaseRow {
  readonly acts: readonly string[];
  /** the institution takes the pack over its own line */
  readonly handsIn: boolean;
  readonly parts: readonly string[];
  readonly clock: { readonly days: number; readonly source: Readonly<Record<Locale, string>>; readonly verification: string } | null;
  readonly alarm: string | null;
  readonly entries: readonly { readonly at: Instant; readonly by: 'network' | 'operator' | 'merchant' | 'clock'; readonly act: string; readonly stage: CaseStage; readonly packHash?: string }[];
  readonly packs: readonly { readonly number: number; readonly manifestHash: string; readonly madeAt: Instant }[];
}

const NETWORK_NAMES = { visa: 'Visa', mastercard: 'Mastercard', unionpay: 'UnionPay 银联' } as const;

/** The name of a card network, or a dash where nobody knows it. */
export const networkName = (network: CaseRow['network']): string => (network === null ? '–' : NETWORK_NAMES[network]);

/** A word of the catalogue by its made name; the name itself where the catalogue has none. */
export function wordOf(ctx: Pick<PageContext, 'locale'>, key: string, fallback: string): string {
  return isMessageKey(key) ? sayIn(ctx.locale, key) : fallback;
}

/** What the stage means for the reader, in one or two sentences. */
export function meaningOf(ctx: Pick<PageContext, 'locale'>, { stage, answered }: Pick<CaseRow, 'stage' | 'answered'>): string {
  return wordOf(ctx, answered ? `chargeback.what.${stage}.waiting` : `chargeback.what.${stage}`, wordOf(ctx, `chargeback.what.${stage}`, stage));
}

/** How a stage is marked: a turn of the merchant's, an end that is good or grave for what is owed, or plain waiting. */
export function kindOf({ stage, waitsFor }: Pick<CaseRow, 'stage' | 'waitsFor'>): 'turn' | 'good' | 'grave' | 'plain' {
  if (waitsFor === 'merchant') return 'turn';
  if (stage === 'won' || stage === 'withdrawn') return 'good';
  return stage === 'lost' || stage === 'accepted' ? 'grave' : 'plain';
}
