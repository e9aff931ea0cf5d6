import { addMilliseconds, millisOf, type Instant, type LocalDate } from '../kernel/kernel.ts';
import {
  addDays,
  isCalendarKnown,
  isWorkingDay,
  localDateOf,
  localHourOf,
  startOfDay,
  type CalendarData,
} from './calendar.ts';

/** What a period is counted in. */
export type DeadlineUnit = 'hours' | 'calendar_days' | 'working_days';

/** A period: an amount of a unit. */
export interface Period {
  readonly amount: number;
  readonly unit: DeadlineUnit;
}

/** A stretch in which the clock stood still (testing, evidence being produced, agreed): from inclusive, to exclusive. */
export interface Stop {
  readonly from: Instant;
  readonly to: Instant;
}

export interface DueOptions {
  /** Agreed extension in the unit of the rule. */
  readonly extensionAmount?: number;
  /** Working days only: a start at or after this local hour counts as a start on the next day. 24 = no cut-off. */
  readonly cutOffHour?: number;
  readonly stops?: readonly Stop[];
}

/** When a period ends, and how sure that is. */
export interface Due {
  /** The first instant that is too late: an act at `due` is late, one a millisecond before is in time. */
  readonly due: Instant;
  /** The last day of a period of days; for hours, the day `due` falls on. */
  readonly lastDay: LocalDate;
  /** False when the count touched a year without a holiday notice: the date may move when the notice comes out. */
  readonly calendarKnown: boolean;
}

const HOUR = 3_600_000;
/** No procedure counts further than this; a longer period is a mistake in the rule data. */
const MOST_DAYS = 4_000;

/**
 * The first instant that is too late.
 * @throws RangeError when the amount is negative, not whole, or over 4,000 days: the rule data is wrong
 * @see Civil Code 200–204: the first day is not counted, the period ends at 24:00 of its last day, and a last day
 * that is a holiday moves to the next working day; periods of hours run from the moment
 */
export function dueAt(period: Period, from: Instant, calendar: CalendarData, options: DueOptions = {}): Instant {
  return computeDue(period, from, calendar, options).due;
}

/**
 * As `dueAt`, with the last day and whether the holidays of every year touched are known.
 * @throws RangeError as `dueAt`
 */
export function computeDue(period: Period, from: Instant, calendar: CalendarData, options: DueOptions = {}): Due {
  const amount = period.amount + (options.extensionAmount ?? 0);
  if (!Number.isSafeInteger(amount) || amount < 0 || amount > MOST_DAYS * 24) {
    throw new RangeError(`a period of ${amount} ${period.unit}`);
  }
  const stops = mergedStops(options.stops ?? []);
  if (period.unit === 'hours') return afterHours(amount, from, calendar, stops);
  return afterDays(amount, period.unit, from, calendar, stops, options.cutOffHour ?? 24);
}

/** True when an act at `at` is in time for a deadline due at `due`. */
export function isInTime(at: Instant, due: Instant): boolean {
  return at < due;
}

function afterHours(hours: number, from: Instant, calendar: CalendarData, stops: readonly Stop[]): Due {
  let due = addMilliseconds(from, hours * HOUR);
  for (const stop of stops) {
    // Only the part of a stop after the start counts, and only when the clock had not run out before it.
    const start = stop.from > from ? stop.from : from;
    if (stop.to > start && start < due) due = addMilliseconds(due, millisOf(stop.to) - millisOf(start));
  }
  return { due, lastDay: localDateOf(due, calendar), calendarKnown: true };
}

function afterDays(
  amount: number,
  unit: 'calendar_days' | 'working_days',
  from: Instant,
  calendar: CalendarData,
  stops: readonly Stop[],
  cutOffHour: number,
): Due {
  if (amount > MOST_DAYS) throw new RangeError(`a period of ${amount} days`);
  // The day a stop begins is used up; the day it ends is excluded like the first day of a period.
  const stopped = stops.map((stop) => ({ after: localDateOf(stop.from, calendar), to: localDateOf(stop.to, calendar) }));
  const stands = (date: LocalDate): boolean => stopped.some((stop) => stop.after < date && date <= stop.to);
  const late = unit === 'working_days' && localHourOf(from, calendar) >= cutOffHour;
  let day = addDays(localDateOf(from, calendar), late ? 1 : 0);
  let known = isCalendarKnown(day, calendar);
  let left = amount;
  // For calendar days the holidays matter on the last day only; a working day is counted or not on every day.
  while (left > 0 || stands(day) || !isWorkingDay(day, calendar)) {
    day = addDays(day, 1);
    known &&= isCalendarKnown(day, calendar);
    if (!stands(day) && (unit === 'calendar_days' || isWorkingDay(day, calendar))) left -= 1;
  }
  return { due: startOfDay(addDays(day, 1), calendar), lastDay: day, calendarKnown: known };
}

/** Overlapping stops are one stop, else the same hour would be excluded twice. */
function mergedStops(stops: readonly Stop[]): Stop[] {
  const merged: Stop[] = [];
  for (const stop of [...stops].filter((one) => one.from < one.to).sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last !== undefined && stop.from <= last.to) {
      merged[merged.length - 1] = { from: last.from, to: last.to > stop.to ? last.to : stop.to };
    } else merged.push(stop);
  }
  return merged;
}
