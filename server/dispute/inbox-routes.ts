import { z } from '@hono/zod-openapi';
import type { Result } from '../../core/kernel/kernel.ts';
import { route, type Route } from '../http/http.ts';
import { AmountMinor, Uuid as UuidText } from '../http/schemas.ts';
import { countInbox, InboxFilters, type InboxFilter } from './inbox.ts';
import { inboxCsv, MOST_ROWS } from './inbox-csv.ts';

const FilterQuery = z.strictObject({
  merchantId: UuidText.optional(),
  open: z.enum(['true', 'false']).optional(),
  sort: z.enum(['newest', 'due', 'value']).optional(),
  ...InboxFilters,
});

function filterFrom(query: z.infer<typeof FilterQuery>): InboxFilter {
  const { open, ...rest } = query;
  return { ...rest, ...(open === undefined ? {} : { open: open === 'true' }) } as InboxFilter;
}

const Counts = z
  .strictObject({
    found: z.int().openapi({ description: 'How many disputes the filters find.' }),
    foundMinor: AmountMinor,
    open: z.int(),
    asked: z.int().openapi({ description: 'Open, and the merchant is asked.' }),
    today: z.int().openapi({ description: 'Asked, and due within 24 hours.' }),
    offers: z.int().openapi({ description: 'Offers that wait for the merchant’s answer.' }),
  })
  .openapi('InboxCounts');

/** The inbox of a merchant besides its list: counts, and the list as a file. */
export const inboxRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/my/inbox',
    operationId: 'countInbox',
    summary: 'How many disputes of the caller’s merchant the filters find, and what waits for it',
    tag: 'dispute',
    access: ['person'],
    query: FilterQuery,
    success: { status: 200, body: Counts, description: 'The counts.' },
    refusals: ['not_allowed'],
    handle: async ({ world, caller, query, at }) =>
      (await countInbox(world.database, caller, filterFrom(query), at)) as Result<never>,
  }),
  route({
    method: 'get',
    path: '/disputes/export.csv',
    operationId: 'exportDisputes',
    summary: `The list of the caller’s merchant as CSV, by the same filters; at most ${MOST_ROWS} rows`,
    tag: 'dispute',
    access: ['person'],
    query: FilterQuery,
    success: {
      status: 200,
      body: z.string(),
      mediaType: 'text/csv',
      description: 'UTF-8 with a byte order mark; words in the language asked for, times in UTC.',
    },
    refusals: ['not_allowed'],
    async handle({ world, caller, query, at, locale }) {
      const csv = await inboxCsv(world.database, caller, filterFrom(query), { at, locale });
      if (!csv.ok) return csv;
      return new Response(csv.value, {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="disputes-${at.slice(0, 10)}.csv"`,
        },
      });
    },
  }),
];
