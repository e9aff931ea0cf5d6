import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { decodeCursor, hasRole, PAGE_SIZE, pageFrom, type Caller } from '../http/http.ts';
import { withPictures } from './pictures.ts';
import { scopeOf } from './scope.ts';

/** A row of a list, as the database gives it. */
export interface Row {
  readonly id: Uuid;
  readonly number: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly type: string;
  readonly currency: string;
  readonly disputed_minor: number;
  readonly filed_at: Instant;
  readonly next_due: Instant | null;
  readonly asks: readonly string[];
  readonly staff_due: Instant | null;
  readonly adjudicator_id: Uuid | null;
  readonly titles: string | null;
}

/** Which list is asked for. */
export interface ListRequest {
  readonly view: 'claimant' | 'merchant' | 'queue' | 'mine' | 'marketplace';
  readonly merchantId?: Uuid;
  readonly open?: boolean;
  readonly sort?: 'newest' | 'due';
  readonly cursor?: string;
  readonly limit?: number;
}

/** Whose list a caller gets: undefined for none, null for a list of no one owner. */
export function ownerFor(caller: Caller, request: Pick<ListRequest, 'view' | 'merchantId'>): Uuid | null | undefined {
  if (caller.kind === 'marketplace') return request.view === 'marketplace' ? caller.marketplaceId : undefined;
  if (caller.kind !== 'person' || caller.onlyDisputeId !== undefined) return undefined;
  switch (request.view) {
    case 'claimant':
      return caller.personId;
    case 'merchant':
      return caller.merchantIds.find((id) => request.merchantId === undefined || id === request.merchantId);
    case 'mine':
      return caller.staffRoles.includes('adjudicator') ? caller.personId : undefined;
    case 'queue':
      return hasRole(caller, ['adjudicator', 'operator']) ? null : undefined;
    case 'marketplace':
      return undefined;
  }
}

/**
 * A row as the API tells it.
 * @param forStaff in the lists of those who decide: only their own clock, since whose turn it is among the sides would tell
 *   that an offer was accepted
 */
export function showRow(row: Row, caller: Caller, forStaff = false): object {
  const me = caller.kind === 'person' ? caller.personId : null;
  const { nextDue, asks } = forStaff
    ? { nextDue: row.staff_due, asks: row.staff_due === null ? [] : ['adjudicator'] }
    : { nextDue: row.next_due, asks: row.asks };
  return {
    ...{ id: row.id, number: row.number, stage: row.stage, outcome: row.outcome, type: row.type, currency: row.currency },
    title: row.titles ?? '',
    disputedMinor: row.disputed_minor,
    filedAt: row.filed_at,
    nextDue,
    asks,
    staffDue: row.staff_due,
    adjudicator: row.adjudicator_id === null ? 'none' : row.adjudicator_id === me ? 'you' : 'other',
  };
}

function due(value: string | number | null | undefined): string | null {
  return value === undefined || value === null ? null : String(value);
}

/**
 * One page of a list: newest first, or what is due first.
 * Refusals: not_allowed (a list the caller has no part in), field_invalid (a cursor of another list).
 */
export async function listDisputes(db: Queryable, caller: Caller, request: ListRequest): Promise<Result<object>> {
  const owner = ownerFor(caller, request);
  if (owner === undefined) return refused('not_allowed');
  const byDue = request.view === 'queue' || (request.view === 'merchant' && request.sort === 'due');
  const cursor = decodeCursor(request.cursor, byDue ? 2 : 1);
  if (!cursor.ok) return cursor;
  const limit = request.limit ?? PAGE_SIZE;
  const [first, second] = cursor.value ?? [];
  const scope = scopeOf(caller);
  const rows = byDue
    ? await db.query<Row>({
        name: 'list_due',
        text: 'select * from list_due($1, $2, $3, $4, $5, $6)',
        values: [request.view, owner, due(first), due(second), limit + 1, scope],
      })
    : await db.query<Row>({
        name: 'list_disputes',
        text: 'select * from list_disputes($1, $2, $3, $4, $5, $6)',
        values: [request.view, owner, request.open ?? null, due(first), limit + 1, scope],
      });
  const keyOf = (row: Row): (string | null)[] => {
    if (!byDue) return [row.id];
    return [request.view === 'queue' ? row.staff_due : row.next_due, row.id];
  };
  return accepted(await withPictures(db, caller, pageFrom(rows, limit, keyOf, (row) => showRow(row, caller, request.view === 'queue' || request.view === 'mine'))));
}

/** What a merchant has open, counted by the database. Refusals: not_allowed. */
export async function merchantTotals(db: Queryable, caller: Caller, soon: Instant): Promise<Result<object>> {
  const merchantId = ownerFor(caller, { view: 'merchant' });
  if (merchantId === undefined || merchantId === null) return refused('not_allowed');
  const [row] = await db.query<{ open_count: number; disputed_minor: number; due_soon: number }>({
    name: 'merchant_totals',
    text: 'select * from merchant_totals($1, $2, $3)',
    values: [merchantId, soon, scopeOf(caller)],
  });
  return accepted({ open: row?.open_count ?? 0, disputedMinor: row?.disputed_minor ?? 0, dueSoon: row?.due_soon ?? 0 });
}
