import { z } from '@hono/zod-openapi';
import { accepted, addMilliseconds, isInstant, refused, type Instant, type Minor, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { showRow, type Row } from '../dispute/list.ts';
import { DisputeRow } from '../dispute/schemas.ts';
import { withTracks } from '../dispute/tracks.ts';
import { scopeOf } from '../dispute/dispute.ts';
import { decodeCursor, PAGE_SIZE, pageFrom, pageOf, PageQuery, route, type Caller, type PersonCaller, type Route } from '../http/http.ts';
import { AMOUNT_LIMIT, Uuid as UuidText } from '../http/schemas.ts';

const DAY = 86_400_000;

const Filters = {
  type: z.string().max(8).regex(/^D-\d\d$/).optional(),
  stage: z.enum(['admission', 'determination', 'appeal', 'decided', 'performance']).optional(),
  holder: z.enum(['none', 'you', 'other']).optional().openapi({ description: 'Who has it in hand.' }),
  leastMinor: z.coerce.number<string>().int().min(0).max(AMOUNT_LIMIT).optional().openapi({ type: 'integer', description: 'Disputed amount from, in minor units.' }),
  dueWithinDays: z.coerce.number<string>().int().min(0).max(365).optional().openapi({ type: 'integer', description: '0: what is overdue.' }),
  track: z.enum(['ordinary', 'fast']).optional().openapi({ description: '`fast`: on the fast track of small claims.' }),
};
const CountQuery = z.strictObject(Filters);
const ListQuery = PageQuery.extend({ ...Filters, sort: z.enum(['due', 'value']).optional() });

type Filter = z.infer<typeof CountQuery>;

function conditionOf({ type, stage, holder, leastMinor, dueWithinDays, track }: Filter, at: Instant): string {
  const dueBefore = dueWithinDays === undefined ? undefined : addMilliseconds(at, dueWithinDays * DAY);
  return JSON.stringify({ type, stage, holder, leastMinor, dueBefore, track });
}

/** The cursor as the arguments of `list_queue`: due, value, id. */
function cursorOf(cursor: string | undefined, sort: 'due' | 'value'): Result<readonly [Instant | null, Minor | null, Uuid | null]> {
  const key = decodeCursor(cursor, 2);
  if (!key.ok) return key;
  if (key.value === undefined) return accepted([null, null, null]);
  const [first, id] = key.value;
  if (!UuidText.safeParse(id).success) return refused('field_invalid', 'cursor');
  if (sort === 'value' && typeof first === 'number') return accepted([null, first, id as Uuid]);
  if (sort === 'due' && typeof first === 'string' && isInstant(first)) return accepted([first, null, id as Uuid]);
  return refused('field_invalid', 'cursor');
}

/** One page of what waits for staff, by its filters. Refusals: field_invalid (a cursor of another order). */
async function listQueue(db: Queryable, caller: PersonCaller, query: z.infer<typeof ListQuery>, at: Instant): Promise<Result<object>> {
  const sort = query.sort ?? 'due';
  const after = cursorOf(query.cursor, sort);
  if (!after.ok) return after;
  const limit = query.limit ?? PAGE_SIZE;
  const rows = await db.query<Row>({
    name: 'list_queue',
    text: 'select * from list_queue($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [caller.personId, conditionOf(query, at), sort, ...after.value, limit + 1, scopeOf(caller)],
  });
  const page = pageFrom(rows, limit, (row) => [sort === 'value' ? row.disputed_minor : row.staff_due, row.id], (row: Row) => showRow(row, caller, true));
  return accepted(await withTracks(db, caller, page));
}

async function countQueue(db: Queryable, caller: PersonCaller, filter: Filter, at: Instant): Promise<object> {
  const [row] = await db.query<{ found: number; waiting: number; free: number; mine: number; soon: number; held: number; holders: number }>({
    name: 'queue_counts',
    text: 'select * from queue_counts($1, $2, $3, $4)',
    values: [caller.personId, conditionOf(filter, at), addMilliseconds(at, DAY), scopeOf(caller)],
  });
  return row!;
}

const Counts = z
  .strictObject({
    found: z.int().openapi({ description: 'How many the filters find.' }),
    waiting: z.int().openapi({ description: 'All that wait for an adjudicator; of more than 1,000 the 1,000 that are due first are counted.' }),
    free: z.int().openapi({ description: 'Of those, nobody has them in hand.' }),
    mine: z.int().openapi({ description: 'Of those, the caller has them in hand: the caller’s load.' }),
    soon: z.int().openapi({ description: 'Of those, overdue or due within 24 hours.' }),
    held: z.int().openapi({ description: 'Of those, somebody has them in hand.' }),
    holders: z.int().openapi({ description: 'By how many people: `held / holders` is the usual load.' }),
  })
  .openapi('QueueCounts');

/** Only people get past `access` and `staff`. */
const asPerson = (caller: Caller): PersonCaller => caller as PersonCaller;

/** The queue of the adjudicators, by filters that the database answers. */
export const queueRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/queue',
    operationId: 'listQueue',
    summary: 'Disputes that wait for an adjudicator, what is due first or the greatest value first, by filters',
    tag: 'dispute',
    access: ['person'],
    staff: ['adjudicator', 'operator'],
    query: ListQuery,
    success: { status: 200, body: pageOf(DisputeRow), description: 'One page.' },
    refusals: ['field_invalid'],
    handle: async ({ world, caller, query, at }) => (await listQueue(world.database, asPerson(caller), query, at)) as Result<never>,
  }),
  route({
    method: 'get',
    path: '/queue/counts',
    operationId: 'countQueue',
    summary: 'How many disputes the filters find, what waits in all, and how it is spread over those who decide',
    tag: 'dispute',
    access: ['person'],
    staff: ['adjudicator', 'operator'],
    query: CountQuery,
    success: { status: 200, body: Counts, description: 'The counts.' },
    refusals: [],
    handle: async ({ world, caller, query, at }) => accepted(await countQueue(world.database, asPerson(caller), query, at)) as Result<never>,
  }),
];
