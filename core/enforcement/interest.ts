import { addDays, localDateOf } from '../deadline/deadline.ts';
import type { Instant, LocalDate, Minor } from '../kernel/kernel.ts';
import { roundHalfUp } from '../remedy/remedy.ts';
import type { CalendarData } from '../deadline/deadline.ts';

/** So many days on one principal; amounts are minor units, the exact value of the line is `principal × days × rate`. */
export interface InterestLine {
  readonly from: LocalDate;
  /** the first day that is not counted any more */
  readonly to: LocalDate;
  readonly days: number;
  readonly principalMinor: Minor;
}

/** A rate as parts of a whole over a span of days: 365 basis points a year, 175 millionths a day. */
export interface Rate {
  readonly parts: number;
  readonly of: number;
  readonly perDays: number;
}

/** Simple interest: its lines and the sum of them, rounded half up once. */
export interface Interest {
  readonly lines: readonly InterestLine[];
  readonly amountMinor: Minor;
}

const DAY = 86_400_000;

function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY);
}

/** A rate a year of 365 days. @param basisPoints parts of 10,000 */
export function yearly(basisPoints: number): Rate {
  return { parts: basisPoints, of: 10_000, perDays: 365 };
}

/** A loan prime rate as the pack keeps it: millionths a year of 365 days. */
export function loanPrime(millionths: number): Rate {
  return { parts: millionths, of: 1_000_000, perDays: 365 };
}

/**
 * Simple interest on what was still owed day by day: the first day is not counted, the last is; each payment lowers the
 * principal from the day after it. The exact sum of all lines is rounded half up once, at the end.
 * @param principalMinor what was owed at the start
 * @param payments what was paid since, in the order of time
 */
export function simpleInterest(
  principalMinor: Minor,
  from: Instant,
  to: Instant,
  payments: readonly { readonly at: Instant; readonly amountMinor: Minor }[],
  rate: Rate,
  calendar: CalendarData,
): Interest {
  const lines: InterestLine[] = [];
  const last = localDateOf(to, calendar);
  let start = localDateOf(from, calendar);
  let principal = principalMinor;
  const line = (until: LocalDate): void => {
    const days = daysBetween(start, until);
    if (days > 0 && principal > 0 && rate.parts > 0) lines.push({ from: addDays(start, 1), to: addDays(until, 1), days, principalMinor: principal });
    if (days > 0) start = until;
  };
  for (const { at, amountMinor } of payments) {
    const day = localDateOf(at, calendar);
    if (day > last) break;
    line(day);
    principal -= amountMinor;
  }
  line(last);
  const exact = lines.reduce((sum, one) => sum + BigInt(one.principalMinor) * BigInt(one.days), 0n) * BigInt(rate.parts);
  return { lines, amountMinor: roundHalfUp(exact, BigInt(rate.of) * BigInt(rate.perDays)) };
}

/**
 * One day of the statutory interest for delay on a principal: it runs only once a court or another institution has
 * made the debt enforceable, so nothing of it is ever added here. Rounded half up.
 * @param millionthsPerDay 175: 0.0175 % a day
 */
export function interestIfEnforced(principalMinor: Minor, millionthsPerDay: number): Minor {
  return roundHalfUp(BigInt(principalMinor) * BigInt(millionthsPerDay), 1_000_000n);
}
