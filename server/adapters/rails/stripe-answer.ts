import type { RailAnswer } from '../../../core/payment/rail.ts';

/** What an error of Stripe's SDK says of itself, as far as it matters here; its message may quote what was sent. */
interface StripeFailure {
  readonly type: string;
  readonly code?: string;
  readonly decline_code?: string;
  readonly statusCode?: number;
}

function failureOf(error: unknown): StripeFailure | undefined {
  return typeof error === 'object' && error !== null && 'type' in error && typeof error.type === 'string' ? (error as StripeFailure) : undefined;
}

/** Refusals that another day may end: funds that are not there yet, a charge whose money is still on its way. */
const PASSING = ['balance_insufficient', 'charge_pending', 'lock_timeout', 'rate_limit'];

const unknown = (reason: string): RailAnswer => ({ outcome: 'unknown', reason });

/**
 * What an instruction's failure means. A line that broke, an answer of 500, an answer that cannot be read and a key that
 * is in use all leave open whether it was done. Only codes are kept: messages may quote keys and people.
 */
export function refusedBy(error: unknown): RailAnswer {
  const failure = failureOf(error);
  if (failure === undefined) return unknown('adapter_failed');
  const code = failure.code ?? failure.type;
  switch (failure.type) {
    case 'StripeConnectionError':
      return unknown('no_answer');
    case 'StripeAPIError':
      return unknown('error_of_the_rail');
    case 'StripeRateLimitError':
      return { outcome: 'refused', code: 'rate_limited', lasting: false };
    case 'StripeAuthenticationError':
    case 'StripePermissionError':
      return { outcome: 'refused', code: 'credentials_refused', lasting: false };
    case 'StripeIdempotencyError':
      return failure.code === 'idempotency_key_in_use' || failure.statusCode === 409 ? unknown('told_at_the_same_moment') : { outcome: 'refused', code: 'told_otherwise_before', lasting: true };
    default:
      if (failure.statusCode === 409 || code === 'idempotency_key_in_use') return unknown('told_at_the_same_moment');
      return { outcome: 'refused', code: failure.decline_code ?? code, lasting: !PASSING.includes(code) };
  }
}

/** What a question's failure means: a payment Stripe does not know was never told anything; all else leaves it open. */
export function unansweredBy(error: unknown): RailAnswer {
  return failureOf(error)?.code === 'resource_missing' ? { outcome: 'never_heard' } : unknown('not_answered');
}
