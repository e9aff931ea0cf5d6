/**
 * The formulas of remedies written a second time, by hand and in TypeScript, so that tests can hold the pack's formulas
 * against something that was not made from them. Nothing of the product reads this folder.
 */
export { foodIncrement, liquidatedDamages, trebleIncrement } from './damages.ts';
export type { LiquidatedDamagesInput, PunitiveRule } from './damages.ts';
export { earnestMoney } from './earnest.ts';
export type { EarnestMoney, EarnestMoneyInput } from './earnest.ts';
export { PeerFacts, peerFormulas } from './formulas.ts';
export { outstanding, priceReduction, refundFreight } from './goods.ts';
export type { FreightCause } from './goods.ts';
export { formulaParams } from './params.ts';
export type { FormulaParams } from './params.ts';
export { interest, prepaidRefund } from './prepaid.ts';
export type { PrepaidInput } from './prepaid.ts';
