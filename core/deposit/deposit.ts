/**
 * A merchant's deposit (保证金): how much is required and why, what happens when it falls short, what it
 * does not cover, in which order money pays, how too little is shared, and how it goes back
 * . Pure; amounts are minor units of one currency, rates parts of 10,000.
 */
export { depositFacts, depositRequired, RATE_WHOLE } from './required.ts';
export type { DepositCalculation, DepositCounts, DepositInput, DepositStep } from './required.ts';
export { COUNTED_DAYS, depositTerms } from './terms.ts';
export type { DepositTerms } from './terms.ts';
export { recalculate } from './recalculate.ts';
export type { DepositLevel, LevelChange } from './recalculate.ts';
export { topUpClock, topUpStage, TOP_UP_STAGES } from './top-up.ts';
export type { Stay, TopUpClock, TopUpStage } from './top-up.ts';
export { coverageGap, saleCoverage, COVERAGE_MEASURES } from './coverage.ts';
export type { Coverage, CoverageMeasure, Exposure, SaleCoverage } from './coverage.ts';
export { drawOn, INSTRUMENTS, RANKS, SOURCES, waterfall } from './waterfall.ts';
export type { ByRank, Draw, Instrument, InstrumentKind, MoneySource, Waterfall } from './waterfall.ts';
export { openOf, shareShortfall, windowEnd, windowsOf } from './shortfall.ts';
export type { ShortfallClaim, ShortfallShare, Shared, TimedClaim } from './shortfall.ts';
export { depositReturn } from './return.ts';
export type { DepositReturn } from './return.ts';
