/**
 * The few types every trade word stands on: results, refusals, time, ids, money.
 * Nothing here reads a clock, a random source or the environment.
 */
export { accepted, isRefused, refused } from './result.ts';
export type { Accepted, Refused, Result } from './result.ts';
export { REFUSALS, refusalStatus } from './refusal.ts';
export type { Refusal, RefusalCode } from './refusal.ts';
export { addMilliseconds, beginOfBeijingDay, beijingDay, instantFromMillis, isInstant, millisOf } from './time.ts';
export type { Instant, LocalDate } from './time.ts';
export { isUuid, uuidFrom } from './id.ts';
export type { Uuid } from './id.ts';
export { formatMoney, isMinor, MINOR_UNITS, minorDigits, shareProRata } from './money.ts';
export type { Currency, Minor, Money } from './money.ts';
export { canonicalJson } from './canonical.ts';
export { LOCALES } from './locale.ts';
export type { Locale } from './locale.ts';
export { unreachable } from './unreachable.ts';
