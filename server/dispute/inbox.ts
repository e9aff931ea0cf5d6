import { z } from '@hono/zod-openapi';
import type { Outcome, Stage } from '../../core/dispute/dispute.ts';
import { accepted, addMilliseconds, isInstant, refused, type Instant, type Minor, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { decodeCursor, PAGE_SIZE, pageFrom, type Caller, type CursorKey } from '../http/http.ts';
import { AMOUNT_LIMIT, line, Uuid as UuidText } from '../http/schemas.ts';
import { ownerFor, showRow, type Row } from './list.ts';
import { OutcomeName, StageName } from './schemas.ts';
import { withPictures } from './pictures.ts';
import { scopeOf } from './scope.ts';

const DAY = 86_400_000;
const FILTERS = ['stage', 'type', 'turn', 'leastMinor', 'mostMinor', 'dueWithinDays', 'search', 'filedFrom', 'filedTo', 'item', 'outcome', 'answered', 'paid'] as const;

const Amount = z.coerce.number<string>().int().min(0).max(AMOUNT_LIMIT).optional();

const DayText = z.iso.date();

/** What a merchant's list can be narrowed by, as query parameters. */
export const InboxFilters = {
  stage: StageName.optional(),
  type: z.string().min(1).max(40).regex(/^[A-Za-z0-9_-]+$/).optional(),
  turn: z.enum(['respondent', 'other', 'answer', 'offer']).optional().openapi({
    description: 'Asked of the merchant, or not; of what is asked: the first answer, or an answer to an offer.',
  }),
  leastMinor: Amount.openapi({ type: 'integer', description: 'Disputed amount from, in minor units.' }),
  mostMinor: Amount.openapi({ type: 'integer', description: 'Disputed amount to, in minor units.' }),
  dueWithinDays: z.coerce.number<string>().int().min(1).max(365).optional().openapi({ type: 'integer' }),
  filedFrom: DayText.optional().openapi({ description: 'Filed on this day in Beijing or later.' }),
  filedTo: DayText.optional().openapi({ description: 'Filed before this day in Beijing.' }),
  item: line(300).optional().openapi({ description: 'The title of the first disputed item, exactly.' }),
  outcome: OutcomeName.optional(),
  answered: z.enum(['yes', 'no']).optional().openapi({ description: 'Whether the merchant gave a first answer.' }),
  paid: z.enum(['yes']).optional().openapi({ description: 'Only those under which the merchant paid something.' }),
  search: line(64, 3).optional().openapi({ description: 'A part of the number of the dispute or of the order.' }),
};

/** Which disputes of a merchant are asked for; amounts in minor units. */
export interface InboxFilter {
  readonly merchantId?: Uuid;
  readonly open?: boolean;
  readonly stage?: Stage;
  readonly type?: string;
  readonly turn?: 'respondent' | 'other' | 'answer' | 'offer';
  readonly leastMinor?: Minor;
  readonly mostMinor?: Minor;
  readonly dueWithinDays?: number;
  readonly search?: string;
  /** a day in Beijing, and the day after the last one */
  readonly filedFrom?: string;
  readonly filedTo?: string;
  readonly item?: string;
  readonly outcome?: Outcome;
  readonly answered?: 'yes' | 'no';
  readonly paid?: 'yes';
  /** by what is due first, by the greatest value (both of open disputes), or the newest first */
  readonly sort?: 'newest' | 'due' | 'value';
}

/** A page of them. */
export interface InboxRequest extends InboxFilter {
  readonly cursor?: string;
  readonly limit?: number;
}

/** A row of the inbox: as in any list, with the marketplace's number of the order and what is covered. */
export type InboxRow = Row & {
  readonly order_number: string | null;
  /** what can still be lost, and what of the order's money is held for it; both 0 once it is closed */
  readonly at_risk_minor: Minor;
  readonly held_minor: Minor;
};

/** What of a request only the inbox of a merchant has: its first filter, or an order other lists are not kept in. */
export function inboxOnly(request: { readonly [K in keyof InboxFilter]?: unknown }): string | undefined {
  if (request.sort === 'value' || (request.sort === 'due' && request.open === false)) return 'sort';
  return FILTERS.find((name) => request[name] !== undefined);
}

/** Rows by what is due or by value are open ones: the database keeps no order of closed disputes by either. */
function stateOf(request: InboxFilter): Result<'open' | 'closed' | 'all'> {
  const sorted = request.sort === 'due' || request.sort === 'value';
  if (request.open === false) return sorted ? refused('field_invalid', 'sort') : accepted('closed');
  return accepted(sorted || request.open === true ? 'open' : 'all');
}

/** When a day begins in Beijing. */
function dayIn(day: string | undefined): string | undefined {
  return day === undefined ? undefined : `${day}T00:00:00+08:00`;
}

function conditionOf(request: InboxFilter, state: string, at: Instant): string {
  const { stage, type, turn, leastMinor, mostMinor, dueWithinDays, search } = request;
  const dueBefore = dueWithinDays === undefined ? undefined : addMilliseconds(at, dueWithinDays * DAY);
  const { item, outcome, answered, paid } = request;
  const filedFrom = dayIn(request.filedFrom);
  const filedTo = dayIn(request.filedTo);
  return JSON.stringify({ state, stage, type, turn, leastMinor, mostMinor, dueBefore, search, filedFrom, filedTo, item, outcome, answered, paid });
}

/** The cursor as the arguments of `list_inbox`: due, value, id. */
function cursorOf(request: InboxRequest): Result<readonly [Instant | null, Minor | null, Uuid | null]> {
  const { sort = 'newest' } = request;
  const key = decodeCursor(request.cursor, sort === 'newest' ? 1 : 2);
  if (!key.ok) return key;
  if (key.value === undefined) return accepted([null, null, null]);
  const first = key.value[0] ?? null;
  const id = key.value.at(-1);
  const whole = UuidText.safeParse(id);
  if (!whole.success) return refused('field_invalid', 'cursor');
  if (sort === 'newest') return accepted([null, null, whole.data]);
  if (sort === 'value' && typeof first === 'number') return accepted([null, first, whole.data]);
  if (sort === 'due' && typeof first === 'string' && isInstant(first)) return accepted([first, null, whole.data]);
  return refused('field_invalid', 'cursor');
}

/** The cursor of the page after a row. */
function keyOf(sort: InboxFilter['sort'], row: InboxRow): CursorKey {
  if (sort === 'due') return [row.next_due, row.id];
  return sort === 'value' ? [row.disputed_minor, row.id] : [row.id];
}

/**
 * One page of a merchant's disputes as the database gives them, with the cursor of the next.
 * Refusals: not_allowed (no merchant of the caller's), field_invalid (a cursor of another order; closed ones by due or value).
 */
export async function readInbox(
  db: Queryable,
  caller: Caller,
  request: InboxRequest,
  at: Instant,
): Promise<Result<{ readonly items: readonly InboxRow[]; readonly next: string | null }>> {
  const merchantId = ownerFor(caller, { view: 'merchant', ...request });
  if (merchantId === undefined) return refused('not_allowed');
  const state = stateOf(request);
  if (!state.ok) return state;
  const cursor = cursorOf(request);
  if (!cursor.ok) return cursor;
  const limit = request.limit ?? PAGE_SIZE;
  const rows = await db.query<InboxRow>({
    name: 'list_inbox',
    text: 'select * from list_inbox($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [merchantId, conditionOf(request, state.value, at), request.sort ?? 'newest', ...cursor.value, limit + 1, scopeOf(caller)],
  });
  return accepted(pageFrom(rows, limit, (row) => keyOf(request.sort, row), (row) => row));
}

/** How much of what can be lost money held for this dispute covers. */
function coverOf(row: InboxRow): { readonly cover: { readonly atRiskMinor: Minor; readonly heldMinor: Minor } } {
  return { cover: { atRiskMinor: row.at_risk_minor, heldMinor: Math.min(row.held_minor, row.at_risk_minor) } };
}

/** One page of the inbox as the API tells it. Refusals: as `readInbox`. */
export async function listInbox(db: Queryable, caller: Caller, request: InboxRequest, at: Instant): Promise<Result<object>> {
  const page = await readInbox(db, caller, request, at);
  if (!page.ok) return page;
  const items = page.value.items.map((row) => ({ ...showRow(row, caller), ...coverOf(row) }));
  return accepted(await withPictures(db, caller, { items, next: page.value.next }));
}

/** How many a filter finds and for how much, and what waits in the inbox. */
export interface InboxCounts {
  readonly found: number;
  readonly foundMinor: Minor;
  readonly open: number;
  readonly asked: number;
  /** asked, and due within a day */
  readonly today: number;
  readonly offers: number;
}

/** Counts for the page of the inbox. Refusals: as `readInbox`. */
export async function countInbox(db: Queryable, caller: Caller, request: InboxFilter, at: Instant): Promise<Result<InboxCounts>> {
  const merchantId = ownerFor(caller, { view: 'merchant', ...request });
  if (merchantId === undefined) return refused('not_allowed');
  const state = stateOf(request);
  if (!state.ok) return state;
  const [found] = await db.query<{ found: number; found_minor: Minor }>({
    name: 'inbox_found',
    text: 'select * from inbox_found($1, $2, $3)',
    values: [merchantId, conditionOf(request, state.value, at), scopeOf(caller)],
  });
  const [waiting] = await db.query<{ open: number; asked: number; soon: number; offers: number }>({
    name: 'inbox_waiting',
    text: 'select * from inbox_waiting($1, $2, $3)',
    values: [merchantId, addMilliseconds(at, DAY), scopeOf(caller)],
  });
  return accepted({
    ...{ found: found?.found ?? 0, foundMinor: found?.found_minor ?? 0 },
    ...{ open: waiting?.open ?? 0, asked: waiting?.asked ?? 0, today: waiting?.soon ?? 0, offers: waiting?.offers ?? 0 },
  });
}
