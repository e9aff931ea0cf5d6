/**
 * A point in time as an ISO 8601 UTC string with milliseconds (`2026-11-21T10:24:41.000Z`).
 * One fixed width, so that comparing strings compares times.
 */
export type Instant = string;

/** A day of the civil calendar, `2026-11-21`; which zone it is in is said by the calendar that made it. */
export type LocalDate = string;

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** True when the text is an instant in the one form used everywhere. */
export function isInstant(text: string): boolean {
  return SHAPE.test(text) && !Number.isNaN(Date.parse(text));
}

/** Milliseconds since 1970-01-01T00:00Z of an instant. */
export function millisOf(instant: Instant): number {
  return Date.parse(instant);
}

/** The instant of so many milliseconds since 1970-01-01T00:00Z. */
export function instantFromMillis(millis: number): Instant {
  return new Date(millis).toISOString();
}

/** The instant so many milliseconds later (earlier when negative). */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return instantFromMillis(millisOf(instant) + milliseconds);
}

/** Beijing has had one offset from UTC since 1991, and nothing here is older. */
const BEIJING_MS = 8 * 3_600_000;

/** The day of Beijing a moment lies in. */
export function beijingDay(at: Instant): LocalDate {
  return addMilliseconds(at, BEIJING_MS).slice(0, 10);
}

/** When a day of Beijing begins, which is also when the day before it ends. */
export function beginOfBeijingDay(day: LocalDate): Instant {
  return addMilliseconds(`${day}T00:00:00.000Z`, -BEIJING_MS);
}
