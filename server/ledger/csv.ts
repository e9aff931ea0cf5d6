import { csvAmount, csvText } from '../http/csv.ts';
import type { TransferRow } from './store.ts';

const HEADER = 'number,at,kind,reason,transfer,hold,dispute,debit,credit,currency,pending_change,balance_after\r\n';

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
    const debit = sign < 0 && posted !== 0 ? csvAmount(row.amountMinor, row.currency) : '';
    const credit = sign > 0 && posted !== 0 ? csvAmount(row.amountMinor, row.currency) : '';
    const cells = [String(row.seq), row.at, row.kind, csvText(row.reason), row.id, row.holdId ?? '', row.disputeId ?? '', debit, credit];
    return [...cells, row.currency, csvAmount(pending, row.currency), csvAmount(balance, row.currency)].join(',');
  });
  return HEADER + lines.map((line) => `${line}\r\n`).join('');
}
