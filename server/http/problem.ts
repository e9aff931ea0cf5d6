import { refusalStatus, type Locale, type Refusal, type RefusalCode } from '../../core/kernel/kernel.ts';
import { say } from '../../core/words/words.ts';

/** The media type of RFC 9457. */
export const PROBLEM_TYPE = 'application/problem+json';

/** An answer that says why something was not done (RFC 9457), with our members `code`, `field`, `facts`, `errors`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code: RefusalCode | 'internal';
  readonly field?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
  /** Every field that is wrong, the one named in `field` first; only when the shape of the input is. */
  readonly errors?: readonly { readonly code: RefusalCode; readonly field: string }[];
  readonly requestId: string;
}

interface ProblemContext {
  readonly publicUrl: string;
  readonly locale: Locale;
  readonly requestId: string;
}

/** The sentence of a refusal, with the values it names. */
export function refusalWords(locale: Locale, refusal: Refusal): string {
  return say(locale, `refusal.${refusal.code}`, { field: refusal.field ?? '', ...refusal.facts });
}

function detailWords(locale: Locale, refusal: Refusal): string | undefined {
  if (refusal.field === undefined) return undefined;
  const { maximum, minimum, expected } = refusal.facts ?? {};
  const field = refusal.field;
  if (refusal.code === 'field_missing') return say(locale, 'http.detail_missing', { field });
  if (refusal.code === 'field_unknown') return say(locale, 'http.detail_unknown', { field });
  if (refusal.code !== 'field_invalid') return undefined;
  if (maximum !== undefined) return say(locale, 'http.detail_maximum', { field, maximum: String(maximum) });
  if (minimum !== undefined) return say(locale, 'http.detail_minimum', { field, minimum: String(minimum) });
  if (expected !== undefined) return say(locale, 'http.detail_expected', { field, expected: String(expected) });
  return say(locale, 'http.detail_invalid', { field });
}

/** The problem of a refusal. `others` are further refusals of fields, told in `errors`. */
export function problemOf(refusal: Refusal, context: ProblemContext, others: readonly Refusal[] = []): Problem {
  const detail = detailWords(context.locale, refusal);
  const errors = [refusal, ...others].flatMap(({ code, field }) => (field === undefined ? [] : [{ code, field }]));
  return {
    type: `${context.publicUrl}/problems/${refusal.code}`,
    title: refusalWords(context.locale, refusal),
    status: refusalStatus(refusal.code),
    ...(detail === undefined ? {} : { detail }),
    code: refusal.code,
    ...(refusal.field === undefined ? {} : { field: refusal.field }),
    ...(refusal.facts === undefined ? {} : { facts: refusal.facts }),
    ...(others.length > 0 ? { errors } : {}),
    requestId: context.requestId,
  };
}

/** The problem of a bug: nothing about its cause leaves the house, the request id finds it in the log. */
export function internalProblem(context: ProblemContext): Problem {
  return {
    type: 'about:blank',
    title: say(context.locale, 'http.internal'),
    status: 500,
    code: 'internal',
    requestId: context.requestId,
  };
}

/** A problem as a response, with the headers its code asks for. */
export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const extra: Record<string, string> = {};
  if (problem.status === 401) extra['www-authenticate'] = 'Bearer realm="redress"';
  if (problem.code === 'rate_limited') extra['retry-after'] = String(problem.facts?.['retryAfterSeconds'] ?? 1);
  if (problem.code === 'busy') extra['retry-after'] = '1';
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store', ...extra, ...headers },
  });
}
