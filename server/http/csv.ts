import { minorDigits, type Currency, type Minor } from '../../core/kernel/kernel.ts';

/** An amount with its point and no grouping, as programs read it: `-1280.00`. */
export function csvAmount(amountMinor: Minor, currency: string): string {
  const digits = minorDigits(currency as Currency);
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  const whole = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return amountMinor < 0 ? `-${whole}` : whole;
}

/**
 * A text between commas (RFC 4180 §2). One that a spreadsheet would take for a formula, also behind spaces or in full
 * width, is kept a text by an apostrophe before it.
 */
export function csvText(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
