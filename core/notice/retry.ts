import { addMilliseconds, type Instant } from '../kernel/kernel.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Waits between the attempts of a webhook message, in milliseconds: 5 s, 1 min, 5 min, 30 min, 2 h, 8 h, 24 h.
 * After the last one the message is a dead letter that an operator or the marketplace can replay.
 * @see https://www.standardwebhooks.com (retry schedule)
 */
export const WEBHOOK_RETRIES: readonly number[] = [
  5 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 8 * HOUR, 24 * HOUR,
];

/** Waits between the attempts to hand a mail over, in milliseconds (RFC 5321 §4.5.4.1: retry after a 4yz answer). */
export const MAIL_RETRIES: readonly number[] = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 8 * HOUR, 24 * HOUR];

/**
 * When to try again after attempt number `attempt` (counted from 1) of the current run failed; undefined when there
 * is no further attempt.
 */
export function nextAttempt(retries: readonly number[], attempt: number, at: Instant): Instant | undefined {
  const wait = retries[attempt - 1];
  return wait === undefined ? undefined : addMilliseconds(at, wait);
}
