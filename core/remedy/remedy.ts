/**
 * The arithmetic of money that no formula of a pack can write: what was paid for parts of lines, a merchant's
 * deposit by the pack's table, a fund too small for all. Everything else is the pack's own formulas.
 */
export { roundHalfUp, share, WHOLE } from './arithmetic.ts';
export type { Computed, TraceStep } from './arithmetic.ts';
export { refundBase } from './refund.ts';
export type { AffectedItem } from './refund.ts';
export { distributeShortfall, merchantDeposit } from './deposit.ts';
export type { MerchantDepositInput, ShortfallClaim, ShortfallShare } from './deposit.ts';
