import type { Queryable } from '../database/database.ts';
import { csvAmount, csvText } from '../http/csv.ts';
import { accountTransfers, type TransferRow } from './store.ts';

const HEADER = 'number,at,kind,reason,transfer,hold,dispute,debit,credit,currency,pending_change,balance_after\r\n';
/** Lines read at once while a statement is written. */
const AT_ONCE = 1_000;

/** One line, and the posted balance after it: credits raise it, debits lower it; holds change only what is pending. */
function lineOf(accountId: string, row: TransferRow, before: number): { readonly text: string; readonly balance: number } {
  const sign = row.creditAccount === accountId ? 1 : -1;
  const posted = row.kind === 'post' || row.kind === 'capture' ? sign * row.amountMinor : 0;
  const pending = row.kind === 'post' ? 0 : row.kind === 'hold' ? row.amountMinor : -row.amountMinor;
  const balance = before + posted;
  const debit = sign < 0 && posted !== 0 ? csvAmount(row.amountMinor, row.currency) : '';
  const credit = sign > 0 && posted !== 0 ? csvAmount(row.amountMinor, row.currency) : '';
  const cells = [String(row.seq), row.at, row.kind, csvText(row.reason), row.id, row.holdId ?? '', row.disputeId ?? '', debit, credit];
  return { text: `${[...cells, row.currency, csvAmount(pending, row.currency), csvAmount(balance, row.currency)].join(',')}\r\n`, balance };
}

/** A statement of one account as CSV (RFC 4180), oldest first, with the posted balance after each line. */
export function statementCsv(accountId: string, transfers: readonly TransferRow[]): string {
  let balance = 0;
  const lines = transfers.map((row) => {
    const line = lineOf(accountId, row, balance);
    balance = line.balance;
    return line.text;
  });
  return HEADER + lines.join('');
}

/** The same in parts as they are read, however long. */
export async function* accountCsv(on: Queryable, accountId: string): AsyncGenerator<string> {
  yield HEADER;
  let balance = 0;
  for (let after = 0; ; ) {
    const rows = await accountTransfers(on, accountId, after, AT_ONCE);
    const lines = rows.map((row) => {
      const line = lineOf(accountId, row, balance);
      balance = line.balance;
      return line.text;
    });
    yield lines.join('');
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.seq;
  }
}

/**
 * Everything a dispute moved, as CSV: from which account to which. Balances are those of an account and stand in its own
 * statement.
 */
export function disputeCsv(transfers: readonly TransferRow[]): string {
  const lines = transfers.map((row) => {
    const cells = [String(row.seq), row.at, row.kind, csvText(row.reason), row.id, row.holdId ?? '', row.debitKind, row.creditKind];
    return `${[...cells, csvAmount(row.amountMinor, row.currency), row.currency].join(',')}\r\n`;
  });
  return `number,at,kind,reason,transfer,hold,from,to,amount,currency\r\n${lines.join('')}`;
}
