import { minorDigits, type Currency, type Minor } from '../../core/kernel/kernel.ts';
import type { TransferRow } from './store.ts';

const HEADER = 'number,at,kind,reason,transfer,hold,dispute,debit,credit,currency,pending_change,balance_after\r\n';

/** An amount with its point and no grouping, as programs read it: `-1280.00`. */
function decimal(amountMinor: Minor, currency: string): string {
  const digits = minorDigits(currency as Currency);
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  const whole = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return amountMinor < 0 ? `-${whole}` : whole;
}

/** A text between commas (RFC 4180 §2); one that a spreadsheet would take for a formula is kept a text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A statement of one account as CSV (RFC 4180), oldest first, with the posted balance after each line: credits raise it,
 * debits lower it; holds change only what is pending.
 */
export function statementCsv(accountId: string, transfers: readonly TransferRow[]): string {
  let balance = 0;
  const lines = transfers.map((row) => {
    const sign = row.creditAccount === accountId ? 1 : -1;
    const posted = row.kind === 'post' || row.kind === 'capture' ? sign * row.amountMinor : 0;
    const pending = row.kind === 'post' ? 0 : row.kind === 'hold' ? row.amountMinor : -row.amountMinor;
    balance += posted;
    const debit = sign < 0 && posted !== 0 ? decimal(row.amountMinor, row.currency) : '';
    const credit = sign > 0 && posted !== 0 ? decimal(row.amountMinor, row.currency) : '';
    const cells = [String(row.seq), row.at, row.kind, cell(row.reason), row.id, row.holdId ?? '', row.disputeId ?? '', debit, credit];
    return [...cells, row.currency, decimal(pending, row.currency), decimal(balance, row.currency)].join(',');
  });
  return HEADER + lines.map((line) => `${line}\r\n`).join('');
}
