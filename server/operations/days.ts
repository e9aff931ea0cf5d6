import { addMilliseconds, type Instant } from '../../core/kernel/kernel.ts';

/** Beijing has had one offset since 1991 and figures begin later. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day of Beijing a moment lies in: `2026-11-21`. */
export function dayOf(at: Instant): string {
  return addMilliseconds(at, OFFSET_MS).slice(0, 10);
}

/** When a day of Beijing begins. */
export function beginOf(day: string): Instant {
  return addMilliseconds(`${day}T00:00:00.000Z`, -OFFSET_MS);
}

/** The day so many days later (earlier when negative). */
export function addDays(day: string, days: number): string {
  return addMilliseconds(`${day}T00:00:00.000Z`, days * DAY_MS).slice(0, 10);
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
