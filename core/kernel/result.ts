import type { Refusal } from './refusal.ts';

/** What was asked for was done. */
export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}

/** What was asked for was refused, for a reason a person can read; nothing changed. */
export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** A refusal is a value, not an exception: the type says which calls can be refused. */
export type Result<T> = Accepted<T> | Refused;

/** Wraps a value as done. */
export function accepted<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

/**
 * Wraps a refusal.
 * @param code stable code of the catalogue in `refusal.ts`
 * @param field JSON pointer-like name of the input that caused it (`terms.0.amountMinor`), if one did
 * @param facts values the message in words may print
 */
export function refused(
  code: Refusal['code'],
  field?: string,
  facts?: Readonly<Record<string, string | number>>,
): Refused {
  return { ok: false, refusal: { code, ...(field === undefined ? {} : { field }), ...(facts ? { facts } : {}) } };
}

/** True for a refusal; narrows the type. */
export function isRefused<T>(result: Result<T>): result is Refused {
  return !result.ok;
}
