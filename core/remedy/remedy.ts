/**
 * The arithmetic of remedies: whole minor units, rounded half up once, each figure with its trace.
 */
export { roundHalfUp, share, WHOLE } from './arithmetic.ts';
export type { Computed, TraceStep } from './arithmetic.ts';
export { outstanding, priceReduction, refundBase, refundFreight } from './refund.ts';
export type { AffectedItem, FreightCause } from './refund.ts';
export { foodIncrement, liquidatedDamages, trebleIncrement } from './damages.ts';
export type { LiquidatedDamagesInput, PunitiveRule } from './damages.ts';
export { earnestMoney } from './earnest.ts';
export type { EarnestMoney, EarnestMoneyInput } from './earnest.ts';
export { interest, prepaidRefund } from './prepaid.ts';
export type { PrepaidInput } from './prepaid.ts';
export { distributeShortfall, merchantDeposit } from './deposit.ts';
export type { MerchantDepositInput, ShortfallClaim, ShortfallShare } from './deposit.ts';
export { formulaParams } from './params.ts';
export type { FormulaParams } from './params.ts';
