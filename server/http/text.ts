/** Control characters that no text of ours holds: C0 without tab and line feed, DEL, C1, bidi overrides aside. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/u;

/** True when the text holds a control character other than tab and line feed. */
export function hasControlCharacter(text: string): boolean {
  return CONTROL.test(text);
}

/**
 * Text that cannot be kept: NUL and half of a surrogate pair, which PostgreSQL and UTF-8 do not hold, and what looks like a
 * sealed text, which would be opened when it is read (server/adapters/vault.ts).
 */
export function isUnstorable(text: string): boolean {
  return text.includes('\u0000') || !text.isWellFormed() || text.includes('sealed:1:');
}

/** True when something can be seen: not only spaces, format characters or combining marks on nothing. */
export function hasVisibleCharacter(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/[\u3164\u115f\u1160\uffa0\u2800]/gu, ''));
}

/**
 * A name of a field as it may be repeated in an answer or a log: letters, digits, `_` and `-`, at most 64 of them.
 * What a stranger typed as a key is never repeated as it came.
 */
export function safeSegment(segment: PropertyKey): string {
  const text = String(segment).slice(0, 64).toWellFormed();
  const safe = text.replace(/[^\p{L}\p{N}_-]/gu, '_');
  return safe === '' ? '_' : safe;
}

/** A path as a field name: `terms.0.amountMinor`; at most 12 segments. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.slice(0, 12).map(safeSegment).join('.');
}
