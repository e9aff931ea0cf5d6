/**
 * Clocks of a dispute: which instant is the first that is too late. Pure; the calendar is rule data.
 */
export { addDays, isCalendarKnown, isWorkingDay, localDateOf, localHourOf, mondayOf, startOfDay } from './calendar.ts';
export type { CalendarData, CalendarYear } from './calendar.ts';
export { computeDue, dueAt, isInTime } from './compute.ts';
export type { DeadlineUnit, Due, DueOptions, Period, Stop } from './compute.ts';
