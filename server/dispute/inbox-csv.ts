import { accepted, type Instant, type Locale, type Result } from '../../core/kernel/kernel.ts';
import { say } from '../../core/words/words.ts';
import type { Queryable } from '../database/database.ts';
import type { Caller } from '../http/http.ts';
import { csvAmount, csvText } from '../http/csv.ts';
import { currentRules } from '../rules/rules.ts';
import { readInbox, type InboxFilter, type InboxRow } from './inbox.ts';

/** The most rows one file has; a page of them is read while the one before is being sent. */
export const MOST_ROWS = 10_000;
const PAGE = 500;
/** Without it a spreadsheet takes UTF-8 for the code page of its own language. */
const BYTE_ORDER_MARK = '\uFEFF';

const COLUMNS = ['number', 'order', 'title', 'type', 'stage', 'outcome', 'asked', 'amount', 'currency', 'filed', 'due'] as const;

/** How a row reads in the file: words in the reader's language, times in UTC, amounts with their point. */
function lineOf(row: InboxRow, locale: Locale, typeNames: ReadonlyMap<string, string>): string {
  const yes = row.outcome === null && row.asks.includes('respondent') ? 'common.yes' : 'common.no';
  const cells: Readonly<Record<(typeof COLUMNS)[number], string>> = {
    number: csvText(row.number),
    order: csvText(row.order_number ?? ''),
    title: csvText(row.titles ?? ''),
    type: csvText(typeNames.get(row.type) ?? row.type),
    stage: csvText(say(locale, `dispute.stage.${row.stage}` as 'dispute.stage.negotiation')),
    outcome: row.outcome === null ? '' : csvText(say(locale, `dispute.outcome.${row.outcome}` as 'dispute.outcome.performed')),
    asked: csvText(say(locale, yes)),
    amount: csvAmount(row.disputed_minor, row.currency),
    currency: row.currency,
    filed: row.filed_at,
    due: row.outcome === null ? (row.next_due ?? '') : '',
  };
  return `${COLUMNS.map((name) => cells[name]).join(',')}\r\n`;
}

/**
 * A merchant's disputes as CSV (RFC 4180, UTF-8 with a byte order mark), read a page at a time while it is being sent, at
 * most {@link MOST_ROWS} rows.
 * Refusals: not_allowed, field_invalid (as the list itself).
 */
export async function inboxCsv(
  db: Queryable,
  caller: Caller,
  filter: InboxFilter,
  reader: { readonly at: Instant; readonly locale: Locale },
): Promise<Result<ReadableStream<Uint8Array>>> {
  const { at, locale } = reader;
  // the first page before anything is sent, so that a refusal is an answer and no broken file
  const first = await readInbox(db, caller, { ...filter, limit: PAGE }, at);
  if (!first.ok) return first;
  const typeNames = new Map(currentRules(at).disputeTypes.map((type) => [type.code, type.name[locale]]));
  const header = COLUMNS.map((name) => csvText(say(locale, `merchant.csv.${name}`))).join(',');
  const encoder = new TextEncoder();
  let page = first.value;
  let sent = 0;
  let begun = false;
  return accepted(
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (begun) {
          const next = await readInbox(db, caller, { ...filter, limit: PAGE, cursor: page.next ?? '' }, at);
          if (!next.ok) throw new Error(`a page of the file was refused: ${next.refusal.code}`);
          page = next.value;
        }
        const lines = page.items.slice(0, MOST_ROWS - sent).map((row) => lineOf(row, locale, typeNames));
        sent += lines.length;
        controller.enqueue(encoder.encode((begun ? '' : `${BYTE_ORDER_MARK}${header}\r\n`) + lines.join('')));
        begun = true;
        if (page.next === null || sent >= MOST_ROWS) controller.close();
      },
    }),
  );
}
