import { z } from '@hono/zod-openapi';
import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { NextStepView } from '../dispute/ladder.ts';
import { decodeCursor, pageFrom, pageOf, PageQuery, PAGE_SIZE, route, type Route } from '../http/http.ts';
import { CurrencyCode, InstantText, PositiveMinor, Uuid as UuidText } from '../http/schemas.ts';
import { believed } from '../operations/believed.ts';
import { advances, owedLines, shortfalls } from './owed.ts';

const READ = { method: 'get', access: ['person'], staff: ['operator', 'auditor'], tag: 'finance' } as const;
const Count = z.int().min(0);

const of = { disputeId: UuidText, number: z.string(), merchantId: UuidText, merchantName: z.string(), currency: CurrencyCode };

const Shortfall = z
  .strictObject({
    ...of,
    no: z.int().openapi({ description: 'Number of the obligation in its dispute.' }),
    kind: z.string().openapi({ description: 'What it is for: the kind of its term.' }),
    due: InstantText.nullable(),
    missingMinor: PositiveMinor,
    status: z.enum(['breached', 'open']).openapi({ description: '`breached`: a source may still pay it; `open`: none did.' }),
    next: NextStepView.nullable(),
  })
  .openapi('Shortfall');

const Advance = z
  .strictObject({
    ...of,
    about: z.int().openapi({ description: 'The obligation the marketplace paid in the merchant’s place.' }),
    advancedMinor: PositiveMinor,
    advancedAt: InstantText,
    no: z.int().openapi({ description: 'The merchant’s obligation to the marketplace.' }),
    recoveredMinor: Count,
    leftMinor: Count,
    due: InstantText.nullable(),
    status: z.string(),
    next: NextStepView.nullable(),
  })
  .openapi('PlatformAdvance');

const Owed = z.strictObject({ name: z.string(), currency: CurrencyCode, count: Count, amountMinor: Count }).openapi('OwedLine');

const readOwed = route({
  ...READ,
  path: '/finance/owed',
  operationId: 'readOwed',
  summary: 'Money owed and unpaid by how long it has been due (`owed/…`), shortfalls, and what is to be recovered of advances',
  success: { status: 200, body: z.strictObject({ asOf: InstantText, items: z.array(Owed) }), description: 'Counts and sums; some seconds old where counting is dear (`asOf`).' },
  refusals: [],
  handle: async ({ world, at }) => accepted(await believed(world, 'finance-owed', async () => ({ asOf: at, items: [...(await owedLines(world.database, at))] }))),
});

/** The dispute after which a page begins. */
function cursorOf(cursor: string | undefined): Result<Uuid | undefined> {
  const key = decodeCursor(cursor, 1);
  if (!key.ok) return key;
  const id = key.value?.[0];
  return id === undefined || UuidText.safeParse(id).success ? accepted(id as Uuid | undefined) : refused('field_invalid', 'cursor');
}

/** A page of disputes as the list of what stands in them. */
function flat<T>(rows: readonly { readonly disputeId: Uuid; readonly items: readonly T[] }[], limit: number): { items: T[]; next: string | null } {
  const page = pageFrom(rows, limit, (row) => [row.disputeId], (row) => row.items);
  return { items: page.items.flat(), next: page.next };
}

const listShortfalls = route({
  ...READ,
  path: '/finance/shortfalls',
  operationId: 'listShortfalls',
  summary: 'Money that was due and not paid: what is missing, the next rung of the ladder and its date; the oldest dispute first',
  query: PageQuery,
  success: { status: 200, body: pageOf(Shortfall), description: 'All shortfalls of a page of disputes: `limit` counts disputes.' },
  refusals: [],
  handle: async ({ query, world, at }) => {
    const after = cursorOf(query.cursor);
    if (!after.ok) return after;
    const limit = query.limit ?? PAGE_SIZE;
    return accepted(flat(await shortfalls(world.database, at, after.value, limit + 1), limit) as never);
  },
});

const listAdvances = route({
  ...READ,
  path: '/finance/advances',
  operationId: 'listAdvances',
  summary: 'What the marketplace paid in a merchant’s place, and how far it got it back; the newest dispute first',
  query: PageQuery,
  success: { status: 200, body: pageOf(Advance), description: 'All advances of a page of disputes: `limit` counts disputes.' },
  refusals: [],
  handle: async ({ query, world, at }) => {
    const before = cursorOf(query.cursor);
    if (!before.ok) return before;
    const limit = query.limit ?? PAGE_SIZE;
    return accepted(flat(await advances(world.database, at, before.value, limit + 1), limit) as never);
  },
});

/** What is owed, missing and to be recovered, for the finance desk; money is moved by none of them. */
export const routes: readonly Route[] = [readOwed, listShortfalls, listAdvances];
