import { instantFromMillis, millisOf, type Instant, type LocalDate } from '../kernel/kernel.ts';

/** The days of one year that differ from "Monday to Friday are working days". */
export interface CalendarYear {
  readonly year: number;
  /** The notice the days were taken from. */
  readonly source: string;
  readonly holidays: readonly { readonly name: string; readonly from: LocalDate; readonly to: LocalDate }[];
  /** Weekend days worked in exchange for a longer holiday (调休). */
  readonly makeUpDays: readonly LocalDate[];
}

/** A civil calendar with one fixed offset; China has no daylight saving time, so an offset says all. */
export interface CalendarData {
  readonly id: string;
  readonly zone: string;
  readonly utcOffsetMinutes: number;
  readonly years: readonly CalendarYear[];
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The civil day an instant falls on. */
export function localDateOf(instant: Instant, calendar: CalendarData): LocalDate {
  return instantFromMillis(millisOf(instant) + calendar.utcOffsetMinutes * MINUTE).slice(0, 10);
}

/** The hour of the civil day, 0 to 23. */
export function localHourOf(instant: Instant, calendar: CalendarData): number {
  return Number(instantFromMillis(millisOf(instant) + calendar.utcOffsetMinutes * MINUTE).slice(11, 13));
}

/** The first instant of a civil day, which is also 24:00 of the day before it. */
export function startOfDay(date: LocalDate, calendar: CalendarData): Instant {
  return instantFromMillis(millisOf(`${date}T00:00:00.000Z`) - calendar.utcOffsetMinutes * MINUTE);
}

/** The civil day so many days later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return instantFromMillis(millisOf(`${date}T00:00:00.000Z`) + days * DAY).slice(0, 10);
}

/** The Monday of a day's week. */
export function mondayOf(date: LocalDate): LocalDate {
  const weekday = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}

/** False when the calendar holds no holiday notice for the year of the day: then only weekends are known. */
export function isCalendarKnown(date: LocalDate, calendar: CalendarData): boolean {
  const year = Number(date.slice(0, 4));
  return calendar.years.some((entry) => entry.year === year);
}

/** True on a day people work: a make-up day, or Monday to Friday outside the holidays of the notice. */
export function isWorkingDay(date: LocalDate, calendar: CalendarData): boolean {
  // A holiday that runs over New Year stands in one year's notice and touches the next year, so every notice is asked.
  for (const year of calendar.years) {
    if (year.makeUpDays.includes(date)) return true;
    if (year.holidays.some((holiday) => holiday.from <= date && date <= holiday.to)) return false;
  }
  const weekday = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
